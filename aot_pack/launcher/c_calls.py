"""The C++ table of a package's C functions, which templates/launcher/c_calls.cpp calls."""

from __future__ import annotations

from collections.abc import Sequence

from aot_pack.c_functions import CFunction
from aot_pack.ffi_releases import NEXT_INTERFACE, OLDEST
from aot_pack.launcher.names import string_literal

C_ENTRY = "aot_pack_c_"
"""Prefix of the FFI function that the header of a package calls; the package's name follows."""


def write_c_calls(package: str, functions: Sequence[CFunction]) -> str:
    """The definitions of ``aot::kCFunctions`` and its count, and the function that the header calls."""
    releases = ", ".join(f"{{{', '.join(map(str, release))}}}" for release in (OLDEST, NEXT_INTERFACE))
    structures = [
        f"constexpr int16_t kStructure_{each.name}[] = {{{', '.join(map(str, each.structure))}}};"
        for each in functions
        if each.has_tuples
    ]
    rows = "\n".join(map(_row, functions))
    return "\n".join([
        *(f'extern "C" int __tvm_ffi_{each.name}(void*, const TVMFFIAny*, int32_t, TVMFFIAny*);' for each in functions),
        "namespace aot {",
        "namespace {",
        *structures,
        "}  // namespace",
        f"const CFunction kCFunctions[] = {{\n{rows or '    {},'}\n}};",
        f"const int kNumCFunctions = {len(functions)};",
        f"const uint32_t kTvmFfi[2][3] = {{{releases}}};",
        "}  // namespace aot",
        "",
        f'extern "C" AOT_EXPORT int __tvm_ffi_{C_ENTRY}{package}(',
        "    void* request, const TVMFFIAny* values, int32_t num_values, TVMFFIAny*) {",
        "  return aot::call_from_c(static_cast<aot::CRequest*>(request), values, num_values);",
        "}",
    ])  # fmt: skip


def _row(function: CFunction) -> str:
    cells = [
        string_literal(function.name.encode()),
        f"__tvm_ffi_{function.name}",
        f"kStructure_{function.name}" if function.has_tuples else "nullptr",
        str(len(function.values)),
        str(function.arguments),
        f"CStream::{function.stream.value}",
    ]
    return f"    {{{', '.join(cells)}}},"
