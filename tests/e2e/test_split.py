"""A package that is split by architecture family: installed without its cubins, with some, and with wrong ones."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import subprocess
import venv
import zipfile
from pathlib import Path

import pytest
from fake_driver import Controls

from .conftest import ROOT, Clean, Finished, aot_pack
from .test_release import ONE_CHECK

OPTIONS = ("--arch", "sm_80,sm_90a+ptx", "--name", "split-kernels", "--version", "1.0")
FRONT = "split_kernels-1.0-py3-none-manylinux_2_28_x86_64.whl"
WHEELS = [FRONT, "split_kernels_sm80-1.0-py3-none-any.whl", "split_kernels_sm90-1.0-py3-none-any.whl"]
H100 = "the sm_90a kernels for device cuda:0 (NVIDIA H100 80GB HBM3, sm_90)"
A100 = "the sm_80 kernels for device cuda:1 (NVIDIA A100-SXM4-80GB, sm_80)"
CALL = """
import sys
import split_kernels
from fake_driver.tensors import FrameworkTensor
def call(device):
    x = FrameworkTensor((64,), "float16", device=device, data=0x7F0000000000)
    try:
        split_kernels.scale(x, 2.0, x)
        print("called")
    except RuntimeError as error:
        print(error)
"""


@pytest.fixture(scope="module")
def source(wheels: dict[str, Path]) -> Path:
    """The README's kernels, where they were built before: so that they are in the cache."""
    return wheels["my_kernels"].parent.parent / "kernels.py"


def build(source: Path, output: Path, *options: str, code: int = 0) -> Finished:
    done = aot_pack("build", source, "-o", output, *OPTIONS, *options, cwd=source.parent)
    assert done.code == code, done.err
    return done


