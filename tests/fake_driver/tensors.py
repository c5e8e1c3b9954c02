"""Tensors that say they are on a GPU and are not, to call packed functions with in a process without one.

Two kinds, for the two ways in which TVM FFI takes tensors: `CudaTensor` has `__dlpack__`, as CuPy's and JAX's arrays;
`FrameworkTensor` has DLPack's C exchange API, as PyTorch's tensors, and with it a current stream per device. Either
may have any dtype, shape, strides, byte offset and address; nothing reads the memory unless the test does.
"""

from __future__ import annotations

import ctypes
import math
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

K_DL_CPU, K_DL_CUDA, K_DL_CUDA_HOST = 1, 2, 3  # DLDeviceType of dlpack.h
_DLPACK_VERSION = (1, 1)

# DLDataTypeCode and bits of dlpack.h.
_DTYPES = {
    "bool": (6, 8),
    "bfloat16": (4, 16),
    "complex64": (5, 64),
    "float4_e2m1fn": (17, 4),
    "float8_e4m3fn": (10, 8),
    "float8_e4m3fnuz": (11, 8),
    "float8_e5m2": (12, 8),
    "float8_e8m0fnu": (14, 8),
    "float16": (2, 16),
    "float32": (2, 32),
    "float64": (2, 64),
    **{f"int{bits}": (0, bits) for bits in (8, 16, 32, 64)},
    **{f"uint{bits}": (1, bits) for bits in (8, 16, 32, 64)},
}


@dataclass(frozen=True, slots=True)
class DType:
    """A DLDataType."""

    code: int
    bits: int
    lanes: int = 1

    @classmethod
    def parse(cls, text: str) -> DType:
        """Read a name, with lanes or not: `float16`, `float4_e2m1fnx2`.

        Raises:
            ValueError: the name is not known.
        """
        if text in _DTYPES:
            return cls(*_DTYPES[text])
        name, _, lanes = text.rpartition("x")
        if name not in _DTYPES or not lanes.isdigit():
            raise ValueError(f"unknown dtype '{text}'; known: {', '.join(sorted(_DTYPES))}, each with x<lanes>")
        return cls(*_DTYPES[name], int(lanes))


class _DLDataType(ctypes.Structure):
    _fields_ = [("code", ctypes.c_uint8), ("bits", ctypes.c_uint8), ("lanes", ctypes.c_uint16)]


class _DLTensor(ctypes.Structure):
    _fields_ = [
        ("data", ctypes.c_void_p),
        ("device_type", ctypes.c_int32),
        ("device_id", ctypes.c_int32),
        ("ndim", ctypes.c_int32),
        ("dtype", _DLDataType),
        ("shape", ctypes.POINTER(ctypes.c_int64)),
        ("strides", ctypes.POINTER(ctypes.c_int64)),
        ("byte_offset", ctypes.c_uint64),
    ]


_Deleter = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


class _DLManagedTensor(ctypes.Structure):
    _fields_ = [("dl_tensor", _DLTensor), ("manager_ctx", ctypes.c_void_p), ("deleter", _Deleter)]


class _DLManagedTensorVersioned(ctypes.Structure):
    _fields_ = [
        ("major", ctypes.c_uint32),
        ("minor", ctypes.c_uint32),
        ("manager_ctx", ctypes.c_void_p),
        ("deleter", _Deleter),
        ("flags", ctypes.c_uint64),
        ("dl_tensor", _DLTensor),
    ]


# What was handed out, by address, until its consumer deletes it.
_lent: dict[int, tuple[Any, CudaTensor]] = {}


def lent_count() -> int:
    """Return how many handed-out tensors have not been deleted by who took them: for leak checks."""
    return len(_lent)


def _forget(address: int | None) -> None:
    _lent.pop(address or 0, None)


_delete = _Deleter(_forget)


# A capsule points to its name and does not copy it.
_LEGACY, _VERSIONED, _EXCHANGE_API = b"dltensor", b"dltensor_versioned", b"dlpack_exchange_api"

