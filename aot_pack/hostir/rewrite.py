"""Changes a host program in place: replaces values, and removes ops."""

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
    """Replaces values by operands everywhere. A replacement may itself be a value with a replacement."""
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
    """The final replacement of ``operand``; ``operand`` itself if it has none."""
    while isinstance(operand, Value) and operand in replacements:
        operand = replacements[operand]
    return operand


def map_launch(launch: Launch, change: Callable[[Operand], Operand]) -> None:
    """Replaces each operand of a launch by ``change(operand)``."""

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
    """Removes the ops for which ``unwanted`` is true. Returns whether it removed any."""
    changed = False
    for block in program.blocks:
        kept = [op for op in block.ops if not unwanted(op)]
        changed |= len(kept) != len(block.ops)
        block.ops = kept
    return changed
