"""Measures the stages of builds of many targets: ``python -m tests.scale 1000 10000``.

It prints milliseconds of processor time per target, and the growth of the process in KiB per target. Each number of
targets has a process of its own. ``--until dealing`` leaves out the stages after that one.
"""

from __future__ import annotations

import argparse
import contextlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # as in tests: helper packages are imported from there

from scale import stages
from scale.made import PER_FUNCTION, units

T = TypeVar("T")


def resident_kib() -> int:
    """Memory of this process."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(fields["VmRSS"].split()[0])


class EnoughError(Exception):
    """The last stage to measure is done."""


def measure(targets: int, *, until: str) -> None:
    """Runs the stages to the one named ``until``, and prints a line for each."""
    with tempfile.TemporaryDirectory(prefix="aot-pack-scale-") as scratch:
        folder = Path(scratch)
        (folder / "parts").mkdir()
        before = resident_kib()
        total = 0.0

        def timed(name: str, call: Callable[[], T]) -> T:
            nonlocal total
            started, memory = time.process_time(), resident_kib()
            result = call()
            spent = time.process_time() - started
            total += spent
            grown = (resident_kib() - memory) / targets
            print(f"{targets:>7} {name:<12} {1000 * spent / targets:8.3f} ms {grown:8.1f} KiB", flush=True)
            if name == until:
                raise EnoughError
            return result

        with contextlib.suppress(EnoughError):
            plan = timed("planning", lambda: stages.planning(targets))
            timed("dealing", lambda: stages.dealing(plan))
            made = units(plan.targets)
            found = stages.inputs()
            timed("keeping", lambda: stages.keeping(made, folder / "cache", found))
            timed("looking up", lambda: stages.looking_up(plan, folder / "cache"))
            timed("parting", lambda: stages.parting(plan, made, folder / "parts"))
            merged, ordered = timed("merging", lambda: stages.merging(folder / "parts"))
            lifted = timed("translating", lambda: stages.translating(ordered))
            source = timed("writing", lambda: stages.writing(merged, lifted))
            timed("packing", lambda: stages.packing(merged, lifted, source.identity))
        whole = (resident_kib() - before) / targets
        print(f"{targets:>7} {'all':<12} {1000 * total / targets:8.3f} ms {whole:8.1f} KiB", flush=True)


def main() -> int:
    """Measures each number of targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", type=int, nargs="+", help=f"rounded to a multiple of {PER_FUNCTION}")
    parser.add_argument("--until", default="packing", help="the last stage to measure, as it is printed")
    options = parser.parse_args()
    counts = [max(PER_FUNCTION, count // PER_FUNCTION * PER_FUNCTION) for count in options.targets]
    if len(counts) == 1:
        measure(counts[0], until=options.until)
        return 0
    for count in counts:
        subprocess.run([sys.executable, "-m", "tests.scale", str(count), "--until", options.until], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
