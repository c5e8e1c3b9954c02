"""What each kind of op does to the memory of a host program: the one place that says it.

Stack memory is followed on these answers alone (``memory.py``, ``launches.py``, ``liveness.py``), so a kind of op that
writes memory and does not say so would make the program wrong.
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
    """What an op does to memory. An operand of it may be in several of these, or in none."""

    begins: Value | None = None
    """The stack slot that begins with it, no byte of which is written yet."""
    reads: tuple[Operand, ...] = ()
    """Where these are addresses, it may read the memory there. It keeps none of them."""
    writes: tuple[Operand, ...] = ()
    """Addresses of memory that it may write."""
    stored: Operand | None = None
    """The scalar that it writes there; None where that is not known."""
    takes: tuple[Operand, ...] = ()
    """What it computes with or keeps: where one is an address, that can't be followed from here."""


def effects(op: Op) -> Effects:
    """What ``op`` does to memory."""
    match op:
        case Compute() | RequireExact():
            return Effects(takes=tuple(op.operands))
        case PtrAdd():
            # Without indices the result is followed as well as the base is.
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
