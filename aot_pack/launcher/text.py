"""Lines of C++: indentation, and long lists over several lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH = 110
"""Number of characters. A longer line is broken if possible."""

_SHORT = 32
"""Number of characters. Items of a broken list share lines if none of them is longer."""


@dataclass(slots=True)
class Lines:
    """Lines of a function's body."""

    lines: list[str] = field(default_factory=list)
    depth: int = 1

    def add(self, text: str) -> None:
        self.lines.append("  " * self.depth + text if text else "")

    def open(self) -> None:
        """Opens a scope."""
        self.add("{")
        self.depth += 1

    def close(self) -> None:
        """Closes a scope."""
        self.depth -= 1
        self.add("}")

    def add_list(self, head: str, items: Sequence[str], tail: str) -> None:
        """Adds ``head item, item tail``, on several lines if it is too long for one."""
        whole = f"{head}{', '.join(items)}{tail}"
        if len(whole) + 2 * self.depth <= WIDTH or not items:
            self.add(whole)
            return
        self.add(head)
        self.depth += 2
        for line in _filled(items, WIDTH - 2 * self.depth):
            self.add(line)
        self.depth -= 2
        self.lines[-1] += tail


def _filled(items: Sequence[str], width: int) -> list[str]:
    """The items with commas between them. A line has as many as fit, or one if an item is long."""
    separate = any(len(item) > _SHORT for item in items)
    lines: list[str] = []
    for index, item in enumerate(items):
        text = item if index + 1 == len(items) else f"{item},"
        if lines and not separate and len(lines[-1]) + 1 + len(text) <= width:
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    return lines
