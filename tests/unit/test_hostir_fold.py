"""Folding: the outcomes of comparisons, and identities that hold for every value."""

from __future__ import annotations

import itertools

import pytest

from aot_pack.hostir.fold import fold
from aot_pack.hostir.program import Compute, Const, Operand, Value
from aot_pack.hostir.types import I1, I8, I32, I64, PTR, IntType

PREDICATES = ("eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge")


def compare(predicate: str, left: int, right: int, bits: int) -> bool:
    """By definition: on the bits, read as the predicate says."""
    mask = (1 << bits) - 1
    a, b = left & mask, right & mask
    if predicate[0] == "s":
        a, b = (n - (1 << bits) if n >> (bits - 1) else n for n in (a, b))
    kind = predicate[-2:]
    return {"eq": a == b, "ne": a != b, "lt": a < b, "le": a <= b, "gt": a > b, "ge": a >= b}[kind]


@pytest.mark.parametrize("bits", [1, 3])
@pytest.mark.parametrize("predicate", PREDICATES)
def test_comparing_constants(predicate: str, bits: int) -> None:
    type_ = IntType(bits)
    low, high = (0, 2) if bits == 1 else (-(1 << (bits - 1)), 1 << (bits - 1))
    for a, b in itertools.product(range(low, high), repeat=2):
        op = Compute(Value(I1), "icmp", [Const(type_, a), Const(type_, b)], predicate)
        assert fold(op, {}) == Const(I1, int(compare(predicate, a, b, bits)))


@pytest.mark.parametrize("widen", ["zext", "sext", "neither"])
@pytest.mark.parametrize("predicate", PREDICATES)
def test_comparing_with_a_constant_is_decided_only_if_all_values_agree(predicate: str, widen: str) -> None:
    source, target = IntType(3), IntType(5) if widen != "neither" else IntType(3)
    for constant in range(-(1 << (target.bits - 1)), 1 << (target.bits - 1)):
        for swapped in (False, True):
            narrow = Value(source)
            wide = Value(target)
            definitions: dict[Value, object] = {}
            operand = narrow
            if widen != "neither":
                definitions[wide] = Compute(wide, widen, [narrow])
                operand = wide
            operands: list[Operand] = (
                [Const(target, constant), operand] if swapped else [operand, Const(target, constant)]
            )
            op = Compute(Value(I1), "icmp", operands, predicate)
            found = fold(op, definitions)
            outcomes = set()
            for value in range(8):
                seen = value if widen != "sext" or value < 4 else value - 8
                a, b = (constant, seen) if swapped else (seen, constant)
                outcomes.add(compare(predicate, a, b, target.bits))
            if isinstance(found, Const):
                assert outcomes == {bool(found.value)}
            else:
                assert found is None
                left, right = op.operands  # perhaps the other way round now: the meaning is the same
                assert left is operand
                assert isinstance(right, Const)
                assert isinstance(right.value, int)
                now = {
                    compare(op.predicate, v if widen != "sext" or v < 4 else v - 8, right.value, target.bits)
                    for v in range(8)
                }
                assert now == outcomes


@pytest.mark.parametrize(
    ("opcode", "operands", "folded"),
    [
        ("add", (None, 0), "left"), ("add", (0, None), "right"), ("sub", (None, 0), "left"), ("sub", (0, None), None),
        ("mul", (None, 1), "left"), ("mul", (None, 0), 0), ("udiv", (None, 1), "left"), ("sdiv", (None, 1), "left"),
        ("udiv", (None, 0), None), ("sdiv", (None, 0), None), ("and", (None, -1), "left"), ("and", (None, 0), 0),
        ("or", (None, 0), "left"), ("xor", (None, 0), "left"), ("shl", (None, 0), "left"), ("shl", (None, 32), None),
        ("shl", (5, 32), None), ("lshr", (5, 40), None), ("udiv", (5, 0), None), ("srem", (5, 0), None),
        ("sdiv", (-(2**31), -1), -(2**31)), ("sdiv", (-7, 2), -3), ("srem", (-7, 2), -1), ("udiv", (-7, 2), 0x7FFFFFFC),
        ("lshr", (-1, 28), 15), ("ashr", (-16, 2), -4), ("mul", (2**30, 4), 0), ("urem", (0, None), None),
    ],
)  # fmt: skip
def test_identities(opcode: str, operands: tuple[int | None, int | None], folded: object) -> None:
    values = [Value(I32), Value(I32)]
    given: list[Operand] = [
        value if number is None else Const(I32, number) for value, number in zip(values, operands, strict=True)
    ]
    found = fold(Compute(Value(I32), opcode, given), {})
    if folded in ("left", "right"):
        assert found is values[0 if folded == "left" else 1]
    else:
        assert found == (None if folded is None else Const(I32, folded))  # type: ignore[arg-type]


def test_sums_of_constants() -> None:
    x = Value(I8)
    first = Compute(Value(I8), "add", [x, Const(I8, 100)])
    definitions: dict[Value, object] = {first.result: first}
    op = Compute(Value(I8), "add", [first.result, Const(I8, 100)])
    assert fold(op, definitions) is None
    assert (op.opcode, op.operands) == ("add", [x, Const(I8, -56)])
    op = Compute(Value(I8), "sub", [first.result, Const(I8, 99)])
    assert fold(op, definitions) is None
    assert (op.opcode, op.operands) == ("add", [x, Const(I8, 1)])
    assert fold(Compute(Value(I8), "sub", [first.result, Const(I8, 100)]), definitions) is x


def test_casts_of_addresses() -> None:
    pointer, number, narrow = Value(PTR), Value(I64), Value(I32)
    to_wide = Compute(Value(I64), "ptrtoint", [pointer])
    to_narrow = Compute(Value(I32), "ptrtoint", [pointer])
    from_narrow = Compute(Value(PTR), "inttoptr", [narrow])
    definitions: dict[Value, object] = {op.result: op for op in (to_wide, to_narrow, from_narrow)}
    assert fold(Compute(Value(PTR), "inttoptr", [to_wide.result]), definitions) is pointer
    assert fold(Compute(Value(PTR), "inttoptr", [to_narrow.result]), definitions) is None
    assert fold(Compute(Value(I32), "ptrtoint", [from_narrow.result]), definitions) is narrow
    assert fold(Compute(Value(I64), "ptrtoint", [from_narrow.result]), definitions) is None
    assert fold(Compute(Value(PTR), "inttoptr", [Const(I8, -1)]), {}) == Const(PTR, 255)
    assert fold(Compute(Value(I8), "ptrtoint", [Const(PTR, 0x1FF)]), {}) == Const(I8, -1)
    assert fold(Compute(Value(PTR), "inttoptr", [number]), {}) is None
