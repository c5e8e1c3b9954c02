"""Builds on real Dask and Ray clusters of this machine, and compares the bytes with those of local builds.

    python tests/executors/run_executors.py                  everything
    python tests/executors/run_executors.py --engine dask --case examples,kills

Cases:

- ``examples``: all examples of example_kernels/ that this environment can build; with quack, its recipe as well;
- ``kills``: a worker is killed at 20 random moments of builds;
- ``scheduler``: the scheduler is killed once, and started again (Dask);
- ``two``: two builds share one cluster.

A case compares parts (``--shard 1/1``). A part has everything that compiling makes, so the case needs no C++ compiler.
The Python that runs this script needs the extras dask and ray.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from executors.clusters import Cluster, dask_cluster, kill, ray_cluster  # noqa: E402

EXAMPLES = ROOT / "example_kernels"
SMALL = """
import cutlass
import cutlass.cute as cute

import aot_pack

@cute.kernel
def _kernel(x: cute.Tensor, value: cutlass.Constexpr):
    x[cute.arch.thread_idx()[0]] = cutlass.Float32(value)

@cute.jit
def _fill(x: cute.Tensor, value: cutlass.Constexpr, stream):
    _kernel(x, value).launch(grid=[1, 1, 1], block=[32, 1, 1], stream=stream)

@aot_pack.export(variants=[dict(value=each) for each in range(12)])
def fill(value):
    x = aot_pack.tensor(cutlass.Float32, (32,))
    return aot_pack.entry(_fill, x=x, value=value, stream=aot_pack.stream())
