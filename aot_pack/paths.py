"""The one way in which a path is made absolute."""

from __future__ import annotations

import os
from pathlib import Path


def absolute_path(path: str | os.PathLike[str], *, folder: Path | None = None) -> Path:
    """An absolute path of the same file, without ``..``; symbolic links stay in it where they can.

    Two paths of one file must be the same text wherever they are compared. ``Path.absolute`` leaves ``..`` in them, and
    ``os.path.abspath`` takes ``link/..`` for the folder of ``link``, which is another one than the system's. So what is
    before ``..`` is looked up, and nothing else is.

    Args:
        folder: what a relative path is relative to; default: the current folder.
    """
    whole = (folder or Path.cwd()) / path
    if not whole.is_absolute():
        whole = Path.cwd() / whole
    if ".." not in whole.parts:
        return whole
    end = len(whole.parts) - whole.parts[::-1].index("..")
    return Path(os.path.realpath(Path(*whole.parts[:end]))).joinpath(*whole.parts[end:])
