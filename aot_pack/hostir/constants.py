"""Reads the constants of the LLVM dialect (``llvm.mlir.constant``) into literals, one for each scalar."""

from __future__ import annotations

import re
import struct

from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.mlir import unescape
from aot_pack.hostir.program import Const
from aot_pack.hostir.types import I8, FloatType, IntType, PointerType, ScalarType, Type, leaves

_DENSE = re.compile(r"dense<(?P<elements>.*)> : (?:tensor|vector)<[^<>]*>$")
_ELEMENT = re.compile(r'[^\s,\[\]"]+')


def constant_leaves(text: str, type_: Type) -> tuple[Const, ...]:
    """The scalars of a constant of ``type_``.

    Args:
        text: the attribute as printed: ``64 : i64``, ``dense<[1, 2]> : vector<2xi32>``, ``"bytes"``, ...

    Raises:
        TranslateError: the constant has an unsupported form.
    """
    kinds = leaves(type_)
    words: list[str] = []
    if dense := _DENSE.match(text):
        words = _ELEMENT.findall(dense["elements"]) if '"' not in dense["elements"] else []
        words = words * len(kinds) if len(words) == 1 else words
    elif text.startswith('"'):
        data = unescape(text[1 : text.rindex('"')])
        if len(data) == len(kinds) and all(leaf.type == I8 for leaf in kinds):
            return tuple(Const(I8, wrap(byte, I8)) for byte in data)
    elif isinstance(type_, ScalarType):
        words = [text.partition(" : ")[0]]
    if len(words) != len(kinds):
        raise _unknown_form(text, type_)
    return tuple(Const(leaf.type, _number(word, leaf.type)) for word, leaf in zip(words, kinds, strict=True))


def _number(word: str, type_: ScalarType) -> int | float:
    try:
        if isinstance(type_, FloatType):
            return _float_from_bits(int(word, 16), type_) if word.startswith("0x") else _rounded(float(word), type_)
        known = {"true": 1, "false": 0}.get(word)
        number = int(word, 0) if known is None else known
    except (ValueError, OverflowError):
        raise TranslateError(f"a constant of type {type_} has the unsupported form {word[:80]!r}") from None
    if isinstance(type_, PointerType):
        return number
    if isinstance(type_, IntType):
        return wrap(number, type_)
    assert_never(type_)


def _unknown_form(text: str, type_: Type) -> TranslateError:
    return TranslateError(f"a constant of type {type_} has the unsupported form {text[:80]!r}")


def _rounded(value: float, type_: FloatType) -> float:
    """The number of ``type_`` nearest to a decimal. MLIR prints just enough digits to identify the number."""
    if type_.name == "bf16":
        bits = int.from_bytes(struct.pack("<f", value), "little")
        return _float_from_bits((bits + 0x7FFF + (bits >> 16 & 1)) >> 16, type_)
    code = {16: "<e", 32: "<f", 64: "<d"}[type_.bits]
    return float(struct.unpack(code, struct.pack(code, value))[0])


def _float_from_bits(bits: int, type_: FloatType) -> float:
    if type_.name == "bf16":
        return float(struct.unpack("<f", struct.pack("<I", bits << 16))[0])
    code = {16: "<e", 32: "<f", 64: "<d"}[type_.bits]
    return float(struct.unpack(code, bits.to_bytes(type_.bits // 8, "little"))[0])


def wrap(number: int, type_: IntType) -> int:
    """``number`` in two's complement, as a signed integer; for i1 it is 0 or 1."""
    number &= (1 << type_.bits) - 1
    if type_.bits > 1 and number >> (type_.bits - 1):
        number -= 1 << type_.bits
    return number
