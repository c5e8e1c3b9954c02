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
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / "build" / "test-venv"
SUITES = ("unit", "fuzz", "golden", "native", "faults", "c_callers", "equivalence", "e2e", "emulated", "corpus")


def steps(python: Path, names: list[str]) -> list[tuple[str, list[str]]]:
    """The commands for the parts called ``names``, pytest in one go so that its last line counts all tests."""
    found: list[tuple[str, list[str]]] = []
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
        found.append(("pytest", [str(python), "-m", "pytest", "-m", "not gpu and not corpus", *paths]))
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


def main() -> int:
    """Runs the parts asked for, each to its end; returns 1 if any failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = ("lint", "types", *SUITES)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(parts)}; default: all")
    parser.add_argument("--no-install", action="store_true", help="use the Python that runs this script")
    options = parser.parse_args()
    unknown = [part for part in options.parts if part not in parts]
    if unknown:
        parser.error(f"no part is called {unknown[0]!r}; there are {', '.join(parts)}")
    python = Path(sys.executable) if options.no_install else install()
    environment = {**os.environ, "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}"}
    compile_modules(python)
    failed = []
    for name, command in steps(python, options.parts or list(parts)):
        started = time.monotonic()
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        print(f"-- {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - started:.0f} s", flush=True)
        failed += [name] if code else []
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
