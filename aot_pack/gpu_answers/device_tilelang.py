"""Answers of TileLang's own functions about the GPU: ``tilelang.carver.arch.driver`` and TVM's ``Device``.

The former asks PyTorch and ``libcudart``; the latter asks TVM's runtime in C++.

Private or undocumented, seen in tilelang 0.1.15, and checked by ``tests/tiles/test_front_end.py``: the functions of
``tilelang.carver.arch.driver.cuda_driver``, which other modules import after the replacement; ``_GetDeviceAttr`` of
``tvm.runtime.device.Device``, whose numbers are those of ``DeviceAttrKind`` (tvm/runtime/device_api.h).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gpu_answers.device_cuda import LazyProperties, device_attribute
from aot_pack.gpu_answers.device_torch import PROPERTIES
from aot_pack.gpus import limits

_CUDA = 2
"""DLPack's ``kDLCUDA``."""
_EXISTS = 0

_ATTRIBUTES: dict[int, tuple[str, Callable[[GpuFigures, str], object]]] = {
    _EXISTS: ("exist", lambda *_: 1),
    1: ("max_threads_per_block", lambda *_: limits.MAX_THREADS_PER_BLOCK),
    2: ("warp_size", lambda *_: limits.WARP_SIZE),
    3: ("max_shared_memory_per_block", lambda *_: limits.SMEM_PER_BLOCK),
    4: ("compute_version", lambda figures, _: ".".join(map(str, figures.capability))),
    5: ("device_name", lambda figures, asker: figures.product(asker)),
    7: ("multi_processor_count", lambda figures, asker: figures.sm_count(asker)),
    8: ("max_thread_dimensions", lambda *_: json.dumps(limits.MAX_BLOCK_DIM)),
    9: ("max_registers_per_block", lambda *_: limits.REGISTERS_PER_SM),
    13: ("l2_cache_size_bytes", lambda figures, asker: figures.l2_bytes(asker)),
    14: ("total_global_memory", lambda figures, asker: figures.memory_bytes(asker)),
}
"""By number: the property of ``Device``, and the answer."""


def answer_carver(figures: GpuFigures, module: Any) -> None:
    """Replaces functions of ``tilelang.carver.arch.driver.cuda_driver``. Its other functions call these."""
    name = "tilelang.carver.arch.driver"

    def get_cuda_device_properties(device_id: int = 0) -> LazyProperties:
        _check_device(device_id)
        return LazyProperties(figures, f"{name}.get_cuda_device_properties()", PROPERTIES)

    def get_device_attribute(attr: int, device_id: int = 0) -> int:
        _check_device(device_id)
        return device_attribute(figures, int(attr), f"{name}.get_device_attribute", str(attr))

    def get_num_sms(device_id: int = 0) -> int:
        _check_device(device_id)
        return figures.sm_count(f"{name}.get_num_sms")

    def get_device_name(device_id: int = 0) -> str:
        _check_device(device_id)
        return figures.product(f"{name}.get_device_name")

    for function in (get_cuda_device_properties, get_device_attribute, get_num_sms, get_device_name):
        setattr(module, function.__name__, function)


def answer_tvm(figures: GpuFigures, module: Any) -> None:
    """Makes ``tvm.runtime.device`` answer for one CUDA GPU."""
    device = module.Device
    original = device._GetDeviceAttr

    def get_device_attr(self: object, device_type: int, device_id: int, attr_id: int) -> object:
        if device_type != _CUDA:
            return original(self, device_type, device_id, attr_id)
        if device_id != 0:
            return 0 if attr_id == _EXISTS else None
        if attr_id not in _ATTRIBUTES:
            raise figures.not_answered(
                f"tvm.cuda() (attribute {attr_id})", ", ".join(name for name, _ in _ATTRIBUTES.values())
            )
        name, answer = _ATTRIBUTES[attr_id]
        return answer(figures, f"tvm.cuda().{name}")

    device._GetDeviceAttr = get_device_attr


def _check_device(device_id: int) -> None:
    """Checks that the device is number 0, the only one.

    Raises:
        AssertionError: it is another device; PyTorch raises the same.
    """
    if int(device_id) != 0:
        raise AssertionError("Invalid device id")
