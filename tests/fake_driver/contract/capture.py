"""Stream capture: what is allowed during one, and its life."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import byref, c_int, c_void_p
from typing import Any

from fake_driver.contract.probe import (
    ATTRIBUTE_MAX_DYNAMIC_SMEM,
    GLOBAL,
    RELAXED,
    THREAD_LOCAL,
    Probe,
    in_thread,
    scenario,
)
from fake_driver.cuda_api import kernel_params, launch_config

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
    yield (
        "launch of no blocks",
        lambda p, s: p.cu(
            "cuLaunchKernelEx", byref(launch_config((0, 1, 1), stream=s["stream"])), s["warm"], None, None
        ),
    )
    yield (
        "launch of too large a block",
        lambda p, s: p.cu(
            "cuLaunchKernelEx", byref(launch_config(block=(2048, 1, 1), stream=s["stream"])), s["warm"], None, None
        ),
    )
    yield (
        "launch of no blocks on another stream",
        lambda p, s: p.cu(
            "cuLaunchKernelEx", byref(launch_config((0, 1, 1), stream=s["other"])), s["warm"], None, None
        ),
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
                in_thread(make)
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
    in_thread(lambda: p.value("cuThreadExchangeStreamCaptureMode", label="another thread"))
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
    in_thread(lambda: p.do("cuStreamEndCapture", stream, byref(graph), label="another thread"))
    p.do("cuStreamEndCapture", stream, byref(graph), label="own thread")
    p.do("cuStreamBeginCapture_v2", stream, RELAXED)
    in_thread(lambda: p.do("cuStreamEndCapture", stream, byref(graph), label="another thread, relaxed"))
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
