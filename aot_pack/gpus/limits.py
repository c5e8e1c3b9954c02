"""What follows from a GPU's compute capability alone.

From the tables of the CUDA Programming Guide, section 5.1.3 "Features and Technical Specifications" (release 13.4, the
first with 10.7). A capability that is not in them is not here. tests/unit/test_gpus.py asks for every architecture that
the compiler knows.
"""

from __future__ import annotations

from dataclasses import dataclass

KIB = 1024
WARP_SIZE = 32
MAX_THREADS_PER_BLOCK = 1024
MAX_BLOCK_DIM = (1024, 1024, 64)
MAX_GRID_DIM = (2147483647, 65535, 65535)
REGISTERS_PER_SM = 65536
REGISTERS_PER_THREAD = 255
CONSTANT_BYTES = 64 * KIB
SMEM_PER_BLOCK = 48 * KIB
"""Shared memory of a block without opting in for more."""
RESERVED_SMEM_PER_BLOCK = 1 * KIB
MAX_PORTABLE_CLUSTER, MAX_CLUSTER = 8, 16
"""Blocks of a cluster: on every device that has clusters, and the most where a kernel opts in for it.

NVIDIA Hopper Tuning Guide and Blackwell Tuning Guide, "Thread Block Clusters": 8 is portable, 16 is for kernels that
allow non-portable sizes.
"""
SOURCE = 'CUDA Programming Guide, section 5.1.3 "Features and Technical Specifications"'


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one capability."""

    threads_per_sm: int
    blocks_per_sm: int
    smem_per_sm: int
    """Bytes."""

    @property
    def smem_per_block_optin(self) -> int:
        """Bytes; the system keeps 1 KiB of a block's for itself."""
        return self.smem_per_sm - RESERVED_SMEM_PER_BLOCK


LIMITS = {
    (8, 0): Limits(2048, 32, 164 * KIB),
    (8, 6): Limits(1536, 16, 100 * KIB),
    (8, 7): Limits(1536, 16, 164 * KIB),
    (8, 9): Limits(1536, 24, 100 * KIB),
    (9, 0): Limits(2048, 32, 228 * KIB),
    (10, 0): Limits(2048, 32, 228 * KIB),
    (10, 3): Limits(2048, 32, 228 * KIB),
    (10, 7): Limits(1024, 16, 328 * KIB),
    (11, 0): Limits(1536, 24, 228 * KIB),
    (12, 0): Limits(1536, 24, 100 * KIB),
    (12, 1): Limits(1536, 24, 100 * KIB),
}


def has_clusters(capability: tuple[int, int]) -> bool:
    """Whether blocks may form clusters; CUDA C++ Programming Guide, "Thread Block Clusters"."""
    return capability >= (9, 0)
