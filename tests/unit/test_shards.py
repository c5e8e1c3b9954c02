"""Sharded builds: who compiles what, what a part says, and which parts are of one build."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from standin import EXPORTS, UNITS, build_settings, plan, unit

from aot_pack.arch import Arch
from aot_pack.cache.store import CacheEntry, decode_entry, encode_entry
from aot_pack.errors import CompileError, PartsError, UsageError
from aot_pack.gpus import known_models
from aot_pack.model import (
    BuildSettings,
    CacheUse,
    CompiledUnit,
    IncludedFile,
    IncludedModule,
    Plan,
    SourceHash,
    SplitBy,
    Target,
    Variant,
)
from aot_pack.shards.merge import MergeOptions, merged_settings, read_parts
from aot_pack.shards.part import SCHEMA_VERSION, Part, PartTools, encode_part, make_part, part_name, read_part
from aot_pack.shards.partition import Shard, targets_of

TOOLS = PartTools(aot_pack="1.0 abc", python="3.11.2", compiler=(("nvidia-cutlass-dsl", "4.8.1 aa"),))
OPS = IncludedModule(name="ops", files=(IncludedFile(path="ops.py", data=b"x = 1\n"),), exported=("x",), eager=True)


def many_targets() -> Plan:
    """8 functions for 6 architectures, one of them for two GPU models."""
    h100, h20 = (next(model for model in known_models() if model.name == name) for name in ("h100", "h20"))
    targets = [
        Target(
            export=f"f{index}", variant=Variant(index=0), arch=Arch.parse(arch), gpu=gpu, one_of_several=gpu is not None
        )
        for index in range(8)
        for arch in ("sm_80", "sm_90a", "compute_90", "sm_100f", "sm_103a", "sm_120")
        for gpu in ((h100, h20) if arch == "sm_90a" else (None,))
    ]
    return dataclasses.replace(plan(), targets=tuple(targets))


@pytest.mark.parametrize("count", [1, 2, 3, 7, 48, 100])
def test_every_target_is_one_shards(count: int) -> None:
    whole = many_targets()
    shares = [targets_of(whole, Shard(index=index + 1, count=count)) for index in range(count)]
    assert sorted(str(target) for share in shares for target in share) == sorted(map(str, whole.targets))
    groups = [len({target.without_gpu_id for target in share}) for share in shares]
    assert max(groups) - min(groups) <= 1
    for share in shares:  # what may turn out to be the same is compiled by one
        assert [str(each) for each in share if each.gpu and each.gpu.name == "h20"] == [
            str(each).replace("h100", "h20") for each in share if each.gpu and each.gpu.name == "h100"
        ]


@pytest.mark.parametrize("count", [2, 3, 7])
def test_what_one_run_of_a_builder_makes_is_one_shards(count: int) -> None:
    """Also where other targets of the run were not selected: all machines know the same."""
    targets = tuple(
        Target(export=name, variant=Variant(index=index), arch=Arch.parse(arch), together=together)
        for index, together in enumerate([("a", "b", "c"), ("d", "e"), ()])
        for name in together or ("f",)
        for arch in ("sm_80", "sm_90a", "sm_100f")
    )
    whole = dataclasses.replace(plan(), targets=targets[1:])
    shares = [targets_of(whole, Shard(index=index + 1, count=count)) for index in range(count)]
    assert sorted(str(target) for share in shares for target in share) == sorted(map(str, whole.targets))
    runs = [{target.run_id for target in share} for share in shares]
    assert sum(map(len, runs)) == 9
    assert max(map(len, runs)) - min(map(len, runs)) <= 1


def test_a_share_follows_from_the_ids_alone() -> None:
    whole = many_targets()
    turned = dataclasses.replace(whole, targets=whole.targets[::-1], exports=())
    shard = Shard(index=2, count=5)
    assert set(targets_of(whole, shard)) == set(targets_of(turned, shard))
    # Parts of two releases of aot-pack are refused; within one, this must not depend on Python or the machine.
    assert [str(target) for target in targets_of(whole, Shard(index=1, count=12))] == [
        "f3@sm_100f", "f5@sm_103a", "f6@sm_100f", "f6@sm_120",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["1/1", "3/8", "8/8"])
def test_shards_round_trip(text: str) -> None:
    assert str(Shard.parse(text)) == text


@pytest.mark.parametrize("text", ["", "3", "0/8", "9/8", "-1/8", "a/b", "3/8/9", "1/0"])
def test_what_is_no_shard(text: str) -> None:
    message = f"--shard: expected a shard and the number of shards, got {text!r}"
    with pytest.raises(UsageError, match=re.escape(message)) as caught:
        Shard.parse(text)
    assert caught.value.hint == "of eight shards, the first is 1/8, the third is 3/8, and the last is 8/8"


def settings(folder: Path, **changes: object) -> BuildSettings:
    license = folder / "LICENSE"
    license.write_text("be kind\n")
    plain: dict[str, Any] = {
        "source": folder / "kernels.py",
        "output": folder / "dist",
        "archs": (Arch.parse("sm_90a"), Arch.parse("sm_80")),
        "license": "MIT",
        "license_files": (license,),
        "max_bytes": 10**8,
    }
    return build_settings(**{**plain, **changes})


def make_parts(
    folder: Path,
    count: int,
    *,
    units: tuple[CompiledUnit, ...] = UNITS,
    tools: PartTools = TOOLS,
    sources: tuple[SourceHash, ...] | None = None,
    **changes: object,
) -> list[Path]:
    """Writes the parts of a build of the stand-in's units into ``folder``."""
    folder.mkdir(exist_ok=True)
    sources = plan().sources if sources is None else sources
    whole = dataclasses.replace(plan(), included=(OPS,), sources=sources, targets=tuple(each.target for each in units))
    paths = []
    for index in range(1, count + 1):
        shard = Shard(index=index, count=count)
        own = targets_of(whole, shard)
        part = make_part(
            shard,
            whole,
            settings(folder, **changes),
            {each.target: each for each in units if each.target in own},
            {},
            tools=tools,
            source_date_epoch=315532800,
            warnings=(f"warning of {shard}",),
        )
        data = encode_part(part)
        paths.append(folder / part_name(part, data))
        paths[-1].write_bytes(data)
    return paths


