"""The comparison itself: each kind of difference is found, and nothing else is."""

from __future__ import annotations

import dataclasses
import signal
from typing import Any

import pytest

from aot_pack.signature import Signature
from equivalence.build import Parameter, Variant
from equivalence.compare import compare
from equivalence.ffi import RaisedError
from equivalence.sides import Launch, Outcome

POINTER_AND_SIZE = Parameter(size=16, leaves=((0, 8), (8, 4)), undefined=frozenset(), in_memory=False)
MAP = Parameter(size=128, leaves=((0, 8),), undefined=frozenset(), in_memory=True)
VARIANT = Variant(
    key="",
    signature=Signature(params=()),
    own_arguments=0,
    symbol="f",
    image_sha256="00",
    kernels=(),
    params=(("kernel", (POINTER_AND_SIZE, MAP)),),
)
DATA = bytes(range(12))
USED = bytes(range(64))
REFUSAL = RaisedError("ValueError", "f(): argument 'x' is wrong")


def _launch(given: tuple[bytes, ...], attribute: bytes, **changes: Any) -> Launch:
    launch = Launch(
        kernel="kernel",
        image_sha256="00",
        device=1,
        stream=7,
        grid=(1, 2, 3),
        block=(32, 1, 1),
        smem=1024,
        attributes=((6, attribute),),
        params=given,
        result=0,
    )
    return dataclasses.replace(launch, **changes)


def _ours(**changes: Any) -> Launch:
    return _launch((DATA + bytes(4), USED + bytes(64)), b"\1" + bytes(63), **changes)


def _nvidia(poison: int, **changes: Any) -> Launch:
    garbage = bytes([poison])
    return _launch((DATA + garbage * 4, USED + garbage * 64), b"\1\0\0\0" + garbage * 60, **changes)


def _outcome(*launches: Launch, error: RaisedError | None = None, calls: tuple[str, ...] = ()) -> Outcome:
    return Outcome(returned=0 if error is None else -1, error=error, launches=launches, calls=calls)


def _differences(ours: Launch, **nvidia: Any) -> list[str]:
    mine = _outcome(ours)
    return list(compare(VARIANT, mine, mine, _outcome(_nvidia(1, **nvidia)), _outcome(_nvidia(2, **nvidia))))


def test_equal_but_for_what_was_never_written() -> None:
    assert _differences(_ours()) == []


def test_an_attribute_that_is_off_is_like_none() -> None:
    off = ((2, bytes(4) + b"\1" * 60), (6, bytes(4) + b"\1" * 60))
    assert _differences(_ours(attributes=()), attributes=off) == []
    assert _differences(_ours(attributes=((2, b"\1" + bytes(63)),)), attributes=off)


@pytest.mark.parametrize(
    "change",
    [
        {"kernel": "other"},
        {"image_sha256": "ff"},
        {"device": 0},
        {"stream": 0},
        {"grid": (2, 2, 3)},
        {"block": (64, 1, 1)},
        {"smem": 0},
        {"result": 1},
        {"attributes": ()},
        {"attributes": ((4, b"\1" + bytes(63)),)},
        {"attributes": ((6, b"\2" + bytes(63)),)},
        {"attributes": ((6, b"\1" + bytes(62) + b"\1"),)},
    ],
)
def test_a_changed_launch(change: dict[str, Any]) -> None:
    assert _differences(_ours(**change))


@pytest.mark.parametrize(
    ("index", "offset", "reason"),
    [
        (0, 0, "byte 0 is"),
        (0, 11, "byte 11 is"),
        (0, 12, "padding"),
        (1, 63, "byte 63 is"),
        (1, 64, "of a tensor map"),
        (1, 127, "of a tensor map"),
    ],
)
def test_a_changed_byte(index: int, offset: int, reason: str) -> None:
    params = [DATA + bytes(4), USED + bytes(64)]
    changed = bytearray(params[index])
    changed[offset] ^= 0x80
    params[index] = bytes(changed)
    (difference,) = _differences(_ours(params=tuple(params)))
    assert reason in difference


def test_a_leaf_that_was_never_written() -> None:
    def nvidia(poison: int) -> Outcome:
        return _outcome(_nvidia(poison, params=(DATA[:11] + bytes([poison]) * 5, USED + bytes(64))))

    mine = _outcome(_ours())
    (difference,) = compare(VARIANT, mine, mine, nvidia(1), nvidia(2))
    assert "was never written, and is no padding" in difference


def test_another_number_of_launches() -> None:
    mine = _outcome(_ours(), _ours())
    (difference,) = compare(VARIANT, mine, mine, _outcome(_nvidia(1)), _outcome(_nvidia(2)))
    assert "launched 2 kernels, NVIDIA's 1" in difference


