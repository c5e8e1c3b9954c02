"""The types that annotations of parameters, fields and elements name."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Iterator
from typing import Any


def alternatives(annotation: Any) -> tuple[Any, ...]:
    """The types of an annotation without None; none where it says nothing."""
    while typing.get_origin(annotation) is typing.Annotated:
        annotation = typing.get_args(annotation)[0]
    if annotation in (None, inspect.Parameter.empty, Any):
        return ()
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return tuple(kind for alternative in typing.get_args(annotation) for kind in alternatives(alternative))
    return () if annotation is types.NoneType else (annotation,)


def hints_of(kind: type) -> dict[str, Any]:
    """The annotations of a class by name, resolved where they can be."""
    try:
        return typing.get_type_hints(kind, include_extras=True)
    except Exception:  # a name that only type checkers know
        return dict(getattr(kind, "__annotations__", {}))


def element_annotations(value: tuple[Any, ...] | list[Any], annotation: Any) -> Iterator[Any]:
    """The annotation of each element of a tuple."""
    kinds = [kind for kind in (*alternatives(annotation), type(value)) if hasattr(kind, "_fields")]
    if kinds and len(kinds[0]._fields) == len(value):
        hints = hints_of(kinds[0])
        return iter([hints.get(name) for name in kinds[0]._fields])
    arguments = typing.get_args(annotation) if typing.get_origin(annotation) is tuple else ()
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        arguments = (arguments[0],) * len(value)
    return iter(arguments if len(arguments) == len(value) else [None] * len(value))
