"""Control flow of host programs: dominance, and shapes that must not stop the translation."""

from __future__ import annotations

import random

import pytest
from golden.write.function import HostFunction

from aot_pack.hostir import lift_host_program
from aot_pack.hostir.cfg import dominator_children, immediate_dominators, reverse_postorder
from aot_pack.hostir.program import Block, Branch, CondBranch, Const, Edge, HostProgram, Return, Value
from aot_pack.hostir.types import I1, I32
from aot_pack.launcher.statements import FunctionWriter
from aot_pack.launcher.structs import ParamStructs


def random_graph(seed: int) -> HostProgram:
    source = random.Random(seed)
    blocks = [Block() for _ in range(source.randint(1, 12))]
    for block in blocks:
        targets = source.sample(blocks[1:], min(len(blocks) - 1, source.randint(0, 2)))
        edges = [Edge(target) for target in targets]
        if len(edges) == 2:
            block.terminator = CondBranch(Value(I1), *edges)
        elif edges:
            block.terminator = Branch(edges[0])
        else:
            block.terminator = Return(Const(I32, 0))
    return HostProgram("f", [], blocks)


def reachable(start: Block, without: Block | None = None) -> set[int]:
    seen: set[int] = set()
    waiting = [start] if start is not without else []
    while waiting:
        block = waiting.pop()
        if id(block) not in seen:
            seen.add(id(block))
            waiting += [edge.target for edge in block.edges() if edge.target is not without]
    return seen


@pytest.mark.parametrize("seed", range(60))
def test_dominators(seed: int) -> None:
    program = random_graph(seed)
    entry = program.blocks[0]
    order = reverse_postorder(program)
    assert {id(block) for block in order} == reachable(entry)
    assert order[0] is entry
    dominators = immediate_dominators(order)
    by_definition = {
        id(block): {id(other) for other in order if id(block) not in reachable(entry, without=other)} for block in order
    }
    for block in order[1:]:
        strict = by_definition[id(block)] - {id(block)}
        immediate = dominators[id(block)]
        assert id(immediate) in strict
        assert strict == by_definition[id(immediate)]  # all others dominate that one
    children = dominator_children(order)
    assert sum(map(len, children.values())) == len(order) - 1
    index = {id(block): number for number, block in enumerate(order)}
    for block in order[1:]:
        assert index[id(dominators[id(block)])] < index[id(block)]


def written(f: HostFunction) -> str:
    return FunctionWriter(lift_host_program(f.text(), "host"), ParamStructs()).write("host")


def test_an_endless_loop_of_empty_blocks() -> None:
    f = HostFunction("", [("flag", "i1")])
    f.cond_br(f["flag"], "a", "end")
    f.block("a")
    f.br("b")
    f.block("b")
    f.br("a")
    f.block("end")
    f.ret()
    assert "goto loop;" in written(f)


def test_a_loop_that_carries_only_what_it_came_with() -> None:
    f = HostFunction("", [("n", "i32"), ("flag", "i1")])
    f.br("head", f["n"])
    (same,) = f.block("head", ("same", "i32"))
    f.cond_br(f["flag"], "head", "end", [same], [])
    f.block("end")
    f.show(same)
    text = written(f)
    assert "value" not in text
    assert "= argument;" in text


def test_hundreds_of_branches_one_after_the_other() -> None:
    f = HostFunction("", [("n", "i32")])
    total = f.number(0)
    for number in range(400):
        f.cond_br(f.icmp("sgt", f["n"], f.number(number)), f"then{number}", f"end{number}", [], [total])
        f.block(f"then{number}")
        f.br(f"end{number}", f.add(total, f["n"]))
        (total,) = f.block(f"end{number}", (f"total{number}", "i32"))
    f.show(total)
    assert written(f).count("if (") == 400 + 1  # and one for the launch


def test_branches_in_branches() -> None:
    f = HostFunction("", [("n", "i32")])
    for number in range(60):
        f.cond_br(f.icmp("sgt", f["n"], f.number(number)), f"deeper{number}", "out")
        f.block(f"deeper{number}")
    f.launch(f.config(), "k", f["n"])
    f.br("out")
    f.block("out")
    f.ret()
    assert written(f).count("if (") == 60 + 1
