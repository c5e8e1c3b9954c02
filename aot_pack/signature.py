"""The typed signature of one compiled unit: the arguments that the packed function takes.

A front end reads it from the compiler once (``front_ends/cutedsl/front_end.py``). ``launcher/`` generates the C++ that
decodes and checks the arguments from it. The manifest, the stub and ``inspect`` show it. This module does not know the
compiler.

Sizes and strides are in elements, alignments in bytes.
"""

from __future__ import annotations

import keyword
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from aot_pack.codec import CodecError
from aot_pack.dtypes import DType as DType
from aot_pack.errors import CompileError, assert_never

_CUDA = 2
"""DLPack's ``kDLCUDA``."""

Constant = bool | int | float | str | None
"""A value that a call may have to pass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TupleValue:
    """A tuple that a call may have to pass, or the default of an argument."""

    elements: tuple[Value, ...]
    fields: tuple[str, ...] = ()
    """Names of the elements if the author's value is a dataclass or a NamedTuple."""
    record: str = ""
    """Name of that class in the author's code."""


Value = Constant | TupleValue
"""A value of a variant parameter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DimVar:
    """A size or stride known at run time. Those with the same ``id`` in a signature must be equal."""

    id: int
    bits: int
    """Width of the kernel's integer, 32 or 64. The launcher refuses a value that does not fit."""
    divisibility: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DimFormula:
    """A size or stride that must equal the result of ``operation`` on two others, in 64-bit integers.

    Each of its variables is also a whole size or stride elsewhere in the signature. :func:`dim_text` writes it.
    """

    operation: str
    """One of :data:`FORMULA_OPERATIONS`."""
    left: Dim
    right: Dim

    def __post_init__(self) -> None:
        if self.operation not in FORMULA_OPERATIONS:
            raise CodecError(f"unknown operation {self.operation!r}; known: {', '.join(FORMULA_OPERATIONS)}")


Dim = int | DimVar | DimFormula

FORMULA_OPERATIONS = {
    "or": "|", "xor": "^", "and": "&", "equal": "==", "not_equal": "!=", "less": "<", "less_equal": "<=",
    "shift_left": "<<", "shift_right": ">>", "add": "+", "sub": "-", "mul": "*", "floor_div": "//", "floor_mod": "%",
    "truncate_div": None, "truncate_mod": None, "min": None, "max": None,
}  # fmt: skip
"""The operations of formulas and their symbols in texts. Those without a symbol look like calls. A comparison gives 1
or 0."""


def variables_of(dim: Dim) -> Iterator[DimVar]:
    """The variables in a size or stride, in order. A variable may occur more than once."""
    if isinstance(dim, DimVar):
        yield dim
    elif isinstance(dim, DimFormula):
        yield from variables_of(dim.left)
        yield from variables_of(dim.right)
    elif not isinstance(dim, int):
        assert_never(dim)


def dim_text(dim: Dim, names: Mapping[int, str]) -> str:
    """A size or stride as a Python expression, such as ``(n0 + 127) // 128``.

    Args:
        names: the name of each variable, by its id.
    """
    if isinstance(dim, int):
        return str(dim)
    if isinstance(dim, DimVar):
        return names[dim.id]
    if not isinstance(dim, DimFormula):
        assert_never(dim)
    symbol = FORMULA_OPERATIONS[dim.operation]
    left, right = dim_text(dim.left, names), dim_text(dim.right, names)
    if symbol is None:
        return f"{dim.operation.removeprefix('truncate_')}({left}, {right})"
    return f"{_bracketed(dim.left, left, symbol)} {symbol} {_bracketed(dim.right, right, symbol, right=True)}"


def _bracketed(dim: Dim, text: str, outside: str, *, right: bool = False) -> str:
    """The text of an operand beside the symbol ``outside``, in brackets unless the operand binds more tightly."""
    symbol = FORMULA_OPERATIONS[dim.operation] if isinstance(dim, DimFormula) else None
    if symbol is None:
        return text
    tighter = outside in "+-" and (symbol in ("*", "//", "%") or (symbol in "+-" and not right))
    product = outside == symbol == "*" and not right
    return text if tighter or product else f"({text})"


