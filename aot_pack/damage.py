"""The net below all checks of files that anybody may have written.

Each thing that such a file may have wrong has a check with words of its own. What no check foresaw is said to be wrong
with the file too, with the exception as the cause for ``--debug``: who gives a damaged file has not found a bug. The
fuzz (``tests/fuzz``) counts what falls into the net as a failure, so that it does not hide what is missing above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from aot_pack.errors import AotPackError, PartsError, WheelError

UNFORESEEN = "can't be read for a reason that has no check"

_UNFORESEEN = (
    ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError, OSError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip


@contextmanager
def reading(what: str) -> Iterator[None]:
    """While it is entered, content of a wheel, or of a package, is looked at.

    Raises:
        WheelError: for every error of aot-pack's, and for what was not foreseen.
    """
    try:
        yield
    except WheelError:
        raise
    except AotPackError as error:
        raise WheelError(f"{what} is damaged: {error.message}", hint=error.hint) from error
    except _UNFORESEEN as error:
        raise WheelError(_text(what, error), hint=_HINT) from error


@contextmanager
def using_parts(what: str) -> Iterator[None]:
    """The same for what is made of a part of a build; errors of aot-pack's stay what they are.

    Raises:
        PartsError: for what was not foreseen.
    """
    try:
        yield
    except _UNFORESEEN as error:
        raise PartsError(_text(what, error), hint=_HINT) from error


_HINT = "if aot-pack wrote it, please report it with what --debug shows"


def _text(what: str, error: Exception) -> str:
    return f"{what} {UNFORESEEN}: {type(error).__name__}: {error}"
