"""Reads values into specs: arguments of ``cute.compile``, and the constants in them.

It looks at objects of CuTeDSL by their attributes and never imports it. It changes nothing, and never fails: what it
can't read becomes ``Opaque``.

Private or undocumented, seen in nvidia-cutlass-dsl 4.8.1, and checked by ``tests/native/test_request_reading.py``:

- tensors: ``element_type``, ``shape``, ``stride``, ``memspace``, ``_assumed_align`` and ``_tvm_ffi_tensor``; ``str()``
  of one from DLPack, such as ``Tensor<0x0@gmem o (?{div=8},64):(?{i64},1)>``;
- ``SymInt.width`` and ``divisibility``; ``_Pointer._addr_space`` and ``_assumed_align``;
  ``_FakeStream.use_tvm_ffi_env_stream``.

This module imports Python's standard library and ``model.py`` alone: a package may carry a copy of it.
"""

from __future__ import annotations

import copyreg
import dataclasses
import enum
import functools
import inspect
import re
import typing
from collections.abc import Mapping
from dataclasses import replace
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
    Scalar,
    Series,
    Size,
    Spec,
    Stream,
    Symbol,
    Table,
    Tensor,
    Type,
    layout_of,
)

_DEEPEST = 6
"""Objects in objects beyond this depth are opaque. A manifest may not nest deeper."""
_MOST_ELEMENTS = 4096
_MOST_VALUES = 20_000
"""Values of one request beyond this number are opaque: an object may lead to all of a service."""
_LAYOUT = re.compile(r"o \((.*)\):\((.*)\)>?$")
_DYNAMIC = re.compile(r"\?(?:\{(i64)? ?(?:div=(\d+))?\})?")


