"""Sizes and strides of the author's API: variables, and formulas of them.

``front_ends/cutedsl/effects.py`` makes a signature's formulas of them. This module knows cutlass's ``SymInt`` by its
name.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from aot_pack.author.mistakes import MistakeError
from aot_pack.author.spec_checks import check_dim
from aot_pack.values import shown


class _Size:
    """An operand of formulas. Each operator makes a formula of its operands."""

    __slots__ = ()

    def __add__(self, other: Any) -> Formula:
        return _formula("add", "+", self, other)

    def __radd__(self, other: Any) -> Formula:
        return _formula("add", "+", other, self)

    def __sub__(self, other: Any) -> Formula:
        return _formula("sub", "-", self, other)

    def __rsub__(self, other: Any) -> Formula:
        return _formula("sub", "-", other, self)

    def __mul__(self, other: Any) -> Formula:
        return _formula("mul", "*", self, other)

    def __rmul__(self, other: Any) -> Formula:
        return _formula("mul", "*", other, self)

    def __floordiv__(self, other: Any) -> Formula:
        return _formula("floor_div", "//", self, other)

    def __rfloordiv__(self, other: Any) -> Formula:
        return _formula("floor_div", "//", other, self)

    def __mod__(self, other: Any) -> Formula:
        return _formula("floor_mod", "%", self, other)

    def __rmod__(self, other: Any) -> Formula:
        return _formula("floor_mod", "%", other, self)

    def __truediv__(self, _: object) -> Formula:
        raise MistakeError("a size can't be divided with /", hint="use // or aot_pack.ceil_div(n, 128)")

    def __lt__(self, _: object) -> bool:
        raise MistakeError(
            "sizes can't be compared: a build does not know the values of calls",
            hint="use aot_pack.minimum(n, m) or aot_pack.maximum(n, m)",
        )

    __rtruediv__, __le__, __gt__, __ge__ = __truediv__, __lt__, __lt__, __lt__


@dataclass(frozen=True, slots=True, eq=False)
class SymbolicDim(_Size):
    """A size or stride known at run time. Sizes that share one object must be equal in a call."""

    divisibility: int = 1
    bits: int = 32
    batch: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class SizeOf(_Size):
    """See :func:`size`."""

    argument: str
    index: int


@dataclass(frozen=True, slots=True, eq=False)
class Formula(_Size):
    """The result of an operation on two sizes."""

    operation: str
    """One of ``signature.FORMULA_OPERATIONS``."""
    left: Any
    right: Any

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for formulas with the same operations on the same objects."""
        return (self.operation, *map(key_of, self._operands))

    @property
    def bits(self) -> int:
        """The width of the widest operand."""
        return max(each.width if is_sym_int(each) else getattr(each, "bits", 32) for each in self._operands)

    @property
    def divisibility(self) -> int:
        """A number that divides each value of the formula."""
        left, right = map(_divisibility, self._operands)
        if self.operation == "mul":
            return max(left * right, 1)
        if self.operation == "floor_div":
            exact = isinstance(self.right, int) and self.right > 0 and left % self.right == 0
            return left // self.right if exact else 1
        return math.gcd(left, right) or 1

    @property
    def _operands(self) -> tuple[Any, Any]:
        return self.left, self.right


def dim(*, divisibility: int = 1, bits: int = 32, batch: bool = False) -> SymbolicDim:
    """A size that each call decides. You may use ``cute.sym_int()`` instead.

    Sizes that share one ``dim()`` must be equal in a call. ``+``, ``-``, ``*``, ``//`` and ``%`` make formulas, as do
    :func:`ceil_div`, :func:`minimum` and :func:`maximum`: ``aot_pack.output(Float32, (n // 2,))``.

    Args:
        divisibility: a number that divides every size; the compiler may rely on it. A call with another size fails.
        bits: 32 or 64, the width of the integer that the kernel computes with. A call with a larger size fails.
        batch: whether the function treats each index of this dimension by itself, like the rows of a softmax. Then
            ``vmap`` makes one call of many. All outputs must have the dimension. A function has one such dim.

    Raises:
        MistakeError: ``divisibility`` is not a positive int, ``bits`` is neither 32 nor 64, or ``batch`` is not a bool.
    """
    check_dim(divisibility, bits)
    if not isinstance(batch, bool):
        raise MistakeError(f"dim(): batch must be True or False, not {shown(batch)}", hint="dim(batch=True)")
    return SymbolicDim(divisibility, bits, batch)


