"""Wheels built by the command, and a clean environment that they are installed in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from fake_driver import Call, Controls, FakeDriver, Gpu, read_log

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ("elementwise", "hopper_gemm", "launch_modes", "rmsnorm", "softmax_two_pass")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A command that ended."""

    code: int
    out: str
    err: str


def aot_pack(*arguments: str | Path, cwd: Path, environment: Mapping[str, str] | None = None) -> Finished:
    """Runs the command line as a user does."""
    command = [sys.executable, "-m", "aot_pack", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, env={**os.environ, **(environment or {})}, check=False
    )
    return Finished(code=done.returncode, out=done.stdout, err=done.stderr)


def first_on_path(folder: Path) -> dict[str, str]:
    """The variable with which Python finds modules in ``folder`` before all others."""
    return {"PYTHONPATH": os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])}


def build(source: Path, output: Path, *options: str) -> Path:
    """Builds a wheel; returns its path."""
    before = set(output.glob("*.whl"))
    done = aot_pack("build", source, "-o", output, *options, cwd=output.parent)
    assert done.code == 0, done.err
    (wheel,) = set(output.glob("*.whl")) - before
    return wheel


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The examples, the kernels of this folder and the one of the README, by import name."""
    output = tmp_path_factory.mktemp("wheels") / "dist"
    output.mkdir()
    found = {name: build(ROOT / "example_kernels" / f"{name}.py", output, "--arch", "sm_90a") for name in EXAMPLES}
    everywhere = "sm_80,sm_90a+ptx,sm_100f,sm_120"
    here = Path(__file__).parent
    include = ("--include", str(here / "doubling.py"))
    found["variant_kernels"] = build(here / "variant_kernels.py", output, "--arch", everywhere, *include)
    models = here / "gpu_kernels.py"
    found["gpu_kernels"] = build(models, output, "--arch", "sm_90a", "--gpu", "h100,h20")
    strict = ("--name", "strict-kernels", "--gpu-mismatch", "error")
    found["strict_kernels"] = build(models, output, "--arch", "sm_90a", "--gpu", "h100", *strict)
    readme = output.parent / "kernels.py"
    block = re.search(r"```python\n(# kernels\.py\n.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert block is not None
    readme.write_text(block[1])
    found["my_kernels"] = build(readme, output, "--arch", "sm_90a", "--name", "my-kernels", "--version", "1.0")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """An environment with the wheels in it, and nothing that they do not ask for."""

    python: Path
    driver: FakeDriver
    logs: Path

    def run(
        self, script: str, *, driver: bool = True, controls: Controls | None = None, directives: tuple[str, ...] = ()
    ) -> Finished:
        """Runs Python in the environment, over the fake driver unless told otherwise."""
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "tests"), "PYTHONDONTWRITEBYTECODE": "1"}
        if driver:
            environment = self.driver.environment(controls, directives=directives, base=environment)
        done = subprocess.run(
            [self.python, "-W", "error", "-c", script], capture_output=True, text=True, env=environment, check=False
        )
        return Finished(code=done.returncode, out=done.stdout, err=done.stderr)

    def record(self, script: str, *, gpus: tuple[str, ...] = ("h100",), directives: tuple[str, ...] = ()) -> list[Call]:
        """Runs a script that must succeed; returns the driver calls that it made."""
        return self.run_and_record(script, gpus=gpus, directives=directives)[1]

    def run_and_record(
        self, script: str, *, gpus: tuple[str | Gpu, ...] = ("h100",), directives: tuple[str, ...] = ()
    ) -> tuple[str, list[Call]]:
        """The same; returns what it printed as well."""
        log = self.logs / "log.json"
        log.unlink(missing_ok=True)
        done = self.run(script, controls=Controls(gpus=gpus, log_file=log), directives=directives)
        assert done.code == 0, done.err
        return done.out, read_log(log)


@pytest.fixture(scope="session")
def clean(wheels: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Clean:
    """A new environment with all wheels, installed as a user installs them."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wheels.values()]
    subprocess.run(pip, check=True, capture_output=True)
    driver = FakeDriver(FakeDriver.build())
    return Clean(python=python, driver=driver, logs=folder)


@pytest.fixture
def command(tmp_path: Path) -> Callable[..., Finished]:
    """The command line in an empty folder."""

    def run(*arguments: str | Path) -> Finished:
        return aot_pack(*arguments, cwd=tmp_path)

    return run
