"""What to do when an author's import of an optional library fails. Imports none of them."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable

from packaging.requirements import Requirement

_TVM_FFI = "apache-tvm-ffi"
_TILELANG = "tilelang"
_OWN = "aot-pack"
_FRONT_END = "aot_pack.front_ends.tilelang."
"""The modules that use TileLang are called so, or begin so."""
_ADVICE = (
    "install aot-pack[tilelang] in an environment of its own; the wheels that it builds are for others, and need no "
    "TileLang"
)


def import_hint(
    error: BaseException,
    version: Callable[[str], str] = importlib.metadata.version,
    requires: Callable[[str], list[str] | None] = importlib.metadata.requires,
) -> str | None:
    """What to do about an import that failed for want of TileLang, or of a part that the installed TileLang does not
    have, or because the apache-tvm-ffi that is installed is not one of those that it works with; None if it is none.

    Args:
        version, requires: of an installed distribution.
    """
    if isinstance(error, ModuleNotFoundError) and error.name == _TILELANG:
        return _ADVICE
    if isinstance(error, ImportError) and (error.name or "").partition(".")[0] in (_TILELANG, "tvm"):
        return _missing_part(error, version, requires)
    if _TILELANG not in {name.partition(".")[0] for name in _modules_of(error)}:
        return None
    try:
        needed = [Requirement(text) for text in requires(_TILELANG) or []]
        installed = version(_TVM_FFI)
    except importlib.metadata.PackageNotFoundError:
        return _ADVICE
    for requirement in needed:
        if requirement.name == _TVM_FFI and not requirement.specifier.contains(installed, prereleases=True):
            return f"TileLang works with {_TVM_FFI}{requirement.specifier}, but {installed} is installed: {_ADVICE}"
    return None


def _missing_part(
    error: ImportError, version: Callable[[str], str], requires: Callable[[str], list[str] | None]
) -> str:
    """What to do about a module of TileLang, or a name in one, that the installed TileLang does not have."""
    if str(error).endswith("is not a package"):
        return f"a file of the name {(error.name or '').partition('.')[0]}.py hides TileLang's package: rename it"
    try:
        installed = f"TileLang {version(_TILELANG)}"
    except importlib.metadata.PackageNotFoundError:
        return f"the tilelang that was imported is no installed one: {_ADVICE}"
    try:
        needed = [Requirement(text) for text in requires(_OWN) or []]
    except importlib.metadata.PackageNotFoundError:
        needed = []
    missing = f"module {error.name}" if isinstance(error, ModuleNotFoundError) else f"such name in {error.name}"
    own = any(name.startswith(_FRONT_END) for name in _modules_of(error))
    found = f"aot-pack uses it, but {installed} has no {missing}" if own else f"{installed} has no {missing}"
    tested = sorted({f"{each.name}{each.specifier}" for each in needed if each.name == _TILELANG})
    if not tested:
        return found
    return f"{found}; this version of aot-pack is tested with {tested[0]}, which aot-pack[tilelang] installs"


def _modules_of(error: BaseException) -> set[str]:
    """The modules through whose code it came."""
    found = set()
    traceback = error.__traceback__
    while traceback is not None:
        found.add(str(traceback.tb_frame.f_globals.get("__name__", "")))
        traceback = traceback.tb_next
    return found
