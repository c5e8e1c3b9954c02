"""Constant folding and algebraic identities on scalars.

Every rule is exact for every value that LLVM defines. LLVM leaves some results undefined (a shift by the width or more,
a division by zero). Those are not folded; the launcher's guarded helpers compute them at run time.
"""

from __future__ import annotations

from aot_pack.hostir.constants import wrap
from aot_pack.hostir.program import Compute, Const, Operand, StackSlot, Value, is_zero
from aot_pack.hostir.types import I1, IntType

_NEGATED = {
    "eq": "ne", "ne": "eq", "slt": "sge", "sge": "slt", "sgt": "sle", "sle": "sgt",
    "ult": "uge", "uge": "ult", "ugt": "ule", "ule": "ugt",
}  # fmt: skip

_SWAPPED = {
    "slt": "sgt",
    "sgt": "slt",
    "sle": "sge",
    "sge": "sle",
    "ult": "ugt",
    "ugt": "ult",
    "ule": "uge",
    "uge": "ule",
}
"""The same comparison with its operands swapped."""


def fold(op: Compute, definitions: dict[Value, object]) -> Operand | None:
    """An operand that is equal to ``op``, or None. May rewrite ``op`` in place to an equal, simpler op."""
    operands = op.operands
    if op.opcode in _INTEGER and all(isinstance(operand, Const) for operand in operands):
        return _fold_integers(op)
    if op.opcode == "icmp":
        return _fold_compare(op, definitions)
    if op.opcode == "select":
        return _fold_select(op)
    if op.opcode in ("zext", "sext", "trunc"):
        return _fold_width(op)
    if op.opcode in ("ptrtoint", "inttoptr"):
        return _fold_pointer_cast(op, definitions)
    return _fold_identity(op) or _fold_sum(op, definitions)


def _defining(operand: Operand, definitions: dict[Value, object]) -> object:
    """The op that gives an operand; None for literals and the program's own arguments."""
    return definitions.get(operand) if isinstance(operand, Value) else None


def _integer(operand: Operand) -> int | None:
    if isinstance(operand, Const) and isinstance(operand.type, IntType) and not isinstance(operand.value, float):
        return operand.value
    return None


def unsigned(number: int, type_: IntType) -> int:
    return number & ((1 << type_.bits) - 1)


def _divide(left: int, right: int) -> int:
    return abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)


