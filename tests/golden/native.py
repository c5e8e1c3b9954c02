"""Compiles golden C++ with every compiler that there is, and runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aot_pack.native.toolchain import find_machine
from golden.cases import FOLDER

FLAGS = (
    "-std=c++20 -fwrapv -fno-strict-aliasing -ffp-contract=off -nostdinc++ -fno-exceptions -fno-rtti "
    "-fno-threadsafe-statics -Wall -Wextra -Werror"
).split()
"""As templates/project/CMakeLists.txt.j2 has them."""


@dataclass(frozen=True)
class Compiler:
    """A compiler and how it is called."""

    name: str
    command: tuple[str, ...]


def compilers(machine_gxx: str | None, zig: Path | None) -> list[Compiler]:
    """One for each of: g++ and zig, unoptimized and optimized, and g++ with its sanitizers."""
    found = []
    if machine_gxx:
        sanitize = ("-g1", "-O1", "-fsanitize=undefined,address", "-fno-sanitize-recover=all")
        found += [Compiler(f"gcc{level}", (machine_gxx, level)) for level in ("-O0", "-O2")]
        found.append(Compiler("gcc-sanitize", (machine_gxx, *sanitize)))
    if zig:
        base = (str(zig), "cc", "-target", "x86_64-linux-gnu.2.28", "-fno-sanitize=all")
        found += [Compiler(f"zig{level}", (*base, level)) for level in ("-O0", "-O2")]
    return found


@cache
def compilers_here() -> tuple[Compiler, ...]:
    """Those of this machine, of which there is one at least."""
    found = tuple(compilers(shutil.which("g++"), find_machine(os.environ).zig))
    assert found, "no C++ compiler: neither g++ nor the package ziglang"
    return found


def prepare(folder: Path) -> Path:
    """The folder of headers, laid out as in a generated project."""
    include = folder / "include"
    shutil.copytree(FOLDER.parents[1] / "templates" / "launcher", include / "aot_pack")
    shutil.copy(FOLDER / "harness.hpp", include)
    return include


def build(
    compiler: Compiler,
    source: Path,
    output: Path,
    include: Path,
    system_include: tuple[Path, ...],
    *,
    link: bool = True,
) -> None:
    """Compiles one file, and links it.

    Raises:
        AssertionError: with what the compiler said.
    """
    command = [*compiler.command, *FLAGS, "-x", "c++", f"-I{include}", f"-I{FOLDER}"]
    command += [item for path in system_include for item in ("-isystem", str(path))]
    command += [str(source), "-o", str(output), *(["-lm"] if link else ["-c"])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{compiler.name}: {done.stderr[:6000]}"


def build_all(
    wanted: Sequence[Compiler], source: Path, folder: Path, include: Path, system_include: tuple[Path, ...]
) -> dict[str, Path]:
    """Compiles with every compiler, two at a time. Returns the programs by the compiler's name."""
    programs = {compiler.name: folder / compiler.name for compiler in wanted}
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda one: build(one, source, programs[one.name], include, system_include), wanted))
    return programs


def run(program: Path, runs: bytes) -> bytes:
    """Runs the program on all runs.

    Raises:
        AssertionError: it crashed, or a sanitizer found something.
    """
    done = subprocess.run([program], input=runs, capture_output=True, check=False)
    assert done.returncode == 0, f"{program.name} ended with {done.returncode}: {done.stderr.decode()[:4000]}"
    return done.stdout
