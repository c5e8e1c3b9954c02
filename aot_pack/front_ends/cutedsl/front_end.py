"""The front end for CuTeDSL: from a builder to a compiled unit.

With ``features.py``, ``entries.py``, ``recorder.py`` and ``streams.py`` it is all that imports cutlass.

Private or undocumented, seen in nvidia-cutlass-dsl 4.4 to 4.8.1 (``features.py`` has the differences), and checked by
``tests/native/test_cutedsl_api.py``:

- ``cutlass.base_dsl.tvm_ffi_builder.spec``: Tensor, Var, Shape, Stream, EnvStream, DataPointer, TupleParam and Const*;
- a compiled function's ``ir_module``, ``function_name`` (what is in the module: ``front_ends/cutedsl/compiled.py``);
- the DSL's ``compiler_provider.passmanager``, through whose ``PassManager.parse(text)``, ``enable_verifier`` and
  ``run(operation)`` every program is compiled (``front_ends/cutedsl/memo.py`` takes its place);
- what ``entries.py`` and ``recorder.py`` name.

No GPU and no driver are needed. The environment must hold ``CUTE_DSL_ARCH`` before this module is imported.
"""

from __future__ import annotations

import importlib.metadata
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import cutlass
from cutlass._mlir import ir
from cutlass.base_dsl.tvm_ffi_builder import spec

from aot_pack.arch import Arch
from aot_pack.author.captures import Unit, current_survey
from aot_pack.author.descriptions import is_description
from aot_pack.author.mistakes import MistakeError
from aot_pack.author.spec import Entry, ExportedBuilder
from aot_pack.author.spec_checks import made_by_cutlass
from aot_pack.compiler_info import CompilerInfo
from aot_pack.cubin import read_cubin
from aot_pack.errors import CompileError
from aot_pack.front_ends.cutedsl import features
from aot_pack.front_ends.cutedsl.architectures import check_architecture
from aot_pack.front_ends.cutedsl.compiled import host_ir, image_and_kernels
from aot_pack.front_ends.cutedsl.description import CUTEDSL
from aot_pack.front_ends.cutedsl.effects import with_declared_effects, with_unit_effects
from aot_pack.front_ends.cutedsl.entries import compile_entry, described_arguments, names_of_rest
from aot_pack.front_ends.cutedsl.layouts import with_orders
from aot_pack.front_ends.cutedsl.memo import MemoPasses, Programs
from aot_pack.front_ends.cutedsl.recorder import Converted, EventHandle, record_of, recorder, unwrapped
from aot_pack.launcher.table import describe
from aot_pack.model import CompiledUnit, KernelHandle, Target
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimVar,
    DType,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
    renamed_param,
)
from aot_pack.values import shown


def install(_: Arch) -> None:
    """From now on the recorder sees what is compiled: builders may return what kernels.py compiles while it is read.

    The compiler reads the environment again, if that named no architecture or another one at the import.
    """
    features.read_environment()
    recorder()


def prepare(target: Target) -> None:
    """The functions that the builder compiles keep their PTX, where ``target`` packs it.

    Raises:
        CompileError: the installed compiler lacks the architecture of ``target``.
    """
    check_architecture(
        target.arch,
        known=features.ARCHITECTURES,
        flavour=features.CUDA_FLAVOUR,
        version=importlib.metadata.version(CUTEDSL.distribution),
    )
    recorder().keep_ptx = target.arch.ptx


def compiled_by_author() -> int:
    """How many functions other code than aot-pack's compiled with ``cute.compile`` in this process."""
    return recorder().by_author


