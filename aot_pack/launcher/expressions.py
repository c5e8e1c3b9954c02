"""C++ expressions for the pure ops of a host program.

An LLVM integer has no sign, a C++ one does: each expression knows whether its C++ type is signed, and is converted
only where an op reads it the other way. The launcher is compiled with ``-fwrapv``, so signed arithmetic wraps as
LLVM's does; whatever else C++ leaves undefined (a shift by the width, a division by zero) goes through a guarded
helper of ``aot_pack/arith.hpp`` unless a constant operand rules it out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aot_pack.errors import TranslateError
from aot_pack.hostir.program import Compute, Const, KernelRef, Operand, PtrAdd, TextRef, Value
from aot_pack.hostir.types import I1, I64, FloatType, IntType, PointerType, ScalarType
from aot_pack.launcher.names import (
    bit_pattern,
    container_bits,
    cpp_type,
    float_literal,
    integer_literal,
    string_literal,
)

# Precedence of C++ operators, tightest first (cppreference, "C++ Operator Precedence").
PRIMARY, UNARY, MULTIPLY, ADD, SHIFT, RELATION, EQUAL, BIT_AND, BIT_XOR, BIT_OR, AND, OR, CONDITIONAL = range(13)


@dataclass(frozen=True, slots=True)
class Expr:
    """A C++ expression: its text, how tightly it binds, its type, and whether that is unsigned.

    ``literal`` expressions take the sign that their neighbour wants.
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


Lookup = Callable[[Value], Expr]


