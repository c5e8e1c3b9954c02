"""From an entry to a compiled function: what ``cute.compile`` is given for each argument.

An argument that does not fit its parameter is refused here, in the words of the author's API. The compiler would point
at the line of aot-pack that called it.

Private or undocumented, seen in nvidia-cutlass-dsl 4.4 to 4.8.1, and checked by ``tests/native/test_cutedsl_api.py``:

- ``_vararg_3``, the name of a parameter of ``*args``;
- the keywords that ``cute.compile`` takes itself (``_COMPILERS_OWN``);
- ``cute.compile(..., no_jit_engine=True)``, which leaves out the JIT's own host code.
"""

from __future__ import annotations

import inspect
import tempfile
import typing
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

import cuda.bindings.driver as cuda_driver
import cuda.bindings.runtime as cuda_runtime
import cutlass.cute as cute
from cutlass.cute.runtime import make_fake_compact_tensor, make_fake_stream, make_fake_tensor, make_ptr

import aot_pack
from aot_pack.arch import Arch
from aot_pack.author.binding import Argument, Bound, name_of
from aot_pack.author.descriptions import EventSpec, PointerSpec, StreamSpec, TensorSpec
from aot_pack.author.dims import Formula, SymbolicDim, key_of
from aot_pack.author.mistakes import MistakeError
from aot_pack.author.spec import Entry, ExportedBuilder
from aot_pack.author.spec_checks import same_type
from aot_pack.front_ends.cutedsl import features
from aot_pack.front_ends.cutedsl.annotations import alternatives, element_annotations, hints_of
from aot_pack.front_ends.cutedsl.layouts import row_major
from aot_pack.front_ends.cutedsl.recorder import is_constexpr, recorder
from aot_pack.signature import TensorRole
from aot_pack.values import is_numeric_type, shown

_COMPILERS_OWN = frozenset(
    """_name_prefix compile_only compile_to_precompiled_mlir export_name gpu_module_attrs is_experimental no_cache
    no_jit_engine options pipeline trace_finalize_hooks""".split()
)
"""Keywords that ``cute.compile`` of some release does not pass on. No keyword-only parameter of these names can be
given, so that an entry means the same to each release."""

_SPECS = (TensorSpec, PointerSpec, StreamSpec, EventSpec, SymbolicDim, Formula)
_NOT_CALLED = (
    *(aot_pack.dim, aot_pack.event, aot_pack.pointer, aot_pack.stream),
    *(aot_pack.tensor, aot_pack.output, aot_pack.inout),
    *(cute.sym_int, cute.sym_int64),
)
_TAKES: dict[Any, str] = {
    **dict.fromkeys((aot_pack.tensor, aot_pack.output, aot_pack.inout), "dtype, shape"),
    aot_pack.pointer: "dtype",
}
_CALLS = {TensorRole.INPUT: "tensor", TensorRole.OUTPUT: "output", TensorRole.INOUT: "inout"}
_NULL_EVENT = 16
"""Handle of the event that the compiler is shown; it is not looked at."""


def compile_entry(entry: Entry, arch: Arch) -> Any:
    """The compiled function of an entry, with TVM FFI and without the JIT's own host code.

    Raises:
        MistakeError: the entry does not fit its function.
    """
    function = entry.function
    _check_function(function, entry.where)
    positional, keyword = _Arguments(entry).converted()
    options = f"--enable-tvm-ffi --gpu-arch={arch.compiler_name} {entry.options}".strip()
    try:
        with recorder().compiling_for_an_entry():
            if not arch.ptx:
                return cute.compile(function, *positional, **keyword, options=options, no_jit_engine=True)
            with tempfile.TemporaryDirectory(prefix="aot-pack-ptx-") as dump:  # the compiler keeps PTX in a file only
                options += f" --keep-ptx --dump-dir={dump}"
                return cute.compile(function, *positional, **keyword, options=options, no_jit_engine=True)
    except Exception as error:
        error.entry = entry.where  # type: ignore[attr-defined]  # for the worker: the author's line is not on the stack
        raise


def names_of_rest(entry: Entry) -> dict[str, str]:
    """Names for what ``*args`` takes: ``args_0`` for what the compiler calls ``_vararg_3``, after its position."""
    first = 0 if inspect.isfunction(entry.function) else 1
    return {
        f"_vararg_{index}": argument.name.replace("[", "_").rstrip("]")
        for index, argument in enumerate(entry.bound.positional, first)
        if "[" in argument.name
    }


