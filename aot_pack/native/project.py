"""Writes the project that builds a launcher library: CMake files, the launcher's sources, aot-pack's runtime.

The project holds only relative paths, so it builds in any folder. ``build.py`` gives CMake the compiler and the folders
of headers of this machine.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from aot_pack.errors import NativeError, OutputError
from aot_pack.model import LauncherSource
from aot_pack.native.templates import render

MARKER = ".aot-pack-build"
"""A file that marks a folder as written by aot-pack, which may therefore empty it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFile:
    """A file of the generated project; ``path`` is relative to its folder."""

    path: str
    data: bytes

    @classmethod
    def text(cls, path: str, text: str) -> ProjectFile:
        return cls(path=path, data=text.encode())


def native_files(source: LauncherSource, templates: Path) -> tuple[ProjectFile, ...]:
    """The files that build ``lib<package>.so``: sources, runtime, CMakeLists.txt. Sorted by path.

    Raises:
        NativeError: there is no C++ file, or two files have the same path.
    """
    files = [ProjectFile.text(file.path, file.text) for file in source.files]
    runtime = templates / "launcher"
    for path in sorted(runtime.rglob("*.hpp")):
        files.append(
            ProjectFile(path=f"include/aot_pack/{path.relative_to(runtime).as_posix()}", data=path.read_bytes())
        )
    for path in sorted(runtime.rglob("*.cpp")):
        files.append(ProjectFile(path=f"src/{path.relative_to(runtime).as_posix()}", data=path.read_bytes()))
    sources = sorted(file.path for file in files if file.path.endswith(".cpp"))
    if not sources:
        raise NativeError(f"{source.package}: the launcher has no C++ source")
    files += [
        ProjectFile.text(
            "CMakeLists.txt", render(templates, "project/CMakeLists.txt.j2", package=source.package, sources=sources)
        ),
        ProjectFile(path="exports.map", data=(templates / "project/exports.map").read_bytes()),
    ]
    return checked_files(files)


def checked_files(files: Iterable[ProjectFile]) -> tuple[ProjectFile, ...]:
    """The files sorted by path.

    Raises:
        NativeError: a path leaves the project, has an unusual character, or occurs twice.
    """
    by_path: dict[str, ProjectFile] = {}
    for file in files:
        path = PurePosixPath(file.path)
        if path.is_absolute() or ".." in path.parts or not re.fullmatch(r"[\w.+/-]+", file.path, re.ASCII):
            raise NativeError(f"a file of the generated project has the path {file.path!r}")
        if by_path.setdefault(file.path, file) is not file:
            raise NativeError(f"two files of the generated project have the path {file.path!r}")
    return tuple(by_path[path] for path in sorted(by_path))


def write_project(folder: Path, files: Iterable[ProjectFile]) -> None:
    """Writes the files into ``folder``: a new or empty one, or one that this function wrote before.

    Raises:
        OutputError: the folder holds other files, or can't be written.
    """
    try:
        if folder.exists():
            empty_own_folder(folder)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARKER).touch()
        for file in files:
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
    except OSError as error:
        raise OutputError(
            f"the generated project can't be written to {folder}: {error.strerror or error}",
            hint="choose another folder, or free some space",
        ) from error


def empty_own_folder(folder: Path) -> None:
    """Removes the files of an earlier build.

    Raises:
        OutputError: aot-pack did not write the folder, or it is a file.
    """
    if not folder.is_dir():
        raise OutputError(f"expected a folder, but {folder} is a file")
    entries = list(folder.iterdir())
    if entries and not (folder / MARKER).is_file():
        raise OutputError(
            f"{folder} is not empty, and aot-pack did not write it",
            hint="name a new folder; aot-pack left this one as it is",
        )
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
