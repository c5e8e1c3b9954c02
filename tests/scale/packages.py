"""A package of 5,000 units beside one of a single unit: native build, import and calls, over the fake driver.

    python -m tests.scale.packages build DIR      # minutes
    python -m tests.scale.packages run DIR

The large package has ``lone``, the only function of the small one, and 50 functions with 20 variants (fixed sizes) for
five architectures. ``import`` is what a new process spends on ``import`` of the package after ``import tvm_ffi``.
Calls of the two packages alternate within a round. The figures are medians of processor time.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # as in tests: helper packages are imported from there

ARCHS = ("sm_80", "sm_89", "sm_90a", "sm_100a", "sm_120a")
FUNCTIONS, VARIANTS = 50, 20
IMPORTS, ROUNDS, CALLS = 9, 100, 200


def build(folder: Path) -> None:
    """Builds both packages."""
    from synthetic.packages import Functions, build_package

    from aot_pack.native.toolchain import find_machine, find_toolchain

    machine = find_machine(os.environ)
    toolchain = find_toolchain("zig", machine)
    lone = ("lone", [_units("lone", None)])
    many = [
        (name, [_units(name, size) for size in range(1, VARIANTS + 1)])
        for name in (f"function_{number:02}" for number in range(FUNCTIONS))
    ]
    contents: dict[str, Functions] = {"small": [lone], "large": [lone, *many]}
    for name, functions in contents.items():
        started = time.perf_counter()
        times = os.times()
        package = build_package(folder / name, name, functions, machine, toolchain)
        (folder / name / "__init__.py").write_text(package.init_py())
        spent = os.times()
        processor = spent.children_user + spent.children_system - times.children_user - times.children_system
        units = sum(len(units) for _, variants in functions for units in variants)
        print(
            f"{name}: {units} units, {time.perf_counter() - started:.0f} s, {processor:.0f} s of processor time, "
            f"{processor / len(functions):.2f} s per function, library {package.library.stat().st_size} bytes",
            flush=True,
        )


def _units(name: str, size: int | None) -> list[Any]:
    """The units of one variant for all architectures. Each has an image of its own."""
    import dataclasses

    from fake_driver.cubin_writer import FakeKernel, write_cubin
    from synthetic import DTYPES, tensor
    from synthetic.packages import passing_unit

    from aot_pack.arch import Arch
    from aot_pack.model import Variant
    from aot_pack.signature import EnvStreamParam, ScalarParam, Signature

    dims = () if size is None else (size,)
    x, y = tensor("x", "float32", *dims), tensor("y", "float32", *dims)
    signature = Signature(
        params=(x, ScalarParam(name="alpha", dtype=DTYPES["float32"]), y, EnvStreamParam(name="stream"))
    )
    variant = Variant(index=size or 0, key="" if size is None else f"n={size}")
    kernel = f"kernel_{name}_{size or 0}"
    lifted = passing_unit(name, signature, kernel=kernel, variant=variant)
    found = []
    for arch in ARCHS:
        image = write_cubin([FakeKernel(symbol=kernel, parameters=_parameters(signature))], arch)
        unit = dataclasses.replace(
            lifted.unit, image=image, target=dataclasses.replace(lifted.unit.target, arch=Arch.parse(arch))
        )
        found.append(dataclasses.replace(lifted, unit=unit))
    return found


def _parameters(signature: Any) -> list[int]:
    from aot_pack.hostir.types import layout
    from aot_pack.launcher.arguments import host_arguments

    return [layout(argument.type)[0] for argument in host_arguments(signature)]


def run(folder: Path) -> None:
    """Times imports in new processes, and calls in this one."""
    seconds: dict[str, list[float]] = {"small": [], "large": []}
    for _ in range(IMPORTS):
        for name in random.sample(sorted(seconds), 2):
            program = f"import tvm_ffi, time; t = time.process_time(); import {name}; print(time.process_time() - t)"
            done = subprocess.run(
                [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True
            )
            seconds[name].append(float(done.stdout))
    for name, found in seconds.items():
        print(f"import {name}: {1000 * statistics.median(found):.2f} ms (least {1000 * min(found):.2f} ms)")
    _time_calls(folder)


def _time_calls(folder: Path) -> None:
    import tvm_ffi
    from fake_driver import FakeDriver
    from fake_driver.tensors import FrameworkTensor
    from synthetic.service import GPUS

    driver = FakeDriver(FakeDriver.build())
    cuda = driver.load()
    driver.reset(gpus=GPUS)
    cuda.ok("cuInit", 0)
    sys.path.insert(0, str(folder))
    small, large = __import__("small"), __import__("large")
    vector, three = (tvm_ffi.from_dlpack(FrameworkTensor((size,), "float32")) for size in (64, 3))
    calls: dict[str, Callable[[], object]] = {
        "small.lone": lambda: small.lone(vector, 2.0, vector),
        "large.lone": lambda: large.lone(vector, 2.0, vector),
        "large.function_25": lambda: large.function_25(three, 2.0, three),
    }
    rounds = [_round(calls) for _ in range(ROUNDS + 5)][5:]
    base = [each["small.lone"] for each in rounds]
    for name in calls:
        times = [each[name] for each in rounds]
        over = statistics.median(time - one for time, one in zip(times, base, strict=True))
        print(f"{name}: {1e9 * statistics.median(times):.0f} ns a call, {1e9 * over:+.0f} ns")


def _round(calls: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Seconds of a call of each, in an order drawn at random."""
    found = {}
    for name in random.sample(sorted(calls), len(calls)):
        call = calls[name]
        call()
        started = time.process_time()
        for _ in range(CALLS):
            call()
        found[name] = (time.process_time() - started) / CALLS
    return found


def main() -> int:
    """Builds or runs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("build", "run"))
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    {"build": build, "run": run}[options.step](options.folder.resolve())
    return 0


if __name__ == "__main__":
    sys.exit(main())
