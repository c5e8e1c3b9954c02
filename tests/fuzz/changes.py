"""Changes of bytes, texts and JSON that damage what is read, and not what is around it."""

from __future__ import annotations

import json
import random
import struct
from collections.abc import Callable
from typing import Any

_REPEATED_CHARACTERS = 10_000
"""A longer list is not repeated: inputs stay below 10 MB."""

NUMBERS = (0, 1, 2, 7, 0x7F, 0xFF, 0xFFFE, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF, 1 << 62, (1 << 64) - 1)
TEXTS = (
    "", " ", "x", "é", "日本", "\x1b]0;owned\x07\x1b[2J", "\u202eevil", "a\nb", "a\tb", "\x00", "\x7f", "../../x",
    "/etc/passwd", "a/../b", "C:\\x", "x" * 5000, "(" * 2000, "1" * 5000, "sm_90a", "compute_90", "f@sm_90a", "None",
    "-1", "import", "\ud800",
    "{}", "[x]@", "float32", "scale", "cubins/0123456789abcdef.cubin",
)  # fmt: skip


def values(rng: random.Random) -> Any:
    """A value of any type that JSON has."""
    return rng.choice(
        (
            lambda: None,
            lambda: rng.random() < 0.5,
            lambda: rng.choice((-1, *NUMBERS, 10**18, 10**39, 10**60)),
            lambda: rng.choice((0.5, -0.0, 1e308, float("nan"), float("inf"))),
            lambda: rng.choice(TEXTS),
            lambda: [values(rng) for _ in range(rng.randrange(3))],
            lambda: {rng.choice(TEXTS): values(rng) for _ in range(rng.randrange(3))},
            lambda: {"float": rng.choice(("nan", "inf", "abc", None, 1, []))},
            lambda: {"kind": rng.choice(("tensor", "tuple", "const", "output", "env_stream", "stream", "x", 1))},
            lambda: nested(rng.choice((10, 60, 70, 3000))),
            lambda: [rng.choice(TEXTS)[:50]] * 2000,
        )
    )()


def nested(depth: int) -> Any:
    """Brackets within brackets; too deep ones for ``json.dumps`` come as a text that is written as it is."""
    return Raw("[" * depth + "]" * depth)


class Raw(str):
    """JSON that is written as it is."""

    __slots__ = ()


def change_document(rng: random.Random, document: Any) -> Any:
    """The same with one to three places of it changed."""
    document = json.loads(json.dumps(document))
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        places = list(_places(document))
        if not places:
            return values(rng)
        holder, key = rng.choice(places)
        _change_at(rng, holder, key, rng.choice(places))
    return document


def _places(document: Any) -> list[tuple[Any, Any]]:
    found, left = [], [document]
    while left:
        each = left.pop()
        keys = list(each) if isinstance(each, dict) else range(len(each)) if isinstance(each, list) else ()
        for key in keys:
            found.append((each, key))
            left.append(each[key])
    return found


def _change_at(rng: random.Random, holder: Any, key: Any, other: tuple[Any, Any]) -> None:
    action = rng.randrange(8)
    if action == 0:
        del holder[key]
    elif action == 1 and isinstance(holder, dict):
        holder[rng.choice(TEXTS)] = values(rng)
    elif action == 1:
        holder.insert(key, holder[key])
    elif action == 2:  # a value from elsewhere in the document: right in form, wrong in meaning
        holder[key] = json.loads(json.dumps(other[0][other[1]] if other[1] in _keys(other[0]) else None))
    elif action == 3 and isinstance(holder[key], int):
        holder[key] = holder[key] + rng.choice((-1, 1, -(10**6), 10**6))
    elif action == 3 and isinstance(holder[key], str):
        holder[key] = holder[key] + rng.choice(TEXTS)
    elif action == 4 and isinstance(holder[key], list):
        times = rng.choice((2, 3, 50))
        holder[key] = holder[key] * (times if len(json.dumps(holder[key])) < _REPEATED_CHARACTERS else 1)
    else:
        holder[key] = values(rng)


def _keys(holder: Any) -> Any:
    return holder if isinstance(holder, dict) else range(len(holder))


