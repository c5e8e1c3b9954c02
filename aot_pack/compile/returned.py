"""Checks the result of a builder: one entry or unit for each of its functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aot_pack.author.captures import Captured
from aot_pack.author.cuda_kernels import CudaKernel
from aot_pack.author.mistakes import MistakeError


def by_function(built: object, builder: str, export: str, together: Sequence[str]) -> dict[str, object]:
    """Returns the entry or unit to compile for each function of a builder.

    Args:
        built: the result of the builder.
        builder: the name of the builder, for errors.
        export: the function that the builder makes.
        together: all functions that the builder declares; empty if it makes only ``export``.

    Raises:
        MistakeError: the result does not match the declared functions.
    """
    if not together:
        if _is_several(built):
            raise MistakeError(
                f"the builder {builder!r} makes one function, so it must return one entry or unit; "
                f"it returned {_what(built)}",
                hint='return one of them; or name the functions with @aot_pack.export(functions=["forward", '
                '"backward"]), and return a dict with an entry or a unit for each name',
                detail="",
            )
        return {export: built}
    wanted = ", ".join(map(repr, together))
    if not isinstance(built, Mapping):
        raise MistakeError(
            f"the builder {builder!r} makes several functions, so it must return a dict; it returned {_what(built)}",
            hint=f"return a dict with an entry or a unit for each of its functions: {wanted}",
            detail="",
        )
    if set(built) != set(together):
        names = ", ".join(map(repr, built)) or "nothing"
        raise MistakeError(
            f"the builder {builder!r} returned {names}, but its functions are {wanted}",
            hint="return all functions that @aot_pack.export(functions=...) names, and no others, in every variant",
            detail="",
        )
    return {name: built[name] for name in together}


def _is_several(built: object) -> bool:
    """Whether it is more than one function. Kernels of a list are launches of one."""
    if isinstance(built, (list, tuple)) and built and all(isinstance(each, CudaKernel) for each in built):
        return False
    return isinstance(built, (Mapping, Sequence)) and not isinstance(built, (str, bytes))


def _what(built: object) -> str:
    """``a list of 3``."""
    if isinstance(built, Captured):
        return f"all units of a capture ({len(built)})"
    if isinstance(built, (Mapping, Sequence)) and not isinstance(built, (str, bytes)):
        kind = "a dict" if isinstance(built, Mapping) else f"a {type(built).__name__}"
        return f"{kind} of {len(built)}"
    return "None" if built is None else f"an object of type {type(built).__name__}"
