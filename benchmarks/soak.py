"""Whether calls leak: resident memory after a thousand calls and after millions, over the fake driver.

    python benchmarks/soak.py [--calls 10000000] [--library FILE]

The package is the one of tests/synthetic/service.py, built first unless it is given. The calls are of all kinds, warm,
on four devices and with other contexts current; of a thousand, some are refused for their arguments, and one fails at
its launch. Exit code 1 when the process has grown by more than 1 MiB.
"""

from __future__ import annotations

import argparse
import functools
import itertools
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from fake_driver import FakeDriver, Result, fail_directive  # noqa: E402
from faults.world import World, matrix, vector  # noqa: E402

WARM_UP_CALLS = 1000
ALLOWED_BYTES = 1 << 20
REFUSED_EVERY, FAILED_EVERY, MOVED_EVERY = 20, 1000, 100


def resident_bytes() -> int:
    """Of this process."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def right_calls(world: World) -> list[Callable[[], object]]:
    """Calls of all kinds on all devices."""
    package, calls = world.package, list[Callable[[], object]]()
    for device in range(4):
        x, half, small = vector(device), vector(device, dtype="float16", size=64), vector(device, size=64)
        m = matrix(device)
        calls += [
            functools.partial(package.copy, x, x, None),
            functools.partial(package.several, x, x, None),
            functools.partial(package.scale, x, 2.0),
            functools.partial(package.scale, half, 2),
            functools.partial(package.scale, small, True),
        ]
        if device != 1:  # an A100 has no tensor maps
            calls.append(functools.partial(package.tiled, m, None))
    return calls


def wrong_calls(world: World) -> list[Callable[[], object]]:
    """Calls that are refused."""
    package, x = world.package, vector()
    return [
        lambda: package.copy(x, vector(1), None),
        lambda: package.copy(x, "text", None),
        lambda: package.copy(x, x),
        lambda: package.scale(vector(size=71), 2.0),
        lambda: package.scale(x, [1, 2]),
        lambda: package.every(*[x] * 21),
    ]


def soak(world: World, calls: int) -> Iterator[int]:
    """Makes calls; yields how many were made so far, now and then."""
    right, wrong = itertools.cycle(right_calls(world)), itertools.cycle(wrong_calls(world))
    failure = fail_directive("cuLaunchKernelEx", Result.LAUNCH_OUT_OF_RESOURCES)
    for number in range(1, calls + 1):
        if number % REFUSED_EVERY == 0:
            expect(next(wrong), TypeError, ValueError)
        elif number % FAILED_EVERY == 1:
            world.driver.configure(failure)
            expect(next(right), RuntimeError)
        else:
            next(right)()
        if number % MOVED_EVERY == 0:
            world.make_current(number // MOVED_EVERY % 4)
        if number % WARM_UP_CALLS == 0:
            yield number


def expect(call: Callable[[], object], *kinds: type[Exception]) -> None:
    """Makes a call that must fail."""
    try:
        call()
    except kinds:
        return
    raise AssertionError("a call that must fail did not")


def find_library(folder: Path) -> Path:
    """Builds the package."""
    from synthetic.service import build_service

    from aot_pack.native.toolchain import find_machine, find_toolchain

    machine = find_machine(os.environ)
    return build_service(folder, machine, find_toolchain("zig", machine))


def main() -> None:
    """Makes the calls and prints what they left behind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=10_000_000)
    parser.add_argument("--library", type=Path, help="built before, with its images beside it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        world = World(FakeDriver(FakeDriver.build()), options.library or find_library(Path(folder)))
        world.start()
        world.driver.record("counts")
        started, before = time.monotonic(), 0
        for _ in soak(world, options.calls):
            before = before or resident_bytes()
        seconds, grown = time.monotonic() - started, resident_bytes() - before
        world.finish()
    resident = f"{before / 2**20:.1f} MiB after {WARM_UP_CALLS:,}, then {grown:+,} bytes"
    print(f"{options.calls:,} calls in {seconds:.0f} s: {resident}")
    if grown > ALLOWED_BYTES:
        sys.exit(f"soak.py: grew by more than {ALLOWED_BYTES:,} bytes")


if __name__ == "__main__":
    main()
