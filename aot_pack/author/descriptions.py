"""Descriptions of a host function's arguments: tensors, pointers, streams and events.

They are plain data. ``front_ends/cutedsl/entries.py`` makes the compiler's own arguments of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aot_pack.author.dims import SymbolicDim, is_symbol
from aot_pack.author.mistakes import MistakeError
from aot_pack.author.spec_checks import check_align, check_dtype, check_order, sizes
from aot_pack.signature import TensorRole
from aot_pack.values import is_numeric_type, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class TensorSpec:
    """See :func:`tensor`."""

    dtype: Any
    shape: tuple[Any, ...]
    stride: tuple[Any, ...] | None = None
    order: tuple[int, ...] | None = None
    align: int | None = None
    role: TensorRole = TensorRole.INPUT


@dataclass(frozen=True, slots=True)
class PointerSpec:
    """See :func:`pointer`."""

    dtype: Any
    align: int | None = None


@dataclass(frozen=True, slots=True)
class StreamSpec:
    """See :func:`stream`."""

    explicit: bool = False


@dataclass(frozen=True, slots=True)
class EventSpec:
    """See :func:`event`."""


def tensor(
    dtype: Any,
    shape: Sequence[Any],
    *,
    stride: Sequence[Any] | None = None,
    order: Sequence[int] | None = None,
    align: int | None = None,
) -> TensorSpec:
    """Describes a tensor on the GPU. The function reads it; see :func:`output` and :func:`inout` for the others.

    Args:
        dtype: a numeric type of cutlass, such as ``cutlass.Float16``.
        shape: the sizes. An int is fixed. A ``dim()`` or ``cute.sym_int()`` is known at the call. A formula of these,
            such as ``n // 2``, must hold in each call.
        stride: the strides in elements, in the form of ``shape``. Default: compact, in ``order``. Then a call with a
            tensor that is not compact fails.
        order: the rank of each dimension, from the fastest (0) to the slowest, like CuTe's ``stride_order``. Default:
            row-major, so the last dimension is the fastest.
        align: alignment of the first element in bytes, a power of two. Default: the size of one element.

    Raises:
        MistakeError: an argument has another form, or both ``stride`` and ``order`` are given.
    """
    return _tensor("tensor()", TensorRole.INPUT, dtype, shape, stride, order, align)


def output(
    dtype: Any,
    shape: Sequence[Any],
    *,
    stride: Sequence[Any] | None = None,
    order: Sequence[int] | None = None,
    align: int | None = None,
) -> TensorSpec:
    """Describes a tensor that the function writes whole and does not read.

    A call may leave it out. Then the function allocates it and returns it. So each size must be an int, a size of an
    input, or a formula of these. A stride that no input shows may have any value that fits: the function chooses it.

    Arguments and errors are those of :func:`tensor`.
    """
    return _tensor("output()", TensorRole.OUTPUT, dtype, shape, stride, order, align)


def inout(
    dtype: Any,
    shape: Sequence[Any],
    *,
    stride: Sequence[Any] | None = None,
    order: Sequence[int] | None = None,
    align: int | None = None,
) -> TensorSpec:
    """Describes a tensor that the function reads and writes, such as a cache. Each call passes it.

    Arguments and errors are those of :func:`tensor`.
    """
    return _tensor("inout()", TensorRole.INOUT, dtype, shape, stride, order, align)


def _tensor(
    call: str,
    role: TensorRole,
    dtype: Any,
    shape: Sequence[Any],
    stride: Sequence[Any] | None,
    order: Sequence[int] | None,
    align: int | None,
) -> TensorSpec:
    check_dtype(call, dtype)
    shape = sizes(call, "shape", shape, is_symbol=is_symbol)
    if stride is not None and order is not None:
        raise MistakeError(f"{call}: stride and order are both given", hint="give one of them: each implies the other")
    if stride is not None:
        stride = sizes(call, "stride", stride, is_symbol=is_symbol)
        if len(stride) != len(shape):
            raise MistakeError(
                f"{call}: expected {len(shape)} strides, one for each size, got {len(stride)}",
                hint="give one stride, in elements, for each dimension",
            )
    check_align(call, align)
    ranks = None if order is None else check_order(call, order, len(shape))
    return TensorSpec(dtype=dtype, shape=shape, stride=stride, order=ranks, align=align, role=role)


def pointer(dtype: Any, *, align: int | None = None) -> PointerSpec:
    """Describes a raw address in GPU memory. The caller passes an int, such as ``x.data_ptr()``. Nothing checks it.

    Raises:
        MistakeError: ``dtype`` is not a numeric type of cutlass, or ``align`` is not a power of two.
    """
    check_dtype("pointer()", dtype)
    check_align("pointer()", align)
    return PointerSpec(dtype, align)


def stream(*, explicit: bool = False) -> StreamSpec:
    """Describes the CUDA stream of the launches.

    By default, the packed function launches on the caller's current stream (``torch.cuda.current_stream()``) and has no
    argument for it. With ``explicit=True`` the stream is an argument. The caller passes a stream handle, an int, or
    None for the NULL stream.

    Raises:
        MistakeError: ``explicit`` is not a bool.
    """
    if not isinstance(explicit, bool):
        raise MistakeError(f"stream(): explicit must be True or False, not {shown(explicit)}")
    return StreamSpec(explicit)


def event() -> EventSpec:
    """Describes a CUDA event, for ``.launch(launch_completion_event=...)`` or ``programmatic_event=...``.

    The caller passes a ``torch.cuda.Event``, an event of cuda.core, cuda-python or CuPy, or the event's handle as an
    int.
    """
    return EventSpec()


def is_description(value: object) -> bool:
    """Whether ``value`` is a description of an argument, not an argument itself."""
    kinds = (TensorSpec, PointerSpec, StreamSpec, EventSpec, SymbolicDim)
    return isinstance(value, kinds) or is_numeric_type(value)
