"""Which tensors of an entry were declared compact, and in what order of their dimensions.

The compiler turns a compact layout into strides that may have any value, so its signature does not say so. An entry
does: by a tensor without strides, or by one of ``cutlass.cute.runtime.make_fake_compact_tensor``. What a library or
a builder compiles by itself is checked as the compiler's own wrapper checks it.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from aot_pack.author.descriptions import TensorSpec
from aot_pack.signature import DimVar, Param, Signature, TensorParam, TupleParam

_ORDER = "_aot_pack_order"
"""The attribute of a fake tensor that keeps its order; the order of ``TensorParam``."""


def remembering_orders(make_fake_compact_tensor: Callable[..., Any]) -> Callable[..., Any]:
    """``make_fake_compact_tensor``, whose tensors say afterwards in what order they are compact."""
    parameters = inspect.signature(make_fake_compact_tensor)

    @functools.wraps(make_fake_compact_tensor)
    def make(*args: Any, **kwargs: Any) -> Any:
        tensor = make_fake_compact_tensor(*args, **kwargs)
        given = parameters.bind(*args, **kwargs).arguments
        order = given.get("stride_order")
        setattr(tensor, _ORDER, tuple(range(len(given["shape"]))) if order is None else tuple(order))
        return tensor

    return make


def row_major(rank: int) -> tuple[int, ...]:
    """The order in which the last dimension is the fastest."""
    return tuple(range(rank - 1, -1, -1))


def with_orders(signature: Signature, arguments: Mapping[str, Any]) -> Signature:
    """``signature`` where the tensors of an entry that were declared compact say so.

    Args:
        arguments: what the entry says of each, by name.
    """
    params = tuple(
        map_described(param, arguments[param.name], _with_order) if param.name in arguments else param
        for param in signature.params
    )
    return replace(signature, params=params)


def map_described(param: Param, value: Any, change: Callable[[TensorParam, Any], TensorParam]) -> Param:
    """A copy of the parameter in which each tensor is changed.

    Args:
        value: the author's description of it. ``change`` gets each tensor with its own.
    """
    if isinstance(param, TensorParam):
        return change(param, value)
    if not isinstance(param, TupleParam):
        return param
    values = _elements(value, param.fields)
    if len(values) != len(param.elements):
        return param
    elements = (map_described(element, each, change) for element, each in zip(param.elements, values, strict=True))
    return replace(param, elements=tuple(elements))


def _with_order(param: TensorParam, value: Any) -> TensorParam:
    # Constants are compared with anyway.
    return replace(param, order=_order(value)) if any(isinstance(dim, DimVar) for dim in param.strides) else param


def _order(value: Any) -> tuple[int, ...]:
    if isinstance(value, TensorSpec):
        return () if value.stride is not None else value.order or row_major(len(value.shape))
    order: tuple[int, ...] = getattr(value, _ORDER, ())
    return order


def _elements(value: Any, names: tuple[str, ...]) -> tuple[Any, ...]:
    """The elements of a tuple, or those fields of a dataclass that the compiler made parameters of."""
    if isinstance(value, (tuple, list)):
        return tuple(value)
    if is_dataclass(value) and not isinstance(value, type):
        return tuple(getattr(value, name) for name in names or (field.name for field in fields(value)))
    return ()
