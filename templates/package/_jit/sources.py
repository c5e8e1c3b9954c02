"""Source files: their hashes, with and without comments, and the place of a function in its file.

The hash of a file's syntax tree leaves out comments, docstrings and line numbers. It is the same in all Pythons: it has
the names of nodes and their fields that are not empty. So a library with another comment is the same library.
"""

from __future__ import annotations

import ast
import hashlib
import linecache
import os
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from types import CodeType

_LEFT_OUT = frozenset({"ctx", "kind", "type_comment", "type_ignores"})
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@dataclass(frozen=True)
class Source:
    """One source file."""

    sha256: str
    tree: str
    """Hash of its syntax tree; empty if the file is no Python."""
    lines: tuple[int, ...]
    """The first line of each function in it, decorators included, in order."""


class Sources:
    """The source files of this process. It reads each one once, and again if the file changed."""

    def __init__(self) -> None:
        self._modules: dict[str, str] = {}
        self._texts: dict[str, tuple[object, bytes | None]] = {}
        self._hashes: dict[str, tuple[object, str]] = {}
        self._parsed: dict[str, tuple[object, Source]] = {}
        self._standard = tuple(
            os.path.join(os.path.realpath(sysconfig.get_path(name)), "") for name in ("stdlib", "platstdlib")
        )
        self._site = tuple(
            os.path.join(os.path.realpath(sysconfig.get_path(name)), "") for name in ("purelib", "platlib")
        )

    def module_of(self, code: CodeType) -> str | None:
        """The name of the module whose file has this code; the name of the text if a library generated it; ``python``
        for Python's own modules. None if nobody knows."""
        name = code.co_filename
        if name.startswith("<frozen "):
            return "python"
        if name.startswith("<"):
            return name if linecache.getlines(name) else None
        found = self._modules.get(name)
        if found is None or getattr(sys.modules.get(found), "__file__", None) != name:
            for module, loaded in list(sys.modules.items()):
                file = getattr(loaded, "__file__", None)
                if isinstance(file, str) and (file not in self._modules or module != "__main__"):
                    self._modules[file] = module
            found = self._modules.get(name)
        if found is not None:
            return found
        real = os.path.realpath(name)
        return "python" if real.startswith(self._standard) and not real.startswith(self._site) else None

    def sha256(self, module: str) -> str:
        """Hash of the module's file; empty if there is none."""
        stamp, text = self._read(module)
        if text is None:
            return ""
        known = self._hashes.get(module)
        if known is None or known[0] != stamp:
            known = self._hashes[module] = stamp, hashlib.sha256(text).hexdigest()
        return known[1]

    def source(self, module: str) -> Source | None:
        """The module's file, parsed; None if there is none."""
        stamp, text = self._read(module)
        if text is None:
            return None
        known = self._parsed.get(module)
        if known is None or known[0] != stamp:
            known = self._parsed[module] = stamp, parse(text)
        return known[1]

    def changed_since(self, module: str, started_s: float) -> bool:
        """Whether the module's file may be another one than the one that Python ran.

        Args:
            started_s: when the process started, in seconds since the epoch.
        """
        name = _file_of(module)
        if name is None or name.startswith("<"):
            return name is None
        try:
            return os.stat(name).st_mtime >= started_s
        except OSError:
            return True

    def _read(self, module: str) -> tuple[object, bytes | None]:
        name = _file_of(module)
        if name is None:
            return None, None
        if name.startswith("<"):
            text = "".join(linecache.getlines(name)).encode()
            return text, text or None
        try:
            status = os.stat(name)
            stamp = name, status.st_mtime_ns, status.st_size, status.st_ino
            known = self._texts.get(module)
            if known is None or known[0] != stamp:
                with open(name, "rb") as file:
                    known = self._texts[module] = stamp, file.read()
        except OSError:
            return None, None
        return known


def _file_of(module: str) -> str | None:
    if module.startswith("<"):
        return module
    if module in sys.modules:
        file = getattr(sys.modules[module], "__file__", None)
        return file if isinstance(file, str) and file.endswith(".py") else None
    parent, _, name = module.rpartition(".")  # not imported yet: look where Python would
    for folder in getattr(sys.modules.get(parent), "__path__", ()) or _folders_of(parent):
        for file in (os.path.join(folder, f"{name}.py"), os.path.join(folder, name, "__init__.py")):
            if os.path.isfile(file):
                return file
    return None


def _folders_of(package: str) -> list[str]:
    """The folder of a package that is not imported."""
    file = _file_of(package) if package else None
    return [os.path.dirname(file)] if file is not None and os.path.basename(file) == "__init__.py" else []


def parse(text: bytes) -> Source:
    """Hashes a file and its syntax tree, and lists its functions."""
    sha256 = hashlib.sha256(text).hexdigest()
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return Source(sha256, "", ())
    words = hashlib.sha256("\0".join(_words(tree)).encode("utf-8", "surrogatepass"))
    return Source(sha256, words.hexdigest(), tuple(_first_lines(tree)))


def _words(node: ast.AST) -> Iterator[str]:
    yield type(node).__name__
    for name, value in ast.iter_fields(node):
        if name in _LEFT_OUT or value is None or value == []:
            continue
        if name == "body" and isinstance(value, list):
            value = _without_docstring(value)
        yield f".{name}"
        if isinstance(value, list):
            for each in value:
                if isinstance(each, ast.AST):
                    yield from _words(each)
                else:
                    yield f"{type(each).__name__} {each!r}"
            yield "]"
        elif isinstance(value, ast.AST):
            yield from _words(value)
        else:
            yield f"{type(value).__name__} {value!r}"


def _without_docstring(body: list[ast.AST]) -> list[ast.AST]:
    first = body[0]
    is_text = (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    )
    return body[1:] if is_text else body


def _first_lines(tree: ast.AST) -> Iterator[int]:
    """In the order of the tree: the same order for files that differ in comments."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, _SCOPES):
            decorators = [each.lineno for each in getattr(child, "decorator_list", ())]
            yield min([child.lineno, *decorators])
        yield from _first_lines(child)
