"""Figures of the GPU that a packed function has as constants, compared with those of the current device."""

from __future__ import annotations

import sys
from typing import Any

_ATTRIBUTES = {"sm_count": 16, "l2_bytes": 38}
"""Numbers of ``CUdevice_attribute``, as CUDA's driver API documents them."""


def figures_differ(figures: tuple[tuple[str, Any], ...]) -> str | None:
    """The first figure that the current device does not have, in words; None if it has all.

    The number of clusters that run at once follows from the number of multiprocessors, which the build adds.
    """
    for name, value in figures:
        found = _figure(name)
        if found != value:
            what = "can't be read here" if found is None else f"is {found} here"
            return f"{name} {what}, and was {value} in the build"
    return None


def _figure(name: str) -> Any:
    torch = sys.modules.get("torch")
    try:
        if torch is not None and torch.cuda.is_initialized():  # otherwise it would initialise CUDA in this process
            properties = torch.cuda.get_device_properties(torch.cuda.current_device())
            names = {"sm_count": "multi_processor_count", "l2_bytes": "L2_cache_size", "memory_bytes": "total_memory"}
            return getattr(properties, names.get(name, name), None)
        return _of_driver(name)
    except Exception:  # no driver, no device, or another PyTorch
        return None


def _of_driver(name: str) -> int | None:
    """Of device 0: before PyTorch uses CUDA, that one is current."""
    driver: Any = sys.modules.get("cuda.bindings.driver")
    if driver is None or name not in _ATTRIBUTES:
        return None
    driver.cuInit(0)
    error, device = driver.cuDeviceGet(0)
    if int(error):
        return None
    error, value = driver.cuDeviceGetAttribute(driver.CUdevice_attribute(_ATTRIBUTES[name]), device)
    return None if int(error) else int(value)