_new_capsule = ctypes.pythonapi.PyCapsule_New
_new_capsule.restype = ctypes.py_object
_new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
_is_capsule = ctypes.pythonapi.PyCapsule_IsValid
_is_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
_capsule_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_capsule_pointer.restype = ctypes.c_void_p
_capsule_pointer.argtypes = [ctypes.c_void_p, ctypes.c_char_p]


def _forget_unused(capsule: int) -> None:
    for name in (_LEGACY, _VERSIONED):  # renamed when consumed
        if _is_capsule(capsule, name):
            _forget(_capsule_pointer(capsule, name))


_delete_capsule = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(_forget_unused)


class CudaTensor:
    """A tensor with `__dlpack__` that claims to be on a GPU."""

    def __init__(
        self,
        shape: Sequence[int],
        dtype: str | DType = "float32",
        *,
        strides: Sequence[int] | None = None,
        data: int | None = None,
        byte_offset: int = 0,
        device: int = 0,
        device_type: int = K_DL_CUDA,
        null_strides: bool = False,
    ) -> None:
        """Describe a tensor.

        Args:
            shape: sizes, in elements.
            dtype: a name or a DType.
            strides: in elements; row-major if not given.
            data: its address, e.g. of cuMemAlloc, or any number; host memory of its own if not given, aligned to 256.
            byte_offset: from the address to the first element.
            device: ordinal.
            device_type: DLDeviceType.
            null_strides: pass no strides at all, as producers of row-major tensors may.
        """
        self.shape = tuple(shape)
        self.dtype = DType.parse(dtype) if isinstance(dtype, str) else dtype
        self.strides = _row_major(self.shape) if strides is None else tuple(strides)
        self.device = (device_type, device)
        self.byte_offset = byte_offset
        self._null_strides = null_strides
        if data is None:
            span = 1 + sum((size - 1) * abs(stride) for size, stride in zip(self.shape, self.strides, strict=True))
            size_bytes = byte_offset + max(span, 0) * math.ceil(self.dtype.bits * self.dtype.lanes / 8)
            self._memory = ctypes.create_string_buffer(size_bytes + 256)
            data = (ctypes.addressof(self._memory) + 255) // 256 * 256
        self.data = data
        self._shape = (ctypes.c_int64 * max(len(self.shape), 1))(*self.shape)
        self._strides = (ctypes.c_int64 * max(len(self.strides), 1))(*self.strides)

    @property
    def address(self) -> int:
        """The first element's address: what a kernel is given."""
        return self.data + self.byte_offset

    def __dlpack_device__(self) -> tuple[int, int]:
        return self.device

    def __dlpack__(self, *, max_version: tuple[int, int] | None = None, **_: object) -> Any:
        if max_version is None or max_version[0] < 1:
            managed = _DLManagedTensor(self._dltensor(), None, _delete)
            return _new_capsule(self._lend(managed), _LEGACY, ctypes.cast(_delete_capsule, ctypes.c_void_p))
        return _new_capsule(self._lend_versioned(), _VERSIONED, ctypes.cast(_delete_capsule, ctypes.c_void_p))

    def _dltensor(self) -> _DLTensor:
        dtype = _DLDataType(self.dtype.code, self.dtype.bits, self.dtype.lanes)
        strides = None if self._null_strides else ctypes.cast(self._strides, ctypes.POINTER(ctypes.c_int64))
        shape = ctypes.cast(self._shape, ctypes.POINTER(ctypes.c_int64))
        return _DLTensor(self.data, *self.device, len(self.shape), dtype, shape, strides, self.byte_offset)

    def _lend(self, managed: Any) -> int:
        address = ctypes.addressof(managed)
        _lent[address] = (managed, self)
        return address

    def _lend_versioned(self) -> int:
        return self._lend(_DLManagedTensorVersioned(*_DLPACK_VERSION, None, _delete, 0, self._dltensor()))


