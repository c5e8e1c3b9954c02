"""The plan: exports times architectures, names and versions, decided without a process."""

from pathlib import Path

from aot_pack.arch import Arch, parse_archs
from aot_pack.gpus import known_models
from aot_pack.model import Collection, Export, Target, Variant
from aot_pack.plan import make_plan


def collection(*exports: Export, path: str = "my_kernels.py") -> Collection:
    return Collection(path=Path(path), doc="Doc.", exports=exports)


def export(name: str, *variants: Variant) -> Export:
    return Export(name=name, doc="", variants=variants or (Variant(index=0),), line=1)


def test_targets_are_exports_times_archs_in_order() -> None:
    plan = make_plan(collection(export("scale"), export("add")), parse_archs(("sm_90a,sm_80",)))
    assert [str(target) for target in plan.targets] == ["scale@sm_90a", "scale@sm_80", "add@sm_90a", "add@sm_80"]
    assert (plan.package, plan.version) == ("my-kernels", "0.0.0")


def test_a_target_names_its_variant() -> None:
    target = Target(export="scale", variant=Variant(index=1, key="float16"), arch=Arch.parse("sm_90a"))
    assert str(target) == "scale[float16]@sm_90a"


def test_name_and_version_are_normalised() -> None:
    plan = make_plan(collection(export("f")), parse_archs(("sm_80",)), name="Fast.Kernels", version="1.0-rc1")
    assert (plan.package, plan.version) == ("fast-kernels", "1.0rc1")


def test_an_export_is_built_for_the_archs_that_its_author_gave() -> None:
    narrowed = export("gemm", Variant(index=0, archs=("sm_90a",)))
    plan = make_plan(collection(narrowed, export("f")), parse_archs(("sm_80,sm_90a",)))
    assert [str(target) for target in plan.targets] == ["gemm@sm_90a", "f@sm_80", "f@sm_90a"]


def test_an_export_may_be_for_ptx_only() -> None:
    (target,) = make_plan(
        collection(export("f", Variant(index=0, archs=("compute_90",)))), parse_archs(("sm_90+ptx",))
    ).targets
    assert str(target) == "f@compute_90"


def test_what_no_arch_fits_has_no_target_and_is_known() -> None:
    narrowed = export(
        "gemm", Variant(index=0, key="a", archs=("sm_90a", "sm_100a")), Variant(index=1, key="b", archs=("sm_80",))
    )
    whole = export("f", Variant(index=0, archs=("sm_100a",)))
    plan = make_plan(collection(narrowed, whole), parse_archs(("sm_80,sm_89",)))
    assert [str(target) for target in plan.targets] == ["gemm[b]@sm_80"]
    assert [(each.ids, each.whole) for each in plan.unfit] == [
        (("gemm[a]@sm_90a", "gemm[a]@sm_100a"), False), (("f@sm_100a",), True),
    ]  # fmt: skip


def test_variants_multiply_and_narrow() -> None:
    two = export("scale", Variant(index=0, key="float16"), Variant(index=1, key="float8", archs=("sm_90a",)))
    plan = make_plan(collection(two), parse_archs(("sm_80,sm_90a",)))
    assert [str(target) for target in plan.targets] == [
        "scale[float16]@sm_80", "scale[float16]@sm_90a", "scale[float8]@sm_90a",
    ]  # fmt: skip


GPUS = {model.name: model for model in known_models()}


def test_a_target_is_planned_for_each_gpu_model_of_its_arch() -> None:
    gpus = [GPUS[name] for name in ("h100", "h20", "b200")]
    plan = make_plan(collection(export("f")), parse_archs(("sm_90a,sm_100a,sm_80",)), gpus=gpus)
    assert [(str(target), target.gpu and target.gpu.name) for target in plan.targets] == [
        ("f@sm_90a:h100", "h100"), ("f@sm_90a:h20", "h20"), ("f@sm_100a", "b200"), ("f@sm_80", None),
    ]  # fmt: skip
    assert {str(target.without_gpu()) for target in plan.targets} == {"f@sm_90a", "f@sm_100a", "f@sm_80"}
