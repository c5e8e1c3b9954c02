"""Answers questions of kernels.py and its libraries about the GPU, on a machine without a GPU.

During tracing, host code may ask for the number of multiprocessors, the size of the L2 cache, or the number of active
clusters. It asks ``cutlass.utils.HardwareInfo``, ``cuda.bindings``, ``torch.cuda``, or TileLang and its TVM.
``install`` makes these libraries answer without a driver. They do so even on a machine with a driver, so a build
depends on no machine. ``install`` imports no library; each one answers as soon as it is imported.

``cuda.core`` gets no answers, since it calls the driver directly and not through ``cuda.bindings``' Python functions.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any

import wrapt

from aot_pack.arch import Arch
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gpu_answers.device_cuda import answer_driver, answer_hardware_info, answer_runtime
from aot_pack.gpu_answers.device_tilelang import answer_carver, answer_tvm
from aot_pack.gpu_answers.device_torch import answer_torch
from aot_pack.gpu_answers.device_triton import answer_triton
from aot_pack.gpus import GpuModel


def prepare() -> None:
    """Imports the modules of PyTorch that captures need, if the author's code has imported PyTorch.

    Otherwise each fork of this process would import them again.
    """
    if "torch" in sys.modules:
        from aot_pack.gpu_answers import torch_internals

        torch_internals.new_fake_mode()


_ANSWERS: dict[str, Callable[[GpuFigures, Any], None]] = {
    "cutlass.utils.hardware_info": answer_hardware_info,
    "cuda.bindings.driver": answer_driver,
    "cuda.bindings.runtime": answer_runtime,
    "torch": answer_torch,
    "triton": answer_triton,
    "tilelang.carver.arch.driver.cuda_driver": answer_carver,
    "tvm.runtime.device": answer_tvm,
}


def install(arch: Arch | None, gpu: GpuModel | None, *, backward: bool = False) -> GpuFigures:
    """From now on, libraries in this process answer with figures of ``gpu``. Call it once, before the author's code.

    Args:
        arch: None if :meth:`GpuFigures.decide` follows.
        backward: whether backward passes of PyTorch's autograd run inside of captures. By default they are errors.
    """
    figures = GpuFigures(arch, gpu)
    torch: Callable[[GpuFigures, Any], None] = functools.partial(answer_torch, backward=backward)
    answers: dict[str, Callable[[GpuFigures, Any], None]] = {**_ANSWERS, "torch": torch}
    for module, answer in answers.items():
        wrapt.register_post_import_hook(functools.partial(answer, figures), module)
    return figures
