"""The operators of PyTorch that a package's functions become: their schemas, and how they pass their arguments.

A function becomes an operator if its author declared what it writes. The operator has two overloads: one allocates the
outputs and returns them, and ``out`` takes them as keyword arguments and returns nothing. PyTorch has no tuples of
different things. So a tuple whose elements are all tensors, integers, floats or bools is a list, and the elements of
any other tuple are arguments of their own. An argument that is always None, and a stream, are not arguments of the
operator: it runs on PyTorch's current stream. An argument called ``mode`` or ``ctx`` gets an underscore.

``launcher/operators.py`` writes the table for the library, and ``package/torch_module.py`` the Python.
"""

from __future__ import annotations

import enum
import math
import string
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from aot_pack.errors import assert_never
from aot_pack.signature import (
    Constant,
    ConstParam,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TensorRole,
    TupleParam,
    TupleValue,
    Value,
    is_optional,
    leaves_of,
)


class NoOperatorError(Exception):
    """A function can't be an operator of PyTorch; the text says why."""


class OperatorKind(enum.Enum):
    """How an operator passes an argument: ``OperatorKind`` of templates/launcher/torch.hpp, and the schema's type."""

    TENSOR = "Tensor"
    INT = "SymInt"
    FLOAT = "float"
    BOOL = "bool"
    TEXT = "str"
    TENSORS = "Tensor[]"
    INTS = "SymInt[]"
    FLOATS = "float[]"
    BOOLS = "bool[]"
    TUPLE = "tuple"
    STREAM = "stream"
    NONE = "none"


_NUMBERS = {"bool": OperatorKind.BOOL, "int": OperatorKind.INT, "float": OperatorKind.FLOAT}
"""By the type in Python."""

_LISTS = {
    OperatorKind.TENSOR: OperatorKind.TENSORS,
    OperatorKind.INT: OperatorKind.INTS,
    OperatorKind.FLOAT: OperatorKind.FLOATS,
    OperatorKind.BOOL: OperatorKind.BOOLS,
}

_RESERVED = frozenset({"Ellipsis", "NoneType"})
"""Identifiers that PyTorch's schema parser refuses (torch/csrc/jit/frontend/lexer.h, 2.4 to 2.13)."""

_RENAMED = frozenset({"mode", "ctx", "_mutable_op", "_all_bases", "_only_clone_these_bases"})
"""Names of arguments that PyTorch's functionalization uses itself; they get an underscore.

It passes the arguments of an operator that writes as keywords to functions of its own
(torch/_higher_order_ops/auto_functionalize.py and utils.py, 2.9 to 2.13)."""

_TAKEN_OPERATORS = frozenset({"name"})
"""Attributes of ``torch.ops.<package>`` that hide an operator (torch/_ops.py, ``_OpNamespace``)."""

