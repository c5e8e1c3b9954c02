"""Changes to a host program in place: operands put in the place of values, ops taken out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from aot_pack.errors import assert_never
from aot_pack.hostir.program import (
    Branch,
    CondBranch,
    HostProgram,
    Launch,
    Op,
    Operand,
    Raise,
    Return,
    Value,
)


def replace_values(program: HostProgram, replacements: Mapping[Value, Operand]) -> None:
    """Puts operands in the place of values everywhere; replacements may refer to one another."""
    if not replacements:
        return

    def final(operand: Operand) -> Operand:
        return current(operand, replacements)

    for block in program.blocks:
        for op in block.ops:
            if isinstance(op, Launch):
                map_launch(op, final)
            else:
                op.operands[:] = [final(operand) for operand in op.operands]
        terminator = block.terminator
        for edge in block.edges():
            edge.operands[:] = [final(operand) for operand in edge.operands]
        match terminator:
            case Branch():
                pass  # its operands are those of its edge
            case CondBranch():
                terminator.condition = final(terminator.condition)
            case Return():
                terminator.code = final(terminator.code)
            case Raise():
                terminator.operands[:] = [final(operand) for operand in terminator.operands]
            case _:
                assert_never(terminator)


def current(operand: Operand, replacements: Mapping[Value, Operand]) -> Operand:
    """What stands for ``operand`` in the end."""
    while isinstance(operand, Value) and operand in replacements:
        operand = replacements[operand]
    return operand


def map_launch(launch: Launch, change: Callable[[Operand], Operand]) -> None:
    """Puts ``change(operand)`` in the place of each operand of a launch."""

    def leaves(pairs: tuple[tuple[int, Operand], ...]) -> tuple[tuple[int, Operand], ...]:
        return tuple((offset, change(operand)) for offset, operand in pairs)

    launch.grid = (change(launch.grid[0]), change(launch.grid[1]), change(launch.grid[2]))
    launch.block = (change(launch.block[0]), change(launch.block[1]), change(launch.block[2]))
    launch.smem, launch.stream = change(launch.smem), change(launch.stream)
    launch.attributes = tuple(replace(item, leaves=leaves(item.leaves)) for item in launch.attributes)
    launch.params = tuple(
        replace(param, leaves=leaves(param.leaves), slot=None if param.slot is None else change(param.slot))
        for param in launch.params
    )


def remove_ops(program: HostProgram, unwanted: Callable[[Op], bool]) -> bool:
    """Takes out the ops for which ``unwanted`` is true. Returns whether there was any."""
    changed = False
    for block in program.blocks:
        kept = [op for op in block.ops if not unwanted(op)]
        changed |= len(kept) != len(block.ops)
        block.ops = kept
    return changed
