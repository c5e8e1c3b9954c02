"""Takes note of each call of ``cute.compile``, in the process that calls.

``cute.compile`` is an object, and libraries keep it under names of their own. So the object stays the same and gets
another class: a subclass of its own one, which calls it and takes note. Nothing else of the compiler is touched, and a
compiled function is the compiler's own: a call of it costs what it costs without a recording.

Not seen: a ``@cute.jit`` function that is called without ``cute.compile``, and a function that a library loads from a
file of its own cache.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.metadata
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aot_pack.recording.journal import Entry, write_entry
from aot_pack.requests.callers import caller_frame
from aot_pack.requests.model import Request
from aot_pack.requests.needs import Asker, Gpu
from aot_pack.requests.read import read_request

Note = Callable[[Entry], None]


class Hook:
    """The hook of one process. :meth:`remove` takes it away.

    Args:
        note: is called once for each compile, after it.
        stand_in: makes what a call returns in the place of a compiled function; None to compile. Its argument is the
            function that was to be compiled.
        gpu: the GPU that a stand-in plays; None to ask PyTorch.
    """

    def __init__(self, note: Note, *, stand_in: Callable[[Any], Any] | None = None, gpu: Gpu | None = None) -> None:
        self._note = note
        self._stand_in = stand_in
        self._gpu = gpu
        self._before: list[tuple[Any, type]] = []

    def install(self, cute: Any) -> None:
        """Records the calls of ``cute.compile`` from now on.

        Args:
            cute: the module ``cutlass.cute``.
        """
        self._become_recording(cute.compile)

    def remove(self) -> None:
        """Gives each object its class back."""
        for compiler, kind in self._before:
            compiler.__class__ = kind
        self._before.clear()

    def _become_recording(self, compiler: Any) -> None:
        self._before.append((compiler, type(compiler)))
        compiler.__class__ = _recording(type(compiler), self)

    def call(self, compiler: Any, compile_: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Compiles, and takes note."""
        request = asker = None
        if args:
            with contextlib.suppress(Exception):
                frame = caller_frame()
                variables = {} if frame is None else frame.f_locals
                request = read_request(compiler, args[0], args[1:], kwargs, variables)
                asker = _asker(frame)
        started, failed = time.perf_counter(), True
        try:
            result = compile_(*args, **kwargs) if self._stand_in is None or not args else self._stand_in(args[0])
            failed = False
            return result
        finally:
            if request is not None and asker is not None:
                with contextlib.suppress(Exception):
                    self._take_note(request, asker, time.perf_counter() - started, failed)

    def _take_note(self, request: Request, asker: Asker, seconds: float, failed: bool) -> None:
        compiles = self._stand_in is None
        entry = Entry(
            request=request,
            asker=asker,
            seconds=round(seconds, 6) if compiles else 0.0,
            failed=failed,
            compiled=compiles,
            compiler=_compiler(),
            gpu=_gpu() if compiles else self._gpu,
        )
        self._note(entry)


def _of_no_file(function: Callable[..., Any]) -> None:
    """Gives the frames of a function a file's name that CuTeDSL takes for its own, by the ``<``. So the errors of the
    compiler show the line of the caller."""
    function.__code__ = function.__code__.replace(co_filename="<aot-pack record>")


_of_no_file(Hook.call)


def journal_in(folder: Path) -> Note:
    """Notes that go to the journal of whatever process makes them."""
    return functools.partial(write_entry, folder)


def _recording(kind: type, hook: Hook) -> type:
    """A subclass of the class of ``cute.compile`` that looks like it."""

    def __call__(self: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N807
        return hook.call(self, functools.partial(kind.__call__, self), args, kwargs)

    def __getitem__(self: Any, options: Any) -> Any:  # noqa: N807
        get: Any = getattr(kind, "__getitem__")  # noqa: B009  (mypy takes kind[...] for a generic type)
        made = get(self, options)
        made.__class__ = recording
        return made

    _of_no_file(__call__)
    names = {"__module__": kind.__module__, "__qualname__": kind.__qualname__, "__doc__": kind.__doc__}
    recording = type(kind.__name__, (kind,), {**names, "__call__": __call__, "__getitem__": __getitem__})
    return recording


def _asker(frame: Any) -> Asker:
    if frame is None:
        return Asker(module="", function="", line=0)
    function = getattr(frame.f_code, "co_qualname", frame.f_code.co_name)  # Python 3.11 has it
    return Asker(module=str(frame.f_globals.get("__name__", "")), function=function, line=frame.f_lineno)


@functools.cache
def _compiler() -> str:
    name = "nvidia-cutlass-dsl"
    try:
        return f"{name} {importlib.metadata.version(name)}"
    except importlib.metadata.PackageNotFoundError:
        return name


def _gpu() -> Gpu | None:
    """The current GPU of PyTorch, if PyTorch has begun to use it; nothing else is asked for the sake of a recording."""
    cuda = getattr(sys.modules.get("torch"), "cuda", None)
    if cuda is None or not cuda.is_initialized():
        return None
    properties = cuda.get_device_properties(cuda.current_device())
    return Gpu(
        name=str(properties.name),
        sm_count=int(properties.multi_processor_count),
        l2_bytes=getattr(properties, "L2_cache_size", None),
        memory_bytes=int(properties.total_memory),
    )
