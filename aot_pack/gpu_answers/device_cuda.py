"""Answers of ``cutlass.utils.HardwareInfo``, ``cuda.bindings.driver`` and ``cuda.bindings.runtime``.

This module replaces functions in these modules, so later imports get the replacements. It leaves types, enumerations,
memory and launches alone, since they ask nothing of the device. Streams and events do nothing. Answers have the form of
the originals: a tuple of a status and values.

Private, seen in nvidia-cutlass-dsl 4.4 to 4.8.1 and cuda-bindings 13.4 (``tests/native/test_gpu_answers.py``):
``HardwareInfo._get_device_function``, which would compile and load a kernel; and that the functions of
``cuda.bindings`` can be replaced. CUDA documents that attributes have the same number in driver and runtime
(``cudaDeviceAttr``).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gpus import limits
from aot_pack.gpus.limits import has_clusters

_DRIVER, _RUNTIME = "cuda.bindings.driver", "cuda.bindings.runtime"

_Answer = Callable[[GpuFigures, str], int]

_ATTRIBUTES: dict[int, tuple[str, _Answer]] = {
    1: ("MAX_THREADS_PER_BLOCK", lambda *_: limits.MAX_THREADS_PER_BLOCK),
    2: ("MAX_BLOCK_DIM_X", lambda *_: limits.MAX_BLOCK_DIM[0]),
    3: ("MAX_BLOCK_DIM_Y", lambda *_: limits.MAX_BLOCK_DIM[1]),
    4: ("MAX_BLOCK_DIM_Z", lambda *_: limits.MAX_BLOCK_DIM[2]),
    5: ("MAX_GRID_DIM_X", lambda *_: limits.MAX_GRID_DIM[0]),
    6: ("MAX_GRID_DIM_Y", lambda *_: limits.MAX_GRID_DIM[1]),
    7: ("MAX_GRID_DIM_Z", lambda *_: limits.MAX_GRID_DIM[2]),
    8: ("MAX_SHARED_MEMORY_PER_BLOCK", lambda *_: limits.SMEM_PER_BLOCK),
    9: ("TOTAL_CONSTANT_MEMORY", lambda *_: limits.CONSTANT_BYTES),
    10: ("WARP_SIZE", lambda *_: limits.WARP_SIZE),
    12: ("MAX_REGISTERS_PER_BLOCK", lambda *_: limits.REGISTERS_PER_SM),
    16: ("MULTIPROCESSOR_COUNT", lambda figures, asker: figures.sm_count(asker)),
    38: ("L2_CACHE_SIZE", lambda figures, asker: figures.l2_bytes(asker)),
    39: ("MAX_THREADS_PER_MULTIPROCESSOR", lambda figures, asker: figures.limits(asker).threads_per_sm),
    75: ("COMPUTE_CAPABILITY_MAJOR", lambda figures, _: figures.capability[0]),
    76: ("COMPUTE_CAPABILITY_MINOR", lambda figures, _: figures.capability[1]),
    81: ("MAX_SHARED_MEMORY_PER_MULTIPROCESSOR", lambda figures, asker: figures.limits(asker).smem_per_sm),
    82: ("MAX_REGISTERS_PER_MULTIPROCESSOR", lambda *_: limits.REGISTERS_PER_SM),
    95: ("COOPERATIVE_LAUNCH", lambda *_: 1),
    97: ("MAX_SHARED_MEMORY_PER_BLOCK_OPTIN", lambda figures, asker: figures.limits(asker).smem_per_block_optin),
    106: ("MAX_BLOCKS_PER_MULTIPROCESSOR", lambda figures, asker: figures.limits(asker).blocks_per_sm),
    111: ("RESERVED_SHARED_MEMORY_PER_BLOCK", lambda *_: limits.RESERVED_SMEM_PER_BLOCK),
    120: ("CLUSTER_LAUNCH", lambda figures, _: int(has_clusters(figures.capability))),
    127: ("TENSOR_MAP_ACCESS_SUPPORTED", lambda figures, _: int(figures.capability >= (9, 0))),
}
"""By number of ``CUdevice_attribute``: its name without ``CU_DEVICE_ATTRIBUTE_``, and the answer."""

_PROPERTIES: dict[str, Callable[[GpuFigures, str], object]] = {
    "name": lambda figures, asker: figures.product(asker).encode(),
    "major": lambda figures, _: figures.capability[0],
    "minor": lambda figures, _: figures.capability[1],
    "multiProcessorCount": lambda figures, asker: figures.sm_count(asker),
    "l2CacheSize": lambda figures, asker: figures.l2_bytes(asker),
    "totalGlobalMem": lambda figures, asker: figures.memory_bytes(asker),
    "totalConstMem": lambda *_: limits.CONSTANT_BYTES,
    "sharedMemPerBlock": lambda *_: limits.SMEM_PER_BLOCK,
    "sharedMemPerBlockOptin": lambda figures, asker: figures.limits(asker).smem_per_block_optin,
    "sharedMemPerMultiprocessor": lambda figures, asker: figures.limits(asker).smem_per_sm,
    "reservedSharedMemPerBlock": lambda *_: limits.RESERVED_SMEM_PER_BLOCK,
    "regsPerBlock": lambda *_: limits.REGISTERS_PER_SM,
    "regsPerMultiprocessor": lambda *_: limits.REGISTERS_PER_SM,
    "warpSize": lambda *_: limits.WARP_SIZE,
    "maxThreadsPerBlock": lambda *_: limits.MAX_THREADS_PER_BLOCK,
    "maxThreadsPerMultiProcessor": lambda figures, asker: figures.limits(asker).threads_per_sm,
    "maxBlocksPerMultiProcessor": lambda figures, asker: figures.limits(asker).blocks_per_sm,
    "maxThreadsDim": lambda *_: list(limits.MAX_BLOCK_DIM),
    "maxGridSize": lambda *_: list(limits.MAX_GRID_DIM),
    "clusterLaunch": lambda figures, _: int(has_clusters(figures.capability)),
    "cooperativeLaunch": lambda *_: 1,
}
"""Members of ``cudaDeviceProp``."""


class LazyProperties:
    """Properties of the device. It looks up each one when code reads it, so that only read figures are recorded.

    Args:
        asker: the function that the code called to get this, for errors.
        answers: the answers by name of the property.
    """

    def __init__(
        self, figures: GpuFigures, asker: str, answers: dict[str, Callable[[GpuFigures, str], object]]
    ) -> None:
        self._figures = figures
        self._asker = asker
        self._answers = answers

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        asker = f"{self._asker}.{name}"
        if name not in self._answers:
            raise self._figures.not_answered(asker, ", ".join(sorted(self._answers)))
        return self._answers[name](self._figures, asker)

    def __dir__(self) -> list[str]:
        return sorted(self._answers)


def answer_hardware_info(figures: GpuFigures, module: Any) -> None:
    """Replaces methods of ``cutlass.utils.HardwareInfo``. This also works for code that already imported the class.

    The other methods ask ``cuda.bindings.driver``.
    """
    name = "cutlass.utils.HardwareInfo"

    def get_max_active_clusters(_: object, cluster_size: int, stream: object = None) -> int:  # noqa: ARG001
        return figures.max_active_clusters(cluster_size, f"{name}.get_max_active_clusters")

    def get_l2_cache_size_in_bytes(_: object) -> int:
        return figures.l2_bytes(f"{name}.get_l2_cache_size_in_bytes")

    def get_device_multiprocessor_count(_: object) -> int:
        return figures.sm_count(f"{name}.get_device_multiprocessor_count")

    def get_device_function(_: object) -> object:
        raise figures.not_answered(f"{name}._get_device_function", "get_max_active_clusters")

    module.HardwareInfo.get_max_active_clusters = get_max_active_clusters
    module.HardwareInfo.get_l2_cache_size_in_bytes = get_l2_cache_size_in_bytes
    module.HardwareInfo.get_device_multiprocessor_count = get_device_multiprocessor_count
    module.HardwareInfo._get_device_function = get_device_function


def answer_driver(figures: GpuFigures, module: Any) -> None:
    """``cuda.bindings.driver``."""
    success, refused = module.CUresult.CUDA_SUCCESS, module.CUresult.CUDA_ERROR_INVALID_DEVICE

    def device_get(ordinal: int) -> tuple[Any, ...]:
        return (success, module.CUdevice(0)) if int(ordinal) == 0 else (refused, None)

    def attribute(which: int, device: object = 0) -> tuple[Any, ...]:  # noqa: ARG001
        return success, device_attribute(figures, int(which), f"{_DRIVER}.cuDeviceGetAttribute", str(which))

    context = module.CUcontext(1)  # not None, and nobody uses its content
    answers: dict[str, Callable[..., tuple[Any, ...]]] = {
        "cuInit": lambda *_: (success,),
        "cuDriverGetVersion": lambda: (success, module.CUDA_VERSION),
        "cuDeviceGetCount": lambda: (success, 1),
        "cuDeviceGet": device_get,
        "cuDeviceGetAttribute": attribute,
        "cuDeviceGetName": lambda *_: (success, figures.product(f"{_DRIVER}.cuDeviceGetName").encode()),
        "cuDeviceTotalMem": lambda *_: (success, figures.memory_bytes(f"{_DRIVER}.cuDeviceTotalMem")),
        "cuDeviceComputeCapability": lambda *_: (success, *figures.capability),
        "cuDevicePrimaryCtxRetain": lambda *_: (success, context),
        "cuDevicePrimaryCtxRelease": lambda *_: (success,),
        "cuCtxGetCurrent": lambda: (success, context),
        "cuCtxSetCurrent": lambda *_: (success,),
        "cuCtxGetDevice": lambda *_: (success, module.CUdevice(0)),
        "cuCtxSynchronize": lambda *_: (success,),
        **{name: lambda *_: (success,) for name in _nothing("cu")},
    }
    if hasattr(module, "CUstream"):
        answers["cuStreamCreate"] = answers["cuStreamCreateWithPriority"] = lambda *_: (success, module.CUstream(0))
        answers["cuEventCreate"] = lambda *_: (success, module.CUevent(0))
        not_capturing = module.CUstreamCaptureStatus.CU_STREAM_CAPTURE_STATUS_NONE
        answers["cuStreamIsCapturing"] = lambda *_: (success, not_capturing)
    _replace(module, answers)
    _refuse_occupancy(figures, module, _DRIVER, "cuOccupancy")


def answer_runtime(figures: GpuFigures, module: Any) -> None:
    """``cuda.bindings.runtime``."""
    success = module.cudaError_t.cudaSuccess

    def attribute(which: int, device: object = 0) -> tuple[Any, ...]:  # noqa: ARG001
        return success, device_attribute(figures, int(which), f"{_RUNTIME}.cudaDeviceGetAttribute", str(which))

    asker = f"{_RUNTIME}.cudaGetDeviceProperties()"
    answers: dict[str, Callable[..., tuple[Any, ...]]] = {
        "cudaGetDeviceCount": lambda: (success, 1),
        "cudaGetDevice": lambda: (success, 0),
        "cudaSetDevice": lambda *_: (success,),
        "cudaDeviceGetAttribute": attribute,
        "cudaGetDeviceProperties": lambda *_: (success, LazyProperties(figures, asker, _PROPERTIES)),
        "cudaDriverGetVersion": lambda: (success, module.CUDART_VERSION),
        "cudaDeviceSynchronize": lambda: (success,),
        **{name: lambda *_: (success,) for name in _nothing("cuda")},
    }
    if hasattr(module, "cudaStream_t"):
        for name in ("cudaStreamCreate", "cudaStreamCreateWithFlags", "cudaStreamCreateWithPriority"):
            answers[name] = lambda *_: (success, module.cudaStream_t(0))
        for name in ("cudaEventCreate", "cudaEventCreateWithFlags"):
            answers[name] = lambda *_: (success, module.cudaEvent_t(0))
        not_capturing = module.cudaStreamCaptureStatus.cudaStreamCaptureStatusNone
        answers["cudaStreamIsCapturing"] = lambda *_: (success, not_capturing)
    _replace(module, answers)
    _refuse_occupancy(figures, module, _RUNTIME, "cudaOccupancy")


def _nothing(prefix: str) -> list[str]:
    """Names of the functions of streams and events that return only a status."""
    names = ("StreamSynchronize", "StreamDestroy", "StreamQuery", "StreamWaitEvent", "EventRecord", "EventSynchronize",
             "EventDestroy", "EventQuery")  # fmt: skip
    return [prefix + name for name in names]


def device_attribute(figures: GpuFigures, number: int, function: str, given: str) -> int:
    """An attribute by its number. The code passed it to ``function`` as ``given``."""
    if number not in _ATTRIBUTES:
        raise figures.not_answered(f"{function}({given})", ", ".join(name for name, _ in _ATTRIBUTES.values()))
    name, answer = _ATTRIBUTES[number]
    return answer(figures, f"{function}({name})")


def _replace(module: Any, answers: dict[str, Callable[..., tuple[Any, ...]]]) -> None:
    for name, answer in answers.items():
        if hasattr(module, name):
            setattr(module, name, answer)


def _refuse_occupancy(figures: GpuFigures, module: Any, name: str, prefix: str) -> None:
    """Refuses questions about occupancy. The answer depends on the kernel, and no kernel is loaded."""

    def refusing(function: str) -> Callable[..., object]:
        def refuse(*_: object, **__: object) -> object:
            raise figures.not_answered(f"{name}.{function}", "cutlass.utils.HardwareInfo.get_max_active_clusters")

        return refuse

    for function in dir(module):
        if function.startswith(prefix) and callable(getattr(module, function)):
            setattr(module, function, refusing(function))
