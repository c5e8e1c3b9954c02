"""Estimates of a build, from what earlier builds took."""

from __future__ import annotations

import time
from typing import Any

import pytest

from aot_pack.arch import Arch
from aot_pack.cache.history import History, TargetHistory
from aot_pack.cli.cost import Cost, cost_json, cost_lines
from aot_pack.cli.progress import _Live, duration
from aot_pack.compile.overheads import Overheads, RunTimes
from aot_pack.compiler_info import CompilerInfo
from aot_pack.cost import (
    BEFORE,
    NATIVE,
    TRANSLATE,
    Estimate,
    TargetCost,
    TimeLeft,
    cost_of_targets,
    estimate,
    schedule_s,
)
from aot_pack.model import CacheUse, CompiledUnit, KernelHandle, Target, Variant
from aot_pack.progress import Clock, silent
from aot_pack.signature import Signature
from aot_pack.targets import history_of


def target(name: str, arch: str = "sm_80", variant: str = "", together: tuple[str, ...] = ()) -> Target:
    return Target(export=name, variant=Variant(index=0, key=variant), arch=Arch.parse(arch), together=together)


def history(**changes: Any) -> History:
    values: dict[str, Any] = {
        "targets": (
            TargetHistory(id="a@sm_80", seconds=4.0, packed_bytes=1000),
            TargetHistory(id="b[x]@sm_80", seconds=2.0, packed_bytes=3000),
        ),
        "stages": ((BEFORE, 1.5), (NATIVE, 20.0), (TRANSLATE, 1.0)),
        "rest_bytes": 50_000,
        "import_s": 2.5,
        "start_s": 3.0,
        "run_s": 0.5,
    }
    return History(**{**values, **changes})


def test_a_target_costs_what_it_took_or_what_similar_ones_took() -> None:
    targets = [target("a"), target("b", variant="y"), target("c")]
    costs = cost_of_targets(targets, history())
    assert costs is not None
    assert [(cost.seconds, cost.measured) for cost in costs] == [(4.0, True), (2.0, False), (3.0, False)]
    assert cost_of_targets(targets, History()) is None


def costs(*seconds: float, arch: str = "sm_80") -> list[TargetCost]:
    return [
        TargetCost(target=target(f"f{number}", arch), seconds=each, measured=True)
        for number, each in enumerate(seconds)
    ]


@pytest.mark.parametrize(
    ("workers", "ready", "took_s"),
    [
        (1, None, 2.0 + 10.0),
        (1, "sm_80", 10.0),
        (2, None, 2.0 + 5.0),
        (2, "sm_80", 6.0),  # 5 and 1 by the one that is ready; 2 + 3 + 1 by the other
        (9, None, 2.0 + 5.0),
    ],
)
def test_workers_take_the_longest_first(workers: int, ready: str | None, took_s: float) -> None:
    assert schedule_s(costs(1.0, 5.0, 3.0, 1.0), workers=workers, start_s=2.0, ready=ready) == took_s


def test_each_architecture_starts_a_worker() -> None:
    both = [*costs(4.0), *costs(4.0, arch="sm_90")]
    assert schedule_s(both, workers=1, start_s=2.0) == 12.0
    assert schedule_s(both, workers=1, start_s=2.0, ready="sm_90") == 10.0
    assert schedule_s(both, workers=2, start_s=2.0) == 6.0
    assert schedule_s([], workers=2, start_s=2.0) == 0.0


def test_targets_of_one_run_are_compiled_together() -> None:
    pair = ("forward", "backward")
    run = [TargetCost(target=target(name, together=pair), seconds=1.0, measured=True) for name in pair]
    assert schedule_s(run, workers=2, start_s=0.0, run_s=0.5) == 2.5


def test_an_estimate_has_all_stages_and_the_wheel() -> None:
    targets = [target("a"), target("b", variant="x"), target("c")]
    missing = cost_of_targets(targets, history())
    assert missing is not None
    found = estimate(missing, targets, history(), workers=1, collects=False, makes_wheel=True)
    assert found == Estimate(
        workers=1, compiled=missing, before_s=1.5, collect_s=0.0,
        compile_s=2.5 + 3.0 + 4.0 + 2.0 + 3.0 + 3 * 0.5, later_s=21.0,
        wheel_bytes=50_000 + 1000 + 3000 + 2000, unmeasured=1,
    )  # fmt: skip
    assert found.seconds == 38.5
    listed = estimate(missing, targets, history(), workers=1, collects=True, makes_wheel=True)
    assert (listed.collect_s, listed.compile_s) == (2.5 + 3.0, 4.0 + 2.0 + 3.0 + 3 * 0.5)
    cached = estimate((), targets, history(), workers=1, collects=False, makes_wheel=False)
    assert cached.seconds == 1.5
    assert (
        estimate((), targets, history(rest_bytes=None), workers=1, collects=True, makes_wheel=True).wheel_bytes is None
    )


