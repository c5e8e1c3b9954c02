"""The callbacks and the clock of a running build."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

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
        self._progress = progress
        self._started = time.perf_counter()

    def stage(self, name: str) -> None:
        now = time.perf_counter()
        self.seconds[name] = now - self._started
        self._progress.stage(name, now - self._started)
        self._started = now