_INTEGER = frozenset(["add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "and", "or", "xor", "shl", "lshr", "ashr"])


def _fold_integers(op: Compute) -> Operand | None:
    type_ = op.result.type
    assert isinstance(type_, IntType)
    left, right = (_integer(operand) for operand in op.operands)
    if left is None or right is None:
        return None
    u_left, u_right = unsigned(left, type_), unsigned(right, type_)
    if op.opcode in ("shl", "lshr", "ashr") and u_right >= type_.bits:
        return None
    if op.opcode in ("udiv", "sdiv", "urem", "srem") and u_right == 0:
        return None
    value = {
        "add": lambda: left + right,
        "sub": lambda: left - right,
        "mul": lambda: left * right,
        "udiv": lambda: u_left // u_right,
        "urem": lambda: u_left % u_right,
        "sdiv": lambda: _divide(left, right),
        "srem": lambda: left - right * _divide(left, right),
        "and": lambda: left & right,
        "or": lambda: left | right,
        "xor": lambda: left ^ right,
        "shl": lambda: left << u_right,
        "lshr": lambda: u_left >> u_right,
        "ashr": lambda: left >> u_right,
    }[op.opcode]()
    return Const(type_, wrap(value, type_))


def _range(operand: Operand, definitions: dict[Value, object], *, signed: bool) -> tuple[int, int]:
    """The lowest and the highest value that an integer can have, read as signed or as unsigned."""
    type_ = operand.type
    assert isinstance(type_, IntType)
    known = _integer(operand)
    if known is not None:
        bits = unsigned(known, type_)
        value = bits - (1 << type_.bits) if signed and bits >> (type_.bits - 1) else bits
        return value, value
    inner = _defining(operand, definitions)
    if isinstance(inner, Compute) and inner.opcode in ("zext", "sext"):
        source = inner.operands[0]
        if inner.opcode == "zext" or signed:
            return _range(source, definitions, signed=inner.opcode == "sext")
    return (-(1 << (type_.bits - 1)), (1 << (type_.bits - 1)) - 1) if signed else (0, (1 << type_.bits) - 1)


def _decide(predicate: str, left: tuple[int, int], right: tuple[int, int]) -> bool | None:
    """The result of a comparison if it is the same for all values of two ranges, else None."""
    kind = predicate[-2:]
    if kind in ("ne", "le", "ge"):
        opposite = _decide({"ne": "eq", "le": "gt", "ge": "lt"}[kind], left, right)
        return None if opposite is None else not opposite
    if kind == "gt":
        left, right = right, left
    if kind == "eq":
        if left[1] < right[0] or right[1] < left[0]:
            return False
        return True if left == right and left[0] == left[1] else None
    return True if left[1] < right[0] else False if left[0] >= right[1] else None


def _fold_compare(op: Compute, definitions: dict[Value, object]) -> Operand | None:
    left, right = op.operands
    if left is right and isinstance(left, Value):
        return Const(I1, int(op.predicate in ("eq", "sle", "sge", "ule", "uge")))
    if not isinstance(left.type, IntType):
        return _fold_slots(op, definitions)
    if [isinstance(operand, Const) for operand in op.operands] == [True, False]:
        left, right = op.operands = [right, left]
        op.predicate = _SWAPPED.get(op.predicate, op.predicate)
    readings = {"s": (True,), "u": (False,)}.get(op.predicate[0], (True, False))
    for signed in readings:
        decided = _decide(
            op.predicate, _range(left, definitions, signed=signed), _range(right, definitions, signed=signed)
        )
        if decided is not None:
            return Const(I1, int(decided))
    bit = _integer(right)
    if left.type == I1 and bit is not None and op.predicate in ("eq", "ne"):
        if (op.predicate == "eq") == bool(bit):
            return left
        inner = _defining(left, definitions)
        if isinstance(inner, Compute) and inner.opcode == "icmp":
            op.operands = list(inner.operands)
            op.predicate = _NEGATED[inner.predicate]
    return None


def _fold_slots(op: Compute, definitions: dict[Value, object]) -> Operand | None:
    """Compares a stack slot with another slot or with null: they are never equal."""
    slots = [isinstance(operand, Value) and isinstance(definitions.get(operand), StackSlot) for operand in op.operands]
    others = [operand for operand, is_slot in zip(op.operands, slots, strict=True) if not is_slot]
    if op.predicate in ("eq", "ne") and any(slots) and all(map(is_zero, others)):
        return Const(I1, int(op.predicate == "ne"))
    return None


def _fold_select(op: Compute) -> Operand | None:
    condition, then, otherwise = op.operands
    known = _integer(condition)
    if known is not None:
        return then if known else otherwise
    if then == otherwise:
        return then
    if op.result.type == I1 and _integer(then) == 1 and _integer(otherwise) == 0:
        return condition
    return None


def _fold_width(op: Compute) -> Operand | None:
    value = _integer(op.operands[0])
    source, target = op.operands[0].type, op.result.type
    if value is None or not isinstance(source, IntType) or not isinstance(target, IntType):
        return None
    if op.opcode == "zext" or (op.opcode == "sext" and source == I1):
        value = unsigned(value, source) if op.opcode == "zext" else -value
    return Const(target, wrap(value, target))


def _fold_pointer_cast(op: Compute, definitions: dict[Value, object]) -> Operand | None:
    """Folds casts between addresses and integers. An address has 64 bits; integers are cut or zero-extended."""
    inverse = {"ptrtoint": "inttoptr", "inttoptr": "ptrtoint"}[op.opcode]
    (operand,) = op.operands
    integer = op.result.type if op.opcode == "ptrtoint" else operand.type
    assert isinstance(integer, IntType)
    if isinstance(operand, Const) and isinstance(operand.value, int):
        if op.opcode == "ptrtoint":
            return Const(integer, wrap(operand.value, integer))
        return Const(op.result.type, unsigned(operand.value, integer))
    inner = _defining(operand, definitions)
    if isinstance(inner, Compute) and inner.opcode == inverse and inner.operands[0].type == op.result.type:
        # A cast to an address and back loses nothing. A cast to an integer and back needs all 64 bits.
        return inner.operands[0] if op.opcode == "ptrtoint" or integer.bits == 64 else None
    return None


def _fold_sum(op: Compute, definitions: dict[Value, object]) -> Operand | None:
    """Rewrites ``x + a + b`` with constants a and b to ``x + (a + b)``. Integers wrap, so the two are always equal."""
    type_ = op.result.type
    if op.opcode not in ("add", "sub") or not isinstance(type_, IntType) or type_.bits == 1:
        return None
    added = _integer(op.operands[1])
    if added is None:
        return None
    if op.opcode == "sub":
        op.opcode, added = "add", -added
    base = op.operands[0]
    inner = _defining(base, definitions)
    if isinstance(inner, Compute) and inner.opcode == "add":
        known = _integer(inner.operands[1])
        if known is not None:
            base, added = inner.operands[0], added + known
    total = wrap(added, type_)
    op.operands = [base, Const(type_, total)]
    return base if total == 0 else None


def _fold_identity(op: Compute) -> Operand | None:
    if len(op.operands) != 2:
        return None
    left, right = op.operands
    if left is right and isinstance(left.type, IntType) and op.opcode in ("and", "or", "xor", "sub"):
        return left if op.opcode in ("and", "or") else Const(op.result.type, 0)
    a, b = _integer(left), _integer(right)
    if a is not None and op.opcode in ("add", "mul", "and", "or", "xor"):
        left, right, a, b = right, left, b, a
        op.operands = [left, right]
    if b is None:
        return None
    type_ = op.result.type
    if b == 0 and op.opcode in ("add", "sub", "or", "xor", "shl", "lshr", "ashr"):
        return left
    if b == 1 and op.opcode in ("mul", "udiv", "sdiv"):
        return left
    if b == 0 and op.opcode in ("mul", "and"):
        return Const(type_, 0)
    if op.opcode == "and" and isinstance(type_, IntType) and unsigned(b, type_) == unsigned(-1, type_):
        return left
    return None
