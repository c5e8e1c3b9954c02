"""``aot-pack plan --cost``: how long a build takes, what the caches have of it, and how large its wheel gets."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aot_pack.cli.progress import duration
from aot_pack.sizes import size

if TYPE_CHECKING:
    from aot_pack.cache.entries import BuildCache
    from aot_pack.cost import Estimate
    from aot_pack.model import BuildSettings, CompiledUnit, Plan, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """The cost of a build."""

    targets: int
    on_this_machine: int
    """How many targets the cache of this machine has."""
    in_the_shared_cache: int
    missing: int
    wheel_cached: bool
    estimate: Estimate | None
    """None if no build of the package was ever measured."""


def find_cost(plan: Plan, cache: BuildCache | None, settings: BuildSettings, *, workers: int) -> Cost:
    """Looks into the caches as a build would. This machine keeps the entries of the shared cache that a build takes.

    Args:
        workers: how many targets are compiled at once.
    """
    from aot_pack.cache.history import History
    from aot_pack.cost import cost_of_targets, estimate

    local: dict[Target, CompiledUnit] = {}
    shared: dict[Target, CompiledUnit] = {}
    if cache is not None:
        local = {target: unit for target in plan.targets if (unit := cache.unit(plan.source, target)) is not None}
        shared = dict(cache.shared_units(plan.source, [target for target in plan.targets if target not in local]))
    found = {**local, **shared}
    # A build compiles a target for a second GPU model only if its builder asked for figures of the first one.
    first: dict[Target, Target] = {}
    for target in plan.targets:
        first.setdefault(target.without_gpu(), target)
    targets = [target for target in plan.targets if first[target.without_gpu()] is target or target in found]
    missing = [target for target in targets if target not in found]
    wheel_cached = cache is not None and not missing and _has_wheel(plan, cache, found, settings)
    history = History() if cache is None else cache.history(plan.source)
    costs = cost_of_targets(missing, history)
    expected = None
    if costs is not None:
        expected = estimate(
            costs, targets, history, workers=workers, collects=cache is None, makes_wheel=not wheel_cached
        )
    return Cost(
        targets=len(targets),
        on_this_machine=len(set(local) & set(targets)),
        in_the_shared_cache=len(set(shared) & set(targets)),
        missing=len(missing),
        wheel_cached=wheel_cached,
        estimate=expected,
    )


def cost_lines(cost: Cost) -> Iterator[str]:
    """The cost in words."""
    yield (
        f"{_count(cost.targets)}: {cost.on_this_machine} in the cache, {cost.in_the_shared_cache} more in the shared "
        f"cache, {cost.missing} to compile"
    )
    expected = cost.estimate
    if expected is None:
        yield "time and size are not known: no build of this package left its times in the cache"
        return
    processes = "1 process" if expected.workers == 1 else f"{expected.workers} processes"
    yield (
        f"about {duration(expected.seconds)} with {processes}: {duration(expected.before_s)} to begin, "
        f"{duration(expected.collect_s)} to list the exports, "
        f"{duration(expected.compile_s)} to compile, {duration(expected.later_s)} for the launcher and the wheel"
    )
    if cost.wheel_cached:
        yield "the wheel is in the cache"
    if expected.wheel_bytes is not None:
        yield f"the wheel has about {size(expected.wheel_bytes)}"
    if expected.unmeasured:
        yield f"{_count(expected.unmeasured)} never measured: the mean of similar targets counts"


def cost_json(cost: Cost) -> dict[str, Any]:
    """The cost as ``plan --json`` prints it."""
    expected = cost.estimate
    return {
        "targets": cost.targets,
        "in_cache": cost.on_this_machine,
        "in_shared_cache": cost.in_the_shared_cache,
        "to_compile": cost.missing,
        "wheel_cached": cost.wheel_cached,
        "workers": None if expected is None else expected.workers,
        "seconds": None if expected is None else round(expected.seconds, 1),
        "before_seconds": None if expected is None else round(expected.before_s, 1),
        "collect_seconds": None if expected is None else round(expected.collect_s, 1),
        "compile_seconds": None if expected is None else round(expected.compile_s, 1),
        "later_seconds": None if expected is None else round(expected.later_s, 1),
        "wheel_bytes": None if expected is None else expected.wheel_bytes,
        "unmeasured": None if expected is None else expected.unmeasured,
    }


def _count(number: int) -> str:
    return "1 target" if number == 1 else f"{number} targets"


def _has_wheel(plan: Plan, cache: BuildCache, found: Mapping[Target, CompiledUnit], settings: BuildSettings) -> bool:
    """Whether a cache has the wheel of these units."""
    from aot_pack.cli.report import print_note
    from aot_pack.native.toolchain import find_machine, usable_toolchain
    from aot_pack.pipeline import resolve_plan, wheel_key_of

    outcomes = {unit.target: unit for unit in found.values()}
    plan, units = resolve_plan(dataclasses.replace(plan, targets=tuple(outcomes)), outcomes, [])
    machine = find_machine(os.environ)
    with usable_toolchain(
        settings.toolchain, machine, platform=settings.platform, cache=cache.store.root, tell=print_note
    ) as (machine, toolchain):
        key = wheel_key_of(cache, plan, units, settings, machine, toolchain)
    return key is not None and cache.shared.get("wheel", key) is not None
