"""The author's side: what kernels.py imports.

Importing this module imports neither cutlass nor anything heavy, so that kernels.py stays importable wherever it is
read. Descriptions made here are plain data; ``front_ends/cutedsl/front_end.py`` turns them into the compiler's own
arguments.
"""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, overload

from aot_pack.author.binding import BindingError, Bound, bind, name_of
from aot_pack.author.mistakes import MistakeError, authors_lines
from aot_pack.author.spec_checks import (
    check_align,
    check_archs,
    check_builder,
    check_dim,
    check_dtype,
    check_order,
    check_parameters,
    check_values,
    check_variants,
    check_when,
    is_numeric_type,
    shown,
    sizes,
)
from aot_pack.signature import Value
from aot_pack.values import value_key, value_of

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

    Raises:
        MistakeError: an argument is not one of these.
    """
    check_dim(divisibility, bits)
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


@dataclass(frozen=True, slots=True)
class EventSpec:
    """See :func:`event`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """See :func:`entry`."""

    bound: Bound
    options: str = ""
    where: str = field(default="", compare=False, repr=False)
    """The author's lines that made it, for errors that are seen later."""

    @property
    def function(self) -> Any:
        """The host function, or the object whose ``__call__`` is one."""
        return self.bound.function


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

    Raises:
        MistakeError: an argument is not one of these.
    """
    check_dtype("tensor()", dtype)
    shape = sizes("tensor()", "shape", shape, is_symbol=_is_symbol)
    if stride is not None and order is not None:
        raise MistakeError("tensor(): stride and order are both given", hint="give one of them: either says the other")
    if stride is not None:
        stride = sizes("tensor()", "stride", stride, is_symbol=_is_symbol)
        if len(stride) != len(shape):
            raise MistakeError(
                f"tensor(): there are {len(shape)} sizes but {len(stride)} strides",
                hint="give a stride, in elements, for each dimension",
            )
    check_align("tensor()", align)
    return TensorSpec(
        dtype=dtype,
        shape=shape,
        stride=stride,
        order=None if order is None else check_order("tensor()", order, len(shape)),
        align=align,
    )


def _is_symbol(value: object) -> bool:
    """Whether ``value`` is a size that is known at run time: a ``dim()``, or cutlass's ``SymInt``."""
    if isinstance(value, SymbolicDim):
        return True
    return any(kind.__name__ == "SymInt" and kind.__module__.startswith("cutlass") for kind in type(value).__mro__)


def pointer(dtype: Any, *, align: int | None = None) -> PointerSpec:
    """A raw address in GPU memory: the caller passes an int, such as ``x.data_ptr()``. It is not checked.

    Raises:
        MistakeError: ``dtype`` is no numeric type of cutlass, or ``align`` no power of two.
    """
    check_dtype("pointer()", dtype)
    check_align("pointer()", align)
    return PointerSpec(dtype, align)


def stream(*, explicit: bool = False) -> StreamSpec:
    """The CUDA stream to launch on.

    By default it is the caller's current stream (``torch.cuda.current_stream()``) and no argument at all. With
    ``explicit=True`` it is an argument: a stream handle, an int, or None for the NULL stream.

    Raises:
        MistakeError: ``explicit`` is no bool.
    """
    if not isinstance(explicit, bool):
        raise MistakeError(f"stream(): explicit must be True or False, not {shown(explicit)}")
    return StreamSpec(explicit)


def event() -> EventSpec:
    """A CUDA event that the caller passes, for ``.launch(launch_completion_event=...)`` or ``programmatic_event=...``.

    The caller passes a ``torch.cuda.Event``, an event of cuda.core, cuda-python or CuPy, or its handle as an int.
    """
    return EventSpec()


