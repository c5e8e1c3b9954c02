"""What to do when an author's import of an optional library fails. Imports none of them."""

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
    """What to do about an import that failed for want of a front end's library, or of a part that the installed library
    does not have, or because a distribution that it needs is not installed in a version that it works with; None if it
    is none.

    Args:
        version, requires: of an installed distribution.
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
    """What to do about a module of a library, or a name in one, that the installed library does not have."""
    if str(error).endswith("is not a package"):
        return (
            f"a file of the name {(error.name or '').partition('.')[0]}.py hides {front_end.name}'s package: rename it"
        )
    try:
        installed = f"{front_end.name} {version(front_end.distribution)}"
    except importlib.metadata.PackageNotFoundError:
        return f"the {front_end.library} that was imported is no installed one: {front_end.advice}"
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
    """What an installed distribution requires.

    Raises:
        PackageNotFoundError: it is not installed.
    """
    return [Requirement(text) for text in requires(distribution) or []]


def _modules_of(error: BaseException) -> set[str]:
    """The modules through whose code it came."""
    names = set()
    traceback = error.__traceback__
    while traceback is not None:
        names.add(str(traceback.tb_frame.f_globals.get("__name__", "")))
        traceback = traceback.tb_next
    return names