def test_parts_hold_what_the_build_ends_with(tmp_path: Path) -> None:
    make_parts(tmp_path / "parts", 2)
    parts = read_parts([tmp_path / "parts"], TOOLS)
    outcomes = {target: outcome for part in parts for target, outcome in part.outcomes.items()}
    expected = {each.target: dataclasses.replace(each, compile_s=0.0, cached=CacheUse.PART) for each in UNITS}
    assert outcomes == expected
    assert parts[0].plan == dataclasses.replace(plan(), included=(OPS,))
    assert parts[0].plan.exports == EXPORTS
    licenses = tmp_path / "licenses"
    licenses.mkdir()
    merged = merged_settings(parts[1], tmp_path, licenses, said=MergeOptions(jobs=3))
    assert (merged.license, merged.jobs, merged.platform, merged.max_bytes) == ("MIT", 3, None, 10**8)
    assert merged.archs == settings(tmp_path).archs
    again = MergeOptions(platform="manylinux_2_28_aarch64", max_bytes=5, split_by=SplitBy.ARCH_IF_NEEDED)
    other = merged_settings(parts[1], tmp_path, licenses, said=again)
    assert (other.platform, other.max_bytes) == ("manylinux_2_28_aarch64", 5)
    assert (merged.split_by, other.split_by) == (SplitBy.NONE, SplitBy.ARCH_IF_NEEDED)
    assert [(path.name, path.read_text()) for path in merged.license_files] == [("LICENSE", "be kind\n")]


def test_a_unit_that_is_the_same_for_all_models_is_the_first_ones(tmp_path: Path) -> None:
    whole = many_targets()
    planned = next(target for target in whole.targets if target.gpu)
    one = dataclasses.replace(UNITS[0], target=planned.without_gpu())
    part = make_part(
        Shard(index=1, count=1), whole, settings(tmp_path), {planned: one}, {},
        tools=TOOLS, source_date_epoch=0, warnings=(),
    )  # fmt: skip
    path = tmp_path / "p.aot-pack-part"
    path.write_bytes(encode_part(part))
    outcomes = read_part(path).outcomes
    assert list(outcomes) == [planned]
    assert outcomes[planned] == dataclasses.replace(one, compile_s=0.0, cached=CacheUse.PART)


