"""Reads a call of ``cute.compile`` into a :class:`~aot_pack.requests.model.Request`.

It runs where the call runs: in a service, in a build, in a package. It changes nothing and never fails.

Private or undocumented, seen in nvidia-cutlass-dsl 4.8.1, and checked by ``tests/native/test_request_reading.py``:

- ``CompileCallable._compile_options.options``, which maps each option's class to an object with a ``value``;
- ``CuTeDSL._get_dsl().envar.arch`` and ``envar.enable_tvm_ffi``.

This module imports Python's standard library, ``model.py`` and ``specs.py`` alone: a package may carry a copy of it.
"""

from __future__ import annotations

import inspect
import shlex
import sys
from collections.abc import Mapping
from typing import Any

from aot_pack.requests.model import Object, Request, Spec
from aot_pack.requests.specs import Reader, is_constant

_OWN_KEYWORDS = ("options", "no_jit_engine", "trace_finalize_hooks", "is_experimental")
"""Keywords of ``cute.compile`` itself that are no arguments of the function."""


def read_request(
    compiler: Any,
    function: Any,
    args: tuple[Any, ...],
    kwargs: Mapping[str, Any],
    caller: Mapping[str, Any] | None = None,
) -> Request:
    """The request of ``compiler(function, *args, **kwargs)``, where ``compiler`` is ``cute.compile`` or a part of it.

    Args:
        caller: the variables of the function that calls the compiler, to find out how an object was made.
    """
    reader = Reader()
    names, annotations = _parameters(function, len(args))
    positional = tuple(
        (name, reader.argument(value, annotations.get(name))) for name, value in zip(names, args, strict=True)
    )
    keywords = tuple(
        (name, reader.argument(value, annotations.get(name)))
        for name, value in kwargs.items()
        if name not in _OWN_KEYWORDS
    )
    options = _options(compiler, kwargs.get("options"))
    called = reader.constant(function)
    made_with = _made_with(function, caller or {}, reader) if isinstance(called, Object) else ()
    return Request(
        function=called,
        positional=positional,
        keywords=keywords,
        options=options,
        tvm_ffi=_asks_for_tvm_ffi(options),
        arch=_architecture(options),
        made_with=made_with,
    )


# -- the function


def plain_function(function: Any) -> Any:
    """The Python function that ``cute.compile`` compiles: behind an object, a method, and decorators."""
    if not callable(function):
        return function
    plain = function if inspect.isroutine(function) else type(function).__call__
    plain = getattr(plain, "__func__", plain)
    while hasattr(plain, "__wrapped__"):
        plain = plain.__wrapped__
    return plain


def _parameters(function: Any, count: int) -> tuple[list[str], dict[str, Any]]:
    """The names of the parameters that ``count`` arguments by position fill, and the annotations of all."""
    plain = plain_function(function)
    try:
        signature = inspect.signature(plain, eval_str=True)
    except Exception:  # an annotation that can't be resolved
        try:
            signature = inspect.signature(plain)
        except (TypeError, ValueError):
            return [f"argument_{index}" for index in range(count)], {}
    parameters = list(signature.parameters.values())
    if parameters and not inspect.isfunction(function):
        parameters = parameters[1:]  # self
    names: list[str] = []
    annotations = {each.name: each.annotation for each in parameters}
    for each in parameters:
        if each.kind is each.VAR_POSITIONAL:
            rest = [f"{each.name}_{index}" for index in range(count - len(names))]
            annotations.update(dict.fromkeys(rest, each.annotation))
            names += rest
        elif each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD):
            names.append(each.name)
    names += [f"argument_{index}" for index in range(len(names), count)]
    return names[:count], annotations


def _made_with(made: Any, caller: Mapping[str, Any], reader: Reader) -> tuple[tuple[str, Spec], ...]:
    """Values for the parameters of the object's class: attributes of the same name, or else variables of the caller."""
    own = getattr(made, "__dict__", {})
    found = {}
    for kind in type(made).__mro__[:-1]:
        init = kind.__dict__.get("__init__")
        if init is None:
            continue
        try:
            parameters = list(inspect.signature(init).parameters.values())[1:]
        except (TypeError, ValueError):  # it is not written in Python
            break
        for each in parameters:
            if each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD) or each.name in found:
                continue
            for place, name in ((own, each.name), (own, f"_{each.name}"), (caller, each.name)):
                if name in place:
                    spec = reader.constant(place[name])
                    if is_constant(spec):
                        found[each.name] = spec
                    break
        if not any(each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD) for each in parameters):
            break
    return tuple(found.items())


# -- options


def _options(compiler: Any, given: Any) -> tuple[str, ...]:
    if isinstance(given, str) and given:
        try:
            return tuple(shlex.split(given))
        except ValueError:
            return tuple(given.split())
    options = getattr(getattr(compiler, "_compile_options", None), "options", None)
    if given is not None and not isinstance(given, str):
        return (f"options={type(given).__name__}",)
    if not isinstance(options, dict):
        return ()
    words = []
    for kind, option in options.items():
        value = getattr(option, "value", None)
        if value != getattr(kind, "_default", None):
            words.append(f"{kind.__name__}={value}")
    return tuple(sorted(words))


def _asks_for_tvm_ffi(options: tuple[str, ...]) -> bool:
    if any(word in ("--enable-tvm-ffi", "EnableTVMFFI=True") for word in options):
        return True
    return bool(getattr(_environment(), "enable_tvm_ffi", False))


def _architecture(options: tuple[str, ...]) -> str:
    for index, word in enumerate(options):
        for start in ("--gpu-arch=", "GPUArch="):
            if word.startswith(start):
                return word[len(start) :]
        if word == "--gpu-arch" and index + 1 < len(options):
            return options[index + 1]
    return str(getattr(_environment(), "arch", "") or "")


def _environment() -> Any:
    """CuTeDSL's own view of the environment; None without CuTeDSL."""
    dsl = getattr(sys.modules.get("cutlass.cutlass_dsl"), "CuTeDSL", None)
    try:
        return None if dsl is None else dsl._get_dsl().envar
    except Exception:
        return None
