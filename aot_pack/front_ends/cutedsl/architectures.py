"""Whether an installed compiler compiles for an architecture, and what to install where it does not."""

from __future__ import annotations

from collections.abc import Collection

from aot_pack.arch import Arch
from aot_pack.errors import CompileError

_SINCE = {(10, 7): "4.8"}
"""The first release of nvidia-cutlass-dsl with an architecture, where it is later than the first supported one."""

_SINCE_CUDA_13 = ((10, 7), (11, 0))
"""Architectures that the libraries for CUDA 12 do not know, or for which they make code under an older name.

Sources: release notes of CUDA 13.0, "SM101 has been renumbered as SM110"; nvidia-cutlass-dsl 4.8.1 refuses sm_107 with
its libraries for CUDA 12, and makes code for sm_101 where it is asked for sm_110.
"""


def check_architecture(arch: Arch, *, known: Collection[str], flavour: str, version: str) -> None:
    """Refuses an architecture that the installed compiler lacks.

    Args:
        known: the architectures that the compiler names.
        flavour: its CUDA libraries, such as ``cu12``.
        version: of nvidia-cutlass-dsl.

    Raises:
        CompileError: the compiler makes no code for ``arch``.
    """
    capability = (arch.major, arch.minor)
    needs_cuda_13 = capability in _SINCE_CUDA_13 and int(flavour.removeprefix("cu")) < 13
    if arch.compiler_name in known and not needs_cuda_13:
        return
    name = "nvidia-cutlass-dsl[cu13]" if capability in _SINCE_CUDA_13 else "nvidia-cutlass-dsl"
    since = _SINCE.get(capability)
    wanted = f"{name}>={since}" if since else name
    libraries = f"its libraries for CUDA {flavour.removeprefix('cu')}"
    hint = f"install a compiler that has it: pip install '{wanted}'"
    if capability not in _SINCE_CUDA_13:
        hint = f"this release knows {', '.join(sorted(known))}; install another release of nvidia-cutlass-dsl"
    raise CompileError(
        f"nvidia-cutlass-dsl {version} with {libraries} makes no code for {arch.compiler_name}", hint=hint
    )
