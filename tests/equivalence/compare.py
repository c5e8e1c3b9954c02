"""What differs between two outcomes of the same call."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from pathlib import Path

from equivalence.build import Parameter, Variant
from equivalence.sides import Launch, Outcome

_DESCRIPTOR_BYTES = 128
_DESCRIPTOR_USED = 64
"""The compiler writes the first half of a CUtensorMap itself; what stands behind it is not initialised."""
_FAKE_DESCRIPTOR = b"FKTM"
"""How a descriptor begins that the fake driver encoded: all of it counts."""

_ATTRIBUTE_BYTES = {2: 4, 4: 12, 6: 4, 7: 16, 8: 4, 10: 4, 11: 12, 12: 12, 13: 16, 14: 4}
"""Bytes of an attribute's value that mean something (``CUlaunchAttributeValue``), by its id."""

_OFF_BY_DEFAULT = (2, 6)
"""Cooperative and dependent launches: a launch is neither where the value is 0, and where there is no attribute."""

_MATTERS = ("kernel", "image_sha256", "device", "stream", "grid", "block", "smem", "result")


def compare(
    variant: Variant,
    ours: Outcome,
    again: Outcome,
    nvidia: Outcome,
    other: Outcome,
    *,
    addresses_nothing: bool = False,
) -> Iterator[str]:
    """Differences between ``ours`` and ``nvidia``.

    Args:
        variant: the one of NVIDIA's that took the arguments.
        again: ours a second time, with other garbage on the stack.
        other: NVIDIA's a second time, with other garbage on the stack: what differs there was never written.
        addresses_nothing: a tensor has no elements, or a stride along one element: NVIDIA's may then fail to encode
            a tensor map that ours describes in another way.
    """
    if nvidia.notes:
        yield f"the recorder met something unknown: {'; '.join(nvidia.notes)}"
    could_not_encode = nvidia.died or (nvidia.accepted and nvidia.error is not None and not _failed_at_launch(nvidia))
    if addresses_nothing and could_not_encode and ours.error is None:
        return
    if nvidia.died:
        # A division by zero has no right outcome, but not to crash; all else must be an error.
        if nvidia.died != signal.SIGFPE and (ours.error is None or ours.error.kind != "RuntimeError"):
            name = signal.Signals(nvidia.died).name
            yield f"NVIDIA's host program died with {name}, ours {_verdict(ours)}{_hint(nvidia)}"
        return
    if ours.accepted != nvidia.accepted:
        yield f"ours {_verdict(ours)}, NVIDIA's {_verdict(nvidia)}"
        return
    if ours.error is not None and (told := _INEXACT.search(ours.error.message)):
        if not _is_launched(told["what"], int(told["computed"]), nvidia):
            yield f"NVIDIA's launches have no such number: {ours.error.message}"
        return
    if (ours.returned == 0) != (ours.error is None) or (ours.returned == 0) != (nvidia.returned == 0):
        yield f"ours returned {ours.returned} ({_verdict(ours)}), NVIDIA's {nvidia.returned} ({_verdict(nvidia)})"
    if not ours.accepted and ours.calls:
        yield f"ours refused, but called the driver before: {', '.join(ours.calls)}"
    if ours.launches != again.launches:
        yield "ours depends on what the stack held before"
    if any(0 in launch.grid for launch in ours.launches):
        yield "ours launched no blocks, which the driver refuses"
    with_blocks, with_blocks_again = (tuple(_with_blocks(each)) for each in (nvidia, other))
    if len(ours.launches) != len(with_blocks):
        yield f"ours launched {len(ours.launches)} kernels, NVIDIA's {len(with_blocks)}"
        return
    known = dict(variant.params)
    for index, (mine, theirs, theirs_again) in enumerate(
        zip(ours.launches, with_blocks, with_blocks_again, strict=True)
    ):
        for difference in _compare_launch(mine, theirs, theirs_again, known.get(theirs.kernel, ())):
            yield f"launch {index} of {theirs.kernel[:60]}: {difference}"


_INEXACT = re.compile(r"these arguments are too large: (?P<what>.*) should be -?\d+, but .* as (?P<computed>-?\d+)\.")
"""Ours does not launch what the host code computes with too few bits. NVIDIA's launches what is left of the number."""


def _is_launched(what: str, computed: int, nvidia: Outcome) -> bool:
    """Whether a launch of NVIDIA's has the number ``computed`` there; nothing is said of clusters and tensor maps."""
    place = re.fullmatch(r"([xyz]) of the (grid|block)", what)
    if place is None:
        return True
    numbers = (getattr(each, place[2])["xyz".index(place[1])] for each in nvidia.launches)
    return any((number - computed) % 2**32 == 0 for number in numbers)


