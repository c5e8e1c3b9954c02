"""The fake CUDA driver answers as a real one did, records what it was asked, and fails on demand."""

from __future__ import annotations

import ctypes
import gc
import hashlib
import json
import mmap
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from ctypes import byref, c_int, c_void_p
from pathlib import Path
from typing import Any

import pytest
import tvm_ffi
from elftools.elf.elffile import ELFFile
from fake_driver import (
    BuildError,
    Controls,
    CudaApi,
    FakeDriver,
    Gpu,
    Result,
    TensorMap,
    contract,
    decode_tensor_map,
    entry_points,
    fail_directive,
    newer_than,
    read_log,
)
from fake_driver.cubin_writer import FakeGlobal, FakeKernel, write_cubin
from fake_driver.cuda_api import PROTOTYPES, kernel_params, launch_config
from fake_driver.probe_images import write_probe_images
from fake_driver.tensors import CudaTensor, DType, FrameworkTensor, lent_count

from aot_pack.cubin import read_cubin

ROOT = Path(__file__).parents[2]
CUBINS = ROOT / "tests" / "unit" / "data" / "cubins"
CONTRACT = json.loads((ROOT / "tests" / "fake_driver" / "contract_h100.json").read_text())

MAX_DYNAMIC_SMEM = 8  # CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES
GLOBAL, RELAXED = 0, 2  # CUstreamCaptureMode

# What the fake driver answers otherwise on purpose.
KNOWN_DIFFERENCES = {
    ("clusters", "cuOccupancyMaxActiveClusters"): "a plain quotient: GPCs are not played",
    ("clusters", "8 with all of the shared memory: cuOccupancyMaxActiveClusters"): "likewise",
    ("proc_address", "dlsym cuLaunchKernelEx_ptsz"): "per-thread-default-stream entry points are not played",
}


@pytest.fixture(scope="module")
def folder() -> Path:
    return FakeDriver.build()


@pytest.fixture
def driver(folder: Path) -> Iterator[FakeDriver]:
    driver = FakeDriver(folder)
    driver.load()
    driver.reset()
    yield driver
    driver.reset()


@pytest.fixture
def cu(driver: FakeDriver) -> CudaApi:
    return driver.load()


class Session:
    """A program that has a kernel and a context on each device, and launches."""

    def __init__(self, cu: CudaApi, image: bytes, *names: str, devices: int = 1) -> None:
        self.cu = cu
        cu.ok("cuInit", 0)
        self.contexts = [self.handle("cuDevicePrimaryCtxRetain", device) for device in range(devices)]
        cu.ok("cuCtxSetCurrent", self.contexts[0])
        self.library = self.handle("cuLibraryLoadData", image, None, None, 0, None, None, 0)
        self.kernels = [self.handle("cuLibraryGetKernel", self.library, name.encode()) for name in names]

    def handle(self, name: str, *args: Any) -> int:
        out = c_void_p()
        self.cu.ok(name, byref(out), *args)
        assert out.value
        return out.value

    def launch(self, *values: Any, kernel: int = 0, **config: Any) -> int:
        params = kernel_params(*values) if values else None
        return self.cu("cuLaunchKernelEx", byref(launch_config(**config)), self.kernels[kernel], params, None)


SCALE = write_cubin([FakeKernel(symbol="scale", parameters=(8, 8, 4)), FakeKernel(symbol="empty")], "sm_90a")


# ------------------------------------------------------------------------------------------- as the real driver


