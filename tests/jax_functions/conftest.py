"""The package of ``jax_functions.package``, imported once, with arrays of the CPU in the place of a GPU's."""

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
from jax_functions import play
from jax_functions.package import PACKAGE, build_functions

Played = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p))

# JAX reads it when it makes its devices: shard_map needs two.
os.environ.setdefault("XLA_FLAGS", "--xla_force_host_platform_device_count=2")
os.environ.setdefault("JAX_PLATFORMS", "cpu")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the package is imported from."""
    machine = find_machine(os.environ)
    packages = tmp_path_factory.mktemp("packages")
    build_functions(packages / PACKAGE, machine, find_toolchain("system", machine))
    return packages


@pytest.fixture(scope="session")
def driver() -> FakeDriver:
    return FakeDriver(FakeDriver.build())


@pytest.fixture(scope="session")
def package(folder: Path, driver: FakeDriver) -> Iterator[Any]:
    """The package, with its kernels played by Python."""
    importlib.import_module("tvm_ffi")
    driver.load()
    driver.reset(gpus=["h100"], record="counts")
    played = Played(lambda name, parameters: play.play(name.decode(), parameters))
    driver.load().library.fakecuda_play_kernels(played)
    sys.path.insert(0, str(folder))
    yield importlib.import_module(PACKAGE)
    driver.load().library.fakecuda_play_kernels(None)


@pytest.fixture(scope="session")
def called(package: Any) -> Any:
    """The functions for JAX."""
    return importlib.import_module(f"{PACKAGE}.jax")
