"""What NVIDIA's tools and PyTorch's profiler see of packed functions: ranges, names, and no errors."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from types import ModuleType

import pytest

pytestmark = pytest.mark.gpu

SYMBOL = "kernel_cutlass__map_kernel"
"""What the compiler makes of ``_map_kernel``, the kernel of example_kernels/elementwise.py: the start of it."""

TWO_FUNCTIONS = """
    import elementwise, torch
    x = torch.randn(1024, device="cuda")
    h = x.half()
    for _ in range(2):
        elementwise.add(x, x, x)
        elementwise.scale(h, 2.0, h)
    torch.cuda.synchronize()
"""


def run_tool(tool: str, *options: str, program: str, timeout_s: int = 120) -> str:
    """What a tool of the CUDA toolkit prints of a Python program; its errors are in there, too."""
    path = shutil.which(tool)
    if path is None:
        pytest.skip(f"there is no {tool} on this machine")
    command = [path, *options, sys.executable, "-c", textwrap.dedent(program)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=timeout_s, check=False
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_nsight_compute_selects_calls_by_their_ranges(elementwise: ModuleType) -> None:
    """``DOMAIN@RANGE/`` is its syntax for a range that was pushed; nothing outside of it is profiled."""
    output = run_tool(
        *("ncu", "--nvtx", "--nvtx-include", "elementwise@add/", "--section", "LaunchStats", "--csv", "--page", "raw"),
        program=TWO_FUNCTIONS,
    )
    table = output[output.index('"ID"') :]
    rows = [row for row in csv.DictReader(io.StringIO(table)) if row["ID"]]  # one without is of the units
    assert len(rows) == 2, output
    for row in rows:
        assert row["Kernel Name"].startswith(SYMBOL)
        ranges = next(text for column, text in row.items() if column.startswith("thread Domain:Push/Pop_Range"))
        assert "elementwise:add:" in ranges


def test_nsight_compute_names_kernels_after_ranges(elementwise: ModuleType) -> None:
    output = run_tool(
        *("ncu", "--nvtx", "--print-nvtx-rename", "kernel", "--section", "LaunchStats"), program=TWO_FUNCTIONS
    )
    assert output.count(f"add/{SYMBOL}") == 2, output
    assert output.count(f"scale/{SYMBOL}") == 2


def test_memcheck_finds_nothing(reference: ModuleType) -> None:
    """Neither in kernels nor in what the launcher asks of the driver; every function of the examples."""
    program = f"""
    import importlib, sys
    sys.path.append({str(Path(__file__).parent)!r})
    import reference
    from test_examples import packed
    from test_runtime import shape_of
    for case in reference.REFERENCES:
        reference.check(case, packed(str(case)), shape_of(str(case)), 1)
        importlib.import_module(case.package).unload()
    print("called", len(reference.REFERENCES))
    """
    output = run_tool("compute-sanitizer", "--report-api-errors", "all", program=program, timeout_s=300)
    assert f"called {len(reference.REFERENCES)}" in output
    assert "ERROR SUMMARY: 0 errors" in output, output


def test_pytorch_profiler_sees_the_kernel(torch: ModuleType, elementwise: ModuleType) -> None:
    """By the compiler's symbol, and as one launch."""
    x = torch.randn(1024, device="cuda")
    elementwise.add(x, x, x)
    activities = torch.profiler.ProfilerActivity
    with torch.profiler.profile(activities=[activities.CPU, activities.CUDA], acc_events=True) as profile:
        elementwise.add(x, x, x)
        torch.cuda.synchronize()
    counts = {event.key: event.count for event in profile.key_averages()}
    assert [count for name, count in counts.items() if name.startswith(SYMBOL)] == [1]
    assert counts["cuLaunchKernelEx"] == 1