class Expressions:
    """Writes expressions; ``lookup`` gives the expression of a value, a name or folded in place."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def operand(self, operand: Operand) -> Expr:
        """The expression of an operand."""
        if isinstance(operand, Value):
            return self._lookup(operand)
        if isinstance(operand, TextRef):
            return Expr(string_literal(operand.text), PRIMARY, operand.type)
        if isinstance(operand, KernelRef):
            raise TranslateError("a kernel's handle is used other than to launch it")
        return self._constant(operand)

    def _constant(self, constant: Const) -> Expr:
        type_, value = constant.type, constant.value or 0
        if isinstance(type_, FloatType):
            text = float_literal(float(value), type_)
            return Expr(text, UNARY if text.startswith("-") else PRIMARY, type_)
        if isinstance(type_, PointerType):
            text = "nullptr" if value == 0 else f"aot::pointer({value})"
            return Expr(text, PRIMARY, type_)
        number = int(value)
        text = integer_literal(number, type_)
        return Expr(text, UNARY if number < 0 else PRIMARY, type_, False, True, number)

    def signed(self, operand: Operand) -> Expr:
        """The operand read as a signed integer."""
        expression = self.operand(operand)
        if not expression.unsigned:
            return expression
        return self.cast(expression, expression.type, unsigned=False)

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
        if type_.bits != container_bits(type_):
            text = f"aot::zero_extend<{type_.bits}>({expression.text})"
            return Expr(text, PRIMARY, type_, True)
        return self.cast(expression, type_, unsigned=True)

    def cast(self, expression: Expr, type_: ScalarType, *, unsigned: bool) -> Expr:
        """A conversion between integers."""
        return Expr(f"{cpp_type(type_, unsigned=unsigned)}({expression.text})", PRIMARY, type_, unsigned)

    def typed(self, operand: Operand, *, unsigned: bool = False) -> str:
        """The text of an operand with exactly its own C++ type, literals included."""
        expression = self.unsigned(operand) if unsigned else self.operand(operand)
        if isinstance(expression.type, IntType) and expression.type != I1:
            if not unsigned and expression.unsigned:
                expression = self.cast(expression, expression.type, unsigned=False)
            elif expression.literal and expression.type != IntType(32):
                return f"{cpp_type(expression.type, unsigned=unsigned)}({expression.text})"
        return expression.text

    def member(self, operand: Operand, *, unsigned: bool = False) -> str:
        """The text of an operand that initializes a member of its type in braces, where a literal needs no cast."""
        expression = self.unsigned(operand) if unsigned else self.operand(operand)
        return expression.text if expression.literal else self.typed(operand, unsigned=unsigned)

    # -- ops

    def compute(self, op: Compute) -> Expr:
        """The expression of a pure op."""
        writer = _WRITERS.get(op.opcode)
        if writer is None:
            raise TranslateError(f"no C++ is known for op {op.opcode!r}")
        expression = writer(self, op)
        type_ = op.result.type
        if isinstance(type_, IntType) and type_ != I1 and op.opcode in _WRAPPING:
            return self._wrapped(expression, type_)
        return expression

    def _wrapped(self, expression: Expr, type_: IntType) -> Expr:
        """C++ computes narrow integers as int: bring the result back to its width."""
        if type_.bits != container_bits(type_):
            return Expr(f"aot::sign_extend<{type_.bits}>({expression.text})", PRIMARY, type_)
        return self.cast(expression, type_, unsigned=False) if type_.bits < 32 else expression

    def pointer_add(self, op: PtrAdd) -> Expr:
        terms = []
        for index, scale in zip(op.operands[1:], op.scales, strict=True):
            expression = self.signed(index)
            wide = expression if index.type == I64 else self.cast(expression, I64, unsigned=False)
            terms.append(wide.text if scale == 1 else f"{wide.within(MULTIPLY)} * {scale}")
        if op.offset or not terms:
            terms.append(str(op.offset))
        return Expr(f"aot::advance({self.operand(op.operands[0]).text}, {' + '.join(terms)})", PRIMARY, op.result.type)

    def _binary(self, op: Compute, symbol: str, precedence: int) -> Expr:
        left, right = (self.operand(operand) for operand in op.operands)
        unsigned = left.unsigned or right.unsigned
        if right.literal and right.value is not None and right.value < 0:
            if op.opcode in ("add", "sub") and right.value > -(2**31):
                symbol = {"+": "-", "-": "+"}[symbol]
                right = Expr(str(-right.value), PRIMARY, right.type, False, True, -right.value)
            elif unsigned:
                right = self.unsigned(op.operands[1])
        text = f"{left.within(precedence)} {symbol} {right.within(precedence - 1)}"
        return Expr(text, precedence, op.result.type, unsigned)

    def _add(self, op: Compute) -> Expr:
        return self._logical(op, "!=", EQUAL) if op.result.type == I1 else self._binary(op, "+", ADD)

    def _sub(self, op: Compute) -> Expr:
        if op.result.type == I1:
            return self._logical(op, "!=", EQUAL)
        left = self.operand(op.operands[0])
        if left.literal and left.value == 0:
            right = self.operand(op.operands[1])
            return Expr(f"-{right.within(PRIMARY)}", UNARY, op.result.type, right.unsigned)
        return self._binary(op, "-", ADD)

    def _mul(self, op: Compute) -> Expr:
        return self._logical(op, "&&", AND) if op.result.type == I1 else self._binary(op, "*", MULTIPLY)

    def _bits(self, op: Compute) -> Expr:
        symbol, precedence = {"and": ("&", BIT_AND), "or": ("|", BIT_OR), "xor": ("^", BIT_XOR)}[op.opcode]
        if op.result.type == I1:
            return self._logical(op, *{"and": ("&&", AND), "or": ("||", OR), "xor": ("!=", EQUAL)}[op.opcode])
        # Compilers warn of arithmetic beside bit operators without parentheses: give them.
        left, right = (self.operand(operand) for operand in op.operands)
        unsigned = left.unsigned or right.unsigned
        if unsigned and right.literal:
            right = self.unsigned(op.operands[1])

        def side(expression: Expr) -> str:
            if expression.literal and expression.value is not None and expression.value > 0:
                return bit_pattern(expression.value) + ("u" if expression.text.endswith("u") else "")
            return expression.text if expression.precedence in (PRIMARY, UNARY, precedence) else f"({expression.text})"

        return Expr(f"{side(left)} {symbol} {side(right)}", precedence, op.result.type, unsigned)

    def _logical(self, op: Compute, symbol: str, precedence: int) -> Expr:
        left, right = (self.operand(operand) for operand in op.operands)

        def side(expression: Expr) -> str:
            tight = expression.precedence < EQUAL or expression.precedence == precedence != EQUAL
            return expression.text if tight else f"({expression.text})"

        if symbol == "!=" and right.literal and right.value == 1:
            return Expr(f"!{left.within(PRIMARY)}", UNARY, I1)
        return Expr(f"{side(left)} {symbol} {side(right)}", precedence, I1)

    def _shift(self, op: Compute) -> Expr:
        type_, amount = op.result.type, op.operands[1]
        assert isinstance(type_, IntType)
        reads_unsigned = op.opcode == "lshr"
        value = self.unsigned(op.operands[0]) if reads_unsigned else self.operand(op.operands[0])
        if op.opcode == "ashr":
            value = self.signed(op.operands[0])
        known = amount.value if isinstance(amount, Const) else None
        if isinstance(known, int) and 0 <= known < type_.bits and type_.bits >= 32 and not value.literal:
            symbol = "<<" if op.opcode == "shl" else ">>"
            side = value.text if value.precedence in (PRIMARY, UNARY) else f"({value.text})"
            return Expr(f"{side} {symbol} {known}", SHIFT, type_, value.unsigned)
        container = cpp_type(type_, unsigned=reads_unsigned)
        text = f"aot::{op.opcode}<{type_.bits}, {container}>({value.text}, {self.unsigned(amount).text})"
        return Expr(text, PRIMARY, type_, reads_unsigned)

    def _divide(self, op: Compute) -> Expr:
        type_ = op.result.type
        assert isinstance(type_, IntType)
        if type_ == I1:
            raise TranslateError("division of one-bit integers is not supported")
        reads_unsigned = op.opcode in ("udiv", "urem")
        read = self.unsigned if reads_unsigned else self.signed
        left, right = (read(operand) for operand in op.operands)
        if right.literal and right.value not in (0, -1) and not left.literal:
            symbol = "/" if op.opcode.endswith("div") else "%"
            return Expr(f"{left.within(MULTIPLY)} {symbol} {right.within(UNARY)}", MULTIPLY, type_, reads_unsigned)
        container = cpp_type(type_, unsigned=reads_unsigned)
        return Expr(f"aot::{op.opcode}<{container}>({left.text}, {right.text})", PRIMARY, type_, reads_unsigned)

    def _rounded_division(self, op: Compute) -> Expr:
        left = self.signed(op.operands[0])
        return Expr(f"aot::{op.opcode}({left.text}, {self.typed(op.operands[1])})", PRIMARY, op.result.type)

    def _compare(self, op: Compute) -> Expr:
        predicate = op.predicate
        left, right = (self.operand(operand) for operand in op.operands)
        if isinstance(left.type, IntType) and left.type != I1:
            if predicate[0] == "u":
                left, right = (self.unsigned(operand) for operand in op.operands)
            elif predicate not in ("eq", "ne") or left.unsigned != right.unsigned:
                if not (predicate in ("eq", "ne") and (left.literal or right.literal)):
                    left, right = (self.signed(operand) for operand in op.operands)
                elif left.unsigned or right.unsigned:
                    left, right = (self.unsigned(operand) for operand in op.operands)
        elif left.type == I1 and predicate not in ("eq", "ne"):
            raise TranslateError(f"comparison {predicate!r} of one-bit integers is not supported")
        elif isinstance(left.type, PointerType) and predicate not in ("eq", "ne"):
            left, right = (Expr(f"aot::address({side.text})", PRIMARY, I64, True) for side in (left, right))
        return self._relation(
            left, _SYMBOLS[predicate.lstrip("us") if predicate not in ("eq", "ne") else predicate], right
        )

    def _relation(self, left: Expr, symbol: str, right: Expr) -> Expr:
        precedence = EQUAL if symbol in ("==", "!=") else RELATION

        def side(expression: Expr) -> str:
            return expression.text if expression.precedence < RELATION else f"({expression.text})"

        return Expr(f"{side(left)} {symbol} {side(right)}", precedence, I1)

    def _compare_floats(self, op: Compute) -> Expr:
        left, right = (self.operand(operand) for operand in op.operands)
        direct = {"oeq": "==", "olt": "<", "ole": "<=", "ogt": ">", "oge": ">=", "une": "!="}
        negated = {"ult": ">=", "ule": ">", "ugt": "<=", "uge": "<"}
        if op.predicate in direct:
            return self._relation(left, direct[op.predicate], right)
        if op.predicate in negated:
            return Expr(f"!({self._relation(left, negated[op.predicate], right).text})", UNARY, I1)
        if op.predicate in ("true", "false"):
            return Expr(op.predicate, PRIMARY, I1)
        helper = {"one": "ordered_not_equal", "ueq": "unordered_or_equal", "ord": "ordered", "uno": "unordered"}
        return Expr(f"aot::{helper[op.predicate]}({left.text}, {right.text})", PRIMARY, I1)

    def _select(self, op: Compute) -> Expr:
        condition, then, otherwise = (self.operand(operand) for operand in op.operands)
        if then.unsigned != otherwise.unsigned:
            then, otherwise = (self.signed(operand) for operand in op.operands[1:])
        text = f"{condition.within(OR)} ? {then.within(OR)} : {otherwise.within(OR)}"
        if then.literal and otherwise.literal and op.result.type not in (I1, IntType(32)):
            return Expr(f"{cpp_type(op.result.type)}({text})", PRIMARY, op.result.type)
        return Expr(text, CONDITIONAL, op.result.type, then.unsigned or otherwise.unsigned)

    def _widen(self, op: Compute) -> Expr:
        unsigned = op.opcode == "zext"
        source = op.operands[0]
        target = op.result.type
        assert isinstance(target, IntType)
        if source.type == I1:
            bit = self.operand(source)
            text = f"{cpp_type(target, unsigned=unsigned)}({bit.text})"
            return Expr(text if unsigned else f"-{text}", PRIMARY if unsigned else UNARY, target, unsigned)
        expression = self.unsigned(source) if unsigned else self.signed(source)
        return self.cast(expression, target, unsigned=unsigned and target.bits == container_bits(target))

    def _truncate(self, op: Compute) -> Expr:
        expression, target = self.operand(op.operands[0]), op.result.type
        assert isinstance(target, IntType)
        if target == I1:
            side = expression.text if expression.precedence <= UNARY else f"({expression.text})"
            return Expr(f"({side} & 1) != 0", EQUAL, I1)
        if target.bits != container_bits(target):
            return Expr(f"aot::sign_extend<{target.bits}>({expression.text})", PRIMARY, target)
        return self.cast(expression, target, unsigned=False)

    def _float_binary(self, op: Compute) -> Expr:
        symbol, precedence = {
            "fadd": ("+", ADD), "fsub": ("-", ADD), "fmul": ("*", MULTIPLY), "fdiv": ("/", MULTIPLY),
        }[op.opcode]  # fmt: skip
        left, right = (self.operand(operand) for operand in op.operands)
        return Expr(f"{left.within(precedence)} {symbol} {right.within(precedence - 1)}", precedence, op.result.type)

    def _negate(self, op: Compute) -> Expr:
        return Expr(f"-{self.operand(op.operands[0]).within(PRIMARY)}", UNARY, op.result.type)

    def _convert(self, op: Compute) -> Expr:
        """Between floats, or from an integer, rounding once to nearest even."""
        source = op.operands[0]
        if isinstance(source.type, IntType):
            text = (self.unsigned(source) if op.opcode == "uitofp" else self.signed(source)).text
            if source.type == I1 and op.opcode == "sitofp":
                text = f"-int32_t({text})"
        else:
            text = self.operand(source).text
        return Expr(f"aot::convert<{cpp_type(op.result.type)}>({text})", PRIMARY, op.result.type)

    def _float_to_integer(self, op: Compute) -> Expr:
        unsigned = op.opcode == "fptoui"
        type_ = op.result.type
        assert isinstance(type_, IntType)
        container = cpp_type(type_, unsigned=unsigned)
        return Expr(f"aot::to_integer<{container}>({self.operand(op.operands[0]).text})", PRIMARY, type_, unsigned)

    def _to_integer(self, op: Compute) -> Expr:
        expression = Expr(f"aot::address({self.operand(op.operands[0]).text})", PRIMARY, I64, True)
        type_ = op.result.type
        return expression if type_ == I64 else self.cast(expression, type_, unsigned=False)

    def _to_pointer(self, op: Compute) -> Expr:
        return Expr(f"aot::pointer({self.unsigned(op.operands[0]).text})", PRIMARY, op.result.type)

    def _bitcast(self, op: Compute) -> Expr:
        text = self.typed(op.operands[0])
        return Expr(f"aot::bit_cast<{cpp_type(op.result.type)}>({text})", PRIMARY, op.result.type)

    def _helper(self, op: Compute) -> Expr:
        """An op that is one function of the launcher's headers on signed values."""
        name = op.opcode.removeprefix("math.").removeprefix("intr.")
        unsigned = name in ("umax", "umin", "ctlz", "cttz", "ctpop")
        type_ = op.result.type
        if isinstance(type_, IntType) and type_.bits not in (8, 16, 32, 64):
            raise TranslateError(f"op {op.opcode!r} on {type_} is not supported")
        texts = [self.typed(operand, unsigned=unsigned) for operand in op.operands]
        function = {"smax": "max", "smin": "min", "umax": "max", "umin": "min"}.get(name, name)
        keeps_unsigned = name in ("umax", "umin")
        return Expr(f"aot::{function}({', '.join(texts)})", PRIMARY, type_, keeps_unsigned)


