"""One environment, one kernels.py and one package with functions of TileLang and of CuTeDSL."""

from __future__ import annotations

import pytest
from fake_driver import FakeDriver
from fake_driver.tensors import FrameworkTensor

from .conftest import Packed

pytestmark = pytest.mark.tilelang


def test_one_package_has_functions_of_both_languages(driver: FakeDriver, packages: dict[str, Packed]) -> None:
    package = packages["kernels_both"]
    x, y = (FrameworkTensor((1024,), "float32") for _ in range(2))
    halves = [FrameworkTensor((1024,), "float16") for _ in range(2)]
    driver.reset()
    package.module.doubled_by_cutedsl(x, y)
    package.module.doubled_by_tilelang(x, y)
    package.module.doubled(x, y)
    package.module.doubled(*halves)
    launches = driver.launches()
    assert [(launch.grid[0], launch.block[0]) for launch in launches] == [(8, 128), (4, 256), (8, 128), (16, 64)]
    assert all(launch.ok for launch in launches)
