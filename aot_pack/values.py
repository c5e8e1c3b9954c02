"""Values of variant parameters as data, for target ids and for keyword arguments of calls.

A builder gets the author's object. This module makes a value of the object that every caller can write: a number, text,
True, False, None, or a tuple of values. The value of a type, a dtype or an enum's member is its name. The value of a
dataclass or NamedTuple is the tuple of its fields. :func:`shown` shows any object in a message.
"""

from __future__ import annotations

import dataclasses
import enum
import inspect
import re
from typing import Any

from aot_pack.errors import CollectError
from aot_pack.signature import ConstParam, Param, TupleParam, TupleValue, Value

_PLAIN = re.compile(r"[^\s\[\]()@,=\"'\\](?:[^\[\]()@,=\"'\\\t-\r]*[^\s\[\]()@,=\"'\\])?")
"""Text that an id has without quotation marks. It has no character with a meaning in ids or in tuples of ids."""

_LONGEST_SHOWN = 80


def value_of(name: str, value: Any) -> Value:
    """The value of the variant parameter ``name`` as data.

    Raises:
        CollectError: the value has no stable name, or is an object that can change.
    """
    if isinstance(value, type):
        return value.__name__.lower()
    if any(kind.__name__ == "dtype" for kind in type(value).__mro__):  # of torch or numpy: an object, not a type
        return str(value).rpartition(".")[2]
    if isinstance(value, enum.Enum):
        return value.name if isinstance(value.name, str) else str(value.value)  # combined flags have no name
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
                f"variant parameter {name!r}: {shown(value)} can change, because dataclass {kind.__name__} "
                "is not frozen",
                hint=f"decorate {kind.__name__} with @dataclass(frozen=True)",
            )
        elements = tuple(value_of(name, getattr(value, each)) for each in names)
        return TupleValue(elements=elements, fields=names, record=kind.__name__)
    raise CollectError(
        f"variant parameter {name!r}: {shown(value)} has no stable name",
        hint="use types, dtypes, enums, numbers, strings, bools, None, and tuples or frozen dataclasses of these",
    )


def is_numeric_type(value: object) -> bool:
    """Whether ``value`` is a numeric type of cutlass, such as ``cutlass.Float16``. cutlass is not imported for it."""
    return isinstance(value, type) and any(
        base.__name__ == "Numeric" and base.__module__.startswith("cutlass") for base in value.__mro__
    )


def shown(value: object) -> str:
    """A value in a message: its repr, or its type if the repr is long or has an address."""
    if is_numeric_type(value):
        return f"cutlass.{value.__name__}"  # type: ignore[attr-defined]
    if isinstance(value, type):
        module = "" if value.__module__ == "builtins" else f"{value.__module__}."
        return f"the type {module}{value.__qualname__}"
    if inspect.isroutine(value):
        return f"the function {value.__qualname__}"
    text = repr(value)
    plain = len(text) <= _LONGEST_SHOWN and "\n" not in text and " at 0x" not in text
    return text if plain else f"an object of type {type(value).__name__}"


def value_key(name: str, value: Value) -> str:
    """The part of a target id for one value: text alone, anything else as ``name=value``.

    Different values of a parameter have different texts.
    """
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
    """Whether a text in a tuple would look like a number, None or a bool."""
    try:
        float(text)
    except ValueError:
        return text in ("None", "True", "False")
    return True


def _quoted(text: str) -> str:
    """A text in quotation marks. Characters that can't be printed are escaped as in Python."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(each if each.isprintable() else _escape(each) for each in escaped) + '"'


def _escape(character: str) -> str:
    return ascii(character)[1:-1]


def keyword_param(name: str, value: Value) -> Param:
    """The keyword argument that selects ``value`` in a call."""
    if not isinstance(value, TupleValue):
        return ConstParam(name=name, value=value)
    fields = value.fields or (None,) * len(value.elements)
    elements = [
        keyword_param(f"{name}[{index}]" if field is None else f"{name}.{field}", each)
        for index, (field, each) in enumerate(zip(fields, value.elements, strict=True))
    ]
    return TupleParam(name=name, elements=tuple(elements), fields=value.fields, record=value.record)
