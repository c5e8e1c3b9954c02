"""The front end for TileLang: its programs, lowered to kernels in CuTeDSL or CUDA C++, and their host side as a
``HostDescription``.

TileLang is told to lower for one of its two back ends, which needs no GPU (``backends.py``). Out of its host module are
read the tensor maps, the launches and what each is passed; its own launcher is neither generated nor compiled. The host
module is the same for both. ``cutedsl_kernels.py`` and ``cuda_kernels.py`` compile the kernels.

Of TileLang and TVM, private or undocumented, seen in tilelang 0.1.15, checked by ``tests/tiles/test_front_end.py``:

- ``tilelang.jit.cached(func, out_idx=..., pass_configs=..., compile_flags=..., ...)``, through which go
  ``tilelang.compile`` and ``@tilelang.jit`` with all that was asked for; it is replaced, so that nothing is compiled
  for this machine;
- in the host module: ``tvm_call_packed`` of ``__tvm_tensormap_create_tiled``, ``__tvm_tensormap_create_im2col`` and of
  each kernel, whose arguments are followed by the values of ``tirx.kernel_launch_params``;
- ``tilelang.cuda.debug._IS_CUDA_AVAILABLE``, without which ``T.device_assert`` does nothing: it tells whether this
  machine has ``nvcc``;
- attributes of device functions: ``use_cooperative_groups``, ``has_cuda_pdl_sync``;
- ``tilelang.jit.JITImpl.compile``, through which a function of ``@tilelang.jit`` goes to ``tilelang.compile``, and
  ``orig_func`` of its ``func``;
- ``tilelang.autotuner.tuner``: ``AutoTuneImpl`` with ``jit_impl``, ``configs``, ``_make_jit_compile_func(mode, args,
  kwargs)`` and ``__return_kernel`` among the keywords of a call; ``AutoTuner.run``; ``_PASS_CONFIGS_KEY``. Calls of
  both are replaced: nothing is tuned.
"""

from __future__ import annotations

import functools
import importlib
import importlib.metadata
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

import tilelang
from tilelang import tvm
from tvm import tirx

from aot_pack.arch import Arch
from aot_pack.author.captures import Unit, current_survey, entered_captures
from aot_pack.errors import CompileError
from aot_pack.front_ends.tilelang import cuda_kernels, cutedsl_kernels
from aot_pack.front_ends.tilelang.backends import Backend, CompiledKernels, advising, cuda_target
from aot_pack.front_ends.tilelang.description import TILELANG
from aot_pack.front_ends.tilelang.ir import HostCode, HostReader
from aot_pack.front_ends.tilelang.program import Program, captured
from aot_pack.front_ends.tilelang.signature import read_signature, signature_of_unit, with_optional, with_workspaces
from aot_pack.hostir.description import HostDescription, with_arguments, with_symbols, write_description
from aot_pack.launcher.arguments import host_arguments
from aot_pack.launcher.table import describe
from aot_pack.model import CompiledUnit, HostForm, Target
from aot_pack.signature import EnvStreamParam

_jit: Any = importlib.import_module("tilelang.jit")
"""The module; ``tilelang.jit`` is the decorator."""
_tuner: Any = importlib.import_module("tilelang.autotuner.tuner")
_debug: Any = importlib.import_module("tilelang.cuda.debug")


@functools.cache
def install(arch: Arch) -> None:
    """From now on TileLang compiles and tunes nothing: see :class:`Program`. Programs that ask for the target that is
    current are told of ``arch``."""
    _debug._IS_CUDA_AVAILABLE = True
    _jit.cached = functools.partial(_program, arch)
    _jit.JITImpl.compile = _named(_jit.JITImpl.compile)
    _tuner.AutoTuneImpl.__call__ = _tuned
    _tuner.AutoTuner.run = _tune
    cuda_target(Backend.CUTEDSL, arch).__enter__()


def prepare(_: Target) -> None:
    """Nothing: a program says itself what it needs."""


_captured: list[Program] = []
"""The programs that captures saw. ``@tilelang.jit`` keeps them: another capture in this process would not see them."""
_name: ContextVar[str] = ContextVar("_name", default="")
"""Module and name of the function whose program is being asked for."""


def compiled_by_author() -> int:
    """How many programs captures saw. The others are taken as they are, and compiled by aot-pack alone."""
    return len(_captured)


def memoised(_: Callable[..., str], __: object) -> AbstractContextManager[None]:
    """Keeps nothing of TileLang's own: its kernels are programs of CuTeDSL, which that front end keeps."""
    return nullcontext()