def _row_major(shape: tuple[int, ...]) -> tuple[int, ...]:
    strides: list[int] = []
    step = 1
    for size in reversed(shape):
        strides.append(step)
        step *= max(size, 1)
    return tuple(reversed(strides))


# DLPackExchangeAPI of dlpack.h. The consumer calls with the GIL held: PYFUNCTYPE; but the allocator, which a packed
# function calls.
_SetError = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)
_Allocate = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(_DLTensor), ctypes.POINTER(ctypes.c_void_p), ctypes.c_void_p, _SetError
)
_FromPython = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.POINTER(ctypes.c_void_p))
_ToPython = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.POINTER(_DLManagedTensorVersioned), ctypes.POINTER(ctypes.c_void_p))
_View = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.POINTER(_DLTensor))
_CurrentStream = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_int32, ctypes.POINTER(ctypes.c_void_p))


class _ExchangeApi(ctypes.Structure):
    _fields_ = [
        ("major", ctypes.c_uint32),
        ("minor", ctypes.c_uint32),
        ("prev_api", ctypes.c_void_p),
        ("managed_tensor_allocator", _Allocate),
        ("managed_tensor_from_py_object_no_sync", _FromPython),
        ("managed_tensor_to_py_object_no_sync", _ToPython),
        ("dltensor_from_py_object_no_sync", _View),
        ("current_work_stream", _CurrentStream),
    ]


def _allocate(prototype: Any, out: Any, context: int, set_error: Any) -> int:
    wanted = prototype.contents
    if FrameworkTensor.out_of_memory:
        set_error(context, b"MemoryError", b"the framework is out of memory")
        return -1
    dtype = DType(wanted.dtype.code, wanted.dtype.bits, wanted.dtype.lanes)
    tensor = FrameworkTensor(wanted.shape[: wanted.ndim], dtype, device=wanted.device_id)
    out[0] = tensor._lend_versioned()
    return 0


def _managed_from_python(tensor: FrameworkTensor, out: Any) -> int:
    out[0] = tensor._lend_versioned()
    return 0


def _managed_to_python(managed: Any, out: Any) -> int:
    tensor = FrameworkTensor._take(managed)
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(tensor))
    out[0] = id(tensor)
    return 0


def _view_from_python(tensor: FrameworkTensor, out: Any) -> int:
    out[0] = tensor._dltensor()
    return 0


def _current_stream(device_type: int, device: int, out: Any) -> int:
    out[0] = FrameworkTensor.current_streams.get(device) if device_type == K_DL_CUDA else None
    return 0


_exchange_api = _ExchangeApi(
    *_DLPACK_VERSION,
    None,
    _Allocate(_allocate),
    _FromPython(_managed_from_python),
    _ToPython(_managed_to_python),
    _View(_view_from_python),
    _CurrentStream(_current_stream),
)


class FrameworkTensor(CudaTensor):
    """A tensor with DLPack's C exchange API, and a framework's current stream of each device."""

    __dlpack_c_exchange_api__ = _new_capsule(ctypes.addressof(_exchange_api), _EXCHANGE_API, None)

    current_streams: ClassVar[dict[int, int]] = {}
    """Stream handle by device ordinal: what TVM FFI's environment stream becomes for a call. None: the null stream."""

    out_of_memory: ClassVar[bool] = False
    """Whether the framework can't allocate what a packed function returns."""

    @classmethod
    def _take(cls, managed: Any) -> FrameworkTensor:
        """Make a tensor of what a consumer hands back, and delete that with it."""
        view = managed.contents.dl_tensor
        shape = view.shape[: view.ndim]
        tensor = cls(
            shape,
            DType(view.dtype.code, view.dtype.bits, view.dtype.lanes),
            strides=view.strides[: view.ndim] if view.strides else None,
            data=view.data or 0,
            byte_offset=view.byte_offset,
            device=view.device_id,
            device_type=view.device_type,
        )
        weakref.finalize(tensor, managed.contents.deleter, ctypes.addressof(managed.contents))
        return tensor
