"""The check of an operator's arguments where no kernel runs, and the sizes and strides of its outputs."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import Any

import torch

_OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "or": operator.or_,
    "xor": operator.xor,
    "and": operator.and_,
    "equal": operator.eq,
    "not_equal": operator.ne,
    "less": operator.lt,
    "less_equal": operator.le,
    "shift_left": operator.lshift,
    "shift_right": operator.rshift,
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "floor_div": operator.floordiv,
    "floor_mod": operator.mod,
    "min": torch.sym_min,
    "max": torch.sym_max,
    "truncate_div": lambda left, right: left // right if left * right >= 0 else -(-left // right),
    "truncate_mod": lambda left, right: left % right if left * right >= 0 else -(-left % right),
}

_INTEGERS = (int, torch.SymInt, torch.SymBool)
_FLOATS = (float, torch.SymFloat, *_INTEGERS)


class Refused(Exception):
    """Arguments that a variant does not take."""

    def __init__(self, kind: type[Exception], text: str) -> None:
        super().__init__(text)
        self.kind = kind


class Sizes:
    """The variables of a variant: sizes and strides that are known at the call.

    A variant has its parameters, its outputs, relations of sizes, and the index of the batch dimension of tensors by
    name. A parameter is a tuple: its kind, its name, and the arguments of the method ``take_<kind>`` of this class. An
    output also has the order of its dimensions in memory. The torch module of the package has the variants.
    """

    def __init__(self, gpu: str) -> None:
        self.gpu = gpu
        self.values: dict[int, Any] = {}
        self.formulas: list[tuple[Any, ...]] = []
        """Those to check when all variables are known."""
        self.first: Any = None
        """The first tensor on the GPU."""
        self.fitting = 0
        """How much of the arguments fits."""

    def take(self, variant: Sequence[Any], arguments: Sequence[Any]) -> None:
        """Checks arguments against a variant, and finds its variables. Raises Refused."""
        params, outputs, derived, _ = variant
        for param, value in zip([*params, *(output[:6] for output in outputs)], arguments, strict=False):
            self.take_one(value, param)
        for where, actual, dim, size in self.formulas:
            self.equal(where, actual, self.value(dim), size)
        for number, dim in derived:
            expected = self.value(dim)
            self.equal("a size", self.values.setdefault(number, expected), expected)

    def require(self, condition: bool, kind: type[Exception], text: str) -> None:
        if not condition:
            raise Refused(kind, text)
        self.fitting += 1

    def value(self, dim: Any) -> Any:
        """The value of a size or stride."""
        if isinstance(dim, int):
            return dim
        if dim[0] == "v":
            return self.values[dim[1]]
        value = _OPERATIONS[dim[0]](self.value(dim[1]), self.value(dim[2]))
        return int(value) if isinstance(value, bool) else value  # of a comparison

    def equal(self, where: str, actual: Any, expected: Any, size: Any = None) -> None:
        """Checks a size; or with ``size``, the stride along a dimension of that size, which counts from 2 on."""
        fits = holds(actual == expected) or (size is not None and holds(size == 1))
        self.require(fits, ValueError, f"{where} = {expected}, got {actual}")

    def dim(self, where: str, actual: Any, dim: Any, size: Any = None) -> None:
        if isinstance(dim, int):
            self.equal(where, actual, dim, size)
        elif dim[0] != "v":
            self.formulas.append((where, actual, dim, size))
        elif dim[1] in self.values:
            self.equal(where, actual, self.values[dim[1]], size)
        else:
            fits = dim[2] == 1 or holds(actual % dim[2] == 0) or (size is not None and holds(size == 1))
            self.require(fits, ValueError, f"{where} divisible by {dim[2]}, got {actual}")
            self.values[dim[1]] = actual

    def take_one(self, value: Any, param: Sequence[Any]) -> None:
        getattr(self, f"take_{param[0]}")(value, f"argument '{param[1]}': expected", *param[2:])

    def take_tensor(self, value: Any, expected: str, dtypes: Any, shape: Any, strides: Any, on_gpu: bool) -> None:
        self.require(isinstance(value, torch.Tensor), TypeError, f"{expected} a tensor, got {_shown(value)}")
        fits = any(value.dtype is getattr(torch, dtype, None) for dtype in dtypes)
        self.require(fits, TypeError, f"{expected} dtype {dtypes[0]}, got {str(value.dtype).removeprefix('torch.')}")
        dimensions = f"{len(shape)} dimension{'s' if len(shape) != 1 else ''}"
        self.require(value.dim() == len(shape), ValueError, f"{expected} {dimensions}, got {value.dim()}")
        device = self.gpu if on_gpu else "cpu"
        # DTensor asks with tensors of the CPU for those of any device (torch/distributed/tensor/_op_schema.py, 2.11).
        fits = value.device.type in (device, "meta", "cpu")
        self.require(fits, ValueError, f"{expected} a tensor on {device}, got one on {value.device}")
        if on_gpu:
            self.first = value if self.first is None else self.first
            fits = value.device == self.first.device
            self.require(fits, ValueError, f"{expected} a tensor on {self.first.device}, got one on {value.device}")
        for index, (size, dim) in enumerate(zip(value.shape, shape, strict=False)):
            self.dim(f"{expected} shape[{index}]", size, dim)
        if strides is None:
            text = f"{expected.removesuffix('expected')}must be contiguous (row-major, without gaps)"
            self.require(value.is_contiguous(), ValueError, text)
        for index, (stride, dim) in enumerate(zip(value.stride(), strides or (), strict=False)):
            self.dim(f"{expected} strides[{index}]", stride, dim, value.shape[index])

    def take_optional(self, value: Any, expected: str, *rest: Any) -> None:
        if value is not None:
            self.take_tensor(value, expected, *rest)

    def take_number(self, value: Any, expected: str, is_float: bool, low: int, high: int, divisor: int) -> None:
        fits = isinstance(value, _FLOATS if is_float else _INTEGERS)
        self.require(fits, TypeError, f"{expected} {'a number' if is_float else 'an integer'}, got {_shown(value)}")
        if isinstance(value, int) and not is_float:
            self.require(low <= value <= high, ValueError, f"{expected} {low} to {high}, got {value}")
            self.require(value % divisor == 0, ValueError, f"{expected} a number divisible by {divisor}, got {value}")

    def take_constant(self, value: Any, expected: str, constant: Any) -> None:
        if isinstance(value, torch.SymInt):
            fits = type(constant) is int and holds(value == constant)
        else:  # NaN is NaN
            fits = type(value) is type(constant) and (value == constant or (value != value and constant != constant))
        self.require(fits, ValueError, f"{expected} {constant!r}, got {_shown(value)}")

    def take_shape(self, value: Any, expected: str, dims: Any) -> None:
        fits = isinstance(value, (tuple, list)) and len(value) == len(dims)
        self.require(fits, TypeError, f"{expected} a tuple of {len(dims)} integers, got {_shown(value)}")
        for index, (size, dim) in enumerate(zip(value, dims, strict=False)):
            self.dim(f"{expected} item[{index}]", size, dim)

    def take_tuple(self, value: Any, expected: str, elements: Any) -> None:
        fits = isinstance(value, (tuple, list)) and len(value) == len(elements)
        self.require(fits, TypeError, f"{expected} a tuple of {len(elements)} elements, got another number")
        for element, each in zip(elements, value, strict=False):
            self.take_one(each, element)

    def take_stream(self, value: Any, expected: str) -> None:
        """The current one fits."""

    def allocated(self, output: Sequence[Any]) -> Any:
        """An output without memory, with the strides that the library chooses (templates/launcher/outputs.cpp)."""
        _, _, dtypes, shape, wanted, _, order = output
        sizes = [self.value(dim) for dim in shape]
        strides: list[Any] = [self.stride(dim) for dim in wanted or shape]
        if order or wanted is None:
            strides = [None] * len(sizes)
        ranks = ranks_of(output)
        extent: Any = 1  # elements that the faster dimensions span
        for index in sorted(range(len(sizes)), key=ranks.__getitem__):
            span = _at_least_one(sizes[index])
            if strides[index] is None:
                strides[index], extent = extent, span * extent
                self.keep(output, index, strides[index])
            else:
                extent = _larger(extent, span * _at_least_one(strides[index]))
        return self.first.new_empty_strided(sizes, strides, dtype=getattr(torch, dtypes[0]))

    def stride(self, dim: Any) -> Any:
        """The stride of an output; None where no input decides it."""
        return None if not isinstance(dim, int) and dim[0] == "v" and dim[1] not in self.values else self.value(dim)

    def keep(self, output: Sequence[Any], index: int, stride: Any) -> None:
        """Keeps a stride that the allocation decided: another output may have it, too."""
        if output[4] is not None and not isinstance(output[4][index], int):
            self.values.setdefault(output[4][index][1], stride)


def ranks_of(output: Sequence[Any]) -> Sequence[int]:
    """The ranks of an output's dimensions in memory: that of the lowest rank has the smallest stride."""
    _, _, _, shape, strides, _, order = output
    count = len(shape)
    return order or [count - index + (count if each != 1 else 0) for index, each in enumerate(strides or shape)]


def holds(condition: Any) -> bool:
    """Whether a condition on sizes holds. PyTorch notes it where a size is a symbol."""
    if isinstance(condition, bool):
        return condition
    try:
        return bool(condition)
    except torch.fx.experimental.symbolic_shapes.GuardOnDataDependentSymNode:
        torch._check(condition)  # checked when the size is known
        return True


def _shown(value: Any) -> str:
    return "a tensor" if isinstance(value, torch.Tensor) else repr(value)


# PyTorch imports symbolic_shapes when it makes the first symbol. Numbers come here without it.


def _at_least_one(size: Any) -> Any:
    if isinstance(size, int):
        return max(size, 1)
    known = torch.fx.experimental.symbolic_shapes.statically_known_true(size >= 1)
    return size if known else torch.sym_max(size, 1)


def _larger(left: Any, right: Any) -> Any:
    if isinstance(left, int) and isinstance(right, int):
        return max(left, right)
    known = torch.fx.experimental.symbolic_shapes.statically_known_true(left <= right)
    return right if known else torch.sym_max(left, right)
