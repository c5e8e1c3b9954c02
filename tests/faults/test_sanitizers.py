"""The launcher's runtime and generated code under AddressSanitizer, UBSan and ThreadSanitizer, called from C++.

``native/harness.cpp`` makes the calls, over the fake driver with eight GPUs of four kinds. The fake driver itself is
not instrumented, and hides its lock from ThreadSanitizer: it would else put the launcher's threads in an order.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver
from golden.native import FLAGS
from synthetic.service import GPUS, build_service

from aot_pack.native.toolchain import Machine, find_toolchain
from faults.conftest import ROOT

SANITIZERS: Mapping[str, Sequence[str]] = {
    "address": ("-fsanitize=address,undefined", "-fno-sanitize-recover=all"),
    "thread": ("-fsanitize=thread",),
}
SWEPT = (
    "cuInit", "cuDeviceGetCount", "cuDeviceGet", "cuDeviceGetAttribute", "cuDevicePrimaryCtxRetain",
    "cuDevicePrimaryCtxRelease_v2", "cuLibraryLoadData", "cuLibraryGetKernel", "cuLibraryUnload", "cuKernelGetFunction",
    "cuKernelSetAttribute", "cuCtxGetCurrent", "cuCtxSetCurrent", "cuThreadExchangeStreamCaptureMode",
    "cuLaunchKernelEx", "cuStreamIsCapturing", "cuTensorMapEncodeTiled", "cuTensorMapEncodeIm2col",
)  # fmt: skip

Harness = Callable[..., str]
"""Runs the harness of a sanitizer in a mode; returns what the sanitizer says."""


@pytest.fixture(scope="module")
def harness(machine: Machine, driver: FakeDriver, tmp_path_factory: pytest.TempPathFactory) -> Harness:
    assert shutil.which("g++"), "the sanitizers' runtimes come with g++ only: install it, as with apt-get install g++"
    toolchain = find_toolchain("system", machine)
    folder = tmp_path_factory.mktemp("sanitized")

    def build(name: str) -> None:
        own, flags = folder / name, ("-g1", "-O1", *SANITIZERS[name])
        build_service(own, machine, toolchain, extra_flags=flags)
        tvm_ffi = machine.tvm_ffi_library
        includes = [item for path in machine.include_dirs for item in ("-isystem", path)]
        source = Path(__file__).with_name("native") / "harness.cpp"
        options: list[str | Path] = ["-std=c++17", "-Wall", "-Wextra", "-Werror", *flags, *includes, "-pthread"]
        links: list[str | Path] = [tvm_ffi, f"-Wl,-rpath,{tvm_ffi.parent}", "-ldl"]
        subprocess.run(["g++", *options, source, *links, "-o", own / "harness"], check=True)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(build, SANITIZERS))
    environment = driver.environment(Controls(gpus=(*GPUS, *GPUS), record="counts"), base=os.environ)

    def run(sanitizer: str, *arguments: str | int) -> str:
        own = folder / sanitizer
        command: list[str | Path] = [own / "harness", own / "libservice.so", *map(str, arguments)]
        said = _run(command, environment)
        if "unexpected memory mapping" in said:  # gcc's ThreadSanitizer, where addresses are more random than it knows
            said = _run(["setarch", "--addr-no-randomize", *command], environment)
        return said

    return run


def _run(command: Sequence[str | Path], environment: Mapping[str, str]) -> str:
    """Runs a program; returns "" when it did all that it should."""
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240, check=False)
    return "" if done.returncode == 0 and done.stdout == "done\n" else f"{done.returncode}: {done.stderr[:6000]}"


@pytest.mark.parametrize("sanitizer", SANITIZERS)
def test_64_threads_on_8_gpus(harness: Harness, sanitizer: str) -> None:
    """First, warm and wrong calls of all functions on all devices, and preload(); then also unload() between them."""
    assert harness(sanitizer, "race", 64, 200, 1) == ""


def test_first_calls_in_all_orders(harness: Harness) -> None:
    """Two threads, each in every order of functions and devices: none waits for another for ever."""
    assert harness("thread", "orders") == ""


def test_nothing_leaks_when_the_driver_fails(harness: Harness) -> None:
    assert harness("address", "faults", *SWEPT) == ""


def test_arithmetic_is_defined_by_how_it_is_compiled() -> None:
    """Integers wrap and memory has no types in wheels as in the golden tests, which run under UBSan too."""
    assert {"-fwrapv", "-fno-strict-aliasing"} <= set(FLAGS)
    project = (ROOT / "templates" / "project" / "CMakeLists.txt.j2").read_text().split()
    assert set(FLAGS) <= set(project)
