"""Arguments with fields: the author's dataclasses and NamedTuples, and their names in a package.

The library takes the fields as a tuple. A call may pass an object of any class with these fields, because the caller
does not have the author's class.
"""

from __future__ import annotations

import keyword
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import NoneType

from aot_pack.package.escape import BUILTINS, python_literal, python_tuple
from aot_pack.signature import ConstParam, EventParam, Param, Signature, TupleParam, is_fixed

RecordKey = tuple[str, tuple[str, ...]]
"""Name of the author's class, and its fields. Parameters with the same key have the same class."""

RecordNames = Mapping[RecordKey, str]
"""The names of the classes in the package."""

Shape = tuple[tuple[str | None, "Shape | str | None"], ...]
"""The fields of an argument in the library's order. Each has a name, and its own fields, ``event`` or None. Elements of
a plain tuple have no names."""


def records_of(params: Iterable[Param]) -> Iterator[TupleParam]:
    """All parameters with fields, outer ones before inner ones."""
    for param in params:
        if isinstance(param, TupleParam):
            if param.fields:
                yield param
            yield from records_of(param.elements)


def key_of(param: TupleParam) -> RecordKey:
    """The key of the class of a parameter with fields."""
    return param.record, param.fields


def name_records(signatures: Mapping[str, Sequence[Signature]], taken: Collection[str]) -> RecordNames:
    """A name for each class: the author's name, unless something else in the package has it.

    Args:
        signatures: signatures of each function of the package, by the function's name.
        taken: other names in the package.
    """
    names: dict[RecordKey, str] = {}
    used = set(taken)
    for function, own in signatures.items():
        for param in (param for signature in own for param in records_of(signature.inputs)):
            if key_of(param) in names:
                continue
            wanted = param.record.lstrip("_") or "Fields"
            candidates = [wanted, f"{wanted}_{function}", *(f"{wanted}_{number}" for number in range(2, len(used) + 3))]
            name = next(each for each in candidates if each not in used and protocol_name(each) not in used)
            names[key_of(param)] = name
            used.add(name)
    return names


def has_class(fields: Iterable[str]) -> bool:
    """Whether a NamedTuple can have these fields. A field must not be a keyword or begin with an underscore."""
    return not any(name.startswith("_") or keyword.iskeyword(name) for name in fields)


def protocol_name(name: str) -> str:
    """The name in the type stub for any object with the fields of the class ``name``."""
    return f"_{name}Fields"


def hint_of(param: TupleParam, name: str, elements: Sequence[str]) -> str:
    """The type hint of an argument with fields: the package's class, any class with these fields, or a tuple."""
    words = [name] if has_class(param.fields) else []
    return " | ".join([*words, protocol_name(name), f"{BUILTINS}.tuple[{', '.join(elements) or '()'}]"])


def shapes_of(params: Sequence[Param]) -> tuple[Shape, ...]:
    """The distinct shapes of one argument in several variants; empty if it has no fields in any of them."""
    found = [shape for param in params if not isinstance(shape := _shape(param), (str, NoneType))]
    return tuple(dict.fromkeys(found))


def takes_records_only(params: Sequence[Param]) -> bool:
    """Whether an argument has fields or is a constant in every variant, so that any other object is an error."""
    return all(_shape(param) is not None or is_fixed(param) for param in params)


def _shape(param: Param) -> Shape | str | None:
    if isinstance(param, EventParam):
        return "event"
    if not isinstance(param, TupleParam):
        return None
    inner = [_shape(element) for element in param.elements]
    if not param.fields and all(shape is None for shape in inner):
        return None
    names = param.fields or (None,) * len(inner)
    return tuple(zip(names, inner, strict=True))


def fixed_literal(param: Param, *, generated: bool = False) -> str:
    """The source of the only value of a parameter that is a constant or a tuple of constants.

    Args:
        generated: the source is for a generated module; see ``escape.python_literal``.
    """
    if isinstance(param, TupleParam):
        return python_tuple(fixed_literal(element, generated=generated) for element in param.elements)
    assert isinstance(param, ConstParam)
    return python_literal(param.value, generated=generated)
