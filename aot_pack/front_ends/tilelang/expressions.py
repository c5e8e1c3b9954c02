"""TVM's expressions as formulas of a program's arguments. TVM's classes are told by their names: this imports none.

Seen in tilelang 0.1.15.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from aot_pack.errors import CompileError
from aot_pack.hostir.description import Argument, Formula, Number, Operation

_BINARY = {
    "Add": "add", "Sub": "sub", "Mul": "mul", "Min": "min", "Max": "max", "Div": "truncate_div", "Mod": "truncate_mod",
    "FloorDiv": "floor_div", "FloorMod": "floor_mod", "EQ": "equal", "NE": "not_equal", "LT": "less",
    "LE": "less_equal", "And": "and", "Or": "or",
    "tirx.shift_left": "shift_left", "tirx.shift_right": "shift_right", "tirx.bitwise_and": "and",
    "tirx.bitwise_or": "or", "tirx.bitwise_xor": "xor",
}  # fmt: skip
"""By the class of an expression, or the op of a call."""
_SWAPPED = {"GT": "less", "GE": "less_equal"}
_ZERO = Number(value=0)


def identity(variable: Any) -> int:
    """What tells a variable apart. TVM makes a Python object each time that it is asked for one; its handle is the
    variable's own."""
    return int(variable.__chandle__())


def bits_of(dtype: object) -> int:
    """The width of a scalar type, such as 32 for ``int32``."""
    return int(re.sub(r"\D", "", str(dtype)))


@dataclass(slots=True)
class Variables:
    """What TVM's variables stand for. They are kept, so that their ids stay theirs."""

    used: set[str] = field(default_factory=set)
    """Names of the arguments that formulas were made of."""
    _formulas: dict[int, Formula] = field(default_factory=dict)
    _kept: list[Any] = field(default_factory=list)
    _bound: dict[int, Any] = field(default_factory=dict)

    def define(self, variable: Any, formula: Formula) -> None:
        """Says what a variable is; what was said first holds."""
        self._kept.append(variable)
        self._formulas.setdefault(identity(variable), formula)

    def bind(self, variable: Any, value: Any) -> None:
        """Says that a variable is an expression, which is read where the variable is used."""
        self._kept.append(variable)
        self._bound[identity(variable)] = value

    def knows(self, variable: Any) -> bool:
        return identity(variable) in self._formulas

    def formula(self, expression: Any) -> Formula:
        """An integer expression as a formula.

        Raises:
            CompileError: it holds an operation or a variable that is not known.
        """
        kind = type(expression).__name__
        if kind == "IntImm":
            return Number(value=int(expression))
        if kind == "Var":
            return self._variable(expression)
        if kind == "Cast" and not str(expression.value.dtype).startswith(("float", "bfloat")):
            return self.formula(expression.value)
        if kind == "Not":
            return Operation(name="equal", left=self.formula(expression.a), right=_ZERO)
        if kind == "Select":
            return self._choice(expression.condition, expression.true_value, expression.false_value)
        if kind in _SWAPPED:
            return self._operation(_SWAPPED[kind], expression.b, expression.a)
        if kind in _BINARY:
            return self._operation(_BINARY[kind], expression.a, expression.b)
        operation = str(expression.op.name) if kind == "Call" else kind
        if operation == "tirx.if_then_else":
            return self._choice(*expression.args)
        if operation in _BINARY:
            return self._operation(_BINARY[operation], *expression.args)
        raise unsupported(f"{operation} in {expression}")

    def _variable(self, variable: Any) -> Formula:
        if self.knows(variable):
            formula = self._formulas[identity(variable)]
            self.used |= {formula.name} if isinstance(formula, Argument) else set()
            return formula
        if identity(variable) not in self._bound:
            raise unsupported(f"the variable {str(variable.name)!r}, which no size of a tensor tells")
        return self.formula(self._bound[identity(variable)])

    def _operation(self, name: str, left: Any, right: Any) -> Formula:
        return Operation(name=name, left=self.formula(left), right=self.formula(right))

    def _choice(self, condition: Any, then: Any, otherwise: Any) -> Formula:
        """``otherwise + condition * (then - otherwise)``: a condition is 1 or 0."""
        chosen, left_out = self.formula(then), self.formula(otherwise)
        difference = Operation(name="sub", left=chosen, right=left_out)
        product = Operation(name="mul", left=self.formula(condition), right=difference)
        return Operation(name="add", left=left_out, right=product)


def variables_in(expression: Any) -> list[Any]:
    """The variables of an expression, each once."""
    variables: dict[int, Any] = {}
    waiting = [expression]
    while waiting:
        part = waiting.pop()
        if type(part).__name__ == "Var":
            variables.setdefault(identity(part), part)
        for name in ("a", "b", "value", "condition", "true_value", "false_value"):
            child = getattr(part, name, None)
            waiting.extend([] if child is None or isinstance(child, int) else [child])
        waiting.extend(getattr(part, "args", ()))
    return list(variables.values())


def linear(expression: Any, variable: Any) -> tuple[int, int] | None:
    """``(a, b)`` where an expression is ``a * variable + b`` with constant numbers; None where it is not."""
    kind = type(expression).__name__
    if kind == "IntImm":
        return 0, int(expression)
    if kind == "Var":
        return (1, 0) if identity(expression) == identity(variable) else None
    if kind not in ("Add", "Sub", "Mul"):
        return None
    left, right = linear(expression.a, variable), linear(expression.b, variable)
    if left is None or right is None:
        return None
    if kind == "Add":
        return left[0] + right[0], left[1] + right[1]
    if kind == "Sub":
        return left[0] - right[0], left[1] - right[1]
    if left[0] and right[0]:
        return None
    return left[0] * right[1] + right[0] * left[1], left[1] * right[1]


def unsupported(what: str) -> CompileError:
    """The error for something in a program's host code."""
    return CompileError(
        f"TileLang's host code holds {what}, which is not supported",
        hint="supported are tensor maps and launches, one after the other, with sizes computed from the arguments",
    )
