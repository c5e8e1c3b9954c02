"""What must not be shipped is refused, and the text says what it is.

Bad libraries are made from a good one by replacing a name in it with another of the same length.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from aot_pack.errors import NativeError
from aot_pack.inspection.check import LAUNCHER_FUNCTIONS
from aot_pack.native.audit import ALLOWED_LIBC, AuditRules, audit_library, nvidia_names, read_library

DATA = Path(__file__).parent / "data" / "libraries"
GOOD = (DATA / "libmy_kernels.so").read_bytes()
GCC = (DATA / "libmy_kernels.gcc.so").read_bytes()
FUNCTIONS = ("scale", "everything", *LAUNCHER_FUNCTIONS)
RULES = AuditRules(
    private_paths=("/home/author", "/tmp/aot-pack-x1"),
    required_exports=FUNCTIONS,
    glibc=(2, 28),
)


def changed(old: bytes, new: bytes) -> bytes:
    assert len(old) == len(new)
    assert old in GOOD
    return GOOD.replace(old, new)


def problems(data: bytes, rules: AuditRules = RULES) -> str:
    with pytest.raises(NativeError, match=r"^libmy_kernels\.so must not be shipped: ") as caught:
        audit_library(data, rules, name="libmy_kernels.so")
    assert caught.value.detail is not None
    assert caught.value.hint is not None
    return caught.value.detail


def test_a_good_library_passes() -> None:
    info = audit_library(GOOD, RULES, name="libmy_kernels.so")
    assert info.machine == "EM_X86_64"
    assert info.needed == ("libdl.so.2",)
    assert info.undefined == (
        "TVMFFIErrorSetRaisedFromCStr", "TVMFFIFunctionCreate", "TVMFFIStringFromByteArray", "dlopen",
    )  # fmt: skip
    assert info.exports == tuple(sorted(f"__tvm_ffi_{name}" for name in FUNCTIONS))
    assert info.glibc == (2, 2, 5)
    assert info.size_bytes == len(GOOD)


def test_a_library_of_gcc_passes_where_any_glibc_is_allowed() -> None:
    info = audit_library(GCC, replace(RULES, glibc=None), name="libmy_kernels.so")
    assert info.glibc == (2, 34)
    assert "__cxa_finalize" in info.undefined
    assert problems(GCC) == "- it needs glibc 2.34; allowed: up to 2.28"


def test_a_function_that_is_not_in_the_list() -> None:
    assert problems(changed(b"\0dlopen\0", b"\0printf\0")) == (
        "- it calls printf, which is not in the list of allowed functions"
    )


@pytest.mark.parametrize(
    "name",
    ["printf", "puts", "abort", "exit", "system", "execve", "__assert_fail", "_Unwind_Resume", "_Znwm",
     "__cxa_throw", "cudaLaunchKernel", "_cudaGetDevice", "cuLaunchKernel", "pthread_create"],
)  # fmt: skip
def test_the_list_does_not_have(name: str) -> None:
    assert name not in ALLOWED_LIBC


def test_a_function_that_tvm_ffi_does_not_have() -> None:
    assert problems(changed(b"TVMFFIErrorSetRaisedFromCStr", b"TVMFFIErrorSetRaisedFromQStr")) == (
        "- it calls TVMFFIErrorSetRaisedFromQStr, which no release of apache-tvm-ffi up to 0.1.15 has"
    )


def test_a_library_that_is_needed() -> None:
    assert problems(changed(b"libdl.so.2", b"libqq.so.2")) == (
        "- it needs libqq.so.2; allowed: libc.so.6, libdl.so.2, libm.so.6"
    )


def test_an_export_of_another_name() -> None:
    assert problems(changed(b"__tvm_ffi_scale", b"__tvm_gpu_scale")) == (
        "- it exports __tvm_gpu_scale; allowed: __tvm_ffi_*\n- it does not export __tvm_ffi_scale"
    )


def test_several_problems_are_counted_in_the_text() -> None:
    with pytest.raises(NativeError, match=r"__tvm_gpu_scale; allowed: __tvm_ffi_\* \(and 1 more\)$"):
        audit_library(changed(b"__tvm_ffi_scale", b"__tvm_gpu_scale"), RULES, name="lib.so")


@pytest.mark.parametrize(
    "name",
    [b"CuteDSLRT_Load", b"cuda_dialect_x", b"libcudart.so.12", b"libcute_dsl_runtime.so", b"_cudaLaunchKernelEx",
     b"_cuTensorMapEncodeTiled"],
)  # fmt: skip
def test_names_of_nvidias_runtime(name: bytes) -> None:
    text = problems(GOOD + b"\0" + name + b"\0")
    assert text.endswith("a name of NVIDIA's runtime libraries")
    assert text.count("\n") == 0


@pytest.mark.parametrize(
    "text",
    [b"cuLaunchKernelEx", b"cudaErrorInvalidValue", b"my_cuda_kernel", b"kernel_cutlass_f", b"_cute", b"libcuda.so.1"],
)  # fmt: skip
def test_names_that_are_fine(text: bytes) -> None:
    assert nvidia_names(b"\0" + text + b"\0") == ()


def test_code_of_a_gpu_is_searched_for_libraries_only() -> None:
    assert nvidia_names(b"\xff_cuXabcd\xff", code=True) == ()
    assert nvidia_names(b"\xffCuteDSLRT_Load\xfflibcudart.so", code=True) == ("CuteDSLRT", "libcudart")


def test_a_path_of_this_machine() -> None:
    assert problems(GOOD + b"\0/home/author/kernels/kernels.py\0more") == (
        "- it contains a path of this machine: '/home/author/kernels/kernels.py'"
    )
    audit_library(GOOD + b"/home/authority/x", RULES, name="libmy_kernels.so")


def test_another_processor() -> None:
    assert problems(GOOD, replace(RULES, cpu="aarch64")) == "- it is for EM_X86_64, not for aarch64"


@pytest.mark.parametrize("data", [b"", b"\x7fELF", b"text", GOOD[:100], GOOD[:1500]])
def test_what_is_no_library(data: bytes) -> None:
    with pytest.raises(NativeError, match=r"not a (readable )?shared library"):
        read_library(data)