@pytest.fixture(scope="module")
def images(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("images")
    write_probe_images(folder)
    return folder


@pytest.mark.parametrize("name", contract.SCENARIOS)
def test_answers_are_the_real_drivers(
    name: str, driver: FakeDriver, images: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CUDA_MODULE_LOADING", raising=False)
    driver.reset(gpus=["h100", "h100"], strict_capture=False)

    answers = contract.run_scenario(name, str(driver.library), images)

    expected = {label: answer for label, answer in CONTRACT[name].items() if label != "crashes"}
    if "crashes" in CONTRACT[name]:  # what came after it, the real driver did not live to answer
        answers = dict(list(answers.items())[: len(expected)])
    for label in [label for scenario, label in KNOWN_DIFFERENCES if scenario == name]:
        assert answers.pop(label) != expected.pop(label), f"{label}: no difference any more"
    assert answers == expected


def test_contract_covers_every_recorded_scenario() -> None:
    assert set(CONTRACT) == set(contract.SCENARIOS)


def test_contract_runs_as_a_program(driver: FakeDriver, images: Path) -> None:
    answers = contract.run_apart("kernel_after_reset", str(driver.library), images)
    assert answers["retained again: cuLaunchKernelEx"] == "SUCCESS"


def test_exports_are_the_entry_points_and_the_controls(driver: FakeDriver) -> None:
    with driver.library.open("rb") as file:
        elf = ELFFile(file)
        dynamic = elf.get_section_by_name(".dynsym").iter_symbols()
        exported = {symbol.name for symbol in dynamic if symbol["st_shndx"] != "SHN_UNDEF"}
        sonames = [
            tag.soname for tag in elf.get_section_by_name(".dynamic").iter_tags() if tag.entry.d_tag == "DT_SONAME"
        ]
    assert {name for name in exported if not name.startswith("fakecuda_")} == set(entry_points())
    assert sonames == ["libcuda.so.1"]
    assert set(entry_points()) <= set(PROTOTYPES)


def test_later_dlopen_finds_the_loaded_library(driver: FakeDriver) -> None:
    assert ctypes.CDLL("libcuda.so.1")._handle == driver.load().library._handle


# ------------------------------------------------------------------------------------------------------- images


def _first_use(cu: CudaApi, image: bytes, name: bytes, device: int) -> int:
    """Load an image and launch its kernel on a device; return the first result that is not success."""
    library, kernel, context = c_void_p(), c_void_p(), c_void_p()
    cu.ok("cuInit", 0)
    cu.ok("cuDevicePrimaryCtxRetain", byref(context), device)
    cu.ok("cuCtxSetCurrent", context)
    return (
        cu("cuLibraryLoadData", byref(library), image, None, None, 0, None, None, 0)
        or cu("cuLibraryGetKernel", byref(kernel), library, name)
        or cu("cuKernelSetAttribute", MAX_DYNAMIC_SMEM, 1024, kernel, device)
        or cu("cuLaunchKernel", kernel, 1, 1, 1, 32, 1, 1, 0, None, None, None)
    )


@pytest.mark.parametrize("toolkit", [12, 13])
@pytest.mark.parametrize(
    ("arch", "runs_on"),
    [
        ("sm_75", {"t4"}),
        ("sm_80", {"a100", "a10", "l4"}),
        ("sm_86", {"a10", "l4"}),
        ("sm_89", {"l4"}),
        ("sm_90", {"h100"}),
        ("sm_90a", {"h100"}),
        ("sm_100", {"b200", "b300"}),
        ("sm_100a", {"b200"}),
        ("sm_100f", {"b200", "b300"}),
        ("sm_103a", {"b300"}),
        ("sm_120", {"rtx5090", "gb10"}),
        ("sm_120a", {"rtx5090"}),
    ],
)
def test_cubin_runs_where_its_architecture_does(
    arch: str, runs_on: set[str], toolkit: int, driver: FakeDriver, cu: CudaApi
) -> None:
    gpus = ["t4", "a100", "a10", "l4", "h100", "b200", "b300", "rtx5090", "gb10"]
    driver.reset(gpus=gpus)
    image = write_cubin([FakeKernel(symbol="k")], arch, toolkit=toolkit)

    results = {gpu: _first_use(cu, image, b"k", device) for device, gpu in enumerate(gpus)}

    assert {gpu for gpu, result in results.items() if result == Result.SUCCESS} == runs_on
    assert set(results.values()) == {Result.SUCCESS, Result.NO_BINARY_FOR_GPU}


@pytest.mark.parametrize("target", ["sm_80", "sm_90", "sm_90a", "sm_100f"])
def test_ptx_runs_on_its_architecture_and_later_ones(target: str, driver: FakeDriver, cu: CudaApi) -> None:
    runs_on = {"sm_80": {0, 1, 2, 3}, "sm_90": {1, 2, 3}, "sm_90a": {1}, "sm_100f": {2, 3}}[target]
    driver.reset(gpus=["l4", "h100", "b200", "b300"])
    ptx = f".version 8.8\n.target {target}\n.address_size 64\n.visible .entry k() {{ ret; }}\n\0".encode()

    assert {device for device in range(4) if _first_use(cu, ptx, b"k", device) == 0} == runs_on


def test_ptx_newer_than_the_driver_is_refused(driver: FakeDriver, cu: CudaApi) -> None:
    ptx = b".version 8.8\n.target sm_80\n.address_size 64\n.visible .entry k() { ret; }\n\0"
    driver.reset(driver_version=12080)
    assert _first_use(cu, ptx, b"k", 0) == Result.UNSUPPORTED_PTX_VERSION
    driver.reset(driver_version=12090)
    assert _first_use(cu, ptx, b"k", 0) == Result.SUCCESS


@pytest.mark.parametrize("name", sorted(path.name for path in CUBINS.glob("*.cubin")))
def test_real_cubins_are_read_as_our_reader_reads_them(name: str, driver: FakeDriver, cu: CudaApi) -> None:
    image = (CUBINS / name).read_bytes()
    info = read_cubin(image)
    gpu = {80: "a100", 90: "h100", 100: "b200", 120: "rtx5090"}[info.sm]
    driver.reset(gpus=[gpu])
    session = Session(cu, image, *(kernel.symbol for kernel in info.kernels))

    for kernel, handle in zip(info.kernels, session.kernels, strict=True):
        value = c_int()
        cu.ok("cuKernelGetAttribute", byref(value), 1, handle, 0)
        assert value.value == kernel.static_smem_bytes
        cu.ok("cuKernelGetAttribute", byref(value), 4, handle, 0)
        assert value.value == kernel.registers
        offset, size = ctypes.c_size_t(), ctypes.c_size_t()
        for parameter in kernel.parameters:
            cu.ok("cuKernelGetParamInfo", handle, parameter.ordinal, byref(offset), byref(size))
            assert (offset.value, size.value) == (parameter.offset, parameter.size_bytes)
        assert cu("cuKernelGetParamInfo", handle, len(kernel.parameters), byref(offset), byref(size))


def test_image_is_known_by_its_sha256(driver: FakeDriver, cu: CudaApi) -> None:
    Session(cu, SCALE + b"bytes behind the image", "scale")
    (load,) = driver.log("cuLibraryLoadData")
    assert load.args["image"] == hashlib.sha256(SCALE).hexdigest()
    assert load.args["sm"] == 90


@pytest.fixture
def page_end() -> Iterator[int]:
    """An address behind which nothing can be read, at the end of a page of memory."""
    libc = ctypes.CDLL(None)
    libc.mmap.restype = c_void_p
    libc.mmap.argtypes = [c_void_p, ctypes.c_size_t, c_int, c_int, c_int, ctypes.c_long]
    libc.munmap.argtypes = [c_void_p, ctypes.c_size_t]
    size = mmap.PAGESIZE
    start = libc.mmap(None, 2 * size, mmap.PROT_READ | mmap.PROT_WRITE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, -1, 0)
    libc.munmap(start + size, size)
    yield start + size
    libc.munmap(start, size)


@pytest.mark.parametrize("length", [4, 40, 300, len(SCALE) - 1])
def test_cut_off_cubin_is_invalid_and_harms_nobody(length: int, page_end: int, driver: FakeDriver, cu: CudaApi) -> None:
    ctypes.memmove(page_end - length, SCALE, length)
    library, kernel = c_void_p(), c_void_p()
    cu.ok("cuInit", 0)
    cu.ok("cuLibraryLoadData", byref(library), page_end - length, None, None, 0, None, None, 0)
    assert cu("cuLibraryGetKernel", byref(kernel), library, b"scale") == Result.INVALID_IMAGE


def test_global_variable_is_loaded_per_device(driver: FakeDriver, cu: CudaApi) -> None:
    driver.reset(gpus=["h100", "h100"])
    image = write_cubin([FakeKernel(symbol="k")], variables=[FakeGlobal(symbol="table", data=b"\1\2\3\4")])
    session = Session(cu, image, "k", devices=2)
    pointers = []
    for context in session.contexts:
        cu.ok("cuCtxSetCurrent", context)
        pointer, size = ctypes.c_uint64(), ctypes.c_size_t()
        cu.ok("cuLibraryGetGlobal", byref(pointer), byref(size), session.library, b"table")
        assert ctypes.string_at(pointer.value, size.value) == b"\1\2\3\4"
        pointers.append(pointer.value)
    assert len(set(pointers)) == 2


# ---------------------------------------------------------------------------------------------------- recording


def test_launch_is_recorded_with_all_that_it_was_given(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "scale")
    stream = session.handle("cuStreamCreate", 0)
    cu.ok("cuKernelSetAttribute", MAX_DYNAMIC_SMEM, 100_000, session.kernels[0], 0)
    result = session.launch(
        c_void_p(0x7F0011223344),
        c_void_p(0x7F0055667788),
        ctypes.c_float(2.5),
        grid=(4, 2, 1),
        block=(128, 1, 1),
        smem_bytes=65536,
        stream=stream,
        attributes={4: [2, 1, 1], 6: [1]},
    )

    assert result == Result.SUCCESS
    (launch,) = driver.launches()
    assert launch.name == "cuLaunchKernelEx"
    assert (launch.device, launch.context, launch.stream) == (0, session.contexts[0], stream)
    assert (launch.grid, launch.block, launch.smem_bytes) == ((4, 2, 1), (128, 1, 1), 65536)
    assert (launch.kernel, launch.function) == ("scale", session.kernels[0])
    assert launch.image_sha256 == hashlib.sha256(SCALE).hexdigest()
    assert launch.params == (
        struct.pack("<Q", 0x7F0011223344),
        struct.pack("<Q", 0x7F0055667788),
        struct.pack("<f", 2.5),
    )
    assert [attribute.id for attribute in launch.attributes] == [4, 6]
    assert launch.attribute(4) == struct.pack("<3I", 2, 1, 1) + bytes(52)
    assert launch.attribute(7) is None
    assert (launch.cluster, launch.cooperative, launch.captured) == ((2, 1, 1), False, False)
    assert launch.thread == threading.get_native_id()


def test_extra_buffer_gives_the_same_parameters(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "scale")
    session.launch(c_void_p(1), c_void_p(2), ctypes.c_float(3))
    buffer = ctypes.create_string_buffer(struct.pack("<QQf", 1, 2, 3), 20)
    size = ctypes.c_size_t(20)
    extra = (c_void_p * 5)(1, ctypes.addressof(buffer), 2, ctypes.addressof(size), None)
    cu.ok("cuLaunchKernel", session.kernels[0], 1, 1, 1, 32, 1, 1, 0, None, None, extra)

    by_pointers, by_buffer = driver.launches()
    assert by_buffer.params == by_pointers.params
    assert by_buffer.name == "cuLaunchKernel"


def test_short_extra_buffer_passes_and_is_marked(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "scale")
    buffer = ctypes.create_string_buffer(struct.pack("<QQ", 1, 2), 16)
    size = ctypes.c_size_t(16)
    extra = (c_void_p * 5)(1, ctypes.addressof(buffer), 2, ctypes.addressof(size), None)
    cu.ok("cuLaunchKernel", session.kernels[0], 1, 1, 1, 32, 1, 1, 0, None, None, extra)

    (launch,) = driver.launches()
    assert launch.ok
    assert launch.why == "extra is shorter than the parameters, as the driver allows"
    assert launch.params[2] == bytes(4)
    assert driver.failures() == [launch]


def test_refused_launch_says_why(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty")
    assert session.launch(grid=(0, 1, 1)) == Result.INVALID_VALUE
    assert session.launch(block=(2048, 1, 1)) == Result.INVALID_VALUE
    assert session.launch(smem_bytes=50_000) == Result.INVALID_VALUE
    assert session.launch(grid=(3, 1, 1), attributes={4: [2, 1, 1]}) == Result.INVALID_CLUSTER_SIZE
    assert session.launch(grid=(100_000, 1, 1), attributes={2: [1]}) == Result.COOPERATIVE_LAUNCH_TOO_LARGE

    assert [launch.why for launch in driver.launches()] == [
        "the grid is 0x1x1",
        "the block is 2048x1x1",
        "50000 bytes of dynamic shared memory, the kernel's limit is 49152",
        "the cluster is 2x1x1 and does not divide the grid 3x1x1",
        "only 4224 blocks run at once",
    ]
    assert all(launch.kernel == "empty" for launch in driver.launches())


def test_calls_are_recorded_in_order_with_their_threads(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty")
    stream = session.handle("cuStreamCreate", 0)
    driver.clear_log()
    threads = [threading.Thread(target=lambda: [session.launch(stream=stream) for _ in range(100)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    launches = driver.launches()
    assert len(launches) == 400
    assert all(launch.ok for launch in launches)
    assert len({launch.thread for launch in launches}) == 4
    sequences = [launch.sequence for launch in launches]
    assert sequences == list(range(sequences[0], sequences[0] + 400))


def test_counting_keeps_no_calls(driver: FakeDriver, cu: CudaApi) -> None:
    driver.reset(record="counts")
    session = Session(cu, SCALE, "empty")
    session.launch()
    assert driver.log() == []
    assert driver.counts()["cuLaunchKernelEx"] == 1
    driver.record("all")
    session.launch()
    assert [call.name for call in driver.log()] == ["cuLaunchKernelEx"]


def test_full_log_drops_the_oldest(driver: FakeDriver, cu: CudaApi) -> None:
    driver.reset(log_capacity=3)
    for flags in range(5):
        cu("cuInit", flags)
    assert [call.args["flags"] for call in driver.log()] == [2, 3, 4]
    assert [call.sequence for call in driver.log()] == [2, 3, 4]


# ------------------------------------------------------------------------------------------------------- demands


def test_planned_failure_hits_the_nth_call(driver: FakeDriver, cu: CudaApi) -> None:
    driver.fail("cuInit", Result.UNKNOWN, nth=2, times=2)
    assert [cu("cuInit", 0) for _ in range(5)] == [0, Result.UNKNOWN, Result.UNKNOWN, 0, 0]
    assert [call.why for call in driver.failures()] == ["planned by the test"] * 2


def test_planned_failure_can_last(driver: FakeDriver, cu: CudaApi) -> None:
    driver.fail("cuInit", Result.SYSTEM_DRIVER_MISMATCH, times=0)
    assert [cu("cuInit", 0) for _ in range(3)] == [803] * 3
    driver.reset()
    assert cu("cuInit", 0) == 0


def test_planned_failure_has_no_effect_on_the_state(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty")
    driver.fail("cuLibraryLoadData", Result.OUT_OF_MEMORY)
    out = c_void_p(77)
    assert cu("cuLibraryLoadData", byref(out), SCALE, None, None, 0, None, None, 0) == Result.OUT_OF_MEMORY
    assert out.value == 77
    assert driver.live().libraries == 1
    assert session.launch() == 0


def test_wrong_directive_is_named(driver: FakeDriver) -> None:
    with pytest.raises(ValueError, match="the fake driver has no function cuLaunch"):
        driver.fail("cuLaunch", 1)
    with pytest.raises(ValueError, match="there is no GPU model 'h900'"):
        driver.reset(gpus=["h900"])
    with pytest.raises(ValueError, match="'bogus=1' is no directive"):
        driver.configure("bogus=1")
    with pytest.raises(ValueError, match="'x' is not a number"):
        driver.configure("driver_version=x")


def test_delay_holds_up_a_call(driver: FakeDriver, cu: CudaApi) -> None:
    driver.set_delay("cuInit", 20_000)
    started = time.monotonic()
    cu("cuInit", 0)
    assert time.monotonic() - started >= 0.02


def test_held_calls_wait_for_each_other(driver: FakeDriver, cu: CudaApi) -> None:
    cu.ok("cuInit", 0)
    done: list[int] = []

    def load() -> None:
        out = c_void_p()
        done.append(cu("cuLibraryLoadData", byref(out), SCALE, None, None, 0, None, None, 0))

    threads = [threading.Thread(target=load) for _ in range(3)]
    with driver.held("cuLibraryLoadData") as held:
        for thread in threads:
            thread.start()
        held.wait_for(3)
        assert done == []
        assert driver.live().libraries == 0
    for thread in threads:
        thread.join()
    assert done == [0, 0, 0]
    assert driver.live().libraries == 3


def test_lost_device_answers_with_its_fault(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty")
    driver.lose(Result.ECC_UNCORRECTABLE)
    assert session.launch() == Result.ECC_UNCORRECTABLE
    assert cu("cuCtxSynchronize") == Result.ECC_UNCORRECTABLE
    assert cu("cuDeviceGetCount", byref(c_int())) == Result.SUCCESS


def test_no_gpu(driver: FakeDriver, cu: CudaApi) -> None:
    driver.reset(gpus=[])
    assert cu("cuInit", 0) == Result.NO_DEVICE
    assert cu("cuDeviceGetCount", byref(c_int())) == Result.NOT_INITIALIZED


def test_gpus_are_told_apart_and_can_be_changed(driver: FakeDriver, cu: CudaApi) -> None:
    driver.reset(gpus=["a100", Gpu(model="b200", attributes={16: 100, 97: 101376})], driver_version=12080)
    cu.ok("cuInit", 0)

    def attribute(number: int, device: int) -> int:
        value = c_int()
        cu.ok("cuDeviceGetAttribute", byref(value), number, device)
        return value.value

    assert [(attribute(75, device), attribute(76, device)) for device in (0, 1)] == [(8, 0), (10, 0)]
    assert [attribute(16, device) for device in (0, 1)] == [108, 100]
    assert [attribute(97, device) for device in (0, 1)] == [166912, 101376]
    version = c_int()
    cu.ok("cuDriverGetVersion", byref(version))
    assert version.value == 12080


def test_models_name_their_figures(driver: FakeDriver) -> None:
    models = driver.models()
    assert models["h100"]["attributes"]["16"] == 132
    assert models["l4"]["capability"] == [8, 9]
    assert all(model["attributes"]["97"] <= model["attributes"]["81"] for model in models.values())


# ----------------------------------------------------------------------------------------------------- capture


def _begin_capture(session: Session, mode: int = GLOBAL) -> int:
    stream = session.handle("cuStreamCreate", 1)
    session.cu.ok("cuStreamBeginCapture_v2", stream, mode)
    return stream


def _status(cu: CudaApi, stream: int) -> str:
    status = c_int(-1)
    cu.ok("cuStreamIsCapturing", stream, byref(status))
    return ["none", "active", "invalidated"][status.value]


def test_strict_capture_forbids_loading_unless_the_thread_is_relaxed(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty")
    out, mode = c_void_p(), c_int(RELAXED)
    stream = _begin_capture(session)
    cu.ok("cuThreadExchangeStreamCaptureMode", byref(mode))
    cu.ok("cuLibraryLoadData", byref(out), SCALE, None, None, 0, None, None, 0)
    cu.ok("cuKernelSetAttribute", MAX_DYNAMIC_SMEM, 1024, session.kernels[0], 0)
    cu.ok("cuThreadExchangeStreamCaptureMode", byref(mode))
    assert (mode.value, _status(cu, stream)) == (RELAXED, "active")
    assert session.launch(stream=stream) == 0
    assert driver.launches()[-1].captured

    refused = cu("cuLibraryLoadData", byref(out), SCALE, None, None, 0, None, None, 0)

    assert refused == Result.STREAM_CAPTURE_UNSUPPORTED
    assert _status(cu, stream) == "invalidated"
    assert session.launch(stream=stream) == Result.STREAM_CAPTURE_INVALIDATED
    assert driver.log("cuLibraryLoadData")[-1].why == (
        "loading a library while a stream is captured and the thread's capture mode is not relaxed"
    )


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("cuLibraryGetKernel", lambda s, out: (byref(out), s.library, b"empty")),
        ("cuKernelSetAttribute", lambda s, out: (MAX_DYNAMIC_SMEM, 1024, s.kernels[0], 0)),
        ("cuKernelGetFunction", lambda s, out: (byref(out), s.kernels[0])),
        ("cuModuleLoadData", lambda s, out: (byref(out), SCALE)),
    ],
)
def test_strict_capture_holds_across_threads(name: str, args: Any, driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty")
    stream = _begin_capture(session)
    results = []

    def worker() -> None:
        cu.ok("cuCtxSetCurrent", session.contexts[0])
        results.append(cu(name, *args(session, c_void_p())))

    thread = threading.Thread(target=worker)
    thread.start()
    thread.join()
    assert results == [Result.STREAM_CAPTURE_UNSUPPORTED]
    assert _status(cu, stream) == "invalidated"


def test_relaxed_capture_forbids_nothing(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty")
    stream = _begin_capture(session, RELAXED)
    cu.ok("cuLibraryLoadData", byref(c_void_p()), SCALE, None, None, 0, None, None, 0)
    assert _status(cu, stream) == "active"


# ------------------------------------------------------------------------------------------------ leaks, misuse


def test_live_counts_what_was_not_given_back(driver: FakeDriver, cu: CudaApi) -> None:
    driver.reset(gpus=["h100", "h100"])
    session = Session(cu, SCALE, "empty", devices=2)
    stream = session.handle("cuStreamCreate", 0)
    memory = session.handle("cuMemAlloc_v2", 1000)
    live = driver.live()
    assert live.primary_retains == (1, 1)
    assert (live.libraries, live.streams, live.allocations, live.allocated_bytes) == (1, 1, 1, 1000)

    cu.ok("cuMemFree_v2", memory)
    cu.ok("cuStreamDestroy_v2", stream)
    cu.ok("cuLibraryUnload", session.library)
    for device in range(2):
        cu.ok("cuDevicePrimaryCtxRelease_v2", device)
    live = driver.live()
    assert live.primary_retains == (0, 0)
    assert (live.libraries, live.streams, live.allocations, live.contexts) == (0, 0, 0, 0)


def test_released_context_takes_its_objects_with_it(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty")
    stream = session.handle("cuStreamCreate", 0)
    session.handle("cuMemAlloc_v2", 1000)
    cu.ok("cuDevicePrimaryCtxRelease_v2", 0)
    assert (driver.live().streams, driver.live().allocations, driver.live().libraries) == (0, 0, 1)
    session.handle("cuDevicePrimaryCtxRetain", 0)
    assert session.launch() == 0
    assert session.launch(stream=stream) == Result.INVALID_CONTEXT


def test_what_faults_a_real_driver_is_refused_and_explained(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty", "scale")
    null = (c_void_p * 3)(None, None, None)
    cu("cuLaunchKernelEx", byref(launch_config()), session.kernels[1], null, None)
    cu.ok("cuLibraryUnload", session.library)
    cu("cuLibraryUnload", session.library)
    session.launch()
    cu("cuCtxSetCurrent", 0x1234560)

    assert [(call.name, call.result, call.why) for call in driver.failures()] == [
        ("cuLaunchKernelEx", 1, "kernelParams[0] is null"),
        ("cuLibraryUnload", 400, "the library was unloaded"),
        ("cuLaunchKernelEx", 400, "the kernel's library was unloaded"),
        ("cuCtxSetCurrent", 201, "the context's handle never was one"),
    ]


def test_handles_do_not_outlive_a_reset(driver: FakeDriver, cu: CudaApi) -> None:
    session = Session(cu, SCALE, "empty")
    driver.reset()
    fresh = Session(cu, SCALE, "empty")
    assert fresh.kernels != session.kernels
    assert session.launch() == Result.INVALID_HANDLE


def test_library_works_on_every_device_without_its_context_current(driver: FakeDriver, cu: CudaApi) -> None:
    driver.reset(gpus=["h100", "h100"])
    session = Session(cu, SCALE, "empty", devices=2)
    cu.ok("cuCtxSetCurrent", session.contexts[1])
    stream = session.handle("cuStreamCreate", 0)
    cu.ok("cuCtxSetCurrent", session.contexts[0])
    assert session.launch(stream=stream) == 0
    assert session.launch() == 0
    assert [launch.device for launch in driver.launches()] == [1, 0]
    assert [launch.context for launch in driver.launches()] == session.contexts[::-1]


# -------------------------------------------------------------------------------------------------- tensor maps


def test_tensor_map_holds_its_inputs(driver: FakeDriver, cu: CudaApi) -> None:
    image = write_cubin([FakeKernel(symbol="tma", parameters=(128,))])
    session = Session(cu, image, "tma")
    memory = (ctypes.c_uint64 * 24)()
    target = (ctypes.addressof(memory) + 63) // 64 * 64
    cu.ok(
        "cuTensorMapEncodeTiled",
        target,
        9,
        3,
        0x7F0000000000,
        (ctypes.c_uint64 * 3)(4096, 128, 7),
        (ctypes.c_uint64 * 2)(8192, 1 << 20),
        (ctypes.c_uint32 * 3)(64, 128, 1),
        (ctypes.c_uint32 * 3)(1, 1, 2),
        0,
        3,
        2,
        0,
    )
    encoded = (ctypes.c_uint64 * 16).from_address(target)
    assert session.launch(encoded) == 0

    expected = TensorMap(
        im2col=False,
        data_type=9,
        address=0x7F0000000000,
        dims=(4096, 128, 7),
        strides=(8192, 1 << 20),
        box=(64, 128, 1),
        element_strides=(1, 1, 2),
        interleave=0,
        swizzle=3,
        l2_promotion=2,
        oob_fill=0,
    )
    assert decode_tensor_map(driver.launches()[0].params[0]) == expected
    (call,) = driver.log("cuTensorMapEncodeTiled")
    assert call.args["box"] == [64, 128, 1]
    assert bytes.fromhex(call.args["descriptor"]) == bytes(encoded)

    cu.ok("cuTensorMapReplaceAddress", target, 0x7F0000001000)
    assert decode_tensor_map(bytes(encoded)).address == 0x7F0000001000


def test_im2col_tensor_map_holds_its_inputs(driver: FakeDriver, cu: CudaApi) -> None:
    Session(cu, SCALE)
    memory = (ctypes.c_uint64 * 24)()
    target = (ctypes.addressof(memory) + 63) // 64 * 64
    cu.ok(
        "cuTensorMapEncodeIm2col",
        target,
        6,
        4,
        0x7F0000000000,
        (ctypes.c_uint64 * 4)(64, 16, 16, 4),
        (ctypes.c_uint64 * 3)(128, 2048, 32768),
        (c_int * 2)(-1, -2),
        (c_int * 2)(1, 2),
        32,
        512,
        (ctypes.c_uint32 * 4)(1, 1, 1, 1),
        0,
        0,
        0,
        0,
    )
    decoded = decode_tensor_map(ctypes.string_at(target, 128))
    assert (decoded.im2col, decoded.lower, decoded.upper) == (True, (-1, -2), (1, 2))
    assert (decoded.channels_per_pixel, decoded.pixels_per_column, decoded.box) == (32, 512, ())


def test_foreign_descriptor_is_not_decoded() -> None:
    with pytest.raises(ValueError, match="not a descriptor of the fake driver's: 0000"):
        decode_tensor_map(bytes(128))


def test_gpu_without_tensor_maps_refuses_to_encode(driver: FakeDriver, cu: CudaApi) -> None:
    driver.reset(gpus=["a100"])
    Session(cu, SCALE)
    assert cu("cuTensorMapEncodeTiled", None, *[0] * 2, None, *[None] * 4, *[0] * 4) == Result.NOT_SUPPORTED


# ----------------------------------------------------------------------------------- variants, other processes


def _run_python(code: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)


ASK = """
import ctypes
cuda = ctypes.CDLL("libcuda.so.1")
found = ctypes.c_void_p()
for name in ("cuLibraryLoadData", "cuModuleLoadData"):
    result = cuda.cuGetProcAddress(name.encode(), ctypes.byref(found), 13000, ctypes.c_uint64(0))
    print(hasattr(cuda, name), result, bool(found.value))
"""


def test_variant_without_functions_has_them_nowhere(folder: Path) -> None:
    older = FakeDriver.build(without=newer_than(11080))
    assert _run_python(ASK, FakeDriver(folder).environment()).stdout == "True 0 True\nTrue 0 True\n"
    assert _run_python(ASK, FakeDriver(older).environment()).stdout == "False 500 False\nTrue 0 True\n"


def test_newer_functions_follow_the_version() -> None:
    assert newer_than(13000) == ()
    assert set(newer_than(12030)) >= {"cuKernelGetParamInfo", "cuLibraryGetKernelCount"}
    assert "cuLibraryLoadData" not in newer_than(12000)
    assert {"cuLibraryLoadData", "cuTensorMapEncodeTiled"} <= set(newer_than(11080))
    assert "cuLaunchKernelEx" not in newer_than(11080)


def test_unknown_function_can_not_be_missing() -> None:
    with pytest.raises(BuildError, match="the fake driver has no function cuNothing"):
        FakeDriver.build(without=["cuNothing"])


def test_another_process_is_configured_and_read(folder: Path, tmp_path: Path) -> None:
    controls = Controls(gpus=["l4", "t4"], driver_version=12040, log_file=tmp_path / "log.%p.json")
    environment = FakeDriver(folder).environment(controls, directives=[fail_directive("cuInit", 999)])
    code = """
import ctypes
cuda = ctypes.CDLL("libcuda.so.1")
n = ctypes.c_int()
print(cuda.cuInit(0), cuda.cuInit(0), cuda.cuDeviceGetCount(ctypes.byref(n)), n.value)
"""
    done = _run_python(code, environment)
    assert (done.stdout.split(), done.stderr) == (["999", "0", "0", "2"], "")
    (log,) = tmp_path.glob("log.*.json")
    assert log.name.split(".")[1].isdigit()
    assert [(call.name, call.result) for call in read_log(log)] == [
        ("cuInit", 999),
        ("cuInit", 0),
        ("cuDeviceGetCount", 0),
    ]


def test_wrong_configuration_ends_the_process(folder: Path) -> None:
    environment = FakeDriver(folder).environment() | {"FAKECUDA_CONFIG": "gpus=h900"}
    done = _run_python("import ctypes; ctypes.CDLL('libcuda.so.1')", environment)
    assert done.returncode != 0
    assert "FAKECUDA_CONFIG: there is no GPU model 'h900'" in done.stderr


def test_build_is_cached(folder: Path) -> None:
    before = (folder / "libcuda.so.1").stat().st_mtime_ns
    assert FakeDriver.build() == folder
    assert (folder / "libcuda.so.1").stat().st_mtime_ns == before


# ------------------------------------------------------------------------------------------------------ tensors


def _describe(tensor: Any) -> tuple[Any, ...]:
    device = tensor.device
    shape, strides = tuple(tensor.shape), tuple(tensor.strides)
    return (shape, strides, str(tensor.dtype), device.dlpack_device_type(), device.index, tensor.data_ptr())


@pytest.mark.parametrize("kind", [CudaTensor, FrameworkTensor])
@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float32", "int64", "uint8", "bool", "float8_e4m3fn"])
def test_tvm_ffi_takes_the_tensor_as_described(kind: type[CudaTensor], dtype: str, driver: FakeDriver) -> None:
    seen: list[tuple[Any, ...]] = []
    function = tvm_ffi.convert(lambda tensor: seen.append(_describe(tensor)))
    function(kind((2, 3), dtype, strides=(1, 2), data=0x7F0000001000, byte_offset=32, device=1))

    assert seen == [((2, 3), (1, 2), dtype, 2, 1, 0x7F0000001020)]
    assert driver.counts() == {}
    gc.collect()
    assert lent_count() == 0


def test_dlpack_capsules_are_consumed_or_deleted(driver: FakeDriver) -> None:
    tensor = CudaTensor((4,), "float32", null_strides=True)
    taken = tvm_ffi.from_dlpack(tensor)
    assert _describe(taken) == ((4,), (1,), "float32", 2, 0, tensor.address)
    for version in (None, (1, 0)):
        capsule = tensor.__dlpack__(max_version=version)
        assert lent_count() == 2
        del capsule
        assert lent_count() == 1
    del taken
    gc.collect()
    assert lent_count() == 0


def test_framework_tensor_comes_back_as_one() -> None:
    echo = tvm_ffi.get_global_func("testing.echo")
    back = echo(FrameworkTensor((4,), "float4_e2m1fnx2", device=1, data=0x1000))
    assert isinstance(back, FrameworkTensor)
    assert (back.shape, back.dtype, back.device, back.data) == ((4,), DType(17, 4, 2), (2, 1), 0x1000)
    del back
    gc.collect()
    assert lent_count() == 0


def test_framework_tensor_sets_the_environment_stream() -> None:
    seen: list[int] = []
    function = tvm_ffi.convert(lambda tensor: seen.append(tvm_ffi.core._env_get_current_stream(2, tensor.device.index)))
    FrameworkTensor.current_streams[1] = 0xABC0
    try:
        function(FrameworkTensor((4,), device=1))
        function(FrameworkTensor((4,), device=0))
    finally:
        FrameworkTensor.current_streams.clear()
    assert seen == [0xABC0, 0]


def test_unknown_dtype_is_named() -> None:
    with pytest.raises(ValueError, match="unknown dtype 'float12'; known: bfloat16, bool"):
        CudaTensor((1,), "float12")
