"""NVTX ranges for a profiler that asks for them, and names of kernels that a person can read."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from fake_driver import Launch
from fake_driver.builder import find_compiler, find_cuda_include

from .conftest import Clean

SCRIPT = """import ctypes, os
os.environ.update({environment!r})
from fake_driver.tensors import CudaTensor as T
import elementwise, variant_kernels as v
cuda = ctypes.CDLL("libcuda.so.1")
x = T((8,), "float16")
elementwise.scale(x, 2.0, x)
v.scale(x, x, 2.0)
try:
    v.fill(4096, 1, 0x1230)
except RuntimeError as error:
    assert "CUDA_ERROR_INVALID_HANDLE" in str(error)
elementwise.scale(x, 2.0, x)
seen = ctypes.c_void_p()
cuda.cuCtxGetCurrent(ctypes.byref(seen))
assert seen.value is None
"""


@pytest.fixture(scope="session")
def tool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The profiler's library."""
    library = tmp_path_factory.mktemp("nvtx") / "libtool.so"
    source = Path(__file__).with_name("nvtx_tool.cpp")
    options = ["-std=c++17", "-shared", "-fPIC", "-Wall", "-Wextra", "-Werror", f"-isystem{find_cuda_include()}"]
    subprocess.run([*find_compiler(), *options, source, "-o", library], check=True)
    return library


def told(clean: Clean, output: Path, environment: dict[str, str]) -> Sequence[str]:
    """What the profiler was told."""
    script = SCRIPT.format(environment={**environment, "NVTX_TOOL_OUTPUT": str(output)})
    launches = [call for call in clean.record(script) if isinstance(call, Launch)]
    assert len(launches) == 5  # the one that was refused was tried twice
    return output.read_text().splitlines() if output.exists() else ()


def test_each_call_is_a_range(clean: Clean, tool: Path, tmp_path: Path) -> None:
    lines = told(clean, tmp_path / "told", {"NVTX_INJECTION64_PATH": str(tool)})
    assert [line for line in lines if line.startswith("domain")] == ["domain elementwise", "domain variant_kernels"]
    assert [line for line in lines if not line.startswith("domain")] == [
        "push scale", "pop", "push scale[float16]", "pop", "push fill", "pop", "push scale", "pop"
    ]  # fmt: skip


@pytest.mark.parametrize("environment", [{}, {"NVTX_TOOL_REFUSES": "1"}])
def test_no_ranges_where_nobody_asks(clean: Clean, tool: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    asked = {"NVTX_INJECTION64_PATH": str(tool)} if environment else {}
    assert told(clean, tmp_path / "told", {**environment, **asked}) == ()
    missing = {"NVTX_INJECTION64_PATH": os.fspath(tmp_path / "no such library")}
    assert told(clean, tmp_path / "told", missing) == ()


def test_names_of_kernels_contain_the_authors(clean: Clean) -> None:
    script = """from fake_driver.tensors import CudaTensor as T
import elementwise
x = T((8,), "float16")
elementwise.scale(x, 2.0, x)
"""
    (launch,) = [call for call in clean.record(script) if isinstance(call, Launch)]
    assert launch.kernel is not None
    assert "_map_kernel" in launch.kernel
