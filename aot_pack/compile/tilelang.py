"""The front end for TileLang: its programs, lowered to CuTeDSL kernels, and their host side as a ``HostDescription``.

TileLang is told to lower for its CuTeDSL backend, which needs no GPU. Out of its host module are read the tensor maps,
the launches and what each is passed; its own launcher is neither generated nor compiled. ``tilelang_kernels.py``
compiles the kernels.

Of TileLang and TVM, private or undocumented, seen in tilelang 0.1.15, checked by ``tests/tilelang/test_api.py``:

- ``tilelang.jit.cached(func, out_idx=..., pass_configs=..., compile_flags=..., ...)``, through which go
  ``tilelang.compile`` and ``@tilelang.jit`` with all that was asked for; it is replaced, so that nothing is compiled
  for this machine;
- ``tilelang.backend.module.create_backend_context`` and ``tilelang.engine.lower.lower_with_context``, whose artifact
  has ``host_mod``, ``device_mod`` and ``kernel_source``;
- ``tilelang.transform.pass_config.normalize_pass_configs``;
- in the host module: ``tvm_call_packed`` of ``__tvm_tensormap_create_tiled``, ``__tvm_tensormap_create_im2col`` and of
  each kernel, whose arguments are followed by the values of ``tirx.kernel_launch_params``;
- attributes of device functions: ``use_cooperative_groups``, ``has_cuda_pdl_sync``.
"""

from __future__ import annotations

import importlib
import importlib.metadata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import tilelang
from tilelang import tvm
from tilelang.backend.module import create_backend_context
from tilelang.engine.lower import lower_with_context
from tilelang.transform.pass_config import normalize_pass_configs
from tvm import tirx

from aot_pack.arch import Arch
from aot_pack.compile import cutedsl
from aot_pack.compile.tilelang_ir import HostReader
from aot_pack.compile.tilelang_kernels import compile_kernels
from aot_pack.compile.tilelang_signature import read_signature
from aot_pack.hostir.description import HostDescription, write_description
from aot_pack.model import CompiledUnit, HostForm, Target
from aot_pack.signature import EnvStreamParam

_DISTRIBUTION = "tilelang"
_jit: Any = importlib.import_module("tilelang.jit")
"""The module; ``tilelang.jit`` is the decorator."""


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """What ``tilelang.compile`` and a function decorated with ``@tilelang.jit`` return while aot-pack builds: what was
    asked for. It is not compiled for this machine; a call of it does nothing and returns it."""

    function: Any
    """The ``PrimFunc``."""
    outputs: tuple[int, ...]
    """Which parameters are allocated and returned; negative ones count from the end."""
    pass_configs: Mapping[str, Any]
    compile_flags: tuple[str, ...]

    def __call__(self, *_: object, **__: object) -> Program:
        return self


def install() -> None:
    """From now on TileLang compiles nothing: see :class:`Program`."""
    _jit.cached = _program


def _program(
    func: Any,
    out_idx: Any = None,
    *_: object,
    pass_configs: Mapping[str, Any] | None = None,
    compile_flags: Any = None,
    **__: object,
) -> Program:
    outputs = () if out_idx is None else (out_idx,) if isinstance(out_idx, int) else tuple(int(i) for i in out_idx)
    flags = (compile_flags,) if isinstance(compile_flags, str) else tuple(compile_flags or ())
    return Program(func, outputs, dict(pass_configs or {}), flags)


def accepts(built: object) -> bool:
    """Whether a builder returned a program of TileLang: a ``prim_func``, what ``tilelang.compile`` or a function of
    ``@tilelang.jit`` returns, or such a function that takes no arguments."""
    return isinstance(built, (Program, tirx.PrimFunc, _jit.JITImpl))


def build_unit(target: Target, built: Any, doc: str, **_: object) -> CompiledUnit:
    """Lowers and compiles a program of TileLang.

    Raises:
        CompileError: it holds something that is not supported; the error names it.
        Exception: whatever TileLang or the compiler raises.
    """
    program = _as_program(built)
    equal = tvm.arith.Analyzer().can_prove_equal
    signature, variables = read_signature(program.function, program.outputs, equal)
    artifact = _lower(program, target.arch)
    kernels = {name.name_hint: function for name, function in artifact.device_mod.functions.items()}
    (host_function,) = artifact.host_mod.functions.values()
    host = HostReader(variables, kernels).read(host_function)
    compiled = compile_kernels(artifact.kernel_source, host, target)
    description = HostDescription(
        launches=tuple(
            replace(call.launch, kernel=symbol) for call, symbol in zip(host.calls, compiled.symbols, strict=True)
        ),
        tensor_maps=host.tensor_maps,
        stream=next(param.name for param in signature.params if isinstance(param, EnvStreamParam)),
    )
    info = cutedsl.compiler_info()
    return CompiledUnit(
        target=target,
        signature=signature,
        cubin=compiled.image,
        kernels=compiled.kernels,
        host_ir=write_description(description),
        host_function=str(program.function.attrs["global_symbol"]),
        doc=doc,
        compiler=replace(
            info,
            name=_DISTRIBUTION,
            version=importlib.metadata.version(_DISTRIBUTION),
            options=f"{info.name} {info.version}",
        ),
        compile_s=0.0,
        host_form=HostForm.DESCRIPTION,
        warnings=_warnings(program, target),
    )


def _as_program(built: Any) -> Program:
    if isinstance(built, _jit.JITImpl):
        built = built.compile()
    elif isinstance(built, tirx.PrimFunc):
        built = tilelang.compile(built)
    assert isinstance(built, Program), "tilelang.jit.cached is replaced"
    return built


def _lower(program: Program, arch: Arch) -> Any:
    target = {"kind": "cuda", "arch": arch.compiler_name, "keys": ["cutedsl", "cuda", "gpu"]}
    context = create_backend_context(target, None, "cutedsl")
    configs = normalize_pass_configs(dict(program.pass_configs))
    with tvm.transform.PassContext(opt_level=3, config=configs), context.target:
        return lower_with_context(program.function, context, enable_host_codegen=False, enable_device_compile=False)


def _warnings(program: Program, target: Target) -> tuple[str, ...]:
    if not program.compile_flags:
        return ()
    flags = " ".join(program.compile_flags)
    return (f"{target.export}: the compile flags {flags} are for nvcc, which is not used; they are left out",)
