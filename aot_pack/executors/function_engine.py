"""An engine that a function of the user's makes: any ``concurrent.futures.Executor``."""

from __future__ import annotations

import importlib
import os
import sys
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future

from aot_pack.errors import AotPackError, ExecutorError
from aot_pack.executor_choice import ExecutorChoice
from aot_pack.executors.engine import EngineLost, WorkerLost
from aot_pack.executors.task import run_task


class FunctionEngine:
    """The executor that the function returns. A broken one is made again.

    Raises:
        ExecutorError: the function can't be called, or returns something else.
    """

    def __init__(self, choice: ExecutorChoice) -> None:
        self._choice = choice
        self._executor = _make(choice)

    def workers(self) -> int:
        """See the protocol. An executor does not tell, so ``--jobs`` does."""
        return len(os.sched_getaffinity(0))

    def submit(self, payload: bytes) -> Future[bytes]:
        """See the protocol."""
        return self._executor.submit(run_task, payload)

    def failure(self, error: BaseException) -> Exception:
        """See the protocol."""
        if isinstance(error, BrokenExecutor):
            self._executor.shutdown(wait=False)
            self._executor = _make(self._choice)
            return WorkerLost(f"{self._choice} lost a worker: {error}")
        if isinstance(error, (CancelledError, ConnectionError)):
            return EngineLost(f"{self._choice} is gone: {type(error).__name__}: {error}")
        return of_worker(self._choice, error)

    def close(self) -> None:
        """See the protocol."""
        self._executor.shutdown(wait=False, cancel_futures=True)


def of_worker(choice: ExecutorChoice, error: BaseException) -> Exception:
    """What an exception in a worker means that no engine knows."""
    if isinstance(error, AotPackError):
        return error
    if isinstance(error, ImportError) and "aot_pack" in str(error):
        return ExecutorError(
            f"a worker of {choice} has no aot-pack, or one without executors: {error}",
            hint="install the same aot-pack on all workers and on this machine",
        )
    return ExecutorError(f"a worker of {choice} failed: {type(error).__name__}: {error}", hint="its log may say more")


def _make(choice: ExecutorChoice) -> Executor:
    name, _, function = choice.address.partition(":")
    folder = "" if choice.folder is None else str(choice.folder)
    try:
        sys.path.insert(0, folder)
        try:
            made: object = importlib.import_module(name)
        finally:
            sys.path.remove(folder)
        for word in function.split("."):
            made = getattr(made, word)
        executor = made()  # type: ignore[operator]
    except Exception as error:
        raise ExecutorError(
            f"--executor {choice} can't be called: {type(error).__name__}: {error}",
            hint="name a function without arguments, in a module beside kernels.py or in sys.path",
        ) from error
    if not callable(getattr(executor, "submit", None)):
        raise ExecutorError(
            f"--executor {choice}: expected a concurrent.futures.Executor, got an object of type "
            f"{type(executor).__name__}",
            hint="return the executor itself, such as ProcessPoolExecutor(8) or the pool of your engine",
        )
    return executor  # type: ignore[no-any-return]
