"""The numeric types of the author's API: their data types, and their names in CUDA C++."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aot_pack.dtypes import DLPACK_CODES, DType
from aot_pack.errors import CompileError
from aot_pack.values import is_numeric_type, shown

_TYPES = {
    "Float64": ("float64", "double"), "Float32": ("float32", "float"),
    "Float16": ("float16", "__half"), "BFloat16": ("bfloat16", "__nv_bfloat16"),
    "Float8E4M3FN": ("float8_e4m3fn", "__nv_fp8_e4m3"), "Float8E5M2": ("float8_e5m2", "__nv_fp8_e5m2"),
    "Float8E8M0FNU": ("float8_e8m0fnu", "__nv_fp8_e8m0"),
    "Int64": ("int64", "long long"), "Int32": ("int32", "int"), "Int16": ("int16", "short"),
    "Int8": ("int8", "signed char"),
    "Uint64": ("uint64", "unsigned long long"), "Uint32": ("uint32", "unsigned int"),
    "Uint16": ("uint16", "unsigned short"), "Uint8": ("uint8", "unsigned char"),
    "Boolean": ("bool", "bool"),
}  # fmt: skip
"""Of each type of cutlass the name of its data type, and of its type in C++ (cuda_fp16.h, cuda_bf16.h, cuda_fp8.h)."""
_BITS = {"float8_e4m3fn": 8, "float8_e5m2": 8, "float8_e8m0fnu": 8, "bool": 8}


def dtype_of(type_: Any, argument: str) -> DType:
    """The data type of an argument.

    Raises:
        CompileError: no element of a tensor has the type.
    """
    name, _ = _entry(type_, f"argument {argument!r}")
    code = DLPACK_CODES.get(name)
    code = DLPACK_CODES[name.rstrip("0123456789")] if code is None else code
    bits = _BITS.get(name) or int(name.lstrip("abcdefghijklmnopqrstuvwxyz"))
    return DType(name=name, code=code, bits=bits)


def kernel_name(name: str, template: Sequence[Any]) -> str:
    """The name of a kernel in C++, with the arguments of its template."""
    if not template:
        return name
    return f"{name}<{', '.join(_template_argument(each) for each in template)}>"


def _template_argument(value: Any) -> str:
    if is_numeric_type(value):
        return _entry(value, "a template argument")[1]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _entry(type_: Any, what: str) -> tuple[str, str]:
    found = _TYPES.get(type_.__name__)
    if found is None:
        raise CompileError(
            f"{what} is {shown(type_)}, which kernels in CUDA C++ can't take",
            hint="give a tensor of cutlass.Uint8 for elements that share bytes, and cutlass.Float32 for TFloat32",
        )
    return found
