"""Names: of entry points and of errors."""

from __future__ import annotations

import ctypes
from ctypes import byref, c_char_p, c_int, c_void_p

from fake_driver.contract.probe import Probe, scenario


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
