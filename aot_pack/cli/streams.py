"""Prepares the standard streams: all three are open, and a character that the encoding lacks causes no failure."""

from __future__ import annotations

import io
import os
import sys


def prepare_streams() -> None:
    """Opens each closed stream (``>&-``) on /dev/null, for this process and its children.

    Makes standard output escape the characters that its encoding lacks, such as a letter of an author's docstring.
    """
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            _open_on_nothing(number)
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper) and (stream.errors == "strict" or stream.encoding.lower() != "utf-8"):
        stream.reconfigure(errors="backslashreplace")


def _open_on_nothing(number: int) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    if nothing != number:
        os.dup2(nothing, number)
        os.close(nothing)
    os.set_inheritable(number, True)
