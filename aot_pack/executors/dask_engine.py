"""Dask as an engine, by the public API of dask.distributed (2024.12 to 2026.8)."""

from __future__ import annotations

import logging
import tempfile
from concurrent.futures import CancelledError, Future
from typing import Any

from aot_pack.errors import ExecutorError
from aot_pack.executor_choice import ExecutorChoice
from aot_pack.executors.engine import EngineLost, WorkerLost, missing_library
from aot_pack.executors.function_engine import of_worker
from aot_pack.executors.task import run_task

CONNECT_S = 30


class DaskEngine:
    """A client of a scheduler, or of a cluster on this machine that ends with the build.

    Raises:
        ExecutorError: Dask is not installed, or no scheduler answers.
    """

    def __init__(self, choice: ExecutorChoice) -> None:
        try:
            import distributed
        except ImportError as error:
            raise missing_library(choice, error) from error
        self._choice = choice
        self._cluster: Any = None
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        for logger in ("distributed", "distributed.client"):  # Dask gives both a level; the build says what was lost
            logging.getLogger(logger).setLevel(logging.CRITICAL)
        try:
            if not choice.address:
                self._scratch = tempfile.TemporaryDirectory(prefix="aot-pack-", ignore_cleanup_errors=True)
                self._cluster = distributed.LocalCluster(
                    local_directory=self._scratch.name,
                    n_workers=choice.jobs,
                    threads_per_worker=1,
                    dashboard_address=":0",  # another cluster may have the default port
                    silence_logs=logging.CRITICAL,
                )
            self._client = distributed.Client(self._cluster or choice.address, timeout=CONNECT_S, set_as_default=False)
        except Exception as error:
            self._end_cluster()
            raise _no_scheduler(choice, error) from error
        self._executor = self._client.get_executor(pure=False, retries=0)

    def workers(self) -> int:
        """See the protocol: the threads of all workers."""
        return sum(self._client.nthreads().values())

    def submit(self, payload: bytes) -> Future[bytes]:
        """See the protocol."""
        future: Future[bytes] = self._executor.submit(run_in_dask, payload)
        return future

    def failure(self, error: BaseException) -> Exception:
        """See the protocol."""
        from distributed import KilledWorker

        if isinstance(error, KilledWorker):
            return WorkerLost(
                f"Dask lost {error.allowed_failures + 1} workers, the last at {error.last_worker.address}", final=True
            )
        if isinstance(error, (CancelledError, RuntimeError, OSError)):
            return EngineLost(f"the Dask scheduler {self._choice.address} is gone ({type(error).__name__}: {error})")
        return of_worker(self._choice, error)

    def close(self) -> None:
        """See the protocol."""
        self._client.close(timeout=5)
        self._end_cluster()

    def _end_cluster(self) -> None:
        if self._cluster is not None:
            self._cluster.close(timeout=10)
        if self._scratch is not None:
            self._scratch.cleanup()


def _no_scheduler(choice: ExecutorChoice, error: Exception) -> ExecutorError:
    why = f"{type(error).__name__}: {error}"
    if not choice.address:
        return ExecutorError(
            f"Dask could not start a cluster on this machine: {why}",
            hint="build with --executor local, or name a scheduler, such as dask:tcp://host:8786",
        )
    return ExecutorError(
        f"no Dask scheduler answers at {choice.address}: {why}",
        hint="start it with `dask scheduler`, or name another address, such as dask:tcp://host:8786",
    )


def run_in_dask(payload: bytes) -> bytes:
    """``run_task`` with the name that Dask has for the worker."""
    import distributed

    return run_task(payload, distributed.get_worker().address)
