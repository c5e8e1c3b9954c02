"""What a call from Python costs: ours, and every other way to launch the same kernel. Needs a GPU.

    PYTHONPATH=... python benchmarks/launch.py --native DIR --nvidia DIR [--json FILE]

The function is ``add`` of example_kernels/elementwise.py over three tensors of 1,024 floats. All contenders are in one
process and take turns in each round, in random order. A turn is 500 calls, with a synchronisation before and after
that is not timed: the driver's queue holds more launches than that, so the GPU does not hold the host up. Ratios are
medians of the ratios within a round. ``gpu_session.py`` sets the machine up; what is missing there is an error.
"""

from __future__ import annotations

import argparse
import ctypes
import functools
import gc
import importlib
import json
import random
import statistics
import sys
import timeit
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
import tvm_ffi
from examples import ROOT, example, packed_image

SIZE = 1024
OURS = "aot-pack wheel"
CPP = ", called from C++"

Loop = Callable[[int], float]
"""Makes so many calls and returns the seconds that one took."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One contender: microseconds a call, one figure a round."""

    name: str
    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Over the rounds."""
        return statistics.median(self.rounds)

    @property
    def low(self) -> float:
        """10th percentile."""
        return sorted(self.rounds)[len(self.rounds) // 10]

    @property
    def high(self) -> float:
        """90th percentile."""
        return sorted(self.rounds)[-1 - len(self.rounds) // 10]

    def ratio_to(self, other: Row) -> float:
        """Median of the ratios within a round: the processor's clock changes between rounds, and cancels out."""
        return statistics.median(one / two for one, two in zip(self.rounds, other.rounds, strict=True))


def timed(statement: str, **names: object) -> Loop:
    """The loop over a statement, whose names are local variables as in most programs.

    Its code is its own: the interpreter adapts a place in the code to what it calls there, which should be one
    function. Loops that share code cost a Python function, such as ours, 0.08 µs more.
    """
    setup = "\n".join(f"{name} = names[{name!r}]" for name in names)
    timer = timeit.Timer(statement, setup, globals={"names": names})
    return lambda calls: timer.timeit(calls) / calls


def calling(function: Callable[..., object], *arguments: object) -> Loop:
    """The loop over a call."""
    names = {f"a{index}": argument for index, argument in enumerate(arguments)}
    return timed(f"function({', '.join(names)})", function=function, **names)


def measure(loops: dict[str, Loop], rounds: int, calls: int) -> list[Row]:
    """Times all contenders, every one in each round, in an order of that round's own."""
    names = list(loops)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    order = random.Random(0)
    for loop in loops.values():
        loop(calls)
    gc.disable()
    try:
        for _ in range(rounds):
            for name in order.sample(names, len(names)):
                torch.cuda.synchronize()
                seconds[name].append(loops[name](calls))
                torch.cuda.synchronize()
    finally:
        gc.enable()
    return [Row(name=name, rounds=tuple(1e6 * value for value in values)) for name, values in seconds.items()]


# -- the contenders


