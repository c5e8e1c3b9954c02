"""A C++ program that was compiled with the headers of the release calls a package through tvm::ffi."""

from __future__ import annotations

import importlib.metadata
import os
import struct
import subprocess
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver, Launch, read_log

from aot_pack.ffi_releases import release_of
from aot_pack.native.toolchain import Machine


@pytest.fixture(scope="module")
def caller(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    program = tmp_path_factory.mktemp("caller") / "caller"
    library = machine.tvm_ffi_library
    options: list[str | Path] = ["-std=c++17", "-O1", "-Wall", "-Wextra", "-isystem", machine.include_dirs[0]]
    source = Path(__file__).with_name("caller.cpp")
    links: list[str | Path] = [library, f"-Wl,-rpath,{library.parent}", "-ldl"]
    done = subprocess.run(["g++", *options, source, "-o", program, *links], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[:4000]
    return program


def test_calls_from_cpp(caller: Path, built: Path, driver: FakeDriver, tmp_path: Path) -> None:
    log = tmp_path / "log.json"
    environment = driver.environment(Controls(gpus=("h100",), log_file=log), base=os.environ)
    libraries = [built / "service" / "libservice.so", built / "narrow" / "libnarrow.so"]
    done = subprocess.run(
        [caller, *libraries], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    *said, last = done.stdout.splitlines()
    assert last == "done"
    has_big_int = release_of(importlib.metadata.version("apache-tvm-ffi")) >= (0, 1, 14)
    assert said == ["BigInt"] * has_big_int
    launches = [each for each in read_log(log) if isinstance(each, Launch)]
    kernels = [each.kernel for each in launches]
    assert kernels.count("kernel_copy_0") == 4
    assert kernels.count("kernel_every_0") == 3
    seeds = [struct.pack("<Q", value) for value in [2**62, *[2**63] * has_big_int]]
    own = [each for each in launches if each.kernel == "seeded"]
    assert all(seed in each.params for seed, each in zip(seeds, own, strict=True))
