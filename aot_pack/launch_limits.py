"""Checks the constants of launches against the limits of the devices that can run them.

A constant beyond a limit makes every call fail on every device, so the build fails instead. The driver checks numbers
that are known only at the call. ``gpus/limits.py`` has the limits. If an image runs on several capabilities, the
largest of their limits counts.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Sequence

from aot_pack.arch import Arch
from aot_pack.cubin import KernelInfo, read_image
from aot_pack.errors import CompileError
from aot_pack.gpus import limits
from aot_pack.hostir.program import (
    CLUSTER_DIMENSION,
    PREFERRED_CLUSTER_DIMENSION,
    Const,
    HostProgram,
    Launch,
    Operand,
)

_AXES = "xyz"
_MORE_STATIC = 10
"""The first major capability with more than 48 KiB of static shared memory: PTX ISA 9.0, section 5.1.7."""
_DIVISOR_SOURCE = "CUDA Driver API, CUlaunchAttributeValue::clusterDim"
_CLUSTER_SOURCE = 'NVIDIA Hopper and Blackwell Tuning Guides, "Thread Block Clusters"'


def check_launches(program: HostProgram, arch: Arch, image: bytes) -> None:
    """Checks the launches of a finished host program.

    Args:
        arch: the architecture of ``image``.
        image: cubin or PTX. Static shared memory and registers of PTX are unknown.

    Raises:
        CompileError: a launch fails on every device that runs the image. The message has kernel, number and limit.
    """

    @functools.cache
    def kernels() -> dict[str, KernelInfo]:
        """The kernels of the image. Reading takes milliseconds, so only a launch that may be too large needs it."""
        return {kernel.symbol: kernel for kernel in read_image(image).kernels}

    def kernel(symbol: str) -> KernelInfo | None:
        return kernels().get(symbol)

    devices = [capability for capability in limits.LIMITS if arch.runs_on(*capability)]
    for op in program.ops():
        if not isinstance(op, Launch):
            continue
        for problem, hint in _problems(op, functools.partial(kernel, op.kernel.symbol), devices, arch):
            raise CompileError(f"kernel {op.kernel.symbol!r} is launched with {problem}", hint=hint)


def _problems(
    launch: Launch, kernel: Callable[[], KernelInfo | None], devices: Sequence[tuple[int, int]], arch: Arch
) -> Iterator[tuple[str, str]]:
    """Each problem of a launch, and a hint."""
    grid, block = _known(launch.grid), _known(launch.block)
    yield from _dimension_problems(grid, block)
    yield from _register_problems(block, kernel)
    for attribute in launch.attributes:
        if attribute.id in (CLUSTER_DIMENSION, PREFERRED_CLUSTER_DIMENSION):
            cluster = _known([leaf for _, leaf in attribute.leaves][:3])
            exact = attribute.id == CLUSTER_DIMENSION
            yield from _cluster_problems(cluster, grid if exact else (None,) * 3, devices, arch)
    yield from _memory_problems(launch.smem, kernel, devices, arch)


def _known(values: Sequence[Operand]) -> tuple[int | None, ...]:
    """The numbers; None for those that are known only at the call."""
    return tuple(value.value if isinstance(value, Const) and isinstance(value.value, int) else None for value in values)


def _dimension_problems(grid: Sequence[int | None], block: Sequence[int | None]) -> Iterator[tuple[str, str]]:
    for name, sizes, most in (("grid", grid, limits.MAX_GRID_DIM), ("block", block, limits.MAX_BLOCK_DIM)):
        for axis, size, limit in zip(_AXES, sizes, most, strict=True):
            if size is not None and not (0 if name == "grid" else 1) <= size <= limit:
                yield (
                    f"{size} as {axis} of the {name}; the limit of every GPU is {limit} ({limits.SOURCE})",
                    f"choose a {name} within the limit",
                )
    threads = _product(block)
    if threads is not None and threads > limits.MAX_THREADS_PER_BLOCK:
        yield (
            f"{threads} threads per block; the limit of every GPU is {limits.MAX_THREADS_PER_BLOCK} ({limits.SOURCE})",
            "launch more blocks with fewer threads each",
        )


def _register_problems(
    block: Sequence[int | None], kernel: Callable[[], KernelInfo | None]
) -> Iterator[tuple[str, str]]:
    threads = _product(block)
    if threads is None or threads * limits.REGISTERS_PER_THREAD <= limits.REGISTERS_PER_SM:
        return
    info = kernel()
    if info is None or threads * info.registers <= limits.REGISTERS_PER_SM:
        return
    yield (
        (
            f"{threads} threads per block and {info.registers} registers per thread, {threads * info.registers} "
            f"registers in all; the limit of every GPU is {limits.REGISTERS_PER_SM} registers per block "
            f"({limits.SOURCE})"
        ),
        "launch blocks with fewer threads, or change the kernel so that it uses fewer registers",
    )


def _cluster_problems(
    cluster: Sequence[int | None], grid: Sequence[int | None], devices: Sequence[tuple[int, int]], arch: Arch
) -> Iterator[tuple[str, str]]:
    blocks = _product(cluster)
    if blocks is not None and blocks > 1 and devices and not any(map(limits.has_clusters, devices)):
        yield (
            (
                f"a cluster of {blocks} blocks; clusters need compute capability 9.0, and no device that runs {arch} "
                f"has it ({limits.SOURCE})"
            ),
            "launch without a cluster for this architecture, or limit the export with archs=[...]",
        )
    elif blocks is not None and not 1 <= blocks <= limits.MAX_CLUSTER:
        yield (
            (
                f"a cluster of {blocks} blocks; the limit is {limits.MAX_CLUSTER} blocks, and every device supports "
                f"{limits.MAX_PORTABLE_CLUSTER} ({_CLUSTER_SOURCE})"
            ),
            "choose a smaller cluster",
        )
    for axis, size, count in zip(_AXES, cluster, grid, strict=True):
        if size and count is not None and count % size:
            yield (
                (
                    f"a grid of {count} and a cluster of {size} blocks in {axis}; the grid must be a multiple of the "
                    f"cluster ({_DIVISOR_SOURCE})"
                ),
                "round the grid up to a multiple of the cluster",
            )


def _memory_problems(
    smem: Operand, kernel: Callable[[], KernelInfo | None], devices: Sequence[tuple[int, int]], arch: Arch
) -> Iterator[tuple[str, str]]:
    (dynamic,) = _known([smem])
    if dynamic is None or not devices:
        return
    widest = max(devices, key=lambda capability: limits.LIMITS[capability].smem_per_block_optin)
    limit = limits.LIMITS[widest].smem_per_block_optin
    most_static = limits.SMEM_PER_BLOCK if arch.major < _MORE_STATIC else limit
    if dynamic == 0 or 0 < dynamic <= limit - most_static:
        return
    info = kernel()
    static = info.static_smem_bytes if info is not None else 0
    if 0 <= dynamic <= limit - static:
        return
    yield (
        (
            f"{dynamic} bytes of dynamic and {static} bytes of static shared memory, {dynamic + static} in all; the "
            f"limit per block for {arch} is {limit} bytes, on compute capability {widest[0]}.{widest[1]} "
            f"({limits.SOURCE})"
        ),
        "use less shared memory: smaller tiles, or fewer stages",
    )


def _product(sizes: Sequence[int | None]) -> int | None:
    known = [size for size in sizes if size is not None]
    return math.prod(known) if len(known) == len(sizes) else None
