"""Tracebacks of the author's code and messages of the compiler, without lines of aot-pack."""

from __future__ import annotations

import linecache
import re
import traceback
from pathlib import Path

from aot_pack.author.mistakes import is_own

_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_PLACE = re.compile(r"\s*--> (.*):\d+:\d+$")
"""The line of a compiler message that names the place of the mistake. Source lines follow it."""
_CAUSE = re.compile(r"^\s*error: (.+)$", re.MULTILINE)
_SOURCE = re.compile(r"\s*\d*\s*\|")


def first_line(error: BaseException) -> str:
    """The most informative line of an error, without colours."""
    text = _ANSI.sub("", str(error)).strip()
    if text.startswith("error[INTERNAL]") and (cause := _CAUSE.search(text)):  # the first line says nothing
        return cause[1]
    return text.split("\n", 1)[0] if text else "(no message)"


def line_of(name: str, line: int, path: Path) -> str:
    """The place of a builder in the form of a traceback. It shows the ``def``, not the decorators above it."""
    following = linecache.getlines(str(path))[line - 1 :]
    number = next((index for index, text in enumerate(following) if text.lstrip().startswith("def ")), 0)
    summary = traceback.FrameSummary(str(path), line + number, name)
    return "".join(traceback.format_list([summary])).rstrip()


def author_traceback(error: BaseException, path: Path) -> str:
    """The traceback from the author's file on, without frames of aot-pack and of the import system.

    If no frame is in the author's file, it shows the entry that the author passed to the compiler.
    """
    frames = traceback.extract_tb(error.__traceback__)
    start = next((index for index, frame in enumerate(frames) if Path(frame.filename) == path), len(frames))
    theirs = [frame for frame in frames[start:] if not is_own(frame.filename)]
    shown = traceback.StackSummary.from_list(theirs).format()
    where = getattr(error, "entry", "")
    if where and not any(Path(frame.filename) == path for frame in theirs):
        shown = [f"{where}\n"]
    head = ["Traceback (most recent call last):\n", *shown] if shown else []
    lines = [*head, *traceback.format_exception_only(error)]
    return _without_own_lines(_ANSI.sub("", "".join(lines))).rstrip()


def _without_own_lines(text: str) -> str:
    """Removes source lines of aot-pack from a message of the compiler."""
    lines: list[str] = []
    ours = False
    for line in text.splitlines(keepends=True):
        place = _PLACE.match(line)
        ours = is_own(place[1]) if place else ours and _SOURCE.match(line) is not None
        if not ours:
            lines.append(line)
    return "".join(lines)
