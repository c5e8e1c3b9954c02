"""How near ``aot-pack plan --cost`` comes to the build that follows.

    python benchmarks/estimate.py example_kernels/rmsnorm.py --rounds 3 --arch sm_90a,sm_100a -j 2

A first build leaves its times in a new cache. Then each round removes everything else from the cache, asks for the
cost, and builds. So every round compiles everything, and each estimate is from the build before. All other options go
to both commands. Needs no GPU. The Python that runs this script runs the commands.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any


def run(command: str, source: Path, cache: Path, words: list[str]) -> tuple[dict[str, Any], float]:
    """Runs a command; returns its JSON and its wall time in seconds."""
    called = [sys.executable, "-m", "aot_pack", command, str(source), "--cache-dir", str(cache), "--json", *words]
    started = time.monotonic()
    done = subprocess.run(called, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout), time.monotonic() - started


def forget(cache: Path) -> None:
    """Removes all entries but the times."""
    for folder in (cache / "v1").iterdir():
        if folder.is_dir() and folder.name != "timings":
            shutil.rmtree(folder)


def main() -> int:
    """Prints a line for each round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--rounds", type=int, default=2)
    options, words = parser.parse_known_args()
    with tempfile.TemporaryDirectory(prefix="aot-pack-estimate-") as scratch:
        cache = Path(scratch, "cache")
        output = ["-o", str(Path(scratch, "dist"))]
        _, first_s = run("build", options.source, cache, [*words, *output])
        print(f"first build: {first_s:.1f} s", flush=True)
        for _ in range(options.rounds):
            forget(cache)
            cost = run("plan", options.source, cache, [*words, "--cost"])[0]["cost"]
            built, took_s = run("build", options.source, cache, [*words, *output])
            stages = ", ".join(f"{name} {seconds:.1f}" for name, seconds in built["stage_seconds"].items())
            parts = " + ".join(str(cost[f"{name}_seconds"]) for name in ("before", "collect", "compile", "later"))
            print(
                f"estimate {cost['seconds']} s ({parts}), build {took_s:.1f} s ({stages}), "
                f"ratio {cost['seconds'] / took_s:.2f}; "
                f"wheel {cost['wheel_bytes']} and {built['size_bytes']} bytes",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
