"""What is wrong with a wheel, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from aot_pack.errors import AotPackError, WheelError

MOST_FINDINGS = 1000
"""Of one wheel. Who needs more has another file in hand."""

_UNFORESEEN = (
    ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError, OSError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip

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


@contextmanager
def reading(what: str) -> Iterator[None]:
    """While it is entered, content of a file that anybody may have written is looked at.

    Each thing that such a file may have wrong has a check with words of its own. This is the net below them: what no
    check foresaw is said to be wrong with the file, with the exception as the cause for ``--debug``.

    Raises:
        WheelError: for every error of aot-pack's, and for what was not foreseen.
    """
    try:
        yield
    except WheelError:
        raise
    except AotPackError as error:
        raise WheelError(f"{what} is damaged: {error.message}", hint=error.hint) from error
    except _UNFORESEEN as error:
        raise WheelError(
            f"{what} {UNFORESEEN}: {type(error).__name__}: {error}",
            hint="if aot-pack wrote it, please report it with what --debug shows",
        ) from error


UNFORESEEN = "can't be read for a reason that has no check"


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
