"""Initialisation, devices, contexts, and what is left after a fault."""

from __future__ import annotations

import ctypes
import threading
from ctypes import byref, c_char_p, c_int, c_size_t, c_uint, c_void_p

from fake_driver.contract.probe import (
    ATTRIBUTE_MAX_DYNAMIC_SMEM,
    ATTRIBUTE_STATIC_SMEM,
    GLOBAL,
    RELAXED,
    Probe,
    encode_tensor_map,
    in_thread,
    scenario,
)
from fake_driver.cuda_api import launch_config


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
    encode_tensor_map(p)
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
    encode_tensor_map(p)
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
    in_thread(lambda: p.do("cuCtxSynchronize", label="another thread"))
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
    encode_tensor_map(p)
    p.do("cuEventCreate", byref(out), 0)
    p.do("cuStreamDestroy_v2", stream)
    p.do("cuLibraryUnload", library) if library else None
    p.do("cuDevicePrimaryCtxReset_v2", 0)
    p.do("cuCtxSynchronize", label="reset")
    p.do("cuDevicePrimaryCtxRetain", byref(out), 0, label="reset")
    p.do("cuCtxSetCurrent", out.value, label="reset")
    p.do("cuCtxSynchronize", label="retained after reset")
    p.do("cuMemAlloc_v2", byref(out), 16, label="retained after reset")


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
