"""Sees every function that CuTeDSL compiles in this process, and what the compiler is told of its arguments.

Private or undocumented, seen in nvidia-cutlass-dsl 4.4 to 4.8.1, and checked by ``tests/native/test_cutedsl_api.py``:

- ``cutlass.cute._tvm_ffi_args_spec_converter._tvm_ffi_args_spec_converter``, called with (function name, signature,
  arguments, keyword arguments) once a compile, returns the parameters as ``tvm_ffi_builder.spec`` objects;
- ``_convert_single_arg(value, name, annotation, context, is_constexpr=...)`` of the same module, through which every
  argument goes, and every element of a tuple, NamedTuple or dataclass;
- ``cutlass.base_dsl.compiler.CompileCallable._compile(function, *arguments, options=..., **keywords)``, through which
  ``cute.compile(...)`` and ``cute.compile[...](...)`` go, and its ``_compile_options.options[option].value`` of
  ``EnableTVMFFI`` and ``GenerateLineInfo``;
- ``cutlass.base_dsl.dsl.BaseDSL._func(function, *arguments, **keywords)``, through which every call of a jit function
  goes, with ``compile_only=True`` where ``cute.compile`` calls it, and with a current ``ir.InsertionPoint`` where it is
  traced;
- the option ``no_jit_engine=True``, which leaves out the JIT's own host code;
- ``cutlass._mlir.dialects.cute.print_(operands, fmt=...)``, which ``cute.printf`` and the compiler's own modules,
  ``cutlass.cutlass_dsl``, call to have the host program print;
- ``cutlass.cute.runtime.load_module(file_path, ...)``, also ``cutlass.runtime.load_module``, with which libraries load
  what they compiled earlier.

The environment must hold ``CUTE_DSL_ARCH`` before this module is imported.
"""

from __future__ import annotations

import functools
import operator
import sys
import tempfile
import types
import typing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, is_dataclass
from dataclasses import fields as dataclass_fields
from typing import Any

import cuda.bindings.driver as cuda_driver
import cuda.bindings.runtime as cuda_runtime
import cutlass
import wrapt
from cutlass._mlir import ir
from cutlass._mlir.dialects import cute as cute_dialect
from cutlass.base_dsl.compiler import CompileCallable, EnableTVMFFI, GenerateLineInfo
from cutlass.base_dsl.dsl import BaseDSL
from cutlass.base_dsl.tvm_ffi_builder import spec
from cutlass.cute import _tvm_ffi_args_spec_converter as converter_module
from cutlass.cute import runtime as cute_runtime
from cutlass.cute.typing import SymInt

from aot_pack.author.captures import Captured, Unit, current_survey, end_block, entered_captures, serve_captures
from aot_pack.errors import CompileError
from aot_pack.front_ends.cutedsl import features, jit_watch
from aot_pack.front_ends.cutedsl.effects import remember_formulas
from aot_pack.front_ends.cutedsl.jit_watch import Watched
from aot_pack.front_ends.cutedsl.layouts import remembering_orders
from aot_pack.front_ends.cutedsl.mangling import naming_as_later_pythons
from aot_pack.front_ends.cutedsl.streams import with_current_stream
from aot_pack.hostir.printf import COMPILERS
from aot_pack.jit.recording import is_recording
from aot_pack.jit_records import JitRecord
from aot_pack.requests.callers import caller_variables
from aot_pack.requests.model import Request
from aot_pack.requests.read import read_request
from aot_pack.signature import Signature

Again = Callable[[Callable[..., None]], None]
"""Compiles once more, with a hook that ends it after the trace."""

_COMPILERS_MODULES = ("cutlass.cutlass_dsl.", "cutlass.base_dsl.")


@dataclass(frozen=True, slots=True)
class Converted:
    """What the compiler was told of one function's arguments."""

    function_name: str
    params: tuple[Any, ...]
    kwargs_spec: Any
    passes_fields: tuple[str, ...] = ()
    """The arguments that are dataclasses."""


class EventHandle(spec.Stream):  # type: ignore[misc]
    """An event, which the compiler does not know with TVM FFI. Its wrapper passes a handle, as for a stream."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a tuple of parameters was in the author's code: a dataclass or a NamedTuple."""

    name: str
    """Of its class."""
    fields: tuple[str, ...]


