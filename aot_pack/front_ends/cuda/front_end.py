"""The front end for kernels in CUDA C++, as workers call it.

It is in every worker, so it imports the rest only when it compiles.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from aot_pack.arch import Arch
from aot_pack.author.cuda_kernels import CudaKernel
from aot_pack.errors import CompileError
from aot_pack.model import CompiledUnit, Target


def install(_: Arch) -> None:
    """Nothing: there is no library."""


def prepare(_: Target) -> None:
    """Nothing: a kernel says itself what it needs."""


def compiled_by_author() -> int:
    """None: only aot-pack compiles."""
    return 0


def memoised(_: Callable[..., str], __: object) -> AbstractContextManager[None]:
    """Keeps nothing: units are kept whole."""
    return nullcontext()


def accepts(built: object) -> bool:
    """Whether a builder returned a kernel, or a list of kernels."""
    kernels = built if isinstance(built, (list, tuple)) else (built,)
    return bool(kernels) and all(isinstance(each, CudaKernel) for each in kernels)


def build_unit(target: Target, built: Any, doc: str, *, locations: bool = False) -> CompiledUnit:  # noqa: ARG001
    """Compiles a kernel, or the kernels of a list.

    Raises:
        CompileError: a source does not compile, or a launch does not fit its kernel.
        CompilerUnusable: the compiler is not installed.
    """
    from aot_pack.front_ends.cuda.unit import compile_unit

    kernels = (built,) if isinstance(built, CudaKernel) else tuple(built)
    try:
        return compile_unit(target, kernels, doc)
    except CompileError as error:
        error.detail = error.detail or kernels[0].where
        raise
