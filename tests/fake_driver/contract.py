"""What the driver answers, asked of any driver: the fake one must answer as the real one did.

Each scenario is a function that makes driver calls and notes what came back under a label. A scenario runs in a
process of its own, since the driver's state is the process's and since a real driver may crash on misuse.

    cd tests; python -m fake_driver.contract --library libcuda.so.1 --images DIR > fake_driver/contract_h100.json

`contract_h100.json` beside this file holds what a real driver answered. DIR is a folder that probe_images.py filled.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import byref, c_char_p, c_int, c_size_t, c_uint, c_void_p
from pathlib import Path
from typing import Any, TextIO

from fake_driver.cuda_api import CudaApi, LaunchConfig, kernel_params, launch_config

GLOBAL, THREAD_LOCAL, RELAXED = 0, 1, 2  # CUstreamCaptureMode
ATTRIBUTE_MAX_THREADS, ATTRIBUTE_STATIC_SMEM = 0, 1
ATTRIBUTE_MAX_DYNAMIC_SMEM, ATTRIBUTE_NON_PORTABLE_CLUSTER = 8, 14
LAUNCH_COOPERATIVE, LAUNCH_CLUSTER, LAUNCH_PROGRAMMATIC = 2, 4, 6
OPT_IN_SMEM_H100 = 232448

Scenario = Callable[["Probe"], None]
SCENARIOS: dict[str, Scenario] = {}


def scenario(function: Scenario) -> Scenario:
    """Register a scenario under its function's name."""
    SCENARIOS[function.__name__] = function
    return function


class Probe:
    """Makes calls and notes the answers of one scenario."""

    def __init__(self, cu: CudaApi, images: Path) -> None:
        self.cu = cu
        self.images = images
        self.answers: dict[str, str] = {}
        self.stream: TextIO | None = None  # where each answer is written at once, so that a crash loses none

    def say(self, label: str, value: object) -> None:
        """Note a value under a label; a label that is there already gets a number."""
        number, unique = 1, label
        while unique in self.answers:
            number += 1
            unique = f"{label} #{number}"
        self.answers[unique] = str(value)
        if self.stream:
            print(json.dumps([unique, str(value)]), file=self.stream, flush=True)

    def do(self, name: str, *args: Any, label: str = "") -> int:
        """Call a function and note its result's name."""
        code = self.cu(name, *args)
        self.say(f"{label}: {name}" if label else name, self.cu.error_name(code).removeprefix("CUDA_"))
        return code

    def value(self, name: str, *args: Any, ctype: Any = c_int, label: str = "") -> Any:
        """Call a function whose first parameter is the output, note result and output, return the output."""
        out = ctype(-1) if ctype is c_int else ctype()
        code = self.cu(name, byref(out), *args)
        text = self.cu.error_name(code).removeprefix("CUDA_")
        if code == 0:
            text += f" {out.value}"
        self.say(f"{label}: {name}" if label else name, text)
        return out.value

    def handle(self, name: str, *args: Any, label: str = "") -> int:
        """Call a function whose first parameter is an output handle; note the result, return the handle."""
        out = c_void_p()
        self.do(name, byref(out), *args, label=label)
        return out.value or 0

    def image(self, arch: str) -> bytes:
        """Return the probe kernels' cubin for an architecture."""
        return (self.images / f"probe.{arch}.cubin").read_bytes()

    def load(self, image: bytes, label: str = "") -> int:
        """Load an image and return the library's handle."""
        return self.handle("cuLibraryLoadData", image, None, None, 0, None, None, 0, label=label)

    def start(self, device: int = 0) -> int:
        """Initialise, retain a device's primary context and make it current, with no note."""
        context = c_void_p()
        self.cu.ok("cuInit", 0)
        self.cu.ok("cuDevicePrimaryCtxRetain", byref(context), device)
        self.cu.ok("cuCtxSetCurrent", context)
        return context.value or 0

    def kernels(self, *names: str) -> list[int]:
        """Load the sm_90 image and return kernels, with no note."""
        library = c_void_p()
        self.cu.ok("cuLibraryLoadData", byref(library), self.image("sm_90"), None, None, 0, None, None, 0)
        handles = []
        for name in names:
            kernel = c_void_p()
            self.cu.ok("cuLibraryGetKernel", byref(kernel), library, name.encode())
            handles.append(kernel.value or 0)
        return handles

    def launch(
        self, kernel: int, config: LaunchConfig | None = None, *values: Any, label: str, sync: bool = True
    ) -> int:
        """Launch by cuLaunchKernelEx and wait; note the launch's result, and the wait's when it failed."""
        config = config or launch_config()
        params = kernel_params(*values) if values else None
        code = self.do("cuLaunchKernelEx", byref(config), kernel, params, None, label=label)
        if sync and code == 0 and (waited := self.cu("cuStreamSynchronize", config.stream)):
            self.say(f"{label}: wait", self.cu.error_name(waited))
        return code

    def corrupt_context(self) -> None:
        """Make the device fault, so that its context is lost with CUDA_ERROR_ILLEGAL_ADDRESS."""
        if self.cu.has("fakecuda_configure"):
            self.cu.library.fakecuda_configure(b"lose=0:700")
            return
        (wild,) = self.kernels("wild")
        self.cu("cuLaunchKernelEx", byref(launch_config()), wild, kernel_params(c_void_p(16)), None)
        self.cu("cuCtxSynchronize")

    def alloc(self, size_bytes: int = 4096) -> int:
        """Allocate device memory, with no note."""
        pointer = ctypes.c_uint64()
        self.cu.ok("cuMemAlloc_v2", byref(pointer), size_bytes)
        return pointer.value


def _in_thread(function: Callable[[], object]) -> None:
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()


# ------------------------------------------------------------------------------------------- initialisation


@scenario
def before_init(p: Probe) -> None:
    """What may be called before cuInit."""
    out, mode = c_void_p(), c_int(RELAXED)
    p.cu("cuDriverGetVersion", byref(c_int()))
    p.do("cuDriverGetVersion", byref(c_int()))
    p.do("cuGetErrorString", 1, byref(c_char_p()))
    p.do("cuGetErrorName", 123456, byref(c_char_p()))
    p.do("cuDeviceGetCount", byref(c_int()))
    p.do("cuDeviceGet", byref(c_int()), 0)
    p.do("cuDeviceGetAttribute", byref(c_int()), 75, 0)
    p.do("cuCtxGetCurrent", byref(out))
    p.do("cuCtxSetCurrent", None)
    p.do("cuCtxGetDevice", byref(c_int()))
    p.do("cuCtxSynchronize")
    p.do("cuDevicePrimaryCtxGetState", 0, byref(c_uint()), byref(c_int()))
    p.do("cuDevicePrimaryCtxRetain", byref(out), 0)
    p.do("cuLibraryLoadData", byref(out), p.image("sm_90"), None, None, 0, None, None, 0)
    p.do("cuMemAlloc_v2", byref(out), 16)
    p.do("cuStreamCreate", byref(out), 0)
    p.do("cuStreamIsCapturing", None, byref(c_int()))
    p.do("cuThreadExchangeStreamCaptureMode", byref(mode))
    p.do("cuPointerGetAttribute", byref(c_int()), 9, 4096)
    p.do("cuGetProcAddress_v2", b"cuInit", byref(out), 12000, 0, byref(c_int()))
    _tensor_map(p)
    p.do("cuInit", 1)
    p.do("cuInit", 0)
    p.do("cuInit", 0)
    p.do("cuDeviceGetCount", byref(c_int()), label="after")


@scenario
def null_arguments(p: Probe) -> None:
    """Null output pointers and handles."""
    p.start()
    p.do("cuDriverGetVersion", None)
    p.do("cuDeviceGetCount", None)
    p.do("cuDeviceGet", None, 0)
    p.do("cuDeviceGetAttribute", None, 75, 0)
    p.do("cuCtxGetCurrent", None)
    p.do("cuCtxGetDevice", None)
    p.do("cuDevicePrimaryCtxRetain", None, 0)
    p.do("cuLibraryLoadData", None, p.image("sm_90"), None, None, 0, None, None, 0)
    p.do("cuLibraryLoadData", byref(c_void_p()), None, None, None, 0, None, None, 0)
    p.do("cuLibraryGetKernel", byref(c_void_p()), None, b"plain")
    p.do("cuLibraryUnload", None)
    p.do("cuKernelGetFunction", byref(c_void_p()), None)
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 1024, None, 0)
    p.do("cuStreamIsCapturing", None, None)
    p.do("cuLaunchKernelEx", None, None, None, None)
    p.do("cuLaunchKernelEx", byref(launch_config()), None, None, None)
    p.do("cuLaunchKernel", None, 1, 1, 1, 1, 1, 1, 0, None, None, None)
    p.do("cuMemAlloc_v2", None, 16)
    p.do("cuMemAlloc_v2", byref(c_void_p()), 0)
    p.do("cuMemFree_v2", 0)
    p.do("cuStreamDestroy_v2", None)


@scenario
def devices(p: Probe) -> None:
    """Ordinals and attributes."""
    p.cu.ok("cuInit", 0)
    count = p.cu("cuDeviceGetCount", byref(c_int()))
    p.say("count's result", count)
    p.value("cuDeviceGet", 0)
    p.value("cuDeviceGet", 99, label="99")
    p.value("cuDeviceGet", -1, label="-1")
    p.value("cuDeviceGetAttribute", 75, 0, label="major")
    p.value("cuDeviceGetAttribute", 76, 0, label="minor")
    p.value("cuDeviceGetAttribute", 75, 99, label="device 99")
    p.value("cuDeviceGetAttribute", 0, 0, label="attribute 0")
    p.value("cuDeviceGetAttribute", 99999, 0, label="attribute 99999")
    name = ctypes.create_string_buffer(256)
    p.do("cuDeviceGetName", name, 256, 0)
    p.say("name", name.value.decode())
    short = ctypes.create_string_buffer(b"#" * 8, 8)
    p.do("cuDeviceGetName", short, 4, 0, label="short")
    p.say("short name", short.raw)
    p.do("cuDeviceGetUuid_v2", ctypes.create_string_buffer(16), 0)
    p.do("cuDeviceTotalMem_v2", byref(c_size_t()), 0)