@pytest.fixture(scope="module")
def dist(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheels of a build."""
    output = tmp_path_factory.mktemp("split") / "dist"
    done = build(source, output, "--split-by", "arch", "--json")
    document = json.loads(done.out)
    assert [Path(each["wheel"]).name for each in document["wheels"]] == WHEELS
    assert document["wheel"] == document["wheels"][0]["wheel"]
    assert sorted(path.name for path in output.iterdir()) == sorted(WHEELS)
    return output


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """An environment that has what the clean one has, and of the split package what was installed."""

    clean: Clean
    folder: Path
    dist: Path

    @property
    def packages(self) -> Path:
        return next(self.folder.glob("lib/python*/site-packages"))

    def pip(self, *words: str) -> None:
        command: list[str | Path] = [self.clean.python, "-m", "pip", "--python", self.folder / "bin" / "python", *words]
        subprocess.run(command, check=True, capture_output=True)

    def install(self, requirement: str) -> None:
        """From the folder of wheels, and nowhere else."""
        self.pip("install", "--quiet", "--no-index", "--find-links", str(self.dist), requirement)

    def run(self, script: str) -> list[str]:
        """The lines that it prints, on an H100 and an A100."""
        python = dataclasses.replace(self.clean, python=self.folder / "bin" / "python")
        done = python.run(CALL + script, controls=Controls(gpus=("h100", "a100")))
        assert done.code == 0, done.err
        return done.out.splitlines()


@pytest.fixture
def site(clean: Clean, dist: Path, tmp_path: Path) -> Site:
    venv.create(tmp_path / "site", with_pip=False)
    made = Site(clean=clean, folder=tmp_path / "site", dist=dist)
    shared = next(clean.python.parent.parent.glob("lib/python*/site-packages"))
    (made.packages / "shared.pth").write_text(f"{shared}\n")
    return made


def test_what_is_missing_is_said_and_taken_once_it_is_there(site: Site) -> None:
    site.install("split-kernels")
    assert site.run("call(0)") == [
        f"scale(): {H100} are not installed (installed: none): pip install split-kernels[sm90]"
    ]
    site.install("split-kernels[sm90]")
    script = "call(0); call(1); print([name for name in sys.modules if name.startswith('split_kernels_')])"
    assert site.run(script) == [
        "called",
        f"scale(): {A100} are not installed (installed: sm90): pip install split-kernels[sm80]",
        "[]",  # nothing of a provider is imported
    ]
    site.install("split-kernels[all]")
    assert (
        site.run("split_kernels.preload([0, 1]); call(0); call(1); split_kernels.unload(); call(1)") == ["called"] * 3
    )
    done = aot_pack("verify", site.packages / "split_kernels", cwd=site.folder)
    assert done.code == 0, done.out
    assert done.out.count("nothing wrong") == 3
    site.pip("uninstall", "--yes", "split-kernels-sm90")
    assert "pip install split-kernels[sm90]" in site.run("call(0)")[0]


def test_a_provider_of_another_build_is_refused(site: Site) -> None:
    site.install("split-kernels[all]")
    (site.packages / "split_kernels_sm90/identity.txt").write_text("0" * 16)
    again = "pip install --force-reinstall split-kernels[{}]==1.0"
    first, second = site.run("call(0); call(1)")
    place = site.packages / "split_kernels_sm90"
    assert first.startswith(
        f"scale(): {H100} come from split-kernels-sm90 1.0 in {place}, which is not of the same build"
    )
    assert first.endswith(f"as split-kernels 1.0: {again.format('sm90')}")
    assert second == "called"
    done = aot_pack("verify", site.packages / "split_kernels", cwd=site.folder)
    assert done.code == 7
    assert "split_kernels_sm90/identity.txt: differs from the identity in the manifest" in done.out

    metadata = site.packages / "split_kernels_sm80-1.0.dist-info/METADATA"
    metadata.write_text(metadata.read_text().replace("Version: 1.0\n", "Version: 0.9\n", 1))
    assert "come from split-kernels-sm80 0.9 in" in site.run("call(1)")[0]
    shutil.rmtree(site.packages / "split_kernels_sm80")
    assert again.format("sm80") in site.run("call(1)")[0]


def test_a_distribution_of_another_name_provides_nothing(site: Site) -> None:
    """It registers the entry point and copies the identity; the images of the real one are taken."""
    site.install("split-kernels")
    impostor = site.packages / "split_kernels_sm90"
    with zipfile.ZipFile(site.dist / WHEELS[2]) as archive:
        archive.extractall(site.packages, [name for name in archive.namelist() if "dist-info" not in name])
    metadata = site.packages / "aaa_impostor-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: aaa-impostor\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[aot_pack.cubins]\nsplit_kernels = split_kernels_sm90\n")
    assert site.run("call(0)") == [
        (
            f"scale(): {H100} are not installed (installed: none; aaa-impostor can't provide them): "
            "pip install split-kernels[sm90]"
        )
    ]
    shutil.rmtree(impostor)
    site.install("split-kernels[sm90]")
    assert site.run("call(0)") == ["called"]


def test_a_provider_in_a_folder_of_its_own_or_in_an_archive(site: Site) -> None:
    site.install("split-kernels")
    wheel = site.dist / WHEELS[2]
    elsewhere = site.folder / "elsewhere"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(elsewhere)
    assert site.run(f"sys.path.append({str(elsewhere)!r}); call(0)") == ["called"]
    (line,) = site.run(f"sys.path.append({str(wheel)!r}); call(0)")
    assert "can't be read from split-kernels-sm90 1.0 in " in line
    assert f" in {wheel}/split_kernels_sm90: " in line
    assert "Install them as files in a folder: " in line


def test_all_wheels_verify_together_and_are_inspected(dist: Path, tmp_path: Path) -> None:
    done = aot_pack("verify", *(dist / name for name in WHEELS), "--json", cwd=tmp_path)
    assert done.code == 0, done.out + done.err
    document = json.loads(done.out)
    assert [document["distribution"], *(other["distribution"] for other in document["others"])] == [
        "split-kernels", "split-kernels-sm80", "split-kernels-sm90",
    ]  # fmt: skip
    for name in WHEELS:
        inspected = aot_pack("inspect", dist / name, cwd=tmp_path)
        assert inspected.code == 0, inspected.err
        assert "scale@sm_" in inspected.out
        assert aot_pack("diff", dist / name, dist / name, cwd=tmp_path).code == 0


def test_checks_on_a_gpu_use_the_providers_that_are_given(clean: Clean, dist: Path, tmp_path: Path) -> None:
    (tmp_path / "checks.py").write_text(ONE_CHECK)
    base = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    environment = clean.driver.environment(Controls(gpus=("h100",)), base=base)
    for names, outcome in ((WHEELS, "passed"), (WHEELS[:2], "failed")):
        wheels = [dist / name for name in names]
        options = ("--gpu", "--checks", tmp_path / "checks.py", "--no-guards", "--json")  # no kernel runs here
        arguments: tuple[str | Path, ...] = ("verify", *wheels, *options)
        done = aot_pack(*arguments, cwd=tmp_path, environment=environment)
        assert done.code == (0 if outcome == "passed" else 10), done.err
        (result,) = json.loads(done.out)["gpu"]["results"]
        assert result["outcome"] == outcome
        assert outcome == "passed" or "pip install split-kernels[sm90]" in result["text"]


def test_the_wheels_of_a_merge_and_of_the_cache_are_the_same(source: Path, dist: Path, tmp_path: Path) -> None:
    again = json.loads(build(source, tmp_path / "again", "--split-by", "arch", "--json").out)
    assert again["wheel_cached"]
    build(source, tmp_path / "parts", "--shard", "1/1")
    merged = aot_pack("merge", "parts", "-o", "merged", "--split-by", "arch", cwd=tmp_path)
    assert merged.code == 0, merged.err
    for name in WHEELS:
        assert (tmp_path / "again" / name).read_bytes() == (dist / name).read_bytes()
        assert (tmp_path / "merged" / name).read_bytes() == (dist / name).read_bytes()
    platform = ("--platform", "manylinux_2_28_aarch64")
    other = aot_pack("merge", "parts", "-o", "other", "--split-by", "arch", *platform, cwd=tmp_path)
    assert other.code == 0, other.err
    for name in WHEELS[1:]:  # providers serve every platform
        assert (tmp_path / "other" / name).read_bytes() == (dist / name).read_bytes()


def test_a_budget_that_splits_and_one_that_fails(source: Path, dist: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    build(source, whole, "--split-by", "arch-if-needed", "--max-size", "1GB")
    assert [path.name for path in whole.iterdir()] == [FRONT]
    with zipfile.ZipFile(whole / FRONT) as archive:
        metadata = archive.read("split_kernels-1.0.dist-info/METADATA").decode()
    assert [f"Provides-Extra: {name}\n" in metadata for name in ("sm80", "sm90", "all")] == [True] * 3
    assert "split-kernels-sm90" not in metadata

    limit = max((dist / name).stat().st_size for name in WHEELS) + 500
    assert limit < (whole / FRONT).stat().st_size
    build(source, tmp_path / "split", "--split-by", "arch-if-needed", "--max-size", str(limit))
    assert sorted(path.name for path in (tmp_path / "split").iterdir()) == sorted(WHEELS)

    failed = build(source, tmp_path / "none", "--split-by", "arch", "--max-size", "10kB", code=7)
    assert f"the wheel {FRONT} takes" in failed.err
    assert not (tmp_path / "none").exists()
    failed = build(source, tmp_path / "none", "--split-by", "arch-if-needed", code=2)
    assert "--split-by arch-if-needed needs --max-size" in failed.err
