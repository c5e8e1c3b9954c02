"""The codes of data types are TVM FFI's."""

from __future__ import annotations

from tvm_ffi._dtype import DataTypeCode

from aot_pack.dtypes import DLPACK_CODES

NO_DTYPE = frozenset({"handle"})
"""Codes of TVM FFI that no tensor has; a scalar of it is a ``PointerParam``."""


def test_codes() -> None:
    theirs = {code.name.lower(): int(code) for code in DataTypeCode if code.name.lower() not in NO_DTYPE}
    assert {name.replace("_", ""): code for name, code in DLPACK_CODES.items()} == theirs
