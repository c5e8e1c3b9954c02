"""The author's own source files: kernels.py and the modules that it imports, for the provenance in the manifest.

They are the modules that kernels.py loaded when it ran. Builders may import more, so they also include the modules that
any ``import`` statement in these files names, and the files in CUDA C++ that a text in them names or includes. All
depend on the sources alone, not on the builders that ran before. Installed modules are not the author's own.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.machinery
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from aot_pack.author.cuda_kernels import SOURCE_ENDS
from aot_pack.compile.watch import is_local_file
from aot_pack.errors import CompileError
from aot_pack.model import SourceHash
from aot_pack.nvrtc.includes import find_includes

_LONGEST_NAME = 256


def local_sources(path: Path, modules: Iterable[ModuleType]) -> tuple[SourceHash, ...]:
    """The source files of kernels.py. ``path`` comes first, and the others follow sorted by name.

    Args:
        modules: the modules that kernels.py loaded.
    """
    loaded = {name for module in modules if (name := _file_of(module)) is not None}
    contents: dict[Path, bytes] = {}
    waiting = [path, *sorted(loaded)]
    while waiting:
        file = waiting.pop()
        if file in contents or not is_local_file(file):
            continue
        try:
            contents[file] = file.read_bytes()
        except OSError:
            continue
        if file.suffix == ".py":
            waiting += _imported(file, contents[file])
        else:
            waiting += _included(file.parent, contents[file].decode(errors="replace"))
    names = {file: _name_of(file, path.parent) for file in contents}
    order = sorted(contents, key=lambda file: (file != path, names[file]))
    return tuple(SourceHash(path=names[file], sha256=hashlib.sha256(contents[file]).hexdigest()) for file in order)


def _file_of(module: ModuleType) -> Path | None:
    file = getattr(module, "__file__", None)
    return Path(file).resolve() if isinstance(file, str) and file.endswith(".py") and Path(file).is_file() else None


def _name_of(file: Path, folder: Path) -> str:
    """The path relative to the folder of kernels.py, or else to its folder in ``sys.path``. Never an absolute path."""
    for base in (folder, *(Path(entry).resolve() for entry in sys.path if entry)):
        if file.is_relative_to(base):
            return file.relative_to(base).as_posix()
    return file.name


def _imported(file: Path, source: bytes) -> Iterator[Path]:
    """Yields the files of the modules that ``file`` imports and of their packages, and files in CUDA C++."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):  # kernels.py ran, so no module imports this file
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from _resolve(alias.name.split("."), None)
        elif isinstance(node, ast.ImportFrom):
            base = None if node.level == 0 else [str(_parent(file, node.level))]
            words = node.module.split(".") if node.module else []
            for alias in node.names:
                yield from _resolve([*words, alias.name], base)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _in_cuda(file.parent, node.value)


def _in_cuda(folder: Path, text: str) -> Iterator[Path]:
    """Yields the file in CUDA C++ that a text names, or those that it includes."""
    if "\n" in text:
        yield from _included(folder, text)
    elif text.endswith(SOURCE_ENDS) and len(text) < _LONGEST_NAME and (folder / text).is_file():
        yield (folder / text).resolve()


def _included(folder: Path, text: str) -> Iterator[Path]:
    try:
        yield from (each.path.resolve() for each in find_includes(text, [folder]))
    except CompileError:  # the compiler will say so
        return


def _parent(file: Path, level: int) -> Path:
    folder = file.parent
    for _ in range(level - 1):
        folder = folder.parent
    return folder


def _resolve(words: list[str], folders: list[str] | None) -> Iterator[Path]:
    """Yields the files of ``a``, ``a.b``, ... in these folders, or in ``sys.path``.

    A last word that is not a module is a name inside the module before it.
    """
    for word in words:
        spec = importlib.machinery.PathFinder.find_spec(word, folders)
        if spec is None:
            return
        if spec.origin is not None and spec.origin.endswith(".py"):
            yield Path(spec.origin).resolve()
        if spec.submodule_search_locations is None:
            return
        folders = list(spec.submodule_search_locations)
        if spec.origin is not None and not is_local_file(Path(spec.origin)):
            return  # an installed package: its own imports and parts are not the author's
