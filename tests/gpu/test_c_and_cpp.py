"""Programs in C++ that use a wheel and a prefix on a real driver, compiled there by g++, without a CUDA toolkit.

The environment names the prefix of elementwise.py that ``benchmarks/prepare.py`` made: ``AOT_PACK_PREFIX``.
"""

from __future__ import annotations

import ctypes.util
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.gpu

HERE = Path(__file__).parent


def run_program(folder: Path, includes: list[str], libraries: list[str]) -> None:
    """Compiles the program, and runs it without Python and without this process's environment."""
    driver = ctypes.util.find_library("cuda") or "libcuda.so.1"
    warnings = ("-Wall", "-Wextra", "-Werror", "-pedantic")
    command: list[str | Path] = [
        "g++",
        "-std=c++17",
        "-O2",
        *warnings,
        *includes,
        HERE / "c_program.cpp",
        *libraries,
        f"-l:{driver}",
    ]
    done = subprocess.run(
        [*command, "-pthread", "-o", "program"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    kept = {
        name: os.environ[name]
        for name in ("LD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES", "FAKECUDA_CONFIG")
        if name in os.environ
    }
    done = subprocess.run([folder / "program"], env=kept, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("add(): argument 'y': expected dtype float32, got float16")


def test_a_program_that_uses_a_wheel(tmp_path: Path) -> None:
    def flags(name: str) -> list[str]:
        command = [sys.executable, "-m", "elementwise", f"--{name}"]
        return shlex.split(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)

    run_program(tmp_path, flags("includes"), flags("libs"))


def test_a_program_that_uses_a_prefix(tmp_path: Path) -> None:
    prefix = Path(os.environ["AOT_PACK_PREFIX"])
    libraries = [f"-L{prefix / 'lib'}", "-lelementwise", "-ltvm_ffi", f"-Wl,-rpath,{prefix / 'lib'}"]
    run_program(tmp_path, [f"-I{prefix / 'include'}"], libraries)
