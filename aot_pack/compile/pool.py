"""Starts worker processes, gives them work, watches them and ends them.

Each worker is a ``ProcessPoolExecutor`` with one process for one architecture and GPU model. So aot-pack can name the
target that a process was compiling when it died. A worker keeps its device as long as there is work for the device: a
change costs an import of the compiler, 1 to 3 s.
"""

from __future__ import annotations

import functools
import multiprocessing
import multiprocessing.connection
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from aot_pack.cache.entries import CacheSettings
from aot_pack.compile import worker
from aot_pack.compile.builders import WorkerSpoiltError
from aot_pack.compile.isolate import how_it_ended
from aot_pack.errors import AotPackError, CompileError, OutputError
from aot_pack.gpus import GpuModel
from aot_pack.model import Collection, CompiledUnit, Target
from aot_pack.model import Outcome as Outcome  # the result of each target
from aot_pack.native.process import SAFE_PATH

if TYPE_CHECKING:
    from typing_extensions import ParamSpec, Self

    P = ParamSpec("P")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WorkerKey:
    """The architecture and GPU model that a worker compiles for."""

    arch: str
    gpu: GpuModel | None = None

    @classmethod
    def of(cls, target: Target) -> WorkerKey:
        """The key of the workers for ``target``."""
        return cls(str(target.arch), target.gpu)


ExecutorFactory = Callable[[WorkerKey], Executor]

