"""Writes frozen dataclasses as JSON values, and reads them strictly. Each error names the place in the JSON.

A dataclass becomes an object with its fields. If a field accepts several dataclasses, the object also has a ``kind``.
Tuples become arrays, and members of an enumeration their values. Numbers that JSON can't hold (``inf``, ``nan``) become
``{"float": "inf"}``.

Bytes are kept beside the JSON (:class:`Blobs`), and so are the texts of fields that say so. The JSON has their SHA-256.
A path stands for a file: the JSON has its name, and its content is beside the JSON. A field of type ``JSON`` is written
unchanged.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import hashlib
import math
import re
import types
import typing
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from aot_pack.documents import has_whole_characters

T = TypeVar("T")

_NOT_FINITE = ("inf", "-inf", "nan")
_MOST_NESTED = 16
"""The deepest nesting of dataclasses. Only tuples within tuples could nest without end."""

JSON = Any
"""None, bool, int, float, str, list or dict of these."""


class CodecError(ValueError):
    """A value does not fit the dataclass. The text starts with the place, such as ``targets[2].arch``."""


class MissingContent(CodecError):
    """A content that the JSON names is missing beside it."""


class Kept(enum.Enum):
    """The way in which the codec writes a field of a dataclass."""

    NO = "no"
    """Not at all. The reader uses the field's default."""
    AS_IT_IS = "as it is"
    CONTENT = "content"
    """For a long text: beside the JSON, like bytes."""
    NAME = "name"
    """For a path: the file's name without its content."""


def kept(how: Kept) -> dict[str, object]:
    """The metadata of a field that says how the codec writes it."""
    return {"kept": how}


class Blobs:
    """Contents beside the JSON, each once, by SHA-256."""

    def __init__(self, contents: Iterable[bytes] = ()) -> None:
        self._contents = {_sha256(content): content for content in contents}
        self._texts: dict[str, str] = {}

    @property
    def contents(self) -> tuple[bytes, ...]:
        """All of them, sorted by key."""
        return tuple(self._contents[key] for key in sorted(self._contents))

    def keep(self, content: bytes) -> str:
        """Adds a content; returns its key."""
        key = _sha256(content)
        self._contents[key] = content
        return key

    def content(self, key: JSON, where: str) -> bytes:
        """The content under ``key``.

        Raises:
            CodecError: ``key`` is not a key, or there is no content under it.
        """
        if not isinstance(key, str):
            raise CodecError(f"{where}: expected a SHA-256, found {_shown(key)}")
        if key not in self._contents:
            raise MissingContent(f"{where}: the content {key[:64]!r} is missing")
        return self._contents[key]

    def text(self, key: JSON, where: str) -> str:
        """The content under ``key`` as a text; the same object each time.

        Raises:
            CodecError: see :meth:`content`; or the content is not UTF-8.
        """
        content = self.content(key, where)
        if key not in self._texts:
            try:
                self._texts[key] = content.decode()
            except UnicodeDecodeError as error:
                raise CodecError(f"{where}: not UTF-8: {error}") from error
        return self._texts[key]


Place = Callable[[str, bytes], Path]
"""Stores a file with this name and content, and returns its path."""


def to_json(value: object, declared: object = None, *, blobs: Blobs | None = None) -> JSON:
    """The JSON value of a dataclass, tuple or plain value.

    Args:
        declared: the type of the field that has the value.
        blobs: takes the contents beside the JSON; None if ``value`` has no such contents.

    Raises:
        TypeError: the value has no JSON form.
    """
    if declared is JSON:
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = fields_to_json(value, _forms(type(value)), blobs=blobs)
        return {"kind": kind_of(type(value)), **fields} if len(_dataclasses_in(declared)) > 1 else fields
    if isinstance(value, (tuple, list)):
        inner: tuple[Any, ...] = typing.get_args(declared)
        if len(inner) != len(value) or Ellipsis in inner:
            inner = (inner[0] if inner else None,) * len(value)
        return [to_json(item, hint, blobs=blobs) for item, hint in zip(value, inner, strict=True)]
    if isinstance(value, float) and not math.isfinite(value):
        return {"float": str(value)}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, bytes) and blobs is not None:
        return blobs.keep(value)
    if isinstance(value, Path) and blobs is not None:
        return {"name": value.name, "content": blobs.keep(value.read_bytes())}
    raise TypeError(f"{type(value).__name__} has no JSON form")


