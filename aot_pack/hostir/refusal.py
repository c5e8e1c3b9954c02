"""The error for a host program that can't be translated: what it does, where it was written, what to do instead."""

from __future__ import annotations

from aot_pack.errors import TranslateError

_HINT = "compute it inside the kernel, or in Python before the call; please report it to aot-pack"


def refusal(message: str, location: str, *, hint: str = _HINT) -> TranslateError:
    """The error ``message`` with the place in the author's source, where the program was printed with its places."""
    return TranslateError(f"{message} ({location})" if location else message, hint=hint)
