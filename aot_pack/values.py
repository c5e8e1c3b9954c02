"""Values of variant parameters as data: what ids show of them, and what calls are asked for.

What a builder is given is the author's object. Beside it goes its value, which every machine and every caller can
write: a number, text, True, False or None, or a tuple of values. A type or dtype is its name, an enum's member is its
name, a dataclass or NamedTuple is the tuple of its fields.
"""

from __future__ import annotations

import dataclasses
import enum
import re
from typing import Any

from aot_pack.errors import CollectError
from aot_pack.signature import ConstParam, Param, TupleParam, TupleValue, Value

_PLAIN = re.compile(r"[^\s\[\]()@,=\"'\\](?:[^\[\]()@,=\"'\\\t-\r]*[^\s\[\]()@,=\"'\\])?")
"""Text that stands in an id as it is: nothing that an id, or a tuple in it, uses for something else."""


def value_of(name: str, value: Any) -> Value:
    """``value`` of the variant parameter ``name`` as data.

    Raises:
        CollectError: it has no stable name, or is an object that may change.
    """
    if isinstance(value, type):
        return value.__name__.lower()
    if any(kind.__name__ == "dtype" for kind in type(value).__mro__):  # torch's and numpy's, which are no types
        return str(value).rpartition(".")[2]
    if isinstance(value, enum.Enum):
        return value.name if isinstance(value.name, str) else str(value.value)  # a combination of flags has no name
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, tuple):
        fields = tuple(getattr(value, "_fields", ()))
        record = type(value).__name__ if fields else ""
        return TupleValue(elements=tuple(value_of(name, each) for each in value), fields=fields, record=record)
    if dataclasses.is_dataclass(type(value)):
        names = tuple(field.name for field in dataclasses.fields(value))
        kind: Any = type(value)
        if not kind.__dataclass_params__.frozen:
            raise CollectError(
                f"variant parameter {name}={value!r}: {kind.__name__} may change after it was named",
                hint="decorate it with @dataclass(frozen=True)",
            )
        elements = tuple(value_of(name, getattr(value, each)) for each in names)
        return TupleValue(elements=elements, fields=names, record=kind.__name__)
    raise CollectError(
        f"variant parameter {name}={_shown(value)} has no stable name",
        hint="use types, dtypes, enums, numbers, strings, bools, None, and tuples or frozen dataclasses of these",
    )


def _shown(value: object) -> str:
    text = repr(value)
    return f"an object of type {type(value).__name__}" if " at 0x" in text else text


def value_key(name: str, value: Value) -> str:
    """A value's part of a target id. Text stands alone, anything else as ``name=value``; different values of a
    parameter have different texts."""
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) and value.isprintable() else _quoted(value)
    return f"{name}={_value_text(value)}"


def _value_text(value: Value) -> str:
    if isinstance(value, TupleValue):
        texts = [_value_text(each) for each in value.elements]
        if value.fields:
            texts = [f"{field}={text}" for field, text in zip(value.fields, texts, strict=True)]
        return f"({','.join(texts)})"
    if isinstance(value, str):
        plain = _PLAIN.fullmatch(value) and value.isprintable() and not _reads_as_another(value)
        return value if plain else _quoted(value)
    return str(value)


def _reads_as_another(text: str) -> bool:
    """Whether a text in a tuple would read as a number, None or a bool."""
    try:
        float(text)
    except ValueError:
        return text in ("None", "True", "False")
    return True


def _quoted(text: str) -> str:
    """A text in quotation marks. What an id has no room for is escaped as in Python."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(each if each.isprintable() else _escape(each) for each in escaped) + '"'


def _escape(character: str) -> str:
    return ascii(character)[1:-1]


def keyword_param(name: str, value: Value) -> Param:
    """The keyword argument with which a call asks for ``value``."""
    if not isinstance(value, TupleValue):
        return ConstParam(name=name, value=value)
    fields = value.fields or (None,) * len(value.elements)
    elements = [
        keyword_param(f"{name}[{index}]" if field is None else f"{name}.{field}", each)
        for index, (field, each) in enumerate(zip(fields, value.elements, strict=True))
    ]
    return TupleParam(name=name, elements=tuple(elements), fields=value.fields, record=value.record)
