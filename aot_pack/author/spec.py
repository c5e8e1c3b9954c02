"""The export decorator, and entries.

This module imports neither cutlass nor another heavy package, so any machine can import it.
"""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, overload

from aot_pack.author.batches import check_batch
from aot_pack.author.binding import BindingError, Bound, bind, name_of
from aot_pack.author.descriptions import is_description
from aot_pack.author.mistakes import MistakeError, authors_lines
from aot_pack.author.spec_checks import (
    check_archs,
    check_builder,
    check_parameters,
    check_values,
    check_variants,
    check_when,
)
from aot_pack.signature import Value
from aot_pack.values import shown, value_key, value_of

_collected: ContextVar[list[ExportedBuilder] | None] = ContextVar("_collected", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """See :func:`entry`."""

    bound: Bound
    options: str = ""
    where: str = field(default="", compare=False, repr=False)
    """The author's lines that made this entry, for errors in later stages."""

    @property
    def function(self) -> Any:
        """The host function, or the object whose ``__call__`` is one."""
        return self.bound.function


def entry(function: Any, /, *positional: Any, options: str = "", **arguments: Any) -> Entry:
    """A ``@cute.jit`` function to compile, with a description of each of its arguments.

    The rules of Python calls apply: an omitted parameter keeps its default.

    Args:
        function: the host function, a method, an object whose ``__call__`` is a host function, or a
            ``functools.partial`` of one of these.
        *positional: descriptions by position, as in a call. Arguments for ``*args`` must be given this way.
        options: further options of ``cute.compile``, such as ``"--opt-level 2"``.
        **arguments: a description of each parameter by its name:

            - a :func:`tensor`, :func:`output`, :func:`inout`, :func:`pointer`, :func:`event` or :func:`stream`;
            - a numeric type, such as ``cutlass.Float32``, for a scalar that each call passes;
            - a tuple, NamedTuple or dataclass of descriptions;
            - ``None`` for an argument that is absent;
            - a fake tensor of ``cutlass.cute.runtime``;
            - the value itself for a ``cutlass.Constexpr`` parameter.

    Raises:
        MistakeError: the arguments do not fit the function.
    """
    if not isinstance(options, str):
        raise MistakeError(
            f"entry(): options must be a string of compiler options, not {shown(options)}",
            hint="if your function has a parameter named options, give it by position, or rename it",
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
            f"entry(): options={options!r} is for the compiler, but {name_of(function)} has a parameter named options",
            hint="give the function's parameter by position, or rename it",
        )
    check_batch({argument.name: argument.value for argument in bound.arguments if argument.given})
    return Entry(bound=bound, options=options, where=authors_lines())


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
    """The architectures of each variant; None for all architectures."""
    keywords: tuple[str, ...] = ()
    """Parameters that are always keyword arguments of the packed function."""
    several: tuple[tuple[str, str], ...] = ()
    """Name and docstring of each function in ``functions``; empty if the author did not give ``functions``."""

    @property
    def functions(self) -> tuple[tuple[str, str], ...]:
        """Name and docstring of each packed function that the builder makes."""
        return self.several or ((self.name, self.doc),)

    @property
    def together(self) -> tuple[str, ...]:
        """Names of the functions that one run of the builder makes; empty if it makes a single one."""
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
    """Packs the function that a builder makes, or several functions with ``functions``.

    The builder runs at build time, for each variant, architecture and GPU model. It returns an :func:`entry`, or what
    ``cute.compile(..., options="--enable-tvm-ffi")`` returned. The packed function gets the builder's docstring.

    Args:
        name: name of the packed function. Default: the name of the builder.
        functions: names of several functions that the builder makes, such as ``["forward", "backward"]``, or a dict of
            names and docstrings. The builder then returns a dict with a function for each name.
        archs: build for these architectures only, such as ``["sm_90a"]``. A single one may be a string.
        variants: one dict for each variant, with the keyword arguments of the builder. The key ``archs`` limits its
            variant to these architectures; the builder does not get it.
        when: a function of a variant's keyword arguments. Variants for which it returns False are dropped.
        keywords: parameters that become keyword arguments of the packed function in any case. Use it for a kernel that
            relies on more than its arguments show. Then each call names the variant that it wants, or fails.
        **parameters: a list of values for each parameter of the builder. Every combination is a variant. A parameter
            becomes a keyword argument of the packed function if the other arguments can't tell its values apart.

    Raises:
        MistakeError: an argument has another form, or the builder does not accept the arguments of a variant.
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
"""The own parameters of :func:`export`."""


def _wanted_variants(
    variants: Sequence[Mapping[str, Any]] | None,
    parameters: Mapping[str, Sequence[Any]],
    when: Callable[..., bool] | None,
) -> list[dict[str, Any]]:
    """The variants that the arguments of :func:`export` describe, at least one."""
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
        raise MistakeError(
            "export(): no variant is left", hint="give at least one variant, and a when= that returns True for one"
        )
    return kept


def _check_keywords(keywords: object, values: Mapping[str, Any]) -> None:
    if isinstance(keywords, str) or not isinstance(keywords, Sequence):
        raise MistakeError(
            f"export(keywords=...): expected a list of names, got {shown(keywords)}",
            hint=f"write keywords=[{keywords!r}]",
        )
    if unknown := [name for name in keywords if name not in values]:
        raise MistakeError(
            f"export(keywords=...): {unknown[0]!r} has no values; parameters with values are "
            f"{', '.join(values) or 'not given'}",
            hint=f"give its values, as in @aot_pack.export({unknown[0]}=[...])",
        )


def _several(name: str | None, functions: Sequence[str] | Mapping[str, str] | None) -> dict[str, str]:
    """The docstring of each function in ``functions``; empty if ``functions`` is None."""
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
            f"export(): name={name!r} and functions are both given",
            hint="leave name out; functions gives the names",
        )
    if len(set(functions)) != len(functions):
        raise MistakeError(f"export(functions={functions!r}): a name occurs twice", hint="give each name once")
    return dict(functions) if isinstance(functions, Mapping) else dict.fromkeys(functions, "")


def _arguments(variant: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in variant.items() if name != "archs"}


def _variant_archs(variant: Mapping[str, Any], archs: Sequence[str] | None) -> tuple[str, ...] | None:
    """The architectures of a variant: its own, or those of the export."""
    return check_archs(variant.get("archs", archs), 'export(variants=[{"archs": ...}])')


@contextmanager
def collecting() -> Iterator[list[ExportedBuilder]]:
    """Collects every :func:`export` of the block in the list that it yields, even one that is overwritten later."""
    found: list[ExportedBuilder] = []
    token = _collected.set(found)
    try:
        yield found
    finally:
        _collected.reset(token)


def variant_key(variant: Mapping[str, Any]) -> str:
    """The variant's part of a target id: its values, separated by commas. Numbers and flags have ``name=value``."""
    return ",".join(value_key(name, value_of(name, value)) for name, value in variant.items())


def variant_values(variant: Mapping[str, Any]) -> tuple[tuple[str, Value], ...]:
    """The values of a variant in the form that a call passes. A type is its name in lower case."""
    return tuple((name, value_of(name, value)) for name, value in variant.items())
