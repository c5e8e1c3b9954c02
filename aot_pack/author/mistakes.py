"""A mistake in the author's own code, and the line that it is in.

A message about kernels.py must never point at a line of aot-pack. So :func:`authors_lines` walks up, from wherever the
mistake was seen, to the author's code.
"""

from __future__ import annotations

import os
import re
import sys
import traceback
from pathlib import Path

from aot_pack.errors import CollectError

_PACKAGE = str(Path(__file__).parent.parent) + os.sep
_MOST_LINES = 8


class MistakeError(CollectError):
    """Something that the author wrote is not acceptable. ``detail`` has the lines of it, as a traceback shows them."""

    def __init__(
        self, message: str, *, target: str | None = None, hint: str | None = None, detail: str | None = None
    ) -> None:
        super().__init__(message, target=target, hint=hint, detail=authors_lines() if detail is None else detail)


def authors_lines() -> str:
    """The author's lines that led into aot-pack, the innermost last; empty if there is none."""
    frame = sys._getframe(1)
    while frame is not None and is_own(frame.f_code.co_filename):
        if frame.f_back is None:
            return ""
        frame = frame.f_back
    found: list[traceback.FrameSummary] = []
    for summary in reversed(traceback.extract_stack(frame)):
        if is_own(summary.filename) or summary.filename.startswith("<frozen ") or len(found) == _MOST_LINES:
            break
        found.append(summary)
    return "".join(traceback.format_list(reversed(found))).rstrip()


def is_own(file: str) -> bool:
    """Whether ``file`` is a module of aot-pack."""
    return file.startswith(_PACKAGE)


_CALLS = {
    "dim": "aot_pack.dim(divisibility=8, bits=32)",
    "entry": "aot_pack.entry(function, x=aot_pack.tensor(dtype, shape), stream=aot_pack.stream())",
    "event": "aot_pack.event()",
    "pointer": "aot_pack.pointer(dtype, align=16)",
    "stream": "aot_pack.stream(), or aot_pack.stream(explicit=True)",
    "tensor": "aot_pack.tensor(dtype, shape, stride=..., order=..., align=...)",
}
"""How the functions of the author's API are called."""


def mistake_hint(text: str) -> str | None:
    """What to do about an error of Python's or the compiler's that is a known mistake in the use of the API."""
    called = re.match(r"(\w+)\(\) (takes|got|missing)", text)
    if called is not None and called[1] in _CALLS:
        return f"write {_CALLS[called[1]]}"
    if "cuda.launch_cfg.create" in text and "None item" in text:
        return "the stream of a launch is None: give it in the entry, stream=aot_pack.stream()"
    if text.startswith("cannot assign to field"):
        return "no other decorator goes above @aot_pack.export: @cute.jit is for a function of its own"
    if "aot_pack.author.spec." in text:
        return "descriptions of arguments are for aot_pack.entry(function, x=...); the function is not called"
    return None
