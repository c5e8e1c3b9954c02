"""Texts of functions, classes and values. Equal texts mean that code which uses them does the same.

A class or function that its module and name find is written as ``module:name``. Its content is a fact of its own
(``facts.py``). Others are written out where they stand. The content of a function is its place in its file, defaults,
and variables of surrounding functions; the hash of the file is a fact, too. Python's own modules count as what their
names say. The compiler's modules have facts of their own. PyTorch and NumPy count by name: they take no part in a
trace, and the build would see it if they did.

What has no such text is a doubt, and a call with a doubt goes to the compiler.
"""

from __future__ import annotations

import enum
import functools
import inspect
import re
import sys
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .sources import Sources

COMPILER = "cutlass"
_KNOWN = frozenset({"cuda", "numpy", "torch", "triton", "tvm_ffi", "typing_extensions"})
"""Packages whose objects count by name."""
_RELEASED = frozenset({"torch.dtype", "torch.device", "torch.layout", "numpy.dtype", "tvm_ffi._dtype.dtype"})
"""Their types whose values are texts."""
_OF_DECORATORS = frozenset({
    "__wrapped__", "_decorator_location", "_dsl_cls", "_dsl_kernel_name", "_dsl_kernel_sym", "_dsl_object",
    "_original_code", "_preprocessed", "_preprocessed_signature", "set_name_prefix",
})  # fmt: skip
"""Attributes that the compiler's decorators and its traces leave on functions. They follow from the function itself."""
_OF_CLASSES = frozenset({
    "__abstractmethods__", "__annotate__", "__annotate_func__", "__annotations_cache__", "__dataclass_params__",
    "__dict__", "__doc__", "__firstlineno__", "__module__", "__orig_bases__", "__parameters__", "__qualname__",
    "__match_args__", "__non_callable_proto_members__", "__protocol_attrs__", "__replace__", "__slotnames__",
    "__static_attributes__", "__weakref__", "_abc_impl", "_is_protocol", "_is_runtime_protocol",
})  # fmt: skip
"""Attributes that Python makes of a class's text, and that differ between Pythons."""
_DEEPEST = 24
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def members_of(kind: type) -> dict[str, Any]:
    """The members of a class, without those that Python adds."""
    if issubclass(kind, enum.Enum):
        return {}
    return {name: value for name, value in vars(kind).items() if name not in _OF_CLASSES}


def origin(module: str) -> str:
    """Whose module it is: ``python``, ``compiler``, ``known``, ``builder``, or ``library`` for all others."""
    top = module.partition(".")[0]
    if top == COMPILER:
        return "compiler"
    if top in sys.stdlib_module_names or top == "python":
        return "python"
    if top in _KNOWN:
        return "known"
    return "builder" if top in ("aot_pack", "aot_pack_jit") else "library"


def find(module: str, name: str) -> Any:
    """The object of this name, looked up without running code.

    Raises:
        LookupError: there is none.
    """
    found: Any = sys.modules.get(module)
    for part in name.split("."):
        try:
            found = vars(found)[part]
        except (KeyError, TypeError):
            raise LookupError(f"{module}:{name}") from None
        if isinstance(found, (staticmethod, classmethod)):
            found = found.__func__
    return found


