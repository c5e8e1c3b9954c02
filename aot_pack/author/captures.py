"""Records the functions that a library compiles while a builder calls it. So authors pack kernels of a library.

This module does not know the compiler. ``front_ends/cutedsl/recorder.py`` is the recorder: it passes every function
that ``cute.compile`` makes to all captures whose block is running.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, overload

from aot_pack.author.mistakes import MistakeError
from aot_pack.author.spec_checks import check_names
from aot_pack.errors import CompileError
from aot_pack.values import shown


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A function that ``cute.compile`` made. A builder may return it."""

    function: Any
    """The object that ``cute.compile`` returned."""
    name: str
    """Module and name of the ``@cute.jit`` function. If ``__call__`` of an object is that function, the module and name
    of the object's class."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Renamed arguments: old name to new name."""
    results: tuple[str, ...] = ()
    """Names of the outputs, in order."""
    sizes: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """The sizes of outputs for which the author gave them."""
    mutated: tuple[str, ...] = ()
    """Names of the arguments that the function reads and writes."""
    batches: Mapping[str, int] = field(default_factory=dict)
    """The index of the batch dimension of tensors, by name."""
    fixed: Mapping[str, int] = field(default_factory=dict)
    """The only values of integer arguments, by name."""

    def rename(self, **names: str) -> Unit:
        """Returns a copy with other names of arguments: ``unit.rename(mQ="q", mK="k")``.

        The build fails if an old name is not an argument, or if two arguments get the same name.
        """
        return replace(self, names={**self.names, **names})

    def outputs(self, *names: str, **sizes: Sequence[Any]) -> Unit:
        """Returns a copy in which these arguments are outputs: the function writes them whole and does not read them.

        A call may leave them out. Then the function allocates them and returns them, in the order in which you name
        them. Each size must be a constant, or a size of an input. For others, give all sizes of the output::

            unit.outputs("y", partial=(aot_pack.size("x", 0), aot_pack.ceil_div(aot_pack.size("x", 1), 128)))

        Raises:
            MistakeError: a name is not a string, or an output's sizes are not a sequence.
        """
        check_names("outputs()", names)
        for name, given in sizes.items():
            if isinstance(given, (str, bytes)) or not isinstance(given, Sequence):
                raise MistakeError(
                    f"outputs({name}=...): expected the sizes of the tensor, got {shown(given)}",
                    hint=f'write outputs({name}=(aot_pack.size("x", 0), 128))',
                )
        given_sizes = {name: tuple(given) for name, given in sizes.items()}
        return replace(self, results=(*self.results, *names, *sizes), sizes={**self.sizes, **given_sizes})

    def mutates(self, *names: str) -> Unit:
        """Returns a copy in which the function reads these arguments and writes to them, such as a cache.

        A name may be that of a tensor in a tuple or a dataclass, such as ``params.cache`` or ``pair[1]``.

        Raises:
            MistakeError: a name is not a string.
        """
        check_names("mutates()", names)
        return replace(self, mutated=(*self.mutated, *names))

    def fix(self, **values: int) -> Unit:
        """Returns a copy in which integer arguments have one value: ``unit.fix(blocks=264)``. A call checks it.

        Use it where another argument has to fit, such as an output with a row for each block.

        Raises:
            MistakeError: a value is not an int.
        """
        for name, value in values.items():
            if not isinstance(value, int) or isinstance(value, bool):
                raise MistakeError(f"fix({name}=...): expected an int, got {shown(value)}", hint=f"write fix({name}=1)")
        return replace(self, fixed={**self.fixed, **values})

    def batch(self, **dimensions: int) -> Unit:
        """Returns a copy in which these dimensions of tensors are the batch dimension: ``unit.batch(q=0, out=0)``.

        The function treats each index of the batch dimension by itself, so ``vmap`` makes one call of many. Name the
        dimension of each tensor that has it; each output must. The build fails if a size is fixed or computed, or if it
        also is a size of something else. Calls check that the sizes are equal.

        Raises:
            MistakeError: an index is not an int of 0 or more.
        """
        for name, index in dimensions.items():
            if not isinstance(index, int) or isinstance(index, bool) or index < 0:
                raise MistakeError(
                    f"batch({name}=...): expected the index of a dimension, got {shown(index)}",
                    hint=f"write batch({name}=0)",
                )
        return replace(self, batches={**self.batches, **dimensions})


