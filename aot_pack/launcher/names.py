"""Identifiers and literals of generated C++."""

from __future__ import annotations

import math
import re
import struct

from aot_pack.errors import assert_never
from aot_pack.hostir.types import FloatType, IntType, PointerType, ScalarType

_RESERVED = frozenset(
    """alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class
    co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue decltype default
    delete do double dynamic_cast else enum explicit export extern false float for friend goto if inline int long
    mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public register
    reinterpret_cast requires return short signed sizeof static static_assert static_cast struct switch template this
    thread_local throw true try typedef typeid typename union unsigned using virtual void volatile wchar_t while xor
    xor_eq linux unix NULL NAN INFINITY INT32_MIN INT64_MIN
    int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t cuuint32_t cuuint64_t size_t
    aot args call context device kFunction num_args result ready stream_handle""".split()
)
"""Keywords of C++20, names that compilers and headers define, and names that every generated function uses."""


def identifier(text: str) -> str:
    """A C++ identifier that resembles ``text``: ``x.shape[0]`` becomes ``x_shape_0``."""
    name = re.sub(r"_+", "_", re.sub(r"[^0-9A-Za-z_]", "_", text)).strip("_") or "value"
    if name[0].isdigit() or name in _RESERVED:
        name = f"{name}_" if name in _RESERVED else f"n{name}"
    return name


class Scope:
    """Gives out names that are unique in this scope and do not match ``reserved``."""

    def __init__(self, reserved: re.Pattern[str] | None = None) -> None:
        self._reserved = reserved
        self._taken: set[str] = set()

    def name(self, hint: str) -> str:
        base = identifier(hint)
        name, number = base, 2
        while name in self._taken or (self._reserved is not None and self._reserved.fullmatch(name)):
            name, number = f"{base}_{number}", number + 1
        self._taken.add(name)
        return name


def string_literal(text: bytes) -> str:
    """A C string literal of exactly these bytes."""
    escaped = "".join(
        {0x22: '\\"', 0x5C: "\\\\", 0x0A: "\\n", 0x09: "\\t"}.get(byte)
        or (chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}")
        for byte in text
    )
    escaped = re.sub(r"(?<=\?)\?", r"\\?", escaped)  # compilers warn of former trigraphs
    return f'"{escaped}"'


def comment(text: str) -> str:
    """``text`` in a form that is safe after ``//``: one line, no trailing backslash."""
    return " ".join(text.split()).rstrip("\\")


def cpp_type(type_: ScalarType, *, unsigned: bool = False) -> str:
    """The C++ type of a scalar. An integer of odd width has the next wider type."""
    if isinstance(type_, PointerType):
        return "void*"
    if isinstance(type_, FloatType):
        return {"f16": "aot::Half", "bf16": "aot::BFloat16", "f32": "float", "f64": "double"}[type_.name]
    if isinstance(type_, IntType):
        return "bool" if type_.bits == 1 else f"{'u' if unsigned else ''}int{container_bits(type_)}_t"
    assert_never(type_)


def constant_type(type_: ScalarType, *, unsigned: bool = False) -> str:
    """The C++ type of a constant scalar."""
    text = cpp_type(type_, unsigned=unsigned)
    return f"{text} const" if isinstance(type_, PointerType) else f"const {text}"


def container_bits(type_: IntType) -> int:
    """Width of the C++ integer that holds ``type_``."""
    return next(bits for bits in (8, 16, 32, 64) if bits >= type_.bits)


def integer_literal(value: int, type_: IntType, *, unsigned: bool = False) -> str:
    """A literal that has the value ``value`` beside an operand of ``type_``."""
    if type_.bits == 1:
        return "true" if value else "false"
    if unsigned:
        value &= (1 << type_.bits) - 1
        return f"{bit_pattern(value)}u" if value > 0x7FFFFFFF else str(value)
    if value == -(2**63):
        return "INT64_MIN"
    if value == -(2**31):
        return "INT32_MIN"
    return str(value)


def bit_pattern(value: int) -> str:
    """A literal for a number that stands for bits. Large ones are hexadecimal."""
    return hex(value) if value > 0xFF else str(value)


def float_literal(value: float, type_: FloatType) -> str:
    """A literal of exactly ``value``, which is representable in ``type_``."""
    if type_.name in ("f16", "bf16"):
        return f"{cpp_type(type_)}::from_bits(0x{_half_bits(value, type_):04x})"
    single = type_.name == "f32"
    suffix = "f" if single else ""
    if math.isnan(value):
        bits = int.from_bytes(struct.pack("<f" if single else "<d", value), "little")
        if bits in (0x7FC00000, 0x7FF8000000000000):
            return f'__builtin_nan{suffix}("")'
        return f"aot::bit_cast<{cpp_type(type_)}>({hex(bits)}u)"
    if math.isinf(value):
        return f"{'-' if value < 0 else ''}__builtin_inf{suffix}()"
    text = _shortest_float32(value) if single else repr(value)
    if not any(character in text for character in ".e"):
        text += ".0"
    return text + suffix


def _shortest_float32(value: float) -> str:
    """The shortest decimal that float32 reads back as ``value``."""
    return next(text for digits in range(1, 10) if _as_float32(float(text := f"{value:.{digits}g}")) == value)


def _as_float32(value: float) -> float:
    try:
        return float(struct.unpack("<f", struct.pack("<f", value))[0])
    except OverflowError:  # rounded up beyond the largest
        return math.inf


def _half_bits(value: float, type_: FloatType) -> int:
    if type_.name == "f16":
        return int.from_bytes(struct.pack("<e", value), "little")
    return int.from_bytes(struct.pack("<f", value), "little") >> 16
