"""What kernels.py and the libraries that it calls are told of the GPU, of which this machine has none.

Host code that is traced may ask how many multiprocessors there are, how large the L2 cache is, how many clusters run
at once. It asks ``cutlass.utils.HardwareInfo``, ``cuda.bindings``, ``torch.cuda``, or TileLang and its TVM.
``install`` lets these answer in place of a driver, also where there is one: what is built depends on no machine. It
imports none of them; each answers as soon as it is imported.

Not answered is ``cuda.core``, which calls the driver past ``cuda.bindings``' Python functions.
"""

from __future__ import annotations

import functools
import sys

import wrapt

from aot_pack.arch import Arch
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gpu_answers.device_cuda import answer_driver, answer_hardware_info, answer_runtime
from aot_pack.gpu_answers.device_tilelang import answer_carver, answer_tvm
from aot_pack.gpu_answers.device_torch import answer_torch
from aot_pack.gpu_answers.device_triton import answer_triton
from aot_pack.gpus import GpuModel


def prepare() -> None:
    """Imports what captures need of PyTorch, where the author's code has imported it: so that forks of this process do
    not, each for itself."""
    if "torch" in sys.modules:
        from aot_pack.gpu_answers import torch_internals

        torch_internals.new_fake_mode()


_ANSWERS = {
    "cutlass.utils.hardware_info": answer_hardware_info,
    "cuda.bindings.driver": answer_driver,
    "cuda.bindings.runtime": answer_runtime,
    "torch": answer_torch,
    "triton": answer_triton,
    "tilelang.carver.arch.driver.cuda_driver": answer_carver,
    "tvm.runtime.device": answer_tvm,
}


def install(arch: Arch, gpu: GpuModel | None) -> GpuFigures:
    """Lets libraries in this process be told of ``gpu`` from now on. Call it once, before the author's code runs."""
    figures = GpuFigures(arch, gpu)
    for module, answer in _ANSWERS.items():
        wrapt.register_post_import_hook(functools.partial(answer, figures), module)
    return figures
