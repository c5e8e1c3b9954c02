"""The C functions that a package's functions become: their parameters, and how these make the arguments of a call.

C has no None, no tuples and no keywords, so the C function of a packed function follows these rules:

- A tensor is a ``DLTensor*``, and ``const`` if the author declared the effects and the function only reads it.
- A number has the C type of its dtype. If variants take different types, it has one that holds all of them.
- An argument that is None in some variant is a pointer, and NULL stands for None. One that is always None is left out.
- A tuple of integers is a pointer to that many ``int64_t``. The elements of other tuples are parameters of their own.
- A call passes all outputs.
- The last parameters are the stream and the error. A stream of the author's is that stream if it is the only one.

``launcher/c_calls.py`` writes the library's table, and ``package/c_header.py`` the headers.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from aot_pack.dtypes import DTypeKind
from aot_pack.errors import assert_never
from aot_pack.signature import (
    ConstParam,
    DType,
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
    is_optional,
    leaves_of,
)


class NoCFunctionError(Exception):
    """A function can't be a C function; the text says why."""


class CKind(enum.Enum):
    """How the C function makes a value of a parameter: the end of the name of a helper in the header."""

    TENSOR = "tensor"
    INT = "int"
    UINT64 = "uint64"
    FLOAT = "float"
    BOOL = "bool"
    TEXT = "text"
    ADDRESS = "address"
    HANDLE = "handle"
    """An address that may not be NULL."""
    INTS = "ints"
    NONE = "none"


class CStream(enum.Enum):
    """How the stream of a C call reaches the launches: ``CStream`` of templates/launcher/c_calls.hpp."""

    CURRENT = "kCurrent"
    """As TVM FFI's environment stream of the tensors' device."""
    ARGUMENT = "kArgument"
    """It is an argument of the function."""
    NULL = "kNull"
    """The function launches on the NULL stream and takes no other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CParameter:
    """A parameter of a C function."""

    name: str
    type: str
    """Without the star of a pointer."""
    kind: CKind
    pointer: bool = False
    optional: bool = False
    """NULL stands for None."""
    count: int = 0
    """Number of integers that a pointer of kind INTS points to."""

    def __str__(self) -> str:
        if self.kind is CKind.INTS:
            return f"{self.type} {self.name}[{self.count}]"
        return f"{self.type}{'*' if self.pointer else ''} {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CValue:
    """A value that the C function passes to the library."""

    kind: CKind
    name: str = ""
    """The parameter that it is made of; empty for None."""
    optional: bool = False
    index: int = 0
    """Of kind INTS: its place among the integers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CFunction:
    """A C function."""

    name: str
    """The name of the packed function."""
    parameters: tuple[CParameter, ...]
    """Without the stream of the call and the error."""
    values: tuple[CValue, ...]
    """The arguments of the packed function in order, with tuples taken apart."""
    structure: tuple[int, ...]
    """For each argument of the packed function -1, or the number of elements of a tuple, whose entries follow it."""
    arguments: int
    """Number of arguments of the packed function."""
    stream: CStream

    @property
    def has_tuples(self) -> bool:
        """Whether values are elements of a tuple."""
        return any(count >= 0 for count in self.structure)


@dataclass(frozen=True, slots=True, kw_only=True)
class CFunctions:
    """The C functions of a package."""

    functions: tuple[CFunction, ...]
    """In the order of the library's table."""
    missing: dict[str, str]
    """The reasons why the other functions are none."""


RESERVED = frozenset(
    """alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class
    co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue decltype default
    delete do double dynamic_cast else enum explicit export extern false float for friend goto if inline int long
    mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public register
    reinterpret_cast requires restrict return short signed sizeof static static_assert static_cast struct switch
    template this thread_local throw true try typedef typeid typename typeof union unsigned using virtual void volatile
    wchar_t while xor xor_eq
    linux unix errno assert stdin stdout stderr NULL EOF NAN INFINITY DLTensor
    int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t size_t""".split()
)
"""Keywords of C and C++, and names that compilers and headers define."""

_OWN_NAMES = frozenset({"stream", "error", "values", "failure_"})
"""Names that the functions of both headers use themselves."""

_LAST_STREAM = "stream"


