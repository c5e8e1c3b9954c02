"""Errors for compilers that fail when they are imported, and for those that lack what aot-pack needs of them.

Neither is a mistake of the author, although both come up through the author's ``import``.
"""

from __future__ import annotations

import importlib.metadata
import platform
import re
import sys
import traceback
from types import ModuleType

from aot_pack.compile.import_hints import hidden_by_a_file, import_hint, modules_of
from aot_pack.compile.tracebacks import first_line
from aot_pack.errors import CompilerUnusable
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.front_ends.description import FrontEnd


def broken_compiler(error: BaseException) -> CompilerUnusable | None:
    """The error to report if the import of a compiler itself failed; None for any other error."""
    for front_end in FRONT_ENDS:
        inside = {name.partition(".")[0] for name in modules_of(error)} & set(front_end.packages)
        if inside and front_end.library not in sys.modules:
            return compiler_unusable(front_end, error)
    return None


def compiler_unusable(front_end: FrontEnd, error: BaseException) -> CompilerUnusable:
    """The error to report if a front end, or the compiler that it imports, failed with ``error``."""
    try:
        version = importlib.metadata.version(front_end.distribution)
    except importlib.metadata.PackageNotFoundError:
        version = "(not installed)"
    compiler = f"{front_end.distribution} {version}"
    detail = "".join(traceback.format_exception(type(error), error, error.__traceback__, limit=-4)).rstrip()
    if (hint := hidden_by_a_file(front_end, error)) is not None:
        return CompilerUnusable(f"{front_end.name} can't be imported: {first_line(error)}", hint=hint)
    if front_end.library not in sys.modules:
        return CompilerUnusable(
            f"{compiler} can't be imported: {_reason(error)}",
            hint=import_hint(error) or _repair(front_end, version, error),
            detail=detail,
        )
    tested = f"{front_end.distribution} {' or '.join(front_end.tested)}"
    known = front_end.is_tested(version)
    return CompilerUnusable(
        f"aot-pack does not work with {compiler}: {_missing(error)}",
        hint=_repair(front_end, version, error)
        if known
        else f"install a version that aot-pack is tested with, {tested}; or a newer aot-pack, if there is one",
        detail=detail,
    )


def _reason(error: BaseException) -> str:
    if isinstance(error, ModuleNotFoundError):
        return f"it needs the module {error.name}, which is not installed"
    return f"{type(error).__name__}: {first_line(error)}"


def _missing(error: BaseException) -> str:
    """What aot-pack did not find in a compiler that can be imported."""
    if isinstance(error, ModuleNotFoundError):
        return f"it has no module `{error.name}`"
    name = re.search(r"cannot import name '(\w+)'", str(error))
    if isinstance(error, ImportError) and error.name and name is not None:
        return f"it has no `{error.name}.{name[1]}`"
    if isinstance(error, AttributeError) and isinstance(error.obj, (ModuleType, type)):
        return f"it has no `{error.obj.__name__}.{error.name}`"
    return f"{type(error).__name__}: {first_line(error)}"


def _repair(front_end: FrontEnd, version: str, error: BaseException) -> str:
    if "GLIBC" in str(error):
        found = " ".join(platform.libc_ver()).strip() or "an unknown C library"
        return f"its libraries need a newer glibc, but this machine has {found}: build on a newer system"
    if front_end.advice:
        return front_end.advice
    return (
        f"install it again: pip install --force-reinstall '{front_end.distribution}=={version}'. "
        "aot-pack doctor lists what is wrong"
    )
