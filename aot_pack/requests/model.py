"""A request: one call of ``cute.compile`` as data.

Two requests are equal if their canonical texts are. The text has what the caller decided: the function with its state,
the arguments, the options, the architecture, and whether TVM FFI was asked for. It has no addresses and no values of
arguments that only a call passes. So the same request has one text on a machine with a GPU and on one without.

Some inputs of the compiler are not in a request: the text of the sources, the versions of the compiler and libraries,
and the figures of the GPU that were read. A library reads a figure once and remembers it, so what one call of the
compiler reads depends on the calls before. A packed unit names the figures that it depends on (``model.BakedFigure``).

This module imports Python's standard library alone: a package may carry a copy of it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """A size, stride or integer that each call has. It is a variable of the compiled function."""

    number: int
    """Equal numbers in one request are one variable. They count from 0 in the order of the arguments."""
    bits: int
    """32 or 64."""
    divisor: int
    """The value is a multiple of it."""


Size = int | Symbol

_PATH = re.compile(r"(?:^|[^\w./-])/[\w.-]+/")
_SIZE = re.compile(r"(-?[0-9]{1,19})|\?([0-9]{1,6})(i64)?(?:%([1-9][0-9]{0,18}))?")


def layout_of(shape: Iterable[Size], strides: Iterable[Size]) -> str:
    """Sizes and strides as a text; :func:`sizes_of` reads it."""
    return ":".join(f"({','.join(map(_size_text, sizes))})" for sizes in (shape, strides))


def _size_text(size: Size) -> str:
    if isinstance(size, int):
        return str(size)
    divisor = "" if size.divisor == 1 else f"%{size.divisor}"
    return f"?{size.number}{'i64' if size.bits == 64 else ''}{divisor}"


def sizes_of(layout: str) -> tuple[tuple[Size, ...], tuple[Size, ...]]:
    """The sizes and strides of a layout.

    Raises:
        ValueError: the text is no layout.
    """
    parts = layout.split(":")
    if len(parts) != 2 or not all(part.startswith("(") and part.endswith(")") for part in parts):
        raise ValueError(f"{layout[:60]!r} is no layout")
    shape, strides = (tuple(map(_size, filter(None, part[1:-1].split(",")))) for part in parts)
    return shape, strides


def _size(text: str) -> Size:
    match = _SIZE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text[:60]!r} is no size")
    if match[1] is not None:
        return int(match[1])
    return Symbol(number=int(match[2]), bits=64 if match[3] else 32, divisor=int(match[4] or 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tensor:
    """A tensor that each call passes."""

    dtype: str
    """Name of the type in ``cutlass``, such as ``Float16``."""
    layout: str
    """Sizes and strides in elements, ``(?0,128):(?1i64%8,1)``. ``?1i64%8`` is the variable 1, of 64 bits, a multiple of
    8. It is a text, since it would be most of a request otherwise."""
    align: int | None
    """Alignment of the address in bytes; None for the size of an element."""
    space: str
    """``gmem`` or ``generic``."""
    device: str
    """``cuda`` or ``cpu``; empty if the description says only ``space``. A second GPU of one call is ``cuda+1``."""
    passed: str
    """The dtype of the array that a call passes, as TVM FFI writes it, if an array described the tensor; else empty."""

    @property
    def shape(self) -> tuple[Size, ...]:
        """In elements."""
        return sizes_of(self.layout)[0]

    @property
    def strides(self) -> tuple[Size, ...]:
        """In elements."""
        return sizes_of(self.layout)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """An address that each call passes."""

    dtype: str
    space: str
    align: int
    """In bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A number that each call passes."""

    type: str
    """``Float32`` of ``cutlass``; ``int``, ``float`` or ``bool`` if the caller gave a number of Python."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A CUDA stream."""

    current: bool
    """Whether the function launches on the caller's current stream. Otherwise each call passes a stream."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A CUDA event that each call passes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A constant that is a number of a type of ``cutlass``."""

    type: str
    value: bool | int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Something that its module and its qualified name find."""

    module: str
    name: str

    @property
    def full_name(self) -> str:
        """Module and qualified name."""
        return f"{self.module}.{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Type(Named):
    """A class, or a dtype of a framework. The module of numeric types is ``cutlass``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of an enumeration."""

    module: str
    type: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Function(Named):
    """A function. Its name has ``<locals>`` if another function made it."""

    line: int | None
    """Line in its file; None if the name alone finds it."""
    fields: tuple[tuple[str, Spec], ...]
    """Its variables of surrounding functions and defaults, if another function made it, and its own attributes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method of an object or a class."""

    name: str
    owner: Spec

    @property
    def full_name(self) -> str:
        """Of its owner, and its own name."""
        return f"{name_of(self.owner)}.{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """A ``functools.partial``."""

    function: Spec
    arguments: tuple[Spec, ...]
    keywords: tuple[tuple[str, Spec], ...]

    @property
    def full_name(self) -> str:
        """Of the function."""
        return name_of(self.function)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A tuple, list, set or frozenset."""

    type: str
    elements: tuple[Spec, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A dict, in its order."""

    items: tuple[tuple[Spec, Spec], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Named):
    """A NamedTuple or dataclass."""

    fields: tuple[tuple[str, Spec], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Object(Named):
    """An object of another class of Python's, with all its attributes, sorted by name."""

    fields: tuple[tuple[str, Spec], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opaque:
    """Something that has no form as data. A request with it equals no other one."""

    type: str
    why: str

    @property
    def full_name(self) -> str:
        """Of its type."""
        return self.type


Spec = (
    Tensor
    | Pointer
    | Scalar
    | Stream
    | Event
    | Symbol
    | Number
    | Type
    | Member
    | Function
    | Method
    | Partial
    | Series
    | Table
    | Record
    | Object
    | Opaque
    | None
    | bool
    | int
    | float
    | str
)
"""An argument or a constant. A bare number, text or None is a constant."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Request:
    """One call of ``cute.compile``."""

    function: Spec
    """A :class:`Function`, a :class:`Method`, or an :class:`Object` whose class has a ``__call__``."""
    positional: tuple[tuple[str, Spec], ...]
    """The arguments by position, with the names of their parameters."""
    keywords: tuple[tuple[str, Spec], ...]
    """The arguments by keyword, in the order of the call."""
    options: tuple[str, ...]
    """The words of ``options=``; for ``cute.compile[...]`` each option that is not the default, as ``OptLevel=2``."""
    tvm_ffi: bool
    """Whether TVM FFI was asked for, by the options or by ``CUTE_DSL_ENABLE_TVM_FFI``."""
    arch: str
    """The architecture, such as ``sm_90a``; empty if nobody knows it."""
    made_with: tuple[tuple[str, Spec], ...] = ()
    """Parameters of the class that probably made the object: its attributes of these names, and variables of the
    caller. They are for people, and no part of what makes requests equal."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Request) and not self.unknown and canonical(self) == canonical(other)

    def __hash__(self) -> int:
        return hash(canonical(self))

    @property
    def unknown(self) -> tuple[tuple[str, Opaque], ...]:
        """What has no form as data: where it is, such as ``function.mask_mod``, and what it is."""
        places = [("function", self.function), *self.positional, *self.keywords]
        return tuple(found for place, spec in places for found in _opaque(place, spec))

    @property
    def has_paths(self) -> bool:
        """Whether a text in it has an absolute path, such as ``--dump-dir=/tmp/x``. A wheel may have none."""
        return any(_PATH.search(text) for text in _texts(_data(self)))

    @property
    def problems(self) -> tuple[str, ...]:
        """What no call can have led to, in a request that anybody may have written."""
        found = []
        for tensor in _tensors((self.function, self.positional, self.keywords, self.made_with)):
            try:
                sizes_of(tensor.layout)
            except ValueError as error:
                found.append(str(error))
        names = [name for name, _ in self.keywords]
        found += [f"it has the keyword {name!r} twice" for name in sorted(set(names)) if names.count(name) > 1]
        return tuple(found)

    @property
    def name(self) -> str:
        """Module and qualified name of the function; of an object those of its class."""
        return name_of(self.function)


def name_of(function: Spec) -> str:
    """Module and qualified name of a function, method, or object that is called."""
    return str(getattr(function, "full_name", type(function).__name__))


def canonical(request: Request) -> str:
    """The text that decides whether requests are equal: JSON of one form, in ASCII."""
    document = _data(request)
    del document["made_with"]
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def digest(request: Request) -> str:
    """SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(canonical(request).encode()).hexdigest()


def _data(value: Any) -> Any:
    """A value of this module as JSON. Each dataclass has its ``kind``."""
    if dataclasses.is_dataclass(value):
        kind = re.sub(r"(?<!^)(?=[A-Z])", "_", type(value).__name__).lower()
        return {"kind": kind, **{each.name: _data(getattr(value, each.name)) for each in dataclasses.fields(value)}}
    if isinstance(value, tuple):
        return [_data(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return {"float": str(value)}
    return value


def _opaque(place: str, spec: Any) -> Iterator[tuple[str, Opaque]]:
    if isinstance(spec, Opaque):
        yield place, spec
    elif isinstance(spec, tuple):
        for index, each in enumerate(spec):
            named = isinstance(each, tuple) and len(each) == 2 and isinstance(each[0], str)
            yield from _opaque(f"{place}.{each[0]}", each[1]) if named else _opaque(f"{place}[{index}]", each)
    elif dataclasses.is_dataclass(spec):
        for field in dataclasses.fields(spec):
            value = getattr(spec, field.name)
            inner = place if field.name in ("fields", "elements", "items") else f"{place}.{field.name}"
            if isinstance(value, tuple) or dataclasses.is_dataclass(value):
                yield from _opaque(inner, value)


def _tensors(value: Any) -> Iterator[Tensor]:
    """All tensors in a value."""
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _tensors(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _tensors(getattr(value, field.name))


def _texts(document: Any) -> Iterator[str]:
    """All texts of a document."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, (list, dict)):
        for each in document.values() if isinstance(document, dict) else document:
            yield from _texts(each)
