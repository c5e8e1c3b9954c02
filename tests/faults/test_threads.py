"""Many threads in Python: in the tests' own, and in a free-threaded one where ``VARIABLE`` names it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver
from synthetic.service import GPUS

from faults.conftest import ROOT

VARIABLE = "AOT_PACK_TEST_FREE_THREADED"
"""Path of a free-threaded Python with apache-tvm-ffi."""

PYTHONS = [sys.executable, *filter(None, [os.environ.get(VARIABLE)])]


@pytest.mark.parametrize("python", PYTHONS, ids=["own", "free-threaded"][: len(PYTHONS)])
def test_64_threads_on_8_gpus(python: str, library: Path, driver: FakeDriver) -> None:
    """They import the package, call every function in every way, and unload it; the GIL stays as it was."""
    free_threaded = python != sys.executable
    environment = driver.environment(
        Controls(gpus=(*GPUS, *GPUS), record="counts"),
        base={**os.environ, "PYTHONPATH": str(ROOT / "tests")},
    )
    command = [
        python, "-W", "error", str(Path(__file__).with_name("threads.py")), str(library.parent.parent),
        str(driver.folder),
    ]  # fmt: skip
    done = subprocess.run(
        [*command, "64", "200", "1"], env=environment, capture_output=True, text=True, timeout=240, check=False
    )
    assert (done.returncode, done.stdout) == (0, f"done with{'out' if free_threaded else ''} a GIL\n"), done.stderr
