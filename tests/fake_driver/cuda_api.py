"""The CUDA driver API through ctypes: what the tests call a driver with, real or fake.

A function takes plain Python values; a pointer is an int, None, bytes, a ctypes array or `byref(...)`. Every
function returns its CUresult as an int. Prototypes are spelled out here because ctypes would else cut handles and
device addresses to 32 bits.
"""

from __future__ import annotations

import ctypes
from typing import Any

# i: int, u: unsigned int, z: size_t or a 64-bit value (CUdeviceptr among them), p: any pointer or handle.
_LETTERS: dict[str, Any] = {
    "i": ctypes.c_int,
    "u": ctypes.c_uint,
    "z": ctypes.c_uint64,
    "p": ctypes.c_void_p,
}

PROTOTYPES: dict[str, str] = {
    "cuCtxCreate": "pui",
    "cuCtxCreate_v2": "pui",
    "cuCtxCreate_v3": "ppiui",
    "cuCtxCreate_v4": "ppui",
    "cuCtxDestroy": "p",
    "cuCtxDestroy_v2": "p",
    "cuCtxGetApiVersion": "pp",
    "cuCtxGetCurrent": "p",
    "cuCtxGetDevice": "p",
    "cuCtxPopCurrent": "p",
    "cuCtxPopCurrent_v2": "p",
    "cuCtxPushCurrent": "p",
    "cuCtxPushCurrent_v2": "p",
    "cuCtxSetCurrent": "p",
    "cuCtxSynchronize": "",
    "cuDeviceGet": "pi",
    "cuDeviceGetAttribute": "pii",
    "cuDeviceGetCount": "p",
    "cuDeviceGetName": "pii",
    "cuDeviceGetUuid": "pi",
    "cuDeviceGetUuid_v2": "pi",
    "cuDevicePrimaryCtxGetState": "ipp",
    "cuDevicePrimaryCtxRelease": "i",
    "cuDevicePrimaryCtxRelease_v2": "i",
    "cuDevicePrimaryCtxReset": "i",
    "cuDevicePrimaryCtxReset_v2": "i",
    "cuDevicePrimaryCtxRetain": "pi",
    "cuDevicePrimaryCtxSetFlags": "iu",
    "cuDevicePrimaryCtxSetFlags_v2": "iu",
    "cuDeviceTotalMem_v2": "pi",
    "cuDriverGetVersion": "p",
    "cuEventCreate": "pu",
    "cuEventDestroy": "p",
    "cuEventDestroy_v2": "p",
    "cuEventQuery": "p",
    "cuEventRecord": "pp",
    "cuEventSynchronize": "p",
    "cuFuncGetAttribute": "pip",
    "cuFuncGetModule": "pp",
    "cuFuncGetName": "pp",
    "cuFuncSetAttribute": "pii",
    "cuGetErrorName": "ip",
    "cuGetErrorString": "ip",
    "cuGetProcAddress": "ppiz",
    "cuGetProcAddress_v2": "ppizp",
    "cuGraphDestroy": "p",
    "cuInit": "u",
    "cuKernelGetAttribute": "pipi",
    "cuKernelGetFunction": "pp",
    "cuKernelGetLibrary": "pp",
    "cuKernelGetName": "pp",
    "cuKernelGetParamCount": "pp",
    "cuKernelGetParamInfo": "pzpp",
    "cuKernelSetAttribute": "iipi",
    "cuLaunchCooperativeKernel": "puuuuuuupp",
    "cuLaunchKernel": "puuuuuuuppp",
    "cuLaunchKernelEx": "pppp",
    "cuLibraryEnumerateKernels": "pup",
    "cuLibraryGetGlobal": "pppp",
    "cuLibraryGetKernel": "ppp",
    "cuLibraryGetKernelCount": "pp",
    "cuLibraryGetModule": "pp",
    "cuLibraryLoadData": "ppppuppu",
    "cuLibraryLoadFromFile": "ppppuppu",
    "cuLibraryUnload": "p",
    "cuMemAlloc_v2": "pz",
    "cuMemFree_v2": "z",
    "cuMemGetInfo_v2": "pp",
    "cuMemcpyDtoHAsync_v2": "pzzp",
    "cuMemcpyDtoH_v2": "pzz",
    "cuMemcpyHtoDAsync_v2": "zpzp",
    "cuMemcpyHtoD_v2": "zpz",
    "cuMemsetD32Async": "zuzp",
    "cuMemsetD32_v2": "zuz",
    "cuMemsetD8Async": "zuzp",
    "cuMemsetD8_v2": "zuz",
    "cuModuleGetFunction": "ppp",
    "cuModuleGetGlobal_v2": "pppp",
    "cuModuleGetLoadingMode": "p",
    "cuModuleLoadData": "pp",
    "cuModuleLoadDataEx": "ppupp",
    "cuModuleUnload": "p",
    "cuOccupancyMaxActiveBlocksPerMultiprocessor": "ppiz",
    "cuOccupancyMaxActiveClusters": "ppp",
    "cuOccupancyMaxPotentialClusterSize": "ppp",
    "cuPointerGetAttribute": "piz",
    "cuStreamBeginCapture_v2": "pi",
    "cuStreamCreate": "pu",
    "cuStreamCreateWithPriority": "pui",
    "cuStreamDestroy": "p",
    "cuStreamDestroy_v2": "p",
    "cuStreamEndCapture": "pp",
    "cuStreamGetCaptureInfo": "ppp",
    "cuStreamGetCaptureInfo_v2": "pppppp",
    "cuStreamGetCaptureInfo_v3": "ppppppp",
    "cuStreamGetCtx": "pp",
    "cuStreamIsCapturing": "pp",
    "cuStreamQuery": "p",
    "cuStreamSynchronize": "p",
    "cuStreamWaitEvent": "ppu",
    "cuTensorMapEncodeIm2col": "piupppppuupiiii",
    "cuTensorMapEncodeTiled": "piupppppiiii",
    "cuTensorMapReplaceAddress": "pp",
    "cuThreadExchangeStreamCaptureMode": "p",
}


