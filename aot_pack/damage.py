"""Reports unexpected exceptions while reading an untrusted file as damage of the file.

Each known kind of damage has its own check with its own message. This module is the net below these checks. If reading
a damaged file raises another exception, the user has not found a bug. The error then says that the file can't be read,
and ``--debug`` shows the exception. The fuzzer (``tests/fuzz``) counts such an error as a failure, so the net does not
hide a missing check.
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
    """Turns the errors of a block that reads a wheel or a package into ``WheelError``.

    Raises:
        WheelError: the block raised an error of aot-pack, or an unexpected exception.
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
    """Like :func:`reading`, for a block that uses a part of a build. Errors of aot-pack stay as they are.

    Raises:
        PartsError: the block raised an unexpected exception.
    """
    try:
        yield
    except _UNFORESEEN as error:
        raise PartsError(_text(what, error), hint=_HINT) from error


_HINT = "if aot-pack wrote this file, please report it with the output of --debug"


def _text(what: str, error: Exception) -> str:
    return f"{what} {UNFORESEEN}: {type(error).__name__}: {error}"
