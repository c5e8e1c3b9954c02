"""The ``__version__`` of a kernels.py that belongs to no project. The file is read, not run."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from packaging.version import InvalidVersion, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceVersion:
    """What a file says of its version."""

    version: str | None = None
    """None where it says nothing that can be read."""
    problem: str | None = None
    """Why it is None though there is a ``__version__``."""


def version_in(source: Path) -> SourceVersion:
    """The value of ``__version__`` at the top of ``source``: a literal text that is a version (PEP 440)."""
    try:
        tree = ast.parse(source.read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError):  # who runs it says what is wrong
        return SourceVersion()
    assignments = [
        (node.lineno, value) for node in tree.body for name, value in _assigned(node) if name == "__version__"
    ]
    if not assignments:
        return SourceVersion()
    line, value = assignments[-1]
    where = f"__version__ in line {line} of {source.name} is not the version of the package"
    if not isinstance(value, ast.Constant) or not isinstance(value.value, str):
        return SourceVersion(problem=f'{where}: it is no literal text such as "1.0"; --version gives another')
    try:
        return SourceVersion(version=str(Version(value.value)))
    except InvalidVersion:
        return SourceVersion(problem=f"{where}: {value.value!r} is no version (PEP 440); --version gives another")


def _assigned(node: ast.stmt) -> list[tuple[str, ast.expr | None]]:
    """Names that a statement binds, with their values; None for one that no expression says."""
    if isinstance(node, ast.Assign):
        return [(target.id, node.value) for target in node.targets if isinstance(target, ast.Name)]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
        return [(node.target.id, node.value)]
    if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        return [(node.target.id, None)]
    if isinstance(node, ast.ImportFrom):
        return [(alias.asname or alias.name, None) for alias in node.names]
    return []
