"""Checks of everything in CuTeDSL that is not public and that ``aot_pack/front_ends/cutedsl`` relies on.

Each check is one function, and says which names it looks at and what aot-pack does with them.

registry.py     what a check is, and how it runs
arguments.py    checks of what the compiler is told of arguments
compilation.py  checks of what a compile gives, and of how the compiler compiles
compiled.py     a compiled function that checks look at
programs.py     the kernels that they compile

This package imports cutlass only while checks run. They need a process of its own, in which nothing else was compiled,
with ``CUTE_DSL_ARCH`` set to ``ARCH``: ``python -m aot_pack.front_ends.cutedsl.private_api`` prints what it found.
"""

from __future__ import annotations

import importlib
from collections.abc import Collection

from aot_pack.arch import Arch
from aot_pack.errors import CompileError, UsageError
from aot_pack.front_ends.cutedsl.architectures import check_architecture
from aot_pack.front_ends.cutedsl.private_api import arguments, compilation
from aot_pack.front_ends.cutedsl.private_api.registry import ARCH, Check, missing_names, run_check

__all__ = ["ARCH", "CHECKS", "Check", "compiler_facts", "import_compiler", "missing_names", "run_check", "run_checks"]

CHECKS = {
    check.name: check
    for module in (arguments, compilation)
    for check in vars(module).values()
    if isinstance(check, Check)
}
"""All checks by name, in the order in which they run."""


def run_checks() -> dict[str, str]:
    """Runs all checks in this process.

    Returns:
        for the name of each check an empty text, or what changed.
    """
    return {name: run_check(check) for name, check in CHECKS.items()}


def import_compiler() -> str:
    """Imports the compiler; returns an empty text, as a check that passed.

    Raises:
        Exception: it can't be imported.
    """
    importlib.import_module("cutlass")
    return ""


def compiler_facts() -> tuple[tuple[str, ...], str]:
    """The architectures that the compiler makes code for, and the version of its CUDA libraries.

    Raises:
        Exception: the compiler lacks what ``features.py`` asks for.
    """
    import cutlass

    from aot_pack.front_ends.cutedsl import features

    version = cutlass.CUDA_VERSION
    archs = [arch for arch in features.ARCHITECTURES if _makes_code_for(arch, features.ARCHITECTURES)]
    return tuple(sorted(archs, key=lambda arch: (len(arch.rstrip("af")), arch))), f"{version.major}.{version.minor}"


def _makes_code_for(arch: str, known: Collection[str]) -> bool:
    """Whether the compiler makes code for an architecture that it names."""
    from aot_pack.front_ends.cutedsl.features import CUDA_FLAVOUR

    try:
        check_architecture(Arch.parse(arch), known=known, flavour=CUDA_FLAVOUR, version="")
    except (CompileError, UsageError):
        return False
    return True
