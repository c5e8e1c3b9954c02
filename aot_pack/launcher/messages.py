"""Writes the message of an error of the host program: a printf becomes ``aot::raise_host_error``."""

from __future__ import annotations

import re

from aot_pack.errors import assert_never
from aot_pack.hostir.program import Operand, Raise, TextRef
from aot_pack.hostir.types import FloatType, IntType, PointerType
from aot_pack.launcher.expressions import Expressions
from aot_pack.launcher.names import string_literal

_CONVERSION = re.compile(rb"%(?P<flags>[-+ #0-9.]*)(?:hh|h|ll|l|j|z|t|L)?(?P<kind>[a-zA-Z%])")
_SIGNED, _UNSIGNED, _FLOAT = b"dic", b"uxXo", b"aAeEfFgG"


def raise_arguments(end: Raise, expressions: Expressions) -> str:
    """The arguments of ``aot::raise_host_error``: a format, and values whose C++ types match it.

    If a format does not fit its values, the message is the format itself, without values.
    """
    waiting = list(end.operands)
    values: list[str] = []
    fits = True

    def convert(found: re.Match[bytes]) -> bytes:
        nonlocal fits
        kind = found["kind"]
        if kind == b"%":
            return b"%%"
        operand = waiting.pop(0) if waiting else None
        if kind == b"s" and isinstance(operand, TextRef):
            return operand.text.replace(b"%", b"%%")
        value = None if operand is None else _value(kind, operand, expressions)
        if value is None:
            fits = False
            return b""
        length, text = value
        values.append(text)
        return b"%" + found["flags"] + length + kind

    text = _CONVERSION.sub(convert, end.format)
    if not fits or waiting:
        text, values = end.format.replace(b"%%", b"%").replace(b"%", b"%%"), []
    return ", ".join(["call", string_literal(text), *values])


def _value(kind: bytes, operand: Operand, expressions: Expressions) -> tuple[bytes, str] | None:
    """Length modifier and text of a value for a conversion; None if the value does not fit it."""
    type_ = operand.type
    if isinstance(type_, IntType):
        if kind not in _SIGNED + _UNSIGNED:
            return None
        unsigned = kind in _UNSIGNED
        text = expressions.initializer(operand, unsigned=unsigned)
        if type_.bits > 32:
            return b"ll", f"static_cast<{'unsigned ' if unsigned else ''}long long>({text})"
        return b"", f"{'unsigned' if unsigned else 'int'}({text})"
    if isinstance(type_, FloatType):
        return (b"", f"double({expressions.operand(operand).text})") if kind in _FLOAT else None
    if isinstance(type_, PointerType):
        return (b"", expressions.operand(operand).text) if kind == b"p" else None
    assert_never(type_)
