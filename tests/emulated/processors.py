"""This machine's processor and the other one, as Debian, zig, pip and qemu name them; and programs run under qemu."""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from emulated.debian import KEY, unpack

ROOT = Path(__file__).parent.parent.parent
PYTHON, GLIBC = "3.11", "2.36"
"""Those of the Debian release."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Processor:
    """A processor that wheels are built for."""

    name: str
    """As Linux, qemu and wheel tags have it."""
    debian: str

    @property
    def platform(self) -> str:
        return f"manylinux_2_28_{self.name}"

    @property
    def triplet(self) -> str:
        """Of folders of libraries, and of zig's targets."""
        return f"{self.name}-linux-gnu"


PROCESSORS = {
    each.name: each for each in (Processor(name="x86_64", debian="amd64"), Processor(name="aarch64", debian="arm64"))
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A program that ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Emulator:
    """qemu-user for both processors, and the files of a small system for the other one."""

    files: Path
    host: Processor
    other: Processor

    @property
    def python(self) -> Path:
        """Of the other processor."""
        return self.files / "usr/bin" / f"python{PYTHON}"

    def run(
        self, processor: Processor, *command: str | Path, environment: Mapping[str, str], model: str | None = None
    ) -> Finished:
        """Runs a program for ``processor``.

        Args:
            model: of the processor, as ``qemu -cpu`` names it.
        """
        options: list[str | Path] = ["-cpu", model] if model is not None else []
        if processor == self.other:
            options += ["-L", self.files]
        qemu = self.files / "usr/bin" / f"qemu-{processor.name}-static"
        done = subprocess.run(
            [qemu, *options, *command], env=dict(environment), capture_output=True, text=True, check=False
        )
        return Finished(code=done.returncode, out=done.stdout, err=done.stderr)


def find_emulator() -> Emulator:
    """Fetches what is needed, once for a checkout.

    Raises:
        DebianError: it can't be had.
    """
    host = PROCESSORS[platform.machine()]
    (other,) = (each for each in PROCESSORS.values() if each != host)
    key = hashlib.sha256((Path(__file__).parent / "debian.py").read_bytes() + KEY.read_bytes()).hexdigest()[:8]
    files = ROOT / "build" / f"emulated-{other.name}-{key}"
    if not files.is_dir():
        unpack(
            files,
            host=host.debian,
            foreign=other.debian,
            whole=[f"python{PYTHON}:{other.debian}", f"libstdc++6:{other.debian}", f"qemu-user-static:{host.debian}"],
            alone=[f"libstdc++-12-dev:{other.debian}"],
        )
    return Emulator(files=files, host=host, other=other)


def clean_environment(**variables: str) -> dict[str, str]:
    """An environment without the settings of whoever runs the tests."""
    return {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **variables}
