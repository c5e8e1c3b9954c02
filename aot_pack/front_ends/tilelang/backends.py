"""TileLang's two back ends for NVIDIA's GPUs: which of them writes a program's kernels, and how it lowers a program.

A program says it as in TileLang: ``target="cuda"`` or ``execution_backend="nvrtc"`` mean CUDA C++, ``target="cutedsl"``
means CuTeDSL. A program that says nothing has what ``TILELANG_DEFAULT_TARGET`` and ``TILELANG_EXECUTION_BACKEND`` say,
or else the target that is current. That is CuTeDSL, unless the author enters another.

Of TileLang, private or undocumented, seen in tilelang 0.1.15, checked by ``tests/tiles/test_front_end.py``:

- ``tilelang.backend.module.create_backend_context`` and ``tilelang.engine.lower.lower_with_context``, whose artifact
  has ``host_mod``, ``device_mod`` and ``kernel_source``;
- ``tilelang.transform.pass_config.normalize_pass_configs``;
- ``tilelang_callback_cuda_postproc`` and ``tilelang_callback_cutedsl_postproc``, the global functions to which lowering
  hands the text of the kernels, as ``register_cuda_postproc_callback`` and ``tilelang.tools.cuda.iket`` set them;
- ``env.get_default_target()`` and ``env.get_default_execution_backend()`` of ``tilelang``;
- the names of execution backends, and the key ``cutedsl`` of targets.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tilelang import env, tvm
from tilelang.backend.module import create_backend_context
from tilelang.engine.lower import lower_with_context
from tilelang.transform.pass_config import normalize_pass_configs

from aot_pack.arch import Arch
from aot_pack.compiler_info import CompilerInfo
from aot_pack.errors import CompileError
from aot_pack.model import KernelHandle


class Backend(enum.Enum):
    """A back end of TileLang."""

    CUTEDSL = "cutedsl"
    """It writes kernels in CuTeDSL."""
    CUDA = "cuda"
    """It writes kernels in CUDA C++."""


@dataclass(frozen=True, slots=True)
class CompiledKernels:
    """The kernels of a program, compiled."""

    image: bytes
    kernels: tuple[KernelHandle, ...]
    symbols: tuple[str, ...]
    """Of the kernel of each launch."""
    compiler: CompilerInfo
    """What compiled the text that TileLang wrote."""


_EXECUTION_BACKENDS = {
    "cutedsl": Backend.CUTEDSL,
    "tvm_ffi": Backend.CUDA,
    "cython": Backend.CUDA,
    "nvrtc": Backend.CUDA,
}
"""Backends by TileLang's names for what launches their kernels."""
_KEYS = {Backend.CUTEDSL: ["cutedsl", "cuda", "gpu"], Backend.CUDA: ["cuda", "gpu"]}
_EXECUTED_BY = {Backend.CUTEDSL: "cutedsl", Backend.CUDA: "tvm_ffi"}
_ADVICE = 'TileLang\'s CUDA back end may take the program: give tilelang.compile or @tilelang.jit target="cuda"'


def choose_backend(target: Any, execution_backend: str | None) -> Backend:
    """The back end that a program asks for.

    Args:
        target: what ``tilelang.compile`` got: None, text, a dict or TVM's ``Target``.
        execution_backend: the same of its ``execution_backend``.

    Raises:
        CompileError: both are for different back ends, or one is for other devices.
    """
    target = env.get_default_target() if target is None else target
    named = str(execution_backend or env.get_default_execution_backend()).lower()
    of_target = _backend_of_target(target)
    if named == "auto":
        return of_target or _current_backend()
    if named not in _EXECUTION_BACKENDS:
        raise CompileError(
            f"the program is for the execution backend {named!r}; aot-pack knows {', '.join(_EXECUTION_BACKENDS)}",
            hint="leave execution_backend out",
        )
    if of_target not in (None, _EXECUTION_BACKENDS[named]):
        raise CompileError(
            f"the program is for the target {_kind(target)!r} and the execution backend {named!r}, which do not go "
            "together",
            hint="leave execution_backend out",
        )
    return _EXECUTION_BACKENDS[named]


def cuda_target(backend: Backend, arch: Arch) -> Any:
    """TVM's target for a back end and an architecture."""
    return tvm.target.Target(_target(backend, arch))


def lower(function: Any, pass_configs: Mapping[str, Any], backend: Backend, arch: Arch) -> Any:
    """TileLang's artifact of a ``PrimFunc``: host module, device module and the text of the kernels. Needs no GPU.

    Raises:
        Exception: whatever TileLang raises.
    """
    context = create_backend_context(_target(backend, arch), None, _EXECUTED_BY[backend])
    configs = normalize_pass_configs(dict(pass_configs))
    with tvm.transform.PassContext(opt_level=3, config=configs), context.target:
        return lower_with_context(function, context, enable_host_codegen=False, enable_device_compile=False)


def is_rewritten(backend: Backend) -> bool:
    """Whether the author's code has set a function that rewrites the kernels which a back end writes."""
    name = f"tilelang_callback_{backend.value}_postproc"
    return tvm.ffi.get_global_func(name, allow_missing=True) is not None


@contextmanager
def advising(backend: Backend) -> Iterator[None]:
    """Adds to errors of the CuTeDSL back end that the other one may take the program."""
    try:
        yield
    except Exception as error:
        if backend is Backend.CUTEDSL:
            hint = getattr(error, "hint", None)
            error.hint = _ADVICE if hint is None else f"{hint}; {_ADVICE}"  # type: ignore[attr-defined]
        raise


def _target(backend: Backend, arch: Arch) -> dict[str, Any]:
    return {"kind": "cuda", "keys": _KEYS[backend], "arch": arch.compiler_name}


def _backend_of_target(target: Any) -> Backend | None:
    """The back end that a target means; None for ``auto``."""
    kind = _kind(target)
    if kind == "auto":
        return None
    if kind not in ("cuda", "cutedsl"):
        raise CompileError(
            f"the program is for the target {kind!r}, but aot-pack packs for CUDA", hint="leave its target out"
        )
    keys = target.keys if isinstance(target, tvm.target.Target) else ()
    keys = target.get("keys", ()) if isinstance(target, Mapping) else keys
    return Backend.CUTEDSL if kind == "cutedsl" or "cutedsl" in map(str, keys) else Backend.CUDA


def _current_backend() -> Backend:
    """The back end of the target that is current, which ``tilelang.compile`` takes for ``auto``."""
    current = tvm.target.Target.current(allow_none=True)
    return Backend.CUTEDSL if current is None else _backend_of_target(current) or Backend.CUTEDSL


def _kind(target: Any) -> str:
    if isinstance(target, tvm.target.Target):
        return str(target.kind.name)
    text = str(target.get("kind")) if isinstance(target, Mapping) else str(target)
    return text.strip().split(" ")[0]
