"""Wheel variants: which there are, what they say, what goes into them, and what ``verify`` finds in forged ones.

variantlib, of the authors of PEP 825 and 850, reads what is written, and chooses as an installer does.
"""

from __future__ import annotations

import dataclasses
import itertools
import json
import random
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from standin import CUBINS, plan, scale_signature, unit
from standin.wheels import INFO, NAME, RULES, SETTINGS, make_files, make_wheel
from variantlib.models.provider import ProviderConfig, VariantFeatureConfig
from variantlib.resolver.lib import sort_and_filter_supported_variants
from variantlib.variant_dist_info import VariantDistInfo
from variantlib.variants_json import VariantsJson

from aot_pack.arch import KNOWN_ARCHS, Arch
from aot_pack.errors import UsageError
from aot_pack.hostir.program import HostProgram
from aot_pack.inspection.archive import read_wheel
from aot_pack.inspection.report import report_wheel
from aot_pack.inspection.verify import verify
from aot_pack.launcher.lifted import LiftedUnit
from aot_pack.model import CompiledUnit, SplitBy, Variant
from aot_pack.package.wheel_variants import (
    WheelVariant,
    find_wheel_variant,
    find_wheel_variants,
    index_file_name,
    labelled,
    overclaims,
    read_label,
    split_label,
    units_of,
    wheel_variants_text,
)
from aot_pack.pipeline import wheel_variant_contents
from aot_pack.wheel.assemble import wheel_variant_archive
from aot_pack.wheel.budget import check_split
from aot_pack.wheel.split import WheelContents

ANY = dataclasses.replace(RULES, platform=None)
VARIANT_JSON = f"{INFO}/variant.json"


def archs(*names: str) -> list[Arch]:
    return [Arch.parse(name) for name in names]


def accepted(major: int, minor: int) -> list[str]:
    """What NVIDIA's provider accepts of ``sm_arch`` on a machine with such a GPU: ``get_supported_configs`` in the
    plugin.py of https://github.com/wheelnext/nvidia-variant-provider."""
    return [*(f"{major}{each}_real" for each in range(minor, -1, -1)), f"{major}0_virtual"]


def chosen(text: str, device: tuple[int, int] | None) -> str:
    """The label that an installer takes of an index on a machine with this GPU; null for the ordinary wheel."""
    properties = []
    if device is not None:
        feature = VariantFeatureConfig("sm_arch", accepted(*device), multi_value=True)
        properties = list(ProviderConfig("nvidia", [feature]).to_list_of_properties())
    index = VariantsJson(json.loads(text))
    found = sort_and_filter_supported_variants(
        list(index.variants.values()), properties, index.namespace_priorities, filter_values=True
    )
    return str(found[0].label)


# -- which there are, and what they say


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (("sm_90a",), {"sm90": ("90_real",)}),
        (("sm_100f", "sm_80", "sm_90"), {"sm80": ("80_real",), "sm90": ("90_real",), "sm100": ("100_real",)}),
        (("sm_89", "sm_86", "sm_80"), {"sm80": ("80_real", "86_real", "89_real")}),
        (("sm_100", "sm_100a", "sm_103a", "compute_100"), {"sm100": ("100_real", "103_real")}),
        (("sm_120f", "compute_90"), {"sm120": ("120_real",)}),
        (("compute_90",), {}),
    ],
)
def test_a_variant_for_each_family(given: tuple[str, ...], found: dict[str, tuple[str, ...]]) -> None:
    assert {each.label: each.sm_archs for each in find_wheel_variants(archs(*given))} == found
    assert [each.label for each in find_wheel_variants(archs(*given))] == list(found)


def test_every_architecture_has_a_label_and_a_value_that_the_drafts_and_the_provider_take() -> None:
    for variant in find_wheel_variants(archs(*KNOWN_ARCHS)):
        assert re.fullmatch(r"[0-9a-z_.]{1,16}", variant.label)  # PEP 825; the first drafts had the limit
        for value in variant.sm_archs:
            assert value in accepted(int(value[:-6]), int(value[-6]))
            assert 5 <= int(value[:-6]) <= 12, "the provider knows of no later major"


