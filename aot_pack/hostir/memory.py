"""Follows stack memory: a load becomes the stored value if the last store to its bytes is known.

It works within each block. That is enough, because the compiler reads its bookkeeping back in the block that wrote it.
A slot stays memory if its address goes into a call, an arithmetic op or a branch, where it can't be followed.
"""

from __future__ import annotations

from collections.abc import Iterable

from aot_pack.hostir.effects import effects
from aot_pack.hostir.program import (
    Const,
    HostProgram,
    Load,
    Op,
    Operand,
    PtrAdd,
    StackSlot,
    Value,
    terminator_operands,
)
from aot_pack.hostir.rewrite import remove_ops, replace_values
from aot_pack.hostir.types import layout

Contents = dict[int, Operand]
"""The known scalars of a slot: value by offset."""


class SlotMemory:
    """The known contents of all slots at one point of a block.

    A slot is ``fresh`` as long as each of its bytes is in the known contents or was never written.
    """

    def __init__(self, program: HostProgram) -> None:
        self.slots = {op.result: op for op in program.ops() if isinstance(op, StackSlot)}
        self._addresses = addresses(program)
        self._escaped = _escaped(program, self._addresses)
        self.contents: dict[Value, Contents] = {}
        self._fresh: set[Value] = set()

    def enter_block(self) -> None:
        """Forgets all contents, because control may enter a block with any contents."""
        self.contents = {}
        self._fresh = set()

    def address(self, operand: Operand) -> tuple[Value, int] | None:
        """The slot and offset that ``operand`` points to, if the offset is a constant."""
        return self._addresses.get(operand) if isinstance(operand, Value) else None

    def is_private(self, slot: Value) -> bool:
        """True if this class sees every access to the slot."""
        return slot not in self._escaped

    def all_of(self, slot: Value) -> Contents | None:
        """The contents of a slot, if all of its bytes are known or undefined."""
        known = self.contents.get(slot, {})
        covered = sum(layout(operand.type)[0] for operand in known.values())
        complete = slot in self._fresh or covered == self.slots[slot].size
        return known if complete and self.is_private(slot) else None

    def step(self, op: Op) -> None:
        """Records the effect of ``op`` on memory."""
        effect = effects(op)
        if effect.begins is not None:
            self.contents[effect.begins] = {}
            self._fresh.add(effect.begins)
        for target in effect.writes:
            where = self.address(target)
            if where is None:
                continue  # every slot that this op may write has escaped
            if effect.stored is not None:
                self._store(effect.stored, *where)
            else:
                self.contents[where[0]] = {}
                self._fresh.discard(where[0])

    def load(self, op: Load) -> Operand | None:
        """The result of a load, if it is known."""
        where = self.address(op.operands[0])
        if where is None or not self.is_private(where[0]):
            return None
        known = self.contents.get(where[0], {})
        stored = known.get(where[1])
        if stored is not None:
            return stored if stored.type == op.result.type else None
        if where[0] in self._fresh and not _overlapping(known, where[1], layout(op.result.type)[0]):
            return Const(op.result.type, None)  # never written: undefined in LLVM, zero here
        return None

    def _store(self, value: Operand, slot: Value, offset: int) -> None:
        size = layout(value.type)[0]
        known = self.contents.setdefault(slot, {})
        for start in _overlapping(known, offset, size):
            if start < offset or offset + size < start + layout(known[start].type)[0]:
                self._fresh.discard(slot)  # a part of the older scalar stays in memory, but is no longer known
            del known[start]
        known[offset] = value


def _overlapping(known: Contents, offset: int, size: int) -> list[int]:
    """Offsets of the known scalars that share a byte with ``[offset, offset + size)``."""
    return [start for start in known if start < offset + size and offset < start + layout(known[start].type)[0]]


def addresses(program: HostProgram) -> dict[Value, tuple[Value, int]]:
    """Values that are the address of a stack slot plus a constant offset."""
    found = {op.result: (op.result, 0) for op in program.ops() if isinstance(op, StackSlot)}
    changed = True
    while changed:
        changed = False
        for op in program.ops():
            base = op.operands[0] if isinstance(op, PtrAdd) else None
            if not isinstance(op, PtrAdd) or not isinstance(base, Value) or op.scales:
                continue
            if base in found and op.result not in found:
                slot, offset = found[base]
                found[op.result] = (slot, offset + op.offset)
                changed = True
    return found


def _escaped(program: HostProgram, known: dict[Value, tuple[Value, int]]) -> set[Value]:
    """Slots that may be read or written through an address that is not followed.

    An address may be kept in another slot, like the addresses of kernel arguments. It escapes if it is loaded from
    there, or if that slot escapes.
    """
    escaped: set[Value] = set()
    kept: list[tuple[Value, Value, int]] = []
    """Slot whose address is stored, slot that holds the address, and offset in that slot."""
    loaded: dict[Value, list[tuple[int, int]]] = {}
    """Ranges of each slot that are loaded."""

    def place(operand: Operand | None) -> tuple[Value, int] | None:
        return known.get(operand) if isinstance(operand, Value) else None

    def escape(operands: Iterable[Operand]) -> None:
        escaped.update(where[0] for operand in operands if (where := place(operand)) is not None)

    for block in program.blocks:
        for op in block.ops:
            effect = effects(op)
            escape(effect.takes)
            where = place(op.operands[0]) if isinstance(op, Load) else None
            if isinstance(op, Load) and where is not None:
                loaded.setdefault(where[0], []).append((where[1], where[1] + layout(op.result.type)[0]))
            stored = place(effect.stored)
            if stored is not None:
                holders = [place(target) for target in effect.writes]
                kept += [(stored[0], *holder) for holder in holders if holder is not None]
                if None in holders:
                    escaped.add(stored[0])
        escape(terminator_operands(block.terminator))
    for slot, holder, offset in kept:
        if any(start < offset + 8 and offset < end for start, end in loaded.get(holder, [])):
            escaped.add(slot)
    while more := {slot for slot, holder, _ in kept if holder in escaped} - escaped:
        escaped |= more
    return escaped


def forward_loads(program: HostProgram) -> bool:
    """Replaces loads whose value is known, except from launch configurations. Those belong to ``attributes`` and
    ``launches``."""
    memory = SlotMemory(program)
    replacements: dict[Value, Operand] = {}
    for block in program.blocks:
        memory.enter_block()
        for op in block.ops:
            if isinstance(op, Load):
                where = memory.address(op.operands[0])
                if where is not None and memory.slots[where[0]].is_launch_config:
                    continue
                value = memory.load(op)
                if value is not None:
                    replacements[op.result] = value
            memory.step(op)
    replace_values(program, replacements)
    return remove_ops(program, lambda op: isinstance(op, Load) and op.result in replacements)