def fields_to_json(value: object, names: Iterable[str], *, blobs: Blobs | None = None) -> dict[str, JSON]:
    """The JSON values of these fields of a dataclass."""
    cls: type = type(value)
    forms = _forms(cls)
    fields = {}
    for name in names:
        form = forms[name]
        if form.how is not Kept.NO:
            fields[name] = to_json(_HELD[form.how](getattr(value, name)), form.hint, blobs=blobs)
    return fields


_HELD: dict[Kept, Callable[[Any], object]] = {
    Kept.AS_IT_IS: lambda value: value,
    Kept.CONTENT: str.encode,
    Kept.NAME: lambda path: path.name,
}
"""Turns a field's value into the value to write."""


def from_json(
    declared: type[T], data: JSON, *, where: str = "", blobs: Blobs | None = None, place: Place | None = None
) -> T:
    """Reads what :func:`to_json` wrote for a value of type ``declared``.

    Args:
        blobs: the contents beside the JSON.
        place: stores the files; by default a path is only the file's name, and nothing is stored.

    Raises:
        CodecError: a field is missing, unknown, or of another type; or a content is not among ``blobs``.
    """
    return typing.cast("T", _Reader(blobs or Blobs(), place or _nowhere).read(declared, data, where))


def fields_from_json(
    cls: type,
    names: Sequence[str],
    data: JSON,
    *,
    where: str = "",
    blobs: Blobs | None = None,
    place: Place | None = None,
) -> dict[str, Any]:
    """Reads what :func:`fields_to_json` wrote for these fields of ``cls``; see :func:`from_json`."""
    return _Reader(blobs or Blobs(), place or _nowhere).fields(cls, names, data, where)


def kind_of(cls: type) -> str:
    """``TensorParam`` is ``tensor``, ``EnvStreamParam`` is ``env_stream``."""
    words: list[str] = re.findall(r"[A-Z][a-z0-9]*", cls.__name__.removesuffix("Param"))
    return "_".join(word.lower() for word in words)


