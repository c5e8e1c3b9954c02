"""What a build asks of an engine, and the errors that engines raise."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Protocol

from aot_pack.errors import ExecutorError
from aot_pack.executor_choice import ExecutorChoice


class WorkerLost(Exception):
    """The worker is gone that had a task. The text says how.

    Args:
        final: whether the engine already tried several workers.
    """

    def __init__(self, text: str, *, final: bool = False) -> None:
        super().__init__(text)
        self.final = final


class EngineLost(Exception):
    """The connection to the engine is gone, and with it all tasks that were running."""


class Engine(Protocol):
    """A connection to workers. Several threads use it."""

    def workers(self) -> int:
        """How many tasks it can run at once; 0 if it has no worker yet."""

    def submit(self, payload: bytes) -> Future[bytes]:
        """Has a worker call ``task.run_task``.

        Raises:
            EngineLost: it takes no more tasks.
        """

    def failure(self, error: BaseException) -> Exception:
        """What an exception of a future or of :meth:`submit` means: ``WorkerLost``, ``EngineLost``, or an error that
        ends the build."""

    def close(self) -> None:
        """Ends the connection, and everything that was started for this build."""


def missing_library(choice: ExecutorChoice, error: ImportError) -> ExecutorError:
    """The error for an engine whose library is not installed."""
    return ExecutorError(
        f"--executor {choice} needs a library that is not installed: {error}",
        hint=f"pip install 'aot-pack[{choice.kind.value}]'",
    )