def _failed_at_launch(outcome: Outcome) -> bool:
    return bool(outcome.launches) and outcome.launches[-1].result != 0


def _with_blocks(nvidia: Outcome) -> Iterator[Launch]:
    """The launches without those of no blocks: ours has none, since the driver refuses them."""
    return (launch for launch in nvidia.launches if 0 not in launch.grid)


def _hint(nvidia: Outcome) -> str:
    """Why an object may die of itself."""
    if nvidia.died != signal.SIGILL or "avx512f" in Path("/proc/cpuinfo").read_text():
        return ""
    return "; this CPU has no AVX-512, which NVIDIA's objects may use when they were compiled elsewhere"


def _verdict(outcome: Outcome) -> str:
    if outcome.error is None:
        return "accepted it"
    verb = "accepted it and failed" if outcome.accepted else "refused it"
    return f"{verb} ({outcome.error.kind}: {outcome.error.message})"


def _compare_launch(ours: Launch, nvidia: Launch, other: Launch, params: tuple[Parameter, ...]) -> Iterator[str]:
    for name in _MATTERS:
        if getattr(ours, name) != getattr(nvidia, name):
            yield f"{name} is {getattr(ours, name)}, NVIDIA's {getattr(nvidia, name)}"
    expected, again_expected = (_expected_attributes(each, ours) for each in (nvidia, other))
    if [id_ for id_, _ in ours.attributes] != [id_ for id_, _ in expected]:
        yield f"attributes are {[id_ for id_, _ in ours.attributes]}, NVIDIA's {[id_ for id_, _ in nvidia.attributes]}"
        return
    for (id_, mine), (_, theirs), (_, again) in zip(ours.attributes, expected, again_expected, strict=True):
        used = _ATTRIBUTE_BYTES[id_]
        if mine[:used] != theirs[:used] or theirs[:used] != again[:used]:
            yield f"attribute {id_} is {mine[:used].hex()}, NVIDIA's {theirs[:used].hex()} and {again[:used].hex()}"
        if any(mine[used:]):
            yield f"attribute {id_} has {mine[used:].hex()} behind its value"
    if ours.params is None:
        if ours.result == 0:
            yield "the driver accepted a launch without parameters"
        return
    assert nvidia.params is not None
    assert other.params is not None
    if len(params) != len(ours.params):
        yield f"it has {len(ours.params)} parameters, the host program {len(params)}"
        return
    for index, (mine, theirs, again, layout) in enumerate(
        zip(ours.params, nvidia.params, other.params, params, strict=True)
    ):
        for difference in _compare_parameter(mine, theirs, again, layout):
            yield f"parameter {index} of {len(mine)} bytes: {difference}"


def _expected_attributes(nvidia: Launch, ours: Launch) -> list[tuple[int, bytes]]:
    """NVIDIA's attributes, but for those that are off and that ours does not pass, which is the same."""
    passed = {id_ for id_, _ in ours.attributes}
    return [
        (id_, value)
        for id_, value in nvidia.attributes
        if id_ in passed or id_ not in _OFF_BY_DEFAULT or any(value[: _ATTRIBUTE_BYTES[id_]])
    ]


def _compare_parameter(ours: bytes, nvidia: bytes, other: bytes, layout: Parameter) -> Iterator[str]:
    """Compares what the host program defines. The other bytes say nothing: padding, which is whatever the stack held,
    and scalars that are declared undefined. In ours padding is 0."""
    covered = {offset + byte for offset, size in layout.leaves for byte in range(size)}
    end = range(0)
    if layout.size == _DESCRIPTOR_BYTES and not nvidia.startswith(_FAKE_DESCRIPTOR):
        end = range(_DESCRIPTOR_USED, _DESCRIPTOR_BYTES)
    for offset, (byte, expected, elsewhere) in enumerate(zip(ours, nvidia, other, strict=True)):
        if offset in end and (layout.in_memory or offset in layout.undefined):
            if byte != 0:
                yield f"byte {offset} of a tensor map is {byte}, not 0"
        elif offset in layout.undefined:
            continue
        elif not layout.in_memory and offset not in covered:
            if byte != 0:
                yield f"byte {offset}, padding, is {byte}, not 0"
        elif expected != elsewhere:
            yield f"byte {offset} is {byte}, NVIDIA's was never written, and is no padding"
        elif byte != expected:
            yield f"byte {offset} is {byte}, NVIDIA's {expected}"
