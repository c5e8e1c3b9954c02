"""What a call from C and C++ costs, against a raw loop of cuLaunchKernelEx. Needs a GPU, g++ and the elementwise wheel.

    PYTHONPATH=... python benchmarks/c_call.py [--json FILE] [--rounds 61] [--calls 500]

The function is ``add`` of example_kernels/elementwise.py over three tensors of 1,024 floats. ``native/c_call.cpp``
makes the calls: it needs no CUDA toolkit and no network. Ratios are medians of the ratios within a round.
"""

from __future__ import annotations

import argparse
import ctypes.util
import importlib
import json
import shlex
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from examples import ROOT, packed_image

CONTENDERS = ("raw loop of cuLaunchKernelEx", "call from C", "call from C++")
LIMIT = 1.10
"""The most that a call from C may cost, as a multiple of a raw launch."""


def flags(name: str) -> list[str]:
    """What ``python -m elementwise`` prints."""
    command = [sys.executable, "-m", "elementwise", f"--{name}"]
    return shlex.split(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def build(folder: Path) -> Path:
    """Compiles the program against the installed wheel and the driver's library."""
    source, program = ROOT / "benchmarks" / "native" / "c_call.cpp", folder / "c_call"
    warnings = ("-Wall", "-Wextra", "-Werror", "-pedantic")
    driver = ctypes.util.find_library("cuda") or "libcuda.so.1"
    command = ["g++", "-std=c++17", "-O2", *warnings, *flags("includes"), source, *flags("libs"), f"-l:{driver}"]
    subprocess.run([*command, "-o", program], check=True)
    return program


def main() -> None:
    """Prints a table; exit code 1 if a call from C costs more than it may."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures of each round to FILE")
    parser.add_argument("--rounds", type=int, default=61)
    parser.add_argument("--calls", type=int, default=500, help="calls in a turn (default: 500)")
    options = parser.parse_args()
    image, symbol = packed_image(importlib.import_module("elementwise"), "add")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cubin = folder / "add.cubin"
        cubin.write_bytes(image)
        command = [build(folder), cubin, symbol, str(options.rounds), str(options.calls)]
        printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    rounds = [tuple(map(float, line.split())) for line in printed.splitlines()]
    if options.json is not None:
        options.json.write_text(json.dumps({"contenders": CONTENDERS, "rounds_ns": rounds}))
    ratios = [statistics.median(each[index] / each[0] for each in rounds) for index in range(len(CONTENDERS))]
    for index, words in enumerate(CONTENDERS):
        print(f"{words:<30}{statistics.median(each[index] for each in rounds) / 1000:>8.3f} µs{ratios[index]:>8.3f}x")
    if ratios[1] > LIMIT:
        sys.exit(f"a call from C costs {ratios[1]:.3f}x of a raw launch; at most {LIMIT}x is allowed")


if __name__ == "__main__":
    main()
