"""The error for a host program that aot-pack can't translate. It has the place in the author's source, and a hint."""

from __future__ import annotations

from aot_pack.errors import TranslateError

_HINT = "compute it inside the kernel, or in Python before the call; please report it to aot-pack"


def refusal(message: str, location: str, *, hint: str = _HINT) -> TranslateError:
    """The error with ``message`` and ``location``, the place in the author's source; empty if it is unknown."""
    return TranslateError(f"{message} ({location})" if location else message, hint=hint)
