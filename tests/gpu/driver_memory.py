"""Memory of a CUDA device for ``aot_pack.gpu_check.guards``, through the driver library alone."""

from __future__ import annotations

import ctypes

import numpy

from aot_pack.gpu_check.regions import Bytes


class DriverMemory:
    """Implements ``guards.Memory`` in the current context. Each method raises a RuntimeError with CUDA's number."""

    def __init__(self, device: int = 0) -> None:
        self.device = device
        self._driver = ctypes.CDLL("libcuda.so.1")

    def _call(self, name: str, *arguments: object) -> None:
        code = getattr(self._driver, name)(*arguments)
        if code != 0:
            raise RuntimeError(f"{name} failed with CUDA's error {code}")

    def allocate(self, size_bytes: int) -> int:
        """``cuMemAlloc`` aligns for any use: to 256 bytes at least."""
        address = ctypes.c_uint64()
        self._call("cuMemAlloc_v2", ctypes.byref(address), ctypes.c_size_t(size_bytes))
        return address.value

    def free(self, address: int) -> None:
        """Frees what ``allocate`` returned."""
        self._call("cuMemFree_v2", ctypes.c_uint64(address))

    def write(self, address: int, content: Bytes) -> None:
        """Copies from the host."""
        source = ctypes.c_void_p(content.ctypes.data)
        self._call("cuMemcpyHtoD_v2", ctypes.c_uint64(address), source, ctypes.c_size_t(len(content)))

    def read(self, address: int, size_bytes: int) -> Bytes:
        """Copies to the host."""
        content = numpy.empty(size_bytes, dtype=numpy.uint8)
        target = ctypes.c_void_p(content.ctypes.data)
        self._call("cuMemcpyDtoH_v2", target, ctypes.c_uint64(address), ctypes.c_size_t(size_bytes))
        return content

    def synchronize(self) -> None:
        """Waits for all work of the context."""
        self._call("cuCtxSynchronize")
