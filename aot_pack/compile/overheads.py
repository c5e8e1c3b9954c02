"""How long workers take beside compiling, for estimates of later builds."""

from __future__ import annotations

import statistics
import threading
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Overheads:
    """Seconds of one build; None for what it did not do."""

    import_s: float | None = None
    """To import the compiler, which is once per build. All workers wait for it."""
    start_s: float | None = None
    """To start a worker and to run kernels.py there."""
    run_s: float | None = None
    """For a run of a builder: a fork, and the way of its result."""


class RunTimes:
    """Collects the times of runs. Several threads use it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._first: list[float] = []
        self._later: list[float] = []

    def ran(self, beside_s: float, *, first: bool) -> None:
        """A worker ended a run.

        Args:
            beside_s: what the run took beside compiling, without the import of the compiler.
            first: whether the worker started for this run.
        """
        with self._lock:
            (self._first if first else self._later).append(max(0.0, beside_s))

    def overheads(self, import_s: float | None) -> Overheads:
        """What the runs show so far."""
        with self._lock:
            run_s = statistics.median_low(self._later) if self._later else None
            start_s = max(0.0, statistics.median(self._first) - (run_s or 0.0)) if self._first else None
        import_s, start_s, run_s = (None if each is None else round(each, 3) for each in (import_s, start_s, run_s))
        return Overheads(import_s=import_s, start_s=start_s, run_s=run_s)
