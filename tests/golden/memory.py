"""Layout and stack memory for the interpreter: bytes, with a mark each that says whether it is defined.

Types are those of ``mlir_text.py``; the layout is LLVM's for 64-bit Linux.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from golden import floats
from golden.mlir_text import Type

Value = Any


class UndefinedBehaviour(Exception):
    """LLVM says nothing about what this run does."""


class _Undefined:
    def __repr__(self) -> str:
        return "undefined"


UNDEFINED = _Undefined()

DEFINED = 1
NANS = {"f16": 2, "bf16": 3, "f32": 4, "f64": 5}
"""Marks of the first byte of a NaN, whose bits are not determined; its other bytes count as undefined."""


def bits_of(type_: Type) -> int:
    """Width of a scalar."""
    return 64 if type_[0] == "p" else int(type_[1]) if type_[0] == "i" else floats.BITS[type_[1]]


def size_align(type_: Type) -> tuple[int, int]:
    """Size with padding, and alignment."""
    kind = type_[0]
    if kind == "p":
        return 8, 8
    if kind in "if":
        size = 1
        while 8 * size < bits_of(type_):
            size *= 2
        return size, size
    if kind == "a":
        size, align = size_align(type_[2])
        return type_[1] * size, align
    if kind == "v":
        size = 1
        while size < type_[1] * size_align(type_[2])[0]:
            size *= 2
        return size, size
    offset, align = 0, 1
    for element in type_[1]:
        inner, inner_align = size_align(element)
        if not type_[2]:
            offset = -(-offset // inner_align) * inner_align
            align = max(align, inner_align)
        offset += inner
    return -(-offset // align) * align, align


def places(type_: Type) -> list[tuple[int, Type]]:
    """Offset and type of each member."""
    if type_[0] in "av":
        stride = size_align(type_[2])[0]
        return [(index * stride, type_[2]) for index in range(type_[1])]
    found, offset = [], 0
    for element in type_[1]:
        size, align = size_align(element)
        offset = offset if type_[2] else -(-offset // align) * align
        found.append((offset, element))
        offset += size
    return found


@dataclass
class Allocation:
    base: int
    data: bytearray
    marks: bytearray


class Memory:
    """Stack allocations at made-up addresses, far apart."""

    def __init__(self) -> None:
        self._next = 0x7F00_0000_0000
        self.allocations: list[Allocation] = []

    def allocate(self, size: int, align: int) -> int:
        self._next = -(-self._next // align) * align
        self.allocations.append(Allocation(self._next, bytearray(size), bytearray(size)))
        self._next += size + 4096
        return self.allocations[-1].base

    def find(self, address: Value, size: int) -> tuple[Allocation, int]:
        if address is UNDEFINED:
            raise UndefinedBehaviour("an undefined address is used")
        for allocation in reversed(self.allocations):
            offset = address - allocation.base
            if offset >= 0 and offset + size <= len(allocation.data):
                return allocation, offset
        raise UndefinedBehaviour(f"{size} bytes at {address:#x} are not allocated")

    def write(self, address: int, data: bytes, marks: bytes) -> None:
        allocation, offset = self.find(address, len(data))
        allocation.data[offset : offset + len(data)] = data
        allocation.marks[offset : offset + len(data)] = marks

    def read(self, address: int, size: int) -> tuple[bytes, bytes]:
        allocation, offset = self.find(address, size)
        return bytes(allocation.data[offset : offset + size]), bytes(allocation.marks[offset : offset + size])

    def store(self, address: Value, value: Value, type_: Type) -> None:
        kind = type_[0]
        if kind in "asv":
            self.write(address, bytes(size_align(type_)[0]), bytes(size_align(type_)[0]))
            for (offset, element), inner in zip(places(type_), value, strict=True):
                self.store(address + offset, inner, element)
            return
        size = -(-bits_of(type_) // 8)
        if value is UNDEFINED:
            self.write(address, bytes(size), bytes(size))
            return
        number = floats.to_bits(value, type_[1]) if kind == "f" else value
        marks = bytes([DEFINED]) * size
        if kind == "f" and math.isnan(value):
            marks = bytes([NANS[type_[1]], *([0] * (size - 1))])
        self.write(address, number.to_bytes(size, "little"), marks)

    def load(self, address: Value, type_: Type) -> Value:
        kind = type_[0]
        if kind in "asv":
            return [self.load(address + offset, element) for offset, element in places(type_)]
        bits = bits_of(type_)
        data, marks = self.read(address, -(-bits // 8))
        if kind == "f" and marks[0] == NANS[type_[1]]:
            return math.nan
        if 0 in marks:
            return UNDEFINED
        number = int.from_bytes(data, "little") & ((1 << bits) - 1)
        return floats.from_bits(number, type_[1]) if kind == "f" else number