class Captured(Sequence[Unit]):
    """The compiled functions, in the order of compilation.

    Args:
        only: text that the name of each wanted function contains.
        first: whether the first wanted function is enough.
        explicit_stream: whether the functions keep their streams as arguments.
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
                "check which kernels the library compiles for these arguments; capture() records each cute.compile",
            )
        return self._units[index]

    def named(self, part: str) -> Unit:
        """The one function whose name contains ``part``.

        Raises:
            CompileError: no name or several names contain ``part``. The message lists all names.
        """
        found = [unit for unit in self if part in unit.name]
        if len(found) != 1:
            raise self._missing(
                f"units.named({part!r}) must match one function, but matches {len(found) or 'none'}",
                "give a text that only the wanted function's name contains, or use an index, such as units[-1]",
            )
        return found[0]

    def wants(self, name: str) -> bool:
        """Whether the recorder shall compile a function. Errors list the functions for which this was False."""
        wanted = self._only in name
        if not wanted:
            self._passed_over.append(name)
        return wanted

    def append(self, unit: Unit) -> None:
        """The recorder adds a compiled function."""
        self._units.append(unit)

    def saw_call(self, name: str) -> None:
        """The recorder reports a function that was called without being compiled."""
        self._called.append(name)
        if _survey is not None:
            _survey.called.append(name)

    def saw_failure(self, name: str, error: Exception) -> None:
        """The recorder reports that the compiler failed on a function."""
        self._failures.append((name, error))

    def saw_refusal(self, what: str) -> None:
        """The code that stands in for the GPU reports an operation that needs a real one."""
        self._refusals.append(what)

    def _missing(self, what: str, hint: str) -> CompileError:
        """The error for a function that was not captured, with the known reasons."""
        known = [f"captured: {', '.join(unit.name for unit in self)}" if self else "nothing was compiled"]
        if self._passed_over:
            known.append(f"not compiled because of only={self._only!r}: {', '.join(self._passed_over)}")
        if self._called:
            known.append(f"called without cute.compile, which has no effect: {', '.join(dict.fromkeys(self._called))}")
            hint = "capture() records a jit function only when cute.compile compiles it: call cute.compile instead"
        known += [f"the library caught this error: {what}" for what in dict.fromkeys(self._refusals)]
        if not self._failures:
            return CompileError(f"{what}: {'; '.join(known)}", hint=hint)
        name, error = self._failures[-1]
        known += [f"compiling {failed} failed" for failed, _ in self._failures[:-1]]
        text = str(error).strip().split("\n", 1)[0]
        known.append(f"compiling {name} failed with {type(error).__name__}: {text}")
        return CompileError(
            f"{what}: {'; '.join(known)}",
            hint="the library caught that error and went on; the traceback above shows where the compiler failed",
            detail="".join(traceback.format_exception(error)).rstrip(),
        )


@dataclass(slots=True)
class Survey:
    """A list of everything that a library compiles under captures. While it exists, no block ends early."""

    seen: list[tuple[Unit, bool]] = field(default_factory=list)
    """Each compiled function, and whether a capture wanted it."""
    called: list[str] = field(default_factory=list)
    """Functions that were called without being compiled."""
    ends: list[str] = field(default_factory=list)
    """Errors in blocks of captures with ``first=True``, after their first function."""


_survey: Survey | None = None


def begin_survey() -> Survey:
    """Starts a survey. From now on, all captures of this process report to it."""
    global _survey
    _survey = Survey()
    return _survey


def current_survey() -> Survey | None:
    """The survey of this process, None if none was started. The recorder asks for it."""
    return _survey


class _BlockEnd(BaseException):
    """Ends the block of a capture that has its function. It is a BaseException so that no library catches it."""

    def __init__(self, captured: Captured) -> None:
        super().__init__("the block of a capture ends here")
        self.captured = captured


_entered: list[Captured] = []
_served = False
_surroundings: list[Callable[[], AbstractContextManager[object]]] = []
_outermost: ExitStack | None = None
"""The surroundings that the outermost running capture entered; None if no capture is running."""


@contextmanager
def capture(*, only: str = "", first: bool = False, explicit_stream: bool = False) -> Iterator[Captured]:
    """Records every function that ``cute.compile`` makes in this block, in your code or in a library::

        with aot_pack.capture() as units:
            q, k, v = (torch.empty(2, 4096, 16, 128, device="cuda") for _ in range(3))
            library.attention(q, k, v)
        return units[-1]

    Every function is compiled with TVM FFI. Nothing is launched: calls of jit functions, of compiled functions and of
    Triton kernels return None. Inside the block, PyTorch's tensors on "cuda" have no elements. Streams, events and
    graphs do nothing. ``torch.cuda`` answers with the known figures of the GPU.

    Args:
        only: compile only the functions whose names (:attr:`Unit.name`) contain this text. This saves time where a
            library compiles several. For each other function the library gets an object whose call returns None.
        first: end the block as soon as the first wanted function is compiled. The library's next steps, such as
            storing the function in a file or preparing its launch, may need a GPU.
        explicit_stream: keep the library's streams as arguments that each caller must give. By default, the functions
            launch on the caller's current stream.

    Raises:
        CompileError: no builder is running in this process.
    """
    if not _served:
        raise CompileError(
            "capture() was entered, but no builder is being run",
            hint="use capture() in a function decorated with @aot_pack.export, and run aot-pack build",
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
    """Makes ``captured`` a running capture. The outermost one also enters all surroundings."""
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
    """Registers a function that makes a context manager. Each outermost capture enters one.

    If a capture is running, it enters one at once.
    """
    _surroundings.append(surrounding)
    if _outermost is not None:
        _outermost.enter_context(surrounding())


def entered_captures() -> tuple[Captured, ...]:
    """The captures whose blocks are running, the outermost first."""
    return tuple(_entered)


def end_block(captures: Sequence[Captured]) -> None:
    """Ends the block of the outermost of ``captures`` with ``first=True``, if any.

    The recorder calls this when these captures have got a function.
    """
    for captured in captures:
        if captured.first and _survey is None:
            raise _BlockEnd(captured)


def serve_captures() -> None:
    """Allows ``capture()`` in this process. The recorder calls this once it is installed."""
    global _served
    _served = True
