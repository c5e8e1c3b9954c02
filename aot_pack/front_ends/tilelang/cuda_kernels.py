"""Compiles the kernels that TileLang wrote in CUDA C++, with NVRTC.

The compiler gets what TileLang's own two ways give theirs: the options of ``tilelang_callback_cuda_compile``, which
calls nvcc, and the headers of ``tilelang.contrib.nvrtc``, in whose place NVRTC has none of the C++ library. TileLang's
wheel has the templates and CUTLASS. Seen in tilelang 0.1.15.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tilelang
from tilelang.transform.pass_config import normalize_pass_configs

from aot_pack.cubin import KernelInfo, read_cubin
from aot_pack.errors import CompileError, CompilerUnusable
from aot_pack.front_ends.tilelang.backends import CompiledKernels
from aot_pack.front_ends.tilelang.cuda_flags import read_flags
from aot_pack.front_ends.tilelang.ir import HostCode, KernelCall
from aot_pack.hostir.description import Number
from aot_pack.model import DynamicSmem, KernelHandle, Target
from aot_pack.native.toolchain import find_templates

if TYPE_CHECKING:
    from aot_pack.nvrtc.compiler import CudaSource

_WHEEL = Path(tilelang.__file__).parent
_PLACE = re.compile(r'(\\n  at )(?:[^"]*?\\/)?([^"\\/]+:\d+ in )')
"""Where ``T.device_assert`` says that it is, in a text of C."""
_PRELUDE = "prelude.h"
"""In ``templates/tilelang``."""


def compile_kernels(
    source: str, host: HostCode, target: Target, pass_configs: Mapping[str, Any], compile_flags: Sequence[str]
) -> CompiledKernels:
    """Compiles the kernels of a program.

    Args:
        source: what TileLang wrote.

    Raises:
        CompileError: the source has errors, a flag is not known, or a kernel takes other bytes than its launch passes.
        CompilerUnusable: NVRTC or its headers are not installed.
    """
    nvrtc = _compiler()
    described = _source(nvrtc, source, pass_configs, compile_flags)
    image = nvrtc.compile_cuda(described, target.arch).image
    if not target.arch.ptx:
        _check(host.calls, {kernel.symbol: kernel for kernel in read_cubin(image).kernels})
    kernels = dict.fromkeys(call.launch.kernel for call in host.calls)
    handles = tuple(_handle(name, [call for call in host.calls if call.launch.kernel == name]) for name in kernels)
    symbols = tuple(call.launch.kernel for call in host.calls)
    return CompiledKernels(image, handles, symbols, nvrtc.compiler_info(described))


def _compiler() -> Any:
    """``aot_pack.nvrtc.compiler``, which imports packages that the other back end does without."""
    try:
        return importlib.import_module("aot_pack.nvrtc.compiler")
    except CompilerUnusable as error:
        raise CompilerUnusable(
            f"the program is for TileLang's CUDA back end, but NVRTC can't be used: {error.message}",
            hint="pip install 'aot-pack[tilelang]' installs it; target=\"cutedsl\" chooses the back end without it",
        ) from error


def _source(nvrtc: Any, text: str, pass_configs: Mapping[str, Any], compile_flags: Sequence[str]) -> CudaSource:
    flags = read_flags(normalize_pass_configs(dict(pass_configs)), compile_flags)
    source: CudaSource = nvrtc.CudaSource(
        text=_PLACE.sub(r"\1\2", text),
        include=tuple(flags.include),
        installed=(find_templates() / "tilelang", _WHEEL / "src", _WHEEL / "3rdparty" / "cutlass" / "include"),
        defines=tuple(flags.defines),
        standard=flags.standard,
        fast_math=flags.fast_math,
        max_registers=flags.max_registers,
        ptxas_options=tuple(flags.ptxas),
        options=(
            "--device-as-default-execution-space",
            "--disable-warnings",  # they are about the headers of TileLang and CUTLASS
            f"--pre-include={_PRELUDE}",
            *flags.options,
        ),
    )
    return source


def _handle(name: str, calls: Sequence[KernelCall]) -> KernelHandle:
    """A kernel with the attributes that TVM's launcher sets: the shared memory of its launches, and clusters of any
    size."""
    sizes = [call.launch.smem for call in calls]
    known = [size.value for size in sizes if isinstance(size, Number)]
    smem: int | DynamicSmem = DynamicSmem.DEVICE_LIMIT if len(known) < len(sizes) else max(known)
    return KernelHandle(
        symbol=name,
        max_dynamic_smem=DynamicSmem.LEAVE if smem == 0 else smem,
        non_portable_cluster=any(call.launch.cluster is not None for call in calls),
    )


def _check(calls: Iterable[KernelCall], compiled: Mapping[str, KernelInfo]) -> None:
    for call in calls:
        name = call.launch.kernel
        if name not in compiled:
            raise CompileError(
                f"the compiled program has no kernel {name!r}, but {', '.join(compiled) or 'none'}",
                hint=f'declare it as extern "C" __global__ void {name}(...) in the CUDA source',
            )
        taken = [parameter.size_bytes for parameter in compiled[name].parameters]
        passed = [argument.size_bytes for argument in call.launch.arguments]
        if passed != taken:
            raise CompileError(
                f"kernel {name!r} takes parameters of {taken} bytes, but is passed {passed}",
                hint="let its parameters in the CUDA source be those that TileLang passes",
            )
