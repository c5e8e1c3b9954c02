"""Targets of XLA, and calls of them."""

from __future__ import annotations

import hashlib
import importlib
import threading
from collections.abc import Iterable, Sequence
from typing import Any

import jax
import jax.export
import jax_tvm_ffi

from . import PACKAGE
from .axes import described, varying
from .choice import Chosen, Function, Refused, value_of

_PLATFORM = "gpu"  # the platform that the functions run on; tests without a GPU put "cpu" here

_lock = threading.Lock()
_registered: set[str] = set()


def target_name(function: Function, form: str) -> str:
    """The name of a target. It follows from the content of the package, so that compiled programs can be kept."""
    content = f"{_identity()}:{function.name}:{form}"
    return f"{PACKAGE}.{function.name}.{hashlib.sha256(content.encode()).hexdigest()[:16]}"


def _identity() -> str:
    found: str = _library().get_function("aot_pack_id")()
    return found


def _library() -> Any:
    return importlib.import_module(PACKAGE)._library


def register(function: Function, form: str) -> str:
    """Registers a target once per process, and returns its name."""
    name = target_name(function, form)
    with _lock:
        if name not in _registered:
            played = ["CPU"] if _PLATFORM == "cpu" else []
            flat = _library().get_function("aot_pack_flat_function")(function.name, form, *played)
            numbers = [f"attrs.{each}" for each in _attributes(function.forms[form])]
            specification = ["args", "rets", *numbers]
            jax_tvm_ffi.register_ffi_target(name, flat, specification, platform=_PLATFORM, allow_cuda_graph=True)
            _registered.add(name)
    return name


def _attributes(count: int) -> list[str]:
    return [f"n{index}" for index in range(count)]


def launch(chosen: Chosen) -> Any:
    """Calls the target of a variant, and returns its outputs, then the arrays that it reads and writes."""
    reading, variant = chosen.reading, chosen.variant
    arrays = varying(reading.arrays)
    inouts = [index for index, param in enumerate(reading.params) if param[6]]
    allocated = [*variant.outputs, *variant.workspaces]
    results = [_result(chosen, param, arrays) for param in allocated]
    results += [described(arrays[index].shape, arrays[index].dtype, arrays) for index in inouts]
    written = [*allocated, *(reading.params[index] for index in inouts)]
    call = jax.ffi.ffi_call(
        register(chosen.function, variant.form),
        tuple(results),
        vmap_method="sequential",
        input_layouts=[_layout(param) for param in reading.params],
        output_layouts=[_layout(param) for param in written],
        input_output_aliases={index: len(allocated) + place for place, index in enumerate(inouts)},
    )
    made = call(*arrays, **dict(zip(_attributes(len(reading.numbers)), reading.numbers, strict=True)))
    made = [*made[: len(variant.outputs)], *made[len(allocated) :]]
    return made[0] if len(made) == 1 else tuple(made)


def _layout(param: Any) -> tuple[int, ...]:
    """The dimensions of an array in memory, the slowest first."""
    layout, count = param[5], len(param[3])
    return tuple(range(count)) if layout is None else tuple(reversed(layout))


def _result(chosen: Chosen, output: Any, arrays: Sequence[Any]) -> Any:
    _, name, dtypes, shape, _, _, _, packed, _ = output
    dtype = jax.numpy.dtype(dtypes[0])
    if jax.dtypes.canonicalize_dtype(dtype) != dtype:
        raise ValueError(
            f"{chosen.function.name}(): its output '{name}' has dtype {dtype}, which JAX does not have now: call "
            'jax.config.update("jax_enable_x64", True)'
        )
    try:
        sizes = [value_of(dim, chosen.reading.values) for dim in shape]
    except Refused as refused:
        raise ValueError(
            f"{chosen.function.name}(): JAX can't compute the shape of its output '{name}': {refused}"
        ) from None
    if packed:
        sizes[-1] = sizes[-1] * 2
    return described(sizes, dtype, arrays)


def check_devices(chosen: Chosen, arrays: Sequence[Any]) -> None:
    """Refuses arrays that are not on a GPU. Raises ValueError."""
    for param, array in zip(chosen.reading.params, arrays, strict=True):
        device = next(iter(array.devices()))
        if device.platform == "cpu" != _PLATFORM:
            raise ValueError(
                f"{chosen.function.name}(): argument '{param[1]}': expected an array on a GPU, got one on {device}"
            )


def export_checks(functions: Iterable[Function]) -> list[Any]:
    """What tells jax.export that it may export all targets of some functions."""
    names = [target_name(function, form) for function in functions for form in function.forms]
    return [jax.export.DisabledSafetyCheck.custom_call(name) for name in names]