def described_arguments(entry: Entry) -> dict[str, Any]:
    """What an entry says of each argument, by its name in the packed function."""
    return {argument.name.replace("[", "_").rstrip("]"): argument.value for argument in entry.bound.arguments}


def _check_function(function: Any, where: str) -> None:
    """Needs a ``@cute.jit`` function, a bound method that is one, or an object whose ``__call__`` is one."""
    plain = _plain(function)
    name = name_of(function)
    kind = features.decorator_kind(_routine(function))
    if kind is None:
        raise MistakeError(
            f"entry(): {name} is not decorated with @cute.jit",
            hint=f"put @cute.jit above {name if inspect.isroutine(function) else '__call__'}",
            detail=where,
        )
    if kind == "kernel":
        raise MistakeError(
            f"entry(): {name} is a @cute.kernel, and a @cute.jit function is needed, which launches it",
            hint=f"write a @cute.jit function that calls {name}(...).launch(grid=..., block=..., stream=stream)",
            detail=where,
        )
    _check_parameters(function, plain, where)


def _check_parameters(function: Any, plain: Any, where: str) -> None:
    """Needs parameters of the kinds that the compiler knows."""
    parameters = list(_signature(plain).parameters.values())
    has_self = not inspect.isfunction(function)
    first = parameters[0] if has_self and parameters else None
    if first is not None and first.name != "self" and not is_constexpr(first.annotation):
        raise MistakeError(
            f"entry(): the compiler takes the first parameter of {name_of(function)}, {first.name!r}, for an argument",
            hint=f"annotate it: {first.name}: cutlass.Constexpr",
            detail=where,
        )
    kinds = [parameter.kind for parameter in parameters]
    by_position = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    defaults = [
        parameter
        for parameter in parameters
        if parameter.kind in by_position and parameter.default is not parameter.empty
    ]
    if inspect.Parameter.VAR_POSITIONAL not in kinds:
        return
    starred = parameters[kinds.index(inspect.Parameter.VAR_POSITIONAL)].name
    if not features.TAKES_STARRED:
        problem, hint = features.too_old(f"has *{starred}", since="4.5", instead=f"give {starred} as a tuple")
        raise MistakeError(f"entry(): {name_of(function)} {problem}", hint=hint, detail=where)
    if defaults:
        raise MistakeError(
            f"entry(): {name_of(function)} has *{starred} after {defaults[0].name!r}, which has a default, and the "
            "compiler does not take both",
            hint=f"drop the default of {defaults[0].name!r}, or put it after *{starred}",
            detail=where,
        )


def _routine(function: Any) -> Any:
    """The function behind a method, or behind an object that is called."""
    routine = function if inspect.isroutine(function) else function.__call__
    return getattr(routine, "__func__", routine)


def _plain(function: Any) -> Any:
    """The function that ``cute.compile`` compiles, without decorators."""
    plain = _routine(function)
    while hasattr(plain, "__wrapped__"):
        plain = plain.__wrapped__
    return plain


def _signature(plain: Any) -> inspect.Signature:
    """With annotations resolved, where they can be: the compiler resolves them too, and says what is wrong."""
    try:
        return inspect.signature(plain, eval_str=True)
    except Exception:
        return inspect.signature(plain)


