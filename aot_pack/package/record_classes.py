"""The package's classes for arguments with fields (``records.py``): NamedTuples with the author's names.

An object of such a class is a tuple, so the library takes it. Its fields have type hints.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aot_pack.package.describe import annotation
from aot_pack.package.escape import python_docstring, python_literal
from aot_pack.package.records import (
    RecordNames,
    fixed_literal,
    has_class,
    key_of,
    records_of,
    shapes_of,
    takes_records_only,
)
from aot_pack.signature import EventParam, Param, Signature, TupleParam, is_fixed


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordClass:
    """A class of the package."""

    name: str
    fields: tuple[tuple[str, str, str | None], ...]
    """Name, type hint, and source of the default of each field."""
    functions: tuple[str, ...]
    """The functions with an argument of this class."""

    def merged(self, other: RecordClass) -> RecordClass:
        """The class for the arguments of both. A field has a default only if both have the same one."""
        fields = tuple(
            (name, hint if more in hint.split(" | ") else f"{hint} | {more}", default if default == another else None)
            for (name, hint, default), (_, more, another) in zip(self.fields, other.fields, strict=True)
        )
        functions = tuple(dict.fromkeys((*self.functions, *other.functions)))
        return RecordClass(name=self.name, fields=fields, functions=functions).with_trailing_defaults()

    def with_trailing_defaults(self) -> RecordClass:
        """A copy in which a field has a default only if all later fields have one, as Python requires."""
        fields: list[tuple[str, str, str | None]] = []
        for name, hint, default in reversed(self.fields):
            kept = None if fields and fields[-1][2] is None else default
            fields.append((name, hint, kept))
        return RecordClass(name=self.name, fields=tuple(reversed(fields)), functions=self.functions)

    @property
    def is_tuple(self) -> bool:
        """Whether the package has the class at run time, as a NamedTuple."""
        return has_class(name for name, _, _ in self.fields)

    @property
    def doc(self) -> str:
        calls = ", ".join(f"{function}()" for function in self.functions)
        return f"Fields of an argument of {calls}."


def merged(records: Iterable[RecordClass]) -> list[RecordClass]:
    """The distinct classes of all functions, inner ones first, as Python requires."""
    found: dict[str, RecordClass] = {}
    for record in reversed(list(records)):
        known = found.get(record.name)
        found[record.name] = record if known is None else record.merged(known)
    return list(found.values())


def record_values(record: RecordClass) -> dict[str, object]:
    """The values of a class for the templates."""
    return {
        "name": record.name,
        "doc": python_docstring(record.doc, indent=4),
        "text": python_literal(record.doc),
        "is_tuple": record.is_tuple,
        "fields": [{"name": name, "hint": hint, "default": default} for name, hint, default in record.fields],
        "names": [python_literal(name) for name, _, _ in record.fields],
        "defaults": [default for _, _, default in record.fields if default is not None],
    }


def passed(function: str, params: Sequence[Param]) -> str:
    """The source of the value that the library gets for an argument."""
    name = params[0].name
    if any(isinstance(param, EventParam) for param in params):
        return f"_aot_event({name})"
    if shapes := shapes_of(params):
        place = python_literal(f"{function}(): argument '{name}'")
        fields = f"_aot_fields({name}, {place}, {shapes!r}, {takes_records_only(params)})"
        if any(inner is not None for shape in shapes for _, inner in shape):
            return fields
        return f"({name} if {name}.__class__ is _aot_tuple_class else {fields})"  # it passes as it is: 0.7 µs less
    return name


def classes(function: str, variants: Sequence[Signature], names: RecordNames) -> tuple[RecordClass, ...]:
    """The classes of a function's arguments, outer ones before inner ones."""
    found: dict[str, RecordClass] = {}
    for variant in variants:
        for param in records_of(variant.inputs):
            record = _record_class(function, param, names)
            known = found.get(record.name)
            found[record.name] = record if known is None else known.merged(record)
    return tuple(found.values())


def _record_class(function: str, param: TupleParam, names: RecordNames) -> RecordClass:
    hints = [annotation(element, names) for element in param.elements]
    defaults = [fixed_literal(element, generated=True) if is_fixed(element) else None for element in param.elements]
    return RecordClass(
        name=names[key_of(param)],
        fields=tuple(zip(param.fields, hints, defaults, strict=True)),
        functions=(function,),
    ).with_trailing_defaults()
