"""The signature of a TileLang program, read off its ``PrimFunc``. Of TVM this imports nothing.

A size or stride is a number, a variable, or a formula of variables. A variable is told by the size of a tensor that is
the variable itself, or else by a size of an argument that is a number of times the variable, plus a constant: TVM
solves the same. Every other formula is checked when the function is called. Seen in tilelang 0.1.15.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from aot_pack.errors import CompileError, assert_never
from aot_pack.front_ends.tilelang.expressions import Variables, bits_of, identity, linear, variables_in
from aot_pack.hostir.description import Argument, Formula, Number, Operation
from aot_pack.outputs import with_effects
from aot_pack.signature import (
    Dim,
    DimFormula,
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

Equal = Callable[[Any, Any], bool]
"""Whether two expressions of TVM are proven to be equal."""


def read_signature(
    function: Any, outputs: Sequence[int], equal: Equal, mutated: Sequence[str] = ()
) -> tuple[Signature, Variables]:
    """The signature of a ``PrimFunc``, and what its variables are in terms of it.

    Args:
        outputs: which parameters are outputs, in the order of the results; negative ones count from the end.
        mutated: names of the parameters that the program reads and writes.

    Raises:
        CompileError: a parameter is of a kind that is not supported, or nothing tells a variable.
    """
    names = [_name(param, function) for param in function.params]
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise CompileError(f"two parameters of the program are called {twice[0]!r}", hint="rename one")
    wrong = [index for index in outputs if not -len(names) <= index < len(names)]
    if wrong:
        raise CompileError(f"out_idx has {wrong[0]}, but the program has {len(names)} parameters")
    returned = [names[index] for index in outputs]
    dims = _Dims({identity(param): str(param.name) for param in function.params}, equal)
    buffers = {name: function.buffer_map.get(param) for name, param in zip(names, function.params, strict=True)}
    dims.find([buffer for name, buffer in buffers.items() if buffer is not None and name not in returned])
    dims.find([buffer for buffer in buffers.values() if buffer is not None])
    params = [
        _scalar(name, param, dims.variables) if buffers[name] is None else _tensor(buffers[name], dims)
        for name, param in zip(names, function.params, strict=True)
    ]
    stream = "stream"
    while stream in names:
        stream += "_"
    signature = with_effects(Signature(params=(*params, EnvStreamParam(name=stream))), returned, mutated)
    return signature, dims.variables


def read_dtype(dtype: Any) -> DType:
    """TVM's data type."""
    return DType(name=str(dtype), code=int(dtype.type_code), bits=int(dtype.bits), lanes=int(dtype.lanes))


def _name(param: Any, function: Any) -> str:
    buffer = function.buffer_map.get(param)
    return str(param.name if buffer is None else buffer.name)


def _scalar(name: str, param: Any, variables: Variables) -> Param:
    dtype = str(param.dtype)
    variables.define(param, Argument(name=name, signed=not dtype.startswith("uint")))
    if dtype == "handle":
        return PointerParam(name=name)
    if not re.fullmatch(r"bool|u?int(8|16|32|64)|bfloat16|float(16|32|64)", dtype):
        raise CompileError(f"parameter {name!r} is a scalar of type {dtype}, which is not supported")
    return ScalarParam(name=name, dtype=read_dtype(param.dtype))


def _tensor(buffer: Any, dims: _Dims) -> TensorParam:
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
    dims.variables.define(buffer.data, Argument(name=name))
    shape = tuple(dims.dim(size, name, f"{name}_shape_{index}") for index, size in enumerate(buffer.shape))
    return TensorParam(name=name, dtype=dtype, shape=shape, strides=_strides(buffer, dims), align=ALIGN)


def _strides(buffer: Any, dims: _Dims) -> tuple[Dim, ...]:
    """Strides of a tensor; none where it is compact and one of them would be computed."""
    sizes, given = list(buffer.shape), list(buffer.strides)
    compact = [_product(sizes[index + 1 :]) for index in range(len(sizes))]
    strides = given or compact
    if any(type(stride).__name__ not in ("int", "IntImm", "Var") for stride in strides):
        pairs = zip(sizes, given, compact, strict=True) if given else ()
        if all((type(size).__name__ == "IntImm" and int(size) == 1) or dims.equal(a, b) for size, a, b in pairs):
            return ()
    return tuple(dims.dim(stride, str(buffer.name), f"{buffer.name}_stride_{i}") for i, stride in enumerate(strides))


