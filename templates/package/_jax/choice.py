"""The variant of a function that takes the arguments of a call, and what it reads of them.

A size may be a symbol of jax.export. Where JAX can't compare it, the library compares the number when it runs.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import jax
import numpy as np


class Refused(Exception):
    """Arguments that a variant does not take."""

    def __init__(self, kind: type[Exception], text: str) -> None:
        super().__init__(text)
        self.kind = kind


def _is_zero(size: Any) -> bool:
    """Whether a size is 0, or may be."""
    return size == 0 if isinstance(size, int) else True


def _truncated(floor: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """Division that rounds to zero, or its rest, from the one that rounds down."""
    return lambda left, right: floor(left, right) if left * right >= 0 else -floor(-left, right)


_OPERATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "or": operator.or_, "xor": operator.xor, "and": operator.and_, "equal": operator.eq, "not_equal": operator.ne,
    "less": operator.lt, "less_equal": operator.le, "shift_left": operator.lshift, "shift_right": operator.rshift,
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "floor_div": operator.floordiv,
    "floor_mod": operator.mod, "min": jax.core.min_dim, "max": jax.core.max_dim,
    "truncate_div": _truncated(operator.floordiv), "truncate_mod": _truncated(operator.mod),
}  # fmt: skip


def value_of(dim: Any, values: Mapping[int, Any]) -> Any:
    """The value of a size or stride: a number, a variable, or an operation on two others."""
    if isinstance(dim, int):
        return dim
    if dim[0] == "v":
        return values[dim[1]]
    left, right = value_of(dim[1], values), value_of(dim[2], values)
    try:
        found = _OPERATIONS[dim[0]](left, right)
    except (TypeError, ValueError, ZeroDivisionError) as error:
        text = f"it needs '{dim[0]}' of {left} and {right}: {error}"
        symbols = not (isinstance(left, int) and isinstance(right, int))
        raise Refused(ValueError, f"{text}. Export with static sizes" if symbols else text) from None
    return int(found) if isinstance(found, bool) else found  # of a comparison


def _strides(shape: Sequence[Any], layout: Sequence[int] | None) -> list[Any]:
    """The strides of a compact array; ``layout`` are its dimensions, the fastest first. None: it is row-major."""
    strides: list[Any] = [1] * len(shape)
    extent: Any = 1
    for index in reversed(range(len(shape))) if layout is None else layout:
        strides[index] = extent
        extent *= shape[index]
    return strides


# -- the choice of a variant


@dataclass(frozen=True, eq=False)
class Variant:
    """A variant of a function. Parameters are tuples: kind, name, and what ``_Reading`` takes for the kind."""

    inputs: tuple[Any, ...]
    outputs: tuple[Any, ...]
    derived: tuple[tuple[int, Any], ...]
    """Variables that are computed from others."""
    form: str
    folds: bool
    """Whether vmap may fold a dimension into the batch dimension."""
    workspaces: tuple[Any, ...] = ()
    """Further results of the target, which no caller gets."""


@dataclass(frozen=True, eq=False)
class Function:
    """A function of the package."""

    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    forms: Mapping[str, int]
    """The forms of its variants, and how many numbers each takes."""
    variants: tuple[Variant, ...]
    gradient: Callable[..., Any] | None


@dataclass
class _Reading:
    """What a variant reads of the arguments of a call."""

    values: dict[int, Any] = field(default_factory=dict)
    """Of variables: sizes and strides."""
    arrays: list[Any] = field(default_factory=list)
    params: list[Any] = field(default_factory=list)
    """Those of the arrays."""
    numbers: list[Any] = field(default_factory=list)
    formulas: list[tuple[str, Any, Any]] = field(default_factory=list)
    fitting: int = 0
    """How much of the arguments fits."""

    def take_all(self, variant: Variant, arguments: Sequence[Any]) -> None:
        """Checks arguments against a variant. Raises Refused."""
        for param, argument in zip(variant.inputs, arguments, strict=True):
            self.take(argument, param)
        for where, actual, dim in self.formulas:
            self.equal(where, actual, value_of(dim, self.values))
        for number, dim in variant.derived:
            expected = value_of(dim, self.values)
            self.equal("a size", self.values.setdefault(number, expected), expected)

    def require(self, condition: bool, kind: type[Exception], text: str) -> None:
        if not condition:
            raise Refused(kind, text)
        self.fitting += 1

    def equal(self, where: str, actual: Any, expected: Any) -> None:
        fits = actual is expected or _is_zero(actual - expected)
        self.require(fits, ValueError, f"{where} = {expected}, got {actual}")

    def dim(self, where: str, actual: Any, dim: Any) -> None:
        if isinstance(dim, int):
            self.equal(where, actual, dim)
        elif dim[0] != "v":
            self.formulas.append((where, actual, dim))
        elif dim[1] in self.values:
            self.equal(where, actual, self.values[dim[1]])
        else:
            text = f"{where} divisible by {dim[2]}, got {actual}"
            self.require(dim[2] == 1 or _is_zero(actual % dim[2]), ValueError, text)
            self.values[dim[1]] = actual

    def take(self, value: Any, param: Any) -> None:
        getattr(self, f"take_{param[0]}")(value, f"argument '{param[1]}': expected", param)

    def take_tensor(self, value: Any, expected: str, param: Any) -> None:
        dtypes, shape, strides, layout, _, packed, _ = param[2:]
        self.require(_is_array(value), TypeError, f"{expected} an array of JAX, got {_shown(value)}")
        self.require(str(value.dtype) in dtypes, TypeError, f"{expected} dtype {dtypes[0]}, got {value.dtype}")
        count = f"{len(shape)} dimension{'s' if len(shape) != 1 else ''}"
        self.require(value.ndim == len(shape), ValueError, f"{expected} {count}, got {value.ndim}")
        sizes = list(value.shape)
        if packed:
            self.require(_is_zero(sizes[-1] % 2), ValueError, f"{expected} an even shape[-1], got {sizes[-1]}")
            sizes[-1] = sizes[-1] // 2
        for index, (size, dim) in enumerate(zip(sizes, shape, strict=True)):
            self.dim(f"{expected} shape[{index}]", size, dim)
        for index, (stride, dim) in enumerate(zip(_strides(sizes, layout), strides or (), strict=False)):
            if not isinstance(sizes[index], int) or sizes[index] > 1:
                self.dim(f"{expected} strides[{index}]", stride, dim)
        self.arrays.append(value)
        self.params.append(param)

    def take_number(self, value: Any, expected: str, param: Any) -> None:
        _, _, kind, low, high, divisor = param
        number = _number(value, expected)
        if kind == "float":
            self.require(number is not None, TypeError, f"{expected} a number, got {_shown(value)}")
            self.numbers.append(np.float64(number))
            return
        self.require(isinstance(number, int), TypeError, f"{expected} an integer, got {_shown(value)}")
        self.require(low <= number <= high, ValueError, f"{expected} {low} to {high}, got {number}")
        self.require(number % divisor == 0, ValueError, f"{expected} a number divisible by {divisor}, got {number}")
        self.numbers.append(np.int64(number - 2**64 if number >= 2**63 else number))  # the library knows which it is

    def take_constant(self, value: Any, expected: str, param: Any) -> None:
        constant = param[2]
        given = value if constant is None or isinstance(constant, str) else _number(value, expected)
        same = type(given) is type(constant) and (given == constant or (given != given and constant != constant))
        self.require(same, ValueError, f"{expected} {constant!r}, got {_shown(value)}")

    def take_shape(self, value: Any, expected: str, param: Any) -> None:
        fits = isinstance(value, (tuple, list)) and len(value) == len(param[2])
        self.require(fits, TypeError, f"{expected} a tuple of {len(param[2])} integers, got {_shown(value)}")
        for index, (size, dim) in enumerate(zip(value, param[2], strict=True)):
            number = _number(size, expected)
            self.require(isinstance(number, int), TypeError, f"{expected} integers, got {_shown(size)}")
            self.dim(f"{expected} item[{index}]", number, dim)
            self.numbers.append(np.int64(number))

    def take_tuple(self, value: Any, expected: str, param: Any) -> None:
        _, _, elements, fields = param
        if not isinstance(value, (tuple, list)) and fields and all(hasattr(value, each) for each in fields):
            value = tuple(getattr(value, each) for each in fields)
        fits = isinstance(value, (tuple, list)) and len(value) == len(elements)
        wanted = f"a tuple of {len(elements)} elements" + (f": {', '.join(fields)}" if fields else "")
        self.require(fits, TypeError, f"{expected} {wanted}, got {_shown(value)}")
        for element, each in zip(elements, value, strict=True):
            self.take(each, element)

    def take_stream(self, value: Any, expected: str, _: Any) -> None:
        self.require(value is None, TypeError, f"{expected} None: XLA chooses the stream")


def _is_array(value: Any) -> bool:
    """Whether JAX takes a value for an array. JAX 0.9 has another type for arrays of NumPy that a program holds."""
    if isinstance(value, (jax.Array, np.ndarray)):
        return True
    try:
        return hasattr(value, "dtype") and jax.typeof(value) is not None
    except TypeError:
        return False


def _shown(value: Any) -> str:
    return f"an array {value.dtype}{list(value.shape)}" if isinstance(value, jax.Array) else repr(value)[:200]


def _number(value: Any, expected: str) -> Any:
    """The bool, int or float that a value is; None if it is none. It must be known when JAX traces the call."""
    if isinstance(value, jax.core.Tracer):
        raise TypeError(
            f"{expected} a number that is known when JAX traces the call, got a traced value of type "
            f"{value.aval.str_short()}. The compiled program has the number as a constant: pass a number of Python, "
            "and name the argument in static_argnums or static_argnames of jax.jit"
        )
    if isinstance(value, (jax.Array, np.ndarray, np.generic)) and value.ndim == 0:
        value = value.item()
    if isinstance(value, (bool, int, float)):
        return value
    try:
        return operator.index(value)
    except TypeError:
        return None


@dataclass(frozen=True)
class Chosen:
    """A variant, and what it reads of the arguments of a call."""

    function: Function
    variant: Variant
    reading: _Reading


def choose(function: Function, arguments: Sequence[Any]) -> Chosen:
    """The first variant that takes the arguments. Raises TypeError or ValueError."""
    nearest, most = None, -1
    for variant in function.variants:
        reading = _Reading()
        try:
            reading.take_all(variant, arguments)
        except Refused as refused:
            if reading.fitting > most:
                nearest, most = refused, reading.fitting
        except TypeError as error:  # a traced number
            raise TypeError(f"{function.name}(): {error}") from None
        else:
            return Chosen(function, variant, reading)
    assert nearest is not None
    count = len(function.variants)
    others = f"none of its {count} variants takes these arguments; the nearest one: " if count > 1 else ""
    raise nearest.kind(f"{function.name}(): {others}{nearest}")
