"""Watches a compile, and makes a ``JitRecord`` of it: all that decided its result.

The watch sees which functions Python runs while the compiler traces (``sys.setprofile``). Each name that these
functions mention is a fact: a global, an attribute of a module, and whatever functions and classes these refer to. It
also sees each variable of the environment that is read. What it can't follow is a doubt: files, the clock, random
numbers, results that ``functools.lru_cache`` kept, other packages' code.

Then it traces a second time, with other values for the numbers that only calls pass. The program must be the same, and
no fact may have changed. So a trace that changes a global, or depends on such a number, is no answer.

Private: what ``templates/package/_jit/compiler.py`` and ``recorder.py`` name. The environment must hold
``CUTE_DSL_ARCH`` before this module is imported.
"""

from __future__ import annotations

import functools
import gc
import os
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aot_pack.front_ends.cutedsl.jit_facts import Closure, Fact, Read, process_facts, read_names
from aot_pack.front_ends.cutedsl.jit_runtime import jit_module
from aot_pack.hostir.printf import COMPILERS
from aot_pack.jit_records import JitFact, JitRecord, JitSource
from aot_pack.requests.model import Request, Scalar, canonical
from aot_pack.requests.read import plain_function
from aot_pack.signature import Signature

Compile = Callable[..., Any]

_ALLOWED_OPTIONS = ("--enable-tvm-ffi", "--opt-level", "--ptxas-options", "--gpu-arch", "EnableTVMFFI=", "OptLevel=",
                    "PtxasOptions=", "GPUArch=")  # fmt: skip
"""Options with which a wheel has what the compiler would make. Others ask for files or for source lines in the code."""
_OUTSIDE = frozenset({"time", "random", "_random", "secrets", "_socket", "posix", "uuid", "_io"})
"""Modules whose built-in functions give something else each time, or read what the watch does not see."""
_MARK = "".join(f"\\{ord(character):02X}" for character in COMPILERS)
"""As MLIR writes it."""
_READERS = frozenset({"os", "collections.abc", "posixpath"})
"""Modules of Python through which a caller reads a variable."""


class _Traced(BaseException):
    """Ends the second trace."""


@dataclass(slots=True)
class Seen:
    """What happened during a compile."""

    codes: dict[types.CodeType, str] = field(default_factory=dict)
    """The code that ran, and the module whose globals it used."""
    variables: dict[str, None] = field(default_factory=dict)
    outside: dict[str, None] = field(default_factory=dict)
    """Uses of what the watch does not see, in words."""
    program: str = ""
    """Text of the traced program."""
    kept: tuple[str, ...] = ()
    """The functions that gave kept results."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A compile in progress: what was known before it."""

    root: str
    interface: str
    names: tuple[tuple[str, str], ...]
    modules: tuple[str, ...]
    doubts: tuple[str, ...]
    request: Request
    """Its arguments."""
    seen: Seen


