"""Sizes and strides that are computed from others, for the decode and for the table.

The decode has them as C++ expressions. The table has them as steps in postfix order. ``aot::refuse`` evaluates the
steps with the values of the call (``launcher.hpp``, ``aot::Formula``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aot_pack.hostir.types import I64
from aot_pack.launcher.names import integer_literal
from aot_pack.signature import Dim, DimFormula, DimVar

_SYMBOLS = {
    "add": "+", "sub": "-", "mul": "*", "and": "&", "or": "|", "xor": "^",
    "equal": "==", "not_equal": "!=", "less": "<", "less_equal": "<=",
}  # fmt: skip
_FUNCTIONS = {
    "min": "min<int64_t>", "max": "max<int64_t>", "truncate_div": "sdiv<int64_t>", "truncate_mod": "srem<int64_t>",
    "floor_div": "floor_quotient<int64_t>", "floor_mod": "floor_remainder<int64_t>",
    "shift_left": "shl<64, int64_t>", "shift_right": "ashr<64, int64_t>",
}  # fmt: skip
"""Functions of ``arith.hpp``."""
_DIVISIONS = ("truncate_div", "truncate_mod", "floor_div", "floor_mod")
_STEPS = {
    "add": "kAdd", "sub": "kSub", "mul": "kMul", "and": "kAnd", "or": "kOr", "xor": "kXor",
    "equal": "kEqual", "not_equal": "kNotEqual", "less": "kLess", "less_equal": "kLessEqual",
    "min": "kMin", "max": "kMax", "truncate_div": "kTruncateDiv", "truncate_mod": "kTruncateMod",
    "floor_div": "kFloorDiv", "floor_mod": "kFloorMod", "shift_left": "kShiftLeft", "shift_right": "kShiftRight",
}  # fmt: skip
"""Enumerators of ``aot::Step``."""


def dim_expression(dim: Dim, variables: Mapping[int, str]) -> str:
    """A size or stride as a C++ expression of type ``int64_t`` that never traps. Operations are in brackets.

    Args:
        variables: the expression of each variable, by its id.
    """
    if isinstance(dim, int):
        return f"int64_t{{{integer_literal(dim, I64)}}}"
    if isinstance(dim, DimVar):
        return variables[dim.id]
    left, right = dim_expression(dim.left, variables), dim_expression(dim.right, variables)
    if dim.operation in _FUNCTIONS:
        return f"aot::{_FUNCTIONS[dim.operation]}({left}, {right})"
    return f"({left} {_SYMBOLS[dim.operation]} {right})"


def divisors(dim: Dim) -> Iterator[Dim]:
    """The divisors in a formula. None of them may be 0."""
    if isinstance(dim, DimFormula):
        yield from divisors(dim.left)
        yield from divisors(dim.right)
        if dim.operation in _DIVISIONS and not isinstance(dim.right, int):
            yield dim.right


def formula_steps(dim: Dim, numbers: dict[int, int]) -> Iterator[str]:
    """Initializers of ``aot::FormulaStep`` in postfix order: operands before their operation.

    Args:
        numbers: the number of each variable, by its id. Variables without a number get one.
    """
    if isinstance(dim, int):
        yield f"{{aot::Step::kNumber, {integer_literal(dim, I64)}}}"
    elif isinstance(dim, DimVar):
        yield f"{{aot::Step::kVariable, {numbers.setdefault(dim.id, len(numbers))}}}"
    else:
        yield from formula_steps(dim.left, numbers)
        yield from formula_steps(dim.right, numbers)
        yield f"{{aot::Step::{_STEPS[dim.operation]}, 0}}"
