"""The text of an author's gradient, as a package can run it: without kernels.py, and without aot-pack.

The text is the function's own, dedented and without its decorator. It must stand alone: each name is a parameter, a
local variable, a builtin, or something that the function imports. Annotations are not evaluated.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import symtable
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from aot_pack.author.mistakes import MistakeError
from aot_pack.author.spec import ExportedBuilder
from aot_pack.author.spec_checks import made_by_cutlass
from aot_pack.values import shown

OLDEST_PYTHON = (3, 10)
"""The oldest Python that wheels support."""

TABLE = "GRADIENTS"
"""The name of the table in the generated module."""

_EXAMPLE = "def scale_gradient(ops, alpha, grad_y): ..."


@dataclass(frozen=True, slots=True, kw_only=True)
class GradientSource:
    """The text of a gradient, and what it says."""

    name: str
    takes: tuple[str, ...]
    """Names of the parameters."""
    calls: tuple[str, ...]
    """The functions of the package that the text names: ``ops.scale``. Sorted."""
    text: str
    line: int
    """The line of its ``def`` in the author's file."""


def read_gradient(function: Any) -> GradientSource:
    """The text of a function.

    Raises:
        MistakeError: the function is no ordinary one of a module, its text is unknown, or it does not stand alone.
    """
    _check_kind(function)
    name: str = function.__name__
    if function.__closure__:
        _refuse(
            name,
            f"uses {', '.join(map(repr, function.__code__.co_freevars))} of the function around it",
            "move it to the top level of the module, and import or compute what it needs inside of it",
        )
    text, line, node = _text(function)
    takes = _parameters(name, node)
    _check_names(name, node)
    return GradientSource(name=name, takes=takes, calls=_calls(node), text=text, line=line)


def _refuse(name: str, problem: str, hint: str) -> NoReturn:
    raise MistakeError(f"gradient(): {name} {problem}", hint=hint)


def _check_kind(function: Any) -> None:
    if isinstance(function, ExportedBuilder):
        raise MistakeError(
            f"gradient() decorates a function that computes gradients, but {function.name} is an exported builder",
            hint=f"write a function of its own: {_EXAMPLE}",
        )
    if isinstance(function, (staticmethod, classmethod)) or inspect.ismethod(function):
        raise MistakeError("gradient() decorates functions of the module, not methods", hint="move it out of its class")
    if not inspect.isfunction(function):
        raise MistakeError(f"gradient() decorates a function, not {shown(function)}", hint=f"write {_EXAMPLE}")
    name = function.__name__
    if name == "<lambda>":
        raise MistakeError("gradient(): a lambda has no name", hint=f"write {_EXAMPLE}")
    if made_by_cutlass(function) or hasattr(function, "__wrapped__"):
        _refuse(name, "has another decorator", "leave it out: the package has only the function's own text")
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        _refuse(name, "is an async function", "write an ordinary function that returns a dict of gradients")
    if inspect.isgeneratorfunction(function):
        _refuse(name, "is a generator (it has a yield)", "write an ordinary function that returns a dict of gradients")
    if "." in function.__qualname__.rpartition("<locals>.")[2]:
        _refuse(name, "is a method", "move it out of its class, to the top level of the module")
    if name == TABLE or hasattr(builtins, name):
        what = "the table of the generated module" if name == TABLE else "a builtin, which it would hide"
        _refuse(name, f"has the name of {what}", f"rename it, for example to {name}_gradient")


def _text(function: Any) -> tuple[str, int, ast.FunctionDef]:
    """The text of a function without its decorators, the line of its ``def``, and its syntax tree."""
    name = function.__name__
    try:
        lines, first = inspect.getsourcelines(function)
    except (OSError, TypeError):
        lines, first = [], 0
    original = "".join(lines)
    whole = textwrap.dedent(original) if original[:1].isspace() else original
    node = _parsed(name, whole, original)
    if node is None or node.name != name:
        _refuse(name, "has no source that aot-pack can read", "write it with def, in kernels.py or a module beside it")
    if len(node.decorator_list) > 1:
        others = ", ".join(f"@{ast.unparse(each)}" for each in node.decorator_list[1:])
        _refuse(name, f"has another decorator: {others}", "leave it out: the package has only the function's own text")
    own = whole.split("\n")[node.lineno - 1 : node.end_lineno]
    return "\n".join(own) + "\n", first + node.lineno - 1, node


