"""Calls leave nothing behind: a short run of benchmarks/soak.py, which makes ten million."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from faults.conftest import ROOT


def test_memory_stays(library: Path) -> None:
    """Of what it is left, 1 MiB at most, a call may leave 5 bytes behind."""
    command = [sys.executable, str(ROOT / "benchmarks" / "soak.py"), "--calls", "200000", "--library", str(library)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("200,000 calls in "), done.stdout
