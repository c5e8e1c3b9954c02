"""Which image a device gets: every architecture on every capability, by the launcher's rule and the driver's list."""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tvm_ffi
from fake_driver import FakeDriver, Result
from fake_driver.tensors import FrameworkTensor
from synthetic.architectures import ARCHS, BASELINE, PACKAGE, build_architectures, image_of

from aot_pack.arch import KNOWN_ARCHS
from aot_pack.coverage.devices import best_image
from aot_pack.coverage.statement import CoveredGpu
from aot_pack.native.toolchain import Machine, find_toolchain
from faults.world import ADDRESS

GPUS = {
    "xavier": 72, "t4": 75, "a100": 80, "a10": 86, "orin": 87, "tegra88": 88, "l4": 89, "h100": 90, "b200": 100,
    "thor12": 101, "b300": 103, "rubin": 107, "thor": 110, "rtx5090": 120, "gb10": 121,
}  # fmt: skip
"""The fake driver's models, and their capabilities."""

CUBINS = {
    80: {80, 86, 89}, 86: {86, 89}, 87: {87}, 89: {89}, 90: {90}, 100: {100, 103, 107}, 103: {103, 107}, 107: {107},
    110: {110}, 120: {120, 121}, 121: {121},
}  # fmt: skip
"""The capabilities that take a cubin, as NVIDIA's documents have it: see aot_pack/compatibility.py."""

IMAGES = {hashlib.sha256(image_of(arch)).hexdigest(): arch for arch in ARCHS}


