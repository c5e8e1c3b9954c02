"""Programs that a library compiles while a builder calls it."""

from __future__ import annotations

import importlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fake_driver import FakeDriver
from fake_driver.tensors import FrameworkTensor

from aot_pack.manifest import read_manifest

from .conftest import FOLDER, Packed, build

pytestmark = pytest.mark.tilelang


@pytest.fixture(scope="module")
def package(driver: FakeDriver, tmp_path_factory: pytest.TempPathFactory) -> Packed:
    wheel = build(FOLDER / "kernels_captured.py", tmp_path_factory.mktemp("captured"))
    site = wheel.parent / "site"
    zipfile.ZipFile(wheel).extractall(site)
    sys.path.insert(0, str(site))
    folder: Path = site / "kernels_captured"
    manifest = read_manifest((folder / "manifest.json").read_text())
    return Packed(importlib.import_module("kernels_captured"), manifest, folder)


def test_each_variant_captures_its_own_program(driver: FakeDriver, package: Packed) -> None:
    driver.clear_log()
    for columns in (128, 256):
        returned = package.module.of_a_library(FrameworkTensor((7, columns), "float32"))
        assert returned.shape == (7, columns)
    assert [launch.grid for launch in driver.launches()] == [(7, 1, 1)] * 2


def test_arguments_are_renamed_and_declared(driver: FakeDriver, package: Packed) -> None:
    driver.clear_log()
    moved = package.module.shift(values=FrameworkTensor((512,), "float32"))
    values = FrameworkTensor((512,), "float32")
    package.module.fill(values=values)
    assert moved.shape == (512,)
    first, second = driver.launches()
    assert (first.block, second.block) == ((128, 1, 1), (256, 1, 1))
    with pytest.raises(TypeError, match=r"shift\(\).*'values'"):
        package.module.shift(values=FrameworkTensor((512,), "float16"))


def test_a_plan_lists_what_is_captured() -> None:
    command = [
        sys.executable, "-m", "aot_pack", "plan", str(FOLDER / "kernels_captured.py"), "--arch", "sm_90a", "--captures",
        "--select", "of_a_library*128*",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = [line.strip() for line in done.stdout.splitlines() if "kernels_captured." in line]
    assert [line.partition("(")[0] for line in lines] == [
        f"{number}. kernels_captured.{name}" for number, name in enumerate(["scaled", "shifted", "filled"])
    ]
    assert [line.rpartition("[")[2] for line in lines] == ["packed]", "captured]", "captured]"]