def test_what_is_written_is_what_variantlib_reads() -> None:
    variants = find_wheel_variants(archs("sm_80", "sm_90a", "sm_100f", "sm_103a"))
    index = VariantsJson(json.loads(wheel_variants_text(variants)))
    assert list(index.variants) == ["sm80", "sm90", "sm100"]
    assert index.namespace_priorities == ["nvidia"]
    assert index.providers["nvidia"].object_reference == "nvidia_variant_provider.plugin:NvidiaVariantPlugin"
    merged = None
    for variant in variants:
        one = VariantDistInfo(wheel_variants_text([variant]), variant.label)
        assert {each.to_str() for each in one.variant_desc.properties} == set(variant.properties)
        if merged is None:
            merged = VariantsJson(one)
        merged.merge(one)
    assert merged is not None
    assert merged.variants == index.variants
    schema = json.loads(wheel_variants_text(variants))["$schema"]
    assert schema == "https://variants-schema.wheelnext.dev/peps/850/v0.2.0.json"


@pytest.mark.parametrize(
    ("device", "label"),
    [((8, 0), "sm80"), ((8, 6), "sm80"), ((9, 0), "sm90"), ((10, 0), "null"), ((10, 3), "sm100"), ((12, 0), "null"),
     ((7, 5), "null"), (None, "null")],
)  # fmt: skip
def test_an_installer_chooses_by_the_gpu(device: tuple[int, int] | None, label: str) -> None:
    assert (
        chosen(wheel_variants_text(find_wheel_variants(archs("sm_80", "sm_90a", "sm_103a", "compute_90"))), device)
        == label
    )


def test_names() -> None:
    name = "my_kernels-1.0-py3-none-manylinux_2_28_x86_64.whl"
    with_label = "my_kernels-1.0-py3-none-manylinux_2_28_x86_64-sm90.whl"
    assert labelled(name, "sm90") == with_label
    assert split_label(with_label) == (name, "sm90")
    assert split_label(name) == (name, None)
    built = "my_kernels-1.0-2-py3-none-any.whl"
    assert split_label(built) == (built, None)
    assert split_label("my_kernels-1.0-2-py3-none-any-sm90.whl") == (built, "sm90")
    for other in ("kernels.whl", "a-b-c-d-e-f-g-h.whl", "my_kernels-1.0.tar.gz", ""):
        assert split_label(other) == (other, None)
    assert index_file_name("my-kernels", "1.0") == "my_kernels-1.0-variants.json"


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"variants": 1}', '{"variants": {}}', '{"variants": {"a": 1, "b": 2}}']
)
def test_a_label_that_can_not_be_read(text: str) -> None:
    assert read_label(text.encode()) == ""
    assert read_label(None) is None


def test_devices_that_choose_a_wheel_in_vain_are_warned_of() -> None:
    of_sm100, of_sm120 = overclaims(archs("sm_80", "sm_90a", "sm_120a", "sm_100a"))
    assert of_sm100 == (
        "installers also select the wheel variant sm100 for compute capability 10.3 and 10.7, but nothing in it runs "
        "there: wheel variants can't express that sm_100a is only for 10.0. Add sm_103a and sm_107a, or pack sm_100f "
        "instead of sm_100a"
    )
    assert of_sm120.endswith("is only for 12.0. Add sm_121a, or pack sm_120f instead of sm_120a")
    assert list(overclaims(archs("sm_120f", "sm_100a", "sm_103f", "sm_90a"))) == []
    assert list(overclaims(archs("sm_100a", "compute_90"))) == [], "PTX runs there"
    assert list(overclaims(archs("sm_80"))) == [], "an Orin takes none of these, and is no machine of this wheel"
    assert list(overclaims(archs("sm_87", "sm_89"))) == []


def test_a_wheel_for_a_tegra_is_chosen_by_later_minors_in_vain() -> None:
    (warning,) = overclaims(archs("sm_87"))
    assert warning == (
        "installers also select the wheel variant sm80 for compute capability 8.9, but nothing in it runs there: "
        "wheel variants can't express that sm_87 is only for 8.7. Add sm_89"
    )


# -- what goes into them


def function(name: str, *given: str, dtype: int = 32) -> list[CompiledUnit]:
    signature = scale_signature()
    if dtype != 32:
        signature = dataclasses.replace(signature, keyword_only=(str(dtype),))
    variant = Variant(index=dtype, key=str(dtype))
    return [unit(name, signature, arch=arch, variant=variant) for arch in given]


def ids(units: Sequence[CompiledUnit]) -> list[str]:
    return [str(each.target) for each in units]


