"""What TileLang's lowered host module holds, read through TVM's Python objects, of which this imports none.

The host function checks its arguments (which the launcher does by the ``Signature``), encodes tensor maps, and launches
kernels, by ``tvm_call_packed``. After the arguments of a kernel stand the values of ``tirx.kernel_launch_params``:
grid, block, dynamic shared memory. Seen in tilelang 0.1.15.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from aot_pack.errors import CompileError
from aot_pack.hostir.description import (
    Argument,
    DescribedLaunch,
    Formula,
    Number,
    Operation,
    PassedMap,
    PassedValue,
    TensorMap,
)
from aot_pack.signature import (
    Dim,
    DimVar,
    DType,
    EnvStreamParam,
    Param,
    PointerParam,
    ScalarParam,
    Signature,
    TensorParam,
)

ALIGN = 16
"""Bytes to which tensors are aligned; TileLang's own launcher has its kernels compiled for the same."""


@dataclass(frozen=True, slots=True)
class KernelCall:
    """A launch of one of the program's kernels. ``launch.kernel`` is its name in the program, not yet a symbol."""

    launch: DescribedLaunch
    parameters: tuple[tuple[str, str], ...]
    """Name of each parameter, and its dtype where it is a scalar or points to that."""


@dataclass(frozen=True, slots=True)
class HostCode:
    """The host side of a program."""

    tensor_maps: tuple[TensorMap, ...]
    calls: tuple[KernelCall, ...]


# -- signatures


@dataclass(slots=True)
class Variables:
    """What TVM's variables stand for. They are kept, so that their ids stay theirs."""

    formulas: dict[int, Formula] = field(default_factory=dict)
    kept: list[Any] = field(default_factory=list)

    def define(self, variable: Any, formula: Formula) -> None:
        self.kept.append(variable)
        self.formulas.setdefault(_id(variable), formula)

    def get(self, variable: Any) -> Formula | None:
        return self.formulas.get(_id(variable))


def _id(variable: Any) -> int:
    """TVM makes a Python object each time that it is asked for a variable; its handle is the variable's own."""
    return int(variable.__chandle__())


def read_signature(function: Any, outputs: Sequence[int]) -> tuple[Signature, Variables]:
    """The signature of a ``PrimFunc``, and what its variables are in terms of it.

    Args:
        outputs: which parameters are allocated and returned; negative ones count from the end.

    Raises:
        CompileError: a parameter is of a kind that is not supported.
    """
    reader = _SignatureReader({_id(param): str(param.name) for param in function.params})
    params = [reader.param(param, function.buffer_map.get(param)) for param in function.params]
    names = [param.name for param in params]
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise CompileError(f"two parameters of the program are called {twice[0]!r}", hint="rename one")
    stream = "stream"
    while stream in names:
        stream += "_"
    wrong = [index for index in outputs if not -len(params) <= index < len(params)]
    if wrong:
        raise CompileError(f"out_idx has {wrong[0]}, but the program has {len(params)} parameters")
    returned = {names[index] for index in outputs}
    signature = Signature(params=(*params, EnvStreamParam(name=stream))).with_outputs(returned)
    return signature, reader.variables