@dataclass(frozen=True, slots=True, kw_only=True)
class TensorParam:
    """A tensor in the memory of ``device_type``. The launcher checks its exact layout."""

    name: str
    dtype: DType
    shape: tuple[Dim, ...]
    strides: tuple[Dim, ...]
    """Empty for a compact, row-major tensor whose strides the kernel computes from the sizes."""
    align: int
    """A number of bytes that must divide the address of the first element."""
    device_type: int = 2
    """DLPack's ``DLDeviceType``: 1 is the CPU, 2 a CUDA device."""
    packed_dim: int | None = None
    """For packed 4-bit types, the dimension (stride 1) in which two elements share a byte. ``shape`` and ``strides``
    then count the packed elements that the caller passes. The kernel gets twice the size of this dimension, and twice
    the strides of the others."""
    order: tuple[int, ...] = ()
    """For a compact tensor whose strides the kernel gets, the rank of each dimension, from the fastest (0) to the
    slowest. Each stride is the product of the sizes of all faster dimensions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputParam:
    """A compact, row-major tensor that the function allocates and returns.

    The caller's framework allocates it on the device of the arguments. It is not an argument of the packed function.
    The host program gets it like any other tensor.
    """

    tensor: TensorParam

    @property
    def name(self) -> str:
        return self.tensor.name


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalarParam:
    """An int, float or bool that is passed by value. It must fit ``dtype``: rounding must not make a float infinite."""

    name: str
    dtype: DType
    divisibility: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeParam:
    """A tuple of integers. Only the dims that are not fixed reach the host program."""

    name: str
    dims: tuple[Dim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointerParam:
    """A raw address: an opaque handle, an int (``tensor.data_ptr()``), or None for NULL."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamParam:
    """A CUDA stream that the caller passes: an opaque handle, an int, or None for the NULL stream."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventParam:
    """A CUDA event that the caller passes: an opaque handle, or an int; never NULL."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvStreamParam:
    """The caller's current stream on the device of the tensors (TVM FFI's environment stream). Not an argument."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstParam:
    """A value that is fixed in the compiled kernel. The caller passes it, and the launcher only compares it."""

    name: str
    value: Constant


@dataclass(frozen=True, slots=True, kw_only=True)
class TupleParam:
    """A tuple, NamedTuple or dataclass of other parameters."""

    name: str
    elements: tuple[Param, ...]
    fields: tuple[str, ...] = ()
    """Names of the fields of the author's dataclass or NamedTuple. A call may pass any object that has them."""
    record: str = ""
    """Name of that class in the author's code."""


PassedParam = TensorParam | ScalarParam | ShapeParam | PointerParam | StreamParam | EventParam | ConstParam | TupleParam
"""What a call passes."""

UnpassedParam = OutputParam | EnvStreamParam
"""What the host program takes and no call passes."""

Param = PassedParam | UnpassedParam


def is_fixed(param: Param) -> bool:
    """Whether a call can pass only one value: a constant, or a tuple of constants."""
    if isinstance(param, TupleParam):
        return all(is_fixed(element) for element in param.elements)
    return isinstance(param, ConstParam)


def sizes_of(leaf: Param) -> tuple[Dim, ...]:
    """The sizes that a parameter of a call gives. The elements of a tuple are parameters of their own."""
    if isinstance(leaf, TensorParam):
        return leaf.shape
    if isinstance(leaf, ShapeParam):
        return leaf.dims
    if isinstance(leaf, (ScalarParam, PointerParam, StreamParam, EventParam, ConstParam, TupleParam, UnpassedParam)):
        return ()
    assert_never(leaf)


def strides_of(leaf: Param) -> tuple[Dim, ...]:
    """The strides that a parameter of a call gives."""
    return leaf.strides if isinstance(leaf, TensorParam) else ()


