"""The front end for kernels in CUDA C++: from ``aot_pack.cuda_kernel()`` to a compiled unit.

It is in every worker, so it imports the compiler only when it compiles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from aot_pack.arch import Arch
from aot_pack.author.cuda_kernels import CudaKernel
from aot_pack.cubin import KernelInfo, read_cubin
from aot_pack.errors import CompileError
from aot_pack.front_ends.cuda.host import HostWriter, handles
from aot_pack.front_ends.cuda.signature import read_signature
from aot_pack.front_ends.cuda.types import kernel_name
from aot_pack.hostir.description import write_description
from aot_pack.model import CompiledUnit, HostForm, Target

if TYPE_CHECKING:
    from aot_pack.nvrtc.compiler import CudaSource


def install(_: Arch) -> None:
    """Nothing: there is no library."""


def prepare(_: Target) -> None:
    """Nothing: a kernel says itself what it needs."""


def compiled_by_author() -> int:
    """None: only aot-pack compiles."""
    return 0


def memoised(_: Callable[..., str], __: object) -> AbstractContextManager[None]:
    """Keeps nothing: units are kept whole."""
    return nullcontext()


def accepts(built: object) -> bool:
    """Whether a builder returned a kernel, or a list of kernels."""
    return isinstance(built, CudaKernel) or (
        isinstance(built, (list, tuple)) and bool(built) and all(isinstance(each, CudaKernel) for each in built)
    )


def build_unit(target: Target, built: Any, doc: str, *, locations: bool = False) -> CompiledUnit:  # noqa: ARG001
    """Compiles a kernel, or the kernels of a list.

    Raises:
        CompileError: a source does not compile, or a launch does not fit its kernel.
        CompilerUnusable: the compiler is not installed.
    """
    from aot_pack.nvrtc.compiler import CudaSource, compile_cuda, compiler_info

    kernels: Sequence[CudaKernel] = (built,) if isinstance(built, CudaKernel) else tuple(built)
    given = kernels[0].source
    signature, sizes = read_signature(_all_arguments(kernels))
    source = CudaSource(text=given.text, name=given.file, include=given.include, options=given.options)
    names = tuple(dict.fromkeys(kernel_name(kernel.name, kernel.template) for kernel in kernels))
    compiled = compile_cuda(source, target.arch, names)
    infos = _parameters_of(source, target.arch, names, compiled.image)
    pairs = [(kernel, infos[compiled.symbols[kernel_name(kernel.name, kernel.template)]]) for kernel in kernels]
    description = HostWriter(signature, sizes).description(pairs)
    return CompiledUnit(
        target=target,
        signature=signature,
        image=compiled.image,
        kernels=handles(pairs),
        host_ir=write_description(description),
        host_function=target.export,
        doc=doc,
        compiler=compiler_info(source),
        compile_s=0.0,
        host_form=HostForm.DESCRIPTION,
        warnings=_warnings(compiled.log, target),
    )


def _all_arguments(kernels: Sequence[CudaKernel]) -> Mapping[str, Any]:
    """The arguments of all kernels, in order.

    Raises:
        CompileError: the kernels have several sources, or mean different things by one name.
    """
    arguments: dict[str, Any] = {}
    for kernel in kernels:
        if kernel.source != kernels[0].source:
            raise CompileError(
                "the kernels of a list have several sources or options, but a function has one image",
                hint="put them into one source, and give each the same include= and options=",
            )
        for name, value in kernel.arguments.items():
            if arguments.setdefault(name, value) != value:
                raise CompileError(
                    f"two kernels of a list describe the argument {name!r} differently",
                    hint="make one dict of arguments, and give it to each kernel",
                )
    return arguments


def _parameters_of(source: CudaSource, arch: Arch, names: Sequence[str], image: bytes) -> Mapping[str, KernelInfo]:
    """The compiled kernels by their symbols. PTX does not tell sizes of parameters, so a cubin is compiled for it."""
    from aot_pack.nvrtc.compiler import compile_cuda

    cubin = compile_cuda(source, replace(arch, ptx=False), names).image if arch.ptx else image
    return {kernel.symbol: kernel for kernel in read_cubin(cubin).kernels}


def _warnings(log: str, target: Target) -> tuple[str, ...]:
    lines = [line for line in log.splitlines() if " warning " in line]
    return tuple(f"{target.export}: {line}" for line in lines)