class _SignatureReader:
    """Reads the parameters of a ``PrimFunc``, whose names it is given by the ids of their variables."""

    def __init__(self, parameters: dict[int, str]) -> None:
        self.variables = Variables()
        self._parameters = parameters
        self._numbers: dict[int, int] = {}

    def param(self, param: Any, buffer: Any) -> Param:
        if buffer is not None:
            return self._tensor(buffer)
        name, dtype = str(param.name), str(param.dtype)
        self.variables.define(param, Argument(name=name, signed=not dtype.startswith("uint")))
        if dtype == "handle":
            return PointerParam(name=name)
        if not re.fullmatch(r"bool|u?int(8|16|32|64)|bfloat16|float(16|32|64)", dtype):
            raise CompileError(f"parameter {name!r} is a scalar of type {dtype}, which is not supported")
        return ScalarParam(name=name, dtype=read_dtype(param.dtype))

    def _tensor(self, buffer: Any) -> TensorParam:
        name = str(buffer.name)
        offset = buffer.elem_offset
        if type(offset).__name__ != "IntImm" or int(offset) != 0:
            raise CompileError(f"tensor {name!r} begins {offset} elements after its address, which is not supported")
        dtype = read_dtype(buffer.dtype)
        if dtype.bits < 8:
            raise CompileError(
                f"tensor {name!r} has elements of {dtype}, which are no whole bytes: not supported",
                hint="store them in a tensor of uint8",
            )
        self.variables.define(buffer.data, Argument(name=name))
        shape = tuple(self._dim(size, f"{name}_shape_{i}", name) for i, size in enumerate(buffer.shape))
        given = tuple(self._dim(size, f"{name}_stride_{i}", name) for i, size in enumerate(buffer.strides))
        return TensorParam(name=name, dtype=dtype, shape=shape, strides=given or _compact(shape), align=ALIGN)

    def _dim(self, size: Any, place: str, tensor: str) -> Dim:
        kind = type(size).__name__
        if kind == "IntImm":
            return int(size)
        if kind != "Var":
            raise CompileError(
                f"a size or stride of tensor {tensor!r} is {size}, which is not supported",
                hint="accepted are numbers, and variables as T.dynamic() makes them",
            )
        if _id(size) in self._parameters:
            raise CompileError(
                f"a size or stride of tensor {tensor!r} is the parameter {self._parameters[_id(size)]!r}, which is not "
                "supported",
                hint="make it a variable with T.dynamic(): the tensor itself tells it",
            )
        self.variables.define(size, Argument(name=place))
        number = self._numbers.setdefault(_id(size), len(self._numbers))
        return DimVar(id=number, bits=int(size.dtype.bits) if hasattr(size.dtype, "bits") else _bits(str(size.dtype)))


def _bits(dtype: str) -> int:
    return int(re.sub(r"\D", "", dtype))


def _compact(shape: tuple[Dim, ...]) -> tuple[Dim, ...]:
    """Strides of a row-major tensor; none where one is a product that is known at the call only."""
    strides: list[Dim] = []
    stride: Dim = 1
    for size in reversed(shape):
        strides.insert(0, stride)
        if stride == 1:
            stride = size
        elif size != 1:
            if not (isinstance(stride, int) and isinstance(size, int)):
                return () if len(strides) < len(shape) else tuple(strides)
            stride *= size
    return tuple(strides)


def read_dtype(dtype: Any) -> DType:
    """TVM's data type."""
    name = str(dtype)
    return DType(name=name, code=int(dtype.type_code), bits=int(dtype.bits), lanes=int(dtype.lanes))


# -- host code

_SIZE_TAGS = {
    f"{base}{axis}": (kind, index)
    for base, kind in (("blockIdx.", "grid"), ("threadIdx.", "block"), ("tir.cluster_dim_", "cluster"))
    for index, axis in enumerate("xyz")
}
_SMEM_TAG = "tirx.use_dyn_shared_memory"
_HINTS = frozenset("storage_alignment device_id device_type device_scope compute_scope tl.assume tl.has_tma".split())
"""Attributes of statements that say nothing of what is done."""
_PACKED = {"__tvm_tensormap_create_tiled": False, "__tvm_tensormap_create_im2col": True}
_IGNORED_CALLS = frozenset({"__tvm_set_device"})
_BINARY = {
    "Add": "add", "Sub": "sub", "Mul": "mul", "Min": "min", "Max": "max", "Div": "truncate_div", "Mod": "truncate_mod",
    "tirx.shift_left": "shift_left", "tirx.shift_right": "shift_right", "tirx.bitwise_and": "and",
    "tirx.bitwise_or": "or", "tirx.bitwise_xor": "xor",
}  # fmt: skip
"""By the class of an expression, or the op of a call."""


