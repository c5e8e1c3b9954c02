"""Runs the tests that depend on the compiler with several releases of nvidia-cutlass-dsl, each in its own environment.

    python3 tests/compilers/run_compilers.py                        the six releases of benchmarks/COMPATIBILITY.md
    python3 tests/compilers/run_compilers.py 4.6.3 4.8.1+cu13       these; +cu13: with the libraries for CUDA 13
    python3 tests/compilers/run_compilers.py 4.7.0 --only probe,examples

For each release it makes build/compilers/RELEASE, runs the steps there, and prints a row of the table "Compilers" of
benchmarks/COMPATIBILITY.md. The steps:

probe         the private APIs that aot-pack uses (tests/native/test_cutedsl_api.py)
examples      wheels of the five examples for sm_90a, whose functions tests/corpus also calls over the fake driver
equivalence   launches against those of the same compiler's own exported objects (tests/equivalence)
libraries     the cases of tests/corpus from quack and FlashAttention-4, where they take this release

An environment is about 400 MB, or 2 GB with PyTorch. It is removed when its release is done, unless --keep is given.
Logs stay in build/compilers/logs. The result is 1 if a step failed in a way that tests/equivalence/rules.py and
the table of the corpus do not expect.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "compilers"
RELEASES = ("4.4.2", "4.5.3", "4.6.3", "4.7.1", "4.8.0", "4.8.1")
STEPS = ("probe", "examples", "equivalence", "libraries")
EXAMPLES = ("elementwise", "rmsnorm", "softmax_two_pass", "launch_modes", "hopper_gemm")
ARCH = "sm_90a"

TEST_REQUIREMENTS = ("hypothesis>=6.130", "numpy>=2", "pyelftools>=0.32", "pytest>=8.4")
TORCH = ("torch==2.13.0", "cuda-python", "einops", "torch_c_dlpack_ext", "triton")
LIBRARIES = (
    ((4, 7), ("quack-kernels==0.6.5", "flash-attn-4==4.0.0b36")),
    ((4, 6, 2), ("quack-kernels==0.6.4", "flash-attn-4==4.0.0b36")),
)
"""The first release of nvidia-cutlass-dsl that libraries work with, and the newest releases of theirs that do.

quack 0.6.4 asks for 4.6.2 exactly. quack 0.6.3 asks for ``~=4.6.0``, but relies on an election that ``cute.copy`` makes
in 4.6.0 and 4.6.1 only. With 4.6.2 and later every lane makes its bulk copies, and kernels that wait for them never
end.
"""
LIBRARY_CASES = ("kernels_quack", "kernels_flash_attention", "quack_ops", "flash_attention")


@dataclass(frozen=True)
class Release:
    """A release of nvidia-cutlass-dsl with one kind of libraries."""

    version: str
    flavour: str
    """``cu12`` or ``cu13``."""

    @classmethod
    def parse(cls, text: str) -> Release:
        """Reads ``4.8.1`` or ``4.8.1+cu13``."""
        match = re.fullmatch(r"(\d+\.\d+\.\d+\w*)(?:\+(cu12|cu13))?", text)
        if match is None:
            raise argparse.ArgumentTypeError(f"{text!r} is no release such as 4.8.1 or 4.8.1+cu13")
        return cls(match[1], match[2] or "cu12")

    def __str__(self) -> str:
        return f"{self.version}+{self.flavour}"

    @property
    def requirement(self) -> str:
        extra = "[cu13]" if self.flavour == "cu13" else ""
        return f"nvidia-cutlass-dsl{extra}=={self.version}"

    @property
    def libraries(self) -> tuple[str, ...]:
        """The libraries whose kernels are packed with it."""
        numbers = tuple(int(number) for number in re.findall(r"\d+", self.version)[:3])
        return next((names for since, names in LIBRARIES if numbers >= since), ())


class Environment:
    """The environment of one release, and what is run in it."""

    def __init__(self, release: Release) -> None:
        self.release = release
        self.folder = FOLDER / str(release)
        self.python = self.folder / "bin" / "python"
        self.logs = FOLDER / "logs"
        self.logs.mkdir(parents=True, exist_ok=True)

    def create(self) -> None:
        """Makes or updates it."""
        if not self.python.exists():
            venv.create(self.folder, with_pip=shutil.which("uv") is None, clear=self.folder.exists())
        self.install(self.release.requirement, "--editable", str(ROOT), *TEST_REQUIREMENTS)

    def install(self, *arguments: str) -> None:
        """Runs pip, or uv where it is installed."""
        if shutil.which("uv") is not None:
            command = ["uv", "pip", "install", "--quiet", "--python", str(self.python), *arguments]
        else:
            command = [str(self.python), "-m", "pip", "install", "--quiet", *arguments]
        subprocess.run(command, check=True, cwd=ROOT)

    def run(self, step: str, *arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
        """Runs a program of the environment, or with ``-`` before it an argument of Python."""
        environment = {**os.environ, "PYTHONWARNINGS": "", "PATH": f"{self.python.parent}:{os.environ['PATH']}"}
        done = subprocess.run(
            [str(self.python), *arguments],
            cwd=ROOT,
            env={**environment, **variables},
            capture_output=True,
            text=True,
            check=False,
        )
        (self.logs / f"{self.release}-{step}.log").write_text(
            f"{done.stdout}\n{done.stderr}\nexit code {done.returncode}\n"
        )
        return done


@dataclass(frozen=True)
class Cell:
    """What came of a step."""

    text: str
    failed: bool = False


def probe(environment: Environment) -> Cell:
    """The checks of the private APIs."""
    return _pytest(environment, "probe", "tests/native/test_cutedsl_api.py")


def equivalence(environment: Environment) -> Cell:
    """Our launches and those of the compiler's own objects."""
    return _pytest(environment, "equivalence", "tests/equivalence/test_equivalence.py", EQUIVALENCE_ARCHS=ARCH)


