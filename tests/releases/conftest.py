"""The packages that ``build.py`` built, in a world of fake GPUs, on the TVM FFI of PYTHONPATH."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from fake_driver import FakeDriver
from fake_driver.tensors import FrameworkTensor, lent_count
from faults.conftest import driver, loaded, machine, world
from faults.world import World

__all__ = ["driver", "loaded", "machine", "world"]


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder of the packages."""
    assert "AOT_PACK_TEST_BUILT" in os.environ, "run these tests with python3 tests/releases/run_releases.py"
    return Path(os.environ["AOT_PACK_TEST_BUILT"])


@pytest.fixture(scope="session")
def library(built: Path) -> Path:
    return built / "service" / "libservice.so"


@pytest.fixture(scope="session")
def packages(built: Path, driver: FakeDriver) -> dict[str, ModuleType]:
    """The packages as users import them."""
    import importlib

    driver.load()
    sys.path.insert(0, str(built))
    return {name: importlib.import_module(name) for name in ("service", "narrow")}


@pytest.fixture
def service(packages: dict[str, ModuleType], world: World) -> Iterator[ModuleType]:
    """``service``. At the end, no tensor that was passed may be left, except where a test says so."""
    before = lent_count()
    yield packages["service"]
    packages["service"].unload()
    FrameworkTensor.current_streams.clear()
    assert lent_count() == before, "TVM FFI holds tensors that it took"


@pytest.fixture
def narrow(packages: dict[str, ModuleType], world: World) -> Iterator[ModuleType]:
    """``narrow``."""
    yield packages["narrow"]
    packages["narrow"].unload()