class Contenders:
    """Makes the loops. Each method adds what it is named after, over the same tensors."""

    def __init__(self, native: Path, nvidia: Path) -> None:
        self.loops: dict[str, Loop] = {}
        self._native, self._nvidia = native, nvidia
        self._floor = tvm_ffi.load_module(str(native / "floor.so"))
        self._x, self._y = (torch.randn(SIZE, device="cuda") for _ in range(2))
        self._z = torch.empty_like(self._x)
        self._package = importlib.import_module("elementwise")

    def _add(self, name: str, function: Callable[..., object]) -> None:
        self._z.fill_(float("nan"))
        function(self._x, self._y, self._z)
        torch.testing.assert_close(self._z, self._x + self._y, rtol=0, atol=0)
        self.loops[name] = calling(function, self._x, self._y, self._z)

    def _add_from_cpp(self, name: str, function: tvm_ffi.Function) -> None:
        """The same function called from C++, as engines that have no Python on the way do."""
        self.loops[name + CPP] = lambda calls: self._floor.call_loop(self._x, self._y, self._z, calls, function)

    def floor(self) -> None:
        """Calls that do nothing, one that only launches, and launches in a loop of C."""
        module = self._floor
        self.loops["empty FFI function, no argument"] = calling(module.empty)
        empty = module.empty

        def stub(x: object, y: object, z: object) -> None:
            empty(x, y, z)

        self.loops["empty FFI function, 3 tensors"] = calling(empty, self._x, self._y, self._z)
        self.loops["the same in a Python function"] = calling(stub, self._x, self._y, self._z)
        self.loops["cuCtxGetCurrent in C"] = module.context_loop
        module.load(*packed_image(self._package, "add"))
        self._add("FFI function that only launches", module.launch_only)
        for name, *how in (
            ("cuLaunchKernelEx in C", False, 0),
            ("cuLaunchKernelEx in C, 2 unset attributes", False, 2),
            ("cuLaunchKernelEx in C, CUfunction", True, 0),
            ("cuLaunchKernelEx in C, CUfunction, 2 attributes", True, 2),
        ):
            self.loops[name] = self._launch_loop(module.launch_loop, *how)

    def _launch_loop(self, launch_loop: Callable[..., float], *how: object) -> Loop:
        """``how``: the last arguments of ``LaunchLoop`` in native/floor.cpp."""
        return lambda calls: launch_loop(self._x, self._y, self._z, calls, *how)

    def handwritten(self) -> None:
        """A launcher in C++ over the same cubin."""
        module = tvm_ffi.load_module(str(self._native / "handwritten.so"))
        module.load(*packed_image(self._package, "add"), 0)
        self._add("hand-written launcher", module.add)
        self._add_from_cpp("hand-written launcher", module.add)

    def ours(self) -> None:
        """Our wheel's function, and what is under its Python function."""
        self._add(OURS, self._package.add)
        self._add("aot-pack, bare FFI function", self._package._ffi_add)
        self._add_from_cpp(OURS, self._package._ffi_add)
        names = {"torch": torch, "add": self._package.add, "x": self._x, "y": self._y}
        self.loops["aot-pack, z left out"] = timed("add(x, y)", **names)
        self.loops["aot-pack, torch.empty_like"] = timed("add(x, y, torch.empty_like(x))", **names)

    def nvidia_library(self) -> None:
        """CuTeDSL's own ahead-of-time library."""
        add = tvm_ffi.load_module(str(self._nvidia / "elementwise.add.so")).add
        self._add("CuTeDSL AOT .so", add)
        self._add_from_cpp("CuTeDSL AOT .so", add)

    def nvidia_jit(self) -> None:
        """CuTeDSL's own function, compiled here, with TVM FFI."""
        import cutlass
        import cutlass.cute as cute
        from cutlass.cute.runtime import make_fake_compact_tensor, make_fake_stream

        kernels = example("elementwise")
        n = cute.sym_int(divisibility=4)
        vectors = [make_fake_compact_tensor(cutlass.Float32, (n,), assumed_align=16) for _ in range(3)]
        stream = make_fake_stream(use_tvm_ffi_env_stream=True)
        self._add("CuTeDSL JIT", cute.compile(kernels._add, *vectors, stream, options="--enable-tvm-ffi"))

    def others(self, libraries: list[Path]) -> None:
        """``add`` of further libraries: to try a change of the launcher beside what it changes."""
        for path in libraries:
            self._add(path.stem, tvm_ffi.load_module(str(path)).add)

    def pytorch(self) -> None:
        """torch.add."""
        names = {"torch": torch, "x": self._x, "y": self._y, "z": self._z}
        self.loops["torch.add(out=)"] = timed("torch.add(x, y, out=z)", **names)
        self.loops["torch.add"] = timed("torch.add(x, y)", **names)

    def triton(self) -> None:
        """The same in Triton, by the launch syntax that its users write."""
        import triton_add

        x, y, z = self._x, self._y, self._z
        kernel, grid = triton_add.add_kernel, (triton_add.blocks(SIZE),)
        kernel[grid](x, y, z, SIZE, BLOCK=triton_add.BLOCK)
        torch.testing.assert_close(z, x + y, rtol=0, atol=0)
        names = {"x": x, "y": y, "z": z, "size": SIZE, "block": triton_add.BLOCK}
        launch = "kernel[grid](x, y, z, size, BLOCK=block)"
        self.loops["Triton"] = timed(launch, kernel=kernel, grid=grid, **names)


