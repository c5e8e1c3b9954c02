"""The signature of a TileLang program, read off its ``PrimFunc``. Of TVM this imports nothing.

A size or stride is a number, a variable, or a formula of variables. A variable is told by the size of a tensor that is
the variable itself, or else by a size of an argument that is a number of times the variable, plus a constant: TVM
solves the same. Every other formula is checked when the function is called. Seen in tilelang 0.1.15.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from aot_pack.author.captures import Unit
from aot_pack.dtypes import DLPACK_CODES
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
    TensorRole,
    dims_of,
    variables_of,
)

ALIGN = 16
"""Bytes to which tensors are aligned; TileLang's own launcher has its kernels compiled for the same."""

_BYTES = DType(name="int8", code=DLPACK_CODES["int"], bits=8)
"""What a call passes in place of elements of fewer than 8 bits, since PyTorch has no such tensors. An element of 6 bits
takes a byte, as in CUDA C++ (``__nv_fp6_e3m2``). Others share bytes."""

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


def with_workspaces(signature: Signature, workspaces: Sequence[tuple[str, Any]], variables: Variables) -> Signature:
    """The signature with the memory that a program uses in between.

    Args:
        workspaces: names and buffers.
        variables: what the program's variables are in terms of the signature.

    Raises:
        CompileError: a size of it is computed from a scalar, or is not known.
    """
    if not workspaces:
        return signature
    by_place = {
        f"{param.name}_{kind}_{index}": dim
        for param in signature.params
        if isinstance(param, TensorParam)
        for kind, dims in (("shape", param.shape), ("stride", param.strides))
        for index, dim in enumerate(dims)
        if isinstance(dim, DimVar)
    }

    def dim(name: str, size: Any) -> Dim:
        try:
            return _dim_of(variables.formula(size), by_place)
        except KeyError as error:
            raise CompileError(
                f"a size of the workspace {name!r} is {size}, which the argument {error} tells, and no tensor",
                hint="compute it from sizes of tensors",
            ) from None

    added = tuple(
        TensorParam(
            name=name,
            dtype=read_dtype(buffer.dtype),
            shape=tuple(dim(name, size) for size in buffer.shape),
            strides=(),
            align=ALIGN,
            role=TensorRole.WORKSPACE,
        )
        for name, buffer in workspaces
    )
    *params, stream = signature.params
    return replace(signature, params=(*params, *added, stream))


def with_optional(signature: Signature, used: Collection[str]) -> Signature:
    """The signature in which inputs whose elements a program does not use may be None. They are still needed where they
    alone tell a size.

    Args:
        used: names of the arguments that the program uses.
    """
    inputs = [param for param in signature.inputs if isinstance(param, TensorParam)]
    unused = [param for param in inputs if param.name not in used and param.role is TensorRole.INPUT]
    needed = [param for param in inputs if param not in unused]
    for param in unused:
        told = {dim for each in needed for dim in dims_of(each)}
        if not needed or not told.issuperset(variable for dim in dims_of(param) for variable in variables_of(dim)):
            needed.append(param)
    params = (
        replace(param, optional=param in unused and param not in needed) if isinstance(param, TensorParam) else param
        for param in signature.params
    )
    return replace(signature, params=tuple(params))


