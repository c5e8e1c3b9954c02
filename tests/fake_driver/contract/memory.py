"""Memory, events and tensor maps."""

from __future__ import annotations

import ctypes
from ctypes import byref, c_int, c_void_p
from typing import Any

from fake_driver.contract.probe import Probe, encode_tensor_map, scenario


@scenario
def tensor_maps(p: Probe) -> None:
    """What cuTensorMapEncodeTiled refuses."""
    p.start()
    good = encode_tensor_map(p, "plain")
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
        encode_tensor_map(p, label, **changes)
    memory = ctypes.create_string_buffer(256)
    target = (ctypes.addressof(memory) + 63) // 64 * 64
    ctypes.memmove(target, good, 128)
    p.do("cuTensorMapReplaceAddress", target, 0x7F0000001000)
    moved = encode_tensor_map(Probe(p.cu, p.images), address=0x7F0000001000)
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