def every_function(nvidia: Path, rounds: int, calls: int) -> list[tuple[str, Row, Row]]:
    """Each function of the examples at a small shape: our wheel's, and that of CuTeDSL's own library."""
    sys.path.insert(0, str(ROOT / "tests" / "gpu"))
    reference = importlib.import_module("reference")
    shapes = {
        "rmsnorm": (4, reference.HIDDEN, 0),
        "softmax_two_pass": (4, 1024, 1, 0, 0),
        "hopper_gemm": (128, 256, 64, 0),
        "launch_modes.unit_norm": (1024, 4),
        "launch_modes.transpose": (64, 64, 0),
    }
    rows = []
    for case in reference.REFERENCES:
        shape = shapes.get(str(case)) or shapes.get(case.package) or (1024,)
        arguments = reference.make_call(case, shape, seed=1).arguments
        package = importlib.import_module(case.package)
        theirs = getattr(tvm_ffi.load_module(str(nvidia / f"{case}.so")), case.function)
        entries = json.loads((nvidia / f"{case.package}.json").read_text())
        (entry,) = (entry for entry in entries if entry["function"] == case.function)
        given = dict(zip(entry["ours"], arguments, strict=True))
        loops = {
            "ours": calling(getattr(package, case.function), *arguments),
            "theirs": calling(theirs, *(given[name] for name in entry["arguments"])),
        }
        ours_row, theirs_row = measure(loops, rounds, calls)
        rows.append((str(case), ours_row, theirs_row))
    return rows


def main() -> None:
    """Measures and prints; exits with 1 when a contender is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--native", type=Path, required=True, help="folder of floor.so and handwritten.so")
    parser.add_argument("--nvidia", type=Path, required=True, help="folder of CuTeDSL's own libraries")
    parser.add_argument("--runtime", type=Path, required=True, help="their libcute_dsl_runtime.so")
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="further libraries with an add()")
    parser.add_argument("--rounds", type=int, default=101)
    parser.add_argument("--calls", type=int, default=500)
    parser.add_argument("--json", type=Path, help="write the figures there as well")
    options = parser.parse_args()

    ctypes.CDLL(str(options.runtime), mode=ctypes.RTLD_GLOBAL)  # found by its name from here on
    contenders = Contenders(options.native, options.nvidia)
    missing = []
    for add in (
        contenders.floor,
        contenders.handwritten,
        contenders.ours,
        functools.partial(contenders.others, options.also),
        contenders.nvidia_library,
        contenders.nvidia_jit,
        contenders.pytorch,
        contenders.triton,
    ):
        try:
            add()
        except Exception:  # the others are still worth their figures
            traceback.print_exc()
            missing.append(getattr(add, "__name__", "others"))

    rows = measure(contenders.loops, options.rounds, options.calls)
    functions = every_function(options.nvidia, options.rounds, options.calls // 2)  # some launch twice
    if options.json:
        figures = {
            "rows": {row.name: row.rounds for row in rows},
            "functions": {name: {"ours": a.rounds, "nvidia": b.rounds} for name, a, b in functions},
        }
        options.json.write_text(json.dumps(figures, indent=2) + "\n")

    ours = {row.name: row for row in rows if row.name in (OURS, OURS + CPP)}
    print(f"{options.rounds} rounds of {options.calls} calls; µs a call; 10th and 90th percentile of the rounds")
    print(f"{'function':<28}{'ours':>7}{'CuTeDSL AOT .so':>17}{'ours / theirs':>15}")
    for name, a, b in functions:
        print(f"{name:<28}{a.median:>7.2f}{b.median:>17.2f}{a.ratio_to(b):>15.3f}")
    print(f"\n{'call of add':<48}{'median':>7}{'10 %':>7}{'90 %':>7}{'ours / it':>11}")
    for row in rows:
        ratio = ours[OURS + CPP if row.name.endswith(CPP) else OURS].ratio_to(row)
        print(f"{row.name:<48}{row.median:>7.2f}{row.low:>7.2f}{row.high:>7.2f}{ratio:>11.3f}")
    if missing:
        sys.exit(f"launch.py: not measured: {', '.join(missing)}")


if __name__ == "__main__":
    main()
