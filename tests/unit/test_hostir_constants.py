"""Constants of the LLVM dialect."""

from __future__ import annotations

import math

import pytest

from aot_pack.errors import TranslateError
from aot_pack.hostir.constants import constant_leaves, wrap
from aot_pack.hostir.program import Const, is_zero
from aot_pack.hostir.types import F32, I1, I32, I64, IntType, parse_type


@pytest.mark.parametrize(
    ("text", "type_", "values"),
    [
        ("true", "i1", [1]),
        ("false", "i1", [0]),
        ("-1 : i8", "i8", [-1]),
        ("255 : i8", "i8", [-1]),
        ("7 : i4", "i4", [7]),
        ("-8 : i4", "i4", [-8]),
        ("4294967296 : i33", "i33", [-4294967296]),
        ("9223372036854775807 : i64", "i64", [2**63 - 1]),
        ("1.500000e+00 : f32", "f32", [1.5]),
        ("1.000000e-01 : f32", "f32", [0.10000000149011612]),
        ("1.000000e-01 : f64", "f64", [0.1]),
        ("0x7F800000 : f32", "f32", [math.inf]),
        ("0xFC00 : f16", "f16", [-math.inf]),
        ("0x3F80 : bf16", "bf16", [1.0]),
        ("0x0001 : bf16", "bf16", [2.0**-133]),
        ("3.140630e+00 : bf16", "bf16", [3.140625]),
        ("6.550400e+04 : f16", "f16", [65504.0]),
        ("dense<5> : vector<4xi32>", "vector<4xi32>", [5, 5, 5, 5]),
        ("dense<[1, -2]> : vector<2xi8>", "vector<2xi8>", [1, -2]),
        ("dense<[[1, 2], [3, 4]]> : tensor<2x2xi16>", "!llvm.array<2 x array<2 x i16>>", [1, 2, 3, 4]),
        ("dense<[1.000000e+00, 0xFF800000]> : vector<2xf32>", "vector<2xf32>", [1.0, -math.inf]),
        ("dense<true> : vector<2xi1>", "vector<2xi16>", [1, 1]),
        ('"a\\00"', "!llvm.array<2 x i8>", [97, 0]),
        ('"\\FF"', "!llvm.array<1 x i8>", [-1]),
    ],
)
def test_known_forms(text: str, type_: str, values: list[float]) -> None:
    assert [leaf.value for leaf in constant_leaves(text, parse_type(type_))] == values


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("[1 : i32, 2 : i32]", "!llvm.struct<(i32, i32)>"),
        ("[1 : i32]", "!llvm.struct<(i32)>"),
        ('dense<"0x0100000002000000"> : tensor<2xi32>', "!llvm.array<2 x i32>"),
        ("dense<[1, 2, 3]> : vector<3xi32>", "vector<2xi32>"),
        ("sparse<[[0]], [1]> : tensor<2xi32>", "!llvm.array<2 x i32>"),
        ('"abc"', "!llvm.array<2 x i8>"),
        ('"ab"', "!llvm.array<2 x i16>"),
        ("#other.attribute", "i32"),
        ("@symbol", "!llvm.ptr"),
        ("1.5 : f32", "i32"),
        ("1.000000e+300 : f32", "f32"),
        ("unit", "i32"),
    ],
)
def test_other_forms_are_refused(text: str, type_: str) -> None:
    with pytest.raises(TranslateError, match=r"a constant of type .* has the unsupported form"):
        constant_leaves(text, parse_type(type_))


@pytest.mark.parametrize(
    ("number", "bits", "wrapped"),
    [(0, 1, 0), (1, 1, 1), (-1, 1, 1), (2, 1, 0), (127, 8, 127), (128, 8, -128), (-129, 8, 127), (2**63, 64, -(2**63))],
)
def test_wrap(number: int, bits: int, wrapped: int) -> None:
    assert wrap(number, IntType(bits)) == wrapped


def test_equal_literals_are_equal_bits() -> None:
    assert Const(F32, 0.0) != Const(F32, -0.0)
    assert len({Const(F32, 0.0), Const(F32, -0.0), Const(F32, 0.0)}) == 2
    assert Const(I32, 1) == Const(I32, 1) != Const(I64, 1)
    assert Const(I1, 0) != Const(I1, None)


def test_zero_is_what_a_braced_list_fills_in() -> None:
    assert is_zero(Const(I32, 0))
    assert is_zero(Const(I32, None))
    assert is_zero(Const(F32, 0.0))
    assert not is_zero(Const(F32, -0.0))
    assert not is_zero(Const(I32, 1))
