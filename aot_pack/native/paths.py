"""Which folders CMake and its generators can build in.

CMake 4.4 fails in a folder whose path has a quotation mark or a backslash (it writes them into its own scripts as they
are), a semicolon (it separates lists), or a line break; a comma separates the options of ``LINKER:``. Blanks, brackets,
``$``, ``#``, ``%`` and letters of any script do no harm.
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
    """The folder for temporary files, or another where CMake can't build in it.

    Raises:
        OutputError: there is no other that can be written.
    """
    real = temporary.resolve()
    if is_path_for_cmake(real):
        return temporary
    for other in map(Path, _OTHERS):
        if other.is_dir() and os.access(other, os.W_OK | os.X_OK) and is_path_for_cmake(other.resolve()):
            return other
    raise OutputError(
        f"CMake can't build in {str(real)!r}: quotation marks, backslashes, semicolons, commas and line breaks end its "
        "words",
        hint="set TMPDIR to a folder with a plain name",
    )
