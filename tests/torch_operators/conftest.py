"""The package of ``torch_operators.package``, imported once, with tensors of the CPU in the place of a GPU's."""

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
from torch_operators import play
from torch_operators.package import PACKAGE, build_operators

ROOT = Path(__file__).parents[2]
Played = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package is imported from."""
    machine = find_machine(os.environ)
    packages = tmp_path_factory.mktemp("packages")
    build_operators(packages / PACKAGE, machine, find_toolchain("system", machine))
    return packages


@pytest.fixture(scope="session")
def driver() -> FakeDriver:
    return FakeDriver(FakeDriver.build(ROOT / "build" / "fake_driver"))


@pytest.fixture(scope="session")
def package(folder: Path, driver: FakeDriver) -> Iterator[Any]:
    """The package, with its operators registered, and its kernels played by Python."""
    importlib.import_module("tvm_ffi")  # it asks PyTorch for GPUs, which has to find none
    driver.load()
    driver.reset(gpus=["h100"], record="counts")
    played = Played(lambda name, parameters: play.play(name.decode(), parameters))
    driver.load().library.fakecuda_play_kernels(played)
    sys.path.insert(0, str(folder))
    module = importlib.import_module(PACKAGE)
    importlib.import_module(f"{PACKAGE}.torch")
    play.replace_functions_of_python(module)
    yield module
    driver.load().library.fakecuda_play_kernels(None)
