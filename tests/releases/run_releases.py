"""Packages on every release of TVM FFI that wheels accept, in an environment that this script makes itself.

    python3 tests/releases/run_releases.py                        each release
    python3 tests/releases/run_releases.py 0.1.11                 these only; older ones too, to see what fails
    python3 tests/releases/run_releases.py 0.1.11 -- -k torch     what follows goes to pytest
    python3 tests/releases/run_releases.py --no-faults            only the tests of this folder

The newest release that PyPI has is always one of them. ``build.py`` builds the packages once, with the environment's
release. Then the tests of this folder run on each release. tests/faults runs too, with packages that it builds with
the headers of that release.

The environment is build/releases-venv, about 2 GB. The releases are in build/releases. Both are kept.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / "build" / "releases-venv"
FOLDER = ROOT / "build" / "releases"
RELEASES = ("0.1.11", "0.1.12", "0.1.13.post2", "0.1.13.post3", "0.1.14.post1", "0.1.15.post2")
"""The last post-release of each release, and 0.1.13.post2, which TensorRT-LLM pins."""


def install() -> Path:
    """Makes or updates the environment; returns its Python. Its TVM FFI is the newest that aot-pack accepts."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--upgrade", "torch==2.13.0", "apache-tvm-ffi", "--editable", f"{ROOT}[test]"], check=True)
    return python


def newest(python: Path) -> str:
    """The release of the environment."""
    code = "import importlib.metadata; print(importlib.metadata.version('apache-tvm-ffi'))"
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def install_release(python: Path, release: str) -> Path:
    """The folder with one release, for PYTHONPATH."""
    folder = FOLDER / release
    if not folder.exists():
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*pip, "--target", str(folder), f"apache-tvm-ffi=={release}"], check=True)
    return folder


def main() -> int:
    """Returns 1 if a release failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("releases", nargs="*", metavar="RELEASE", help=f"default: {', '.join(RELEASES)}, the newest")
    parser.add_argument("--no-install", action="store_true", help="use the environment as it is")
    parser.add_argument("--no-faults", action="store_true", help="leave tests/faults out")
    arguments, more = sys.argv[1:], list[str]()
    if "--" in arguments:
        at = arguments.index("--")
        arguments, more = arguments[:at], arguments[at + 1 :]
    options = parser.parse_args(arguments)
    python = ENVIRONMENT / "bin" / "python" if options.no_install else install()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment |= {"PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}", "PYTHONWARNINGS": ""}
    built = FOLDER / "built"
    shutil.rmtree(built, ignore_errors=True)
    subprocess.run(
        [python, "-m", "releases.build", built], check=True, cwd=ROOT, env={**environment, "PYTHONPATH": "tests"}
    )
    suites = ["tests/releases", *([] if options.no_faults else ["tests/faults"])]
    lines = []
    for release in options.releases or dict.fromkeys((*RELEASES, newest(python))):
        own = {**environment, "PYTHONPATH": str(install_release(python, release)), "AOT_PACK_TEST_BUILT": str(built)}
        for suite in suites:
            started = time.monotonic()
            command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", suite, *more]
            done = subprocess.run(command, cwd=ROOT, env=own, check=False, stdout=subprocess.PIPE, text=True)
            print(done.stdout, flush=True)
            counted = re.sub(r" in [\d.]+s.*", "", done.stdout.strip().rpartition("\n")[2]).strip("= ")
            state = "passed" if done.returncode == 0 else "FAILED"
            seconds = time.monotonic() - started
            lines.append(f"-- TVM FFI {release}, {suite}: {state} ({counted}), {seconds:.0f} s")
            print(lines[-1], flush=True)
    print("\n".join(lines))
    return int(any(": FAILED" in line for line in lines))


if __name__ == "__main__":
    sys.exit(main())
