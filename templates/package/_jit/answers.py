"""Chooses the packed function for a call of ``cute.compile``, or says why there is none."""

from __future__ import annotations

import importlib
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from . import compiler, keys
from .describe import Description
from .facts import Facts, digest
from .figures import figures_differ
from .functions import packed_function
from .table import FILE_NAME, OF_THE_COMPILER, Answer, Table, read_table

_ORDER = ("identity", "settings", "variable", "source", "patch source", "compiler", "name", "patch", "space")
"""What is quick to look up comes first."""
_MOST = 3
"""Differences that a text names."""
_WITHOUT_TVM_FFI = (
    "it is compiled without TVM FFI, so its calls pass tensors of CuTeDSL, which no packed function takes. Compile it "
    "with options='--enable-tvm-ffi', and call it with tensors of the framework"
)


class Call(NamedTuple):
    """A call of ``cute.compile``."""

    compiler: Any
    function: Any
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]


class Miss(NamedTuple):
    """Why a call has no packed function by the first key."""

    reason: str
    traceable: tuple[Answer, ...]
    """The answers that its traced program may be."""


class Answers:
    """The answers of one package.

    Args:
        package: the package, imported.
        folder: its folder.
    """

    def __init__(self, package: Any, folder: str) -> None:
        self._package = package
        with open(os.path.join(folder, FILE_NAME), "rb") as file:
            self.table: Table = read_table(file.read())
        self._by_root: dict[str, list[Answer]] = {}
        self._by_interface: dict[str, list[Answer]] = {}
        for answer in self.table.answers:
            if not answer.doubts:
                self._by_root.setdefault(answer.root, []).append(answer)
            if answer.program:
                self._by_interface.setdefault(answer.interface, []).append(answer)
        self._facts = Facts(self.table.sources)
        self._read: Any = importlib.import_module(f"{__package__}.requests.read")
        self._model: Any = importlib.import_module(f"{__package__}.requests.model")
        self._started_s = _process_start_s()
        self._functions: dict[str, Any] = {}
        self._lock = threading.RLock()
        os.register_at_fork(after_in_child=self._unlock)

    def _unlock(self) -> None:
        """A fork has one thread. The one that held the lock is another, and releases nothing there."""
        self._lock = threading.RLock()

    @property
    def name(self) -> str:
        """Import name of the package."""
        return str(self._package.__name__)

    def find(self, call: Call) -> Any | Miss:
        """The packed function for a call, by the first key. It runs nothing of the library."""
        with self._lock:
            request = self._read.read_request(call.compiler, call.function, call.args, call.kwargs)
            if not request.tvm_ffi:
                return Miss(_WITHOUT_TVM_FFI, ())
            interface = keys.interface_key(request, self._read.plain_function(call.function))
            traceable = tuple(self._by_interface.get(interface or "", ()))
            if request.unknown:
                place, opaque = request.unknown[0]
                return Miss(f"{place} is a {opaque.type}, and {opaque.why}", traceable)
            description = Description(self._facts.sources, keys.is_passed, self._facts.lines)
            canonical = self._model.canonical(request)
            arguments = keys.arguments_of(request, call.args, call.kwargs)
            root = keys.root_key(canonical, request, arguments, call.function, description)
            if description.doubts:
                return Miss(description.doubts[0], traceable)
            return self._first(root, request, traceable)

    def _first(self, root: str, request: Any, traceable: tuple[Answer, ...]) -> Any | Miss:
        reason = ""
        for answer in self._by_root.get(root, ()):
            problem = self._differs(answer, frozenset())
            if problem is None:
                return self.function(answer)
            reason = reason or f"{answer.target} has the same arguments, but {problem}"
        if not reason:
            doubtful = [each for each in self.table.answers if each.root == root and each.doubts]
            reason = f"{doubtful[0].target} can be known by its traced program only: {doubtful[0].doubts[0]}" if (
                doubtful
            ) else self._nearest(request)  # fmt: skip
        return Miss(reason, traceable)

    def recognise(self, answers: tuple[Answer, ...], text: str) -> Any | None:
        """The packed function whose traced program this is; None if it is another one."""
        with self._lock:
            program = digest(text)
            for answer in answers:
                if answer.program == program and self._differs(answer, OF_THE_COMPILER) is None:
                    return self.function(answer)
        return None

    def function(self, answer: Answer) -> Any:
        """The object for the caller: the same one each time."""
        if answer.function not in self._functions:
            raw = self._package._aot_function(answer.function)
            self._functions[answer.function] = packed_function(answer, raw)
        return self._functions[answer.function]

    def _differs(self, answer: Answer, kinds: frozenset[str]) -> str | None:
        """The first fact that is not true here, in words; None if all are.

        Args:
            kinds: the kinds of facts that count; empty for all.
        """
        description = self._facts.description()
        chosen = [fact for fact in answer.facts if not kinds or fact[0] in kinds]
        for kind, subject, expected in sorted(chosen, key=lambda fact: _ORDER.index(fact[0])):
            if kind == "space" and subject not in sys.modules:
                continue  # nobody has replaced anything in a module that is not imported
            if self._facts.find(kind, subject, description) != expected:
                return _in_words(kind, subject)
            if kind in ("source", "patch source", "compiler") and self._facts.sources.changed_since(
                subject, self._started_s
            ):
                return f"the file of {subject} changed since this process started"
        return description.doubts[0] if description.doubts else figures_differ(answer.figures)

    def _nearest(self, request: Any) -> str:
        """What the package has of the same function, in words."""
        own = [each for each in self.table.answers if each.name == request.name]
        if not own:
            return f"{self.name} has nothing of {request.name}"
        here = json.loads(self._model.canonical(request))
        compared = ((each, list(_compare("", here, each.request))) for each in own)
        nearest, differences = min(compared, key=lambda pair: len(pair[1]))
        shown = "; ".join(differences[:_MOST]) or "the functions or classes of its arguments are others"
        more = f"; and {len(differences) - _MOST} more" if len(differences) > _MOST else ""
        return f"the nearest is {nearest.target}, which differs: {shown}{more}"