@scenario
def device_attributes(p: Probe) -> None:
    """Every attribute of device 0, for the table of models."""
    p.cu.ok("cuInit", 0)
    for attribute in range(1, 160):
        out = c_int()
        if p.cu("cuDeviceGetAttribute", byref(out), attribute, 0) == 0:
            p.say(str(attribute), out.value)


# ---------------------------------------------------------------------------------------------- contexts


@scenario
def no_context(p: Probe) -> None:
    """What needs a current context."""
    p.cu.ok("cuInit", 0)
    out = c_void_p()
    p.do("cuCtxGetCurrent", byref(out))
    p.say("current", out.value)
    p.do("cuCtxGetDevice", byref(c_int()))
    p.do("cuCtxPopCurrent_v2", byref(out))
    p.do("cuCtxSetCurrent", None)
    p.do("cuCtxPushCurrent_v2", None)
    p.do("cuCtxSynchronize")
    p.do("cuMemAlloc_v2", byref(out), 16)
    p.do("cuStreamCreate", byref(out), 0)
    p.do("cuStreamSynchronize", None)
    p.do("cuStreamIsCapturing", None, byref(c_int()))
    p.do("cuStreamGetCtx", None, byref(out))
    p.do("cuEventCreate", byref(out), 0)
    p.do("cuPointerGetAttribute", byref(c_int()), 9, 4096)
    p.do("cuModuleLoadData", byref(out), p.image("sm_90"))
    _tensor_map(p)
    library = p.load(p.image("sm_90"))
    kernel = p.handle("cuLibraryGetKernel", library, b"plain")
    p.do("cuLibraryGetKernel", byref(out), library, b"nothing", label="unknown")
    p.do("cuKernelGetName", byref(c_char_p()), kernel)
    p.do("cuKernelGetParamInfo", kernel, 0, byref(c_size_t()), byref(c_size_t()))
    p.do("cuKernelGetFunction", byref(out), kernel)
    p.do("cuKernelGetAttribute", byref(c_int()), ATTRIBUTE_STATIC_SMEM, kernel, 0)
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, kernel, 0)
    p.do("cuLibraryGetGlobal", byref(out), byref(c_size_t()), library, b"counter")
    active = c_int()
    p.do("cuDevicePrimaryCtxGetState", 0, byref(c_uint()), byref(active))
    p.say("primary context active", active.value)
    p.launch(kernel, label="no context", sync=False)
    p.launch(kernel, launch_config(stream=1), label="legacy stream", sync=False)
    p.launch(kernel, launch_config(stream=2), label="per-thread stream", sync=False)
    p.do("cuLibraryUnload", library)


@scenario
def primary_context(p: Probe) -> None:
    """Reference counts of the primary context."""
    p.cu.ok("cuInit", 0)
    flags, active = c_uint(), c_int()

    def state(label: str) -> None:
        p.do("cuDevicePrimaryCtxGetState", 0, byref(flags), byref(active), label=label)
        p.say(f"{label}: active", active.value)

    state("at start")
    p.do("cuDevicePrimaryCtxRelease_v2", 0, label="never retained")
    first = p.handle("cuDevicePrimaryCtxRetain", 0)
    second = p.handle("cuDevicePrimaryCtxRetain", 0)
    p.say("same handle", first == second)
    state("retained twice")
    p.do("cuCtxSetCurrent", first)
    p.do("cuDevicePrimaryCtxRelease_v2", 0)
    state("released once")
    p.do("cuCtxDestroy_v2", first, label="the primary context")
    p.do("cuDevicePrimaryCtxRelease_v2", 0)
    state("released twice")
    p.do("cuDevicePrimaryCtxRelease_v2", 0, label="once too often")
    out = c_void_p()
    p.do("cuCtxGetCurrent", byref(out), label="released but current")
    p.say("still current", out.value == first)
    p.do("cuCtxGetDevice", byref(c_int()), label="released but current")
    p.do("cuCtxSynchronize", label="released but current")
    p.do("cuMemAlloc_v2", byref(out), 16, label="released but current")
    p.do("cuCtxSetCurrent", first, label="released")
    third = p.handle("cuDevicePrimaryCtxRetain", 0, label="again")
    p.say("same handle as before", third == first)
    state("retained again")
    p.do("cuCtxSynchronize", label="retained again")
    p.do("cuDevicePrimaryCtxReset_v2", 0)
    state("reset")
    p.do("cuCtxSynchronize", label="reset")
    p.do("cuDevicePrimaryCtxRelease_v2", 0, label="after reset")
    state("released after reset")
    p.do("cuDevicePrimaryCtxRetain", byref(out), 99, label="device 99")
    p.do("cuDevicePrimaryCtxRelease_v2", 99, label="device 99")
    p.do("cuDevicePrimaryCtxReset_v2", 99, label="device 99")


@scenario
def context_stack(p: Probe) -> None:
    """Push, pop, set, and a second context."""
    primary = p.start()
    out, device = c_void_p(), c_int(-1)
    other = p.handle("cuCtxCreate_v2", 0, 0)
    p.do("cuCtxGetCurrent", byref(out))
    p.say("created is current", out.value == other)
    p.do("cuCtxPopCurrent_v2", byref(out))
    p.say("popped the created", out.value == other)
    p.do("cuCtxGetCurrent", byref(out))
    p.say("primary below", out.value == primary)
    p.do("cuCtxSetCurrent", other)
    p.do("cuCtxPopCurrent_v2", byref(out))
    p.do("cuCtxGetCurrent", byref(out))
    p.say("none left, as set replaced the top", out.value)
    p.do("cuCtxPopCurrent_v2", byref(out), label="empty")
    p.do("cuCtxSetCurrent", primary)
    p.do("cuCtxPushCurrent_v2", other)
    p.do("cuCtxSetCurrent", None)
    p.do("cuCtxGetCurrent", byref(out))
    p.say("set null pops", out.value == primary)
    p.do("cuCtxPushCurrent_v2", other)
    p.do("cuCtxGetDevice", byref(device))
    p.do("cuCtxDestroy_v2", other)
    p.do("cuCtxGetCurrent", byref(out), label="destroyed while current")
    p.say("primary after destroy", out.value == primary)
    p.do("cuCtxPopCurrent_v2", None, label="null")
    p.do("cuCtxGetCurrent", byref(out))
    p.say("nothing left", out.value)
    created = p.handle("cuCtxCreate_v4", None, 0, 0)
    _in_thread(lambda: p.do("cuCtxSynchronize", label="another thread"))
    p.do("cuCtxDestroy_v2", created)
    p.do("cuCtxCreate_v2", byref(out), 0, 99, label="device 99")
    p.do("cuCtxSetCurrent", primary)
    p.do("cuCtxPushCurrent_v2", primary, label="twice")
    p.do("cuCtxPopCurrent_v2", byref(out))
    p.do("cuCtxGetCurrent", byref(out))
    p.say("the same below", out.value == primary)


@scenario
def destroyed_context(p: Probe) -> None:
    """A context that another thread destroyed."""
    p.start()
    other = p.handle("cuCtxCreate_v2", 0, 0)
    ready, done = threading.Event(), threading.Event()

    def worker() -> None:
        p.do("cuCtxSetCurrent", other, label="worker")
        ready.set()
        done.wait()
        out = c_void_p()
        p.do("cuCtxGetCurrent", byref(out), label="worker after")
        p.say("worker still has it", out.value == other)
        p.do("cuCtxSynchronize", label="worker after")
        p.do("cuMemAlloc_v2", byref(out), 16, label="worker after")
        p.do("cuCtxGetDevice", byref(c_int()), label="worker after")
        p.do("cuCtxPopCurrent_v2", byref(out), label="worker after")

    thread = threading.Thread(target=worker)
    thread.start()
    ready.wait()
    p.do("cuCtxDestroy_v2", other)
    done.set()
    thread.join()


@scenario
def destroyed_context_twice(p: Probe) -> None:
    """Destroying a context twice."""
    p.start()
    other = p.handle("cuCtxCreate_v2", 0, 0)
    p.do("cuCtxDestroy_v2", other)
    p.do("cuCtxDestroy_v2", other, label="again")


# ------------------------------------------------------------------------------------------------ images


def _load_and_look(p: Probe, image: bytes, name: bytes = b"empty") -> None:
    library = p.load(image)
    if library:
        p.value("cuLibraryGetKernelCount", library)
        p.handle("cuLibraryGetKernel", library, name)


@scenario
def image_text(p: Probe) -> None:
    """An image that is other text."""
    p.start()
    _load_and_look(p, b"this is no image at all, but it is text\n\0" * 10)


@scenario
def image_zeros(p: Probe) -> None:
    """An image of zeros."""
    p.start()
    _load_and_look(p, b"\0" * 4096)


@scenario
def image_of_another_program(p: Probe) -> None:
    """An ELF file of the host's."""
    p.start()
    _load_and_look(p, Path(sys.executable).read_bytes())


@scenario
def image_bad_ptx(p: Probe) -> None:
    """PTX with an error in it."""
    p.start()
    _load_and_look(p, b".version 8.0\n.target sm_80\nnonsense\n\0")


@scenario
def image_ptx_without_context(p: Probe) -> None:
    """PTX, with no context current."""
    p.cu.ok("cuInit", 0)
    _load_and_look(p, b".version 8.0\n.target sm_80\n.address_size 64\n.visible .entry k() { ret; }\n\0", b"k")