def _product(sizes: Sequence[Any]) -> Any:
    """The product of some sizes: an int, or an expression of TVM."""
    product: Any = 1
    for size in sizes:
        number = int(size) if type(size).__name__ == "IntImm" else None
        if isinstance(product, int):
            product = product * number if number is not None else size if product == 1 else size * product
        else:
            product = product if number == 1 else product * size
    return product


@dataclass(slots=True)
class _Dims:
    """The sizes and strides of a program.

    Args:
        parameters: names of the parameters, by the ids of their variables.
    """

    parameters: dict[int, str]
    equal: Equal
    variables: Variables = field(default_factory=Variables)
    _by_place: dict[str, DimVar] = field(default_factory=dict)
    """The variables of the signature, by the names of the arguments that tell them."""

    def find(self, buffers: Sequence[Any]) -> None:
        """Finds out what tells the variables of some tensors, as far as they do."""
        for place, size in _places(buffers):
            if type(size).__name__ == "Var" and identity(size) not in self.parameters:
                self._define(size, place)
        places = [(place, size) for place, size in _places(buffers) if "_shape_" in place]
        progress = True
        while progress:
            progress = any([self._solve(place, size) for place, size in places])

    def _define(self, variable: Any, place: str) -> None:
        if not self.variables.knows(variable):
            self._by_place[place] = DimVar(id=len(self._by_place), bits=bits_of(variable.dtype))
            self.variables.define(variable, Argument(name=place))

    def _solve(self, place: str, size: Any) -> bool:
        """Lets a size ``a * n + b`` tell the variable ``n`` that nothing else does."""
        unknown = self._unknown(size)
        if len(unknown) != 1 or place in self._by_place:
            return False
        factors = linear(size, unknown[0])
        if factors is None or factors[0] == 0 or factors[1] % factors[0]:
            return False
        times, plus = factors
        formula: Formula = Argument(name=place)
        if times < 0:
            formula = Operation(name="sub", left=Number(value=plus), right=formula)
        elif plus:
            formula = Operation(name="sub", left=formula, right=Number(value=plus))
        if abs(times) != 1:
            formula = Operation(name="floor_div", left=formula, right=Number(value=abs(times)))
        self._by_place[place] = DimVar(id=len(self._by_place), bits=bits_of(size.dtype), divisibility=abs(times))
        self.variables.define(unknown[0], formula)
        return True

    def _unknown(self, size: Any) -> list[Any]:
        return [
            variable
            for variable in variables_in(size)
            if identity(variable) not in self.parameters and not self.variables.knows(variable)
        ]

    def dim(self, size: Any, tensor: str, place: str) -> Dim:
        """A size or stride of a tensor.

        Raises:
            CompileError: it is computed from a parameter, or from a variable that nothing tells.
        """
        if isinstance(size, int) or type(size).__name__ == "IntImm":
            return int(size)
        if place in self._by_place:
            return self._by_place[place]
        for variable in variables_in(size):
            if identity(variable) in self.parameters:
                raise CompileError(
                    f"a size or stride of tensor {tensor!r} is computed from the parameter "
                    f"{self.parameters[identity(variable)]!r}, which is not supported",
                    hint="make it a variable with T.dynamic(): the tensor itself tells it",
                )
        if unknown := self._unknown(size):
            raise CompileError(
                f"a size or stride of tensor {tensor!r} is {size}, and no size of a tensor tells {unknown[0].name}",
                hint=f"let a size of an argument be {unknown[0].name}, or a number times it",
            )
        return self._from_formula(self.variables.formula(size))

    def _from_formula(self, formula: Formula) -> Dim:
        if isinstance(formula, Number):
            return formula.value
        if isinstance(formula, Argument):
            return self._by_place[formula.name]
        if not isinstance(formula, Operation):
            assert_never(formula)
        left, right = self._from_formula(formula.left), self._from_formula(formula.right)
        return DimFormula(operation=formula.name, left=left, right=right)


def _places(buffers: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    """The sizes and strides of some tensors, and the names of the arguments that tell them."""
    for buffer in buffers:
        for index, size in enumerate(buffer.shape):
            yield f"{buffer.name}_shape_{index}", size
    for buffer in buffers:
        for index, stride in enumerate(buffer.strides):
            yield f"{buffer.name}_stride_{index}", stride
