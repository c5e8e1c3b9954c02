"""Compiles a target once for both sides: what aot-pack works from, and NVIDIA's own exported object.

Runs in a worker process that ``start`` prepared; only there cutlass is imported.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from aot_pack.compile import worker
from aot_pack.errors import CompileError
from aot_pack.model import Collection, CompiledUnit, Target


def start(arch: str) -> None:
    """Prepares a worker for one architecture."""
    worker.start_worker(arch)


def collect(path: Path) -> Collection:
    """What ``path`` exports; see ``worker.collect``."""
    return worker.collect(path)


def compile_both(path: Path, target: Target, object_path: Path, symbol: str) -> CompiledUnit:
    """Compiles ``target`` of ``path`` and exports its object, whose function is ``__tvm_ffi_<symbol>``.

    Raises:
        CompileError: the builder or the compiler failed.
    """
    from aot_pack.compile.recorder import unwrapped

    with _compiled_functions() as compiled:
        unit = worker.compile_here(path, target)
    found = [each for each in compiled if getattr(each, "function_name", None) == unit.host_function]
    if not found:
        raise CompileError("the function was not compiled by cute.compile", target=str(target))
    try:
        unwrapped(found[-1]).export_to_c(str(object_path), function_name=symbol)
    except Exception as error:
        raise CompileError(f"NVIDIA's own export failed: {error}", target=str(target)) from None
    return unit


@contextmanager
def _compiled_functions() -> Iterator[list[Any]]:
    """Everything that ``cute.compile`` makes while this is entered."""
    import cutlass.cute as cute

    original, made = cute.compile, []

    class Compile:
        def __init__(self, compile_: Any) -> None:
            self._compile = compile_

        def __getitem__(self, options: Any) -> Compile:
            return Compile(self._compile[options])

        def __getattr__(self, name: str) -> Any:
            return getattr(self._compile, name)

        def __call__(self, *args: Any, **kwargs: Any) -> Any:
            made.append(self._compile(*args, **kwargs))
            return made[-1]

    cute.compile = Compile(original)
    try:
        yield made
    finally:
        cute.compile = original