def test_equal_parts_are_equal_files(tmp_path: Path) -> None:
    slower = tuple(dataclasses.replace(each, compile_s=9.0, cached=CacheUse.UNIT) for each in UNITS)
    first, second = make_parts(tmp_path / "one", 2), make_parts(tmp_path / "two", 2, units=slower)
    assert [path.name for path in first] == [path.name for path in second]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_a_shard_without_targets_is_a_part(tmp_path: Path) -> None:
    parts = read_parts(make_parts(tmp_path, 5), TOOLS)
    assert len(parts) == 5
    assert len({id(part.plan) for part in parts}) == 1, "memory is for one plan, and not for that of each part"


def test_ptx_that_did_not_compile_comes_along(tmp_path: Path) -> None:
    ptx = unit("scale", UNITS[0].signature, arch="compute_90").target
    whole = dataclasses.replace(plan(), targets=(ptx,))
    error = CompileError("too specific", target=str(ptx), hint="a hint", detail="some lines")
    part = make_part(
        Shard(index=1, count=1), whole, settings(tmp_path), {}, {ptx: error},
        tools=TOOLS, source_date_epoch=0, warnings=(),
    )  # fmt: skip
    path = tmp_path / "p.aot-pack-part"
    path.write_bytes(encode_part(part))
    (outcome,) = read_part(path).outcomes.values()
    assert isinstance(outcome, CompileError)
    assert (outcome.message, outcome.target, outcome.hint, outcome.detail) == (
        error.message, error.target, error.hint, error.detail,
    )  # fmt: skip


def test_a_missing_part(tmp_path: Path) -> None:
    paths = make_parts(tmp_path, 3)
    with pytest.raises(PartsError, match="1 of 3 parts is missing: shard 2/3") as caught:
        read_parts([paths[0], paths[2]], TOOLS)
    assert caught.value.hint == "aot-pack build --shard 2/3 builds it"
    with pytest.raises(PartsError, match="2 of 3 parts are missing: shard 1/3, 3/3"):
        read_parts([paths[1]], TOOLS)


def test_two_copies_of_a_part(tmp_path: Path) -> None:
    paths = make_parts(tmp_path / "parts", 2)
    copy = tmp_path / "copy" / paths[1].name
    copy.parent.mkdir()
    copy.write_bytes(paths[1].read_bytes())
    with pytest.raises(PartsError, match=r"there are two parts for shard 2/2: .*/parts/.* and .*/copy/") as caught:
        read_parts([tmp_path / "parts", copy.parent], TOOLS)
    assert caught.value.hint == "remove one of them"
    assert len(read_parts([tmp_path / "parts", paths[1]], TOOLS)) == 2  # one file named twice is one part


@pytest.mark.parametrize(
    ("changes", "difference"),
    [
        ({"select": ("scale*",)}, "settings.select: 0 values and 1 values"),
        ({"toolchain": "system"}, "settings.toolchain: zig and system"),
        ({"platform": "manylinux_2_28_aarch64"}, "settings.platform: nothing and manylinux_2_28_aarch64"),
        ({"license": None}, "settings.license: MIT and nothing"),
        ({"sources": (SourceHash(path="kernels.py", sha256="ef" * 32), plan().sources[1])},
         f"plan.sources[0].sha256: {'ab' * 32} and {'ef' * 32}"),
        ({"tools": dataclasses.replace(TOOLS, compiler=(("nvidia-cutlass-dsl", "4.8.2 bb"),))},
         "tools.compiler[0][1]: 4.8.1 aa and 4.8.2 bb"),
    ],
)  # fmt: skip
def test_parts_of_different_builds(tmp_path: Path, changes: dict[str, object], difference: str) -> None:
    first, second = make_parts(tmp_path / "one", 2), make_parts(tmp_path / "two", 2, **changes)  # type: ignore[arg-type]
    with pytest.raises(PartsError, match="are parts of different builds") as caught:
        read_parts([first[0], second[1]], TOOLS)
    assert caught.value.detail == difference


def test_parts_of_builds_with_other_counts(tmp_path: Path) -> None:
    first, second = make_parts(tmp_path / "one", 2), make_parts(tmp_path / "two", 3)
    with pytest.raises(PartsError, match=r"is shard 1/2, but .* is shard 2/3: they are parts of different builds"):
        read_parts([first[0], second[1]], TOOLS)


def test_parts_of_another_aot_pack(tmp_path: Path) -> None:
    paths = make_parts(tmp_path, 2)
    with pytest.raises(PartsError, match=r"aot-pack 1\.0 abc built the parts, but this is aot-pack 1\.1 def"):
        read_parts(paths, dataclasses.replace(TOOLS, aot_pack="1.1 def"))
    read_parts(paths, dataclasses.replace(TOOLS, python="3.13.0", compiler=()))  # the compiler need not be here


