"""Writes frozen dataclasses as JSON values, and reads them strictly. Each error names the place in the JSON.

A dataclass becomes an object with its fields. If a field accepts several dataclasses, the object also has a ``kind``.
Tuples become arrays, and members of an enumeration their values. Numbers that JSON can't hold (``inf``, ``nan``) become
``{"float": "inf"}``.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import math
import re
import types
import typing
from typing import Any, TypeVar

from aot_pack.documents import has_whole_characters

T = TypeVar("T")

_NOT_FINITE = ("inf", "-inf", "nan")
_MOST_NESTED = 16
"""The deepest level of a dataclass in others. Only tuples in tuples could go on forever."""

JSON = Any
"""None, bool, int, float, str, list or dict of these."""


class CodecError(ValueError):
    """A value does not fit the dataclass. The text starts with the place, such as ``targets[2].arch``."""


def to_json(value: object, declared: object = None) -> JSON:
    """The JSON value of a dataclass, tuple or plain value. ``declared`` is the type of the field that holds it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        hints = _hints(type(value))
        fields = {name: to_json(getattr(value, name), hint) for name, hint in hints.items()}
        return {"kind": kind_of(type(value)), **fields} if len(_dataclasses_in(declared)) > 1 else fields
    if isinstance(value, (tuple, list)):
        inner: tuple[Any, ...] = typing.get_args(declared)
        if len(inner) != len(value) or Ellipsis in inner:
            inner = (inner[0] if inner else None,) * len(value)
        return [to_json(item, hint) for item, hint in zip(value, inner, strict=True)]
    if isinstance(value, float) and not math.isfinite(value):
        return {"float": str(value)}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, enum.Enum):
        return value.value
    raise TypeError(f"{type(value).__name__} has no JSON form")


def from_json(declared: type[T], data: JSON, *, where: str = "") -> T:
    """Reads what :func:`to_json` wrote for a value of type ``declared``.

    Raises:
        CodecError: a field is missing, unknown, or of another type.
    """
    return typing.cast("T", _read(declared, data, where))


def kind_of(cls: type) -> str:
    """The kind of a dataclass: ``tensor`` for ``TensorParam``, ``env_stream`` for ``EnvStreamParam``."""
    words: list[str] = re.findall(r"[A-Z][a-z0-9]*", cls.__name__.removesuffix("Param"))
    return "_".join(word.lower() for word in words)


def _read(declared: Any, data: JSON, where: str) -> object:
    origin, arguments = typing.get_origin(declared), typing.get_args(declared)
    if origin in (types.UnionType, typing.Union):
        return _read_union(arguments, data, where)
    if origin is tuple:
        return _read_tuple(arguments, data, where)
    if dataclasses.is_dataclass(declared) and isinstance(declared, type):
        return _read_dataclass(declared, data, where)
    if isinstance(declared, type) and issubclass(declared, enum.Enum):
        return _member(declared, data, where)
    if declared is float and isinstance(data, dict) and set(data) == {"float"}:
        if data["float"] not in _NOT_FINITE:
            raise CodecError(f"{where or 'value'}: expected {' or '.join(_NOT_FINITE)}, found {_shown(data['float'])}")
        return float(data["float"])
    if type(data) is str and declared is str and not has_whole_characters(data):
        raise CodecError(f"{where or 'value'}: has half of a surrogate pair")
    if type(data) is declared or (declared is float and type(data) is int):
        return data
    raise CodecError(f"{where or 'value'}: expected {_name(declared)}, found {_shown(data)}")


def _read_union(alternatives: tuple[Any, ...], data: JSON, where: str) -> object:
    if data is None and types.NoneType in alternatives:
        return None
    records = _dataclasses_in(*alternatives)
    if isinstance(data, dict) and set(data) != {"float"} and records:
        if len(records) == 1:
            return _read_dataclass(records[0], data, where)
        kinds = {kind_of(record): record for record in records}
        kind = data.get("kind")
        if not isinstance(kind, str) or kind not in kinds:
            raise CodecError(f"{where}.kind: expected one of {', '.join(sorted(kinds))}, found {_shown(kind)}")
        return _read_dataclass(kinds[kind], {name: value for name, value in data.items() if name != "kind"}, where)
    for alternative in alternatives:  # exact types first: True is not 1, and 1 is not 1.0
        if type(data) is alternative:
            return _read(alternative, data, where)
    for alternative in alternatives:
        try:
            return _read(alternative, data, where)
        except CodecError:
            continue
    expected = " or ".join(_name(alternative) for alternative in alternatives)
    raise CodecError(f"{where or 'value'}: expected {expected}, found {_shown(data)}")


def _read_tuple(arguments: tuple[Any, ...], data: JSON, where: str) -> object:
    if not isinstance(data, list):
        raise CodecError(f"{where or 'value'}: expected an array, found {_shown(data)}")
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        arguments = (arguments[0],) * len(data)
    if len(arguments) != len(data):
        raise CodecError(f"{where or 'value'}: expected {len(arguments)} values, found {len(data)}")
    return tuple(
        _read(hint, item, f"{where}[{index}]") for index, (hint, item) in enumerate(zip(arguments, data, strict=True))
    )


def _read_dataclass(cls: type, data: JSON, where: str) -> object:
    if not isinstance(data, dict):
        raise CodecError(f"{where or cls.__name__}: expected an object, found {_shown(data)}")
    if where.count(".") > _MOST_NESTED:
        raise CodecError(f"{where}: nested too deeply")
    hints = _hints(cls)
    if unknown := sorted(set(data) - set(hints)):
        raise CodecError(f"{_join(where, unknown[0])}: unknown field")
    if missing := sorted(set(hints) - set(data)):
        raise CodecError(f"{_join(where, missing[0])}: missing")
    return cls(**{name: _read(hint, data[name], _join(where, name)) for name, hint in hints.items()})


def _member(declared: type[enum.Enum], data: JSON, where: str) -> enum.Enum:
    for member in declared:
        if type(data) is type(member.value) and data == member.value:
            return member
    known = ", ".join(str(member.value) for member in declared)
    raise CodecError(f"{where or 'value'}: {_shown(data)} is none of {known}")


@functools.cache
def _hints(cls: type) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    return {field.name: hints[field.name] for field in dataclasses.fields(cls)}


def _dataclasses_in(*declared: object) -> list[type]:
    found: list[type] = []
    for hint in declared:
        if isinstance(hint, type) and dataclasses.is_dataclass(hint):
            found.append(hint)
        elif typing.get_origin(hint) in (types.UnionType, typing.Union):
            found += _dataclasses_in(*typing.get_args(hint))
    return found


def _join(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _name(declared: Any) -> str:
    return getattr(declared, "__name__", str(declared))


def _shown(data: JSON) -> str:
    text = repr(data)
    return text if len(text) <= 60 else f"{text[:57]}..."
