"""Answers of ``torch.cuda``, and of other functions of PyTorch that ask for a GPU.

A function or class that ``torch.cuda`` exports has one of four treatments:

- It answers from the GPU model.
- It does nothing.
- It stays as it is, because it only uses functions of the first two kinds.
- It raises an error with its name. This includes functions that a later PyTorch adds.

PyTorch's own modules get the true answer about whether there is a GPU. Otherwise a FakeTensor, for example, would make
a tensor on it. ``torch_modes.py`` handles tensors, and ``torch_objects.py`` handles streams and similar objects.

Private, seen in torch 2.13.0: ``torch.cuda._lazy_init``, which raises where PyTorch is built for CPUs, and
``_exchange_device`` and ``_maybe_exchange_device``, which the context manager ``torch.cuda.device`` uses.
"""

from __future__ import annotations

import functools
import importlib.metadata
import sys
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any, TypeVar

from aot_pack.author.captures import entered_captures, surround_captures
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gpu_answers.device_cuda import LazyProperties
from aot_pack.gpus import limits

T = TypeVar("T")

PROPERTIES: dict[str, Callable[[GpuFigures, str], object]] = {
    "name": lambda figures, asker: figures.product(asker),
    "major": lambda figures, _: figures.capability[0],
    "minor": lambda figures, _: figures.capability[1],
    "multi_processor_count": lambda figures, asker: figures.sm_count(asker),
    "L2_cache_size": lambda figures, asker: figures.l2_bytes(asker),
    "total_memory": lambda figures, asker: figures.memory_bytes(asker),
    "shared_memory_per_block": lambda *_: limits.SMEM_PER_BLOCK,
    "shared_memory_per_block_optin": lambda figures, asker: figures.limits(asker).smem_per_block_optin,
    "shared_memory_per_multiprocessor": lambda figures, asker: figures.limits(asker).smem_per_sm,
    "regs_per_multiprocessor": lambda *_: limits.REGISTERS_PER_SM,
    "warp_size": lambda *_: limits.WARP_SIZE,
    "max_threads_per_block": lambda *_: limits.MAX_THREADS_PER_BLOCK,
    "max_threads_per_multi_processor": lambda figures, asker: figures.limits(asker).threads_per_sm,
}
"""Members of ``torch.cuda.get_device_properties()``."""

_NOTHING = frozenset({
    "init", "set_device", "synchronize", "empty_cache", "ipc_collect", "manual_seed", "manual_seed_all", "seed",
    "seed_all", "set_rng_state", "set_rng_state_all", "reset_peak_memory_stats", "reset_accumulated_memory_stats",
    "reset_max_memory_allocated", "reset_max_memory_cached", "reset_peak_host_memory_stats",
    "reset_accumulated_host_memory_stats", "set_per_process_memory_fraction", "set_sync_debug_mode",
    "caching_allocator_enable", "caching_allocator_delete", "change_current_allocator", "check_error",
})  # fmt: skip
"""Functions that do nothing, and return None."""

_OBJECTS = frozenset({"CUDAGraph", "MemPool", "GreenContext", "CUDAPluggableAllocator"})
"""Classes whose methods do nothing, and return None."""

_KEPT = frozenset({
    "device", "device_of", "classproperty", "cudaStatus", "CudaError",
    "AcceleratorError", "OutOfMemoryError", "DeferredCudaCallError",
})  # fmt: skip
"""Names that use only answered functions, or do not use a GPU. Typed storages and tensors, such as ``FloatTensor``,
stay as they are too: PyTorch refuses them by their names."""

_NVTX = ("range_push", "range_pop", "range_start", "range_end", "mark")
"""Marks for a profiler."""

_REFUSED_HINT = "the documented functions of PyTorch for streams, events, memory and device properties"


class _Current:
    """The current stream. Nothing else keeps it."""

    def __init__(self, stream: Any) -> None:
        self.default = self.stream = stream

    def set(self, stream: Any) -> None:
        """As ``torch.cuda.set_stream``."""
        if stream is not None:
            self.stream = stream


def answer_torch(figures: GpuFigures, torch: Any, *, backward: bool = False) -> None:
    """Installs the answers in the imported PyTorch: ``torch.cuda``, ``torch.accelerator``, generators and versions.

    Args:
        backward: whether backward passes of autograd run inside of captures. By default they are errors.
    """
    from aot_pack.gpu_answers import torch_internals, torch_modes, torch_objects

    torch_internals.set_guard()
    torch_internals.share_modes()
    torch_internals.see_operators()
    torch_modes.convert_modules()
    torch_objects.Event.refuse_time = staticmethod(functools.partial(_refuse, figures))
    objects = {name: getattr(torch_objects, name) for name in ("Stream", "ExternalStream", "StreamContext", "Event")}
    objects |= {"stream": torch_objects.StreamContext, "graph": torch_objects.Graph}
    answer_torch_cuda(figures, torch.cuda, objects, torch_objects.doing_nothing)
    torch.cuda.default_generators = (torch_objects.Generator("cuda"),)
    torch.Stream, torch.Event, torch.Generator = objects["Stream"], objects["Event"], torch_objects.Generator
    _answer_accelerator(torch)
    torch.version.cuda = _cuda_version()
    if backward:
        from aot_pack.gpu_answers import torch_backward

        torch_backward.play_backward()
    surround_captures(functools.partial(torch_modes.without_gpu, backward=backward))