def signature_of_unit(signature: Signature, unit: Unit) -> tuple[Signature, dict[str, str]]:
    """The signature with the names and effects that the author gave to a captured program, and the new names of the
    arguments of its host program.

    Raises:
        CompileError: a name is unknown or is given twice, or sizes are given.
    """
    if unit.sizes:
        raise CompileError(
            f"outputs({', '.join(unit.sizes)}=...): a TileLang program tells the sizes of its outputs itself",
            hint="give the names of the outputs only",
        )
    names = dict(unit.names)
    renamed: dict[str, str] = {}
    for param in signature.params:
        new = names.get(param.name, param.name)
        renamed[param.name] = new
        if isinstance(param, TensorParam):
            for index in range(len(param.shape)):
                renamed[f"{param.name}_shape_{index}"] = f"{new}_shape_{index}"
                renamed[f"{param.name}_stride_{index}"] = f"{new}_stride_{index}"
    signature = signature.renamed(names)
    if not unit.results and not unit.mutated:
        return signature, renamed
    outputs = [*(output.name for output in signature.outputs), *(names.get(name, name) for name in unit.results)]
    inouts = [*(inout.name for inout in signature.inouts), *(names.get(name, name) for name in unit.mutated)]
    return with_effects(signature, outputs, inouts), renamed


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
    per_byte = _elements_per_byte(buffer)
    if dtype.bits < 8 and dtype.lanes > 1:
        raise CompileError(
            f"tensor {name!r} has elements of {dtype}, vectors of less than a byte each: not supported",
            hint="store them in a tensor of uint8",
        )
    dims.variables.define(buffer.data, Argument(name=name))
    shape = tuple(dims.dim(size, name, place, packed) for place, size, packed in _sizes(buffer))
    if per_byte == 1:
        dtype = _BYTES if dtype.bits < 8 else dtype
        return TensorParam(name=name, dtype=dtype, shape=shape, strides=_strides(buffer, dims), align=ALIGN)
    if not _is_compact(buffer, dims):
        raise CompileError(
            f"tensor {name!r} has elements of {dtype} and strides of its own, which is not supported",
            hint="let it be a T.Tensor, which is contiguous",
        )
    return TensorParam(name=name, dtype=_BYTES, shape=shape, strides=(), align=ALIGN)


def _elements_per_byte(buffer: Any) -> int:
    """How many elements of a tensor share a byte."""
    bits = int(buffer.dtype.bits) * int(buffer.dtype.lanes)
    return 8 // bits if bits < 8 and 8 % bits == 0 else 1


def _strides(buffer: Any, dims: _Dims) -> tuple[Dim, ...]:
    """Strides of a tensor; none where it is compact and one of them would be computed."""
    strides = list(buffer.strides) or _compact(buffer)
    if any(type(stride).__name__ not in ("int", "IntImm", "Var") for stride in strides) and _is_compact(buffer, dims):
        return ()
    name = str(buffer.name)
    return tuple(dims.dim(stride, name, f"{name}_stride_{index}") for index, stride in enumerate(strides))


def _compact(buffer: Any) -> list[Any]:
    """The strides of a compact, row-major tensor of the same sizes."""
    return [_product(list(buffer.shape)[index + 1 :]) for index in range(len(buffer.shape))]