class Reader:
    """Reads the arguments of one request. An object that stands twice is one variable."""

    def __init__(self) -> None:
        self._symbols: dict[int, Symbol] = {}
        self._count = 0
        self._kept: list[Any] = []  # keeps objects alive, so that their ids stay theirs
        self._devices: list[tuple[str, Any]] = []
        self._left = _MOST_VALUES
        self._open: list[int] = []  # the objects that are being read: one in itself is opaque

    def argument(self, value: Any, annotation: Any) -> Spec:
        """The spec of an argument of the function. A bare number is one that a call passes, unless it is a constant by
        its annotation."""
        if type(value) in (bool, int, float) and not is_constexpr(annotation):
            return Scalar(type=type(value).__name__)
        return self.spec(value, passed=not is_constexpr(annotation))

    def constant(self, value: Any) -> Spec:
        """The spec of a constant, and of everything in it."""
        return self.spec(value, passed=False)

    def spec(self, value: Any, *, passed: bool) -> Spec:
        """The spec of any value.

        Args:
            passed: whether calls pass it, or the tuple or record that it is in.
        """
        self._left -= 1
        if value is None or type(value) in (bool, int, float, str):
            return typing.cast("Spec", value)
        if self._left < 0:
            return Opaque(type=_type_name(value), why=f"the request has more than {_MOST_VALUES} values")
        if id(value) in self._open:
            return Opaque(type=_type_name(value), why="it contains itself")
        if len(self._open) >= _DEEPEST:
            return Opaque(type=_type_name(value), why="it is nested too deeply")
        self._open.append(id(value))
        try:
            return self._read(value, passed)
        except Exception as error:  # a property of somebody's object
            return Opaque(type=_type_name(value), why=f"reading it raises {type(error).__name__}")
        finally:
            self._open.pop()

    def _read(self, value: Any, passed: bool) -> Spec:
        kind = type(value)
        if isinstance(value, type):
            numeric = _numeric_name(value)
            return Type(module="cutlass", name=numeric) if numeric else _class(value)
        if _is_tensor(value):
            return self._tensor(value)
        if hasattr(kind, "_addr_space") or (kind.__name__ == "_Pointer" and hasattr(value, "_addr_space")):
            return Pointer(dtype=_dtype(value.dtype), space=_space(value._addr_space), align=int(value._assumed_align))
        if kind.__name__ == "SymInt" and hasattr(value, "divisibility"):
            return self._symbol(value)
        if kind.__name__ == "_FakeStream":
            return Stream(current=bool(getattr(value, "use_tvm_ffi_env_stream", False)))
        if kind.__name__ in ("CUstream", "cudaStream_t"):
            return Stream(current=False)
        if kind.__name__ in ("CUevent", "cudaEvent_t"):
            return Event()
        if (numeric := _numeric_name(kind)) is not None:
            number = value.value
            if passed:
                return Scalar(type=numeric)
            if type(number) in (bool, int, float):
                return Number(type=numeric, value=number)
            return Opaque(type=numeric, why="its value is not known")
        if isinstance(value, enum.Enum):
            return Member(module=kind.__module__, type=kind.__qualname__, name=str(value.name))
        if kind.__name__ == "dtype" and kind.__module__ in ("torch", "numpy"):
            return Type(module=kind.__module__, name=str(value).rpartition(".")[2])
        return self._compound(value, passed)

    def _compound(self, value: Any, passed: bool) -> Spec:
        kind = type(value)
        if isinstance(value, functools.partial):
            return Partial(
                function=self.constant(value.func),
                arguments=tuple(map(self.constant, value.args)),
                keywords=self._fields(value.keywords),
            )
        if inspect.ismethod(value):
            return Method(name=value.__func__.__name__, owner=self.constant(value.__self__))
        if inspect.isroutine(value) or inspect.isfunction(value):
            return self._function(value)
        if isinstance(value, tuple) and hasattr(kind, "_fields"):
            return self._record(kind, dict(zip(kind._fields, value, strict=True)), passed)
        if kind in (tuple, list):
            return self._series(kind.__name__, value, passed)
        if kind in (set, frozenset):
            made = self._series(kind.__name__, value, False)
            return replace(made, elements=tuple(sorted(made.elements, key=repr))) if isinstance(made, Series) else made
        if kind is dict:
            pairs = tuple((self.constant(key), self.constant(each)) for key, each in value.items())
            return Table(items=pairs)
        if dataclasses.is_dataclass(kind):
            return self._record(
                kind, {each.name: getattr(value, each.name) for each in dataclasses.fields(kind)}, passed
            )
        return self._object(value)

    def _series(self, name: str, values: Any, passed: bool) -> Spec:
        if len(values) > _MOST_ELEMENTS:
            return Opaque(type=name, why=f"it has {len(values)} elements")
        return Series(type=name, elements=tuple(self.spec(value, passed=passed) for value in values))

    def _record(self, kind: type, named: Mapping[str, Any], passed: bool) -> Spec:
        if "<" in kind.__qualname__:
            return Opaque(type=f"{kind.__module__}.{kind.__qualname__}", why="a function made its class")
        try:
            hints = typing.get_type_hints(kind)
        except Exception:  # an annotation that can't be resolved
            hints = {}
        fields = tuple(
            (name, self.spec(value, passed=passed and not is_constexpr(hints.get(name))))
            for name, value in named.items()
        )
        return Record(module=kind.__module__, name=kind.__qualname__, fields=fields)

    def _fields(self, named: Mapping[str, Any]) -> tuple[tuple[str, Spec], ...]:
        return tuple((name, self.constant(value)) for name, value in named.items())

    def _function(self, value: Any) -> Spec:
        plain = value
        while hasattr(plain, "__wrapped__"):
            plain = plain.__wrapped__
        module, name = getattr(plain, "__module__", None) or "", getattr(plain, "__qualname__", type(plain).__name__)
        code = getattr(plain, "__code__", None)
        if code is None or "<" not in name:
            return Function(module=module, name=name, line=None, fields=self._attributes(plain))
        cells = dict(zip(code.co_freevars, plain.__closure__ or (), strict=False))
        made = {name: cell.cell_contents for name, cell in cells.items() if _has_contents(cell)}
        defaults = inspect.signature(plain).parameters.values()
        made.update({f"{each.name}=": each.default for each in defaults if each.default is not each.empty})
        fields = (*self._fields(made), *self._attributes(plain))
        return Function(module=module, name=name, line=code.co_firstlineno, fields=fields)

    def _attributes(self, function: Any) -> tuple[tuple[str, Spec], ...]:
        """A function's own plain attributes. Those of a jit function that the compiler sets are left out."""
        named = getattr(function, "__dict__", {})
        own = {name: value for name, value in sorted(named.items()) if type(value) in (bool, int, float, str)}
        if hasattr(function, "_dsl_object"):
            own = {name: value for name, value in own.items() if name.startswith("__")}
        return self._fields(own)

    def _object(self, value: Any) -> Spec:
        """An object of a class that is written in Python, by its attributes."""
        kind = type(value)
        if kind is object:
            return Opaque(type="object", why="nothing but its identity tells it from others")
        if "<" in kind.__qualname__:
            return Opaque(type=_type_name(value), why="a function made its class")
        for name in ("__reduce_ex__", "__reduce__", "__getstate__"):
            if getattr(kind, name, None) is not getattr(object, name, None):
                return Opaque(type=_type_name(value), why=f"its class has a {name}")
        try:
            reduced: Any = object.__reduce_ex__(value, 2)
        except TypeError:
            return Opaque(type=_type_name(value), why="it is not an object of Python's")
        make, arguments, state, *rest = reduced
        if make is not copyreg.__newobj__ or arguments != (kind,) or any(each is not None for each in rest):  # type: ignore[attr-defined]
            return Opaque(type=_type_name(value), why="its attributes may not be all of its state")
        slots: Mapping[str, Any] = {}
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        named: dict[str, Any] = {**(state or {}), **(slots or {})}
        fields = self._fields(dict(sorted(named.items())))
        return Object(module=kind.__module__, name=kind.__qualname__, fields=fields)

    # -- tensors

    def _tensor(self, value: Any) -> Tensor:
        shape, strides = self._layout(value)
        passed, device = "", ""
        array = getattr(value, "_tvm_ffi_tensor", None)
        if array is not None:
            passed, device = str(array.dtype), self._device(array.device)
        align = value._assumed_align
        return Tensor(
            dtype=_dtype(value.element_type),
            layout=layout_of(shape, strides),
            align=None if align is None else int(align),
            space=_space(value.memspace),
            device=device,
            passed=passed,
        )

    def _layout(self, value: Any) -> tuple[tuple[Size, ...], tuple[Size, ...]]:
        if hasattr(value, "_dltensor_wrapper"):
            match = _LAYOUT.search(str(value))
            if match is None:
                raise ValueError(str(value))
            shape, strides = ([self._written(text) for text in part.split(",")] for part in match.groups())
        else:
            shape, strides = ([self._size(size) for size in sizes] for sizes in (value.shape, value.stride))
        return tuple(shape), tuple(strides)

    def _size(self, size: Any) -> Size:
        return int(size) if isinstance(size, int) else self._symbol(size)

    def _written(self, text: str) -> Size:
        """A size in the text of a tensor: ``64``, ``?``, ``?{i64 div=8}``."""
        match = _DYNAMIC.fullmatch(text.strip())
        if match is None:
            return int(text)
        return self._new(64 if match[1] else 32, int(match[2] or 1))

    def _symbol(self, size: Any) -> Symbol:
        if id(size) not in self._symbols:
            self._kept.append(size)
            self._symbols[id(size)] = self._new(int(size.width), int(size.divisibility))
        return self._symbols[id(size)]

    def _new(self, bits: int, divisor: int) -> Symbol:
        self._count += 1
        return Symbol(number=self._count - 1, bits=bits, divisor=divisor)

    def _device(self, device: Any) -> str:
        kind, index = str(device.type), device.index
        known = [each for each in self._devices if each[0] == kind]
        if (kind, index) not in known:
            self._devices.append((kind, index))
            known.append((kind, index))
        number = known.index((kind, index))
        return f"{kind}+{number}" if number else kind


