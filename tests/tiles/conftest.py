"""Wheels of TileLang's programs, and TileLang's own launchers of the same, over the fake driver in this process."""

from __future__ import annotations

import importlib
import json
import os
import runpy
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from fake_driver import FakeDriver

from aot_pack.manifest import Manifest, read_manifest

FOLDER = Path(__file__).parent
SOURCES = (
    FOLDER / "kernels_tiles.py",
    FOLDER / "kernels_formulas.py",
    FOLDER / "kernels_both.py",
    FOLDER.parents[1] / "example_kernels" / "tilelang_ops.py",
)
CUDA_SOURCES = (FOLDER / "kernels_cuda.py", FOLDER.parents[1] / "example_kernels" / "tilelang_cuda.py")
"""What TileLang's CUDA back end compiles."""

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
        (source,) = (source for source in (*SOURCES, *CUDA_SOURCES) if source.stem == name)
        self[name] = self._make(source)
        return self[name]


def build(source: Path, output: Path, *options: str) -> Path:
    """Builds a wheel, with the command. Its messages are in the file ``messages`` beside the wheel."""
    command = [sys.executable, "-m", "aot_pack", "build", str(source), "--arch", "sm_90a", "-o", str(output), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-5000:]
    (output / "messages").write_text(done.stderr)
    (wheel,) = output.glob("*.whl")
    return wheel


def refusals(source: Path, output: Path) -> str:
    """What ``aot-pack build`` says of a kernels.py none of whose programs can be packed."""
    command = [sys.executable, "-m", "aot_pack", "build", str(source), "--arch", "sm_90a", "-o", str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert not list(output.iterdir())
    return done.stderr


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """By import name; each is built when it is asked for."""
    return OnDemand(lambda source: build(source, tmp_path_factory.mktemp(source.stem)))


@pytest.fixture(scope="session")
def packages(driver: FakeDriver, wheels: dict[str, Path]) -> dict[str, Packed]:
    def install(source: Path) -> Packed:
        name, wheel = source.stem, wheels[source.stem]
        zipfile.ZipFile(wheel).extractall(wheel.parent / "site")
        sys.path.insert(0, str(wheel.parent / "site"))
        folder = wheel.parent / "site" / name
        manifest = read_manifest((folder / "manifest.json").read_text())
        return Packed(importlib.import_module(name), manifest, folder)

    return OnDemand(install)


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


def _write_launchers(script: str, source: Path, folder: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(FOLDER.parent), "CUTE_DSL_ARCH": "sm_90a"}
    command: list[str | Path] = [sys.executable, FOLDER / script, source, folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr[-5000:]
