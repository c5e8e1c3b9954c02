"""The package of ``synthetic.service`` with its headers, built once a session."""

from __future__ import annotations

import os

import pytest
from fake_driver import FakeDriver
from synthetic.packages import BuiltPackage, build_package
from synthetic.service import PACKAGE, write_units

from aot_pack.native.toolchain import Machine, find_machine, find_toolchain


@pytest.fixture(scope="session")
def machine() -> Machine:
    return find_machine(os.environ)


@pytest.fixture(scope="session")
def driver() -> FakeDriver:
    return FakeDriver(FakeDriver.build())


@pytest.fixture(scope="session")
def service(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> BuiltPackage:
    folder = tmp_path_factory.mktemp("packages") / PACKAGE
    built = build_package(folder, PACKAGE, write_units(), machine, find_toolchain("zig", machine))
    built.write_headers()
    return built
