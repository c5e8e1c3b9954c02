"""Makes tensors of memory that is ours: the structures of ``dlpack.h`` (DLPack 0.8), in ctypes.

``tvm_ffi.from_dlpack`` takes such a tensor, so no framework is needed.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

_NAME = b"dltensor"
_new_capsule = ctypes.pythonapi.PyCapsule_New
_new_capsule.restype = ctypes.py_object
_new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]


class _DLTensor(ctypes.Structure):
    _fields_ = [
        ("data", ctypes.c_void_p),
        ("device_type", ctypes.c_int32),
        ("device_id", ctypes.c_int32),
        ("ndim", ctypes.c_int32),
        ("code", ctypes.c_uint8),
        ("bits", ctypes.c_uint8),
        ("lanes", ctypes.c_uint16),
        ("shape", ctypes.POINTER(ctypes.c_int64)),
        ("strides", ctypes.POINTER(ctypes.c_int64)),
        ("byte_offset", ctypes.c_uint64),
    ]


class _DLManagedTensor(ctypes.Structure):
    _fields_ = [("tensor", _DLTensor), ("context", ctypes.c_void_p), ("deleter", ctypes.c_void_p)]


_lent: list[Any] = []
"""The structures of all tensors. They have no deleter, so they stay: a few hundred bytes each."""


def lend(address: int, shape: Sequence[int], strides: Sequence[int], dtype: Any, device: tuple[int, int]) -> Any:
    """A ``tvm_ffi.Tensor`` of memory that the caller keeps.

    Args:
        address: of the first element.
        strides: in elements.
        dtype: a ``tvm_ffi.dtype``.
        device: DLPack's type and number of the device.
    """
    import tvm_ffi

    sizes = (ctypes.c_int64 * max(len(shape), 1))(*shape)
    steps = (ctypes.c_int64 * max(len(strides), 1))(*strides)
    pointer = ctypes.POINTER(ctypes.c_int64)
    tensor = _DLTensor(
        address, *device, len(shape), dtype.type_code, dtype.bits, dtype.lanes,
        ctypes.cast(sizes, pointer), ctypes.cast(steps, pointer), 0,
    )  # fmt: skip
    managed = _DLManagedTensor(tensor, None, None)
    _lent.append((managed, sizes, steps))
    return tvm_ffi.from_dlpack(_new_capsule(ctypes.addressof(managed), _NAME, None))
