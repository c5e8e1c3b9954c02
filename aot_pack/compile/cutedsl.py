"""The front end for CuTeDSL: from a builder to a compiled unit. With ``recorder.py`` all that imports cutlass.

Private or undocumented, seen in nvidia-cutlass-dsl 4.8.1, and checked by ``tests/native/test_cutedsl_api.py``:

- ``cutlass.base_dsl.tvm_ffi_builder.spec``: Tensor, Var, Shape, Stream, EnvStream, DataPointer, TupleParam and Const*;
- a compiled function's ``ir_module``, ``function_name`` (what is in the module: ``compile/compiled.py``);
- ``cute.compile(..., no_jit_engine=True)``, which leaves out the JIT's own host code;
- the DSL's ``compiler_provider.passmanager``, through whose ``PassManager.parse(text)``, ``enable_verifier`` and
  ``run(operation)`` every program is compiled (``compile/memo.py`` takes its place);
- what ``recorder.py`` names.

No GPU and no driver are needed. The environment must hold ``CUTE_DSL_ARCH`` before this module is imported.
"""

from __future__ import annotations

import importlib.metadata
import inspect
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import cutlass
import cutlass.cute as cute
from cutlass._mlir import ir
from cutlass.base_dsl.tvm_ffi_builder import spec
from cutlass.cute.runtime import make_fake_compact_tensor, make_fake_stream, make_fake_tensor, make_ptr

from aot_pack.arch import Arch
from aot_pack.captures import Unit, current_survey
from aot_pack.compile.compiled import host_ir, image_and_kernels
from aot_pack.compile.memo import MemoPasses, Programs
from aot_pack.compile.recorder import Converted, recorder, unwrapped
from aot_pack.cubin import read_cubin
from aot_pack.errors import CompileError
from aot_pack.launcher.table import describe
from aot_pack.model import CompiledUnit, CompilerInfo, KernelHandle, Target
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimVar,
    DType,
    EnvStreamParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
)
from aot_pack.spec import Entry, PointerSpec, StreamSpec, SymbolicDim, TensorSpec

_DISTRIBUTION = "nvidia-cutlass-dsl"


@contextmanager
def memoised(key: Callable[..., str], programs: Programs | None) -> Iterator[MemoPasses]:
    """While it is entered, no program that ``programs`` has is compiled again.

    Args:
        key: makes a key of texts, for this machine and this aot-pack.
        programs: None to compile all, in the same way.
    """
    provider = cutlass.cutlass_dsl.CuTeDSL._get_dsl().compiler_provider
    original = provider.passmanager
    loaded = _loaded_compiler()
    passes = MemoPasses(original, ir.Module.parse, lambda *parts: key(loaded, *parts), programs)
    provider.passmanager = passes
    try:
        yield passes
    finally:
        provider.passmanager = original


def accepts(_: object) -> bool:
    """Whether this front end may compile what a builder returned. It is the last that is asked: it takes anything, and
    says what is wrong."""
    return True


def build_unit(target: Target, built: Any, doc: str, *, locations: bool = False) -> CompiledUnit:
    """Compiles what a builder returned.

    Args:
        target: names the unit; its arch is the one that ``CUTE_DSL_ARCH`` holds.
        built: an entry, a captured unit, or a function that was compiled with TVM FFI.
        doc: docstring of the export; the compiled function's own where it is empty.
        locations: print the host program with the author's files and lines, to say where something unknown stands.

    Raises:
        CompileError: the builder returned something else.
        Exception: whatever the compiler raises.
    """
    options, captured, names = "", "", {}
    if isinstance(built, Entry):
        options = built.options
        doc = doc or inspect.getdoc(built.function) or ""
        built = compile_entry(built, target.arch)
    elif isinstance(built, Unit):
        built, captured, names = built.function, built.name, dict(built.names)
    built = unwrapped(built)
    if not hasattr(built, "ir_module"):
        raise CompileError(
            f"the builder of {target.export!r} returned {_short(built)}",
            hint="return aot_pack.entry(...), a unit of aot_pack.capture(), or what cute.compile(..., "
            "options='--enable-tvm-ffi') gives",
        )
    signature = _signature(recorder().arguments_of(built)).renamed(names)
    image, kernels = compiled_image(built, target)
    return CompiledUnit(
        target=target,
        signature=signature,
        cubin=image,
        kernels=kernels,
        host_ir=host_ir(built.ir_module, built.function_name, locations=locations),
        host_function=built.function_name,
        doc=doc,
        compiler=compiler_info(options),
        compile_s=0.0,
        warnings=() if signature.has_stream else (_no_stream_warning(target.export),),
        captured=captured,
        calls=_calls(built),
    )


