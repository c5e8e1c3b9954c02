"""Loads become the values that were stored, where and only where those are known."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from golden.write.function import PTR, HostFunction, Ref

from aot_pack.hostir import lift_host_program
from aot_pack.hostir.program import Const, HostProgram, Launch, Load, Store

Body = Callable[[HostFunction, Ref], Ref]
"""Does things to a slot of 16 bytes and returns a value to show."""


def translated(body: Body) -> HostProgram:
    f = HostFunction("", [("a", "i32"), ("b", "i32"), ("p", PTR), ("flag", "i1"), ("x", "f32")])
    slot = f.alloca("!llvm.array<4 x i32>")
    f.show(body(f, slot))
    return lift_host_program(f.text(), "host")


def loads(program: HostProgram) -> int:
    return sum(isinstance(op, Load) for op in program.ops())


def stores(program: HostProgram) -> int:
    return sum(isinstance(op, Store) for op in program.ops())


def at(f: HostFunction, slot: Ref, index: int) -> Ref:
    return f.gep(slot, "!llvm.array<4 x i32>", 0, index)


def forwarded(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], at(f, slot, 1))
    f.store(f["b"], at(f, slot, 2))
    return f.load(at(f, slot, 1), "i32")


def last_store_wins(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    f.store(f["b"], slot)
    return f.load(slot, "i32")


def through_two_steps(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], f.gep(f.gep(slot, "i8", 4), "i8", 4))
    return f.load(at(f, slot, 2), "i32")


def constant_index(f: HostFunction, slot: Ref) -> Ref:
    index = f.add(f.number(1), f.number(1))
    f.store(f["a"], f.gep(slot, "i32", -(2**31), index=[index]))
    return f.load(at(f, slot, 2), "i32")


def address_kept_and_read_at_once(f: HostFunction, slot: Ref) -> Ref:
    holder = f.alloca(PTR)
    f.store(slot, holder)
    f.store(f["a"], f.load(holder, PTR))
    return f.load(slot, "i32")


def unrelated_pointer(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    f.store(f["b"], f["p"])
    return f.load(slot, "i32")


@pytest.mark.parametrize(
    "body",
    [forwarded, last_store_wins, through_two_steps, constant_index, address_kept_and_read_at_once, unrelated_pointer],
)
def test_known_loads_become_values(body: Body) -> None:
    program = translated(body)
    assert loads(program) == 0
    assert stores(program) == (1 if body is unrelated_pointer else 0)


def another_type(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["x"], slot)
    return f.load(slot, "i32")


def part_of_a_store(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    return f.load(f.gep(slot, "i8", 1), "i8")


def overlapped_store(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    f.store(f.number(7, "i8"), f.gep(slot, "i8", 2))
    return f.load(slot, "i32")


def rest_of_an_overlapped_store(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    f.store(f.number(7, "i16"), f.gep(slot, "i8", 2))
    return f.load(slot, "i16")


def run_time_index_stored(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    f.store(f["b"], f.gep(slot, "i32", -(2**31), index=[f["b"]]))
    return f.load(slot, "i32")


def run_time_index_loaded(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    return f.load(f.gep(slot, "i32", -(2**31), index=[f["b"]]), "i32")


def chosen_address(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    chosen = f.op("select", [f["flag"], slot, f["p"]], PTR, "fastmathFlags = #llvm.fastmath<none>")
    f.store(f["b"], chosen)
    return f.load(slot, "i32")


def address_as_number(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    number = f.add(f.op("ptrtoint", [slot], "i64"), f.number(0x10, "i64"))
    f.store(f["b"], f.op("inttoptr", [number], PTR))
    return f.load(slot, "i32")


def address_given_away(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    f.store(slot, f["p"])
    f.store(f["b"], f["p"])
    return f.load(slot, "i32")


def another_block(f: HostFunction, slot: Ref) -> Ref:
    f.store(f["a"], slot)
    f.cond_br(f["flag"], "then", "end")
    f.block("then")
    f.store(f["b"], slot)
    f.br("end")
    f.block("end")
    return f.load(slot, "i32")


def address_kept_in_another_block(f: HostFunction, slot: Ref) -> Ref:
    holder = f.alloca(PTR)
    f.store(slot, holder)
    f.cond_br(f["flag"], "then", "end")
    f.block("then")
    f.store(f["p"], holder)
    f.br("end")
    f.block("end")
    f.store(f["a"], slot)
    f.store(f["b"], f.load(holder, PTR))
    return f.load(slot, "i32")


@pytest.mark.parametrize(
    "body",
    [
        another_type, part_of_a_store, overlapped_store, rest_of_an_overlapped_store, run_time_index_stored,
        run_time_index_loaded, chosen_address, address_as_number, address_given_away, another_block,
        address_kept_in_another_block,
    ],
)  # fmt: skip
def test_unknown_loads_stay(body: Body) -> None:
    program = translated(body)
    assert loads(program) >= 1
    assert stores(program) >= 1


def test_memory_never_written_is_undefined() -> None:
    program = translated(lambda f, slot: f.load(at(f, slot, 3), "i32"))
    (launch,) = (op for op in program.ops() if isinstance(op, Launch))
    assert [operand for _, operand in launch.params[0].leaves] == [Const(launch.params[0].leaves[0][1].type, None)]


def test_an_encode_writes_its_map() -> None:
    def body(f: HostFunction, _: Ref) -> Ref:
        words = f.alloca("!llvm.array<16 x i64>", align=64)
        f.store(f.number(5, "i64"), words)
        sizes = f.alloca("!llvm.array<1 x i64>")
        f.store(f.number(64, "i64"), sizes)
        box = f.alloca("i32")
        f.store(f.number(1), box)
        zero = f.number(0)
        given = [words, zero, f.number(1), f["p"], sizes, sizes, box, box, zero, zero, zero, zero]
        f.call("_cuTensorMapEncodeTiled", given)
        return f.load(words, "i64")

    assert loads(translated(body)) == 1


def parameters(fill: Callable[[HostFunction, Ref], None]) -> HostProgram:
    """A launch whose one parameter is the memory that ``fill`` writes."""
    f = HostFunction("", [("a", "i64"), ("b", "i32"), ("flag", "i1")])
    slot, arguments = f.alloca("!llvm.array<2 x i64>"), f.alloca(PTR, 1)
    fill(f, slot)
    arguments = f.alloca(PTR, 1)
    f.store(slot, f.gep(arguments, PTR, 0))
    f.launch_with(f.config(), "k", arguments)
    f.ret()
    return lift_host_program(f.text(), "host")


def test_a_parameter_is_its_values_where_all_are_known() -> None:
    program = parameters(lambda f, slot: f.store(f["a"], slot))
    (launch,) = (op for op in program.ops() if isinstance(op, Launch))
    assert launch.params[0].slot is None
    assert [offset for offset, _ in launch.params[0].leaves] == [0]


@pytest.mark.parametrize("case", ["another block", "overlap", "run-time index"])
def test_a_parameter_is_its_memory_where_they_are_not(case: str) -> None:
    def fill(f: HostFunction, slot: Ref) -> None:
        f.store(f["a"], slot)
        if case == "another block":
            f.cond_br(f["flag"], "then", "end")
            f.block("then")
            f.store(f["b"], slot)
            f.br("end")
            f.block("end")
        elif case == "overlap":
            f.store(f["b"], f.gep(slot, "i8", 2))
        else:
            f.store(f["b"], f.gep(slot, "i32", -(2**31), index=[f["b"]]))

    program = parameters(fill)
    (launch,) = (op for op in program.ops() if isinstance(op, Launch))
    assert launch.params[0].slot is not None
    assert stores(program) == 2
