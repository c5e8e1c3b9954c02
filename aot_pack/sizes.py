"""Reads and writes sizes in the form that people use."""

from __future__ import annotations

import re

from aot_pack.errors import UsageError

_FACTORS: dict[str, int] = {"": 1} | {
    letter + end: base**power for power, letter in enumerate("kmgt", start=1) for end, base in (("", 1000), ("i", 1024))
}


def parse_size(text: str) -> int:
    """Bytes of ``500M``, ``500MB``, ``1.5 GiB`` or ``0``. kB to TB are powers of 1000, KiB to TiB powers of 1024.

    Raises:
        UsageError: the text has another form.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?|\.\d+)\s*((?:[kmgt]i?)?)b?", text.strip(), re.ASCII | re.IGNORECASE)
    if match is None:
        raise UsageError(
            f"expected a size such as 500MB or 1.5 GiB, got {text!r}",
            hint="write a number of bytes, or a number with kB, MB, GB, TB (powers of 1000) or KiB, MiB, GiB, TiB "
            "(powers of 1024)",
        )
    whole, _, fraction = match[1].partition(".")
    factor = _FACTORS[match[2].lower()]
    return int(whole or 0) * factor + int(fraction or 0) * factor // int("1" + "0" * len(fraction))


def size(count: int) -> str:
    """Bytes for people: ``1.2 MB``."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= factor:
            return f"{count / factor:.1f} {unit}"
    return f"{count} B"
