"""What came of the examples, as a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BEGIN = "<!-- begin: written by python -m tests.tiles.public --write -->"
END = "<!-- end of python -m tests.tiles.public -->"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Result:
    """What came of one program, or of an example of which no program was tried."""

    example: str
    program: str
    """Empty where the example ended before it compiled any."""
    arch: str
    backend: str
    """What compiled it: ``cutedsl`` or ``cuda``."""
    who: str = ""
    """Empty where it launched. ``example``, ``TileLang`` or ``aot-pack`` is who refused it. ``time`` where it was not
    done in time."""
    reason: str = ""


def summary(results: Sequence[Result]) -> str:
    """A line for each back end."""
    return "\n".join(
        _summary(backend, [result for result in results if result.backend == backend])
        for backend in sorted({result.backend for result in results}, reverse=True)
    )


def _summary(backend: str, results: Sequence[Result]) -> str:
    counts = Counter(result.who for result in results)
    compiled = counts[""] + counts["aot-pack"]
    share = 100 * counts[""] / compiled if compiled else 0.0
    tried = [result.example for result in results if result.program]
    return (
        f"{backend}: {len(tried)} programs of {len(set(tried))} examples were tried. TileLang compiles {compiled}, and "
        f"{counts['']} of these ({share:.1f} %) are built and launch. {counts['time']} were not done in time. "
        f"{counts['example']} examples ended before they compiled a program."
    )


def tables(results: Sequence[Result]) -> str:
    """The sums, a row for each example, and each program that fails with its reason."""
    backends = sorted({result.backend for result in results}, reverse=True)
    rows = [f"| example | architecture | {' | '.join(backends)} |", "| --- " * (2 + len(backends)) + "|"]
    for example in sorted({result.example for result in results if result.program}):
        own = [result for result in results if result.example == example]
        cells = [_cell([result for result in own if result.backend == backend]) for backend in backends]
        rows.append(f"| {example} | {own[0].arch} | {' | '.join(cells)} |")
    parts = [summary(results).replace("\n", "\n\n"), "\n".join(rows)]
    for who, title in (
        ("aot-pack", "Refused by aot-pack"),
        ("TileLang", "Refused by TileLang or the compiler of its back end"),
        ("time", "Not done in time"),
        ("example", "Examples that ended before they compiled a program"),
    ):
        if lines := _reasons([result for result in sorted(results) if result.who == who]):
            parts.append(f"#### {title}\n\n" + "\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _cell(results: Sequence[Result]) -> str:
    """What came of an example's programs on one back end: who refused one, and how many."""
    words = {"": "launched", "TileLang": "TileLang refuses", "aot-pack": "aot-pack refuses", "time": "not in time"}
    counts = Counter(result.who for result in results if result.program)
    return ", ".join(words[who] + (f" {count}" if count > 1 else "") for who, count in sorted(counts.items()))


def _reasons(results: Sequence[Result]) -> list[str]:
    """A line for each program; one line where it fails alike on several back ends."""
    backends: dict[tuple[str, str, str], list[str]] = {}
    for result in results:
        backends.setdefault((result.example, result.program, result.reason), []).append(result.backend)
    return [
        f"- {example}{f' `{program}`' if program else ''} ({', '.join(names)}): {_escaped(reason)}"
        for (example, program, reason), names in backends.items()
    ]


def write_tables(path: Path, results: Sequence[Result]) -> None:
    """Puts the tables into a document.

    Raises:
        ValueError: the document does not have the two lines between which they belong.
    """
    text = path.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        raise ValueError(f"{path} must have the lines {BEGIN!r} and {END!r} once each: the tables go between them")
    before, _, rest = text.partition(BEGIN)
    path.write_text(f"{before}{BEGIN}\n\n{tables(results)}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def _escaped(text: str) -> str:
    return re.sub(r"([|<*_])", r"\\\1", text)
