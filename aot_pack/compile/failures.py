"""Turns errors of kernels.py, its builders and the compiler into errors of aot-pack."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from aot_pack.author.mistakes import MistakeError, mistake_hint
from aot_pack.author.spec import ExportedBuilder
from aot_pack.compile.import_hints import import_hint
from aot_pack.compile.tracebacks import author_traceback, first_line, line_of
from aot_pack.compile.unusable import broken_compiler
from aot_pack.errors import AotPackError, CollectError, CompileError
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.model import Target


def collect_error(error: BaseException, path: Path) -> AotPackError:
    """Makes the error to report when an exception ended kernels.py."""
    if (broken := broken_compiler(error)) is not None:
        return broken
    return CollectError(
        f"{path.name} does not run: {type(error).__name__}: {first_line(error)}",
        detail=author_traceback(error, path),
        hint=import_hint(error)
        or mistake_hint(str(error))
        or (None if isinstance(error, SystemExit) else "run it with python to see the same error"),
    )


def compile_error(
    error: BaseException, path: Path, builder: ExportedBuilder, targets: Sequence[Target], figures: GpuFigures
) -> AotPackError:
    """Makes the error to report when the author's code or the compiler raised an exception.

    A front end may give an exception of its compiler a ``hint``, as errors of aot-pack have it.

    Args:
        figures: the questions about the GPU. A question without an answer is the cause, so it is reported instead.
    """
    if isinstance(error, MistakeError):
        detail = error.detail or line_of(builder.name, builder.line, path)
        return CompileError(error.message, target=named(targets), hint=error.hint, detail=detail)
    if isinstance(error, AotPackError):
        return error.with_target(named(targets))
    if (broken := broken_compiler(error)) is not None:
        return broken
    try:
        figures.check()
    except AotPackError as refused:
        return refused.with_target(named(targets))
    return CompileError(
        f"{type(error).__name__}: {first_line(error)}",
        target=named(targets),
        detail=author_traceback(error, path),
        hint=import_hint(error) or _compile_hint(error, targets[0]) or getattr(error, "hint", None),
    )


def named(targets: Sequence[Target]) -> str:
    """Lists the ids of the targets, for an error."""
    return ", ".join(map(str, targets))


def _compile_hint(error: BaseException, target: Target) -> str | None:
    text = str(error)
    match = re.search(r"expects arch to be.*?(sm_\w+)", text)
    if match is not None and match[1] != str(target.arch):
        return f"build it with --arch {match[1]}, or narrow the export with archs=[{match[1]!r}]"
    missing = type(error).__name__ == "DynamicLibNotFoundError" or isinstance(error, OSError)
    if missing and re.search(r"\blibcuda\.so\b|\"cuda\"|'cuda'", text):
        return (
            "the builder calls the driver of a GPU, but this machine has none; write the figures into it as constants"
        )
    return mistake_hint(text)
