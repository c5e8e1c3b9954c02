"""Facts about this machine and aot-pack itself that decide the result of a compile. Each cache key has them.

``find_key_facts`` looks at the machine once. The rest is pure.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.metadata
import json
import platform
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import aot_pack
from aot_pack.cache.places import Places
from aot_pack.cache.store import SCHEMA_VERSION
from aot_pack.environment import without_secrets
from aot_pack.front_ends import FRONT_ENDS

_COMPILER = re.compile("|".join(f"(?:{name})" for front_end in FRONT_ENDS for name in front_end.distributions))

_OF_LIBRARIES = ("QUACK_", "FLASH_ATTENTION_")
_PREFIXES = (*_OF_LIBRARIES, *(prefix for front_end in FRONT_ENDS for prefix in front_end.variables))
"""Variables that compiled code may read. Python can't see these reads. ``compile/watch`` sees reads of Python code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFacts:
    """Facts about the build machine that are part of keys."""

    tool: str
    """Hash of aot-pack's own source files and templates."""
    tool_distributions: tuple[tuple[str, str], ...]
    """The distributions that aot-pack depends on, each with its identity (``distribution_identity``)."""
    compiler_distributions: tuple[tuple[str, str], ...]
    """The compilers' distributions with their identities. They include the CUDA flavour, cu12 or cu13."""
    python: str
    """Version and build of the interpreter."""
    cpu: str
    driver: int | None
    """The CUDA version that the driver supports, such as 13010. The compiler chooses its libraries by it."""
    gpus: tuple[str, ...]
    """Models of the GPUs of this machine. A builder may ask for their properties."""
    search_path: tuple[str, ...]
    """``sys.path``, with the names of ``places``."""
    environment: Mapping[str, str]
    jit: bool = False
    """Whether units have what a wheel needs to answer ``cute.compile``."""

    def compile_key(self, *parts: str) -> str:
        """Key of a result of Python code: ``parts``, and all facts here that may decide the result."""
        kind = "compile for answers" if self.jit else "compile"
        return digest(
            kind, str(SCHEMA_VERSION), self.tool, repr(self.compiler_distributions), self.python, self.cpu,
            str(self.driver), repr(self.gpus), repr(self.search_path), repr(self.native_variables()), *parts,
        )  # fmt: skip

    def program_key(self, *parts: str) -> str:
        """Key of a result of the compiler alone. It comes from a traced program; no Python code of the author runs."""
        return digest(
            "program", str(SCHEMA_VERSION), self.tool, repr(self.compiler_distributions), self.cpu,
            repr(self.native_variables()), *parts,
        )  # fmt: skip

    def native_variables(self) -> list[tuple[str, str]]:
        """The variables of the environment that compiled code may read."""
        return sorted(item for item in self.environment.items() if is_native(item[0]))


def is_native(variable: str) -> bool:
    """Whether compiled code may read a variable. Python can't see these reads."""
    return variable.startswith(_PREFIXES)


def digest(*parts: str) -> str:
    """SHA-256 of a list of texts. Two different lists never have the same encoding."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def find_key_facts(environment: Mapping[str, str], templates: Path, places: Places | None = None) -> KeyFacts:
    """Collects the facts about this machine. Imports neither the compiler nor its libraries.

    Args:
        environment: the environment of this process.
        templates: the folder of aot-pack's templates.
        places: the folders that have names in keys; default: none.
    """
    places = places or Places()
    names = _required_names() or _installed_names()
    return KeyFacts(
        tool=hash_tree([Path(aot_pack.__file__).parent, templates]),
        tool_distributions=distribution_identities(names),
        compiler_distributions=compiler_identities(),
        python=f"{sys.version} {sys.implementation.cache_tag} {places.portable(sys.base_prefix)}",
        cpu=platform.machine(),
        driver=cuda_driver(),
        gpus=gpu_models(Path("/proc/driver/nvidia/gpus")),
        search_path=tuple(map(places.portable, sys.path)),
        environment=without_secrets(environment),  # workers get it
    )


def compiler_identities() -> tuple[tuple[str, str], ...]:
    """The installed distributions of all front ends' compilers, with their identities."""
    return distribution_identities(name for name in _installed_names() if _COMPILER.fullmatch(name))


