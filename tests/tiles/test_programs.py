"""The ways in which authors hand over programs, and what is told of the GPU."""

from __future__ import annotations

import importlib
import sys
import zipfile
from pathlib import Path

import pytest
from fake_driver import FakeDriver
from fake_driver.tensors import FrameworkTensor

from aot_pack.manifest import read_manifest
from aot_pack.signature import TensorParam

from .conftest import FOLDER, Packed, build

pytestmark = pytest.mark.tilelang

BLOCKS = {
    "multiprocessors": (132, 128),
    "multiprocessors_of_tvm": (132, 128),
    "registers": (64, 128),
    "carved": (132, 128),
    "tuned_by_the_author": (4, 256),
    "tuned_by_position": (4, 32),
    "tuned_without_a_choice": (4, 32),
    "sized_by_the_author": (4, 128),
    "called_with_tensors": (5, 128),
    "for_the_current_target": (90, 128),
}
"""Blocks and threads that each launches."""
FACTS = {
    "multiprocessors": {"sm_count": 132},
    "multiprocessors_of_tvm": {"sm_count": 132},
    "carved": {"sm_count": 132, "l2_bytes": 50 << 20, "name": "NVIDIA H100 80GB HBM3"},
}
"""The figures of the model that each depends on."""


@pytest.fixture(scope="module")
def programs(driver: FakeDriver, tmp_path_factory: pytest.TempPathFactory) -> Packed:
    wheel = build(FOLDER / "kernels_programs.py", tmp_path_factory.mktemp("programs"), "--gpu", "h100")
    site = wheel.parent / "site"
    zipfile.ZipFile(wheel).extractall(site)
    sys.path.insert(0, str(site))
    folder: Path = site / "kernels_programs"
    manifest = read_manifest((folder / "manifest.json").read_text())
    return Packed(importlib.import_module("kernels_programs"), manifest, folder)


@pytest.mark.parametrize("name", BLOCKS)
def test_each_is_one_program(driver: FakeDriver, programs: Packed, name: str) -> None:
    (target,) = (target for target in programs.manifest.targets if target.function == name)
    (param,) = (param for param in target.signature.inputs if isinstance(param, TensorParam))
    driver.clear_log()
    getattr(programs.module, name)(FrameworkTensor([int(str(size)) for size in param.shape], "float32"))
    blocks, threads = BLOCKS[name]
    assert [(launch.grid, launch.block) for launch in driver.launches()] == [((blocks, 1, 1), (threads, 1, 1))]


@pytest.mark.parametrize("name", BLOCKS)
def test_what_was_told_of_the_model_is_recorded(programs: Packed, name: str) -> None:
    (target,) = (target for target in programs.manifest.targets if target.function == name)
    assert {figure.name: figure.value for figure in target.figures} == FACTS.get(name, {})
    assert target.gpu == ("h100" if name in FACTS else None)