@dataclass(slots=True)
class _Arguments:
    """Converts the arguments of one entry. A dim that stands twice is one symbol, and so are equal formulas."""

    entry: Entry
    symbols: dict[tuple[object, ...], Any] = field(default_factory=dict)

    def converted(self) -> tuple[list[Any], dict[str, Any]]:
        """What ``cute.compile`` is given, by position and by name. A default that is left out is given as it is."""
        bound = self.entry.bound
        annotations = _annotations(bound)
        positional = [self._argument(argument, annotations) for argument in bound.positional]
        keyword = {}
        for argument in bound.keyword:
            if argument.name not in _COMPILERS_OWN:
                keyword[argument.name] = self._argument(argument, annotations)
            elif argument.given:
                raise self._mistake(
                    argument.name,
                    "can't be given by keyword, because cute.compile takes a keyword of that name itself",
                    "rename the parameter, or let it be given by position too",
                )
        return positional, keyword

    def _argument(self, argument: Argument, annotations: dict[str, Any]) -> Any:
        if not argument.given:
            return argument.value
        annotation = annotations.get(argument.name.partition("[")[0], argument.annotation)
        return self.convert(argument.value, annotation, argument.name)

    def convert(self, value: Any, annotation: Any, place: str) -> Any:
        """The compiler's own description of an argument.

        Args:
            annotation: of the parameter, element or field that it is for.
            place: what messages call it: ``x``, ``params.bias``, ``pair[1]``.
        """
        if is_constexpr(annotation):
            self._check_constant(value, place)
            return value
        if typing.get_origin(annotation) is type and isinstance(value, type):
            return value
        self._check(value, annotation, place)
        if (refusal := features.refusal(value)) is not None:
            raise self._mistake(place, *refusal)
        if isinstance(value, TensorSpec):
            return self._tensor(value)
        if isinstance(value, PointerSpec):
            return make_ptr(value.dtype, 16, features.GLOBAL_MEMORY, assumed_align=value.align)
        if isinstance(value, StreamSpec):
            if not value.explicit and not place.isidentifier():
                raise self._mistake(
                    place,
                    "is in a tuple or a dataclass, where the compiler can't pass the caller's current stream",
                    "make the stream a parameter of its own, or give aot_pack.stream(explicit=True)",
                )
            return make_fake_stream(use_tvm_ffi_env_stream=not value.explicit)
        if isinstance(value, EventSpec):
            wanted = cuda_runtime.cudaEvent_t
            return wanted(_NULL_EVENT) if wanted in alternatives(annotation) else cuda_driver.CUevent(_NULL_EVENT)
        if isinstance(value, SymbolicDim):
            return self._symbol(value)
        if isinstance(value, Formula):
            raise self._mistake(place, "is a formula, which no call can pass", "give aot_pack.dim() or cutlass.Int32")
        if is_numeric_type(value):
            return value(1)
        return self._record(value, annotation, place)

    def _record(self, value: Any, annotation: Any, place: str) -> Any:
        """A tuple or dataclass with its elements converted; anything else as it is."""
        if isinstance(value, (tuple, list)):
            names = getattr(type(value), "_fields", None)
            hints = element_annotations(value, annotation)
            elements = [
                self.convert(element, hint, f"{place}[{index}]" if names is None else f"{place}.{names[index]}")
                for index, (element, hint) in enumerate(zip(value, hints, strict=True))
            ]
            return type(value)(elements) if names is None else type(value)(*elements)
        if is_dataclass(value) and not isinstance(value, type):
            hints_by_name = hints_of(type(value))
            given = {field.name: getattr(value, field.name) for field in fields(value) if field.init}
            converted = {
                name: self.convert(element, hints_by_name.get(name), f"{place}.{name}")
                for name, element in given.items()
            }
            same = all(converted[name] is given[name] for name in given)
            return value if same else replace(value, **converted)
        return value

    def _tensor(self, value: TensorSpec) -> Any:
        shape = tuple(self._symbol(size) for size in value.shape)
        if value.stride is not None:
            stride = tuple(self._symbol(size) for size in value.stride)
            return make_fake_tensor(value.dtype, shape, stride, assumed_align=value.align)
        order = value.order if value.order is not None else row_major(len(shape))
        return make_fake_compact_tensor(value.dtype, shape, stride_order=order, assumed_align=value.align)

    def _symbol(self, size: Any) -> Any:
        if not isinstance(size, (SymbolicDim, Formula)):
            return size
        key = key_of(size)
        if key not in self.symbols:
            make = cute.sym_int if size.bits == 32 else cute.sym_int64
            self.symbols[key] = make(divisibility=size.divisibility)
        return self.symbols[key]

    # -- what is refused

    def _check(self, value: Any, annotation: Any, place: str) -> None:
        """Refuses the common mistakes."""
        if isinstance(value, (Entry, ExportedBuilder)):
            raise self._mistake(place, f"is {shown(value)}", "give aot_pack.tensor(...) or another description")
        self._check_called(value, place)
        records = [kind for kind in alternatives(annotation) if isinstance(kind, type) and is_dataclass(kind)]
        if any(value is kind for kind in records) or (records and isinstance(value, dict)):
            name = records[0].__name__
            raise self._mistake(
                place,
                f"is {shown(value)}, and an object of {name} is needed",
                f"describe its fields: {name}({', '.join(f'{field.name}=...' for field in fields(records[0]))})",
            )
        if isinstance(value, type) and not is_numeric_type(value) and value in _SPECS:
            raise self._mistake(place, f"is {shown(value)}", "call the function of aot_pack that makes one")
        if (same := None if isinstance(value, str) else same_type(value)) is not None:
            raise self._mistake(
                place,
                f"must be a numeric type of cutlass or a description, not {shown(value)}",
                f"for a scalar that calls pass, give {same}",
            )
        if isinstance(value, str):
            same = same_type(value)
            raise self._mistake(
                place,
                f"is the text {shown(value)}, which no call can pass",
                f"for a scalar that calls pass, give {same}" if same else "a fixed value needs a cutlass.Constexpr",
            )
        if type(value).__module__.partition(".")[0] in ("torch", "numpy", "jax", "cupy") and hasattr(value, "shape"):
            raise self._mistake(
                place,
                f"is a {type(value).__module__.partition('.')[0]} array, and a build has no data",
                "describe it: aot_pack.tensor(dtype, shape)",
            )
        self._check_annotation(value, annotation, place)

    def _check_called(self, value: Any, place: str) -> None:
        if any(value is function for function in _NOT_CALLED):
            module = "cute" if value in (cute.sym_int, cute.sym_int64) else "aot_pack"
            takes = _TAKES.get(value, "")
            call = f"{module}.{value.__name__}({takes})"
            raise self._mistake(
                place, f"is the function {module}.{value.__name__}, which is not called", f"write {call}"
            )

    def _check_constant(self, value: Any, place: str) -> None:
        self._check_called(value, place)
        if isinstance(value, _SPECS):
            raise self._mistake(
                place,
                f"is a cutlass.Constexpr, which needs its value, not {_described(value)}",
                "give the value that the kernel is compiled for, such as 128",
            )

    def _check_annotation(self, value: Any, annotation: Any, place: str) -> None:
        """What can't be of the annotated type, said before the compiler says it."""
        kinds = alternatives(annotation)
        if not kinds or value is None:
            return
        expected = _expected(kinds)
        if expected is None:
            return
        given = _given(value)
        if given is None or given in expected:
            return
        words = " or ".join(_WORDS[kind] for kind in expected)
        types_ = " | ".join(getattr(kind, "__name__", str(kind)) for kind in kinds)
        raise self._mistake(
            place,
            f"is annotated as {types_}, and {_described(value)} is given",
            f"give {words}",
        )

    def _mistake(self, place: str, problem: str, hint: str) -> MistakeError:
        name = name_of(self.entry.function)
        return MistakeError(f"entry(): argument {place!r} of {name} {problem}", hint=hint, detail=self.entry.where)


