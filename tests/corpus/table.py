"""The results as a document: a table for each file, and the reasons, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from aot_pack.arch import KNOWN_ARCHS
from corpus.results import Result, Step

BEGIN = "<!-- begin: written by python -m tests.corpus --write -->"
END = "<!-- end -->"

_GOOD, _NONE = "ok", ""


def write_tables(path: Path, results: Sequence[Result]) -> None:
    """Puts the tables into ``path``; what stands before and after them stays.

    Raises:
        ValueError: ``path`` does not have the two lines between which they belong.
    """
    text = path.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        raise ValueError(f"{path} must have the lines {BEGIN!r} and {END!r} once each: tables go between them")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    path.write_text(f"{before}{BEGIN}\n\n{tables(results)}\n{END}{after}", encoding="utf-8")


def tables(results: Sequence[Result]) -> str:
    """Sums, a table for each file, and the reasons."""
    reasons = _numbered(results)
    parts = [_sums(results)]
    for file in sorted({result.file for result in results}):
        parts.append(f"### {file}\n\n{_table([each for each in results if each.file == file], reasons)}")
    if reasons:
        lines = [f"{number}. {step}: {_escaped(reason)}" for (step, reason), number in reasons.items()]
        parts.append("### Reasons\n\n" + "\n".join(lines))
    return "\n\n".join(parts) + "\n"


def summary(results: Sequence[Result]) -> str:
    """One line."""
    counts = Counter(result.failed for result in results)
    failed = [f"{counts[step.value]} fail at {step.value}" for step in Step if counts[step.value]]
    return ", ".join([f"{counts['']} of {len(results)} units pass all steps", *failed])


def _numbered(results: Sequence[Result]) -> dict[tuple[str, str], int]:
    """Each reason's number, in the order in which the tables come to it."""
    numbers: dict[tuple[str, str], int] = {}
    for result in sorted(results, key=lambda each: (each.file, each.case, _position(each.arch))):
        if result.failed:
            numbers.setdefault((result.failed, result.reason), len(numbers) + 1)
    return numbers


def _position(arch: str) -> int:
    return KNOWN_ARCHS.index(arch)


def _sums(results: Sequence[Result]) -> str:
    rows = [("file", "units", "pass", *(f"fail at {step.value}" for step in Step))]
    for file in [*sorted({result.file for result in results}), "all"]:
        own = [result for result in results if file in (result.file, "all")]
        counts = Counter(result.failed for result in own)
        rows.append((file, str(len(own)), str(counts[""]), *(str(counts[step.value]) for step in Step)))
    return _rows(rows)


def _table(results: Sequence[Result], reasons: dict[tuple[str, str], int]) -> str:
    archs = sorted({result.arch for result in results}, key=_position)
    cells = {(result.case, result.arch): _cell(result, reasons) for result in results}
    rows = [("case", *(arch.removeprefix("sm_") for arch in archs))]
    rows += [
        (f"`{case}`", *(cells.get((case, arch), _NONE) for arch in archs))
        for case in sorted({result.case for result in results})
    ]
    return _rows(rows)


def _cell(result: Result, reasons: dict[tuple[str, str], int]) -> str:
    return f"{result.failed} ({reasons[result.failed, result.reason]})" if result.failed else _GOOD


def _rows(rows: Sequence[Sequence[str]]) -> str:
    head, *rest = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([head, "| --- " * len(rows[0]) + "|", *rest])


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "\\<").replace("*", "\\*")
