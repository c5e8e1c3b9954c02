"""Wheel variants, from the build to a call: uv chooses among them by a GPU that is played."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from fake_driver import Controls

from .conftest import ROOT, Clean, Finished, aot_pack

NAME = "my_kernels-1.0-py3-none-manylinux_2_28_x86_64"
FILES = (f"{NAME}.whl", f"{NAME}-sm80.whl", f"{NAME}-sm90.whl", "my_kernels-1.0-variants.json")
OPTIONS = ("--arch", "sm_80,sm_90a", "--name", "my-kernels", "--version", "1.0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What a build with variants wrote."""

    source: Path
    dist: Path
    done: Finished


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The kernels of the README, for two families."""
    folder = tmp_path_factory.mktemp("release")
    block = re.search(r"```python\n(# kernels\.py\n.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert block is not None
    (folder / "kernels.py").write_text(block[1])
    options = (*OPTIONS, "--experimental-wheel-variants", "--json")
    done = aot_pack("build", folder / "kernels.py", "-o", folder / "dist", *options, cwd=folder)
    assert done.code == 0, done.err
    return Release(source=folder / "kernels.py", dist=folder / "dist", done=done)


def test_a_wheel_for_each_family_the_ordinary_one_and_the_file_for_the_index(release: Release) -> None:
    assert {path.name for path in release.dist.iterdir()} == set(FILES)
    document = json.loads(release.done.out)
    assert [(Path(each["wheel"]).name, each["label"]) for each in document["wheels"]] == [
        (FILES[0], None), (FILES[1], "sm80"), (FILES[2], "sm90"),
    ]  # fmt: skip
    assert Path(document["variants_index"]).name == FILES[3]
    sizes = [each["size_bytes"] for each in document["wheels"]]
    assert sizes[0] > max(sizes[1:])
    for name in FILES[:3]:
        done = aot_pack("verify", release.dist / name, cwd=release.dist)
        assert done.code == 0, done.out + done.err


def test_the_ordinary_wheel_is_the_same_without_variants_and_the_cache_has_them_all(
    release: Release, tmp_path: Path
) -> None:
    plain = aot_pack("build", release.source, "-o", tmp_path / "plain", *OPTIONS, cwd=tmp_path)
    assert plain.code == 0, plain.err
    assert [path.name for path in (tmp_path / "plain").iterdir()] == [FILES[0]]
    assert (tmp_path / "plain" / FILES[0]).read_bytes() == (release.dist / FILES[0]).read_bytes()
    options = (*OPTIONS, "--experimental-wheel-variants", "--json")
    again = aot_pack("build", release.source, "-o", tmp_path / "again", *options, cwd=tmp_path)
    assert json.loads(again.out)["wheel_cached"]
    assert digests(tmp_path / "again") == digests(release.dist)


def test_a_part_knows_that_variants_were_asked_for_and_gives_the_same_bytes(release: Release, tmp_path: Path) -> None:
    options = (*OPTIONS, "--experimental-wheel-variants", "--shard", "1/1")
    done = aot_pack("build", release.source, "-o", tmp_path / "parts", *options, cwd=release.source.parent)
    assert done.code == 0, done.err
    merged = aot_pack("merge", tmp_path / "parts", "-o", tmp_path / "merged", cwd=tmp_path)
    assert merged.code == 0, merged.err
    assert digests(tmp_path / "merged") == digests(release.dist)


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def install(release: Release, clean: Clean, target: Path, capability: str | None) -> str:
    """Installs the package as on a machine with such a GPU; returns the label of the wheel that uv took."""
    command: list[str | Path] = [
        sys.executable, "-m", "uv", "pip", "install", "--preview-features", "wheel-variants",
        "--no-cache", "--no-index", "--no-deps", "--python", clean.python, "--find-links", release.dist,
        "--target", target, "my-kernels==1.0",
    ]  # fmt: skip
    gpu = {} if capability is None else {
        "NV_VARIANT_PROVIDER_FORCE_SM_ARCH": capability, "NV_VARIANT_PROVIDER_FORCE_CUDA_DRIVER_VERSION": "13.0",
    }  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **gpu})
    assert done.returncode == 0, done.stderr
    metadata = target / "my_kernels-1.0.dist-info" / "variant.json"
    return next(iter(json.loads(metadata.read_text())["variants"])) if metadata.exists() else "none"


CALL = """
import sys
sys.path.insert(0, {target!r})
import my_kernels
from fake_driver.tensors import CudaTensor
assert my_kernels.__file__.startswith({target!r}), my_kernels.__file__
x = CudaTensor((1024,), "float16")
my_kernels.scale(x, 2.0, x)
print("called")
"""


@pytest.mark.parametrize(
    ("capability", "label", "gpu"), [("8.6", "sm80", "a10"), ("9.0", "sm90", "h100"), ("12.0", "none", None)]
)
def test_uv_takes_the_wheel_for_the_gpu_and_it_runs_there(
    release: Release, clean: Clean, tmp_path: Path, capability: str, label: str, gpu: str | None
) -> None:
    target = tmp_path / "site"
    assert install(release, clean, target, capability) == label
    done = aot_pack("verify", target / "my_kernels", cwd=tmp_path)
    assert done.code == 0, done.out + done.err
    if gpu is not None:
        called = clean.run(CALL.format(target=str(target)), controls=Controls(gpus=(gpu,)))
        assert called.out == "called\n", called.err
    if label == "sm90":
        called = clean.run(CALL.format(target=str(target)), controls=Controls(gpus=("a100",)))
        assert "sm_90a" in called.err
        assert called.out == ""


def test_without_variants_the_ordinary_wheel_is_taken(release: Release, tmp_path: Path, clean: Clean) -> None:
    assert install(release, clean, tmp_path / "uv", None) == "none"
    pip = [
        str(clean.python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps",
        "--find-links", str(release.dist),
    ]  # fmt: skip
    subprocess.run([*pip, "--target", tmp_path / "pip", "my-kernels==1.0"], check=True, capture_output=True)
    assert not (tmp_path / "pip" / "my_kernels-1.0.dist-info" / "variant.json").exists()


def test_a_pep_517_front_end_is_told_that_it_gets_one_wheel(tmp_path: Path) -> None:
    done = aot_pack("init", tmp_path / "demo", cwd=tmp_path)
    assert done.code == 0, done.err
    script = "from aot_pack import backend\nbackend.build_wheel('dist', {'experimental-wheel-variants': 'true'})\n"
    command = [sys.executable, "-c", script]
    built = subprocess.run(command, cwd=tmp_path / "demo", capture_output=True, text=True, check=False)
    assert built.returncode == 2, built.stderr
    assert "pip, build and uv need one wheel, but the setting experimental-wheel-variants makes several" in built.stderr
