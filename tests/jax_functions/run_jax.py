"""Tests with JAX, in an environment that this script makes itself.

    python3 tests/jax_functions/run_jax.py
    python3 tests/jax_functions/run_jax.py -k vmap            what follows goes to pytest
    python3 tests/jax_functions/run_jax.py --install-only     makes the environment

The environment is build/jax-venv, about 1 GB; it is kept and brought up to date on the next run. It needs Python 3.11
or newer. ``AOT_PACK_TEST_JAX`` names another release of JAX.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / "build" / "jax-venv"
REQUIREMENTS = ("jax-tvm-ffi==0.1.3", "flatbuffers")  # flatbuffers: jax.export serializes with it


def install() -> Path:
    """Makes or updates the environment; returns its Python."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
    jax = f"jax=={os.environ.get('AOT_PACK_TEST_JAX', '0.10.2')}"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", f"{ROOT}[test]", jax, *REQUIREMENTS], check=True)
    return python


def main() -> int:
    """Returns pytest's exit code."""
    python = install()
    if sys.argv[1:] == ["--install-only"]:
        return 0
    command = [str(python), "-m", "pytest", "-m", "jax", "tests/jax_functions", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONWARNINGS": ""}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
