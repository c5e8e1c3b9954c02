"""Puts finished files into the output folder under their names: all of them, whole, or none."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from aot_pack.errors import OutputError


def check_output_folder(folder: Path) -> None:
    """Checks the output folder at the start of a build, so that the build does not fail at its end.

    Raises:
        OutputError: ``folder`` is a file, or can't be written.
    """
    existing = folder
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    if not existing.is_dir():
        raise OutputError(f"the output folder {folder} can't be used: {existing} is a file",
                          hint="name a folder with -o")  # fmt: skip
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"the output folder {folder} can't be written: no permission to write to {existing}",
                          hint="name another folder with -o")  # fmt: skip


def publish(file: Path, output: Path) -> Path:
    """Copies a finished file into the output folder; see :func:`publish_all`."""
    return publish_all([file], output)[0]


def publish_all(files: Sequence[Path], output: Path) -> tuple[Path, ...]:
    """Copies finished files into the output folder under their names: all of them or none. Replaces older ones.

    It moves the last file first and the first file last, since the first one may need the others. Some files are left
    only if the process is killed, or the machine stops, between two moves.

    Raises:
        OutputError: the folder can't be written, or the disk is full.
    """
    check_output_folder(output)
    try:
        output.mkdir(parents=True, exist_ok=True)
        # The same file system as their final place, so that the last step is a rename.
        staging = Path(tempfile.mkdtemp(prefix=".aot-pack-", dir=output))
        try:
            for file in files:
                _copy(file, staging / file.name)
            _move_all([file.name for file in reversed(files)], staging, output)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        with contextlib.suppress(OSError):
            output.rmdir()  # only if nothing is in it
        raise _output_error(error, output) from error
    return tuple(output / file.name for file in files)


def _copy(file: Path, copy: Path) -> None:
    """Copies a file, and waits until the disk has it."""
    shutil.copyfile(file, copy)
    with copy.open("rb") as written:
        os.fsync(written.fileno())


def _move_all(names: Sequence[str], staging: Path, output: Path) -> None:
    """Moves files from ``staging`` to ``output``. If a move fails, it restores the earlier files."""
    older = staging / "older"
    older.mkdir()
    with contextlib.ExitStack() as undo:
        for name in names[:-1]:
            final = output / name
            if final.exists():
                final.replace(older / name)
                undo.callback((older / name).replace, final)
            (staging / name).replace(final)
            undo.callback(final.unlink)
        (staging / names[-1]).replace(output / names[-1])
        undo.pop_all()


def _output_error(error: OSError, folder: Path) -> OutputError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(f"the disk is full: {folder} has no room for the wheel", hint="free some space")
    return OutputError(f"the output folder {folder} can't be written: {error.strerror or error}",
                       hint="name another folder with -o")  # fmt: skip
