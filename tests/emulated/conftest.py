"""An emulator, and for each processor a wheel built here and installed, and a fake driver."""

from __future__ import annotations

import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver
from fake_driver.builder import build_with

from emulated.processors import GLIBC, PYTHON, ROOT, Emulator, Finished, Processor, clean_environment, find_emulator


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """A wheel, installed with what it asks for and nothing else, and a driver for the same processor."""

    wheel: Path
    site: Path
    processor: Processor
    python: Path
    driver: FakeDriver
    emulator: Emulator

    def run(self, script: str, *, log: Path | None, model: str | None = None) -> Finished:
        """Runs Python under emulation.

        Args:
            log: where the driver writes what it was asked; None for no driver.
            model: of the processor, as ``qemu -cpu`` names it.
        """
        environment = clean_environment(PYTHONPATH=f"{self.site}:{ROOT / 'tests'}")
        if log is not None:
            environment = self.driver.environment(Controls(gpus=("h100",), log_file=log), base=environment)
        # -S: what is installed beside the tests' own Python, such as NumPy, may need a newer processor.
        command = (self.python, "-S", "-W", "error", "-c", script)
        return self.emulator.run(self.processor, *command, environment=environment, model=model)


@pytest.fixture(scope="session")
def emulator() -> Emulator:
    return find_emulator()


@pytest.fixture(scope="session")
def other(emulator: Emulator, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """For the other processor."""
    folder = tmp_path_factory.mktemp("other")
    wheel, site = _install(emulator.other, PYTHON, folder)
    driver = FakeDriver(_build_driver(emulator))
    return Installed(
        wheel=wheel, site=site, processor=emulator.other, python=emulator.python, driver=driver, emulator=emulator
    )


@pytest.fixture(scope="session")
def own(emulator: Emulator, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """For this machine's processor."""
    folder = tmp_path_factory.mktemp("own")
    wheel, site = _install(emulator.host, ".".join(platform.python_version_tuple()[:2]), folder)
    driver = FakeDriver(FakeDriver.build())
    return Installed(
        wheel=wheel, site=site, processor=emulator.host, python=Path(sys.executable), driver=driver, emulator=emulator
    )


def _install(processor: Processor, python: str, folder: Path) -> tuple[Path, Path]:
    """Builds a wheel and installs it; pip takes one only if its tags are right for the platform."""
    source, output, site = ROOT / "example_kernels/elementwise.py", folder / "dist", folder / "site"
    _run("aot_pack", "build", source, "--arch", "sm_90a", "--platform", processor.platform, "-o", output)
    (wheel,) = output.glob("*.whl")
    options = ["--only-binary=:all:", "--platform", processor.platform, "--python-version", python]
    _run("pip", "install", "--quiet", "--disable-pip-version-check", "--target", site, *options, wheel)
    return wheel, site


def _run(*module: str | Path) -> None:
    done = subprocess.run([sys.executable, "-m", *module], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _build_driver(emulator: Emulator) -> Path:
    """The fake driver for the other processor: by zig, with Debian's libraries since zig would first build its own."""
    files, triplet = emulator.files, emulator.other.triplet
    (headers,) = (files / "usr/include/c++").iterdir()
    compiler = (
        sys.executable, "-m", "ziglang", "cc", "-target", f"{triplet}.{GLIBC}", "-nostdinc++",
        f"-I{headers}", f"-I{files / 'usr/include' / triplet / 'c++' / headers.name}",
    )  # fmt: skip
    libraries = ["usr/lib/{}/libstdc++.so.6", "lib/{}/libgcc_s.so.1", "lib/{}/libc.so.6", "lib/{}/libm.so.6"]
    return build_with(
        compiler,
        flags=("-std=c++17", "-O1", "-fPIC", "-pthread", "-w"),
        libraries=["-nostdlib", *(str(files / name.format(triplet)) for name in libraries)],
    )
