"""Tests with kernels of libraries, in an environment that this script makes itself.

    python3 tests/equivalence/run_corpus.py
    python3 tests/equivalence/run_corpus.py -k attention        what follows goes to pytest
    python3 tests/equivalence/run_corpus.py --install-only      makes the environment, for python -m tests.corpus

The environment is build/corpus-venv, about 2 GB; it is kept and brought up to date on the next run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / "build" / "corpus-venv"
REQUIREMENTS = (
    *("torch==2.13.0", "cuda-python", "einops", "torch_c_dlpack_ext", "triton"),
    *("click", "nvidia-ml-py", "requests", "tabulate", "tqdm"),  # for FlashInfer
)
WITHOUT_REQUIREMENTS = (
    "quack-kernels==0.6.5",
    "flash-attn-4==4.0.0b36",
    "flashinfer-python==0.7.2.post1",
    "nvidia-cudnn-frontend==1.32.0",
)
"""Their own requirements would bring a build of torch for CUDA."""

TESTS = (
    "tests/equivalence",
    "tests/native/test_jit_services.py",
    "tests/e2e/test_flash_attention.py",
    "tests/e2e/test_jit_libraries.py",
    "tests/e2e/test_libraries.py",
    "tests/e2e/test_capture_torch.py",
    "tests/e2e/test_recorded_libraries.py",
    "tests/torch_operators",
)


def install() -> Path:
    """Makes or updates the environment; returns its Python."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", f"{ROOT}[test]", *REQUIREMENTS], check=True)
    subprocess.run([*pip, "--no-deps", *WITHOUT_REQUIREMENTS], check=True)
    return python


def main() -> int:
    """Returns pytest's exit code."""
    python = install()
    if sys.argv[1:] == ["--install-only"]:
        return 0
    command = [str(python), "-m", "pytest", "-m", "corpus", *TESTS, *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONWARNINGS": ""}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
