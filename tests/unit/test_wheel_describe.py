"""Signatures in words and as type hints."""

from __future__ import annotations

import pytest
from standin import BOOL, FLOAT16, FLOAT32, INT32, everything_signature, scale_signature

from aot_pack.dim_names import name_dims
from aot_pack.dtypes import DLPACK_CODES
from aot_pack.package.describe import annotation, describe
from aot_pack.signature import (
    ConstParam,
    DimVar,
    DType,
    EnvStreamParam,
    EventParam,
    Param,
    ScalarParam,
    ShapeParam,
    Signature,
    TensorParam,
    TupleParam,
)


def test_sizes_are_n_and_strides_that_are_no_size_are_s() -> None:
    assert name_dims(everything_signature()) == {1: "n0", 0: "n1", 2: "s0"}


def test_every_kind_in_words() -> None:
    signature = everything_signature()
    names = name_dims(signature)
    first = "float32 tensor (n1,), strides (1,), aligned to 16 bytes; n1 % 8 == 0"
    assert [str(describe(param, names)) for param in signature.params] == [
        "float16 tensor (n0, 128), strides (s0, 1), aligned to 16 bytes; s0 % 4 == 0",
        f"Pair with the fields (first: {first}, count: int32, a multiple of 4)",
        "tuple of integers (n0, 3)",
        "address in GPU memory, as an int, or None",
        "CUDA stream, or its handle as an int; None is the default stream",
        "always 3",
        "always None",
        "bool",
    ]
    assert str(describe(EnvStreamParam(name="stream"), {})) == "the caller's current stream"


def test_tensors_of_the_cpu_of_no_dimension_and_of_packed_types() -> None:
    scalar = TensorParam(name="t", dtype=FLOAT32, shape=(), strides=(), align=1, device_type=1)
    assert str(describe(scalar, {})) == "float32 tensor () on the CPU"
    fp4 = DType(name="float4_e2m1fnx2", code=DLPACK_CODES["float4_e2m1fn"], bits=4, lanes=2)
    packed = TensorParam(name="t", dtype=fp4, shape=(4, 8), strides=(8, 1), align=16, packed_dim=1)
    assert str(describe(packed, {})) == (
        "float4_e2m1fnx2 tensor (4, 8), strides (8, 1), two elements per byte along dimension 1, aligned to 16 bytes"
    )


def test_a_size_and_a_stride_that_must_be_equal_have_one_name() -> None:
    n = DimVar(id=7, bits=64)
    tensor = TensorParam(name="t", dtype=FLOAT16, shape=(4, n), strides=(n, 1), align=2)
    assert str(describe(tensor, name_dims(Signature(params=(tensor,))))) == (
        "float16 tensor (4, n0), strides (n0, 1), aligned to 2 bytes"
    )


TUPLE = "_builtins.tuple"
PAIR = f"{TUPLE}[_Tensor, _builtins.int]"


@pytest.mark.parametrize(
    ("param", "hint"),
    [
        (scale_signature().params[0], "_Tensor"),
        (ScalarParam(name="p", dtype=FLOAT16), "_builtins.float"),
        (ScalarParam(name="p", dtype=INT32), "_builtins.int"),
        (ScalarParam(name="p", dtype=BOOL), "_builtins.bool"),
        (ShapeParam(name="p", dims=(1, 2, 3)), "_builtins.tuple[_builtins.int, _builtins.int, _builtins.int]"),
        (ShapeParam(name="p", dims=()), "_builtins.tuple[()]"),
        (ConstParam(name="p", value=None), "None"),
        (ConstParam(name="p", value=True), "_Literal[True]"),
        (ConstParam(name="p", value=3), "_Literal[3]"),
        (ConstParam(name="p", value=0.5), "_builtins.float"),
        (TupleParam(name="p", elements=()), "_builtins.tuple[()]"),
        (TupleParam(name="p", elements=everything_signature().params[1:5]),
         f"{TUPLE}[_Pair | __PairFields | {PAIR}, {TUPLE}[_builtins.int, _builtins.int], _Address, _Stream]"),
        (EventParam(name="p"), "_Event"),
    ],
)  # fmt: skip
def test_type_hints(param: Param, hint: str) -> None:
    assert annotation(param, {("Pair", ("first", "count")): "_Pair"}) == hint
