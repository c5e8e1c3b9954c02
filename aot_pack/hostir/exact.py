"""Adds checks that a launch gets the numbers of exact arithmetic. A call that would launch with others fails.

The compiler gives a launch 32-bit integers, and computes sizes in the author's types. So a 64-bit size may be truncated
on its way to a grid, and a product of 32-bit sizes may wrap. This module follows every number of a launch back to the
arguments. If the number may be inexact, it writes the expression a second time with 64 bits. A ``RequireExact`` before
the launch compares the two. Sizes are never negative, so most launches need no check.

The checks cover grid, block, clusters, dynamic shared memory, and the sizes and strides of tensor maps that the driver
encodes. They do not cover the conditions of branches, 64-bit arithmetic that wraps, floating point, kernel arguments,
and tensor maps that the compiler's own code encodes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aot_pack.errors import assert_never
from aot_pack.hostir.program import (
    CLUSTER_DIMENSION,
    PREFERRED_CLUSTER_DIMENSION,
    Compute,
    Const,
    EncodeTensorMap,
    HostProgram,
    Launch,
    Load,
    Op,
    Operand,
    PtrAdd,
    RequireExact,
    StackSlot,
    Store,
    UnresolvedOp,
    Value,
    predecessors,
)
from aot_pack.hostir.types import I1, I32, I64, IntType

_AXES = "xyz"
_DIMS, _STRIDES = 4, 5
"""Parameters of the encode functions."""

_SLACK, _LARGEST_DIVISOR = 1 << 16, 1 << 14
"""A sum that wraps by less than ``_SLACK`` is negative. It stays negative after a division by up to
``_LARGEST_DIVISOR``. The driver refuses negative sizes, so ``(n + 127) // 128`` needs no check."""

_UNSIGNED = frozenset(["udiv", "urem", "lshr", "zext", "intr.umax", "intr.umin"])
_SIGNED = frozenset(
    "add sub mul shl sdiv srem ashr and or xor select sext abs ceil_div floor_div intr.smax intr.smin".split()
)


def require_exact(program: HostProgram, sizes: Iterable[Value]) -> None:
    """Adds the checks to a finished program.

    Args:
        sizes: the parameters that are sizes of tensors, so they are not negative.
    """
    _Checks(program, frozenset(sizes)).add()


