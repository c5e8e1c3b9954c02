"""Hypothesis strategies for calls: arguments that fit a signature, and such that something was changed in."""

from __future__ import annotations

import ctypes
import importlib.metadata
import math
import numbers
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import tvm_ffi
from fake_driver.tensors import CudaTensor, DType, FrameworkTensor
from hypothesis import assume
from hypothesis import strategies as st
from packaging.version import Version

from aot_pack.signature import (
    ConstParam,
    Dim,
    DimFormula,
    DimVar,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
    variables_of,
)
from faults.oracle import CPU, CUDA, computed

TAKES_LARGE_INTS = Version(importlib.metadata.version("apache-tvm-ffi")) >= Version("0.1.14")
"""Whether TVM FFI takes an int of 2**63 or more.

Before 0.1.14 it raises OverflowError, and releases the tensors that came before the int while the error is set.
"""

DEVICES = 4
ADDRESS = 0x7F0000000000
_SIZES = (0, 1, 2, 3, 7, 8, 16, 64, 100, 2**31 - 8, 2**31 - 1, 2**31, 2**31 + 8, 2**32, 2**40)
_STRIDES = (0, 1, 4, 12, 16, -4, -16, 2**31 - 4, 2**31, 2**33, -(2**40), 5)


class Subclass(FrameworkTensor):
    """As torch.nn.Parameter is one of torch.Tensor."""


def describe(value: object) -> str:
    """For the report of a failure."""
    if isinstance(value, CudaTensor):
        place = f"on {value.device} at {value.data:#x} + {value.byte_offset}"
        return f"<{type(value).__name__} {value.dtype} {value.shape} {value.strides} {place}>"
    if isinstance(value, (tuple, list)):
        return f"{type(value).__name__}({', '.join(map(describe, value))})"
    return repr(value)


def assume_taken(arguments: Iterable[object]) -> None:
    """Skips a call with an integer that this TVM FFI does not take, of Python or of NumPy."""
    if not TAKES_LARGE_INTS:
        assume(not any(_is_large(value) for value in arguments))


def _is_large(value: object) -> bool:
    if isinstance(value, (tuple, list)):
        return any(map(_is_large, value))
    return isinstance(value, numbers.Integral) and not -(2**63) <= int(value) < 2**63


class NoTensor:
    """Has an attribute of a tensor and no DLPack."""

    shape = (64,)


