"""vmap and gradients of packed functions under JAX: the fixed part of a package's ``jax.py``."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import jax

from . import PACKAGE
from .axes import varying
from .calls import check_devices, launch
from .choice import Chosen, Function, Variant, choose


def call(function: Function, arguments: Sequence[Any]) -> Any:
    """Calls a function, with its rules for vmap and for gradients. Raises TypeError or ValueError."""
    chosen = choose(function, arguments)
    arrays = chosen.reading.arrays
    if any(isinstance(array, jax.core.Tracer) for array in arrays):
        return _traced(chosen, arguments)
    arrays = [array if isinstance(array, jax.Array) else jax.numpy.asarray(array) for array in arrays]
    check_devices(chosen, arrays)
    numbers = b"".join(number.tobytes() for number in chosen.reading.numbers)  # 0.0 is not -0.0
    without_arrays = tuple(_filled(chosen.variant, arguments, [None] * len(arrays)))
    return _program(_Known(function, chosen.variant, numbers, without_arrays))(*arrays)


@dataclass(frozen=True)
class _Known:
    """What is known of a call before its arrays."""

    function: Function
    variant: Variant
    numbers: bytes
    arguments: tuple[Any, ...] = field(compare=False)
    """With None in the place of arrays."""


@lru_cache(maxsize=4096)
def _program(known: _Known) -> Callable[..., Any]:
    """A compiled function of the arrays of a call. JAX would trace a call outside of ``jit`` anew each time."""

    def run(*arrays: Any) -> Any:
        arguments = _filled(known.variant, known.arguments, arrays)
        return _traced(choose(known.function, arguments), arguments)

    found: Callable[..., Any] = jax.jit(run)
    return found


def _traced(chosen: Chosen, arguments: Sequence[Any]) -> Any:
    """A call that JAX traces."""
    if not chosen.variant.folds and chosen.function.gradient is None:
        return launch(chosen)
    run = _plain(chosen, arguments)
    if chosen.variant.folds:
        run = _batched(chosen, run)
    if chosen.function.gradient is not None:
        run = _differentiated(chosen, arguments, run)
    # Outside of the rules: so JAX adds up the gradients of an array that does not vary over an axis.
    return run(*varying(chosen.reading.arrays))


def _plain(chosen: Chosen, arguments: Sequence[Any]) -> Callable[..., Any]:
    """A function of the arrays of a call."""

    def run(*arrays: Any) -> Any:
        return launch(choose(chosen.function, _filled(chosen.variant, arguments, arrays)))

    return run


def _filled(variant: Variant, arguments: Sequence[Any], arrays: Sequence[Any]) -> list[Any]:
    """The arguments of a call, with other arrays in the place of its arrays."""
    left = iter(arrays)
    found = [_placed(argument, param, left) for argument, param in zip(arguments, variant.inputs, strict=True)]
    assert next(left, None) is None
    return found


def _placed(argument: Any, param: Any, left: Iterator[Any]) -> Any:
    if param[0] == "tensor":
        return next(left)
    if param[0] != "tuple":
        return argument
    elements = _elements(argument, param)
    return tuple(_placed(element, each, left) for element, each in zip(elements, param[2], strict=True))


def _elements(argument: Any, param: Any) -> Sequence[Any]:
    """The elements of a tuple, or the fields of an object."""
    if isinstance(argument, (tuple, list)):
        return argument
    return [getattr(argument, field) for field in param[3]]


# -- vmap


def _batched(chosen: Chosen, run: Callable[..., Any]) -> Callable[..., Any]:
    """``run`` whose vmap makes one call, if each mapped array has the batch dimension."""
    batched: Any = jax.custom_batching.custom_vmap(run)
    inouts = [param for param in chosen.reading.params if param[6]]
    places = [param[8] for param in chosen.reading.params]
    results = [param[8] for param in [*chosen.variant.outputs, *inouts]]

    @batched.def_vmap  # type: ignore[untyped-decorator]
    def rule(size: int, mapped: Sequence[bool], *arrays: Any) -> tuple[Any, Any]:
        lacking = any(place is None for place, is_mapped in zip(places, mapped, strict=True) if is_mapped)
        if lacking or any(place is None for place in results):
            axes = [0 if is_mapped else None for is_mapped in mapped]
            made = jax.vmap(run, in_axes=axes, axis_size=size)(*arrays)
            return made, jax.tree_util.tree_map(lambda _: True, made)
        folded = [
            array if place is None else _fold(array if is_mapped else _expanded(array, size), place)
            for array, place, is_mapped in zip(arrays, places, mapped, strict=True)
        ]
        outputs = batched(*folded)
        several = outputs if isinstance(outputs, tuple) else (outputs,)
        made = tuple(_unfold(each, place, size) for each, place in zip(several, results, strict=True))
        return (made, (True,) * len(made)) if isinstance(outputs, tuple) else (made[0], True)

    found: Callable[..., Any] = batched
    return found


def _expanded(array: Any, size: int) -> Any:
    return jax.numpy.broadcast_to(array, (size, *array.shape))


def _fold(array: Any, place: int) -> Any:
    """An array whose first dimension is folded into the one behind ``place`` others."""
    moved = jax.numpy.moveaxis(array, 0, place)
    shape = moved.shape
    return moved.reshape(*shape[:place], shape[place] * shape[place + 1], *shape[place + 2 :])


def _unfold(array: Any, place: int, size: int) -> Any:
    """The array that ``_fold`` would make this one of."""
    shape = array.shape
    parted = array.reshape(*shape[:place], size, shape[place] // size, *shape[place + 1 :])
    return jax.numpy.moveaxis(parted, place, 0)


# -- gradients


@jax.tree_util.register_static
@dataclass(frozen=True)
class _Static:
    """Whether each array of a call requires a gradient."""

    perturbed: tuple[bool, ...]


def _differentiated(chosen: Chosen, arguments: Sequence[Any], run: Callable[..., Any]) -> Callable[..., Any]:
    """``run`` with the gradient that the author declared."""
    gradient = chosen.function.gradient
    assert gradient is not None
    _, *taken = inspect.signature(gradient).parameters
    outputs = chosen.function.outputs
    slots = list(_slots(chosen))

    # Eager shard_map has no symbolic zeros. There, each array may require a gradient.
    symbolic = not jax.sharding.get_abstract_mesh().manual_axes
    differentiated: Any = jax.custom_vjp(run)

    def forward(*primals: Any) -> Any:
        arrays = [primal.value for primal in primals] if symbolic else primals
        perturbed = [bool(primal.perturbed) if symbolic else _is_float(primal) for primal in primals]
        made = differentiated(*arrays)
        results = dict(zip(outputs, made if isinstance(made, tuple) else (made,), strict=True))
        kept = [array if name in taken else None for array, name in zip(arrays, slots, strict=True)]
        saved = {name: result for name, result in results.items() if name in taken}
        return made, (kept, saved, _Static(tuple(perturbed)))

    def backward(residuals: Any, cotangents: Any) -> Any:
        kept, saved, static = residuals
        several = cotangents if isinstance(cotangents, tuple) else (cotangents,)
        filled = _filled(chosen.variant, arguments, kept)
        known = {**dict(zip(chosen.function.inputs, filled, strict=True)), **saved}
        known |= {f"grad_{name}": _instantiated(each) for name, each in zip(outputs, several, strict=True)}
        found = _called(chosen, gradient, {name: known[name] for name in taken})
        return _gradients(chosen, found, static.perturbed, slots)

    differentiated.defvjp(forward, backward, symbolic_zeros=symbolic)
    found: Callable[..., Any] = differentiated
    return found


def _is_float(array: Any) -> bool:
    return bool(jax.numpy.issubdtype(array.dtype, jax.numpy.floating))


def _slots(chosen: Chosen) -> Iterator[str]:
    """The name of the argument that each array is, or is in."""
    for name, param in zip(chosen.function.inputs, chosen.variant.inputs, strict=True):
        yield from (name for _ in _leaves(param))


def _leaves(param: Any) -> Iterator[Any]:
    """The tensors of a parameter."""
    if param[0] == "tensor":
        yield param
    elif param[0] == "tuple":
        for element in param[2]:
            yield from _leaves(element)


def _instantiated(cotangent: Any) -> Any:
    """A gradient of an output: zeros if nothing depends on it, or if it is of integers."""
    if isinstance(cotangent, jax.custom_derivatives.SymbolicZero) or cotangent.dtype == jax.dtypes.float0:
        dtype = jax.numpy.float32 if cotangent.dtype == jax.dtypes.float0 else cotangent.dtype
        return jax.numpy.zeros(cotangent.shape, dtype)
    return cotangent


def _called(chosen: Chosen, gradient: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    name = chosen.function.name
    try:
        found = gradient(importlib.import_module(f"{PACKAGE}.jax"), **arguments)
    except Exception as error:
        error.add_note(  # type: ignore[attr-defined,unused-ignore]  # since Python 3.11, which JAX needs
            f"raised in the gradient of {PACKAGE}.jax.{name}(), which gets arrays of JAX: a gradient for PyTorch and "
            "JAX must use only methods and operators that both have, and the functions in its first argument"
        )
        raise
    if not isinstance(found, dict):
        raise TypeError(f"the gradient of {name}() must return a dict of gradients, got {type(found).__name__}")
    unknown = sorted(set(found) - set(chosen.function.inputs))
    if unknown:
        raise ValueError(f"the gradient of {name}() returns one for {unknown[0]!r}, which is no argument of {name}()")
    return found


def _gradients(
    chosen: Chosen, found: dict[str, Any], perturbed: Sequence[bool], slots: Sequence[str]
) -> tuple[Any, ...]:
    """The gradient of each array; None for those without one."""
    name, gradients = chosen.function.name, []
    for argument, param in zip(chosen.function.inputs, chosen.variant.inputs, strict=True):
        gradients += _spread(name, argument, found.get(argument), param)
    for slot, is_perturbed in zip(slots, perturbed, strict=True):
        if is_perturbed and slot not in found:
            raise ValueError(
                f"the gradient of {name}() has no entry for {slot!r}, which requires a gradient. The author may return "
                f"None for it; a caller may call jax.lax.stop_gradient({slot})"
            )
    for array, slot, gradient in zip(chosen.reading.arrays, slots, gradients, strict=True):
        if gradient is not None and (gradient.shape, gradient.dtype) != (array.shape, array.dtype):
            raise ValueError(
                f"the gradient of {name}() for {slot!r}: expected {array.dtype}{list(array.shape)}, got "
                f"{gradient.dtype}{list(gradient.shape)}"
            )
    return tuple(gradients)


def _spread(name: str, argument: str, gradient: Any, param: Any) -> list[Any]:
    """The gradients of the arrays in an argument."""
    leaves = len(list(_leaves(param)))
    if gradient is None or param[0] != "tuple":
        return [gradient] * leaves
    if not isinstance(gradient, (tuple, list)) or len(gradient) != len(param[2]):
        raise ValueError(f"the gradient of {name}() for {argument!r} must be a tuple of {len(param[2])} elements")
    return [each for element, inner in zip(gradient, param[2], strict=True)
            for each in _spread(name, argument, element, inner)]  # fmt: skip
