"""Tests with TileLang, in an environment that this script makes itself.

    python3 tests/tiles/run_tiles.py
    python3 tests/tiles/run_tiles.py -k gemm            what follows goes to pytest
    python3 tests/tiles/run_tiles.py --install-only     makes the environment

The environment is build/tilelang-venv, about 1.7 GB. It builds programs of both languages. The other tests have
another one, since TileLang asks for an older apache-tvm-ffi, and they run with the newest. It is kept and brought up to
date on the next run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / "build" / "tilelang-venv"


def install() -> Path:
    """Makes or updates the environment; returns its Python."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    wanted = ["torch==2.13.0", "nvidia-curand>=10.4,<11", "--editable", f"{ROOT}[test,tilelang]"]
    subprocess.run([*pip, *wanted], check=True)
    return python


def main() -> int:
    """Returns pytest's exit code."""
    python = install()
    if sys.argv[1:] == ["--install-only"]:
        return 0
    command = [str(python), "-m", "pytest", "-m", "tilelang", "tests/tiles", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONWARNINGS": ""}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