class Indexed:
    """An integer of no numeric type."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class Real:
    """A float of no numeric type."""

    def __float__(self) -> float:
        return 0.5


_FLOATS = (np.float64(2), np.float32(1), np.float16(0.5), np.array(2.5, "f"), np.array(3, "u1"), np.True_, Real())

Draw = Callable[[st.SearchStrategy[Any]], Any]


def _tensor_of(
    draw: Draw, device: int, *, shape: Sequence[int], strides: Sequence[int], misaligned: int, **options: Any
) -> CudaTensor:
    offset = draw(st.sampled_from([0, 0, 0, 16, 256]))
    kind: type[CudaTensor] = draw(st.sampled_from([FrameworkTensor, CudaTensor, Subclass]))
    data = ADDRESS - offset + misaligned
    return kind(shape, strides=strides, data=data, byte_offset=offset, device=device, **options)


class RightCall:
    """Draws arguments that fit a signature but for sizes that no kernel takes, as 2**31: the oracle says."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.device = draw(st.integers(0, DEVICES - 1))
        self.variables: dict[int, int] = {}

    def arguments(self, signature: Signature) -> list[Any]:
        return [self.value(param) for param in signature.arguments]

    def value(self, param: Param) -> Any:
        if isinstance(param, TensorParam):
            return self.tensor(param)
        if isinstance(param, ScalarParam):
            return self.scalar(param)
        if isinstance(param, ShapeParam):
            items = tuple(self.dim(dim, _SIZES) for dim in param.dims)
            if all(-(2**63) <= item < 2**63 for item in items) and self.draw(st.booleans()):
                return tvm_ffi.Shape(items)
            return items
        if isinstance(param, PointerParam):
            return self.draw(st.sampled_from([0, 1, 4096, 2**63 - 1, -1, None, ctypes.c_void_p(16)]))
        if isinstance(param, StreamParam):
            return self.draw(st.sampled_from([0, 1, 2, None, ctypes.c_void_p(1)]))
        if isinstance(param, EventParam):
            return self.draw(st.sampled_from([1, 2**63 - 1, -1, ctypes.c_void_p(16)]))
        if isinstance(param, ConstParam):
            return param.value
        assert isinstance(param, TupleParam)
        return tuple(self.value(element) for element in param.elements)

    def tensor(self, param: TensorParam) -> Any:
        shape = [self.dim(dim, _SIZES) for dim in param.shape]
        strides = [self.dim(dim, _STRIDES) for dim in param.strides]
        if not param.strides:
            strides = [math.prod(shape[index + 1 :]) for index in range(len(shape))]
        if param.order:
            strides = [
                math.prod(s for s, r in zip(shape, param.order, strict=True) if r < rank) for rank in param.order
            ]
        for index, size in enumerate(shape):
            if (size == 1 or 0 in shape) and strides and self.draw(st.booleans()):
                strides[index] = self.draw(st.sampled_from(_STRIDES))  # where it does not count
        offset = self.draw(st.sampled_from([0, 1, 2, 8])) if 0 in shape else 0
        dtype = DType(param.dtype.code, param.dtype.bits, param.dtype.lanes)
        if param.device_type == CPU and math.prod(shape) < 1000 and self.draw(st.booleans()):
            return np.zeros(shape, param.dtype.name)
        device = self.device if param.device_type == CUDA else 0
        options = {"dtype": dtype, "device_type": param.device_type}
        return _tensor_of(self.draw, device, shape=shape, strides=strides, misaligned=offset, **options)

    def dim(self, dim: Dim, choices: Sequence[int]) -> int:
        if isinstance(dim, int):
            return dim
        if isinstance(dim, DimFormula):
            for variable in variables_of(dim):
                self.dim(variable, choices)
            try:
                return max(computed(dim, self.variables), 0)
            except ZeroDivisionError:
                return 0
        if dim.id not in self.variables:
            self.variables[dim.id] = self.draw(st.sampled_from(_fitting(dim, choices)))
        return self.variables[dim.id]

    def scalar(self, param: ScalarParam) -> Any:
        if param.dtype.is_float:
            return self.draw(
                st.one_of(st.floats(width=16), st.floats(), st.sampled_from([0, 1, True, -(2**63), 2**64, *_FLOATS]))
            )
        if param.dtype.name == "bool":
            return self.draw(st.sampled_from([True, False, 0, 1, np.True_, np.array(False), np.int8(1)]))
        bits = param.dtype.bits
        low, high = (0, 2**bits - 1) if param.dtype.is_unsigned else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        drawn = self.draw(st.one_of(st.integers(low, high), st.sampled_from([low, high, 0])))
        drawn = drawn // param.divisibility * param.divisibility
        kind = self.draw(st.sampled_from([int, int, int, Indexed, getattr(np, param.dtype.name), np.array]))
        return kind(drawn)


def _fitting(dim: DimVar, choices: Sequence[int]) -> list[int]:
    """Choices that a variable takes, and now and then one that it does not."""
    limit = 2 ** (dim.bits - 1)
    fitting = [value for value in choices if value % dim.divisibility == 0 and -limit <= value < limit]
    return [*fitting * 10, *choices]


OTHER_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.sampled_from([2**31 - 1, 2**31, -(2**31) - 1, 2**63 - 1, 2**63, 255, 256, 65536, -1, 17]),
    st.floats(),
    st.text(max_size=40),
    st.binary(max_size=3),
    st.tuples(),
    st.tuples(st.integers(0, 9), st.integers(0, 9)),
    st.tuples(st.booleans(), st.none(), st.integers(0, 9)),
    st.lists(st.integers(0, 9), min_size=3, max_size=3),
    st.builds(dict),
    st.builds(object),
    st.builds(NoTensor),
    st.builds(lambda: np.zeros(3)),
    st.builds(lambda: np.zeros((4, 6), "f")[::-1, ::2]),
    st.builds(lambda: np.array(1.0)),
    st.sampled_from([np.True_, np.float16(2), np.uint64(2**64 - 1), np.int8(-1), np.array(True), np.array(7, "u2")]),
    st.sampled_from([np.array(2**64 - 1, "u8"), np.array(1j, "F"), np.complex64(1), 1j, Decimal(2), Fraction(1, 2)]),
    st.sampled_from(
        [2**64 - 1, 2**64, -(2**63) - 1, 10**400, Indexed(-(10**5000)), 1e300, 65519.9, 65520.0, 3.5e38, 2, 3]
    ),
    st.builds(Real),
    st.builds(lambda: Indexed(3)),
    st.builds(lambda: FrameworkTensor((), "float32", data=ADDRESS)),
    st.builds(lambda: ctypes.c_void_p(3)),
    st.builds(lambda: tvm_ffi.Shape((16, 7, 3))),
    st.just(len),
    st.just(tvm_ffi.dtype("float32")),
    st.just(tvm_ffi.device("cuda:0")),
)


