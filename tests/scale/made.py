"""Plans of many targets, and the unit of each target as a compiler would give it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

from fake_driver.cubin_writer import FakeKernel, write_cubin
from synthetic import DTYPES, host_function, tensor

from aot_pack.arch import Arch
from aot_pack.compiler_info import CompilerInfo
from aot_pack.hostir.types import layout
from aot_pack.launcher.arguments import host_arguments
from aot_pack.model import Collection, CompiledUnit, Export, KernelHandle, Plan, Target, Variant
from aot_pack.plan import make_plan
from aot_pack.signature import EnvStreamParam, ScalarParam, Signature

ARCHS = tuple(map(Arch.parse, ("sm_80", "sm_90a", "sm_100a", "sm_120a")))
VARIANTS = ("float16", "float32")
PER_FUNCTION = len(ARCHS) * len(VARIANTS)
SOURCE = Path("kernels.py")
_KERNEL = "kernel_of_function_00000000"


def collection(targets: int) -> Collection:
    """What kernels.py would export for ``targets`` targets, a multiple of ``PER_FUNCTION``."""
    variants = tuple(Variant(index=index, key=key) for index, key in enumerate(VARIANTS))
    exports = tuple(
        Export(name=f"function_{number:08}", doc="y = alpha * x", variants=variants, line=number + 1)
        for number in range(targets // PER_FUNCTION)
    )
    return Collection(path=SOURCE, doc="Many.", exports=exports)


def plan(targets: int) -> Plan:
    """The plan of a build for four architectures."""
    return make_plan(collection(targets), ARCHS)


def unit(target: Target) -> CompiledUnit:
    """The unit of ``target``: its kernel and its image are its own."""
    signature, host_ir = _program(target.variant.key)
    symbol = f"kernel_of_{target.export}"
    assert len(symbol) == len(_KERNEL)
    return CompiledUnit(
        target=target,
        signature=signature,
        image=_image(target.variant.key, str(target.arch)).replace(_KERNEL.encode(), symbol.encode()),
        kernels=(KernelHandle(symbol=symbol),),
        host_ir=host_ir.replace(_KERNEL, symbol),
        host_function="host",
        doc="y = alpha * x",
        compiler=CompilerInfo(name="made", version="1", cuda="cu13"),
        compile_s=1.0,
    )


def units(of: Sequence[Target]) -> dict[Target, CompiledUnit]:
    """The units of these targets."""
    return {target: unit(target) for target in of}


@functools.cache
def _program(dtype: str) -> tuple[Signature, str]:
    signature = Signature(
        params=(
            tensor("x", dtype),
            ScalarParam(name="alpha", dtype=DTYPES["float32"]),
            tensor("y", dtype),
            EnvStreamParam(name="stream"),
        )
    )
    f, arguments = host_function(signature)
    f.launch(f.config(block=[f.number(128)], stream=arguments[-1]), _KERNEL, *arguments)
    f.ret()
    return signature, f.text()


@functools.cache
def _image(dtype: str, arch: str) -> bytes:
    signature, _ = _program(dtype)
    sizes = [layout(argument.type)[0] for argument in host_arguments(signature)]
    return write_cubin([FakeKernel(symbol=_KERNEL, parameters=sizes)], arch)
