"""Builds the fake `libcuda.so.1`: once per set of sources, compiler and missing functions, into a cache folder.

Objects are compiled once; a variant without some functions is only linked again, with a version script that keeps
them out of the dynamic symbol table, so that neither dlsym nor the driver's own cuGetProcAddress finds them.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

NATIVE = Path(__file__).parent / "native"
SONAME = "libcuda.so.1"
CACHE = Path(__file__).parents[2] / "build" / "fake_driver"
"""The folder of objects and libraries: they are built once for a checkout, in half a minute of a processor."""

_FLAGS = ("-std=c++17", "-O1", "-g1", "-fPIC", "-pthread", "-Wall", "-Wextra", "-Werror")


class BuildError(RuntimeError):
    """The fake driver could not be built; the text holds the tool's output."""


def find_cuda_include() -> Path:
    """Return the folder of `cuda.h` in the installed `nvidia-cuda-runtime` wheel.

    Raises:
        BuildError: no such wheel is installed.
    """
    spec = importlib.util.find_spec("nvidia")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for header in sorted(Path(folder).glob("*/include/cuda.h"), reverse=True):
            return header.parent
    raise BuildError("cuda.h not found; install nvidia-cuda-runtime")


def find_compiler() -> tuple[str, ...]:
    """Return the command of a C++17 compiler: the system's g++, or ziglang's."""
    if system := shutil.which("g++"):
        return (system,)
    return (sys.executable, "-m", "ziglang", "c++")


def entry_points() -> dict[str, int]:
    """Return each exported driver function with the CUDA version that brought it, e.g. 12000."""
    text = (NATIVE / "entry_points.inc").read_text()
    found = re.findall(r"^ENTRY_POINT\((\w+), \w+, (\d+)\)$", text, re.MULTILINE)
    return {symbol: int(version) for symbol, version in found}


def newer_than(driver_version: int) -> tuple[str, ...]:
    """Return the functions that a driver of that version (11080 for CUDA 11.8) does not have yet."""
    return tuple(symbol for symbol, since in entry_points().items() if since > driver_version)


def build(without: Iterable[str] = ()) -> Path:
    """Build the driver if it is not in the cache, and return the folder that holds `libcuda.so.1`.

    Args:
        without: names of functions that dlsym must not find.

    Raises:
        BuildError: a name is unknown, or a tool failed.
    """
    missing = tuple(sorted(set(without)))
    if unknown := set(missing) - set(entry_points()):
        raise BuildError(f"the fake driver has no function {', '.join(sorted(unknown))}")
    return build_with(find_compiler(), missing=missing)


def build_with(
    compiler: tuple[str, ...],
    *,
    missing: tuple[str, ...] = (),
    flags: tuple[str, ...] = _FLAGS,
    libraries: Iterable[str] = ("-ldl",),
) -> Path:
    """Build the driver by a compiler that is not this machine's own.

    Args:
        flags: what each source is compiled with.
        libraries: what it is linked with.
    """
    include = find_cuda_include()
    libraries = tuple(libraries)
    key = _key((*compiler, *flags, *libraries), include)
    folder = CACHE / f"lib-{key}-{_digest(*missing) if missing else 'all'}"
    if not (folder / SONAME).exists():
        objects = _build_objects(CACHE / f"obj-{key}", (*compiler, *flags), include)
        _make(folder, lambda staging: _link(staging, compiler, objects, missing, libraries))
    return folder


def _digest(*parts: str | bytes) -> str:
    state = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "little") + data)
    return state.hexdigest()[:16]


def _key(compiler: tuple[str, ...], include: Path) -> str:
    sources = sorted(NATIVE.iterdir())
    return _digest(
        *compiler, (include / "cuda.h").read_bytes(), *(path.name for path in sources),
        *(path.read_bytes() for path in sources), Path(__file__).read_bytes()
    )  # fmt: skip


def _make(folder: Path, fill: object) -> None:
    """Fill a staging folder and move it into place; when another process was first, keep what it made."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=folder.name, dir=folder.parent))
    try:
        fill(staging)  # type: ignore[operator]
        try:
            staging.rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _build_objects(folder: Path, compiler: tuple[str, ...], include: Path) -> list[Path]:
    sources = sorted(NATIVE.glob("*.cpp"))

    def compile_all(staging: Path) -> None:
        commands = [
            [*compiler, "-isystem", str(include), "-c", str(source), "-o", str(staging / f"{source.stem}.o")]
            for source in sources
        ]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(_run, commands))

    if not folder.is_dir():
        _make(folder, compile_all)
    return [folder / f"{source.stem}.o" for source in sources]


def _link(
    folder: Path, compiler: tuple[str, ...], objects: list[Path], missing: tuple[str, ...], libraries: tuple[str, ...]
) -> None:
    hidden = "".join(f" {symbol};" for symbol in missing)  # an exact name wins over a pattern
    script = folder / "exports.map"
    script.write_text(f"{{ global: cu*; fakecuda_*; local:{hidden} *; }};\n")
    options = ["-shared", "-pthread", f"-Wl,-soname,{SONAME}", f"-Wl,--version-script={script}", "-Wl,-Bsymbolic"]
    _run([*compiler, *options, "-Wl,-z,defs", *map(str, objects), *libraries, "-o", str(folder / SONAME)])


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"{' '.join(command)}\nexited with {done.returncode}:\n{done.stderr[-4000:]}")
