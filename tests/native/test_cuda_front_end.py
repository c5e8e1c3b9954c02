"""Units of kernels in CUDA C++, really compiled. ``tests/e2e/test_cuda_kernels.py`` calls them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cutlass import Float32, Int64

import aot_pack
from aot_pack.arch import Arch
from aot_pack.author.cuda_kernels import CudaKernel
from aot_pack.cubin import read_image
from aot_pack.errors import CompileError
from aot_pack.front_ends.cuda.front_end import build_unit
from aot_pack.hostir.description import DescribedLaunch, PassedValue, read_description
from aot_pack.model import CompiledUnit, KernelHandle, Target, Variant
from aot_pack.translate import lift_unit

SOURCE = """
__global__ void first(const float* x, float* y, long long n) { y[n - 1] = x[0]; }
template <int N> __global__ void __launch_bounds__(64) second(float* y, int n) { int unused; y[n] = N; }
"""


def kernel(name: str = "first", **changes: Any) -> CudaKernel:
    n = aot_pack.dim()
    given: dict[str, Any] = {
        "grid": n,
        "block": 64,
        "arguments": {
            "x": aot_pack.tensor(Float32, (n,)),
            "alpha": Float32,
            "y": aot_pack.output(Float32, (n,)),
        },
        "parameters": ["x", "y", n],
    }
    return aot_pack.cuda_kernel(changes.pop("source", SOURCE), name, **given | changes)


def unit(*kernels: CudaKernel, arch: str = "sm_90a") -> CompiledUnit:
    target = Target(export="f", variant=Variant(index=0, key="", archs=None), arch=Arch.parse(arch))
    return build_unit(target, list(kernels) if len(kernels) > 1 else kernels[0], "What it does.")


@pytest.mark.parametrize("arch", ["sm_90a", "compute_90"])
def test_a_size_has_the_width_that_the_kernel_takes(arch: str) -> None:
    """PTX does not tell it, so a cubin is compiled as well."""
    found = unit(kernel(), arch=arch)
    assert [each.symbol for each in read_image(found.image).kernels] == ["_Z5firstPKfPfx"]
    assert found.image.startswith(b"\x7fELF") == (arch == "sm_90a")
    (launch,) = read_description(found.host_ir).launches
    assert isinstance(launch, DescribedLaunch)
    assert [each.type for each in launch.arguments if isinstance(each, PassedValue)] == ["ptr", "ptr", "i64"]
    assert lift_unit(found).program.blocks


def test_an_image_has_the_kernels_of_a_list_and_their_warnings() -> None:
    first = kernel()
    n = first.parameters[2]
    arguments = first.arguments
    second = kernel("second", template=[3], grid=n, arguments=arguments, parameters=["y", 0])
    found = unit(first, second, second)
    assert found.kernels == tuple(
        KernelHandle(symbol=symbol, max_dynamic_smem=found.kernels[0].max_dynamic_smem, non_portable_cluster=False)
        for symbol in ("_Z5firstPKfPfx", "_Z6secondILi3EEvPfi")
    )
    (warning,) = found.warnings
    assert 'f: kernels.cu:3: warning #177-D: variable "unused" was declared but never referenced' in warning
    assert (found.compiler.name, found.compiler.options) == ("nvidia-cuda-nvrtc", "--std=c++17")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"name": "third"}, "kernels.cu has no kernel 'third'"),
        ({"parameters": ["x", "y"]}, "kernel 'first' takes 3 parameters, but its launch passes 2"),
        ({"parameters": ["x", "y", "alpha"]}, "parameter 3 of kernel 'first' has 8 bytes, but 'alpha' has 4"),
        ({"name": "second<1>", "parameters": ["y", 1], "block": (65,)}, "65 threads in a block"),
        ({"options": "-G"}, "the option '-G' of NVRTC is refused"),
        ({"options": "--such"}, "unrecognized option --such"),
        ({"source": "__global__ void first() { oops; }"}, r"kernels\.cu:1: error: identifier \"oops\" is undefined"),
    ],
)
def test_what_does_not_compile_or_fit(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(CompileError, match=problem):
        unit(kernel(changes.pop("name", "first"), **changes))


STRUCT = """
struct Params { const float* x; long long n; };
__global__ void first(Params params, float* y) { y[params.n] = params.x[0]; }
"""


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"x": "x", "n": 1}, "Params has no field 'n' of 4 bytes at offset 8"),
        ({"n": (Int64, 1), "x": "x"}, "Params has no field 'n' of 8 bytes at offset 0"),
        ({"x": "x"}, "Params does not have 8 bytes"),
        ({"x": "x", "count": (Int64, 1)}, 'class "Params" has no member "count"'),
    ],
)
def test_a_struct_that_is_another_in_cpp(fields: dict[str, Any], problem: str) -> None:
    with pytest.raises(CompileError, match=problem) as caught:
        unit(kernel(source=STRUCT, parameters=[aot_pack.struct("Params", fields), "y"]))
    if "member" not in problem:
        assert "give the fields that the C++ has, in its order" in str(caught.value.hint)
    assert unit(kernel(source=STRUCT, parameters=[aot_pack.struct("Params", {"x": "x", "n": (Int64, 1)}), "y"])).image


def test_a_launch_that_does_not_fit_names_the_authors_line() -> None:
    with pytest.raises(CompileError) as caught:
        unit(kernel(parameters=["x"]))
    assert "test_cuda_front_end.py" in str(caught.value.detail)
    assert "aot_pack.cuda_kernel(" in str(caught.value.detail)


def test_kernels_of_a_list_have_one_source_and_one_meaning_of_a_name() -> None:
    first = kernel()
    with pytest.raises(CompileError, match="the kernels of a list have several sources or options"):
        unit(first, kernel(arguments=first.arguments, grid=1, parameters=["x", "y", 1], options="-DX=1"))
    with pytest.raises(CompileError, match="two kernels of a list describe the argument 'x' differently"):
        unit(first, kernel(arguments={"x": Int64}, grid=1, parameters=["x", "x", 1]))


def test_a_folder_of_headers_that_is_missing_is_no_error(tmp_path: Path) -> None:
    assert unit(kernel(include=[tmp_path / "none"])).image
