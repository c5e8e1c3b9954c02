"""Who called ``cute.compile``: the first frame outside of CuTeDSL and of aot-pack.

This module imports Python's standard library alone: a package may carry a copy of it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import FrameType
from typing import Any

_NOT_CALLERS = ("cutlass", "aot_pack")
"""Packages whose frames are not the caller."""


def caller_frame() -> FrameType | None:
    """The frame that called the compiler; None if nothing but the compiler is on the stack."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and str(frame.f_globals.get("__name__", "")).partition(".")[0] in _NOT_CALLERS:
        frame = frame.f_back
    return frame


def caller_variables() -> Mapping[str, Any]:
    """The variables of the function that called the compiler."""
    frame = caller_frame()
    return {} if frame is None else frame.f_locals
