"""The workers of this machine: forks of one process that has imported the compiler (``nursery.py``).

A worker is a spawned process that imports the compiler itself in these cases:

- the nursery refuses to fork, or can't;
- kernels.py sets a variable of the compiler;
- the caller asks for such a process (:meth:`LocalWorkers.spawned`).
"""

from __future__ import annotations

import atexit
import multiprocessing
import pickle
import select
import shutil
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from aot_pack.cache.entries import CacheSettings
from aot_pack.compile import worker
from aot_pack.compile.builders import CompilerImportedTooSoonError
from aot_pack.compile.nursery import PACKET_BYTES, EndRequest, ForkRequest, run_nursery
from aot_pack.compile.processes import END_S, LocalExecutor, OwnProcess, WorkerKey, make_scratch, safe_path

if TYPE_CHECKING:
    from typing_extensions import ParamSpec

    P = ParamSpec("P")

T = TypeVar("T")


class NotForkedError(Exception):
    """The nursery forks no worker. The text says why."""


class LocalWorkers:
    """Makes executors, each with one process on this machine.

    Args:
        cache: the cache that workers write to; None for no cache.
        source: the kernels.py of the build. None for any: then each worker imports the compiler itself.
        jit: whether workers record calls of ``cute.compile``, for a wheel that answers them.
    """

    def __init__(self, cache: CacheSettings | None, source: Path | None = None, *, jit: bool = False) -> None:
        self._cache = cache
        self._jit = jit
        self._nursery = None if source is None else Nursery(cache, source.parent, jit=jit)

    def __call__(self, worker_key: WorkerKey) -> OwnProcess:
        """Makes the executor of one worker.

        Raises:
            OutputError: there is no folder for temporary files.
        """
        if self._nursery is None:
            return self.spawned(worker_key)
        return ForkedExecutor(self._nursery, worker_key, lambda: self.spawned(worker_key))

    def spawned(self, worker_key: WorkerKey) -> LocalExecutor:
        """Makes the executor of a worker that imports the compiler itself.

        Raises:
            OutputError: see :meth:`__call__`.
        """
        scratch = make_scratch()
        arguments = (worker_key.arch, self._cache, worker_key.gpu, str(scratch), self._jit)
        return LocalExecutor(worker.start_worker, arguments, scratch)

    @property
    def refusal(self) -> str | None:
        """Why workers import the compiler themselves; None if they don't, or if nobody asked for a worker."""
        return None if self._nursery is None else self._nursery.refusal

    @property
    def import_s(self) -> float | None:
        """How long the import of the compiler took that workers have in common; None if there was none."""
        return None if self._nursery is None else self._nursery.import_s

    def end(self) -> None:
        """Ends what the workers have in common. Call it after the executors' shutdown."""
        if self._nursery is not None:
            self._nursery.end()


class Nursery:
    """The nursery's handle in this process. Its process starts with the first worker.

    Args:
        cache: the cache that workers write to; None for no cache.
        folder: the folder of kernels.py.
        jit: whether workers record calls of ``cute.compile``.
    """

    def __init__(self, cache: CacheSettings | None, folder: Path, *, jit: bool = False) -> None:
        self.refusal: str | None = None
        """Why it forks no workers; None if it does, or if nobody asked."""
        self.import_s: float | None = None
        """How long it took to start and to import the compiler; None if nobody asked."""
        self._arguments = (cache, folder, jit)
        self._asking = threading.Lock()
        """Held from a request to its answer, and while the compiler is imported."""
        self._starting = threading.Lock()
        """Whoever starts the process either has this lock, or sees the end."""
        self._ended = False
        self._process: BaseProcess | None = None
        self._control: socket.socket | None = None
        self._scratch: Path | None = None

    def fork(self, worker_key: WorkerKey, scratch: Path) -> tuple[int, socket.socket]:
        """Forks a worker; returns its process id and the socket that it serves.

        Raises:
            NotForkedError: nothing was forked.
            OutputError: there is no folder for temporary files.
        """
        ours, theirs = socket.socketpair()
        with theirs, self._asking:
            if self.refusal is None and self._control is None:
                self._start()
            if self.refusal is not None:
                ours.close()
                raise NotForkedError(self.refusal)
            request = ForkRequest(arch=worker_key.arch, gpu=worker_key.gpu, scratch=str(scratch))
            pid = self._answer(request, theirs.fileno())
        if not isinstance(pid, int):
            ours.close()
            raise NotForkedError(self.refuse("it ended"))
        return pid, ours

    def refuse(self, reason: str) -> str:
        """From now on it forks no workers; returns the reason of the first call."""
        self.refusal = self.refusal or reason
        return self.refusal

    def exit_code(self, pid: int) -> int | None:
        """How a worker ended that has closed its socket; None if nobody knows."""
        with self._asking:
            code = self._answer(EndRequest(pid=pid))
        return code if isinstance(code, int) else None

    def kill(self) -> None:
        """Kills the process, if it runs. The system then kills all workers. No process starts afterwards."""
        with self._starting:
            self._ended = True
            if self._process is not None:
                self._process.kill()

    def end(self) -> None:
        """Ends the process, if it runs."""
        with self._starting:
            self._ended = True
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.join(END_S)
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)
        atexit.unregister(self.end)

    def _start(self) -> None:
        """Starts the process, and waits until it has imported the compiler or says why it refuses."""
        started = time.monotonic()
        self._scratch = make_scratch()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, self._starting:
            if self._ended:
                ours.close()
                self.refuse("the build was stopped")
                return
            arguments = (theirs, *self._arguments, str(self._scratch))
            process = multiprocessing.get_context("spawn").Process(target=run_nursery, args=arguments)
            with safe_path():
                process.start()
            self._process, self._control = process, ours
        atexit.register(self.end)  # multiprocessing waits for its processes at the exit
        refusal = self._read()
        self.import_s = time.monotonic() - started
        if refusal != "":
            self.refuse("it ended" if refusal is None else str(refusal))

    def _answer(self, request: ForkRequest | EndRequest, *handles: int) -> object:
        """Sends a request; returns the answer, or None if the process is gone."""
        if self._control is None:
            return None
        try:
            socket.send_fds(self._control, [pickle.dumps(request)], handles)
        except OSError:
            return None
        return self._read()

    def _read(self) -> object:
        """The next packet; None if the process is gone."""
        assert self._control is not None, "the process was started"
        try:
            packet = self._control.recv(PACKET_BYTES)
        except OSError:
            return None
        return pickle.loads(packet) if packet else None