class Description:
    """Describes values, and collects what their texts refer to.

    Args:
        sources: the source files of this process.
        passed: whether a value is an argument that only calls pass. Its content counts nowhere.
        known: hash and first lines of functions of modules, to save parsing files that have this hash.
    """

    def __init__(
        self,
        sources: Sources,
        passed: Callable[[Any], bool] = lambda _: False,
        known: Mapping[str, tuple[str, tuple[int, ...]]] | None = None,
    ) -> None:
        self.names: dict[tuple[str, str], None] = {}
        """Module and name of each function and class of a library that a text refers to."""
        self.modules: dict[str, None] = {}
        """The modules whose source files texts rely on."""
        self.caches: list[Any] = []
        """Functions that keep results (``functools.lru_cache``)."""
        self.doubts: list[str] = []
        self._sources = sources
        self._passed = passed
        self._known = known or {}
        self._open: list[int] = []

    def content(self, module: str, name: str) -> str:
        """The text of what ``module`` has under ``name``; ``absent`` if there is nothing."""
        self._open.clear()
        owner, _, member = name.rpartition(".")
        try:
            holder = find(module, owner) if owner else sys.modules.get(module)
            raw = vars(holder)[member]
            value = find(module, name)
        except (LookupError, TypeError):
            return "absent"
        if isinstance(holder, type):
            return self._member(holder, member, raw)
        if _address(value) == (module, name) and origin(module) == "library":
            if isinstance(value, type):
                return self._shape(value)
            if isinstance(value, types.FunctionType):
                return self._function(value)
        return self.value(value)

    def value(self, value: Any) -> str:
        """The text of any value."""
        if value is None or value is Ellipsis or value is NotImplemented or type(value) in (bool, int, str, bytes):
            return repr(value)
        if type(value) in (float, complex):
            return f"{type(value).__name__} {value!r}"
        if id(value) in self._open:
            return f"^{len(self._open) - self._open.index(id(value))}"
        if len(self._open) >= _DEEPEST:
            return self._doubt(value, "is nested too deeply")
        self._open.append(id(value))
        try:
            return self._compound(value)
        except Exception as error:  # a property of somebody's object
            return self._doubt(value, f"can't be read ({type(error).__name__})")
        finally:
            self._open.pop()

    def _compound(self, value: Any) -> str:
        kind = type(value)
        if self._passed(value):
            return "passed"
        if isinstance(value, type):
            return self._reference(value) or self._class(value)
        if isinstance(value, types.FunctionType):
            return self._reference(value) or self._function(value)
        if isinstance(value, types.ModuleType):
            return f"module {value.__name__}"
        if isinstance(value, enum.Enum):
            return f"{self.value(kind)}.{value.name}"
        if kind in (tuple, list):
            return f"{kind.__name__}[{', '.join(map(self.value, value))}]"
        if kind in (set, frozenset):
            return f"{kind.__name__}[{', '.join(sorted(map(self.value, value)))}]"
        if kind in (dict, types.MappingProxyType):
            return self._mapping(value)
        if kind in (range, slice):
            return repr(value)
        return self._callable(value) or self._other(value)

    def _mapping(self, value: Mapping[Any, Any]) -> str:
        return f"{{{', '.join(f'{self.value(key)}: {self.value(each)}' for key, each in value.items())}}}"

    def _callable(self, value: Any) -> str | None:
        kind = type(value)
        if kind is types.MethodType:
            return f"method {self.value(value.__func__)} of {self.value(value.__self__)}"
        if kind in (types.BuiltinFunctionType, types.MethodWrapperType):
            owner = value.__self__
            if owner is None or isinstance(owner, types.ModuleType):
                return f"builtin {getattr(value, '__module__', None)}.{value.__qualname__}"
            return f"builtin {value.__qualname__} of {self.value(owner)}"
        if kind in (types.MethodDescriptorType, types.WrapperDescriptorType, types.GetSetDescriptorType,
                    types.MemberDescriptorType, types.ClassMethodDescriptorType):  # fmt: skip
            return f"{kind.__name__} {value.__objclass__.__module__}.{value.__qualname__}"
        if kind is functools.partial:
            return f"partial {self.value(value.func)} {self.value(value.args)} {self.value(dict(value.keywords))}"
        if kind is property:
            return f"property {' '.join(map(self.value, (value.fget, value.fset, value.fdel)))}"
        if kind in (staticmethod, classmethod):
            return f"{kind.__name__} {self.value(value.__func__)}"
        if kind is functools.cached_property:
            return f"cached_property {self.value(value.func)}"
        if kind is functools._lru_cache_wrapper:
            self.caches.append(value)
            return f"cache {self.value(value.__wrapped__)}"
        return None

    def _other(self, value: Any) -> str:
        kind = type(value)
        name = f"{kind.__module__}.{kind.__qualname__}"
        if name == "collections._tuplegetter" or name == "_collections._tuplegetter":
            return "field"  # of a NamedTuple, in order of its fields
        if name in _RELEASED:
            return f"{kind.__qualname__} {value}"
        if isinstance(value, inspect.Signature):
            return "signature"  # of a function that has a text itself
        if kind.__module__ in ("typing", "types") and kind is not types.SimpleNamespace:
            return f"{kind.__qualname__} {_ADDRESS.sub('', repr(value))}"
        if origin(kind.__module__) not in ("library", "compiler") or not _has_plain_state(value):
            return self._doubt(value, "has no text")
        inner = ""
        if isinstance(value, tuple):
            inner = f" {' '.join(self.value(each) for each in tuple(value))}"
        elif isinstance(value, dict):
            inner = f" {self._mapping(value)}"
        return f"object {self.value(kind)}{inner} {self._mapping(dict(sorted(_state(value).items())))}"

    def _reference(self, value: Any) -> str | None:
        """``module:name`` if that finds the value; else None."""
        address = _address(value)
        if address is None:
            return None
        module, name = address
        if origin(module) == "library":
            self.names[address] = None
            return f"{module}:{name}"
        return f"{origin(module)} {module}:{name}"

    def _function(self, function: types.FunctionType) -> str:
        function = _behind_the_builder(function)
        own = vars(function)
        code = own.get("_original_code", function.__code__)
        module = self._sources.module_of(code)
        if module is None and code.co_filename.startswith("<string>"):  # of a dataclass or a NamedTuple
            return f"generated {function.__qualname__} {' '.join(code.co_varnames[: code.co_argcount])}"
        if module is None or origin(module) == "builder":
            return self._doubt(function, f"comes from {code.co_filename!r}, which no module of a service has")
        place = self._place(module, code)
        cells = zip(code.co_freevars, function.__closure__ or (), strict=False)
        inner = ", ".join(f"{name}={self._cell(cell)}" for name, cell in cells)
        defaults = (function.__defaults__, function.__kwdefaults__)
        given = (
            "" if defaults == (None, None) or origin(module) == "python" else f" {' '.join(map(self.value, defaults))}"
        )
        others = {name: each for name, each in sorted(own.items()) if name not in _OF_DECORATORS}
        hints = getattr(function, "__annotations__", None) or {}
        noted = ", ".join(f"{name}: {_annotation(found)}" for name, found in hints.items())
        return f"def {place}({inner}){given} {self._mapping(others)} {noted}"

    def _place(self, module: str, code: types.CodeType) -> str:
        whose = origin(module)
        qualname = getattr(code, "co_qualname", code.co_name)
        if whose in ("python", "known"):
            return f"{module} {code.co_name}"
        if whose == "compiler":
            return f"{module} {code.co_name} {code.co_firstlineno}"
        self.modules[module] = None
        lines = self._lines(module)
        count = lines.count(code.co_firstlineno)
        if count != 1:
            self.doubts.append(f"{module}:{qualname} is one of {count} functions in line {code.co_firstlineno}")
        position = lines.index(code.co_firstlineno) if count else -1
        return f"{module} {code.co_name} #{position}"

    def _lines(self, module: str) -> tuple[int, ...]:
        """The first lines of the functions of a module."""
        sha256, lines = self._known.get(module, ("", ()))
        if sha256 and self._sources.sha256(module) == sha256:
            return lines
        source = self._sources.source(module)
        return () if source is None else source.lines

    def _cell(self, cell: types.CellType) -> str:
        try:
            return self.value(cell.cell_contents)
        except ValueError:
            return "empty"

    def _class(self, kind: type) -> str:
        if issubclass(kind, enum.Enum):
            return self._enumeration(kind)
        own = {name: each for name, each in vars(kind).items() if name not in _OF_CLASSES}
        return f"class {kind.__module__}.{kind.__qualname__} {self._bases(kind)} {{{self._members(kind, own)}}}"

    def _shape(self, kind: type) -> str:
        """A class without its members. Those that count are facts of their own."""
        if issubclass(kind, enum.Enum):
            return self._enumeration(kind)
        own = sorted(name for name in vars(kind) if name not in _OF_CLASSES)
        return f"class {kind.__module__}.{kind.__qualname__} {self._bases(kind)} {' '.join(own)}"

    def _enumeration(self, kind: type[enum.Enum]) -> str:
        """Without what Python's ``enum`` adds, which differs between Pythons."""
        functions = {name: each for name, each in vars(kind).items() if isinstance(each, types.FunctionType)}
        own = {name: each for name, each in functions.items() if origin(each.__module__ or "") == "library"}
        members = {name: member._value_ for name, member in kind.__members__.items()}
        bases = " ".join(self.value(each) for each in kind.__mro__[1:] if origin(each.__module__) == "library")
        name = f"{kind.__module__}.{kind.__qualname__}"
        return f"enum {name} {bases} {self._mapping(members)} {{{self._members(kind, own)}}}"

    def _bases(self, kind: type) -> str:
        return f"{self.value(type(kind))} {' '.join(map(self.value, kind.__mro__[1:]))}"

    def _members(self, kind: type, own: Mapping[str, Any]) -> str:
        return "; ".join(f"{name}={self._member(kind, name, value)}" for name, value in sorted(own.items()))

    def _member(self, kind: type, name: str, value: Any) -> str:
        if name == "__annotations__":
            return ", ".join(f"{each}: {_annotation(found)}" for each, found in value.items())
        if name == "__dataclass_fields__":
            return ", ".join(map(self._field, value.values()))
        plain = value.__func__ if isinstance(value, (staticmethod, classmethod)) else value
        if isinstance(value, type) and value.__qualname__ == f"{kind.__qualname__}.{name}":
            return self._shape(value)
        if isinstance(plain, types.FunctionType) and plain.__qualname__ == f"{kind.__qualname__}.{name}":
            return f"{type(value).__name__} {self._function(plain)}"
        if isinstance(value, types.MemberDescriptorType):
            return "slot"
        return self.value(value)

    def _field(self, field: Any) -> str:
        given = [self.value(each) for each in (field.default, field.default_factory) if not _is_missing(each)]
        switches = [getattr(field, name, None) for name in ("init", "repr", "hash", "compare", "kw_only")]
        return f"{field.name} {_annotation(field.type)} {given} {switches} {self.value(dict(field.metadata))}"

    def _doubt(self, value: Any, why: str) -> str:
        named = value if hasattr(value, "__qualname__") else type(value)
        what = f"{getattr(named, '__module__', '')}.{getattr(named, '__qualname__', '')}"
        self.doubts.append(f"{what} {why}")
        return f"doubt {what}"


