"""Finds the distributions of a front end's compiler, and which of its CUDA libraries it will choose.

The layout of nvidia-cutlass-dsl, read in its releases 4.3.5 to 4.8.1:

- Up to 4.3 it is one distribution. 4.4 and 4.5 have ``libs-base`` with the libraries for CUDA 12. ``libs-cu13``, if it
  is installed too, has files with the same paths. So the files are those of the distribution that was installed last.
- From 4.6 on, ``libs-base`` needs ``libs-core``, and the native libraries are in ``libs-cu12`` and ``libs-cu13``. Both
  may be installed: the extra ``cu13`` installs both. When ``cutlass`` is imported, it chooses the newest libraries that
  the driver supports, or without a driver the newest (``cutlass/_mlir/_mlir_libs/__init__.py``).
"""

from __future__ import annotations

import csv
import importlib.metadata
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement

from aot_pack.cache.facts import normal_name
from aot_pack.front_ends.description import FrontEnd

_DIST_INFO = re.compile(r"(?P<name>.+?)-(?P<version>[^-]+)\.dist-info")
_NATIVE = re.compile(r"(?:_cutlass_ir\..+|libcute_dsl_runtime)\.so")
"""Names of the libraries without which the compiler can't be imported."""
_BINDINGS = re.compile(r"_cutlass_ir\.(?:(?P<flavour>cu\d+)\.)?(?P<abi>.+\.so)")
"""Name of the library that Python imports: ``_cutlass_ir.cu12.cpython-311-x86_64-linux-gnu.so``."""
_FLAVOUR = re.compile(r".*-libs-(cu\d+)")
_FIRST_FLAVOUR = "cu12"
"""The flavour of the libraries in ``libs-base``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedFile:
    """A file of a distribution, as its RECORD lists it."""

    path: Path
    sha256: str
    """In the form of RECORD: base64 without padding."""
    size_bytes: int

    @property
    def is_native(self) -> bool:
        """Whether the compiler can't be imported without it."""
        return _NATIVE.fullmatch(self.path.name) is not None and "stubs" not in self.path.parts

    @property
    def is_complete(self) -> bool:
        """Whether the file is there with the recorded size."""
        try:
            return self.path.stat().st_size == self.size_bytes
        except OSError:
            return False


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledPart:
    """A distribution of a compiler."""

    name: str
    """Normal name (PEP 503)."""
    version: str
    """Empty if the metadata has none."""
    folder: Path
    """The folder of ``sys.path`` that has it."""
    requires: tuple[Requirement, ...]
    files: tuple[RecordedFile, ...]

    @property
    def flavour(self) -> str | None:
        """``cu12`` or ``cu13`` for a distribution of native libraries alone."""
        match = _FLAVOUR.fullmatch(self.name)
        return match[1] if match is not None else None

    def requires_here(self, extras: Iterable[str] = ()) -> Iterator[Requirement]:
        """The requirements that count in this environment, with these extras."""
        for each in self.requires:
            if each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
                yield each


@dataclass(frozen=True, slots=True, kw_only=True)
class Flavour:
    """Native libraries for one version of CUDA."""

    name: str
    """``cu12`` or ``cu13``."""
    bindings: Path
    """The library that Python imports."""

    @property
    def cuda_major(self) -> int:
        return int(self.name.removeprefix("cu"))

    @property
    def abi(self) -> str:
        """The end of the library's name: Python imports a library with a suffix that it knows."""
        return self._name["abi"]

    @property
    def is_named(self) -> bool:
        """Whether the library's name has the flavour. The compiler asks the driver before it imports such a library."""
        return self._name["flavour"] is not None

    @property
    def _name(self) -> re.Match[str]:
        match = _BINDINGS.fullmatch(self.bindings.name)
        assert match is not None, self.bindings
        return match


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledCompiler:
    """The distributions of a front end's compiler."""

    front_end: FrontEnd
    parts: tuple[InstalledPart, ...]
    """The front distribution first, then the others by name. One of each name: that which Python would import."""
    twice: tuple[str, ...]
    """Names that one folder has several times."""
    flavours: tuple[Flavour, ...]
    """The native libraries whose files are there, oldest first."""
    driver: int | None
    """The CUDA version that the driver supports, such as 13010; None without a driver."""

    @property
    def front(self) -> InstalledPart | None:
        """The distribution that users name; None if it is not installed."""
        name = self.front_end.distribution
        return next((part for part in self.parts if part.name == name), None)

    @property
    def version(self) -> str | None:
        return None if self.front is None else self.front.version

    @property
    def is_tested(self) -> bool:
        """Whether aot-pack is tested with this version."""
        return self.version is not None and self.front_end.is_tested(self.version)

    @property
    def flavour(self) -> Flavour | None:
        """The native libraries that the compiler chooses; None if it has none or refuses all."""
        newest = None if self.driver is None else self.driver // 1000
        usable = [each for each in self.flavours if newest is None or not each.is_named or each.cuda_major <= newest]
        return usable[-1] if usable else None

    def __str__(self) -> str:
        return f"{self.front_end.distribution} {self.version or '(not installed)'}"


