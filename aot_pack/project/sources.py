"""Lists the files that a project is built from.

These are kernels.py, the author's own modules that it imports, and the files that settings name. This module parses
kernels.py and does not run it, so it can't see a module that ``importlib`` imports or a file that code opens. The
author names such files in ``sdist-include``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from aot_pack.errors import UsageError
from aot_pack.project.pyproject import FILE_NAME
from aot_pack.project.request import Request


def project_files(request: Request) -> dict[str, Path]:
    """The files, by their paths in the project's folder, sorted.

    Raises:
        UsageError: a file does not exist or is outside the folder, or a pattern of ``sdist-include`` matches nothing.
    """
    project, options = request.project, request.options
    if project is None:
        raise AssertionError("a file without a project has no source distribution")
    paths = {
        project.folder / FILE_NAME,
        *local_modules(request.source),
        *options.gpu_file,
        *options.include,
        *request.license_files,
        *([] if project.readme_file is None else [project.readme_file]),
    }
    for pattern in project.sdist_include:
        matches = [path for path in project.folder.glob(pattern) if _is_kept(path.relative_to(project.folder))]
        if not matches:
            raise UsageError(f"{FILE_NAME}: the pattern {pattern!r} in sdist-include matches no file")
        paths.update(matches)
    files = [file for path in paths for file in (_files_below(path) if path.is_dir() else [path])]
    return dict(sorted((_inside(file, project.folder), file) for file in files))


def local_modules(source: Path) -> set[Path]:
    """``source``, and each module beside it that it imports directly or indirectly."""
    root = source.parent
    modules: set[Path] = set()
    waiting = [source]
    while waiting:
        path = waiting.pop()
        if path not in modules:
            modules.add(path)
            waiting += [module for name in _imports(path, root) for module in _module_files(name, root)]
    return modules


def _imports(path: Path, root: Path) -> Iterator[str]:
    """The absolute names of all modules that a module may import, also inside functions."""
    try:
        tree = ast.parse(path.read_bytes(), str(path))
    except (OSError, SyntaxError, ValueError) as error:
        raise UsageError(f"{path.name} can't be read as Python: {error}") from error
    package = path.relative_to(root).parts[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{alias.name}" if module else alias.name for alias in node.names)


def _module_files(name: str, root: Path) -> Iterator[Path]:
    """Files in ``root`` that importing ``name`` would run: those of its packages, and its own."""
    folder = root
    for part in filter(None, name.split(".")):
        for path in (folder / part / "__init__.py", folder / f"{part}.py"):
            if path.is_file():
                yield path
        folder /= part


def _files_below(folder: Path) -> Iterator[Path]:
    yield from (path for path in folder.rglob("*") if path.is_file() and _is_kept(path.relative_to(folder)))


def _is_kept(path: Path) -> bool:
    return path.suffix != ".pyc" and not any(part.startswith(".") or part == "__pycache__" for part in path.parts)


def _inside(path: Path, folder: Path) -> str:
    if not path.is_file():
        raise UsageError(f"{path} is not there", hint=f"{FILE_NAME} or an option names it; correct the path there")
    if folder not in path.resolve().parents:
        raise UsageError(
            f"{path} is outside the project's folder, so the source distribution can't include it",
            hint="copy it into the project's folder",
        )
    if folder in path.parents and ".." not in path.parts:
        return path.relative_to(folder).as_posix()  # a link keeps its own name
    return path.resolve().relative_to(folder).as_posix()