class _Reader:
    """Reads values from JSON and the contents beside it."""

    def __init__(self, blobs: Blobs, place: Place) -> None:
        self._blobs = blobs
        self._place = place

    def read(self, declared: Any, data: JSON, where: str) -> object:
        """A value of type ``declared``."""
        origin, arguments = typing.get_origin(declared), typing.get_args(declared)
        if declared is JSON:
            return data
        if origin in (types.UnionType, typing.Union):
            return self._union(arguments, data, where)
        if origin is tuple:
            return self._tuple(arguments, data, where)
        if isinstance(declared, type) and dataclasses.is_dataclass(declared):
            return self._dataclass(declared, data, where)
        if declared is bytes:
            return self._blobs.content(data, where)
        if declared is Path:
            return self._file(data, where)
        if isinstance(declared, type) and issubclass(declared, enum.Enum):
            return _member(declared, data, where)
        if declared is float and isinstance(data, dict) and set(data) == {"float"}:
            if data["float"] not in _NOT_FINITE:
                expected = " or ".join(_NOT_FINITE)
                raise CodecError(f"{where or 'value'}: expected {expected}, found {_shown(data['float'])}")
            return float(data["float"])
        if type(data) is str and declared is str and not has_whole_characters(data):
            raise CodecError(f"{where or 'value'}: has half of a surrogate pair")
        if type(data) is declared or (declared is float and type(data) is int):
            return data
        raise CodecError(f"{where or 'value'}: expected {_name(declared)}, found {_shown(data)}")

    def fields(self, cls: type, names: Sequence[str], data: JSON, where: str) -> dict[str, Any]:
        """The values of these fields of ``cls``. Skips fields that the codec does not write."""
        if not isinstance(data, dict):
            raise CodecError(f"{where or cls.__name__}: expected an object, found {_shown(data)}")
        if where.count(".") > _MOST_NESTED:
            raise CodecError(f"{where}: nested too deeply")
        forms = {name: form for name, form in _forms(cls).items() if name in names and form.how is not Kept.NO}
        if unknown := sorted(set(data) - set(forms)):
            raise CodecError(f"{_join(where, unknown[0])}: unknown field")
        if missing := sorted(set(forms) - set(data)):
            raise CodecError(f"{_join(where, missing[0])}: missing")
        return {name: self._field(form, data[name], _join(where, name)) for name, form in forms.items()}

    def _field(self, form: _Form, data: JSON, where: str) -> object:
        read: dict[Kept, Callable[[], object]] = {
            Kept.AS_IT_IS: lambda: self.read(form.hint, data, where),
            Kept.CONTENT: lambda: self._blobs.text(data, where),
            Kept.NAME: lambda: Path(_plain_name(data, where)),
        }
        return read[form.how]()

    def _union(self, alternatives: tuple[Any, ...], data: JSON, where: str) -> object:
        if data is None and types.NoneType in alternatives:
            return None
        records = _dataclasses_in(*alternatives)
        if isinstance(data, dict) and set(data) != {"float"} and records:
            if len(records) == 1:
                return self._dataclass(records[0], data, where)
            kinds = {kind_of(record): record for record in records}
            kind = data.get("kind")
            if not isinstance(kind, str) or kind not in kinds:
                raise CodecError(f"{where}.kind: expected one of {', '.join(sorted(kinds))}, found {_shown(kind)}")
            rest = {name: value for name, value in data.items() if name != "kind"}
            return self._dataclass(kinds[kind], rest, where)
        for alternative in alternatives:  # an exact type first: True is no 1, and 1 is no 1.0
            if type(data) is alternative:
                return self.read(alternative, data, where)
        for alternative in alternatives:
            try:
                return self.read(alternative, data, where)
            except CodecError:
                continue
        expected = " or ".join(_name(alternative) for alternative in alternatives)
        raise CodecError(f"{where or 'value'}: expected {expected}, found {_shown(data)}")

    def _tuple(self, arguments: tuple[Any, ...], data: JSON, where: str) -> object:
        if not isinstance(data, list):
            raise CodecError(f"{where or 'value'}: expected an array, found {_shown(data)}")
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            arguments = (arguments[0],) * len(data)
        if len(arguments) != len(data):
            raise CodecError(f"{where or 'value'}: expected {len(arguments)} values, found {len(data)}")
        items = enumerate(zip(arguments, data, strict=True))
        return tuple(self.read(hint, item, f"{where}[{index}]") for index, (hint, item) in items)

    def _dataclass(self, cls: type, data: JSON, where: str) -> object:
        return cls(**self.fields(cls, tuple(_forms(cls)), data, where))

    def _file(self, data: JSON, where: str) -> Path:
        if not isinstance(data, dict) or set(data) != {"name", "content"}:
            raise CodecError(f"{where}: expected a file's name and content, found {_shown(data)}")
        name = _plain_name(data["name"], _join(where, "name"))
        return self._place(name, self._blobs.content(data["content"], _join(where, "content")))


def _nowhere(name: str, _content: bytes) -> Path:
    return Path(name)


def _plain_name(data: JSON, where: str) -> str:
    """A file's name that does not leave its folder."""
    if type(data) is not str or not has_whole_characters(data) or "\0" in data:
        raise CodecError(f"{where}: expected a file's name, found {_shown(data)}")
    if Path(data).name != data or data in ("", ".", ".."):
        raise CodecError(f"{where}: the file's name {_shown(data)} leaves its folder")
    return data


def _member(declared: type[enum.Enum], data: JSON, where: str) -> enum.Enum:
    for member in declared:
        if type(data) is type(member.value) and data == member.value:
            return member
    known = ", ".join(str(member.value) for member in declared)
    raise CodecError(f"{where or 'value'}: expected one of {known}, found {_shown(data)}")


@dataclasses.dataclass(frozen=True, slots=True)
class _Form:
    """The form in which the codec writes a field."""

    hint: Any
    """Its type."""
    how: Kept


@functools.cache
def _forms(cls: type) -> dict[str, _Form]:
    """The form of each field of a dataclass, in field order."""
    hints = typing.get_type_hints(cls)
    return {
        field.name: _Form(hints[field.name], field.metadata.get("kept", Kept.AS_IT_IS))
        for field in dataclasses.fields(cls)
    }


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


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
