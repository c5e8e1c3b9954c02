"""flash-attn-4 and quack, unmodified, with a wheel that answers their calls of ``cute.compile``: nothing is compiled.

PyTorch is the one for CPUs, with the stand-ins of ``aot_pack.gpu_answers`` for the GPU. The packed functions are found,
but not called. Needs both libraries; see tests/equivalence/run_corpus.py.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import ROOT, build

pytestmark = pytest.mark.corpus

KERNELS = ROOT / "benchmarks" / "jit_kernels.py"
SERVICE = Path(__file__).with_name("jit_service.py")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel."""
    output = tmp_path_factory.mktemp("served") / "dist"
    output.mkdir()
    wheel = build(KERNELS, output, "--arch", "sm_90a", "--gpu", "h200", "--jit", "--name", "served")
    folder = output.parent / "site"
    pip = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--no-deps", "--target", str(folder)]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    return folder


def serve(site: Path, **variables: str) -> dict[str, str]:
    """What came of each function that the libraries wanted."""
    environment = {**os.environ, "AOT_PACK_JIT": "error", "PYTHONPATH": f"{site}{os.pathsep}{ROOT}", **variables}
    done = subprocess.run([sys.executable, SERVICE], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_nothing_is_compiled(site: Path) -> None:
    found = serve(site)
    functions = ["forward_with_lse", "forward", "backward_before", "backward", "backward_after_q", "backward_after_kv"]
    lengths = ["varlen=False", "varlen=True"]
    attention = {f"{name}[{length}]@sm_90a" for name in functions for length in lengths}
    names = ("rmsnorm", "softmax", "cross_entropy")
    assert set(found) == attention | {f"{name}{way}@sm_90a" for name in names for way in ("", "_backward")}
    assert set(found.values()) == {"packed"}


def test_a_changed_helper_of_the_library_is_seen(site: Path) -> None:
    found = serve(site, AOT_PACK_JIT="", REPLACE="quack.reduce:row_reduce")
    others = {name: reason for name, reason in found.items() if reason != "packed"}
    assert set(others) == {
        f"{name}{way}@sm_90a" for name in ("rmsnorm", "softmax", "cross_entropy") for way in ("", "_backward")
    } - {"cross_entropy_backward@sm_90a"}
    assert all("row_reduce of quack" in reason for reason in others.values()), others
