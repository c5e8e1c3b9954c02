"""Recognises the code that sets a launch attribute, and replaces it by one op.

The attributes of a launch are an array of up to 17 entries (id, padding, 64 bytes of value). To set one, the compiler
searches the array for its id. If there is no entry, it appends one, and traps if the array is full. Then it stores the
value:

    before: n = load config.num_attrs; attrs = load config.attrs; br head(0)
    head(i): cond_br i >= n, append, check
    check:   cond_br attrs[i].id == ID, found(i), head(i + 1)
    append:  cond_br n >= 17, trap, grow
    grow:    store n + 1, config.num_attrs; br found(n)
    found(k): store ID, attrs[k].id; store value, attrs[k].value; ...

becomes ``SetLaunchAttribute(config, ID, value)`` before the following code. Only exactly this form is recognised.
"""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.hostir.cfg import reverse_postorder
from aot_pack.hostir.program import (
    Block,
    Branch,
    Compute,
    CondBranch,
    Const,
    HostProgram,
    Load,
    Op,
    Operand,
    PtrAdd,
    Raise,
    SetLaunchAttribute,
    Store,
    Value,
    predecessors,
    use_counts,
)

CONFIG_ATTRS_OFFSET = 40
CONFIG_NUM_ATTRS_OFFSET = 48
"""Offsets in ``lift.LAUNCH_CONFIG`` of the address and the number of its attributes."""

ATTRIBUTE_SIZE = 72
ATTRIBUTE_VALUE_OFFSET = 8
"""Layout of CUlaunchAttribute (cuda.h)."""


@dataclass(slots=True)
class _Search:
    """A recognised search: its first and last block, and the attribute that it looks for."""

    before: Block
    found: Block
    config: Operand
    attrs: Operand
    id: int
    limit: int


def recognise(program: HostProgram) -> bool:
    """Replaces every search for an attribute by one op. Returns whether it found any."""
    changed = False
    definitions: dict[Value, Op] = {op.result: op for op in program.ops() if isinstance(op, (Compute, PtrAdd, Load))}
    for block in program.blocks:
        search = _match_search(block, definitions)
        if search is not None and _replace(program, search):
            changed = True
    return changed


def _match_search(before: Block, definitions: dict[Value, Op]) -> _Search | None:
    if not isinstance(before.terminator, Branch):
        return None
    head_edge = before.terminator.edge
    head = head_edge.target
    if len(head.arguments) != 1 or not _is_constant(head_edge.operands[0], 0):
        return None
    (index,) = head.arguments
    at_end = _only_condition(head, "icmp")
    if at_end is None or at_end.predicate != "uge" or at_end.operands[0] is not index:
        return None
    assert isinstance(head.terminator, CondBranch)
    count = at_end.operands[1]
    append, check = head.terminator.then.target, head.terminator.otherwise.target
    room = _match_append(append, count)
    found = _match_check(check, head, index, definitions)
    if room is None or found is None:
        return None
    grow, limit = room
    found_block, attrs, identifier = found
    config = _match_config(count, attrs, definitions)
    if config is None or not _match_grow(grow, found_block, count, config, definitions):
        return None
    return _Search(before, found_block, config, attrs, identifier, limit)


def _match_append(block: Block, count: Operand) -> tuple[Block, int] | None:
    """The block that appends an entry, and the capacity of the array."""
    full = _only_condition(block, "icmp")
    if full is None or full.predicate != "uge" or full.operands[0] is not count:
        return None
    assert isinstance(block.terminator, CondBranch)
    trap, grow = block.terminator.then.target, block.terminator.otherwise.target
    limit = full.operands[1]
    if not isinstance(trap.terminator, Raise) or not isinstance(limit, Const) or not isinstance(limit.value, int):
        return None
    return grow, limit.value


def _match_check(
    block: Block, head: Block, index: Value, definitions: dict[Value, Op]
) -> tuple[Block, Operand, int] | None:
    terminator = block.terminator
    if not isinstance(terminator, CondBranch) or terminator.otherwise.target is not head:
        return None
    same = definitions.get(terminator.condition) if isinstance(terminator.condition, Value) else None
    if not isinstance(same, Compute) or same.opcode != "icmp" or same.predicate != "eq":
        return None
    load, identifier = same.operands
    loaded = definitions.get(load) if isinstance(load, Value) else None
    entry = (
        definitions.get(loaded.operands[0])
        if isinstance(loaded, Load) and isinstance(loaded.operands[0], Value)
        else None
    )
    following = terminator.otherwise.operands[0]
    step = definitions.get(following) if isinstance(following, Value) else None
    exact = (
        isinstance(entry, PtrAdd)
        and entry.operands[1:] == [index]
        and entry.scales == (ATTRIBUTE_SIZE,)
        and entry.offset == 0
        and isinstance(identifier, Const)
        and isinstance(identifier.value, int)
        and isinstance(step, Compute)
        and step.opcode == "add"
        and step.operands[0] is index
        and _is_constant(step.operands[1], 1)
        and terminator.then.operands == [index]
    )
    if not exact:
        return None
    assert isinstance(entry, PtrAdd)
    assert isinstance(identifier, Const)
    assert isinstance(identifier.value, int)
    return terminator.then.target, entry.operands[0], identifier.value


