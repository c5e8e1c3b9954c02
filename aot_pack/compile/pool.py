"""Worker processes: made, fed, watched and ended here.

Each worker is a ``ProcessPoolExecutor`` with one process bound to one architecture and GPU model, so that a process
that dies names the target that it was at. A worker keeps its device as long as there is work for it: changing costs an
import of the compiler, 1 to 3 s.
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
from aot_pack.model import Outcome as Outcome  # of what a pool tells
from aot_pack.native.process import SAFE_PATH

if TYPE_CHECKING:
    from typing_extensions import ParamSpec, Self

    P = ParamSpec("P")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WorkerKey:
    """What a worker compiles for."""

    arch: str
    gpu: GpuModel | None = None

    @classmethod
    def of(cls, target: Target) -> WorkerKey:
        """The one for ``target``."""
        return cls(str(target.arch), target.gpu)


ExecutorFactory = Callable[[WorkerKey], Executor]

_ENDING = frozenset({signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
"""Signals that end a build: the main thread's to hear. A worker that inherits this lets the last two through again."""

_END_S = 10.0
"""So long may a process take to end once it was killed."""

WORKER_BYTES = 1 << 30
"""Memory that a worker is counted with; measured peaks are 0.25 to 0.65 GB."""


def worker_count(jobs: int, available_bytes: int | None) -> int:
    """How many workers may run: ``jobs``, or fewer where memory would not do for them, but one."""
    if available_bytes is None:
        return jobs
    return max(1, min(jobs, available_bytes // WORKER_BYTES))


def local_executors(cache: CacheSettings | None) -> ExecutorFactory:
    """Makes executors of one process on this machine each, started afresh (not forked: the parent may have threads).

    Args:
        cache: where workers keep what they make; None for nowhere.
    """
    return functools.partial(_local_executor, cache)


def _local_executor(cache: CacheSettings | None, worker_key: WorkerKey) -> Executor:
    try:
        scratch = Path(tempfile.mkdtemp(prefix="aot-pack-"))
    except OSError as error:
        raise OutputError(
            f"aot-pack can't make a temporary folder: {error.strerror or error}",
            hint="set TMPDIR to a folder that you can write to",
        ) from error
    return LocalExecutor(worker.start_worker, (worker_key.arch, cache, worker_key.gpu, str(scratch)), scratch)


class LocalExecutor(ProcessPoolExecutor):
    """One process of this machine, which can be killed: of a process's other children it knows nothing.

    Args:
        scratch: a folder of the process's own for temporary files; None for none.
    """

    def __init__(
        self, initializer: Callable[..., object], arguments: tuple[object, ...], scratch: Path | None = None
    ) -> None:
        self._scratch = scratch
        context = _RecordingContext()
        self.processes = context.processes
        """Those that were started for it."""
        with _safe_path():  # for the resource tracker of multiprocessing, which is a process too
            super().__init__(
                max_workers=1, mp_context=cast(BaseContext, context), initializer=initializer, initargs=arguments
            )

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands work to the process, which is started for the first."""
        with nullcontext() if self.processes else _safe_path():
            return super().submit(call, *args, **kwargs)

    def kill_workers(self) -> None:
        """Kills the process, if it runs. Python 3.14 has a method of this name, which earlier ones lack."""
        for process in self.processes:
            if process.pid is not None:  # else it could not be started
                process.kill()

    def wait_for_end(self) -> None:
        """Waits until the process is gone, with the forks that it made: they hold the other end of its sentinel."""
        for process in self.processes:
            if process.pid is not None:
                multiprocessing.connection.wait([process.sentinel], _END_S)

    def remove_scratch(self) -> None:
        """Removes what a process that was killed left behind."""
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)


_environment_lock = threading.Lock()


@contextmanager
def _safe_path() -> Iterator[None]:
    """A process that is started inside inherits ``SAFE_PATH``: multiprocessing gives it no environment of its own. The
    author's code does not see it, as ``worker_environment`` takes it away."""
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
    """The context of ``multiprocessing`` that starts processes afresh, and remembers those that it made."""

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
    """What a pool tells while it compiles; both are called in the thread that called ``compile``."""

    started: Callable[[Target], None]
    done: Callable[[Target, Outcome], None]


class CompilePool:
    """Runs collect and compile in worker processes; a context manager that leaves none behind.

    Args:
        jobs: how many processes may run at once.
        make_executor: makes the executor of one worker for a device.
        survey: whether units shall say all that their builders' captures saw.
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
        with self._lock:  # who is about to start a process has it, or will find the pool stopped
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
                if kind is not None:  # else it has nothing to do, and writes nothing
                    executor.wait_for_end()
                executor.remove_scratch()

    def collect(self, path: Path, worker_key: WorkerKey) -> Collection:
        """Runs kernels.py in a worker for ``worker_key``, which stays for the compiles to come.

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
                hint="it was killed, ran out of memory, or crashed",
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
        """Compiles all targets, those first that take longest. No failure stops the others.

        Args:
            seconds: what targets took before, by id; one that is not known is taken for long.
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
            # A new process is in the terminal's group too, and would show a traceback of its own for a Ctrl-C that
            # comes before it has set itself up; it inherits this. Of all signals the main thread must hear.
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
        """Compiles ``target`` again in a process of its own, with source locations in the host program."""
        with _interrupts_held():
            executor = self._new(WorkerKey.of(target))
        try:
            with _interrupts_held():
                future = self._submit(executor, worker.compile_here, path, target, locations=True)
            return future.result()
        finally:
            executor.shutdown()

    def _compile_run(self, path: Path, run: Run) -> Sequence[Outcome]:
        """What became of the targets of ``run``."""
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
        except Exception as error:  # the result could not be brought back, say
            failed = CompileError(f"{type(error).__name__}: {error}", target=", ".join(map(str, run)))
            outcomes = [failed] * len(run)
        self._give_back(worker_key, executor)
        return outcomes

    def _submit(self, executor: Executor, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands work to an executor, which starts its process for the first."""
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
        """Ends one worker for ``device`` that has nothing to do."""
        with self._lock:
            idle = self._idle.get(worker_key)
            executor = idle.pop() if idle else None
        if executor is not None:
            executor.shutdown(wait=False)


Run = tuple[Target, ...]
"""Targets that one run of a builder makes for one device."""


class _Work:
    """Targets that wait, for threads to take from. Those that one run of a builder makes are taken together."""

    def __init__(self, targets: Sequence[Target], seconds: Mapping[str, float]) -> None:
        self._lock = threading.Lock()
        runs: dict[tuple[str, WorkerKey], list[Target]] = {}
        for target in targets:
            runs.setdefault((target.run_id, WorkerKey.of(target)), []).append(target)
        self._runs = {run[0]: tuple(run) for run in runs.values()}
        self._cost = {
            first: sum(seconds.get(str(target), float("inf")) for target in run) for first, run in self._runs.items()
        }
        longest_first = sorted(self._runs, key=lambda first: -self._cost[first])  # stable: else in the plan's order
        self._waiting: dict[WorkerKey, list[Target]] = {}
        for first in longest_first:
            self._waiting.setdefault(WorkerKey.of(first), []).append(first)
        self._workers = dict.fromkeys(self._waiting, 0)

    def __len__(self) -> int:
        """How many runs there were at the start."""
        return len(self._runs)

    def run_of(self, first: Target) -> Run:
        """The targets of the run whose first one was taken."""
        return self._runs[first]

    def take(self, worker_key: WorkerKey | None) -> Target | None:
        """The first target of the next run: of the worker's own device, else of the one with most work left for each
        worker."""
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
    """What became of the process of an executor whose work was lost. Ends the executor."""
    executor.shutdown(wait=True)  # its thread waits for the process too, and only one of two is told the exit code
    processes = executor.processes if isinstance(executor, LocalExecutor) else []
    code = processes[-1].exitcode if processes else None
    return "died" if code is None else how_it_ended(code)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """A Ctrl-C waits until the process that is started inside has inherited that it is none of its business."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
