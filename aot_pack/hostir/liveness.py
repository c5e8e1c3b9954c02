"""Drops the computations, block arguments and stores of a host program that have no reader."""

from __future__ import annotations

from collections.abc import Iterable

from aot_pack.hostir.effects import effects
from aot_pack.hostir.launches import bases
from aot_pack.hostir.program import (
    Compute,
    HostProgram,
    Load,
    Op,
    Operand,
    PtrAdd,
    StackSlot,
    Store,
    Value,
    predecessors,
    result_of,
    terminator_operands,
)
from aot_pack.hostir.rewrite import remove_ops, replace_values


def drop_dead(program: HostProgram) -> bool:
    """Drops the pure ops and block arguments that no op with an effect depends on."""
    depends: dict[Value, list[Operand]] = {}
    waiting: list[Operand] = []
    for block in program.blocks:
        for op in block.ops:
            result = result_of(op)
            if result is not None and _is_pure(op):
                depends[result] = op.operands
            else:
                waiting += op.operands
        for edge in block.edges():
            for argument, operand in zip(edge.target.arguments, edge.operands, strict=True):
                depends.setdefault(argument, []).append(operand)
        waiting += block.terminator.operands
    live: set[Value] = set()
    while waiting:
        operand = waiting.pop()
        if isinstance(operand, Value) and operand not in live:
            live.add(operand)
            waiting += depends.get(operand, [])
    changed = False
    for block in program.blocks:
        for edge in block.edges():
            edge.operands = [
                operand
                for argument, operand in zip(edge.target.arguments, edge.operands, strict=True)
                if argument in live
            ]
    for block in program.blocks:
        kept = [argument for argument in block.arguments if argument in live]
        changed |= len(kept) != len(block.arguments)
        block.arguments = kept
    return remove_ops(program, lambda op: _is_pure(op) and result_of(op) not in live) or changed


def _is_pure(op: Op) -> bool:
    return isinstance(op, (Compute, PtrAdd, Load, StackSlot))


def drop_trivial_arguments(program: HostProgram) -> bool:
    """Replaces block arguments that get the same value on every edge. An edge may also pass the argument itself."""
    sources = predecessors(program)
    for block in program.blocks:
        for index, argument in enumerate(block.arguments):
            passed = {edge.operands[index] for edge in sources[id(block)]} - {argument}
            if len(passed) == 1:
                for edge in sources[id(block)]:
                    del edge.operands[index]
                del block.arguments[index]
                replace_values(program, {argument: passed.pop()})
                return True
    return False


def drop_unread_memory(program: HostProgram) -> bool:
    """Drops stores to memory that no op reads."""
    places = bases(program)
    unread = _unread_slots(program, places)
    return remove_ops(
        program,
        lambda op: isinstance(op, Store) and isinstance(op.operands[1], Value) and places.get(op.operands[1]) in unread,
    )


def _unread_slots(program: HostProgram, places: dict[Value, Value]) -> set[Value]:
    """Stack slots that the program writes and never reads."""
    slots = {op.result for op in program.ops() if isinstance(op, StackSlot)}
    read: set[Value] = set()

    def reads(operands: Iterable[Operand]) -> None:
        read.update(places[operand] for operand in operands if isinstance(operand, Value) and operand in places)

    for block in program.blocks:
        for op in block.ops:
            effect = effects(op)
            reads(effect.reads)
            # bases() knows the slot of an address, even with a run-time index.
            reads(effect.takes[1:] if isinstance(op, PtrAdd) else effect.takes)
            # Only stores can be dropped. Every other op that writes memory needs its slot.
            reads(effect.writes if effect.stored is None else [effect.stored])
        reads(terminator_operands(block.terminator))
    return slots - read