def _match_config(count: Operand, attrs: Operand, definitions: dict[Value, Op]) -> Operand | None:
    """The configuration from which both the number and the address of the attributes were loaded."""
    count_from = _loaded_from(count, definitions)
    attrs_from = _loaded_from(attrs, definitions)
    if count_from is None or attrs_from is None or count_from[0] is not attrs_from[0]:
        return None
    if (count_from[1], attrs_from[1]) != (CONFIG_NUM_ATTRS_OFFSET, CONFIG_ATTRS_OFFSET):
        return None
    return count_from[0]


def _match_grow(block: Block, found: Block, count: Operand, config: Operand, definitions: dict[Value, Op]) -> bool:
    stores = [op for op in block.ops if isinstance(op, Store)]
    if len(stores) != 1 or not isinstance(block.terminator, Branch):
        return False
    value, target = stores[0].operands
    grown = definitions.get(value) if isinstance(value, Value) else None
    place = definitions.get(target) if isinstance(target, Value) else None
    return (
        block.terminator.edge.target is found
        and block.terminator.edge.operands == [count]
        and isinstance(grown, Compute)
        and grown.opcode == "add"
        and grown.operands[0] is count
        and _is_constant(grown.operands[1], 1)
        and isinstance(place, PtrAdd)
        and place.operands == [config]
        and place.offset == CONFIG_NUM_ATTRS_OFFSET
    )


def _replace(program: HostProgram, search: _Search) -> bool:
    found = search.found
    if len(found.arguments) != 1 or len(predecessors(program)[id(found)]) != 2:
        return False
    (place,) = found.arguments
    entry = next(
        (
            op
            for op in found.ops
            if isinstance(op, PtrAdd) and op.operands == [search.attrs, place] and op.scales == (ATTRIBUTE_SIZE,)
        ),
        None,
    )
    if entry is None or use_counts(program).get(place) != 1:
        return False
    inside: dict[Operand, int] = {entry.result: 0}
    inside.update(
        (op.result, op.offset)
        for op in found.ops
        if isinstance(op, PtrAdd) and op.operands == [entry.result] and not op.scales
    )
    stores = [op for op in found.ops if isinstance(op, Store) and op.operands[1] in inside]
    written = {inside[store.operands[1]]: store.operands[0] for store in stores}
    if not _is_constant(written.pop(0, None), search.id) or min(written, default=-1) < ATTRIBUTE_VALUE_OFFSET:
        return False
    offsets = tuple(sorted(written))
    op = SetLaunchAttribute(
        [search.config, *(written[offset] for offset in offsets)],
        search.id,
        tuple(offset - ATTRIBUTE_VALUE_OFFSET for offset in offsets),
        search.limit,
        stores[0].location,
    )
    position = found.ops.index(stores[-1])
    found.ops.insert(position + 1, op)
    gone = {id(store) for store in stores} | {id(entry)}
    gone |= {id(kept) for kept in found.ops if isinstance(kept, PtrAdd) and kept.result in inside}
    found.ops = [kept for kept in found.ops if id(kept) not in gone]
    found.arguments = []
    assert isinstance(search.before.terminator, Branch)
    search.before.terminator.edge.target = found
    search.before.terminator.edge.operands = []
    # The search is no longer reachable, so merging blocks drops it.
    program.blocks = reverse_postorder(program)
    return True


def _only_condition(block: Block, opcode: str) -> Compute | None:
    """The only op of ``block``, if the block branches on its result."""
    if not isinstance(block.terminator, CondBranch) or len(block.ops) != 1:
        return None
    (op,) = block.ops
    if isinstance(op, Compute) and op.opcode == opcode and block.terminator.condition is op.result:
        return op
    return None


def _loaded_from(operand: Operand, definitions: dict[Value, Op]) -> tuple[Operand, int] | None:
    load = definitions.get(operand) if isinstance(operand, Value) else None
    if not isinstance(load, Load) or not isinstance(load.operands[0], Value):
        return None
    address = definitions.get(load.operands[0])
    if isinstance(address, PtrAdd) and len(address.operands) == 1:
        return address.operands[0], address.offset
    return None


def _is_constant(operand: Operand | None, value: int) -> bool:
    return isinstance(operand, Const) and operand.value == value
