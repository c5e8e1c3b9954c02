"""TVM FFI's C interface, as far as calls need it: arguments in, errors out.

Values are encoded by hand, so that a test decides how an argument arrives: a tensor as an object or as a bare DLTensor,
a tuple as an array or as a shape. No tensor has memory behind it: host programs never follow its address.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CUDA = 2
"""``kDLCUDA``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tensor:
    """What a DLTensor says. Strides in elements; None for NULL, which means compact and row-major."""

    address: int
    shape: tuple[int, ...]
    strides: tuple[int, ...] | None
    dtype: tuple[int, int, int]
    """DLPack's code, bits and lanes."""
    device: int = 0
    device_type: int = CUDA
    byte_offset: int = 0
    boxed: bool = True
    """An object of TVM FFI, as ``from_dlpack`` gives; else a ``DLTensor*``."""


@dataclass(frozen=True, slots=True)
class Opaque:
    """A ``void*``."""

    value: int


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Shape:
    """TVM FFI's shape object, which is not an array."""

    sizes: tuple[int, ...]


Value = None | bool | int | float | Tensor | Opaque | Text | Shape | tuple["Value", ...]


class _DLTensor(ctypes.Structure):
    _fields_ = (
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
    )


class _DLManagedTensor(ctypes.Structure):
    _fields_ = (("dl_tensor", _DLTensor), ("manager_ctx", ctypes.c_void_p), ("deleter", ctypes.c_void_p))


class Any_(ctypes.Structure):  # noqa: N801 -- `Any` is typing's
    """TVMFFIAny."""

    _fields_ = (("type_index", ctypes.c_int32), ("padding", ctypes.c_uint32), ("value", ctypes.c_uint64))


class _ByteArray(ctypes.Structure):
    _fields_ = (("data", ctypes.c_char_p), ("size", ctypes.c_size_t))


class _Error(ctypes.Structure):
    """TVMFFIObject, then the first of TVMFFIErrorCell."""

    _fields_ = (
        ("object", ctypes.c_uint64 * 3),
        ("kind", ctypes.c_void_p),
        ("kind_size", ctypes.c_size_t),
        ("message", ctypes.c_void_p),
        ("message_size", ctypes.c_size_t),
    )


# TVMFFITypeIndex (tvm/ffi/c_api.h)
_NONE, _INT, _BOOL, _FLOAT, _OPAQUE, _DLTENSOR, _TENSOR = 0, 1, 2, 3, 4, 7, 70


@dataclass(frozen=True, slots=True)
class RaisedError:
    kind: str
    message: str


class Ffi:
    """libtvm_ffi, loaded so that what is loaded later finds its functions, as ``import tvm_ffi`` does."""

    def __init__(self, library: Path) -> None:
        self.library = ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)
        self._make_array = self._global_function(b"ffi.Array")
        self._make_shape = self._global_function(b"ffi.Shape")

    def encode(self, values: Sequence[Value]) -> tuple[Any, list[Any]]:
        """An array of TVMFFIAny, and what must live as long. Objects are not given back: the process is short."""
        alive: list[Any] = []
        array = (Any_ * max(len(values), 1))()
        for index, value in enumerate(values):
            array[index] = self._encode_one(value, alive)
        return array, alive

    def take_error(self) -> RaisedError | None:
        """The error that the last call raised."""
        handle = ctypes.c_void_p()
        self.library.TVMFFIErrorMoveFromRaised(ctypes.byref(handle))
        if not handle.value:
            return None
        error = _Error.from_address(handle.value)
        kind = ctypes.string_at(error.kind, error.kind_size).decode()
        message = ctypes.string_at(error.message, error.message_size).decode()
        self.library.TVMFFIObjectDecRef(handle)
        return RaisedError(kind, message)

    def set_stream(self, device: int, stream: int) -> None:
        """Makes ``stream`` the device's current one, as ``torch.cuda.stream`` would."""
        self._check(self.library.TVMFFIEnvSetStream(CUDA, device, ctypes.c_void_p(stream), None), "TVMFFIEnvSetStream")

    def _encode_one(self, value: Value, alive: list[Any]) -> Any_:
        if value is None:
            return Any_(_NONE, 0, 0)
        if isinstance(value, bool):
            return Any_(_BOOL, 0, int(value))
        if isinstance(value, int):
            if not -(2**63) <= value < 2**63:
                return self._big_integer(value)
            return Any_(_INT, 0, value & (2**64 - 1))
        if isinstance(value, float):
            return Any_(_FLOAT, 0, ctypes.c_uint64.from_buffer(ctypes.c_double(value)).value)
        if isinstance(value, Opaque):
            return Any_(_OPAQUE, 0, value.value)
        if isinstance(value, Text):
            data = value.value.encode()
            found = Any_()
            self._check(
                self.library.TVMFFIStringFromByteArray(_byte_array(data, alive), ctypes.byref(found)), "a string"
            )
            return found
        if isinstance(value, Tensor):
            return self._tensor(value, alive)
        make, items = (self._make_shape, value.sizes) if isinstance(value, Shape) else (self._make_array, value)
        elements, kept = self.encode(items)
        alive.append(kept)
        return self._call(make, elements, len(items))

    def _tensor(self, value: Tensor, alive: list[Any]) -> Any_:
        shape = (ctypes.c_int64 * max(len(value.shape), 1))(*value.shape)
        strides = None if value.strides is None else (ctypes.c_int64 * max(len(value.strides), 1))(*value.strides)
        managed = _DLManagedTensor()
        managed.dl_tensor = _DLTensor(
            value.address,
            value.device_type,
            value.device,
            len(value.shape),
            *value.dtype,
            shape,
            strides,
            value.byte_offset,
        )
        alive += [shape, strides, managed]
        if not value.boxed:
            return Any_(_DLTENSOR, 0, ctypes.addressof(managed.dl_tensor))
        handle = ctypes.c_void_p()
        code = self.library.TVMFFITensorFromDLPack(ctypes.byref(managed), 0, 0, ctypes.byref(handle))
        self._check(code, "TVMFFITensorFromDLPack")
        return Any_(_TENSOR, 0, handle.value or 0)

    def _big_integer(self, value: int) -> Any_:
        data = value.to_bytes(8 * (value.bit_length() // 64 + 1), "little", signed=True)
        found, alive = Any_(), list[Any]()
        self._check(self.library.TVMFFIBigIntFromByteArray(_byte_array(data, alive), ctypes.byref(found)), "an integer")
        return found

    def _global_function(self, name: bytes) -> ctypes.c_void_p:
        alive: list[Any] = []
        handle = ctypes.c_void_p()
        code = self.library.TVMFFIFunctionGetGlobal(_byte_array(name, alive), ctypes.byref(handle))
        if code != 0 or not handle.value:
            raise RuntimeError(f"libtvm_ffi has no global function {name.decode()}")
        return handle

    def _call(self, function: ctypes.c_void_p, arguments: Any, count: int) -> Any_:
        result = Any_()
        self._check(self.library.TVMFFIFunctionCall(function, arguments, count, ctypes.byref(result)), "a call")
        return result

    def _check(self, code: int, what: str) -> None:
        if code != 0:
            raise RuntimeError(f"{what} failed: {self.take_error()}")


def _byte_array(data: bytes, alive: list[Any]) -> Any:
    array = _ByteArray(data, len(data))
    alive += [array, data]
    return ctypes.byref(array)