def _program(
    arch: Arch,
    func: Any,
    out_idx: Any = None,
    *_: object,
    target: Any = None,
    execution_backend: str | None = None,
    pass_configs: Mapping[str, Any] | None = None,
    compile_flags: Any = None,
    **__: object,
) -> Program:
    outputs = () if out_idx is None else (out_idx,) if isinstance(out_idx, int) else tuple(int(i) for i in out_idx)
    flags = (compile_flags,) if isinstance(compile_flags, str) else tuple(compile_flags or ())
    program = Program(func, outputs, dict(pass_configs or {}), flags, arch, target, execution_backend)
    program = program.with_rewritten_kernels()
    if entered_captures():
        _captured.append(program)
        captured(program, _name.get() or str(func.attrs["global_symbol"]))
    return program


def _named(compile_: Callable[..., Any]) -> Callable[..., Any]:
    """``JITImpl.compile`` that tells the name of its function to :func:`_program`."""

    @functools.wraps(compile_)
    def compile_and_tell(impl: Any, *args: Any, **kwargs: Any) -> Any:
        function = getattr(impl.func, "orig_func", impl.func)
        name = f"{getattr(function, '__module__', '')}.{getattr(function, '__qualname__', '')}".strip(".")
        before = _name.set(name)
        try:
            return compile_(impl, *args, **kwargs)
        finally:
            _name.reset(before)

    return compile_and_tell


def _tuned(impl: Any, *args: Any, **kwargs: Any) -> Any:
    """A call of an ``@autotune``d function: its program with the tunables that are given, or with those of the only
    configuration that there is.

    Raises:
        CompileError: tuning would choose among several.
    """
    return_kernel = kwargs.pop("__return_kernel", False)
    configs = list(impl.configs(*args, **kwargs) if callable(impl.configs) else impl.configs)
    given = {*kwargs, *list(impl.jit_impl.signature.parameters)[: len(args)]}
    tunables = [name for name in dict.fromkeys(name for config in configs for name in config) if name != "pass_configs"]
    if any(name in given for name in tunables):
        config, pass_configs = {}, None
    elif len(configs) == 1:
        config = dict(configs[0])
        pass_configs = config.pop("pass_configs", None)
    else:
        raise _not_tuned(getattr(impl.jit_impl.func, "__name__", "the function"), tunables, configs)
    mode = impl.jit_impl.initialize_jit_mode(*args, **kwargs, **config)
    compile_with = impl._make_jit_compile_func(mode, args, kwargs)
    program = compile_with(**config, **{_tuner._PASS_CONFIGS_KEY: pass_configs})
    if mode == "lazy" or return_kernel or not entered_captures():
        return program
    _, tensors = impl.jit_impl.func.parse_args(*args, **kwargs, **config)
    return program(*tensors.values())


def _tune(tuner: Any, *_: object, **__: object) -> Any:
    configs = [] if callable(tuner.configs) else list(tuner.configs)
    tunables = list(dict.fromkeys(name for config in configs for name in config))
    raise _not_tuned(getattr(tuner.fn, "__name__", "the function"), tunables, configs)


def _not_tuned(name: str, tunables: list[str], configs: list[Mapping[str, Any]]) -> CompileError:
    values = ", ".join(f"{key}={value!r}" for key, value in configs[0].items()) if configs else ""
    return CompileError(
        f"{name}() is autotuned, and was called without its tunable arguments ({', '.join(tunables)}); aot-pack "
        "tunes nothing, since it builds without a GPU",
        hint=f"give them, such as {name}(..., {values}); to pack several, make them parameters of the builder, with "
        "their values in @aot_pack.export(...)",
    )


def accepts(built: object) -> bool:
    """Whether a builder returned a program of TileLang: a ``prim_func``, what ``tilelang.compile`` or a function of
    ``@tilelang.jit`` returns, or such a function that takes no arguments; ``@tilelang.autotune``d, captured or not."""
    if isinstance(built, Unit):
        built = built.function
    return isinstance(built, (Program, tirx.PrimFunc, _jit.JITImpl, _tuner.AutoTuneImpl))


