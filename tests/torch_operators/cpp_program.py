"""Runs an AOTInductor package in a C++ program without Python: ``run_package.cpp``, and its inputs in Python."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch

_DTYPES = {"f": torch.float32, "h": torch.float16, "b": torch.bfloat16}


def inputs(dtypes: str, device: str) -> tuple[Any, ...]:
    """The inputs that the C++ program makes."""
    return tuple(
        (torch.arange(1024, dtype=torch.float32, device=device) * ((index + 1) / 256) - 2).to(_DTYPES[letter])
        for index, letter in enumerate(dtypes)
    )


def package(function: Callable[..., Any], dtypes: str, device: str, path: Path) -> str:
    """Compiles a function to an AOTInductor package, and returns its path."""
    module = type("Called", (torch.nn.Module,), {"forward": lambda self, *arguments: function(*arguments)})()
    exported = torch.export.export(module, inputs(dtypes, device))
    return str(torch._inductor.aoti_compile_and_package(exported, package_path=str(path)))


def build_program(folder: Path) -> Path:
    """Compiles ``run_package.cpp`` against the installed PyTorch."""
    program, torch_folder = folder / "run_package", Path(torch.__file__).parent
    source = Path(__file__).with_name("run_package.cpp")
    libraries = torch_folder / "lib"
    headers = [f"-I{torch_folder / 'include'}", f"-I{torch_folder / 'include/torch/csrc/api/include'}"]
    abi = f"-D_GLIBCXX_USE_CXX11_ABI={int(torch._C._GLIBCXX_USE_CXX11_ABI)}"
    links = [f"-L{libraries}", f"-Wl,-rpath,{libraries}", "-Wl,--no-as-needed,--allow-shlib-undefined"]
    command = ["g++", "-std=c++20", "-O0", abi, *headers, str(source), "-o", str(program), *links]
    subprocess.run([*command, "-ltorch", "-ltorch_cpu", "-lc10", "-ldl"], check=True)
    return program


def run(program: Path, arguments: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> list[Any]:
    """The results of the program, as vectors of float64.

    Args:
        program: of ``build_program``.
        arguments: as ``run_package.cpp`` has them.
        environment: more variables.
    """
    done = subprocess.run(
        [program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, **(environment or {})},
    )
    assert done.returncode == 0, f"exit code {done.returncode}: {done.stderr}"
    return [
        torch.tensor([float.fromhex(each) for each in line.split()], dtype=torch.float64)
        for line in done.stdout.splitlines()
    ]
