"""The facts of a compile: all that the code which the compiler ran can have read.

For each name that the code mentions, this module finds the global, the attribute of a module, or the member of a class.
What that refers to is a fact, too, until nothing new comes. ``templates/package/_jit/facts.py`` explains the kinds.
"""

from __future__ import annotations

import builtins
import dis
import functools
import importlib.util
import sys
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from aot_pack.front_ends.cutedsl.jit_runtime import jit_module

Fact = tuple[str, str, str]
"""Kind, subject and digest."""

_HARMLESS_FILES = ("torch/package/package_importer.py",)
"""Of PyTorch: it wraps ``inspect.getfile``, which the compiler calls."""


@functools.cache
def process_facts() -> Any:
    """Looks facts up in this process."""
    return jit_module("facts").Facts()


@dataclass(frozen=True, slots=True)
class Read:
    """The names and modules that the code mentions."""

    names: dict[tuple[str, str], None] = field(default_factory=dict)
    modules: dict[str, None] = field(default_factory=dict)
    compilers: dict[str, None] = field(default_factory=dict)
    """The modules of the compiler that ran."""
    words: set[str] = field(default_factory=set)
    """All names in the libraries' code, and all texts: they may be names of attributes."""
    codes: set[types.CodeType] = field(default_factory=set)


def read_names(codes: Mapping[types.CodeType, str], doubts: list[str]) -> Read:
    """What the code mentions.

    Args:
        codes: the code that ran, and the module whose globals it used.
        doubts: gets what is no fact.
    """
    read = Read()
    origin = jit_module("describe").origin
    for code, module in codes.items():
        read.codes.add(code)
        whose = origin(module)
        if whose == "compiler":
            read.compilers[module] = None
        elif whose == "known" and not code.co_filename.endswith(_HARMLESS_FILES):
            if module.partition(".")[0] not in ("tvm_ffi", "typing_extensions"):
                doubts.append(f"{module}.{code.co_name} ran during the trace")
        elif whose == "library" and code.co_filename != "<string>":  # "<string>": of a dataclass, which is a fact
            file = process_facts().sources.module_of(code)
            if file is None:
                doubts.append(f"no module has the file of {module}.{code.co_name}, {code.co_filename}")
                continue
            read.modules[file] = None
            read.words.update(code.co_names, (each for each in code.co_consts if isinstance(each, str)))
            name = getattr(code, "co_qualname", code.co_name)  # Python 3.10 has no qualified names
            if _has(module, name):
                read.names[module, name] = None  # even if the caller computed its name
            _read_code(code, module, read, doubts)
    return read


def _has(module: str, name: str) -> bool:
    try:
        jit_module("describe").find(module, name)
    except LookupError:
        return False
    return True


def _read_code(code: types.CodeType, module: str, read: Read, doubts: list[str]) -> None:
    space = vars(sys.modules[module]) if module in sys.modules else {}
    if "__doc__" in code.co_names:
        doubts.append(f"{module}.{code.co_name} reads docstrings, which are in no key")
    for name in code.co_names:
        if name in space:
            read.names[module, name] = None
            if isinstance(space[name], types.ModuleType):
                _read_attributes(space[name], code.co_names, read)
        elif hasattr(builtins, name) and not name.startswith("__"):
            read.names[module, name] = None  # absent: nothing hides the builtin
            read.names["builtins", name] = None
    for imported in _imports(code, module):
        if imported in sys.modules:
            _read_attributes(sys.modules[imported], code.co_names, read)


def _read_attributes(module: types.ModuleType, names: tuple[str, ...], read: Read) -> None:
    """The attributes of a module that code may read: all that have a name that it mentions."""
    whose, space = jit_module("describe").origin(module.__name__), vars(module)
    if whose == "compiler":
        return  # all of it is a fact
    for name in names:
        if (module.__name__, name) in read.names:
            continue
        value = space.get(name)
        if name not in space:
            if whose == "library" and "__getattr__" in space:
                read.names[module.__name__, name] = None
                read.names[module.__name__, "__getattr__"] = None
        elif whose == "library" or isinstance(
            value, (bool, int, float, str, type, types.FunctionType, types.BuiltinFunctionType)
        ):
            read.names[module.__name__, name] = None
            if isinstance(value, types.ModuleType):
                _read_attributes(value, names, read)


