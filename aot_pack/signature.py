"""The typed signature of one compiled unit: the arguments that the packed function takes.

A front end reads it from the compiler once (``front_ends/cutedsl/front_end.py``). ``launcher/`` generates the C++ that
decodes and checks the arguments from it. The manifest, the stub and ``inspect`` show it. This module does not know the
compiler.

Sizes and strides are in elements, alignments in bytes.
"""

from __future__ import annotations

import enum
import keyword
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from aot_pack.codec import CodecError
from aot_pack.dtypes import DType as DType
from aot_pack.errors import CompileError, assert_never

KDL_CPU, KDL_CUDA = 1, 2
"""``kDLCPU`` and ``kDLCUDA`` of DLPack's ``DLDeviceType``."""

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


class TensorRole(enum.Enum):
    """The effect of a function on one of its tensors."""

    INPUT = "input"
    """The function reads the tensor. A function that declares no effect may write to it, too."""
    OUTPUT = "output"
    """The function writes the whole tensor and does not read it. A call may leave it out: then the function allocates
    the tensor and returns it."""
    INOUT = "inout"
    """The function reads the tensor and writes to it."""
    WORKSPACE = "workspace"
    """Memory that the function uses while it runs. A call may leave it out: then the function allocates it for the
    call. The function does not return it."""


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
    device_type: int = KDL_CUDA
    """DLPack's ``DLDeviceType``: 1 is the CPU, 2 a CUDA device."""
    packed_dim: int | None = None
    """For packed 4-bit types, the dimension (stride 1) in which two elements share a byte. ``shape`` and ``strides``
    then count the packed elements that the caller passes. The kernel gets twice the size of this dimension, and twice
    the strides of the others."""
    order: tuple[int, ...] = ()
    """For a compact tensor whose strides the kernel gets, the rank of each dimension, from the fastest (0) to the
    slowest. Each stride is the product of the sizes of all faster dimensions."""
    role: TensorRole = TensorRole.INPUT
    optional: bool = False
    """Whether a call may pass None for an input, since the function does not use its elements. Each of its run-time
    variables is also a whole size or stride of an input that is not optional."""


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
    """A value that is fixed. The caller passes it, and the launcher compares it."""

    name: str
    value: Constant
    dtype: DType | None = None
    """The integer that the compiled function takes for it; None if the value is compiled in."""


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

UnpassedParam = EnvStreamParam
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


def is_output(param: Param) -> bool:
    """Whether a call may leave the parameter out, so that the function allocates and returns it."""
    return isinstance(param, TensorParam) and param.role is TensorRole.OUTPUT


def is_workspace(param: Param) -> bool:
    """Whether a call may leave the parameter out, so that the function allocates it for the call."""
    return isinstance(param, TensorParam) and param.role is TensorRole.WORKSPACE


