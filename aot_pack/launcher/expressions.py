"""C++ expressions for the pure ops of a host program.

The launcher is compiled with ``-fwrapv``, so signed arithmetic wraps like LLVM's. C++ leaves more cases undefined: a
shift by the width, a division by zero. Such an op calls a guarded helper of ``aot_pack/arith.hpp``, unless a constant
operand rules the case out.
"""

from __future__ import annotations

from collections.abc import Callable

from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.opcodes import MATH
from aot_pack.hostir.program import Compute, Const, PtrAdd
from aot_pack.hostir.types import I1, I64, FloatType, IntType, PointerType
from aot_pack.launcher.names import bit_pattern, cpp_type
from aot_pack.launcher.operands import (
    ADD,
    AND,
    BIT_AND,
    BIT_OR,
    BIT_XOR,
    CONDITIONAL,
    EQUAL,
    MULTIPLY,
    OR,
    PRIMARY,
    RELATION,
    SHIFT,
    UNARY,
    Expr,
    Operands,
    is_odd,
)


class Expressions(Operands):
    """Writes the expression of each op, with one method for each kind of op."""

    def compute(self, op: Compute) -> Expr:
        """The expression of a pure op."""
        writer = _WRITERS.get(op.opcode)
        if writer is None:
            raise TranslateError(f"op {op.opcode!r} is not supported: the launcher has no C++ for it")
        expression = writer(self, op)
        type_ = op.result.type
        if isinstance(type_, IntType) and type_ != I1 and op.opcode in _WRAPPING:
            return self._wrapped(expression, type_)
        return expression

    def _wrapped(self, expression: Expr, type_: IntType) -> Expr:
        """Casts a narrow result back to its width, because C++ computes narrow integers as int."""
        narrow = type_.bits < 32 or is_odd(type_)
        return self.cast(expression, type_, unsigned=False) if narrow else expression

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
        # Add parentheses: compilers warn of arithmetic beside bit operators without them.
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
            # Without parentheses, compilers warn of a comparison in a comparison, and of && in ||.
            loosest = RELATION if precedence == EQUAL else BIT_AND
            tight = expression.precedence < loosest or expression.precedence == precedence != EQUAL
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
        type_ = op.operands[0].type
        if isinstance(type_, IntType):
            left, right = self._compared_bits(op) if type_ == I1 else self._compared_integers(op)
        elif isinstance(type_, PointerType):
            left, right = self._compared_addresses(op)
        elif isinstance(type_, FloatType):
            raise TranslateError(f"op 'icmp' on {type_} is not supported")
        else:
            assert_never(type_)
        return self._relation(
            left, _SYMBOLS[predicate.lstrip("us") if predicate not in ("eq", "ne") else predicate], right
        )

    def _compared_bits(self, op: Compute) -> tuple[Expr, Expr]:
        left, right = (self.operand(operand) for operand in op.operands)
        # A signed one-bit integer is 0 or -1.
        return (right, left) if op.predicate[0] == "s" else (left, right)

    def _compared_integers(self, op: Compute) -> tuple[Expr, Expr]:
        left, right = (self.operand(operand) for operand in op.operands)
        if op.predicate[0] == "u":
            left, right = (self.unsigned(operand) for operand in op.operands)
        elif op.predicate not in ("eq", "ne") or left.unsigned != right.unsigned:
            if not (op.predicate in ("eq", "ne") and (left.literal or right.literal)):
                left, right = (self.signed(operand) for operand in op.operands)
            elif left.unsigned or right.unsigned:
                left, right = (self.unsigned(operand) for operand in op.operands)
        return left, right

    def _compared_addresses(self, op: Compute) -> tuple[Expr, Expr]:
        left, right = (self.operand(operand) for operand in op.operands)
        if op.predicate not in ("eq", "ne"):
            left, right = (Expr(f"aot::address({side.text})", PRIMARY, I64, True) for side in (left, right))
            if op.predicate[0] == "s":
                left, right = (self.cast(side, I64, unsigned=False) for side in (left, right))
        return left, right

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
        source, target = op.operands[0], op.result.type
        if source.type == I1 and not unsigned:
            bit = self.operand(source)
            return self.cast(Expr(f"-{bit.within(PRIMARY)}", UNARY, I1), target, unsigned=False)
        expression = self.unsigned(source) if unsigned else self.signed(source)
        return Expr(f"{cpp_type(target, unsigned=unsigned)}({expression.text})", PRIMARY, target, unsigned)

    def _truncate(self, op: Compute) -> Expr:
        expression, target = self.operand(op.operands[0]), op.result.type
        if target == I1:
            side = expression.text if expression.precedence <= UNARY else f"({expression.text})"
            return Expr(f"({side} & 1) != 0", EQUAL, I1)
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
        """Converts a float or an integer to a float. It rounds once, to nearest even."""
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
        text = f"aot::to_integer<{cpp_type(type_, unsigned=unsigned)}>({self.operand(op.operands[0]).text})"
        expression = Expr(text, PRIMARY, type_, unsigned)
        return self.cast(expression, type_, unsigned=unsigned) if is_odd(type_) else expression

    def _to_integer(self, op: Compute) -> Expr:
        expression = Expr(f"aot::address({self.operand(op.operands[0]).text})", PRIMARY, I64, True)
        type_ = op.result.type
        return expression if type_ == I64 else self.cast(expression, type_, unsigned=False)

    def _to_pointer(self, op: Compute) -> Expr:
        return Expr(f"aot::pointer({self.unsigned(op.operands[0]).text})", PRIMARY, op.result.type)

    def _bitcast(self, op: Compute) -> Expr:
        text = self.typed(op.operands[0])
        return Expr(f"aot::bit_cast<{cpp_type(op.result.type)}>({text})", PRIMARY, op.result.type)

    def _math(self, op: Compute) -> Expr:
        """Calls a function of libm in the float format of its operands."""
        texts = ", ".join(self.operand(operand).text for operand in op.operands)
        return Expr(f"aot::{op.opcode.removeprefix('math.')}({texts})", PRIMARY, op.result.type)

    def _integer_function(self, op: Compute) -> Expr:
        """Calls a function of the launcher's headers on integers of one width."""
        name, type_ = op.opcode.removeprefix("intr."), op.result.type
        assert isinstance(type_, IntType)
        if type_ == I1 or is_odd(type_):
            raise TranslateError(f"op {name!r} on {type_} is not supported")
        counts_bits = name in ("ctlz", "cttz", "ctpop")
        unsigned = counts_bits or name[0] == "u"
        texts = ", ".join(self.operand(operand).text for operand in op.operands)
        function = f"aot::{name if counts_bits or name == 'abs' else name[1:]}<{cpp_type(type_, unsigned=unsigned)}>"
        return Expr(f"{function}({texts})", PRIMARY, type_, unsigned and not counts_bits)


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
        ("abs", "ctlz", "cttz", "ctpop", "intr.smax", "intr.smin", "intr.umax", "intr.umin"),
        Expressions._integer_function,
    ),
    "frem": Expressions._math,
    **dict.fromkeys((f"math.{name.removeprefix('intr.')}" for name in MATH), Expressions._math),
}  # fmt: skip