def trace_hook(
    answers: list[tuple[Answers, tuple[Answer, ...]]], found: Callable[[Any | None], None]
) -> Callable[[Any, Any, str], None]:
    """A hook for ``trace_finalize_hooks`` that recognises the traced program.

    Args:
        answers: the packages to ask, with the answers that it may be.
        found: called with the packed function, or None. It may end the compile.
    """

    def hook(_: Any, module: Any, name: str) -> None:
        text = compiler.program_text(module, name)
        for package, candidates in answers:
            function = package.recognise(candidates, text)
            if function is not None:
                found(function)
                return
        found(None)

    return hook


def _compare(place: str, here: Any, packed: Any) -> Iterator[str]:
    """The places in which two documents differ."""
    if isinstance(here, dict) and isinstance(packed, dict):
        for key in sorted({*here, *packed} - {"made_with"}):
            yield from _compare(f"{place}.{key}".lstrip("."), here.get(key), packed.get(key))
    elif isinstance(here, list) and isinstance(packed, list) and len(here) == len(packed):
        for index, (one, other) in enumerate(zip(here, packed, strict=True)):
            named = isinstance(one, list) and len(one) == 2 and isinstance(one[0], str) and one[0] == other[0]
            if named:
                yield from _compare(f"{place}.{one[0]}", one[1], other[1])
            else:
                yield from _compare(f"{place}[{index}]", one, other)
    elif here != packed:
        yield f"{place} is {_short(here)}, packed: {_short(packed)}"


def _short(value: Any) -> str:
    text = json.dumps(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _in_words(kind: str, subject: str) -> str:
    module, _, name = subject.partition(":")
    return {
        "identity": "nvidia-cutlass-dsl is another version, or compiles for another CUDA version",
        "settings": "the settings of nvidia-cutlass-dsl are others (CUTE_DSL_* variables, or code that changed them)",
        "variable": f"the variable {subject} has another value",
        "source": f"the source of {subject} changed",
        "patch source": f"the source of {subject} changed, which replaces functions of nvidia-cutlass-dsl",
        "compiler": f"the file of {subject} is another one",
        "space": f"something in {subject} was replaced",
    }.get(kind, f"{name} of {module} is another one")


def _process_start_s() -> float:
    """When this process started, in seconds since the epoch."""
    with open("/proc/self/stat") as file:
        ticks = float(file.read().rpartition(")")[2].split()[19])  # proc(5): field 22, starttime
    age_s = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    return time.time() - age_s
