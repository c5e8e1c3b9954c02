"""Tensors of PyTorch in host memory that say they are on GPU 0, in both ways in which TVM FFI takes tensors.

PyTorch for CPUs makes no tensor on a GPU. So these wrap PyTorch's own DLPack functions and change only the device.
"""

from __future__ import annotations

import ctypes
from typing import Any

import torch
from fake_driver import tensors
from fake_driver.tensors import K_DL_CPU, K_DL_CUDA

# These names of fake_driver.tensors describe dlpack.h.
_Api, _Managed, _Versioned = tensors._ExchangeApi, tensors._DLManagedTensor, tensors._DLManagedTensorVersioned

streams: dict[int, int] = {}
"""The current stream by device; None is the null stream."""


def _held(capsule: Any, name: bytes) -> int:
    """The address in a capsule; 0 if the capsule has another name."""
    found = ctypes.py_object(capsule)
    pointer = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)
    is_valid = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.c_char_p)
    if not is_valid(("PyCapsule_IsValid", ctypes.pythonapi))(found, name):
        return 0
    return int(pointer(("PyCapsule_GetPointer", ctypes.pythonapi))(found, name))


_torch_api: Any = _Api.from_address(_held(torch.Tensor.__dlpack_c_exchange_api__, tensors._EXCHANGE_API))


def _move(tensor: Any, device_type: int) -> None:
    tensor.device_type = device_type


def _allocate(prototype: Any, out: Any, context: int, set_error: Any) -> int:
    _move(prototype.contents, K_DL_CPU)
    code = int(_torch_api.managed_tensor_allocator(prototype, out, context, set_error))
    _move(prototype.contents, K_DL_CUDA)
    if code == 0:
        _move(_Versioned.from_address(out[0]).dl_tensor, K_DL_CUDA)
    return code


def _managed_from_python(tensor: Any, out: Any) -> int:
    code = int(_torch_api.managed_tensor_from_py_object_no_sync(tensor, out))
    if code == 0:
        _move(_Versioned.from_address(out[0]).dl_tensor, K_DL_CUDA)
    return code


def _managed_to_python(managed: Any, out: Any) -> int:
    _move(managed.contents.dl_tensor, K_DL_CPU)
    return int(_torch_api.managed_tensor_to_py_object_no_sync(managed, out))


def _view_from_python(tensor: Any, out: Any) -> int:
    code = int(_torch_api.dltensor_from_py_object_no_sync(tensor, out))
    if code == 0:
        _move(out.contents, K_DL_CUDA)
    return code


def _current_stream(device_type: int, device: int, out: Any) -> int:
    out[0] = streams.get(device) if device_type == K_DL_CUDA else None
    return 0


_api = _Api(
    _torch_api.major,
    _torch_api.minor,
    None,
    tensors._Allocate(_allocate),
    tensors._FromPython(_managed_from_python),
    tensors._ToPython(_managed_to_python),
    tensors._View(_view_from_python),
    tensors._CurrentStream(_current_stream),
)


class Exchanged(torch.Tensor):  # type: ignore[misc]
    """Has DLPack's C exchange API. Make it with ``tensor.as_subclass(Exchanged)``."""

    __dlpack_c_exchange_api__ = tensors._new_capsule(ctypes.addressof(_api), tensors._EXCHANGE_API, None)


class Wrapped:
    """Has ``__dlpack__`` and nothing else, as tensors of other frameworks."""

    def __init__(self, tensor: torch.Tensor) -> None:
        self.tensor = tensor

    def __dlpack_device__(self) -> tuple[int, int]:
        return K_DL_CUDA, 0

    def __dlpack__(self, **options: Any) -> Any:
        options.pop("stream", None)
        capsule = self.tensor.__dlpack__(**options)
        for name, kind in ((tensors._LEGACY, _Managed), (tensors._VERSIONED, _Versioned)):
            if managed := _held(capsule, name):
                _move(kind.from_address(managed).dl_tensor, K_DL_CUDA)
        return capsule