class LaunchAttribute(ctypes.Structure):
    """CUlaunchAttribute: an id and 64 bytes of value."""

    _fields_ = [("id", ctypes.c_int), ("pad", ctypes.c_char * 4), ("value", ctypes.c_uint32 * 16)]


class LaunchConfig(ctypes.Structure):
    """CUlaunchConfig."""

    _fields_ = [
        ("grid", ctypes.c_uint * 3),
        ("block", ctypes.c_uint * 3),
        ("smem_bytes", ctypes.c_uint),
        ("stream", ctypes.c_void_p),
        ("attributes", ctypes.POINTER(LaunchAttribute)),
        ("attribute_count", ctypes.c_uint),
    ]


def launch_config(
    grid: tuple[int, int, int] = (1, 1, 1),
    block: tuple[int, int, int] = (32, 1, 1),
    *,
    smem_bytes: int = 0,
    stream: int | None = None,
    attributes: dict[int, list[int]] | None = None,
) -> LaunchConfig:
    """Build a launch configuration; an attribute's value is given as its leading 32-bit words."""
    given = attributes or {}
    entries = (LaunchAttribute * max(len(given), 1))()
    for entry, (attribute_id, words) in zip(entries, given.items(), strict=False):
        entry.id = attribute_id
        entry.value[: len(words)] = words
    return LaunchConfig(
        (ctypes.c_uint * 3)(*grid),
        (ctypes.c_uint * 3)(*block),
        smem_bytes,
        stream,
        ctypes.cast(entries, ctypes.POINTER(LaunchAttribute)),
        len(given),
    )


def kernel_params(*values: Any) -> ctypes.Array[Any]:
    """Build kernelParams from ctypes values; keeps them alive as long as the array lives."""
    array = (ctypes.c_void_p * max(len(values), 1))(*[ctypes.addressof(value) for value in values])
    array.values = values  # type: ignore[attr-defined]
    return array


class CudaApi:
    """Calls the functions of one loaded driver library by name."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self.library = library

    def has(self, name: str) -> bool:
        """Tell whether dlsym finds the function."""
        return hasattr(self.library, name)

    def __call__(self, name: str, *args: Any) -> int:
        """Call a function and return its CUresult."""
        function = getattr(self.library, name)
        if function.argtypes is None:
            function.restype = ctypes.c_int
            function.argtypes = [_LETTERS[letter] for letter in PROTOTYPES[name]]
        return int(function(*args))

    def ok(self, name: str, *args: Any) -> None:
        """Call a function that must succeed."""
        code = self(name, *args)
        if code:
            raise RuntimeError(f"{name} returned {code} ({self.error_name(code)}), expected CUDA_SUCCESS")

    def error_name(self, code: int) -> str:
        """Return the CUresult's name, or its number in words when the driver has no name for it."""
        text = ctypes.c_char_p()
        if self("cuGetErrorName", code, ctypes.byref(text)) or text.value is None:
            return f"CUresult {code}"
        return text.value.decode()
