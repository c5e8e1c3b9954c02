"""What differs between the releases of nvidia-cutlass-dsl, found by looking at the installed one.

This module compares no version numbers. Each name here answers one question about the compiler that this process
imported, and the other modules of this folder ask these names. Releases 4.4.0 to 4.8.1 were read, with their libraries
for CUDA 12 and CUDA 13.

======================================  =====  =====  ================================================================
feature                                 since  until  what aot-pack does
======================================  =====  =====  ================================================================
``cutlass.runtime``                     4.6    -      ``replace_load_module`` replaces ``load_module`` there too
the args spec converter returns three   4.6    -      ``read_conversion`` reads the first two: parameters and keywords
values instead of two
``is_constexpr`` of                     4.6    -      ``AS_CONSTANT`` is empty without it
``_convert_single_arg``
``spec.ConstBool``, ``ConstInt``,       4.6    -      ``CONSTANTS`` has those that exist. Before, the compiler leaves
``ConstFloat``                                        constant fields of dataclasses out of the parameters
``spec.NATIVE_STRUCT_TYPE_ATTR``        4.6    -      ``is_native_struct`` is False without it
an argument that is a dataclass or a    4.5    -      ``TAKES_FIELDS``: an entry with one is refused
NamedTuple
functions with ``*args``                4.5    -      ``TAKES_STARRED``: an entry of such a function is refused
an argument that is a symbolic integer  4.5    -      ``number_of`` makes the parameter that later releases make
``_decorator_kind`` of a function       4.8    -      ``decorator_kind`` reads ``executor_name``, which the decorator's
                                                      wrapper closes over, without it
an argument that is an event            4.6    -      ``TAKES_EVENTS``: an entry with one is refused
defaults of arguments, without an       -      -      ``allow_defaults`` lets 4.5 compile them, which asserts that
engine of the JIT                                     there is an engine; 4.4 and 4.6 do not
``cutlass.AddressSpace``                4.6    -      ``GLOBAL_MEMORY`` is that of ``cutlass.cute`` without it
``base_dsl.enums.Arch``                 4.7    -      ``ARCHITECTURES`` reads ``base_dsl.arch.Arch`` without it
``sm_107``                              4.8    -      ``ARCHITECTURES`` lacks it before; see ``architectures.py``
``sm_110`` with libraries for CUDA 12   4.7    -      they make code for sm_101, which no driver of CUDA 13 runs; see
                                                      ``architectures.py``
a library named ``_cutlass_ir.cuNN.*``  4.6    -      ``CUDA_FLAVOUR`` reads ``cutlass.CUDA_VERSION``, which all have
one distribution with all libraries,    4.4    4.5    ``description.py`` names the distributions by a pattern, and cache
``libs-base``, which ``libs-cu13``                    keys have all that are installed
overwrites
distributions ``libs-base``, ``-core``  4.6    -      the same
and ``-cu12`` or ``-cu13``
no question about the architecture      4.6    -      ``compile/nursery.py`` imports the compiler once for all
while it is imported                                  architectures. ``read_environment`` gives a fork its own
======================================  =====  =====  ================================================================

The environment must hold ``CUTE_DSL_ARCH`` before this module is imported.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import inspect
import os
from collections.abc import Callable
from dataclasses import is_dataclass
from importlib.util import find_spec
from typing import Any

import cutlass
import cutlass.cute as cute
from cutlass.base_dsl import env_manager
from cutlass.base_dsl.common import DSLRuntimeError
from cutlass.base_dsl.dsl import BaseDSL, DSLSingletonMeta
from cutlass.base_dsl.tvm_ffi_builder import spec
from cutlass.cute import _tvm_ffi_args_spec_converter as converter_module
from cutlass.cute import runtime as cute_runtime
from cutlass.cute.typing import SymInt
from cutlass.cutlass_dsl import tvm_ffi_provider

from aot_pack.author.descriptions import EventSpec, PointerSpec, StreamSpec, TensorSpec
from aot_pack.author.dims import SymbolicDim

_SPECS = (EventSpec, PointerSpec, StreamSpec, SymbolicDim, TensorSpec)


def _module(name: str) -> Any:
    """A module of the compiler; None where this release does not have it."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise  # the module is there, and something that it needs is not
        return None


def _converts_symbols() -> bool:
    try:
        converter_module._convert_single_arg(SymInt(), "n", None, converter_module.ConverterContext())
    except DSLRuntimeError:
        return False
    return True


GLOBAL_MEMORY: Any = (cutlass if hasattr(cutlass, "AddressSpace") else cute).AddressSpace.gmem
"""The address space of global memory, for ``make_ptr``."""

CONSTANTS: tuple[Any, ...] = tuple(
    getattr(spec, name) for name in ("ConstBool", "ConstInt", "ConstFloat") if hasattr(spec, name)
)
"""The compiler's parameters whose value is fixed, except ``spec.ConstNone``."""

AS_CONSTANT: dict[str, bool] = (
    {"is_constexpr": True}
    if "is_constexpr" in inspect.signature(converter_module._convert_single_arg).parameters
    else {}
)
"""The keyword by which ``_convert_single_arg`` converts a fixed value; empty where it has none."""

ARCHITECTURES: frozenset[str] = frozenset(
    arch.name for arch in (_module("cutlass.base_dsl.enums") or _module("cutlass.base_dsl.arch")).Arch
)
"""The architectures that this compiler names, such as ``sm_90a``."""

