"""Sizes as people write them."""

from __future__ import annotations

import re

from aot_pack.errors import UsageError


def parse_size(text: str) -> int:
    """Bytes of ``5GB``, ``500MB``, ``10kB`` or ``0``.

    Raises:
        UsageError: it is none of these.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kKMG]?)i?[bB]?", text.strip())
    if match is None:
        raise UsageError(f"{text!r} is no size", hint="such as 5GB or 500MB")
    return int(float(match[1]) * {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}[match[2].lower()])