def answer_torch_cuda(
    figures: GpuFigures, module: Any, objects: dict[str, Any], doing_nothing: Callable[[type], type]
) -> None:
    """Installs the answers in ``torch.cuda`` and the modules below it.

    Args:
        objects: classes that replace PyTorch's, by name.
        doing_nothing: makes a copy of a class, with methods that do nothing.
    """
    answers: dict[str, Any] = {**_answers(figures, module, _Current(objects["Stream"]())), **objects}
    answers |= {name: doing_nothing(getattr(module, name)) for name in _OBJECTS if hasattr(module, name)}
    for name in _public(module):
        if name in _NOTHING:
            answers[name] = _nothing()
        elif name not in answers and name not in _KEPT and not name.endswith(("Tensor", "Storage")):
            answers[name] = functools.partial(_raise_refusal, figures, f"torch.cuda.{name}")
    _replace_everywhere(module, answers)
    for name in _NVTX:
        setattr(module.nvtx, name, _same(int))
    if hasattr(module, "profiler"):
        module.profiler.start, module.profiler.stop = _nothing(), _nothing()
    initialize = getattr(module, "_lazy_init", _nothing())
    module._lazy_init = lambda: None if entered_captures() else initialize()


def names_of(module: Any) -> dict[str, str]:
    """The treatment of each function and class that ``torch.cuda`` exports, for tests: ``answered``, ``nothing``,
    ``kept`` or ``refused``."""
    treatments = {}
    for name in _public(module):
        value = getattr(module, name)
        refused = isinstance(value, functools.partial) and value.func is _raise_refusal
        is_kept = name in _KEPT or name.endswith(("Tensor", "Storage"))
        treatments[name] = (
            "refused" if refused else "kept" if is_kept else "nothing" if name in _NOTHING else "answered"
        )
    return treatments


def _public(module: Any) -> list[str]:
    """Functions and classes that the module defines or re-exports, without its internal imports."""
    return [
        name
        for name, value in sorted(vars(module).items())
        if not name.startswith("_")
        and callable(value)
        and str(getattr(value, "__module__", "torch.cuda")).partition(".")[0] in ("torch", "aot_pack", "functools")
        and value is not functools.lru_cache
    ]


def _answers(figures: GpuFigures, module: Any, current: _Current) -> dict[str, Callable[..., object]]:
    asker = "torch.cuda"

    def get_device_properties(device: object = None) -> LazyProperties:
        _check_device(device)
        return LazyProperties(figures, f"{asker}.get_device_properties()", PROPERTIES)

    def get_device_capability(device: object = None) -> tuple[int, int]:
        _check_device(device)
        return figures.capability

    def get_device_name(device: object = None) -> str:
        _check_device(device)
        return figures.product(f"{asker}.get_device_name")

    def mem_get_info(device: object = None) -> tuple[int, int]:
        _check_device(device)
        size = figures.memory_bytes(f"{asker}.mem_get_info")
        return size, size

    zero = ("memory_allocated", "max_memory_allocated", "memory_reserved", "max_memory_reserved", "memory_cached",
            "max_memory_cached", "caching_allocator_alloc", "initial_seed", "get_sync_debug_mode")  # fmt: skip
    empty = ("memory_stats", "memory_stats_as_nested_dict", "host_memory_stats", "host_memory_stats_as_nested_dict")
    return {
        "is_available": _but_for_torch(module.is_available, lambda: True),
        "device_count": _but_for_torch(module.device_count, lambda: 1),
        "is_initialized": lambda: True,
        "current_device": lambda: 0,
        "current_stream": lambda device=None: current.stream,  # noqa: ARG005
        "default_stream": lambda device=None: current.default,  # noqa: ARG005
        "set_stream": current.set,
        "get_stream_from_external": lambda pointer, device=None: module.ExternalStream(pointer, device),
        "is_current_stream_capturing": lambda: False,
        "get_device_properties": get_device_properties,
        "get_device_capability": get_device_capability,
        "get_device_name": get_device_name,
        "get_arch_list": lambda: [f"sm_{figures.arch.major}{figures.arch.minor}"],
        "get_gencode_flags": lambda: "",
        "can_device_access_peer": lambda device, peer_device: False,  # noqa: ARG005
        "is_bf16_supported": lambda including_emulation=True: True,  # noqa: ARG005 (since capability 8.0)
        "is_tf32_supported": lambda: True,  # since capability 8.0
        "mem_get_info": mem_get_info,
        **{name: _same(int) for name in zero},
        **{name: _same(dict) for name in empty},
        "memory_snapshot": lambda *_, **__: [],
        "memory_summary": lambda *_, **__: "",
        "get_per_process_memory_fraction": lambda device=None: 1.0,  # noqa: ARG005
        "get_allocator_backend": lambda: "native",
        "caching_allocator_disabled": lambda: nullcontext(),
        "use_mem_pool": lambda *_, **__: nullcontext(),
        "get_rng_state": lambda device="cuda": _rng_state(),  # noqa: ARG005
        "get_rng_state_all": lambda: [_rng_state()],
        "graph_pool_handle": lambda: (0, 0),
        "make_graphed_callables": lambda callables, *_, **__: callables,
        # of the context manager torch.cuda.device
        "_exchange_device": lambda device: 0,  # noqa: ARG005
        "_maybe_exchange_device": lambda device: 0,  # noqa: ARG005
    }


