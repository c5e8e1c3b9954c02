"""The CUDA driver and the GPUs of this machine. Nothing here initialises CUDA, which could hang or change a process."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from aot_pack.cache.facts import cuda_driver, cuda_version, gpu_models
from aot_pack.errors import NativeError
from aot_pack.native.process import Commands

_TIMEOUT_S = 15.0
_PROC = Path("/proc/driver/nvidia/gpus")


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """The driver of this machine."""

    cuda: str | None
    """The CUDA version that it supports, such as ``13.1``; None without a driver."""
    version: str | None
    """The version of the driver itself, such as ``580.65.06``; None if nothing says so."""
    gpus: tuple[str, ...]
    """The models, with their compute capability if it is known."""


def find_driver(environment: Mapping[str, str]) -> Driver:
    """Asks libcuda for its version, and nvidia-smi or the kernel's files for the GPUs."""
    number = cuda_driver()
    cuda = None if number is None else cuda_version(number)
    version, gpus = _ask_nvidia_smi(environment)
    return Driver(cuda=cuda, version=version, gpus=gpus or gpu_models(_PROC))


def _ask_nvidia_smi(environment: Mapping[str, str]) -> tuple[str | None, tuple[str, ...]]:
    program = shutil.which("nvidia-smi", path=environment.get("PATH"))
    if program is None:
        return None, ()
    query = "--query-gpu=driver_version,name,compute_cap"
    try:
        done = Commands(environment).run(
            [program, query, "--format=csv,noheader"], what="nvidia-smi", timeout_s=_TIMEOUT_S
        )
    except NativeError:
        return None, ()
    rows = [tuple(cell.strip() for cell in line.split(",")) for line in done.output.splitlines()]
    found = [row for row in rows if len(row) == 3]
    gpus = tuple(f"{name} (compute capability {capability})" for _, name, capability in found)
    return (found[0][0] if found else None), gpus
