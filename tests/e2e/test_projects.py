"""Projects: every front end makes the wheel that the command makes; editable installs follow their kernels."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

import aot_pack as package

from .conftest import Finished, aot_pack


def run(*command: str | Path, cwd: Path, environment: Mapping[str, str] | None = None) -> Finished:
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, env={**os.environ, **(environment or {})},
        check=False,
    )  # fmt: skip
    return Finished(code=done.returncode, out=done.stdout, err=done.stderr)


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


def sees_this_environment() -> str:
    """The line of a ``.pth`` file that adds what is installed here."""
    return f"import site; site.addsitedir({sysconfig.get_path('purelib')!r})\n"


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An index in whose place it is enough to look: its aot-pack is the one of this environment, whole."""
    folder = tmp_path_factory.mktemp("index")
    info = f"aot_pack-{package.__version__}.dist-info"
    files = {
        "this_environment.pth": sees_this_environment(),
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: aot-pack\nVersion: {package.__version__}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(text)}\n"
    with zipfile.ZipFile(folder / f"aot_pack-{package.__version__}-py3-none-any.whl", "w") as wheel:
        for name, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            wheel.writestr(name, text)
    return {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(folder), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A project, and the wheel that the command makes of it."""

    folder: Path
    wheel: Path


def new_project(folder: Path) -> Path:
    done = aot_pack("init", folder, cwd=folder.parent)
    assert done.code == 0, done.err
    return folder


MORE = """
[project.scripts]
demo-tool = "demo.tool:main"

[tool.aot-pack]
include = ["tool.py"]
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """With a license, a dynamic version, a module of the author's own, a command, and one more dependency."""
    folder = new_project(tmp_path_factory.mktemp("projects") / "demo")
    (folder / "LICENSE").write_text("All is permitted.\n")
    (folder / "tool.py").write_text('__all__ = ["main"]\n\n\ndef main():\n    print("hello")\n')
    (folder / "kernels.py").write_text((folder / "kernels.py").read_text() + '\n__version__ = "2.1"\n')
    text = (folder / "pyproject.toml").read_text()
    for old, new in (
        ('version = "0.1.0"\n', 'dynamic = ["version"]\nlicense = "0BSD"\n'),
        ('dependencies = ["', 'dependencies = ["typing-extensions>=4", "'),
        ("\n[tool.aot-pack]\n", MORE),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "pyproject.toml").write_text(text)
    done = aot_pack("build", cwd=folder)
    assert done.code == 0, done.err
    return Made(folder=folder, wheel=only(folder / "dist", "*.whl"))


# -- front ends


def test_build_makes_the_same_in_isolation_by_way_of_the_source_distribution(
    made: Made, index: dict[str, str], tmp_path: Path
) -> None:
    done = run(sys.executable, "-m", "build", "-o", tmp_path, ".", cwd=made.folder, environment=index)
    assert done.code == 0, done.out + done.err
    assert "Creating isolated environment" in done.out + done.err
    assert sha256(only(tmp_path, "*.whl")) == sha256(made.wheel)
    uv: list[str | Path] = [
        sys.executable,
        "-m",
        "uv",
        "build",
        "--no-build-isolation",
        "--python",
        sys.executable,
        "-o",
        tmp_path / "uv",
    ]
    done = run(*uv, ".", cwd=made.folder, environment={"UV_OFFLINE": "1"})
    assert done.code == 0, done.out + done.err
    assert sha256(only(tmp_path / "uv", "*.whl")) == sha256(made.wheel)
    assert sha256(only(tmp_path / "uv", "*.tar.gz")) == sha256(only(tmp_path, "*.tar.gz"))


def test_pip_makes_the_same_in_isolation(made: Made, index: dict[str, str], tmp_path: Path) -> None:
    done = run(
        sys.executable, "-m", "pip", "wheel", "--no-deps", "-w", tmp_path, ".", cwd=made.folder, environment=index
    )
    assert done.code == 0, done.out + done.err
    assert sha256(only(tmp_path, "*.whl")) == sha256(made.wheel)


def test_its_wheel_is_verified(made: Made) -> None:
    done = aot_pack("verify", made.wheel, cwd=made.folder)
    assert done.code == 0, done.out + done.err


def test_the_metadata_ahead_of_the_build_is_that_of_the_wheel(made: Made, tmp_path: Path) -> None:
    script = (
        "import sys; from aot_pack import backend as b\n"
        "assert b.get_requires_for_build_wheel() == b.get_requires_for_build_sdist() == []\n"
        "print(b.prepare_metadata_for_build_wheel(sys.argv[1], {'select': 'scale@*'}))"
    )
    done = run(sys.executable, "-c", script, tmp_path, cwd=made.folder)
    assert done.code == 0, done.err
    name = done.out.strip()
    with zipfile.ZipFile(made.wheel) as wheel:
        assert (tmp_path / name / "METADATA").read_bytes() == wheel.read(f"{name}/METADATA")
        text = wheel.read(f"{name}/METADATA").decode()
        points = wheel.read(f"{name}/entry_points.txt").decode()
    assert points.split() == ["[console_scripts]", "demo-tool", "=", "demo.tool:main"]
    assert "\nVersion: 2.1\n" in text
    assert "\nLicense-Expression: 0BSD AND Apache-2.0\n" in text
    assert "\nRequires-Dist: typing-extensions>=4\n" in text
    assert '\nRequires-Dist: pytest>=8; extra == "test"\n' in text
    assert "\nSummary: GPU kernels, compiled ahead of time\n" in text
    assert text.endswith((made.folder / "README.md").read_text())


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("pyproject.toml", "arch = [", "arhc = [", "error: pyproject.toml: unknown key 'arhc' in [tool.aot-pack]"),
        ("kernels.py", "import cutlass\n", "import no_such_module\n", "No module named 'no_such_module'"),
    ],
)
def test_pip_shows_what_went_wrong(tmp_path: Path, file: str, old: str, new: str, message: str) -> None:
    folder = new_project(tmp_path / "demo")
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))
    done = run(
        sys.executable, "-m", "pip", "wheel", "--no-build-isolation", "--no-deps", ".", cwd=folder,
        environment={"PIP_DISABLE_PIP_VERSION_CHECK": "1"},
    )  # fmt: skip
    assert done.code == 1
    assert message in done.out + done.err
    assert "hint: " in done.out + done.err
    assert list(folder.glob("*.whl")) == []


