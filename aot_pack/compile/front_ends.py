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
from collections.abc import Callable

from aot_pack.model import CompiledUnit, Target

_FRONT_ENDS = (
    ("tilelang", "aot_pack.compile.tilelang"),
    ("cutlass", "aot_pack.compile.cutedsl"),  # the last: what it does not know is an error
)
"""Name of the library that a front end is for, and its module. One whose library the author's code did not import has
nothing to do, and is not imported either."""


def build_unit(target: Target, build: Callable[[], object], doc: str, *, locations: bool = False) -> CompiledUnit:
    """Runs a builder and compiles what it returns.

    Args:
        target: names the unit; its architecture is the one that the compiler was told before it was imported.
        build: the builder, arguments bound.
        doc: docstring of the export.
        locations: print the host program with the author's files and lines, where the front end can.

    Raises:
        CompileError: the builder returned something that can't be packed.
        Exception: whatever the author's code or the compiler raises.
    """
    from aot_pack.compile.recorder import recorder

    recorder().keep_ptx = target.arch.ptx
    started = time.perf_counter()
    built = build()
    for library, module in _FRONT_ENDS:
        if library not in sys.modules:
            continue
        front_end = importlib.import_module(module)
        if front_end.accepts(built):
            unit: CompiledUnit = front_end.build_unit(target, built, doc, locations=locations)
            return dataclasses.replace(unit, compile_s=time.perf_counter() - started)
    raise AssertionError("cutlass is always imported, by the recorder")
