"""The packages of ``torch_operators.package`` and ``torch_operators.learned``, imported once.

Tensors of the CPU play those of a GPU.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_driver import FakeDriver

from aot_pack.native.toolchain import find_machine, find_toolchain
from torch_operators import learned, play
from torch_operators.package import PACKAGE, build_operators

Played = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package is imported from."""
    machine = find_machine(os.environ)
    packages = tmp_path_factory.mktemp("packages")
    toolchain = find_toolchain("system", machine)
    build_operators(packages / PACKAGE, machine, toolchain)
    learned.build_learned(packages / learned.PACKAGE, machine, toolchain)
    return packages


@pytest.fixture(scope="session")
def driver() -> FakeDriver:
    return FakeDriver(FakeDriver.build())


@pytest.fixture(scope="session")
def path(folder: Path, driver: FakeDriver) -> Iterator[Path]:
    """The folder, on Python's path, with kernels played by Python."""
    importlib.import_module("tvm_ffi")  # it asks PyTorch for GPUs, which has to find none
    driver.load()
    driver.reset(gpus=["h100"], record="counts")
    played = Played(lambda name, parameters: play.play(name.decode(), parameters))
    driver.load().library.fakecuda_play_kernels(played)
    sys.path.insert(0, str(folder))
    yield folder
    driver.load().library.fakecuda_play_kernels(None)


@pytest.fixture(scope="session")
def package(path: Path) -> Any:
    """The package, with its operators registered."""
    return imported(PACKAGE)


@pytest.fixture(scope="session")
def gradients(path: Path) -> Any:
    """The package of ``torch_operators.learned``, with its operators registered."""
    return imported(learned.PACKAGE)


def imported(name: str) -> Any:
    """A package, with its operators registered."""
    module = importlib.import_module(name)
    importlib.import_module(f"{name}.torch")
    module._replaced = play.replace_functions(module)  # type: ignore[attr-defined]
    return module
