"""Problems of a wheel, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from aot_pack.damage import reading
from aot_pack.errors import WheelError

MOST_FINDINGS = 1000
"""The limit per wheel. A file with more problems is something else than a damaged wheel."""

WHOLE = ""
"""``path`` of a finding about the whole wheel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One problem of a wheel."""

    path: str
    """The file in the wheel, or ``WHOLE``."""
    problem: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}" if self.path else self.problem


def guarded(check: Callable[[], Iterable[Finding]], path: str) -> Iterator[Finding]:
    """The findings of a check. If the check fails with an error, the error becomes a finding for ``path``."""
    try:
        with reading("the content"):
            yield from check()
    except WheelError as error:
        yield Finding(path=path, problem=error.message)


def no_more(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The distinct findings, up to ``MOST_FINDINGS``. The checks stop there: nobody reads more."""
    found: dict[Finding, None] = {}
    for finding in findings:
        if len(found) == MOST_FINDINGS and finding not in found:
            return (*found, Finding(path=WHOLE, problem=f"has more problems than these {MOST_FINDINGS}"))
        found[finding] = None
    return tuple(found)
