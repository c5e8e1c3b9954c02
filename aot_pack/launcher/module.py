"""Writes the C++ file with the images of a package, the list of its functions, and their texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aot_pack.launcher.images import KernelImage, write_images
from aot_pack.launcher.names import string_literal
from aot_pack.model import GpuMismatch


@dataclass(frozen=True, slots=True)
class Entry:
    """An exported function, with the texts for TVM FFI's tools."""

    name: str
    doc: str
    metadata: str

    def row(self) -> str:
        doc, types = string_literal(self.doc.encode("utf-8", "replace")), string_literal(self.metadata.encode())
        return f'    {{"{self.name}", __tvm_ffi_{self.name}, {doc}, {types}}},'

    def getters(self, index: int) -> str:
        """The functions that TVM FFI's tools ask for the texts."""
        return "\n".join(
            f'extern "C" AOT_EXPORT int __tvm_ffi__{kind}_{self.name}(\n'
            "    void*, const TVMFFIAny*, int32_t, TVMFFIAny* text) {\n"
            f"  return aot::return_text(aot::kEntries[{index}].{kind}, text);\n}}"
            for kind in ("doc", "metadata")
        )


def write_module(
    exported: Sequence[Entry],
    tables: Sequence[str],
    same: Sequence[int],
    images: dict[str, KernelImage],
    gpu_mismatch: GpuMismatch,
) -> str:
    """The file with the images, functions and texts of the package.

    Args:
        tables: the names of the functions' tables.
        same: a number for each table. Tables of one number are one variant on different architectures.
    """
    parts = [*write_images(images), "namespace aot_functions {\n"]
    parts += [f"extern const aot::Function {table};" for table in tables]
    functions = ", ".join(f"&aot_functions::{table}" for table in tables)
    parts.append("}  // namespace aot_functions\n")
    taken = "(void*, const TVMFFIAny* args, int32_t num_args, TVMFFIAny* result)"
    parts += [f'extern "C" AOT_EXPORT int __tvm_ffi_{each.name}{taken};' for each in exported]
    entries = "\n".join(each.row() for each in exported)
    parts.append(
        "\nnamespace aot {\n"
        f"const Entry kEntries[] = {{\n{entries}\n}};\n"
        f"const int kNumEntries = {len(exported)};\n"
        f"const Function* const kFunctions[] = {{{functions}}};\n"
        f"const int kNumFunctions = {len(tables)};\n"
        f"const int32_t kSameVariant[] = {{{', '.join(map(str, same))}}};\n"
        f"const bool kOtherGpuIsError = {str(not gpu_mismatch.warns).lower()};\n"
        "}  // namespace aot\n"
    )
    parts += [each.getters(index) for index, each in enumerate(exported)]
    return "\n".join(parts) + "\n"
