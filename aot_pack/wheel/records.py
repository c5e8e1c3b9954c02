"""Arguments with fields: the dataclasses and NamedTuples of the author, as a package offers them.

The library takes the fields as a tuple. A package has for each such class a NamedTuple of the same name, which is that
tuple and has types; calls may also pass an object of any other class with these fields. The host that calls does not
have the author's class.
"""

from __future__ import annotations

import keyword
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from aot_pack.signature import Param, Signature, TupleParam, is_fixed

RecordKey = tuple[str, tuple[str, ...]]
"""Name of the author's class, and its fields: parameters that have the same are of one class."""

RecordNames = Mapping[RecordKey, str]
"""What the classes are called in the package."""

Shape = tuple[tuple[str | None, "Shape | None"], ...]
"""The fields of an argument in the library's order, each with its own fields, where it has some. Elements of a plain
tuple have no names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordClass:
    """A class of the package."""

    name: str
    fields: tuple[tuple[str, str, str | None], ...]
    """Name, type hint, and default as source, of each."""
    functions: tuple[str, ...]
    """Which take one."""

    def merged(self, other: RecordClass) -> RecordClass:
        """For the arguments of both; a default only where both have it."""
        fields = tuple(
            (name, hint if more in hint.split(" | ") else f"{hint} | {more}", default if default == another else None)
            for (name, hint, default), (_, more, another) in zip(self.fields, other.fields, strict=True)
        )
        functions = tuple(dict.fromkeys((*self.functions, *other.functions)))
        return RecordClass(name=self.name, fields=fields, functions=functions).with_trailing_defaults()

    def with_trailing_defaults(self) -> RecordClass:
        """The same with defaults only where all later fields have one, as Python wants it."""
        fields: list[tuple[str, str, str | None]] = []
        for name, hint, default in reversed(self.fields):
            kept = None if fields and fields[-1][2] is None else default
            fields.append((name, hint, kept))
        return RecordClass(name=self.name, fields=tuple(reversed(fields)), functions=self.functions)

    @property
    def is_tuple(self) -> bool:
        """Whether a NamedTuple can have these fields; none begins with an underscore."""
        return not any(name.startswith("_") or keyword.iskeyword(name) for name, _, _ in self.fields)

    @property
    def doc(self) -> str:
        calls = ", ".join(f"{function}()" for function in self.functions)
        return f"Fields of an argument of {calls}."


def records_of(params: Iterable[Param]) -> Iterator[TupleParam]:
    """All parameters with fields, the outer ones first."""
    for param in params:
        if isinstance(param, TupleParam):
            if param.fields:
                yield param
            yield from records_of(param.elements)


def key_of(param: TupleParam) -> RecordKey:
    return param.record, param.fields


def name_records(signatures: Mapping[str, Sequence[Signature]], taken: Collection[str]) -> RecordNames:
    """A name for each class: the author's, where nothing else of the package has it.

    Args:
        signatures: of the package's functions, by name.
        taken: names that the package has for other things.
    """
    names: dict[RecordKey, str] = {}
    used = set(taken)
    for function, own in signatures.items():
        for param in (param for signature in own for param in records_of(signature.arguments)):
            if key_of(param) in names:
                continue
            wanted = param.record.lstrip("_") or "Fields"
            candidates = [wanted, f"{wanted}_{function}", *(f"{wanted}_{number}" for number in range(2, len(used) + 3))]
            name = next(candidate for candidate in candidates if candidate not in used)
            names[key_of(param)] = name
            used.add(name)
    return names


def hint_of(name: str, elements: Sequence[str]) -> str:
    """The type hint of an argument that has fields: the package's class, another with these fields, or a tuple."""
    return f"{name} | _{name}Fields | tuple[{', '.join(elements) or '()'}]"


def shapes_of(params: Sequence[Param]) -> tuple[Shape, ...]:
    """The different fields that one argument has in several variants; empty if it has none in any."""
    found = [shape for param in params if (shape := _shape(param)) is not None]
    return tuple(dict.fromkeys(found))


def takes_records_only(params: Sequence[Param]) -> bool:
    """Whether an argument has fields, or is a constant, in every variant: so that anything else is wrong."""
    return all(_shape(param) is not None or is_fixed(param) for param in params)


def _shape(param: Param) -> Shape | None:
    if not isinstance(param, TupleParam):
        return None
    inner = [_shape(element) for element in param.elements]
    if not param.fields and all(shape is None for shape in inner):
        return None
    names = param.fields or (None,) * len(inner)
    return tuple(zip(names, inner, strict=True))
