"""The only module that writes for the command line. It escapes every character that does not print.

Anybody can choose the names in a wheel, a part or a cache. A terminal executes some characters as commands: ESC and the
other controls of ISO 6429. Other characters reverse or hide text: the bidirectional controls of Unicode, UAX 9.
So this module keeps graphic characters, spaces, tabs and line breaks. It writes every other character as a Python
literal does: ``\\x1b``, ``\\u202e``.

A text of several lines keeps its line breaks. A line break could also forge a line of aot-pack's output. Code that
writes a foreign name into a line calls :func:`one_line`.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from typing import TextIO

from aot_pack.codec import JSON

_PLAIN = re.compile(r"[ -~\n\t]*")


def write(text: str, *, file: TextIO | None = None) -> None:
    """Writes a text and a line break.

    Args:
        file: where to write; None for standard output.
    """
    (file or sys.stdout).write(f"{printable(text)}\n")


def write_error(text: str) -> None:
    """Writes a text and a line break to standard error."""
    write(text, file=sys.stderr)
    sys.stderr.flush()


def write_json(document: JSON) -> None:
    """Writes a document as JSON to standard output, piece by piece: the whole text may need more memory than the value.

    JSON escapes every character that does not print, except DEL.
    """
    for piece in json.JSONEncoder(indent=2).iterencode(document):
        sys.stdout.write(piece.replace("\x7f", "\\u007f"))
    sys.stdout.write("\n")


def printable(text: str) -> str:
    """``text`` with unprintable characters escaped; line breaks and tabs stay."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(character if _prints(character) else _escaped(character) for character in text)


def one_line(text: str) -> str:
    """Like :func:`printable`, on one line: it escapes line breaks and tabs too."""
    return "".join(_escaped(character) if character in "\n\t" else character for character in printable(text))


def _prints(character: str) -> bool:
    return character in "\n\t" or character.isprintable() or unicodedata.category(character) == "Zs"


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode()
