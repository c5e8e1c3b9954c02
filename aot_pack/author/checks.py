"""``@aot_pack.check``: what a packed function must compute, as the author says it. ``aot-pack verify --gpu`` runs it.

Checks run where the wheel is used: on a machine with a GPU, which has no cutlass. So they are in a file of their own
that imports neither cutlass nor kernels.py, and name the function that they are about.
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
    """Its own name."""
    package: str | None
    """The package that it is for; None for any."""
    function: str | None
    """The packed function that it gets; None if it gets the whole package."""
    run: Callable[[Any, Any], object]


_collected: ContextVar[list[Check] | None] = ContextVar("aot_pack_checks", default=None)


@overload
def check(function: _Checked, /) -> _Checked: ...
@overload
def check(function: str, /) -> Callable[[_Checked], _Checked]: ...
def check(function: str | Callable[[Any, Any], object], /) -> Any:
    """Marks a check of a packed function, or of a whole package.

        @aot_pack.check("scale")
        def check_scale(scale, device):
            x = torch.randn(4096, dtype=torch.float16, device=f"cuda:{device.device_id}")
            y = torch.empty_like(x)
            scale(x, y, 2.0)
            torch.testing.assert_close(y, 2 * x)

    It gets the packed function, or the imported package if no function is named (``@aot_pack.check``), and the device,
    a ``cuda.core.Device`` that is current. It raises what it wants to if the function is wrong, such as AssertionError;
    what it returns does not matter. What still runs on the device is waited for, and is a part of the check.

    Args:
        function: the packed function's name. ``elementwise.scale`` is that of the package ``elementwise`` only, in a
            file for several packages.
    """
    if callable(function):
        return _mark(function, None, None)
    if not isinstance(function, str) or not all(part.isidentifier() for part in function.split(".")):
        raise TypeError(f"check({function!r}): give the name of a packed function, such as check('scale')")
    package, _, name = function.rpartition(".")
    return lambda checked: _mark(checked, package or None, name)


def _mark(run: Callable[[Any, Any], object], package: str | None, function: str | None) -> Any:
    collected = _collected.get()
    if collected is not None:
        collected.append(Check(name=run.__name__, package=package, function=function, run=run))
    return run


@contextmanager
def collecting_checks() -> Iterator[list[Check]]:
    """While this is entered, every :func:`check` is added to the list."""
    found: list[Check] = []
    token = _collected.set(found)
    try:
        yield found
    finally:
        _collected.reset(token)