_ENDING = frozenset({signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
"""Signals that end a build. The main thread receives them; a new worker unblocks the last two again."""

_END_S = 10.0
"""Seconds to wait for the end of a killed process."""

WORKER_BYTES = 1 << 30
"""Memory to plan for each worker. Measured peaks are 0.25 to 0.65 GB."""


def worker_count(jobs: int, available_bytes: int | None) -> int:
    """How many workers may run: ``jobs``, or fewer if memory is short, but at least one."""
    if available_bytes is None:
        return jobs
    return max(1, min(jobs, available_bytes // WORKER_BYTES))


def local_executors(cache: CacheSettings | None, *, jit: bool = False) -> ExecutorFactory:
    """Returns a function that makes executors, each with one process on this machine.

    The processes are spawned, not forked, since the parent may have threads.

    Args:
        cache: the cache that workers write to; None for no cache.
        jit: whether workers record calls of ``cute.compile``, for a wheel that answers them.
    """
    return functools.partial(_local_executor, cache, jit)


def _local_executor(cache: CacheSettings | None, jit: bool, worker_key: WorkerKey) -> Executor:
    try:
        scratch = Path(tempfile.mkdtemp(prefix="aot-pack-"))
    except OSError as error:
        raise OutputError(
            f"aot-pack can't make a temporary folder: {error.strerror or error}",
            hint="set TMPDIR to a folder that you can write to",
        ) from error
    return LocalExecutor(worker.start_worker, (worker_key.arch, cache, worker_key.gpu, str(scratch), jit), scratch)


class LocalExecutor(ProcessPoolExecutor):
    """An executor with one process on this machine, which it can kill. It does not know other child processes.

    Args:
        scratch: the process's own folder for temporary files; None for no such folder.
    """

    def __init__(
        self, initializer: Callable[..., object], arguments: tuple[object, ...], scratch: Path | None = None
    ) -> None:
        self._scratch = scratch
        context = _RecordingContext()
        self.processes = context.processes
        """The processes that this executor started."""
        with _safe_path():  # for the resource tracker of multiprocessing, which is a process too
            super().__init__(
                max_workers=1, mp_context=cast(BaseContext, context), initializer=initializer, initargs=arguments
            )

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands work to the process. The first call starts the process."""
        with nullcontext() if self.processes else _safe_path():
            return super().submit(call, *args, **kwargs)

    def kill_workers(self) -> None:
        """Kills the process, if it runs. Python 3.14 adds a method of this name; earlier versions lack it."""
        for process in self.processes:
            if process.pid is not None:  # else it could not be started
                process.kill()

    def wait_for_end(self) -> None:
        """Waits until the process and its forks are gone. The forks hold the other end of its sentinel."""
        for process in self.processes:
            if process.pid is not None:
                multiprocessing.connection.wait([process.sentinel], _END_S)

    def remove_scratch(self) -> None:
        """Removes the temporary files that a killed process left behind."""
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)


_environment_lock = threading.Lock()


@contextmanager
def _safe_path() -> Iterator[None]:
    """While entered, new processes inherit ``SAFE_PATH``. multiprocessing can't give them another environment.
    ``worker_environment`` removes the variable before the author's code runs."""
    name, value = SAFE_PATH
    with _environment_lock:
        before = os.environ.get(name)
        os.environ[name] = before or value
        try:
            yield
        finally:
            if before is None:
                del os.environ[name]
            else:
                os.environ[name] = before


class _RecordingContext:
    """The spawn context of ``multiprocessing``, which also records the processes that it makes."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("spawn")
        self.processes: list[BaseProcess] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    def Process(self, *args: Any, **kwargs: Any) -> BaseProcess:  # noqa: N802 (the name that an executor calls)
        process = self._context.Process(*args, **kwargs)
        self.processes.append(process)
        return process


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolProgress:
    """Callbacks while a pool compiles. The thread that called ``compile`` calls both."""

    started: Callable[[Target], None]
    done: Callable[[Target, Outcome], None]


class CompilePool:
    """Runs collect and compile in worker processes. As a context manager, it ends all of them.

    Args:
        jobs: how many processes may run at once.
        make_executor: makes the executor of one worker for a device.
        survey: whether units list everything that the captures of their builders saw.
    """

    def __init__(self, jobs: int, make_executor: ExecutorFactory | None = None, *, survey: bool = False) -> None:
        self._jobs = jobs
        self._survey = survey
        self._make_executor = make_executor or local_executors(None)
        self._idle: dict[WorkerKey, list[Executor]] = {}
        self._executors: list[Executor] = []
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:  # a thread that starts a process either has this lock, or sees the pool stopped
            self._stopped.set()
        if kind is not None:
            for executor in self._executors:
                if isinstance(executor, LocalExecutor):
                    executor.kill_workers()
        for executors in self._idle.values():
            for executor in executors:
                executor.shutdown(wait=kind is None, cancel_futures=True)
        for executor in self._executors:
            if isinstance(executor, LocalExecutor):
                if kind is not None:  # otherwise it is idle, and writes nothing
                    executor.wait_for_end()
                executor.remove_scratch()

    def collect(self, path: Path, worker_key: WorkerKey) -> Collection:
        """Runs kernels.py in a worker for ``worker_key``. The worker stays for later compiles.

        Raises:
            CollectError: see ``Worker.collect``.
            CompileError: the worker died.
        """
        with _interrupts_held():
            executor = self._take(worker_key)
        try:
            with _interrupts_held():
                future = self._submit(executor, worker.collect, path)
            return future.result()
        except BrokenProcessPool:
            raise CompileError(
                f"the process that ran {path.name} {_how_it_ended(executor)}",
                hint="it was killed, ran out of memory, or crashed. aot-pack doctor says whether the compiler crashes",
            ) from None
        finally:
            self._give_back(worker_key, executor)

    def compile(
        self,
        path: Path,
        targets: Sequence[Target],
        progress: PoolProgress,
        seconds: Mapping[str, float] | None = None,
    ) -> dict[Target, Outcome]:
        """Compiles all targets, the slowest ones first. A failure stops no other target.

        Args:
            seconds: compile times of earlier builds, by target id. A target without a time counts as slow.
        """
        work = _Work(targets, seconds or {})
        results: dict[Target, Outcome] = {}
        done = threading.Condition()
        events: list[tuple[Target, Outcome | None]] = []

        def tell(target: Target, outcome: Outcome | None) -> None:
            with done:
                events.append((target, outcome))
                done.notify()

        def serve() -> None:
            # The main thread must receive all signals. A new process inherits the blocked signals too: it is in the
            # terminal's group, and would show its own traceback for a Ctrl-C during its start.
            signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
            worker_key: WorkerKey | None = None
            while not self._stopped.is_set() and (first := work.take(worker_key)) is not None:
                if worker_key is not None and worker_key != WorkerKey.of(first):
                    self._end_idle(worker_key)
                worker_key = WorkerKey.of(first)
                run = work.run_of(first)
                for target in run:
                    tell(target, None)
                for target, outcome in zip(run, self._compile_run(path, run), strict=True):
                    tell(target, outcome)
            if worker_key is not None:
                self._end_idle(worker_key)

        threads = [threading.Thread(target=serve, daemon=True) for _ in range(min(self._jobs, len(work)))]
        for thread in threads:
            thread.start()
        while len(results) < len(targets):
            with done:
                while not events:
                    done.wait(timeout=0.2)  # wakes up for Ctrl-C
                news, events[:] = list(events), []
            for target, outcome in news:
                if outcome is None:
                    progress.started(target)
                else:
                    results[target] = outcome
                    progress.done(target, outcome)
        for thread in threads:
            thread.join()
        return results

    def locate(self, path: Path, target: Target) -> CompiledUnit:
        """Compiles ``target`` again in a new process, with source locations in the host program."""
        with _interrupts_held():
            executor = self._new(WorkerKey.of(target))
        try:
            with _interrupts_held():
                future = self._submit(executor, worker.compile_here, path, target, locations=True)
            return future.result()
        finally:
            executor.shutdown()

    def _compile_run(self, path: Path, run: Run) -> Sequence[Outcome]:
        """Compiles the targets of ``run`` together; returns their outcomes in order."""
        worker_key = WorkerKey.of(run[0])
        try:
            executor = self._take(worker_key)
        except AotPackError as error:
            return [error] * len(run)
        try:
            outcomes: Sequence[Outcome] = self._submit(
                executor, worker.compile_together, path, run, survey=self._survey
            ).result()
        except AotPackError as error:
            outcomes = [error] * len(run)
        except WorkerSpoiltError:
            executor.shutdown(wait=False)
            return self._compile_run(path, run)
        except BrokenProcessPool:
            died = CompileError(
                f"the process that compiled it {_how_it_ended(executor)}",
                target=", ".join(map(str, run)),
                hint="it was killed, ran out of memory, or crashed; run fewer processes at once with -j 1",
            )
            return [died] * len(run)
        except Exception as error:  # for example, the result could not be pickled
            failed = CompileError(f"{type(error).__name__}: {error}", target=", ".join(map(str, run)))
            outcomes = [failed] * len(run)
        self._give_back(worker_key, executor)
        return outcomes

    def _submit(self, executor: Executor, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands work to an executor. The first call starts its process."""
        with self._lock:
            if self._stopped.is_set():
                raise CompileError("the build was stopped")
            return executor.submit(call, *args, **kwargs)

    def _take(self, worker_key: WorkerKey) -> Executor:
        with self._lock:
            idle = self._idle.get(worker_key)
            if idle:
                return idle.pop()
        return self._new(worker_key)

    def _new(self, worker_key: WorkerKey) -> Executor:
        with self._lock:
            if self._stopped.is_set():
                raise CompileError("the build was stopped")
            executor = self._make_executor(worker_key)
            self._executors.append(executor)
        return executor

    def _give_back(self, worker_key: WorkerKey, executor: Executor) -> None:
        with self._lock:
            self._idle.setdefault(worker_key, []).append(executor)

    def _end_idle(self, worker_key: WorkerKey) -> None:
        """Ends one idle worker for ``worker_key``, if there is one."""
        with self._lock:
            idle = self._idle.get(worker_key)
            executor = idle.pop() if idle else None
        if executor is not None:
            executor.shutdown(wait=False)


Run = tuple[Target, ...]
"""The targets that one run of a builder makes for one device."""


class _Work:
    """The waiting targets. A thread takes all targets of one builder run together."""

    def __init__(self, targets: Sequence[Target], seconds: Mapping[str, float]) -> None:
        self._lock = threading.Lock()
        runs: dict[tuple[str, WorkerKey], list[Target]] = {}
        for target in targets:
            runs.setdefault((target.run_id, WorkerKey.of(target)), []).append(target)
        self._runs = {run[0]: tuple(run) for run in runs.values()}
        self._cost = {
            first: sum(seconds.get(str(target), float("inf")) for target in run) for first, run in self._runs.items()
        }
        longest_first = sorted(self._runs, key=lambda first: -self._cost[first])  # equal costs keep the plan's order
        self._waiting: dict[WorkerKey, list[Target]] = {}
        for first in longest_first:
            self._waiting.setdefault(WorkerKey.of(first), []).append(first)
        self._workers = dict.fromkeys(self._waiting, 0)

    def __len__(self) -> int:
        """How many runs there were at the start."""
        return len(self._runs)

    def run_of(self, first: Target) -> Run:
        """All targets of the run whose first target is ``first``."""
        return self._runs[first]

    def take(self, worker_key: WorkerKey | None) -> Target | None:
        """Returns the first target of the next run, or None if nothing waits. The run is for the worker's own device.
        If none waits there, it is for the device with most work per worker."""
        with self._lock:
            if worker_key is None or not self._waiting.get(worker_key):
                chosen = max((key for key in self._waiting if self._waiting[key]), key=self._share, default=None)
                if chosen is None:
                    return None
                if worker_key is not None:
                    self._workers[worker_key] -= 1
                self._workers[chosen] += 1
                worker_key = chosen
            return self._waiting[worker_key].pop(0)

    def _share(self, worker_key: WorkerKey) -> tuple[float, int]:
        waiting = self._waiting[worker_key]
        known = [self._cost[target] for target in waiting if self._cost[target] != float("inf")]
        typical = sum(known) / len(known) if known else 1.0
        work = sum(known) + typical * (len(waiting) - len(known))
        return (work / (self._workers[worker_key] + 1), -self._workers[worker_key])


def _how_it_ended(executor: Executor) -> str:
    """Says how the process of an executor ended after its work was lost. Ends the executor."""
    executor.shutdown(wait=True)  # its thread waits for the process too, and the system gives the exit code only once
    processes = executor.processes if isinstance(executor, LocalExecutor) else []
    code = processes[-1].exitcode if processes else None
    return "died" if code is None else how_it_ended(code)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Delays Ctrl-C while a process starts, so that the new process inherits the blocked signals."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
