"""Checks images against the manifest, and kernel parameters against the host programs.

These checks do not read the letter of an architecture (``a``, ``f``) from a cubin: CUDA 13's compiler clears its flag.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from aot_pack.arch import Arch
from aot_pack.cubin import CubinInfo
from aot_pack.errors import AotPackError
from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.findings import Finding
from aot_pack.manifest import FILE_NAME, Manifest, ManifestTarget
from aot_pack.model import Image


def image_findings(
    archive: WheelArchive, manifest: Manifest, read_image: Callable[[bytes], CubinInfo]
) -> Iterator[Finding]:
    """Problems of the images that the wheel has."""
    images: dict[str, CubinInfo] = {}
    used = {target.image for target in manifest.targets}
    for image in manifest.images:
        path = f"{manifest.package}/{image.file}"
        if path not in archive.files:
            continue
        data = archive.files[path]
        if image.file != f"cubins/{Image.of(data).file_name}":
            yield Finding(path=path, problem="its name does not match its content")
        if image.file not in used:
            yield Finding(path=path, problem="no target uses it")
        try:
            info = images[image.file] = read_image(data)
        except AotPackError as error:
            yield Finding(path=path, problem=error.message)
            continue
        if info.kernels != image.kernels:
            yield Finding(path=path, problem="its kernels differ from those in the manifest")
        if image.file.endswith(".ptx"):
            yield from _ptx_findings(path, data)
    for target in manifest.targets:
        if target.image in images:
            yield from _target_findings(target, images[target.image], f"{manifest.package}/{target.image}")
    for image in (image for provider in manifest.providers for image in provider.images):
        if image.file not in used:
            yield Finding(path=f"{manifest.package}/{FILE_NAME}", problem=f"no target uses {image.file} of a provider")
    yield from _listing_findings(manifest)


def _listing_findings(manifest: Manifest) -> Iterator[Finding]:
    path = f"{manifest.package}/{FILE_NAME}"
    functions, of_targets = set(manifest.functions), {target.function for target in manifest.targets}
    for name in manifest.functions:
        if name not in of_targets:
            yield Finding(path=path, problem=f"the function {name} has no target")
    for repeated in twice(target.id for target in manifest.targets):
        yield Finding(path=path, problem=f"the target {repeated} is listed twice")
    for target in manifest.targets:
        if target.function not in functions:
            yield Finding(path=path, problem=f"{target.id} belongs to no function of the package")


def twice(names: Iterable[str]) -> list[str]:
    """The names that occur more than once, sorted."""
    return sorted(name for name, count in Counter(names).items() if count > 1)


def _target_findings(target: ManifestTarget, image: CubinInfo, path: str) -> Iterator[Finding]:
    try:
        arch = Arch.parse(target.arch)
    except AotPackError as error:
        yield Finding(path=path, problem=f"{target.id}: {error.message}")
        return
    if image.sm != 10 * arch.major + arch.minor:
        yield Finding(path=path, problem=f"it is for sm_{image.sm}; {target.id} needs {arch}")
    if arch.ptx != path.endswith(".ptx"):
        yield Finding(path=path, problem=f"{target.id} needs {'PTX' if arch.ptx else 'a cubin'}")
    kernels = {kernel.symbol: kernel for kernel in image.kernels}
    for handle in target.kernels:
        if handle.symbol not in kernels:
            yield Finding(path=path, problem=f"it has no kernel {handle.symbol}, which {target.id} launches")
    for launch in target.launches:
        kernel = kernels.get(launch.symbol)
        if kernel is None or arch.ptx:
            continue
        sizes = tuple(parameter.size_bytes for parameter in kernel.parameters)
        if sizes != launch.parameter_bytes:
            yield Finding(
                path=path,
                problem=f"the kernel {launch.symbol} takes parameters of {_list(sizes)} bytes, but "
                f"the host program of {target.id} passes {_list(launch.parameter_bytes)}",
            )


def _list(sizes: tuple[int, ...]) -> str:
    return ", ".join(map(str, sizes)) or "no"


def _ptx_findings(path: str, data: bytes) -> Iterator[Finding]:
    for directive, pattern in (
        (".version", rb"^\.version\s+\d+\.\d+\s*$"),
        (".target", rb"^\.target\s+sm_\d+[af]?\s*$"),
        (".address_size", rb"^\.address_size\s+64\s*$"),
    ):
        if len(re.findall(pattern, data, re.MULTILINE)) != 1:
            yield Finding(path=path, problem=f"it does not have exactly one valid line {directive}")
