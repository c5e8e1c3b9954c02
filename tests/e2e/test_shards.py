"""A build on three machines gives the bytes that one machine gives."""

import json
import shutil
from pathlib import Path

from .conftest import Finished, aot_pack

HERE = Path(__file__).parent
VARIANTS = ("--arch", "sm_80,sm_90a+ptx,sm_100f,sm_120")  # as the fixture ``wheels`` has it
MODELS = ("--arch", "sm_90a", "--gpu", "h100,h20")


def build_shard(source: Path, shard: str, *options: str, output: Path, cwd: Path | None = None) -> Finished:
    return aot_pack("build", source, "--shard", shard, "-o", output, *options, cwd=cwd or output.parent)


def test_three_shards_of_variants(wheels: dict[str, Path], tmp_path: Path) -> None:
    parts = tmp_path / "parts"
    include = ("--include", str(HERE / "doubling.py"))
    folder = wheels["variant_kernels"].parent.parent  # where the fixture built: its units are taken from the cache
    for shard in ("3/3", "1/3", "2/3"):
        done = build_shard(HERE / "variant_kernels.py", shard, *VARIANTS, *include, output=parts, cwd=folder)
        assert done.code == 0, done.err
    merged = aot_pack("merge", parts, "-o", "merged", cwd=tmp_path, environment={"SOURCE_DATE_EPOCH": "1700000000"})
    assert merged.code == 0, merged.err
    one = wheels["variant_kernels"]
    assert (tmp_path / "merged" / one.name).read_bytes() == one.read_bytes()


def test_three_shards_with_gpu_models_compiled_in_three_places(wheels: dict[str, Path], tmp_path: Path) -> None:
    """What asked for no figure is built once, also where another shard has what did."""
    targets = []
    for index in (1, 2, 3):
        place = tmp_path / f"machine {index}"
        place.mkdir()
        source = Path(shutil.copy(HERE / "gpu_kernels.py", place))
        done = build_shard(source, f"{index}/3", *MODELS, "--no-cache", "--json", output=place / "part")
        assert done.code == 0, done.err
        targets.append([target["id"] for target in json.loads(done.out)["targets"]])
    assert sorted(target for share in targets for target in share) == [
        "cached@sm_90a:h100", "cached@sm_90a:h20", "persistent@sm_90a:h100", "persistent@sm_90a:h20", "plain@sm_90a",
    ]  # fmt: skip
    assert all(targets)
    merged = aot_pack("merge", ".", "-o", "merged", cwd=tmp_path)
    assert merged.code == 0, merged.err
    one = wheels["gpu_kernels"]
    assert (tmp_path / "merged" / one.name).read_bytes() == one.read_bytes()


def test_all_failures_of_a_shard_are_shown_and_nothing_is_written(tmp_path: Path) -> None:
    source = tmp_path / "kernels.py"
    source.write_text(
        "import aot_pack\n\n"
        "@aot_pack.export(size=[1, 2, 3, 4])\ndef broken(size):\n    raise ValueError(f'no such size: {size}')\n"
    )
    done = build_shard(source, "1/2", "--arch", "sm_90a", output=tmp_path / "parts")
    assert done.code == 4
    assert done.err.count("ValueError: no such size") >= 2
    assert "2 targets failed" in done.err
    assert not (tmp_path / "parts").exists()


def test_what_a_part_can_not_be_asked_for(tmp_path: Path) -> None:
    source = tmp_path / "kernels.py"
    source.write_text("")
    for option, words in (("--check-reproducible", ()), ("--keep-build", ("project",))):
        done = build_shard(source, "1/2", "--arch", "sm_90a", option, *words, output=tmp_path / "parts")
        assert done.code == 2
        assert f"{option} needs the whole build, but --shard 1/2 builds only a part of it" in done.err
    done = aot_pack("merge", tmp_path, cwd=tmp_path)
    assert done.code == 2
    assert "there is no part (*.aot-pack-part) in" in done.err