def is_optional(param: Param) -> bool:
    """Whether it is a tensor for which a call may pass None."""
    return isinstance(param, TensorParam) and param.optional


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedDim:
    """A relation: a variable must equal ``dim``. The host program takes the variable like any other."""

    id: int
    """The ``id`` of the variable."""
    dim: Dim
    """Its value, computed from variables of the inputs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """All parameters of a function. A call passes the inputs first, then the outputs and the workspaces
    (:attr:`arguments`)."""

    params: tuple[Param, ...]
    """In the order of the host program."""
    defaults: tuple[tuple[str, Value], ...] = ()
    """They belong to the last inputs, as in Python."""
    keyword_only: tuple[str, ...] = ()
    derived: tuple[DerivedDim, ...] = ()
    """Relations between the sizes and strides, beside those that the parameters' own formulas say."""
    returns: tuple[str, ...] = ()
    """Names of the outputs, in the order in which a call passes and returns them. Empty: in the order of ``params``."""
    batch: int | None = None
    """The ``id`` of the batch variable (:meth:`batch_dim`); None if there is none. The function treats each index of a
    batch dimension by itself."""

    @property
    def arguments(self) -> tuple[Param, ...]:
        """The parameters of a call, in order: the inputs, the outputs, the workspaces."""
        return (*self.inputs, *self.allocated)

    @property
    def inputs(self) -> tuple[Param, ...]:
        """The parameters that each call passes: all but the current stream and those that a call may leave out."""
        return tuple(
            param
            for param in self.params
            if isinstance(param, PassedParam) and not is_output(param) and not is_workspace(param)
        )

    @property
    def outputs(self) -> tuple[TensorParam, ...]:
        """The tensors that a call returns if it leaves them out, in the order in which it passes and returns them."""
        found = [param for param in self.params if isinstance(param, TensorParam) and is_output(param)]
        order = {name: index for index, name in enumerate(self.returns)}
        return tuple(sorted(found, key=lambda param: order.get(param.name, 0)))

    @property
    def workspaces(self) -> tuple[TensorParam, ...]:
        """The tensors that a call may leave out, and that it does not return."""
        return tuple(param for param in self.params if isinstance(param, TensorParam) and is_workspace(param))

    @property
    def allocated(self) -> tuple[TensorParam, ...]:
        """The tensors that a call may leave out, in the order in which it passes them."""
        return (*self.outputs, *self.workspaces)

    @property
    def inouts(self) -> tuple[TensorParam, ...]:
        """The tensors that the function reads and writes, those in tuples included."""
        leaves = (leaf for leaf in self.leaves() if isinstance(leaf, TensorParam))
        return tuple(leaf for leaf in leaves if leaf.role is TensorRole.INOUT)

    @property
    def declares_effects(self) -> bool:
        """Whether the author said which tensors the function writes. If not, it may write to any of them."""
        return bool(self.outputs or self.inouts)

    @property
    def derived_dims(self) -> dict[int, Dim]:
        """The value of each variable that ``derived`` names, by its id."""
        return {each.id: each.dim for each in self.derived}

    def batch_dim(self, tensor: TensorParam) -> int | None:
        """The index of the batch dimension of a tensor of this signature; None if it has none."""
        if self.batch is None:
            return None
        derived = self.derived_dims
        for index, dim in enumerate(tensor.shape):
            dim = derived.get(dim.id, dim) if isinstance(dim, DimVar) else dim
            if isinstance(dim, DimVar) and dim.id == self.batch:
                return index
        return None

    def leaves(self) -> Iterator[Param]:
        """All parameters in order, tuples flattened."""
        return leaves_of(self.params)

    def dims(self) -> Iterator[DimVar]:
        """Every occurrence of a variable in the sizes and strides of the arguments, formulas included."""
        return (each for leaf in leaves_of(self.arguments) for dim in dims_of(leaf) for each in variables_of(dim))

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
        return replace(
            self,
            params=tuple(renamed_param(param, names.get(param.name, param.name)) for param in self.params),
            defaults=tuple((names.get(name, name), value) for name, value in self.defaults),
            keyword_only=tuple(names.get(name, name) for name in self.keyword_only),
            returns=tuple(names.get(name, name) for name in self.returns),
        )

    @property
    def has_stream(self) -> bool:
        """False when the host program launches on the NULL stream."""
        return any(isinstance(leaf, StreamParam | EnvStreamParam) for leaf in self.leaves())


def renamed_param(param: Param, name: str) -> Param:
    """A copy of the parameter with another name. The names of a tuple's elements begin with the name of the tuple."""
    if not isinstance(param, TupleParam):
        return replace(param, name=name)
    elements = tuple(
        renamed_param(element, f"{name}{element.name.removeprefix(param.name)}")
        if element.name.startswith(param.name)
        else element
        for element in param.elements
    )
    return replace(param, name=name, elements=elements)


def map_tensors(param: Param, change: Callable[[TensorParam], TensorParam]) -> Param:
    """A copy of the parameter in which each tensor is changed."""
    if isinstance(param, TensorParam):
        return change(param)
    if not isinstance(param, TupleParam):
        return param
    return replace(param, elements=tuple(map_tensors(element, change) for element in param.elements))


def leaves_of(params: tuple[Param, ...]) -> Iterator[Param]:
    """The parameters in order, tuples flattened."""
    for param in params:
        if isinstance(param, TupleParam):
            yield from leaves_of(param.elements)
        else:
            yield param
