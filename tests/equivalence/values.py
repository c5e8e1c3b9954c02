"""Values of one argument: random ones that its declaration allows, and wrong ones, each wrong in one way."""

from __future__ import annotations

import dataclasses
import math
import random
from collections.abc import Iterator

from aot_pack.signature import ConstParam, DimVar, ScalarParam, TensorParam
from equivalence import rules
from equivalence.ffi import Opaque, Shape, Tensor, Text, Value

Wrong = tuple[str, Value, bool | None]
"""What is wrong with a value, the value, and whether it must be accepted all the same; None: both sides must agree."""


# -- changing values


def with_value(values: tuple[Value, ...], path: tuple[int, ...], new: Value) -> tuple[Value, ...]:
    """``values`` with the one at ``path``, through tuples, replaced."""
    head, *tail = path
    inner = values[head]
    if tail:
        assert isinstance(inner, tuple)
        new = with_value(inner, tuple(tail), new)
    return (*values[:head], new, *values[head + 1 :])


def with_dim(value: Value, position: int, new: int) -> Value:
    """``value``, a tensor or a shape, with one of its sizes, then strides, replaced."""
    if isinstance(value, tuple):
        return with_value(value, (position,), new)
    assert isinstance(value, Tensor)
    assert value.strides is not None
    rank = len(value.shape)
    if position < rank:
        return dataclasses.replace(value, shape=(*value.shape[:position], new, *value.shape[position + 1 :]))
    position -= rank
    return dataclasses.replace(value, strides=(*value.strides[:position], new, *value.strides[position + 1 :]))


# -- random values


def draw_size(rng: random.Random, dim: DimVar, most: int, *, plain: bool) -> int:
    """A size up to ``most``; ``plain``: small, and at least 2, so that the strides along it count."""
    if plain:
        return max(2, dim.divisibility) * rng.randint(1, 20) // dim.divisibility * dim.divisibility
    most = min(most, 2**31 - 1 if dim.bits == 32 else 2**40) // dim.divisibility
    usual = rng.choice([0, 1, 1, 2, 3, rng.randint(0, 64), rng.randint(0, 5000), rng.randint(0, 10**6)])
    return min(rng.choice([usual, usual, usual, rng.randint(0, most), most]), most) * dim.divisibility


