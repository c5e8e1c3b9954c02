"""Hints for an author whose code asks a front end's library for something that it lacks. Imports no such library."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable
from types import ModuleType

from packaging.requirements import Requirement

from aot_pack.front_ends import FRONT_ENDS
from aot_pack.front_ends.description import FrontEnd

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
    hints = (_hint(front_end, error, version, requires) for front_end in FRONT_ENDS)
    return next((hint for hint in hints if hint is not None), None)


def hidden_by_a_file(front_end: FrontEnd, error: BaseException) -> str | None:
    """The hint if a file of the author hides the library of a front end; else None."""
    package = (getattr(error, "name", None) or "").partition(".")[0]
    if not isinstance(error, ImportError) or package not in front_end.packages:
        return None
    if not str(error).endswith("is not a package"):
        return None
    return f"a file named {package}.py hides {front_end.name}'s package: rename the file"


def _hint(front_end: FrontEnd, error: BaseException, version: _Version, requires: _Requires) -> str | None:
    if isinstance(error, ModuleNotFoundError) and error.name == front_end.library:
        return front_end.advice or None
    if isinstance(error, ImportError) and (error.name or "").partition(".")[0] in front_end.packages:
        what = f"module {error.name}" if isinstance(error, ModuleNotFoundError) else f"such name in {error.name}"
        return hidden_by_a_file(front_end, error) or _missing_part(front_end, what, version)
    if isinstance(error, AttributeError) and isinstance(error.obj, ModuleType):
        if error.obj.__name__.partition(".")[0] in front_end.packages:
            return _missing_part(front_end, f"{error.obj.__name__}.{error.name}", version)
        return None
    if front_end.library not in {name.partition(".")[0] for name in modules_of(error)}:
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


def _missing_part(front_end: FrontEnd, what: str, version: _Version) -> str:
    """The hint for a module, or a name in a module, that the installed library lacks."""
    try:
        installed = version(front_end.distribution)
    except importlib.metadata.PackageNotFoundError:
        problem = f"the imported module {front_end.library} does not come from an installed distribution"
        return f"{problem}: {front_end.advice}" if front_end.advice else problem
    problem = f"{front_end.name} {installed} has no {what}"
    tested = f"{front_end.distribution}=={front_end.tested[-1]}"
    if front_end.advice:
        return (
            f"{problem}; this version of aot-pack is tested with {tested}, which aot-pack[{front_end.extras[0]}] "
            "installs"
        )
    if installed == front_end.tested[-1]:
        return problem
    return f"{problem}; the newest version that aot-pack is tested with is {tested}"


def _requirements(distribution: str, requires: _Requires) -> list[Requirement]:
    """The requirements of an installed distribution.

    Raises:
        PackageNotFoundError: the distribution is not installed.
    """
    return [Requirement(text) for text in requires(distribution) or []]


def modules_of(error: BaseException) -> set[str]:
    """The names of the modules in the traceback of an error."""
    names = set()
    traceback = error.__traceback__
    while traceback is not None:
        names.add(str(traceback.tb_frame.f_globals.get("__name__", "")))
        traceback = traceback.tb_next
    return names
