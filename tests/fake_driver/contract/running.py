"""Running scenarios, in this process or each in one of its own."""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys
from pathlib import Path
from typing import TextIO

from fake_driver.contract.probe import SCENARIOS, Probe
from fake_driver.cuda_api import CudaApi


def run_scenario(name: str, library: str, images: Path, stream: TextIO | None = None) -> dict[str, str]:
    """Run one scenario in this process, which must not have used the driver before."""
    probe = Probe(CudaApi(ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)), images)
    probe.stream = stream
    try:
        SCENARIOS[name](probe)
    except RuntimeError as error:
        probe.say("stopped", error)
    return probe.answers


def run_apart(name: str, library: str, images: Path, *, timeout_s: float = 120) -> dict[str, str]:
    """Run one scenario in a process of its own; a crash is an answer too."""
    command = [sys.executable, "-m", "fake_driver.contract", "--library", library, "--images", str(images)]
    try:
        done = subprocess.run(
            [*command, "--only", name],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"hangs": f"for {timeout_s} s"}
    answers: dict[str, str] = dict(json.loads(line) for line in done.stdout.splitlines())
    if done.returncode:
        answers["crashes"] = f"exit {done.returncode} {done.stderr[-400:]}"
    return answers
