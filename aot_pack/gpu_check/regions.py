"""Compares the memory of tensors before and after a call: what a function wrote, and what it left alone.

Each tensor lies in a buffer of its own, with ``GUARD_BYTES`` on both sides. The guard, the gaps between the elements
and the elements of outputs hold a pattern. Two calls have two patterns: a byte that one call writes with the value of
its pattern shows in the other. All comparisons are of bytes, so NaN equals itself. This module knows no CUDA.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.lib.stride_tricks import as_strided

from aot_pack.signature import TensorRole

GUARD_BYTES = 4096
PATTERNS = (0xA5, 0x5A)
"""The byte that fills guards, gaps and outputs, for each call. They differ in each bit."""

Bytes = numpy.ndarray[Any, numpy.dtype[numpy.uint8]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The place of a tensor's elements, relative to its first element."""

    shape: tuple[int, ...]
    strides: tuple[int, ...]
    """In elements."""
    item_bytes: int

    @property
    def elements(self) -> int:
        """Number of elements."""
        count = 1
        for size in self.shape:
            count *= size
        return count

    @property
    def before_bytes(self) -> int:
        """Bytes of the tensor before its first element; strides below 0 make them."""
        return -sum(each for each in self._reaches() if each < 0)

    @property
    def span_bytes(self) -> int:
        """Bytes from the lowest element to the end of the highest."""
        return sum(abs(each) for each in self._reaches()) + self.item_bytes if self.elements else 0

    def _reaches(self) -> Iterator[int]:
        """The distance in bytes between the first and the last element of each dimension."""
        if self.elements:
            for size, stride in zip(self.shape, self.strides, strict=True):
                yield (size - 1) * stride * self.item_bytes

    def view(self, span: Any) -> Any:
        """The elements in an array of one entry per byte of the span: an array of ``(*shape, item_bytes)``."""
        steps = tuple(stride * self.item_bytes for stride in self.strides)
        start = span[self.before_bytes :] if self.elements else span[:0]
        unit = span.dtype.itemsize
        return as_strided(start, (*self.shape, self.item_bytes), (*(step * unit for step in steps), unit))


class _Memory:
    """Elements at an address, as numpy describes memory. Nothing reads it."""

    def __init__(self, layout: Layout, start: int) -> None:
        self.__array_interface__ = {
            "version": 3,
            "typestr": f"|V{layout.item_bytes}",
            "shape": layout.shape,
            "strides": tuple(stride * layout.item_bytes for stride in layout.strides),
            "data": (start + layout.before_bytes, True),
        }


def share_memory(one: tuple[Layout, int], other: tuple[Layout, int]) -> bool:
    """Whether two tensors have a byte in common: their layouts, and the addresses of their lowest bytes.

    Rows of one may lie in the gaps of the other. A case that takes numpy too long to decide counts as shared.
    """
    if not (one[0].elements and other[0].elements):
        return False
    first, second = (numpy.asarray(_Memory(*each)) for each in (one, other))
    most: Any = 1_000_000  # the types of some releases of numpy know only 0 and -1, but any number works
    try:
        return bool(numpy.shares_memory(first, second, max_work=most))
    except numpy.exceptions.TooHardError:
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A tensor of a call."""

    name: str
    """Name of the argument, such as ``x`` or ``pair[1]``."""
    role: TensorRole
    layout: Layout
    content: Bytes | None
    """The bytes of its span at the call; None for an output, and where there are no elements."""

    def buffer(self, pattern: int) -> Bytes:
        """The tensor between its guards, as a call finds it. All but the elements of inputs holds the pattern."""
        made = numpy.full(self.layout.span_bytes + 2 * GUARD_BYTES, pattern, dtype=numpy.uint8)
        if self.content is not None and self.layout.elements:
            self.layout.view(self._span(made))[...] = self.layout.view(self.content)
        return made

    def _span(self, buffer: Any) -> Any:
        return buffer[GUARD_BYTES : len(buffer) - GUARD_BYTES]

    def _elements(self, buffer: Any) -> Any:
        return self.layout.view(self._span(buffer))

    def changed_outside(self, before: Sequence[Bytes], after: Sequence[Bytes]) -> str:
        """Says which bytes outside of the elements changed in any call; an empty text if none did."""
        changed = numpy.zeros(len(before[0]), dtype=bool)
        for one, other in zip(before, after, strict=True):
            changed |= one != other
        if self.layout.elements:
            self._elements(changed)[...] = False
        places = numpy.flatnonzero(changed)
        if not len(places):
            return ""
        return f"{len(places)} bytes changed, the first {self._place(int(places[0]))}"

    def _place(self, index: int) -> str:
        if index < GUARD_BYTES:
            return f"{GUARD_BYTES - index} bytes before its start"
        if index >= GUARD_BYTES + self.layout.span_bytes:
            return f"{index - GUARD_BYTES - self.layout.span_bytes} bytes after its end"
        return f"in a gap between its elements, {index - GUARD_BYTES} bytes after its start"

    def changed_elements(self, before: Sequence[Bytes], after: Sequence[Bytes]) -> str:
        """Says which elements changed in any call; an empty text if none did."""
        changed = numpy.zeros(self.layout.shape, dtype=bool)
        for one, other in zip(before, after, strict=True):
            changed |= (self._elements(one) != self._elements(other)).any(-1)
        return self._count(changed, "changed")

    def kept_elements(self, before: Sequence[Bytes], after: Sequence[Bytes]) -> str:
        """Says which elements kept all their bytes in each call; an empty text if none did."""
        kept = numpy.ones(self.layout.shape, dtype=bool)
        for one, other in zip(before, after, strict=True):
            kept &= (self._elements(one) == self._elements(other)).all(-1)
        return self._count(kept, "kept their bytes")

    def _count(self, elements: Any, verb: str) -> str:
        count = int(elements.sum())
        if not count:
            return ""
        first = ", ".join(
            map(str, numpy.unravel_index(int(elements.argmax()), elements.shape) if elements.ndim else ())
        )
        where = f", the first at index [{first}]" if elements.ndim else ""
        return f"{count} of {self.layout.elements} elements {verb}{where}"


def findings(function: str, tensor: Watched, before: Sequence[Bytes], after: Sequence[Bytes]) -> Iterator[str]:
    """Says what a function that declares its effects did wrong to a tensor.

    Args:
        before: the buffer before each call, as :meth:`Watched.buffer` made it for each of ``PATTERNS``.
        after: the same buffers after the calls.
    """
    if text := tensor.changed_outside(before, after):
        yield f"{function}() wrote outside of {tensor.name!r}: {text}"
    if tensor.role is TensorRole.INPUT and (text := tensor.changed_elements(before, after)):
        yield f"{function}() wrote to the input {tensor.name!r}: {text}"
    if tensor.content is None and (text := tensor.kept_elements(before, after)):
        yield f"{function}() did not write all of the output {tensor.name!r}: {text}"
