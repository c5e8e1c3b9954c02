"""The only place from which the command line writes: what does not print is escaped, whoever wrote it.

Names in a wheel, a part or a cache are anybody's. A terminal takes some characters for commands (ESC and the other
controls of ISO 6429), and some turn text around (the bidirectional controls of Unicode, UAX 9) or hide it. So what is
neither a graphic character nor a space, tab or line break is written as Python writes it in a literal: ``\\x1b``,
``\\u202e``. A text of several lines stays one. Where a line break could forge a line of ours, who makes the line calls
:func:`one_line`.
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
        file: standard output, where it is None.
    """
    (file or sys.stdout).write(f"{printable(text)}\n")


def write_error(text: str) -> None:
    """Writes a text and a line break to standard error."""
    write(text, file=sys.stderr)
    sys.stderr.flush()


def write_json(document: JSON) -> None:
    """Writes a document as JSON to standard output, in pieces: its text may be larger than it is.

    JSON's own escapes cover all but one character that does not print: DEL.
    """
    for piece in json.JSONEncoder(indent=2).iterencode(document):
        sys.stdout.write(piece.replace("\x7f", "\\u007f"))
    sys.stdout.write("\n")


def printable(text: str) -> str:
    """``text`` with what does not print escaped; line breaks and tabs stay."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(character if _prints(character) else _escaped(character) for character in text)


def one_line(text: str) -> str:
    """The same in one line: its line breaks and tabs are escaped too."""
    return "".join(_escaped(character) if character in "\n\t" else character for character in printable(text))


def _prints(character: str) -> bool:
    return character in "\n\t" or character.isprintable() or unicodedata.category(character) == "Zs"


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode()
