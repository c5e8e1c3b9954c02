"""A driver that is not there, too old, lost, or that can't even explain itself; and what a launch falls back on."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fake_driver import Launch, Result

from aot_pack.native.toolchain import Machine
from faults.conftest import ROOT
from faults.world import World, vector

DRIVER_FUNCTIONS = dict(
    re.findall(r'X\((\w+), "(\w+)"\)', (ROOT / "templates" / "launcher" / "launcher.hpp").read_text())
)


def test_the_list_of_driver_functions_is_found() -> None:
    assert {"cuInit", "cuLaunchKernelEx"} < DRIVER_FUNCTIONS.keys()


WITHOUT_ONE = """
import ctypes, sys
from pathlib import Path
import tvm_ffi
from fake_driver.tensors import CudaTensor
package = tvm_ffi.load_module(sys.argv[1])
close = ctypes.CDLL(None).dlclose
close.argtypes = [ctypes.c_void_p]
x = CudaTensor((72,), "float32")
for folder in sorted(Path(sys.argv[2]).iterdir()):
    driver = ctypes.CDLL(str(folder / "libcuda.so.1"))
    try:
        package.copy(x, x, None)
    except RuntimeError as error:
        print(folder.name, str(error).splitlines()[0])
    close(driver._handle)  # the package has given it back, else the next one would not be found
"""


def test_each_missing_function_is_named(library: Path, machine: Machine, tmp_path: Path) -> None:
    """Drivers that lack one function each; the package looks for a driver anew at each call."""
    assert machine.zig is not None
    for symbol in DRIVER_FUNCTIONS.values():
        folder = tmp_path / "drivers" / symbol
        folder.mkdir(parents=True)
        others = [other for other in DRIVER_FUNCTIONS.values() if other != symbol]
        special = {"cuDriverGetVersion": "*version = 11080; "}
        text = "".join(f"int {other}(int *version) {{ {special.get(other, '')}return 0; }}\n" for other in others)
        (folder / "driver.c").write_text(text)
        compiler = ["cc"] if shutil.which("cc") else [str(machine.zig), "cc"]
        options = ["-w", "-shared", "-fPIC", "-Wl,-soname,libcuda.so.1"]
        subprocess.run(
            [*compiler, *options, folder / "driver.c", "-o", folder / "libcuda.so.1"], check=True, cwd=tmp_path
        )
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_ONE, library, tmp_path / "drivers"],
        capture_output=True, text=True, env={"PYTHONPATH": str(ROOT / "tests")}, check=False,
    )  # fmt: skip
    told = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    assert told.keys() == set(DRIVER_FUNCTIONS.values()), done.stderr
    for symbol, text in told.items():
        version = "0.0" if symbol == "cuDriverGetVersion" else "11.8"
        assert text.startswith(
            f"copy(): the NVIDIA driver is too old: it supports CUDA {version} and has no {symbol}. CUDA 12.0 is needed"
        )


def test_an_error_that_the_driver_can_not_explain(world: World) -> None:
    for name in ("cuGetErrorName", "cuGetErrorString", "cuDeviceGetName", "cuDeviceGetAttribute"):
        world.package.copy(vector(), vector(), None)
        world.driver.fail(name, Result.INVALID_VALUE, times=0)
    world.driver.fail("cuLaunchKernelEx", 12345)
    text = r"copy\(\): cuLaunchKernelEx failed: unknown CUDA error \(12345\): the driver has no description; grid "
    with pytest.raises(RuntimeError, match=text):
        world.package.copy(vector(), vector(), None)


@pytest.mark.parametrize("code", [Result.ILLEGAL_ADDRESS, Result.ECC_UNCORRECTABLE, Result.LAUNCH_FAILED])
def test_a_fault_of_the_device_stays(world: World, code: Result) -> None:
    """Each later call tells it, and so does unload(); nothing hangs, and nothing is silently left out."""
    world.package.copy(vector(), vector(), None)
    world.driver.lose(code)
    for _ in range(3):
        with pytest.raises(RuntimeError, match=rf"^copy\(\): .*CUDA_ERROR_{code.name} \({int(code)}\)"):
            world.package.copy(vector(), vector(), None)
    assert world.current_context() == world.contexts[0]


def test_a_launch_with_a_stale_handle_is_done_with_the_kernel(world: World) -> None:
    world.package.copy(vector(), vector(), None)
    world.driver.fail("cuLaunchKernelEx", Result.INVALID_HANDLE)
    launches = world.launches(lambda: world.package.copy(vector(), vector(), None))
    assert [each.result for each in launches] == [Result.INVALID_HANDLE, Result.SUCCESS]


def test_a_failed_launch_tells_how_it_was_launched(world: World) -> None:
    world.driver.fail("cuLaunchKernelEx", Result.LAUNCH_OUT_OF_RESOURCES, nth=2)
    with pytest.raises(RuntimeError) as raised:
        world.package.several(vector(), vector(), None)
    text = str(raised.value)
    for part in ("grid (1, 1, 1)", "block (32, 1, 1)", "0 bytes of dynamic shared memory", "kernel second"):
        assert part in text, text
    assert [each.kernel for each in world.driver.log() if isinstance(each, Launch) and each.ok] == ["first"]


def test_what_was_loaded_is_kept_when_it_can_not_be_given_back(world: World) -> None:
    """Later calls use it, and the next unload() gives it back."""
    world.package.copy(vector(), vector(), None)
    before = world.live()
    for name in ("cuLibraryUnload", "cuDevicePrimaryCtxRelease_v2"):
        world.driver.fail(name, Result.UNKNOWN)
        with pytest.raises(RuntimeError, match=rf"^unload\(\): {name.removesuffix('_v2')} failed: CUDA_ERROR_UNKNOWN"):
            world.package.aot_pack_unload()
        world.package.copy(vector(), vector(), None)
        assert world.live() == before
    world.package.aot_pack_unload()
    assert (world.live().libraries, world.live().primary_retains[0]) == (0, 1)
