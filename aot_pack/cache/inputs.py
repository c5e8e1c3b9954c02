"""The inputs of Python code that ran (files, imports, variables, distributions), and a check for changes.

The same code with the same inputs gives the same result. So the cache keeps a result with its inputs. While all inputs
are unchanged, a build takes the result and runs nothing. ``compile/watch.py`` records the inputs in the worker, and
``Checker`` compares them in the parent. All paths have the names of ``places``, so another machine can check them.
"""

from __future__ import annotations

import enum
import hashlib
import importlib.machinery
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from aot_pack.cache.facts import digest, distribution_identity
from aot_pack.cache.places import Places

ABSENT = ""
"""State of a file, module, variable or distribution that does not exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileInput:
    """A file that the code read, or that it looked for and did not find."""

    path: str
    sha256: str
    size: int = 0
    mtime_ns: int = 0
    installed: bool = False
    """Whether it belongs to an installed distribution. Then it is hashed again only if its size or time differs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BinaryInput:
    """An extension module of an installed distribution. The identity of the distribution covers its content."""

    path: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportInput:
    """A module that the code tried to import. A new file that hides or adds the module changes ``found``."""

    name: str
    search: int
    """Index of the folders, in ``Inputs.searches``."""
    found: str
    """The result of :func:`find_module`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """All known inputs of a result. Everything is sorted."""

    files: tuple[FileInput, ...]
    binaries: tuple[BinaryInput, ...]
    searches: tuple[tuple[str, ...], ...]
    imports: tuple[ImportInput, ...]
    variables: tuple[tuple[str, str], ...]
    """Names of the environment variables that the code read, and :func:`variable_state` of each."""
    distributions: tuple[tuple[str, str], ...]
    """Installed distributions of loaded modules, and ``facts.distribution_identity`` of each."""


class ChangeKind(enum.Enum):
    """The kind of an input that changed. The value is a text for its name."""

    VARIABLE = "the variable {}"
    DISTRIBUTION = "the distribution {}"
    FILE = "{}"
    MODULE = "the location of the module {}"


@dataclass(frozen=True, slots=True)
class Change:
    """An input whose state differs from the recorded one."""

    kind: ChangeKind
    name: str
    recorded: str = ABSENT
    """Its state as it was recorded; empty for a variable, which may be a secret."""
    now: str = ABSENT
    """Its state on this machine, of a distribution or module."""

    def __str__(self) -> str:
        return self.kind.value.format(self.name)


NO_PLACES = Places()


def variable_state(environment: Mapping[str, str], name: str, places: Places = NO_PLACES) -> str:
    """A hash of a variable's value, since the value may be a secret; ``ABSENT`` if it is not set."""
    return digest(places.portable_value(environment[name])) if name in environment else ABSENT


def find_module(name: str, search: tuple[str, ...], places: Places = NO_PLACES) -> str:
    """Where Python would find a module in these folders of this machine, without importing it."""
    # Python searches the folders for the last word. With a whole name, it would need the parent to be imported.
    try:
        spec = importlib.machinery.PathFinder.find_spec(name.rpartition(".")[2], list(search))
    except ValueError:  # a folder with a NUL in its name
        return ABSENT
    if spec is None:
        return ABSENT
    if spec.origin:
        return places.portable(spec.origin)
    return f"namespace of {sorted(map(places.portable, spec.submodule_search_locations or ()))}"


def hash_file(path: Path) -> str:
    """SHA-256 of a file's content; ``ABSENT`` if it can't be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError):  # ValueError: a path with a NUL
        return ABSENT


class Checker:
    """Compares recorded inputs with their current state. It looks at each input once, so use it for one build only.

    Args:
        environment: the environment of a worker process.
        places: the folders of this machine that have names in the inputs.
    """

    def __init__(self, environment: Mapping[str, str], places: Places = NO_PLACES) -> None:
        self._environment = environment
        self._places = places
        self._files: dict[FileInput, bool] = {}
        self._hashes: dict[str, str] = {}
        self._binaries: dict[BinaryInput, bool] = {}
        self._modules: dict[tuple[str, tuple[str, ...]], str] = {}
        self._distributions: dict[str, str] = {}

    def changed(self, inputs: Inputs) -> str | None:
        """Names the first input that changed; None if none did."""
        change = next(self.changes(inputs), None)
        return None if change is None else str(change)

    def changes(self, inputs: Inputs) -> Iterator[Change]:
        """Yields each input that changed."""
        for name, state in inputs.variables:
            if variable_state(self._environment, name, self._places) != state:
                yield Change(ChangeKind.VARIABLE, name)
        for distribution, identity in inputs.distributions:
            if (own := self._distribution(distribution)) != identity:
                yield Change(ChangeKind.DISTRIBUTION, distribution, identity, own)
        for file in inputs.files:
            if not self._file(file):
                yield Change(ChangeKind.FILE, self._places.here(file.path), file.sha256)
        for binary in inputs.binaries:
            if not self._binary(binary):
                yield Change(ChangeKind.FILE, self._places.here(binary.path), f"{binary.size} bytes")
        for module in inputs.imports:
            known = 0 <= module.search < len(inputs.searches)
            own = self._module(module.name, inputs.searches[module.search]) if known else ABSENT
            if not known or own != module.found:
                yield Change(ChangeKind.MODULE, module.name, module.found, self._places.here(own))

    def _file(self, file: FileInput) -> bool:
        known = self._files.get(file)
        if known is None:
            known = self._files[file] = self._same_stat(file) or self._hash(self._places.here(file.path)) == file.sha256
        return known

    def _same_stat(self, file: FileInput) -> bool:
        if not file.installed:
            return False
        try:
            status = Path(self._places.here(file.path)).stat()
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
                self._binaries[binary] = Path(self._places.here(binary.path)).stat().st_size == binary.size
            except (OSError, ValueError):
                self._binaries[binary] = False
        return self._binaries[binary]

    def _module(self, name: str, search: tuple[str, ...]) -> str:
        if (name, search) not in self._modules:
            if not self._modules:
                importlib.machinery.PathFinder.invalidate_caches()
            here = tuple(map(self._places.here, search))
            self._modules[name, search] = find_module(name, here, self._places)
        return self._modules[name, search]

    def _distribution(self, name: str) -> str:
        if name not in self._distributions:
            self._distributions[name] = distribution_identity(name)
        return self._distributions[name]
