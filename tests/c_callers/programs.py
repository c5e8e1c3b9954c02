"""Compiles programs in C and C++ that use packages, as users do: with every warning an error."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from aot_pack.native.toolchain import Machine

WARNINGS = ("-Wall", "-Wextra", "-Werror", "-pedantic")
GCC: Mapping[str, Sequence[str]] = {".c": ("gcc", "-std=c99"), ".cpp": ("g++", "-std=c++17")}
ZIG = (sys.executable, "-m", "ziglang")
CLANG: Mapping[str, Sequence[str]] = {
    ".c": (*ZIG, "cc", "-std=c99", "-fno-sanitize=all"),
    ".cpp": (*ZIG, "c++", "-std=c++17", "-fno-sanitize=all"),
}
"""zig has a clang. A program in C++ costs it minutes when it builds its C++ library for the first time."""

COMPILERS = {"gcc": GCC, "clang": CLANG}


def check_program(source: Path, output: Path, folders: Sequence[Path], machine: Machine, *, compiler: str) -> None:
    """Compiles a program without linking it."""
    _run([*_front(source, folders, machine, compiler), "-c", source, "-o", output])


def compile_program(
    source: Path,
    output: Path,
    folders: Sequence[Path],
    machine: Machine,
    *,
    compiler: str = "gcc",
    flags: Sequence[str] = (),
    libraries: Sequence[Path] = (),
) -> Path:
    """Compiles a program and links it to packages and to libtvm_ffi; returns its path.

    Args:
        folders: folders of the packages.
    """
    tvm_ffi = machine.tvm_ffi_library
    packages = [folder / f"lib{folder.name}.so" for folder in folders]
    front = _front(source, folders, machine, compiler, flags)
    paths = [f"-Wl,-rpath,{path.parent}" for path in (*packages, tvm_ffi)]
    _run([*front, source, "-o", output, *libraries, *packages, tvm_ffi, "-pthread", *paths])
    return output


def _front(
    source: Path, folders: Sequence[Path], machine: Machine, compiler: str, flags: Sequence[str] = ()
) -> list[str | Path]:
    """The compiler, and the options that decide what it reads."""
    includes = [f"-I{folder / 'include'}" for folder in folders]
    system = [item for path in machine.include_dirs for item in ("-isystem", path)]
    return [*COMPILERS[compiler][source.suffix], "-O2", *WARNINGS, *flags, *includes, *system]


def _run(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
