"""Reads JSON from untrusted files. Refuses ambiguous documents, and those that need far more memory than their size.

Python's own reader accepts two equal keys (it keeps the last), ``NaN``, numbers of any length and halves of surrogate
pairs. It needs 64 bytes for ``[],``, and follows nested brackets until its stack overflows. Documents that aot-pack
writes have none of these.
"""

from __future__ import annotations

import json
import re
import sys
from typing import Any, NoReturn

DEFAULT_MEMORY_BYTES = 128 << 20
"""Memory that a document may take, by the estimate of :func:`memory_of`. A manifest of 25 MB with about 5000 targets
takes this much."""

MOST_NESTED = 64
"""Largest depth of nested brackets. A tuple in a tuple of a signature takes four levels."""

_LONGEST_NUMBER = 40
_OBJECT_BYTES, _ARRAY_BYTES, _MARK_BYTES = 100 if sys.version_info >= (3, 11) else 148, 48, 60
"""Upper bounds for the memory of an object, of an array, and of the value at a comma or colon.

``tracemalloc`` measured in CPython 3.11: 192 bytes for ``{"":0},``, 64 for ``[],``, 59 for ``"ab",``. An object with
keys takes 48 bytes more in CPython 3.10.
"""


class DocumentError(ValueError):
    """The text is not a readable document. The message gives the reason."""


def read_document(text: str | bytes, *, memory_bytes: int = DEFAULT_MEMORY_BYTES) -> Any:
    """The value of a JSON document.

    Args:
        memory_bytes: the memory that the value may take.

    Raises:
        DocumentError: the text is not JSON or not UTF-8, or would take too much memory. Or an object has a key twice, a
            number is too long or invalid, a text has half of a surrogate pair, or brackets are nested too deeply.
    """
    try:
        decoded = text.decode() if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        raise DocumentError(f"it is not UTF-8: {error}") from error
    needed = memory_of(decoded)
    if needed > memory_bytes:
        raise DocumentError(
            f"it would take about {needed >> 20} MiB of memory; at most {memory_bytes >> 20} MiB are accepted"
        )
    if _depth(decoded) > MOST_NESTED:
        raise DocumentError(f"its brackets are nested more than {MOST_NESTED} levels deep")
    try:
        value = json.loads(
            decoded,
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_int=_integer,
            parse_float=_float,
        )
    except DocumentError:
        raise
    except ValueError as error:
        raise DocumentError(str(error)) from error
    if re.search(r"\\u[dD][89a-fA-F]", decoded):
        _check_texts(value)
    return value


def memory_of(text: str) -> int:
    """An upper bound in bytes for the memory of a document's value, computed from the marks in its text."""
    characters = len(text) * (1 if text.isascii() else 4)
    marks = _MARK_BYTES * (text.count(",") + text.count(":"))
    return characters + marks + _OBJECT_BYTES * text.count("{") + _ARRAY_BYTES * text.count("[")


def _depth(text: str) -> int:
    """The depth of nested brackets in a document; an arbitrary number if the text is not JSON."""
    plain = text.replace("\\\\", "").replace('\\"', "")
    depth = deepest = 0
    for bracket in re.sub(r"[^\[\]{}]+", "", re.sub(r'"[^"]*"', "", plain)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise DocumentError(f"an object has the key {name[:40]!r} twice")
            seen.add(name)
    return found


def _refuse_constant(text: str) -> NoReturn:
    raise DocumentError(f"{text} is not a JSON number")


def _integer(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise DocumentError(f"it has a number with {len(text)} digits; at most {_LONGEST_NUMBER} are accepted")
    return int(text)


def _float(text: str) -> float:
    if len(text) > _LONGEST_NUMBER:
        raise DocumentError(f"it has a number with {len(text)} digits; at most {_LONGEST_NUMBER} are accepted")
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise DocumentError(f"the number {text} is too large")
    return number


def _check_texts(value: Any) -> None:
    left = [value]
    while left:
        each = left.pop()
        if isinstance(each, dict):
            left += each.keys()
            left += each.values()
        elif isinstance(each, list):
            left += each
        elif isinstance(each, str) and not has_whole_characters(each):
            raise DocumentError(f"the text {each[:40]!r} has half of a surrogate pair")


def has_whole_characters(text: str) -> bool:
    """Whether UTF-8 can encode a text: it can't encode half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
