"""Finds a folder that CMake and its generators can build in.

CMake 4.4 fails in a folder if its path has one of these characters:

- a quotation mark or a backslash, which CMake writes into its own scripts unescaped;
- a semicolon, which separates the elements of CMake's lists;
- a comma, which separates the options of ``LINKER:``;
- a line break.

Blanks, brackets, ``$``, ``#``, ``%`` and letters of any script work. This module also refuses other control characters
and bytes that are not UTF-8.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from aot_pack.errors import OutputError

_REFUSED = re.compile(r"[\"\\;,\x00-\x1f\x7f\ud800-\udfff]")
_OTHERS = ("/tmp", "/var/tmp", "/dev/shm")


def is_path_for_cmake(path: Path) -> bool:
    """Whether CMake can build in this folder."""
    return _REFUSED.search(str(path)) is None


def folder_for_cmake(temporary: Path) -> Path:
    """The folder for temporary files, or another one if CMake can't build there.

    Raises:
        OutputError: CMake can't build there, and there is no other writable folder.
    """
    real = temporary.resolve()
    if is_path_for_cmake(real):
        return temporary
    for other in map(Path, _OTHERS):
        if other.is_dir() and os.access(other, os.W_OK | os.X_OK) and is_path_for_cmake(other.resolve()):
            return other
    raise OutputError(
        f"CMake can't build in {str(real)!r}: the path must not have quotation marks, backslashes, semicolons, commas "
        "or line breaks",
        hint="set TMPDIR to a folder with a plain name",
    )
