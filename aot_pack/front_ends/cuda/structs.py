"""Structs that kernels in CUDA C++ take by value: where each field is, and C++ that checks it.

Fields have their natural alignment, as C++ lays out a standard-layout struct (Itanium C++ ABI, 2.4).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from aot_pack.author.structs import StructSpec
from aot_pack.errors import CompileError
from aot_pack.hostir.description import PassedField, PassedStruct, PassedValue

CHECK = "aot_pack.struct(): "
"""The beginning of the compiler's error about a struct whose C++ is another."""
CHECK_HINT = (
    "give the fields that the C++ has, in its order. (cutlass.Int64, n) says another type than int, and align=16 is "
    "for alignas(16)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A field as C++ knows it."""

    name: str
    offset: int
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StructLayout:
    """A struct with the places of its fields."""

    type: str
    passed: PassedStruct
    members: tuple[Member, ...]
    inner: tuple[StructLayout, ...]
    """The structs that are fields of it."""


def lay_out(spec: StructSpec, passed: Callable[[Any, str], PassedValue]) -> StructLayout:
    """Where the fields of a struct are.

    Args:
        passed: what a field gets, by its value in ``spec`` and the words that name it in errors.

    Raises:
        CompileError: an array has elements of different sizes, or a field can't be passed.
    """
    end, align = 0, spec.align or 1
    fields: list[PassedField] = []
    members: list[Member] = []
    inner: list[StructLayout] = []
    for name, value in spec.fields:
        what = f"the field {name!r} of struct {spec.type!r}"
        elements = [_element(each, what, passed, inner) for each in (value if isinstance(value, tuple) else (value,))]
        if len({(each.size_bytes, each.align) for each in elements}) > 1:
            raise CompileError(
                f"{what} is an array with elements of {', '.join(str(each.size_bytes) for each in elements)} bytes",
                hint="give elements of one type, as in [(cutlass.Int64, n), (cutlass.Int64, 1)]",
            )
        start = end = _rounded(end, elements[0].align)
        for element in elements:
            fields += (replace(field, offset=end + field.offset) for field in element.fields)
            end += element.size_bytes
        members.append(Member(name=name, offset=start, size_bytes=end - start))
        align = max(align, elements[0].align)
    whole = PassedStruct(size_bytes=_rounded(end, align), align=align, fields=tuple(fields))
    return StructLayout(type=spec.type, passed=whole, members=tuple(members), inner=tuple(inner))


def layout_checks(layouts: Sequence[StructLayout]) -> str:
    """C++ that compiles only if the structs are as they are laid out here; empty if there are none."""
    checks = dict.fromkeys(check for layout in layouts for check in _checks(layout))
    return "\n".join(("", *checks, "")) if checks else ""


def _element(
    value: Any, what: str, passed: Callable[[Any, str], PassedValue], inner: list[StructLayout]
) -> PassedStruct:
    """A field, or an element of one that is an array, as a struct of its own."""
    if isinstance(value, StructSpec):
        inner.append(lay_out(value, passed))
        return inner[-1].passed
    scalar = passed(value, what)
    return PassedStruct(
        size_bytes=scalar.size_bytes, align=scalar.size_bytes, fields=(PassedField(offset=0, value=scalar),)
    )


def _checks(layout: StructLayout) -> Iterator[str]:
    for each in layout.inner:
        yield from _checks(each)
    name, size = layout.type, layout.passed.size_bytes
    for member in layout.members:
        there = f"__builtin_offsetof({name}, {member.name}) == {member.offset}"
        text = f"{name} has no field '{member.name}' of {member.size_bytes} bytes at offset {member.offset}"
        yield _assertion(f"{there} && sizeof({name}::{member.name}) == {member.size_bytes}", text)
    yield _assertion(f"sizeof({name}) == {size}", f"{name} does not have {size} bytes")


def _assertion(condition: str, text: str) -> str:
    return f"static_assert({condition}, {json.dumps(CHECK + text)});"


def _rounded(offset: int, align: int) -> int:
    return -(-offset // align) * align
