"""Compiles the targets that no cache has, and tells the cache what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from aot_pack.cache.entries import BuildCache
from aot_pack.cache.history import History, TargetHistory
from aot_pack.compile.pool import CompilePool, PoolProgress
from aot_pack.cost import cost_of_targets, estimate
from aot_pack.model import CacheUse, CompiledUnit, Outcome, Plan, Target
from aot_pack.progress import Progress


def compile_targets(
    plan: Plan, pool: CompilePool, cache: BuildCache | None, progress: Progress
) -> dict[Target, Outcome]:
    """Compiles the targets, and returns their outcomes.

    It compiles a target for a second GPU model only if the builder asked for figures of the first one.
    """
    first: dict[Target, Target] = {}
    for target in plan.targets:
        first.setdefault(target.without_gpu(), target)
    outcomes = _compile_targets(plan, list(first.values()), pool, cache, progress)
    others = []
    for target in plan.targets:
        outcome = outcomes[first[target.without_gpu()]]
        if target in outcomes:
            continue
        if isinstance(outcome, CompiledUnit) and outcome.figures:
            others.append(target)
        else:
            progress.spared(target)
    outcomes.update(_compile_targets(plan, others, pool, cache, progress))
    return outcomes


def _compile_targets(
    plan: Plan, targets: Sequence[Target], pool: CompilePool, cache: BuildCache | None, progress: Progress
) -> dict[Target, Outcome]:
    if cache is None:
        return pool.compile(plan.source, targets, PoolProgress(started=progress.started, done=progress.compiled))
    outcomes: dict[Target, Outcome] = {}
    for target in targets:
        if (unit := cache.unit(plan.source, target)) is not None:
            outcomes[target] = unit
            progress.compiled(target, unit)
    for target, unit in cache.shared_units(plan.source, [target for target in targets if target not in outcomes]):
        outcomes[target] = unit
        progress.compiled(target, unit)
    missing = [target for target in targets if target not in outcomes]
    if missing:
        outcomes.update(_compile_missing(plan, missing, pool, cache, progress))
    return outcomes


def _compile_missing(
    plan: Plan, missing: Sequence[Target], pool: CompilePool, cache: BuildCache, progress: Progress
) -> dict[Target, Outcome]:
    history = cache.history(plan.source)
    costs = cost_of_targets(missing, history)
    if costs is not None:
        ready = pool.overheads.import_s is not None  # this build has listed the exports
        progress.expects(estimate(costs, plan.targets, history, workers=pool.jobs, collects=ready, makes_wheel=True))
    cache.fetch_programs(plan.source, missing)

    def done(target: Target, outcome: Outcome) -> None:
        progress.compiled(target, outcome)
        if isinstance(outcome, CompiledUnit):
            cache.shared.share(outcome.cache_entries)
            programs = [key for kind, key in outcome.cache_entries if kind == "program"]
            cache.keep_programs(plan.source, target, programs)

    compiled = pool.compile(plan.source, missing, PoolProgress(started=progress.started, done=done), history.seconds)
    took = pool.overheads
    newer = replace(history_of(compiled.values()), import_s=took.import_s, start_s=took.start_s, run_s=took.run_s)
    cache.keep_history(plan.source, newer)
    cache.shared.share([("timings", cache.history_key(plan.source))])
    return compiled


def history_of(outcomes: Iterable[Outcome]) -> History:
    """The compile times of targets."""
    units = [outcome for outcome in outcomes if isinstance(outcome, CompiledUnit)]
    return History(
        targets=tuple(
            TargetHistory(
                id=str(unit.target),
                seconds=round(unit.compile_s, 3) if unit.cached is CacheUse.NONE else None,
            )
            for unit in units
        )
    )
