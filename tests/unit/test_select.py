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
    assert select_targets(plan, ()) == plan


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
    assert (caught.value.hint or "").startswith("targets are add@sm_90a,")


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


def narrowed(arch: str, *patterns: str) -> Plan:
    """Of exports for Hopper, for Blackwell, for any, and one with a variant of each kind."""
    hopper, blackwell = ("sm_90a",), ("sm_100a", "sm_103a")
    tiles = [("", None), ("h", hopper), ("b", blackwell), ("c", ("sm_120a",))]
    exports = (
        Export(name="hopper", doc="", variants=(Variant(index=0, archs=hopper),), line=1),
        Export(name="blackwell", doc="", variants=(Variant(index=0, archs=blackwell),), line=2),
        Export(
            name="tiles", doc="", line=3,
            variants=tuple(Variant(index=i, key=f"t{key}", archs=archs) for i, (key, archs) in enumerate(tiles)),
        ),
    )  # fmt: skip
    archs = parse_archs((arch,))
    return select_targets(make_plan(Collection(path=Path("k.py"), doc="", exports=exports), archs), patterns, archs)


def test_what_no_architecture_fits_is_left_out_with_a_line() -> None:
    plan = narrowed("sm_90a")
    assert [str(target) for target in plan.targets] == ["hopper@sm_90a", "tiles[t]@sm_90a", "tiles[th]@sm_90a"]
    assert [(export.name, len(export.variants)) for export in plan.exports] == [("hopper", 1), ("tiles", 2)]
    assert plan.notes == (
        "blackwell is left out: archs= allows sm_100a, sm_103a only, but --arch gives sm_90a",
        (
            "tiles[tb] and 1 other variant are left out: archs= allows sm_100a, sm_103a, sm_120a only, "
            "but --arch gives sm_90a"
        ),
    )


@pytest.mark.parametrize(
    ("patterns", "targets", "left_out"),
    [
        (["hopper@*"], ["hopper@sm_90a"], []),
        (["*@sm_90a"], ["hopper@sm_90a", "tiles[t]@sm_90a", "tiles[th]@sm_90a"], []),
        (["*l*"], ["tiles[t]@sm_90a", "tiles[th]@sm_90a"], ["blackwell", "tiles[tb] and 1 other variant"]),
        (["black*", "hopper@sm_90a"], ["hopper@sm_90a"], ["blackwell"]),
        (["tiles[t?]@*"], ["tiles[th]@sm_90a"], ["tiles[tb] and 1 other variant"]),
    ],
)
def test_a_selection_comes_first(patterns: list[str], targets: list[str], left_out: list[str]) -> None:
    plan = narrowed("sm_90a", *patterns)
    assert [str(target) for target in plan.targets] == targets
    assert [re.split(" (?:is|are) left out", note)[0] for note in plan.notes] == left_out


@pytest.mark.parametrize("pattern", ["blackwell@*", "blackwell@sm_100a", "blackwell@sm_1?3a"])
def test_an_export_that_is_selected_by_name_must_fit(pattern: str) -> None:
    text = f"--select {pattern!r} can't be built: blackwell is for sm_100a, sm_103a only, but --arch gives sm_90a"
    with pytest.raises(UsageError, match=re.escape(text)) as caught:
        narrowed("sm_90a", "hopper@*", pattern)
    assert caught.value.hint == "add --arch sm_100a"


def test_a_variant_that_is_selected_by_name_must_fit() -> None:
    with pytest.raises(UsageError, match=re.escape("can't be built: tiles[tb] is for sm_100a, sm_103a only")):
        narrowed("sm_90a", "tiles[tb]@*")


def test_nothing_left_is_an_error() -> None:
    with pytest.raises(
        UsageError, match="no target is left to build: blackwell is for sm_100a, sm_103a only, but --arch"
    ):
        narrowed("sm_90a", "black*")


def test_an_export_that_is_neither_selected_nor_fits_is_no_part_of_the_package() -> None:
    exports = tuple(
        Export(name=name, doc="", variants=(Variant(index=0, archs=(arch,)),), line=1)
        for name, arch in (("hopper", "sm_90a"), ("blackwell", "sm_100a"))
    )
    archs = parse_archs(("sm_90a",))
    plan = make_plan(Collection(path=Path("k.py"), doc="", exports=exports), archs)
    part = select_targets(plan, ["hopper@*"], archs)
    assert [export.name for export in part.exports] == ["hopper"]
    assert part.notes == ()


def test_an_architecture_that_no_export_is_for_is_told() -> None:
    hopper = Export(name="f", doc="", variants=(Variant(index=0, archs=("sm_90a",)),), line=1)
    archs = parse_archs(("sm_90a,sm_80",))
    plan = make_plan(Collection(path=Path("k.py"), doc="", exports=(hopper,)), archs)
    assert select_targets(plan, (), archs).notes == ("nothing is built for sm_80: no export supports it",)
    assert select_targets(plan, ["f@sm_90a"], archs).notes == ()
