"""``@aot_pack.gradient``: the author's gradients of packed functions.

The hosts that train have neither kernels.py nor aot-pack. So the package gets a copy of the function's text
(``gradient_source.py``), in a module of its own. PyTorch and JAX call it in a backward pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar

from aot_pack.author.gradient_source import GradientSource, read_gradient
from aot_pack.author.mistakes import MistakeError
from aot_pack.author.spec import ExportedBuilder
from aot_pack.values import shown

_Function = TypeVar("_Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredGradient:
    """A function that :func:`gradient` marked."""

    of: str | ExportedBuilder
    """Name of the packed function, or its builder."""
    source: GradientSource
    module: str
    """Name of the module that has the function."""

    @property
    def function(self) -> str:
        """Name of the packed function."""
        return self.of if isinstance(self.of, str) else self.of.functions[0][0]


_collected: ContextVar[list[DeclaredGradient] | None] = ContextVar("aot_pack_gradients", default=None)


def gradient(*, of: Any) -> Callable[[_Function], _Function]:
    """Marks the gradient of a packed function, for PyTorch and JAX::

        @aot_pack.gradient(of="scale")
        def scale_gradient(ops, alpha, grad_y):
            return {"x": ops.scale(grad_y, alpha)}

    The parameters say what the gradient needs. ``ops`` comes first: its methods are the functions of the package, which
    return their outputs. Each other parameter is an argument of the packed function, an input or an output, or
    ``grad_`` and the name of an output. Only the named arguments are kept for the backward pass. An output whose
    ``grad_`` parameter is missing can't be differentiated.

    It returns a dict: the gradient of each tensor input by its name, or None for no gradient.

    The package gets a copy of the function's text. So the function may use its parameters, builtins, and the names that
    it imports itself.

    Args:
        of: name of the packed function, or its builder. A function of ``functions=`` must be named.

    Raises:
        MistakeError: ``of`` is something else, or the function can't be copied.
    """
    _check_of(of)

    def mark(function: _Function) -> _Function:
        source = read_gradient(function)
        if (collected := _collected.get()) is not None:
            collected.append(DeclaredGradient(of=of, source=source, module=str(function.__module__)))
        return function

    return mark


def _check_of(of: Any) -> None:
    if isinstance(of, ExportedBuilder):
        if len(of.functions) > 1:
            names = [name for name, _ in of.functions]
            raise MistakeError(
                f"gradient(of={of.name}): the builder makes several functions: {', '.join(names)}",
                hint=f"name one of them: of={names[0]!r}",
            )
    elif not isinstance(of, str):
        raise MistakeError(
            f"gradient(of=...): expected the name of a packed function, or its builder, got {shown(of)}",
            hint='write @aot_pack.gradient(of="scale")',
        )


@contextmanager
def collecting_gradients() -> Iterator[list[DeclaredGradient]]:
    """Collects every :func:`gradient` of the block in the list that it yields."""
    found: list[DeclaredGradient] = []
    token = _collected.set(found)
    try:
        yield found
    finally:
        _collected.reset(token)