def examples(environment: Environment) -> Cell:
    """Wheels of the examples, and the calls of the corpus."""
    built = 0
    for name in EXAMPLES:
        source = ROOT / "example_kernels" / f"{name}.py"
        output = FOLDER / "wheels" / str(environment.release)
        command = ("-m", "aot_pack", "build", source, "--arch", ARCH, "-o", output)
        built += environment.run(f"wheel-{name}", *command).returncode == 0
    selected = [word for name in EXAMPLES for word in ("--select", f"{name}/*")]
    called = _results(environment.run("calls", "-m", "tests.corpus", "--arch", ARCH, "--json", *selected).stdout)
    good = [result for result in called if not result["failed"]]
    text = f"{built} of {len(EXAMPLES)} wheels, {len(good)} of {len(called)} functions called"
    return Cell(text, failed=built < len(EXAMPLES) or len(good) < len(called) or not called)


def libraries(environment: Environment) -> Cell:
    """Kernels of libraries that take this release."""
    names = environment.release.libraries
    if not names:
        return Cell("no release takes it")
    environment.install(environment.release.requirement, *TORCH, *_torch_index())
    environment.install("--no-deps", *names)
    selected = [word for name in LIBRARY_CASES for word in ("--select", f"{name}/*")]
    done = environment.run("libraries", "-m", "tests.corpus", "--arch", ARCH, "--json", *selected)
    results = _results(done.stdout)
    good = [result for result in results if not result["failed"]]
    later = [result for result in results if result["failed"] not in (None, "compile")]
    versions = ", ".join(name.replace("==", " ") for name in names)
    return Cell(f"{len(good)} of {len(results)} units of {versions}", failed=bool(later) or not good)


def _torch_index() -> tuple[str, ...]:
    """Where PyTorch for CPUs comes from: a folder of wheels, or PyTorch's index."""
    folder = os.environ.get("TORCH_WHEELS")
    if folder:
        return ("--find-links", folder)
    return ("--extra-index-url", "https://download.pytorch.org/whl/cpu")


def _pytest(environment: Environment, step: str, *arguments: str, **variables: str) -> Cell:
    done = environment.run(step, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments, **variables)
    last = (done.stdout.strip().splitlines() or ["no output"])[-1]
    counts = {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|errors?)", last)}
    total = sum(counts.values())
    return Cell(f"{counts.get('passed', 0)} of {total}" if total else last, failed=done.returncode != 0)


def _results(text: str) -> list[dict[str, str | None]]:
    try:
        found: list[dict[str, str | None]] = json.loads(text)["units"]
    except (ValueError, KeyError):
        return []
    return found


RUN = {"probe": probe, "examples": examples, "equivalence": equivalence, "libraries": libraries}


def check(release: Release, steps: list[str], *, keep: bool) -> tuple[str, bool]:
    """A row of the table, and whether a step failed."""
    environment = Environment(release)
    environment.create()
    cells = {}
    for step in steps:
        started = time.monotonic()
        cells[step] = RUN[step](environment)
        state = "FAILED" if cells[step].failed else "passed"
        print(f"-- {release} {step}: {state}, {cells[step].text} ({time.monotonic() - started:.0f} s)", file=sys.stderr)
    if not keep:
        shutil.rmtree(environment.folder)
    texts = [cells[step].text if step in cells else "not run" for step in STEPS]
    return f"| {release.version} | {release.flavour} | {' | '.join(texts)} |", any(
        each.failed for each in cells.values()
    )


def main() -> int:
    """Prints the rows; returns 1 if a step failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "releases", nargs="*", type=Release.parse, metavar="RELEASE", help="such as 4.8.1 or 4.8.1+cu13"
    )
    parser.add_argument("--only", default=",".join(STEPS), help=f"steps, with commas (default: {','.join(STEPS)})")
    parser.add_argument("--keep", action="store_true", help="keep the environments")
    options = parser.parse_args()
    steps = options.only.split(",")
    if unknown := set(steps) - set(STEPS):
        parser.error(f"no step is called {min(unknown)!r}; there are {', '.join(STEPS)}")
    failed = False
    print("| nvidia-cutlass-dsl | libraries for | private APIs | examples | equivalence | libraries |")
    print("| --- | --- | --- | --- | --- | --- |", flush=True)
    for release in options.releases or [Release.parse(text) for text in RELEASES]:
        row, bad = check(release, steps, keep=options.keep)
        print(row, flush=True)
        failed |= bad
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