def write_document(rng: random.Random, document: Any) -> bytes:
    """The text of a document, at times with what is no JSON in it."""
    raws: list[str] = []

    def mark(each: Any) -> Any:
        if isinstance(each, Raw):
            raws.append(each)
            return f"<raw {len(raws) - 1}>"
        if isinstance(each, dict):
            return {name: mark(value) for name, value in each.items()}
        return [mark(value) for value in each] if isinstance(each, list) else each

    text = json.dumps(mark(document), ensure_ascii=rng.random() < 0.5)
    for index, raw in enumerate(raws):
        text = text.replace(f'"<raw {index}>"', raw)
    if rng.random() < 0.1:
        at = rng.randrange(len(text) + 1)
        broken = ("NaN", '"a": 1, "a": 2,', "[" * 3000, "9" * 5000, "1e999", '"\\ud800"', "\x00", "}")
        text = text[:at] + rng.choice(broken) + text[at:]
    return text.encode("utf-8", "surrogatepass")


def change_bytes(rng: random.Random, data: bytes) -> bytes:
    """Bytes that were flipped, cut off, repeated, moved, or replaced by numbers that matter in headers."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        if not changed:
            return bytes(rng.randrange(256) for _ in range(rng.randrange(100)))
        at = rng.randrange(len(changed))
        if rng.random() < 0.3:  # headers are at the ends
            at = rng.choice((at % 64, max(len(changed) - 1 - at % 64, 0))) % len(changed)
        action = rng.randrange(7)
        if action == 0:
            changed[at] ^= 1 << rng.randrange(8)
        elif action == 1:
            form = rng.choice(("<H", "<I", "<Q"))
            number = rng.choice(NUMBERS) & ((1 << (8 * struct.calcsize(form))) - 1)
            changed[at : at + struct.calcsize(form)] = struct.pack(form, number)
        elif action == 2:
            del changed[at : at + rng.choice((1, 2, 4, 16, 1000))]
        elif action == 3:
            changed[at:at] = changed[at : at + rng.choice((1, 30, 46, 64, 1000))]
        elif action == 4:
            changed[at:at] = rng.choice(TEXTS).encode("utf-8", "surrogatepass")
        elif action == 5:
            del changed[at:]
        else:
            changed[at] = rng.choice((0, 0x7F, 0x80, 0xFF, 0x1B))
    return bytes(changed)


_LINES = (
    "", "x", ",", ",,", "a,b,c,d", '"', '"a\nb",sha256=,1', "../../x,,", "Tag: \x1b[2J", "Name: \u202ex",
    "Version: " + "1" * 5000, "Requires-Dist: x; " + "(" * 500, "Requires-Dist: x>=" + "1" * 5000,
    "Requires-Dist: x; extra == 'all'", "Requires-Dist: \x00", "License-File: ../../x", " continued", "[section]",
    "[DEFAULT]", "a = %(b)s", "a", "= b", "Tag: a-b-c-d", "x" * 200_000, "\ufeff",
)  # fmt: skip


def change_text(rng: random.Random, data: bytes) -> bytes:
    """Lines that were added, taken away, repeated and changed; at times what is no text."""
    lines = data.decode("utf-8", "replace").split("\n")
    for _ in range(rng.choice((1, 1, 2, 4))):
        _change_line(rng, lines, rng.randrange(len(lines) + 1))
    text = rng.choice(("\n", "\n", "\r\n", "\r")).join(lines).encode("utf-8", "surrogatepass")
    return change_bytes(rng, text) if rng.random() < 0.2 else text


def _change_line(rng: random.Random, lines: list[str], at: int) -> None:
    actions: tuple[Callable[[], object], ...] = (
        lambda: lines.insert(at, rng.choice(_LINES)),
        lambda: lines.__delitem__(slice(at, at + 1)),
        lambda: lines.__setitem__(slice(at, at), [line[:1000] for line in lines[at : at + 1]] * rng.choice((1, 500))),
        lambda: lines.__setitem__(slice(at, at + 1), [line + rng.choice(TEXTS) for line in lines[at : at + 1]]),
    )
    rng.choice(actions)()
