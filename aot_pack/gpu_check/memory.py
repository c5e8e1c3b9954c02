"""Memory of the current CUDA device, through ``cuda.bindings`` (the driver API)."""

from __future__ import annotations

import numpy

from aot_pack.gpu_check.regions import Bytes


def wait() -> str:
    """Waits for all work on the device; returns the name of CUDA's error, or an empty text."""
    from cuda.bindings import driver

    (code,) = driver.cuCtxSynchronize()
    return "" if code == driver.CUresult.CUDA_SUCCESS else str(getattr(code, "name", code))


class DeviceMemory:
    """Implements ``guards.Memory``. Each method raises a RuntimeError with the name of CUDA's error."""

    def __init__(self, device: int) -> None:
        self.device = device

    def allocate(self, size_bytes: int) -> int:
        """Of ``cuMemAlloc``, which aligns for any use: to 256 bytes at least."""
        from cuda.bindings import driver

        code, pointer = driver.cuMemAlloc(size_bytes)
        _check("cuMemAlloc", code)
        return int(pointer)

    def free(self, address: int) -> None:
        """A device that a kernel broke keeps its memory: an error here would hide the first one."""
        from cuda.bindings import driver

        driver.cuMemFree(address)

    def write(self, address: int, content: Bytes) -> None:
        """Copies from the host."""
        from cuda.bindings import driver

        (code,) = driver.cuMemcpyHtoD(address, content.ctypes.data, len(content))
        _check("cuMemcpyHtoD", code)

    def read(self, address: int, size_bytes: int) -> Bytes:
        """Copies to the host."""
        from cuda.bindings import driver

        content = numpy.empty(size_bytes, dtype=numpy.uint8)
        (code,) = driver.cuMemcpyDtoH(content.ctypes.data, address, size_bytes)
        _check("cuMemcpyDtoH", code)
        return content

    def synchronize(self) -> None:
        """Waits for all work of the device."""
        if problem := wait():
            raise RuntimeError(f"work on the GPU failed: {problem}")


def _check(call: str, code: object) -> None:
    from cuda.bindings import driver

    if code != driver.CUresult.CUDA_SUCCESS:
        raise RuntimeError(f"{call} failed: {getattr(code, 'name', code)}")
