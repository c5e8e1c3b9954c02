"""The image that a GPU runs. The launcher decides the same (``fitness`` in ``templates/launcher/choose.cpp``).

A GPU is named by an architecture, and only its compute capability counts: ``sm_100``, ``sm_100a`` and ``sm_100f`` all
name the GPUs of capability 10.0.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aot_pack.arch import Arch, FeatureSet
from aot_pack.coverage.statement import CoveredFunction, CoveredGpu, CoveredVariant, Statement
from aot_pack.errors import UsageError


class Fit(enum.Enum):
    """How an image fits a GPU, the best first."""

    EXACT = "exact"
    """It was compiled for exactly this compute capability."""
    FAMILY = "family"
    """It was compiled for the family, such as ``sm_100f`` for a GPU of capability 10.3."""
    MAJOR = "same major"
    """It was compiled for an earlier capability with the same major number."""
    PTX = "PTX"
    """The driver compiles it at the first load."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceVariant:
    """The answer for one variant of a function. Variants that differ only by architecture are one."""

    name: str
    """``scale[float16]``."""
    image: str | None
    """The architecture of the image that the GPU runs; None if it runs none."""
    fit: Fit | None
    archs: tuple[str, ...]
    """The architectures that the variant has images for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceCoverage:
    """The answer for one architecture."""

    arch: str
    variants: tuple[DeviceVariant, ...]

    def misses(self, *, ptx_is_a_miss: bool) -> tuple[DeviceVariant, ...]:
        """The variants that the GPU can't run, or runs only after the driver compiled PTX."""
        return tuple(each for each in self.variants if each.fit is None or (ptx_is_a_miss and each.fit is Fit.PTX))


def parse_device(text: str) -> Arch:
    """The architecture of a GPU.

    Raises:
        UsageError: the text is no architecture, or one of PTX.
    """
    arch = Arch.parse(text)
    if arch.ptx:
        raise UsageError(
            f"--arch {text} names PTX, not a GPU",
            hint=f"name the GPU's architecture, such as sm_{arch.major}{arch.minor}",
        )
    return arch


def cover_device(statement: Statement, arch: Arch) -> DeviceCoverage:
    """Which variants have an image for the GPUs of an architecture, and which image each GPU runs."""
    found = [each for function in statement.functions for each in _variants(function, arch)]
    return DeviceCoverage(arch=str(arch), variants=tuple(found))


def best_image(images: Sequence[CoveredGpu], major: int, minor: int) -> tuple[CoveredGpu, Fit] | None:
    """The image that a GPU of a compute capability runs; None if it runs none of them.

    Images of one architecture for several GPU models fit equally well. The figures of the device decide among them.
    """
    fitting = [each for each in images if Arch.parse(each.arch).runs_on(major, minor)]
    if not fitting:
        return None
    best = max(fitting, key=lambda each: _rank(Arch.parse(each.arch), minor))
    return best, _fit(Arch.parse(best.arch), major, minor)


def _variants(function: CoveredFunction, arch: Arch) -> Iterator[DeviceVariant]:
    by_key: dict[str, list[CoveredVariant]] = {}
    for variant in function.variants:
        by_key.setdefault(variant.key, []).append(variant)
    for variants in by_key.values():
        images = [image for variant in variants for image in variant.images]
        found = best_image(images, arch.major, arch.minor)
        yield DeviceVariant(
            name=function.label(variants[0]),
            image=None if found is None else found[0].arch,
            fit=None if found is None else found[1],
            archs=tuple(dict.fromkeys(image.arch for image in images)),
        )


def _rank(arch: Arch, minor: int) -> tuple[int, ...]:
    """Larger is better. Only images that the GPU runs are compared."""
    if arch.ptx:
        return 0, arch.major, arch.minor
    features = {FeatureSet.ARCH_SPECIFIC: 3, FeatureSet.FAMILY: 2, FeatureSet.BASELINE: 1}[arch.features]
    return features, arch.minor == minor, arch.minor


def _fit(arch: Arch, major: int, minor: int) -> Fit:
    if arch.ptx:
        return Fit.PTX
    if (arch.major, arch.minor) == (major, minor):
        return Fit.EXACT
    return Fit.FAMILY if arch.features is FeatureSet.FAMILY else Fit.MAJOR
