"""A package whose cubins are in wheels of their own (``--split-by arch``), called with them and without.

``AOT_PACK_SPLIT_WHEELS`` names the folder of the wheels, which ``benchmarks/prepare.py`` made.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from test_runtime import run_python

pytestmark = pytest.mark.gpu

NAME = "split_elementwise"
Run = Callable[..., list[str]]


@pytest.fixture(scope="module")
def wheels() -> Path:
    if "AOT_PACK_SPLIT_WHEELS" not in os.environ:
        pytest.fail("set AOT_PACK_SPLIT_WHEELS: see the docstring of this file")
    return Path(os.environ["AOT_PACK_SPLIT_WHEELS"])


@pytest.fixture
def run(wheels: Path, tmp_path: Path) -> Run:
    """Runs a program that sees the front wheel and the named providers, and has a random ``x``."""

    def run(program: str, *providers: str) -> list[str]:
        found = [
            path for name in (NAME, *(f"{NAME}_{each}" for each in providers)) for path in wheels.glob(f"{name}-*")
        ]
        options = ["-q", "--no-index", "--no-deps", "--root-user-action=ignore"]
        subprocess.run([sys.executable, "-m", "pip", "install", *options, "--target", tmp_path, *found], check=True)
        path = [str(tmp_path), *sys.path]
        start = (
            f"import sys; sys.path[:] = {path!r}; import torch, {NAME}; x, y = torch.randn(2, 4096, device='cuda')\n"
        )
        return run_python("-c", start + program).splitlines()

    assert importlib.util.find_spec(NAME) is None
    return run


def test_a_provider_that_is_not_installed_is_named(run: Run) -> None:
    program = f"""
try:
    {NAME}.add(x, x, y)
except RuntimeError as error:
    print(error)
torch.cuda.synchronize()
"""
    (line,) = run(program, "sm80")
    assert line.startswith("add(): the sm_90a kernels for device cuda:0 (NVIDIA H")
    assert line.endswith("are not installed (installed: sm80): pip install split-elementwise[sm90]")


def test_first_call_inside_a_capture(run: Run) -> None:
    """The provider is found, by Python, while a stream is captured; all of it again after unload()."""
    program = f"""
graph = torch.cuda.CUDAGraph()
for value in (1.0, 2.5):
    with torch.cuda.graph(graph):
        {NAME}.add(x, y, y)
    before = y.clone()
    x.fill_(value)
    graph.replay()
    torch.cuda.synchronize()
    print(torch.equal(y, before + value))
    graph.reset()
    {NAME}.unload(captured=True)
"""
    assert run(program, "sm90") == ["True", "True"]


def test_preload(run: Run) -> None:
    program = f"""
{NAME}.preload(0, progress=lambda done, total, name: print(done, total, name))
{NAME}.add(x, x, y)
print(torch.equal(y, x + x))
"""
    assert run(program, "sm80", "sm90") == [
        "1 4 scale",
        "2 4 add",
        "3 4 silu_mul",
        "4 4 silu_mul_backward",
        "True",
    ]
