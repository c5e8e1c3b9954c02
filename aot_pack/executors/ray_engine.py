"""Ray as an engine, by its public API (2.40 to 2.60)."""

from __future__ import annotations

import logging
import os
from concurrent.futures import CancelledError, Future
from typing import Any

from aot_pack.errors import ExecutorError
from aot_pack.executor_choice import ExecutorChoice
from aot_pack.executors.engine import EngineLost, WorkerLost, missing_library
from aot_pack.executors.function_engine import of_worker
from aot_pack.executors.task import run_task


class RayEngine:
    """A driver of a cluster, or of a cluster on this machine that ends with the build.

    Raises:
        ExecutorError: Ray is not installed, or no cluster answers.
    """

    def __init__(self, choice: ExecutorChoice) -> None:
        try:
            import ray
        except ImportError as error:
            raise missing_library(choice, error) from error
        self._choice = choice
        self._ray: Any = ray
        options: dict[str, Any] = {"address": choice.address or "local"}
        if not choice.address:
            options |= {"num_cpus": choice.jobs or len(os.sched_getaffinity(0)), "include_dashboard": False}
        logging.getLogger("ray").setLevel(logging.CRITICAL)  # the build says what was lost
        try:
            ray.init(**options, log_to_driver=False, logging_level=logging.CRITICAL, configure_logging=False)
        except Exception as error:
            raise ExecutorError(
                f"no Ray cluster answers at {choice.address or 'this machine'}: {type(error).__name__}: {error}",
                hint="start it with `ray start --head`, or name another address: ray:auto, ray:HOST:6379, or "
                "ray:ray://HOST:10001",
            ) from error
        self._task = ray.remote(num_cpus=1, max_retries=0)(run_in_ray)

    def workers(self) -> int:
        """See the protocol: the processors of all nodes."""
        return int(self._ray.cluster_resources().get("CPU", 0))

    def submit(self, payload: bytes) -> Future[bytes]:
        """See the protocol."""
        future: Future[bytes] = self._task.remote(payload).future()
        return future

    def failure(self, error: BaseException) -> Exception:
        """See the protocol."""
        errors = self._ray.exceptions
        if isinstance(error, (errors.WorkerCrashedError, errors.NodeDiedError, errors.OutOfMemoryError)):
            return WorkerLost(f"Ray lost a worker: {str(error).strip().splitlines()[0]}")
        if isinstance(error, (errors.RaySystemError, CancelledError, ConnectionError)):
            return EngineLost(f"the Ray cluster {self._choice.address} is gone ({type(error).__name__})")
        return of_worker(self._choice, getattr(error, "cause", None) or error)

    def close(self) -> None:
        """See the protocol."""
        self._ray.shutdown()


def run_in_ray(payload: bytes) -> bytes:
    """``run_task`` with the name that Ray has for the worker."""
    import ray

    return run_task(payload, f"{ray.util.get_node_ip_address()}, process {os.getpid()}")
