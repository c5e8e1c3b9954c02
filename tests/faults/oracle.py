"""Whether a call's arguments fit a signature, decided in Python from the manifest's data and nothing of the launcher's.

What is wrong is told as the message must tell it: the kind of error, the argument, and texts that name what was given
and what is taken.
"""

from __future__ import annotations

import ctypes
import math
import numbers
import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import tvm_ffi
from equivalence.formulas import OPERATIONS
from fake_driver.tensors import CudaTensor, DType

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
)

INT64 = range(-(2**63), 2**63)
INT32 = range(-(2**31), 2**31)
CPU, CUDA = 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why arguments are refused."""

    kind: type[Exception]
    argument: str | None
    """None: it is their number."""
    told: tuple[str, ...]
    """What the message must have in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a tensor tells of itself."""

    dtype: DType
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    address: int
    device: tuple[int, int]
    has_memory: bool
    """False for a tensor of any elements at NULL."""

    @classmethod
    def of(cls, value: object) -> View | None:
        """None for what is no tensor."""
        if isinstance(value, CudaTensor):
            return cls(
                dtype=value.dtype,
                shape=value.shape,
                strides=value.strides,
                address=value.address,
                device=value.device,
                has_memory=value.data != 0 or 0 in value.shape,
            )
        if isinstance(value, np.ndarray):
            return cls(
                dtype=DType.parse(str(value.dtype)),
                shape=value.shape,
                # NumPy's own are 0 where there are no elements, which it passes on from 2.4 on only.
                strides=tuple(tvm_ffi.from_dlpack(value).strides),
                address=value.ctypes.data,
                device=(CPU, 0),
                has_memory=True,
            )
        return None


@dataclass(slots=True)
class _Known:
    """Values of the size variables, and the device, as the arguments so far have them."""

    variables: dict[int, int] = field(default_factory=dict)
    device: int | None = None
    derived: Mapping[int, Dim] = field(default_factory=dict)
    formulas: list[tuple[str, Dim, str, int, bool]] = field(default_factory=list)
    """Argument, formula, its place, the value there, and whether it counts."""
    free: dict[int, int] = field(default_factory=dict)
    """Values of variables where they do not count, which they have if they stand nowhere else."""


def first_problem(signature: Signature, arguments: Sequence[object]) -> Problem | None:
    """None where the arguments fit; the first argument that does not, in the order of the signature."""
    params, inputs = signature.arguments, signature.inputs
    if len(arguments) not in (len(params), len(inputs)):
        numbers_ = f"{len(inputs)} or {len(params)}" if signature.outputs else str(len(params))
        return Problem(kind=TypeError, argument=None, told=(f"takes {numbers_} argument", f"but {len(arguments)} "))
    known = _Known(derived={each.id: each.dim for each in signature.derived})
    for index, (param, value) in enumerate(zip(params, arguments, strict=False)):
        if index >= len(inputs) and value is None:
            continue
        if problem := _problem(param, value, known):
            return problem
    for name, dim, place, value, counts in known.formulas:
        try:
            expected = computed(dim, {**known.free, **known.variables})
        except ZeroDivisionError:
            return _wrong(ValueError, name, f"{place} must be ", "which divides by 0")
        if counts and value != expected:
            if overflows(dim, {**known.free, **known.variables}):
                return _wrong(ValueError, name, f"{place} must be ", "which does not fit 64 bits")
            return _wrong(ValueError, name, f"expected {place} = {expected}, which is ", f"got {value}")
    return None


def computed(dim: Dim, variables: Mapping[int, int]) -> int:
    """The value of a size or stride, in 64-bit integers that wrap.

    Raises:
        ZeroDivisionError: it divides by a variable or a formula that is 0.
    """
    if isinstance(dim, int):
        return dim
    if isinstance(dim, DimVar):
        return variables[dim.id]
    a, b = computed(dim.left, variables), computed(dim.right, variables)
    found = OPERATIONS[dim.operation](a, b)
    return (int(found) + 2**63) % 2**64 - 2**63


def overflows(dim: Dim, variables: Mapping[int, int]) -> bool:
    """Whether an operation of a formula has a result that 64 bits do not hold."""
    if not isinstance(dim, DimFormula):
        return False
    if overflows(dim.left, variables) or overflows(dim.right, variables):
        return True
    if dim.operation in ("shift_left", "shift_right"):
        return False
    a, b = computed(dim.left, variables), computed(dim.right, variables)
    return not -(2**63) <= int(OPERATIONS[dim.operation](a, b)) < 2**63


def _problem(param: Param, value: object, known: _Known) -> Problem | None:
    if isinstance(param, TensorParam):
        return _tensor(param, value, known)
    if isinstance(param, ScalarParam):
        return _scalar(param, value)
    if isinstance(param, ShapeParam):
        return _shape(param, value, known)
    if isinstance(param, (PointerParam, StreamParam)):
        fits = value is None or isinstance(value, ctypes.c_void_p) or _is_int64(value)
        return None if fits else _wrong(TypeError, param.name, "expected a")
    if isinstance(param, EventParam):
        handle = value.value if isinstance(value, ctypes.c_void_p) else value
        if isinstance(value, ctypes.c_void_p) or _is_int64(value):
            return None if handle else _wrong(ValueError, param.name, "got one without a handle")
        return _wrong(TypeError, param.name, "expected a CUDA event")
    if isinstance(param, ConstParam):
        return _constant(param, value)
    if isinstance(param, TupleParam):
        if not isinstance(value, (tuple, list)):
            return _wrong(TypeError, param.name, f"expected a tuple of {len(param.elements)}")
        if len(value) != len(param.elements):
            return _wrong(ValueError, param.name, f"expected a tuple of {len(param.elements)} elements")
        problems = (_problem(each, element, known) for each, element in zip(param.elements, value, strict=True))
        return next((problem for problem in problems if problem), None)
    raise AssertionError(f"the oracle knows no {type(param).__name__}")


def _wrong(kind: type[Exception], argument: str, *told: object) -> Problem:
    return Problem(kind=kind, argument=argument, told=tuple(map(str, told)))


def _is_int64(value: object) -> bool:
    """TVM FFI takes NumPy's integers as Python's."""
    # int() first: a range walks through its numbers to find an integer that is not Python's own.
    return isinstance(value, numbers.Integral) and not isinstance(value, bool) and int(value) in INT64


def _tensor(param: TensorParam, value: object, known: _Known) -> Problem | None:
    view = View.of(value)
    if view is None:
        return _wrong(TypeError, param.name, "expected a tensor, got ")
    wanted = param.dtype
    same_code = view.dtype.code == wanted.code or {view.dtype.code, wanted.code} <= {0, 1}
    if not same_code or (view.dtype.bits, view.dtype.lanes) != (wanted.bits, wanted.lanes):
        return _wrong(TypeError, param.name, f"expected dtype {wanted.name}, got ")
    if len(view.shape) != len(param.shape):
        return _wrong(ValueError, param.name, f"expected {len(param.shape)} dimension", f"got {len(view.shape)}")
    if view.device[0] != param.device_type:
        return _wrong(ValueError, param.name, f"on {'cuda' if param.device_type == CUDA else 'cpu'}, got one on")
    if param.device_type == CUDA:
        if known.device is not None and view.device[1] != known.device:
            return _wrong(ValueError, param.name, f"is on cuda:{view.device[1]}", f"is on cuda:{known.device}")
        known.device = view.device[1]
    if not view.has_memory:
        return _wrong(ValueError, param.name, "expected a tensor with memory")
    has_elements = 0 not in view.shape
    if has_elements and view.address % param.align:
        return _wrong(ValueError, param.name, f"aligned to {param.align} bytes", f"{view.address:#x}")
    for index, (dim, size) in enumerate(zip(param.shape, view.shape, strict=True)):
        if problem := _dim(param.name, dim, f"shape[{index}]", size, known):
            return problem
    if not param.strides:
        return _contiguous(param, view)
    for index, (dim, stride) in enumerate(zip(param.strides, view.strides, strict=True)):
        if param.order and isinstance(dim, DimVar) and view.shape[index] != 1:
            faster = [size for size, rank in zip(view.shape, param.order, strict=True) if rank < param.order[index]]
            if not -(2 ** (dim.bits - 1)) <= math.prod(faster) < 2 ** (dim.bits - 1):
                return _wrong(ValueError, param.name, f"stride[{index}] = {math.prod(faster)}, which does not fit")
        if not has_elements or view.shape[index] == 1:  # no element is addressed by it
            if isinstance(dim, DimFormula):  # a division by zero is wrong all the same
                known.formulas.append((param.name, dim, f"stride[{index}]", stride, False))
            elif isinstance(dim, DimVar):
                allowed = stride % dim.divisibility == 0 and (dim.bits == 64 or stride in INT32)
                known.free.setdefault(dim.id, stride if allowed else dim.divisibility)
            continue
        if param.order:
            faster = [size for size, rank in zip(view.shape, param.order, strict=True) if rank < param.order[index]]
            if stride != math.prod(faster):
                return _wrong(ValueError, param.name, f"compact: expected stride[{index}] = ", f"got {stride}")
        if problem := _dim(param.name, dim, f"stride[{index}]", stride, known):
            return problem
    return None


def _contiguous(param: TensorParam, view: View) -> Problem | None:
    for index, (size, stride) in enumerate(zip(view.shape, view.strides, strict=True)):
        if 0 not in view.shape and size != 1 and stride != math.prod(view.shape[index + 1 :]):
            return _wrong(ValueError, param.name, "must be contiguous")
    return None


def _dim(argument: str, dim: Dim, place: str, value: int, known: _Known) -> Problem | None:
    if isinstance(dim, int):
        fits = value == dim
        return None if fits else _wrong(ValueError, argument, f"expected {place} = {dim}", f"got {value}")
    if isinstance(dim, DimFormula):
        known.formulas.append((argument, dim, place, value, True))
        return None
    if dim.id in known.variables:
        expected = known.variables[dim.id]
        fits = value == expected
        return None if fits else _wrong(ValueError, argument, f"expected {place} = {expected} as ", f"got {value}")
    known.variables[dim.id] = value
    if dim.id in known.derived:
        known.formulas.append((argument, known.derived[dim.id], place, value, True))
    if dim.bits == 32 and value not in INT32:
        return _wrong(ValueError, argument, f"{place} = {value} does not fit the 32-bit integer")
    if value % dim.divisibility:
        return _wrong(ValueError, argument, f"expected {place} divisible by {dim.divisibility}", f"got {value}")
    return None


def number(value: object) -> bool | int | float | None:
    """The number that a value is, of Python, of NumPy, or of any object that says so; None where it is none."""
    if isinstance(value, CudaTensor):
        on_the_host = value.shape == () and value.device[0] == CPU
        return 0 if on_the_host else None  # those of the strategies are zero
    if isinstance(value, np.ndarray):
        return number(value[()]) if value.ndim == 0 and value.dtype.kind in "biuf" else None
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, (bool, int, float)):
        return value
    if hasattr(value, "__index__"):
        return int(operator.index(value))
    return float(value) if hasattr(value, "__float__") else None


_LEAST_INFINITE = {"float16": 65520.0, "bfloat16": (2 - 2.0**-8) * 2.0**127, "float32": (2 - 2.0**-24) * 2.0**127}
"""Half a unit in the last place above the largest number: what IEEE 754 rounds to infinity."""


def _scalar(param: ScalarParam, value: object) -> Problem | None:
    name, given = param.dtype.name, number(value)
    if param.dtype.is_float:
        if given is None:
            return _wrong(TypeError, param.name, f"expected a float ({name}), got ")
        if isinstance(given, float) and not math.isfinite(given):
            return None
        try:
            fits = abs(float(given)) < _LEAST_INFINITE.get(name, math.inf)
        except OverflowError:
            fits = False
        return None if fits else _wrong(ValueError, param.name, f"is outside the range of {name}, -", " to ")
    if given is None or isinstance(given, float):
        return _wrong(TypeError, param.name, f"expected an int ({name}), got ")
    bits = param.dtype.bits
    low, high = (0, 2**bits - 1) if param.dtype.is_unsigned else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    if name == "bool":
        low, high = 0, 1
    if not low <= given <= high:
        shown = given if abs(given) < 10**39 else "an int of more than 40 digits"
        return _wrong(ValueError, param.name, f"{shown} is outside the range of {name}, {low} to {high}")
    if given % param.divisibility:
        return _wrong(ValueError, param.name, f"expected a multiple of {param.divisibility}, got {given}")
    return None


def _shape(param: ShapeParam, value: object, known: _Known) -> Problem | None:
    if (
        not isinstance(value, (tuple, list, tvm_ffi.Shape))
        or len(value) != len(param.dims)
        or not all(_is_int64(item) for item in value)
    ):
        return _wrong(TypeError, param.name, f"expected a tuple of {len(param.dims)} integers, got ")
    for index, (dim, item) in enumerate(zip(param.dims, value, strict=True)):
        if problem := _dim(param.name, dim, f"item[{index}]", item, known):
            return problem
    return None


def _constant(param: ConstParam, value: object) -> Problem | None:
    fixed = param.value
    if fixed is None:
        return None if value is None else _wrong(TypeError, param.name, "expected None", "got ")
    given: object = value if isinstance(fixed, str) else number(value)
    if isinstance(fixed, str):
        right_type = isinstance(value, str)
    elif isinstance(fixed, bool):
        right_type = isinstance(given, bool)
    else:
        right_type = isinstance(given, (int, float) if isinstance(fixed, float) else int)
    if right_type and given == fixed:
        return None
    kind = ValueError if right_type else TypeError
    return _wrong(kind, param.name, f"expected the value {fixed!r} that the kernel was compiled for, got ")
