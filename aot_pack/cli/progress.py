"""Progress of a build on standard error: a live display on a terminal, otherwise one line per event."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from aot_pack.cli.output import one_line, write_error
from aot_pack.errors import assert_never

if TYPE_CHECKING:
    from rich.console import RenderableType

    from aot_pack.compile.pool import Outcome
    from aot_pack.cost import Estimate, TimeLeft
    from aot_pack.model import Plan, Target
    from aot_pack.progress import Progress

_SHOWN_RUNNING = 4
_SHOWN_SLOWEST = 3
_SHOWN_WORKERS = 4


def wants_live(environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Whether to draw a live display: the terminal can show one, and CI and NO_COLOR are not set."""
    plain = environment.get("CI") or environment.get("NO_COLOR") or environment.get("TERM", "dumb") == "dumb"
    return is_terminal and not plain


@contextmanager
def showing(environment: Mapping[str, str]) -> Iterator[tuple[Progress, dict[str, float]]]:
    """Shows progress on standard error. Yields its callbacks, and a dict that fills with the seconds of each stage."""
    from aot_pack.progress import Progress

    stages: dict[str, float] = {}
    live = wants_live(environment, is_terminal=sys.stderr.isatty())
    display = _Live() if live else _Lines()

    def stage(name: str, seconds: float) -> None:
        stages[name] = seconds
        display.stage(name, seconds)

    with display.shown():
        progress = Progress(
            planned=display.planned,
            started=display.started,
            compiled=display.compiled,
            spared=display.spared,
            stage=stage,
            expects=display.expects,
        )
        yield progress, stages


def outcome_text(outcome: Outcome) -> str:
    """How a target ended: ``0.3 s``, ``0.1 s (compile cached)``, ``cached``, ``failed``."""
    from aot_pack.model import CacheUse, CompiledUnit

    if not isinstance(outcome, CompiledUnit):
        return "failed"
    cached = outcome.cached
    match cached:
        case CacheUse.UNIT:
            return "cached"
        case CacheUse.PROGRAM:
            return f"{outcome.compile_s:.1f} s (compile cached)"
        case CacheUse.NONE | CacheUse.PART:
            return f"{outcome.compile_s:.1f} s{f' on {outcome.worker}' if outcome.worker else ''}"
        case _:
            assert_never(cached)


def duration(seconds: float) -> str:
    """``8 s``, ``12 min`` or ``1 h 05 min``."""
    minutes = round(seconds / 60)
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"


class _Lines:
    """Prints one line per event."""

    def __init__(self) -> None:
        self._total = self._done = 0

    @contextmanager
    def shown(self) -> Iterator[None]:
        yield

    def planned(self, plan: Plan) -> None:
        self._total = len(plan.targets)
        self._say(f"{plan.package} {plan.version}: {self._total} target{'s' if self._total != 1 else ''}")

    def started(self, target: Target) -> None:
        """Prints nothing: a target has its line when it ends."""

    def compiled(self, target: Target, outcome: Outcome) -> None:
        self._done += 1
        self._say(f"[{self._done}/{self._total}] {target}  {outcome_text(outcome)}")

    def spared(self, target: Target) -> None:  # noqa: ARG002
        self._total -= 1

    def stage(self, name: str, seconds: float) -> None:
        self._say(f"{name}: {seconds:.1f} s")

    def expects(self, estimate: Estimate) -> None:
        """Prints nothing: a log has times of its own."""

    def _say(self, text: str) -> None:
        write_error(text)


class _Live:
    """Redraws its lines several times per second, and removes them when the build ends."""

    def __init__(self) -> None:
        self._title = "collecting"
        self._total = self._done = self._hits = self._failed = 0
        self._running: dict[str, float] = {}
        self._slowest: list[tuple[float, str]] = []
        self._by_worker: Counter[str] = Counter()
        self._started = time.monotonic()
        self._left: TimeLeft | None = None

    @contextmanager
    def shown(self) -> Iterator[None]:
        from rich.console import Console
        from rich.live import Live

        console = Console(stderr=True)
        with Live(get_renderable=self.render, console=console, refresh_per_second=8, transient=True):
            yield

    def planned(self, plan: Plan) -> None:
        self._title = f"{plan.package} {plan.version}"
        self._total = len(plan.targets)

    def expects(self, estimate: Estimate) -> None:
        """Shows the time that is left from now on."""
        from aot_pack.cost import TimeLeft

        seconds = {str(cost.target): cost.seconds for cost in estimate.compiled}
        start_s = max(0.0, estimate.compile_s - sum(seconds.values()) / estimate.workers)
        self._left = TimeLeft(seconds, workers=estimate.workers, later_s=estimate.later_s, start_s=start_s)

    def started(self, target: Target) -> None:
        now = time.monotonic()
        self._running[one_line(str(target))] = now
        if self._left is not None:
            self._left.started(str(target), now)

    def compiled(self, target: Target, outcome: Outcome) -> None:
        from aot_pack.model import CacheUse, CompiledUnit

        self._running.pop(one_line(str(target)), None)
        self._done += 1
        if self._left is not None:
            self._left.ended(str(target), time.monotonic())
        if not isinstance(outcome, CompiledUnit):
            self._failed += 1
            return
        self._hits += outcome.cached is not CacheUse.NONE
        self._by_worker[one_line(outcome.worker)] += bool(outcome.worker)
        if outcome.cached is not CacheUse.UNIT:
            self._slowest = sorted([*self._slowest, (outcome.compile_s, one_line(str(target)))], reverse=True)[
                :_SHOWN_SLOWEST
            ]

    def spared(self, target: Target) -> None:  # noqa: ARG002
        self._total -= 1

    def stage(self, name: str, seconds: float) -> None:
        """Draws nothing: the next line of the display shows it."""

    def _time_left(self, now: float) -> str:
        return "" if self._left is None else f", about {duration(self._left.seconds(now))} left"

    def render(self) -> RenderableType:
        """The display as it is now."""
        from rich.console import Group
        from rich.padding import Padding
        from rich.progress_bar import ProgressBar
        from rich.text import Text

        now = time.monotonic()
        left = self._total - self._done - len(self._running)
        parts = [f"{self._done} done", f"{len(self._running)} running", f"{left} left", f"{self._hits} from the cache"]
        if self._failed:
            parts.append(f"{self._failed} failed")
        rows: list[RenderableType] = [
            Text(f"{self._title}  {now - self._started:.0f} s{self._time_left(now)}", style="bold"),
            Padding(ProgressBar(total=max(self._total, 1), completed=self._done, width=60), 0),  # a line of its own
            Text(", ".join(parts)),
        ]
        running = sorted(self._running.items(), key=lambda item: item[1])
        rows += [
            Text(f"  {target}  {now - since:.0f} s", no_wrap=True, overflow="ellipsis")
            for target, since in running[:_SHOWN_RUNNING]
        ]
        if self._total and self._done == self._total:
            rows.append(Text("  building the wheel"))
        if busiest := [f"{worker} {done}" for worker, done in self._by_worker.most_common(_SHOWN_WORKERS) if done]:
            count = sum(map(bool, self._by_worker.values()))
            rows.append(Text(f"{count} workers: {', '.join(busiest)}", style="dim", no_wrap=True, overflow="ellipsis"))
        if self._slowest:
            slowest = ", ".join(f"{target} {seconds:.1f} s" for seconds, target in self._slowest)
            rows.append(Text(f"slowest: {slowest}", style="dim", no_wrap=True, overflow="ellipsis"))
        return Group(*rows)
