"""Finds the ``__version__`` of a kernels.py that belongs to no project. Parses the file and does not run it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from packaging.version import InvalidVersion, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceVersion:
    """The version that a file gives."""

    version: str | None = None
    """None if the file gives no readable version."""
    problem: str | None = None
    """The reason why ``version`` is None although the file has a ``__version__``."""


def version_in(source: Path) -> SourceVersion:
    """The value of ``__version__`` at the top level of ``source``: a literal text with a version (PEP 440)."""
    try:
        tree = ast.parse(source.read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError):  # the stage that runs the file reports the problem
        return SourceVersion()
    assignments = [
        (node.lineno, value) for node in tree.body for name, value in _assigned(node) if name == "__version__"
    ]
    if not assignments:
        return SourceVersion()
    line, value = assignments[-1]
    where = f"the package does not get the __version__ in line {line} of {source.name}"
    if not isinstance(value, ast.Constant) or not isinstance(value.value, str):
        return SourceVersion(problem=f'{where}: it is not a literal text such as "1.0"; give a version with --version')
    try:
        return SourceVersion(version=str(Version(value.value)))
    except InvalidVersion:
        return SourceVersion(
            problem=f"{where}: {value.value!r} is not a version (PEP 440); give a version with --version"
        )


def _assigned(node: ast.stmt) -> list[tuple[str, ast.expr | None]]:
    """Names that a statement binds, with their values; None for a value that no expression shows."""
    if isinstance(node, ast.Assign):
        return [(target.id, node.value) for target in node.targets if isinstance(target, ast.Name)]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
        return [(node.target.id, node.value)]
    if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        return [(node.target.id, None)]
    if isinstance(node, ast.ImportFrom):
        return [(alias.asname or alias.name, None) for alias in node.names]
    return []
