"""The nursery: a process that imports the compiler once, and forks a worker for each architecture and GPU model.

``run_nursery`` is its main function. A fork after the import is sound, because the nursery makes sure of the following,
and refuses to fork otherwise:

- Nothing asked for the architecture or the GPU while the compiler was imported. ``CUTE_DSL_ARCH`` was not set, so
  nothing can hold an architecture. The compiler reads the variable again in the fork (``FrontEnd.install``).
- No library started a thread, except numpy's OpenBLAS, which ends its threads before a fork and starts them again.
- The import loaded no file of the author. Such a file may depend on the architecture.
- The release of the compiler is one that aot-pack is tested with.

kernels.py and all libraries that it imports run in the forks only. The nursery and its forks have no thread of their
own. The system kills the forks when the nursery ends, and the nursery ends with the parent's socket.

Requests and answers are packets of one socket (``SOCK_SEQPACKET``). Each fork has a stream socket of its own, through
which it gets calls and sends results.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.metadata
import os
import pickle
import socket
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aot_pack.arch import Arch
from aot_pack.cache.entries import CacheSettings
from aot_pack.compile import worker
from aot_pack.compile.isolate import end_with
from aot_pack.compile.watch import is_local_file
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.gpus import GpuModel

PACKET_BYTES = 1 << 16
"""More than any request or answer has."""

_END_S = 10.0
"""Seconds to wait for the end of a worker that has closed its socket."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForkRequest:
    """Asks for a worker. Its socket comes with the packet. The answer is the process id."""

    arch: str
    gpu: GpuModel | None
    scratch: str
    """The worker's folder for temporary files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndRequest:
    """Asks how a worker ended. The answer is the exit code as ``subprocess`` has it, or None if it still runs."""

    pid: int


def run_nursery(control: socket.socket, settings: CacheSettings | None, folder: Path, jit: bool, scratch: str) -> None:
    """Imports the compiler, then forks workers until ``control`` is closed. Its first packet says why it does not fork,
    or is an empty text.

    Args:
        settings: the cache that workers write to; None for no cache.
        folder: the folder of kernels.py. Modules there hide installed ones, as when kernels.py imports them.
        jit: whether workers record calls of ``cute.compile``.
        scratch: the folder for temporary files. The parent removes it.
    """
    prepared = None
    try:
        prepared = worker.prepare(settings, scratch, jit=jit)
        refusal = _import_compiler(prepared, folder)
    except BaseException as error:
        refusal = f"{type(error).__name__}: {error}"  # a worker that imports the compiler itself reports it
    control.send(pickle.dumps(refusal))
    if not refusal and prepared is not None:
        _serve(control, prepared)


def _import_compiler(prepared: worker.Prepared, folder: Path) -> str:
    """Imports what each worker imports; returns the reason why forks would not be sound, or an empty text."""
    description = FRONT_ENDS[-1]
    known = set(sys.modules)
    sys.path.insert(0, str(folder))
    try:
        version = importlib.metadata.version(description.distribution)
        if not description.is_tested(version):
            return f"aot-pack is not tested with {description.distribution} {version}"
        with contextlib.suppress(ImportError):
            importlib.import_module("numpy")
        threads = _threads()
        prepared.front_ends.load_last()
        if prepared.watch is not None:
            prepared.watch.inputs()  # hash the compiler's modules once, not in each fork
    finally:
        sys.path.remove(str(folder))
    if prepared.figures.asked_early or prepared.figures.refused:
        return f"{description.distribution} {version} asks for the GPU when it is imported"
    if started := _threads() - threads:
        return f"the import of {description.distribution} {version} started {len(started)} threads"
    if own := sorted(name for name in set(sys.modules) - known if _is_authors(name)):
        return f"the import of {description.distribution} {version} loaded a file of the author: {own[0]}"
    return ""


def _threads() -> set[str]:
    """The ids of the threads of this process."""
    return {folder.name for folder in Path("/proc/self/task").iterdir()}


def _is_authors(name: str) -> bool:
    module = sys.modules[name]
    file = getattr(module, "__file__", None)
    if not isinstance(file, str) or (getattr(module, "__spec__", None) is None and not Path(file).exists()):
        return False  # made by code, such as torch.classes
    return is_local_file(Path(file))


def _serve(control: socket.socket, prepared: worker.Prepared) -> None:
    """Answers requests until the other end of ``control`` is closed."""
    ended: dict[int, int] = {}
    while True:
        packet, handles, _, _ = socket.recv_fds(control, PACKET_BYTES, 1)
        if not packet:
            _wait_for_workers()
            return
        request: ForkRequest | EndRequest = pickle.loads(packet)
        _reap(ended)
        if isinstance(request, EndRequest):
            answer = _exit_code(request.pid, ended)
        else:
            with socket.socket(fileno=handles[0]) as link:
                answer = _fork(control, link, prepared, request)
        control.send(pickle.dumps(answer))


def _reap(ended: dict[int, int]) -> None:
    """Notes the exit codes of the workers that ended."""
    with contextlib.suppress(ChildProcessError):
        while (found := os.waitpid(-1, os.WNOHANG))[0]:
            ended[found[0]] = os.waitstatus_to_exitcode(found[1])


def _wait_for_workers() -> None:
    """Waits for the workers that were told to end, so that they don't stay as zombies."""
    deadline = time.monotonic() + _END_S
    with contextlib.suppress(ChildProcessError):  # there are none
        while time.monotonic() < deadline:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.005)


def _exit_code(pid: int, ended: dict[int, int]) -> int | None:
    deadline = time.monotonic() + _END_S
    while pid not in ended and time.monotonic() < deadline:
        time.sleep(0.005)
        _reap(ended)
    return ended.pop(pid, None)


def _fork(control: socket.socket, link: socket.socket, prepared: worker.Prepared, request: ForkRequest) -> int:
    """Forks a worker, which serves ``link`` and never returns; returns its process id."""
    parent = os.getpid()
    sys.stderr.flush()
    with nullcontext() if prepared.watch is None else prepared.watch.forking(), warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forks where there are threads: see above
        child = os.fork()
    if child == 0:
        try:
            control.close()
            end_with(parent)
            tempfile.tempdir = request.scratch
            _work(link, prepared, request)
        finally:
            os._exit(1)
    return child


def _work(link: socket.socket, prepared: worker.Prepared, request: ForkRequest) -> None:
    """Becomes a worker and says whether that worked, then makes calls and sends their results. Ends the process."""
    calls, results = link.makefile("rb"), link.makefile("wb")
    refusal = ""
    try:
        worker.become_worker(prepared, Arch.parse(request.arch), request.gpu, scratch=request.scratch, forked=True)
    except Exception as error:
        refusal = f"{type(error).__name__}: {error}"
    results.write(pickle.dumps(refusal))
    results.flush()
    while not refusal:
        try:
            call, args, kwargs = pickle.load(calls)
        except (EOFError, ConnectionError):  # the parent needs no more, or is gone
            break
        results.write(_result(call, args, kwargs))
        results.flush()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _result(call: Callable[..., object], args: tuple[Any, ...], kwargs: dict[str, Any]) -> bytes:
    """Makes a call; returns whether it returned, and its result or error, as a pickle."""
    try:
        return pickle.dumps((True, call(*args, **kwargs)))
    except BaseException as error:
        failed = error
    try:
        return pickle.dumps((False, failed))
    except Exception:
        return pickle.dumps((False, RuntimeError(f"{type(failed).__name__}: {failed}")))
