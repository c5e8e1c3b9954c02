"""Wheels of TileLang's programs, and TileLang's own launchers of the same, over the fake driver in this process."""

from __future__ import annotations

import importlib
import json
import os
import runpy
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from fake_driver import FakeDriver

from aot_pack.manifest import Manifest, read_manifest

from .tvm_runtime import FfiLauncher, TvmRuntime

FOLDER = Path(__file__).parent
SOURCES = (
    FOLDER / "kernels_tiles.py",
    FOLDER / "kernels_formulas.py",
    FOLDER / "kernels_both.py",
    FOLDER.parents[1] / "example_kernels" / "tilelang_ops.py",
)
CUDA_SOURCES = (FOLDER / "kernels_cuda.py", FOLDER.parents[1] / "example_kernels" / "tilelang_cuda.py")
"""What TileLang's CUDA back end compiles."""
FFI_SOURCES = (FOLDER / "kernels_tiles.py", FOLDER / "kernels_formulas.py", FOLDER / "kernels_steps.py", *CUDA_SOURCES)
"""What both back ends compile, and what only the CUDA back end does."""

NOT_BY_CUDA = {
    "kernels_steps.nibbles_of_any_width": "Packed int4/uint4 vector stores require a unit-stride ramp",
    "kernels_steps.without_zero": "Unsupported FP8 type in CUDA codegen but got float8_e4m3fnuz",
}
"""What TileLang's CUDA back end can't compile, and what it says."""

FOR_CUDA = {"TILELANG_DEFAULT_TARGET": "cuda"}

T = TypeVar("T")


@dataclass(frozen=True)
class Packed:
    """The package of a kernels.py."""

    module: Any
    manifest: Manifest
    folder: Path


@dataclass(frozen=True)
class Launcher:
    """A launcher of TileLang's."""

    launch: Any
    arguments: tuple[str | list[Any], ...]
    """What it takes before stream, device and the cubin's path: names of parameters; of variables the tensor, ``shape``
    or ``strides``, and the index."""


@pytest.fixture(scope="session")
def driver() -> FakeDriver:
    found = FakeDriver(FakeDriver.build())
    found.load()
    found.reset()
    return found


@dataclass(frozen=True)
class CudaLauncher:
    """A launcher of TileLang's for images of NVRTC, which takes kernels, these arguments, and the stream."""

    call: Any
    arguments: tuple[str | list[Any], ...]


