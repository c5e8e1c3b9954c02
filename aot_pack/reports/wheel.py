"""The page about one wheel: functions, coverage, kernels with their occupancy, sizes, provenance and licenses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from aot_pack.arch import Arch
from aot_pack.cubin import KernelInfo
from aot_pack.gpus import known_models
from aot_pack.gpus.limits import LIMITS
from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.report import FunctionReport, TargetReport, WheelReport
from aot_pack.manifest import Manifest, ManifestTarget
from aot_pack.reports.occupancy import Occupancy, occupancy
from aot_pack.reports.page import page
from aot_pack.reports.treemap import Rectangle, treemap
from aot_pack.sizes import size

_MAP = Rectangle(x=0, y=0, width=960, height=320)
_PIXELS_PER_LETTER = 6.6
_MOST_BOXES = 200
"""A picture of more boxes has no readable ones. The smallest files share the last box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionRow:
    """A function, and its variants for each architecture."""

    report: FunctionReport
    variants: tuple[str, ...]
    counts: tuple[int, ...]
    """Number of variants for each architecture of the wheel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Residency:
    """The occupancy of a kernel on the devices of one compute capability."""

    capability: str
    models: str
    """The GPU models of this capability, or an empty text."""
    occupancy: Occupancy


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelRow:
    """A kernel of a target."""

    target: str
    first: bool
    """Whether it is the first kernel of its target."""
    image_bytes: int
    gpu: str
    symbol: str
    is_ptx: bool
    registers: int
    smem: str
    """Static and dynamic shared memory in words."""
    stack_bytes: int
    block: str
    residencies: tuple[Residency, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A file in the picture of sizes."""

    label: str
    title: str
    kind: str
    """``library``, ``python``, ``other``, or ``image``."""
    place: Rectangle
    shown: bool
    """Whether the label fits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchRow:
    """An architecture of the wheel and the devices that run its images."""

    arch: str
    capabilities: str
    models: str
    targets: int
    image_bytes: int


def wheel_page(templates: Path, archive: WheelArchive, report: WheelReport) -> str:
    """The page as HTML.

    Raises:
        WheelError: the wheel is damaged.
    """
    manifest = archive.manifest()
    by_arch, by_function = _grouped(report, "arch"), _grouped(report, "function")
    sizes = _image_sizes(report)
    kernels = list(_kernel_rows(report, manifest, sizes))
    return page(
        templates,
        "wheel.html.j2",
        report=report,
        manifest=manifest,
        archs=[_arch_row(arch, targets, sizes) for arch, targets in by_arch.items()],
        functions=[_function_row(each, by_function.get(each.name, []), by_arch) for each in report.functions],
        kernels=kernels,
        spilling=sum(row.stack_bytes > 0 for row in kernels),
        compilers=sorted({str(target.compiler) for target in report.targets}),
        boxes=_boxes(archive),
        map=_MAP,
        licenses=sorted(path for path in archive.files if "/licenses/" in path or "/sboms/" in path),
        size=size,
    )


def _grouped(report: WheelReport, by: str) -> dict[str, list[TargetReport]]:
    """The targets by one of their fields, in their order."""
    found: dict[str, list[TargetReport]] = {}
    for target in report.targets:
        found.setdefault(getattr(target, by), []).append(target)
    return found


def _function_row(function: FunctionReport, targets: list[TargetReport], archs: Iterable[str]) -> FunctionRow:
    counts = Counter(target.arch for target in targets)
    variants = dict.fromkeys(target.variant for target in targets if target.variant)
    return FunctionRow(report=function, variants=tuple(variants), counts=tuple(counts[arch] for arch in archs))


def _arch_row(text: str, targets: list[TargetReport], sizes: Mapping[str, int]) -> ArchRow:
    arch = Arch.parse(text)
    capabilities = [each for each in LIMITS if arch.runs_on(*each)]
    return ArchRow(
        arch=text,
        capabilities=", ".join(f"{major}.{minor}" for major, minor in capabilities),
        models=", ".join(name for each in capabilities for name in _models(each)),
        targets=len(targets),
        image_bytes=sum(sizes[image] for image in {target.image for target in targets}),
    )


def _models(capability: tuple[int, int]) -> list[str]:
    return [model.name for model in known_models() if model.capability == capability]


def _image_sizes(report: WheelReport) -> Mapping[str, int]:
    sizes = {each.image.file: each.image.size_bytes for each in report.elsewhere}
    return sizes | {image.file: image.info.size_bytes for image in report.images}


def _kernel_rows(report: WheelReport, manifest: Manifest, sizes: Mapping[str, int]) -> Iterator[KernelRow]:
    infos = {each.image.file: each.image.kernels for each in report.elsewhere}
    infos |= {image.file: image.info.kernels for image in report.images}
    described = {target.id: target for target in manifest.targets}
    for target in report.targets:
        first = True
        for kernel in infos[target.image]:
            if target.kernels and kernel.symbol not in target.kernels:
                continue
            dynamic = _dynamic_smem(described[target.id], kernel.symbol)
            yield KernelRow(
                target=target.id,
                first=first,
                image_bytes=sizes[target.image],
                gpu=target.gpu or "",
                symbol=kernel.symbol,
                is_ptx=Arch.parse(target.arch).ptx,
                registers=kernel.registers,
                smem=_smem_text(kernel.static_smem_bytes, dynamic),
                stack_bytes=kernel.stack_bytes,
                block=_block_text(kernel),
                residencies=tuple(_residencies(target, kernel, max(dynamic or 0, 0))),
            )
            first = False


def _dynamic_smem(target: ManifestTarget, symbol: str) -> int | None:
    return next((kernel.max_dynamic_smem for kernel in target.kernels if kernel.symbol == symbol), None)


def _smem_text(static_bytes: int, dynamic_bytes: int | None) -> str:
    if not dynamic_bytes:
        return size(static_bytes)
    return f"{size(static_bytes)} + {'dynamic' if dynamic_bytes < 0 else f'{size(dynamic_bytes)} dynamic'}"


def _threads(kernel: KernelInfo) -> int | None:
    """Threads of a block: the number, or the largest one; None if the kernel was compiled for any."""
    shape = kernel.required_threads or kernel.max_threads
    return None if shape is None else shape[0] * shape[1] * shape[2]


def _block_text(kernel: KernelInfo) -> str:
    shape = kernel.required_threads or kernel.max_threads
    if shape is None:
        return "any"
    text = ("" if kernel.required_threads else "up to ") + " × ".join(map(str, shape))
    return text if kernel.cluster is None else f"{text}, cluster {' × '.join(map(str, kernel.cluster))}"


def _residencies(target: TargetReport, kernel: KernelInfo, dynamic_smem_bytes: int) -> Iterator[Residency]:
    threads, arch = _threads(kernel), Arch.parse(target.arch)
    if not threads or arch.ptx:
        return
    for capability in LIMITS:
        if arch.runs_on(*capability):
            yield Residency(
                capability=f"{capability[0]}.{capability[1]}",
                models=", ".join(_models(capability)),
                occupancy=occupancy(kernel, capability, threads=threads, dynamic_smem_bytes=dynamic_smem_bytes),
            )


def _boxes(archive: WheelArchive) -> list[Box]:
    files = sorted(((archive.files.size(path), path) for path in archive.files), reverse=True)
    files = [(count, path) for count, path in files if count]
    rest = files[_MOST_BOXES - 1 :]
    if len(rest) > 1:
        together = (sum(count for count, _ in rest), f"{len(rest)} smaller files")
        files = sorted([*files[: _MOST_BOXES - 1], together], reverse=True)
    places = treemap([count for count, _ in files], _MAP)
    return [_box(path, count, place) for (count, path), place in zip(files, places, strict=True)]


def _box(path: str, count: int, place: Rectangle) -> Box:
    label = PurePosixPath(path).name
    kind = {".so": "library", ".cubin": "image", ".ptx": "image", ".py": "python", ".pyi": "python"}
    return Box(
        label=label,
        title=f"{path}: {size(count)}",
        kind=kind.get(PurePosixPath(path).suffix, "other"),
        place=place,
        shown=place.height >= 18 and place.width >= len(label) * _PIXELS_PER_LETTER + 8,
    )
