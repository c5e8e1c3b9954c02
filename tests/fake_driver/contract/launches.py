"""Kernels' attributes, launches, the streams that they are on, occupancy."""

from __future__ import annotations

import ctypes
import struct
from ctypes import byref, c_int, c_size_t, c_void_p
from typing import Any

from fake_driver.contract.probe import (
    ATTRIBUTE_MAX_DYNAMIC_SMEM,
    ATTRIBUTE_MAX_THREADS,
    ATTRIBUTE_NON_PORTABLE_CLUSTER,
    OPT_IN_SMEM_H100,
    Probe,
    scenario,
)
from fake_driver.cuda_api import kernel_params, launch_config

LAUNCH_COOPERATIVE, LAUNCH_CLUSTER, LAUNCH_PROGRAMMATIC = 2, 4, 6
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