def _calls(packed: Any) -> tuple[str, ...]:
    """All that captures saw, in words, if somebody wants to know.

    Args:
        packed: the compiled function that the builder returned.
    """
    survey = current_survey()
    if survey is None:
        return ()
    lines = []
    for number, (unit, wanted) in enumerate(survey.seen):
        signature = _signature(recorder().arguments_of(unwrapped(unit.function)))
        mark = "packed" if unwrapped(unit.function) is packed else "captured" if wanted else "passed over by only="
        lines.append(f"{number}. {describe(signature, unit.name)}  [{mark}]")
    lines += [f"called without cute.compile, which does nothing: {name}" for name in dict.fromkeys(survey.called)]
    return (*lines, *(f"after that the library failed: {end}" for end in survey.ends))


def compiled_image(built: Any, target: Target) -> tuple[bytes, tuple[KernelHandle, ...]]:
    """The image of a compiled function, PTX where that is what ``target`` packs, and its kernels.

    Raises:
        CompileError: it launches no kernel, or is for another architecture.
    """
    image, kernels = image_and_kernels(built.ir_module)
    _check_arch(image, target)
    return (_ptx(built, target) if target.arch.ptx else image), kernels


def _check_arch(image: bytes, target: Target) -> None:
    made, wanted = read_cubin(image).sm, 10 * target.arch.major + target.arch.minor
    if made != wanted:
        raise CompileError(
            f"the compiler made code for sm_{made} instead of {target.arch.compiler_name}: no such GPU would run it",
            hint="install aot-pack[cu13]: until CUDA 13 that GPU had the other name"
            if made == 101
            else "a library that the builder calls may have chosen another by --gpu-arch",
        )


def _ptx(built: Any, target: Target) -> bytes:
    text: str | None = built.artifacts.PTX if built.artifacts is not None else None
    if not text:
        raise CompileError(
            f"the function that the builder of {target.export!r} returned has no PTX",
            hint="return aot_pack.entry(...), or compile it with --keep-ptx",
        )
    return text.encode()


def compiler_info(options: str = "") -> CompilerInfo:
    """Version of the compiler, and which of its CUDA libraries this process loaded."""
    match = re.search(r"_cutlass_ir\.(cu\d+)\.", _loaded_compiler())
    return CompilerInfo(
        name=_DISTRIBUTION,
        version=importlib.metadata.version(_DISTRIBUTION),
        cuda=match[1] if match else "unknown",
        options=options,
    )


def _loaded_compiler() -> str:
    """File name of the library that compiles, such as ``_cutlass_ir.cu12.cpython-311-x86_64-linux-gnu.so``."""
    return Path(str(sys.modules["cutlass._mlir._mlir_libs._cutlass_ir"].__file__)).name


def _no_stream_warning(name: str) -> str:
    return (
        f"{name} takes no stream: its kernels run on the NULL stream, whatever stream the caller uses. Give the jit "
        "function a parameter `stream`, launch with `.launch(..., stream=stream)`, and add "
        "`stream=aot_pack.stream()` to the entry"
    )


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"an object of type {type(value).__name__}"


# -- entries


