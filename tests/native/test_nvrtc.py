"""Compiles CUDA C++ with NVRTC, without a GPU, a driver or a CUDA toolkit."""

from __future__ import annotations

import hashlib
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cuda.bindings import nvrtc

from aot_pack.arch import Arch
from aot_pack.cubin import read_cubin, read_image
from aot_pack.errors import CompileError, CompilerUnusable
from aot_pack.front_ends.cuda.description import CUDA
from aot_pack.front_ends.tilelang.description import TILELANG
from aot_pack.nvrtc import compiler
from aot_pack.nvrtc.compiler import CudaSource, compile_cuda, compiler_info

HOPPER = Arch.parse("sm_90a")

LOCAL = """
#include <cassert>
#include "checks.cuh"
namespace {
__device__ int count;
template <class T> __global__ void add(T* x, int n) { check(n); x[0] += T(count); }
}
"""
"""Has everything that would show where and by whom it is compiled."""
CHECKS = "#pragma once\n__device__ inline void check(int n) { assert(n > 0); }\n"

DIGESTS = """
import hashlib, sys
from pathlib import Path
from aot_pack.arch import Arch
from aot_pack.nvrtc.compiler import CudaSource, compile_cuda
source = CudaSource(text=Path("a.cu").read_text(), include=(Path("."),))
print(hashlib.sha256(compile_cuda(source, Arch.parse("sm_90a"), ["add<float>"]).image).hexdigest())
"""


def compiled(text: str, *kernels: str, arch: Arch = HOPPER, include: tuple[Path, ...] = ()) -> compiler.CompiledSource:
    return compile_cuda(CudaSource(text=text, include=include), arch, kernels)


def test_two_folders_and_processes_give_the_same_bytes(tmp_path: Path) -> None:
    digests = set()
    for name in ("a", "another"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "a.cu").write_text(LOCAL)
        (folder / "checks.cuh").write_text(CHECKS)
        run = subprocess.run([sys.executable, "-c", DIGESTS], cwd=folder, capture_output=True, text=True, check=True)
        digests.add(run.stdout.strip())
    here = compiled(LOCAL, "add<float>", include=(tmp_path / "a",))
    assert digests == {hashlib.sha256(here.image).hexdigest()}
    assert str(tmp_path).encode() not in here.image
    assert b"include0/checks.cuh" in here.image, "the assertion names its file"


def test_the_current_folder_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CompileError):
        compiled("__global__ void k() { nothing; }")
    assert Path.cwd() == tmp_path


def test_headers_of_the_toolkit_and_of_c_are_there() -> None:
    headers = (
        "cuda.h cuda_runtime.h cuda_fp16.h cuda_bf16.h cuda_fp8.h mma.h stdint.h cstdint stddef.h limits.h float.h "
    )
    headers += "math.h stdio.h string.h assert.h"
    text = "".join(f"#include <{header}>\n" for header in headers.split())
    text += """
    __global__ void k(const __grid_constant__ CUtensorMap map, std::uint64_t* x, float* y, __nv_bfloat16 z) {
        *x = reinterpret_cast<uint64_t>(&map);
        *y = FLT_MAX + INT_MAX + INFINITY + float(z);
    }
    """
    image = compiled(text, "k")
    (kernel,) = read_cubin(image.image).kernels
    assert kernel.symbol == image.symbols["k"]
    assert [parameter.size_bytes for parameter in kernel.parameters] == [128, 8, 8, 2]


def test_all_headers_of_ours_compile_together() -> None:
    headers = sorted(path.name for path in (Path(__file__).parents[2] / "templates/cuda").iterdir())
    text = "".join(f"#include <{header}>\n" for header in headers)
    text += 'extern "C" __global__ void k(float* x) { x[0] = std::sqrt(std::abs(x[0])); }'
    assert compiled(text, arch=Arch.parse("compute_90")).image


def test_options_reach_the_compiler() -> None:
    text = "__global__ void k(float* x) { x[0] = WIDTH / x[1]; }\n__global__ void long_name(float* x) { x[0] = 1; }"
    plain = compile_cuda(CudaSource(text=text, defines=("WIDTH=3.f",)), HOPPER)
    fast = compile_cuda(CudaSource(text=text, defines=("WIDTH=3.f",), fast_math=True), HOPPER)
    few = compile_cuda(CudaSource(text=text, defines=("WIDTH=3.f",), max_registers=16, ptxas_options=("-O0",)), HOPPER)
    assert len({plain.image, fast.image, few.image}) == 3
    source = CudaSource(text=text, defines=("WIDTH=3.f",), fast_math=True, max_registers=16, ptxas_options=("-O1",))
    info = compiler_info(source)
    assert info.name == "nvidia-cuda-nvrtc"
    assert info.cuda == "cu13"
    assert info.options == (
        "--std=c++17 --define-macro=WIDTH=3.f --use_fast_math --maxrregcount=16 --ptxas-options=-O1"
    )


