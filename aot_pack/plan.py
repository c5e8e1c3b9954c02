"""The plan stage: exports x variants x architectures x their GPU models. Pure: no file is touched, no process runs."""

from __future__ import annotations

from collections.abc import Sequence

from aot_pack.arch import Arch
from aot_pack.gpus import GpuModel
from aot_pack.model import Collection, Export, Plan, Target, Unfit, Variant
from aot_pack.names import PackageName, parse_version

DEFAULT_VERSION = "0.0.0"
"""The version of a package whose author gave none."""


def make_plan(
    collection: Collection,
    archs: Sequence[Arch],
    *,
    gpus: Sequence[GpuModel] = (),
    name: str | None = None,
    version: str | None = None,
) -> Plan:
    """Decides everything that a build of ``collection`` may do; ``select_targets`` says what of it is done.

    Args:
        archs: architectures asked for, in the order of preference.
        gpus: models whose figures builders are told. Where there are several of an architecture, each target is
            planned for each; one that turns out to ask for no figure is built once.
        name: of the package; default: the file's, without ``.py``.
        version: of the package, PEP 440; default: ``0.0.0``.

    Raises:
        UsageError: the name or version is not acceptable.
    """
    package = PackageName.parse(name if name is not None else collection.path.stem)
    targets: list[Target] = []
    for export in collection.exports:
        targets.extend(_targets(export, archs, gpus))
    return Plan(
        source=collection.path,
        package=package.distribution,
        version=parse_version(version if version is not None else DEFAULT_VERSION),
        doc=collection.doc,
        exports=collection.exports,
        targets=tuple(targets),
        sources=collection.sources,
        unfit=tuple(each for export in collection.exports for each in _unfit(export, archs)),
        notes=collection.notes,
    )


def gpus_of(arch: Arch, gpus: Sequence[GpuModel]) -> tuple[GpuModel, ...]:
    """Those of ``gpus`` that a build for ``arch`` is told of."""
    return tuple(gpu for gpu in gpus if gpu.fits(arch))


def _targets(export: Export, archs: Sequence[Arch], gpus: Sequence[GpuModel]) -> list[Target]:
    """The targets of an export. A variant that is for none of ``archs`` has none."""
    return [
        Target(
            export=export.name,
            variant=variant,
            arch=arch,
            gpu=gpu,
            one_of_several=len(of_arch) > 1,
            together=export.together,
        )
        for variant in export.variants
        for arch in archs
        if _fits(variant, arch)
        for of_arch in (gpus_of(arch, gpus),)
        for gpu in of_arch or (None,)
    ]


def _unfit(export: Export, archs: Sequence[Arch]) -> list[Unfit]:
    """The variants of an export that are for none of ``archs``."""
    variants = [variant for variant in export.variants if not any(_fits(variant, arch) for arch in archs)]
    whole = len(variants) == len(export.variants)
    return [Unfit(export=export.name, variant=variant, whole=whole) for variant in variants]


def _fits(variant: Variant, arch: Arch) -> bool:
    return variant.archs is None or arch.compiler_name in variant.archs or str(arch) in variant.archs
