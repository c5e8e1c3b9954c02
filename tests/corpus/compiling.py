"""One worker process that compiles the targets of all files for one architecture: to start one costs seconds."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from aot_pack.cache.entries import CacheSettings
from aot_pack.compile import worker
from aot_pack.compile.builders import WorkerSpoiltError
from aot_pack.compile.local import LocalWorkers
from aot_pack.compile.pool import Outcome
from aot_pack.compile.processes import WorkerKey
from aot_pack.errors import AotPackError, CompileError
from aot_pack.model import Collection, Target

if TYPE_CHECKING:
    from typing_extensions import Self


class Compiler:
    """Collects and compiles for one device; what ``cache`` has is taken from there."""

    def __init__(self, device: WorkerKey, cache: CacheSettings | None) -> None:
        self._device = device
        self._make = LocalWorkers(cache)
        self._cache = None if cache is None else cache.open(lambda _: None)
        self._executor: Executor = self._make(device)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._executor.shutdown()

    def collect(self, path: Path) -> Collection:
        """What ``path`` exports.

        Raises:
            CollectError: it does not run; see ``worker.collect``.
        """
        kept = None if self._cache is None else self._cache.collection(path, self._device.arch, self._device.gpu)
        if kept is not None:
            return kept
        return self._executor.submit(worker.collect, path).result()

    def compile(self, path: Path, targets: Sequence[Target]) -> dict[Target, Outcome]:
        """What each target came to; no failure stops the others."""
        return {target: self._compile_one(path, target) for target in targets}

    def _compile_one(self, path: Path, target: Target) -> Outcome:
        kept = None if self._cache is None else self._cache.unit(path, target)
        if kept is not None:
            return kept
        try:
            (outcome,) = self._executor.submit(worker.compile_together, path, (target,)).result()
        except AotPackError as error:
            return error
        except WorkerSpoiltError:
            self._start_anew()
            return self._compile_one(path, target)
        except BrokenProcessPool:
            self._start_anew()
            return CompileError("the process that compiled it died", target=str(target))
        return outcome

    def _start_anew(self) -> None:
        self._executor.shutdown(wait=False)
        self._executor = self._make(self._device)
