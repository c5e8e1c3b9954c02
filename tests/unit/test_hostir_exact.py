"""Launches whose sizes may be inexact: which get a check, and that the check is right for all arguments."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from aot_pack.hostir.exact import require_exact
from aot_pack.hostir.program import (
    CLUSTER_DIMENSION,
    Block,
    Branch,
    Compute,
    CondBranch,
    Const,
    Edge,
    HostProgram,
    KernelRef,
    Launch,
    LaunchAttribute,
    Op,
    Operand,
    RequireExact,
    Return,
    Value,
    check,
)
from aot_pack.hostir.types import I1, I32, I64, PTR, IntType
from aot_pack.launcher.statements import FunctionWriter
from aot_pack.launcher.structs import ParamStructs

ONE = Const(I32, 1)


class Program:
    """A host program in the making: sizes ``n`` and ``m`` of 32 bits, ``big`` of 64, and a scalar ``s``."""

    def __init__(self) -> None:
        self.n, self.m, self.big, self.s = Value(I32, "n"), Value(I32, "m"), Value(I64, "big"), Value(I32, "s")
        self.ops: list[Op] = []

    def compute(self, opcode: str, *operands: Operand, type_: IntType = I32, predicate: str = "") -> Value:
        result = Value(type_)
        self.ops.append(Compute(result, opcode, list(operands), predicate))
        return result

    def launch(self, x: Operand, *, y: Operand = ONE, smem: Operand | None = None, cluster: Operand = ONE) -> None:
        attribute = LaunchAttribute(id=CLUSTER_DIMENSION, leaves=((0, cluster), (4, ONE), (8, ONE)))
        grid, block = (x, y, ONE), (ONE, ONE, ONE)
        stream, attributes = Const(PTR, 0), (attribute,)
        self.ops.append(
            Launch(
                kernel=KernelRef("kernel"),
                grid=grid,
                block=block,
                smem=smem or Const(I64, 0),
                stream=stream,
                attributes=attributes,
                params=(),
            )
        )

    def finish(self, blocks: Sequence[Block] = ()) -> HostProgram:
        made = list(blocks) or [Block(ops=self.ops, terminator=Return(Const(I32, 0)))]
        program = HostProgram("host", [self.n, self.m, self.big, self.s], made)
        require_exact(program, [self.n, self.m, self.big])
        check(program)
        return program


def checks(program: HostProgram) -> list[str]:
    return [op.what for op in program.ops() if isinstance(op, RequireExact)]


def text(program: HostProgram) -> str:
    return FunctionWriter(program, ParamStructs()).write("host")


def test_most_launches_need_no_check() -> None:
    p = Program()
    rounded = p.compute("add", p.n, Const(I32, 127))
    p.launch(
        p.compute("floor_div", rounded, Const(I32, 128)), y=p.compute("ceil_div", p.m, Const(I32, 64)), cluster=p.s
    )
    assert checks(p.finish()) == []


def test_a_truncated_size_is_compared_with_itself() -> None:
    p = Program()
    p.launch(p.compute("trunc", p.big))
    program = p.finish()
    assert checks(program) == ["x of the grid"]
    assert (
        "  const int32_t grid_x = int32_t(big);\n"
        '  if (AOT_UNLIKELY(grid_x != big)) return aot::raise_inexact(call, "x of the grid", big, grid_x);\n'
    ) in text(program)


def test_a_sum_that_wraps_is_checked_where_the_launch_could_be_made_of_it() -> None:
    p = Program()
    blocks = p.compute("sdiv", p.compute("add", p.n, Const(I32, 127)), Const(I32, 128))
    p.launch(blocks)
    p.launch(ONE, y=p.compute("intr.smax", blocks, ONE))
    p.launch(p.compute("add", p.n, p.m))
    assert checks(p.finish()) == ["y of the grid", "x of the grid"]


def test_a_truncation_before_a_division_is_seen() -> None:
    p = Program()
    p.launch(p.compute("ceil_div", p.compute("trunc", p.big), Const(I32, 128)))
    assert checks(p.finish()) == ["x of the grid"]


def test_a_truncation_that_loses_nothing_needs_no_check() -> None:
    p = Program()
    p.launch(p.compute("trunc", p.compute("sext", p.n, type_=I64)))
    p.launch(p.compute("trunc", p.compute("ceil_div", p.compute("zext", p.n, type_=I64), Const(I64, 8), type_=I64)))
    assert checks(p.finish()) == []


def test_a_product_of_sizes_is_checked_and_one_that_fits_is_not() -> None:
    p = Program()
    p.launch(p.compute("mul", p.n, p.m))
    p.launch(p.compute("mul", p.compute("ceil_div", p.n, Const(I32, 65536)), Const(I32, 4)))
    assert checks(p.finish()) == ["x of the grid"]


def test_shared_memory_and_clusters_are_checked() -> None:
    p = Program()
    p.launch(
        ONE, smem=p.compute("sext", p.compute("mul", p.n, Const(I32, 64)), type_=I64), cluster=p.compute("trunc", p.big)
    )
    assert checks(p.finish()) == ["the size of the dynamic shared memory", "x of the cluster"]


def test_a_value_of_a_branch_is_checked_where_it_is_passed() -> None:
    """Only on the way that it comes: the other one passes what fits."""
    p = Program()
    wide = p.compute("trunc", p.big)
    small = p.compute("icmp", p.big, Const(I64, 65536), type_=I1, predicate="slt")
    chosen = Value(I32)
    last = Program()
    last.launch(chosen)
    join = Block(arguments=[chosen], ops=last.ops, terminator=Return(Const(I32, 0)))
    then = Block(terminator=Branch(Edge(join, [wide])))
    otherwise = Block(terminator=Branch(Edge(join, [ONE])))
    entry = Block(ops=p.ops, terminator=CondBranch(small, Edge(then), Edge(otherwise)))
    p.finish([entry, then, otherwise, join])
    assert [[type(op) for op in block.ops] for block in (then, otherwise, join)] == [[RequireExact], [], [Launch]]


def test_a_loop_ends() -> None:
    p = Program()
    current = Value(I32)
    body = Program()
    doubled = body.compute("mul", current, Const(I32, 2))
    enough = body.compute("icmp", doubled, p.n, type_=I1, predicate="sge")
    last = Program()
    last.launch(current)
    done = Block(ops=last.ops, terminator=Return(Const(I32, 0)))
    loop = Block(arguments=[current], ops=body.ops)
    loop.terminator = CondBranch(enough, Edge(done), Edge(loop, [doubled]))
    program = p.finish([Block(terminator=Branch(Edge(loop, [ONE]))), loop, done])
    assert checks(program) == ["x of the grid"]


# -- random programs, computed with wrapping and with exact arithmetic

OPCODES = ("add", "sub", "mul", "mul", "ceil_div", "sdiv", "select", "intr.smin", "intr.smax", "narrow", "shl")
TYPICAL = (0, 1, 2, 7, 127, 128, 65535, 65536, 2**20, 2**31 - 1)


def wrapped(value: int, bits: int) -> int:
    return (value + (1 << (bits - 1))) % (1 << bits) - (1 << (bits - 1))


def evaluate(op: Compute, values: Sequence[int], bits: int | None) -> int:
    """With the type's bits, or without a limit where there are none."""
    a, b = values[0], values[-1]
    found = {
        "add": lambda: a + b,
        "sub": lambda: a - b,
        "mul": lambda: a * b,
        "shl": lambda: a << b,
        "ceil_div": lambda: -(-a // b) if a >= 0 else -(abs(a) // b),
        "sdiv": lambda: abs(a) // b * (1 if a >= 0 else -1),
        "icmp": lambda: int(a < b),
        "select": lambda: values[1] if a else values[2],
        "intr.smin": lambda: min(a, b),
        "intr.smax": lambda: max(a, b),
        "trunc": lambda: a,
        "sext": lambda: a,
    }[op.opcode]()
    return found if bits is None or op.result.type == I1 else wrapped(found, bits)


def run(program: HostProgram, arguments: Sequence[int], *, exactly: bool) -> tuple[int, bool]:
    """The grid of the only launch, and whether a check failed before.

    Raises:
        OverflowError: exact arithmetic needs more than 64 bits, which is not promised.
    """
    values: dict[Value, int] = dict(zip(program.parameters, arguments, strict=True))

    def value(operand: Operand) -> int:
        if isinstance(operand, Const):
            assert isinstance(operand.value, int)
            return operand.value
        assert isinstance(operand, Value)
        return values[operand]

    failed = False
    for op in program.ops():
        if isinstance(op, Compute):
            assert isinstance(op.result.type, IntType)
            bits = None if exactly else op.result.type.bits
            values[op.result] = evaluate(op, [value(operand) for operand in op.operands], bits)
            if exactly and abs(values[op.result]) >= 2**63:
                raise OverflowError
        elif isinstance(op, RequireExact):
            failed |= value(op.operands[0]) != value(op.operands[1])
        else:
            assert isinstance(op, Launch)
            return value(op.grid[0]), failed
    raise AssertionError("no launch")


def random_program(source: random.Random) -> HostProgram:
    p = Program()
    narrow: list[Operand] = [p.n, p.m, p.n]
    wide: list[Operand] = [p.big]
    for _ in range(source.randint(1, 7)):
        opcode = source.choice(OPCODES)
        left = source.choice(narrow)
        right = source.choice([*narrow, *(Const(I32, number) for number in (1, 2, 3, 64, 128))])
        constant = Const(I32, source.choice((1, 2, 3, 128)))
        if opcode == "narrow":
            narrow.append(p.compute("trunc", source.choice(wide)))
            wide.append(
                p.compute("mul", p.compute("sext", left, type_=I64), p.compute("sext", right, type_=I64), type_=I64)
            )
        elif opcode == "select":
            condition = p.compute("icmp", left, right, type_=I1, predicate="slt")
            narrow.append(p.compute("select", condition, left, constant))
        elif opcode in ("ceil_div", "sdiv", "shl"):
            narrow.append(p.compute(opcode, left, constant))
        else:
            narrow.append(p.compute(opcode, left, right))
    p.launch(narrow[-1])
    return p.finish()


@pytest.mark.parametrize("seed", range(4))
def test_the_check_fails_exactly_where_the_grid_is_another(seed: int) -> None:
    """But for sums that wrap by a little, which make a grid that the driver refuses."""
    source = random.Random(seed)
    failures = 0
    for _ in range(300):
        program = random_program(source)
        for _ in range(12):
            sizes = [source.choice((*TYPICAL, source.randrange(2**31))) for _ in range(2)]
            big = source.choice((*TYPICAL, 2**32, 2**32 + 1, 2**33, source.randrange(2**40)))
            arguments = [*sizes, big, 1]
            grid, failed = run(program, arguments, exactly=False)
            try:
                meant, _ = run(program, arguments, exactly=True)
            except OverflowError:
                continue
            failures += failed
            if failed:
                assert grid != meant
            elif grid != meant:
                assert grid < 0 or grid == 0
    assert failures > 100
