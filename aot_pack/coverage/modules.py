"""Reads what the author's own modules in a package say that they cover. No module is imported or run.

A module may stand in for a library, with functions of the library's own names and signatures. Its variable ``COVERED``
then says what each parameter accepts::

    COVERED = {"flash_attn_func": {"q": "(batch, length, heads, head_dim)", "causal": [False, True], "qv": [None]}}

A list has the only accepted values. A text says what is accepted. Authors may use the name for something else, so any
other value is ignored.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from aot_pack.signature import Constant


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredParameter:
    """What a parameter of a function of a module accepts."""

    name: str
    values: tuple[Constant, ...] | None
    """The only accepted values; None if ``text`` says what is accepted."""
    text: str

    def __str__(self) -> str:
        return self.text if self.values is None else " | ".join(map(repr, self.values))


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleFunction:
    """A function of a module."""

    module: str
    """The module's file, relative to the package."""
    name: str
    parameters: tuple[CoveredParameter, ...]
    """All of them, in the order of the signature."""


def module_functions(file: str, text: str) -> tuple[ModuleFunction, ...]:
    """The functions that ``COVERED`` of a module describes; empty if it describes none."""
    found = _literal(text)
    if not isinstance(found, dict):
        return ()
    functions = []
    for name, parameters in found.items():
        if not isinstance(name, str) or not isinstance(parameters, dict):
            return ()
        read = list(map(_parameter, parameters.items()))
        known = [each for each in read if each is not None]
        if len(known) < len(read):
            return ()
        functions.append(ModuleFunction(module=file, name=name, parameters=tuple(known)))
    return tuple(functions)


def _parameter(item: tuple[object, object]) -> CoveredParameter | None:
    name, accepts = item
    if not isinstance(name, str):
        return None
    if isinstance(accepts, str):
        return CoveredParameter(name=name, values=None, text=accepts)
    if isinstance(accepts, list) and _are_constants(accepts):
        return CoveredParameter(name=name, values=tuple(accepts), text="")
    return None


def _are_constants(values: Iterable[object]) -> bool:
    return all(value is None or isinstance(value, (bool, int, float, str)) for value in values)


def _literal(text: str) -> object:
    """The value of ``COVERED``; None if there is none, or it is no literal."""
    try:
        for node in ast.parse(text).body:
            if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["COVERED"]:
                return ast.literal_eval(node.value)
    except (SyntaxError, ValueError, TypeError, MemoryError, RecursionError):  # of damaged files
        pass
    return None
