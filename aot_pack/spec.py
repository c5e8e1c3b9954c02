"""The author's side: what kernels.py imports.

Importing this module imports neither cutlass nor anything heavy, so that kernels.py stays importable wherever it is
read. Descriptions made here are plain data; ``compile/cutedsl.py`` turns them into the compiler's own arguments.
"""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from aot_pack.errors import CollectError
from aot_pack.signature import Constant

_collected: ContextVar[list[ExportedBuilder] | None] = ContextVar("_collected", default=None)


@dataclass(frozen=True, slots=True, eq=False)
class SymbolicDim:
    """A size or stride known at run time. The same object used twice means: the two must be equal."""

    divisibility: int = 1
    bits: int = 32


def dim(*, divisibility: int = 1, bits: int = 32) -> SymbolicDim:
    """A size that is known when the function is called; ``cute.sym_int()`` may be used instead.

    Args:
        divisibility: the value must be a multiple of this; the compiler may rely on it.
        bits: 32 or 64, the width that the kernel computes with. A value that does not fit is refused at the call.
    """
    if bits not in (32, 64):
        raise ValueError(f"dim(bits={bits!r}): accepted are 32 and 64")
    if not isinstance(divisibility, int) or divisibility < 1:
        raise ValueError(f"dim(divisibility={divisibility!r}): must be a positive integer")
    return SymbolicDim(divisibility, bits)


@dataclass(frozen=True, slots=True, kw_only=True)
class TensorSpec:
    """See :func:`tensor`."""

    dtype: Any
    shape: tuple[Any, ...]
    stride: tuple[Any, ...] | None = None
    order: tuple[int, ...] | None = None
    align: int | None = None


@dataclass(frozen=True, slots=True)
class PointerSpec:
    """See :func:`pointer`."""

    dtype: Any
    align: int | None = None


@dataclass(frozen=True, slots=True)
class StreamSpec:
    """See :func:`stream`."""

    explicit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """See :func:`entry`."""

    function: Any
    arguments: Mapping[str, Any]
    options: str = ""


def tensor(
    dtype: Any,
    shape: Sequence[Any],
    *,
    stride: Sequence[Any] | None = None,
    order: Sequence[int] | None = None,
    align: int | None = None,
) -> TensorSpec:
    """A tensor on the GPU.

    Args:
        dtype: a cutlass numeric type, such as ``cutlass.Float16``.
        shape: sizes; an int is static, a ``dim()`` or ``cute.sym_int()`` is known at run time.
        stride: strides in elements, like ``shape``. Default: compact, in ``order``; a call with a tensor that is not
            compact is refused.
        order: for each dimension its rank from the fastest (0) to the slowest, as CuTe's ``stride_order``. Default:
            row-major, the last dimension fastest.
        align: bytes that the address of the first element is a multiple of. Default: the size of one element.
    """
    shape = tuple(shape)
    if stride is not None and order is not None:
        raise ValueError("tensor(): give stride or order, not both")
    if stride is not None and len(stride) != len(shape):
        raise ValueError(f"tensor(): {len(shape)} sizes but {len(stride)} strides")
    if order is not None and sorted(order) != list(range(len(shape))):
        raise ValueError(f"tensor(): order={tuple(order)!r} must be a permutation of 0..{len(shape) - 1}")
    if align is not None and (align < 1 or align & (align - 1)):
        raise ValueError(f"tensor(align={align!r}): must be a power of two, in bytes")
    return TensorSpec(
        dtype=dtype,
        shape=shape,
        stride=None if stride is None else tuple(stride),
        order=None if order is None else tuple(order),
        align=align,
    )


def pointer(dtype: Any, *, align: int | None = None) -> PointerSpec:
    """A raw address in GPU memory: the caller passes an int, such as ``x.data_ptr()``. It is not checked."""
    return PointerSpec(dtype, align)


def stream(*, explicit: bool = False) -> StreamSpec:
    """The CUDA stream to launch on.

    By default it is the caller's current stream (``torch.cuda.current_stream()``) and no argument at all. With
    ``explicit=True`` it is an argument: a stream handle, an int, or None for the NULL stream.
    """
    return StreamSpec(explicit)


def entry(function: Any, /, *, options: str = "", **arguments: Any) -> Entry:
    """What to compile: a ``@cute.jit`` function and, by name, what each of its arguments is like.

    Args:
        function: the host function, or an object whose ``__call__`` is one.
        options: further options of ``cute.compile``, such as ``"--opt-level 2"``.
        **arguments: for each parameter a :func:`tensor`, :func:`pointer` or :func:`stream`, a numeric type for a
            scalar passed at run time (``cutlass.Float32``), a tuple, NamedTuple or dataclass of these, ``None`` for an
            argument left out, a fake tensor of ``cutlass.cute.runtime``, or for a ``cutlass.Constexpr`` parameter its
            value.
    """
    return Entry(function=function, arguments=dict(arguments), options=options)


