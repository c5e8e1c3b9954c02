"""``--select``: wildcards in target ids, in which brackets are brackets."""

import re
from pathlib import Path

import pytest

from aot_pack.arch import parse_archs
from aot_pack.errors import UsageError
from aot_pack.gpus import known_models
from aot_pack.model import Collection, Export, Plan, Variant
from aot_pack.plan import make_plan
from aot_pack.select import select_targets


@pytest.fixture
def plan() -> Plan:
    variants = tuple(Variant(index=index, key=key) for index, key in enumerate(("float16,128", "float32,128")))
    exports = (
        Export(name="scale", doc="", variants=variants, line=1),
        Export(name="add", doc="", variants=(Variant(index=0),), line=2),
    )
    return make_plan(Collection(path=Path("k.py"), doc="", exports=exports), parse_archs(("sm_80,sm_90a",)))


@pytest.mark.parametrize(
    ("patterns", "selected"),
    [
        (["scale[*float16*]@sm_90*"], ["scale[float16,128]@sm_90a"]),
        (["scale[float??,128]@sm_80"], ["scale[float16,128]@sm_80", "scale[float32,128]@sm_80"]),
        (["add@*"], ["add@sm_80", "add@sm_90a"]),
        (
            ["*@sm_80", "add@sm_90a"],
            ["scale[float16,128]@sm_80", "scale[float32,128]@sm_80", "add@sm_80", "add@sm_90a"],
        ),
        (["*[*"], [f"scale[float{bits},128]@{arch}" for bits in (16, 32) for arch in ("sm_80", "sm_90a")]),
    ],
)
def test_patterns(plan: Plan, patterns: list[str], selected: list[str]) -> None:
    assert [str(target) for target in select_targets(plan, patterns).targets] == selected


def test_no_pattern_is_all(plan: Plan) -> None:
    assert select_targets(plan, ()) is plan


def test_what_has_no_target_is_no_part_of_the_package(plan: Plan) -> None:
    part = select_targets(plan, ["scale[float16*"])
    assert [(export.name, [variant.key for variant in export.variants]) for export in part.exports] == [
        ("scale", ["float16,128"])
    ]
    assert part.exports[0].variants[0].index == 0


@pytest.mark.parametrize(
    "pattern", ["scale", "scale[float16,128]", "scale[[f]loat16,128]@sm_80", "SCALE*", "", "add@sm_9"]
)
def test_a_pattern_that_matches_nothing_is_an_error(plan: Plan, pattern: str) -> None:
    message = f"--select {pattern!r} matches none of the 6 targets"
    with pytest.raises(UsageError, match=re.escape(message)) as caught:
        select_targets(plan, ["add@*", pattern])
    assert "aot-pack plan lists all" in (caught.value.hint or "")


def test_the_error_names_what_is_near(plan: Plan) -> None:
    with pytest.raises(UsageError) as caught:
        select_targets(plan, ["ad@sm_90a"])
    assert (caught.value.hint or "").startswith("there are add@sm_90a,")


@pytest.mark.parametrize(
    ("pattern", "selected"),
    [
        ("f@sm_90a:h20", ["f@sm_90a:h20"]),
        ("*:h100", ["f@sm_90a:h100"]),
        ("f@sm_90a", ["f@sm_90a:h100", "f@sm_90a:h20"]),
        ("f@sm_90?", ["f@sm_90a:h100", "f@sm_90a:h20"]),
    ],
)
def test_a_pattern_may_name_a_gpu_model_or_mean_all(pattern: str, selected: list[str]) -> None:
    gpus = [model for model in known_models() if model.name in ("h100", "h20")]
    export = Export(name="f", doc="", variants=(Variant(index=0),), line=1)
    found = Collection(path=Path("k.py"), doc="", exports=(export,))
    plan = make_plan(found, parse_archs(("sm_80,sm_90a",)), gpus=gpus)
    assert [str(target) for target in select_targets(plan, [pattern]).targets] == selected