def test_damaged_parts(tmp_path: Path) -> None:
    (path,) = make_parts(tmp_path, 1)
    data = path.read_bytes()
    damages = [data[:100], data[:-1], b"", b"x" + data[1:], data + b"x"]
    damages += [data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] for at in range(16, len(data), len(data) // 200)]
    for damaged in damages:
        path.write_bytes(damaged)
        with pytest.raises(PartsError, match="is damaged") as caught:
            read_part(path)
        assert caught.value.hint == "build this part again"


def test_a_part_of_another_form(tmp_path: Path) -> None:
    (path,) = make_parts(tmp_path, 1)
    path.write_bytes(path.read_bytes().replace(b"aot-pack part 7\n", b"aot-pack part 8\n"))
    with pytest.raises(PartsError, match=r"another version of aot-pack wrote .*: expected file format 7, got 8"):
        read_part(path)


def test_a_part_with_the_targets_of_another(tmp_path: Path) -> None:
    first, second = (read_part(path) for path in make_parts(tmp_path / "right", 2))
    wrong = tmp_path / "wrong.aot-pack-part"
    wrong.write_bytes(encode_part(Part(dataclasses.replace(first.fields, units=second.fields.units), first.blobs)))
    with pytest.raises(PartsError, match=r"has (no result for|the result of another shard's target)"):
        read_parts([wrong, *(tmp_path / "right").glob("*2-of-2*")], TOOLS)


def test_a_part_that_lacks_what_it_names(tmp_path: Path) -> None:
    (path,) = make_parts(tmp_path, 1)
    head = f"aot-pack part {SCHEMA_VERSION}\n".encode()
    entry = decode_entry(head, path.read_bytes())
    assert entry is not None
    image = UNITS[0].image
    blobs = tuple(blob for blob in entry.blobs if blob != image)
    path.write_bytes(encode_entry(head, CacheEntry(entry.fields, blobs)))
    key = hashlib.sha256(image).hexdigest()
    with pytest.raises(PartsError, match=rf"is damaged: units\[\d\]\.unit\.image: the content '{key}' is missing"):
        read_part(path)


def test_a_license_can_not_leave_its_folder(tmp_path: Path) -> None:
    (path,) = make_parts(tmp_path, 1)
    part = read_part(path)
    part.fields.settings["license_files"][0]["name"] = "../LICENSE"
    path.write_bytes(encode_part(part))
    with pytest.raises(PartsError, match=r"settings\.license_files\[0\]\.name: the file's name '\.\./LICENSE' leaves"):
        read_part(path)
    with pytest.raises(PartsError, match="leaves its folder"):
        merged_settings(part, tmp_path, tmp_path, said=MergeOptions())


def test_no_parts(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"there is no part \(\*\.aot-pack-part\) in ") as caught:
        read_parts([tmp_path], TOOLS)
    assert "--shard" in (caught.value.hint or "")
    with pytest.raises(UsageError, match="missing does not exist"):
        read_parts([tmp_path / "missing"], TOOLS)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: dataclasses.replace(f, index=0), "there is no shard 0/1"),
        (lambda f: dataclasses.replace(f, count=10**9), "there is no shard 1/1000000000"),
        (lambda f: dataclasses.replace(f, plan=dataclasses.replace(f.plan, package="a b")),
         "'a b' can't be the name of"),
        (lambda f: dataclasses.replace(f, settings={**f.settings, "split_by": "x"}),
         "expected one of none, .*, found 'x'"),
        (lambda f: dataclasses.replace(f, settings={**f.settings, "archs": [{**f.settings["archs"][0], "major": 1}]}),
         "sm_10a"),
        (lambda f: dataclasses.replace(f, plan=dataclasses.replace(f.plan, targets=f.plan.targets[:1])),
         "has no target"),
        (lambda f: dataclasses.replace(f, units=(dataclasses.replace(f.units[0], planned=f.units[-1].planned),)),
         "as the result for"),
    ],
)  # fmt: skip
def test_parts_that_are_damaged_behind_a_right_checksum(tmp_path: Path, change: object, message: str) -> None:
    (path,) = make_parts(tmp_path, 1)
    part = read_part(path)
    path.write_bytes(encode_part(Part(change(part.fields), part.blobs)))  # type: ignore[operator]
    with pytest.raises(PartsError, match=message):
        read_parts([path], TOOLS)
