"""The signature of kernels in CUDA C++, from the descriptions of their arguments.

A ``dim()`` is told by the first size or stride that is the ``dim()`` itself, or by an argument that is it. Formulas are
checked when the function is called.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aot_pack.author.descriptions import PointerSpec, StreamSpec, TensorSpec
from aot_pack.author.dims import Formula as AuthorsFormula
from aot_pack.author.dims import SizeOf, SymbolicDim, key_of
from aot_pack.dtypes import DLPACK_CODES, DType
from aot_pack.errors import CompileError
from aot_pack.front_ends.cuda.types import dtype_of
from aot_pack.hostir.description import Argument, Formula, Number, Operation
from aot_pack.outputs import check_effects
from aot_pack.signature import (
    Dim,
    DimFormula,
    DimVar,
    EnvStreamParam,
    Param,
    PointerParam,
    ScalarParam,
    Signature,
    StreamParam,
    TensorParam,
    TensorRole,
)


@dataclass(slots=True)
class Sizes:
    """What the author's sizes are in a call."""

    tensors: Mapping[str, TensorSpec]
    variables: dict[tuple[object, ...], DimVar] = field(default_factory=dict)
    """The variable of each ``dim()`` that is a whole size or stride."""
    places: dict[tuple[object, ...], Argument] = field(default_factory=dict)
    """The argument of the host program that tells each ``dim()``."""

    def show(self, size: Any, place: str) -> None:
        """The argument ``place`` of the host program is ``size``."""
        if isinstance(size, (int, AuthorsFormula)) or (key := key_of(size)) in self.places:
            return
        bits = int(getattr(size, "bits", getattr(size, "width", 32)))
        self.variables[key] = DimVar(id=len(self.variables), bits=bits, divisibility=int(size.divisibility))
        self.places[key] = Argument(name=place)

    def dim(self, size: Any, what: str) -> Dim:
        """A size or stride of a tensor.

        Raises:
            CompileError: it is computed from a size that no tensor has.
        """
        if isinstance(size, int):
            return size
        if isinstance(size, AuthorsFormula):
            left, right = self.dim(size.left, what), self.dim(size.right, what)
            return DimFormula(operation=size.operation, left=left, right=right)
        found = self.variables.get(key_of(self._whole(size, what)))
        if found is None:
            raise CompileError(
                f"{what} is computed from a size that no tensor shows",
                hint="a tensor must have each size of a formula as a whole size of its own",
            )
        return found

    def formula(self, size: Any, what: str) -> Formula:
        """A number that a call computes.

        Raises:
            CompileError: it is computed from a size that no argument tells.
        """
        if isinstance(size, int):
            return Number(value=size)
        if isinstance(size, AuthorsFormula):
            left, right = self.formula(size.left, what), self.formula(size.right, what)
            return Operation(name=size.operation, left=left, right=right)
        size = self._whole(size, what)
        if isinstance(size, (int, AuthorsFormula)):
            return self.formula(size, what)
        found = self.places.get(key_of(size))
        if found is None:
            raise CompileError(
                f"{what} is computed from a dim() that no argument tells",
                hint='let it be a whole size of a tensor, or an argument of its own: arguments={..., "n": n}',
            )
        return found

    def bits(self, size: Any, what: str) -> int:
        """The width of a size: 64 if a part of it has 64 bits, or else 32.

        Raises:
            CompileError: it is of a tensor that does not exist.
        """
        size = self._whole(size, what)
        if isinstance(size, AuthorsFormula):
            return max(self.bits(size.left, what), self.bits(size.right, what))
        return 32 if isinstance(size, int) else int(getattr(size, "bits", getattr(size, "width", 32)))

    def _whole(self, size: Any, what: str) -> Any:
        """The size that ``size("x", 0)`` means; any other size as it is."""
        if not isinstance(size, SizeOf):
            return size
        tensor = self.tensors.get(size.argument)
        if tensor is None or size.index >= len(tensor.shape):
            raise CompileError(
                f'{what} is computed from size("{size.argument}", {size.index}), which does not exist',
                hint="its tensors are "
                + ", ".join(f"{name} ({len(each.shape)} sizes)" for name, each in self.tensors.items()),
            )
        return tensor.shape[size.index]