def c_function_of(name: str, signatures: Sequence[Signature]) -> CFunction:
    """The C function of a function.

    Args:
        signatures: those of all variants of the function.

    Raises:
        NoCFunctionError: no C type takes all that an argument may be.
    """
    first = signatures[0]
    streams = [leaf for leaf in leaves_of(first.arguments) if isinstance(leaf, StreamParam)]
    current = any(isinstance(param, EnvStreamParam) for each in signatures for param in each.params)
    builder = _Builder(
        declared=all(each.declares_effects for each in signatures),
        last=streams[0].name if len(streams) == 1 and not current else None,
    )
    for index, param in enumerate(first.arguments):
        builder.argument(param.name, [signature.arguments[index] for signature in signatures])
    stream = CStream.CURRENT if current else CStream.ARGUMENT if streams else CStream.NULL
    return CFunction(
        name=name,
        parameters=tuple(builder.parameters),
        values=tuple(builder.values),
        structure=tuple(builder.structure),
        arguments=len(first.arguments),
        stream=stream,
    )


def c_functions_of(functions: Iterable[tuple[str, Sequence[Signature]]]) -> CFunctions:
    """The C functions of a package.

    Args:
        functions: the name of each function, and the signatures of its variants.
    """
    found: list[CFunction] = []
    missing: dict[str, str] = {}
    for name, signatures in functions:
        try:
            found.append(c_function_of(name, signatures))
        except NoCFunctionError as error:
            missing[name] = str(error)
    return CFunctions(functions=tuple(found), missing=missing)


@dataclass(slots=True)
class _Builder:
    """Collects the parameters and values of a C function."""

    declared: bool
    """Whether the author declared what the function writes."""
    last: str | None
    """The argument that is the stream of the call."""
    parameters: list[CParameter] = field(default_factory=list)
    values: list[CValue] = field(default_factory=list)
    structure: list[int] = field(default_factory=list)
    taken: set[str] = field(default_factory=lambda: {*_OWN_NAMES})

    def argument(self, name: str, params: Sequence[Param]) -> None:
        """One argument of the function, or an element of one.

        Args:
            params: the argument in each variant.
        """
        given = [param for param in params if not (isinstance(param, ConstParam) and param.value is None)]
        optional = len(given) < len(params) or any(map(is_optional, params))
        if not given:
            self._plain(CValue(kind=CKind.NONE))
            return
        first = given[0]
        if isinstance(first, (TupleParam, ShapeParam)):
            self._tuple(name, given, optional=optional)
        elif isinstance(first, StreamParam) and name == self.last:
            self._plain(CValue(kind=CKind.ADDRESS, name=_LAST_STREAM))
        elif isinstance(first, TensorParam):
            self._tensor(name, given, optional=optional)
        elif isinstance(first, (PointerParam, StreamParam, EventParam)):
            _check_same(name, given, type(first))
            kind = CKind.HANDLE if isinstance(first, EventParam) else CKind.ADDRESS
            self._parameter(CParameter(name=self._name(name), type="void", kind=kind, pointer=True))
        elif isinstance(first, (ScalarParam, ConstParam)):
            self._number(name, given, optional=optional)
        elif isinstance(first, EnvStreamParam):
            raise AssertionError("the current stream is no argument")
        else:
            assert_never(first)

    def _number(self, name: str, given: Sequence[Param], *, optional: bool) -> None:
        kind, type_ = _number(name, given)
        own = self._name(name)
        if kind is CKind.TEXT:
            self._parameter(CParameter(name=own, type=type_, kind=kind, pointer=True))
        elif optional:
            self._parameter(CParameter(name=own, type=f"const {type_}", kind=kind, pointer=True, optional=True))
        else:
            self._parameter(CParameter(name=own, type=type_, kind=kind))

    def _tensor(self, name: str, given: Sequence[Param], *, optional: bool) -> None:
        _check_same(name, given, TensorParam)
        reads = all(isinstance(each, TensorParam) and each.role is TensorRole.INPUT for each in given)
        type_ = "const DLTensor" if self.declared and reads else "DLTensor"
        kind = CKind.TENSOR
        self._parameter(CParameter(name=self._name(name), type=type_, kind=kind, pointer=True, optional=optional))

    def _tuple(self, name: str, given: Sequence[Param], *, optional: bool) -> None:
        if optional:
            raise NoCFunctionError(f"{name!r} is a tuple in some variants and None in others")
        counts = {_length(each) for each in given}
        if len(counts) > 1 or -1 in counts:
            raise NoCFunctionError(f"{name!r} is a tuple of different lengths, or something else in some variant")
        (count,) = counts
        self.structure.append(count)
        if any(isinstance(each, ShapeParam) for each in given):
            self._shape(name, given, count)
            return
        tuples = [each for each in given if isinstance(each, TupleParam)]
        labels = tuples[0].fields or tuple(map(str, range(count)))
        for index, label in enumerate(labels):
            self.argument(f"{name}_{label}", [each.elements[index] for each in tuples])

    def _shape(self, name: str, given: Sequence[Param], count: int) -> None:
        for each in given:
            if isinstance(each, TupleParam) and not all(_is_integer(element) for element in each.elements):
                raise NoCFunctionError(f"{name!r} is a tuple of integers in some variants only")
        self.structure += [-1] * count
        if count == 0:
            return
        own = self._name(name)
        self.parameters.append(CParameter(name=own, type="const int64_t", kind=CKind.INTS, pointer=True, count=count))
        self.values += [CValue(kind=CKind.INTS, name=own, index=index) for index in range(count)]

    def _parameter(self, parameter: CParameter) -> None:
        self.parameters.append(parameter)
        self._plain(CValue(kind=parameter.kind, name=parameter.name, optional=parameter.optional))

    def _plain(self, value: CValue) -> None:
        self.structure.append(-1)
        self.values.append(value)

    def _name(self, name: str) -> str:
        """A C identifier that no other parameter has."""
        base = re.sub(r"[^0-9A-Za-z_]", "_", name)
        base = base if not base[:1].isdigit() else f"_{base}"
        while base in self.taken or base in RESERVED:
            base += "_"
        self.taken.add(base)
        return base


