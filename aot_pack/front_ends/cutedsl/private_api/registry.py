"""What a check of the compiler's private API is, and how it runs."""

from __future__ import annotations

import importlib
import importlib.metadata
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from packaging.version import Version

ARCH = "sm_90a"
"""The architecture that the checks compile for. ``CUTE_DSL_ARCH`` must have it before cutlass is imported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One fact about the compiler that aot-pack relies on and that no document promises."""

    name: str
    names: tuple[str, ...]
    """Dotted names that the fact is about. A check fails if one is gone."""
    since: tuple[tuple[str, str], ...]
    """Further such names, each with the first release that has it. ``features.py`` does without them before it. In a
    later release they must be there: otherwise ``features.py`` would take it for an older one."""
    use: str
    """The reason why aot-pack needs the fact: a clause whose subject is aot-pack, for an error."""
    run: Callable[[], None]
    """Compares the compiler with the fact.

    Raises:
        AssertionError: the fact is no longer one. The text says what changed.
        Exception: the compiler can't do what the check asks of it.
    """


def check(*names: str, use: str, since: Mapping[str, str] | None = None) -> Callable[[Callable[[], None]], Check]:
    """Makes a check of the decorated function. The arguments are those of :class:`Check`.

    Args:
        since: names that older releases lack, each with the first release that has it.
    """
    later = tuple((since or {}).items())
    return lambda function: Check(name=function.__name__, names=names, since=later, use=use, run=function)


def need(condition: object, what: str) -> None:
    """Raises when a fact is no longer one.

    Args:
        what: names the fact, and says what aot-pack expects.

    Raises:
        AssertionError: ``condition`` is false.
    """
    if not condition:
        raise AssertionError(what)


def gone(names: Iterable[str]) -> Iterator[str]:
    """The dotted names that the installed compiler does not have. It imports their modules.

    Raises:
        Exception: the import of a module that exists fails.
    """
    for name in names:
        if not _exists(name):
            yield name


def missing_names(check: Check) -> str:
    """Looks for the names of a check in the installed compiler.

    Returns:
        an empty text, or the names that are gone, in words.

    Raises:
        Exception: the import of a module that exists fails.
    """
    installed = Version(importlib.metadata.version("nvidia-cutlass-dsl"))
    expected = (name for name, since in check.since if installed >= Version(since))
    missing = tuple(gone((*check.names, *expected)))
    return (
        f"{', '.join(f'`{name}`' for name in missing)} {'is' if len(missing) == 1 else 'are'} gone" if missing else ""
    )


def run_check(check: Check) -> str:
    """Runs one check in this process.

    Returns:
        an empty text, or what changed; further lines are a traceback.
    """
    try:
        if missing := missing_names(check):
            return missing
        check.run()
    except AssertionError as error:
        return str(error) or f"an assertion of the compiler failed\n{traceback.format_exc(limit=-3)}"
    except Exception as error:
        return f"{type(error).__name__}: {error}\n{traceback.format_exc(limit=-3)}"
    return ""


def _exists(name: str) -> bool:
    """Whether a dotted name leads to an object: modules are imported as far as there are any."""
    words = name.split(".")
    found: object = importlib.import_module(words[0])
    for depth, word in enumerate(words[1:], 2):
        if not hasattr(found, word):
            module = ".".join(words[:depth])
            try:
                found = importlib.import_module(module)
            except ModuleNotFoundError as error:
                if error.name is None or not f"{module}.".startswith(f"{error.name}."):
                    raise
                return False
        else:
            found = getattr(found, word)
    return True