def read_signature(arguments: Mapping[str, Any]) -> tuple[Signature, Sizes]:
    """The signature of a function, and what its sizes are in a call.

    Args:
        arguments: the author's descriptions, by name.

    Raises:
        CompileError: a size is not known, a type is not supported, or no argument tells the device.
    """
    tensors = {name: value for name, value in arguments.items() if isinstance(value, TensorSpec)}
    sizes = Sizes(tensors)
    order = sorted(tensors, key=lambda name: tensors[name].role is TensorRole.OUTPUT)
    for kind in ("shape", "stride"):
        for name in order:
            for index, size in enumerate(getattr(tensors[name], kind) or ()):
                sizes.show(size, f"{name}_{kind}_{index}")
    params = tuple(_param(name, value, sizes) for name, value in arguments.items())
    if not any(isinstance(param, (StreamParam, EnvStreamParam)) for param in params):
        params = (*params, EnvStreamParam(name=_free_name("stream", arguments)))
    if not tensors and not any(isinstance(param, StreamParam) for param in params):
        raise CompileError(
            "the function has no tensor, so nothing tells the device and its current stream",
            hint='add an argument "stream": aot_pack.stream(explicit=True)',
        )
    batch = next((sizes.variables[key_of(dim)].id for dim in _batch_dims(tensors)), None)
    return check_effects(Signature(params=params, batch=batch)), sizes


def _param(name: str, value: Any, sizes: Sizes) -> Param:
    if isinstance(value, TensorSpec):
        return _tensor(name, value, sizes)
    if isinstance(value, PointerSpec):
        return PointerParam(name=name)
    if isinstance(value, StreamSpec):
        return StreamParam(name=name) if value.explicit else EnvStreamParam(name=name)
    if isinstance(value, SymbolicDim):
        if key_of(value) in sizes.places:
            raise CompileError(
                f"argument {name!r} is a size of a tensor as well, so calls would pass it twice",
                hint="leave the argument out: the kernel gets the size by parameters=[..., n]",
            )
        sizes.places[key_of(value)] = Argument(name=name)
        dtype = DType(name=f"int{value.bits}", code=DLPACK_CODES["int"], bits=value.bits)
        return ScalarParam(name=name, dtype=dtype, divisibility=value.divisibility)
    return ScalarParam(name=name, dtype=dtype_of(value, name))


def _tensor(name: str, spec: TensorSpec, sizes: Sizes) -> TensorParam:
    dtype = dtype_of(spec.dtype, name)
    shape = tuple(sizes.dim(size, f"size {index} of {name!r}") for index, size in enumerate(spec.shape))
    strides = tuple(
        sizes.dim(stride, f"stride {index} of {name!r}") for index, stride in enumerate(strides_of(spec) or ())
    )
    align = dtype.bits // 8 if spec.align is None else spec.align
    return TensorParam(name=name, dtype=dtype, shape=shape, strides=strides, align=align, role=spec.role)


def strides_of(spec: TensorSpec) -> tuple[Any, ...] | None:
    """The strides of a tensor in elements; None if it is compact and row-major."""
    if spec.stride is not None:
        return spec.stride
    row_major = tuple(reversed(range(len(spec.shape))))
    return None if spec.order in (None, row_major) else compact_strides(spec.shape, spec.order or ())


def compact_strides(shape: tuple[Any, ...], order: tuple[int, ...]) -> tuple[Any, ...]:
    """The strides of a compact tensor.

    Args:
        order: the rank of each dimension, from the fastest (0) to the slowest.
    """
    strides: list[Any] = [1] * len(shape)
    product: Any = 1
    for index in sorted(range(len(shape)), key=lambda index: order[index]):
        strides[index] = product
        product = shape[index] if isinstance(product, int) and product == 1 else product * shape[index]
    return tuple(strides)


def _batch_dims(tensors: Mapping[str, TensorSpec]) -> list[SymbolicDim]:
    dims = [dim for spec in tensors.values() for dim in spec.shape]
    return [dim for dim in dims if isinstance(dim, SymbolicDim) and dim.batch]


def _free_name(name: str, taken: Mapping[str, Any]) -> str:
    while name in taken:
        name += "_"
    return name
