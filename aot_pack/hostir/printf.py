"""The printfs of a host program. Before a trap they become the text of an error; others are left out with a warning.

A packed function must not print. A printf directly before a trap explains the trap, so it becomes the text of the
exception. The compiler adds printfs of its own: it checks a launch against limits, prints, and goes on.
``front_ends/cutedsl/recorder.py`` puts ``COMPILERS`` in front of these while a program is traced.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from aot_pack.errors import TranslateError
from aot_pack.hostir.program import Const, Operand, Raise, TextRef

COMPILERS = "\x1f"
"""Begins the format of a printf that the compiler added by itself."""

_CONVERSION = re.compile(r"%[-+ #0-9.]*(?:hh|h|ll|l|j|z|t|L)?[a-zA-Z%]")


@dataclass(slots=True)
class Printed:
    """The printfs since the last point where the program could branch."""

    calls: list[tuple[bytes, list[Operand], str]] = field(default_factory=list)
    """Format, operands and location of each."""

    def add(self, text: Operand, operands: list[Operand], location: str) -> None:
        """Records a printf.

        Raises:
            TranslateError: the format is not a constant.
        """
        if not isinstance(text, TextRef):
            raise TranslateError("printf is called with a format that is not a constant")
        self.calls.append((text.text, operands, location))

    def as_error(self) -> Raise:
        """The trap that the printfs explain, as an error of the host program."""
        texts: list[bytes] = []
        operands: list[Operand] = []
        for text, values, _ in self.calls:
            if text.strip() == b"%s" and len(values) == 1 and isinstance(values[0], TextRef):
                text, values = values[0].text.replace(b"%", b"%%"), []
            texts.append(text.removeprefix(COMPILERS.encode()))
            operands += values
        self.calls = []
        message = b"".join(texts).strip().removeprefix(b"ERROR:").removeprefix(b"Error:").strip()
        return Raise(message or b"the host program of the kernel trapped", operands)

    def as_warnings(self) -> list[str]:
        """The warnings about printfs that explain no trap."""
        found = []
        for text, operands, location in self.calls:
            where = f" ({location})" if location else ""
            shown = text.decode("utf-8", "replace")
            if shown.startswith(COMPILERS):
                found.append(f"warning of the compiler about a launch{where}: {_printed(shown, operands)}")
            else:
                shown = shown.strip()
                found.append(f"printf({shown!r}) in the host code is left out{where}: a packed function prints nothing")
        self.calls = []
        return found


def _printed(text: str, operands: list[Operand]) -> str:
    """A text of the compiler with the numbers that are known at build time."""
    waiting = list(operands)

    def number(found: re.Match[str]) -> str:
        if found[0] == "%%":
            return "%"
        operand = waiting.pop(0) if waiting else None
        return str(operand.value) if isinstance(operand, Const) else "(known at the call)"

    shown = _CONVERSION.sub(number, text.removeprefix(COMPILERS))
    return " ".join(shown.split()).removeprefix("ERROR:").removeprefix("Error:").strip()