def _rng_state() -> Any:
    """A state of 16 bytes, as on a GPU."""
    import torch

    return torch.zeros(16, dtype=torch.uint8)


def _replace_everywhere(module: Any, answers: dict[str, Any]) -> None:
    """Replaces attributes in the module, and in modules below it that hold the same object."""
    name = getattr(module, "__name__", "torch.cuda")
    below = [lower for key, lower in list(sys.modules.items()) if key.startswith(f"{name}.") and lower is not None]
    for attribute, answer in answers.items():
        original = getattr(module, attribute, None)
        setattr(module, attribute, answer)
        for lower in below if original is not None else ():
            if vars(lower).get(attribute) is original:
                setattr(lower, attribute, answer)


def _answer_accelerator(torch: Any) -> None:
    """Installs the same answers in ``torch.accelerator``. Other functions fail there as without a GPU."""
    module, cuda = torch.accelerator, torch.cuda
    answers: dict[str, Any] = {
        "is_available": _but_for_torch(module.is_available, lambda: True),
        "device_count": _but_for_torch(module.device_count, lambda: 1),
        "current_accelerator": _but_for_torch(module.current_accelerator, lambda: torch.device("cuda")),
        "current_device_index": lambda: 0,
        "current_device_idx": lambda: 0,
        "set_device_index": _nothing(),
        "set_device_idx": _nothing(),
        "get_memory_info": cuda.mem_get_info,
        "get_device_capability": lambda device=None: {},  # noqa: ARG005
    }
    for name in ("current_stream", "set_stream", "synchronize", "empty_cache", "memory_allocated", "memory_reserved",
                 "max_memory_allocated", "max_memory_reserved", "memory_stats", "reset_peak_memory_stats",
                 "reset_accumulated_memory_stats"):  # fmt: skip
        answers[name] = getattr(cuda, name)
    _replace_everywhere(module, {name: answer for name, answer in answers.items() if hasattr(module, name)})


def _cuda_version() -> str:
    """The CUDA version of the imitated driver; see ``cuDriverGetVersion`` in ``device_cuda.py``."""
    return ".".join(importlib.metadata.version("cuda-bindings").split(".")[:2])


def _nothing() -> Callable[..., None]:
    """A new function that does nothing. Each name needs its own, since torch._dynamo looks up functions by identity."""
    return lambda *_, **__: None


def _same(value: Callable[[], T]) -> Callable[..., T]:
    """A function that accepts any arguments, and returns a new result of ``value``."""
    return lambda *_, **__: value()


def _refuse(figures: GpuFigures, asker: str) -> Exception:
    return figures.not_answered(asker, _REFUSED_HINT)


def _raise_refusal(figures: GpuFigures, asker: str, *_: object, **__: object) -> object:
    raise _refuse(figures, asker)


def _but_for_torch(original: Callable[..., Any], answer: Callable[[], Any]) -> Callable[..., Any]:
    @functools.wraps(original)
    def asked(*args: Any, **kwargs: Any) -> Any:
        caller = str(sys._getframe(1).f_globals.get("__name__", ""))
        return original(*args, **kwargs) if caller.partition(".")[0] == "torch" else answer()

    return asked


def _check_device(device: object) -> None:
    """Checks that the device is number 0, the only one.

    Args:
        device: None, an index, or a ``torch.device`` or its text, such as ``cuda:0``.

    Raises:
        AssertionError: it is another device; PyTorch raises the same.
    """
    index = device if isinstance(device, int) else str(device or "").partition(":")[2] or 0
    if int(index) != 0:
        raise AssertionError("Invalid device id")
