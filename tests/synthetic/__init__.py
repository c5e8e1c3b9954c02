"""Units and packages made of signatures, without a compiler: for tests of what is around a kernel.

A unit's host program is MLIR text as golden's writer gives it; its image is any bytes, such as a cubin of
``fake_driver.cubin_writer``, which the fake driver loads.
"""

from __future__ import annotations

from collections.abc import Sequence

from golden.write.function import PTR, HostFunction, Ref

from aot_pack.arch import Arch
from aot_pack.compiler_info import CompilerInfo
from aot_pack.gpus import GpuModel
from aot_pack.hostir import lift_host_program
from aot_pack.launcher.arguments import host_arguments
from aot_pack.launcher.package import LiftedUnit
from aot_pack.model import BakedFigure, CompiledUnit, KernelHandle, Target, Variant
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimFormula,
    DimVar,
    DType,
    EnvStreamParam,
    EventParam,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    TensorParam,
    TupleParam,
)
from aot_pack.translate import finish_program

DTYPES = {
    "bool": DType(name="bool", code=6, bits=8),
    "int8": DType(name="int8", code=0, bits=8),
    "uint16": DType(name="uint16", code=1, bits=16),
    "int32": DType(name="int32", code=0, bits=32),
    "uint64": DType(name="uint64", code=1, bits=64),
    "float16": DType(name="float16", code=2, bits=16),
    "bfloat16": DType(name="bfloat16", code=4, bits=16),
    "float32": DType(name="float32", code=2, bits=32),
    "float64": DType(name="float64", code=2, bits=64),
    "float4": DType(name="float4_e2m1fnx2", code=17, bits=4, lanes=2),
}


def tensor(name: str, dtype: str = "float16", *dims: DimVar | int, packed_dim: int | None = None) -> TensorParam:
    """A tensor whose last dimension is contiguous; without ``dims`` a vector of n elements, n divisible by 8."""
    shape = dims or (DimVar(id=0, bits=32, divisibility=8),)
    strides: tuple[Dim, ...] = (
        *(DimVar(id=100 + index, bits=64, divisibility=4) for index in range(len(shape) - 1)),
        1,
    )
    return TensorParam(name=name, dtype=DTYPES[dtype], shape=shape, strides=strides, align=16, packed_dim=packed_dim)


def every_kind() -> Signature:
    """A signature with every kind of parameter."""
    n, m = DimVar(id=0, bits=32, divisibility=8), DimVar(id=1, bits=64)
    return Signature(
        params=(
            tensor("x", "float16", n),
            tensor("y", "bfloat16", n, m, 4),
            tensor("packed", "float4", m, n, packed_dim=1),
            TensorParam(name="cpu", dtype=DTYPES["float64"], shape=(m,), strides=(1,), align=8, device_type=1),
            *(ScalarParam(name=f"s_{name}", dtype=dtype) for name, dtype in DTYPES.items() if name != "float4"),
            ScalarParam(name="multiple", dtype=DTYPES["int32"], divisibility=16),
            ShapeParam(name="shape", dims=(n, 7, m)),
            PointerParam(name="pointer"),
            EventParam(name="event"),
            TupleParam(name="pair", elements=(tensor("inner", "float32", m), ConstParam(name="none", value=None))),
            ConstParam(name="flag", value=True),
            ConstParam(name="number", value=-(2**63)),
            ConstParam(name="ratio", value=float("inf")),
            ConstParam(name="text", value='a "word"'),
            EnvStreamParam(name="stream"),
        )
    )


def formula_signature() -> Signature:
    """A signature in which sizes and strides are computed from others, with every operation, before and after these."""
    n, m = DimVar(id=0, bits=32, divisibility=2), DimVar(id=1, bits=64)

    def of(operation: str, left: Dim, right: Dim) -> DimFormula:
        return DimFormula(operation=operation, left=left, right=right)

    def tensor(name: str, shape: tuple[Dim, ...], strides: tuple[Dim, ...]) -> TensorParam:
        return TensorParam(name=name, dtype=DTYPES["float32"], shape=shape, strides=strides, align=4)

    product, quotient, rest = of("mul", n, m), of("floor_div", m, n), of("floor_mod", of("sub", m, 7), n)
    shifted = of("and", of("or", of("shift_left", n, 1), of("shift_right", m, 1)), of("xor", 255, 128))
    chosen = of("add", of("mul", of("less", n, m), 4), of("add", of("less_equal", n, m), of("equal", n, m)))
    truncated = of("add", of("truncate_div", m, 3), of("max", of("truncate_mod", of("sub", 0, m), n), -1))
    return Signature(
        params=(
            tensor("early", (product,), (1,)),
            tensor("x", (n, m), (of("mul", m, 2), 1)),
            tensor("y", (quotient, rest), (rest, 1)),
            TupleParam(name="pair", elements=(tensor("inner", (of("min", n, 3), shifted), (shifted, 1)),)),
            ShapeParam(name="shape", dims=(chosen, of("not_equal", n, m), truncated)),
            tensor("z", (of("add", product, 1), n), ()),
            EnvStreamParam(name="stream"),
        )
    )


def host_function(signature: Signature) -> tuple[HostFunction, list[Ref]]:
    """An empty host function that takes what the decode of ``signature`` passes on, and its arguments."""
    types = [PTR if str(argument.type) == "ptr" else str(argument.type) for argument in host_arguments(signature)]
    f = HostFunction("", [(f"a{index}", type_) for index, type_ in enumerate(types)])
    return f, [f[f"a{index}"] for index in range(len(types))]


def lift(
    name: str,
    arch: str,
    signature: Signature,
    host: HostFunction,
    *,
    kernels: Sequence[KernelHandle],
    image: bytes,
    variant: Variant | None = None,
    gpu: GpuModel | None = None,
    figures: tuple[BakedFigure, ...] = (),
) -> LiftedUnit:
    """The unit of a function whose host program ends where ``host`` does."""
    program = lift_host_program(host.text(), "host")
    finish_program(program, signature)
    compiled = CompiledUnit(
        target=Target(export=name, variant=variant or Variant(index=0), arch=Arch.parse(arch), gpu=gpu),
        signature=signature,
        image=image,
        kernels=tuple(kernels),
        host_ir=host.text(),
        host_function="host",
        doc="",
        compiler=CompilerInfo(name="test", version="1", cuda="cu12"),
        compile_s=0.0,
        figures=figures,
    )
    return LiftedUnit(unit=compiled, program=program)
