"""Puts a finished file into the output folder: under its name and whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from pathlib import Path

from aot_pack.errors import OutputError


def check_output_folder(folder: Path) -> None:
    """Says at the start of a build what would otherwise fail at its end.

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


def publish(wheel: Path, output: Path) -> Path:
    """Copies a finished wheel into the output folder under its name: all of it or nothing. Replaces an older one.

    Raises:
        OutputError: the folder can't be written, or the disk is full.
    """
    check_output_folder(output)
    final = output / wheel.name
    try:
        output.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".aot-pack-", dir=output))
        try:
            # The same file system as its final place, so that the last step is a rename.
            staged = staging / wheel.name
            shutil.copyfile(wheel, staged)
            with staged.open("rb") as file:
                os.fsync(file.fileno())
            staged.replace(final)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        with contextlib.suppress(OSError):
            output.rmdir()  # only if nothing is in it
        raise _output_error(error, output) from error
    return final


def _output_error(error: OSError, folder: Path) -> OutputError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(f"the disk is full: {folder} has no room for the wheel", hint="free some space")
    return OutputError(f"the output folder {folder} can't be written: {error.strerror or error}",
                       hint="name another folder with -o")  # fmt: skip
