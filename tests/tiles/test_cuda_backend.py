"""Which programs go through TileLang's CUDA back end, and what is said of those that it can't compile."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from aot_pack.manifest import read_manifest

from .conftest import FOLDER, FOR_CUDA, NOT_BY_CUDA, Packed, build, error_of, refusals

pytestmark = pytest.mark.tilelang

REFUSED: dict[str, str] = next(
    ast.literal_eval(node.value)
    for node in ast.parse((FOLDER / "kernels_refused_cuda.py").read_text()).body
    if isinstance(node, ast.Assign)
)

CHOICES = """
import os, sys
from tilelang import tvm
from aot_pack.arch import Arch
from aot_pack.errors import CompilerUnusable
from aot_pack.front_ends.tilelang import cuda_kernels, front_end
from aot_pack.front_ends.tilelang.backends import Backend, choose_backend

front_end.install(Arch.parse("sm_90a"))
CUTEDSL, CUDA = Backend.CUTEDSL, Backend.CUDA
keyed = {"kind": "cuda", "keys": ["cutedsl", "cuda", "gpu"], "arch": "sm_90a"}
for target, execution, expected in (
    (None, None, CUTEDSL), ("auto", "auto", CUTEDSL), ("cutedsl", None, CUTEDSL), (None, "cutedsl", CUTEDSL),
    (keyed, None, CUTEDSL), (tvm.target.Target(keyed), None, CUTEDSL),
    ("cuda", None, CUDA), ({"kind": "cuda", "arch": "sm_90a"}, None, CUDA), (tvm.target.Target("cuda"), None, CUDA),
    (None, "tvm_ffi", CUDA), (None, "nvrtc", CUDA), ("auto", "cython", CUDA), ("cuda", "tvm_ffi", CUDA),
):
    assert choose_backend(target, execution) is expected, (target, execution)
with tvm.target.Target("cuda"):
    assert choose_backend(None, None) is CUDA
    assert choose_backend("cutedsl", None) is CUTEDSL
os.environ["TILELANG_DEFAULT_TARGET"] = "cuda"
assert choose_backend(None, None) is CUDA
del os.environ["TILELANG_DEFAULT_TARGET"]
os.environ["TILELANG_EXECUTION_BACKEND"] = "nvrtc"
assert choose_backend(None, None) is CUDA

sys.modules["cuda.bindings"] = None
try:
    cuda_kernels._compiler()
except CompilerUnusable as error:
    assert "NVRTC can't be used" in error.message
    assert "pip install 'aot-pack[tilelang]'" in error.hint
else:
    raise AssertionError
"""
"""Run in a process of its own: TVM looks for a driver when it is imported, and would not take the fake one."""


def test_a_program_says_which_back_end_it_wants() -> None:
    done = subprocess.run([sys.executable, "-c", CHOICES], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the command says of kernels_refused_cuda.py."""
    return refusals(FOLDER / "kernels_refused_cuda.py", tmp_path_factory.mktemp("refused_cuda"))


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_named(refused: str, name: str) -> None:
    assert REFUSED[name] in error_of(refused, name)


def test_tilelang_refuses_what_is_not_compared(tmp_path: Path) -> None:
    """Programs that ``test_ffi_launches.py`` leaves out."""
    (stem,) = {name.partition(".")[0] for name in NOT_BY_CUDA}
    select = [each for name in NOT_BY_CUDA for each in ("--select", f"{name.partition('.')[2]}@*")]
    said = refusals(FOLDER / f"{stem}.py", tmp_path, *select, variables=FOR_CUDA)
    for name, reason in NOT_BY_CUDA.items():
        assert f"InternalError: {reason}" in error_of(said, name.partition(".")[2])


def test_errors_of_cutedsl_name_the_other_back_end(refused: str) -> None:
    _, _, rest = refused.partition("aot-pack: error: for_cutedsl@sm_90a: ")
    assert "TileLang's CUDA back end may take the program" in rest.partition("aot-pack: error: ")[0]


def test_an_error_shows_the_line_of_the_source(refused: str) -> None:
    assert "__device__ float one() { return nothing; }" in refused


def test_the_manifest_says_what_compiled_it(packages: dict[str, Packed]) -> None:
    for target in packages["kernels_cuda"].manifest.targets:
        assert (target.compiler.name, target.compiler.version) == ("tilelang", "0.1.15")
        assert target.compiler.backend.startswith("nvidia-cuda-nvrtc 13.")
        assert ("--maxrregcount=32" in target.compiler.options) == (target.function == "external")


def test_images_are_the_same_from_another_folder(packages: dict[str, Packed], tmp_path: Path) -> None:
    """The assertion of ``printing`` names its file."""
    source = Path(shutil.copy(FOLDER / "kernels_cuda.py", tmp_path))
    wheel = build(source, tmp_path / "dist", "--select", "printing@*", "--no-cache")
    shutil.unpack_archive(wheel, tmp_path / "site", "zip")
    (again,) = read_manifest((tmp_path / "site" / "kernels_cuda" / "manifest.json").read_text()).images
    target = next(each for each in packages["kernels_cuda"].manifest.targets if each.function == "printing")
    assert again.file == target.image
