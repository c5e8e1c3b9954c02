"""Which front end compiles what a builder returned.

A front end is a module of this package with two functions:

- ``accepts(built)``: whether it knows what a builder returned;
- ``build_unit(target, built, doc, locations=False)``: compiles it to a ``CompiledUnit``: the signature, an image with
  the kernels' symbols, and the host program, as MLIR or as a ``hostir.description.HostDescription``.

Another front end is another such module, and a line below.
"""

from __future__ import annotations

import dataclasses
import importlib
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from aot_pack.author.captures import Captured
from aot_pack.author.mistakes import MistakeError
from aot_pack.model import CompiledUnit, Target

_FRONT_ENDS = (
    ("tilelang", "aot_pack.front_ends.tilelang.front_end"),
    ("cutlass", "aot_pack.front_ends.cutedsl.front_end"),  # the last: what it does not know is an error
)
"""Name of the library that a front end is for, and its module. One whose library the author's code did not import has
nothing to do, and is not imported either."""


def run_builder(
    target: Target, build: Callable[[], object], builder: str, together: Sequence[str]
) -> dict[str, object]:
    """Runs a builder.

    Args:
        target: a target that it makes; its architecture is the one that the compiler was told before it was imported.
        build: the builder, arguments bound.
        builder: its name, for errors.
        together: the functions that it says it makes; empty where it makes ``target`` alone.

    Returns:
        for each function what is to be compiled.

    Raises:
        MistakeError: it returned something else than it said.
        Exception: whatever the author's code raises.
    """
    from aot_pack.front_ends.cutedsl.recorder import recorder

    recorder().keep_ptx = target.arch.ptx
    built = build()
    if not together:
        if isinstance(built, (Mapping, Sequence)) and not isinstance(built, (str, bytes)):
            raise MistakeError(
                f"the builder {builder!r} returned {_what(built)}, and is to make one function",
                hint='return one of them; or name the functions, as in @aot_pack.export(functions=["forward", '
                '"backward"]), and return a dict with an entry or a unit for each name',
                detail="",
            )
        return {target.export: built}
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


def build_unit(target: Target, built: object, doc: str, *, locations: bool = False) -> CompiledUnit:
    """Compiles what a builder returned for ``target``.

    Args:
        target: names the unit.
        doc: docstring of the export.
        locations: print the host program with the author's files and lines, where the front end can.

    Raises:
        CompileError: the builder returned something that can't be packed.
        Exception: whatever the compiler raises.
    """
    started = time.perf_counter()
    for library, module in _FRONT_ENDS:
        if library not in sys.modules:
            continue
        front_end = importlib.import_module(module)
        if front_end.accepts(built):
            unit: CompiledUnit = front_end.build_unit(target, built, doc, locations=locations)
            return dataclasses.replace(unit, compile_s=time.perf_counter() - started)
    raise AssertionError("cutlass is always imported, by the recorder")


def _what(built: object) -> str:
    """``a list of 3``."""
    if isinstance(built, Captured):
        return f"all units of a capture ({len(built)})"
    if isinstance(built, (Mapping, Sequence)) and not isinstance(built, (str, bytes)):
        kind = "a dict" if isinstance(built, Mapping) else f"a {type(built).__name__}"
        return f"{kind} of {len(built)}"
    return "None" if built is None else f"an object of type {type(built).__name__}"