def variant_of(label: str, units: Sequence[CompiledUnit]) -> WheelVariant:
    found = find_wheel_variant(label, [each.target.arch for each in units])
    assert found is not None
    return found


def test_a_variant_has_the_cubins_of_its_family_only() -> None:
    units = function("f", "sm_80", "sm_89", "sm_90", "compute_90", "sm_100f")
    assert ids(units_of(variant_of("sm80", units), units)) == ["f[32]@sm_80", "f[32]@sm_89"]
    assert ids(units_of(variant_of("sm90", units), units)) == ["f[32]@sm_90"]
    of_sm100 = ids(units_of(variant_of("sm100", units), units))
    assert of_sm100 == ["f[32]@compute_90", "f[32]@sm_100f"], "a Thor of CUDA 12, 10.1, chooses it and needs the PTX"


def test_ptx_is_where_a_machine_that_chooses_it_would_run_it() -> None:
    units = [*function("f", "sm_90a", "compute_90", "sm_100a"), *function("g", "compute_80", "compute_90", "sm_90")]
    assert ids(units_of(variant_of("sm100", units), units)) == [
        "f[32]@compute_90",  # on 10.3
        "f[32]@sm_100a",
        "g[32]@compute_90",
    ]
    assert ids(units_of(variant_of("sm90", units), units)) == [
        "f[32]@sm_90a",
        "f[32]@compute_90",  # on a 9.1, should there ever be one
        "g[32]@sm_90",
    ]


def test_a_function_that_a_family_has_nothing_for_is_there_with_its_smallest_image() -> None:
    small = (CUBINS / "k.sm_80.cubin").read_bytes()
    units = [*function("f", "sm_90a"), *function("g", "sm_100f", "sm_80"), *function("g", "sm_80", dtype=16)]
    units = [dataclasses.replace(each, image=small) if str(each.target) == "g[32]@sm_80" else each for each in units]
    assert len(small) < len(units[0].image)
    assert ids(units_of(variant_of("sm90", units), units)) == ["f[32]@sm_90a", "g[32]@sm_80"]


def best(units: Sequence[CompiledUnit], major: int, minor: int) -> CompiledUnit | None:
    """What a device takes; ``fitness`` of templates/launcher/choose.cpp."""

    def fitness(each: CompiledUnit) -> tuple[int, ...]:
        arch = each.target.arch
        rank = {"a": 3, "f": 2, "": 1}[arch.suffix]
        return (0, arch.major, arch.minor) if arch.ptx else (rank, int(arch.minor == minor), arch.minor)

    return max((each for each in units if each.target.arch.runs_on(major, minor)), key=fitness, default=None)


def test_a_machine_runs_the_same_from_the_wheel_that_it_chooses_as_from_the_ordinary_one() -> None:
    names = [*KNOWN_ARCHS, *(f"compute_{name[3:]}" for name in KNOWN_ARCHS if name[-1].isdigit())]
    made = {(name, dtype, arch): function(name, arch, dtype=dtype)[0]
            for name, dtype, arch in itertools.product("fg", (16, 32), names)}  # fmt: skip
    devices = sorted({(arch.major, arch.minor) for arch in archs(*KNOWN_ARCHS)} | {(8, 8), (10, 9), (12, 9)})
    source = random.Random(1)
    compared = 0
    for _ in range(60):
        kinds = {
            (name, dtype): [made[name, dtype, arch] for arch in source.sample(names, source.randint(1, 6))]
            for name, dtype in itertools.product("fg", (16, 32))
        }
        units = [each for group in kinds.values() for each in group]
        for variant in find_wheel_variants(each.target.arch for each in units):
            own = units_of(variant, units)
            assert {each.target.export for each in own} == {"f", "g"}
            kept = {id(each) for each in own}
            for device in devices:
                if not {*accepted(*device)} & {*variant.sm_archs}:
                    continue
                for group in kinds.values():
                    of_wheel = best([each for each in group if id(each) in kept], *device)
                    assert best(group, *device) is of_wheel, (device, variant, ids(units), ids(own))
                    compared += 1
    assert compared > 1000


def test_ptx_alone_has_no_variant() -> None:
    lifted = [LiftedUnit(unit=each, program=HostProgram("f", [], [])) for each in function("scale", "compute_90")]
    with pytest.raises(UsageError, match=r"can't make a wheel variant: all images are PTX"):
        wheel_variant_contents(plan(), lifted, SETTINGS)


