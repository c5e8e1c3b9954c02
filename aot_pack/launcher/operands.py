"""C++ for the operands of a host program, and the conversions between an integer's signed and unsigned reading.

An LLVM integer has no sign, but a C++ integer has. So each expression knows whether its C++ type is signed. It is
converted only if an op reads it the other way. C++ has no type for some widths. Such an integer is sign-extended to the
next wider type, and zero-extended if an op reads it as unsigned. In memory it is zero-extended, as compilers store it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.program import Const, KernelRef, Operand, TextRef, Value
from aot_pack.hostir.types import I1, FloatType, IntType, PointerType, ScalarType
from aot_pack.launcher.names import container_bits, cpp_type, float_literal, integer_literal, string_literal

# Precedence of C++ operators, tightest first (cppreference, "C++ Operator Precedence").
PRIMARY, UNARY, MULTIPLY, ADD, SHIFT, RELATION, EQUAL, BIT_AND, BIT_XOR, BIT_OR, AND, OR, CONDITIONAL = range(13)


@dataclass(frozen=True, slots=True)
class Expr:
    """A C++ expression: text, precedence, type, and whether the C++ type is unsigned.

    ``cpp_type`` gives its C++ type. A ``literal`` expression takes the type of the other operand instead.
    """

    text: str
    precedence: int
    type: ScalarType
    unsigned: bool = False
    literal: bool = False
    value: int | None = None

    def within(self, precedence: int) -> str:
        """The text, in parentheses if it binds less tightly than ``precedence``."""
        return f"({self.text})" if self.precedence > precedence else self.text


def is_odd(type_: ScalarType) -> bool:
    """True for an integer with a width that no C++ type has."""
    return isinstance(type_, IntType) and type_ != I1 and type_.bits != container_bits(type_)


Lookup = Callable[[Value], Expr]


class Operands:
    """Writes operands. ``lookup`` gives the expression of a value: its name, or its folded expression."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def operand(self, operand: Operand) -> Expr:
        """The expression of an operand."""
        if isinstance(operand, Value):
            return self._lookup(operand)
        if isinstance(operand, TextRef):
            return Expr(string_literal(operand.text), PRIMARY, operand.type)
        if isinstance(operand, KernelRef):
            raise TranslateError("the host program uses a kernel's handle for something other than a launch")
        if isinstance(operand, Const):
            return self._constant(operand)
        assert_never(operand)

    def _constant(self, constant: Const) -> Expr:
        type_, value = constant.type, 0 if constant.value is None else constant.value
        if isinstance(type_, FloatType):
            text = float_literal(float(value), type_)
            return Expr(text, UNARY if text.startswith("-") else PRIMARY, type_)
        number = int(value)
        if isinstance(type_, PointerType):
            text = "nullptr" if number == 0 else f"aot::pointer({hex(number & (2**64 - 1))})"
            return Expr(text, PRIMARY, type_)
        if isinstance(type_, IntType):
            text = integer_literal(number, type_)
            return Expr(text, UNARY if number < 0 else PRIMARY, type_, False, True, number)
        assert_never(type_)

    def signed(self, operand: Operand) -> Expr:
        """The operand read as a signed integer."""
        expression = self.operand(operand)
        return self.cast(expression, expression.type, unsigned=False) if expression.unsigned else expression

    def unsigned(self, operand: Operand) -> Expr:
        """The operand read as an unsigned integer."""
        expression = self.operand(operand)
        type_ = expression.type
        assert isinstance(type_, IntType)
        if expression.literal and expression.value is not None:
            text = integer_literal(expression.value, type_, unsigned=True)
            return Expr(text, PRIMARY, type_, True, True, expression.value & ((1 << type_.bits) - 1))
        if expression.unsigned or type_ == I1:
            return expression
        return self.cast(expression, type_, unsigned=True)

    def cast(self, expression: Expr, type_: ScalarType, *, unsigned: bool) -> Expr:
        """A conversion between integers. It does not change the bits of ``type_``."""
        if is_odd(type_):
            assert isinstance(type_, IntType)
            function = f"aot::{'zero' if unsigned else 'sign'}_extend<{type_.bits}>"
        else:
            function = cpp_type(type_, unsigned=unsigned)
        return Expr(f"{function}({expression.text})", PRIMARY, type_, unsigned)

    def typed(self, operand: Operand, *, unsigned: bool = False) -> str:
        """The text of an operand with exactly its own C++ type, literals included."""
        expression = self._read(operand, unsigned=unsigned)
        if expression.literal and expression.type not in (I1, IntType(32)):
            return f"{cpp_type(expression.type, unsigned=unsigned)}({expression.text})"
        return expression.text

    def initializer(self, operand: Operand, *, unsigned: bool = False) -> str:
        """The text of an operand that initializes something of its type, also in braces."""
        return self._read(operand, unsigned=unsigned).text

    def _read(self, operand: Operand, *, unsigned: bool) -> Expr:
        if not isinstance(operand.type, IntType):
            return self.operand(operand)
        return self.unsigned(operand) if unsigned else self.signed(operand)

    def stored(self, operand: Operand) -> str:
        """The text of an operand in its memory form, for a variable of ``memory_type``."""
        return self.initializer(operand, unsigned=is_odd(operand.type))

    def loaded(self, type_: ScalarType, address: str) -> str:
        """The text of a scalar read from memory at ``address``."""
        if type_ == I1:  # any byte but 0 and 1 would be undefined in a bool
            return f"(aot::load<uint8_t>({address}) & 1) != 0"
        text = f"aot::load<{memory_type(type_)}>({address})"
        return self.cast(Expr(text, PRIMARY, type_), type_, unsigned=False).text if is_odd(type_) else text


def memory_type(type_: ScalarType) -> str:
    """The C++ type of a scalar in memory."""
    return cpp_type(type_, unsigned=is_odd(type_))
