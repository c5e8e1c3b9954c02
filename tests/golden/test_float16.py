"""``Half`` and ``BFloat16`` of templates/launcher/arith.hpp: all bit patterns, and conversions and arithmetic on random
numbers, ties and subnormals, against numpy and exact fractions."""

from __future__ import annotations

import math
import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

import numpy as np
import pytest

from aot_pack.native.toolchain import Machine
from golden import floats, native
from golden.cases import FOLDER

KINDS = ("f16", "bf16")


@dataclass(frozen=True)
class Sample:
    value: float
    integer: int
    patterns: tuple[int, int, int]

    def data(self) -> bytes:
        return struct.pack("<dqHHHH", self.value, self.integer, *self.patterns, 0)


@cache
def samples() -> list[Sample]:
    source = random.Random(7)
    doubles = list(_doubles(source))
    return [
        Sample(value, _integer(source), (source.getrandbits(16), source.getrandbits(16), source.getrandbits(16)))
        for value in doubles
    ]


def _doubles(source: random.Random) -> Iterator[float]:
    yield from (0.0, -0.0, math.inf, -math.inf, math.nan, 5e-324, -5e-324, 1.7e308, 65504.0, 65519.99, 65520.0, 65536.0)
    for kind in KINDS:
        for _ in range(1500):
            bits = source.getrandbits(15)
            low, high = floats.from_bits(bits, kind), floats.from_bits(min(bits + 1, 0x7FFF), kind)
            if not math.isfinite(high):
                continue
            tie = (low + high) / 2
            yield from (low, tie, -tie, math.nextafter(tie, math.inf), math.nextafter(tie, -math.inf))
    for _ in range(4000):
        yield source.choice((-1, 1)) * source.random() * 2.0 ** source.randint(-150, 140)


def _integer(source: random.Random) -> int:
    value = source.getrandbits(source.randint(1, 63))
    if source.random() < 0.5:  # near a tie of a 16-bit float
        shift = max(value.bit_length() - source.choice((9, 12)), 0)
        value = (value >> shift << shift) + source.choice((0, 1, -1))
    return max(-(2**63), min(2**63 - 1, -value if source.random() < 0.5 else value))


COMPILERS = [compiler for compiler in native.compilers_here() if compiler.name in ("gcc-O2", "gcc-sanitize", "zig-O2")]


@pytest.fixture(scope="module", params=COMPILERS, ids=lambda compiler: compiler.name)
def output(request: pytest.FixtureRequest, machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("float16")
    built = native.build_all(
        [request.param], FOLDER / "float16.cpp", folder, native.prepare(folder), machine.include_dirs
    )
    return native.run(built[request.param.name], b"".join(sample.data() for sample in samples()))


def test_widening_every_pattern(output: bytes) -> None:
    patterns = np.arange(65536, dtype=np.uint16)
    wanted: dict[str, Any] = {
        "f16": patterns.view(np.float16),
        "bf16": (patterns.astype(np.uint32) << 16).view(np.float32),
    }
    record = np.dtype([("single", "<f4"), ("wide", "<f8")])
    seen = np.frombuffer(output[: 2 * 65536 * record.itemsize], record).reshape(2, 65536)
    with np.errstate(invalid="ignore"):
        for row, kind in zip(seen, KINDS, strict=True):
            np.testing.assert_array_equal(row["single"], wanted[kind].astype(np.float32))
            np.testing.assert_array_equal(row["wide"], wanted[kind].astype(np.float64))
            signs = np.signbit(row["single"])[~np.isnan(row["single"])]
            np.testing.assert_array_equal(signs, np.signbit(wanted[kind])[~np.isnan(wanted[kind])])


def test_narrowing_and_arithmetic(output: bytes) -> None:
    given = samples()
    rows = np.frombuffer(output[2 * 65536 * 12 :], "<u2").reshape(len(given), 22).tolist()
    for sample, wanted, row in zip(given, _wanted(), rows, strict=True):
        if wanted == tuple(row):
            continue
        for number, (want, got) in enumerate(zip(wanted, row, strict=True)):
            kind = KINDS[number // 4 if number < 8 else (number - 8) // 7]
            both_nan = math.isnan(floats.from_bits(want, kind)) and math.isnan(floats.from_bits(got, kind))
            assert want == got or both_nan, f"{kind}, number {number}: {got:#06x}, not {want:#06x}, for {sample}"


@cache
def _wanted() -> list[tuple[int, ...]]:
    """What the program should print for each sample: conversions to both formats, then arithmetic in both."""
    found = []
    for sample in samples():
        sources: tuple[float | Fraction, ...] = (
            sample.value,
            floats.round_to(sample.value, "f32"),
            Fraction(sample.integer),
            Fraction(sample.integer % 2**64),
        )
        row = [floats.to_bits(floats.round_to(source, kind), kind) for kind in KINDS for source in sources]
        row += [floats.to_bits(value, kind) for kind in KINDS for value in _combined(kind, sample.patterns)]
        found.append(tuple(row))
    return found


def _combined(kind: str, patterns: tuple[int, int, int]) -> list[float]:
    a, b, c = (floats.from_bits(bits, kind) for bits in patterns)
    binary = [floats.arithmetic(name, a, b, kind) for name in ("fadd", "fsub", "fmul", "fdiv")]
    return [*binary, floats.intrinsic("fma", kind, [a, b, c]), floats.intrinsic("sqrt", kind, [a]), -a]
