"""Requests in words: a short label, and what differs between two of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from aot_pack.requests.model import (
    Event,
    Function,
    Member,
    Method,
    Number,
    Object,
    Opaque,
    Partial,
    Pointer,
    Record,
    Request,
    Scalar,
    Series,
    Spec,
    Stream,
    Symbol,
    Table,
    Tensor,
    Type,
)

_LONGEST = 60
_MOST_PARAMETERS = 5


def shown(spec: Spec) -> str:
    """A spec for people: ``Float16``, ``(1, 2)``, ``Float16 (?, 128)``."""
    return WORDS[type(spec)](spec)


def _size(size: int | Symbol) -> str:
    if isinstance(size, int):
        return str(size)
    return "?" if size.divisor == 1 else f"? of {size.divisor}"


def _inside(specs: Sequence[Spec]) -> str:
    return ", ".join(map(shown, specs))


_BRACKETS = {"tuple": "()", "list": "[]"}

WORDS: dict[type, Callable[[Any], str]] = {
    Tensor: lambda tensor: f"{tensor.dtype} ({', '.join(map(_size, tensor.shape))})",
    Pointer: lambda pointer: f"a pointer to {pointer.dtype}",
    Scalar: lambda scalar: str(scalar.type),
    Stream: lambda stream: "the current stream" if stream.current else "a stream",
    Event: lambda _: "an event",
    Symbol: lambda symbol: _size(symbol),
    Number: lambda number: f"{number.type}({number.value})",
    Type: lambda kind: str(kind.name),
    Member: lambda member: f"{member.type}.{member.name}",
    Function: lambda function: str(function.name),
    Method: lambda method: f"{shown(method.owner)}.{method.name}",
    Partial: lambda partial: f"partial({shown(partial.function)})",
    Series: lambda series: _inside(series.elements).join(_BRACKETS.get(series.type, "{}")),
    Table: lambda table: f"a dict of {len(table.items)}",
    Record: lambda record: str(record.name),
    Object: lambda made: str(made.name),
    Opaque: lambda opaque: f"an object of {opaque.type}",
    type(None): repr,
    bool: repr,
    int: repr,
    float: repr,
    str: str,
}
"""The words for each kind of spec."""

_WHOLE = (Type, Member, Number, Opaque)
"""Kinds that differ as a whole."""
_NAMED = (Object, Record, Function)
"""Kinds with a name and fields."""


def parameters(request: Request) -> dict[str, Spec]:
    """How the object of a request was made, or else the attributes of its function. What the caller chose comes before
    what the object has as an attribute, since that may follow from it."""
    fields = dict(request.function.fields) if isinstance(request.function, _NAMED) else {}
    made = dict(request.made_with) or fields
    return dict(sorted(made.items(), key=lambda item: item[0] in fields))


def label(request: Request, among: Sequence[Request] = ()) -> str:
    """A short name: that of the function, with the first values that tell it from all others of the function."""
    own = _values(request)
    left = [_values(each) for each in among if each.name == request.name and each is not request]
    telling = []
    for name, value in own.items():
        alike = [each for each in left if each.get(name) == value]
        if len(alike) < len(left):
            telling.append(f"{name}={value}")
            left = alike
    name = request.name.rpartition(".")[2]
    return f"{name}({', '.join(telling[:_MOST_PARAMETERS])})" if telling else name


def _values(request: Request) -> dict[str, str]:
    """The words for each parameter, attribute and argument, the more telling ones first."""
    attributes = dict(request.function.fields) if isinstance(request.function, _NAMED) else {}
    all_of_them = {**parameters(request), **attributes, **dict(request.positional), **dict(request.keywords)}
    return {name: shown(spec) for name, spec in all_of_them.items()}


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Something that two requests do not have in common."""

    what: str
    """A parameter, attribute, argument, or a part of one: ``head_dim``, ``x.shape[1]``, ``options``."""
    wanted: str
    there: str

    def __str__(self) -> str:
        return f"{self.what} {self.wanted} is not there; nearest: {self.what} {self.there}"

    @property
    def brief(self) -> str:
        """For one of several: ``tile_m 192 instead of 128``."""
        return f"{self.what} {self.wanted} instead of {self.there}"


