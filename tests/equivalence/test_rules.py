"""The rules that ours keeps and NVIDIA's wrapper does not, and the values that calls are made of."""

from __future__ import annotations

import dataclasses
import math
import random

import pytest
from packaging.version import Version
from synthetic import DTYPES

from aot_pack.signature import ConstParam, DimVar, PointerParam, ScalarParam, Signature, TensorParam, TupleParam
from equivalence import rules
from equivalence.calls import POINTER_ALIGN, CallMaker
from equivalence.ffi import Opaque, Tensor, Value
from equivalence.values import changed_scalar, draw_scalar

N, M, STRIDE = DimVar(id=0, bits=32), DimVar(id=1, bits=32), DimVar(id=2, bits=32, divisibility=4)
X = TensorParam(name="x", dtype=DTYPES["float16"], shape=(N, M), strides=(STRIDE, 1), align=16)
COMPACT = dataclasses.replace(X, strides=(DimVar(id=3, bits=64), 1), order=(1, 0))
PAIR = Signature(params=(X, dataclasses.replace(X, name="y", shape=(DimVar(id=4, bits=32), M))))


def matrix(rows: int, columns: int, *strides: int, address: int = 4096) -> Tensor:
    return Tensor(address=address, shape=(rows, columns), strides=strides, dtype=(2, 16, 1))


def scalar(name: str) -> ScalarParam:
    return ScalarParam(name="a", dtype=DTYPES[name])


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("float32", 3.4e38, True),
        ("float32", 3.5e38, False),
        ("float32", math.inf, True),
        ("float32", math.nan, True),
        ("float16", 65519.0, True),
        ("float16", 65520, False),
        ("float64", 1e300, True),
        ("bool", 1, True),
        ("bool", 2, False),
        ("uint64", -1, False),
        ("uint64", 2**63 - 1, True),
        ("int8", 1000, True),
        ("float32", None, True),
    ],
)
def test_numbers(name: str, value: Value, right: bool) -> None:
    """Also what NVIDIA's refuses by itself is no matter of these rules."""
    signature = Signature(params=(TupleParam(name="t", elements=(scalar(name),)),))
    assert rules.is_refused(signature, [(value,)]) is not right


@pytest.mark.parametrize(
    ("value", "right"),
    [
        (matrix(4, 8, 8, 1), True),
        (matrix(4, 8, 9, 1), False),
        (matrix(1, 8, 9, 1), True),
        (matrix(0, 8, 9, 3), True),
        (matrix(4, 8, 8, 2), False),
    ],
)
def test_compact_tensors(value: Tensor, right: bool) -> None:
    assert rules.is_refused(Signature(params=(COMPACT,)), [value]) is not right


def test_a_stride_that_is_divisible_only_where_it_does_not_count() -> None:
    assert rules.is_refused(PAIR, [matrix(1, 8, 9, 1), matrix(3, 8, 9, 1)])
    assert not rules.is_refused(PAIR, [matrix(1, 8, 9, 1), matrix(3, 8, 8, 1)])


def test_what_is_passed_on() -> None:
    one, many = matrix(1, 8, 2**31, 1), matrix(3, 8, 8, 1)
    assert rules.passed_on(PAIR, [one, many]) == (matrix(1, 8, 8, 1), many), "the stride that counts"
    assert rules.passed_on(PAIR, [many, one]) == (many, matrix(1, 8, 8, 1))
    assert rules.passed_on(PAIR, [one, one])[0] == matrix(1, 8, 4, 1), "the least that can be"
    assert rules.passed_on(PAIR, [matrix(1, 8, 12, 1), matrix(1, 8, 16, 1)])[1] == matrix(1, 8, 12, 1)
    assert rules.passed_on(PAIR, [many, many]) == (many, many), "what counts stays, right or wrong"
    empty = matrix(0, 8, 1, 1, address=4097)
    assert rules.passed_on(PAIR, [empty, many])[0] == matrix(0, 8, 8, 1, address=4096)
    assert rules.passed_on(Signature(params=(COMPACT,)), [matrix(1, 8, 99, 1)]) == (matrix(1, 8, 8, 1),)


def test_a_constant_in_another_type() -> None:
    signature = Signature(params=(ConstParam(name="c", value=2.0),))
    assert rules.passed_on(signature, [2]) == (2.0,)
    assert rules.passed_on(signature, [3]) == (3,)


def test_what_addresses_nothing() -> None:
    assert rules.addresses_nothing([3, (matrix(1, 8, 8, 1),)])
    assert rules.addresses_nothing([matrix(0, 8, 8, 1)])
    assert not rules.addresses_nothing([matrix(2, 8, 8, 1), 1, None])


