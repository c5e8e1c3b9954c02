"""The statement of what a wheel covers, as data.

The statement is in each wheel: it follows from the targets of ``manifest.json``, and nothing is stored twice.
``aot-pack verify`` checks that the library was compiled with the signatures of the manifest. So the statement says what
calls take.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aot_pack.codec import JSON, to_json
from aot_pack.coverage.modules import ModuleFunction, module_functions
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
    """The values of the author's parameters, such as ``float16``; empty for a function without parameters.

    Variants that take the same arguments on different architectures are one: ``hopper|blackwell``."""
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
        """The name of a variant in messages of the launcher: ``scale[float16]``, or ``scale`` if it is the only one."""
        return f"{self.name}[{variant.key}]" if variant.key and len(self.variants) > 1 else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Everything that a wheel covers. A split package covers the images of its providers, too."""

    distribution: str
    version: str
    package: str
    functions: tuple[CoveredFunction, ...]
    modules: tuple[ModuleFunction, ...] = ()
    """Functions of the author's own modules that stand in for those of a library."""


def state_coverage(manifest: Manifest, modules: Mapping[str, str] | None = None) -> Statement:
    """The statement of a wheel.

    Args:
        modules: the texts of the author's own modules, by their paths in the package.
    """
    return Statement(
        distribution=manifest.distribution,
        version=manifest.version,
        package=manifest.package,
        functions=tuple(_function(name, targets) for name, targets in manifest.targets_by_function.items() if targets),
        modules=tuple(each for file, text in (modules or {}).items() for each in module_functions(file, text)),
    )


def statement_json(statement: Statement) -> JSON:
    """The statement for programs."""
    return {"schema_version": SCHEMA_VERSION, **to_json(statement)}


def _function(name: str, targets: list[ManifestTarget]) -> CoveredFunction:
    by_signature: dict[Signature, list[ManifestTarget]] = {}
    for target in targets:
        by_signature.setdefault(target.signature, []).append(target)
    return CoveredFunction(
        name=name,
        variants=tuple(
            CoveredVariant(
                key="|".join(dict.fromkeys(target.variant for target in same if target.variant)),
                takes=describe(signature, name),
                signature=signature,
                images=tuple(CoveredGpu(arch=target.arch, gpu=target.gpu, figures=target.figures) for target in same),
            )
            for signature, same in by_signature.items()
        ),
    )
