"""``AOT_PACK_JIT``: what happens to calls of ``cute.compile`` that have no packed function.

not set   answer what is packed; the compiler makes the rest
off       answer nothing
warn      as not set, and warn of each function that the compiler makes
error     answer what is packed; raise an error instead of compiling the rest
"""

from __future__ import annotations

import os
import sys
import warnings

VARIABLE = "AOT_PACK_JIT"
_VALUES = ("", "off", "warn", "error")


class JitError(RuntimeError):
    """A library wanted to compile a function that no package has, and ``AOT_PACK_JIT`` is ``error``."""


def policy() -> str:
    """The value of ``AOT_PACK_JIT``; empty if it is not set.

    Raises:
        ValueError: it is none of the values.
    """
    value = os.environ.get(VARIABLE, "").strip().lower()
    if value not in _VALUES:
        raise ValueError(f"{VARIABLE}: expected off, warn or error, got {value!r}")
    return value


def asker() -> str:
    """Module, function and line that call the compiler: the first frame outside of it and of these modules."""
    own = __name__.rpartition(".")[0]
    frame = sys._getframe(1)
    while frame.f_back is not None:
        name = str(frame.f_globals.get("__name__", ""))
        if name.partition(".")[0] != "cutlass" and not name.startswith(own):
            break
        frame = frame.f_back
    return f"{frame.f_globals.get('__name__', '?')}.{frame.f_code.co_name}, line {frame.f_lineno}"


def report(name: str, reasons: list[str]) -> None:
    """Warns of a function that the compiler makes.

    Args:
        name: module and name of the function.
    """
    warnings.warn(f"{asker()} compiles {name}: {_text(reasons)}", RuntimeWarning, stacklevel=5)


def refusal(name: str, reasons: list[str]) -> JitError:
    """The error instead of compiling."""
    return JitError(
        f"{asker()} asked to compile {name}, which no package with --jit answers: {_text(reasons)}. Pack this call "
        f"(aot-pack record shows it), or set {VARIABLE}=warn to let nvidia-cutlass-dsl compile it"
    )


def _text(reasons: list[str]) -> str:
    return "; ".join(dict.fromkeys(reasons)) or "no package was built with --jit"