def dims_of(leaf: Param) -> tuple[Dim, ...]:
    """The sizes and strides that a parameter of a call gives."""
    return (*sizes_of(leaf), *strides_of(leaf))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """All parameters in call order. ``defaults`` belong to the last parameters, as in Python."""

    params: tuple[Param, ...]
    defaults: tuple[tuple[str, Value], ...] = ()
    keyword_only: tuple[str, ...] = ()

    @property
    def arguments(self) -> tuple[Param, ...]:
        """The parameters that the caller passes."""
        return tuple(param for param in self.params if isinstance(param, PassedParam))

    @property
    def outputs(self) -> tuple[TensorParam, ...]:
        """The tensors that the function allocates and returns, in order."""
        return tuple(param.tensor for param in self.params if isinstance(param, OutputParam))

    def leaves(self) -> Iterator[Param]:
        """All parameters in order, tuples flattened."""
        return _leaves(self.params)

    def dims(self) -> Iterator[DimVar]:
        """Every occurrence of a variable in the sizes and strides of the arguments, formulas included."""
        return (each for param in self.arguments for dim in _all_dims(param) for each in variables_of(dim))

    def with_outputs(self, names: Collection[str]) -> Signature:
        """A copy in which the function allocates and returns the tensors with these names.

        Raises:
            CompileError: one of them is not a tensor on the GPU, or has a size that no argument has.
        """
        known = {dim.id for param in self.arguments if param.name not in names for dim in _dims(param)}
        params: list[Param] = []
        for param in self.params:
            if param.name not in names:
                params.append(param)
                continue
            if not isinstance(param, TensorParam) or param.device_type != _CUDA or param.packed_dim is not None:
                raise CompileError(
                    f"{param.name!r} can't be returned, because it is not a tensor on the GPU",
                    hint="take it as an argument",
                )
            unknown = [
                i for i, dim in enumerate(param.shape) if any(each.id not in known for each in variables_of(dim))
            ]
            if unknown:
                raise CompileError(
                    f"the launcher can't allocate the output {param.name!r}: no argument has its size {unknown[0]}",
                    hint="give an argument the same size, or make the size a constant",
                )
            params.append(OutputParam(tensor=param))
        return replace(self, params=tuple(params))

    def renamed(self, names: Mapping[str, str]) -> Signature:
        """A copy with other names of parameters.

        Args:
            names: the new name of each renamed parameter, by its old name.

        Raises:
            CompileError: an old name is unknown, a new one is not an identifier, or two parameters get the same name.
        """
        if not names:
            return self
        mine = [param.name for param in self.params]
        for old, new in names.items():
            if old not in mine:
                raise CompileError(
                    f"rename({old}={new!r}): the function has no argument {old!r}",
                    hint=f"its arguments are {', '.join(mine)}",
                )
            if not new.isidentifier() or keyword.iskeyword(new):
                raise CompileError(
                    f"rename({old}={new!r}): {new!r} can't be the name of an argument",
                    hint="give a valid Python identifier that is not a keyword",
                )
        renamed = [names.get(name, name) for name in mine]
        twice = sorted({name for name in renamed if renamed.count(name) > 1})
        if twice:
            raise CompileError(
                f"rename(): two arguments would be called {twice[0]!r}", hint=f"its arguments are {', '.join(mine)}"
            )
        return Signature(
            params=tuple(renamed_param(param, names.get(param.name, param.name)) for param in self.params),
            defaults=tuple((names.get(name, name), value) for name, value in self.defaults),
            keyword_only=tuple(names.get(name, name) for name in self.keyword_only),
        )

    @property
    def has_stream(self) -> bool:
        """False when the host program launches on the NULL stream."""
        return any(isinstance(leaf, StreamParam | EnvStreamParam) for leaf in self.leaves())


def renamed_param(param: Param, name: str) -> Param:
    """A copy of the parameter with another name. The names of a tuple's elements begin with the name of the tuple."""
    if isinstance(param, OutputParam):
        return OutputParam(tensor=replace(param.tensor, name=name))
    if not isinstance(param, TupleParam):
        return replace(param, name=name)
    elements = tuple(
        renamed_param(element, f"{name}{element.name.removeprefix(param.name)}")
        if element.name.startswith(param.name)
        else element
        for element in param.elements
    )
    return replace(param, name=name, elements=elements)


def _dims(param: Param) -> Iterator[DimVar]:
    """The sizes and strides of an argument that are single variables."""
    return (dim for dim in _all_dims(param) if isinstance(dim, DimVar))


def _all_dims(param: Param) -> Iterator[Dim]:
    for leaf in _leaves((param,)):
        yield from dims_of(leaf)


def _leaves(params: tuple[Param, ...]) -> Iterator[Param]:
    for param in params:
        if isinstance(param, TupleParam):
            yield from _leaves(param.elements)
        else:
            yield param
