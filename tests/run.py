"""The project's checks, all of them or some, in an environment that this script makes itself.

    python3 tests/run.py                    all of them: lint, types, and the suites listed below
    python3 tests/run.py unit golden        these only
    python3 tests/run.py --no-install unit  in the Python that runs this script, with what it has

It needs Python with venv and a package index; "emulated" also apt-get, for what PyPI lacks, though not as root. The
environment is build/test-venv; it is kept and brought up to date on the next run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / "build" / "test-venv"
LANES = (
    ("lint", "types", "unit", "fuzz", "golden", "native", "faults"),
    ("e2e", "c_callers", "equivalence", "emulated", "corpus"),
)
"""The parts. Those of the two lanes run at the same time, since most of them keep only one processor busy; the lanes
take about as long as each other."""

PARTS = tuple(part for lane in LANES for part in lane)
SUITES = tuple(part for part in PARTS if part not in ("lint", "types"))

Step = tuple[str, list[str]]
"""A name and a command."""


def steps(python: Path, names: Sequence[str]) -> list[Step]:
    """The commands for the parts called ``names`` of a lane."""
    found: list[Step] = []
    if "lint" in names:
        found.append(("ruff check", [str(python), "-m", "ruff", "check", "."]))
        found.append(("ruff format", [str(python), "-m", "ruff", "format", "--check", "."]))
        sources = sorted(
            str(path.relative_to(ROOT)) for end in ("hpp", "cpp") for path in ROOT.glob(f"templates/**/*.{end}")
        )
        found.append(("clang-format", [str(python.parent / "clang-format"), "--dry-run", "--Werror", *sources]))
    if "types" in names:
        found.append(("mypy", [str(python), "-m", "mypy"]))
    suites = [name for name in SUITES if name in names]
    if suites:
        paths = [f"tests/{name}" for name in suites]
        found.append(
            (f"pytest {' '.join(suites)}", [str(python), "-m", "pytest", "-m", "not gpu and not corpus", *paths])
        )
    return found


def install() -> Path:
    """Makes or updates the environment; returns its Python."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", f"{ROOT}[test]"], check=True)
    return python


def compile_modules(python: Path) -> None:
    """Writes the bytecode of aot-pack and of the tests' helpers: hundreds of processes import them.

    They would not write it where PYTHONDONTWRITEBYTECODE is set. Errors in the sources are the tests' to find.
    """
    subprocess.run([str(python), "-m", "compileall", "-q", "aot_pack", "tests"], cwd=ROOT, check=False)


def run_lane(lane: Sequence[Step], environment: Mapping[str, str], output: TextIO) -> bool:
    """Runs commands one after the other, each to its end; returns whether all passed."""
    passed = True
    for name, command in lane:
        started = time.monotonic()
        code = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT, check=False
        ).returncode
        seconds = time.monotonic() - started
        print(f"-- {name}: {'passed' if code == 0 else 'FAILED'} in {seconds:.0f} s", file=output, flush=True)
        passed = passed and code == 0
    return passed


def main() -> int:
    """Runs the parts asked for; returns 1 if any failed. The output of the second lane comes after the first's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; default: all")
    parser.add_argument("--no-install", action="store_true", help="use the Python that runs this script")
    options = parser.parse_args()
    unknown = [part for part in options.parts if part not in PARTS]
    if unknown:
        parser.error(f"no part is called {unknown[0]!r}; there are {', '.join(PARTS)}")
    python = Path(sys.executable) if options.no_install else install()
    environment = {**os.environ, "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}"}
    compile_modules(python)
    wanted = options.parts or PARTS
    first, second = (steps(python, [part for part in lane if part in wanted]) for lane in LANES)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as kept, ThreadPoolExecutor(1) as pool:
        beside = pool.submit(run_lane, second, environment, kept)
        passed = run_lane(first, environment, sys.stdout) & beside.result()
        kept.seek(0)
        print(kept.read(), end="")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