def entry(function: Any, /, *positional: Any, options: str = "", **arguments: Any) -> Entry:
    """What to compile: a ``@cute.jit`` function and, by name, what each of its arguments is like.

    The arguments are bound to the function's parameters as Python binds those of a call: a parameter that is left out
    keeps its default, whatever follows it.

    Args:
        function: the host function, a method, an object whose ``__call__`` is one, or a ``functools.partial``.
        *positional: arguments by position, as in a call; for what ``*args`` takes there is no other way.
        options: further options of ``cute.compile``, such as ``"--opt-level 2"``.
        **arguments: for each parameter a :func:`tensor`, :func:`pointer`, :func:`event` or :func:`stream`; a numeric
            type for a scalar passed at run time (``cutlass.Float32``); a tuple, NamedTuple or dataclass of these;
            ``None`` for an argument left out; a fake tensor of ``cutlass.cute.runtime``; or for a
            ``cutlass.Constexpr`` parameter its value.

    Raises:
        MistakeError: the arguments do not fit the function.
    """
    if not isinstance(options, str):
        raise MistakeError(
            f"entry(): options must be a string of compiler options, not {shown(options)}",
            hint="a parameter of your function that is called options must be given by position, or renamed",
        )
    if isinstance(function, (ExportedBuilder, Entry)) or is_description(function):
        raise MistakeError(
            f"entry(): the first argument must be a @cute.jit function, not {shown(function)}",
            hint="give the function to compile, then its arguments by name: aot_pack.entry(_scale, x=..., stream=...)",
        )
    try:
        bound = bind(function, positional, arguments)
    except BindingError as error:
        raise MistakeError(f"entry(): {error.message}", hint=error.hint) from None
    if options and any(argument.name == "options" and not argument.given for argument in bound.arguments):
        raise MistakeError(
            f"entry(): options={options!r} goes to the compiler, but {name_of(function)} has a parameter of that name",
            hint="give the parameter by position, or rename it",
        )
    return Entry(bound=bound, options=options, where=authors_lines())


def is_description(value: object) -> bool:
    """Whether ``value`` describes an argument, and is none."""
    kinds = (TensorSpec, PointerSpec, StreamSpec, EventSpec, SymbolicDim)
    return isinstance(value, kinds) or is_numeric_type(value)


@dataclass(frozen=True, eq=False)
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
    several: tuple[tuple[str, str], ...] = ()
    """Name and docstring of each function that it makes, where ``functions`` declares them."""

    @property
    def functions(self) -> tuple[tuple[str, str], ...]:
        """Name and docstring of each function of the wheel that it makes."""
        return self.several or ((self.name, self.doc),)

    @property
    def together(self) -> tuple[str, ...]:
        """Names of the functions that it makes in one run; empty where it makes one."""
        return tuple(name for name, _ in self.several)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.builder(*args, **kwargs)


@overload
def export(builder: Callable[..., Any], /) -> ExportedBuilder: ...
@overload
def export(
    *,
    name: str | None = None,
    archs: str | Sequence[str] | None = None,
    variants: Sequence[Mapping[str, Any]] | None = None,
    when: Callable[..., bool] | None = None,
    keywords: Sequence[str] = (),
    functions: Sequence[str] | Mapping[str, str] | None = None,
    **parameters: Sequence[Any],
) -> Callable[[Callable[..., Any]], ExportedBuilder]: ...
def export(
    builder: Callable[..., Any] | None = None,
    /,
    *,
    name: str | None = None,
    archs: str | Sequence[str] | None = None,
    variants: Sequence[Mapping[str, Any]] | None = None,
    when: Callable[..., bool] | None = None,
    keywords: Sequence[str] = (),
    functions: Sequence[str] | Mapping[str, str] | None = None,
    **parameters: Sequence[Any],
) -> Any:
    """Makes a function of the wheel out of a builder, or with ``functions`` several.

    The builder runs at build time, once for each variant, and returns an :func:`entry`, or a function that
    ``cute.compile(..., options="--enable-tvm-ffi")`` made. Its docstring becomes the packed function's.

    Args:
        name: name of the packed function. Default: the builder's.
        functions: names of the functions that the builder makes, as ``["forward", "backward"]`` or with a docstring for
            each as ``{"forward": "...", "backward": "..."}``. It then returns a dict that has them all by these names.
        archs: build it for these architectures only, such as ``["sm_90a"]``; one alone may be a string.
        variants: keyword arguments of the builder, one mapping a variant. ``archs`` in one of them narrows that variant
            and is not passed on.
        when: called with the keyword arguments of each variant; those for which it is false are dropped.
        keywords: parameters that are keyword arguments of the packed function in any case. For kernels that depend on
            more than they check: so a call says what it takes the kernel for, and finds that one or none.
        **parameters: lists of values, multiplied out to variants. A parameter whose values the arguments of a call
            don't tell apart becomes a keyword argument of the packed function.

    Raises:
        MistakeError: an argument is not one of these, or the builder does not take what a variant gives.
    """
    if builder is not None:
        check_builder(builder, name)
    archs = check_archs(archs)
    kept = _wanted_variants(variants, parameters, when)
    _check_keywords(keywords, _arguments(kept[0]))
    several = _several(name, functions)

    def decorate(function: Callable[..., Any]) -> ExportedBuilder:
        check_builder(function, name)
        check_parameters(function, map(_arguments, kept), _OPTIONS)
        doc = inspect.getdoc(function) or ""
        exported = ExportedBuilder(
            name=name or function.__name__,
            builder=function,
            doc=doc,
            module=function.__module__,
            line=_first_line(function),
            variants=tuple(_arguments(variant) for variant in kept),
            archs=tuple(_variant_archs(variant, archs) for variant in kept),
            keywords=tuple(keywords),
            several=tuple((each, own or doc) for each, own in several.items()),
        )
        if (collected := _collected.get()) is not None:
            collected.append(exported)
        return exported

    return decorate if builder is None else decorate(builder)