class HostReader:
    """Reads one host function.

    Args:
        variables: what the program's own variables stand for.
        device_functions: the kernels by name.
    """

    def __init__(self, variables: Variables, device_functions: dict[str, Any]) -> None:
        self._variables = variables
        self._kernels = device_functions
        self._bound: dict[int, Any] = {}
        self._maps: dict[int, TensorMap] = {}
        self._calls: list[KernelCall] = []

    def read(self, function: Any) -> HostCode:
        """The tensor maps and launches of a host function, in order.

        Raises:
            CompileError: it holds something that is not supported.
        """
        self._statement(function.body)
        if not self._calls:
            raise CompileError("the program launches no kernel, so there is nothing to pack")
        return HostCode(tuple(self._maps.values()), tuple(self._calls))

    def _statement(self, statement: Any) -> None:
        kind = type(statement).__name__
        if kind == "SeqStmt":
            for each in statement.seq:
                self._statement(each)
        elif kind == "AttrStmt":
            key = str(statement.attr_key)
            if key not in _HINTS:
                raise _unsupported(f"the attribute {key!r}")
            self._statement(statement.body)
        elif kind == "Bind":
            self._bound[_id(statement.var)] = statement.value
        elif kind == "Evaluate":
            self._evaluate(statement.value)
        elif kind not in ("AssertStmt", "DeclBuffer"):
            raise _unsupported(f"{kind} statements around launches")

    def _evaluate(self, value: Any) -> None:
        kind = type(value).__name__
        if kind == "IntImm":
            return
        operation = str(value.op.name) if kind == "Call" else kind
        if operation == "tirx.ret" and self._constant(value.args[0]) == 0:
            return
        if operation != "tirx.tvm_call_packed":
            raise _unsupported(operation)
        name, arguments = str(getattr(value.args[0], "value", value.args[0])), list(value.args[1:])
        if name in _PACKED:
            self._maps[_id(arguments[0])] = self._tensor_map(arguments[1:], im2col=_PACKED[name])
        elif name in self._kernels:
            self._calls.append(self._launch(name, self._kernels[name], arguments))
        elif name not in _IGNORED_CALLS:
            raise _unsupported(f"the call of {name!r}")

    def _tensor_map(self, arguments: list[Any], *, im2col: bool) -> TensorMap:
        data_type, rank = self._constant(arguments[0]), self._constant(arguments[1])
        address = self._formula(arguments[2])
        rest = [self._formula(argument) for argument in arguments[3:]]

        def take(count: int) -> tuple[Formula, ...]:
            taken = tuple(rest[:count])
            del rest[:count]
            return taken

        dims, strides = take(rank), take(rank)[1:]  # that of the first dimension is the size of an element
        if im2col:
            element_strides, lower, upper = take(rank), take(rank - 2), take(rank - 2)
            pixels, channels = take(2)
            box: tuple[Formula, ...] = ()
        else:
            box, element_strides = take(rank), take(rank)
            lower, upper, pixels, channels = (), (), Number(value=0), Number(value=0)
        interleave, swizzle, l2_promotion, fill = (_number(mode) for mode in take(4))
        if rest:
            raise _unsupported(f"a tensor map with {len(rest)} more arguments than are known")
        return TensorMap(
            data_type=data_type, address=address, dims=dims, strides=strides, element_strides=element_strides, box=box,
            im2col=im2col, lower_corner=lower, upper_corner=upper, channels=channels, pixels=pixels,
            interleave=interleave, swizzle=swizzle, l2_promotion=l2_promotion, fill=fill,
        )  # fmt: skip

    def _launch(self, name: str, kernel: Any, arguments: list[Any]) -> KernelCall:
        attributes = {str(key): value for key, value in kernel.attrs.items()}
        count = len(kernel.params)
        sizes: dict[str, list[Formula]] = {kind: [_ONE] * 3 for kind in ("grid", "block", "cluster")}
        smem: Formula = Number(value=0)
        tags = [str(tag) for tag in attributes["tirx.kernel_launch_params"]]
        if len(arguments) != count + len(tags):
            raise _unsupported(f"a launch of {name!r} with {len(arguments) - count} values for {', '.join(tags)}")
        for tag, value in zip(tags, arguments[count:], strict=True):
            if tag == _SMEM_TAG:
                smem = self._formula(value)
            elif tag in _SIZE_TAGS:
                field_, index = _SIZE_TAGS[tag]
                sizes[field_][index] = self._formula(value)
            else:
                raise _unsupported(f"the launch parameter {tag!r} of {name!r}")
        pairs = list(zip(kernel.params, arguments[:count], strict=True))
        launch = DescribedLaunch(
            kernel=name,
            grid=_triple(sizes["grid"]),
            block=_triple(sizes["block"]),
            arguments=tuple(self._argument(param, value) for param, value in pairs),
            smem=smem,
            cluster=_cluster(sizes["cluster"]),
            cooperative=bool(attributes.get("use_cooperative_groups", False)),
            programmatic="has_cuda_pdl_sync" in attributes,
        )
        return KernelCall(launch, tuple((str(param.name), _element_type(param)) for param in kernel.params))

    def _argument(self, param: Any, value: Any) -> PassedValue | PassedMap:
        if type(value).__name__ == "Var" and _id(value) in self._maps:
            return PassedMap(index=list(self._maps).index(_id(value)))
        dtype = str(param.dtype)
        if dtype == "handle":
            return PassedValue(value=self._formula(value), type="ptr")
        if dtype.startswith(("float", "bfloat")):
            return PassedValue(value=self._formula(value), type=dtype.replace("float", "f"))
        return PassedValue(value=self._formula(value), type="i1" if dtype == "bool" else f"i{_bits(dtype)}")

    def _constant(self, expression: Any) -> int:
        return _number(self._formula(expression))

    def _formula(self, expression: Any) -> Formula:
        kind = type(expression).__name__
        if kind == "IntImm":
            return Number(value=int(expression))
        if kind == "Var":
            known = self._variables.get(expression)
            if known is not None:
                return known
            if _id(expression) not in self._bound:
                raise _unsupported(f"the variable {expression.name!r}")
            return self._formula(self._bound[_id(expression)])
        if kind == "Cast":
            return self._formula(expression.value)
        if kind in ("FloorDiv", "FloorMod"):
            number, divisor = self._formula(expression.a), Number(value=self._constant(expression.b))
            quotient = Operation(name="floor_div", left=number, right=divisor)
            if kind == "FloorDiv":
                return quotient
            return Operation(name="sub", left=number, right=Operation(name="mul", left=quotient, right=divisor))
        if kind in _BINARY:
            return Operation(name=_BINARY[kind], left=self._formula(expression.a), right=self._formula(expression.b))
        operation = str(expression.op.name) if kind == "Call" else kind
        if operation in _BINARY:
            left, right = (self._formula(argument) for argument in expression.args)
            return Operation(name=_BINARY[operation], left=left, right=right)
        raise _unsupported(f"{operation} in {expression}")


_ONE = Number(value=1)


def _number(formula: Formula) -> int:
    if not isinstance(formula, Number):
        raise _unsupported("a number that is known only when the function is called, where a constant is needed,")
    return formula.value


def _triple(sizes: list[Formula]) -> tuple[Formula, Formula, Formula]:
    x, y, z = sizes
    return x, y, z


def _cluster(sizes: list[Formula]) -> tuple[int, int, int] | None:
    x, y, z = (_number(size) for size in sizes)
    return None if (x, y, z) == (1, 1, 1) else (x, y, z)


def _element_type(param: Any) -> str:
    """The dtype of a scalar parameter, or of what one points to."""
    if str(param.dtype) != "handle":
        return str(param.dtype)
    return str(getattr(getattr(param.type_annotation, "element_type", None), "dtype", "void"))


def _unsupported(what: str) -> CompileError:
    return CompileError(
        f"TileLang's host code holds {what}, which is not supported",
        hint="supported are tensor maps and launches, one after the other, with sizes computed from the arguments",
    )
