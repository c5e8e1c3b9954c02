"""Executors with one process on this machine, which they start and can kill."""

from __future__ import annotations

import abc
import multiprocessing
import multiprocessing.connection
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from aot_pack.errors import OutputError
from aot_pack.gpus import GpuModel
from aot_pack.model import Target
from aot_pack.native.process import SAFE_PATH

if TYPE_CHECKING:
    from typing_extensions import ParamSpec

    P = ParamSpec("P")

T = TypeVar("T")

END_S = 10.0
"""Seconds to wait for the end of a killed process."""


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
"""Makes the executor of one worker for a device."""


class OwnProcess(Executor, abc.ABC):
    """An executor whose one process belongs to this one."""

    waited_s = 0.0
    """How long its first call waited for the import of the compiler in another process."""

    @abc.abstractmethod
    def kill_workers(self) -> None:
        """Kills the process, if it runs. Python 3.14 adds a method of this name; earlier versions lack it."""

    @abc.abstractmethod
    def wait_for_end(self) -> None:
        """Waits until the killed process and its forks are gone."""

    @abc.abstractmethod
    def release(self) -> None:
        """Removes the temporary files that the process left behind, and closes its files here. Call it last."""

    @abc.abstractmethod
    def exit_code(self) -> int | None:
        """How the process ended, as ``subprocess`` has it. Call it after a shutdown; None if nobody knows."""


def make_scratch() -> Path:
    """A new folder for the temporary files of a process. The caller removes it.

    Raises:
        OutputError: it can't be made.
    """
    try:
        return Path(tempfile.mkdtemp(prefix="aot-pack-"))
    except OSError as error:
        raise OutputError(
            f"aot-pack can't make a temporary folder: {error.strerror or error}",
            hint="set TMPDIR to a folder that you can write to",
        ) from error


class LocalExecutor(ProcessPoolExecutor, OwnProcess):
    """An executor with one spawned process. It does not know other child processes.

    The process is spawned, not forked, since this one may have threads.

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
        with safe_path():  # for the resource tracker of multiprocessing, which is a process too
            super().__init__(
                max_workers=1, mp_context=cast(BaseContext, context), initializer=initializer, initargs=arguments
            )

    def submit(self, call: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands work to the process. The first call starts the process."""
        with nullcontext() if self.processes else safe_path():
            return super().submit(call, *args, **kwargs)

    def kill_workers(self) -> None:
        """See the base class."""
        for process in self.processes:
            if process.pid is not None:  # else it could not be started
                process.kill()

    def wait_for_end(self) -> None:
        """See the base class. The forks hold the other end of the process's sentinel."""
        for process in self.processes:
            if process.pid is not None:
                multiprocessing.connection.wait([process.sentinel], END_S)

    def release(self) -> None:
        """See the base class."""
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)

    def exit_code(self) -> int | None:
        """See the base class."""
        return self.processes[-1].exitcode if self.processes else None


_environment_lock = threading.Lock()


@contextmanager
def safe_path() -> Iterator[None]:
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