@dataclass(frozen=True, slots=True, eq=False)
class ExportedBuilder:
    """A function of kernels.py decorated with :func:`export`. Calling it calls the builder."""

    name: str
    builder: Callable[..., Any]
    doc: str
    module: str
    line: int
    variants: tuple[Mapping[str, Any], ...]
    archs: tuple[tuple[str, ...] | None, ...]
    """For each variant the architectures that it is for; None for all."""
    keywords: tuple[str, ...] = ()
    """Parameters that are keyword arguments of the function in any case."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.builder(*args, **kwargs)


def export(
    builder: Callable[..., Any] | None = None,
    /,
    *,
    name: str | None = None,
    archs: Sequence[str] | None = None,
    variants: Sequence[Mapping[str, Any]] | None = None,
    when: Callable[..., bool] | None = None,
    keywords: Sequence[str] = (),
    **parameters: Sequence[Any],
) -> Any:
    """Makes a function of the wheel out of a builder.

    The builder runs at build time, once a variant, and returns an :func:`entry`, or a function that
    ``cute.compile(..., options="--enable-tvm-ffi")`` made. Its docstring becomes the packed function's.

    Args:
        name: name of the packed function. Default: the builder's.
        archs: build it for these architectures only, such as ``["sm_90a"]``.
        variants: keyword arguments of the builder, one mapping a variant. ``archs`` in one of them narrows that variant
            and is not passed on.
        when: called with the keyword arguments of each variant; those for which it is false are dropped.
        keywords: parameters that are keyword arguments of the packed function in any case. For kernels that depend on
            more than they check: so a call says what it takes the kernel for, and finds that one or none.
        **parameters: lists of values, multiplied out to variants. A parameter whose values the arguments of a call
            don't tell apart becomes a keyword argument of the packed function.
    """
    if variants is not None and parameters:
        raise TypeError("export(): give variants=[...] or lists by name, not both")
    for parameter, values in parameters.items():
        if isinstance(values, (str, bytes)) or not isinstance(values, Sequence) or not values:
            raise TypeError(f"export({parameter}=...): give a list with at least one value, not {values!r}")
    if variants is None:
        variants = [dict(zip(parameters, values, strict=True)) for values in itertools.product(*parameters.values())]
    kept = [dict(variant) for variant in variants if when is None or when(**_arguments(variant))]
    if not kept:
        raise ValueError("export(): no variant is left")
    if unknown := [name for name in keywords if name not in _arguments(kept[0])]:
        raise TypeError(f"export(keywords=...): {unknown[0]!r} is no parameter with values")

    def decorate(function: Callable[..., Any]) -> ExportedBuilder:
        code = getattr(function, "__code__", None)
        exported = ExportedBuilder(
            name=name or function.__name__,
            builder=function,
            doc=inspect.getdoc(function) or "",
            module=function.__module__,
            line=code.co_firstlineno if code else 0,
            variants=tuple(_arguments(variant) for variant in kept),
            archs=tuple(_variant_archs(variant, archs) for variant in kept),
            keywords=tuple(keywords),
        )
        collected = _collected.get()
        if collected is not None:
            collected.append(exported)
        return exported

    return decorate if builder is None else decorate(builder)


def _arguments(variant: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in variant.items() if name != "archs"}


def _variant_archs(variant: Mapping[str, Any], archs: Sequence[str] | None) -> tuple[str, ...] | None:
    """Architectures of a variant: its own, else the export's."""
    own = variant.get("archs", archs)
    return None if own is None else tuple(own)


@contextmanager
def collecting() -> Iterator[list[ExportedBuilder]]:
    """While this is entered, every :func:`export` is added to the list, also one that a later one overwrites."""
    found: list[ExportedBuilder] = []
    token = _collected.set(found)
    try:
        yield found
    finally:
        _collected.reset(token)


def variant_key(variant: Mapping[str, Any]) -> str:
    """A variant's part of the target id: its values, joined by commas; ``name=value`` for flags and numbers."""
    return ",".join(_value_key(name, value) for name, value in variant.items())


def variant_values(variant: Mapping[str, Any]) -> tuple[tuple[str, Constant], ...]:
    """A variant's values as a call may be asked for them: a type by its name in lower case."""
    return tuple((name, constant(name, value)) for name, value in variant.items())


def _value_key(name: str, value: Any) -> str:
    text = constant(name, value)
    return text if isinstance(text, str) else f"{name}={text}"


def constant(name: str, value: Any) -> Constant:
    """``value`` as data.

    Raises:
        CollectError: it has no stable name.
    """
    if isinstance(value, type):
        return value.__name__.lower()
    if any(kind.__name__ == "dtype" for kind in type(value).__mro__):  # torch's and numpy's, which are no types
        return str(value).rpartition(".")[2]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    raise CollectError(
        f"variant parameter {name}={value!r} has no stable name",
        hint="use types, dtypes, numbers, strings, bools or None as variant values",
    )