def differences(wanted: Request, there: Request) -> tuple[Difference, ...]:
    """What differs, the causes before their effects: a parameter of the class hides the attributes that follow from it.

    They are in the order of the request: function, arguments, options, architecture.
    """
    state = list(_between("", wanted.function, there.function))
    made = [
        Difference(what=name, wanted=shown(spec), there=shown(dict(there.made_with)[name]))
        for name, spec in wanted.made_with
        if name in dict(there.made_with) and dict(there.made_with)[name] != spec
    ]
    order = list(parameters(wanted))
    made.sort(key=lambda each: order.index(each.what))
    found = made if state and made else state
    for kind in ("positional", "keywords"):
        ours, theirs = dict(getattr(wanted, kind)), dict(getattr(there, kind))
        for name in dict.fromkeys([*ours, *theirs]):
            if name not in ours or name not in theirs:
                there_is = shown(theirs[name]) if name in theirs else "no such argument"
                found.append(
                    Difference(what=name, wanted=shown(ours[name]) if name in ours else "left out", there=there_is)
                )
            else:
                found += _between(name, ours[name], theirs[name])
    if wanted.options != there.options:
        found.append(
            Difference(
                what="options", wanted=" ".join(wanted.options) or "none", there=" ".join(there.options) or "none"
            )
        )
    if wanted.tvm_ffi != there.tvm_ffi and wanted.options == there.options:
        found.append(Difference(what="TVM FFI", wanted=str(wanted.tvm_ffi), there=str(there.tvm_ffi)))
    if wanted.arch != there.arch:
        found.append(Difference(what="architecture", wanted=wanted.arch, there=there.arch))
    return tuple(dict.fromkeys(found))


def _between(place: str, ours: Any, theirs: Any) -> Iterator[Difference]:
    """The differences of two specs, as deep as they go."""
    if _same(ours, theirs):
        return
    if type(ours) is not type(theirs) or not dataclasses.is_dataclass(ours) or isinstance(ours, _WHOLE):
        yield Difference(what=place or "function", wanted=_short(ours), there=_short(theirs))
        return
    if isinstance(ours, _NAMED):
        if ours.full_name != theirs.full_name:
            yield Difference(what=place or "function", wanted=ours.full_name, there=theirs.full_name)
            return
        mine, yours = dict(ours.fields), dict(theirs.fields)
        if mine.keys() != yours.keys():
            only = sorted(mine.keys() ^ yours.keys())[0]
            yield Difference(what=_join(place, only), wanted=_given(mine, only), there=_given(yours, only))
            return
        for name, value in mine.items():
            yield from _between(_join(place, name), value, yours[name])
        return
    names = [field.name for field in dataclasses.fields(ours)]
    for name in ("shape", "strides", *names) if isinstance(ours, Tensor) else names:
        mine, yours = getattr(ours, name), getattr(theirs, name)
        if name == "layout":
            continue
        if isinstance(mine, tuple) and isinstance(yours, tuple) and len(mine) == len(yours):
            inner = place if name == "elements" else _join(place, name)
            for index, (first, second) in enumerate(zip(mine, yours, strict=True)):
                yield from _between(f"{inner}[{index}]", first, second)
        elif not _same(mine, yours):
            yield Difference(what=_join(place, name), wanted=_short(mine), there=_short(yours))


def _given(fields: dict[str, Spec], name: str) -> str:
    return _short(fields[name]) if name in fields else "left out"


def _same(ours: Any, theirs: Any) -> bool:
    """Whether two parts of requests are equal, where 1, 1.0 and True differ."""
    return bool(ours == theirs) and repr(ours) == repr(theirs)


def _short(value: Any) -> str:
    text = f"({', '.join(map(_short, value))})" if isinstance(value, tuple) else shown(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _join(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