def test_a_source_that_bounds_its_sizes_bounds_scalars() -> None:
    """A scalar may be a size, and where sizes overflow anything may come out."""
    rng, leaf = random.Random(0), scalar("int32")
    drawn = [draw_scalar(rng, leaf, 1000, plain=False) for _ in range(200)]
    assert all(isinstance(value, int) and -1000 <= value <= 1000 for value in drawn)
    assert any(draw_scalar(rng, leaf, 2**40, plain=False) == 2**31 - 1 for _ in range(200)), "others go to the end"
    within = [value for _, value, accepted in changed_scalar(leaf, 1000) if isinstance(value, int) and accepted is None]
    assert all(-1000 <= value <= 1000 for value in within)
    assert (2**31, False) in [(value, accepted) for _, value, accepted in changed_scalar(leaf, 1000)]


def test_pointers_are_aligned_to_what_may_be_declared() -> None:
    maker = CallMaker(Signature(params=(PointerParam(name="p"),)), (0,), [[7]], 2**40)
    values = [maker.valid(random.Random(seed)).values[0] for seed in range(50)]
    addresses = [value.value if isinstance(value, Opaque) else value for value in values]
    assert all(not isinstance(address, int) or address % POINTER_ALIGN == 0 for address in addresses)
    assert len(set(addresses)) > 20


def test_strides_along_a_static_size_of_one() -> None:
    """Whatever they are, the call is right."""
    row = dataclasses.replace(X, shape=(1, M))
    maker = CallMaker(Signature(params=(row,)), (0,), [[7]], 2**40)
    changed = [call for call in maker.mutations(random.Random(1)) if "stride n2" in call.what]
    assert len(changed) > 3
    assert all(call.accepted for call in changed)
    counting = CallMaker(Signature(params=(X,)), (0,), [[7]], 2**40)
    accepted = {call.what: call.accepted for call in counting.mutations(random.Random(1)) if "stride n2" in call.what}
    assert accepted["stride n2 not divisible by 4"] is False


OLD, NEW = Version("4.5.3"), Version("4.8.1")


def test_rules_of_releases() -> None:
    assert rules.BYTE_OFFSETS.holds(OLD)
    assert not rules.BYTE_OFFSETS.holds(NEW)
    assert [rules.BYTE_OFFSETS.holds(Version(each)) for each in ("4.6.2", "4.6.3", "4.7.0", "4.7.1")] == [1, 0, 1, 0]
    assert rules.PACKED_DEVICES.holds(Version("4.7.1"))
    assert not rules.PACKED_DEVICES.holds(NEW)
    found = rules.not_built("floats@sm_90a", OLD)
    assert found is not None
    assert "Float16" in found.words
    assert rules.not_built("floats@sm_90a", NEW) is None
    assert rules.not_built("functions_of_doubles@sm_90a", OLD, "cu12") is not None
    assert rules.not_built("functions_of_doubles@sm_90a", OLD, "cu13") is None
    assert not any(rule.holds(NEW) for rule in rules.NOT_BUILT), "the newest compiler builds all programs"


def test_what_older_wrappers_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same memory and elements, in the words that they take."""
    signature = Signature(params=(TensorParam(name="x", dtype=DTYPES["int32"], shape=(N,), strides=(1,), align=4),))
    given = Tensor(address=4096, byte_offset=8, shape=(3,), strides=(1,), dtype=(1, 32, 1))
    monkeypatch.setattr(rules, "COMPILER", NEW)
    assert rules.for_wrapper(signature, [given]) == (given,)
    monkeypatch.setattr(rules, "COMPILER", OLD)
    (taken,) = rules.for_wrapper(signature, [given])
    assert taken == dataclasses.replace(given, address=4104, byte_offset=0, dtype=(0, 32, 1))
    (boolean,) = rules.for_wrapper(signature, [dataclasses.replace(given, dtype=(6, 32, 1))])
    assert isinstance(boolean, Tensor)
    assert boolean.dtype == (6, 32, 1), "a bool is no integer"
    (wider,) = rules.for_wrapper(signature, [dataclasses.replace(given, dtype=(1, 64, 1))])
    assert isinstance(wider, Tensor)
    assert wider.dtype == (1, 64, 1), "another size is another element"


def test_packed_elements_on_another_device(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = dataclasses.replace(X, name="y", packed_dim=1)
    signature = Signature(params=(X, packed))
    one, other = matrix(3, 8, 8, 1), dataclasses.replace(matrix(3, 8, 8, 1), device=1)
    monkeypatch.setattr(rules, "COMPILER", OLD)
    assert rules.is_refused(signature, [one, other])
    assert not rules.is_refused(signature, [one, one])
    monkeypatch.setattr(rules, "COMPILER", NEW)
    assert not rules.is_refused(signature, [one, other])
