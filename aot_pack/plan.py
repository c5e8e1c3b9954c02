"""The plan stage: exports x variants x architectures x their GPU models. It touches no file and starts no process."""

from __future__ import annotations

from collections.abc import Sequence

from aot_pack.arch import Arch
from aot_pack.gpus import GpuModel
from aot_pack.model import Collection, Export, Plan, Target, Unfit, Variant
from aot_pack.names import PackageName, parse_version

DEFAULT_VERSION = "0.0.0"
"""The version of a package if the author gives none."""


def make_plan(
    collection: Collection,
    archs: Sequence[Arch],
    *,
    gpus: Sequence[GpuModel] = (),
    name: str | None = None,
    version: str | None = None,
) -> Plan:
    """Plans every target that a build of ``collection`` can make. ``select_targets`` then selects from them.

    Args:
        archs: the architectures of the build, in order of preference.
        gpus: the GPU models whose figures builders get. If several fit an architecture, the plan has one target for
            each of them. A builder that asks for no figure is built only once.
        name: name of the package. Default: the name of the file without ``.py``.
        version: version of the package, PEP 440. Default: ``0.0.0``.

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
    """The models of ``gpus`` that a build for ``arch`` uses."""
    return tuple(gpu for gpu in gpus if gpu.fits(arch))


def _targets(export: Export, archs: Sequence[Arch], gpus: Sequence[GpuModel]) -> list[Target]:
    """The targets of an export. A variant has none if it is for none of ``archs``."""
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