def _first_line(function: Callable[..., Any]) -> int:
    code = getattr(function, "__code__", None)
    return code.co_firstlineno if code else 0


_OPTIONS = ("name", "functions", "archs", "variants", "when", "keywords")
"""What :func:`export` takes itself."""


def _wanted_variants(
    variants: Sequence[Mapping[str, Any]] | None,
    parameters: Mapping[str, Sequence[Any]],
    when: Callable[..., bool] | None,
) -> list[dict[str, Any]]:
    """The variants that the arguments of :func:`export` come to, at least one."""
    if variants is not None and parameters:
        raise MistakeError(
            f"export(): variants and {next(iter(parameters))} are both given",
            hint="give variants=[...], or lists of values by name, not both",
        )
    check_values(parameters, _OPTIONS)
    if variants is None:
        variants = [dict(zip(parameters, values, strict=True)) for values in itertools.product(*parameters.values())]
    variants = check_variants(variants)
    check_when(when, map(_arguments, variants))
    kept = [dict(variant) for variant in variants if when is None or when(**_arguments(variant))]
    if not kept:
        raise MistakeError("export(): no variant is left", hint="when= dropped all of them, or variants= is empty")
    return kept


def _check_keywords(keywords: object, values: Mapping[str, Any]) -> None:
    if isinstance(keywords, str) or not isinstance(keywords, Sequence):
        raise MistakeError(
            f"export(keywords=...): give a list of names, not {shown(keywords)}", hint=f"keywords=[{keywords!r}]"
        )
    if unknown := [name for name in keywords if name not in values]:
        raise MistakeError(
            f"export(keywords=...): {unknown[0]!r} is no parameter with values",
            hint=f"parameters with values are {', '.join(values) or 'not given'}: @aot_pack.export({unknown[0]}=[...])",
        )


def _several(name: str | None, functions: Sequence[str] | Mapping[str, str] | None) -> dict[str, str]:
    """The docstrings of declared functions by their names; empty where the builder makes one."""
    if functions is None:
        return {}
    right = isinstance(functions, (Sequence, Mapping)) and not isinstance(functions, (str, bytes)) and functions
    if not right or not all(isinstance(each, str) for each in functions):
        raise MistakeError(
            f"export(functions=...): expected names of the functions that the builder returns, got {shown(functions)}",
            hint='write functions=["forward", "backward"]',
        )
    if name is not None:
        raise MistakeError(
            f"export(): name={name!r} and functions are both given", hint="functions has the names; leave name out"
        )
    if len(set(functions)) != len(functions):
        raise MistakeError(f"export(functions={functions!r}): a name is there twice", hint="give each name once")
    return dict(functions) if isinstance(functions, Mapping) else dict.fromkeys(functions, "")


def _arguments(variant: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in variant.items() if name != "archs"}


def _variant_archs(variant: Mapping[str, Any], archs: Sequence[str] | None) -> tuple[str, ...] | None:
    """Architectures of a variant: its own, else the export's."""
    return check_archs(variant.get("archs", archs), 'export(variants=[{"archs": ...}])')


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
    return ",".join(value_key(name, value_of(name, value)) for name, value in variant.items())


def variant_values(variant: Mapping[str, Any]) -> tuple[tuple[str, Value], ...]:
    """A variant's values as a call may be asked for them: a type by its name in lower case."""
    return tuple((name, value_of(name, value)) for name, value in variant.items())