def test_ptx_is_for_later_devices() -> None:
    image = compiled("__global__ void k(float* x) { x[0] = 1; }", "k", arch=Arch.parse("compute_80")).image
    assert b".target sm_80" in image
    assert [kernel.symbol for kernel in read_image(image).kernels] == ["_Z1kPf"]


def test_an_error_names_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "wrong.cuh").write_text("\n\n__device__ int x = nothing;\n")
    with pytest.raises(CompileError) as caught:
        compiled('#include "wrong.cuh"\n', include=(tmp_path,))
    assert str(caught.value) == f'{tmp_path}/wrong.cuh:3: error: identifier "nothing" is undefined'
    with pytest.raises(CompileError, match=r'^kernels\.cu:1: error: identifier "nothing" is undefined$') as caught:
        compiled("__global__ void k() { nothing; }")
    assert "1 error detected" in str(caught.value.detail)


def test_a_kernel_that_is_not_there_is_named() -> None:
    text = "template <int N> __global__ void __launch_bounds__(64) scale(float*) {}\n__global__ void add(float*) {}"
    with pytest.raises(CompileError, match=r"kernels\.cu has no kernel 'multiply'") as caught:
        compiled(text, "add", "multiply")
    assert "kernels in it: scale, add" in str(caught.value.hint)


def test_a_missing_header_is_named() -> None:
    wrong = r'kernels\.cu:1: catastrophic error: cannot open source file "none\.cuh"'
    with pytest.raises(CompileError, match=wrong) as caught:
        compiled('#include "none.cuh"\n')
    assert "give the folder of your own headers in include=" in str(caught.value.hint)


def test_headers_of_few_kernels_are_used_if_they_are_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiler, "_OPTIONAL_HEADERS", (("nvidia-dice", "include", "dice_kernel.h"),))
    text = '#include <dice_kernel.h>\nextern "C" __global__ void roll(int* x) { *x = dice(); }'
    with pytest.raises(CompileError, match=r'cannot open source file "dice_kernel\.h"') as caught:
        compiled(text)
    assert "pip install nvidia-dice brings this header" in str(caught.value.hint)

    header = tmp_path / "nvidia/dice/include/dice_kernel.h"
    header.parent.mkdir(parents=True)
    header.write_text("inline __device__ int dice() { return 4; }\n")
    described = tmp_path / "nvidia_dice-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: nvidia-dice\nVersion: 1.0\n")
    (described / "RECORD").write_text("nvidia/dice/include/dice_kernel.h,,\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert compiled(text).image


def test_random_numbers_come_from_a_distribution_that_the_cache_knows() -> None:
    ((distribution, _, header),) = compiler._OPTIONAL_HEADERS
    assert header == "curand_kernel.h"
    for front_end in (CUDA, TILELANG):
        assert any(re.fullmatch(pattern, distribution) for pattern in front_end.distributions)


def test_an_architecture_that_nvrtc_lacks_is_refused() -> None:
    with pytest.raises(CompileError, match=r"NVRTC 13\.\d+ does not know sm_200; it knows sm_75, sm_80"):
        compiled("", arch=Arch(major=20, minor=0))


@pytest.mark.parametrize("option", ["-lineinfo", "-G", "--include-path=/usr/include", "--gpu-architecture=sm_80"])
def test_options_of_this_machine_are_refused(option: str) -> None:
    with pytest.raises(CompileError, match=re.escape(repr(option))):
        compile_cuda(CudaSource(text="", options=(option,)), HOPPER)


def test_an_option_that_nvrtc_lacks_is_named() -> None:
    with pytest.raises(CompileError, match="--frobnicate"):
        compile_cuda(CudaSource(text="", options=("--frobnicate",)), HOPPER)


def test_missing_bindings_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "aot_pack.nvrtc.compiler")
    monkeypatch.setitem(sys.modules, "cuda.bindings", None)
    with pytest.raises(CompilerUnusable, match=r"CUDA C\+\+ can't be compiled: import of cuda\.bindings") as caught:
        importlib.import_module("aot_pack.nvrtc.compiler")
    assert "aot-pack[cuda]" in str(caught.value.hint)


def test_a_missing_distribution_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiler, "_HEADERS", (("nvidia-cuda-none", "include", "none.h"),))
    with pytest.raises(CompilerUnusable, match="nvidia-cuda-none is not installed") as caught:
        compiled("")
    assert "aot-pack[cuda]" in str(caught.value.hint)


def test_a_library_of_another_release_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nvrtc, "nvrtcVersion", lambda: (nvrtc.nvrtcResult.NVRTC_SUCCESS, 12, 9))
    with pytest.raises(CompilerUnusable, match=r"nvidia-cuda-nvrtc 13\.\S+ is installed, but NVRTC 12\.9 was loaded"):
        compiled("")
