"""Structs that kernels in CUDA C++ take by value. They are plain data; ``front_ends/cuda/structs.py`` lays them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from aot_pack.author.descriptions import is_description
from aot_pack.author.dims import SizeOf, is_symbol
from aot_pack.author.mistakes import MistakeError
from aot_pack.author.tensor_maps import TensorMapSpec
from aot_pack.values import is_numeric_type, shown

_BITS = {f"{sign}{bits}": bits for sign in ("Int", "Uint") for bits in (8, 16, 32, 64)}
"""The types of cutlass that ``(cutlass.Int64, n)`` may name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedSize:
    """A size or number whose width the author says: ``(cutlass.Int64, n)``."""

    bits: int
    size: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class StructSpec:
    """See :func:`struct`."""

    type: str
    fields: tuple[tuple[str, Any], ...]
    """Names and values. An array is a tuple of values."""
    align: int | None = None

    @property
    def arguments(self) -> Iterator[str]:
        """The names of the arguments that fields pass."""
        for _, value in self.fields:
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, StructSpec):
                    yield from each.arguments
                elif isinstance(each, str):
                    yield each


def struct(type: str, fields: Mapping[str, Any], *, align: int | None = None) -> StructSpec:  # noqa: A002
    """A struct of C++ that a kernel takes by value, in ``parameters`` of :func:`cuda_kernel`.

    Each field has its natural alignment, and the bytes between fields are zero. The compiler checks that the struct in
    the source has the same size, and each field at the same offset.

    Args:
        type: the name of the type in the source: ``Params``, ``ns::Params`` or ``Params<float, 4>``.
        fields: what each field gets, by its name, in the order of the source. A value is the name of an argument, an
            int, a ``dim()``, a ``size()``, a formula, another ``struct()``, or a list of these for an array. A tensor
            is passed as its address. A size has 4 bytes, or 8 if it has a ``dim(bits=64)``. An int has 4 bytes.
            ``(cutlass.Int64, n)`` says another type.
        align: the alignment in bytes, if the source declares ``alignas``.

    Raises:
        MistakeError: an argument has another form.
    """
    if not isinstance(type, str) or not type.strip():
        raise _mistake(f"expected the name of a type in C++, got {shown(type)}", 'write struct("Params", {"n": n})')
    if not isinstance(fields, Mapping) or not fields or not all(isinstance(name, str) for name in fields):
        raise _mistake(
            f"the fields of {type!r} must be a dict of names and values, not {shown(fields)}",
            'write struct("Params", {"x": "x", "n": n})',
        )
    for name in fields:
        if not name.isidentifier():
            raise _mistake(f"{name!r} can't be the name of a field of {type!r}", "give its name in C++")
    if align is not None and (isinstance(align, bool) or not isinstance(align, int) or align < 1 or align & align - 1):
        raise _mistake(f"align must be a power of two in bytes, not {shown(align)}", "write align=16")
    read = tuple((name, _field(type, name, value)) for name, value in fields.items())
    return StructSpec(type=type.strip(), fields=read, align=align)


def _field(struct_: str, name: str, value: Any) -> Any:
    if isinstance(value, list):
        if not value:
            raise _mistake(f"the field {name!r} of {struct_!r} is an empty list", "give a value for each element")
        return tuple(_value(struct_, name, each) for each in value)
    return _value(struct_, name, value)


def _value(struct_: str, name: str, value: Any) -> Any:
    if isinstance(value, (str, int, StructSpec, SizeOf)) and not isinstance(value, bool):
        return value
    if is_symbol(value):
        return value
    if isinstance(value, tuple) and len(value) == 2 and is_numeric_type(value[0]):
        return _typed(struct_, name, *value)
    if isinstance(value, TensorMapSpec):
        raise _mistake(
            f"the field {name!r} of {struct_!r} is a tensor map, which a struct can't hold",
            "pass the tensor map as a parameter of its own: parameters=[tensor_map(...), struct(...)]",
        )
    if is_description(value):
        raise _mistake(
            f"the field {name!r} of {struct_!r} is the description of an argument",
            f'describe it in arguments={{"{name}": ...}}, and give its name here: {{"{name}": "{name}"}}',
        )
    raise _mistake(
        f"the field {name!r} of {struct_!r} is {shown(value)}, which can't be passed",
        'give the name of an argument, an int, a dim(), size("x", 0), a formula, (cutlass.Int64, n), a struct(), or a '
        "list of these",
    )


def _typed(struct_: str, name: str, type_: Any, size: Any) -> TypedSize:
    if type_.__name__ not in _BITS or isinstance(size, bool):
        raise _mistake(
            f"the field {name!r} of {struct_!r} is ({shown(type_)}, {shown(size)}), and only integers can have a type",
            "write (cutlass.Int64, n); a float must be an argument",
        )
    if not (isinstance(size, (int, SizeOf)) or is_symbol(size)):
        raise _mistake(
            f"the field {name!r} of {struct_!r} gives a type to {shown(size)}, which is no size",
            'write (cutlass.Int64, n) for an int, a dim(), size("x", 0) or a formula; an argument has its own type',
        )
    return TypedSize(bits=_BITS[type_.__name__], size=size)


def _mistake(problem: str, hint: str) -> MistakeError:
    return MistakeError(f"struct(): {problem}", hint=hint)
