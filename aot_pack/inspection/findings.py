"""What is wrong with a wheel, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from aot_pack.damage import reading
from aot_pack.errors import WheelError

MOST_FINDINGS = 1000
"""Of one wheel. Who needs more has another file in hand."""

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


def guarded(check: Callable[[], Iterable[Finding]], path: str) -> Iterator[Finding]:
    """What a check finds; where it can't go on, that."""
    try:
        with reading("the content"):
            yield from check()
    except WheelError as error:
        yield Finding(path=path, problem=error.message)


def no_more(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Different findings, and so many that a person may look at them: no check goes on beyond that."""
    found: dict[Finding, None] = {}
    for finding in findings:
        if len(found) == MOST_FINDINGS and finding not in found:
            return (*found, Finding(path=WHOLE, problem=f"more than these {MOST_FINDINGS} problems"))
        found[finding] = None
    return tuple(found)