def draw_stride(rng: random.Random, dim: DimVar, compact: int, *, plain: bool) -> int:
    """A stride: compact, padded, or anything else that fits."""
    # Addresses have 57 bits. Near 2**63 the compiler may assume that a stride in bits does not overflow.
    most = 2**31 - 1 if dim.bits == 32 else 2**50
    padded = math.ceil((compact + rng.randint(0, 64)) / dim.divisibility) * dim.divisibility
    if plain:
        return min(max(padded, 2 * dim.divisibility), most // dim.divisibility * dim.divisibility)
    chosen = rng.choice([padded, padded, 0, dim.divisibility, rng.randint(0, most), -padded, most])
    return max(-most, min(chosen, most)) // dim.divisibility * dim.divisibility


def is_power_of_two(divisor: int) -> bool:
    """Of other divisors NVIDIA's wrapper takes the remainder unsigned: it refuses -3 for 3, and takes -1."""
    return divisor & (divisor - 1) == 0


def _limits(leaf: ScalarParam) -> tuple[int, int]:
    bits = leaf.dtype.bits
    if leaf.dtype.name == "bool":
        return 0, 1
    return (0, 2**bits - 1) if leaf.dtype.is_unsigned else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


_FLOATS = (
    0.0, -0.0, 1.0, -1.5, 0.1, math.inf, -math.inf, math.nan, 5e-324, 1e-40, 6e-8, 65504.0, 65520.0, 3.5e38, 1e300,
    -1e300, 2.0**24 + 1, math.pi, 1.0009765625, 1.00048828125, 5.960464477539063e-08, 2.9802322387695312e-08,
)  # fmt: skip


LARGEST_SIZE = 2**40
"""What host programs compute with without an overflow, unless a source says less."""


def bounds(leaf: ScalarParam, most: int) -> tuple[int, int]:
    """The least and the largest integer to try. A source that bounds its sizes has scalars among them."""
    low, high = _limits(leaf)
    low, high = max(low, -(2**63)), min(high, 2**63 - 1)
    return (low, high) if most >= LARGEST_SIZE else (max(low, -most), min(high, most))


def draw_scalar(rng: random.Random, leaf: ScalarParam, most: int, *, plain: bool) -> Value:
    """A scalar; not ``plain``: often an extreme one."""
    if leaf.dtype.is_float:
        if plain:
            return rng.uniform(0.5, 4.0)
        usual = rng.uniform(-100, 100)
        drawn_ = rng.choice([rng.choice(_FLOATS), usual, rng.randint(-(2**63), 2**63 - 1), True])
        return drawn_ if rules.in_range(leaf, drawn_) else usual
    if leaf.dtype.name == "bool":
        return rng.random() < 0.5
    low, high = bounds(leaf, most)
    if not is_power_of_two(leaf.divisibility):
        low = 0
    drawn = (
        rng.randint(1, 100)
        if plain
        else rng.choice([0, 1, -1, 2, 7, low, high, rng.randint(low, high), rng.randint(0, 1000)])
    )
    drawn = min(max(drawn, low), high)
    return abs(drawn) // leaf.divisibility * leaf.divisibility * (1 if drawn >= 0 else -1)


# -- wrong values

_DTYPES = (
    (2, 16, 1), (4, 16, 1), (2, 32, 1), (2, 64, 1), (0, 8, 1), (1, 8, 1), (6, 8, 1), (0, 16, 1), (1, 16, 1), (0, 32, 1),
    (1, 32, 1), (0, 64, 1), (1, 64, 1), (10, 8, 1), (12, 8, 1), (17, 4, 2), (17, 4, 1), (5, 64, 1), (3, 64, 1),
)  # fmt: skip
"""DLPack data types: code, bits, lanes."""


def changed_tensor(leaf: TensorParam, value: Tensor) -> Iterator[Wrong]:
    """Tensors that differ from ``value``, a right one, in one thing."""
    assert value.strides is not None
    own = (leaf.dtype.code, leaf.dtype.bits, leaf.dtype.lanes)
    for dtype in _DTYPES:
        if dtype != own:
            similar = {own[0], dtype[0]} <= {0, 1, 6} and dtype[1:] == own[1:]
            yield f"dtype {dtype}", dataclasses.replace(value, dtype=dtype), None if similar else False
    yield "twice the lanes", dataclasses.replace(value, dtype=(own[0], own[1], own[2] * 2)), False
    for wrong in (None, 3, 2.5, True, Opaque(value.address), Text("tensor"), (1, 2), Shape((1, 2))):
        yield f"{type(wrong).__name__} instead", wrong, False
    more = dataclasses.replace(value, shape=(*value.shape, 1), strides=(*value.strides, 1))
    yield "a dimension too many", more, False
    if value.shape:
        yield (
            "a dimension too few",
            dataclasses.replace(value, shape=value.shape[:-1], strides=value.strides[:-1]),
            False,
        )
    for device_type in {1, 2, 3, 10, 13} - {leaf.device_type}:
        yield f"device type {device_type}", dataclasses.replace(value, device_type=device_type), False
    if leaf.align > 1:
        yield "address misaligned", dataclasses.replace(value, address=value.address + leaf.align // 2), False
        yield "byte offset misaligned", dataclasses.replace(value, byte_offset=1), False
        turned = dataclasses.replace(value, address=value.address - 1, byte_offset=1)
        yield "aligned by its byte offset only", turned, True
    yield "a bare DLTensor", dataclasses.replace(value, boxed=not value.boxed), True
    for index, dim in enumerate(leaf.shape):
        if isinstance(dim, int):
            for size in {dim + 1, dim - 1, 0} - {dim, -1}:
                yield f"shape[{index}] = {size}, not {dim}", with_dim(value, index, size), False
    for index, dim in enumerate(leaf.strides):
        if isinstance(dim, int) and value.shape[index] != 1:
            for stride in {dim + 1, dim * 2, 0, -dim} - {dim}:
                changed = with_dim(value, len(value.shape) + index, stride)
                yield f"stride[{index}] = {stride}, not {dim}", changed, False


def changed_scalar(leaf: ScalarParam, most: int) -> Iterator[Wrong]:
    """What is no such scalar, and the edges of what is one."""
    for wrong in (None, Text("7"), Opaque(7), (1,), Shape((1,))):
        yield f"{type(wrong).__name__} instead", wrong, False
    if leaf.dtype.is_float:
        # NVIDIA's wrapper refuses an integer of more than 64 bits, and ours takes it, as Python's float() does.
        yield from (("an integer", 3, True), ("a bool", True, True))
        for value in (65520.0, -3.5e38, 1e300):
            yield f"{value}", value, rules.in_range(leaf, value)
        return
    yield from (
        ("a float", 3.0, False),
        ("NaN", math.nan, False),
        ("a big integer", 2**64, False),
    )  # ours takes 2^64 - 1 for a uint64
    low, high = _limits(leaf)
    yield from (("a bool", True, None), ("two", 2, None))
    if is_power_of_two(leaf.divisibility):
        yield from ((f"the least, {low}", max(low, bounds(leaf, most)[0]), None), ("minus one", -1, None))
    if leaf.dtype.bits < 64:
        yield from ((f"{high} and one", high + 1, False), ("2**40", 2**40, False))
        if is_power_of_two(leaf.divisibility):
            yield f"{low} less one", low - 1, False
    if leaf.divisibility > 1:
        yield f"not divisible by {leaf.divisibility}", leaf.divisibility + 1, False


def changed_constant(leaf: ConstParam) -> Iterator[Wrong]:
    """What differs from a value that was fixed at compile time."""
    if leaf.value is None:
        yield from (("an integer", 0, False), ("a bool", False, False), ("a tuple", (), False))
        return
    yield from (("None", None, False), ("a text", Text("x"), False))
    if isinstance(leaf.value, str):
        yield from (("a longer text", Text(leaf.value + "x"), False), ("a number", 1, False))
        return
    if isinstance(leaf.value, bool):
        yield from (("the other", not leaf.value, False), ("as an integer", int(leaf.value), None), ("two", 2, False))
    elif isinstance(leaf.value, int):
        yield from (("another", leaf.value + 1, False), ("as a float", float(leaf.value), None))
        yield "as a bool", bool(leaf.value), None
    else:
        yield from (("another", leaf.value + 1.0, False), ("NaN", math.nan, False))
        yield "as an integer", int(leaf.value), None