@scenario
def image_elf_magic(p: Probe) -> None:
    """An ELF header and nothing else."""
    p.start()
    _load_and_look(p, b"\x7fELF" + b"\0" * 4096)


@scenario
def image_file(p: Probe) -> None:
    """An image from a file, with no context."""
    p.cu.ok("cuInit", 0)
    out = c_void_p()
    p.do("cuLibraryLoadFromFile", byref(out), b"/no/such/file", None, None, 0, None, None, 0)
    path = str(p.images / "probe.sm_90.cubin").encode()
    p.do("cuLibraryLoadFromFile", byref(out), path, None, None, 0, None, None, 0, label="good")
    p.handle("cuLibraryGetKernel", out, b"empty")


@scenario
def eager(p: Probe) -> None:
    """CUDA_MODULE_LOADING=EAGER, a context current."""
    os.environ["CUDA_MODULE_LOADING"] = "EAGER"
    p.start()
    p.value("cuModuleGetLoadingMode")
    for arch in ("sm_80", "sm_90", "sm_100"):
        _use_image(p, arch)
    p.load(b"this is no image at all, but it is text\n\0" * 10, label="text")


@scenario
def eager_without_context(p: Probe) -> None:
    """CUDA_MODULE_LOADING=EAGER, no context."""
    os.environ["CUDA_MODULE_LOADING"] = "EAGER"
    p.cu.ok("cuInit", 0)
    for arch in ("sm_80", "sm_90"):
        _use_image(p, arch)


@scenario
def capture_global_eager(p: Probe) -> None:
    """Calls during a global capture, CUDA_MODULE_LOADING=EAGER."""
    os.environ["CUDA_MODULE_LOADING"] = "EAGER"
    p.start()
    _in_capture(p, GLOBAL, GLOBAL)


@scenario
def capture_global_relaxed_eager(p: Probe) -> None:
    """Calls during a global capture, the thread relaxed, CUDA_MODULE_LOADING=EAGER."""
    os.environ["CUDA_MODULE_LOADING"] = "EAGER"
    p.start()
    _in_capture(p, GLOBAL, RELAXED)


def _use_image(p: Probe, arch: str) -> None:
    library = p.load(p.image(arch), label=arch)
    if not library:
        return
    kernel = p.handle("cuLibraryGetKernel", library, b"empty", label=arch)
    if not kernel:
        return
    p.do("cuKernelGetAttribute", byref(c_int()), ATTRIBUTE_MAX_THREADS, kernel, 0, label=arch)
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, kernel, 0, label=arch)
    p.do("cuKernelGetFunction", byref(c_void_p()), kernel, label=arch)
    p.launch(kernel, label=arch)


@scenario
def architectures_without_context(p: Probe) -> None:
    """Images of other architectures, no context current."""
    p.cu.ok("cuInit", 0)
    for arch in ("sm_75", "sm_80", "sm_90", "sm_90a", "sm_100", "sm_120"):
        _use_image(p, arch)


@scenario
def architectures(p: Probe) -> None:
    """Images of other architectures, a context current."""
    p.start()
    for arch in ("sm_75", "sm_80", "sm_86", "sm_89", "sm_90", "sm_90a", "sm_100", "sm_100a", "sm_120"):
        _use_image(p, arch)
    out = c_void_p()
    for arch in ("sm_80", "sm_90", "sm_100"):
        p.do("cuModuleLoadData", byref(out), p.image(arch), label=arch)


@scenario
def ptx(p: Probe) -> None:
    """PTX of several targets and versions, a context current."""
    p.start()
    p.value("cuModuleGetLoadingMode")
    entry = ".visible .entry k(.param .u64 p, .param .align 4 .b8 q[12]) { ret; }"
    for version, target in (
        ("8.0", "sm_80"),
        ("8.0", "sm_90"),
        ("8.0", "sm_90a"),
        ("8.6", "sm_100"),
        ("8.6", "sm_100a"),
        ("8.8", "sm_90f"),
        ("9.0", "sm_80"),
        ("9.9", "sm_80"),
    ):
        label = f"{version} {target}"
        text = f"// made by hand\n.version {version}\n.target {target}\n.address_size 64\n{entry}\n\0"
        library = p.load(text.encode(), label=label)
        kernel = p.handle("cuLibraryGetKernel", library, b"k", label=label) if library else 0
        if kernel:
            size = c_size_t()
            p.do("cuKernelGetParamInfo", kernel, 1, byref(c_size_t()), byref(size), label=label)
            p.say(f"{label} size", size.value)
            p.launch(kernel, None, c_void_p(0), (c_int * 3)(), label=label)


@scenario
def libraries(p: Probe) -> None:
    """Kernels of a library."""
    p.start()
    library = p.load(p.image("sm_90"))
    p.value("cuLibraryGetKernelCount", library)
    kernel = p.handle("cuLibraryGetKernel", library, b"plain")
    again = p.handle("cuLibraryGetKernel", library, b"plain")
    p.say("same kernel", kernel == again)
    p.do("cuLibraryGetKernel", byref(c_void_p()), library, b"", label="empty name")
    p.do("cuLibraryGetKernel", byref(c_void_p()), library, b"counter", label="a variable")
    p.do("cuLibraryGetKernel", byref(c_void_p()), library, None, label="null name")
    array = (c_void_p * 64)()
    p.do("cuLibraryEnumerateKernels", array, 64, library)
    names = []
    for handle in array:
        if handle:
            name = c_char_p()
            p.cu("cuKernelGetName", byref(name), handle)
            names.append((name.value or b"").decode())
    p.say("names", sorted(names))
    p.do("cuLibraryEnumerateKernels", array, 0, library, label="none")
    owner = c_void_p()
    p.do("cuKernelGetLibrary", byref(owner), kernel)
    p.say("owner", owner.value == library)
    function, second = p.handle("cuKernelGetFunction", kernel), p.handle("cuKernelGetFunction", kernel)
    p.say("same function", function == second)
    p.say("function is the kernel", function == kernel)
    pointer, size = c_void_p(), c_size_t()
    p.do("cuLibraryGetGlobal", byref(pointer), byref(size), library, b"counter")
    p.say("size of counter", size.value)
    p.do("cuLibraryGetGlobal", byref(pointer), byref(size), library, b"nothing", label="unknown")
    two = p.load(p.image("sm_90"), label="the same image again")
    p.say("another library", two != library)
    p.do("cuLibraryUnload", two)
    p.do("cuLibraryUnload", library)


@scenario
def unloaded_library(p: Probe) -> None:
    """A library's handle after it was unloaded."""
    p.start()
    library = p.load(p.image("sm_90"))
    p.do("cuLibraryUnload", library)
    p.do("cuLibraryUnload", library, label="again")


@scenario
def unloaded_library_kernel(p: Probe) -> None:
    """cuLibraryGetKernel after the library was unloaded."""
    p.start()
    library = p.load(p.image("sm_90"))
    p.do("cuLibraryUnload", library)
    p.do("cuLibraryGetKernel", byref(c_void_p()), library, b"empty")


@scenario
def unloaded_kernel(p: Probe) -> None:
    """A kernel's handle after its library was unloaded."""
    p.start()
    library = p.load(p.image("sm_90"))
    kernel = p.handle("cuLibraryGetKernel", library, b"empty")
    p.launch(kernel, label="loaded")
    p.do("cuLibraryUnload", library)
    p.launch(kernel, label="unloaded")


