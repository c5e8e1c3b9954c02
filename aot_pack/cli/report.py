"""Prints errors, warnings and notes."""

from __future__ import annotations

import errno
import textwrap
import traceback
from pathlib import Path

from aot_pack.cli.output import write_error
from aot_pack.errors import AotPackError, BuildFailed, OutputError, UsageError


def print_error(error: Exception, *, debug: bool) -> int:
    """Prints an error to standard error; returns its exit code."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        error = OutputError(
            f"the disk is full: {error.strerror}" + (f": {error.filename}" if error.filename else ""),
            hint="free some space, or set TMPDIR and -o to folders on another disk. aot-pack left no files behind",
        )
    if isinstance(error, FileNotFoundError) and not _current_folder_is_there():
        error = UsageError("the current folder no longer exists", hint="change to a folder that exists")
    if isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] not in ("", "aot_pack"):
        error = UsageError(
            f"this needs the module {error.name}, which is not installed",
            hint="install aot-pack with its requirements. verify, inspect, diff and coverage need pyelftools, "
            "packaging and jinja2 alone",
        )
    if debug:
        write_error("".join(traceback.format_exception(error)).rstrip())
    if not isinstance(error, AotPackError):
        if not debug:
            write_error("".join(traceback.format_exception(error)).rstrip())
        write_error(f"aot-pack: this is a bug: {type(error).__name__}: {error}")
        write_error("  hint: please report it with the traceback above")
        return 1
    errors = error.errors if isinstance(error, BuildFailed) else (error,)
    alike: dict[tuple[object, ...], list[AotPackError]] = {}
    for one in errors:
        alike.setdefault((type(one), one.message, one.hint, one.detail), []).append(one)
    for group in alike.values():
        _print_one(group[0])
        if others := [one.target for one in group[1:] if one.target]:
            write_error(f"  the same in {len(others)} more: {', '.join(others)}")
    if len(errors) > 1:
        write_error(f"aot-pack: {len(errors)} targets failed; no wheel was written")
    return error.exit_code


def _current_folder_is_there() -> bool:
    try:
        Path.cwd()
    except FileNotFoundError:
        return False
    return True


def _print_one(error: AotPackError) -> None:
    where = f"{error.target}: " if error.target else ""
    if error.detail:
        write_error(textwrap.indent(error.detail.rstrip(), "  "))
    write_error(f"aot-pack: error: {where}{error.message}")
    if error.hint:
        write_error(f"  hint: {error.hint}")


def print_warning(text: str) -> None:
    """Prints a warning to standard error."""
    write_error(f"aot-pack: warning: {text}")


def print_note(text: str) -> None:
    """Prints a note to standard error: information, not a problem."""
    write_error(f"aot-pack: {text}")
