"""What the host program prints: the text of an error where a trap follows, nothing where none does.

A packed function must not print. The compiler's own printfs explain a trap, and become the text of the exception; an
author's own are left out, with a warning.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from aot_pack.errors import TranslateError
from aot_pack.hostir.program import Operand, Raise, TextRef


@dataclass(slots=True)
class Printed:
    """The printfs since the last point where the program could branch."""

    calls: list[tuple[bytes, list[Operand], str]] = field(default_factory=list)
    """Format, operands and location of each."""

    def add(self, text: Operand, operands: list[Operand], location: str) -> None:
        """Takes note of a printf.

        Raises:
            TranslateError: its format is computed at run time.
        """
        if not isinstance(text, TextRef):
            raise TranslateError("printf is called with a format that is not a constant")
        self.calls.append((text.text, operands, location))

    def as_error(self) -> Raise:
        """The end of the host program that they explain."""
        texts: list[bytes] = []
        operands: list[Operand] = []
        for text, values, _ in self.calls:
            if text.strip() == b"%s" and len(values) == 1 and isinstance(values[0], TextRef):
                text, values = values[0].text.replace(b"%", b"%%"), []
            texts.append(text)
            operands += values
        self.calls = []
        message = b"".join(texts).strip().removeprefix(b"ERROR:").removeprefix(b"Error:").strip()
        return Raise(message or b"the host program of the kernel trapped", operands)

    def as_warnings(self) -> list[str]:
        """What to tell the author of printfs that explain nothing."""
        found = []
        for text, _, location in self.calls:
            where = f" ({location})" if location else ""
            shown = text.decode("utf-8", "replace").strip()
            found.append(f"printf({shown!r}) in the host code is left out{where}: a packed function prints nothing")
        self.calls = []
        return found