class OnDemand(dict[str, T]):
    """What is made of a source the first time that it is asked for, by the source's stem."""

    def __init__(self, make: Callable[[Path], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, name: str) -> T:
        (source,) = (source for source in dict.fromkeys((*SOURCES, *FFI_SOURCES)) if source.stem == name)
        self[name] = self._make(source)
        return self[name]


def build(source: Path, output: Path, *options: str, variables: Mapping[str, str] | None = None) -> Path:
    """Builds a wheel, with the command. Its messages are in the file ``messages`` beside the wheel."""
    command = [sys.executable, "-m", "aot_pack", "build", str(source), "--arch", "sm_90a", "-o", str(output), *options]
    environment = {**os.environ, **(variables or {})}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr[-5000:]
    (output / "messages").write_text(done.stderr)
    (wheel,) = output.glob("*.whl")
    return wheel


def refusals(source: Path, output: Path, *options: str, variables: Mapping[str, str] | None = None) -> str:
    """What ``aot-pack build`` says of a kernels.py none of whose programs can be packed."""
    command = [sys.executable, "-m", "aot_pack", "build", str(source), "--arch", "sm_90a", "-o", str(output), *options]
    environment = {**os.environ, **(variables or {})}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode != 0
    assert not list(output.iterdir())
    return done.stderr


def error_of(said: str, name: str) -> str:
    """The error of a function's only target in what ``refusals`` gave. Equal errors of several targets are one."""
    target, error = f"{name}@sm_90a", ""
    for line in said.splitlines():
        if line.startswith("aot-pack: error: "):
            error = line
        elif line.startswith("  the same in ") and target in line.partition(": ")[2].split(", "):
            return error
        if line.startswith(f"aot-pack: error: {target}: "):
            return error
    raise AssertionError(f"no error of {target} in:\n{said}")


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """By import name; each is built when it is asked for."""
    return OnDemand(lambda source: build(source, tmp_path_factory.mktemp(source.stem)))


@pytest.fixture(scope="session")
def packages(driver: FakeDriver, wheels: dict[str, Path]) -> dict[str, Packed]:
    return OnDemand(lambda source: _installed(wheels[source.stem], source.stem))


def _installed(wheel: Path, name: str) -> Packed:
    zipfile.ZipFile(wheel).extractall(wheel.parent / "site")
    sys.path.insert(0, str(wheel.parent / "site"))
    folder = wheel.parent / "site" / name
    manifest = read_manifest((folder / "manifest.json").read_text())
    return Packed(importlib.import_module(name), manifest, folder)


@pytest.fixture(scope="session")
def packages_by_cuda(packages: dict[str, Packed], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Packed]:
    """By the name of the source. Programs that do not say a back end are for CUDA."""

    def make(source: Path) -> Packed:
        if source in CUDA_SOURCES:
            return packages[source.stem]
        name = f"{source.stem}_by_cuda"
        options = ["--name", name, *_compiled_by_cuda(source)]
        wheel = build(source, tmp_path_factory.mktemp(name), *options, variables=FOR_CUDA)
        return _installed(wheel, name)

    return OnDemand(make)


def _compiled_by_cuda(source: Path) -> list[str]:
    """Options that choose what TileLang's CUDA back end compiles of a source."""
    from .test_launches import exports

    names = exports(source)
    chosen = [name for name in names if f"{source.stem}.{name}" not in NOT_BY_CUDA]
    return [] if chosen == names else [each for name in chosen for each in ("--select", f"{name}@*")]


@pytest.fixture(scope="session")
def tvm_runtime(driver: FakeDriver, tmp_path_factory: pytest.TempPathFactory) -> TvmRuntime:
    return TvmRuntime(driver, tmp_path_factory.mktemp("cuda_runtime"))


@pytest.fixture(scope="session")
def ffi_launchers(
    packages_by_cuda: dict[str, Packed], tvm_runtime: TvmRuntime, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, FfiLauncher]]:
    """By import name and function."""

    def make(source: Path) -> dict[str, FfiLauncher]:
        folder = tmp_path_factory.mktemp("ffi_launchers")
        _write_launchers("ffi_launchers.py", source, packages_by_cuda[source.stem].folder, folder, **FOR_CUDA)
        return {path.stem: tvm_runtime.load(path) for path in sorted(folder.glob("*.so"))}

    return OnDemand(make)


@pytest.fixture(scope="session")
def launchers(driver: FakeDriver, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Launcher]]:
    """By import name and function."""
    return OnDemand(lambda source: _launchers(source, tmp_path_factory.mktemp("launchers")))


@pytest.fixture(scope="session")
def cuda_launchers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, CudaLauncher]]:
    """By import name and function."""
    return OnDemand(lambda source: _cuda_launchers(source, tmp_path_factory.mktemp("launchers")))


def _cuda_launchers(source: Path, folder: Path) -> dict[str, CudaLauncher]:
    _write_launchers("cuda_launchers.py", source, folder)
    found = {}
    for path in sorted(folder.glob("*.py")):
        arguments = json.loads(path.with_suffix(".json").read_text())
        found[path.stem] = CudaLauncher(runpy.run_path(str(path))["call"], tuple(arguments))
    return found


def _launchers(source: Path, folder: Path) -> dict[str, Launcher]:
    import tvm_ffi

    _write_launchers("launchers.py", source, folder)
    found = {}
    for path in sorted(folder.glob("*.so")):
        arguments = json.loads(path.with_suffix(".json").read_text())
        found[path.stem] = Launcher(tvm_ffi.load_module(str(path)).launch_kernel, tuple(arguments))
    return found


def _write_launchers(script: str, *arguments: Path, **variables: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(FOLDER.parent), "CUTE_DSL_ARCH": "sm_90a", **variables}
    command: list[str | Path] = [sys.executable, FOLDER / script, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr[-5000:]