@scenario
def kernel_after_reset(p: Probe) -> None:
    """A kernel, its attributes and a stream over a reset of the primary context."""
    p.cu.ok("cuInit", 0)
    (dynamic,) = p.kernels("dynamic_smem")
    nothing = c_void_p(0)
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, dynamic, 0, label="no context")
    p.start()
    p.launch(dynamic, launch_config(smem_bytes=65536), nothing, label="set before the context")
    function = p.handle("cuKernelGetFunction", dynamic)
    stream = p.handle("cuStreamCreate", 0)
    p.do("cuDevicePrimaryCtxRelease_v2", 0)
    p.launch(dynamic, launch_config(), nothing, label="released", sync=False)
    p.start()
    p.launch(dynamic, launch_config(smem_bytes=65536), nothing, label="retained again")
    p.value("cuKernelGetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, dynamic, 0, label="retained again")
    again = p.handle("cuKernelGetFunction", dynamic, label="retained again")
    p.say("the same function", function == again)
    p.do("cuDevicePrimaryCtxReset_v2", 0)
    p.launch(dynamic, launch_config(), nothing, label="reset", sync=False)
    p.start()
    p.launch(dynamic, launch_config(smem_bytes=65536), nothing, label="retained after reset")
    p.launch(dynamic, launch_config(stream=stream), nothing, label="a stream from before", sync=False)


@scenario
def modules(p: Probe) -> None:
    """The older module API."""
    p.start()
    module = p.handle("cuModuleLoadData", p.image("sm_90"))
    function = p.handle("cuModuleGetFunction", module, b"static_smem")
    p.do("cuModuleGetFunction", byref(c_void_p()), module, b"nothing", label="unknown")
    p.do("cuModuleLoadData", byref(c_void_p()), b"no image" * 100, label="text")
    p.value("cuFuncGetAttribute", ATTRIBUTE_STATIC_SMEM, function)
    name = c_char_p()
    p.do("cuFuncGetName", byref(name), function)
    p.say("name", name.value)
    p.do("cuFuncSetAttribute", function, ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100 - 4096)
    p.do("cuFuncSetAttribute", function, ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100, label="too much")
    p.launch(function, launch_config(), c_void_p(p.alloc()), label="function")
    p.do("cuModuleUnload", module)
    p.do("cuModuleUnload", None, label="null")


# --------------------------------------------------------------------------------------------- attributes

KERNELS = ("plain", "empty", "static_smem", "dynamic_smem", "bounded", "clustered", "mixed", "sized", "wild")


@scenario
def kernel_parameters(p: Probe) -> None:
    """Offsets and sizes of parameters."""
    p.start()
    for name, kernel in zip(KERNELS, p.kernels(*KERNELS), strict=True):
        offset, size, index = c_size_t(), c_size_t(), 0
        while p.cu("cuKernelGetParamInfo", kernel, index, byref(offset), byref(size)) == 0:
            p.say(f"{name}[{index}]", f"offset {offset.value} size {size.value}")
            index += 1
        p.do("cuKernelGetParamInfo", kernel, index, byref(offset), byref(size), label=f"{name} past the end")
        count = c_size_t()
        if p.cu.has("cuKernelGetParamCount"):
            p.do("cuKernelGetParamCount", kernel, byref(count), label=name)
            p.say(f"{name} count", count.value)
    p.do("cuKernelGetParamInfo", p.kernels("plain")[0], 0, byref(offset), None, label="no size wanted")


@scenario
def kernel_attributes(p: Probe) -> None:
    """Attributes that a kernel starts with."""
    p.start()
    for name, kernel in zip(KERNELS, p.kernels(*KERNELS), strict=True):
        for attribute in range(17):
            p.value("cuKernelGetAttribute", attribute, kernel, 0, label=f"{name} {attribute}")
    kernel = p.kernels("plain")[0]
    p.value("cuKernelGetAttribute", 99, kernel, 0, label="attribute 99")
    p.value("cuKernelGetAttribute", 0, kernel, 99, label="device 99")


@scenario
def set_attributes(p: Probe) -> None:
    """Setting attributes."""
    p.start()
    plain, static, clustered = p.kernels("plain", "static_smem", "clustered")

    def put(kernel: int, attribute: int, value: int, label: str, device: int = 0) -> None:
        p.do("cuKernelSetAttribute", attribute, value, kernel, device, label=label)

    put(plain, ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100, "limit")
    put(plain, ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100 + 1, "over the limit")
    p.value("cuKernelGetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, plain, 0, label="kept")
    put(plain, ATTRIBUTE_MAX_DYNAMIC_SMEM, 0, "zero")
    put(plain, ATTRIBUTE_MAX_DYNAMIC_SMEM, -1, "negative")
    put(static, ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100 - 4096, "limit with static")
    put(static, ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100 - 4095, "over the limit with static")
    put(plain, ATTRIBUTE_NON_PORTABLE_CLUSTER, 1, "non-portable")
    put(plain, ATTRIBUTE_NON_PORTABLE_CLUSTER, 2, "non-portable 2")
    put(plain, ATTRIBUTE_MAX_THREADS, 32, "read-only")
    put(plain, 9, 50, "carveout")
    put(plain, 9, 101, "carveout over 100")
    put(plain, 9, -1, "carveout default")
    put(plain, 11, 2, "cluster width")
    put(clustered, 11, 4, "cluster width, compiled in")
    put(plain, 15, 0, "cluster scheduling policy")
    put(plain, 99, 0, "attribute 99")
    put(plain, ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, "device 99", device=99)
    put(plain, ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, "device -1", device=-1)
    function = p.handle("cuKernelGetFunction", plain)
    p.do("cuFuncSetAttribute", function, ATTRIBUTE_MAX_DYNAMIC_SMEM, 70000)
    p.value("cuKernelGetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, plain, 0, label="set through the function")
    p.value("cuFuncGetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, function, label="the function's own")
    put(plain, ATTRIBUTE_MAX_DYNAMIC_SMEM, 60000, "through the kernel again")
    p.value("cuFuncGetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, function, label="seen by the function")
    p.do("cuFuncSetAttribute", plain, ATTRIBUTE_MAX_DYNAMIC_SMEM, 50000, label="a kernel's handle")
    p.value("cuFuncGetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, plain, label="a kernel's handle")


# ------------------------------------------------------------------------------------------------ launches


@scenario
def launch_limits(p: Probe) -> None:
    """Grid, block and shared memory."""
    p.start()
    empty, static, dynamic, bounded, sized = p.kernels("empty", "static_smem", "dynamic_smem", "bounded", "sized")
    memory = c_void_p(p.alloc(1 << 20))
    for label, grid in {
        "grid.x 0": (0, 1, 1),
        "grid.y 0": (1, 0, 1),
        "grid.z 0": (1, 1, 0),
        "grid.x max": (2147483647, 1, 1),
        "grid.x over": (2147483648, 1, 1),
        "grid.y max": (1, 65535, 1),
        "grid.y over": (1, 65536, 1),
        "grid.z over": (1, 1, 65536),
    }.items():
        if label != "grid.x max":  # takes seconds
            p.launch(empty, launch_config(grid), label=label)
    for label, block in {
        "block.x 0": (1, 0, 1),
        "block 1024": (1024, 1, 1),
        "block 1025": (1025, 1, 1),
        "block 32x32x2": (32, 32, 2),
        "block.z 64": (1, 1, 64),
        "block.z 65": (1, 1, 65),
    }.items():
        p.launch(empty, launch_config(block=block), label=label)
    p.launch(bounded, launch_config(block=(128, 1, 1)), memory, label="launch bounds 128")
    p.launch(bounded, launch_config(block=(129, 1, 1)), memory, label="launch bounds over")
    p.launch(sized, launch_config(block=(128, 1, 1)), memory, label="reqntid 128")
    p.launch(sized, launch_config(block=(64, 1, 1)), memory, label="reqntid 64")
    p.launch(sized, launch_config(block=(64, 2, 1)), memory, label="reqntid 64x2")
    p.launch(sized, launch_config(block=(256, 1, 1)), memory, label="reqntid 256")
    p.launch(dynamic, launch_config(smem_bytes=49152), memory, label="smem 48 KiB")
    p.launch(dynamic, launch_config(smem_bytes=49153), memory, label="smem 48 KiB + 1")
    p.launch(static, launch_config(smem_bytes=49152 - 4096), memory, label="static smem, 48 KiB together")
    p.launch(static, launch_config(smem_bytes=49152 - 4095), memory, label="static smem, over 48 KiB together")
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, dynamic, 0)
    p.launch(dynamic, launch_config(smem_bytes=65536), memory, label="smem at the attribute")
    p.launch(dynamic, launch_config(smem_bytes=65537), memory, label="smem over the attribute")
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100, dynamic, 0)
    p.launch(dynamic, launch_config(smem_bytes=OPT_IN_SMEM_H100), memory, label="smem at the device's limit")
    p.launch(dynamic, launch_config(smem_bytes=OPT_IN_SMEM_H100 + 1), memory, label="smem over the device's limit")
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 1024, dynamic, 0)
    p.launch(dynamic, launch_config(smem_bytes=2048), memory, label="attribute below the default")
    p.do("cuCtxSynchronize", label="at the end")


@scenario
def clusters(p: Probe) -> None:
    """Cluster launches."""
    p.start()
    empty, clustered, dynamic = p.kernels("empty", "clustered", "dynamic_smem")
    memory = c_void_p(p.alloc(1 << 20))

    def cluster(*dims: int) -> dict[int, list[int]]:
        return {LAUNCH_CLUSTER: list(dims)}

    p.launch(empty, launch_config((4, 1, 1), attributes=cluster(2, 1, 1)), label="2")
    p.launch(empty, launch_config((3, 1, 1), attributes=cluster(2, 1, 1)), label="2 of 3")
    p.launch(empty, launch_config((2, 3, 1), attributes=cluster(2, 2, 1)), label="2x2 of 2x3")
    p.launch(empty, launch_config((8, 1, 1), attributes=cluster(8, 1, 1)), label="8")
    p.launch(empty, launch_config((16, 1, 1), attributes=cluster(16, 1, 1)), label="16")
    p.launch(empty, launch_config((4, 4, 1), attributes=cluster(4, 4, 1)), label="4x4")
    p.launch(empty, launch_config((4, 1, 1), attributes=cluster(0, 0, 0)), label="0x0x0")
    p.launch(empty, launch_config((4, 1, 1), attributes=cluster(0, 1, 1)), label="0x1x1")
    p.launch(empty, launch_config((4, 1, 1), attributes=cluster(1, 1, 1)), label="1x1x1")
    p.launch(empty, launch_config((9, 1, 1), attributes=cluster(3, 1, 1)), label="3")
    p.do("cuKernelSetAttribute", ATTRIBUTE_NON_PORTABLE_CLUSTER, 1, empty, 0)
    p.launch(empty, launch_config((16, 1, 1), attributes=cluster(16, 1, 1)), label="16, allowed")
    p.launch(empty, launch_config((32, 1, 1), attributes=cluster(32, 1, 1)), label="32, allowed")
    p.launch(clustered, launch_config((4, 1, 1)), memory, label="compiled in")
    p.launch(clustered, launch_config((3, 1, 1)), memory, label="compiled in, 3 blocks")
    p.launch(clustered, launch_config((4, 1, 1), attributes=cluster(2, 1, 1)), memory, label="compiled in, same")
    p.launch(clustered, launch_config((4, 1, 1), attributes=cluster(4, 1, 1)), memory, label="compiled in, other")
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100, dynamic, 0)
    config = launch_config((16, 1, 1), smem_bytes=OPT_IN_SMEM_H100, attributes=cluster(8, 1, 1))
    p.launch(dynamic, config, memory, label="8 with all of the shared memory")
    p.value("cuOccupancyMaxActiveClusters", empty, byref(launch_config((4, 1, 1), attributes=cluster(2, 1, 1))))
    p.value("cuOccupancyMaxActiveClusters", dynamic, byref(config), label="8 with all of the shared memory")
    p.do("cuCtxSynchronize", label="at the end")


@scenario
def launch_attributes(p: Probe) -> None:
    """Cooperative and programmatic launches, unknown attributes."""
    p.start()
    (empty,) = p.kernels("empty")
    big = (132 * 32 + 1, 1, 1)
    p.launch(empty, launch_config((132, 1, 1), attributes={LAUNCH_COOPERATIVE: [1]}), label="cooperative")
    p.launch(empty, launch_config((132 * 32, 1, 1), attributes={LAUNCH_COOPERATIVE: [1]}), label="cooperative, full")
    p.launch(empty, launch_config(big, attributes={LAUNCH_COOPERATIVE: [1]}), label="cooperative, too many")
    p.launch(empty, launch_config(big, attributes={LAUNCH_COOPERATIVE: [0]}), label="cooperative 0")
    p.do("cuLaunchCooperativeKernel", empty, *big, 32, 1, 1, 0, None, None, label="too many")
    p.do("cuLaunchCooperativeKernel", empty, 132, 1, 1, 32, 1, 1, 0, None, None, label="fits")
    p.launch(empty, launch_config(attributes={LAUNCH_PROGRAMMATIC: [1]}), label="programmatic")
    p.launch(empty, launch_config(attributes={LAUNCH_PROGRAMMATIC: [7]}), label="programmatic 7")
    p.launch(empty, launch_config(attributes={0: [0]}), label="ignored attribute 0")
    p.launch(empty, launch_config(attributes={99: [1]}), label="unknown attribute 99")
    p.launch(empty, launch_config(attributes={8: [0]}), label="priority")
    config = launch_config((4, 1, 1), attributes={LAUNCH_CLUSTER: [2, 1, 1], 11: [4, 1, 1]})
    p.launch(empty, config, label="preferred cluster")
    config = launch_config((4, 1, 1), attributes={LAUNCH_COOPERATIVE: [1], LAUNCH_CLUSTER: [2, 1, 1]})
    p.launch(empty, config, label="cooperative cluster")
    config = launch_config()
    config.attribute_count = 1
    config.attributes = None
    p.launch(empty, config, label="count without attributes")
    p.do("cuCtxSynchronize", label="at the end")


@scenario
def launch_parameters(p: Probe) -> None:
    """kernelParams and extra."""
    p.start()
    plain, empty, mixed = p.kernels("plain", "empty", "mixed")
    memory = c_void_p(p.alloc())
    p.launch(plain, None, memory, c_int(8), ctypes.c_char(b"x"), label="plain")
    p.launch(empty, label="no parameters")
    p.do("cuLaunchKernelEx", byref(launch_config()), plain, None, None, label="null kernelParams")
    packed = ctypes.create_string_buffer(struct.pack("<QiB", memory.value or 0, 8, 1), 13)
    size = c_size_t(13)

    def extra(*entries: Any) -> Any:
        return (c_void_p * len(entries))(*entries)

    good = extra(1, ctypes.addressof(packed), 2, ctypes.addressof(size), None)
    p.do("cuLaunchKernelEx", byref(launch_config()), plain, None, good, label="extra")
    p.do("cuLaunchKernelEx", byref(launch_config()), plain, kernel_params(memory), good, label="both")
    for length in (12, 14, 16, 64, 0):
        other = c_size_t(length)
        wide = ctypes.create_string_buffer(packed.raw, 64)
        entries = extra(1, ctypes.addressof(wide), 2, ctypes.addressof(other), None)
        p.do("cuLaunchKernelEx", byref(launch_config()), plain, None, entries, label=f"extra of {length} bytes")
    unknown = extra(7, ctypes.addressof(packed), 2, ctypes.addressof(size), None)
    p.do("cuLaunchKernelEx", byref(launch_config()), plain, None, unknown, label="extra of unknown kind")
    p.do("cuLaunchKernelEx", byref(launch_config()), plain, None, extra(None), label="extra of nothing")
    p.do("cuLaunchKernelEx", byref(launch_config()), empty, None, extra(None), label="empty, extra of nothing")
    struct_value = (c_int * 3)(1, 2, 3)
    map_value = (ctypes.c_uint64 * 16)()
    p.launch(mixed, None, struct_value, map_value, ctypes.c_bool(True), memory, label="mixed")
    p.do("cuLaunchKernel", empty, 1, 1, 1, 32, 1, 1, 0, None, None, None)
    p.do("cuLaunchKernel", empty, 0, 1, 1, 32, 1, 1, 0, None, None, None, label="grid 0")
    p.do("cuCtxSynchronize", label="at the end")


@scenario
def streams(p: Probe) -> None:
    """Streams and the context that a launch uses."""
    primary = p.start()
    (empty,) = p.kernels("empty")
    out = c_void_p()
    stream = p.handle("cuStreamCreate", 0)
    p.do("cuStreamCreate", byref(out), 1, label="non-blocking")
    p.do("cuStreamCreate", byref(out), 8, label="bad flags")
    p.do("cuStreamCreateWithPriority", byref(out), 0, -1)
    for label, each in {"null": None, "legacy": 1, "per-thread": 2, "created": stream}.items():
        p.do("cuStreamGetCtx", each, byref(out), label=label)
        p.say(f"{label} is of the primary", out.value == primary)
        p.do("cuStreamIsCapturing", each, byref(c_int()), label=label)
        p.do("cuStreamSynchronize", each, label=label)
        p.launch(empty, launch_config(stream=each), label=label)
    p.do("cuCtxSetCurrent", None)
    p.launch(empty, launch_config(stream=stream), label="created, no context current")
    p.launch(empty, launch_config(stream=1), label="legacy, no context current", sync=False)
    p.do("cuStreamSynchronize", stream, label="no context current")
    p.do("cuStreamGetCtx", stream, byref(out), label="no context current")
    p.do("cuStreamIsCapturing", stream, byref(c_int()), label="no context current")
    p.do("cuStreamQuery", stream, label="no context current")
    other = p.handle("cuCtxCreate_v2", 0, 0)
    p.launch(empty, launch_config(stream=stream), label="a kernel, another context current")
    p.do("cuStreamSynchronize", stream, label="another context current")
    p.do("cuCtxSetCurrent", primary)
    function = p.handle("cuKernelGetFunction", empty)
    p.launch(function, launch_config(stream=stream), label="a function")
    p.do("cuCtxSetCurrent", other)
    p.launch(function, launch_config(stream=stream), label="a function, another context current")
    p.launch(function, label="a function of another context", sync=False)
    foreign = p.handle("cuStreamCreate", 0, label="in the other context")
    p.launch(function, launch_config(stream=foreign), label="a function, a foreign stream", sync=False)
    p.do("cuCtxSetCurrent", primary)
    p.launch(function, launch_config(stream=foreign), label="a function, a foreign stream, its context", sync=False)
    p.launch(empty, launch_config(stream=foreign), label="a kernel, a foreign stream")
    p.do("cuStreamDestroy_v2", stream)


@scenario
def destroyed_stream(p: Probe) -> None:
    """A stream's handle after it was destroyed."""
    p.start()
    (empty,) = p.kernels("empty")
    stream = p.handle("cuStreamCreate", 0)
    p.do("cuStreamDestroy_v2", stream)
    p.launch(empty, launch_config(stream=stream), label="destroyed", sync=False)


@scenario
def destroyed_stream_again(p: Probe) -> None:
    """Destroying a stream twice."""
    p.start()
    stream = p.handle("cuStreamCreate", 0)
    p.do("cuStreamDestroy_v2", stream)
    p.do("cuStreamDestroy_v2", stream, label="again")
    p.do("cuStreamDestroy_v2", 1, label="legacy")


@scenario
def garbage_stream(p: Probe) -> None:
    """A stream that never was one."""
    p.start()
    (empty,) = p.kernels("empty")
    memory = ctypes.create_string_buffer(4096)
    p.launch(empty, launch_config(stream=ctypes.addressof(memory)), label="garbage", sync=False)


# ------------------------------------------------------------------------------------------------- capture

UnsafeCall = tuple[str, Callable[[Probe, dict[str, Any]], int]]


def _unsafe_calls() -> Iterator[UnsafeCall]:
    out = c_void_p()
    yield (
        "cuLibraryLoadData",
        lambda p, s: p.cu("cuLibraryLoadData", byref(out), p.image("sm_90"), None, None, 0, None, None, 0),
    )
    yield "cuLibraryGetKernel", lambda p, s: p.cu("cuLibraryGetKernel", byref(out), s["library"], b"bounded")
    yield (
        "cuKernelSetAttribute",
        lambda p, s: p.cu("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, s["fresh"], 0),
    )
    yield "cuKernelGetAttribute", lambda p, s: p.cu("cuKernelGetAttribute", byref(c_int()), 1, s["fresh"], 0)
    yield "cuKernelGetFunction", lambda p, s: p.cu("cuKernelGetFunction", byref(out), s["fresh"])
    yield (
        "cuFuncSetAttribute",
        lambda p, s: p.cu("cuFuncSetAttribute", s["function"], ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536),
    )
    yield (
        "first launch",
        lambda p, s: p.cu(
            "cuLaunchKernelEx",
            byref(launch_config(stream=s["stream"])),
            s["fresh"],
            kernel_params(c_void_p(0)),
            None,
        ),
    )
    yield (
        "first launch of a library",
        lambda p, s: p.cu("cuLaunchKernelEx", byref(launch_config(stream=s["stream"])), s["cold"], None, None),
    )
    yield (
        "launch",
        lambda p, s: p.cu("cuLaunchKernelEx", byref(launch_config(stream=s["stream"])), s["warm"], None, None),
    )
    yield (
        "launch on the legacy stream",
        lambda p, s: p.cu("cuLaunchKernelEx", byref(launch_config()), s["warm"], None, None),
    )
    yield (
        "launch on another stream",
        lambda p, s: p.cu("cuLaunchKernelEx", byref(launch_config(stream=s["other"])), s["warm"], None, None),
    )
    yield "cuMemAlloc_v2", lambda p, s: p.cu("cuMemAlloc_v2", byref(out), 4096)
    yield "cuMemsetD32_v2", lambda p, s: p.cu("cuMemsetD32_v2", s["memory"], 0, 4)
    yield "cuMemsetD32Async", lambda p, s: p.cu("cuMemsetD32Async", s["memory"], 0, 4, s["stream"])
    yield "cuStreamCreate", lambda p, s: p.cu("cuStreamCreate", byref(out), 0)
    yield "cuStreamSynchronize", lambda p, s: p.cu("cuStreamSynchronize", s["stream"])
    yield "cuStreamSynchronize other", lambda p, s: p.cu("cuStreamSynchronize", s["other"])
    yield "cuStreamSynchronize legacy", lambda p, s: p.cu("cuStreamSynchronize", None)
    yield "cuStreamQuery legacy", lambda p, s: p.cu("cuStreamQuery", None)
    yield "cuCtxSynchronize", lambda p, s: p.cu("cuCtxSynchronize")
    yield "cuEventCreate", lambda p, s: p.cu("cuEventCreate", byref(out), 0)
    yield "cuEventRecord", lambda p, s: p.cu("cuEventRecord", s["event"], s["stream"])
    yield "cuModuleLoadData", lambda p, s: p.cu("cuModuleLoadData", byref(out), p.image("sm_90"))
    yield "cuLibraryUnload", lambda p, s: p.cu("cuLibraryUnload", s["spare"])
    yield "cuDevicePrimaryCtxRetain", lambda p, s: p.cu("cuDevicePrimaryCtxRetain", byref(out), 0)
    yield "cuCtxSetCurrent", lambda p, s: p.cu("cuCtxSetCurrent", s["context"])
    yield "cuStreamGetCtx", lambda p, s: p.cu("cuStreamGetCtx", s["stream"], byref(out))
    yield "cuStreamIsCapturing legacy", lambda p, s: p.cu("cuStreamIsCapturing", None, byref(c_int()))
    yield "cuStreamIsCapturing other", lambda p, s: p.cu("cuStreamIsCapturing", s["other"], byref(c_int()))
    yield "cuDeviceGetAttribute", lambda p, s: p.cu("cuDeviceGetAttribute", byref(c_int()), 16, 0)
    yield (
        "cuOccupancyMaxActiveBlocks",
        lambda p, s: p.cu("cuOccupancyMaxActiveBlocksPerMultiprocessor", byref(c_int()), s["function"], 32, 0),
    )
    yield "cuMemFree_v2", lambda p, s: p.cu("cuMemFree_v2", s["spare memory"])


@contextmanager
def _capture(p: Probe, mode: int) -> Iterator[dict[str, Any]]:
    """Begin a capture on a fresh stream, and end it however it stands."""
    stream, other, event, function = c_void_p(), c_void_p(), c_void_p(), c_void_p()
    warm, fresh = p.kernels("empty", "dynamic_smem")
    (cold,) = p.kernels("empty")
    library, spare = c_void_p(), c_void_p()
    p.cu.ok("cuKernelGetLibrary", byref(library), fresh)
    p.cu.ok("cuLibraryLoadData", byref(spare), p.image("sm_90"), None, None, 0, None, None, 0)
    p.cu.ok("cuStreamCreate", byref(stream), 1)
    p.cu.ok("cuStreamCreate", byref(other), 1)
    p.cu.ok("cuEventCreate", byref(event), 0)
    p.cu.ok("cuKernelGetFunction", byref(function), warm)
    p.cu.ok("cuLaunchKernelEx", byref(launch_config(stream=stream.value)), warm, None, None)
    p.cu.ok("cuStreamSynchronize", stream)
    state = {
        "stream": stream.value,
        "other": other.value,
        "event": event.value,
        "function": function.value,
        "warm": warm,
        "fresh": fresh,
        "cold": cold,
        "library": library.value,
        "spare": spare.value,
        "memory": p.alloc(),
        "spare memory": p.alloc(),
        "context": _current(p),
    }
    p.cu.ok("cuStreamBeginCapture_v2", stream, mode)
    yield state
    p.cu("cuStreamEndCapture", stream, byref(c_void_p()))


def _current(p: Probe) -> int:
    out = c_void_p()
    p.cu.ok("cuCtxGetCurrent", byref(out))
    return out.value or 0


def _in_capture(p: Probe, begin: int, mode: int, *, other_thread: bool = False) -> None:
    """Make each call during a capture of its own; note its result and what became of the capture."""
    for label, call in _unsafe_calls():
        with _capture(p, begin) as state:

            def make(call: Any = call, label: str = label, state: dict[str, Any] = state) -> None:
                exchanged = c_int(mode)
                p.cu.ok("cuCtxSetCurrent", state["context"])
                p.cu.ok("cuThreadExchangeStreamCaptureMode", byref(exchanged))
                code = call(p, state)
                p.cu.ok("cuThreadExchangeStreamCaptureMode", byref(exchanged))
                status = c_int(-1)
                p.cu("cuStreamIsCapturing", state["stream"], byref(status))
                p.say(label, f"{p.cu.error_name(code)}, {['none', 'active', 'invalidated'][status.value]}")

            if other_thread:
                _in_thread(make)
            else:
                make()


@scenario
def capture_global(p: Probe) -> None:
    """Calls during a global capture."""
    p.start()
    _in_capture(p, GLOBAL, GLOBAL)


@scenario
def capture_global_thread_relaxed(p: Probe) -> None:
    """Calls during a global capture, the thread relaxed."""
    p.start()
    _in_capture(p, GLOBAL, RELAXED)


@scenario
def capture_thread_local(p: Probe) -> None:
    """Calls during a thread-local capture."""
    p.start()
    _in_capture(p, THREAD_LOCAL, THREAD_LOCAL)


@scenario
def capture_relaxed(p: Probe) -> None:
    """Calls during a relaxed capture."""
    p.start()
    _in_capture(p, RELAXED, GLOBAL)


@scenario
def capture_global_other_thread(p: Probe) -> None:
    """Calls of another thread during a global capture."""
    p.start()
    _in_capture(p, GLOBAL, GLOBAL, other_thread=True)


@scenario
def capture_global_other_thread_local(p: Probe) -> None:
    """Calls of another, thread-local thread during a global capture."""
    p.start()
    _in_capture(p, GLOBAL, THREAD_LOCAL, other_thread=True)


@scenario
def capture_life(p: Probe) -> None:
    """Begin, status and end of a capture."""
    p.start()
    (empty,) = p.kernels("empty")
    p.cu.ok("cuLaunchKernelEx", byref(launch_config()), empty, None, None)
    mode, status, graph = c_int(RELAXED), c_int(-1), c_void_p()
    p.do("cuThreadExchangeStreamCaptureMode", byref(mode))
    p.say("mode at start", mode.value)
    p.do("cuThreadExchangeStreamCaptureMode", byref(mode))
    p.say("mode put back", mode.value)
    _in_thread(lambda: p.value("cuThreadExchangeStreamCaptureMode", label="another thread"))
    stream = p.handle("cuStreamCreate", 1)
    p.do("cuStreamBeginCapture_v2", None, GLOBAL, label="legacy")
    p.do("cuStreamEndCapture", stream, byref(graph), label="none begun")
    p.do("cuStreamBeginCapture_v2", stream, 7, label="mode 7")
    p.do("cuStreamBeginCapture_v2", stream, GLOBAL)
    p.do("cuStreamBeginCapture_v2", stream, GLOBAL, label="again")
    p.do("cuStreamIsCapturing", stream, byref(status))
    p.say("status", status.value)
    number = ctypes.c_uint64()
    p.do("cuStreamGetCaptureInfo_v2", stream, byref(status), byref(number), None, None, None)
    p.say("info's status", status.value)
    p.launch(empty, launch_config(stream=stream), label="captured", sync=False)
    p.do("cuStreamEndCapture", stream, byref(graph))
    p.say("a graph", bool(graph.value))
    p.do("cuGraphDestroy", graph)
    p.do("cuStreamBeginCapture_v2", stream, GLOBAL)
    p.do("cuMemAlloc_v2", byref(c_void_p()), 16, label="unsafe")
    p.launch(empty, launch_config(stream=stream), label="invalidated", sync=False)
    p.do("cuStreamIsCapturing", stream, byref(status), label="invalidated")
    p.say("status after", status.value)
    p.do("cuStreamGetCaptureInfo_v2", stream, byref(status), byref(number), None, None, None, label="invalidated")
    p.do("cuStreamSynchronize", stream, label="invalidated")
    graph = c_void_p(1)
    p.do("cuStreamEndCapture", stream, byref(graph), label="invalidated")
    p.say("no graph", graph.value)
    p.do("cuMemAlloc_v2", byref(c_void_p()), 16, label="ended")
    p.launch(empty, launch_config(stream=stream), label="ended")
    p.do("cuStreamBeginCapture_v2", stream, THREAD_LOCAL)
    _in_thread(lambda: p.do("cuStreamEndCapture", stream, byref(graph), label="another thread"))
    p.do("cuStreamEndCapture", stream, byref(graph), label="own thread")
    p.do("cuStreamBeginCapture_v2", stream, RELAXED)
    _in_thread(lambda: p.do("cuStreamEndCapture", stream, byref(graph), label="another thread, relaxed"))
    p.do("cuStreamBeginCapture_v2", 2, GLOBAL, label="per-thread")
    p.do("cuStreamEndCapture", 2, byref(graph), label="per-thread")
    blocking = p.handle("cuStreamCreate", 0, label="blocking")
    p.do("cuStreamBeginCapture_v2", blocking, RELAXED, label="blocking")
    p.launch(empty, label="legacy beside a blocking capture", sync=False)
    p.do("cuStreamIsCapturing", None, byref(status), label="legacy beside a blocking capture")
    p.do("cuStreamIsCapturing", blocking, byref(status), label="blocking")
    p.say("blocking status", status.value)
    p.do("cuStreamEndCapture", blocking, byref(graph), label="blocking")
    p.do("cuStreamBeginCapture_v2", blocking, RELAXED, label="blocking again")
    p.launch(empty, label="legacy beside a relaxed blocking capture", sync=False)
    p.do("cuStreamEndCapture", blocking, byref(graph), label="blocking again")
    p.do("cuStreamBeginCapture_v2", stream, GLOBAL, label="to be destroyed")
    p.do("cuStreamDestroy_v2", stream, label="capturing")


# -------------------------------------------------------------------------------------------------- faults


@scenario
def lost_context(p: Probe) -> None:
    """Calls after the device faulted."""
    context = p.start()
    (empty,) = p.kernels("empty")
    stream, memory, out = p.handle("cuStreamCreate", 0), p.alloc(), c_void_p()
    p.launch(empty, label="before")
    p.corrupt_context()
    p.do("cuCtxSynchronize")
    p.launch(empty, label="after", sync=False)
    p.do("cuStreamSynchronize", stream)
    p.do("cuStreamCreate", byref(out), 0)
    p.do("cuMemAlloc_v2", byref(out), 16)
    p.do("cuMemFree_v2", memory)
    p.do("cuMemcpyDtoH_v2", ctypes.create_string_buffer(16), memory, 16)
    library = p.load(p.image("sm_90"))
    kernel = p.handle("cuLibraryGetKernel", library, b"plain") if library else 0
    if kernel:
        p.do("cuKernelGetAttribute", byref(c_int()), 1, kernel, 0)
        p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, kernel, 0)
        p.do("cuKernelGetFunction", byref(out), kernel)
    p.do("cuKernelGetFunction", byref(out), empty, label="loaded before")
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, empty, 0, label="loaded before")
    p.do("cuCtxGetCurrent", byref(out))
    p.do("cuCtxSetCurrent", context)
    p.do("cuCtxGetDevice", byref(c_int()))
    p.do("cuDeviceGetCount", byref(c_int()))
    p.do("cuDeviceGetAttribute", byref(c_int()), 16, 0)
    p.do("cuDevicePrimaryCtxGetState", 0, byref(c_uint()), byref(c_int()))
    p.do("cuDevicePrimaryCtxRetain", byref(out), 0)
    p.do("cuStreamIsCapturing", stream, byref(c_int()))
    p.do("cuStreamGetCtx", stream, byref(out))
    p.do("cuThreadExchangeStreamCaptureMode", byref(c_int(GLOBAL)))
    p.do("cuPointerGetAttribute", byref(c_int()), 9, memory)
    _tensor_map(p)
    p.do("cuEventCreate", byref(out), 0)
    p.do("cuStreamDestroy_v2", stream)
    p.do("cuLibraryUnload", library) if library else None
    p.do("cuDevicePrimaryCtxReset_v2", 0)
    p.do("cuCtxSynchronize", label="reset")
    p.do("cuDevicePrimaryCtxRetain", byref(out), 0, label="reset")
    p.do("cuCtxSetCurrent", out.value, label="reset")
    p.do("cuCtxSynchronize", label="retained after reset")
    p.do("cuMemAlloc_v2", byref(out), 16, label="retained after reset")


# ------------------------------------------------------------------------------------------------- the rest


def _tensor_map(p: Probe, label: str = "", **changes: Any) -> bytes:
    """Encode a plain 2-D float16 descriptor with some inputs changed; note the result."""
    given: dict[str, Any] = {
        "dtype": 6,  # FLOAT16
        "rank": 2,
        "address": 0x7F0000000000,
        "dims": [64, 32],
        "strides": [128],
        "box": [32, 16],
        "element_strides": [1, 1],
        "interleave": 0,
        "swizzle": 0,
        "l2": 0,
        "fill": 0,
        "offset": 0,
    } | changes
    memory = ctypes.create_string_buffer(b"\xee" * 256, 256)
    target = (ctypes.addressof(memory) + 63) // 64 * 64 + given["offset"]
    code = p.do(
        "cuTensorMapEncodeTiled",
        target,
        given["dtype"],
        given["rank"],
        given["address"],
        (ctypes.c_uint64 * 5)(*given["dims"]),
        (ctypes.c_uint64 * 5)(*given["strides"]),
        (ctypes.c_uint32 * 5)(*given["box"]),
        (ctypes.c_uint32 * 5)(*given["element_strides"]),
        given["interleave"],
        given["swizzle"],
        given["l2"],
        given["fill"],
        label=label,
    )
    return ctypes.string_at(target, 128) if code == 0 else b""


@scenario
def tensor_maps(p: Probe) -> None:
    """What cuTensorMapEncodeTiled refuses."""
    p.start()
    good = _tensor_map(p, "plain")
    p.say("length", len(good))
    cases: dict[str, dict[str, Any]] = {
        "descriptor misaligned by 32": {"offset": 32},
        "address of 16": {"address": 0x7F0000000010},
        "address of 8": {"address": 0x7F0000000008},
        "null address": {"address": None},
        "rank 0": {"rank": 0},
        "rank 6": {"rank": 6},
        "dim 0": {"dims": [0, 32]},
        "dim 2^32": {"dims": [1 << 32, 32], "strides": [1 << 34]},
        "dim over 2^32": {"dims": [(1 << 32) + 8, 32], "strides": [1 << 34]},
        "stride not of 16": {"strides": [136]},
        "stride 0": {"strides": [0]},
        "stride below the row": {"strides": [64]},
        "stride 2^40": {"strides": [1 << 40]},
        "box 256": {"box": [256, 1]},
        "box 257": {"box": [257, 1]},
        "box 0": {"box": [0, 16]},
        "box over the tensor": {"box": [128, 16]},
        "box inner bytes not of 16": {"box": [4, 16]},
        "element stride 0": {"element_strides": [0, 1]},
        "element stride 8": {"element_strides": [1, 8]},
        "element stride 9": {"element_strides": [1, 9]},
        "swizzle 128B": {"swizzle": 3},
        "swizzle 128B, box 128 bytes": {"swizzle": 3, "box": [64, 16]},
        "swizzle 128B, box over 128 bytes": {"swizzle": 3, "box": [128, 16], "dims": [256, 32], "strides": [512]},
        "swizzle 32B, box 64 bytes": {"swizzle": 1},
        "swizzle 99": {"swizzle": 99},
        "interleave 16B, rank 2": {"interleave": 1},
        "interleave 99": {"interleave": 99},
        "l2 256B": {"l2": 3},
        "l2 99": {"l2": 99},
        "fill NaN": {"fill": 1},
        "fill NaN, integers": {"fill": 1, "dtype": 2},
        "fill 99": {"fill": 99},
        "dtype 99": {"dtype": 99},
        "rank 1": {"rank": 1, "dims": [64], "strides": [], "box": [32], "element_strides": [1]},
        "box product": {"box": [256, 256], "dims": [256, 256], "strides": [512]},
        "box product over": {"box": [256, 256], "dims": [256, 256], "strides": [1024], "dtype": 7},
    }
    for label, changes in cases.items():
        _tensor_map(p, label, **changes)
    memory = ctypes.create_string_buffer(256)
    target = (ctypes.addressof(memory) + 63) // 64 * 64
    ctypes.memmove(target, good, 128)
    p.do("cuTensorMapReplaceAddress", target, 0x7F0000001000)
    moved = _tensor_map(Probe(p.cu, p.images), address=0x7F0000001000)
    p.say("as encoded there", ctypes.string_at(target, 128) == moved)
    p.do("cuTensorMapReplaceAddress", target, 0x7F0000001008, label="misaligned address")


@scenario
def im2col(p: Probe) -> None:
    """cuTensorMapEncodeIm2col."""
    p.start()
    memory = ctypes.create_string_buffer(256)
    target = (ctypes.addressof(memory) + 63) // 64 * 64

    def encode(label: str, rank: int = 4, channels: int = 32, pixels: int = 16, lower: int = -1) -> None:
        p.do(
            "cuTensorMapEncodeIm2col",
            target,
            6,
            rank,
            0x7F0000000000,
            (ctypes.c_uint64 * 5)(64, 16, 16, 4, 1),
            (ctypes.c_uint64 * 4)(128, 2048, 32768, 131072),
            (c_int * 3)(lower, lower, lower),
            (c_int * 3)(1, 1, 1),
            channels,
            pixels,
            (ctypes.c_uint32 * 5)(1, 1, 1, 1, 1),
            0,
            0,
            0,
            0,
            label=label,
        )

    encode("plain")
    encode("rank 2", rank=2)
    encode("rank 3", rank=3)
    encode("rank 5", rank=5)
    encode("rank 6", rank=6)
    encode("channels 256", channels=256)
    encode("channels 257", channels=257)
    encode("channels 4", channels=4)
    encode("pixels 1024", pixels=1024)
    encode("pixels 1025", pixels=1025)
    encode("lower -128", lower=-128)
    encode("lower -129", lower=-129)


@scenario
def memory(p: Probe) -> None:
    """Allocation, copies and pointers."""
    context = p.start()
    pointer, out = ctypes.c_uint64(), c_int(-1)
    p.do("cuMemAlloc_v2", byref(pointer), 1024)
    p.say("aligned to 256", pointer.value % 256)
    p.do("cuMemcpyHtoD_v2", pointer.value, bytes(range(64)), 64)
    p.do("cuMemsetD32_v2", pointer.value, 0x01020304, 2)
    p.do("cuMemsetD8_v2", pointer.value + 8, 0xAB, 3)
    back = ctypes.create_string_buffer(64)
    p.do("cuMemcpyDtoH_v2", back, pointer.value, 64)
    p.say("bytes", back.raw[:16].hex())
    p.do("cuMemsetD32_v2", pointer.value + 2, 0, 1, label="misaligned")
    p.do("cuMemcpyHtoD_v2", pointer.value + 1000, bytes(64), 64, label="past the end")
    p.do("cuMemcpyHtoD_v2", 4096, bytes(64), 64, label="no allocation")
    p.do("cuMemsetD8_v2", 4096, 0, 64, label="no allocation")
    p.do("cuMemsetD32Async", pointer.value, 5, 4, None)
    p.do("cuMemcpyHtoD_v2", pointer.value, bytes(0), 0, label="nothing")
    p.do("cuPointerGetAttribute", byref(out), 9, pointer.value, label="ordinal")
    p.say("ordinal", out.value)
    p.do("cuPointerGetAttribute", byref(out), 9, pointer.value + 1023, label="inside")
    p.do("cuPointerGetAttribute", byref(out), 9, ctypes.addressof(back), label="host")
    p.do("cuPointerGetAttribute", byref(out), 2, pointer.value, label="memory type")
    p.say("memory type", out.value)
    owner = c_void_p()
    p.do("cuPointerGetAttribute", byref(owner), 1, pointer.value, label="context")
    p.say("context", owner.value == context)
    p.do("cuPointerGetAttribute", byref(out), 99, pointer.value, label="attribute 99")
    p.do("cuMemFree_v2", pointer.value + 16, label="inside")
    p.do("cuMemFree_v2", pointer.value)
    p.do("cuPointerGetAttribute", byref(out), 9, pointer.value, label="freed")
    p.do("cuMemFree_v2", pointer.value, label="again")
    p.do("cuMemAlloc_v2", byref(pointer), 1 << 50, label="too much")


@scenario
def freed_by_another_context(p: Probe) -> None:
    """Freeing with no context current."""
    p.start()
    pointer = p.alloc()
    p.do("cuCtxSetCurrent", None)
    p.do("cuPointerGetAttribute", byref(c_int()), 9, pointer, label="no context")
    p.do("cuMemFree_v2", pointer, label="no context")
    p.do("cuMemcpyDtoH_v2", ctypes.create_string_buffer(16), pointer, 16, label="no context")


@scenario
def events(p: Probe) -> None:
    """Events."""
    p.start()
    stream = p.handle("cuStreamCreate", 0)
    event = p.handle("cuEventCreate", 0)
    p.do("cuEventQuery", event, label="never recorded")
    p.do("cuEventRecord", event, stream)
    p.do("cuEventSynchronize", event)
    p.do("cuEventQuery", event)
    p.do("cuStreamWaitEvent", stream, event, 0)
    p.do("cuEventRecord", None, stream, label="null")
    p.do("cuEventDestroy_v2", event)
    p.do("cuEventCreate", byref(c_void_p()), 0x1000, label="bad flags")


@scenario
def proc_address(p: Probe) -> None:
    """cuGetProcAddress: names without a version suffix, versions, flags."""
    found, status = c_void_p(), c_int(-1)

    def ask(name: bytes, version: int, flags: int = 0) -> None:
        found.value = None
        label = f"{name.decode()} {version}" + (f" flags {flags}" if flags else "")
        p.do("cuGetProcAddress_v2", name, byref(found), version, flags, byref(status), label=label)
        p.say(label, f"found {bool(found.value)}, status {status.value}")

    for name in (b"cuLibraryLoadData", b"cuLaunchKernelEx", b"cuKernelGetParamInfo", b"cuTensorMapEncodeTiled"):
        for version in (11000, 11080, 12000, 12040, 13000):
            ask(name, version)
    ask(b"cuInit", 2000)
    ask(b"cuInit", 1000)
    ask(b"cuDevicePrimaryCtxRelease", 7000)
    ask(b"cuDevicePrimaryCtxRelease", 11000)
    ask(b"cuCtxCreate", 3020)
    ask(b"cuCtxCreate", 13000)
    ask(b"cuCtxCreate_v2", 13000)
    ask(b"cuMemAlloc", 12000)
    ask(b"cuMemAlloc_v2", 12000)
    ask(b"cuNoSuchThing", 12000)
    ask(b"cuInit", 99000)
    ask(b"cuLaunchKernel", 12000, 1)
    ask(b"cuLaunchKernel", 12000, 2)
    ask(b"cuLaunchKernel", 12000, 3)
    ask(b"cuGetProcAddress", 12000)
    p.do("cuGetProcAddress_v2", b"cuInit", byref(found), 12000, 0, None, label="null status")
    p.do("cuGetProcAddress_v2", b"cuNoSuchThing", byref(found), 12000, 0, None, label="unknown, null status")
    handle = ctypes.cast(p.cu.library.cuDevicePrimaryCtxRelease_v2, c_void_p).value
    p.do("cuGetProcAddress_v2", b"cuDevicePrimaryCtxRelease", byref(found), 12000, 0, byref(status), label="same")
    p.say("the same as dlsym's", found.value == handle)
    for name_text in ("cuCtxCreate_v2", "cuCtxCreate_v3", "cuCtxCreate_v4", "cuCtxDestroy", "cuLaunchKernelEx_ptsz"):
        p.say(f"dlsym {name_text}", p.cu.has(name_text))


@scenario
def error_texts(p: Probe) -> None:
    """Names and texts of results."""
    for code in range(1000):
        text = c_char_p()
        if p.cu("cuGetErrorString", code, byref(text)) == 0:
            p.say(f"{code} {p.cu.error_name(code)}", (text.value or b"").decode())
    p.do("cuGetErrorString", 123456, byref(c_char_p()))


@scenario
def occupancy(p: Probe) -> None:
    """Occupancy."""
    p.start()
    for name, kernel in zip(KERNELS, p.kernels(*KERNELS), strict=True):
        function = c_void_p()
        p.cu.ok("cuKernelGetFunction", byref(function), kernel)
        for block in (32, 128, 1024):
            p.value("cuOccupancyMaxActiveBlocksPerMultiprocessor", function.value, block, 0, label=f"{name} {block}")
    dynamic = p.kernels("dynamic_smem")[0]
    name = "cuOccupancyMaxActiveBlocksPerMultiprocessor"
    p.value(name, dynamic, 128, 0, label="a kernel's handle")
    p.value(name, dynamic, 128, 49152, label="48 KiB")
    p.value(name, dynamic, 128, 65536, label="64 KiB")
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, OPT_IN_SMEM_H100, dynamic, 0)
    p.value(name, dynamic, 128, 65536, label="64 KiB, opted in")
    p.value(name, dynamic, 128, OPT_IN_SMEM_H100, label="all of it, opted in")
    p.value(name, dynamic, 2048, 0, label="block 2048")
    p.value(name, dynamic, 0, 0, label="block 0")


