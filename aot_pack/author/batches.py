"""Checks of batch dimensions, ``aot_pack.dim(batch=True)``, in the descriptions of a function's arguments.

``vmap`` folds the mapped dimension into the batch dimension, makes one call, and unfolds the outputs. That needs the
dimension at one known place of each tensor, and in each output.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from aot_pack.author.descriptions import TensorSpec
from aot_pack.author.dims import Formula, SymbolicDim
from aot_pack.author.mistakes import MistakeError
from aot_pack.signature import TensorRole


def check_batch(arguments: Mapping[str, Any], call: str = "entry()") -> None:
    """Checks the batch dimension of an entry, if it has one.

    Args:
        arguments: the author's description of each argument.
        call: the function that got them, for errors.

    Raises:
        MistakeError: there are two batch dims, or one occurs where ``vmap`` can't fold or unfold it.
    """
    leaves = [leaf for name, value in arguments.items() for leaf in _leaves(name, value)]
    found = {id(dim): dim for _, value in leaves for dim in _batch_dims(value)}
    if not found:
        return
    if len(found) > 1:
        raise MistakeError(
            f"{call}: a function has one batch dimension, and this one has several",
            hint="make one aot_pack.dim(batch=True), and use it in each tensor that has the dimension",
        )
    for name, value in leaves:
        _check_place(name, value, call)
    outputs = [(name, value) for name, value in leaves if _is_output(value)]
    if not outputs:
        raise MistakeError(
            f"{call}: the function has a batch dimension, but no output",
            hint="declare what it writes with aot_pack.output(...), or leave batch=True out",
        )
    for name, value in outputs:
        if not any(map(_is_batch, value.shape)):
            raise MistakeError(
                f"{call}: the output {name!r} lacks the batch dimension, so vmap could not tell its parts apart",
                hint="each output needs it once in its shape; leave batch=True out if the function adds along it",
            )


def _check_place(name: str, value: Any, call: str) -> None:
    if isinstance(value, SymbolicDim) and value.batch:
        raise MistakeError(
            f"{call}: the argument {name!r} is the batch dimension as a number",
            hint="use it only in shapes: the kernel can read the size of a tensor",
        )
    if not isinstance(value, TensorSpec):
        return
    if sum(map(_is_batch, value.shape)) > 1:
        raise MistakeError(
            f"{call}: the batch dimension occurs twice in the shape of {name!r}",
            hint="use it once in each tensor, and another aot_pack.dim() for the other size",
        )
    if any(_in_formula(size) for size in value.shape):
        raise MistakeError(
            f"{call}: a size of {name!r} is computed from the batch dimension",
            hint="a batch dimension stands alone in shapes; give the computed part a dimension of its own: (n, 2)",
        )
    if value.stride is not None and any(_is_batch(stride) or _in_formula(stride) for stride in value.stride):
        raise MistakeError(
            f"{call}: a stride of {name!r} is the batch dimension, or computed from it",
            hint="use order= for a compact tensor, or another aot_pack.dim() for the stride",
        )


def _leaves(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The descriptions in an argument, with their names: ``x``, ``pair[1]``, ``params.bias``."""
    if isinstance(value, (tuple, list)):
        names: Sequence[str] = getattr(type(value), "_fields", None) or [f"[{index}]" for index in range(len(value))]
        inner = [(each if each.startswith("[") else f".{each}", one) for each, one in zip(names, value, strict=True)]
    elif is_dataclass(value) and not isinstance(value, (type, TensorSpec, SymbolicDim, Formula)):
        inner = [(f".{each.name}", getattr(value, each.name, None)) for each in fields(value)]
    else:
        yield name, value
        return
    for label, one in inner:
        yield from _leaves(f"{name}{label}", one)


def _batch_dims(value: Any) -> Iterator[SymbolicDim]:
    """The batch dims in a description, also those in formulas and strides."""
    if isinstance(value, TensorSpec):
        for size in (*value.shape, *(value.stride or ())):
            yield from _batch_dims(size)
    elif isinstance(value, Formula):
        yield from _batch_dims(value.left)
        yield from _batch_dims(value.right)
    elif isinstance(value, SymbolicDim) and value.batch:
        yield value


def _is_batch(size: Any) -> bool:
    return isinstance(size, SymbolicDim) and size.batch


def _in_formula(size: Any) -> bool:
    return isinstance(size, Formula) and any(True for _ in _batch_dims(size))


def _is_output(value: Any) -> bool:
    return isinstance(value, TensorSpec) and value.role is TensorRole.OUTPUT
