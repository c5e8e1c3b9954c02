"""Stands in front of ``cute.compile``, the public object of nvidia-cutlass-dsl, and of nothing else.

The object stays the same: it gets a subclass of its own class, with two methods. So libraries that have kept it find
the answers, too. ``cute.compile[...]`` gives such an object as well.

If the compiler is not imported yet, a finder waits for ``cutlass.cute``. It changes nothing about that import.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import os
import sys
import threading
from collections.abc import Sequence
from types import ModuleType
from typing import Any, cast

from . import policy
from .answers import Answers, Call, Miss, trace_hook

_MODULE = "cutlass.cute"
_PASSED_BY = frozenset({"is_experimental", "no_jit_engine", "trace_finalize_hooks"})
"""Keywords of ``cute.compile`` with which the caller wants something of the compiler itself."""
_asked: list[Answers] = []
_lock = threading.Lock()
_busy = threading.local()
_one_by_one = threading.RLock()
"""One thread at a time asks or compiles. nvidia-cutlass-dsl (4.8.1) fails if two threads compile at once. While one
does, some of its globals have other values, so that another thread would find no answer."""


def _unlock() -> None:
    """A fork has one thread. It does not wait for those of its parent."""
    global _lock, _one_by_one
    _lock, _one_by_one = threading.Lock(), threading.RLock()


os.register_at_fork(after_in_child=_unlock)


class _Recognised(BaseException):
    """Ends a compile after its trace. No ``Exception``, since the compiler would take it for a failure."""

    def __init__(self, function: Any) -> None:
        super().__init__("the traced program is packed")
        self.function = function


def install(package: Any) -> None:
    """From now on, ``cute.compile`` gives packed functions of ``package`` for calls that it has. A second call for the
    same package does nothing.

    Args:
        package: the package, imported.

    Raises:
        TableError: jit.json of the package can't be read.
        ValueError: the variable ``AOT_PACK_JIT`` has an unknown value.
    """
    policy.policy()
    with _lock:
        if any(each.name == package.__name__ for each in _asked):
            return
        _asked.append(Answers(package, os.path.dirname(str(package.__file__))))
    loaded = sys.modules.get(_MODULE)
    if loaded is not None and not hasattr(loaded, "compile"):  # another thread imports it: wait for the end
        loaded = importlib.import_module(_MODULE)
    if loaded is None or not hasattr(loaded, "compile"):
        sys.meta_path.insert(0, _Waiting())
    else:
        _stand_before(loaded)


def _stand_before(module: ModuleType) -> None:
    """Gives ``cute.compile`` the class that asks the packages first."""
    with _lock:
        compile_: Any = module.compile
        kind = type(compile_)
        if getattr(kind, "aot_pack_answers", None) is None:
            compile_.__class__ = _answering(kind)
        elif _ask not in kind.aot_pack_answers:  # the class of another package asks this one, too
            kind.aot_pack_answers.append(_ask)


def _answering(kind: Any) -> Any:
    class Compile(kind):  # type: ignore[misc]
        """``cute.compile``, which asks packages for packed functions first."""

        aot_pack_answers = [_ask]  # noqa: RUF012  # the packages' modules share the class, and each adds its own

        def __call__(self, *args: Any, **kwargs: Any) -> Any:
            return _compile(self, kind.__call__, args, kwargs)

        def __getitem__(self, options: Any) -> Any:
            made = kind.__getitem__(self, options)
            if type(made) is kind:
                made.__class__ = type(self)
            return made

    Compile.__name__, Compile.__qualname__, Compile.__module__ = kind.__name__, kind.__qualname__, kind.__module__
    vars(Compile)["__call__"]._torchdynamo_disable = True  # PyTorch's compiler does not look into it
    return Compile


def _compile(compile_: Any, real: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Answers a call, or lets the compiler work."""
    mode = policy.policy()
    if mode == "off":
        return real(compile_, *args, **kwargs)
    with _one_by_one:
        if not args or getattr(_busy, "on", False) or _is_of_the_compiler(args[0]):
            return real(compile_, *args, **kwargs)
        return _answer(compile_, real, args, kwargs, mode)


def _answer(compile_: Any, real: Any, args: tuple[Any, ...], kwargs: dict[str, Any], mode: str) -> Any:
    """The packed function for a call, or what the compiler makes."""
    call = Call(compile_, args[0], args[1:], kwargs)
    reasons = [f"the caller passes {name}=" for name in sorted(_PASSED_BY & kwargs.keys())]
    traceable = []
    for ask in () if reasons else type(compile_).aot_pack_answers:
        for package, found in ask(call):
            if not hasattr(found, "traceable"):  # a Miss of any package, each of which has a class of its own
                return found
            reasons.append(found.reason)
            if found.traceable:
                traceable.append((package, found.traceable))
    return _by_program(compile_, real, call, mode, reasons, traceable)


def _is_of_the_compiler(function: Any) -> bool:
    """Whether the compiler asks itself, such as ``HardwareInfo`` for a kernel that measures the GPU."""
    return str(getattr(function, "__module__", "")).partition(".")[0] == "cutlass"


def _ask(call: Call) -> list[tuple[Any, Any]]:
    """What each package of this module's has for a call."""
    found = []
    for package in list(_asked):
        found.append((package, package.find(call)))
        if not isinstance(found[-1][1], Miss):
            break
    return found


def _by_program(compile_: Any, real: Any, call: Call, mode: str, reasons: list[str], traceable: list[Any]) -> Any:
    """Lets the compiler trace, and stops it if the program is packed."""
    named = call.function if hasattr(call.function, "__qualname__") else type(call.function)
    name = f"{named.__module__}.{named.__qualname__}"

    def decide(function: Any | None) -> None:
        if function is not None:
            raise _Recognised(function)
        reasons.append("its traced program is none of the packed ones")
        if mode == "error":
            raise _Recognised(None)

    if not traceable:
        if mode == "error":
            raise policy.refusal(name, reasons)
        if mode == "warn":
            policy.report(name, reasons)
        return real(compile_, call.function, *call.args, **call.kwargs)
    _busy.on = True
    try:
        hook = trace_hook(traceable, decide)
        compiled = real(compile_, call.function, *call.args, **call.kwargs, trace_finalize_hooks=hook)
    except _Recognised as end:
        if end.function is None:
            raise policy.refusal(name, reasons) from None
        return end.function
    finally:
        _busy.on = False
    if mode == "warn":
        policy.report(name, reasons)
    return compiled


class _Waiting:
    """A finder that waits for the compiler."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Finds ``cutlass.cute`` as the other finders do, and hears of the end of its import."""
        if name != _MODULE:
            return None
        for finder in sys.meta_path:
            if isinstance(finder, _Waiting) or not hasattr(finder, "find_spec"):
                continue
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                if spec.loader is not None and hasattr(spec.loader, "exec_module"):
                    spec.loader = cast("Any", _Telling(spec.loader))
                return spec
        return None

    def invalidate_caches(self) -> None:
        """Nothing is cached."""


class _Telling:
    """A loader that stands before ``cute.compile`` once the real loader has run the module."""

    def __init__(self, real: Any) -> None:
        self._real = real

    def create_module(self, spec: Any) -> Any:
        """As the real one."""
        return self._real.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Runs the module, then stands before its ``compile``."""
        self._real.exec_module(module)
        if module.__spec__ is not None:
            module.__spec__.loader = self._real
        module.__loader__ = self._real
        _stand_before(module)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)
