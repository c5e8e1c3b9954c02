"""Records the inputs of kernels.py, its builders and their imports, inside a worker process.

It records:

- each attempt to import a module, found or not, and each loaded module;
- each file that Python opens for reading;
- each environment variable that Python reads.

It does not see files that compiled code opens by itself, listings of folders, tests for existence, the clock, or random
numbers. So they are in no cache key. If the code starts a program or opens a connection, aot-pack can't know its
inputs, and the cache does not keep the result.

A file may change after the worker started. The worker may have read it before or after the change, so the cache does
not keep the result either.
"""

from __future__ import annotations

import dataclasses
import functools
import importlib.metadata
import os
import re
import sys
import sysconfig
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import aot_pack
from aot_pack.cache.facts import distribution_identities, distribution_name
from aot_pack.cache.inputs import (
    ABSENT,
    BinaryInput,
    FileInput,
    ImportInput,
    Inputs,
    find_module,
    hash_file,
    variable_state,
)
from aot_pack.cache.places import Places, site_folders
from aot_pack.paths import absolute_path

_OUTSIDE = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "socket.connect"})
_HARMLESS_PROGRAMS = frozenset({"ldconfig", "gcc", "cc", "ld", "objdump"})
"""The programs that ``ctypes.util.find_library`` starts to find the names of system libraries."""
_NOT_FILES = ("/proc/", "/sys/", "/dev/")


