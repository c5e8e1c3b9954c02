"""Rectangles with areas in proportion to sizes: the squarified layout of Bruls, Huizing and van Wijk (2000)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """A rectangle, in the unit of the whole."""

    x: float
    y: float
    width: float
    height: float


def treemap(sizes: Sequence[int], whole: Rectangle) -> list[Rectangle]:
    """A rectangle for each size, in the same order. Together they fill ``whole``.

    Args:
        sizes: each greater than 0, the largest first.
    """
    total = sum(sizes)
    areas = [size / total * whole.width * whole.height for size in sizes]
    found: list[Rectangle] = []
    left, first, rest = whole, 0, total
    while first < len(areas):
        side = min(left.width, left.height)
        end = first + 1
        while end < len(areas) and _worst(areas[first : end + 1], side) <= _worst(areas[first:end], side):
            end += 1
        row, left = _row(sizes[first:end], rest, left)
        rest -= sum(sizes[first:end])
        found += row
        first = end
    return found


def _worst(areas: Sequence[float], side: float) -> float:
    """The largest ratio of a rectangle's sides if these areas share a row along ``side``."""
    thickness = sum(areas) / side
    return max(max(area / thickness / thickness, thickness * thickness / area) for area in areas)


def _row(sizes: Sequence[int], total: int, left: Rectangle) -> tuple[list[Rectangle], Rectangle]:
    """Rectangles along the shorter side of ``left``, and what remains of it.

    Every length is a share of what is there. So nothing ends outside, however thin the rest became by rounding.

    Args:
        total: the sum of all sizes that ``left`` is for.
    """
    upright = left.width >= left.height
    side, across = (left.height, left.width) if upright else (left.width, left.height)
    own = sum(sizes)
    thickness = across * (own / total)
    row: list[Rectangle] = []
    before = 0
    for size in sizes:
        offset, length = side * (before / own), side * (size / own)
        row.append(
            Rectangle(x=left.x, y=left.y + offset, width=thickness, height=length)
            if upright
            else Rectangle(x=left.x + offset, y=left.y, width=length, height=thickness)
        )
        before += size
    if upright:
        return row, Rectangle(x=left.x + thickness, y=left.y, width=left.width - thickness, height=left.height)
    return row, Rectangle(x=left.x, y=left.y + thickness, width=left.width, height=left.height - thickness)
