"""The keys of a call of ``cute.compile``: hashes that are the same in the build and in a service.

A request (``requests/model.py``) has the arguments as data. The keys add what the request leaves out: which functions
and classes the arguments really are.
"""

from __future__ import annotations

import enum
import inspect
import types
from collections.abc import Mapping
from typing import Any

from .describe import Description, origin
from .facts import digest

PASSED = "passed"


def root_key(canonical: str, request: Any, call: Mapping[str, Any], function: Any, description: Description) -> str:
    """The first key, without the facts. ``description`` gets the doubts, and the functions and classes to look up.

    Args:
        canonical: the request's canonical text.
        call: the arguments by the names that the request gives them.
        function: what the caller compiles.
    """
    given = dict((*request.positional, *request.keywords))
    parts = [description.value(function)]
    for name, value in call.items():
        is_passed = type(given.get(name)).__name__ == "Scalar"
        parts.append(f"{name}={PASSED if is_passed else description.value(value)}")
    return digest("\0".join([canonical, *parts]))


def is_passed(value: Any) -> bool:
    """Whether a value is an object of the compiler. The request describes these: tensors, numbers, streams."""
    kind = type(value)
    if issubclass(kind, (type, enum.Enum)) or kind in (types.FunctionType, types.ModuleType):
        return False
    return origin(kind.__module__) in ("compiler", "known")


def interface_key(request: Any, plain: Any) -> str | None:
    """The second key, without the program: what the compiled function takes, and all that decides how the program is
    compiled. None if an argument is unknown.

    Args:
        plain: the Python function that the compiler compiles.
    """
    parts = [str(request.tvm_ffi), request.arch, repr(request.options)]
    try:
        parameters = inspect.signature(plain).parameters.values()
    except (TypeError, ValueError):
        return None
    for each in parameters:
        plain_default = each.default is None or type(each.default) in (bool, int, float, str)
        parts.append(f"{each.kind} {each.name} {each.default if plain_default else type(each.default).__qualname__}")
    for name, spec in (*request.positional, *request.keywords):
        text = _interface(spec)
        if text is None:
            return None
        parts.append(f"{name}={text}")
    return digest("\0".join(parts))


def _interface(spec: Any) -> str | None:
    kind = type(spec).__name__
    if kind in ("Object", "Function", "Method", "Partial", "Type", "Member", "Table"):
        return "constant"
    if kind == "Opaque":
        return None
    if kind in ("Series", "Record"):
        inner = [_interface(each) for each in spec.elements] if kind == "Series" else [
            None if (text := _interface(each)) is None else f"{name}={text}" for name, each in spec.fields
        ]  # fmt: skip
        return None if None in inner else f"{kind}({', '.join(map(str, inner))})"
    return repr(spec)


def arguments_of(request: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a call by the names that its request gives them."""
    named = dict(zip((name for name, _ in request.positional), args, strict=False))
    return {**named, **{name: kwargs[name] for name, _ in request.keywords}}