CUDA_FLAVOUR: str = f"cu{cutlass.CUDA_VERSION.major}"
"""The CUDA version of the libraries that this process loaded: ``cu12`` or ``cu13``."""

TAKES_FIELDS = hasattr(converter_module, "is_dataclass")
"""Whether an argument may be a dataclass or a NamedTuple: the compiler learned both in one release."""

TAKES_STARRED = hasattr(BaseDSL, "_expand_varargs_varkw")
"""Whether a function may have ``*args``."""

CONVERTS_SYMBOLS = _converts_symbols()
"""Whether ``_convert_single_arg`` takes a symbolic integer that is an argument itself."""

TAKES_EVENTS = find_spec("cutlass.cutlass_dsl.cuda_event_adapter") is not None
"""Whether an argument may be an event."""


def read_environment() -> None:
    """Has the compiler read its variables again, if ``CUTE_DSL_ARCH`` is not what it has read.

    The compiler keeps them in the ``envar`` of each DSL, and in caches of the functions that read them.
    """
    held = vars(cutlass.cutlass_dsl.CuTeDSL._get_dsl().envar)
    if held.get("_arch", held.get("arch")) == os.environ.get("CUTE_DSL_ARCH"):
        return
    for reader in vars(env_manager).values():
        if hasattr(reader, "cache_clear"):
            reader.cache_clear()
    for dsl in DSLSingletonMeta._instances.values():
        vars(dsl.envar).update(vars(type(dsl.envar)(dsl.name)))


_KINDS = {"_func": "jit", "_kernel_helper": "kernel"}
"""Kinds of decorators by the method of the DSL that runs the function."""


def decorator_kind(function: Any) -> str | None:
    """``jit`` or ``kernel``, after the decorator of a function; None for one that neither decorates."""
    while True:
        kind: str | None = getattr(function, "_decorator_kind", None)
        if kind is not None:
            return kind
        code, closure = getattr(function, "__code__", None), getattr(function, "__closure__", None)
        if closure is not None and code is not None and "executor_name" in code.co_freevars:
            executor = closure[code.co_freevars.index("executor_name")].cell_contents
            return _KINDS.get(executor)
        if not hasattr(function, "__wrapped__"):
            return None
        function = function.__wrapped__


def refusal(argument: object) -> tuple[str, str] | None:
    """What is wrong with an argument that this release does not take, and a hint; None for any other.

    Args:
        argument: a description or a value of an entry.
    """
    if isinstance(argument, EventSpec) and not TAKES_EVENTS:
        return too_old("is an event", since="4.6")
    if TAKES_FIELDS or isinstance(argument, (type, *_SPECS)):
        return None
    if is_dataclass(argument):
        return too_old("is a dataclass", since="4.5", instead="give a tuple")
    if isinstance(argument, tuple) and hasattr(argument, "_fields"):
        return too_old("is a NamedTuple", since="4.5", instead="give a tuple")
    return None


def too_old(what: str, *, since: str, instead: str = "") -> tuple[str, str]:
    """The words for something that this release lacks, and a hint.

    Args:
        since: the first release that has it.
        instead: another way to write it, if there is one.
    """
    installed = importlib.metadata.version("nvidia-cutlass-dsl")
    hint = f"install nvidia-cutlass-dsl {since} or later"
    return f"{what}, which nvidia-cutlass-dsl {installed} does not take", f"{hint}, or {instead}" if instead else hint


def is_native_struct(var: Any) -> bool:
    """Whether a ``spec.Var`` is a struct that is passed as it lies in memory."""
    name = getattr(spec, "NATIVE_STRUCT_TYPE_ATTR", None)
    return name is not None and hasattr(var, name)


def read_conversion(result: tuple[Any, ...]) -> tuple[tuple[Any, ...], Any, tuple[str, ...]]:
    """What the args spec converter returned: parameters, keywords, and the arguments that are dataclasses."""
    params, kwargs_spec, *rest = result
    return tuple(params), kwargs_spec, tuple(rest[0]) if rest else ()


def allow_defaults() -> None:
    """Lets functions whose arguments have defaults be compiled without an engine of the JIT."""
    kind = tvm_ffi_provider.TVMFFIJitCompiledFunctionWithKwargs
    if "assert self._tvm_ffi_function is not None" not in inspect.getsource(kind.__init__):
        return
    create = kind._create_tvm_ffi_function

    def create_or_stand_in(compiled: Any) -> Any:
        function = create(compiled)
        return _nothing if function is None else function

    kind._create_tvm_ffi_function = create_or_stand_in


def _nothing(*_: object) -> None:
    """Stands for the function of a program that this process can't call."""


def replace_load_module(replacement: Callable[[Any], Any]) -> None:
    """Puts ``replacement(load_module)`` in the place of the function that loads compiled objects.

    Args:
        replacement: makes the new function of the old one.
    """
    load_module = replacement(cute_runtime.load_module)
    for module in (cute_runtime, _module("cutlass.runtime")):
        if module is not None:
            module.load_module = load_module


def number_of(symbol: SymInt, name: str) -> Any:
    """The compiler's parameter for an integer argument that ``symbol`` describes, as later releases make it."""
    return spec.Var(name, "int32" if symbol.width == 32 else "int64", divisibility=symbol.divisibility)
