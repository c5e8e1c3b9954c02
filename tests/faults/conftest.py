"""The package of ``synthetic.service``, built once a session, in a world of fake GPUs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_driver import FakeDriver
from synthetic.service import PACKAGE, build_service

from aot_pack.native.toolchain import Machine, find_machine, find_toolchain
from faults.world import World

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def machine() -> Machine:
    return find_machine(os.environ)


@pytest.fixture(scope="session")
def driver() -> FakeDriver:
    """Of the folder that other tests of this process load it from: there can be only one."""
    return FakeDriver(FakeDriver.build())


@pytest.fixture(scope="session")
def library(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """In the folder that the package is imported from."""
    return build_service(tmp_path_factory.mktemp("packages") / PACKAGE, machine, find_toolchain("zig", machine))


@pytest.fixture(scope="session")
def loaded(driver: FakeDriver, library: Path) -> World:
    return World(driver, library)


@pytest.fixture
def world(loaded: World) -> Iterator[World]:
    """As a new process finds it; what the package has is given back at the end, while its driver still has it."""
    loaded.start()
    yield loaded
    loaded.finish()
    loaded.driver.reset()
