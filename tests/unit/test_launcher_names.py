"""Identifiers and literals of generated C++."""

from __future__ import annotations

import math
import random
import re
import struct

import pytest

from aot_pack.hostir.types import BF16, F16, F32, F64, I1, I32, I64, PTR, FloatType, IntType
from aot_pack.launcher.names import (
    Scope,
    comment,
    constant_type,
    cpp_type,
    float_literal,
    identifier,
    integer_literal,
    string_literal,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [("x", "x"), ("x.shape[0]", "x_shape_0"), ("__x__y_", "x_y"), ("1st", "n1st"), ("", "value"), ("größe", "gr_e"),
     ("for", "for_"), ("NULL", "NULL_"), ("aot", "aot_"), ("context", "context_"), ("int64_t", "int64_t_"),
     ("a-b", "a_b")],
)  # fmt: skip
def test_identifiers(text: str, name: str) -> None:
    assert identifier(text) == name
    assert re.fullmatch(r"[A-Za-z]\w*", name)


def test_a_scope_gives_each_name_once() -> None:
    scope = Scope(re.compile(r"shape|param\d+"))
    names = [scope.name(hint) for hint in ("x", "x", "x_2", "x", "shape", "param7", "params")]
    assert names == ["x", "x_2", "x_2_2", "x_3", "shape_2", "param7_2", "params"]
    assert len(set(names)) == len(names)


def _c_string(literal: str) -> bytes:
    """What a C compiler makes of a string literal."""
    out = bytearray()
    inner = literal[1:-1]
    at = 0
    while at < len(inner):
        if inner[at] != "\\":
            out.append(ord(inner[at]))
            at += 1
        elif octal := re.match(r"[0-7]{1,3}", inner[at + 1 :]):
            out.append(int(octal[0], 8))
            at += 1 + len(octal[0])
        else:
            out.append({"n": 10, "t": 9, '"': 34, "\\": 92, "?": 63}[inner[at + 1]])
            at += 2
    return bytes(out)


def test_strings_keep_every_byte() -> None:
    source = random.Random(3)
    texts = [
        bytes(range(256)),
        b"\x001",
        b"\0007",
        b"???=",
        b'a"b\\',
        b"%d\n",
        *(source.randbytes(20) for _ in range(50)),
    ]
    for text in texts:
        literal = string_literal(text)
        assert _c_string(literal) == text
        assert literal.isascii()
        assert "??" not in literal


@pytest.mark.parametrize(
    ("value", "type_", "unsigned", "text"),
    [
        (0, I1, False, "false"), (1, I1, False, "true"), (-1, I32, False, "-1"), (-1, I32, True, "0xffffffffu"),
        (-(2**31), I32, False, "INT32_MIN"), (-(2**63), I64, False, "INT64_MIN"), (-1, IntType(4), True, "15"),
        (2**63 - 1, I64, False, str(2**63 - 1)), (-1, I64, True, "0xffffffffffffffffu"), (200, I32, True, "200"),
    ],
)  # fmt: skip
def test_integers(value: int, type_: IntType, unsigned: bool, text: str) -> None:
    assert integer_literal(value, type_, unsigned=unsigned) == text


def _bits(value: float, type_: FloatType) -> int:
    if type_ == BF16:
        return int.from_bytes(struct.pack("<f", value), "little") >> 16
    return int.from_bytes(struct.pack({F16: "<e", F32: "<f", F64: "<d"}[type_], value), "little")


def _float_of_bits(bits: int, type_: FloatType) -> float:
    if type_ == BF16:
        return float(struct.unpack("<f", struct.pack("<I", bits << 16))[0])
    code = {F16: "<e", F32: "<f", F64: "<d"}[type_]
    return float(struct.unpack(code, bits.to_bytes(type_.bits // 8, "little"))[0])


def _read(literal: str, type_: FloatType) -> int:
    """The bits that a C++ compiler makes of a literal."""
    if found := re.fullmatch(r"aot::(?:Half|BFloat16)::from_bits\((0x[0-9a-f]{4})\)", literal):
        return int(found[1], 16)
    if found := re.fullmatch(r"aot::bit_cast<(?:float|double)>\((0x[0-9a-f]+)u\)", literal):
        return int(found[1], 16)
    suffix = "f" if type_ == F32 else ""
    for form, value in {"inf{}()": math.inf, 'nan{}("")': math.nan}.items():
        if literal.removeprefix("-") == "__builtin_" + form.format(suffix):
            return _bits(-value if literal[0] == "-" else value, type_)
    assert re.fullmatch(r"-?(\d+\.\d*|\d+)(e[+-]?\d+)?f?", literal), literal
    assert literal.endswith("f") == (type_ == F32)
    assert "." in literal or "e" in literal
    return _bits(float(literal.removesuffix("f")), type_)


@pytest.mark.parametrize("type_", [F16, BF16, F32, F64])
def test_floats_are_read_back_exactly(type_: FloatType) -> None:
    source = random.Random(5)
    patterns = [
        0,
        1,
        1 << (type_.bits - 1),
        (1 << (type_.bits - 1)) - 1,
        *(source.getrandbits(type_.bits) for _ in range(3000)),
    ]
    edges = [0.0, -0.0, 1.0, -1.5, 0.1, math.inf, -math.inf]
    values = edges + [_float_of_bits(bits, type_) for bits in patterns]
    values += [_float_of_bits((1 << (type_.bits - 1)) - (1 << {F16: 10, BF16: 7, F32: 23, F64: 52}[type_]) - 1, type_)]
    for value in values:
        rounded = _float_of_bits(_bits(value, type_), type_)
        assert _read(float_literal(rounded, type_), type_) == _bits(rounded, type_)


def test_types() -> None:
    assert [cpp_type(IntType(bits)) for bits in (1, 2, 8, 9, 17, 33, 64)] == [
        "bool", "int8_t", "int8_t", "int16_t", "int32_t", "int64_t", "int64_t"
    ]  # fmt: skip
    assert cpp_type(IntType(33), unsigned=True) == "uint64_t"
    assert cpp_type(I1, unsigned=True) == "bool"
    assert constant_type(PTR) == "void* const"
    assert constant_type(F32) == "const float"


def test_comments_stay_on_their_line() -> None:
    assert comment("a\nb\\") == "a b"