def size(argument: str, index: int) -> SizeOf:
    """Size ``index`` of a tensor argument of a captured function, for formulas in ``unit.outputs(...)``.

    Raises:
        MistakeError: ``argument`` is not a string, or ``index`` is not an int of 0 or more.
    """
    if not isinstance(argument, str):
        raise MistakeError(f"size(): expected the name of an argument, got {shown(argument)}", hint='size("x", 0)')
    if not isinstance(index, int) or isinstance(index, bool) or index < 0:
        raise MistakeError(f"size(): expected the index of a dimension, got {shown(index)}", hint='size("x", 0)')
    return SizeOf(argument, index)


def ceil_div(left: Any, right: Any) -> Any:
    """``left / right``, rounded up. Operands are ints, ``dim()``, ``cute.sym_int()``, ``size()`` or formulas.

    Raises:
        MistakeError: an operand is something else, or ``right`` is 0.
    """
    operands = _operands("ceil_div()", left, right)
    if _all_int(operands):
        _check_divisor("ceil_div()", right)
        return -(-left // right)
    less = right - 1 if isinstance(right, int) else Formula("sub", right, 1)
    above = left if isinstance(less, int) and less == 0 else Formula("add", left, less)
    return _formula("floor_div", "ceil_div()", above, right)


def minimum(left: Any, right: Any) -> Any:
    """The smaller of two sizes; see :func:`ceil_div` for the operands and errors."""
    operands = _operands("minimum()", left, right)
    return min(operands) if _all_int(operands) else Formula("min", left, right)


def maximum(left: Any, right: Any) -> Any:
    """The larger of two sizes; see :func:`ceil_div` for the operands and errors."""
    operands = _operands("maximum()", left, right)
    return max(operands) if _all_int(operands) else Formula("max", left, right)


def is_sym_int(value: object) -> bool:
    """Whether ``value`` is cutlass's ``SymInt``."""
    return any(kind.__name__ == "SymInt" and kind.__module__.startswith("cutlass") for kind in type(value).__mro__)


def is_symbol(value: object) -> bool:
    """Whether ``value`` is a size that is known at run time: a ``dim()``, cutlass's ``SymInt``, or a formula."""
    return isinstance(value, (SymbolicDim, Formula)) or is_sym_int(value)


def _formula(operation: str, symbol: str, left: Any, right: Any) -> Formula:
    _operands(symbol, left, right)
    if operation in ("floor_div", "floor_mod"):
        _check_divisor(symbol, right)
    return Formula(operation, left, right)


def _operands(symbol: str, left: Any, right: Any) -> tuple[Any, Any]:
    for each in (left, right):
        plain = isinstance(each, int) and not isinstance(each, bool)
        if not plain and not isinstance(each, SizeOf) and not is_symbol(each):
            raise MistakeError(
                f"{symbol}: expected sizes, got {shown(each)}", hint="give an int, aot_pack.dim() or cute.sym_int()"
            )
    return left, right


def _all_int(operands: tuple[Any, Any]) -> bool:
    return all(isinstance(each, int) for each in operands)


def _check_divisor(symbol: str, right: object) -> None:
    if isinstance(right, int) and right <= 0:
        raise MistakeError(f"{symbol}: can't divide a size by {right}", hint="divide by a positive number")


def _divisibility(operand: Any) -> int:
    return abs(operand) if isinstance(operand, int) else int(getattr(operand, "divisibility", 1))


def key_of(operand: Any) -> tuple[object, ...]:
    """Equal for one object. ``==`` of cutlass's ``SymInt`` compares its properties alone."""
    if isinstance(operand, Formula):
        return operand.key
    if isinstance(operand, SizeOf):
        return (operand.argument, operand.index)
    return ("int", operand) if isinstance(operand, int) else ("symbol", id(operand))
