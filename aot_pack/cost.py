"""Estimates how long a build takes and how large its wheel gets, from what earlier builds of the package took.

All functions are pure. Seconds are those of the machine that built last.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from aot_pack.cache.history import History
from aot_pack.model import Target

BEFORE, COLLECT, TRANSLATE, NATIVE = "before", "collect", "translate", "native build and wheel"
"""Stages of a build, as ``pipeline`` names them. ``BEFORE`` is what the command does before the first one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetCost:
    """A target that is to be compiled."""

    target: Target
    seconds: float
    measured: bool
    """Whether the time is its own. Otherwise it is the mean of targets that are like it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What a build will take."""

    workers: int
    compiled: tuple[TargetCost, ...]
    before_s: float
    """Until the first stage."""
    collect_s: float
    """0 if the list of exports comes from the cache."""
    compile_s: float
    later_s: float
    """The stages after the compiler."""
    wheel_bytes: int | None
    """None if no earlier build says how large the launcher is."""
    unmeasured: int
    """Targets in ``compiled`` without a time of their own."""

    @property
    def seconds(self) -> float:
        """Wall time of the whole build."""
        return self.before_s + self.collect_s + self.compile_s + self.later_s


def cost_of_targets(targets: Iterable[Target], history: History) -> tuple[TargetCost, ...] | None:
    """The cost of each target; None if no target was ever measured.

    A target without a time of its own costs the mean of its function, or else of all targets.
    """
    known = history.seconds
    if not known:
        return None
    by_export: dict[str, list[float]] = {}
    for id_, seconds in known.items():
        by_export.setdefault(_export_of(id_), []).append(seconds)
    mean = sum(known.values()) / len(known)
    costs = []
    for target in targets:
        own = known.get(str(target), known.get(target.without_gpu_id))
        alike = by_export.get(target.export)
        likely = mean if alike is None else sum(alike) / len(alike)
        costs.append(TargetCost(target=target, seconds=likely if own is None else own, measured=own is not None))
    return tuple(costs)


def estimate(
    costs: Sequence[TargetCost],
    all_targets: Sequence[Target],
    history: History,
    *,
    workers: int,
    collects: bool,
    makes_wheel: bool,
) -> Estimate:
    """What a build of ``all_targets`` takes that compiles ``costs``.

    Args:
        collects: whether kernels.py runs to list its exports. Then the compiler is imported, and one worker is ready,
            when compiling begins.
        makes_wheel: whether the wheel is made, and not taken from the cache.
    """
    stages = dict(history.stages)
    import_s, start_s = history.import_s or 0.0, _start_s(history)
    ready = str(all_targets[0].arch) if collects and all_targets else None
    later_s = stages.get(TRANSLATE, 0.0) + stages.get(NATIVE, 0.0) if makes_wheel else 0.0
    compile_s = schedule_s(costs, workers=workers, start_s=start_s, run_s=history.run_s or 0.0, ready=ready)
    return Estimate(
        workers=workers,
        compiled=tuple(costs),
        before_s=stages.get(BEFORE, 0.0),
        collect_s=stages.get(COLLECT, import_s + start_s) if collects else 0.0,
        compile_s=compile_s + import_s if costs and not collects else compile_s,
        later_s=later_s,
        wheel_bytes=_wheel_bytes(all_targets, history),
        unmeasured=sum(not cost.measured for cost in costs),
    )


def schedule_s(
    costs: Iterable[TargetCost], *, workers: int, start_s: float, run_s: float = 0.0, ready: str | None = None
) -> float:
    """The time until workers have compiled all targets, in the order of ``compile.pool``.

    Args:
        start_s: how long a worker takes to start, which it does again for another architecture or GPU model.
        run_s: how long a worker takes for each run of a builder beside compiling.
        ready: the architecture of a worker that has started; None for none.
    """
    waiting = _runs_by_device(costs, run_s)
    if not waiting:
        return 0.0
    busy: list[tuple[float, int, tuple[str, str] | None]] = [(0.0, number, None) for number in range(workers)]
    serving = dict.fromkeys(waiting, 0)
    end_s = 0.0
    while any(waiting.values()):
        now_s, number, device = heapq.heappop(busy)
        if device is None or not waiting[device]:
            if device is not None:
                serving[device] -= 1
            device = max(
                (each for each in waiting if waiting[each]), key=lambda each: sum(waiting[each]) / (serving[each] + 1)
            )
            serving[device] += 1
            if device[0] == ready:
                ready = None
            else:
                now_s += start_s
        now_s += waiting[device].pop(0)
        end_s = max(end_s, now_s)
        heapq.heappush(busy, (now_s, number, device))
    return end_s


def _runs_by_device(costs: Iterable[TargetCost], run_s: float) -> dict[tuple[str, str], list[float]]:
    """Seconds of each run of a builder, the longest first, by architecture and GPU model."""
    runs: dict[tuple[str, str], dict[str, float]] = {}
    for cost in costs:
        target = cost.target
        device = (str(target.arch), "" if target.gpu is None else target.gpu.name)
        own = runs.setdefault(device, {})
        own[target.run_id] = own.get(target.run_id, run_s) + cost.seconds
    return {device: sorted(own.values(), reverse=True) for device, own in runs.items()}


def _start_s(history: History) -> float:
    """How long a worker takes to start. To list the exports, a worker starts and runs kernels.py too."""
    if history.start_s is not None:
        return history.start_s
    return max(0.0, dict(history.stages).get(COLLECT, 0.0) - (history.import_s or 0.0))


def _wheel_bytes(targets: Sequence[Target], history: History) -> int | None:
    packed = {each.id: each.packed_bytes for each in history.targets if each.packed_bytes is not None}
    if history.rest_bytes is None or not packed:
        return None
    mean = sum(packed.values()) / len(packed)
    each_bytes = (packed.get(str(target), packed.get(target.without_gpu_id, mean)) for target in targets)
    return history.rest_bytes + round(sum(each_bytes))


def _export_of(id_: str) -> str:
    return id_.partition("@")[0].partition("[")[0]


class TimeLeft:
    """The time that a running build still takes.

    Args:
        costs: the targets that are to be compiled, by id in seconds.
        later_s: the stages after the compiler.
        start_s: how long a worker takes to start.
    """

    def __init__(self, costs: Mapping[str, float], *, workers: int, later_s: float, start_s: float = 0.0) -> None:
        self._left = dict(costs)
        self._workers = max(1, workers)
        self._later_s = later_s
        self._start_s = start_s
        self._running: dict[str, float] = {}
        self._ended_s: float | None = None

    def started(self, id_: str, now_s: float) -> None:
        """A worker begins with a target."""
        self._running[id_] = now_s

    def ended(self, id_: str, now_s: float) -> None:
        """A target is done."""
        self._running.pop(id_, None)
        self._left.pop(id_, None)
        if not self._left and self._ended_s is None:
            self._ended_s = now_s

    def seconds(self, now_s: float) -> float:
        """Seconds from now to the end of the build."""
        if self._ended_s is not None or not self._left:
            return max(0.0, self._later_s - (0.0 if self._ended_s is None else now_s - self._ended_s))
        rest = {id_: self._rest_s(id_, seconds, now_s) for id_, seconds in self._left.items()}
        starts_s = 0.0 if self._running else self._start_s
        return starts_s + max(sum(rest.values()) / self._workers, max(rest.values())) + self._later_s

    def _rest_s(self, id_: str, seconds: float, now_s: float) -> float:
        return max(0.0, seconds - (now_s - self._running.get(id_, now_s)))
