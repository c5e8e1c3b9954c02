"""The callbacks and the clock of a running build."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aot_pack.cost import Estimate
from aot_pack.model import Outcome, Plan, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Callbacks of a running build. The thread that called ``build`` calls each of them."""

    planned: Callable[[Plan], None]
    started: Callable[[Target], None]
    """A worker begins with a target. Not called for a target from the cache."""
    compiled: Callable[[Target, Outcome], None]
    spared: Callable[[Target], None]
    """A target is not built: its builder asked for no figure, so it is the same as for another GPU model."""
    stage: Callable[[str, float], None]
    """The name of a finished stage, and its seconds."""
    expects: Callable[[Estimate], None] = lambda _: None
    """What the rest of the build will take, before the first target is compiled. Not called if nothing is known."""


def silent() -> Progress:
    """Callbacks that do nothing."""
    return Progress(
        planned=lambda _: None,
        started=lambda _: None,
        compiled=lambda _, __: None,
        spared=lambda _: None,
        stage=lambda _, __: None,
    )


class Clock:
    """Reports how long each stage took."""

    def __init__(self, progress: Progress) -> None:
        self.seconds: dict[str, float] = {}
        """Seconds of each stage so far."""
        self.before_s = _process_age_s()
        """How long this process ran before the first stage: imports, and looks at the machine and the compiler."""
        self._progress = progress
        self._started = time.perf_counter()

    def stage(self, name: str) -> None:
        now = time.perf_counter()
        self.seconds[name] = now - self._started
        self._progress.stage(name, now - self._started)
        self._started = now


def _process_age_s() -> float:
    """How long this process runs, by its start time (proc_pid_stat(5), field 22)."""
    fields = Path("/proc/self/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / os.sysconf("SC_CLK_TCK")
