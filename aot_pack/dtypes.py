"""Data types of tensors and scalars, as DLPack numbers them, and what kind of number each holds."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from aot_pack.errors import assert_never

DLPACK_CODES = {
    "int": 0, "uint": 1, "float": 2, "bfloat": 4, "bool": 6,
    "float8_e3m4": 7, "float8_e4m3": 8, "float8_e4m3b11fnuz": 9, "float8_e4m3fn": 10, "float8_e4m3fnuz": 11,
    "float8_e5m2": 12, "float8_e5m2fnuz": 13, "float8_e8m0fnu": 14,
    "float6_e2m3fn": 15, "float6_e3m2fn": 16, "float4_e2m1fn": 17,
}  # fmt: skip
"""``DLDataTypeCode`` of DLPack 1.1 (dlpack/dlpack.h)."""


class DTypeKind(enum.Enum):
    """What kind of number a data type is for a call."""

    SIGNED = "signed integer"
    UNSIGNED = "unsigned integer"
    BOOL = "bool"
    FLOAT = "IEEE 754 float"
    BFLOAT = "bfloat"
    OPAQUE = "opaque"
    """Elements of tensors only: no scalar has it, and the host computes with none."""


_KINDS = {
    "int": DTypeKind.SIGNED,
    "uint": DTypeKind.UNSIGNED,
    "float": DTypeKind.FLOAT,
    "bfloat": DTypeKind.BFLOAT,
    "bool": DTypeKind.BOOL,
    **dict.fromkeys(
        (
            "float8_e3m4", "float8_e4m3", "float8_e4m3b11fnuz", "float8_e4m3fn", "float8_e4m3fnuz", "float8_e5m2",
            "float8_e5m2fnuz", "float8_e8m0fnu", "float6_e2m3fn", "float6_e3m2fn", "float4_e2m1fn",
        ),
        DTypeKind.OPAQUE,
    ),
}  # fmt: skip
assert _KINDS.keys() == DLPACK_CODES.keys(), f"no kind: {sorted(DLPACK_CODES.keys() ^ _KINDS.keys())}"

_KINDS_BY_CODE = {code: _KINDS[name] for name, code in DLPACK_CODES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class DType:
    """A DLPack data type; ``str`` gives TVM FFI's name of it, such as ``float16`` or ``float4_e2m1fnx2``."""

    name: str
    code: int
    bits: int
    lanes: int = 1

    def __str__(self) -> str:
        return self.name

    @property
    def kind(self) -> DTypeKind:
        """What kind of number it is. A code that is not in ``DLPACK_CODES``, as complex has, is opaque."""
        return _KINDS_BY_CODE.get(self.code, DTypeKind.OPAQUE)

    @property
    def is_float(self) -> bool:
        """True for what a Python float is rounded to."""
        return self.kind in (DTypeKind.FLOAT, DTypeKind.BFLOAT)

    @property
    def python_type(self) -> str:
        """The type of the number that a call passes for a scalar: ``bool``, ``int`` or ``float``."""
        kind = self.kind
        match kind:
            case DTypeKind.BOOL:
                return "bool"
            case DTypeKind.SIGNED | DTypeKind.UNSIGNED:
                return "int"
            case DTypeKind.FLOAT | DTypeKind.BFLOAT:
                return "float"
            case DTypeKind.OPAQUE:
                raise AssertionError(f"{self} is no type of a scalar")
            case _:
                assert_never(kind)

    @property
    def integers(self) -> tuple[int, int] | None:
        """The least and the largest integer that a scalar holds, for a bool 0 and 1; None for a float."""
        kind = self.python_type
        if kind == "float":
            return None
        if kind == "bool":
            return 0, 1
        bits = self.bits if self.is_unsigned else self.bits - 1
        return 0 if self.is_unsigned else -(2**bits), 2**bits - 1

    @property
    def is_unsigned(self) -> bool:
        return self.kind is DTypeKind.UNSIGNED

    @property
    def compared_code(self) -> int:
        """The code by which a call tells dtypes of one width apart: signed and unsigned integers are one dtype."""
        return DLPACK_CODES["int"] if self.kind is DTypeKind.UNSIGNED else self.code