def is_constexpr(annotation: Any) -> bool:
    """Whether a parameter of this annotation is a constant of the compiled function."""
    origin = typing.get_origin(annotation) or annotation
    return isinstance(origin, type) and any(
        base.__name__ == "Constexpr" and base.__module__.startswith("cutlass") for base in origin.__mro__
    )


def _is_tensor(value: Any) -> bool:
    return hasattr(type(value), "dynamic_shapes_mask") and hasattr(type(value), "memspace")


def _numeric_name(kind: Any) -> str | None:
    """Name of a numeric type of cutlass, such as ``Float16``; None for another type."""
    bases = getattr(kind, "__mro__", ())
    if any(base.__name__ == "Numeric" and base.__module__.startswith("cutlass") for base in bases):
        return str(kind.__name__)
    return None


def _dtype(kind: Any) -> str:
    return _numeric_name(kind) or _type_name(kind)


def _space(space: Any) -> str:
    return str(getattr(space, "name", space))


def _class(kind: type) -> Type | Opaque:
    if "<" in kind.__qualname__:
        return Opaque(type=f"{kind.__module__}.{kind.__qualname__}", why="a function made it")
    return Type(module=kind.__module__, name=kind.__qualname__)


def _type_name(value: Any) -> str:
    return f"{type(value).__module__}.{type(value).__qualname__}"


def _has_contents(cell: Any) -> bool:
    try:
        cell.cell_contents  # noqa: B018
    except ValueError:
        return False
    return True


def is_constant(spec: Spec) -> bool:
    """Whether a spec is a plain constant: a number, text, None, class, member, or a tuple of these."""
    if isinstance(spec, Series):
        return all(map(is_constant, spec.elements))
    return spec is None or isinstance(spec, (bool, int, float, str, Type, Member, Number))