_WORDS = {
    "tensor": "aot_pack.tensor(dtype, shape)",
    "scalar": "a numeric type such as cutlass.Float32",
    "stream": "aot_pack.stream()",
    "event": "aot_pack.event()",
    "pointer": "aot_pack.pointer(dtype)",
}


def _expected(kinds: tuple[Any, ...]) -> tuple[str, ...] | None:
    """What parameters of these types take; None where that is not known."""
    descriptions = []
    for kind in kinds:
        if kind is cute.Tensor:
            descriptions.append("tensor")
        elif kind is cute.Pointer:
            descriptions.append("pointer")
        elif is_numeric_type(kind):
            descriptions.append("scalar")
        elif kind in (cuda_driver.CUstream, cuda_runtime.cudaStream_t):
            descriptions.append("stream")
        elif kind in (cuda_driver.CUevent, cuda_runtime.cudaEvent_t):
            descriptions.append("event")
        else:
            return None
    return tuple(descriptions)


def _given(value: Any) -> str | None:
    """What kind of an argument a value is for; None where that is not known."""
    by_type = {
        TensorSpec: "tensor",
        PointerSpec: "pointer",
        StreamSpec: "stream",
        EventSpec: "event",
        tuple: "a tuple",
        list: "a list",
    }
    if isinstance(value, (SymbolicDim, bool, int, float)) or is_numeric_type(value):
        return "scalar"
    return by_type.get(type(value))


def _described(value: Any) -> str:
    """A description as the author wrote it."""
    if isinstance(value, TensorSpec):
        return f"aot_pack.{_CALLS[value.role]}(...)"
    by_type = {
        PointerSpec: "aot_pack.pointer(...)",
        StreamSpec: "aot_pack.stream()",
        EventSpec: "aot_pack.event()",
        SymbolicDim: "aot_pack.dim()",
    }
    if is_numeric_type(value):
        return f"cutlass.{value.__name__}"
    if isinstance(value, (tuple, list)):
        return f"a {type(value).__name__}"
    return by_type.get(type(value)) or shown(value)


# -- annotations


def _annotations(bound: Bound) -> dict[str, Any]:
    """The annotations of a function's parameters by name, resolved where they are strings."""
    raw = {argument.name.partition("[")[0]: argument.annotation for argument in bound.arguments}
    if not any(isinstance(annotation, str) for annotation in raw.values()):
        return raw
    parameters = _signature(_plain(bound.function)).parameters
    return {name: parameters[name].annotation if name in parameters else raw[name] for name in raw}
