"""JSON from files that anybody may have written: what could be read in two ways, or takes far more memory than it has
bytes, is refused.

Python's own reader takes the last of two equal keys, ``NaN``, numbers of any length and halves of surrogate pairs. It
makes 64 bytes of ``[],``, and follows brackets until its stack ends. Documents that aot-pack writes have none of these.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

DEFAULT_MEMORY_BYTES = 128 << 20
"""So much memory a document may take, by the estimate of :func:`memory_of`. A manifest of 25 MB takes it, with about
5000 targets."""

MOST_NESTED = 64
"""So deep brackets may be nested. A tuple in a tuple of a signature takes four."""

_LONGEST_NUMBER = 40
_OBJECT_BYTES, _ARRAY_BYTES, _MARK_BYTES = 100, 48, 60
"""What an object, an array, and the value at a comma or colon of them take at most, as ``tracemalloc`` counts it in
CPython 3.11: 192 bytes for ``{"":0},``, 64 for ``[],``, 59 for ``"ab",``."""


class DocumentError(ValueError):
    """A text is not a document that can be read. The message says why."""


def read_document(text: str | bytes, *, memory_bytes: int = DEFAULT_MEMORY_BYTES) -> Any:
    """The value of a JSON document.

    Args:
        memory_bytes: how much memory it may take.

    Raises:
        DocumentError: it is not JSON or not UTF-8, an object has a key twice, a number is too long or none, a text has
            half of a surrogate pair, brackets are nested too deeply, or it would take too much memory.
    """
    try:
        decoded = text.decode() if isinstance(text, bytes) else text
    except UnicodeDecodeError as error:
        raise DocumentError(f"it is not UTF-8: {error}") from error
    needed = memory_of(decoded)
    if needed > memory_bytes:
        raise DocumentError(f"it would take about {needed >> 20} MiB of memory; {memory_bytes >> 20} MiB are accepted")
    if _depth(decoded) > MOST_NESTED:
        raise DocumentError(f"its brackets are nested more than {MOST_NESTED} deep")
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
    """How many bytes the value of a document takes at most, by the marks in its text."""
    characters = len(text) * (1 if text.isascii() else 4)
    marks = _MARK_BYTES * (text.count(",") + text.count(":"))
    return characters + marks + _OBJECT_BYTES * text.count("{") + _ARRAY_BYTES * text.count("[")


def _depth(text: str) -> int:
    """How deep the brackets of a document are nested; of what is none, some number."""
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
    raise DocumentError(f"{text} is no number of JSON")


def _integer(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise DocumentError(f"a number of it has {len(text)} digits")
    return int(text)


def _float(text: str) -> float:
    if len(text) > _LONGEST_NUMBER:
        raise DocumentError(f"a number of it has {len(text)} digits")
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
    """Whether UTF-8 can hold a text: half of a surrogate pair is no character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
