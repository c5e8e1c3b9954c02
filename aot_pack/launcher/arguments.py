"""The arguments of a host program: what the launcher passes for each parameter of a signature."""

from __future__ import annotations

from collections.abc import Iterator

from aot_pack.dtypes import DTypeKind
from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.program import HostArgument, HostProgram
from aot_pack.hostir.types import BF16, F16, F32, F64, I1, I32, PTR, IntType, ScalarType
from aot_pack.signature import (
    ConstParam,
    DimVar,
    DType,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
)


def host_arguments(signature: Signature) -> tuple[HostArgument, ...]:
    """The arguments of a host program of ``signature``, in order."""
    return tuple(argument for leaf in signature.leaves() for argument in _arguments_of(leaf))


def _arguments_of(leaf: Param) -> Iterator[HostArgument]:
    if isinstance(leaf, TensorParam):
        yield HostArgument(leaf.name, PTR)
        for kind, dims in (("shape", leaf.shape), ("stride", leaf.strides)):
            for index, dim in enumerate(dims):
                if isinstance(dim, DimVar):
                    yield HostArgument(f"{leaf.name}_{kind}_{index}", IntType(dim.bits), is_size=kind == "shape")
    elif isinstance(leaf, ShapeParam):
        for index, dim in enumerate(leaf.dims):
            if isinstance(dim, DimVar):
                yield HostArgument(f"{leaf.name}_{index}", IntType(dim.bits))
    elif isinstance(leaf, ScalarParam):
        yield HostArgument(leaf.name, scalar_type(leaf.dtype))
    elif isinstance(leaf, (PointerParam, StreamParam, EventParam, EnvStreamParam)):
        yield HostArgument(leaf.name, PTR)
    elif isinstance(leaf, TupleParam):
        raise AssertionError("a tuple is no leaf")
    elif isinstance(leaf, ConstParam):
        if leaf.dtype is not None:
            yield HostArgument(leaf.name, IntType(leaf.dtype.bits))
    else:
        assert_never(leaf)


def scalar_type(dtype: DType) -> ScalarType:
    """The type in which a host program takes a scalar."""
    kind = dtype.kind
    match kind:
        case DTypeKind.BOOL:
            return I1
        case DTypeKind.SIGNED | DTypeKind.UNSIGNED:
            return IntType(dtype.bits)
        case DTypeKind.FLOAT | DTypeKind.BFLOAT:
            return {"float16": F16, "bfloat16": BF16, "float32": F32, "float64": F64}[dtype.name]
        case DTypeKind.OPAQUE:
            raise TranslateError(f"a scalar of type {dtype} is not supported")
        case _:
            assert_never(kind)


def name_parameters(program: HostProgram, signature: Signature) -> None:
    """Names the host program's parameters after the author's arguments.

    Raises:
        TranslateError: the parameters do not fit the signature, because the compiler's calling convention is unknown.
    """
    expected = host_arguments(signature)
    seen = [value.type for value in program.parameters]
    wanted = [argument.type for argument in expected]
    if len(seen) != len(wanted) or any(not _fits(a, b) for a, b in zip(seen, wanted, strict=True)):
        raise TranslateError(
            f"the host function takes ({', '.join(map(str, seen))}), but the arguments of its signature are "
            f"({', '.join(map(str, wanted))})",
            hint="this version of aot-pack does not know the compiler's calling convention",
        )
    for value, argument in zip(program.parameters, expected, strict=True):
        value.name = argument.name


def _fits(seen: ScalarType, wanted: ScalarType) -> bool:
    return seen == wanted or (seen == I32 and wanted == F32)  # TFloat32 scalars are passed as their bits
