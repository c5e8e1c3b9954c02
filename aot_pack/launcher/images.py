"""Writes the images of a package as C++: the file of each, its kernels, and the limits to set for each kernel."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aot_pack.launcher.names import string_literal
from aot_pack.model import DynamicSmem, Image, KernelHandle

LEAVE = -2
"""``kLeave`` of templates/launcher/launcher.hpp."""

DEVICE_LIMIT = -1
"""``kDeviceLimit`` of templates/launcher/launcher.hpp."""

_CODES = {DynamicSmem.LEAVE: LEAVE, DynamicSmem.DEVICE_LIMIT: DEVICE_LIMIT}


@dataclass(frozen=True, slots=True)
class KernelImage:
    """An image, and the kernels in it that one host program launches, in the order of the program."""

    image: Image
    kernels: tuple[KernelHandle, ...]

    @property
    def name(self) -> str:
        """The name of the C++ ``aot::Image``."""
        kernels = hashlib.sha256(_hashed_text(self.kernels).encode()).hexdigest()[:8]
        return f"kImage_{self.image.sha256[:16]}_{kernels}"


def write_images(images: Mapping[str, KernelImage]) -> list[str]:
    """Writes the tables of all images of a package. The keys are their names."""
    parts = ["namespace {\n"]
    for name, image in sorted(images.items()):
        rows = "\n".join(_kernel_row(kernel) for kernel in image.kernels)
        parts.append(
            f"constexpr aot::Kernel {name}_kernels[] = {{\n{rows}\n}};\n"
            f"CUkernel {name}_handles[{max(len(image.kernels), 1)}];\n"
            f"CUfunction {name}_functions[aot::kMaxDevices * {max(len(image.kernels), 1)}];\n"
            f"aot::ImageState {name}_state;\n"
        )
    parts.append("}  // namespace\n\nnamespace aot_images {\n")
    for name, image in sorted(images.items()):
        file, sha256 = (string_literal(text.encode()) for text in (image.image.file_name, image.image.sha256))
        parts.append(
            f"extern const aot::Image {name};\n"
            f"const aot::Image {name} = {{{file}, {len(image.image.data)}, {sha256}, {name}_kernels, "
            f"{len(image.kernels)}, {name}_handles, {name}_functions, &{name}_state}};\n"
        )
    return [*parts, "}  // namespace aot_images\n"]


def _kernel_row(kernel: KernelHandle) -> str:
    smem = smem_code(kernel.max_dynamic_smem)
    cluster = str(kernel.non_portable_cluster).lower()
    carveout = LEAVE if kernel.smem_carveout is None else kernel.smem_carveout
    return f"    {{{string_literal(kernel.symbol.encode())}, {smem}, {cluster}, {carveout}}},"


def smem_code(smem: int | DynamicSmem) -> int:
    """Returns ``max_dynamic_smem`` of an ``aot::Kernel``."""
    return _CODES[smem] if isinstance(smem, DynamicSmem) else smem


def _hashed_text(kernels: Sequence[KernelHandle]) -> str:
    """The kernels in the text that the name of an image hashes.

    A library's identity follows from these names. So the text stays as it is, or every library becomes another.
    """
    handles = [
        f"KernelHandle(symbol={kernel.symbol!r}, max_dynamic_smem={kernel.recorded_smem}, "
        f"non_portable_cluster={kernel.non_portable_cluster}, smem_carveout={kernel.smem_carveout})"
        for kernel in kernels
    ]
    return f"({', '.join(handles)}{',' * (len(handles) == 1)})"
