"""What Python code looked at while it ran: files, imports, variables, distributions; and whether it is still so.

Running the same code over the same inputs gives the same result; so a result may be kept with its inputs, and taken
again, without running anything, as long as each input is what it was. ``compile/watch.py`` records them in the worker,
``Checker`` compares them in the parent.
"""

from __future__ import annotations

import hashlib
import importlib.machinery
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from aot_pack.cache.facts import digest, distribution_identity

ABSENT = ""
"""State of a file, module, variable or distribution that is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileInput:
    """A file that was read, or that was looked for and was not there."""

    path: str
    sha256: str
    size: int = 0
    mtime_ns: int = 0
    installed: bool = False
    """Belongs to an installed distribution. Its content is then hashed only where its size or time differs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BinaryInput:
    """An extension module of an installed distribution, whose identity says what is in it."""

    path: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportInput:
    """A module that was looked for. A file that hides another one, or one that was missing, changes ``found``."""

    name: str
    search: int
    """Index of the folders, in ``Inputs.searches``."""
    found: str
    """What :func:`find_module` says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """All that is known to decide a result. Everything is sorted."""

    files: tuple[FileInput, ...]
    binaries: tuple[BinaryInput, ...]
    searches: tuple[tuple[str, ...], ...]
    imports: tuple[ImportInput, ...]
    variables: tuple[tuple[str, str], ...]
    """Names of environment variables that were read, and :func:`variable_state` of each."""
    distributions: tuple[tuple[str, str], ...]
    """Installed distributions that a module came from, and ``facts.distribution_identity`` of each."""


def variable_state(environment: Mapping[str, str], name: str) -> str:
    """A hash of a variable's value, which may be a secret; ``ABSENT`` if it is not set."""
    return digest(environment[name]) if name in environment else ABSENT


def find_module(name: str, search: tuple[str, ...]) -> str:
    """Where Python would find a module in these folders, without importing it."""
    # Folders are searched for its last part; of a whole name Python would want the parent to be imported.
    try:
        spec = importlib.machinery.PathFinder.find_spec(name.rpartition(".")[2], list(search))
    except ValueError:  # a folder with a NUL in its name
        return ABSENT
    if spec is None:
        return ABSENT
    return spec.origin or f"namespace of {sorted(spec.submodule_search_locations or ())}"


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content; ``ABSENT`` if there is none that can be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError):  # ValueError: a path with a NUL
        return ABSENT


class Checker:
    """Compares inputs with what is there now. Looks at each thing once, so it is of use for one build.

    Args:
        environment: of a worker process.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self._files: dict[FileInput, bool] = {}
        self._hashes: dict[str, str] = {}
        self._binaries: dict[BinaryInput, bool] = {}
        self._modules: dict[tuple[str, tuple[str, ...]], str] = {}
        self._distributions: dict[str, str] = {}

    def changed(self, inputs: Inputs) -> str | None:
        """Names the first input that is not what it was; None if all are."""
        for name, state in inputs.variables:
            if variable_state(self._environment, name) != state:
                return f"the variable {name}"
        for distribution, identity in inputs.distributions:
            if self._distribution(distribution) != identity:
                return f"the distribution {distribution}"
        for file in inputs.files:
            if not self._file(file):
                return file.path
        for binary in inputs.binaries:
            if not self._binary(binary):
                return binary.path
        for module in inputs.imports:
            known = 0 <= module.search < len(inputs.searches)
            if not known or self._module(module.name, inputs.searches[module.search]) != module.found:
                return f"the location of the module {module.name}"
        return None

    def _file(self, file: FileInput) -> bool:
        known = self._files.get(file)
        if known is None:
            known = self._files[file] = self._same_stat(file) or self._hash(file.path) == file.sha256
        return known

    def _same_stat(self, file: FileInput) -> bool:
        if not file.installed:
            return False
        try:
            status = Path(file.path).stat()
        except (OSError, ValueError):
            return False
        return status.st_size == file.size and status.st_mtime_ns == file.mtime_ns

    def _hash(self, path: str) -> str:
        if path not in self._hashes:
            self._hashes[path] = hash_file(Path(path))
        return self._hashes[path]

    def _binary(self, binary: BinaryInput) -> bool:
        if binary not in self._binaries:
            try:
                self._binaries[binary] = Path(binary.path).stat().st_size == binary.size
            except (OSError, ValueError):
                self._binaries[binary] = False
        return self._binaries[binary]

    def _module(self, name: str, search: tuple[str, ...]) -> str:
        if (name, search) not in self._modules:
            if not self._modules:
                importlib.machinery.PathFinder.invalidate_caches()
            self._modules[name, search] = find_module(name, search)
        return self._modules[name, search]

    def _distribution(self, name: str) -> str:
        if name not in self._distributions:
            self._distributions[name] = distribution_identity(name)
        return self._distributions[name]