def compile_entry(entry: Entry, arch: Arch) -> Any:
    """The compiled function of an entry, with TVM FFI and without the JIT's own host code.

    Raises:
        CompileError: the entry does not fit its function.
    """
    function = entry.function
    signature = _python_signature(function)
    unknown = [name for name in entry.arguments if name not in signature.parameters]
    missing = [
        name
        for name, parameter in signature.parameters.items()
        if name not in entry.arguments and parameter.default is inspect.Parameter.empty
    ]
    if unknown or missing:
        problem = (
            f"has no parameter {unknown[0]!r}" if unknown else f"needs {missing[0]!r}, which the entry does not give"
        )
        raise CompileError(
            f"entry(): {getattr(function, '__name__', function)!r} {problem}",
            hint=f"its parameters are {', '.join(signature.parameters)}",
        )
    dims: dict[int, Any] = {}
    # By position: the compiler treats keyword arguments as keyword-only.
    positional: list[Any] = []
    keyword: dict[str, Any] = {}
    for name, parameter in signature.parameters.items():
        if name not in entry.arguments:
            continue
        value = _fake(entry.arguments[name], dims)
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY or len(positional) + len(keyword) != len(positional):
            keyword[name] = value
        else:
            positional.append(value)
    options = f"--enable-tvm-ffi --gpu-arch={arch.compiler_name} {entry.options}".strip()
    with recorder().compiling_for_an_entry():
        if not arch.ptx:
            return cute.compile(function, *positional, **keyword, options=options, no_jit_engine=True)
        with tempfile.TemporaryDirectory(prefix="aot-pack-ptx-") as dump:  # the compiler keeps PTX in a file only
            options += f" --keep-ptx --dump-dir={dump}"
            return cute.compile(function, *positional, **keyword, options=options, no_jit_engine=True)


def _python_signature(function: Any) -> inspect.Signature:
    """Parameters of a jit function, or of the ``__call__`` of an object, without ``self``."""
    try:
        if not inspect.isfunction(function) and not hasattr(function, "__wrapped__") and callable(function):
            return inspect.signature(function.__call__)
        return inspect.signature(function)
    except (TypeError, ValueError):
        raise CompileError(f"entry(): {_short(function)} is not a @cute.jit function") from None


def _fake(value: Any, dims: dict[int, Any]) -> Any:
    """The compiler's own description of an argument."""
    if isinstance(value, TensorSpec):
        return _fake_tensor(value, dims)
    if isinstance(value, PointerSpec):
        return make_ptr(value.dtype, 16, cutlass.AddressSpace.gmem, assumed_align=value.align)
    if isinstance(value, StreamSpec):
        return make_fake_stream(use_tvm_ffi_env_stream=not value.explicit)
    if isinstance(value, SymbolicDim):
        return _symbol(value, dims)
    if isinstance(value, type) and issubclass(value, cutlass.Numeric):
        return value(1)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*(_fake(element, dims) for element in value))
    if isinstance(value, (tuple, list)):
        return type(value)(_fake(element, dims) for element in value)
    if is_dataclass(value) and not isinstance(value, type):
        given = {field.name: getattr(value, field.name) for field in fields(value) if field.init}
        faked = {name: _fake(element, dims) for name, element in given.items()}
        return replace(value, **faked) if any(faked[name] is not given[name] for name in given) else value
    return value


def _fake_tensor(value: TensorSpec, dims: dict[int, Any]) -> Any:
    shape = tuple(_symbol(size, dims) for size in value.shape)
    if value.stride is not None:
        stride = tuple(_symbol(size, dims) for size in value.stride)
        return make_fake_tensor(value.dtype, shape, stride, assumed_align=value.align)
    order = value.order if value.order is not None else tuple(range(len(shape) - 1, -1, -1))
    return make_fake_compact_tensor(value.dtype, shape, stride_order=order, assumed_align=value.align)