def record_of(param: Any) -> Record | None:
    """What a ``TupleParam`` was; None for a plain tuple."""
    record: Record | None = getattr(param, "aot_pack_record", None)
    return record


def is_constexpr(annotation: Any) -> bool:
    """Whether a parameter of this annotation gets a value that is fixed at build time."""
    plain = isinstance(annotation, type) and issubclass(annotation, cutlass.Constexpr)
    return plain or typing.get_origin(annotation) is cutlass.Constexpr


class Recorder:
    """What was compiled since it was installed."""

    def __init__(self) -> None:
        self.by_author = 0
        """How many functions other code than ours compiled."""
        self.keep_ptx = False
        """Whether captured functions keep their PTX."""
        self._ours = False
        self._converted: list[Converted] = []
        self._compiled: list[tuple[object, Converted]] = []  # keeps the functions alive, so that their ids stay theirs
        self._requests: list[tuple[object, Request]] = []
        self._watched: list[tuple[object, Watched, Again]] = []

    def install(self) -> None:
        """Begins to record; it can't be taken away."""
        compile_ = CompileCallable._compile

        @functools.wraps(compile_)
        def compile_and_record(callable_: Any, function: Any, *args: Any, **kwargs: Any) -> Any:
            if self._ours:
                return self._record(compile_(callable_, function, *args, **kwargs))
            request = read_request(callable_, function, args, kwargs, caller_variables())
            if not (captures := entered_captures()):
                compile_one = functools.partial(compile_, callable_, function)
                return self._record(self._compile_watched(compile_one, args, kwargs, request, function), request)
            name = _name(function)
            wanting = [capture for capture in captures if capture.wants(name)]
            survey = current_survey()
            if not wanting and survey is None:
                return _nothing
            given = args, dict(kwargs)
            if not any(capture.explicit_stream for capture in captures):
                args, kwargs = with_current_stream(function, args, kwargs)
            exact = all(map(operator.is_, args, given[0])) and kwargs == given[1] and len(args) == len(given[0])
            compile_one = functools.partial(self._compile_captured, compile_, callable_, function)
            with _telling(wanting, name):
                answered = function if exact else None
                compiled = self._record(self._compile_watched(compile_one, args, kwargs, request, answered), request)
            if not hasattr(compiled, "ir_module"):
                return compiled  # an intermediate form, such as to_precompiled_mlir() gives
            unit = Unit(compiled, name)
            if survey is not None:
                survey.seen.append((unit, bool(wanting)))
            for capture in wanting:
                capture.append(unit)
            end_block(wanting)
            return _NotLaunched(compiled)

        dsl = cutlass.cutlass_dsl.CuTeDSL._get_dsl()
        convert = dsl._tvm_ffi_args_spec_converter or converter_module._tvm_ffi_args_spec_converter

        @functools.wraps(convert)
        def convert_and_record(function_name: str, *args: Any, **kwargs: Any) -> Any:
            result = convert(function_name, *args, **kwargs)
            self._converted.append(Converted(function_name, *features.read_conversion(result)))
            return result

        converter_module._convert_single_arg = _converting_events_and_records(converter_module._convert_single_arg)
        converter_module._tvm_ffi_args_spec_converter = convert_and_record
        dsl._tvm_ffi_args_spec_converter = convert_and_record
        CompileCallable._compile = compile_and_record
        cute_dialect.print_ = _marking_compilers(cute_dialect.print_)
        BaseDSL._func = _compiling_only_while_captured(BaseDSL._func)
        BaseDSL.mangle_name = naming_as_later_pythons(BaseDSL.mangle_name)
        features.replace_load_module(_refusing_while_captured)
        features.allow_defaults()
        remember_formulas(cutlass.cute.typing.SymInt)
        cute_runtime.make_fake_compact_tensor = remembering_orders(cute_runtime.make_fake_compact_tensor)
        serve_captures()

    def _compile_captured(self, compile_: Any, callable_: Any, function: Any, *args: Any, **kwargs: Any) -> Any:
        with self._capturing(callable_, kwargs):
            return compile_(callable_, function, *args, **kwargs)

    def _compile_watched(
        self,
        compile_one: Any,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        request: Request,
        function: Any,
    ) -> Any:
        """Calls ``compile_one``, and remembers what it saw, if the wheel shall answer this call.

        Args:
            function: what the caller compiles; None if aot-pack changed the arguments.
        """
        if function is None or not request.tvm_ffi or not is_recording():
            return compile_one(*args, **kwargs)
        watched = jit_watch.begin(request, function, args, kwargs)
        before = dict(kwargs)
        with jit_watch.watching(watched, kwargs):
            compiled = compile_one(*args, **kwargs)

        def again(hook: Any) -> None:
            other_args, other_kwargs = jit_watch.with_other_numbers(request, args, before)
            compile_one(*other_args, **other_kwargs, trace_finalize_hooks=hook)

        self._watched.append((compiled, watched, again))
        return compiled

    def jit_record_of(self, compiled: Any, signature: Signature) -> JitRecord | None:
        """What a service must have for ``compiled`` to be the answer to its call; None if this process does not record.

        Args:
            signature: what it takes, before the author declared anything.
        """
        for known, watched, again in self._watched:
            if known is compiled:
                return jit_watch.finish(watched, signature, self.arguments_of(compiled).passes_fields, again)
        return None

    @contextmanager
    def compiling_for_an_entry(self) -> Iterator[None]:
        """What is compiled inside is not the author's own call."""
        self._ours = True
        try:
            yield
        finally:
            self._ours = False

    @property
    def compiled(self) -> tuple[Any, ...]:
        """The functions that were compiled with TVM FFI since the recorder was installed, in order."""
        return tuple(function for function, _ in self._compiled)

    def arguments_of(self, compiled: Any) -> Converted:
        """What the compiler was told of the arguments of ``compiled``.

        Raises:
            CompileError: it is no function that was compiled with TVM FFI since the recorder was installed.
        """
        arguments = next((converted for known, converted in self._compiled if known is compiled), None)
        if arguments is not None:
            return arguments
        raise CompileError(
            "the builder returned a function that was not compiled with TVM FFI in this process",
            hint="compile it with cute.compile(..., options='--enable-tvm-ffi') in the builder or in kernels.py, or "
            "let aot_pack.capture() see how a library does it",
        )

    def request_of(self, compiled: Any) -> Request | None:
        """The author's or the library's call that made ``compiled``; None if aot-pack made it for an entry, or if the
        call has an absolute path, which a wheel may not have."""
        request = next((request for known, request in self._requests if known is compiled), None)
        return None if request is None or request.has_paths else request

    def _record(self, compiled: Any, request: Request | None = None) -> Any:
        if request is not None:
            self._requests.append((compiled, request))
        name = getattr(compiled, "function_name", None)
        for converted in reversed(self._converted):
            if converted.function_name == name:
                self._compiled.append((compiled, converted))
                break
        self._converted.clear()
        self.by_author += not self._ours
        return compiled

    @contextmanager
    def _capturing(self, callable_: Any, kwargs: dict[str, Any]) -> Iterator[None]:
        """The options of a captured compile: the caller's, with TVM FFI, without the JIT's host code, and without line
        information, which has paths of this machine."""
        kwargs["no_jit_engine"] = True
        switches = callable_._compile_options.options
        wanted = {EnableTVMFFI: True, GenerateLineInfo: False}
        before = {option: switches[option].value for option in wanted}
        with tempfile.TemporaryDirectory(prefix="aot-pack-ptx-") as dump:
            given = kwargs["options"] if isinstance(kwargs.get("options"), str) else ""
            if given or self.keep_ptx:
                words = [word for word in given.split() if word != "--generate-line-info"]
                ptx = ["--keep-ptx", f"--dump-dir={dump}"] if self.keep_ptx else []
                kwargs["options"] = " ".join([*words, "--enable-tvm-ffi", *ptx])
            try:
                for option, value in wanted.items():
                    switches[option].value = value
                yield
            finally:
                for option, value in before.items():
                    switches[option].value = value