def _changed_tensor(draw: Draw, tensor: CudaTensor) -> CudaTensor:
    """One thing of a tensor changed."""
    shape, strides, dtype = list(tensor.shape), list(tensor.strides), tensor.dtype
    data, byte_offset, (device_type, device) = tensor.data, tensor.byte_offset, tensor.device
    what = draw(
        st.sampled_from(["size", "stride", "dtype", "address", "null", "offset", "device", "place", "rank", "turned"])
    )
    if what in ("size", "stride") and shape:
        index = draw(st.integers(0, len(shape) - 1))
        if what == "size":
            shape[index] = draw(st.sampled_from(_SIZES))
        else:
            strides[index] = draw(st.sampled_from(_STRIDES))
    elif what == "dtype":
        names = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "float16", "bfloat16", "float32"]
        names += ["float64", "float8_e4m3fn", "float4_e2m1fn", "float4_e2m1fnx2", "float32x2", "complex64"]
        dtype = DType.parse(draw(st.sampled_from(names)))
    elif what == "address":
        data += draw(st.sampled_from([1, 2, 4, 8, 16, 24]))
    elif what == "null":
        data = 0
    elif what == "offset":
        byte_offset += draw(st.sampled_from([1, 4, 8, 16, 32]))
    elif what == "device":
        device = draw(st.integers(0, DEVICES - 1))
    elif what == "place":
        device_type, device = draw(st.sampled_from([(1, 0), (3, 0), (10, 0), (13, 0), (14, 0)]))
    elif what == "rank":
        more, fewer = ([*shape, 1], [*strides, 1]), (shape[1:], strides[1:])
        shape, strides = draw(st.sampled_from([more, fewer]))
    else:
        shape, strides = shape[::-1], strides[::-1]
    is_number = not shape and device_type in (1, 3)  # which is read
    return type(tensor)(
        shape,
        dtype,
        strides=strides,
        data=None if is_number else data,
        byte_offset=byte_offset,
        device=device,
        device_type=device_type,
    )


def _change(draw: Draw, arguments: list[Any]) -> None:
    """Changes something of the arguments, which may leave them right."""
    what = draw(st.sampled_from([*["one"] * 6, *["replace"] * 8, "swap", "fewer", "more"]))
    if what == "more" or not arguments:
        arguments.insert(draw(st.integers(0, len(arguments))), draw(OTHER_VALUES))
        return
    index = draw(st.integers(0, len(arguments) - 1))
    if what == "fewer":
        del arguments[index]
    elif what == "swap":
        other = draw(st.integers(0, len(arguments) - 1))
        arguments[index], arguments[other] = arguments[other], arguments[index]
    else:
        value = arguments[index]
        if what == "one" and isinstance(value, CudaTensor):
            arguments[index] = _changed_tensor(draw, value)
        elif isinstance(value, tuple) and value and draw(st.booleans()):
            items = list(value)
            _change(draw, items)
            arguments[index] = draw(st.sampled_from([tuple, list]))(items)
        else:
            arguments[index] = draw(OTHER_VALUES)


@st.composite
def calls(draw: Draw, signature: Signature) -> list[Any]:
    """Arguments of a call: a third right, the others with a change or two."""
    arguments = RightCall(draw).arguments(signature)
    for _ in range(draw(st.sampled_from([0, 1, 1, 1, 2]))):
        _change(draw, arguments)
    return arguments