def _imports(code: types.CodeType, module: str) -> Iterator[str]:
    """The modules that a function imports when it runs."""
    instructions = list(dis.get_instructions(code))
    for index, each in enumerate(instructions):
        if each.opname == "IMPORT_NAME":
            levels = [one.argval for one in instructions[max(index - 2, 0) : index] if isinstance(one.argval, int)]
            package = getattr(sys.modules.get(module), "__package__", None) or ""
            relative = "." * (levels[0] if levels else 0) + str(each.argval)
            try:
                yield importlib.util.resolve_name(relative, package)
            except (ImportError, ValueError):
                continue


class Closure:
    """All facts: those of the code that ran, of the arguments, and of all that these refer to.

    Args:
        read: what the code mentions.
        doubts: gets what has no text.
        names, modules: what the arguments refer to.
        variables: of the environment, which were read.
    """

    def __init__(
        self,
        read: Read,
        doubts: list[str],
        *,
        names: tuple[tuple[str, str], ...],
        modules: tuple[str, ...],
        variables: tuple[str, ...],
    ) -> None:
        self._read = read
        self._names = names
        self._modules = modules
        self._variables = variables
        self._doubts = doubts
        self._found: dict[tuple[str, str], str] = {}

    def facts(self) -> tuple[tuple[str, str, str], ...]:
        """Kind, subject and digest of each, sorted."""
        read, found = self._read, self._found
        names = {**dict.fromkeys(self._names), **read.names}
        self._follow("name", "source", names, {**dict.fromkeys(self._modules), **read.modules})
        compiler = jit_module("compiler")
        spaces = {name for name in compiler.loaded_modules() if not name.startswith("cutlass._mlir")}
        for name in sorted(spaces | set(read.compilers)):
            if name in sys.modules and name not in _REPLACED:
                description = self._find("space", name)
                self._follow("patch", "patch source", description.names, description.modules)
            if getattr(sys.modules.get(name), "__file__", None):
                self._find("compiler", name)
        for subject in self._variables:
            if not subject.startswith("CUTE_DSL_"):  # the settings have these
                self._find("variable", subject)
        self._find("identity", "")
        self._find("settings", "")
        return tuple(sorted((kind, subject, digest) for (kind, subject), digest in found.items()))

    def _follow(
        self, kind: str, source: str, names: Mapping[tuple[str, str], None], modules: Mapping[str, None]
    ) -> None:
        """Adds names, and everything that they refer to."""
        left = list(names)
        files = dict(modules)
        while left:
            module, name = left.pop()
            subject = f"{module}:{name}"
            if (kind, subject) in self._found:
                continue
            description = self._find(kind, subject)
            left += [*description.names, *self._members(module, name)]
            files.update(description.modules)
        for module in files:
            self._find(source, module)

    def _members(self, module: str, name: str) -> list[tuple[str, str]]:
        """The members of a class that may count: all but the functions that did not run and that nobody mentions."""
        describe = jit_module("describe")
        try:
            kind = describe.find(module, name)
        except LookupError:
            return []
        own = isinstance(kind, type) and describe.origin(module) == "library" and kind.__qualname__ == name
        if not own or kind.__module__ != module:
            return []
        members = describe.members_of(kind).items()
        return [(module, f"{name}.{each}") for each, value in members if self._counts(each, value)]

    def _counts(self, name: str, value: Any) -> bool:
        plain = value.__func__ if isinstance(value, (staticmethod, classmethod)) else value
        if name.startswith("__") or name in self._read.words or not isinstance(plain, _FUNCTIONS):
            return True
        while hasattr(plain, "__wrapped__"):
            plain = plain.__wrapped__
        code = getattr(plain, "__code__", None)
        return code in self._read.codes

    def _find(self, kind: str, subject: str) -> Any:
        description = process_facts().description()
        self._found[kind, subject] = process_facts().find(kind, subject, description)
        self._doubts += [f"{subject or kind}: {doubt}" for doubt in description.doubts]
        return description


_FUNCTIONS = (types.FunctionType, property, functools.cached_property, functools._lru_cache_wrapper)

_REPLACED = frozenset({"cutlass.utils.hardware_info"})
"""Modules of the compiler whose functions ``gpu_answers`` replaces while aot-pack builds. Figures of the GPU are facts
of their own (``BakedFigure``)."""
