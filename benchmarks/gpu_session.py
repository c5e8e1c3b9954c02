"""Runs on the machine with a GPU: the tests of tests/gpu and the benchmarks, on what ``prepare.py`` brought along.

    python3 benchmarks/gpu_session.py [--only STEP ...]

Everything is installed into a scratch folder, without a network. The tests see the wheels and apache-tvm-ffi only;
CuTeDSL is on the path of the benchmarks alone. Logs and figures go to ``$OUT`` where that is set. The short tables
come last. Exit code 1 when a step failed; the others still run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KIT = ROOT / ".device" / "kit"
SCRATCH = Path(tempfile.gettempdir()) / "aot-pack-gpu-session"
BROUGHT, COMPILER = SCRATCH / "brought", SCRATCH / "compiler"
SITE, LIBRARIES = SCRATCH / "site", SCRATCH / "libraries"
LAUNCH_PROCESSES = 5
"""Where code and data lie in memory differs between processes, and moves the figures a little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command."""

    name: str
    command: Sequence[str | Path]
    compiler: bool
    """Whether CuTeDSL is on the path, and libraries that use it."""
    timeout_s: int
    shown_lines: int
    """How much of the end of its output is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How a step went."""

    step: Step
    seconds: float
    code: int
    log: str


def unpack() -> None:
    """Unpacks the kit, and installs the wheels in it."""
    archives = {KIT / "parts.txz": BROUGHT, KIT / "cutlass_site.txz": COMPILER}
    unpacking = []
    for archive, folder in archives.items():
        folder.mkdir(parents=True, exist_ok=True)
        if archive.exists():
            unpacking.append(subprocess.Popen(["tar", "-xJf", archive, "-C", folder]))
    if any(each.wait() != 0 for each in unpacking):
        sys.exit("gpu_session.py: an archive of the kit is damaged")
    install(SITE, [*(BROUGHT / "wheels").glob("*.whl"), *(BROUGHT / "recipes" / "wheels").glob("*.whl")])
    install(LIBRARIES, [*(BROUGHT / "recipes" / "libraries").glob("*.whl")])


def install(folder: Path, wheels: Sequence[Path]) -> None:
    """Installs wheels, and nothing that they ask for."""
    options = ["-q", "--no-index", "--no-deps", "--upgrade", "--no-cache-dir", "--root-user-action=ignore"]
    folder.mkdir(parents=True, exist_ok=True)
    if wheels:
        subprocess.run([sys.executable, "-m", "pip", "install", *options, "--target", folder, *wheels], check=True)


def steps(output: Path) -> list[Step]:
    """What is run, in order."""
    (runtime,) = COMPILER.glob("nvidia_cutlass_dsl/cu*/lib/libcute_dsl_runtime.so")
    nvidia, benchmarks = BROUGHT / "nvidia", ROOT / "benchmarks"
    os.environ["AOT_PACK_NVIDIA_LIBRARIES"] = os.pathsep.join(map(str, (nvidia, BROUGHT / "recipes" / "nvidia")))
    os.environ["AOT_PACK_NVIDIA_RUNTIME"] = str(runtime)
    os.environ["AOT_PACK_PREFIX"] = str(BROUGHT / "prefix")
    os.environ["AOT_PACK_SPLIT_WHEELS"] = str(BROUGHT / "split")

    def tests(*files: str) -> list[str | Path]:
        return [sys.executable, "-m", "pytest", "-q", "-s", *(ROOT / "tests" / "gpu" / file for file in files)]

    def launch(index: int) -> list[str | Path]:
        folders: list[str | Path] = ["--native", BROUGHT / "native", "--nvidia", nvidia, "--runtime", runtime]
        also: list[str | Path] = ["--also", *sorted((BROUGHT / "also").glob("*.so"))]
        return [sys.executable, benchmarks / "launch.py", *folders, *also, "--json", output / f"launch-{index}.json"]

    def step(name: str, command: Sequence[str | Path], *, compiler: bool, timeout_s: int, shown_lines: int) -> Step:
        return Step(name=name, command=command, compiler=compiler, timeout_s=timeout_s, shown_lines=shown_lines)

    return [
        step("tests: examples", tests("test_examples.py"), compiler=False, timeout_s=120, shown_lines=3),
        step("tests: same bits", tests("test_bit_equal.py"), compiler=False, timeout_s=120, shown_lines=12),
        step("tests: quack", tests("test_quack.py"), compiler=False, timeout_s=300, shown_lines=5),
        step("tests: runtime", tests("test_runtime.py"), compiler=False, timeout_s=120, shown_lines=3),
        step("tests: service", tests("test_service.py"), compiler=False, timeout_s=180, shown_lines=3),
        step("tests: devices", tests("test_devices.py"), compiler=False, timeout_s=120, shown_lines=3),
        step("tests: tensors", tests("test_tensors.py"), compiler=False, timeout_s=120, shown_lines=20),
        step("tests: variants", tests("test_variants.py"), compiler=False, timeout_s=120, shown_lines=3),
        step("tests: split", tests("test_split.py"), compiler=False, timeout_s=120, shown_lines=3),
        step("tests: jax", tests("test_gpu_jax.py"), compiler=False, timeout_s=300, shown_lines=12),
        step("tests: C and C++", tests("test_c_and_cpp.py"), compiler=False, timeout_s=180, shown_lines=3),
        step("tests: tools", tests("test_tools.py"), compiler=False, timeout_s=300, shown_lines=3),
        *(
            step("tests: tilelang", tests("test_tilelang.py"), compiler=False, timeout_s=120, shown_lines=3)
            for _ in (BROUGHT / "wheels").glob("tilelang_ops-*.whl")  # built where TileLang is
        ),
        *(
            step("tests: tilelang cuda", tests("test_tilelang_cuda.py"), compiler=False, timeout_s=120, shown_lines=5)
            for _ in (BROUGHT / "wheels").glob("tilelang_cuda-*.whl")
        ),
        step("tests: CUDA C++", tests("test_gpu_cuda_kernels.py"), compiler=False, timeout_s=120, shown_lines=3),
        step("tests: guards", tests("test_gpu_guards.py"), compiler=False, timeout_s=240, shown_lines=5),
        step("tests: operators", tests("test_gpu_operators.py"), compiler=False, timeout_s=240, shown_lines=14),
        step("tests: gradients", tests("test_gpu_gradients.py"), compiler=False, timeout_s=240, shown_lines=5),
        step("tests: quack gradients", tests("test_quack_gradients.py"), compiler=False, timeout_s=300, shown_lines=5),
        step("tests: compiled", tests("test_gpu_compiled.py"), compiler=False, timeout_s=580, shown_lines=5),
        step("tests: page", tests("test_gpu_page.py"), compiler=False, timeout_s=240, shown_lines=3),
        step("tests: without Python", tests("test_without_python.py"), compiler=False, timeout_s=300, shown_lines=3),
        step("attention: tests", tests("test_flash_attention.py"), compiler=False, timeout_s=240, shown_lines=3),
        step("attention: bits", tests("test_flash_attention_bits.py"), compiler=False, timeout_s=90, shown_lines=20),
        step("drop-ins", tests("test_drop_ins.py"), compiler=True, timeout_s=500, shown_lines=15),
        step(
            "drop-in times",
            [sys.executable, benchmarks / "drop_ins.py", "--json", output / "drop_ins.json"],
            compiler=True,
            timeout_s=240,
            shown_lines=13,
        ),
        step(
            "attention: times",
            [sys.executable, benchmarks / "attention.py", "--json", output / "attention.json"],
            compiler=True,
            timeout_s=300,
            shown_lines=9,
        ),
        *(
            step(
                f"dispatch {index}",
                [sys.executable, benchmarks / "dispatch.py", "run", BROUGHT / "dispatch"],
                compiler=False,
                timeout_s=60,
                shown_lines=8,
            )
            for index in (1, 2)
        ),
        step(
            "cold start",
            [sys.executable, benchmarks / "cold_start.py", "--json", output / "cold_start.json"],
            compiler=True,
            timeout_s=240,
            shown_lines=8,
        ),
        step(
            "concurrency",
            [
                sys.executable,
                benchmarks / "concurrency.py",
                "--native",
                BROUGHT / "native",
                "--json",
                output / "concurrency.json",
            ],
            compiler=False,
            timeout_s=120,
            shown_lines=24,
        ),
        step(
            "calls from C",
            [sys.executable, benchmarks / "c_call.py", "--json", output / "c_call.json"],
            compiler=False,
            timeout_s=120,
            shown_lines=4,
        ),
        *(
            step(f"launch {index}", launch(index), compiler=True, timeout_s=90, shown_lines=40)
            for index in range(1, LAUNCH_PROCESSES + 1)
        ),
    ]


def run(step: Step, output: Path) -> Done:
    """Runs one step; its whole output goes to a file."""
    beside = [COMPILER, COMPILER / "nvidia_cutlass_dsl" / "dsl_packages", LIBRARIES]
    path = [SITE, *(beside if step.compiler else [])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path)), "PYTHONUNBUFFERED": "1"}
    log = output / f"{step.name.replace(': ', '-').replace(' ', '-')}.log"
    started = time.monotonic()
    with log.open("w") as file:
        try:
            code = subprocess.run(
                step.command,
                env=environment,
                stdout=file,
                stderr=subprocess.STDOUT,
                timeout=step.timeout_s,
                cwd=ROOT,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            code = 124
    return Done(step=step, seconds=time.monotonic() - started, code=code, log=log.read_text())


def main() -> None:
    """Runs the steps that the command line names, all by default."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", metavar="STEP", help="steps whose name starts so")
    options = parser.parse_args()
    output = Path(os.environ.get("OUT") or SCRATCH)
    output.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    unpack()
    print(f"unpacked in {time.monotonic() - started:.0f} s", flush=True)
    done = []
    for step in steps(output):
        if options.only is None or any(step.name.startswith(name) for name in options.only):
            done.append(run(step, output))
            # A failure is shown at length: there may be no second look.
            lines = done[-1].log.splitlines()[-(step.shown_lines if done[-1].code == 0 else 60) :]
            print(f"\n== {step.name}", *lines, sep="\n", flush=True)
    print()
    for each in done:
        result = "ok" if each.code == 0 else f"FAILED ({each.code})"
        print(f"{each.step.name:<20}{result:<14}{each.seconds:>6.0f} s")
    sys.exit(any(each.code for each in done))


if __name__ == "__main__":
    main()
