"""What a library compiles while a builder calls it: the author's side of packing code that is not the author's own.

Nothing here knows the compiler. ``front_ends/cutedsl/recorder.py`` hands every function that ``cute.compile`` makes to
the captures that are entered.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, overload

from aot_pack.errors import CompileError


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A function that ``cute.compile`` made, for a builder to return."""

    function: Any
    """What ``cute.compile`` returned."""
    name: str
    """Module and name of the ``@cute.jit`` function, or of the class of the object whose ``__call__`` is one."""
    names: Mapping[str, str] = field(default_factory=dict)
    """New names of arguments, by the old ones."""

    def rename(self, **names: str) -> Unit:
        """The same with other names of arguments: ``unit.rename(mQ="q", mK="k")``.

        A name that is no argument is an error of the build, as are two arguments of one name.
        """
        return replace(self, names={**self.names, **names})


class Captured(Sequence[Unit]):
    """The functions that were compiled, in the order in which they were.

    Args:
        only: a part of the names of those that are wanted.
        first: whether the first of them is enough.
        explicit_stream: whether streams stay arguments of theirs.
    """

    def __init__(self, only: str = "", *, first: bool = False, explicit_stream: bool = False) -> None:
        self.first = first
        self.explicit_stream = explicit_stream
        self._only = only
        self._units: list[Unit] = []
        self._passed_over: list[str] = []
        self._called: list[str] = []
        self._failures: list[tuple[str, Exception]] = []
        self._refusals: list[str] = []

    def __len__(self) -> int:
        return len(self._units)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units)

    @overload
    def __getitem__(self, index: int) -> Unit: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Unit]: ...
    def __getitem__(self, index: int | slice) -> Unit | Sequence[Unit]:
        if isinstance(index, int) and not -len(self) <= index < len(self):
            raise self._missing(
                f"units[{index}]",
                "look at what the library does for these arguments; all its calls of cute.compile are recorded",
            )
        return self._units[index]

    def named(self, part: str) -> Unit:
        """The one function whose name contains ``part``.

        Raises:
            CompileError: there is none, or several; all names are told.
        """
        found = [unit for unit in self if part in unit.name]
        if len(found) != 1:
            raise self._missing(
                f"units.named({part!r}) fits {len(found) or 'no'} functions",
                "give a part of the name that only the wanted one has, or take it by its place, such as units[-1]",
            )
        return found[0]

    def wants(self, name: str) -> bool:
        """Whether a function is to be compiled; for who records. One that is not is remembered."""
        wanted = self._only in name
        if not wanted:
            self._passed_over.append(name)
        return wanted

    def append(self, unit: Unit) -> None:
        """Adds a function; for who records."""
        self._units.append(unit)

    def saw_call(self, name: str) -> None:
        """A function was called, and not compiled; for who records."""
        self._called.append(name)
        if _survey is not None:
            _survey.called.append(name)

    def saw_failure(self, name: str, error: Exception) -> None:
        """The compiler failed; for who records."""
        self._failures.append((name, error))

    def saw_refusal(self, what: str) -> None:
        """Something can't be done without a GPU; for who says so."""
        self._refusals.append(what)

    def _missing(self, what: str, hint: str) -> CompileError:
        """The error for a function that is not there, with what is known of why."""
        known = [f"captured are {', '.join(unit.name for unit in self)}" if self else "nothing was compiled"]
        if self._passed_over:
            known.append(f"passed over are {', '.join(self._passed_over)}")
        if self._called:
            known.append(
                f"called without cute.compile, which does nothing, are {', '.join(dict.fromkeys(self._called))}"
            )
            hint = "a jit function is captured where cute.compile compiles it: compile it with its arguments instead"
        known += [f"the library caught this error: {what}" for what in dict.fromkeys(self._refusals)]
        if not self._failures:
            return CompileError(f"{what}: {'; '.join(known)}", hint=hint)
        name, error = self._failures[-1]
        known += [f"compiling {failed} failed" for failed, _ in self._failures[:-1]]
        text = str(error).strip().split("\n", 1)[0]
        known.append(f"compiling {name} failed with {type(error).__name__}: {text}")
        return CompileError(
            f"{what}: {'; '.join(known)}",
            hint="the library caught that error and went on; the traceback above says where the compiler failed",
            detail="".join(traceback.format_exception(error)).rstrip(),
        )


