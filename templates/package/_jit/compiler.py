"""Everything of nvidia-cutlass-dsl that decides what it compiles, and that is not in the arguments of a call.

Private or undocumented, seen in nvidia-cutlass-dsl 4.8.1, and checked by ``tests/native/test_jit_keys.py``:

- ``cutlass.cutlass_dsl.CuTeDSL._get_dsl()``, its ``envar`` (settings that it read from the environment) and
  ``_trace_finalize_hooks`` (functions that may change each traced program);
- ``cutlass._mlir._mlir_libs._cutlass_ir``, whose file name says which CUDA version it compiles with;
- the keyword ``trace_finalize_hooks`` of ``cute.compile``, which its docstring describes: functions that get
  ``(dsl, module, name)`` between trace and passes. An exception that is no ``Exception`` ends the compile there;
- ``module.operation.get_asm()`` of MLIR: the program as text, without source locations;
- ``_original_code`` of a function that the compiler rewrote.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import operator
import os
import re
import sys
import types
from typing import Any

from .describe import COMPILER, Description, _behind_the_builder, origin

DISTRIBUTION = "nvidia-cutlass-dsl"
_DECIDE_NOTHING = frozenset({
    "prefix", "_arch", "enable_tvm_ffi",  # the request has these
    "cache_dir", "disable_file_caching", "dump_dir", "filter_stacktrace", "jit_cache_max_elems", "jit_time_profiling",
    "log_level", "log_to_console", "log_to_file", "no_cache", "print_after_preprocessor", "print_ir", "shared_libs",
    "show_stacktrace",
})  # fmt: skip
_SET_LATER = frozenset({"cutlass._mlir_helpers.op._VERIFY_TRACE_ENABLED"})
"""Globals that the compiler sets when it first needs them, from its settings."""
_ADDED = frozenset({
    "__annotations__", "__buffer__", "__callable_proto_members_only__", "__dict__", "__doc__",
    "__non_callable_proto_members__", "__protocol_attrs__", "__release_buffer__", "__weakref__",
    "from_str",  # cutlass.cute.arch.nvvm_wrappers adds it to enumerations when it first needs it
})  # fmt: skip
"""Attributes of classes that some Pythons add, or that the compiler adds while it works."""
_SIMPLE = (type(None), bool, int, float, str, bytes)
_PYTHON_TAG = re.compile(r"\.(cpython-\d+|abi3)[\w-]*\.so$")


def loaded_modules() -> tuple[str, ...]:
    """The modules of the compiler that this process has imported."""
    return tuple(sorted(name for name in list(sys.modules) if name.partition(".")[0] == COMPILER))


def identity() -> str:
    """Version of the compiler, and the library that compiles."""
    library = getattr(sys.modules.get("cutlass._mlir._mlir_libs._cutlass_ir"), "__file__", None) or ""
    try:
        version = importlib.metadata.version(DISTRIBUTION)
    except importlib.metadata.PackageNotFoundError:
        version = ""
    return f"{version} {_PYTHON_TAG.sub('', os.path.basename(library))}"


def settings() -> str:
    """The compiler's settings, from its environment or from code that changed them."""
    dsl = sys.modules["cutlass.cutlass_dsl"].CuTeDSL._get_dsl()
    own = sorted((name, value) for name, value in vars(dsl.envar).items() if name not in _DECIDE_NOTHING)
    return f"{own} {len(getattr(dsl, '_trace_finalize_hooks', ()))}"


def program_text(module: Any, name: str) -> str:
    """A traced program without source locations, and without the name of the host function.

    That name has values of arguments that only calls pass.
    """
    text: str = module.operation.get_asm()
    return text.replace(name, "host_function") if name else text


class Spaces:
    """The names of the compiler's modules: a function or constant that somebody replaced shows here."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[list[Any], str]] = {}

    def text(self, module: str, description: Description) -> str:
        """Digest of the names of one module, and of the classes that it defines."""
        space = vars(sys.modules[module])
        values = list(space.values())
        classes = [each for each in values if isinstance(each, type) and each.__module__ == module]
        for each in classes:
            values += vars(each).values()
        known = self._seen.get(module)
        if known is not None and len(known[0]) == len(values) and all(map(operator.is_, known[0], values)):
            return known[1]
        before = len(description.doubts) + len(description.names) + len(description.modules)
        lines = [
            f"{name} {_member(value, description)}"
            for name, value in sorted(space.items())
            if name[:2] != "__" and f"{module}.{name}" not in _SET_LATER and not _is_inner(module, name, value)
        ]
        for each in classes:
            lines.append(f"class {each.__qualname__}")
            lines += [f"{name} {_member(value, description)}" for name, value in sorted(vars(each).items())
                      if name not in _ADDED]  # fmt: skip
        text = hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
        if len(description.doubts) + len(description.names) + len(description.modules) == before:
            self._seen[module] = values, text  # what libraries put there is looked at each time
        return text


def _is_inner(module: str, name: str, value: Any) -> bool:
    """Whether it is a module of the package ``module``. Python adds it when it is imported."""
    return type(value) is types.ModuleType and value.__name__ == f"{module}.{name}"


def _member(value: Any, description: Description) -> str:
    kind = type(value)
    if kind in (staticmethod, classmethod):
        value = value.__func__
        kind = type(value)
    if kind is property:
        return " ".join(_member(each, description) for each in (value.fget, value.fset, value.fdel))
    if kind is types.FunctionType:
        value = _behind_the_builder(value)
        inner = value
        while "__wrapped__" in vars(inner) and type(vars(inner)["__wrapped__"]) is types.FunctionType:
            inner = vars(inner)["__wrapped__"]
        whose = origin(str(inner.__globals__.get("__name__", "")))
        if whose in ("python", "known"):  # such as the wrapper of typing_extensions.deprecated
            return f"def {inner.__code__.co_name}"
        if whose != "compiler":
            return description.value(value)
        code = vars(inner).get("_original_code", inner.__code__)
        return f"def {inner.__globals__['__name__']} {code.co_name} {code.co_firstlineno} {value.__code__.co_name}"
    if isinstance(value, type):
        named = f"{value.__module__}." if origin(value.__module__) in ("compiler", "library") else ""
        return f"class {named}{value.__qualname__}"
    if kind is str and value.startswith("/"):
        return "path"
    if kind is types.ModuleType:
        return f"module {value.__name__}"
    if kind in _SIMPLE:
        return repr(value)
    return kind.__qualname__
