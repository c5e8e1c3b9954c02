"""What to do when an author's import of an optional library fails. Imports none of them."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable

from packaging.requirements import Requirement

_TVM_FFI = "apache-tvm-ffi"
_ADVICE = (
    "install aot-pack[tilelang] in an environment of its own; the wheels that it builds are for others, and need no "
    "TileLang"
)


def import_hint(
    error: BaseException,
    version: Callable[[str], str] = importlib.metadata.version,
    requires: Callable[[str], list[str] | None] = importlib.metadata.requires,
) -> str | None:
    """What to do about an import that failed for want of TileLang, or because the apache-tvm-ffi that is installed is
    not one of those that it works with; None if it is neither.

    Args:
        version, requires: of an installed distribution.
    """
    if isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] == "tilelang":
        return _ADVICE
    if "tilelang" not in _packages_of(error):
        return None
    try:
        needed = [Requirement(text) for text in requires("tilelang") or []]
        installed = version(_TVM_FFI)
    except importlib.metadata.PackageNotFoundError:
        return _ADVICE
    for requirement in needed:
        if requirement.name == _TVM_FFI and not requirement.specifier.contains(installed, prereleases=True):
            return f"TileLang works with {_TVM_FFI}{requirement.specifier}, but {installed} is installed: {_ADVICE}"
    return None


def _packages_of(error: BaseException) -> set[str]:
    """The packages through whose code it came."""
    found = set()
    traceback = error.__traceback__
    while traceback is not None:
        found.add(str(traceback.tb_frame.f_globals.get("__name__", "")).partition(".")[0])
        traceback = traceback.tb_next
    return found