def _behind_the_builder(function: Any) -> Any:
    """aot-pack wraps functions of the compiler while it builds."""
    while type(function) is types.FunctionType and "__wrapped__" in vars(function):
        if origin(str(function.__globals__.get("__name__", ""))) != "builder":
            break
        function = vars(function)["__wrapped__"]
    return function


def _address(value: Any) -> tuple[str, str] | None:
    """Module and name that find the value; None if nothing does."""
    value = _behind_the_builder(value)
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
    if not isinstance(module, str) or not isinstance(name, str) or "<" in name:
        return None
    try:
        found = find(module, name)
    except LookupError:
        # Types of compiled modules often have another name there.
        by_name = isinstance(value, type) and origin(module) in ("python", "known")
        return (module, name) if by_name else None
    return (module, name) if _behind_the_builder(found) is value else None


def _annotation(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, type) and not isinstance(value, types.GenericAlias):
        return f"{value.__module__}.{value.__qualname__}"
    return _ADDRESS.sub("", repr(value))


def _is_missing(value: Any) -> bool:
    return type(value).__qualname__ == "_MISSING_TYPE"


def _has_plain_state(value: Any) -> bool:
    """Whether all of the object is in attributes that Python shows. Classes of compiled modules may have more."""
    return all(kind in (object, tuple, dict, typing.Generic) or _is_of_source(kind) for kind in type(value).__mro__)


def _is_of_source(kind: type) -> bool:
    file = getattr(sys.modules.get(kind.__module__), "__file__", None)
    generated = kind.__module__ in sys.modules and file is None
    return generated or (isinstance(file, str) and file.endswith(".py"))


def _state(value: Any) -> dict[str, Any]:
    found = dict(getattr(value, "__dict__", {}))
    for kind in type(value).__mro__:
        slots = kind.__dict__.get("__slots__", ())
        for name in _slots(slots):
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{kind.__name__.lstrip('_')}{name}"
            if name not in ("__dict__", "__weakref__") and hasattr(value, name):
                found[name] = getattr(value, name)
    return found


def _slots(slots: Any) -> Iterator[str]:
    yield from ((slots,) if isinstance(slots, str) else slots)
