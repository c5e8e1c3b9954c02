"""Calls ``elementwise.add`` with memory that CUDA's driver gave: no torch, no NumPy, nothing but the wheel and TVM FFI.

Calls it again after the device was reset, which takes the loaded kernels away from under the launcher.

    python -S -E without_framework.py FOLDER

FOLDER is the whole import path beside Python's own library. Prints the libraries that this process loaded.
"""

import ctypes
import sys

sys.path.append(sys.argv[1])

SIZE = 1024
driver = ctypes.CDLL("libcuda.so.1")


def call(name: str, *arguments: object) -> None:
    """A driver function; all of these take pointers, handles and ints."""
    code = getattr(driver, name)(*arguments)
    assert code == 0, f"{name}: {code}"


class Vector:
    """Floats on device 0, for whoever understands DLPack."""

    def __init__(self, value: float) -> None:
        self.data = ctypes.c_uint64()
        call("cuMemAlloc_v2", ctypes.byref(self.data), ctypes.c_size_t(4 * SIZE))
        host = (ctypes.c_float * SIZE)(*[value] * SIZE)
        call("cuMemcpyHtoD_v2", self.data, host, ctypes.c_size_t(4 * SIZE))

    def read(self) -> list[float]:
        """What is there now, after all work is done."""
        host = (ctypes.c_float * SIZE)()
        call("cuCtxSynchronize")
        call("cuMemcpyDtoH_v2", host, self.data, ctypes.c_size_t(4 * SIZE))
        return list(host)

    def __dlpack_device__(self) -> tuple[int, int]:
        return 2, 0  # kDLCUDA

    def __dlpack__(self, **_: object) -> object:
        self._managed = _Managed(
            data=self.data.value,
            device_type=2,
            ndim=1,
            dtype_code=2,
            dtype_bits=32,
            dtype_lanes=1,
            shape=(ctypes.c_int64 * 1)(SIZE),
            strides=(ctypes.c_int64 * 1)(1),
        )
        new_capsule = ctypes.pythonapi.PyCapsule_New
        new_capsule.restype = ctypes.py_object
        new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
        return new_capsule(ctypes.addressof(self._managed), b"dltensor", None)


class _Managed(ctypes.Structure):
    """DLManagedTensor of dlpack.h; its owner is the Vector."""

    _fields_ = (
        ("data", ctypes.c_void_p),
        ("device_type", ctypes.c_int32),
        ("device_id", ctypes.c_int32),
        ("ndim", ctypes.c_int32),
        ("dtype_code", ctypes.c_uint8),
        ("dtype_bits", ctypes.c_uint8),
        ("dtype_lanes", ctypes.c_uint16),
        ("shape", ctypes.POINTER(ctypes.c_int64)),
        ("strides", ctypes.POINTER(ctypes.c_int64)),
        ("byte_offset", ctypes.c_uint64),
        ("manager_ctx", ctypes.c_void_p),
        ("deleter", ctypes.c_void_p),
    )


def add_ones_and_twos() -> None:
    """One call, with memory of its own."""
    import elementwise

    x, y, z = Vector(1.0), Vector(2.0), Vector(0.0)
    elementwise.add(x, y, z)
    assert z.read() == [3.0] * SIZE, "a wrong result"


def retain_context() -> None:
    """Makes the device's primary context current."""
    context = ctypes.c_void_p()
    call("cuDevicePrimaryCtxRetain", ctypes.byref(context), 0)
    call("cuCtxSetCurrent", context)


def main() -> None:
    """Calls, resets the device (as cudaDeviceReset does), and calls again."""
    call("cuInit", 0)
    retain_context()
    add_ones_and_twos()
    call("cuDevicePrimaryCtxReset_v2", 0)
    retain_context()
    add_ones_and_twos()
    with open("/proc/self/maps") as maps:  # noqa: PTH123
        print(*sorted({line.split("/")[-1].strip() for line in maps if ".so" in line}), sep="\n")


if __name__ == "__main__":
    main()
