"""What the tables in generated Python have in common: ``torch.py`` and ``jax.py`` describe the same signatures."""

from __future__ import annotations

from collections.abc import Mapping

from aot_pack.dtypes import DTypeKind
from aot_pack.errors import assert_never
from aot_pack.package.escape import python_literal
from aot_pack.signature import Dim, DimFormula, DimVar, DType, ScalarParam


def reasons_cell(missing: Mapping[str, str]) -> str:
    """A dict of functions and the reasons why they are not in the module."""
    return f"{{{', '.join(f'{python_literal(key)}: {python_literal(value)}' for key, value in missing.items())}}}"


def dim_cell(dim: Dim) -> str:
    """A size or stride: a number, a variable with its id and divisor, or an operation on two others."""
    if isinstance(dim, int):
        return str(dim)
    if isinstance(dim, DimVar):
        return f'("v", {dim.id}, {dim.divisibility})'
    if isinstance(dim, DimFormula):
        return f'("{dim.operation}", {dim_cell(dim.left)}, {dim_cell(dim.right)})'
    assert_never(dim)


def limit_cells(param: ScalarParam) -> list[str]:
    """The least and the largest value of an integer or bool, and its divisor. A float has none: zeros, and 1."""
    low, high = param.dtype.integers or (0, 0)
    return [str(low), str(high), str(param.divisibility if param.dtype.integers else 1)]


def accepted_names(dtype: DType, name: str) -> list[str]:
    """The names of the dtypes that a call accepts for a tensor. The first is ``name``, which the kernel's dtype has."""
    kind = dtype.kind
    match kind:
        case DTypeKind.SIGNED:
            return [name, f"u{name}"]
        case DTypeKind.UNSIGNED:
            return [name, name.removeprefix("u")]
        case DTypeKind.BOOL | DTypeKind.FLOAT | DTypeKind.BFLOAT | DTypeKind.OPAQUE:
            return [name]
        case _:
            assert_never(kind)