_SYMBOLS = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
_WRAPPING = frozenset("add sub mul and or xor shl lshr ashr udiv sdiv urem srem select".split())
_WRITERS: dict[str, Callable[[Expressions, Compute], Expr]] = {
    "add": Expressions._add,
    "sub": Expressions._sub,
    "mul": Expressions._mul,
    **dict.fromkeys(("and", "or", "xor"), Expressions._bits),
    **dict.fromkeys(("shl", "lshr", "ashr"), Expressions._shift),
    **dict.fromkeys(("udiv", "sdiv", "urem", "srem"), Expressions._divide),
    **dict.fromkeys(("ceil_div", "floor_div"), Expressions._rounded_division),
    "icmp": Expressions._compare,
    "fcmp": Expressions._compare_floats,
    "select": Expressions._select,
    **dict.fromkeys(("zext", "sext"), Expressions._widen),
    "trunc": Expressions._truncate,
    **dict.fromkeys(("fadd", "fsub", "fmul", "fdiv"), Expressions._float_binary),
    "fneg": Expressions._negate,
    **dict.fromkeys(("fptrunc", "fpext", "sitofp", "uitofp"), Expressions._convert),
    **dict.fromkeys(("fptosi", "fptoui"), Expressions._float_to_integer),
    "ptrtoint": Expressions._to_integer,
    "inttoptr": Expressions._to_pointer,
    "bitcast": Expressions._bitcast,
    **dict.fromkeys(
        (
            "frem", "abs", "ctlz", "cttz", "ctpop", "intr.smax", "intr.smin", "intr.umax", "intr.umin",
            *(f"math.{name}" for name in (
                "sqrt", "log2", "log", "log10", "exp", "exp2", "sin", "cos", "tan", "tanh", "fabs", "floor", "ceil",
                "trunc", "round", "roundeven", "pow", "copysign", "maxnum", "minnum", "fma", "fmuladd",
            )),
        ),
        Expressions._helper,
    ),
}  # fmt: skip