def test_a_package_is_split_in_one_way_only() -> None:
    check_split(SplitBy.NONE, None, variants=True)
    for split_by in (SplitBy.ARCH, SplitBy.ARCH_IF_NEEDED):
        with pytest.raises(
            UsageError, match=f"--split-by {split_by.value} and --experimental-wheel-variants both make several wheels"
        ):
            check_split(split_by, 1, variants=True)


# -- what verify finds


def variant_files(label: str = "sm90") -> dict[str, bytes]:
    manifest, files = make_files()
    variant = find_wheel_variant(label, [Arch.parse(target.arch) for target in manifest.targets])
    assert variant is not None
    return {**files, VARIANT_JSON: wheel_variants_text([variant]).encode()}


def found_in(path: Path) -> list[str]:
    return [str(finding) for finding in verify(str(path), ANY).findings]


def test_a_variant_wheel_has_nothing_wrong_and_says_what_it_is_for(tmp_path: Path) -> None:
    path = make_wheel(tmp_path / labelled(NAME, "sm90"), variant_files())
    assert found_in(path) == []
    archive = read_wheel(path)
    assert (archive.label, archive.tag) == ("sm90", "py3-none-manylinux_2_28_x86_64")
    report = report_wheel(path)
    assert (report.variant_label, report.variant_properties) == ("sm90", ("nvidia :: sm_arch :: 90_real",))


def test_a_wheel_becomes_that_of_a_variant() -> None:
    manifest, files = make_files()
    plain = WheelContents(manifest=manifest, file_name=NAME, dist_info=INFO, files=files)
    made = wheel_variant_archive(plain, WheelVariant(label="sm90", sm_archs=("90_real",)))
    assert (made.file_name, made.manifest, made.files) == (labelled(NAME, "sm90"), manifest, variant_files())


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"90_real", b"100_real"), (b'"90_real"', b'"90_real", "80_real"'), (b'"sm90"', b'"sm80"'), (b"v0.2.0", b"v0.1.0"),
     (b"nvidia-variant", b"another-variant"), (b"  ", b" "), (b"{", b"")],
)  # fmt: skip
def test_a_forged_claim_is_found(tmp_path: Path, old: bytes, new: bytes) -> None:
    files = variant_files()
    assert old in files[VARIANT_JSON]
    files[VARIANT_JSON] = files[VARIANT_JSON].replace(old, new)
    right = "sm90 with nvidia :: sm_arch :: 90_real"
    assert found_in(make_wheel(tmp_path / labelled(NAME, "sm90"), files)) == [
        f"{VARIANT_JSON}: does not match the name and the images: expected {right}"
    ]


def test_a_wheel_under_the_name_of_another_variant_is_found(tmp_path: Path) -> None:
    as_another = make_wheel(tmp_path / labelled(NAME, "sm80"), variant_files("sm90"))
    assert any(finding.startswith(f"{VARIANT_JSON}: does not match the name") for finding in found_in(as_another))
    as_none = make_wheel(tmp_path / labelled(NAME, "sm100"), variant_files("sm90"))
    assert "its variant label is 'sm100', but its images belong to sm80, sm90" in found_in(as_none)
    as_ordinary = make_wheel(tmp_path / NAME, variant_files("sm90"))
    assert found_in(as_ordinary) == [f"{VARIANT_JSON}: must not be in the wheel"]
    without = make_wheel(tmp_path / labelled(NAME, "sm90"), make_files()[1])
    assert found_in(without) == [f"{VARIANT_JSON}: is missing"]


def test_an_installed_variant_is_held_to_what_it_says(tmp_path: Path) -> None:
    with zipfile.ZipFile(make_wheel(tmp_path / labelled(NAME, "sm90"), variant_files())) as archive:
        archive.extractall(tmp_path)
    assert found_in(tmp_path / "my_kernels") == []
    text = (tmp_path / VARIANT_JSON).read_text()
    (tmp_path / VARIANT_JSON).write_text(text.replace("90_real", "80_real"))
    found = found_in(tmp_path / "my_kernels")
    assert f"{VARIANT_JSON}: differs from RECORD" in found
    assert any(finding.startswith(f"{VARIANT_JSON}: does not match the name") for finding in found)
    (tmp_path / VARIANT_JSON).write_text("{}")
    assert any("its variant label is ''" in finding for finding in found_in(tmp_path / "my_kernels"))
