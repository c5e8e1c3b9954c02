"""Wheel variants, experimental: one wheel an architecture family, chosen by an installer that looks at the GPU.

The form is that of drafts, and may change with them:

- PEP 825: the label at the end of a wheel's name, ``variant.json`` in its ``.dist-info`` folder, and the file
  ``{name}-{version}-variants.json`` beside the wheels of a release;
- PEP 850: ``providers`` in both, which says who knows what a machine can do. Its schema is :data:`SCHEMA`, the one that
  uv 0.13.9 reads (``--preview-features wheel-variants``); variantlib 0.2.2, of the authors of the PEPs, reads it too.

The provider is NVIDIA's, https://github.com/wheelnext/nvidia-variant-provider, which uv has built in. For the GPU with
the highest compute capability of a machine, such as 8.9, it accepts ``nvidia :: sm_arch`` with the values ``89_real``,
``88_real``, ... ``80_real`` and ``80_virtual``. So

- ``sm_86`` is ``86_real``: the same major and an equal or later minor, as the driver has it. Cubins of a Tegra
  (``sm_87``) run on no later minor, which there is no value for either. They share a variant with those of their major:
  of a wheel with ``80_real`` and one with ``87_real``, a machine with 8.9 would take the second, in vain;
- ``sm_100f`` is ``100_real`` for the same reason;
- ``sm_100a`` is ``100_real`` as well: there is no value for exactly 10.0. A machine with 10.3 chooses that wheel too;
  :func:`overclaims` warns where nothing runs then. For ``sm_90a`` it makes no difference: 9.0 has no later minor;
- PTX has no value. It runs on later majors, which accept only PTX of their own; machines of its own major are those
  that the cubin's value names. Where PTX is what a machine would run, it is in the wheel that this machine chooses.

A machine for which no variant is goes on to the ordinary wheel, which has everything, as do installers that know
nothing of variants.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.arch import KNOWN_ARCHS, Arch
from aot_pack.codec import JSON
from aot_pack.compatibility import TEGRA
from aot_pack.documents import read_document
from aot_pack.manifest import Manifest
from aot_pack.model import CompiledUnit

FILE_NAME = "variant.json"
"""In the ``.dist-info`` folder."""

SCHEMA = "https://variants-schema.wheelnext.dev/peps/850/v0.2.0.json"
_NAMESPACE, _FEATURE = "nvidia", "sm_arch"
_PROVIDER: dict[str, JSON] = {
    "requires": ["nvidia-variant-provider>=0.0.1,<1.0.0"],
    "plugin-api": "nvidia_variant_provider.plugin:NvidiaVariantPlugin",
}
"""As the provider's README has it."""

_LAST_MINOR = 9
"""Architectures are named with one digit for the minor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelVariant:
    """One variant of a package: for one architecture family."""

    label: str
    """In the wheel's name: ``sm90``, the family's."""
    sm_archs: tuple[str, ...]
    """Values of ``nvidia :: sm_arch``, of which a machine must accept one."""

    @property
    def properties(self) -> tuple[str, ...]:
        """As PEP 825 writes them: ``nvidia :: sm_arch :: 90_real``."""
        return tuple(f"{_NAMESPACE} :: {_FEATURE} :: {value}" for value in self.sm_archs)


def find_wheel_variants(archs: Iterable[Arch]) -> tuple[WheelVariant, ...]:
    """The variants of a package that has images for ``archs``, the earliest architecture first."""
    cubins = sorted({(arch.major, arch.minor, arch.family) for arch in archs if arch.family is not None})
    return tuple(
        WheelVariant(
            label=str(family), sm_archs=tuple(dict.fromkeys(f"{major}{minor}_real" for major, minor, _ in group))
        )
        for family, group in itertools.groupby(cubins, key=lambda each: each[2])
    )


def find_wheel_variant(label: str, archs: Iterable[Arch]) -> WheelVariant | None:
    """The variant called ``label`` among those of ``archs``."""
    return next((variant for variant in find_wheel_variants(archs) if variant.label == label), None)


def wheel_variants_text(variants: Sequence[WheelVariant]) -> str:
    """``variant.json`` of one variant, or the index's file of all: their form is the same."""
    document = {
        "$schema": SCHEMA,
        "default-priorities": {"namespace": [_NAMESPACE]},
        "providers": {_NAMESPACE: _PROVIDER},
        "variants": {variant.label: {_NAMESPACE: {_FEATURE: list(variant.sm_archs)}} for variant in variants},
    }
    return json.dumps(document, indent=2) + "\n"


def index_file_name(distribution: str, version: str) -> str:
    """Name of the file for the index: ``my_kernels-1.0-variants.json``."""
    return f"{distribution.replace('-', '_')}-{version}-variants.json"


def labelled(file_name: str, label: str) -> str:
    """A wheel's name with a label."""
    return f"{file_name.removesuffix('.whl')}-{label}.whl"


