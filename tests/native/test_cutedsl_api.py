"""What ``aot_pack/front_ends/cutedsl`` relies on in CuTeDSL and is not public: a test for each, which names what
changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from aot_pack.front_ends.cutedsl.private_api import ARCH, CHECKS


@pytest.fixture(scope="module")
def findings() -> dict[str, str]:
    environment = {**os.environ, "CUTE_DSL_ARCH": ARCH, "CUTE_DSL_DISABLE_FILE_CACHING": "1"}
    command = [sys.executable, "-m", "aot_pack.front_ends.cutedsl.private_api"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, f"the checks failed: CuTeDSL can't be imported, or crashes\n{done.stderr[-4000:]}"
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", CHECKS)
def test_fact(findings: dict[str, str], name: str) -> None:
    assert not findings[name], f"nvidia-cutlass-dsl changed: {findings[name]}\naot-pack {CHECKS[name].use}"
