"""Data types: every code has a kind, and a call tells dtypes apart by one rule."""

from __future__ import annotations

import pytest

from aot_pack.dtypes import DLPACK_CODES, DType, DTypeKind
from aot_pack.errors import TranslateError
from aot_pack.launcher.arguments import host_arguments
from aot_pack.signature import ScalarParam, Signature


def dtype(name: str, bits: int = 32) -> DType:
    return DType(name=f"{name}{bits}", code=DLPACK_CODES[name], bits=bits)


def test_kinds() -> None:
    kinds = {name: dtype(name).kind for name in DLPACK_CODES}
    assert {name for name, kind in kinds.items() if kind is not DTypeKind.OPAQUE} == {
        "int", "uint", "float", "bfloat", "bool",
    }  # fmt: skip
    assert [kinds[name] for name in ("int", "uint", "bool")] == [DTypeKind.SIGNED, DTypeKind.UNSIGNED, DTypeKind.BOOL]
    assert DType(name="complex64", code=5, bits=64).kind is DTypeKind.OPAQUE


def test_signed_and_unsigned_integers_are_one_dtype_and_no_others_are() -> None:
    codes = {name: dtype(name).compared_code for name in DLPACK_CODES}
    assert codes["int"] == codes["uint"]
    assert len(set(codes.values())) == len(codes) - 1


def test_a_scalar_of_an_opaque_type_is_refused() -> None:
    scalar = ScalarParam(name="x", dtype=DType(name="float8_e5m2", code=DLPACK_CODES["float8_e5m2"], bits=8))
    with pytest.raises(TranslateError, match="a scalar of type float8_e5m2 is not supported"):
        host_arguments(Signature(params=(scalar,)))
