"""What is wrong with a wheel, as data."""

from __future__ import annotations

from dataclasses import dataclass

WHOLE = ""
"""``path`` of a finding that is about no one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not what it must be."""

    path: str
    """The file in the wheel, or ``WHOLE``."""
    problem: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}" if self.path else self.problem
