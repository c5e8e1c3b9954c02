"""Scenarios and the probe that they ask a driver with."""

from __future__ import annotations

import ctypes
import json
import threading
from collections.abc import Callable
from ctypes import byref, c_int, c_void_p
from pathlib import Path
from typing import Any, TextIO

from fake_driver.cuda_api import CudaApi, LaunchConfig, kernel_params, launch_config

GLOBAL, THREAD_LOCAL, RELAXED = 0, 1, 2  # CUstreamCaptureMode
ATTRIBUTE_MAX_THREADS, ATTRIBUTE_STATIC_SMEM = 0, 1
ATTRIBUTE_MAX_DYNAMIC_SMEM, ATTRIBUTE_NON_PORTABLE_CLUSTER = 8, 14
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


def in_thread(function: Callable[[], object]) -> None:
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()


def encode_tensor_map(p: Probe, label: str = "", **changes: Any) -> bytes:
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
