"""``@aot_pack.check``: the author's checks of the results of packed functions. ``aot-pack verify --gpu`` runs them.

Checks run on a machine with a GPU and without cutlass, like the wheel itself. So they live in a file of their own,
which imports neither cutlass nor kernels.py. Each check names the function that it checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar, overload

_Checked = TypeVar("_Checked", bound=Callable[[Any, Any], object])


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A function that :func:`check` marked."""

    name: str
    """Name of the author's check."""
    package: str | None
    """The package that the check is for; None for any."""
    function: str | None
    """Name of the packed function that the check gets; None if it gets the whole package."""
    run: Callable[[Any, Any], object]


_collected: ContextVar[list[Check] | None] = ContextVar("aot_pack_checks", default=None)


@overload
def check(function: _Checked, /) -> _Checked: ...
@overload
def check(function: str, /) -> Callable[[_Checked], _Checked]: ...
def check(function: str | Callable[[Any, Any], object], /) -> Any:
    """Marks a check of a packed function, or of a whole package::

        @aot_pack.check("scale")
        def check_scale(scale, device):
            x = torch.randn(4096, dtype=torch.float16, device=f"cuda:{device.device_id}")
            y = torch.empty_like(x)
            scale(x, 2.0, y)
            torch.testing.assert_close(y, 2 * x)

    A check has two parameters. The first is the packed function, or the imported package if ``@aot_pack.check`` names
    no function. The second is the device, the current ``cuda.core.Device``. The check fails if it raises, for example
    an AssertionError; its return value is ignored. aot-pack then waits for the device: errors of work that is still
    running fail the check too.

    Args:
        function: name of the packed function. In a file for several packages, ``elementwise.scale`` is the function of
            package ``elementwise`` only.
    """
    if callable(function):
        return _mark(function, None, None)
    if not isinstance(function, str) or not all(part.isidentifier() for part in function.split(".")):
        raise TypeError(f"check(): expected the name of a packed function, such as 'scale', got {function!r}")
    package, _, name = function.rpartition(".")
    return lambda checked: _mark(checked, package or None, name)


def _mark(run: Callable[[Any, Any], object], package: str | None, function: str | None) -> Any:
    collected = _collected.get()
    if collected is not None:
        collected.append(Check(name=run.__name__, package=package, function=function, run=run))
    return run


@contextmanager
def collecting_checks() -> Iterator[list[Check]]:
    """Collects every :func:`check` of the block in the list that it yields."""
    found: list[Check] = []
    token = _collected.set(found)
    try:
        yield found
    finally:
        _collected.reset(token)
