"""What choosing a variant costs: calls of one kernel packed as 1, 10, 64 and 1,000 variants.

    python benchmarks/dispatch.py build DIR     here: needs aot-pack
    python benchmarks/dispatch.py run DIR       anywhere: needs DIR, tvm_ffi, and a GPU or a fake driver

The variants are static sizes of one vector; they share one kernel and one host program, so that only the choice and
the decode differ. Each round calls every library in turn with a size drawn at random; the clock of the machine drifts,
so differences are taken within a round.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import random
import statistics
import sys
import time
from pathlib import Path
from typing import Any

COUNTS = (1, 10, 64, 1000)
ARCHS = ("sm_80", "sm_90a", "sm_100f")
ROUNDS, CALLS = 2000, 100


def build(folder: Path) -> None:
    """Builds a library for each number of variants. One compile an architecture; the signatures are varied."""
    from aot_pack.arch import Arch
    from aot_pack.compile.pool import CompilePool, PoolProgress
    from aot_pack.launcher.package import image_of, write_package
    from aot_pack.model import CompiledUnit, Target, Variant
    from aot_pack.native.build import build_library
    from aot_pack.native.toolchain import find_machine, find_toolchain
    from aot_pack.signature import TensorParam
    from aot_pack.translate import lift_unit

    machine = find_machine(os.environ)
    toolchain = find_toolchain("zig", machine)
    source = Path(__file__).parent / "dispatch_kernels.py"
    targets = [Target(export="scale", variant=Variant(index=0), arch=Arch.parse(arch)) for arch in ARCHS]
    with CompilePool(1) as pool:
        outcomes = pool.compile(source, targets, PoolProgress(started=lambda _: None, done=lambda *_: None))
    units = [outcome for outcome in outcomes.values() if isinstance(outcome, CompiledUnit)]
    for count in COUNTS:
        started = time.perf_counter()
        variants = []
        for size in range(1, count + 1):
            group = []
            for unit in units:
                params = tuple(
                    dataclasses.replace(param, shape=(size,)) if isinstance(param, TensorParam) else param
                    for param in unit.signature.params
                )
                variant = Variant(index=size, key=f"n={size}")
                varied = dataclasses.replace(
                    unit,
                    signature=dataclasses.replace(unit.signature, params=params),
                    target=dataclasses.replace(unit.target, variant=variant),
                )
                group.append(lift_unit(varied))
            variants.append(group)
        launcher = write_package(f"dispatch_{count}", [("scale", variants)])
        library = build_library(
            launcher, folder=folder / f"project_{count}", toolchain=toolchain, machine=machine, jobs=2
        )
        target = folder / f"dispatch_{count}.so"
        target.write_bytes(library.path.read_bytes())
        seconds, size = time.perf_counter() - started, target.stat().st_size
        print(f"{count} variants x {len(units)} archs: {seconds:.0f} s, {size} bytes")
    (folder / "cubins").mkdir(exist_ok=True)
    for unit in units:
        image = image_of(unit)
        (folder / "cubins" / image.file_name).write_bytes(image.data)


def run(folder: Path) -> None:
    """Times calls; prints a row a library."""
    import tvm_ffi

    functions = {
        count: tvm_ffi.load_module(str(folder / f"dispatch_{count}.so")).get_function("scale") for count in COUNTS
    }
    tensors = _tensors(max(COUNTS))
    for count, function in functions.items():
        for size in {1, count}:
            function(tensors[size], tensors[size], 2.0)
    rounds = [_round(functions, tensors) for _ in range(ROUNDS + 20)][20:]
    print(f"{ROUNDS} rounds of {CALLS} calls, {len(ARCHS)} archs; medians of differences within rounds, and quartiles")
    print(f"{'variants':>8}  {'µs a call':>9}  {'over one':>22}  {'over ten':>22}")
    for count in COUNTS:
        median = statistics.median(seconds[count] for seconds in rounds)
        over = [_difference(rounds, count, other) for other in (1, 10)]
        print(f"{count:>8}  {median * 1e6:>9.3f}  {over[0]:>22}  {over[1]:>22}")


def _round(functions: dict[int, Any], tensors: dict[int, Any]) -> dict[int, float]:
    """Seconds a call of every library, each called right after another, in an order drawn at random."""
    seconds = {}
    for count in random.sample(COUNTS, len(COUNTS)):
        function, x = functions[count], tensors[random.randint(1, count)]
        function(x, x, 2.0)
        started = time.perf_counter()
        for _ in range(CALLS):
            function(x, x, 2.0)
        seconds[count] = (time.perf_counter() - started) / CALLS
    _synchronize()
    return seconds


def _difference(rounds: list[dict[int, float]], count: int, other: int) -> str:
    differences = [(seconds[count] - seconds[other]) * 1e9 for seconds in rounds]
    low, middle, high = statistics.quantiles(differences, n=4)
    return f"{middle:+.0f} ns ({low:+.0f} to {high:+.0f})"


def _tensors(largest: int) -> dict[int, Any]:
    try:
        import torch
    except ImportError:
        sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
        from fake_driver.tensors import FrameworkTensor

        return {size: FrameworkTensor((size,), "float32") for size in range(1, largest + 1)}
    return {size: torch.zeros(size, device="cuda") for size in range(1, largest + 1)}


def _synchronize() -> None:
    if "torch" in sys.modules:
        sys.modules["torch"].cuda.synchronize()


def main() -> None:
    """Builds or runs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("build", "run"))
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    {"build": build, "run": run}[options.step](options.folder.resolve())


if __name__ == "__main__":
    main()
