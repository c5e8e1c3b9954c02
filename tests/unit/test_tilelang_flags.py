"""Flags that TileLang's users write for nvcc, as the options of NVRTC."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from aot_pack.errors import CompileError
from aot_pack.front_ends.tilelang.cuda_flags import CudaFlags, read_flags


@pytest.mark.parametrize(
    "flags, expected",
    [
        ([], {}),
        (["--use_fast_math"], {"fast_math": True}),
        (["-use_fast_math"], {"fast_math": True}),
        (["-DN=4", "-D M", "--define-macro=NAMED"], {"defines": ["N=4", "M", "NAMED"]}),
        (["-I/include", "-I /other", "--include-path=/third"], {"include": ["/include", "/other", "/third"]}),
        (["-std=c++17"], {"standard": "c++17"}),
        (["--maxrregcount=64"], {"max_registers": 64}),
        (["-maxrregcount 64"], {"max_registers": 64}),
        (["--ptxas-options=-v,--register-usage-level=10"], {"ptxas": ["--register-usage-level=10"]}),
        (["-Xptxas -O2 -Xptxas=--warn-on-spills"], {"ptxas": ["-O2"]}),
        (["-U__CUDA_NO_HALF_OPERATORS__"], {"options": ["--undefine-macro=__CUDA_NO_HALF_OPERATORS__"]}),
        (["--fmad=false", "-ftz=true"], {"options": ["--fmad=false", "--ftz=true"]}),
        (["-O3 -lineinfo -w", "-Xcudafe --diag_suppress=177", "-Wno-deprecated-declarations"], {}),
        (["--expt-relaxed-constexpr", "-Xcompiler -fPIC,-Wall", "--threads 4"], {}),
    ],
)
def test_flags(flags: list[str], expected: dict[str, Any]) -> None:
    if "include" in expected:
        expected["include"] = [Path(path) for path in expected["include"]]
    assert read_flags({}, flags) == CudaFlags(**expected)


def test_pass_configurations() -> None:
    configs = {
        "tl.enable_fast_math": True,
        "tl.ptxas_register_usage_level": 10,
        "tl.device_compile_flags": "-DN=4 --maxrregcount=128",
        "tl.disable_tma_lower": True,
    }
    expected = CudaFlags(
        fast_math=True, max_registers=128, defines=["N=4", "M"], ptxas=["--register-usage-level=10"]
    )  # fmt: skip
    assert read_flags(configs, ["-DM"]) == expected
    assert read_flags({"tl.device_compile_flags": ["-DN=4", "-DM"]}, []).defines == ["N=4", "M"]
    assert read_flags({"tl.enable_fast_math": False}, []) == CudaFlags()


@pytest.mark.parametrize(
    "flags, message",
    [
        (["-G"], "aot-pack does not know the compile flag '-G', or its value"),
        (["-gencode arch=compute_90a"], "aot-pack does not know the compile flag '-gencode', or its value"),
        (["-rdc=true"], "aot-pack does not know the compile flag '-rdc=true', or its value"),
        (["--maxrregcount=many"], "aot-pack does not know the compile flag '--maxrregcount=many', or its value"),
        (["-D"], "the compile flag '-D' has no value"),
    ],
)
def test_other_flags_are_refused(flags: list[str], message: str) -> None:
    with pytest.raises(CompileError) as raised:
        read_flags({}, flags)
    assert raised.value.message == message
    assert raised.value.hint
