"""Stack memory that is allocated in a loop.

The C++ function has one variable for it, while LLVM allocates a new one in each round. The two behave the same as long
as no round keeps the address for the next one.
"""

from __future__ import annotations

from aot_pack.hostir.program import (
    Block,
    Compute,
    HostProgram,
    PtrAdd,
    StackSlot,
    Store,
    Value,
    terminator_operands,
)
from aot_pack.hostir.refusal import refusal
from aot_pack.hostir.types import PointerType


def refuse_kept_slots(program: HostProgram) -> None:
    """Makes sure that no round of a loop uses the stack memory of an earlier one.

    Raises:
        TranslateError: a round keeps the address of such memory.
    """
    homes = {op.result: (op, block) for block in program.blocks for op in block.ops if isinstance(op, StackSlot)}
    for slot, home in homes.values():
        if _returns_to(home) and _is_kept(program, slot.result, home, {value: at for value, (_, at) in homes.items()}):
            raise refusal("the host program allocates stack memory in a loop and keeps its address", slot.location)


def _returns_to(block: Block, *, without: Block | None = None) -> bool:
    """True if control may come back to ``block``, without passing through the block ``without`` if it is given."""
    seen: set[int] = set()
    waiting = [edge.target for edge in block.edges()]
    while waiting:
        current = waiting.pop()
        if current is block:
            return True
        if id(current) not in seen and current is not without:
            seen.add(id(current))
            waiting += [edge.target for edge in current.edges()]
    return False


def _is_kept(program: HostProgram, slot: Value, home: Block, homes: dict[Value, Block]) -> bool:
    roots: dict[Value, Value] = {value: value for value in homes}
    """For each address the slot that it was computed from. An address selected from several counts for this slot."""
    changed = True
    while changed:
        changed = False
        for op in program.ops():
            if not isinstance(op, (PtrAdd, Compute)) or not isinstance(op.result.type, PointerType):
                continue
            found = {roots[operand] for operand in op.operands if isinstance(operand, Value) and operand in roots}
            if found and op.result not in roots:
                roots[op.result] = slot if slot in found else found.pop()
                changed = True
    for block in program.blocks:
        for op in block.ops:
            if isinstance(op, Store) and isinstance(op.operands[0], Value) and roots.get(op.operands[0]) is slot:
                holder = roots.get(op.operands[1]) if isinstance(op.operands[1], Value) else None
                if holder is None or (homes[holder] is not home and _returns_to(home, without=homes[holder])):
                    return True
        if any(
            isinstance(value, Value) and roots.get(value) is slot for value in terminator_operands(block.terminator)
        ):
            return True
    return False