def _length(param: Param) -> int:
    """The number of elements of a tuple; -1 for anything else."""
    if isinstance(param, TupleParam):
        return len(param.elements)
    if isinstance(param, ShapeParam):
        return len(param.dims)
    if isinstance(param, (TensorParam, ScalarParam, PointerParam, StreamParam, EventParam, ConstParam, EnvStreamParam)):
        return -1
    assert_never(param)


def _check_same(name: str, given: Sequence[Param], kind: type[Param]) -> None:
    if not all(isinstance(each, kind) for each in given):
        raise NoCFunctionError(f"no type of C takes all that {name!r} may be")


def _number(name: str, given: Sequence[Param]) -> tuple[CKind, str]:
    """The kind and C type that hold a number, bool or text in all variants."""
    types = {_number_type(each) for each in given}
    if len(types) == 1:
        (only,) = types
    elif types <= _SIGNED:
        only = "int64_t"
    elif types <= _UNSIGNED:
        only = "uint64_t"
    elif types <= _SIGNED | _UNSIGNED - {"uint64_t"}:
        only = "int64_t"
    elif types == {"float", "double"}:
        only = "double"
    else:
        raise NoCFunctionError(f"no type of C takes all that {name!r} may be: {' and '.join(sorted(types))}")
    return _KINDS[only], only


_SIGNED = frozenset({"int8_t", "int16_t", "int32_t", "int64_t"})
_UNSIGNED = frozenset({"uint8_t", "uint16_t", "uint32_t", "uint64_t"})
_KINDS = {
    **dict.fromkeys((*_SIGNED, *_UNSIGNED), CKind.INT),
    "uint64_t": CKind.UINT64,
    "float": CKind.FLOAT,
    "double": CKind.FLOAT,
    "bool": CKind.BOOL,
    "const char": CKind.TEXT,
}


def _number_type(param: Param) -> str:
    if isinstance(param, ScalarParam):
        return _scalar_type(param.dtype)
    if not isinstance(param, ConstParam):
        return type(param).__name__.removesuffix("Param").lower()  # no number, and the error says so
    if isinstance(param.value, bool):
        return "bool"
    if isinstance(param.value, int):
        return "int64_t"
    return "double" if isinstance(param.value, float) else "const char"


def _scalar_type(dtype: DType) -> str:
    kind = dtype.kind
    match kind:
        case DTypeKind.BOOL:
            return "bool"
        case DTypeKind.SIGNED:
            return f"int{dtype.bits}_t"
        case DTypeKind.UNSIGNED:
            return f"uint{dtype.bits}_t"
        case DTypeKind.FLOAT | DTypeKind.BFLOAT:
            return "double" if dtype.bits == 64 else "float"
        case DTypeKind.OPAQUE:
            raise AssertionError(f"{dtype} is no type of a scalar")
        case _:
            assert_never(kind)


def _is_integer(param: Param) -> bool:
    if isinstance(param, ConstParam):
        return isinstance(param.value, int) and not isinstance(param.value, bool)
    return isinstance(param, ScalarParam) and param.dtype.kind in (DTypeKind.SIGNED, DTypeKind.UNSIGNED)
