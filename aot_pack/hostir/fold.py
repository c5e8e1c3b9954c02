"""Constant folding and algebraic identities on scalars: what an op is when its operands are known.

Every rule is exact for every value that LLVM defines; where LLVM leaves a result undefined (a shift by the width or
more, a division by zero) nothing is folded and the launcher's guarded helpers decide at run time.
"""

from __future__ import annotations

from aot_pack.hostir.constants import wrap
from aot_pack.hostir.program import Compute, Const, Operand, Value
from aot_pack.hostir.types import I1, IntType

_NEGATED = {
    "eq": "ne", "ne": "eq", "slt": "sge", "sge": "slt", "sgt": "sle", "sle": "sgt",
    "ult": "uge", "uge": "ult", "ugt": "ule", "ule": "ugt",
}  # fmt: skip


def fold(op: Compute, definitions: dict[Value, object]) -> Operand | None:
    """What ``op`` is equal to, or None. May rewrite ``op`` in place to an equal, simpler one."""
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
    return _fold_identity(op)


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


def compare(predicate: str, left: int, right: int, type_: IntType) -> bool:
    """Integer comparison by LLVM's predicate names; operands in two's complement as of ``wrap``."""
    if predicate[0] == "u":
        left, right = unsigned(left, type_), unsigned(right, type_)
    return {
        "eq": left == right, "ne": left != right,
        "lt": left < right, "le": left <= right, "gt": left > right, "ge": left >= right,
    }[predicate if predicate in ("eq", "ne") else predicate[1:]]  # fmt: skip


def _fold_compare(op: Compute, definitions: dict[Value, object]) -> Operand | None:
    left, right = op.operands
    a, b = _integer(left), _integer(right)
    type_ = left.type
    if a is not None and b is not None and isinstance(type_, IntType):
        return Const(I1, int(compare(op.predicate, a, b, type_)))
    if type_ == I1 and b is not None and op.predicate in ("eq", "ne"):
        keep = (op.predicate == "eq") == bool(b)
        if keep:
            return left
        inner = definitions.get(left) if isinstance(left, Value) else None
        if isinstance(inner, Compute) and inner.opcode == "icmp":
            op.operands = list(inner.operands)
            op.predicate = _NEGATED[inner.predicate]
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
    inverse = {"ptrtoint": "inttoptr", "inttoptr": "ptrtoint"}[op.opcode]
    (operand,) = op.operands
    if isinstance(operand, Const):
        return Const(op.result.type, operand.value)
    inner = definitions.get(operand) if isinstance(operand, Value) else None
    if isinstance(inner, Compute) and inner.opcode == inverse and inner.operands[0].type == op.result.type:
        return inner.operands[0]
    return None


def _fold_identity(op: Compute) -> Operand | None:
    if len(op.operands) != 2:
        return None
    left, right = op.operands
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