def _parsed(name: str, dedented: str, original: str) -> ast.FunctionDef | None:
    """The tree of a function's text; None if it is not one function."""
    try:
        tree = ast.parse(dedented, feature_version=OLDEST_PYTHON)
    except (SyntaxError, ValueError) as error:
        if not dedented.lstrip().startswith(("def", "@")):
            return None
        oldest = ".".join(map(str, OLDEST_PYTHON))
        _refuse(
            name,
            f"can't be read as Python {oldest}: {getattr(error, 'msg', error)}",
            f"use syntax of Python {oldest}, the oldest version that wheels support",
        )
    node = tree.body[0] if len(tree.body) == 1 else None
    if not isinstance(node, ast.FunctionDef):
        return None
    if dedented != original and ast.dump(ast.parse(f"if 1:\n{original}").body[0].body[0]) != ast.dump(node):  # type: ignore[attr-defined]
        _refuse(name, "has a text of several lines that would be dedented with it", "move it to the top level")
    return node


def _parameters(name: str, node: ast.FunctionDef) -> tuple[str, ...]:
    arguments = node.args
    special = [each.arg for each in (*arguments.posonlyargs, *arguments.kwonlyargs)]
    special += [f"*{each.arg}" for each in (arguments.vararg, arguments.kwarg) if each is not None]
    if special or arguments.defaults:
        _refuse(
            name,
            f"has {special[0]!r}, which is not an ordinary parameter" if special else "has a parameter with a default",
            f"each parameter is the name of a value that it needs: {_EXAMPLE}",
        )
    takes = tuple(each.arg for each in arguments.args)
    if takes[:1] != ("ops",):
        _refuse(
            name,
            f"must take ops first, not {takes[0]!r}" if takes else "must take ops first, and has no parameters",
            f"its first parameter has the functions of the package: {_EXAMPLE}",
        )
    if not any(each.startswith("grad_") for each in takes):
        _refuse(name, "takes no gradient of an output", "name one: grad_ and the name of the output, such as grad_y")
    return takes


def _check_names(name: str, node: ast.FunctionDef) -> None:
    """Refuses names that the package does not have."""
    plain = _Evaluated().visit(ast.parse(ast.unparse(node)))
    table = symtable.symtable(ast.unparse(plain), name, "exec")
    (own,) = table.get_children()
    for scope in _scopes(own):
        for symbol in scope.get_symbols():
            if symbol.is_declared_global():
                _refuse(name, f"declares {symbol.get_name()!r} global", "use local variables only")
            if symbol.is_global() and symbol.is_referenced() and not hasattr(builtins, symbol.get_name()):
                _refuse(
                    name,
                    f"uses the global name {symbol.get_name()!r}, which the package does not have",
                    f"import it inside of {name}, or compute it there; the package has only the function's own text",
                )


def _scopes(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    yield table
    for child in table.get_children():
        yield from _scopes(child)


class _Evaluated(ast.NodeTransformer):
    """Removes what Python does not evaluate in the package: annotations and decorators of the function itself."""

    def visit_Module(self, node: ast.Module) -> ast.AST:
        for each in node.body:
            if isinstance(each, ast.FunctionDef):
                each.decorator_list = []
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        value = None if node.value is None else self.visit(node.value)
        return ast.copy_location(ast.Assign(targets=[node.target], value=value or ast.Constant(None)), node)


def _calls(node: ast.FunctionDef) -> tuple[str, ...]:
    return tuple(
        sorted(
            {
                each.attr
                for each in ast.walk(node)
                if isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id == "ops"
            }
        )
    )
