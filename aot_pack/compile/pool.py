"""Starts worker processes, gives them work, watches them and ends them.

Each worker is an executor with one process for one architecture and GPU model (``local.py``). So aot-pack can name the
target that a process was compiling when it died. A worker keeps its device as long as there is work for the device: a
change costs a process that runs kernels.py anew.
"""

from __future__ import annotations

import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, TypeVar

from aot_pack.compile import worker
from aot_pack.compile.builders import WorkerSpoiltError
from aot_pack.compile.isolate import how_it_ended
from aot_pack.compile.local import LocalWorkers
from aot_pack.compile.overheads import Overheads, RunTimes
from aot_pack.compile.processes import ExecutorFactory, OwnProcess, WorkerKey
from aot_pack.errors import AotPackError, CompileError, ProcessDied
from aot_pack.model import Collection, CompiledUnit, Target
from aot_pack.model import Outcome as Outcome  # the result of each target

if TYPE_CHECKING:
    from typing_extensions import ParamSpec, Self

    P = ParamSpec("P")

T = TypeVar("T")

_ENDING = frozenset({signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
"""Signals that end a build. The main thread receives them; a new worker unblocks the last two again."""

WORKER_BYTES = 1 << 30
"""Memory to plan for each worker. Measured peaks are 0.25 to 0.65 GB."""


def worker_count(jobs: int, available_bytes: int | None) -> int:
    """How many workers may run: ``jobs``, or fewer if memory is short, but at least one."""
    if available_bytes is None:
        return jobs
    return max(1, min(jobs, available_bytes // WORKER_BYTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolProgress:
    """Callbacks while a pool compiles. The thread that called ``compile`` calls both."""

    started: Callable[[Target], None]
    done: Callable[[Target, Outcome], None]


class Elsewhere(Protocol):
    """Workers on other machines, which compile what they can (``executors``)."""

    @property
    def jobs(self) -> int:
        """How many runs they take at once."""

    def compile_run(self, path: Path, run: Run, *, survey: bool) -> Sequence[Outcome] | None:
        """Compiles the targets of ``run`` together; returns their outcomes in order. None if this machine must."""

    def compiled_here(self, run: Run, outcomes: Sequence[Outcome]) -> None:
        """Tells what this machine made of a run that was not compiled there."""

    def close(self) -> None:
        """Ends the use of these workers. Runs that still wait end with an error."""


class CompilePool:
    """Runs collect and compile in worker processes. As a context manager, it ends all of them.

    Args:
        jobs: how many processes of this machine may run at once.
        make_executor: makes the executor of one worker for a device.
        survey: whether units list everything that the captures of their builders saw.
        elsewhere: workers that compile; None for those of this machine.
    """

    def __init__(
        self,
        jobs: int,
        make_executor: ExecutorFactory | None = None,
        *,
        survey: bool = False,
        elsewhere: Elsewhere | None = None,
    ) -> None:
        self._here = threading.Semaphore(jobs)
        """Held while this machine compiles a run that could not be compiled elsewhere."""
        self._jobs = jobs
        self._elsewhere = elsewhere
        self._survey = survey
        self._make_executor = make_executor or LocalWorkers(None)
        self._idle: dict[WorkerKey, list[Executor]] = {}
        self._executors: list[Executor] = []
        self._times = RunTimes()
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:  # a thread that starts a process either has this lock, or sees the pool stopped
            self._stopped.set()
        if self._elsewhere is not None:
            self._elsewhere.close()
        if kind is not None:
            for executor in self._executors:
                if isinstance(executor, OwnProcess):
                    executor.kill_workers()
        for executors in self._idle.values():
            for executor in executors:
                executor.shutdown(wait=kind is None, cancel_futures=True)
        for executor in self._executors:
            if isinstance(executor, OwnProcess):
                if kind is not None:  # otherwise it is idle, and writes nothing
                    executor.wait_for_end()
                executor.release()
        if isinstance(self._make_executor, LocalWorkers):
            self._make_executor.end()

    @property
    def jobs(self) -> int:
        """How many runs are compiled at once."""
        return self._jobs if self._elsewhere is None else self._elsewhere.jobs

    @property
    def overheads(self) -> Overheads:
        """What workers took beside compiling so far."""
        made = self._make_executor
        return self._times.overheads(made.import_s if isinstance(made, LocalWorkers) else None)

    def collect(self, path: Path, worker_key: WorkerKey) -> Collection:
        """Runs kernels.py in a worker for ``worker_key``. The worker stays for later compiles.

        Raises:
            CollectError: see ``Worker.collect``.
            CompileError: the worker died.
        """
        with _interrupts_held():
            executor, _ = self._take(worker_key)
        try:
            with _interrupts_held():
                future = self._submit(executor, worker.collect, path)
            return future.result()
        except BrokenProcessPool:
            raise ProcessDied(
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

        Raises:
            Exception: a bug, which is no target's error.
        """
        work = _Work(targets, seconds or {})
        results: dict[Target, Outcome] = {}
        done = threading.Condition()
        events: list[tuple[Target, Outcome | None]] = []
        bugs: list[BaseException] = []

        def tell(target: Target, outcome: Outcome | None) -> None:
            with done:
                events.append((target, outcome))
                done.notify()

        def serve() -> None:
            try:
                self._serve(path, work, tell)
            except BaseException as error:
                with done:
                    bugs.append(error)
                    done.notify()

        threads = [threading.Thread(target=serve, daemon=True) for _ in range(min(self.jobs, len(work)))]
        for thread in threads:
            thread.start()
        while len(results) < len(targets):
            with done:
                while not events and not bugs:
                    done.wait(timeout=0.2)  # wakes up for Ctrl-C
                if bugs:
                    raise bugs[0]
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
        make = self._make_executor
        with _interrupts_held():  # the compiler must read CUTE_DSL_LINEINFO, which the worker sets, at its import
            executor = self._new(WorkerKey.of(target), make.spawned if isinstance(make, LocalWorkers) else make)
        try:
            with _interrupts_held():
                future = self._submit(executor, worker.compile_here, path, target, locations=True)
            return future.result()
        finally:
            executor.shutdown()

    def _serve(self, path: Path, work: _Work, tell: Callable[[Target, Outcome | None], None]) -> None:
        """Compiles runs until none is left; a thread does so."""
        # The main thread must receive all signals. A new process inherits the blocked signals too: it is in the
        # terminal's group, and would show its own traceback for a Ctrl-C during its start.
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
        worker_key: WorkerKey | None = None
        while not self._stopped.is_set() and (first := work.take(worker_key)) is not None:
            if worker_key is not None and worker_key != WorkerKey.of(first):
                self._end_idle(worker_key)
            begins, worker_key = worker_key is None, WorkerKey.of(first)
            run = work.run_of(first)
            for target in run:
                tell(target, None)
            for target, outcome in zip(run, self._deal(path, run, begins=begins), strict=True):
                tell(target, outcome)
        if worker_key is not None:
            self._end_idle(worker_key)

    def _deal(self, path: Path, run: Run, *, begins: bool) -> Sequence[Outcome]:
        """Has workers compile a run, elsewhere or here.

        Args:
            begins: whether it is the first run of the calling thread. A worker elsewhere starts for it.
        """
        if self._elsewhere is None:
            return self.compile_run(path, run)
        started = time.monotonic()
        outcomes = self._elsewhere.compile_run(path, run, survey=self._survey)
        if outcomes is None:
            with self._here:
                outcomes = self.compile_run(path, run)
            self._elsewhere.compiled_here(run, outcomes)
        else:
            self._note(outcomes, time.monotonic() - started, first=begins)
        return outcomes

    def compile_run(self, path: Path, run: Run, *, survey: bool | None = None) -> Sequence[Outcome]:
        """Compiles the targets of ``run`` together in a process of this machine; returns their outcomes in order.

        Args:
            survey: whether units list what captures saw; None for as the pool does.
        """
        survey = self._survey if survey is None else survey
        worker_key = WorkerKey.of(run[0])
        try:
            executor, is_new = self._take(worker_key)
        except AotPackError as error:
            return [error] * len(run)
        started = time.monotonic()
        try:
            outcomes: Sequence[Outcome] = self._submit(
                executor, worker.compile_together, path, run, survey=survey
            ).result()
        except AotPackError as error:
            outcomes = [error] * len(run)
        except WorkerSpoiltError:
            self._end(executor)
            return self.compile_run(path, run, survey=survey)
        except BrokenProcessPool:
            died = ProcessDied(
                f"the process that compiled it {_how_it_ended(executor)}",
                target=", ".join(map(str, run)),
                hint="it was killed, ran out of memory, or crashed; run fewer processes at once with -j 1",
            )
            return [died] * len(run)
        except Exception as error:  # for example, the result could not be pickled
            failed = CompileError(f"{type(error).__name__}: {error}", target=", ".join(map(str, run)))
            outcomes = [failed] * len(run)
        waited_s = executor.waited_s if is_new and isinstance(executor, OwnProcess) else 0.0
        self._note(outcomes, time.monotonic() - started - waited_s, first=is_new)
        self._give_back(worker_key, executor)
        return outcomes

    def _note(self, outcomes: Sequence[Outcome], took_s: float, *, first: bool) -> None:
        units = [outcome for outcome in outcomes if isinstance(outcome, CompiledUnit)]
        if len(units) == len(outcomes):
            self._times.ran(took_s - sum(unit.compile_s for unit in units), first=first)

    def _submit(self, executor: Executor, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands work to an executor. The first call starts its process."""
        with self._lock:
            if self._stopped.is_set():
                raise CompileError("the build was stopped")
            return executor.submit(call, *args, **kwargs)

    def _take(self, worker_key: WorkerKey) -> tuple[Executor, bool]:
        """An idle worker, or a new one; and whether it is new."""
        with self._lock:
            idle = self._idle.get(worker_key)
            if idle:
                return idle.pop(), False
        return self._new(worker_key, self._make_executor), True

    def _new(self, worker_key: WorkerKey, make_executor: ExecutorFactory) -> Executor:
        with self._lock:
            if self._stopped.is_set():
                raise CompileError("the build was stopped")
            executor = make_executor(worker_key)
            self._executors.append(executor)
        return executor

    def _give_back(self, worker_key: WorkerKey, executor: Executor) -> None:
        with self._lock:
            self._idle.setdefault(worker_key, []).append(executor)

    def end_idle_but(self, count: int, used: WorkerKey) -> None:
        """Ends idle workers until only ``count`` are left. Those for ``used`` are the last to end."""
        ended: list[Executor] = []
        with self._lock:
            surplus = sum(map(len, self._idle.values())) - count
            for worker_key in sorted(self._idle, key=lambda each: each == used):
                executors = self._idle[worker_key]
                while executors and len(ended) < surplus:
                    ended.append(executors.pop(0))
        for executor in ended:
            self._end(executor)

    def _end_idle(self, worker_key: WorkerKey) -> None:
        """Ends one idle worker for ``worker_key``, if there is one."""
        with self._lock:
            idle = self._idle.get(worker_key)
            executor = idle.pop() if idle else None
        if executor is not None:
            self._end(executor)

    def _end(self, executor: Executor) -> None:
        """Ends an idle worker. A build of many targets has many of them, one after the other."""
        executor.shutdown(wait=False)
        if isinstance(executor, OwnProcess):
            with self._lock:
                self._executors.remove(executor)
            executor.release()


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
        self._waiting: dict[WorkerKey, deque[Target]] = {}
        for first in longest_first:
            self._waiting.setdefault(WorkerKey.of(first), deque()).append(first)
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
            return self._waiting[worker_key].popleft()

    def _share(self, worker_key: WorkerKey) -> tuple[float, int]:
        waiting = self._waiting[worker_key]
        known = [self._cost[target] for target in waiting if self._cost[target] != float("inf")]
        typical = sum(known) / len(known) if known else 1.0
        work = sum(known) + typical * (len(waiting) - len(known))
        return (work / (self._workers[worker_key] + 1), -self._workers[worker_key])


def _how_it_ended(executor: Executor) -> str:
    """Says how the process of an executor ended after its work was lost. Ends the executor."""
    executor.shutdown(wait=True)  # its thread waits for the process too, and the system gives the exit code only once
    code = executor.exit_code() if isinstance(executor, OwnProcess) else None
    return "died" if code is None else how_it_ended(code)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Delays Ctrl-C while a process starts, so that the new process inherits the blocked signals."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
