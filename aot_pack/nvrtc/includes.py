"""Finds the files that a source in CUDA C++ includes, and lays them out for the compiler.

The compiler reads files by itself, so nothing sees which. It writes their paths into the image where code asks for
``__FILE__``, as ``assert`` does. So each included file is found and read here first, which makes it an input of the
cache's keys. The compiler gets a temporary folder with links to these files and to no others.
"""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.errors import CompileError

_INCLUDE = re.compile(
    r"""(?:^[ \t]*\#[ \t]*include[ \t]*|__has_include[ \t]*\([ \t]*)(["<])([^">\n]+)[">]""", re.MULTILINE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IncludedFile:
    """A file that a source includes."""

    folder: int
    """Index of the folder in which it was found."""
    name: str
    """Its path from that folder, which may begin with ``..``."""
    path: Path


def find_includes(text: str, folders: Sequence[Path]) -> tuple[IncludedFile, ...]:
    """The files of ``folders`` that a source includes, and those that they include.

    They are more than the compiler reads if an ``#include`` is in a comment or in code that is left out. Other files,
    such as those of the toolkit, are left out.

    Args:
        folders: the folders in which the compiler looks, in order.

    Raises:
        CompileError: a file is included by its absolute path.
    """
    found: dict[tuple[int, str], IncludedFile] = {}
    waiting: list[tuple[IncludedFile | None, str]] = [(None, text)]
    while waiting:
        includer, code = waiting.pop()
        for quote, name in _INCLUDE.findall(code):
            if Path(name).is_absolute():
                by = "the source" if includer is None else includer.path
                raise CompileError(
                    f"{by} includes {name} by its absolute path, which would make the image depend on this machine",
                    hint="include it by a relative path, and give its folder in include=",
                )
            for folder, relative in _places(name, includer if quote == '"' else None, len(folders)):
                if (folder, relative) in found:
                    break
                path = folders[folder] / relative
                content = _read(path)
                if content is not None:
                    file = IncludedFile(folder=folder, name=relative, path=path)
                    found[folder, relative] = file
                    waiting.append((file, content))
                    break
    return tuple(found[key] for key in sorted(found))


def lay_out(files: Sequence[IncludedFile], count: int, root: Path) -> tuple[str, ...]:
    """Makes links to the files in an empty folder.

    Args:
        count: the number of folders in which the files were found.
        root: the empty folder.

    Returns:
        What each folder is called in ``root``. The names do not depend on where the folders are.
    """
    names = []
    for index in range(count):
        here = [file for file in files if file.folder == index]
        depth = max((file.name.split("/").count("..") for file in here), default=0)
        names.append("/".join([f"include{index}", *["up"] * depth]))
        (root / names[-1]).mkdir(parents=True)
        for file in here:
            link = Path(os.path.normpath(root / names[-1] / file.name))
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(file.path.absolute())
    return tuple(names)


def _places(name: str, includer: IncludedFile | None, count: int) -> Iterator[tuple[int, str]]:
    """Where the compiler looks for a name: folders by index, and the path from there."""
    if includer is not None:
        yield includer.folder, os.path.normpath(Path(includer.name).parent / name)
    for folder in range(count):
        yield folder, os.path.normpath(name)


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
