"""The environment of a worker process that runs kernels.py: the machine's, with changes by aot-pack."""

from __future__ import annotations

from collections.abc import Mapping

from aot_pack.arch import Arch
from aot_pack.native.process import SAFE_PATH, SECRET_VARIABLES


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment without the variables that the author's code has no use for, and must not see."""
    return {name: value for name, value in environment.items() if name not in SECRET_VARIABLES}


def worker_environment(environment: Mapping[str, str], arch: str | None) -> dict[str, str]:
    """The environment of a worker for ``arch``. The compiler reads it when it is imported.

    Args:
        arch: None for a process that imports the compiler for several architectures.
    """
    changed = {**without_secrets(environment), "CUTE_DSL_DISABLE_FILE_CACHING": "1"}
    changed.pop("CUTE_DSL_ARCH", None)
    if arch is not None:
        changed["CUTE_DSL_ARCH"] = Arch.parse(arch).compiler_name
    changed.pop("CUTE_DSL_LINEINFO", None)  # it would put this machine's paths into the cubin
    if changed.get(SAFE_PATH[0]) == SAFE_PATH[1]:
        del changed[
            SAFE_PATH[0]
        ]  # aot-pack set it to start this process, and the author's processes must not inherit it
    return changed
