"""How many blocks of a kernel a multiprocessor holds at a time.

The rules are those of NVIDIA's ``cuda_occupancy.h`` (CUDA 13.0), which a test compiles and compares. Devices of compute
capability 8.0 and later allocate registers to warps in units of 256, in each of four parts of a multiprocessor. They
allocate shared memory in units of 128 bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.cubin import KernelInfo
from aot_pack.gpus.limits import (
    LIMITS,
    MAX_THREADS_PER_BLOCK,
    REGISTERS_PER_SM,
    RESERVED_SMEM_PER_BLOCK,
    WARP_SIZE,
)

_REGISTER_UNIT = 256
_SMEM_UNIT = 128
_PARTITIONS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupancy:
    """The blocks of a kernel on one multiprocessor."""

    blocks: int
    """0 if not even one block fits."""
    percent: int
    """Of the threads that the multiprocessor can hold."""
    limited_by: str
    """The scarcest resource: ``registers``, ``shared memory``, ``threads`` or ``blocks``."""


def occupancy(
    kernel: KernelInfo, capability: tuple[int, int], *, threads: int, dynamic_smem_bytes: int = 0
) -> Occupancy:
    """The occupancy of a kernel on devices of one compute capability.

    Args:
        threads: of a block.
        dynamic_smem_bytes: dynamic shared memory of a block.

    Raises:
        KeyError: ``gpus/limits.py`` does not have the capability.
    """
    limits = LIMITS[capability]
    warps = -(-threads // WARP_SIZE)
    smem = kernel.static_smem_bytes + dynamic_smem_bytes
    smem_fits = smem <= limits.smem_per_block_optin and threads <= MAX_THREADS_PER_BLOCK
    allocated = _rounded_up(smem + RESERVED_SMEM_PER_BLOCK, _SMEM_UNIT)
    found = {
        "blocks": limits.blocks_per_sm,
        "threads": limits.threads_per_sm // WARP_SIZE // warps,
        "registers": _by_registers(kernel.registers, warps),
        "shared memory": limits.smem_per_sm // allocated if smem_fits else 0,
    }
    limited_by = min(found, key=lambda name: found[name])
    blocks = found[limited_by]
    return Occupancy(
        blocks=blocks, percent=100 * blocks * warps * WARP_SIZE // limits.threads_per_sm, limited_by=limited_by
    )


def _by_registers(registers: int, warps: int) -> int:
    of_warp = _rounded_up(registers * WARP_SIZE, _REGISTER_UNIT)
    if of_warp * _rounded_up(warps, _PARTITIONS) > REGISTERS_PER_SM:
        return 0
    if of_warp == 0:
        return REGISTERS_PER_SM
    return REGISTERS_PER_SM // _PARTITIONS // of_warp * _PARTITIONS // warps


def _rounded_up(number: int, unit: int) -> int:
    return -(-number // unit) * unit
