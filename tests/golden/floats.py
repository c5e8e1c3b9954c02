"""Floating point for the interpreter: every format on Python floats, which hold the values of all of them exactly.

``float16`` and ``float32`` are numpy's; bfloat16 is rounded here, with integers only. Functions of libm are called in
libm itself, so that the last place is the same.
"""

from __future__ import annotations

import ctypes
import math
import struct
from collections.abc import Callable
from fractions import Fraction

import numpy as np

_LIBM = ctypes.CDLL("libm.so.6")
_NUMPY = {"f16": np.float16, "f32": np.float32, "f64": np.float64}
BITS = {"f16": 16, "bf16": 16, "f32": 32, "f64": 64}


def round_to(value: float | Fraction, kind: str) -> float:
    """``value`` rounded once to the nearest of ``kind``, ties to even."""
    if isinstance(value, Fraction):
        return _round_exact(value, kind)
    if kind == "bf16":
        return value if not math.isfinite(value) else math.copysign(_round_exact(abs(Fraction(value)), kind), value)
    with np.errstate(all="ignore"):
        return float(_NUMPY[kind](value))


_PRECISION = {"f16": (11, -14, 15), "bf16": (8, -126, 127), "f32": (24, -126, 127), "f64": (53, -1022, 1023)}
"""Bits of the significand, exponents of the smallest and of the largest normal number."""


def _round_exact(value: Fraction, kind: str) -> float:
    if value < 0:
        return -_round_exact(-value, kind)
    if value == 0:
        return 0.0
    precision, lowest, highest = _PRECISION[kind]
    exponent = value.numerator.bit_length() - value.denominator.bit_length()
    exponent -= value < Fraction(2) ** exponent
    unit = Fraction(2) ** (max(exponent, lowest) - precision + 1)
    rounded = round(value / unit) * unit  # Python rounds halves to even
    return math.inf if rounded >= Fraction(2) ** (highest + 1) else float(rounded)


def to_bits(value: float, kind: str) -> int:
    """The bits of ``value``, which is representable; a NaN is the usual quiet one."""
    if kind == "bf16":
        return 0x7FC0 if math.isnan(value) else int.from_bytes(struct.pack("<f", value), "little") >> 16
    return int.from_bytes(struct.pack({16: "<e", 32: "<f", 64: "<d"}[BITS[kind]], value), "little")


def from_bits(bits: int, kind: str) -> float:
    if kind == "bf16":
        return float(struct.unpack("<f", (bits << 16).to_bytes(4, "little"))[0])
    return float(struct.unpack({16: "<e", 32: "<f", 64: "<d"}[BITS[kind]], bits.to_bytes(BITS[kind] // 8, "little"))[0])


def arithmetic(name: str, left: float, right: float, kind: str) -> float:
    """``fadd``, ``fsub``, ``fmul``, ``fdiv`` and ``frem``."""
    # For bfloat16 in double, which has more than twice its digits: rounding twice is rounding once.
    a, b = (np.array(side, _NUMPY.get(kind, np.float64))[()] for side in (left, right))
    with np.errstate(all="ignore"):
        if name == "fadd":
            found = a + b
        elif name == "fsub":
            found = a - b
        elif name == "fmul":
            found = a * b
        else:
            found = a / b if name == "fdiv" else np.fmod(np.float64(left), np.float64(right))
    return round_to(float(found), kind)


_FUNCTIONS = {
    "sqrt": 1, "log": 1, "log2": 1, "log10": 1, "exp": 1, "exp2": 1, "sin": 1, "cos": 1, "tan": 1, "tanh": 1,
    "fabs": 1, "floor": 1, "ceil": 1, "trunc": 1, "round": 1, "roundeven": 1, "pow": 2, "copysign": 2, "maxnum": 2,
    "minnum": 2, "fma": 3, "fmuladd": 3,
}  # fmt: skip
_LIBM_NAMES = {"maxnum": "fmax", "minnum": "fmin"}


def intrinsic(name: str, kind: str, values: list[float]) -> float:
    """A floating-point intrinsic; those of 16 bits are computed in single precision, as compilers do."""
    assert len(values) == _FUNCTIONS[name]
    if name == "fmuladd":  # either is allowed; the launcher is compiled to do two operations
        return arithmetic("fadd", arithmetic("fmul", values[0], values[1], kind), values[2], kind)
    if name == "fma" and all(map(math.isfinite, values)):
        exact = Fraction(values[0]) * Fraction(values[1]) + Fraction(values[2])
        return round_to(exact, kind) if exact else float(np.float64(values[0]) * values[1] + values[2])
    wide = "f64" if kind == "f64" else "f32"
    return round_to(_libm(_LIBM_NAMES.get(name, name), wide)(*values), kind)


def _libm(name: str, kind: str) -> Callable[..., float]:
    function = getattr(_LIBM, name + ("" if kind == "f64" else "f"))
    type_ = ctypes.c_double if kind == "f64" else ctypes.c_float
    function.restype = type_
    function.argtypes = [type_] * _FUNCTIONS.get({"fmax": "maxnum", "fmin": "minnum"}.get(name, name), 1)
    return function  # type: ignore[no-any-return]


_PREDICATES = (
    "false", "oeq", "ogt", "oge", "olt", "ole", "one", "ord", "ueq", "ugt", "uge", "ult", "ule", "une", "uno", "true",
)  # fmt: skip
"""MLIR's numbering, which is not LLVM's."""


def compare(predicate: int, left: float, right: float) -> bool:
    """``fcmp``, by the number of its predicate."""
    name = _PREDICATES[predicate]
    if name in ("false", "true"):
        return name == "true"
    unordered = math.isnan(left) or math.isnan(right)
    if name in ("ord", "uno"):
        return unordered == (name == "uno")
    if unordered:
        return name[0] == "u"
    relation = {"eq": left == right, "ne": left != right, "gt": left > right, "ge": left >= right, "lt": left < right}
    return relation.get(name[1:], left <= right)


def to_integer(value: float, bits: int, *, signed: bool) -> int | None:
    """``fptosi`` and ``fptoui``; None where LLVM leaves it undefined."""
    if not math.isfinite(value):
        return None
    number = math.trunc(value)
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed else (0, (1 << bits) - 1)
    return number if low <= number <= high else None
