"""The statement of what a wheel covers, as data.

The statement is in each wheel: it follows from the targets of ``manifest.json``, and nothing is stored twice.
``aot-pack verify`` checks that the library was compiled with the signatures of the manifest. So the statement says what
calls take.
"""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.codec import JSON, to_json
from aot_pack.launcher.table import describe
from aot_pack.manifest import Manifest, ManifestTarget
from aot_pack.model import BakedFigure
from aot_pack.signature import Signature

SCHEMA_VERSION = 1
"""Version of the JSON form of a statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredGpu:
    """The GPUs that one image is for."""

    arch: str
    """An architecture such as ``sm_90a``. ``compute_90`` is PTX: the driver compiles it when it loads it."""
    gpu: str | None
    """The GPU model whose figures the image was compiled with; None if its code asked for no figure."""
    figures: tuple[BakedFigure, ...]
    """The figures that the code asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredVariant:
    """One variant of a function: the arguments that it takes, and its images."""

    key: str
    """The values of the author's parameters, such as ``float16``; empty for a function without parameters."""
    takes: str
    """The signature in the words of errors: ``scale(x: float16[n0%8], alpha: float32)``."""
    signature: Signature
    """Types, ranges and divisors of all arguments. A run-time size fits ``bits`` bits, as a signed number."""
    images: tuple[CoveredGpu, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredFunction:
    """A function of the package."""

    name: str
    variants: tuple[CoveredVariant, ...]
    """In the order of the manifest. Two have the same key if the signature depends on the architecture."""

    def label(self, variant: CoveredVariant) -> str:
        """The name of a variant in messages: ``scale[float16]``."""
        return f"{self.name}[{variant.key}]" if variant.key else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Everything that a wheel covers. A split package covers the images of its providers, too."""

    distribution: str
    version: str
    package: str
    functions: tuple[CoveredFunction, ...]


def state_coverage(manifest: Manifest) -> Statement:
    """The statement of a wheel."""
    return Statement(
        distribution=manifest.distribution,
        version=manifest.version,
        package=manifest.package,
        functions=tuple(_function(name, targets) for name, targets in manifest.targets_by_function.items() if targets),
    )


def statement_json(statement: Statement) -> JSON:
    """The statement for programs."""
    return {"schema_version": SCHEMA_VERSION, **to_json(statement)}


def _function(name: str, targets: list[ManifestTarget]) -> CoveredFunction:
    variants: dict[tuple[str, Signature], list[CoveredGpu]] = {}
    for target in targets:
        image = CoveredGpu(arch=target.arch, gpu=target.gpu, figures=target.figures)
        variants.setdefault((target.variant, target.signature), []).append(image)
    return CoveredFunction(
        name=name,
        variants=tuple(
            CoveredVariant(key=key, takes=describe(signature, name), signature=signature, images=tuple(images))
            for (key, signature), images in variants.items()
        ),
    )