def distribution_identities(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The names, sorted, each with :func:`distribution_identity`; empty for one that is not installed."""
    return tuple((name, distribution_identity(name)) for name in sorted(set(names)))


def distribution_identity(name: str) -> str:
    """Version of an installed distribution and a hash of its files' hashes, as its RECORD lists them; or ``""``.

    It leaves out the lines that an installer adds to RECORD about itself or the place of the installation. A library
    counts with its true size, because another distribution may have overwritten it: nvidia-cutlass-dsl-libs-base and
    -libs-cu13 had the same files until 4.5.
    """
    try:
        distribution = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
    lines = []
    for line in (distribution.read_text("RECORD") or "").splitlines():
        path, _, rest = line.partition(",")
        of_the_place = path.startswith("..") or path.endswith((".pyc", "INSTALLER", "REQUESTED", "direct_url.json"))
        if "sha256=" in rest and not of_the_place:
            lines.append(line)
            if path.endswith(".so") and (size := _size(distribution, path)) != rest.rpartition(",")[2]:
                lines.append(f"{path} has {size} bytes")
    return f"{distribution.version} {digest(*sorted(lines))[:16]}"


def _size(distribution: importlib.metadata.Distribution, path: str) -> str:
    """Size of an installed file in bytes; empty if it is not there."""
    try:
        return str(Path(str(distribution.locate_file(path))).stat().st_size)
    except OSError:
        return ""


def hash_tree(folders: Iterable[Path]) -> str:
    """Hash of the names and contents of all files in ``folders``, without bytecode and hidden files."""
    state = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and path.suffix != ".pyc" and "/." not in f"/{name}":
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                state.update(f"{name}\0{content}\0".encode())
        state.update(b"\1")
    return state.hexdigest()


def normal_name(name: str) -> str:
    """A distribution's name in the normal form of PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _installed_names() -> set[str]:
    return {distribution_name(distribution) for distribution in importlib.metadata.distributions()}


def distribution_name(distribution: importlib.metadata.Distribution) -> str:
    """The normal name of an installed distribution. Its attribute ``name`` parses METADATA with the whole README."""
    found = re.search(r"^Name: *(\S+)", distribution.read_text("METADATA") or "", re.MULTILINE)
    return normal_name(found[1] if found else distribution.name or "")


def _required_names() -> set[str]:
    """The distributions that aot-pack requires; empty if aot-pack is not installed."""
    try:
        requirements = importlib.metadata.requires("aot-pack") or []
    except importlib.metadata.PackageNotFoundError:
        return set()
    return {name for name in map(_required_name, requirements) if name}


def _required_name(requirement: str) -> str | None:
    """``build`` for ``build>=1.2``; None for a requirement of an extra."""
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    return None if match is None or "extra ==" in requirement else normal_name(match[0])


def cuda_driver() -> int | None:
    """``cuDriverGetVersion``, which needs no GPU and no initialisation. The compiler asks in the same way."""
    try:
        version = ctypes.c_int(0)
        return version.value if ctypes.CDLL("libcuda.so.1").cuDriverGetVersion(ctypes.byref(version)) == 0 else None
    except (OSError, AttributeError):
        return None


def cuda_version(number: int) -> str:
    """The text of a CUDA version that CUDA gives as a number: ``13.1`` of 13010."""
    return f"{number // 1000}.{number % 1000 // 10}"


def gpu_models(folder: Path) -> tuple[str, ...]:
    models = []
    for path in sorted(folder.glob("*/information")):
        lines = path.read_text(errors="replace").splitlines()
        models += [line.partition(":")[2].strip() for line in lines if line.startswith("Model:")]
    return tuple(models)
