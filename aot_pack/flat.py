"""Functions with flat arguments, as JAX calls them: the tensors, then the results, then the numbers.

XLA passes arrays and attributes, and nothing nested. A *form* is a text that says how the arguments of a packed
function are made of them. ``templates/launcher/flat.cpp`` describes its characters and reads it. All variants that a
call tells apart by tensors and numbers alone have one form.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aot_pack.errors import assert_never
from aot_pack.signature import (
    KDL_CPU,
    Constant,
    ConstParam,
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
    TensorRole,
    TupleParam,
    leaves_of,
)

JAX_DTYPES = {
    **{name: name for name in (
        "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "bfloat16",
        "float32", "float64", "float8_e4m3", "float8_e4m3b11fnuz", "float8_e4m3fn", "float8_e4m3fnuz", "float8_e5m2",
        "float8_e5m2fnuz", "float8_e8m0fnu",
    )},
    "float4_e2m1fnx2": "float4_e2m1fn",
}  # fmt: skip
"""JAX's names of the dtypes that jax-tvm-ffi passes (``DecodeDataType`` of its src/jax_tvm_ffi.cc, 0.1.3)."""

_MOST_DIMENSIONS = 26
"""Dimensions of a tensor that is not row-major: the form has a letter for each."""


class NoFlatError(Exception):
    """JAX can't call a function; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatFunction:
    """A function that JAX can call."""

    name: str
    forms: dict[str, int]
    """All forms, each with the count of the numbers that it takes."""
    variants: tuple[tuple[Signature, str], ...]
    """Signature and form of each variant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlatFunctions:
    """The functions of a package that JAX can call."""

    by_name: dict[str, FlatFunction]
    missing: dict[str, str]
    """The reasons why JAX can't call the others."""


def flat_functions(functions: Iterable[tuple[str, Sequence[Signature]]]) -> FlatFunctions:
    """The functions that JAX can call, and the reasons why it can't call the others.

    Args:
        functions: the name of each function, and the signatures of its variants.
    """
    found: dict[str, FlatFunction] = {}
    missing: dict[str, str] = {}
    for name, signatures in functions:
        try:
            found[name] = flat_function(name, signatures)
        except NoFlatError as error:
            missing[name] = str(error)
    return FlatFunctions(by_name=found, missing=missing)


def flat_function(name: str, signatures: Sequence[Signature]) -> FlatFunction:
    """The function as JAX calls it.

    Raises:
        NoFlatError: the function does not say what it writes, or JAX can't pass its arguments.
    """
    if not signatures[0].declares_effects:
        raise NoFlatError("it does not declare what it writes: declare aot_pack.output or aot_pack.inout")
    variants = tuple((signature, form_of(signature)) for signature in dict.fromkeys(signatures))
    forms = {form: _count_numbers(signature) for signature, form in variants}
    return FlatFunction(name=name, forms=forms, variants=variants)


def form_of(signature: Signature) -> str:
    """The form of a signature.

    Raises:
        NoFlatError: JAX can't pass an argument.
    """
    for leaf in leaves_of(signature.arguments):
        _check(leaf)
    return "".join(map(_letter, signature.arguments))


def layout_of(tensor: TensorParam) -> tuple[int, ...] | None:
    """The order of a tensor's dimensions in memory, the fastest first; None for a row-major tensor.

    ``Planner::rank`` of templates/launcher/outputs.cpp has the same rule.
    """
    count = len(tensor.shape)
    if tensor.order:
        ranks = tensor.order
    elif tensor.strides:
        ranks = tuple(count - 1 - index + (count if stride != 1 else 0) for index, stride in enumerate(tensor.strides))
    else:
        return None
    found = tuple(sorted(range(count), key=ranks.__getitem__))
    return None if found == tuple(reversed(range(count))) else found


def _check(leaf: Param) -> None:
    if isinstance(leaf, (PointerParam, EventParam)):
        what = "a pointer" if isinstance(leaf, PointerParam) else "an event"
        raise NoFlatError(f"JAX can't pass {leaf.name!r}: it is {what}")
    if not isinstance(leaf, TensorParam):
        return
    if leaf.device_type == KDL_CPU:
        raise NoFlatError(f"JAX can't pass {leaf.name!r}: it is a tensor on the CPU, and XLA passes those of the GPU")
    _check_dtype(leaf)
    if len(leaf.shape) > _MOST_DIMENSIONS and layout_of(leaf) is not None:
        raise NoFlatError(f"JAX can't pass {leaf.name!r}: it has {len(leaf.shape)} dimensions and is not row-major")


def _check_dtype(tensor: TensorParam) -> None:
    if str(tensor.dtype) not in JAX_DTYPES:
        raise NoFlatError(f"jax-tvm-ffi can't pass {tensor.name!r}: it has no dtype {tensor.dtype}")
    if is_packed(tensor.dtype) and (layout_of(tensor) is not None or not tensor.shape or
                                    tensor.packed_dim not in (None, len(tensor.shape) - 1)):  # fmt: skip
        raise NoFlatError(
            f"JAX can't pass {tensor.name!r}: it packs two elements of {tensor.dtype} into a byte, and not along its "
            "last dimension"
        )


def is_packed(dtype: DType) -> bool:
    """Whether two elements of JAX's dtype are one element of the tensor, along its last dimension."""
    return str(dtype) == "float4_e2m1fnx2"


def _count_numbers(signature: Signature) -> int:
    leaves = tuple(leaves_of(signature.arguments))
    scalars = sum(isinstance(leaf, ScalarParam) for leaf in leaves)
    return scalars + sum(len(leaf.dims) for leaf in leaves if isinstance(leaf, ShapeParam))


def _letter(param: Param) -> str:
    if isinstance(param, TensorParam):
        kind = {TensorRole.INPUT: "t", TensorRole.INOUT: "a", TensorRole.OUTPUT: "o", TensorRole.WORKSPACE: "o"}[
            param.role
        ]  # XLA allocates both
        order = layout_of(param)
        return kind if order is None else f"{kind}[{''.join(chr(ord('a') + each) for each in order)}]"
    if isinstance(param, ScalarParam):
        return "u" if param.dtype.is_unsigned and param.dtype.bits == 64 else "n"
    if isinstance(param, ConstParam):
        return _constant(param.value)
    if isinstance(param, ShapeParam):
        return f"({'n' * len(param.dims)})"
    if isinstance(param, TupleParam):
        return f"({''.join(map(_letter, param.elements))})"
    if isinstance(param, StreamParam):
        return "s"
    if isinstance(param, (PointerParam, EventParam, EnvStreamParam)):
        raise AssertionError(f"a form has no {type(param).__name__}")
    assert_never(param)


def _constant(value: Constant) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "T" if value else "F"
    if isinstance(value, int):
        return f"i{value & (2**64 - 1):016x}"
    if isinstance(value, float):
        return f"f{struct.pack('>d', value).hex()}"
    if "\0" in value or len(value.encode()) > 0xFFFF:
        raise NoFlatError("JAX can't pass a text with a NUL, or of more than 65,535 bytes")
    return f'"{len(value.encode()):04x}{value}'
