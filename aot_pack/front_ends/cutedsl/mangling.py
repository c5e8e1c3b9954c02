"""Symbols of kernels that are the same on every Python.

CuTeDSL writes the constants and some tensors that a function takes into the symbol of its kernel. The cubin has the
symbol, so an older Python that words an argument differently gives another wheel. This module makes the mangler see on
every Python what it sees on Python 3.12 and later. There it changes nothing.

======================================== ====================== ================== =========================
fact that the mangler depends on          Python 3.10            Python 3.11        Python 3.12 and later
======================================== ====================== ================== =========================
``inspect.isclass(list[int])``           True                   False              False
``inspect.isclass(typing.Any)``          False                  True               True
``f"{x}"``, ``class X(str, Enum)``       the value              the value          ``X.NAME``
``str(x)`` of an IntEnum or IntFlag      ``X.NAME``             the number         the number
``str(x | y)`` of a Flag                 ``X.Y|X``              ``X.X|Y``          ``X.X|Y``
======================================== ====================== ================== =========================

Seen with CPython 3.10.13, 3.11.7, 3.12.1, 3.13.0 and 3.14.10. Private, seen in nvidia-cutlass-dsl 4.4.2 to 4.8.1:
``BaseDSL.mangle_name(function name, arguments, signature)`` of ``cutlass.base_dsl.dsl``, where the signature is an
``inspect.Signature`` (an ``inspect.FullArgSpec`` in 4.4). The recorder replaces it. ``tests/native`` builds a kernel
with such arguments and compares its symbol.
"""

from __future__ import annotations

import enum
import functools
import inspect
import sys
import types
import typing
from collections.abc import Callable
from typing import Any

_DEFAULT_STR = tuple(kind.__str__ for kind in (enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag, int, str))
_DEFAULT_FORMAT = tuple(kind.__format__ for kind in (enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag, int, str))


def naming_as_later_pythons(mangle_name: Callable[..., str]) -> Callable[..., str]:
    """``BaseDSL.mangle_name`` for this Python, with the results of Python 3.12 and later."""
    if sys.version_info >= (3, 12):
        return mangle_name

    @functools.wraps(mangle_name)
    def mangle(dsl: Any, function_name: str, args: tuple[Any, ...], signature: Any) -> str:
        words = tuple(_argument(value) for value in args)
        return mangle_name(dsl, function_name, words, with_later_annotations(signature))

    return mangle


def with_later_annotations(signature: Any) -> Any:
    """``signature`` with an annotation in place of each one that this Python classifies differently.

    Args:
        signature: an ``inspect.Signature`` or an ``inspect.FullArgSpec``. Other objects are returned unchanged.
    """
    if isinstance(signature, inspect.Signature):
        params = [
            param.replace(annotation=_annotation(param.annotation, missing=inspect.Parameter.empty))
            for param in signature.parameters.values()
        ]
        return signature.replace(parameters=params)
    if isinstance(signature, inspect.FullArgSpec):
        annotations = {name: _annotation(each, missing=None) for name, each in signature.annotations.items()}
        return signature._replace(annotations={name: each for name, each in annotations.items() if each is not None})
    return signature


def word(member: enum.Enum) -> str:
    """The text of an enumeration's member in an f-string of Python 3.12 and later."""
    kind = type(member)
    if kind.__format__ not in _DEFAULT_FORMAT:
        return f"{member}"
    if kind.__str__ not in _DEFAULT_STR:
        return str(member)
    if isinstance(member, (enum.IntEnum, enum.IntFlag)):
        return str(int(member))
    if isinstance(member, enum.Flag) and member.name is None and member.value:
        return f"{kind.__name__}.{'|'.join(str(each.name) for each in kind if each.value & member.value)}"
    return str(member)


def _annotation(annotation: Any, *, missing: Any) -> Any:
    # The mangler treats what is no class in the same way as no annotation.
    if isinstance(annotation, types.GenericAlias):
        return missing
    return object if annotation is typing.Any else annotation


def _argument(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return word(value)
    if type(value) in (list, tuple) and any(isinstance(each, enum.Enum) for each in value):
        return tuple(_argument(each) for each in value)
    return value