def begin(request: Request, function: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Watched:
    """What must be known before the compile, since it may change the arguments."""
    facts, keys = process_facts(), jit_module("keys")
    description = jit_module("describe").Description(facts.sources, keys.is_passed)
    arguments = keys.arguments_of(request, args, kwargs)
    root = keys.root_key(canonical(request), request, arguments, function, description)
    doubts = [f"{place} is a {opaque.type}, and {opaque.why}" for place, opaque in request.unknown]
    doubts += [f"the option {word}" for word in request.options if not word.startswith(_ALLOWED_OPTIONS)
               and not _is_value(word, request.options)]  # fmt: skip
    return Watched(
        root=root,
        interface=keys.interface_key(request, plain_function(function)) or "",
        names=tuple(description.names),
        modules=tuple(description.modules),
        doubts=(*doubts, *description.doubts),
        request=request,
        seen=Seen(),
    )


def _is_value(word: str, options: tuple[str, ...]) -> bool:
    """Whether a word of the options is the value of the word before it."""
    before = options[options.index(word) - 1] if options.index(word) else ""
    return before in ("--opt-level", "--ptxas-options", "--gpu-arch")


@contextmanager
def watching(watched: Watched, kwargs: dict[str, Any]) -> Iterator[None]:
    """While it is entered, ``watched.seen`` grows. It adds the hook that sees the program to ``kwargs``."""
    seen = watched.seen
    if _takes_hooks() and "trace_finalize_hooks" not in kwargs:
        kwargs["trace_finalize_hooks"] = functools.partial(_see_program, seen)
    before = {id(cache): (cache, cache.cache_info()) for cache in _caches()}
    with _variables_read(seen):
        sys.setprofile(functools.partial(_see, seen))
        try:
            yield
        finally:
            sys.setprofile(None)
    used = (cache for cache, info in before.values() if cache.cache_info()[:2] != info[:2])
    seen.kept = tuple(sorted({f"{each.__module__}.{each.__qualname__}" for each in used if _is_library(each)}))


def finish(
    watched: Watched, signature: Signature, passes_fields: tuple[str, ...], again: Callable[[Callable[..., None]], None]
) -> JitRecord:
    """The record of a compile.

    Args:
        again: compiles once more, with a hook that ends it after the trace.
    """
    doubts = [*watched.doubts, *watched.seen.outside, *(f"{name} keeps results" for name in watched.seen.kept)]
    read = read_names(watched.seen.codes, doubts)
    found = _facts_of(watched, read, doubts)
    program = watched.seen.program
    second = _second_program(again)
    if second != program:
        doubts.append("a second trace gives another program" if program else "this compiler shows no program")
        program = ""
    if program and (changed := set(found) ^ set(_facts_of(watched, read, []))):
        names = sorted({f"{kind} {subject}" for kind, subject, _ in changed})
        doubts.append(f"a trace changes what it reads: {', '.join(names)}")
    facts = process_facts()
    sources = sorted({subject for kind, subject, _ in found if kind in ("source", "patch source")})
    return JitRecord(
        function=watched.request.name,
        arch=watched.request.arch,
        root=watched.root,
        interface=watched.interface,
        program=jit_module("facts").digest(program) if program and watched.interface else "",
        facts=tuple(JitFact(kind=kind, subject=subject, digest=digest) for kind, subject, digest in found),
        sources=tuple(
            JitSource(module=module, sha256=each.sha256, tree=each.tree, lines=each.lines)
            for module in sources
            if (each := facts.sources.source(module)) is not None
        ),
        doubts=tuple(dict.fromkeys(doubts)),
        signature=signature,
        passes_fields=passes_fields,
    )


def _facts_of(watched: Watched, read: Read, doubts: list[str]) -> tuple[Fact, ...]:
    variables = tuple(watched.seen.variables)
    return Closure(read, doubts, names=watched.names, modules=watched.modules, variables=variables).facts()


def with_other_numbers(
    request: Request, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """The arguments of a call with another value for each number that only calls pass."""
    by_place = tuple(
        _other(value) if isinstance(spec, Scalar) else value
        for (_, spec), value in zip(request.positional, args, strict=True)
    )
    by_name = dict(request.keywords)
    return by_place, {
        name: _other(value) if isinstance(by_name.get(name), Scalar) else value for name, value in kwargs.items()
    }


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    number = getattr(value, "value", None)  # of the compiler's own types
    return type(value)(_other(number)) if isinstance(number, (bool, int, float)) else value


# -- during the compile


def _see(seen: Seen, frame: types.FrameType, event: str, argument: Any) -> None:
    if event == "call":
        code = frame.f_code
        if code not in seen.codes:
            seen.codes[code] = str(frame.f_globals.get("__name__", ""))
    elif event == "c_call" and getattr(argument, "__module__", None) in _OUTSIDE:
        module = str(frame.f_globals.get("__name__", ""))
        if jit_module("describe").origin(module) == "library":
            seen.outside[f"{module} calls {argument.__module__}.{argument.__qualname__}"] = None


def _see_program(seen: Seen, _: Any, module: Any, name: str) -> None:
    seen.program = _program(module, name)


def _program(module: Any, name: str) -> str:
    text: str = jit_module("compiler").program_text(module, name)
    return text.replace(_MARK, "")  # recorder.py marks what the compiler's own modules print


def _second_program(again: Callable[[Callable[..., None]], None]) -> str:
    if not _takes_hooks():
        return ""
    found: list[str] = []

    def end(_: Any, module: Any, name: str) -> None:
        found.append(_program(module, name))
        raise _Traced

    try:
        again(end)
    except _Traced:
        return found[0]
    except Exception:
        return ""
    return ""


@functools.cache
def _takes_hooks() -> bool:
    """Whether ``cute.compile`` has ``trace_finalize_hooks``."""
    from cutlass.base_dsl.dsl import BaseDSL

    return hasattr(BaseDSL, "trace_finalize_hooks")


@contextmanager
def _variables_read(seen: Seen) -> Iterator[None]:
    kind = type(os.environ)
    names = ("__getitem__", "__contains__", "__iter__")
    before = {name: kind.__dict__.get(name) for name in names}
    get, contains, iterate = kind.__getitem__, kind.__contains__, kind.__iter__

    def item(self: Any, key: Any) -> Any:
        if _reader() is not None:
            seen.variables[str(key)] = None
        return get(self, key)

    def has(self: Any, key: Any) -> bool:
        if _reader() is not None:
            seen.variables[str(key)] = None
        return contains(self, key)

    def every(self: Any) -> Any:
        if (module := _reader()) is not None:
            seen.outside[f"{module} reads the whole environment"] = None
        return iterate(self)

    for name, value in zip(names, (item, has, every), strict=True):
        setattr(kind, name, value)
    try:
        yield
    finally:
        for name, original in before.items():
            if original is None:
                delattr(kind, name)
            else:
                setattr(kind, name, original)


def _reader() -> str | None:
    """The module that reads a variable; None if aot-pack or a module of Python does, such as ``gettext``."""
    frame = sys._getframe(2)
    while frame.f_back is not None and frame.f_globals.get("__name__") in _READERS:
        frame = frame.f_back
    module = str(frame.f_globals.get("__name__", ""))
    return module if jit_module("describe").origin(module) in ("library", "compiler") else None


def _caches() -> list[Any]:
    kind = functools._lru_cache_wrapper
    return [each for each in gc.get_objects() if type(each) is kind]


def _is_library(value: Any) -> bool:
    return bool(jit_module("describe").origin(str(getattr(value, "__module__", ""))) == "library")
