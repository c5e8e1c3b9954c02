"""Wheels of other people's kernels in an environment without their libraries: every variant launches its own image.

Needs quack, the cuDNN front end and FlashInfer to build them; ``tests/equivalence/run_corpus.py`` makes an environment
with them and runs this.
"""

from __future__ import annotations

import re
import subprocess
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from fake_driver import FakeDriver, Launch

from aot_pack.manifest import Manifest, read_manifest

from .conftest import ROOT, Clean, build
from .library_calls import call_of

pytestmark = pytest.mark.corpus

MODELS = {"sm_80": "a100", "sm_90a": "h100", "sm_100a": "b200", "sm_120a": "rtx5090"}
"""Of each architecture one, which the fake driver plays and whose figures the libraries are told."""
EXAMPLES = ROOT / "example_kernels"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A kernels.py for a library, and what of it is built here."""

    path: Path
    archs: tuple[str, ...]
    select: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    """Modules that its gradients import."""


RECIPES = {
    recipe.path.stem: recipe
    for recipe in (
        Recipe(
            path=EXAMPLES / "quack_ops.py",
            archs=("sm_80", "sm_90a", "sm_100a", "sm_120a"),
            select=(
                "*[bfloat16,*=4096]*",
                "topk[bfloat16,experts=128*",
                "cross_entropy*[bfloat16]*",
                "linear*[bfloat16*",
            ),
        ),
        Recipe(
            path=EXAMPLES / "quack_functions.py",
            archs=("sm_80", "sm_90a"),
            select=(
                "*[bfloat16,hidden=2048*]*",
                "softmax_rows*[bfloat16,columns=4096]*",
                "cross_entropy_rows*[bfloat16,vocabulary=32000]*",
            ),
            include=("include/quack_gradients.py",),
        ),
        Recipe(path=EXAMPLES / "other_libraries" / "flashinfer_ops.py", archs=("sm_90a", "sm_100a")),
        Recipe(path=EXAMPLES / "other_libraries" / "cudnn_frontend_ops.py", archs=("sm_90a", "sm_100a")),
    )
}
CASES = [(package, arch) for package, recipe in RECIPES.items() for arch in recipe.archs]


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """The wheels, in an environment without the libraries."""

    environment: Clean
    manifests: dict[str, Manifest]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("libraries")
    output = folder / "dist"
    output.mkdir()
    wheels, manifests = [], {}
    for package, recipe in RECIPES.items():
        options = [option for pattern in recipe.select for option in ("--select", pattern)]
        options += [option for path in recipe.include for option in ("--include", str(EXAMPLES / path))]
        gpus = ",".join(MODELS[arch] for arch in recipe.archs)
        wheels.append(build(recipe.path, output, "--arch", ",".join(recipe.archs), "--gpu", gpus, *options))
        with zipfile.ZipFile(wheels[-1]) as archive:
            manifests[package] = read_manifest(archive.read(f"{package}/manifest.json"))
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wheels]
    subprocess.run(pip, check=True, capture_output=True)
    driver = FakeDriver(FakeDriver.build())
    return Installed(environment=Clean(python=python, driver=driver, logs=folder), manifests=manifests)


@pytest.mark.parametrize(("package", "arch"), CASES)
def test_every_variant_launches_its_image(installed: Installed, package: str, arch: str) -> None:
    manifest = installed.manifests[package]
    targets = [target for target in manifest.targets if target.arch == arch]
    assert targets
    lines = ["import sys", "from fake_driver.tensors import CudaTensor as T", f"from {package} import *"]
    lines += map(call_of, targets)
    lines.append("assert not {'torch', 'cutlass', 'quack', 'cudnn', 'flashinfer'} & set(sys.modules)")
    calls = installed.environment.record("\n".join(lines), gpus=(MODELS[arch],))
    launches = [call for call in calls if isinstance(call, Launch)]
    sha256 = {image.file: image.sha256 for image in manifest.images}
    assert {launch.image_sha256 for launch in launches} == {sha256[target.image] for target in targets}
    assert len(launches) >= len(targets)


def test_the_kernels_of_the_page_build(tmp_path: Path) -> None:
    """docs/libraries.md has a kernels.py, and its builder again with declared outputs."""
    text = (EXAMPLES.parent / "docs" / "libraries.md").read_text(encoding="utf-8")
    begin, end = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    source = tmp_path / "kernels.py"
    source.write_text(begin.partition("@aot_pack.export")[0] + end)
    wheel = build(source, tmp_path / "dist", "--arch", "sm_90a", "--gpu", "h100")
    with zipfile.ZipFile(wheel) as archive:
        manifest = read_manifest(archive.read("kernels/manifest.json"))
    assert [output.name for output in manifest.targets[0].signature.outputs] == ["out"]