class ForkedExecutor(OwnProcess):
    """An executor with one worker that the nursery forks, or a spawned one where that is not possible.

    Args:
        spawn: makes the executor to use instead.

    Raises:
        OutputError: there is no folder for temporary files.
    """

    def __init__(self, nursery: Nursery, worker_key: WorkerKey, spawn: Callable[[], LocalExecutor]) -> None:
        self._nursery = nursery
        self._worker_key = worker_key
        self._spawn = spawn
        self._scratch = make_scratch()
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._link: _Link | None = None
        self._instead: LocalExecutor | None = None
        self._lock = threading.Lock()
        self._killed = False

    @property
    def pid(self) -> int | None:
        """The process id of the fork; None before the first call, and where the worker is spawned."""
        return None if self._link is None else self._link.pid

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands work to the worker. The first call starts it. The new thread has the caller's mask of signals."""
        return self._thread.submit(self._call, call, args, kwargs)

    def _call(self, call: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        if self._instead is None:
            try:
                if self._link is None:
                    started = time.monotonic()
                    self._link = _Link(*self._nursery.fork(self._worker_key, self._scratch))
                    self.waited_s = time.monotonic() - started
                    self._link.check()
                return self._link.call(call, args, kwargs)
            except NotForkedError as error:
                self._nursery.refuse(str(error))
            except CompilerImportedTooSoonError:
                self._nursery.refuse("kernels.py sets a variable of the compiler")
            if self._link is not None:
                self._link.close()
        return self._call_spawned(call, args, kwargs).result()

    def _call_spawned(self, call: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Future[T]:
        with self._lock:  # whoever starts a process either has this lock, or sees the executor killed
            if self._killed:
                raise BrokenProcessPool("the build was stopped")
            self._instead = self._instead or self._spawn()
            return self._instead.submit(call, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the worker after its last call."""
        self._thread.shutdown(wait=wait, cancel_futures=cancel_futures)
        if self._link is not None:
            self._link.close()
        if self._instead is not None:
            self._instead.shutdown(wait=wait, cancel_futures=cancel_futures)

    def kill_workers(self) -> None:
        """Kills the worker, and with it the nursery and all other forks."""
        with self._lock:
            self._killed = True
            if self._instead is not None:
                self._instead.kill_workers()
        self._nursery.kill()

    def wait_for_end(self) -> None:
        """See the base class."""
        if self._instead is not None:
            self._instead.wait_for_end()
        if self._link is not None:
            self._link.wait_for_end()

    def release(self) -> None:
        """See the base class."""
        if self._instead is not None:
            self._instead.release()
        if self._link is not None:
            self._link.release()
        shutil.rmtree(self._scratch, ignore_errors=True)

    def exit_code(self) -> int | None:
        """See the base class."""
        if self._instead is not None:
            return self._instead.exit_code()
        return None if self._link is None else self._nursery.exit_code(self._link.pid)


class _Link:
    """The socket to a forked worker. The worker's own forks hold its other end, too."""

    def __init__(self, pid: int, link: socket.socket) -> None:
        self.pid = pid
        self._socket = link
        self._results = link.makefile("rb")

    def check(self) -> None:
        """Waits until the worker is ready.

        Raises:
            NotForkedError: it can't work.
            BrokenProcessPool: it is gone.
        """
        if refusal := self._read():
            raise NotForkedError(str(refusal))

    def call(self, call: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Has the worker make a call; returns or raises its result.

        Raises:
            BrokenProcessPool: the worker is gone.
        """
        try:
            self._socket.sendall(pickle.dumps((call, args, kwargs)))
        except OSError:
            raise BrokenProcessPool("the worker is gone") from None
        returned, value = self._read()
        if not returned:
            raise value
        result: T = value
        return result

    def _read(self) -> Any:
        try:
            return pickle.load(self._results)
        except (EOFError, OSError, pickle.UnpicklingError):
            raise BrokenProcessPool("the worker is gone") from None

    def close(self) -> None:
        """Tells the worker that there is no more work. It ends."""
        try:
            self._socket.shutdown(socket.SHUT_WR)
        except OSError:
            return  # it is gone

    def release(self) -> None:
        """Closes the socket."""
        self._results.close()
        self._socket.close()

    def wait_for_end(self) -> None:
        """Waits until the worker and its forks are gone, but no longer than ``END_S``."""
        deadline = time.monotonic() + END_S
        while (left := deadline - time.monotonic()) > 0:
            if not select.select([self._socket], [], [], left)[0]:
                return
            try:
                if not self._socket.recv(1 << 16):
                    return
            except OSError:
                return
