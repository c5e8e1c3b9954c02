"""``pytest tests/golden --refresh-golden`` writes the expected files anew."""

from __future__ import annotations

import os

import pytest

from aot_pack.native.toolchain import Machine, find_machine
from golden import native
from golden.runs import Runs, run_all


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-golden", action="store_true", help="write the expected files of tests/golden anew")


@pytest.fixture(scope="session")
def refresh(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--refresh-golden", default=False))


@pytest.fixture(scope="session")
def machine() -> Machine:
    return find_machine(os.environ)


@pytest.fixture(scope="session")
def compilers() -> tuple[native.Compiler, ...]:
    return native.compilers_here()


@pytest.fixture(scope="session")
def runs(compilers: tuple[native.Compiler, ...], machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Runs:
    return run_all(compilers, machine, tmp_path_factory.mktemp("golden"))
