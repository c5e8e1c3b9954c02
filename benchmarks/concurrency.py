"""Calls a second from 1 to 16 threads, on one GPU and on two: our wheel and a hand-written launcher. Needs a GPU.

    PYTHONPATH=... python benchmarks/concurrency.py --native DIR [--json FILE]

The function is ``add`` of example_kernels/elementwise.py over three tensors of 1,024 floats a device. Threads of C++
call it through TVM FFI's C interface, each on a stream of its own; threads of Python share the interpreter's lock, on
the NULL stream. With two GPUs every second thread is on the second one. In a turn each thread makes the same number of
calls; the two launchers take turns in each round, in random order, and ratios are medians of those within a round.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import statistics
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import tvm_ffi
from examples import packed_image

THREADS = (1, 2, 4, 8, 16)
SIZE = 1024
OURS, THEIRS = "ours", "hand-written"

Turn = Callable[[int, int], float]
"""So many threads make so many calls each; returns the seconds that passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Calls a second of both launchers, one figure a round."""

    kind: str
    devices: int
    threads: int
    rates: dict[str, list[float]]

    @property
    def ratio(self) -> float:
        """Ours to the hand-written one's."""
        return statistics.median(one / two for one, two in zip(self.rates[OURS], self.rates[THEIRS], strict=True))

    def median(self, name: str) -> float:
        return statistics.median(self.rates[name])


def python_turn(function: Callable[..., object], tensors: Sequence[Sequence[Any]]) -> Turn:
    """Threads of Python."""

    def turn(threads: int, calls: int) -> float:
        start = threading.Barrier(threads + 1)

        def work(index: int) -> None:
            x, y, z = tensors[index % len(tensors)]
            start.wait()
            for _ in range(calls):
                function(x, y, z)

        running = [threading.Thread(target=work, args=(index,)) for index in range(threads)]
        for thread in running:
            thread.start()
        start.wait()
        started = time.perf_counter()
        for thread in running:
            thread.join()
        return time.perf_counter() - started

    return turn


def native_turn(run: Callable[..., float], library: Path, tensors: Sequence[Sequence[Any]]) -> Turn:
    """Threads of C++."""
    flat = [tvm_ffi.from_dlpack(tensor) for each in tensors for tensor in each]
    return lambda threads, calls: run(str(library), "add", threads, calls, flat)


def measure(
    kind: str, devices: int, threads: int, turns: dict[str, Turn], calls: int, rounds: int, wait: Callable[[], object]
) -> Row:
    """Times both launchers, each in every round."""
    order = random.Random(0)
    rates: dict[str, list[float]] = {name: [] for name in turns}
    for turn in turns.values():
        turn(threads, calls)
    for _ in range(rounds):
        for name in order.sample(list(turns), len(turns)):
            wait()
            rates[name].append(threads * calls / turns[name](threads, calls))
    wait()
    return Row(kind=kind, devices=devices, threads=threads, rates=rates)


def load_handwritten(native: Path, package: ModuleType, devices: int) -> Any:
    """The hand-written launcher with our cubin of ``add``."""
    module = tvm_ffi.load_module(str(native / "handwritten.so"))
    for device in range(devices):
        module.load(*packed_image(package, "add"), device)
    return module


def run_all(native: Path, devices: int, rounds: int, calls: int) -> list[Row]:
    """All kinds of threads, all numbers of them."""
    import torch

    package = importlib.import_module("elementwise")
    (library,) = Path(str(package.__file__)).parent.glob("lib*.so")
    handwritten = load_handwritten(native, package, devices)
    runner = tvm_ffi.load_module(str(native / "threads.so"))
    tensors = [[torch.randn(SIZE, device=f"cuda:{device}") for _ in range(3)] for device in range(devices)]
    for function in (package.add, handwritten.add):
        for x, y, z in tensors:
            z.fill_(float("nan"))
            function(x, y, z)
            torch.testing.assert_close(z, x + y, rtol=0, atol=0)

    def wait() -> None:
        for device in range(devices):
            torch.cuda.synchronize(device)

    rows = []
    for used in range(1, devices + 1):
        own = tensors[:used]
        kinds = {
            "C++": {
                OURS: native_turn(runner.run, library, own),
                THEIRS: native_turn(runner.run, native / "handwritten.so", own),
            },
            "Python": {OURS: python_turn(package._ffi_add, own), THEIRS: python_turn(handwritten.add, own)},
        }
        for kind, turns in kinds.items():
            rows += [measure(kind, used, threads, turns, calls, rounds, wait) for threads in THREADS if threads >= used]
    return rows


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--native", type=Path, required=True, help="folder of handwritten.so and threads.so")
    parser.add_argument("--rounds", type=int, default=31)
    parser.add_argument("--calls", type=int, default=400, help="of a thread in a turn")
    parser.add_argument("--json", type=Path, help="write the figures there as well")
    options = parser.parse_args()
    import torch

    devices = min(torch.cuda.device_count(), 2)
    rows = run_all(options.native, devices, options.rounds, options.calls)
    if options.json:
        figures = [
            {"kind": row.kind, "devices": row.devices, "threads": row.threads, "rates": row.rates} for row in rows
        ]
        options.json.write_text(json.dumps(figures, indent=2) + "\n")
    print(
        f"{options.rounds} rounds of {options.calls} calls a thread; thousands of calls a second, all threads together"
    )
    print(f"{'threads of':<12}{'GPUs':>5}{'threads':>9}{OURS:>9}{THEIRS:>14}{'ours / it':>11}")
    for row in rows:
        ours, theirs = (row.median(name) / 1000 for name in (OURS, THEIRS))
        print(f"{row.kind:<12}{row.devices:>5}{row.threads:>9}{ours:>9.0f}{theirs:>14.0f}{row.ratio:>11.3f}")


if __name__ == "__main__":
    main()
