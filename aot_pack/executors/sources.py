"""The files of the author's that travel to workers, by content.

They are the files in the folder of the project, and the modules of the author's that kernels.py imports from elsewhere.
A large folder travels only in part: kernels.py and the modules that it imports. A file that turns out to be missing is
added later (``Sources.adding``).

Each *root* is a folder of this machine that has some of the files. A worker has a folder for each root, and gives it
the root's name in paths (``places``). So both machines speak of the same file.
"""

from __future__ import annotations

import functools
import hashlib
import os
import pickle
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.cache.places import Places, find_places
from aot_pack.model import SourceHash

MOST_FILES = 5000
MOST_BYTES = 32 << 20
"""Of a folder that travels as a whole."""

_NOT_AT_THE_TOP = frozenset({"build", "dist", "parts"})
"""Folders for the results of builds."""


@dataclass(frozen=True)
class Sources:
    """Files by root and by path relative to the root."""

    roots: tuple[Path, ...]
    source: tuple[int, str]
    """Where kernels.py is."""
    files: Mapping[tuple[int, str], bytes]

    @functools.cached_property
    def packed(self) -> bytes:
        """All files in a few bytes."""
        return zlib.compress(pickle.dumps(sorted(self.files.items())), 6)

    @functools.cached_property
    def digest(self) -> str:
        """A hash of everything here."""
        return hashlib.sha256(repr((self.roots, self.source)).encode() + self.packed).hexdigest()

    @functools.cached_property
    def places(self) -> Places:
        """The named folders of this machine."""
        return places_of(self.roots)

    def sha256(self, path: Path) -> str | None:
        """The hash of a file as it travelled; None if it did not."""
        for number, name in _names_of(path, self.roots):
            if (data := self.files.get((number, name))) is not None:
                return hashlib.sha256(data).hexdigest()
        return None

    def adding(self, path: Path, search_path: Sequence[str]) -> Sources | None:
        """The same with a file, or with the package that a file begins; None if it has no file that could be added."""
        root = next((root for root in self.roots if path.is_relative_to(root)), None)
        root = root or next((Path(each) for each in search_path if each and path.is_relative_to(each)), None)
        if root is None:
            return None
        roots = self.roots if root in self.roots else (*self.roots, root)
        number = roots.index(root)
        wanted = sorted(path.parent.rglob("*.py")) if path.name == "__init__.py" else [path]
        new = {(number, each.relative_to(root).as_posix()): _read(each) for each in wanted}
        found = {key: data for key, data in new.items() if data is not None and self.files.get(key) != data}
        return Sources(roots, self.source, {**self.files, **found}) if found else None


def pack_sources(source: Path, folder: Path, collected: Iterable[SourceHash], search_path: Sequence[str]) -> Sources:
    """The files to begin with.

    Args:
        source: kernels.py.
        folder: the project's folder.
        collected: kernels.py and the modules of the author's own that it imports.
        search_path: ``sys.path``.
    """
    folder = folder if source.is_relative_to(folder) else source.parent
    modules = [path for each in collected if (path := _find(each, source.parent, search_path)) is not None]
    others = [Path(entry).resolve() for entry in search_path if entry]
    roots = [folder, *(root for root in dict.fromkeys(others) if _has_own(root, modules, folder))]
    files = dict(_folder_files(folder))
    for path in (source, *modules):
        number, name = next(_names_of(path, roots))
        if (data := _read(path)) is not None:
            files[number, name] = data
    return Sources(tuple(roots), (0, source.relative_to(folder).as_posix()), files)


def unpack_sources(packed: bytes, count: int, folder: Path) -> tuple[Path, ...]:
    """Writes the files below ``folder``; returns the folder of each root."""
    roots = tuple(folder / str(number) for number in range(count))
    for root in roots:
        root.mkdir(parents=True)
    for (number, name), data in pickle.loads(zlib.decompress(packed)):
        path = roots[number] / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return roots


def places_of(roots: Sequence[Path]) -> Places:
    """The named folders of this machine, with ``roots`` first."""
    found = find_places(None)
    named = {str(root): f"root{number}" for number, root in enumerate(roots)}
    named.update({path: name for name, path in found.folders if path not in named})
    longest_first = sorted(named.items(), key=lambda item: (-len(item[0]), item[0]))
    return Places(folders=tuple((name, path) for path, name in longest_first), user=found.user)


def _find(each: SourceHash, folder: Path, search_path: Sequence[str]) -> Path | None:
    """The file that kernels.py loaded."""
    for base in (folder, *(Path(entry) for entry in search_path if entry)):
        data = _read(base / each.path)
        if data is not None and hashlib.sha256(data).hexdigest() == each.sha256:
            return (base / each.path).resolve()
    return None


def _has_own(root: Path, modules: Iterable[Path], folder: Path) -> bool:
    return any(path.is_relative_to(root) and not path.is_relative_to(folder) for path in modules)


def _names_of(path: Path, roots: Sequence[Path]) -> Iterator[tuple[int, str]]:
    for number, root in enumerate(roots):
        if path.is_relative_to(root):
            yield number, path.relative_to(root).as_posix()


def _folder_files(folder: Path) -> list[tuple[tuple[int, str], bytes]]:
    """The files in the first root; none if there are too many."""
    found: list[tuple[tuple[int, str], bytes]] = []
    total = 0
    for place, folders, names in os.walk(folder):
        at_the_top = Path(place) == folder
        folders[:] = sorted(name for name in folders if not _is_left_out(Path(place, name), at_the_top=at_the_top))
        for name in sorted(names):
            path = Path(place, name)
            if name.startswith(".") or path.suffix == ".pyc" or not path.is_file():
                continue
            total += path.stat().st_size
            if total > MOST_BYTES or len(found) == MOST_FILES:
                return []
            if (data := _read(path)) is not None:
                found.append(((0, path.relative_to(folder).as_posix()), data))
    return found


def _is_left_out(folder: Path, *, at_the_top: bool) -> bool:
    return (
        folder.name.startswith(".")
        or folder.name in ("__pycache__", "node_modules")
        or (at_the_top and folder.name in _NOT_AT_THE_TOP)
        or any((folder / mark).exists() for mark in ("pyvenv.cfg", "CACHEDIR.TAG"))
    )


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
