"""What came of each unit: the steps that it passed, and why it did not pass the next."""

from __future__ import annotations

import enum
import itertools
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

SCHEMA_VERSION = 1


class Step(enum.Enum):
    """What is done with a unit, in this order."""

    COMPILE = "compile"
    TRANSLATE = "translate"
    BUILD = "build"
    IMPORT = "import"
    CALL = "call"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Result:
    """What came of one case for one architecture."""

    file: str
    """Name of its file, without ``.py``."""
    case: str
    """Export and variant, such as ``scale[float16]``; ``*`` where the file could not be read."""
    arch: str
    failed: str = ""
    """The step that it did not pass; empty when it passed all."""
    reason: str = ""
    """Why not: one line, without paths and addresses of this machine."""

    def __str__(self) -> str:
        return f"{self.file}/{self.case}@{self.arch}"

    @property
    def passed(self) -> tuple[str, ...]:
        """The steps that it passed."""
        steps = [step.value for step in Step]
        return tuple(steps[: steps.index(self.failed)] if self.failed else steps)


_BEGINS = re.compile(r"\s*(?:error|note|suggestion|-->|ptxas|\||$)")
"""How a line of the compiler's messages begins that does not continue the one above."""


def compiler_words(detail: str | None) -> str:
    """What the compiler says is wrong, from the text that came with its error: what its own assembler said, else the
    first error that stands below the headline."""
    match = re.search(r"(?:CompilerDiagnosticError|DSLRuntimeError):(.*)", detail or "", re.DOTALL)
    if match is None:
        return ""
    lines = match[1].splitlines()
    for pattern in (r"(ptxas).*; error\s*: (.*)", r"\s+(error): (.*)"):
        for index, line in enumerate(lines[1:], 1):
            if (found := re.search(pattern, line)) is not None:
                more = itertools.takewhile(lambda each: not _BEGINS.match(each), lines[index + 1 :])
                return f"({found[1]}: {' '.join([found[2], *(each.strip() for each in more)])})"
    return ""


def one_line(text: str) -> str:
    """``text`` as a reason: the same on every machine, and short enough for a table."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    text = re.sub(r"(?:/[\w.+-]+)+/([\w.+-]+)", r"\1", text)
    text = re.sub(r"0x[0-9a-fA-F]{6,}", "0x...", text)
    text = " ".join(text.split())
    return text if len(text) <= 300 else f"{text[:297]}..."


def to_text(results: Iterable[Result]) -> str:
    """The results as JSON."""
    units = [
        {
            "file": result.file,
            "case": result.case,
            "arch": result.arch,
            "passed": list(result.passed),
            "failed": result.failed or None,
            "reason": result.reason or None,
        }
        for result in sorted(results)
    ]
    return json.dumps({"schema_version": SCHEMA_VERSION, "units": units}, indent=1)


def from_text(text: str) -> list[Result]:
    """Reads what ``to_text`` wrote.

    Raises:
        ValueError: it is of another version.
    """
    document = json.loads(text)
    if document["schema_version"] != SCHEMA_VERSION:
        raise ValueError(f"results of version {document['schema_version']}, not {SCHEMA_VERSION}")
    return [
        Result(
            file=unit["file"],
            case=unit["case"],
            arch=unit["arch"],
            failed=unit["failed"] or "",
            reason=unit["reason"] or "",
        )
        for unit in document["units"]
    ]
