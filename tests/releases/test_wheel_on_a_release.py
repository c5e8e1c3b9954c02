"""The wheel of ``elementwise``, built once, in a process with this release of TVM FFI and PyTorch."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver, Launch, read_log

from aot_pack.ffi_releases import OLDEST, release_of

SCRIPT = """
import torch
import elementwise
from releases.on_gpu import Exchanged, Wrapped

for way in (lambda tensor: tensor.as_subclass(Exchanged), Wrapped):
    x, y, z = (torch.zeros(1024) for _ in range(3))
    elementwise.add(way(x), way(y), way(z))
    h = torch.zeros(1024, dtype=torch.float16)
    elementwise.scale(way(h), 2.0, way(torch.zeros_like(h)))
try:
    elementwise.add(way(x), way(y), way(torch.zeros(1025)))
except ValueError as error:
    print(error)
elementwise.preload()
elementwise.unload()
print("torch" in __import__("sys").modules, elementwise.__file__)
"""
RELEASE = release_of(importlib.metadata.version("apache-tvm-ffi"))


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the wheel is unpacked in."""
    folder = tmp_path_factory.mktemp("installed")
    (wheel,) = (built / "wheels").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, script: str, driver: FakeDriver, log: Path) -> subprocess.CompletedProcess[str]:
    tests = Path(__file__).parents[1]
    own = os.pathsep.join([os.environ.get("PYTHONPATH", ""), str(installed), str(tests)])
    environment = driver.environment(Controls(gpus=("h100",), log_file=log), base={**os.environ, "PYTHONPATH": own})
    command = [sys.executable, "-c", script]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)


def test_elementwise_beside_pytorch(installed: Path, driver: FakeDriver, tmp_path: Path) -> None:
    done = run(installed, SCRIPT, driver, tmp_path / "log.json")
    assert done.returncode == 0, done.stderr
    refused, loaded = done.stdout.splitlines()
    assert re.match(r"add\(\): argument 'z': expected shape\[0\] = 1024 .*got 1025", refused)
    assert loaded == f"True {installed / 'elementwise' / '__init__.py'}"
    launches = [each for each in read_log(tmp_path / "log.json") if isinstance(each, Launch)]
    assert len(launches) == 4


def test_the_wheel_fits_this_release(built: Path) -> None:
    """pip takes the wheel beside this release, and no other release is needed."""
    (wheel,) = (built / "wheels").glob("*.whl")
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-cache-dir", "--quiet"]
    pinned = f"apache-tvm-ffi=={importlib.metadata.version('apache-tvm-ffi')}"
    done = subprocess.run([*pip, wheel, pinned], capture_output=True, text=True, check=False)
    assert (done.returncode == 0) == (RELEASE >= OLDEST), done.stderr


def test_import_costs_no_search_of_distributions(installed: Path, driver: FakeDriver, tmp_path: Path) -> None:
    """The check of the release reads an attribute; importlib.metadata stays out unless TVM FFI itself imports it."""
    script = """
import sys, tvm_ffi
before = set(sys.modules)
import elementwise
print(sorted(set(sys.modules) - before))
"""
    done = run(installed, script, driver, tmp_path / "log.json")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['elementwise']"