def build_unit(target: Target, built: Any, doc: str, *, locations: bool = False) -> CompiledUnit:  # noqa: ARG001
    """Lowers and compiles a program of TileLang, whose host program has no lines of the author's.

    Raises:
        CompileError: it holds something that is not supported; the error names it.
        Exception: whatever TileLang or the compiler raises.
    """
    unit = built if isinstance(built, Unit) else Unit(built, "")
    program = _as_program(unit.function)
    backend = program.backend
    equal = tvm.arith.Analyzer().can_prove_equal
    signature, variables = read_signature(program.function, program.outputs, equal, program.mutated)
    with advising(backend):
        artifact = program.lowered(target.arch)
    kernels = {name.name_hint: function for name, function in artifact.device_mod.functions.items()}
    (host_function,) = artifact.host_mod.functions.values()
    names = [argument.name for argument in host_arguments(signature)]
    host = HostReader(variables, kernels, names).read(host_function)
    signature = with_workspaces(signature, host.workspaces, variables)
    with advising(backend):
        compiled = _compile(program, artifact, host, target)
    description = HostDescription(
        launches=with_symbols(host.steps, iter(compiled.symbols)),
        tensor_maps=host.tensor_maps,
        stream=next(param.name for param in signature.params if isinstance(param, EnvStreamParam)),
    )
    signature, renamed = signature_of_unit(signature, unit)
    signature = with_optional(signature, {renamed.get(name, name) for name in variables.used})
    description = with_arguments(description, renamed)
    below, version = compiled.compiler, importlib.metadata.version(TILELANG.distribution)
    return CompiledUnit(
        target=target,
        signature=signature,
        image=compiled.image,
        kernels=compiled.kernels,
        host_ir=write_description(description),
        host_function=str(program.function.attrs["global_symbol"]),
        doc=doc,
        compiler=replace(
            below,
            name=TILELANG.distribution,
            version=version,
            backend=f"{below.name} {below.version}",
            tested=below.tested and TILELANG.is_tested(version),
        ),
        compile_s=0.0,
        host_form=HostForm.DESCRIPTION,
        warnings=_warnings(program, target, str(artifact.kernel_source)),
        captured=unit.name,
        kernel_source=str(artifact.kernel_source),
        calls=_calls(program),
    )


def _compile(program: Program, artifact: Any, host: HostCode, target: Target) -> CompiledKernels:
    source = str(artifact.kernel_source)
    if program.backend is Backend.CUTEDSL:
        return cutedsl_kernels.compile_kernels(source, host, target)
    return cuda_kernels.compile_kernels(source, host, target, program.pass_configs, program.compile_flags)


def _calls(packed: Program) -> tuple[str, ...]:
    """All programs that captures saw, in words, if somebody wants to know."""
    survey = current_survey()
    programs = [] if survey is None else [each for each in survey.seen if isinstance(each[0].function, Program)]
    lines = []
    for number, (unit, wanted) in enumerate(programs):
        program = unit.function
        signature, _ = read_signature(program.function, program.outputs, tvm.arith.Analyzer().can_prove_equal)
        mark = "packed" if program is packed else "captured" if wanted else "passed over by only="
        lines.append(f"{number}. {describe(signature, unit.name)}  [{mark}]")
    return tuple(lines)


def _as_program(built: Any) -> Program:
    if isinstance(built, (_jit.JITImpl, _tuner.AutoTuneImpl)):
        built = _without_arguments(built)
    elif isinstance(built, tirx.PrimFunc):
        built = tilelang.compile(built)
    assert isinstance(built, Program), "tilelang.jit.cached is replaced"
    return built


def _without_arguments(function: Any) -> Any:
    """The program of a function of ``@tilelang.jit`` that a builder returned instead of calling it."""
    try:
        return function.compile()
    except TypeError as error:
        if "missing a required argument" not in str(error):
            raise
        name = getattr(getattr(function, "jit_impl", function).func, "__name__", "the function")
        raise CompileError(
            f"the builder returned {name} itself, which is no program without its arguments: {error}",
            hint=f"return what {name}.compile(...) gives, with a value for each argument that is no tensor, and for "
            "each size of T.const()",
        ) from None


def _warnings(program: Program, target: Target, source: str) -> tuple[str, ...]:
    warnings = []
    if program.compile_flags and program.backend is Backend.CUTEDSL:
        flags = " ".join(program.compile_flags)
        warnings.append(
            f"{target.export}: the compile flags {flags} are for CUDA C++, which is not used; they are left out"
        )
    asked = getattr(program.target, "attrs", program.target)
    arch = asked.get("arch") if isinstance(asked, Mapping) else None
    if arch is not None and str(arch) not in (str(target.arch), target.arch.compiler_name):
        warnings.append(f"{target.export}: the program asks for {arch}, which is left out: --arch says {target.arch}")
    if program.backend is Backend.CUTEDSL and "tl.runtime_assert(" in source:
        warnings.append(f"{target.export}: T.device_assert is left out: CuTeDSL compiles assertions to nothing")
    return tuple(warnings)