_TAKEN_PACKAGES = frozenset({"aten", "prim", "prims", "quantized", "higher_order", "inductor", "profiler"})
"""PyTorch's own namespaces, and attributes of ``torch.ops`` that hide one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """How an argument of the function is passed."""

    kind: OperatorKind
    optional: bool = False
    place: int | None = None
    """Its place among the arguments of the operator; None if the operator does not take it."""
    written: bool = False
    """Whether the function writes to it."""
    elements: tuple[Argument, ...] = ()
    """Of a tuple."""

    def entries(self) -> Iterator[Argument]:
        """The argument, then the entries of its elements."""
        yield self
        for element in self.elements:
            yield from element.entries()


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorParameter:
    """An argument of the operator, as the schema has it."""

    name: str
    type: str
    default: str | None
    keyword_only: bool

    def __str__(self) -> str:
        return f"{self.type} {self.name}" + ("" if self.default is None else f"={self.default}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """An operator of both overloads."""

    name: str
    arguments: tuple[Argument, ...]
    """The inputs of the function, in its order."""
    parameters: tuple[OperatorParameter, ...]
    """Of the operator without its outputs, in the order of the schema."""
    outputs: tuple[str, ...]
    """Names of the outputs."""
    workspaces: int = 0
    """Number of workspaces of the function. The operator does not take them."""

    @property
    def schema(self) -> str:
        """The schema of the overload that allocates its outputs."""
        results = ", ".join(["Tensor"] * len(self.outputs))
        return f"{self.name}({_listed(self.parameters)}) -> {results if len(self.outputs) == 1 else f'({results})'}"

    @property
    def out_schema(self) -> str | None:
        """The schema of the overload that takes its outputs; None without outputs."""
        if not self.outputs:
            return None
        letters = _letters(sum("!" in parameter.type for parameter in self.parameters))
        outputs = tuple(
            OperatorParameter(name=name, type=f"Tensor({next(letters)}!)", default=None, keyword_only=True)
            for name in self.outputs
        )
        return f"{self.name}.out({_listed((*self.parameters, *outputs))}) -> ()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operators:
    """The operators of a package."""

    by_name: dict[str, Operator]
    """Each by the name of its function."""
    missing: dict[str, str]
    """The reasons why the other functions are none."""


def _listed(parameters: Sequence[OperatorParameter]) -> str:
    positional = [str(each) for each in parameters if not each.keyword_only]
    keyword_only = [str(each) for each in parameters if each.keyword_only]
    return ", ".join([*positional, *(["*", *keyword_only] if keyword_only else [])])


def _letters(start: int = 0) -> Iterator[str]:
    """Names for alias sets: a to z, then a1 to z1 and so on."""
    for index in range(start, 10**6):
        suffix = index // 26
        yield string.ascii_lowercase[index % 26] + (str(suffix) if suffix else "")


def operator_of(package: str, name: str, signatures: Sequence[Signature]) -> Operator:
    """The operator of a function.

    Args:
        package: import name of the package.
        signatures: those of all variants of the function.

    Raises:
        NoOperatorError: the function does not say what it writes, or PyTorch can't pass its arguments.
    """
    first = signatures[0]
    if not first.declares_effects:
        raise NoOperatorError("it does not declare what it writes: declare aot_pack.output or aot_pack.inout")
    if package in _TAKEN_PACKAGES:
        raise NoOperatorError(f"{package!r} is a namespace of PyTorch itself; give the package another name")
    if name in _TAKEN_OPERATORS or name in _RESERVED:
        raise NoOperatorError(f"PyTorch can't take an operator called {name!r}; export it under another name")
    builder = _Builder(defaults=_defaults(signatures), keyword_only=frozenset(first.keyword_only))
    arguments = tuple(
        builder.argument(param.name, [signature.inputs[index] for signature in signatures], top=param.name)
        for index, param in enumerate(first.inputs)
    )
    outputs = tuple(_checked(param.name) for param in first.outputs)
    order = sorted(range(len(builder.parameters)), key=lambda place: builder.parameters[place].keyword_only)
    parameters = tuple(builder.parameters[place] for place in order)
    names = [*(parameter.name for parameter in parameters), *outputs]
    twice = next((each for each in names if names.count(each) > 1), None)
    if twice is not None:
        raise NoOperatorError(f"two of its arguments would be called {twice!r}; rename one of them")
    kinds = [each.kind for argument in arguments for each in argument.entries()]
    if OperatorKind.TENSOR not in kinds and OperatorKind.TENSORS not in kinds:
        raise NoOperatorError("no argument is a tensor, so PyTorch can't tell the device")
    if kinds.count(OperatorKind.STREAM) > 1:
        raise NoOperatorError("it takes several streams, and PyTorch has one current stream")
    moved = {old: new for new, old in enumerate(order)}
    return Operator(
        name=name,
        arguments=tuple(_placed(argument, moved) for argument in arguments),
        parameters=parameters,
        outputs=outputs,
        workspaces=len(first.workspaces),
    )


def operators_of(package: str, functions: Iterable[tuple[str, Sequence[Signature]]]) -> Operators:
    """The operators of a package.

    Args:
        package: import name of the package.
        functions: the name of each function, and the signatures of its variants.
    """
    operators: dict[str, Operator] = {}
    missing: dict[str, str] = {}
    for name, signatures in functions:
        try:
            operators[name] = operator_of(package, name, signatures)
        except NoOperatorError as error:
            missing[name] = str(error)
    return Operators(by_name=operators, missing=missing)


def _placed(argument: Argument, places: dict[int, int]) -> Argument:
    return replace(
        argument,
        place=None if argument.place is None else places[argument.place],
        elements=tuple(_placed(element, places) for element in argument.elements),
    )


def _checked(name: str) -> str:
    """The name of an argument of the operator."""
    if name in _RESERVED or not name.isascii():
        raise NoOperatorError(f"PyTorch can't take an argument called {name!r}; rename it")
    return f"{name}_" if name in _RENAMED else name


@dataclass(slots=True)
class _Builder:
    """Collects the parameters of an operator."""

    defaults: dict[str, Value]
    keyword_only: frozenset[str]
    parameters: list[OperatorParameter] = field(default_factory=list)
    aliases: Iterator[str] = field(default_factory=_letters)

    def argument(self, name: str, params: Sequence[Param], *, top: str, default: Value | None = None) -> Argument:
        """One argument of the function.

        Args:
            name: its name in the operator.
            params: the parameter in each variant.
            top: the argument of the function that it is, or is in.
            default: the default of an element, from the tuple's default.
        """
        kinds = {kind for param in params if (kind := _kind(param)) is not OperatorKind.NONE}
        optional = any(_kind(param) is OperatorKind.NONE or is_optional(param) for param in params)
        if not kinds:
            return Argument(kind=OperatorKind.NONE)
        if len(kinds) > 1 and OperatorKind.TUPLE not in kinds:
            types = " and ".join(sorted(kind.value for kind in kinds))
            raise NoOperatorError(f"no type of PyTorch takes all that {name!r} may be: {types}")
        if OperatorKind.TUPLE in kinds:
            return self.tuple(name, params, top=top, default=default)
        (kind,) = kinds
        if kind is OperatorKind.STREAM:
            return Argument(kind=kind)
        type_ = kind.value
        written = any(_is_inout(param) for param in params)
        if written:
            type_ = f"Tensor({next(self.aliases)}!)"
        if name == top and name in self.defaults:
            shown: str | None = _default_text(name, self.defaults[name])
        elif name != top and (default is not None or (optional and top in self.defaults)):
            shown = _default_text(name, default)
        else:
            shown = None
        self.parameters.append(
            OperatorParameter(
                name=_checked(name),
                type=f"{type_}?" if optional else type_,
                default=shown,
                keyword_only=top in self.keyword_only,
            )
        )
        return Argument(kind=kind, optional=optional, place=len(self.parameters) - 1, written=written)

    def tuple(self, name: str, params: Sequence[Param], *, top: str, default: Value | None) -> Argument:
        """A tuple whose elements are arguments of their own."""
        tuples = [param for param in params if isinstance(param, TupleParam)]
        counts = {len(param.elements) for param in tuples}
        if len(tuples) < len(params) or len(counts) > 1:
            raise NoOperatorError(f"{name!r} is a tuple of different things, and not the same in every variant")
        given = self.defaults.get(name) if name == top else default
        values = given.elements if isinstance(given, TupleValue) else (None,) * len(tuples[0].elements)
        labels = tuples[0].fields or tuple(map(str, range(len(values))))
        return Argument(
            kind=OperatorKind.TUPLE,
            elements=tuple(
                self.argument(
                    f"{name}_{label}", [param.elements[index] for param in tuples], top=top, default=values[index]
                )
                for index, label in enumerate(labels)
            ),
        )


def _kind(param: Param) -> OperatorKind:
    if isinstance(param, TensorParam):
        return OperatorKind.TENSOR
    if isinstance(param, ScalarParam):
        return _NUMBERS[param.dtype.python_type]
    if isinstance(param, ConstParam):
        return _constant_kind(param.value)
    if isinstance(param, ShapeParam):
        return OperatorKind.INTS
    if isinstance(param, StreamParam):
        return OperatorKind.STREAM
    if isinstance(param, TupleParam):
        kinds = {_kind(element) for element in param.elements}
        written = any(map(_is_inout, leaves_of((param,))))
        only = kinds.pop() if len(kinds) == 1 and not written else OperatorKind.TUPLE
        return _LISTS.get(only, OperatorKind.TUPLE)
    if isinstance(param, (PointerParam, EventParam)):
        what = "a pointer" if isinstance(param, PointerParam) else "an event"
        raise NoOperatorError(f"PyTorch can't see what {param.name!r} is: it is {what}")
    if isinstance(param, EnvStreamParam):
        raise AssertionError("the current stream is no argument")
    assert_never(param)


def _constant_kind(value: Constant) -> OperatorKind:
    if value is None:
        return OperatorKind.NONE
    if isinstance(value, bool):
        return OperatorKind.BOOL
    if isinstance(value, int):
        return OperatorKind.INT
    return OperatorKind.FLOAT if isinstance(value, float) else OperatorKind.TEXT


def _is_inout(param: Param) -> bool:
    return isinstance(param, TensorParam) and param.role is TensorRole.INOUT


def _defaults(signatures: Sequence[Signature]) -> dict[str, Value]:
    """The default of each argument that has one: the author's, or None where a variant takes only that.

    A positional argument has a default only if all later ones have one.
    """
    first = signatures[0]
    wanted: dict[str, Value] = {}
    may_be_none = {
        param.name
        for signature in signatures
        for param in signature.inputs
        if isinstance(param, ConstParam) and param.value is None
    }
    for name, value in first.defaults:
        if value is not None or name in may_be_none:
            wanted[name] = value
    wanted |= {name: None for name in may_be_none if name not in wanted}
    found: dict[str, Value] = {}
    all_later_have_one = True
    for param in reversed(first.inputs):
        if param.name in first.keyword_only or all_later_have_one:
            if param.name in wanted:
                found[param.name] = wanted[param.name]
            elif param.name not in first.keyword_only and not isinstance(param, StreamParam):
                all_later_have_one = False
    return found


def _default_text(name: str, value: Value) -> str:
    """A default as PyTorch's schemas have it."""
    if isinstance(value, TupleValue):
        return f"[{', '.join(_default_text(name, element) for element in value.elements)}]"
    if isinstance(value, float) and not math.isfinite(value):
        raise NoOperatorError(f"PyTorch can't take the default {value} of {name!r}")
    if isinstance(value, str):
        if not value.isascii() or not value.isprintable() or any(each in value for each in "\"'\\"):
            raise NoOperatorError(f"PyTorch can't take the default {value!r} of {name!r}")
        return f'"{value}"'
    return repr(value)
