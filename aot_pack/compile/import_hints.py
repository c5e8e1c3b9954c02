"""Hints for an author whose import of an optional library fails. Imports none of these libraries."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable

from packaging.requirements import Requirement

from aot_pack.front_ends import FRONT_ENDS
from aot_pack.front_ends.description import FrontEnd

_OWN = "aot-pack"

_Version = Callable[[str], str]
_Requires = Callable[[str], "list[str] | None"]


def import_hint(
    error: BaseException,
    version: _Version = importlib.metadata.version,
    requires: _Requires = importlib.metadata.requires,
) -> str | None:
    """Returns the hint for a failed import of a front end's library, or None for any other error.

    There are three causes: the library is not installed, the installed library lacks the imported module or name, or a
    distribution that the library needs has an unsuitable version.

    Args:
        version, requires: functions that return the version and the requirements of an installed distribution.
    """
    hints = (_hint(front_end, error, version, requires) for front_end in FRONT_ENDS if front_end.advice)
    return next((hint for hint in hints if hint is not None), None)


def _hint(front_end: FrontEnd, error: BaseException, version: _Version, requires: _Requires) -> str | None:
    if isinstance(error, ModuleNotFoundError) and error.name == front_end.library:
        return front_end.advice
    if isinstance(error, ImportError) and (error.name or "").partition(".")[0] in front_end.packages:
        return _missing_part(front_end, error, version, requires)
    if front_end.library not in {name.partition(".")[0] for name in _modules_of(error)}:
        return None
    for needed in front_end.needs:
        try:
            requirements = _requirements(front_end.distribution, requires)
            installed = version(needed)
        except importlib.metadata.PackageNotFoundError:
            return front_end.advice
        for requirement in requirements:
            if requirement.name == needed and not requirement.specifier.contains(installed, prereleases=True):
                return (
                    f"{front_end.name} works with {needed}{requirement.specifier}, but {installed} is installed: "
                    f"{front_end.advice}"
                )
    return None


def _missing_part(front_end: FrontEnd, error: ImportError, version: _Version, requires: _Requires) -> str:
    """The hint for a module, or a name in a module, that the installed library lacks."""
    if str(error).endswith("is not a package"):
        return (
            f"a file named {(error.name or '').partition('.')[0]}.py hides {front_end.name}'s package: rename the file"
        )
    try:
        installed = f"{front_end.name} {version(front_end.distribution)}"
    except importlib.metadata.PackageNotFoundError:
        return (
            f"the imported module {front_end.library} does not come from an installed distribution: {front_end.advice}"
        )
    try:
        requirements = _requirements(_OWN, requires)
    except importlib.metadata.PackageNotFoundError:
        requirements = []
    missing = f"module {error.name}" if isinstance(error, ModuleNotFoundError) else f"such name in {error.name}"
    is_ours = any(name.startswith(f"{front_end.package}.") for name in _modules_of(error))
    problem = f"aot-pack uses it, but {installed} has no {missing}" if is_ours else f"{installed} has no {missing}"
    tested = sorted(
        {
            f"{requirement.name}{requirement.specifier}"
            for requirement in requirements
            if requirement.name == front_end.distribution
        }
    )
    if not tested:
        return problem
    extra = f"aot-pack[{front_end.extras[0]}]"
    return f"{problem}; this version of aot-pack is tested with {tested[0]}, which {extra} installs"


def _requirements(distribution: str, requires: _Requires) -> list[Requirement]:
    """The requirements of an installed distribution.

    Raises:
        PackageNotFoundError: the distribution is not installed.
    """
    return [Requirement(text) for text in requires(distribution) or []]


def _modules_of(error: BaseException) -> set[str]:
    """The names of the modules in the traceback of an error."""
    names = set()
    traceback = error.__traceback__
    while traceback is not None:
        names.add(str(traceback.tb_frame.f_globals.get("__name__", "")))
        traceback = traceback.tb_next
    return names