def test_ours_that_depends_on_the_stack() -> None:
    nvidia = _outcome(_nvidia(1)), _outcome(_nvidia(2))
    assert list(compare(VARIANT, _outcome(_ours()), _outcome(_ours(smem=5)), *nvidia)) == [
        "ours depends on what the stack held before"
    ]


def test_one_refuses() -> None:
    refused = _outcome(error=REFUSAL)
    launched = _outcome(_ours())
    (difference,) = compare(VARIANT, refused, refused, launched, launched)
    assert "ours refused it" in difference
    (difference,) = compare(VARIANT, launched, launched, refused, refused)
    assert "NVIDIA's refused it" in difference


def test_a_refusal_that_reached_the_driver() -> None:
    ours = _outcome(error=REFUSAL, calls=("cuInit",))
    (difference,) = compare(VARIANT, ours, ours, _outcome(error=REFUSAL), _outcome(error=REFUSAL))
    assert "called the driver before: cuInit" in difference


@pytest.mark.parametrize(("signal_", "found"), [(signal.SIGILL, True), (signal.SIGABRT, True), (signal.SIGFPE, False)])
def test_nvidias_dies(signal_: signal.Signals, found: bool) -> None:
    ours, died = _outcome(_ours()), dataclasses.replace(_outcome(), returned=-1, died=int(signal_))
    assert bool(list(compare(VARIANT, ours, ours, died, died))) == found
    ours = _outcome(error=RaisedError("RuntimeError", "f(): too much shared memory"))
    assert not list(compare(VARIANT, ours, ours, died, died))


def test_one_fails_at_the_launch() -> None:
    ours = _outcome(_ours(), error=RaisedError("RuntimeError", "cuLaunchKernelEx failed"))
    assert list(compare(VARIANT, ours, ours, _outcome(_nvidia(1)), _outcome(_nvidia(2))))


UNDEFINED = Parameter(size=8, leaves=((0, 8),), undefined=frozenset(range(8)), in_memory=False)


def _one(ours: bytes, nvidia: bytes, other: bytes, layout: Parameter) -> list[str]:
    """What differs between launches with one parameter."""
    variant = dataclasses.replace(VARIANT, params=(("kernel", (layout,)),))
    mine, first, second = (
        _outcome(_ours(params=(ours,))), _outcome(_nvidia(1, params=(nvidia,))), _outcome(_nvidia(2, params=(other,)))
    )  # fmt: skip
    return list(compare(variant, mine, mine, first, second))


def test_padding_that_the_stack_held_before() -> None:
    """It need not differ between two calls: an earlier call of the host program may have written there."""
    stale = DATA + b"\x07\x07\x07\x07"
    assert _one(DATA + bytes(4), stale, stale, POINTER_AND_SIZE) == []
    assert "padding, is 7" in _one(stale, stale, stale, POINTER_AND_SIZE)[0]
    assert "byte 1 is 0, NVIDIA's 1" in _one(bytes(16), stale, stale, POINTER_AND_SIZE)[0]


def test_a_parameter_that_is_declared_undefined() -> None:
    assert _one(bytes(8), b"\1" * 8, b"\2" * 8, UNDEFINED) == []
    assert _one(bytes(8), b"\1" * 8, b"\1" * 8, UNDEFINED) == []
    half = dataclasses.replace(UNDEFINED, leaves=((0, 4), (4, 4)), undefined=frozenset(range(4)))
    assert _one(bytes(8), b"\1" * 4 + bytes(4), b"\2" * 4 + bytes(4), half) == []
    assert "byte 4 is 0, NVIDIA's 3" in _one(bytes(8), bytes(4) + b"\3" * 4, bytes(4) + b"\3" * 4, half)[0]


def test_ours_never_launches_no_blocks() -> None:
    nothing, theirs = _outcome(), _outcome(_nvidia(1, grid=(0, 1, 1)))
    assert list(compare(VARIANT, nothing, nothing, theirs, theirs)) == []
    theirs = _outcome(_nvidia(1))
    assert list(compare(VARIANT, nothing, nothing, theirs, theirs)) == ["ours launched 0 kernels, NVIDIA's 1"]
    assert "ours launched no blocks, which the driver refuses" in _differences(_ours(grid=(0, 1, 1)), grid=(0, 1, 1))
    assert _differences(_ours(params=None, result=1)), "it has blocks"


def test_a_number_that_was_truncated_is_refused_by_ours() -> None:
    text = (
        "f(): these arguments are too large: x of the grid should be 4294967297, but the function's host code computes "
        "it with too few bits, as 1. That kernel is not launched."
    )
    ours = _outcome(error=RaisedError("RuntimeError", text))
    truncated, other = (_outcome(_nvidia(1, grid=(x, 1, 1))) for x in (1, 2))
    assert list(compare(VARIANT, ours, ours, truncated, truncated)) == []
    assert "no such number" in next(compare(VARIANT, ours, ours, other, other))