def _is_compact(buffer: Any, dims: _Dims) -> bool:
    """Whether a tensor is proven to be compact and row-major."""
    given = list(buffer.strides)
    triples = zip(buffer.shape, given, _compact(buffer), strict=True) if given else ()
    return all((type(size).__name__ == "IntImm" and int(size) == 1) or dims.equal(a, b) for size, a, b in triples)


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
        for place, size, packed in _places(buffers):
            if packed == 1 and type(size).__name__ == "Var" and identity(size) not in self.parameters:
                self._define(size, place)
        places = [each for buffer in buffers for each in _sizes(buffer)]
        progress = True
        while progress:
            progress = any([self._solve(place, size, packed) for place, size, packed in places])
        for place, size, packed in places:
            if packed > 1 and type(size).__name__ == "Var" and place not in self._by_place:
                self._divide(size, packed)

    def _define(self, variable: Any, place: str) -> None:
        if not self.variables.knows(variable):
            self._by_place[place] = DimVar(id=len(self._by_place), bits=bits_of(variable.dtype))
            self.variables.define(variable, Argument(name=place))

    def _divide(self, variable: Any, packed: int) -> None:
        """Notes that a variable is a multiple of ``packed``, where a size tells it."""
        told = self.variables.formula(variable) if self.variables.knows(variable) else None
        if isinstance(told, Argument) and told.name in self._by_place:
            var = self._by_place[told.name]
            self._by_place[told.name] = replace(var, divisibility=math.lcm(var.divisibility, packed))

    def _solve(self, place: str, size: Any, packed: int) -> bool:
        """Lets a size ``a * n + b`` tell the variable ``n`` that nothing else does.

        Args:
            packed: how many elements the size of the argument counts as one.
        """
        unknown = self._unknown(size)
        if len(unknown) != 1 or place in self._by_place:
            return False
        factors = linear(size, unknown[0])
        if factors is None or factors[0] == 0 or factors[1] % factors[0]:
            return False
        times, plus = factors
        formula: Formula = Argument(name=place)
        divisibility = abs(times)
        if packed > 1 and times % packed == 0 and plus % packed == 0:
            times, plus = times // packed, plus // packed
            divisibility = abs(times)
        elif packed > 1:
            if abs(times) != 1:
                return False
            formula = Operation(name="mul", left=formula, right=Number(value=packed))
        if times < 0:
            formula = Operation(name="sub", left=Number(value=plus), right=formula)
        elif plus:
            formula = Operation(name="sub", left=formula, right=Number(value=plus))
        if abs(times) != 1:
            formula = Operation(name="floor_div", left=formula, right=Number(value=abs(times)))
        self._by_place[place] = DimVar(id=len(self._by_place), bits=bits_of(size.dtype), divisibility=divisibility)
        self.variables.define(unknown[0], formula)
        return True

    def _unknown(self, size: Any) -> list[Any]:
        return [
            variable
            for variable in variables_in(size)
            if identity(variable) not in self.parameters and not self.variables.knows(variable)
        ]

    def dim(self, size: Any, tensor: str, place: str, packed: int = 1) -> Dim:
        """A size or stride of a tensor.

        Args:
            packed: how many elements the size of the argument counts as one.

        Raises:
            CompileError: it is computed from a parameter, or from a variable that nothing tells; or it is no multiple
                of ``packed``.
        """
        if isinstance(size, int) or type(size).__name__ == "IntImm":
            if int(size) % packed:
                raise CompileError(
                    f"the last size of tensor {tensor!r} is {size}, but {packed} of its elements share a byte",
                    hint=f"let the size be a multiple of {packed}",
                )
            return int(size) // packed
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
        if packed > 1 and not self._is_multiple(size, packed):
            raise CompileError(
                f"the last size of tensor {tensor!r} is {size}, but {packed} of its elements share a byte: not "
                "supported",
                hint=f"let the size be a number, a variable, or a multiple of {packed}",
            )
        formula = self.variables.formula(size)
        return _dim_of(formula if packed == 1 else _divided(formula, packed), self._by_place)

    def _is_multiple(self, size: Any, packed: int) -> bool:
        """Whether a size is a multiple of ``packed`` whenever the arguments are accepted."""
        if type(size).__name__ == "Var":
            told = self.variables.formula(size)
            if isinstance(told, Argument):
                return self._by_place[told.name].divisibility % packed == 0
            return _multiplier(told) % packed == 0
        return self.equal(size % packed, 0)


def _multiplier(formula: Formula) -> int:
    """The number by which a formula multiplies; 1 if it is no product with a number."""
    if isinstance(formula, Operation) and formula.name == "mul" and isinstance(formula.right, Number):
        return formula.right.value
    return 1


def _divided(formula: Formula, divisor: int) -> Formula:
    """A formula divided by a number that divides it."""
    times = _multiplier(formula)
    if not isinstance(formula, Operation) or times % divisor:
        return Operation(name="floor_div", left=formula, right=Number(value=divisor))
    if times == divisor:
        return formula.left
    return replace(formula, right=Number(value=times // divisor))


def _dim_of(formula: Formula, by_place: Mapping[str, DimVar]) -> Dim:
    """A formula of sizes as a size.

    Args:
        by_place: the variables of the signature, by the names of the arguments that tell them.

    Raises:
        KeyError: the formula has another argument.
    """
    if isinstance(formula, Number):
        return formula.value
    if isinstance(formula, Argument):
        return by_place[formula.name]
    if not isinstance(formula, Operation):
        assert_never(formula)
    left, right = _dim_of(formula.left, by_place), _dim_of(formula.right, by_place)
    return DimFormula(operation=formula.name, left=left, right=right)


def _places(buffers: Sequence[Any]) -> Iterator[tuple[str, Any, int]]:
    """The sizes and strides of some tensors, as :func:`_sizes` gives them. A tensor whose elements share bytes has no
    strides of its own."""
    for buffer in buffers:
        yield from _sizes(buffer)
    for buffer in buffers:
        for index, stride in enumerate(buffer.strides if _elements_per_byte(buffer) == 1 else ()):
            yield f"{buffer.name}_stride_{index}", stride, 1


def _sizes(buffer: Any) -> Iterator[tuple[str, Any, int]]:
    """The sizes of a tensor, the names of the arguments that tell them, and how many elements each counts as one."""
    last = len(buffer.shape) - 1
    for index, size in enumerate(buffer.shape):
        yield f"{buffer.name}_shape_{index}", size, _elements_per_byte(buffer) if index == last else 1