class _Checks:
    def __init__(self, program: HostProgram, sizes: frozenset[Value]) -> None:
        self._program = program
        self._sizes = sizes
        self._definitions = {op.result: op for op in program.ops() if isinstance(op, Compute)}
        self._arguments = {
            argument: (block, index) for block in program.blocks for index, argument in enumerate(block.arguments)
        }
        self._homes = {id(edge): block for block in program.blocks for edge in block.edges()}
        self._sources = predecessors(program)
        self._ranges: dict[Value, tuple[int, int]] = {}
        self._inexact: dict[Value, bool] = {}
        self._passed: set[Value] = set()
        self._at_end: dict[int, list[Op]] = {}

    def add(self) -> None:
        for block in self._program.blocks:
            ops: list[Op] = []
            for op in block.ops:
                depends = [(what, operand) for what, operand in _depends(op) if not self._is_refused(operand)]
                ops += self._checks(depends, op.location)
                ops.append(op)
            block.ops = ops
        for block in self._program.blocks:
            block.ops += self._at_end.get(id(block), [])

    def _checks(self, depends: Iterable[tuple[str, Operand]], location: str) -> Iterator[Op]:
        """The ops that compare the operands. They belong directly before the use of the operands."""
        rewriter = _Rewriter(self)
        for what, operand in depends:
            self._check_arguments(what, operand, location)
            if self.inexact(operand):
                exact = rewriter.exact(operand)
                yield from rewriter.take()
                yield RequireExact([operand, exact], what, location)

    def _check_arguments(self, what: str, operand: Operand, location: str) -> None:
        """Adds checks to the ends of blocks, for the values that they pass to block arguments of an operand."""
        for argument in self._arguments_of(operand):
            block, index = self._arguments[argument]
            for edge in self._sources[id(block)]:
                source = self._homes[id(edge)]
                checks = list(self._checks([(what, edge.operands[index])], location))
                self._at_end.setdefault(id(source), []).extend(checks)

    def _arguments_of(self, operand: Operand) -> list[Value]:
        """The integer block arguments in the expression of an operand that have no checks yet."""
        found: list[Value] = []
        waiting, seen = [operand], set()
        while waiting:
            current = waiting.pop()
            if not isinstance(current, Value) or current in seen or not isinstance(current.type, IntType):
                continue
            seen.add(current)
            if current in self._arguments and current not in self._passed:
                self._passed.add(current)
                found.append(current)
            definition = self._definitions.get(current)
            waiting += definition.operands if definition is not None else []
        return found

    def definition(self, operand: Operand) -> Compute | None:
        return self._definitions.get(operand) if isinstance(operand, Value) else None

    def inexact(self, operand: Operand) -> bool:
        """Whether an integer may differ from the result of exact arithmetic."""
        op = self.definition(operand)
        if op is None or not isinstance(op.result.type, IntType):
            return False
        if op.result not in self._inexact:
            self._inexact[op.result] = False  # values don't depend on themselves
            self._inexact[op.result] = self._may_wrap(op) or (
                (op.opcode in _SIGNED | _UNSIGNED or op.opcode in ("trunc", "icmp"))
                and any(self.inexact(each) for each in op.operands)
            )
        return self._inexact[op.result]

    def _may_wrap(self, op: Compute) -> bool:
        type_ = op.result.type
        assert isinstance(type_, IntType)
        if not 8 <= type_.bits < 64 or op.opcode not in ("trunc", "mul", "shl", "add", "sub"):
            return False
        low, high = self.range(op.result)
        limit = 1 << (type_.bits - 1)
        return low < -limit or high >= limit

    def _is_refused(self, operand: Operand) -> bool:
        """Whether the operand is negative whenever it is inexact. Then the driver refuses the launch."""
        op = self.definition(operand)
        while op is not None and op.opcode in ("ceil_div", "floor_div", "sdiv"):
            low, high = self.range(op.operands[1])
            if low != high or not 0 < low <= _LARGEST_DIVISOR:
                return False
            op = self.definition(op.operands[0])
        if op is None or op.opcode not in ("add", "sub") or any(self.inexact(each) for each in op.operands):
            return False
        low, high = self.range(op.result)
        limit = 1 << 31
        return op.result.type == I32 and -limit <= low and high < limit + _SLACK

    def range(self, operand: Operand) -> tuple[int, int]:
        """The lowest and highest result of exact arithmetic. It is the range of the type if nothing else is known."""
        assert isinstance(operand.type, IntType)
        if isinstance(operand, Const):
            value = operand.value if isinstance(operand.value, int) else 0
            return value, value
        limit = 1 << (operand.type.bits - 1)
        if not isinstance(operand, Value):
            return -limit, limit - 1
        if operand not in self._ranges:
            self._ranges[operand] = (0 if operand in self._sizes else -limit), limit - 1
            found = self._computed_range(self.definition(operand))
            if found is not None:
                self._ranges[operand] = found
        return self._ranges[operand]

    def _computed_range(self, op: Compute | None) -> tuple[int, int] | None:
        if op is None or not all(isinstance(operand.type, IntType) for operand in op.operands):
            return None
        if op.opcode in ("select", "trunc", "sext", "zext"):
            return self._passed_range(op)
        if op.opcode not in ("add", "sub", "mul", "shl", "sdiv", "udiv", "ceil_div", "floor_div", "and", "intr.smin"):
            return None
        (a, b), (c, d) = (self.range(operand) for operand in op.operands)
        if op.opcode == "add":
            return a + c, b + d
        if op.opcode == "sub":
            return a - d, b - c
        if op.opcode == "mul":
            corners = (a * c, a * d, b * c, b * d)
            return min(corners), max(corners)
        if op.opcode == "shl":
            return (min(a << c, a), b << c) if 0 <= c == d < 64 and b >= 0 else None
        if op.opcode == "intr.smin":
            return min(a, c), min(b, d)
        if op.opcode == "and":
            return (0, d) if c == d >= 0 else None
        if c != d or c <= 0 or (op.opcode == "udiv" and a < 0):
            return None
        return (a // c, -(-b // c)) if a >= 0 else (-(-a // c) - 1, -(-b // c))

    def _passed_range(self, op: Compute) -> tuple[int, int] | None:
        if op.opcode == "select":
            (a, b), (c, d) = (self.range(operand) for operand in op.operands[1:])
            return min(a, c), max(b, d)
        low, high = self.range(op.operands[0])
        return (low, high) if op.opcode != "zext" or low >= 0 else None


class _Rewriter:
    """Writes values a second time with exact arithmetic, at one place of the program."""

    def __init__(self, checks: _Checks) -> None:
        self._checks = checks
        self._ops: list[Op] = []
        self._known: dict[tuple[Value, bool], Operand] = {}

    def take(self) -> list[Op]:
        """The ops that were written since the last call."""
        taken, self._ops = self._ops, []
        return taken

    def exact(self, operand: Operand, *, unsigned: bool = False) -> Operand:
        """The exact value of an integer with 64 bits, or of a condition with its one bit."""
        if not isinstance(operand, Value):
            assert isinstance(operand, Const)
            return operand if operand.type == I1 else Const(I64, operand.value)
        key = (operand, unsigned and not self._checks.inexact(operand))
        if key not in self._known:
            self._known[key] = self._write(operand, unsigned=unsigned)
        return self._known[key]

    def _write(self, value: Value, *, unsigned: bool) -> Operand:
        op = self._checks.definition(value)
        if op is None or not self._checks.inexact(value):
            if value.type in (I1, I64):
                return value
            return self._new("zext" if unsigned and self._checks.range(value)[0] < 0 else "sext", [value])
        if op.opcode in ("trunc", "zext", "sext"):
            return self.exact(op.operands[0], unsigned=op.opcode == "zext")
        reads_unsigned = op.opcode in _UNSIGNED or (op.opcode == "icmp" and op.predicate.startswith("u"))
        operands = [self.exact(operand, unsigned=reads_unsigned) for operand in op.operands]
        return self._new(op.opcode, operands, I1 if value.type == I1 else I64, op.predicate)

    def _new(self, opcode: str, operands: list[Operand], type_: IntType = I64, predicate: str = "") -> Value:
        result = Value(type_)
        self._ops.append(Compute(result, opcode, operands, predicate))
        return result


def _depends(op: Op) -> Iterator[tuple[str, Operand]]:
    """The numbers that a launch or an encode must get exactly, each with its name."""
    if isinstance(op, Launch):
        for name, values in (("grid", op.grid), ("block", op.block)):
            yield from ((f"{axis} of the {name}", value) for axis, value in zip(_AXES, values, strict=True))
        yield "the size of the dynamic shared memory", op.smem
        for attribute in op.attributes:
            if attribute.id in (CLUSTER_DIMENSION, PREFERRED_CLUSTER_DIMENSION):
                for offset, value in attribute.leaves:
                    yield f"{_AXES[offset // 4]} of the cluster", value
    elif isinstance(op, EncodeTensorMap):
        first = 0
        for index, count in enumerate(op.counts):
            if index in (_DIMS, _STRIDES):
                name = "a size" if index == _DIMS else "a stride"
                yield from ((f"{name} of a tensor map", each) for each in op.operands[first : first + count])
            first += count
    elif not isinstance(op, (Compute, PtrAdd, StackSlot, Load, Store, RequireExact, UnresolvedOp)):
        assert_never(op)