@pytest.fixture(scope="module")
def architectures(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages") / PACKAGE
    return build_architectures(folder, machine, find_toolchain("zig", machine))


class Devices:
    """The package, and GPUs of some models."""

    def __init__(self, driver: FakeDriver, library: Path) -> None:
        self.driver = driver
        self.cuda = driver.load()
        self.package: Any = tvm_ffi.load_module(str(library))

    def start(self, *gpus: str) -> None:
        self.driver.reset(gpus=gpus)
        self.cuda.ok("cuInit", 0)

    def call(self, function: str, device: int = 0) -> str:
        """Which architecture's image a call takes."""
        self.driver.clear_log()
        self.package[function](FrameworkTensor((64,), "float32", device=device, data=ADDRESS), None)
        (launch,) = self.driver.launches()
        assert launch.image_sha256 is not None
        return IMAGES[launch.image_sha256]

    def takes(self, arch: str, device: int) -> bool:
        """Whether the driver, which is asked without the launcher, has a kernel of the image for a device."""
        library, kernel, function, context = (ctypes.c_void_p() for _ in range(4))
        self.cuda.ok("cuDevicePrimaryCtxRetain", ctypes.byref(context), device)
        self.cuda.ok("cuCtxSetCurrent", context)
        none = (None, None, 0, None, None, 0)
        self.cuda.ok("cuLibraryLoadData", ctypes.byref(library), image_of(arch) + b"\0", *none)
        found = self.cuda("cuLibraryGetKernel", ctypes.byref(kernel), library, b"kernel") == Result.SUCCESS
        found = found and self.cuda("cuKernelGetFunction", ctypes.byref(function), kernel) == Result.SUCCESS
        self.cuda.ok("cuLibraryUnload", library)
        self.cuda.ok("cuCtxSetCurrent", None)
        self.cuda.ok("cuDevicePrimaryCtxRelease_v2", device)
        return found


@pytest.fixture
def devices(driver: FakeDriver, architectures: Path) -> Iterator[Devices]:
    made = Devices(driver, architectures)
    yield made
    made.package.aot_pack_unload()
    driver.reset()


def runs(arch: str, device: int) -> bool:
    number = int(arch.rpartition("_")[2].rstrip("af"))
    if arch.startswith("compute"):
        return number <= device
    return number == device if arch.endswith("a") else device in CUBINS[number]


def test_every_architecture_on_every_capability(devices: Devices) -> None:
    """What the document says, what the driver takes, and what the launcher takes."""
    devices.start(*GPUS)
    for device, capability in enumerate(GPUS.values()):
        for arch in ARCHS:
            expected = runs(arch, capability)
            assert devices.takes(arch, device) == expected, (arch, capability)
            if expected:
                assert devices.call(arch, device) == arch
            else:
                with pytest.raises(RuntimeError, match=rf"{arch}\(\): no image for device cuda:{device} "):
                    devices.call(arch, device)


def test_the_best_of_all(devices: Devices) -> None:
    """Exact, family, the latest minor of the same major, PTX. The launcher, covers() and coverage say the same."""
    devices.start(*GPUS)
    ranks = {arch: ("compute" not in arch, "fa".find(arch[-1]) if not arch[-1].isdigit() else -1) for arch in ARCHS}
    for device, capability in enumerate(GPUS.values()):
        fitting = [arch for arch in ARCHS if runs(arch, capability)]
        if not fitting:
            continue
        number = {arch: int(arch.rpartition("_")[2].rstrip("af")) for arch in fitting}
        best = max(fitting, key=lambda arch: (*ranks[arch], number[arch]))
        assert devices.call("best", device) == best
        tensor = FrameworkTensor((64,), "float32", data=ADDRESS)
        answer = devices.package["aot_pack_covers"]("best", device, tensor, None)
        assert answer.split("\n")[:3] == ["covered", "best", best]
        stated = best_image([CoveredGpu(arch=arch, gpu=None, figures=()) for arch in ARCHS], *divmod(capability, 10))
        assert stated is not None
        assert stated[0].arch == best


@pytest.mark.parametrize(
    ("gpu", "taken"),
    [("orin", "sm_87"), ("l4", "sm_80"), ("a10", "sm_80"), ("tegra88", "compute_80"), ("thor", "compute_80")],
)
def test_a_tegra_and_a_desktop_gpu_of_one_major(devices: Devices, gpu: str, taken: str) -> None:
    devices.start(gpu)
    assert devices.call("jetson") == taken


APIS = ("cuLibraryLoadData", "cuLibraryGetKernel", "cuKernelGetFunction")


@pytest.mark.parametrize("api", APIS)
def test_an_image_that_the_driver_refuses_leaves_the_next_best(devices: Devices, api: str) -> None:
    """One after the other, PTX last."""
    fitting = ["sm_103a", "sm_103f", "sm_100f", "sm_103", "sm_100", *_ptx(103)]
    for refused in range(len(fitting)):
        devices.start("b300")
        if refused:
            devices.driver.fail(api, Result.NO_BINARY_FOR_GPU, times=refused)
        for _ in range(2):
            assert devices.call("best") == fitting[refused]
        devices.package.aot_pack_unload()
        assert devices.call("best") == fitting[0], "what the driver takes now"
        devices.package.aot_pack_unload()


def _ptx(capability: int) -> list[str]:
    numbers = sorted((int(name.removeprefix("sm_")) for name in BASELINE), reverse=True)
    return [f"compute_{number}" for number in numbers if number <= capability]


@pytest.mark.parametrize("api", APIS)
def test_when_the_driver_refuses_all_the_error_names_all(devices: Devices, api: str) -> None:
    devices.start("orin")
    devices.driver.fail(api, Result.NO_BINARY_FOR_GPU, times=0)
    with pytest.raises(RuntimeError) as raised:
        devices.call("jetson")
    text = str(raised.value)
    assert text.startswith(f"jetson(): {api} failed: CUDA_ERROR_NO_BINARY_FOR_GPU (209)")
    assert "device cuda:0 (Orin, sm_87)" in text
    assert text.endswith(
        ". That was the image for compute_80. Before, the driver refused the images for sm_87 "
        "(CUDA_ERROR_NO_BINARY_FOR_GPU)"
    )


def test_another_failure_is_no_reason_to_take_a_worse_image(devices: Devices) -> None:
    devices.start("orin")
    devices.driver.fail("cuLibraryGetKernel", Result.OUT_OF_MEMORY)
    with pytest.raises(RuntimeError, match="cuLibraryGetKernel failed: CUDA_ERROR_OUT_OF_MEMORY"):
        devices.call("jetson")
    assert devices.call("jetson") == "sm_87"


def test_one_image_serves_some_devices_and_another_the_rest(devices: Devices) -> None:
    """The driver may find out on a second device only: the first one keeps what it has."""
    devices.start("l4", "l4")
    assert devices.call("jetson", 0) == "sm_80"
    devices.driver.fail("cuKernelGetFunction", Result.NO_BINARY_FOR_GPU)
    assert devices.call("jetson", 1) == "compute_80"
    assert devices.call("jetson", 0) == "sm_80"


@pytest.mark.parametrize("device", [1, 99, -1, 2**40])
def test_preload_of_a_device_that_is_not_there_names_preload(devices: Devices, device: int) -> None:
    devices.start("l4")
    with pytest.raises(ValueError, match=rf"^preload\(\): there is no device cuda:{device}; this process sees 1$"):
        devices.package.aot_pack_preload(device)


def test_preload_where_no_function_has_an_image_names_preload_and_all_images(devices: Devices) -> None:
    devices.start("t4")
    with pytest.raises(RuntimeError) as raised:
        devices.package.aot_pack_preload(0)
    assert str(raised.value) == (
        "preload(): no function of the package architectures has an image for device cuda:0 (Tesla T4, sm_75); its "
        f"images are for {', '.join(ARCHS)}. Build the package for this architecture as well"
    )


def test_preload_without_a_current_device_names_preload(devices: Devices) -> None:
    devices.start("l4", "l4")
    with pytest.raises(RuntimeError, match=r"^preload\(\): no CUDA context is current"):
        devices.package.aot_pack_preload(None)


def test_every_known_architecture_is_tried() -> None:
    assert {int(name.removeprefix("sm_").rstrip("af")) for name in KNOWN_ARCHS} == CUBINS.keys()