def _symbol(size: Any, dims: dict[int, Any]) -> Any:
    if not isinstance(size, SymbolicDim):
        return size
    if id(size) not in dims:
        make = cute.sym_int if size.bits == 32 else cute.sym_int64
        dims[id(size)] = make(divisibility=size.divisibility)
    return dims[id(size)]


# -- signatures


def _signature(converted: Converted) -> Signature:
    reader = _SignatureReader()
    params = tuple(reader.param(param) for param in converted.params)
    kwargs_spec = converted.kwargs_spec
    names = list(kwargs_spec.arg_names)
    defaults = list(kwargs_spec.arg_defaults)
    pairs = list(zip(names[len(names) - len(defaults) :], defaults, strict=True))
    pairs += list(kwargs_spec.kwonly_defaults.items())
    plain = tuple((name, value) for name, value in pairs if value is None or isinstance(value, (bool, int, float)))
    return Signature(params=params, defaults=plain, keyword_only=tuple(kwargs_spec.kwonly_names))


class _SignatureReader:
    """Reads the compiler's parameter specs. A variable that stands twice keeps its number."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._kept: list[Any] = []  # keeps the variables alive, so that their ids stay theirs

    def param(self, param: Any) -> Param:
        if isinstance(param, spec.Tensor):
            return self._tensor(param)
        if isinstance(param, spec.Shape):
            return ShapeParam(name=param.name, dims=tuple(self._dim(size) for size in param.shape))
        if isinstance(param, spec.EnvStream):
            return EnvStreamParam(name=param.name)
        if isinstance(param, spec.Stream):
            return StreamParam(name=param.name)
        if isinstance(param, spec.DataPointer):
            return PointerParam(name=param.name)
        if isinstance(param, spec.ConstNone):
            return ConstParam(name=param.name, value=None)
        if isinstance(param, (spec.ConstBool, spec.ConstInt, spec.ConstFloat)):
            return ConstParam(name=param.name, value=param.value)
        if isinstance(param, spec.TupleParam):
            return TupleParam(name=param.name, elements=tuple(self.param(element) for element in param.params))
        if isinstance(param, spec.Var):
            return self._scalar(param)
        raise CompileError(f"an argument of kind {type(param).__name__} is not supported")

    def _scalar(self, var: Any) -> Param:
        if hasattr(var, spec.NATIVE_STRUCT_TYPE_ATTR):
            raise CompileError(
                f"argument {var.name!r} is a native struct, which is not supported",
                hint="pass its fields as a tuple or a dataclass",
            )
        dtype = _dtype(var.dtype)
        if dtype.name == "handle":
            return PointerParam(name=var.name)
        return ScalarParam(name=var.name, dtype=dtype, divisibility=var.divisibility or 1)

    def _tensor(self, tensor: Any) -> TensorParam:
        shape = tuple(self._dim(size) for size in tensor.shape)
        strides = None if tensor.strides is None else tuple(self._dim(stride) for stride in tensor.strides)
        if strides is None:
            raise CompileError(f"tensor {tensor.name!r} has no declared strides, which is not supported")
        packed = strides.index(1) if tensor.map_tensor_dtype_f4x2_to_f4 else None  # the compiler asks for such a one
        return TensorParam(
            name=tensor.name,
            dtype=_dtype(tensor.dtype),
            shape=shape,
            strides=strides,
            align=tensor.data_alignment or 1,
            device_type=int(tensor.dlpack_device_type),
            packed_dim=packed,
        )

    def _dim(self, size: Any) -> Dim:
        if isinstance(size, int):
            return size
        if not isinstance(size, spec.Var):
            raise CompileError(f"a size of kind {type(size).__name__} is not supported")
        self._kept.append(size)
        number = self._numbers.setdefault(id(size), len(self._numbers))
        return DimVar(id=number, bits=size.dtype.bits, divisibility=size.divisibility or 1)


def _dtype(dtype: Any) -> DType:
    return DType(name=str(dtype), code=int(dtype.type_code), bits=int(dtype.bits), lanes=int(dtype.lanes))
