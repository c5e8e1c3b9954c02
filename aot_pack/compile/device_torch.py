"""Answers of ``torch.cuda``.

Libraries ask it for the device's properties, and whether there is a device at all, before they compile anything.
PyTorch's own modules are told the truth about the latter: a FakeTensor, say, would else make a tensor on the GPU.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any

from aot_pack.compile.device import DeviceFacts
from aot_pack.compile.device_cuda import LazyProperties
from aot_pack.gpus import limits

PROPERTIES: dict[str, Callable[[DeviceFacts, str], object]] = {
    "name": lambda facts, asker: facts.product(asker),
    "major": lambda facts, _: facts.capability[0],
    "minor": lambda facts, _: facts.capability[1],
    "multi_processor_count": lambda facts, asker: facts.sm_count(asker),
    "L2_cache_size": lambda facts, asker: facts.l2_bytes(asker),
    "total_memory": lambda facts, asker: facts.memory_bytes(asker),
    "shared_memory_per_block": lambda *_: limits.SMEM_PER_BLOCK,
    "shared_memory_per_block_optin": lambda facts, asker: facts.limits(asker).smem_per_block_optin,
    "shared_memory_per_multiprocessor": lambda facts, asker: facts.limits(asker).smem_per_sm,
    "regs_per_multiprocessor": lambda *_: limits.REGISTERS_PER_SM,
    "warp_size": lambda *_: limits.WARP_SIZE,
    "max_threads_per_block": lambda *_: limits.MAX_THREADS_PER_BLOCK,
    "max_threads_per_multi_processor": lambda facts, asker: facts.limits(asker).threads_per_sm,
}
"""Members of ``torch.cuda.get_device_properties()``."""


class NullStream:
    """The stream that a library finds current; nothing is launched on it."""

    cuda_stream = 0
    stream_id = 0
    device_index = 0

    def __cuda_stream__(self) -> tuple[int, int]:
        return 0, 0

    def synchronize(self) -> None:
        """Nothing runs."""

    def wait_stream(self, stream: object) -> None:
        """Nothing runs."""

    def wait_event(self, event: object) -> None:
        """Nothing runs."""


def answer_torch(facts: DeviceFacts, module: Any) -> None:
    """``torch.cuda``."""

    def get_device_properties(device: object = None) -> LazyProperties:
        _check_device(device)
        return LazyProperties(facts, "torch.cuda.get_device_properties()", PROPERTIES)

    def get_device_capability(device: object = None) -> tuple[int, int]:
        _check_device(device)
        return facts.capability

    def get_device_name(device: object = None) -> str:
        _check_device(device)
        return facts.product("torch.cuda.get_device_name")

    stream = NullStream()
    answers: dict[str, Callable[..., object]] = {
        "is_available": _but_for_torch(module.is_available, lambda: True),
        "device_count": _but_for_torch(module.device_count, lambda: 1),
        "current_device": lambda: 0,
        "set_device": lambda device: None,  # noqa: ARG005
        "init": lambda: None,
        "synchronize": lambda device=None: None,  # noqa: ARG005
        "current_stream": lambda device=None: stream,  # noqa: ARG005
        "default_stream": lambda device=None: stream,  # noqa: ARG005
        "get_device_properties": get_device_properties,
        "get_device_capability": get_device_capability,
        "get_device_name": get_device_name,
        "is_bf16_supported": lambda including_emulation=True: True,  # noqa: ARG005 (since capability 8.0)
        # of the context manager torch.cuda.device
        "_exchange_device": lambda device: 0,  # noqa: ARG005
        "_maybe_exchange_device": lambda device: 0,  # noqa: ARG005
    }
    for name, answer in answers.items():
        setattr(module, name, answer)
    for name in ("range_push", "range_pop", "range_start", "range_end", "mark"):  # marks for a profiler
        setattr(module.nvtx, name, lambda *args: 0)  # noqa: ARG005


def _but_for_torch(original: Callable[[], Any], answer: Callable[[], Any]) -> Callable[[], Any]:
    @functools.wraps(original)
    def asked() -> Any:
        caller = str(sys._getframe(1).f_globals.get("__name__", ""))
        return original() if caller.partition(".")[0] == "torch" else answer()

    return asked


def _check_device(device: object) -> None:
    """There is one device.

    Args:
        device: None, an index, or a ``torch.device`` or its text, such as ``cuda:0``.

    Raises:
        AssertionError: it is another; as PyTorch itself.
    """
    index = device if isinstance(device, int) else str(device or "").partition(":")[2] or 0
    if int(index) != 0:
        raise AssertionError("Invalid device id")