@contextmanager
def memoised(key: Callable[..., str], programs: Programs | None) -> Iterator[MemoPasses]:
    """While it is entered, no program that ``programs`` has is compiled again.

    Args:
        key: makes a key of texts, for this machine and this aot-pack.
        programs: None to compile all, in the same way.
    """
    provider = cutlass.cutlass_dsl.CuTeDSL._get_dsl().compiler_provider
    original = provider.passmanager
    loaded = f"{_loaded_compiler()} {features.CUDA_FLAVOUR}"
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
        MistakeError: the builder returned something else.
        CompileError: it is for another architecture, or takes what can't be packed.
        Exception: whatever the compiler raises.
    """
    options, unit, names = "", Unit(None, ""), {}
    arguments: Mapping[str, Any] = {}
    of_entry = isinstance(built, Entry)
    if isinstance(built, Entry):
        options, arguments = built.options, described_arguments(built)
        doc = doc or inspect.getdoc(built.function) or ""
        names = names_of_rest(built)
        built = compile_entry(built, target.arch)
    elif isinstance(built, Unit):
        unit, names = built, dict(built.names)
        built = unit.function
    built = unwrapped(built)
    if not hasattr(built, "ir_module"):
        raise _wrong_result(target.export, built)
    own = _signature(recorder().arguments_of(built))
    signature = with_orders(own.renamed(names), arguments)
    signature = with_unit_effects(with_declared_effects(signature, arguments), unit)
    image, kernels = compiled_image(built, target)
    if of_entry:
        recorder().forget(built)
    return CompiledUnit(
        target=target,
        signature=signature,
        image=image,
        kernels=kernels,
        host_ir=host_ir(built.ir_module, built.function_name, locations=locations),
        host_function=built.function_name,
        doc=doc,
        compiler=compiler_info(options),
        compile_s=0.0,
        warnings=() if signature.has_stream else (_no_stream_warning(target.export),),
        captured=unit.name,
        request=recorder().request_of(built),
        jit=recorder().jit_record_of(built, own),
        calls=_calls(built),
    )


def _wrong_result(name: str, built: Any) -> MistakeError:
    """What a builder returned that can't be compiled."""
    hint = (
        "return aot_pack.entry(...), a unit of aot_pack.capture(), or what cute.compile(..., "
        "options='--enable-tvm-ffi') gives"
    )
    what = shown(built)
    if built is None:
        what, hint = "nothing", f"is a `return` missing before aot_pack.entry(...)? {hint[0].upper()}{hint[1:]}"
    elif isinstance(built, (tuple, list)):
        what = f"a {type(built).__name__} of {len(built)}"
    elif isinstance(built, ExportedBuilder):
        what, hint = f"the export {built.name!r}", f"return what it gives: {built.name}(...)"
    elif made_by_cutlass(built):
        what = f"{built.__name__} itself, which is not compiled"
        hint = f"return aot_pack.entry({built.__name__}, ...) with a description of each argument"
    elif is_description(built):
        what, hint = f"a description of an argument, {what}", "return aot_pack.entry(function, x=..., stream=...)"
    return MistakeError(f"the builder of {name!r} returned {what}", hint=hint, detail="")


def _calls(packed: Any) -> tuple[str, ...]:
    """All that captures saw, in words, if somebody wants to know.

    Args:
        packed: the compiled function that the builder returned.
    """
    survey = current_survey()
    if survey is None:
        return ()
    lines = []
    seen = [each for each in survey.seen if hasattr(unwrapped(each[0].function), "ir_module")]
    for number, (unit, wanted) in enumerate(seen):
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
    compiled_for, wanted = read_cubin(image).sm, 10 * target.arch.major + target.arch.minor
    if compiled_for != wanted:
        raise CompileError(
            f"the compiler made code for sm_{compiled_for} instead of {target.arch.compiler_name}: "
            "no such GPU would run it",
            hint="install aot-pack[cu13]: until CUDA 13 that GPU had the other name"
            if compiled_for == 101
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
    version = importlib.metadata.version(CUTEDSL.distribution)
    return CompilerInfo(
        name=CUTEDSL.distribution,
        version=version,
        cuda=features.CUDA_FLAVOUR,
        options=options,
        tested=CUTEDSL.is_tested(version),
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


# -- signatures


def _signature(converted: Converted) -> Signature:
    reader = _SignatureReader()
    params = tuple(reader.param(param) for param in converted.params)
    kwargs_spec = converted.kwargs_spec
    names = list(kwargs_spec.arg_names)
    defaults = list(kwargs_spec.arg_defaults)
    pairs = list(zip(names[len(names) - len(defaults) :], defaults, strict=True))
    pairs += list(kwargs_spec.kwonly_defaults.items())
    values = ((name, _number(value)) for name, value in pairs)
    plain = tuple((name, value) for name, value in values if value is None or isinstance(value, (bool, int, float)))
    return Signature(params=params, defaults=plain, keyword_only=tuple(kwargs_spec.kwonly_names))


def _number(value: Any) -> Any:
    """A default as Python has it; the compiler keeps the value of a bool as 0 or 1."""
    if not isinstance(value, cutlass.Numeric):
        return value
    return bool(value.value) if isinstance(value, cutlass.Boolean) else value.value


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
        if isinstance(param, EventHandle):
            return EventParam(name=param.name)
        if isinstance(param, spec.EnvStream):
            return EnvStreamParam(name=param.name)
        if isinstance(param, spec.Stream):
            return StreamParam(name=param.name)
        if isinstance(param, spec.DataPointer):
            return PointerParam(name=param.name)
        if isinstance(param, spec.ConstNone):
            return ConstParam(name=param.name, value=None)
        if isinstance(param, features.CONSTANTS):
            return ConstParam(name=param.name, value=param.value)
        if isinstance(param, spec.TupleParam):
            return self._tuple(param)
        if isinstance(param, spec.Var):
            return self._scalar(param)
        raise CompileError(f"an argument of kind {type(param).__name__} is not supported")

    def _tuple(self, param: Any) -> TupleParam:
        elements = tuple(self.param(element) for element in param.params)
        record = record_of(param)
        if record is None:
            return TupleParam(name=param.name, elements=elements)
        named = (
            renamed_param(element, f"{param.name}.{field}")
            for element, field in zip(elements, record.fields, strict=True)
        )
        return TupleParam(name=param.name, elements=tuple(named), fields=record.fields, record=record.name)

    def _scalar(self, var: Any) -> Param:
        if features.is_native_struct(var):
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
