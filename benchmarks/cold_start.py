"""Seconds to the first result in a fresh process: our wheel against CuTeDSL's JIT. Needs a GPU.

    PYTHONPATH=... python benchmarks/cold_start.py [--repetitions N] [--json FILE]

The clock starts after ``import torch``, with the CUDA context made and the inputs on the GPU, and stops when the
result is there. Ours: import of the package, the first call, synchronisation. The JIT's: import of cutlass and of
the kernels, ``cute.compile`` as the user writes it, the first call, synchronisation. CuTeDSL's own cache of compiled
functions is off by default and stays off. One repetition of each comes first and is not counted: it leaves the files
in the page cache and their bytecode written, for both.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

SIZES = {"elementwise.add": "1,024 floats", "hopper_gemm.gemm": "256 x 256 x 64"}
WAYS = ("wheel", "jit")


def child(function: str, way: str) -> None:
    """Runs in the fresh process; prints one line of JSON."""
    import resource
    import time

    import torch

    if function == "elementwise.add":
        x, y = (torch.randn(1024, device="cuda") for _ in range(2))
        arguments, expected = (x, y, torch.empty_like(x)), x + y
    else:
        a, b = (torch.randn(256, 64, device="cuda").bfloat16() for _ in range(2))
        arguments, expected = (a, b, torch.empty(256, 256, device="cuda", dtype=torch.bfloat16)), a @ b.T
    torch.cuda.synchronize()
    modules, pages = len(sys.modules), _resident_bytes()

    started = time.perf_counter()
    call = _import_wheel(function) if way == "wheel" else _compile(function)
    imported = time.perf_counter()
    call(*arguments)
    torch.cuda.synchronize()
    ended = time.perf_counter()

    torch.testing.assert_close(arguments[2], expected, rtol=1e-2, atol=1e-2)
    figures = {
        "seconds": ended - started,
        "first_call_s": ended - imported,
        "modules": len(sys.modules) - modules,
        "resident_bytes": _resident_bytes() - pages,
        "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }
    print(json.dumps(figures))


def _resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def _import_wheel(function: str) -> Any:
    if function == "elementwise.add":
        import elementwise

        return elementwise.add
    import hopper_gemm

    return hopper_gemm.gemm


def _compile(function: str) -> Any:
    import cutlass
    import cutlass.cute as cute
    from cutlass.cute.runtime import make_fake_compact_tensor, make_fake_stream, make_fake_tensor
    from examples import example

    stream = make_fake_stream(use_tvm_ffi_env_stream=True)
    if function == "elementwise.add":
        n = cute.sym_int(divisibility=4)
        vectors = [make_fake_compact_tensor(cutlass.Float32, (n,), assumed_align=16) for _ in range(3)]
        return cute.compile(example("elementwise")._add, *vectors, stream, options="--enable-tvm-ffi")
    m, n, k = cute.sym_int(), cute.sym_int(divisibility=8), cute.sym_int(divisibility=8)
    matrices = [
        make_fake_tensor(cutlass.BFloat16, shape, (cute.sym_int64(divisibility=8), 1), assumed_align=16)
        for shape in ((m, k), (n, k), (m, n))
    ]
    return cute.compile(example("hopper_gemm")._gemm, *matrices, stream, options="--enable-tvm-ffi")


def run_child(function: str, way: str) -> dict[str, float]:
    """One fresh process."""
    command = [sys.executable, __file__, "--child", function, way]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=120, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def main() -> None:
    """Measures all pairs in turn and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repetitions", type=int, default=4)
    parser.add_argument("--json", type=Path, help="write the figures there as well")
    parser.add_argument("--child", nargs=2, metavar=("FUNCTION", "WAY"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(*options.child)
        return

    runs: dict[tuple[str, str], list[dict[str, float]]] = {(f, way): [] for f in SIZES for way in WAYS}
    for repetition in range(options.repetitions + 1):
        for pair, figures in runs.items():
            result = run_child(*pair)
            print(*pair, repetition, result, file=sys.stderr, flush=True)
            if repetition > 0:
                figures.append(result)
    if options.json:
        options.json.write_text(json.dumps({f"{f} {way}": runs[f, way] for f, way in runs}, indent=2) + "\n")

    print(f"medians of {options.repetitions} fresh processes; resident: growth in MB; modules: imported")
    print(f"{'first result of':<20}{'way':>7}{'s':>8}{'min':>8}{'max':>8}{'call s':>9}{'resident':>10}{'modules':>9}")
    for function in SIZES:
        for way in WAYS:
            figures = runs[function, way]
            seconds = [run["seconds"] for run in figures]
            medians = {key: statistics.median(run[key] for run in figures) for key in figures[0]}
            print(
                f"{function:<20}{way:>7}{medians['seconds']:>8.3f}{min(seconds):>8.3f}{max(seconds):>8.3f}"
                f"{medians['first_call_s']:>9.4f}{medians['resident_bytes'] / 1e6:>10.1f}{medians['modules']:>9.0f}"
            )
        jit, wheel = (statistics.median(run["seconds"] for run in runs[function, way]) for way in ("jit", "wheel"))
        print(f"{function:<20} the wheel's first result comes {jit / wheel:.1f} times sooner")


if __name__ == "__main__":
    main()