class _NotLaunched(wrapt.CallableObjectProxy):  # type: ignore[type-arg]  # wrapt 1 has none
    """A compiled function as a library gets it while it is captured: a call does nothing."""

    def __call__(self, *args: Any, **kwargs: Any) -> None:
        """There is no GPU."""

    def export_to_c(self, *_: Any, **__: Any) -> None:
        """Not for a cache on disk: the next builder that wants this function would find it there, and capture nothing.

        Raises:
            OSError: always; libraries go on without a cache.
        """
        raise OSError("a function that aot_pack.capture() has is not kept in files")


def _converting_events_and_records(convert_one: Any) -> Any:
    """``_convert_single_arg`` that makes an event a handle, and remembers the class of a record."""

    @functools.wraps(convert_one)
    def convert_events_and_records(value: Any, name: str, annotation: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(value, (cuda_driver.CUevent, cuda_runtime.cudaEvent_t)):
            return EventHandle(name)
        if isinstance(value, SymInt) and not features.CONVERTS_SYMBOLS:
            return features.number_of(value, name)
        if is_constexpr(annotation):  # of a NamedTuple, where the compiler itself looks for it in dataclasses only
            kwargs.update(features.AS_CONSTANT)
        param = convert_one(value, name, annotation, *args, **kwargs)
        if isinstance(param, spec.TupleParam):
            param.aot_pack_record = _record(value, annotation, len(param.params))
        return param

    return convert_events_and_records


def _marking_compilers(print_: Any) -> Any:
    """Marks what the compiler's own modules print, so that it can be told from the author's."""

    @functools.wraps(print_)
    def print_marked(operands: Any, *args: Any, fmt: Any = None, **kwargs: Any) -> Any:
        caller = f"{sys._getframe(1).f_globals.get('__name__', '')}."
        if isinstance(fmt, str) and caller.startswith(_COMPILERS_MODULES):
            fmt = COMPILERS + fmt
        return print_(operands, *args, **kwargs) if fmt is None else print_(operands, *args, fmt=fmt, **kwargs)

    return print_marked


def _refusing_while_captured(load_module: Any) -> Any:
    @functools.wraps(load_module)
    def load(file_path: str, *args: Any, **kwargs: Any) -> Any:
        if not entered_captures():
            return load_module(file_path, *args, **kwargs)
        raise CompileError(
            f"a library loads {file_path} instead of compiling what is in it, so capture() can't see it",
            hint="remove that file, or tell the library not to keep what it compiles",
        )

    return load


def _record(value: Any, annotation: Any, count: int) -> Record | None:
    """The dataclass or NamedTuple of a value or, as the compiler looks at it first, of its parameter's annotation."""
    union = typing.get_origin(annotation) in (typing.Union, types.UnionType)
    for kind in (*(typing.get_args(annotation) if union else (annotation,)), type(value)):
        if not isinstance(kind, type) or (union and not isinstance(value, kind)):
            continue
        if hasattr(kind, "_fields"):
            names = tuple(kind._fields)
        elif is_dataclass(kind):
            names = tuple(field.name for field in dataclass_fields(kind) if _is_passed(field.type))
        else:
            continue
        if len(names) == count:
            return Record(kind.__name__, names)
    return None


def _is_passed(annotation: Any) -> bool:
    """Whether the compiler makes a parameter of a dataclass's field."""
    return bool(features.CONSTANTS) or not is_constexpr(annotation)


def _compiling_only_while_captured(run: Any) -> Any:
    """A jit function that is called as it is would be compiled and launched; inside of a capture that does nothing. One
    that another calls while it is traced is a part of that."""

    @functools.wraps(run)
    def call(dsl: Any, function: Any, *args: Any, **kwargs: Any) -> Any:
        traced = ir.Context.current is not None and ir.InsertionPoint.current is not None
        if traced or kwargs.get("compile_only") or not (captures := entered_captures()):
            return run(dsl, function, *args, **kwargs)
        for capture in captures:
            capture.saw_call(_name(function))
        return None

    return call


@contextmanager
def _telling(captures: list[Captured], name: str) -> Iterator[None]:
    """An error of the compiler is told to the captures: a library may go on without what it wanted to compile."""
    try:
        yield
    except Exception as error:
        for capture in captures:
            capture.saw_failure(name, error)
        raise


def _name(function: Any) -> str:
    """Of a function or method its own, of an object its class's."""
    named = function if hasattr(function, "__qualname__") else type(function)
    return f"{named.__module__}.{named.__qualname__}"


def _nothing(*_: Any, **__: Any) -> None:
    """Stands for a function that was not wanted."""


def unwrapped(compiled: Any) -> Any:
    """The compiled function itself."""
    return compiled.__wrapped__ if isinstance(compiled, _NotLaunched) else compiled


@functools.cache
def recorder() -> Recorder:
    """The recorder of this process, installed."""
    installed = Recorder()
    installed.install()
    return installed