def test_histories_are_joined() -> None:
    newer = History(
        targets=(TargetHistory(id="a@sm_80", seconds=5.0), TargetHistory(id="c@sm_80")),
        stages=((NATIVE, 10.0),),
    )
    joined = history().with_newer(newer)
    assert joined.targets == (
        TargetHistory(id="a@sm_80", seconds=5.0, packed_bytes=1000),
        TargetHistory(id="b[x]@sm_80", seconds=2.0, packed_bytes=3000),
        TargetHistory(id="c@sm_80"),
    )
    assert dict(joined.stages) == {BEFORE: 1.5, NATIVE: 10.0, TRANSLATE: 1.0}
    assert (joined.rest_bytes, joined.import_s, joined.start_s, joined.run_s) == (50_000, 2.5, 3.0, 0.5)


def unit(name: str, seconds: float, cached: CacheUse = CacheUse.NONE) -> CompiledUnit:
    return CompiledUnit(
        target=target(name), signature=Signature(params=()), image=b"", kernels=(KernelHandle(symbol="k"),), host_ir="",
        host_function="f", doc="", compiler=CompilerInfo(name="c", version="1", cuda="", options=""), compile_s=seconds,
        cached=cached, cache_entries=(("program", "p"), ("unit", "u")),
    )  # fmt: skip


def test_only_a_whole_compile_is_a_time() -> None:
    found = history_of([unit("a", 1.0), unit("b", 0.1, CacheUse.PROGRAM)])
    assert found.seconds == {"a@sm_80": 1.0}


def test_the_first_run_of_a_worker_tells_how_long_it_starts() -> None:
    times = RunTimes()
    for beside_s in (4.2, 4.4, 4.0):
        times.ran(beside_s, first=True)
    assert times.overheads(2.0) == Overheads(import_s=2.0, start_s=4.2)
    for beside_s in (0.2, 0.3, 0.2, -0.1):
        times.ran(beside_s, first=False)
    assert times.overheads(None) == Overheads(start_s=4.0, run_s=0.2)
    assert RunTimes().overheads(None) == Overheads()


def test_time_left_counts_down() -> None:
    left = TimeLeft({"a": 10.0, "b": 4.0}, workers=2, later_s=20.0, start_s=3.0)
    assert left.seconds(0.0) == 33.0
    left.started("a", 3.0)
    left.started("b", 3.0)
    assert left.seconds(5.0) == 28.0
    left.ended("b", 7.0)
    left.ended("a", 15.0)  # later than expected
    assert left.seconds(15.0) == 20.0
    assert left.seconds(30.0) == 5.0
    assert left.seconds(99.0) == 0.0


def test_a_late_target_is_not_less_than_nothing() -> None:
    left = TimeLeft({"a": 1.0}, workers=1, later_s=2.0)
    left.started("a", 0.0)
    assert left.seconds(50.0) == 2.0


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "0 s"), (99.4, "99 s"), (100, "2 min"), (3599, "1 h 00 min"), (3900, "1 h 05 min")]
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_the_display_shows_the_time_that_is_left() -> None:
    display = _Live()
    assert "left" not in display._time_left(display._started)
    missing = costs(10.0, 10.0)
    expected = Estimate(
        workers=1, compiled=tuple(missing), before_s=1.0, collect_s=0, compile_s=22.0, later_s=8.0, wheel_bytes=None,
        unmeasured=0,
    )  # fmt: skip
    display.expects(expected)
    assert display._time_left(display._started) == ", about 30 s left"
    for cost in missing:
        display.started(cost.target)
        display.compiled(cost.target, unit(cost.target.export, 1.0))
    assert display._time_left(display._started) == ", about 8 s left"


def test_the_cost_is_said() -> None:
    expected = Estimate(
        workers=2, compiled=tuple(costs(1.0)), before_s=2.0, collect_s=0.0, compile_s=40.2, later_s=20.0,
        wheel_bytes=1_234_000, unmeasured=1,
    )  # fmt: skip
    cost = Cost(targets=10, on_this_machine=6, in_the_shared_cache=3, missing=1, wheel_cached=False, estimate=expected)
    assert list(cost_lines(cost)) == [
        "10 targets: 6 in the cache, 3 more in the shared cache, 1 to compile",
        (
            "about 62 s with 2 processes: 2 s to begin, 0 s to list the exports, 40 s to compile, 20 s for the "
            "launcher and the wheel"
        ),
        "the wheel has about 1.2 MB",
        "1 target never measured: the mean of similar targets counts",
    ]
    assert cost_json(cost)["seconds"] == 62.2
    unknown = Cost(targets=1, on_this_machine=0, in_the_shared_cache=0, missing=1, wheel_cached=False, estimate=None)
    assert list(cost_lines(unknown))[1] == (
        "time and size are not known: no build of this package left its times in the cache"
    )
    assert cost_json(unknown)["seconds"] is None


def test_a_clock_knows_what_was_before_it() -> None:
    first = Clock(silent())
    time.sleep(0.05)
    second = Clock(silent())
    assert 0.04 <= second.before_s - first.before_s < 5.0
    assert first.before_s < 24 * 3600
