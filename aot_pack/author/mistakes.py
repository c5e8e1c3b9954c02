"""Mistakes in the author's own code, and the lines that contain them.

A message about kernels.py must never point at a line of aot-pack. So :func:`authors_lines` starts where aot-pack saw
the mistake, and walks up the stack to the author's code.
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
    """The author's code is not acceptable. ``detail`` has its lines in the form of a traceback."""

    def __init__(
        self, message: str, *, target: str | None = None, hint: str | None = None, detail: str | None = None
    ) -> None:
        super().__init__(message, target=target, hint=hint, detail=authors_lines() if detail is None else detail)


def authors_lines() -> str:
    """The lines of the author's code that called aot-pack, the innermost last; empty if there are none."""
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


def authors_folder() -> Path:
    """The folder of the author's file that called aot-pack; the current folder if the code is in no file."""
    frame = sys._getframe(1)
    while frame.f_back is not None and is_own(frame.f_code.co_filename):
        frame = frame.f_back
    file = Path(frame.f_code.co_filename)
    return file.absolute().parent if file.is_file() else Path.cwd()


def is_own(file: str) -> bool:
    """Whether ``file`` is a module of aot-pack."""
    return file.startswith(_PACKAGE)


_CALLS = {
    "cuda_kernel": 'aot_pack.cuda_kernel(source, "add", grid=..., block=..., arguments={"x": ...})',
    "dim": "aot_pack.dim(divisibility=8, bits=32, batch=True)",
    "ceil_div": "aot_pack.ceil_div(n, 128)",
    "entry": "aot_pack.entry(function, x=aot_pack.tensor(dtype, shape), stream=aot_pack.stream())",
    "event": "aot_pack.event()",
    "gradient": '@aot_pack.gradient(of="scale") above def scale_gradient(ops, alpha, grad_y)',
    "im2col_map": 'aot_pack.im2col_map("x", lower_corner=(-1, -1), upper_corner=(-1, -1), channels=64, pixels=128)',
    "inout": "aot_pack.inout(dtype, shape, stride=..., order=..., align=...)",
    "maximum": "aot_pack.maximum(n, m)",
    "minimum": "aot_pack.minimum(n, m)",
    "output": "aot_pack.output(dtype, shape, stride=..., order=..., align=...)",
    "pointer": "aot_pack.pointer(dtype, align=16)",
    "size": 'aot_pack.size("x", 0)',
    "stream": "aot_pack.stream(), or aot_pack.stream(explicit=True)",
    "struct": 'aot_pack.struct("Params", {"x": "x", "n": n})',
    "tensor_map": 'aot_pack.tensor_map("x", (64, 64))',
    "tensor": "aot_pack.tensor(dtype, shape, stride=..., order=..., align=...)",
}
"""An example call of each function of the author's API."""


def mistake_hint(text: str) -> str | None:
    """A hint for an error of Python or of the compiler, if a known mistake in the use of the API causes it."""
    called = re.match(r"(\w+)\(\) (takes|got|missing)", text)
    if called is not None and called[1] in _CALLS:
        return f"write {_CALLS[called[1]]}"
    if "cuda.launch_cfg.create" in text and "None item" in text:
        return "the stream of a launch is None: give the entry a stream, as in stream=aot_pack.stream()"
    if "SymInt" in text and text.startswith("unsupported operand type"):
        return "make the size with aot_pack.dim(), which has all operators"
    if text.startswith("cannot assign to field"):
        return "put no decorator above @aot_pack.export: apply @cute.jit to a separate function"
    if re.search(r"aot_pack\.author\.(spec|descriptions|dims)\.", text):
        return "pass descriptions of arguments to aot_pack.entry(function, x=...); do not call the function with them"
    return None