class Watch:
    """Records from its start until the process ends, since Python can't remove an audit hook (PEP 578).

    Args:
        environment: the environment of this process before the author's code ran.
        cache: the folder of the cache, which is not an input.
        places: the folders that have names in inputs; default: none.
        scratch: the folder for temporary files of this process, which is not an input.
    """

    def __init__(
        self, environment: Mapping[str, str], *, cache: Path, places: Places | None = None, scratch: str | None = None
    ) -> None:
        self._own_folders = tuple(f"{folder}{os.sep}" for folder in (cache, scratch) if folder is not None)
        self._places = places or Places()
        self._environment = dict(environment)
        self._command = _own_command()
        self._started_ns = time.time_ns()
        self._imports: dict[tuple[str, tuple[str, ...]], str] = {}
        self._opened: dict[str, None] = {}
        self._written: set[str] = set()
        self._overwritten: set[str] = set()
        self._made: set[str] = set()
        self._variables: set[str] = set()
        self._outside: str | None = None
        self._forking = False
        self._modules: dict[str, FileInput | BinaryInput | None] = {}
        self._distributions: set[str] = set()
        self._unknown: str | None = None
        self._last: Inputs | None = None

    def start(self) -> None:
        """Begins to record."""
        sys.meta_path.insert(0, _SeesImports(self))
        sys.addaudithook(self._audit)
        _record_reads_of_environment(self._variables)

    def continue_in_worker(self, environment: Mapping[str, str], *, scratch: str | None = None) -> None:
        """Goes on for one architecture, which ``environment`` has. This process may be a fork.

        Args:
            scratch: the folder for temporary files of this process, which is not an input.
        """
        if scratch is not None:
            self._own_folders = (*self._own_folders, f"{scratch}{os.sep}")
        self._environment = dict(environment)
        self._forking = False

    @contextmanager
    def forking(self) -> Iterator[None]:
        """While entered, a fork does not count as a program: it is a copy of this process, with its watch."""
        self._forking = True
        try:
            yield
        finally:
            self._forking = False

    @property
    def unknown(self) -> str | None:
        """The reason why the inputs are unknown; None if they are known."""
        return self._outside or self._unknown

    def inputs(self) -> Inputs | None:
        """The inputs so far; None if they are unknown. Returns the same object until an input is added."""
        for name, module in list(sys.modules.items()):
            if name not in self._modules:
                self._modules[name] = self._of_module(module)
        files = {file.path: file for file in self._modules.values() if isinstance(file, FileInput)}
        for path in list(self._opened):
            if path not in files and not self._is_own_work(path) and (opened := self._of_opened(path)):
                files[path] = opened
        if self.unknown:
            return None
        inputs = self._collected(files)
        if inputs != self._last:
            self._last = inputs
        return self._last

    def _collected(self, files: Mapping[str, FileInput]) -> Inputs:
        portable = self._places.portable
        searches = {search: index for index, search in enumerate(sorted({search for _, search in self._imports}))}
        binaries = {binary for binary in self._modules.values() if isinstance(binary, BinaryInput)}
        placed_files = [dataclasses.replace(file, path=portable(path)) for path, file in files.items()]
        placed_binaries = [dataclasses.replace(binary, path=portable(binary.path)) for binary in binaries]
        return Inputs(
            files=tuple(sorted(placed_files, key=lambda file: file.path)),
            binaries=tuple(sorted(placed_binaries, key=lambda binary: binary.path)),
            searches=tuple(searches),
            imports=tuple(
                ImportInput(name=name, search=searches[search], found=found)
                for (name, search), found in sorted(self._imports.items())
            ),
            variables=tuple(
                (name, variable_state(self._environment, name, self._places)) for name in sorted(self._variables)
            ),
            distributions=_identities(frozenset(self._distributions)),
        )

    def saw_import(self, name: str, path: tuple[str, ...] | None) -> None:
        """Records an import before Python searches for it in ``path``, or in ``sys.path``."""
        folders = tuple(sys.path) if path is None else path
        if path is not None and all(_installed(Path(folder)) or _standard(Path(folder)) for folder in path):
            return  # the identity of the distribution covers its modules
        if name.partition(".")[0] == aot_pack.__name__:
            return  # each cache key has a hash of aot-pack
        search = tuple(map(self._places.portable, folders))
        if (name, search) not in self._imports:
            self._imports[name, search] = find_module(name, folders, self._places)

    def _audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            self._saw_open(*(*arguments, None, 0)[:3])
        elif event == "os.mkdir":
            name = _absolute(arguments[0])
            if not os.path.lexists(name):  # the event comes before the call, and also if the call fails
                self._made.add(name)
        elif event in _OUTSIDE and not (event == "os.fork" and self._forking):
            what = _program(event, arguments)
            if Path(what).name not in _HARMLESS_PROGRAMS:
                self._outside = f"aot-pack can't tell whether {what} would give the same result again"

    def _saw_open(self, path: Any, mode: str | None, flags: int | None) -> None:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return
        name, flags = _absolute(path), flags or 0
        truncates = bool(flags & os.O_TRUNC) or (mode is not None and bool(set(mode) & set("wx")))
        if name in self._opened and truncates:
            self._overwritten.add(name)
        if name in self._opened or name in self._written:
            return
        if truncates or (flags & os.O_CREAT and not os.path.lexists(name)):
            self._written.add(name)
        elif not name.endswith(".pyc"):
            self._opened[name] = None

    def _of_module(self, module: ModuleType) -> FileInput | BinaryInput | None:
        file = getattr(module, "__file__", None)
        if not isinstance(file, str):
            return None
        path = Path(_absolute(file))
        made_by_code = getattr(module, "__spec__", None) is None and not path.exists()  # such as torch.classes
        if made_by_code or _standard(path) or str(path) == self._command:
            return None
        if _our_own(path):
            self._stat(path)
            return None
        if not _installed(path):
            return self._local(path)
        self._distributions.update(_distributions_of(path))
        status = self._stat(path)
        if status is None:
            return None
        if path.suffix not in (".py", ".pyi"):
            return BinaryInput(path=str(path), size=status.st_size)
        return FileInput(
            path=str(path), sha256=hash_file(path), size=status.st_size, mtime_ns=status.st_mtime_ns, installed=True
        )

    def _is_own_work(self, path: str) -> bool:
        """Whether this process wrote the file, or made a folder that contains it."""
        return path in self._written or any(str(folder) in self._made for folder in Path(path).parents)

    def _of_opened(self, name: str) -> FileInput | None:
        path = Path(name)
        if (
            name.startswith((*_NOT_FILES, *self._own_folders))
            or name == self._command
            or _standard(path)
            or _installed(path)
            or _our_own(path)
            or path.is_dir()
        ):
            return None
        if not path.exists():
            return FileInput(path=name, sha256=ABSENT)
        return self._local(path)

    def _local(self, path: Path) -> FileInput | None:
        if self._stat(path) is None:
            return None
        return FileInput(path=str(path), sha256=hash_file(path))

    def _stat(self, path: Path) -> os.stat_result | None:
        try:
            status = path.stat()
        except OSError:
            self._unknown = f"{path} no longer exists"
            return None
        # The times of a file may lag behind the clock by some milliseconds.
        if str(path) in self._overwritten or max(status.st_mtime_ns, status.st_ctime_ns) >= self._started_ns:
            self._unknown = f"{path} changed during the build"
        return status