# -- editable installs


@dataclass(frozen=True, slots=True, kw_only=True)
class Editable:
    """An environment in which the project is installed as editable."""

    python: Path
    folder: Path

    def run(self, script: str, **environment: str) -> Finished:
        return run(self.python, "-c", script, cwd=self.folder.parent, environment=environment)

    def edit(self, old: str, new: str) -> None:
        text = (self.folder / "kernels.py").read_text()
        assert old in text
        (self.folder / "kernels.py").write_text(text.replace(old, new))


SHOW = "import demo, json, os; print(json.dumps([demo.__file__, demo.scale.__doc__.splitlines()[0]]))"


@pytest.fixture(scope="session")
def editable(tmp_path_factory: pytest.TempPathFactory) -> Editable:
    parent = tmp_path_factory.mktemp("editable")
    folder = new_project(parent / "demo")
    project = folder / "pyproject.toml"
    project.write_text(project.read_text().replace("arch = [", 'split-by = "arch"\narch = [', 1))
    venv.create(parent / "venv", with_pip=False)
    python = parent / "venv" / "bin" / "python"
    site = only(parent / "venv", "lib/python*/site-packages")
    (site / "this_environment.pth").write_text(sees_this_environment())
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-build-isolation", "--no-deps"]
    done = run(
        *pip, "--config-settings", "arch=sm_80", "-e", folder, cwd=parent,
        environment={"PIP_DISABLE_PIP_VERSION_CHECK": "1"},
    )  # fmt: skip
    assert done.code == 0, done.out + done.err
    return Editable(python=python, folder=folder)


def test_an_editable_install_follows_its_kernels(editable: Editable) -> None:
    first = json.loads(editable.run(SHOW).out)
    assert first[1] == "y = alpha * x, elementwise."
    assert first[0].startswith(str(editable.folder / "build" / "aot-pack-editable" / "versions"))
    assert list(Path(first[0]).parent.glob("cubins/*.cubin"))  # its pyproject.toml asks for several wheels: not here
    manifest = json.loads((Path(first[0]).parent / "manifest.json").read_text())
    assert [target["id"] for target in manifest["targets"]] == ["scale@sm_80"]  # as pip was told
    assert json.loads(editable.run(SHOW).out) == first

    editable.edit("y = alpha * x, elementwise.", "y = alpha * x, anew.")
    both = [subprocess.Popen([editable.python, "-c", SHOW], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    outputs = [json.loads(process.communicate()[0]) for process in both]
    assert outputs[0] == outputs[1]
    assert outputs[0][1] == "y = alpha * x, anew."
    assert outputs[0][0] != first[0]
    assert Path(first[0]).exists()  # a process that has it goes on with it


def test_an_editable_install_that_does_not_build_says_why(editable: Editable) -> None:
    editable.edit("@aot_pack.export\n", "@aot_pack.exprot\n")
    try:
        done = editable.run("import demo")
        assert done.code == 1
        assert "ImportError: demo is an editable install, and building it failed:\n" in done.err
        assert "aot-pack: error: kernels.py does not run: AttributeError: module 'aot_pack' has no" in done.err
        assert editable.run(SHOW, AOT_PACK_REBUILD="0").code == 0
    finally:
        editable.edit("@aot_pack.exprot\n", "@aot_pack.export\n")


def test_the_tests_of_a_new_project_pass(editable: Editable) -> None:
    done = run(editable.python, "-m", "pytest", "-q", "-m", "not gpu", cwd=editable.folder)
    assert done.code == 0, done.out + done.err
    assert "1 passed, 4 deselected" in done.out
