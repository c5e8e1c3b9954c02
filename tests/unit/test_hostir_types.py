"""Types of host programs: their text and their layout in memory."""

from __future__ import annotations

import pytest

from aot_pack.errors import TranslateError
from aot_pack.hostir.types import (
    BF16,
    F16,
    I1,
    I8,
    I32,
    I64,
    PTR,
    IntType,
    StructType,
    layout,
    leaves,
    member,
    parse_type,
)

# Sizes and alignments as LLVM's data layout for x86-64 and AArch64 Linux gives them (LLVM Language Reference, "Data
# Layout"; DataLayout::getStructLayout).
LAYOUTS = {
    "i1": (1, 1),
    "i4": (1, 1),
    "i8": (1, 1),
    "i9": (2, 2),
    "i16": (2, 2),
    "i17": (4, 4),
    "i32": (4, 4),
    "i33": (8, 8),
    "i64": (8, 8),
    "f16": (2, 2),
    "bf16": (2, 2),
    "f32": (4, 4),
    "f64": (8, 8),
    "!llvm.ptr": (8, 8),
    "!llvm.ptr<1>": (8, 8),
    "vector<2xf32>": (8, 8),
    "vector<3xi32>": (16, 16),
    "vector<4xi32>": (16, 16),
    "vector<8xi32>": (32, 32),
    "vector<4xi8>": (4, 4),
    "!llvm.array<3 x i16>": (6, 2),
    "!llvm.array<0 x i64>": (0, 8),
    "!llvm.array<2 x array<3 x i8>>": (6, 1),
    "!llvm.struct<()>": (0, 1),
    "!llvm.struct<(struct<()>, struct<()>)>": (0, 1),
    "!llvm.struct<(i8, struct<()>, i8)>": (2, 1),
    "!llvm.struct<(i8, i32)>": (8, 4),
    "!llvm.struct<(i32, i8)>": (8, 4),
    "!llvm.struct<(i8, i64, i8)>": (24, 8),
    "!llvm.struct<packed (i8, i64, i8)>": (10, 1),
    "!llvm.struct<packed (i33, i8)>": (9, 1),
    "!llvm.struct<(i1, i1, i1, vector<4xi32>)>": (32, 16),
    "!llvm.struct<(i8, vector<3xf32>, i8)>": (48, 16),
    "!llvm.struct<(ptr<1>, struct<(i32, struct<()>)>)>": (16, 8),
    "!llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>": (56, 8),
    "!llvm.struct<(i32, array<4 x i8>, array<64 x i8>)>": (72, 4),
    '!llvm.struct<"named", (i8, i16)>': (4, 2),
    "!llvm.struct<(f16, array<2 x struct<(i8, bf16)>>)>": (10, 2),
}


@pytest.mark.parametrize("text", LAYOUTS)
def test_layout(text: str) -> None:
    assert layout(parse_type(text)) == LAYOUTS[text]


@pytest.mark.parametrize(
    "text",
    ["i0", "i65", "i128", "f80", "f128", "f8E4M3FN", "tf32", "index", "none", "", "i", "ix", "i32 ", "!llvm.void",
     "!llvm.struct<(i32)", "!llvm.array<x i32>", "vector<4xi32", "vector<[4]xi32>", "vector<2xvector<2xi32>>",
     "!llvm.struct<opaque>", "!llvm.func<i32 ()>", "tensor<4xi32>", "!llvm.target<\"spirv\">"],
)  # fmt: skip
def test_unknown_types_are_refused(text: str) -> None:
    if text == "i32 ":
        assert parse_type(text) == I32
        return
    with pytest.raises(TranslateError, match="host program"):
        parse_type(text)


@pytest.mark.parametrize("text", LAYOUTS)
def test_a_type_is_read_back_from_its_text(text: str) -> None:
    type_ = parse_type(text)
    assert parse_type(str(type_)) == type_


@pytest.mark.parametrize("element", ["i1", "i4", "i12", "i33"])
def test_vectors_of_bits_have_no_layout(element: str) -> None:
    with pytest.raises(TranslateError, match="are not whole bytes"):
        layout(parse_type(f"vector<4x{element}>"))


def test_leaves_skip_empty_structs_and_padding() -> None:
    type_ = parse_type("!llvm.struct<(struct<()>, i8, struct<(i64, struct<()>, array<2 x i1>)>, bf16)>")
    found = [(leaf.offset, leaf.type) for leaf in leaves(type_)]
    assert found == [(0, I8), (8, I64), (16, I1), (17, I1), (24, BF16)]


def test_member_counts_leaves_before_it() -> None:
    type_ = parse_type("!llvm.struct<(struct<()>, i8, struct<(i64, struct<()>, array<2 x f16>)>, ptr)>")
    assert member(type_, ()) == (0, type_)
    assert member(type_, (0,)) == (0, StructType(()))
    assert member(type_, (2, 1)) == (2, StructType(()))
    assert member(type_, (2, 2, 1)) == (3, F16)
    assert member(type_, (3,)) == (4, PTR)


def test_integers_of_any_width_are_told_apart() -> None:
    assert {str(parse_type(f"i{bits}")) for bits in range(1, 65)} == {str(IntType(bits)) for bits in range(1, 65)}