class _SeesImports:
    """A finder that finds nothing, and reports each search to the watch."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def find_spec(self, name: str, path: Any = None, target: object = None) -> None:  # noqa: ARG002
        """Called before any other finder."""
        self._watch.saw_import(name, None if path is None else tuple(map(str, path)))

    def invalidate_caches(self) -> None:
        """Nothing is cached."""


def _record_reads_of_environment(names: set[str]) -> None:
    """From now on, each read of ``os.environ``, ``os.getenv`` or a copy adds the variable to ``names``."""
    kind = type(os.environ)
    get = kind.__getitem__

    @functools.wraps(get)
    def recording(self: Any, key: Any) -> Any:
        if isinstance(key, str):
            names.add(key)
        return get(self, key)

    kind.__getitem__ = recording  # type: ignore[method-assign]


def _program(event: str, arguments: tuple[Any, ...]) -> str:
    """The started program, if the event names it. From Python 3.13 on, subprocess uses posix_spawn."""
    if event in ("subprocess.Popen", "os.posix_spawn") and isinstance(arguments[0], (str, bytes, os.PathLike)):
        return os.fsdecode(arguments[0])
    return event


def _absolute(path: str | bytes | os.PathLike[Any]) -> str:
    return str(absolute_path(os.fsdecode(path)))


@functools.cache
def _site_folders() -> tuple[str, ...]:
    return tuple(f"{folder}{os.sep}" for folder in site_folders())


@functools.cache
def _standard_folders() -> tuple[str, ...]:
    folders = {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
    version = f"python{sys.version_info[0]}{sys.version_info[1]}.zip"
    return tuple(f"{folder}{end}" for folder in sorted(folders) for end in (os.sep,)) + tuple(
        str(Path(folder).parent / version) for folder in sorted(folders)
    )


def _installed(path: Path) -> bool:
    return f"{path}{os.sep}".startswith(_site_folders())


def _standard(path: Path) -> bool:
    return f"{path}{os.sep}".startswith(_standard_folders()) and not _installed(path)


def _own_command() -> str:
    """The script ``aot-pack`` that started the build, which multiprocessing runs in each worker; or ``""``.

    An installer writes it, with the path of its Python. It only imports aot-pack, and each cache key has a hash of
    that.
    """
    file = getattr(sys.modules.get("__mp_main__") or sys.modules["__main__"], "__file__", None)
    path = "" if file is None else _absolute(file)
    return path if path == str(Path(sysconfig.get_path("scripts"), "aot-pack")) else ""


def is_local_file(path: Path) -> bool:
    """Whether a file belongs to no installed distribution, nor to Python, nor to aot-pack."""
    return not (_installed(path) or _standard(path) or _our_own(path))


def _our_own(path: Path) -> bool:
    """Whether a file belongs to aot-pack. Each cache key already has a hash of aot-pack."""
    return Path(aot_pack.__file__).parent in path.parents


@functools.lru_cache(maxsize=1)
def _identities(names: frozenset[str]) -> tuple[tuple[str, str], ...]:
    return distribution_identities(names)


@functools.cache
def _owners() -> Mapping[str, tuple[str, ...]]:
    """Maps each name at the top of a site folder to the distributions that put files there.

    ``importlib.metadata.packages_distributions`` does the same, but takes 0.5 s with 150 distributions. This takes
    0.05 s.
    """
    owners: dict[str, set[str]] = {}
    for distribution in importlib.metadata.distributions():
        name = distribution_name(distribution)
        record = distribution.read_text("RECORD") or distribution.read_text("top_level.txt") or ""
        for top in set(re.findall(r"^([^/,\n]+)", record, re.MULTILINE)):
            owners.setdefault(top.partition(".")[0], set()).add(name)
    return {top: tuple(sorted(names)) for top, names in owners.items()}


def _distributions_of(path: Path) -> tuple[str, ...]:
    folder = next(folder for folder in _site_folders() if f"{path}".startswith(folder))
    top = Path(str(path)[len(folder) :]).parts[0]
    return _owners().get(top.partition(".")[0], ())
