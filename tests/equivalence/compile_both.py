"""Compiles a target once for both sides: what aot-pack works from, and NVIDIA's own exported object.

Runs in a worker of a build; only there cutlass is imported.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from unittest import mock

from aot_pack.arch import Arch
from aot_pack.compile import worker
from aot_pack.compile.isolate import in_fork
from aot_pack.errors import CompileError
from aot_pack.front_ends.cutedsl.compiled import image_and_kernels
from aot_pack.gpus import GpuModel, known_models
from aot_pack.model import Collection, CompiledUnit, Target


def model_of(arch: str) -> GpuModel | None:
    """The first GPU model of ``arch`` that is known: what builders are told of."""
    return next((model for model in known_models() if model.fits(Arch.parse(arch))), None)


def collect(path: Path) -> Collection:
    """What ``path`` exports; see ``worker.collect``."""
    return worker.collect(path)


def compile_both(path: Path, target: Target, object_path: Path, symbol: str) -> CompiledUnit:
    """Compiles ``target`` of ``path`` and exports its object, whose function is ``__tvm_ffi_<symbol>``.

    In a fork: what a library has compiled once it would not compile again.

    Raises:
        CompileError: the builder or the compiler failed.
    """
    worker.collect(path)  # before the fork, once
    with tempfile.TemporaryDirectory() as scratch:
        return in_fork(lambda: _compile_both(path, target, object_path, symbol, scratch))


def _compile_both(path: Path, target: Target, object_path: Path, symbol: str, scratch: str) -> CompiledUnit:
    os.environ.update(TMPDIR=scratch, XDG_CACHE_HOME=scratch)  # where libraries keep programs
    tempfile.tempdir = None
    from aot_pack.front_ends.cutedsl.recorder import Recorder, recorder

    with mock.patch.object(Recorder, "forget"):  # the object is exported below
        unit = worker.compile_here(path, target)
    # A library may compile several functions of one name.
    named = [each for each in recorder().compiled if each.function_name == unit.host_function]
    found = [each for each in named if image_and_kernels(each.ir_module)[0] == unit.image]
    if not found:
        raise CompileError("the function was not compiled by cute.compile", target=str(target))
    try:
        found[-1].export_to_c(str(object_path), function_name=symbol)
    except Exception as error:
        raise CompileError(f"NVIDIA's own export failed: {error}", target=str(target)) from None
    return unit
