"""The effects of each kind of op on the memory of a host program.

``memory.py``, ``launches.py`` and ``liveness.py`` follow stack memory by this table alone. If an op writes memory and
its row does not say so, the program becomes wrong.
"""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.errors import assert_never
from aot_pack.hostir.program import (
    Compute,
    EncodeCall,
    EncodeTensorMap,
    Launch,
    LaunchCall,
    Load,
    Op,
    Operand,
    PtrAdd,
    RequireExact,
    SetLaunchAttribute,
    StackSlot,
    Store,
    Value,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """The effects of an op on memory. An operand may be in several of these fields, or in none."""

    begins: Value | None = None
    """The stack slot that begins with the op. No byte of it is written yet."""
    reads: tuple[Operand, ...] = ()
    """Operands that the op may read through, if they are addresses. It keeps none of them."""
    writes: tuple[Operand, ...] = ()
    """Addresses of memory that the op may write."""
    stored: Operand | None = None
    """The scalar that the op writes there; None if it is not known."""
    takes: tuple[Operand, ...] = ()
    """Operands that the op computes with or keeps. An address among them can't be followed any further."""


def effects(op: Op) -> Effects:
    """Returns the effects of ``op``."""
    match op:
        case Compute() | RequireExact():
            return Effects(takes=tuple(op.operands))
        case PtrAdd():
            # Without indices, the result can be followed like the base.
            return Effects(takes=tuple(op.operands) if op.scales else ())
        case StackSlot():
            return Effects(begins=op.result)
        case Load():
            return Effects(reads=(op.operands[0],))
        case Store():
            value, target = op.operands
            return Effects(writes=(target,), stored=value)
        case EncodeTensorMap() | EncodeCall():
            return Effects(reads=tuple(op.operands[1:]), writes=(op.operands[0],))
        case SetLaunchAttribute():
            return Effects(reads=tuple(op.operands), writes=(op.operands[0],))
        case LaunchCall() | Launch():
            return Effects(reads=tuple(op.operands))
        case _:
            assert_never(op)