@scenario
def two_devices(p: Probe) -> None:
    """A second device, where there is one."""
    p.cu.ok("cuInit", 0)
    count = c_int()
    p.cu.ok("cuDeviceGetCount", byref(count))
    if count.value < 2:
        p.say("skipped", "one device")
        return
    second = p.start(1)
    first = p.start(0)
    (empty,) = p.kernels("empty")
    p.do("cuKernelSetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, 65536, empty, 0, label="device 0")
    p.value("cuKernelGetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, empty, 0, label="device 0")
    p.value("cuKernelGetAttribute", ATTRIBUTE_MAX_DYNAMIC_SMEM, empty, 1, label="device 1")
    p.do("cuCtxSetCurrent", second)
    stream = p.handle("cuStreamCreate", 0, label="device 1")
    p.launch(empty, launch_config(stream=stream), label="device 1")
    p.do("cuCtxSetCurrent", first)
    p.launch(empty, launch_config(stream=stream), label="device 1's stream, device 0 current")
    p.do("cuStreamSynchronize", stream, label="device 1's stream, device 0 current")
    p.launch(empty, launch_config(smem_bytes=65536), label="64 KiB on device 0")
    p.launch(empty, launch_config(smem_bytes=65536, stream=stream), label="64 KiB on device 1")
    pointer = p.alloc()
    p.do("cuCtxSetCurrent", second)
    p.do("cuMemFree_v2", pointer, label="device 0's memory, device 1 current")
    p.do("cuCtxSetCurrent", first)
    p.corrupt_context()
    p.do("cuCtxSynchronize", label="device 0 lost")
    p.do("cuCtxSetCurrent", second)
    p.do("cuCtxSynchronize", label="device 1")
    p.launch(empty, label="device 1 after device 0 was lost")


# -------------------------------------------------------------------------------------------------- running


def run_scenario(name: str, library: str, images: Path, stream: TextIO | None = None) -> dict[str, str]:
    """Run one scenario in this process, which must not have used the driver before."""
    probe = Probe(CudaApi(ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)), images)
    probe.stream = stream
    try:
        SCENARIOS[name](probe)
    except RuntimeError as error:
        probe.say("stopped", error)
    return probe.answers


def run_apart(name: str, library: str, images: Path, *, timeout_s: float = 120) -> dict[str, str]:
    """Run one scenario in a process of its own; a crash is an answer too."""
    command = [sys.executable, "-m", "fake_driver.contract", "--library", library, "--images", str(images)]
    try:
        done = subprocess.run(
            [*command, "--only", name],
            cwd=Path(__file__).parents[1],
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"hangs": f"for {timeout_s} s"}
    answers: dict[str, str] = dict(json.loads(line) for line in done.stdout.splitlines())
    if done.returncode:
        answers["crashes"] = f"exit {done.returncode} {done.stderr[-400:]}"
    return answers


def main() -> None:
    """Print the answers of all scenarios as JSON, or of one as lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", default="libcuda.so.1")
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--only")
    args = parser.parse_args()
    if args.only:
        run_scenario(args.only, args.library, args.images, sys.stdout)
        return
    json.dump({name: run_apart(name, args.library, args.images) for name in SCENARIOS}, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
