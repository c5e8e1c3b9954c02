"""Worker processes: made, fed, watched and ended here.

Each worker is a ``ProcessPoolExecutor`` with one process bound to one architecture, so that a process that dies
names the target that it was at.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from aot_pack.compile import worker
from aot_pack.errors import AotPackError, CompileError
from aot_pack.model import Collection, CompiledUnit, Target

if TYPE_CHECKING:
    from typing_extensions import Self

Outcome = CompiledUnit | AotPackError
ExecutorFactory = Callable[[str], Executor]


def local_executor(arch: str) -> Executor:
    """One process for ``arch``, started afresh (not forked: the parent may have threads)."""
    return ProcessPoolExecutor(
        max_workers=1,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=worker.start_worker,
        initargs=(arch,),
    )


class CompilePool:
    """Runs collect and compile in worker processes; a context manager that leaves none behind.

    Args:
        jobs: how many processes may run at once.
        make_executor: makes the executor of one worker for an architecture.
    """

    def __init__(self, jobs: int, make_executor: ExecutorFactory = local_executor) -> None:
        self._jobs = jobs
        self._make_executor = make_executor
        self._idle: dict[str, list[Executor]] = {}
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        if kind is not None:
            for process in multiprocessing.active_children():
                process.kill()
        for executors in self._idle.values():
            for executor in executors:
                executor.shutdown(wait=kind is None, cancel_futures=True)

    def collect(self, path: Path, arch: str) -> Collection:
        """Runs kernels.py in a worker for ``arch``, which stays for the compiles to come.

        Raises:
            CollectError: see ``worker.collect``.
            CompileError: the worker died.
        """
        executor = self._take(arch)
        try:
            return executor.submit(worker.collect, path).result()
        except BrokenProcessPool:
            raise CompileError(
                f"the process that ran {path.name} died", hint="it was killed, ran out of memory, or crashed"
            ) from None
        finally:
            self._give_back(arch, executor)

    def compile(
        self, path: Path, targets: Sequence[Target], on_done: Callable[[Target, Outcome], None]
    ) -> dict[Target, Outcome]:
        """Compiles all targets; ``on_done`` is called in this thread as each ends. No failure stops the others."""
        waiting: dict[str, list[Target]] = {}
        for target in targets:
            waiting.setdefault(str(target.arch), []).append(target)
        results: dict[Target, Outcome] = {}
        done = threading.Condition()
        finished: list[tuple[Target, Outcome]] = []

        def serve() -> None:
            while not self._stopped.is_set():
                with done:
                    busiest = max(waiting, key=lambda arch: len(waiting[arch]), default=None)
                    batch = waiting.get(busiest, []) if busiest is not None else []
                    if busiest is None or not batch:
                        return
                    target = batch.pop(0)
                    if not batch:
                        del waiting[busiest]
                outcome = self._compile_one(path, target, more=busiest in waiting)
                with done:
                    finished.append((target, outcome))
                    done.notify()

        threads = [threading.Thread(target=serve, daemon=True) for _ in range(min(self._jobs, len(targets)))]
        for thread in threads:
            thread.start()
        while len(results) < len(targets):
            with done:
                while not finished:
                    done.wait(timeout=0.2)  # wakes up for Ctrl-C
                ended, finished[:] = list(finished), []
            for target, outcome in ended:
                results[target] = outcome
                on_done(target, outcome)
        return results

    def locate(self, path: Path, target: Target) -> CompiledUnit:
        """Compiles ``target`` again in a process of its own, with source locations in the host program."""
        executor = self._make_executor(str(target.arch))
        try:
            return executor.submit(worker.compile_target, path, target, locations=True).result()
        finally:
            executor.shutdown()

    def _compile_one(self, path: Path, target: Target, *, more: bool) -> Outcome:
        arch = str(target.arch)
        executor = self._take(arch)
        try:
            future: Future[CompiledUnit] = executor.submit(worker.compile_target, path, target)
            outcome: Outcome = future.result()
        except AotPackError as error:
            outcome = error
        except BrokenProcessPool:
            executor.shutdown(wait=False)
            return CompileError(
                "the process that compiled it died",
                target=str(target),
                hint="it was killed, ran out of memory, or crashed; try fewer at once with -j 1",
            )
        except Exception as error:  # the result could not be brought back, say
            outcome = CompileError(f"{type(error).__name__}: {error}", target=str(target))
        if more:
            self._give_back(arch, executor)
        else:
            executor.shutdown(wait=False)
        return outcome

    def _take(self, arch: str) -> Executor:
        with self._lock:
            idle = self._idle.get(arch)
            if idle:
                return idle.pop()
        return self._make_executor(arch)

    def _give_back(self, arch: str, executor: Executor) -> None:
        with self._lock:
            self._idle.setdefault(arch, []).append(executor)