"""
NAMES = ("elementwise", "rmsnorm", "softmax_two_pass", "launch_modes", "hopper_gemm", "cuda_ops", "quack_ops")
ASKING = ("hopper_gemm", "quack_ops")
"""Examples that ask for figures of the GPU."""
MODELS = {"sm_90a": "h100", "sm_100a": "b200"}
ARCHS = ",".join(MODELS)
ENGINES = {"dask": dask_cluster, "ray": ray_cluster}


@dataclass(frozen=True, slots=True)
class Built:
    """What a build gave."""

    part: bytes
    """Empty if it failed."""
    output: str
    seconds: float


def build(
    source: Path,
    folder: Path,
    executor: str,
    archs: str = ARCHS,
    select: Sequence[str] = (),
    hear: Callable[[str], None] = lambda _: None,
) -> Built:
    """Compiles all targets, without a cache.

    Args:
        hear: gets each line of the output when the build writes it.
    """
    started = time.monotonic()
    command = [sys.executable, "-m", "aot_pack", "build", str(source), "--arch", archs, "-o", str(folder)]
    models = ["--gpu", ",".join(MODELS[arch] for arch in archs.split(","))] if source.stem in ASKING else []
    models += [word for pattern in select for word in ("--select", pattern)]
    lines: list[str] = []
    with subprocess.Popen(
        [*command, *models, "--shard", "1/1", "--no-cache", "--executor", executor, "-j", "2"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder.parent,
        env={**os.environ, "PYTHONSAFEPATH": "1"},
    ) as running:  # fmt: skip
        assert running.stdout is not None
        for line in running.stdout:
            lines.append(line)
            hear(line)
    (folder.parent / "output.txt").write_text("".join(lines))
    parts = sorted(folder.glob("*.aot-pack-part")) if running.returncode == 0 else []
    return Built(parts[0].read_bytes() if parts else b"", "".join(lines), time.monotonic() - started)


class Suite:
    """Runs cases, and counts what failed."""

    def __init__(self, folder: Path, seed: int, archs: str, select: Sequence[str], between_s: float) -> None:
        self.folder = folder
        self._archs = archs
        self._select = select
        self._between_s = between_s
        self.failed = 0
        self._random = random.Random(seed)
        self._number = 0
        self._local: dict[Path, Built] = {}

    def new(self) -> Path:
        self._number += 1
        return self.folder / f"built{self._number}" / "parts"

    def built(self, source: Path, executor: str, hear: Callable[[str], None] = lambda _: None) -> Built:
        folder = self.new()
        folder.mkdir(parents=True)
        select = self._select if source.parent == EXAMPLES else ()
        return build(source, folder, executor, self._archs, select, hear)

    def local(self, source: Path) -> Built:
        if source not in self._local:
            self._local[source] = self.built(source, "local")
        return self._local[source]

    def check(self, name: str, local: Built, there: Built, *, may_fail: str = "") -> None:
        """Says whether both gave the same bytes. ``may_fail`` is a part of a message of an error that is acceptable."""
        same = bool(local.part) and local.part == there.part
        clear = bool(may_fail) and not there.part and may_fail in there.output
        verdict = "same bytes" if same else "a clear error" if clear else "FAILED"
        self.failed += verdict == "FAILED"
        print(f"{name}: {verdict}; {there.seconds:.0f} s, and {local.seconds:.0f} s on this machine alone", flush=True)
        for line in there.output.splitlines():
            if verdict == "FAILED" or "runs again" in line or "ended" in line:
                print(f"    {line}", flush=True)
        if verdict == "FAILED" and not local.part:
            print(f"    local: {local.output[-2000:]}", flush=True)

    def examples(self, cluster: Cluster, names: list[str]) -> None:
        for name in names:
            source = EXAMPLES / f"{name}.py"
            self.check(f"{cluster.executor} {name}", self.local(source), self.built(source, cluster.executor))

    def small(self) -> Path:
        source = self.folder / "small" / "kernels.py"
        source.parent.mkdir(exist_ok=True)
        source.write_text(SMALL)
        return source

    def kills(self, cluster: Cluster, times: int) -> None:
        source, killed = self.small(), 0
        local = self.local(source)
        while killed < times:
            stop = threading.Event()
            counted: list[int] = []

            def killing(stop: threading.Event = stop, counted: list[int] = counted, left: int = times - killed) -> None:
                while not stop.wait(self._random.uniform(1.0, self._between_s)) and len(counted) < left:
                    if workers := cluster.lost_workers():
                        kill(self._random.choice(workers))
                        counted.append(1)

            killer = threading.Thread(target=killing)
            killer.start()
            there = self.built(source, cluster.executor)
            stop.set()
            killer.join()
            killed += len(counted)
            self.check(
                f"{cluster.executor}, {len(counted)} workers killed ({killed} of {times})", local, there,
                may_fail="it ended ",
            )  # fmt: skip

    def scheduler(self, cluster: Cluster) -> None:
        source = self.small()
        local = self.local(source)
        restart = cluster.restart_scheduler
        if restart is None:
            print(f"{cluster.executor}: the case scheduler is for Dask", flush=True)
            return
        restarting = threading.Thread(target=restart)
        begun = re.compile(r"\[[3-9]/\d+\] ")

        def hear(line: str) -> None:
            if begun.match(line) and restarting.ident is None:
                restarting.start()

        there = self.built(source, cluster.executor, hear)
        name = f"{cluster.executor}, scheduler killed"
        if restarting.ident is None:
            self.failed += 1
            print(f"{name}: FAILED; no worker compiled anything\n{there.output[-2000:]}", flush=True)
            return
        restarting.join()
        self.check(name, local, there, may_fail="is gone")

    def two(self, cluster: Cluster) -> None:
        sources = [self.small(), EXAMPLES / "elementwise.py"]
        local = [self.local(each) for each in sources]
        there: dict[int, Built] = {}

        def run(number: int) -> None:
            there[number] = self.built(sources[number], cluster.executor)

        threads = [threading.Thread(target=run, args=(number,)) for number in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for number, source in enumerate(sources):
            self.check(f"{cluster.executor} {source.stem}, beside another build", local[number], there[number])


@contextmanager
def folder_of(given: Path | None) -> Iterator[Path]:
    if given is not None:
        given.mkdir(parents=True, exist_ok=True)
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="executors-", ignore_cleanup_errors=True) as made:
        yield Path(made)


def main() -> int:
    """Runs the cases; returns 1 if any failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", default="dask,ray", help="default: dask,ray")
    parser.add_argument("--case", default="examples,kills,scheduler,two")
    parser.add_argument("--example", default=",".join(NAMES), help="examples to build")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--between", type=float, default=8.0, help="the most seconds from one kill to the next")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--arch", default=ARCHS, help=f"default: {ARCHS}")
    parser.add_argument("--select", action="append", default=[], help="targets of the examples")
    parser.add_argument("--folder", type=Path, help="keep everything here")
    options = parser.parse_args()
    with folder_of(options.folder) as folder:
        suite = Suite(folder, options.seed, options.arch, options.select, options.between)
        for engine in options.engine.split(","):
            with ENGINES[engine](folder / engine, options.workers) as cluster:
                for case in options.case.split(","):
                    if case == "examples":
                        suite.examples(cluster, options.example.split(","))
                    elif case == "kills":
                        suite.kills(cluster, options.kills)
                    elif case == "scheduler":
                        suite.scheduler(cluster)
                    else:
                        suite.two(cluster)
    print("all passed" if not suite.failed else f"{suite.failed} failed")
    return 1 if suite.failed else 0


if __name__ == "__main__":
    sys.exit(main())
