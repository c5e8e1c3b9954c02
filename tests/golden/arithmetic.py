"""Integers, casts and constants for the interpreter: exact, on unsigned Python integers."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from golden import floats
from golden.memory import UNDEFINED
from golden.mlir_text import Type, integer, string_bytes

Value = Any


def signed(value: int, bits: int) -> int:
    return value - (1 << bits) if value >> (bits - 1) else value


def read_constant(text: str, type_: Type) -> Value:
    """The value of an ``llvm.mlir.constant``."""
    if text.startswith('"'):
        return list(string_bytes(text))
    if text.startswith("dense<"):
        inner = text[len("dense<") : text.rindex("> :")]
        words = [word for word in re.split(r"[\[\],\s]+", inner) if word]
        flat = [_scalar(word, _innermost(type_)) for word in words]
        return _shaped(type_, iter(flat * _count(type_) if len(flat) == 1 else flat))
    return _scalar(text.partition(" : ")[0], type_)


def _innermost(type_: Type) -> Type:
    return _innermost(type_[2]) if type_[0] in "av" else type_


def _count(type_: Type) -> int:
    return int(type_[1] * _count(type_[2])) if type_[0] in "av" else 1


def _shaped(type_: Type, flat: Any) -> Value:
    return [_shaped(type_[2], flat) for _ in range(type_[1])] if type_[0] in "av" else next(flat)


def _scalar(word: str, type_: Type) -> Value:
    if type_[0] == "f":
        return floats.from_bits(int(word, 16), type_[1]) if word.startswith("0x") else _decimal(word, type_[1])
    return {"true": 1, "false": 0}[word] if word in ("true", "false") else int(word, 0) & ((1 << type_[1]) - 1)


def _decimal(word: str, kind: str) -> float:
    exact = floats.round_to(Fraction(word), kind)
    return -exact if exact == 0 and word.startswith("-") else exact


def integer_op(name: str, values: list[int], bits: int, attributes: dict[str, str]) -> Value:
    mask = (1 << bits) - 1
    number: int | None
    if name in ("ctlz", "cttz", "ctpop", "abs"):
        return _unary(name, values[0], bits, attributes)
    left, right = values
    s_left, s_right = signed(left, bits), signed(right, bits)
    if name in ("shl", "lshr", "ashr") and right >= bits:
        return UNDEFINED
    if name in ("udiv", "urem", "sdiv", "srem") and right == 0:
        return UNDEFINED
    if name in ("sdiv", "srem") and s_right == -1 and left == 1 << (bits - 1):
        return UNDEFINED
    quotient = 0 if not right else abs(s_left) // abs(s_right) * (-1 if (s_left < 0) != (s_right < 0) else 1)
    exact: dict[str, Callable[[], tuple[int, int]]] = {  # the result unwrapped, read as unsigned and as signed
        "add": lambda: (left + right, s_left + s_right),
        "sub": lambda: (left - right, s_left - s_right),
        "mul": lambda: (left * right, s_left * s_right),
        "shl": lambda: (left << right, s_left << right),
    }
    if name in exact:
        unsigned_exact, signed_exact = exact[name]()
        flags = integer(attributes.get("overflowFlags", "0")) if "#" not in attributes.get("overflowFlags", "") else 0
        if flags & 1 and signed(unsigned_exact & mask, bits) != signed_exact:
            return UNDEFINED
        if flags & 2 and unsigned_exact & mask != unsigned_exact:
            return UNDEFINED
        return unsigned_exact & mask
    number = {
        "udiv": lambda: left // right,
        "urem": lambda: left % right,
        "sdiv": lambda: quotient,
        "srem": lambda: s_left - quotient * s_right,
        "and": lambda: left & right,
        "or": lambda: left | right,
        "xor": lambda: left ^ right,
        "lshr": lambda: left >> right,
        "ashr": lambda: s_left >> right,
        "smax": lambda: max(s_left, s_right),
        "smin": lambda: min(s_left, s_right),
        "umax": lambda: max(left, right),
        "umin": lambda: min(left, right),
    }[name]()
    return number & mask


def _unary(name: str, value: int, bits: int, attributes: dict[str, str]) -> Value:
    if name == "abs":
        poison = value == 1 << (bits - 1) and integer(attributes["is_int_min_poison"])
        return UNDEFINED if poison else abs(signed(value, bits)) & ((1 << bits) - 1)
    if name == "ctpop":
        return value.bit_count()
    if value == 0:
        return UNDEFINED if integer(attributes["is_zero_poison"]) else bits
    return bits - value.bit_length() if name == "ctlz" else (value & -value).bit_length() - 1


def cast(name: str, value: Value, source: Type, target: Type) -> Value:
    mask = (1 << target[1]) - 1 if target[0] == "i" else 2**64 - 1
    if name in ("trunc", "zext", "ptrtoint", "inttoptr"):
        return value & mask
    if name == "sext":
        return signed(value, source[1]) & mask
    if name in ("fpext", "fptrunc"):
        return floats.round_to(value, target[1])
    if name in ("sitofp", "uitofp"):
        number = signed(value, source[1]) if name == "sitofp" else value
        return floats.round_to(Fraction(number), target[1])
    if name in ("fptosi", "fptoui"):
        found = floats.to_integer(value, target[1], signed=name == "fptosi")
        return UNDEFINED if found is None else found & mask
    assert name == "bitcast"
    if source[0] == "f" and math.isnan(value):
        return UNDEFINED
    number = floats.to_bits(value, source[1]) if source[0] == "f" else value
    return floats.from_bits(number, target[1]) if target[0] == "f" else number
