"""What a target that failed means: the same for a whole build and for shards that are merged."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterator, Mapping, Sequence

import pytest
from standin import UNITS, export, plan, unit

from aot_pack.arch import Arch
from aot_pack.errors import AotPackError, BuildFailed, CompileError
from aot_pack.model import CompiledUnit, Outcome, Plan, Target, Variant
from aot_pack.outcomes import Judged, judge, raise_all
from aot_pack.shards.partition import Shard, targets_of

VARIANTS = (Variant(index=0, key="16"), Variant(index=1, key="32"))


def plan_of(*pairs: tuple[int, str]) -> Plan:
    """A plan of one function, with these variants for these architectures."""
    targets = tuple(Target(export="scale", variant=VARIANTS[index], arch=Arch.parse(arch)) for index, arch in pairs)
    return dataclasses.replace(plan(), exports=(export("scale", variants=VARIANTS),), targets=targets)


PLANS = (
    plan_of((0, "sm_80"), (0, "sm_90a"), (0, "compute_90")),
    plan_of((0, "sm_80"), (0, "compute_90"), (0, "compute_120")),
    plan_of((0, "compute_90"), (0, "compute_120")),
    plan_of((0, "compute_90")),
    plan_of((0, "sm_90a"), (0, "compute_90"), (1, "sm_90a"), (1, "compute_90")),
    plan_of((0, "compute_90"), (0, "compute_120"), (1, "sm_80"), (1, "compute_90")),
)


def built(target: Target) -> CompiledUnit:
    return dataclasses.replace(unit("scale", UNITS[0].signature), target=target)


def all_outcomes(whole: Plan) -> Iterator[dict[Target, Outcome]]:
    """Each of the targets built or failed, in all ways."""
    for fine in itertools.product((True, False), repeat=len(whole.targets)):
        yield {
            target: built(target) if right else CompileError("too specific", target=str(target))
            for target, right in zip(whole.targets, fine, strict=True)
        }


def all_splits(targets: Sequence[Target]) -> Iterator[list[set[Target]]]:
    """All ways to deal the targets out to up to three machines."""
    for owners in itertools.product(range(3), repeat=len(targets)):
        yield [{target for target, at in zip(targets, owners, strict=True) if at == owner} for owner in range(3)]


def judge_shard(whole: Plan, outcomes: Mapping[Target, Outcome], own: set[Target]) -> Judged:
    """As ``shards.build.build_part`` does it."""
    found = {target: outcome for target, outcome in outcomes.items() if target in own}
    return judge(whole, found, elsewhere=set(whole.targets) - own)


def merged_outcomes(shards: Sequence[Judged]) -> dict[Target, Outcome]:
    """What the merge has of all parts."""
    found: dict[Target, Outcome] = {}
    for shard in shards:
        found |= {**shard.units, **shard.left_out}
    return found


@pytest.mark.parametrize("whole", PLANS, ids=lambda whole: " ".join(map(str, whole.targets)))
def test_shards_that_are_merged_end_as_the_whole_build(whole: Plan) -> None:
    compared = 0
    for outcomes in all_outcomes(whole):
        expected = judge(whole, outcomes)
        for split in all_splits(whole.targets):
            shards = [judge_shard(whole, outcomes, own) for own in split]
            told = {id(error) for shard in shards for error in shard.errors}
            assert told <= {id(error) for error in expected.errors}, "a shard fails where the whole build does not"
            if not told:  # else there is no part, and so no merge
                merged = judge(whole, merged_outcomes(shards))
                assert (merged.units, merged.left_out, merged.errors) == (
                    expected.units,
                    expected.left_out,
                    expected.errors,
                )
                assert list(merged.units) == list(expected.units)
            compared += 1
    assert compared == 2 ** len(whole.targets) * 3 ** len(whole.targets)


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_real_partition_too(count: int) -> None:
    whole = PLANS[4]
    for outcomes in all_outcomes(whole):
        shares = [set(targets_of(whole, Shard(index=index + 1, count=count))) for index in range(count)]
        shards = [judge_shard(whole, outcomes, own) for own in shares]
        if not any(shard.errors for shard in shards):
            assert judge(whole, merged_outcomes(shards)) == judge(whole, outcomes)


def test_ptx_alone_may_not_fail_and_a_cubin_never() -> None:
    whole = PLANS[0]
    sm_80, sm_90a, ptx = whole.targets
    error = CompileError("too specific")
    judged = judge(whole, {sm_80: built(sm_80), sm_90a: built(sm_90a), ptx: error})
    assert (judged.errors, dict(judged.left_out), list(judged.units)) == ((), {ptx: error}, [sm_80, sm_90a])
    assert judged.problems == ("scale[16]@compute_90 is left out: too specific",)
    assert judge(whole, {sm_80: error, sm_90a: built(sm_90a)}).errors == (error,)
    assert judge(whole, {ptx: error}).errors == (error,)
    assert judge(whole, {ptx: error}, elsewhere=[sm_80]).errors == ()
    assert judge(PLANS[4], {PLANS[4].targets[1]: error}, elsewhere=[PLANS[4].targets[2]]).errors == (error,)


def test_the_order_is_the_plans_and_a_target_without_an_outcome_is_none() -> None:
    whole = PLANS[0]
    sm_80, sm_90a, _ = whole.targets
    assert list(judge(whole, {sm_90a: built(sm_90a), sm_80: built(sm_80)}).units) == [sm_80, sm_90a]


def test_errors_are_raised_each_once() -> None:
    one, other = CompileError("one"), CompileError("other")
    raise_all([])
    with pytest.raises(CompileError, match="one"):
        raise_all([one, one])
    with pytest.raises(BuildFailed) as caught:
        raise_all([one, other, one])
    errors: tuple[AotPackError, ...] = caught.value.errors
    assert errors == (one, other)
