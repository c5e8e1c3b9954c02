"""Resolvers find versions for a packed wheel, and for aot-pack, together with the packages that are used beside them.

``requirements.toml`` has the requirements of these packages. Here each release becomes a wheel without content, so that
pip and uv resolve them offline. The packages asked for are pinned: else a resolver takes an old release of them
silently, instead of the conflict.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable
from email.parser import HeaderParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import aot_pack

from .conftest import Finished
from .refresh_requirements import PYTHON, TOGETHER, own_extras, own_requirements, read_data

PLATFORM, PLATFORM_OF_UV = "manylinux_2_28_x86_64", "x86_64-manylinux_2_28"
Resolve = Callable[..., tuple[Finished, dict[str, str]]]
RELEASES = read_data()
BESIDE_WHEELS = ("vllm", "sglang", "flashinfer-python", "tilelang", "tensorrt-llm", "transformer-engine[pytorch]")
BESIDE_THE_TOOL = (
    "vllm", "sglang", "tensorrt-llm", "quack-kernels", "flash-attn-4", "flashinfer-python", "flashlib[cutedsl]",
    "nvidia-cudnn-frontend", "transformer-engine[pytorch]", "tilelang",
)  # fmt: skip


def write_wheel(folder: Path, name: str, version: str, requires: Iterable[str]) -> None:
    """A wheel that has metadata and nothing else."""
    project = f"{canonicalize_name(name).replace('-', '_')}-{version}"
    extras = sorted({extra for line in requires for extra in _extras(line)})
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    lines += [*(f"Provides-Extra: {each}" for each in extras), *(f"Requires-Dist: {each}" for each in requires)]
    with zipfile.ZipFile(folder / f"{project}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{project}.dist-info/METADATA", "\n".join([*lines, ""]))
        wheel.writestr(f"{project}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{project}.dist-info/RECORD", "")


def _extras(line: str) -> Iterable[str]:
    _, _, marker = line.partition(";")
    words = marker.replace("(", " ").replace(")", " ").split()
    return (words[at + 2].strip("\"'") for at, word in enumerate(words) if word == "extra")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, wheels: dict[str, Path]) -> Path:
    """A folder of wheels: aot-pack, all of RELEASES, and a packed one."""
    folder = tmp_path_factory.mktemp("index")
    for (name, version), requires in RELEASES.items():
        write_wheel(folder, name, version, requires)
    own = [*own_requirements(), *(f"{line}; extra == '{extra}'" for extra, line in own_extras())]
    write_wheel(folder, "aot-pack", aot_pack.__version__, own)
    (folder / wheels["elementwise"].name).write_bytes(wheels["elementwise"].read_bytes())
    return folder


def pinned(root: str) -> str:
    """A package with its newest release, as a requirement."""
    name = Requirement(root).name
    version = max((version for each, version in RELEASES if each == name), key=Version)
    return f"{root}=={version}"


def resolve_with_uv(index: Path, *requirements: str) -> tuple[Finished, dict[str, str]]:
    command: list[str | Path] = [
        Path(sys.executable).parent / "uv", "pip", "compile", "--no-config", "--no-cache", "--offline", "--no-index",
        "--find-links", index, "--python", sys.executable, "--python-version", PYTHON, "--python-platform",
        PLATFORM_OF_UV, "--prerelease=allow", "--no-annotate", "--no-header", "-",
    ]  # fmt: skip
    done = run(command, "\n".join(requirements))
    lines = [line.partition("==") for line in done.out.splitlines() if "==" in line]
    return done, {name: version for name, _, version in lines}


def resolve_with_pip(index: Path, *requirements: str) -> tuple[Finished, dict[str, str]]:
    command: list[str | Path] = [
        sys.executable, "-m", "pip", "--isolated", "--disable-pip-version-check", "install", "--dry-run", "--no-index",
        "--ignore-installed", "--find-links", index, "--only-binary=:all:", "--python-version", PYTHON, "--platform",
        PLATFORM, "--target", index / "nowhere", "--pre", "--quiet", "--report", "-", *requirements,
    ]  # fmt: skip
    done = run(command, "")
    installed = json.loads(done.out)["install"] if done.code == 0 else []
    found = [(each["metadata"]["name"], each["metadata"]["version"]) for each in installed]
    return done, {canonicalize_name(name): version for name, version in found}


def run(command: Iterable[str | Path], text: str) -> Finished:
    names = ("PATH", "HOME")
    environment = {name: os.environ[name] for name in names if name in os.environ}
    done = subprocess.run(
        list(map(str, command)), input=text, capture_output=True, text=True, check=False, env=environment
    )
    return Finished(code=done.returncode, out=done.stdout, err=done.stderr)


def check(done: Finished, found: dict[str, str], *roots: str) -> None:
    assert done.code == 0, done.err
    for root in roots:
        name, _, version = root.partition("==")
        assert found[Requirement(name).name] == version


@pytest.mark.parametrize("root", BESIDE_WHEELS)
def test_a_wheel_beside_another_package(index: Path, root: str) -> None:
    done, found = resolve_with_uv(index, "elementwise", pinned(root))
    check(done, found, pinned(root))
    assert found["apache-tvm-ffi"] in [version for name, version in RELEASES if name == "apache-tvm-ffi"]


@pytest.mark.parametrize("root", BESIDE_THE_TOOL)
def test_aot_pack_beside_another_package(index: Path, root: str) -> None:
    done, found = resolve_with_uv(index, "elementwise", "aot-pack", pinned(root))
    check(done, found, pinned(root))
    assert "nvidia-cutlass-dsl" in found


@pytest.mark.parametrize("root", ["vllm", "tilelang", "flash-attn-4"])
def test_pip_agrees(index: Path, root: str) -> None:
    check(*resolve_with_pip(index, "elementwise", "aot-pack", pinned(root)), pinned(root))


def test_both_languages_beside_a_wheel(index: Path) -> None:
    done, found = resolve_with_uv(index, "elementwise", "aot-pack[tilelang]")
    check(done, found)
    assert Version(found["apache-tvm-ffi"]) in Requirement("a>=0.1.11,<0.1.13").specifier
    assert "nvidia-cutlass-dsl" in found


@pytest.mark.parametrize(
    ("resolve", "reason"), [(resolve_with_uv, "apache-tvm-ffi"), (resolve_with_pip, "ResolutionImpossible")]
)
def test_a_conflict_is_found(index: Path, resolve: Resolve, reason: str) -> None:
    """Wheels that ask for a later TVM FFI than the one that vLLM pins."""
    write_wheel(index, "raised", "1.0", ["apache-tvm-ffi>=0.1.13,<0.2"])
    done, _ = resolve(index, "raised", pinned("vllm"))
    assert done.code != 0
    assert reason in done.err
    check(*resolve(index, "raised"), "raised==1.0")


def test_the_wheel_is_the_one_that_a_build_makes(index: Path) -> None:
    """Its requirements are those of the resolutions above, and bound TVM FFI on both sides."""
    (path,) = index.glob("elementwise-*.whl")
    with zipfile.ZipFile(path) as wheel:
        (metadata,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
        requires = HeaderParser().parsestr(wheel.read(metadata).decode()).get_all("Requires-Dist")
    (needed,) = (each for each in map(Requirement, requires or []) if each.marker is None)
    assert needed.name == "apache-tvm-ffi"
    assert {part.operator for part in needed.specifier} == {">=", "<"}


def test_every_package_is_in_the_data() -> None:
    names = {name for name, _ in RELEASES}
    assert {Requirement(root).name for root in (*TOGETHER, *BESIDE_WHEELS, *BESIDE_THE_TOOL)} <= names
