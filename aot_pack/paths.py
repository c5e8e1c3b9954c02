"""Makes paths absolute, and writes files whole, in one way for all of aot-pack."""

from __future__ import annotations

import os
from pathlib import Path


def absolute_path(path: str | os.PathLike[str], *, folder: Path | None = None) -> Path:
    """An absolute path of the same file, without ``..``. Symbolic links stay in it if possible.

    aot-pack compares paths as texts, so two paths of one file must be equal. ``Path.absolute`` keeps ``..``.
    ``os.path.abspath`` resolves ``link/..`` to the folder of ``link``, but the system resolves it to the parent of the
    link's target. So this function resolves the links before the last ``..``, and no others.

    Args:
        folder: the folder that a relative path is relative to; default: the current folder.
    """
    whole = (folder or Path.cwd()) / path
    if not whole.is_absolute():
        whole = Path.cwd() / whole
    if ".." not in whole.parts:
        return whole
    end = len(whole.parts) - whole.parts[::-1].index("..")
    return Path(os.path.realpath(Path(*whole.parts[:end]))).joinpath(*whole.parts[end:])


def write_whole(path: Path, text: str) -> None:
    """Writes a file whole or not at all: under another name beside it, then renamed. A pipe or a device gets the text.

    Raises:
        OSError: the file can't be written. A former file is as it was.
    """
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8")
        return
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
