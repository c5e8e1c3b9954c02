"""Calls of packed functions, made from the signatures in a wheel's manifest: one that each variant accepts."""

from __future__ import annotations

import itertools
import math
import operator
from collections.abc import Callable, Iterator, Mapping

from aot_pack.manifest import ManifestTarget
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimFormula,
    DimVar,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    StreamParam,
    TensorParam,
    TupleParam,
)

_SIZE = 128
"""Of a dimension that is known at the call; divisible by what tiles are made of."""


_OPERATIONS: dict[str, Callable[[int, int], int]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "floor_div": operator.floordiv,
}


def call_of(target: ManifestTarget) -> str:
    """Python that calls ``target``; ``T`` makes a tensor of the fake driver's tests."""
    maker = _Arguments(target.signature.derived_dims)
    arguments = [f"{param.name}={maker.text(param)}" for param in target.signature.arguments]
    return f"{target.function}({', '.join(arguments)})"


class _Arguments:
    """The arguments of one call: equal sizes are equal, and no two tensors overlap."""

    def __init__(self, derived: Mapping[int, Dim]) -> None:
        self._derived = derived
        self._sizes: dict[int, int] = {}
        self._addresses: Iterator[int] = itertools.count(1 << 44, 1 << 40)

    def text(self, param: Param) -> str:
        """An argument, as Python."""
        match param:
            case TensorParam():
                return self._tensor(param)
            case ScalarParam():
                return "1.0" if param.dtype.is_float else str(param.divisibility)
            case ShapeParam():
                return self._tuple([str(self._size(dim)) for dim in param.dims])
            case TupleParam():
                return self._tuple([self.text(element) for element in param.elements])
            case PointerParam():
                return str(next(self._addresses))
            case StreamParam():
                return "None"
            case EventParam():
                return "4096"
            case ConstParam():
                return repr(param.value)
            case EnvStreamParam():
                raise AssertionError(f"{type(param).__name__} is no argument")

    @staticmethod
    def _tuple(elements: list[str]) -> str:
        return f"({', '.join(elements)}{',' if len(elements) == 1 else ''})"

    def _tensor(self, param: TensorParam) -> str:
        shape = [self._size(dim) for dim in param.shape]
        strides = self._strides(param, shape)
        if param.packed_dim is not None:
            shape[param.packed_dim] //= 2
            strides = [stride // 2 if stride > 1 else stride for stride in strides]
        device = f"device_type={param.device_type}, data={next(self._addresses)}"
        return f"T({tuple(shape)}, {param.dtype.name!r}, strides={tuple(strides)}, {device})"

    def _size(self, dim: Dim) -> int:
        if isinstance(dim, int):
            return dim
        if isinstance(dim, DimFormula):
            return _OPERATIONS[dim.operation](self._size(dim.left), self._size(dim.right))
        if dim.id in self._derived:
            return self._size(self._derived[dim.id])
        return self._sizes.setdefault(dim.id, math.lcm(_SIZE, dim.divisibility))

    def _strides(self, param: TensorParam, shape: list[int]) -> list[int]:
        """Those that are known at the call are compact beyond all that is known before."""
        if param.order:
            return [math.prod(s for s, r in zip(shape, param.order, strict=True) if r < rank) for rank in param.order]
        strides = []
        for position, stride in enumerate(param.strides):
            if isinstance(stride, DimVar) and stride.id not in self._sizes:
                compact = math.prod(shape[position + 1 :]) if position + 1 < len(shape) else shape[0]
                self._sizes[stride.id] = math.ceil(max(compact, 1) / stride.divisibility) * stride.divisibility
            strides.append(self._size(stride))
        return strides
