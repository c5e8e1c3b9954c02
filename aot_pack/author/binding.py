"""Binds the arguments of an :func:`aot_pack.entry` to the parameters of the author's function.

Python's rules for calls apply, so an omitted argument never shifts another one. There is one exception: an entry may
give a positional-only parameter by its name, because an entry names each argument that it describes.

The parameters are those of the function that ``cute.compile`` finally compiles. It is the function behind decorators,
behind a bound method, behind the ``__call__`` of an object, or behind a ``functools.partial``. This module does not
import cutlass.
"""

from __future__ import annotations

import difflib
import functools
import inspect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from inspect import Parameter
from typing import Any

from aot_pack.values import shown

_BY_POSITION = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)


class BindingError(Exception):
    """The arguments do not fit the function; ``hint`` says what to do."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """The value of one parameter."""

    name: str
    """Name of the parameter. An argument in ``*args`` is called ``args[1]``; one in ``**kwargs`` has its keyword."""
    annotation: Any
    """Annotation of the parameter, ``inspect.Parameter.empty`` if it has none. Strings are not resolved."""
    value: Any
    given: bool
    """False if the value is the parameter's default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A function and a value for each of its parameters, in the order of a call."""

    function: Any
    """The object that ``cute.compile`` gets. It is never a ``functools.partial``."""
    positional: tuple[Argument, ...]
    keyword: tuple[Argument, ...]
    """Arguments for keyword-only parameters and for ``**kwargs``."""

    @property
    def arguments(self) -> tuple[Argument, ...]:
        return (*self.positional, *self.keyword)


def bind(function: Any, positional: Sequence[Any], named: Mapping[str, Any]) -> Bound:
    """Binds arguments to the parameters of ``function``.

    Args:
        function: a function, a bound method, an object with ``__call__``, or a ``functools.partial`` of one of these.
        positional: arguments by position.
        named: arguments by name.

    Raises:
        BindingError: an argument is unknown, missing or given twice, or ``function`` is none of the kinds above.
    """
    positional, named = tuple(positional), dict(named)
    while isinstance(function, functools.partial):
        positional, named = (*function.args, *positional), {**function.keywords, **named}
        function = function.func
    return _Binder(function, signature_of(function)).bind(positional, named)


def name_of(function: Any) -> str:
    """The name of ``function`` in messages: its own name, or the name of its class."""
    return getattr(function, "__name__", None) or type(function).__name__


def signature_of(function: Any) -> inspect.Signature:
    """The parameters of the function that ``cute.compile`` compiles for ``function``, without ``self``.

    Raises:
        BindingError: ``function`` is a class, is not callable, or has no Python signature.
    """
    plain, has_self = _plain_function(function)
    while hasattr(plain, "__wrapped__"):  # as cute.compile does
        plain = plain.__wrapped__
    try:
        signature = inspect.signature(plain)
    except (TypeError, ValueError):
        raise BindingError(
            f"{function!r} has no Python signature", "give a function decorated with @cute.jit"
        ) from None
    parameters = list(signature.parameters.values())
    if has_self and parameters and parameters[0].kind in _BY_POSITION:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _plain_function(function: Any) -> tuple[Any, bool]:
    """The plain function behind ``function``, and whether its first parameter is ``self``."""
    if inspect.isfunction(function):
        return function, False
    if inspect.ismethod(function):
        return function.__func__, True
    if inspect.isclass(function):
        raise BindingError(
            f"{function.__name__} is a class",
            f"give an object whose __call__ is a @cute.jit function, such as {function.__name__}(...)",
        )
    call = getattr(function, "__call__", None)  # noqa: B004  (the method itself is needed, callable() is not enough)
    if inspect.ismethod(call):
        return call.__func__, True
    raise BindingError(
        f"{shown(function)} is not a function", "give a function decorated with @cute.jit, before its arguments"
    )


@dataclass(slots=True)
class _Binder:
    """Binds the arguments of one call."""

    function: Any
    signature: inspect.Signature

    def bind(self, positional: tuple[Any, ...], named: dict[str, Any]) -> Bound:
        parameters = tuple(self.signature.parameters.values())
        by_position = [parameter for parameter in parameters if parameter.kind in _BY_POSITION]
        given = {parameter.name: value for parameter, value in zip(by_position, positional, strict=False)}
        more = positional[len(by_position) :]
        rest = next((parameter for parameter in parameters if parameter.kind is Parameter.VAR_POSITIONAL), None)
        others = next((parameter for parameter in parameters if parameter.kind is Parameter.VAR_KEYWORD), None)
        if more and rest is None:
            raise self._error(
                f"takes {len(by_position)} argument{'' if len(by_position) == 1 else 's'} by position, "
                f"but the entry gives {len(positional)}"
            )
        extra: dict[str, Any] = {}
        for name, value in named.items():
            parameter = self.signature.parameters.get(name)
            known = parameter is not None and parameter is not rest and parameter is not others
            if known and name not in given:
                given[name] = value
            elif known and not (others is not None and parameter and parameter.kind is Parameter.POSITIONAL_ONLY):
                raise self._error(f"gets {name!r} twice, once by position and once by name")
            elif others is None:
                raise self._error(f"has no parameter {name!r}", _close(name, self._names()))
            else:
                extra[name] = value
        self._need_all(parameters, given)
        arguments = {parameter.name: _argument(parameter, given) for parameter in parameters}
        keyword_only = [parameter for parameter in parameters if parameter.kind is Parameter.KEYWORD_ONLY]
        return Bound(
            function=self.function,
            positional=(*(arguments[parameter.name] for parameter in by_position), *_rest(rest, more)),
            keyword=(*(arguments[parameter.name] for parameter in keyword_only), *_others(others, extra)),
        )

    def _need_all(self, parameters: Iterable[Parameter], given: Mapping[str, Any]) -> None:
        missing = [
            parameter.name
            for parameter in parameters
            if parameter.kind not in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)
            and parameter.default is Parameter.empty
            and parameter.name not in given
        ]
        if missing:
            names = ", ".join(map(repr, missing))
            raise self._error(f"needs {names}, which the entry does not give")

    def _names(self) -> list[str]:
        return [parameter.name for parameter in self.signature.parameters.values()]

    def _error(self, problem: str, near: str | None = None) -> BindingError:
        parameters = ", ".join(self._names()) or "none"
        hint = f"its parameters are: {parameters}"
        return BindingError(f"{name_of(self.function)} {problem}", hint if near is None else f"{near} {hint}")


def _argument(parameter: Parameter, given: Mapping[str, Any]) -> Argument:
    return Argument(
        name=parameter.name,
        annotation=parameter.annotation,
        value=given.get(parameter.name, parameter.default),
        given=parameter.name in given,
    )


def _rest(parameter: Parameter | None, values: Sequence[Any]) -> Iterable[Argument]:
    for index, value in enumerate(values):
        assert parameter is not None
        yield Argument(name=f"{parameter.name}[{index}]", annotation=parameter.annotation, value=value, given=True)


def _others(parameter: Parameter | None, values: Mapping[str, Any]) -> Iterable[Argument]:
    for name, value in values.items():
        assert parameter is not None
        yield Argument(name=name, annotation=parameter.annotation, value=value, given=True)


def _close(name: str, names: Sequence[str]) -> str | None:
    """``did you mean 'tile'?``"""
    near = difflib.get_close_matches(name, names, n=1)
    return f"did you mean {near[0]!r}?" if near else None