def find_compiler(front_end: FrontEnd, search_path: Sequence[str], *, driver: int | None) -> InstalledCompiler:
    """Finds a front end's compiler.

    Args:
        search_path: the folders in which Python looks for modules, ``sys.path``.
        driver: the CUDA version that this machine's driver supports, such as 13010; None without a driver.
    """
    own = re.compile(f"{re.escape(front_end.distribution)}(?:-libs-.+)?")
    found: dict[str, InstalledPart] = {}
    twice: list[str] = []
    for folder in _folders(search_path):
        here: dict[str, list[Path]] = {}
        for path in sorted(folder.glob("*.dist-info")):
            match = _DIST_INFO.fullmatch(path.name)
            name = "" if match is None else normal_name(match["name"])
            if own.fullmatch(name):
                here.setdefault(name, []).append(path)
        for name, paths in here.items():
            if name not in found:
                found[name] = _read_part(name, paths[0], folder)
                twice += [name] if len(paths) > 1 else []
    parts = tuple(sorted(found.values(), key=lambda part: (part.name != front_end.distribution, part.name)))
    return InstalledCompiler(
        front_end=front_end, parts=parts, twice=tuple(twice), flavours=tuple(_flavours(parts)), driver=driver
    )


def is_of_a_flavour(name: str) -> bool:
    """Whether a distribution of this name has native libraries for one version of CUDA."""
    return _FLAVOUR.fullmatch(name) is not None


def _folders(search_path: Sequence[str]) -> Iterator[Path]:
    for name in dict.fromkeys(search_path):
        if (folder := Path(name or os.curdir)).is_dir():
            yield folder


def _read_part(name: str, dist_info: Path, folder: Path) -> InstalledPart:
    distribution = importlib.metadata.Distribution.at(dist_info)
    described = (dist_info / "METADATA").is_file()
    return InstalledPart(
        name=name,
        version=str(distribution.metadata["Version"] or "") if described else "",
        folder=folder,
        requires=tuple(_requirements(distribution.requires or [])) if described else (),
        files=tuple(_recorded_files(distribution.read_text("RECORD") or "", folder)),
    )


def _requirements(texts: Iterable[str]) -> Iterator[Requirement]:
    for text in texts:
        try:
            yield Requirement(text)
        except InvalidRequirement:
            continue


def _recorded_files(record: str, folder: Path) -> Iterator[RecordedFile]:
    """The files in a RECORD that have a hash and a size, without those of the metadata itself."""
    for row in csv.reader(record.splitlines()):
        if len(row) != 3 or not row[1].startswith("sha256=") or not row[2].isdecimal() or ".dist-info/" in row[0]:
            continue
        yield RecordedFile(path=folder / row[0], sha256=row[1].removeprefix("sha256="), size_bytes=int(row[2]))


def _flavours(parts: Sequence[InstalledPart]) -> Iterator[Flavour]:
    """The native libraries by flavour, oldest first. Files that are not as recorded count too, if they are there.

    A library without a flavour in its name may be listed by two distributions. It is that of the one with its size.
    """
    found: dict[str, Flavour] = {}
    for part in parts:
        for file in part.files:
            match = _BINDINGS.fullmatch(file.path.name)
            if match is None or not file.is_native or not file.path.is_file():
                continue
            if match["flavour"] is None and not file.is_complete:
                continue
            name = match["flavour"] or part.flavour or _FIRST_FLAVOUR
            found[name] = Flavour(name=name, bindings=file.path)
    yield from sorted(found.values(), key=lambda each: each.cuda_major)
