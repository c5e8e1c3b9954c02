"""What ops do to memory: what an analysis of stack memory would get wrong if an op said less."""

from __future__ import annotations

from aot_pack.hostir.effects import Effects, effects
from aot_pack.hostir.program import (
    Compute,
    Const,
    EncodeCall,
    EncodeTensorMap,
    Load,
    PtrAdd,
    RequireExact,
    SetLaunchAttribute,
    StackSlot,
    Store,
    Value,
)
from aot_pack.hostir.types import I32, I64, PTR

SLOT, OTHER, NUMBER = Value(PTR), Value(PTR), Value(I64)


def test_a_slot_begins_with_nothing_written() -> None:
    assert effects(StackSlot(SLOT, 8, 8)) == Effects(begins=SLOT)


def test_a_store_tells_what_it_writes_and_where() -> None:
    assert effects(Store([NUMBER, SLOT])) == Effects(writes=(SLOT,), stored=NUMBER)
    assert effects(Load(NUMBER, [SLOT])) == Effects(reads=(SLOT,))


def test_what_writes_more_than_a_scalar_tells_where_only() -> None:
    for op in (
        EncodeTensorMap(Value(I32), False, [SLOT, Const(I32, 0)], (1, 1)),
        EncodeCall(Value(I32), False, [SLOT, OTHER]),
        SetLaunchAttribute([SLOT, NUMBER], 4, (0,), 17),
    ):
        effect = effects(op)
        assert (effect.writes, effect.stored) == ((SLOT,), None)


def test_an_address_goes_out_of_sight_where_it_is_computed_with() -> None:
    assert effects(Compute(NUMBER, "ptrtoint", [SLOT])).takes == (SLOT,)
    assert effects(RequireExact([NUMBER, NUMBER], "x of the grid")).takes == (NUMBER, NUMBER)
    assert effects(PtrAdd(OTHER, [SLOT, NUMBER], (4,), 0)).takes == (SLOT, NUMBER)
    assert effects(PtrAdd(OTHER, [SLOT], (), 8)).takes == ()
