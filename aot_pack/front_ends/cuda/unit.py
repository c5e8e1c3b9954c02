"""From kernels in CUDA C++, which an author describes, to a compiled unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from aot_pack.arch import Arch
from aot_pack.author.cuda_kernels import CudaKernel
from aot_pack.cubin import KernelInfo, read_cubin
from aot_pack.errors import CompileError
from aot_pack.front_ends.cuda.host import HostWriter, handles
from aot_pack.front_ends.cuda.signature import read_signature
from aot_pack.front_ends.cuda.structs import CHECK, CHECK_HINT
from aot_pack.front_ends.cuda.types import kernel_name
from aot_pack.hostir.description import write_description
from aot_pack.model import CompiledUnit, HostForm, Target
from aot_pack.nvrtc.compiler import CudaSource, compile_cuda, compiler_info


def compile_unit(target: Target, kernels: Sequence[CudaKernel], doc: str) -> CompiledUnit:
    """Compiles kernels that are launched in order.

    Args:
        kernels: at least one.

    Raises:
        CompileError: a source does not compile, or a launch does not fit its kernel.
        CompilerUnusable: the compiler is not installed.
    """
    given = kernels[0].source
    signature, sizes = read_signature(_all_arguments(kernels))
    host = HostWriter(signature, sizes)
    text = given.text + host.checks(kernels)
    source = CudaSource(text=text, name=given.file, include=given.include, options=given.options)
    names = [kernel_name(kernel.name, kernel.template) for kernel in kernels]
    try:
        compiled = compile_cuda(source, target.arch, tuple(dict.fromkeys(names)))
    except CompileError as error:
        error.hint = CHECK_HINT if CHECK in error.message else error.hint
        raise
    infos = _infos(source, target.arch, names, compiled.image)
    pairs = [(kernel, infos[compiled.symbols[name]]) for kernel, name in zip(kernels, names, strict=True)]
    return CompiledUnit(
        target=target,
        signature=signature,
        image=compiled.image,
        kernels=handles(pairs),
        host_ir=write_description(host.description(pairs)),
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


def _infos(source: CudaSource, arch: Arch, names: Sequence[str], image: bytes) -> Mapping[str, KernelInfo]:
    """The compiled kernels by their symbols. PTX does not tell sizes of parameters, so a cubin is compiled for it."""
    cubin = compile_cuda(source, replace(arch, ptx=False), names).image if arch.ptx else image
    return {kernel.symbol: kernel for kernel in read_cubin(cubin).kernels}


def _warnings(log: str, target: Target) -> tuple[str, ...]:
    lines = [line for line in log.splitlines() if " warning " in line]
    return tuple(f"{target.export}: {line}" for line in lines)