@dataclass(slots=True)
class Survey:
    """All that captures see, for who wants to know what a library compiles: no block ends early."""

    seen: list[tuple[Unit, bool]] = field(default_factory=list)
    """What was compiled, and whether a capture wanted it."""
    called: list[str] = field(default_factory=list)
    """Functions that were called, and not compiled."""
    ends: list[str] = field(default_factory=list)
    """Errors of blocks whose first function was enough."""


_survey: Survey | None = None


def begin_survey() -> Survey:
    """From now on captures in this process tell a survey what they see."""
    global _survey
    _survey = Survey()
    return _survey


def current_survey() -> Survey | None:
    """The survey that was begun; for who records."""
    return _survey


class _BlockEnd(BaseException):
    """Ends the block of a capture that has what it wants; no ``except Exception`` of a library may stop it."""

    def __init__(self, captured: Captured) -> None:
        super().__init__("the block of a capture ends here")
        self.captured = captured


_entered: list[Captured] = []
_served = False
_surroundings: list[Callable[[], AbstractContextManager[object]]] = []
_outermost: ExitStack | None = None
"""What surrounds the captures that are entered."""


@contextmanager
def capture(*, only: str = "", first: bool = False, explicit_stream: bool = False) -> Iterator[Captured]:
    """Records what ``cute.compile`` makes inside of it, whoever calls it::

        with aot_pack.capture() as units:
            q, k, v = (torch.empty(2, 4096, 16, 128, device="cuda") for _ in range(3))
            library.attention(q, k, v)
        return units[-1]

    Everything is compiled with TVM FFI. Nothing is launched: a call of a compiled function returns None, as does one of
    a function that is not compiled, and a kernel of Triton. PyTorch's tensors on "cuda" have no elements inside of it;
    streams, events and graphs do nothing; ``torch.cuda`` tells what is known of the GPU.

    Args:
        only: compile only functions whose names (:attr:`Unit.name`) contain this. It saves time where a library
            compiles several and one is wanted; for the others it gets something whose call returns None.
        first: end the block when the first of these functions was compiled. What the library would do next, such as
            keep it in a file or prepare its launch, may need a GPU, or tensors with memory.
        explicit_stream: keep the streams that a library compiles with as arguments, which each caller must give.
            Otherwise the functions are launched on the caller's current stream.

    Raises:
        CompileError: it is used outside of a builder that aot-pack runs.
    """
    if not _served:
        raise CompileError(
            "capture() was entered, but no builder is being run",
            hint="use it inside of a function decorated with @aot_pack.export, and run aot-pack build",
        )
    captured = Captured(only, first=first, explicit_stream=explicit_stream)
    try:
        with _surrounded(captured):
            yield captured
    except _BlockEnd as end:
        if end.captured is not captured:
            raise
    except Exception as error:
        if _survey is None or not (first and captured):
            raise
        _survey.ends.append(f"{type(error).__name__}: {str(error).strip().partition(chr(10))[0]}")


@contextmanager
def _surrounded(captured: Captured) -> Iterator[None]:
    """While it is entered, ``captured`` is, and so is all that surrounds captures."""
    global _outermost
    _entered.append(captured)
    try:
        if _outermost is not None:
            yield
            return
        with ExitStack() as _outermost:
            for surrounding in _surroundings:
                _outermost.enter_context(surrounding())
            yield
    finally:
        _entered.pop()
        if not _entered:
            _outermost = None


def surround_captures(surrounding: Callable[[], AbstractContextManager[object]]) -> None:
    """From now on each capture that is not inside of another enters what ``surrounding`` makes; one that is entered
    now does so at once."""
    _surroundings.append(surrounding)
    if _outermost is not None:
        _outermost.enter_context(surrounding())


def entered_captures() -> tuple[Captured, ...]:
    """The captures that are entered now."""
    return tuple(_entered)


def end_block(captures: Sequence[Captured]) -> None:
    """Ends the block of the outermost of ``captures`` that wanted one function only, if there is one; for who
    records, when they have it."""
    for captured in captures:
        if captured.first and _survey is None:
            raise _BlockEnd(captured)


def serve_captures() -> None:
    """From now on ``capture()`` may be entered in this process: what is compiled is recorded."""
    global _served
    _served = True
