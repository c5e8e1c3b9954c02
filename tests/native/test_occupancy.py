"""Occupancy as NVIDIA's own header computes it: ``cuda_occupancy.h``, compiled and asked at random."""

from __future__ import annotations

import ctypes
import random
import subprocess
import sys
from pathlib import Path

import pytest
from cuda.pathfinder import find_nvidia_header_directory

from aot_pack.cubin import KernelInfo
from aot_pack.gpus.limits import LIMITS, REGISTERS_PER_SM, RESERVED_SMEM_PER_BLOCK
from aot_pack.reports.occupancy import occupancy

PROGRAM = """
#include <string.h>
#include "cuda_occupancy.h"

/* Blocks on a multiprocessor, or a negative error. */
int blocks(int major, int minor, int threads_per_sm, int blocks_per_sm, int smem_per_sm, int registers_per_sm,
           int reserved, int registers, int static_smem, int dynamic_smem, int threads) {
  cudaOccDeviceProp device;
  cudaOccFuncAttributes kernel;
  cudaOccDeviceState state;
  cudaOccResult result;
  memset(&device, 0, sizeof(device));
  memset(&kernel, 0, sizeof(kernel));
  memset(&state, 0, sizeof(state));
  state.carveoutConfig = SHAREDMEM_CARVEOUT_DEFAULT;
  device.computeMajor = major;
  device.computeMinor = minor;
  device.maxThreadsPerBlock = 1024;
  device.maxThreadsPerMultiprocessor = threads_per_sm;
  device.regsPerBlock = registers_per_sm;
  device.regsPerMultiprocessor = registers_per_sm;
  device.warpSize = 32;
  device.sharedMemPerBlock = 48 * 1024;
  device.sharedMemPerMultiprocessor = smem_per_sm;
  device.numSms = 1;
  device.sharedMemPerBlockOptin = smem_per_sm - reserved;
  device.reservedSharedMemPerBlock = reserved;
  kernel.maxThreadsPerBlock = 1024;
  kernel.numRegs = registers;
  kernel.sharedSizeBytes = static_smem;
  kernel.shmemLimitConfig = FUNC_SHMEM_LIMIT_OPTIN;
  kernel.maxDynamicSharedSizeBytes = dynamic_smem;
  kernel.partitionedGCConfig = PARTITIONED_GC_OFF;
  cudaOccError error =
      cudaOccMaxActiveBlocksPerMultiprocessor(&result, &device, &kernel, &state, threads, dynamic_smem);
  return error == CUDA_OCC_SUCCESS ? result.activeBlocksPerMultiprocessor : -(int)error;
}
"""


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    """The header as a library."""
    folder = tmp_path_factory.mktemp("occupancy")
    (folder / "blocks.c").write_text(PROGRAM)
    include = find_nvidia_header_directory("cudart")
    assert include is not None
    command = [sys.executable, "-m", "ziglang", "cc", "-shared", "-fPIC", "-O1", "-w", f"-I{include}"]
    library = folder / "libblocks.so"
    subprocess.run([*command, "blocks.c", "-o", str(library)], cwd=folder, check=True)
    assert Path(include, "cuda_occupancy.h").is_file()
    return ctypes.CDLL(str(library))


def test_blocks_are_those_of_nvidias_header(reference: ctypes.CDLL) -> None:
    """It does not know 10.7, whose row in ``gpus/limits.py`` is newer."""
    draw = random.Random(20261129)
    for _ in range(4000):
        capability = draw.choice([each for each in LIMITS if each != (10, 7)])
        limits = LIMITS[capability]
        registers, threads = draw.randrange(1, 256), draw.randrange(1, 1025)
        static, dynamic = (
            draw.choice([0, draw.randrange(48 * 1024)]),
            draw.choice([0, draw.randrange(limits.smem_per_sm)]),
        )
        expected = reference.blocks(
            *capability, limits.threads_per_sm, limits.blocks_per_sm, limits.smem_per_sm, REGISTERS_PER_SM,
            RESERVED_SMEM_PER_BLOCK, registers, static, dynamic, threads,
        )  # fmt: skip
        kernel = KernelInfo(symbol="k", registers=registers, static_smem_bytes=static, stack_bytes=0, code_bytes=0)
        found = occupancy(kernel, capability, threads=threads, dynamic_smem_bytes=dynamic)
        assert found.blocks == max(expected, 0), (capability, registers, threads, static, dynamic, expected)