def split_label(file_name: str) -> tuple[str, str | None]:
    """The reverse of :func:`labelled`; None for a name without a label.

    Of the optional parts of a name, a build tag begins with a digit and comes third, which no Python tag does.
    """
    parts = file_name.removesuffix(".whl").split("-")
    plain = 6 if len(parts) > 2 and parts[2][:1].isdigit() else 5
    if not file_name.endswith(".whl") or len(parts) != plain + 1:
        return file_name, None
    return "-".join(parts[:plain]) + ".whl", parts[-1]


def read_label(data: bytes | None) -> str | None:
    """What the content of a ``variant.json`` calls its variant: empty if it does not say so. None without it."""
    if data is None:
        return None
    try:
        (label,) = read_document(data)["variants"]
    except (ValueError, LookupError, TypeError):
        return ""
    return str(label)


def write_index(folder: Path, manifest: Manifest) -> Path:
    """Writes the file for the index, with all variants of the package whose ordinary wheel has ``manifest``."""
    path = folder / index_file_name(manifest.distribution, manifest.version)
    path.write_text(wheel_variants_text(find_wheel_variants(Arch.parse(target.arch) for target in manifest.targets)))
    return path


def units_of(variant: WheelVariant, units: Sequence[CompiledUnit]) -> tuple[CompiledUnit, ...]:
    """The units for the wheel of ``variant``, in their order.

    On a machine that chooses it, the wheel does what the ordinary one does: it has every cubin of the family, and PTX
    where a function would run that there. A function for which there is neither is in it with its smallest image, so
    that it is there, and says which devices it is for.

    Args:
        units: of the whole package, with the signatures that ``resolve_variants`` gave them.
    """
    chosen = {unit.target for unit in units if unit.target.arch.family == variant.label}
    for group in _groups(units):
        own = [unit for unit in group if unit.target in chosen]
        ptx = {arch for arch in (_ptx_for(*device, own, group) for device in _devices(variant)) if arch is not None}
        chosen |= {unit.target for unit in group if unit.target.arch in ptx}
    for name in dict.fromkeys(unit.target.export for unit in units):
        function = [unit for unit in units if unit.target.export == name]
        if not any(unit.target in chosen for unit in function):
            chosen.add(min(function, key=lambda unit: (len(unit.image), str(unit.target))).target)
    return tuple(unit for unit in units if unit.target in chosen)


def overclaims(archs: Iterable[Arch]) -> Iterator[str]:
    """A warning for each variant that known devices choose though no image of the package runs on them.

    A Tegra is left out: whoever packs for one names it, and its Linux takes no wheel of other processors.
    """
    archs = tuple(archs)
    known = sorted({(arch.major, arch.minor) for arch in map(Arch.parse, KNOWN_ARCHS)} - TEGRA.keys())
    for variant in find_wheel_variants(archs):
        choosing = [device for device in known if device in _devices(variant)]
        missed = [device for device in choosing if not any(arch.runs_on(*device) for arch in archs)]
        if missed:
            first = min(arch for arch in archs if arch.family == variant.label)
            capabilities = " and ".join(f"{major}.{minor}" for major, minor in missed)
            names = " and ".join(_most_specific(*device) for device in missed)
            family = f"sm_{first.major}{first.minor}f"
            instead = f", or pack {family} in the place of {first}" if family in KNOWN_ARCHS else ""
            yield (
                f"the wheel variant {variant.label} is also chosen for devices of compute capability {capabilities}, "
                f"on which nothing that is packed runs: a variant can't say that {first} is for {first.major}."
                f"{first.minor} only; add {names}{instead}"
            )


def _most_specific(major: int, minor: int) -> str:
    """The architecture that a device runs the most of: ``sm_103a``, or ``sm_89``."""
    specific = f"sm_{major}{minor}a"
    return specific if specific in KNOWN_ARCHS else f"sm_{major}{minor}"


def _devices(variant: WheelVariant) -> list[tuple[int, int]]:
    """The compute capabilities of machines that choose the variant."""
    first = min(int(value.removesuffix("_real")) for value in variant.sm_archs)
    return [(first // 10, minor) for minor in range(first % 10, _LAST_MINOR + 1)]


def _groups(units: Sequence[CompiledUnit]) -> list[list[CompiledUnit]]:
    """The units among which a device chooses: of one function, for the same arguments."""
    groups: dict[object, list[CompiledUnit]] = {}
    for unit in units:
        groups.setdefault((unit.target.export, unit.signature), []).append(unit)
    return list(groups.values())


def _ptx_for(major: int, minor: int, cubins: Iterable[CompiledUnit], group: Iterable[CompiledUnit]) -> Arch | None:
    """The PTX of ``group`` that such a device runs, as ``choose.cpp`` has it; None if it has a cubin, or none runs."""
    if any(unit.target.arch.runs_on(major, minor) for unit in cubins):
        return None
    archs = {unit.target.arch for unit in group}
    return max((arch for arch in archs if arch.ptx and arch.runs_on(major, minor)), default=None)
