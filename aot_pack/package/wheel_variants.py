"""Wheel variants, experimental: one wheel for each architecture family. An installer selects one by the GPU.

The form follows drafts, and may change with them:

- PEP 825: the label at the end of a wheel's name, ``variant.json`` in its ``.dist-info`` folder, and the file
  ``{name}-{version}-variants.json`` beside the wheels of a release;
- PEP 850: ``providers`` in both files. A provider is the package that finds the properties of a machine. The schema is
  :data:`SCHEMA`. uv 0.13.9 reads it (``--preview-features wheel-variants``), and so does variantlib 0.2.2, from the
  authors of the PEPs.

The provider is https://github.com/wheelnext/nvidia-variant-provider, from NVIDIA and built into uv. It takes the GPU
with the highest compute capability of a machine. For 8.9 it accepts ``nvidia :: sm_arch`` with the values ``89_real``,
``88_real``, ... ``80_real`` and ``80_virtual``. So these values are used:

- ``sm_86`` is ``86_real``: devices of the same major with an equal or later minor, like the driver's rule. Cubins of a
  Tegra (``sm_87``) run on no later minor, but there is no value for that. They share a wheel variant with the others of
  their major. With separate wheels for ``80_real`` and ``87_real``, a machine with 8.9 would get the second, in vain.
- ``sm_100f`` is ``100_real`` for the same reason.
- ``sm_100a`` is ``100_real`` too, because there is no value for exactly 10.0. A machine with 10.3 gets that wheel as
  well; :func:`overclaims` warns if nothing in it runs there. ``sm_90a`` has no such problem, as 9.0 has no later minor.
- PTX has no value. It runs on later majors, but they accept only values of their own. Machines of its own major match
  the value of the cubin. If a machine needs PTX, the wheel that it gets has the PTX.

A machine without a matching wheel variant gets the ordinary wheel, which has everything. So do installers that do not
know wheel variants.
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
from aot_pack.variants import units_by_export

FILE_NAME = "variant.json"
"""Name of the file in the ``.dist-info`` folder."""

SCHEMA = "https://variants-schema.wheelnext.dev/peps/850/v0.2.0.json"
_NAMESPACE, _FEATURE = "nvidia", "sm_arch"
_PROVIDER: dict[str, JSON] = {
    "requires": ["nvidia-variant-provider>=0.0.1,<1.0.0"],
    "plugin-api": "nvidia_variant_provider.plugin:NvidiaVariantPlugin",
}
"""The provider, in the form of its README."""

_LAST_MINOR = 9
"""The largest minor. Names of architectures have one digit for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelVariant:
    """One wheel variant of a package, for one architecture family."""

    label: str
    """The label in the wheel's name: the name of the family, such as ``sm90``."""
    sm_archs: tuple[str, ...]
    """Values of ``nvidia :: sm_arch``. A machine must accept one of them."""

    @property
    def properties(self) -> tuple[str, ...]:
        """The properties in the form of PEP 825: ``nvidia :: sm_arch :: 90_real``."""
        return tuple(f"{_NAMESPACE} :: {_FEATURE} :: {value}" for value in self.sm_archs)


def find_wheel_variants(archs: Iterable[Arch]) -> tuple[WheelVariant, ...]:
    """The wheel variants of a package with images for ``archs``, the earliest architecture first."""
    cubins = sorted({(arch.major, arch.minor, arch.family) for arch in archs if arch.family is not None})
    return tuple(
        WheelVariant(
            label=str(family), sm_archs=tuple(dict.fromkeys(f"{major}{minor}_real" for major, minor, _ in group))
        )
        for family, group in itertools.groupby(cubins, key=lambda each: each[2])
    )


def find_wheel_variant(label: str, archs: Iterable[Arch]) -> WheelVariant | None:
    """The wheel variant with the label ``label`` of a package with images for ``archs``; None if there is none."""
    return next((variant for variant in find_wheel_variants(archs) if variant.label == label), None)


def wheel_variants_text(variants: Sequence[WheelVariant]) -> str:
    """The text of ``variant.json`` for one wheel variant, or of the index's file for all. Both have the same form."""
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
    """The name of a wheel with a label."""
    return f"{file_name.removesuffix('.whl')}-{label}.whl"


def split_label(file_name: str) -> tuple[str, str | None]:
    """The reverse of :func:`labelled`; None for a name without a label.

    A name may also have a build tag as its third part. It begins with a digit, and a Python tag never does.
    """
    parts = file_name.removesuffix(".whl").split("-")
    plain = 6 if len(parts) > 2 and parts[2][:1].isdigit() else 5
    if not file_name.endswith(".whl") or len(parts) != plain + 1:
        return file_name, None
    return "-".join(parts[:plain]) + ".whl", parts[-1]


def read_label(data: bytes | None) -> str | None:
    """The label in a ``variant.json``: empty if the file has none, None if there is no file."""
    if data is None:
        return None
    try:
        (label,) = read_document(data)["variants"]
    except (ValueError, LookupError, TypeError):
        return ""
    return str(label)


def write_index(folder: Path, manifest: Manifest) -> Path:
    """Writes the file for the index, with all wheel variants of a package. ``manifest`` is of its ordinary wheel."""
    path = folder / index_file_name(manifest.distribution, manifest.version)
    path.write_text(wheel_variants_text(find_wheel_variants(Arch.parse(target.arch) for target in manifest.targets)))
    return path


def units_of(variant: WheelVariant, units: Sequence[CompiledUnit]) -> tuple[CompiledUnit, ...]:
    """The units for the wheel of ``variant``, in their order.

    On a machine that selects it, the wheel works like the ordinary wheel. It has every cubin of the family, and the PTX
    that a function would run there. A function without either has its smallest image in the wheel. So the function
    exists, and its error names the devices that it supports.

    Args:
        units: all units of the package, with the signatures from ``resolve_variants``.
    """
    chosen = {unit.target for unit in units if unit.target.arch.family == variant.label}
    for group in _groups(units):
        own = [unit for unit in group if unit.target in chosen]
        ptx = {arch for arch in (_ptx_for(*device, own, group) for device in _devices(variant)) if arch is not None}
        chosen |= {unit.target for unit in group if unit.target.arch in ptx}
    for function in units_by_export(units).values():
        if not any(unit.target in chosen for unit in function):
            chosen.add(min(function, key=lambda unit: (len(unit.image), str(unit.target))).target)
    return tuple(unit for unit in units if unit.target in chosen)


def overclaims(archs: Iterable[Arch]) -> Iterator[str]:
    """A warning for each wheel variant that a known device selects although no image of the package runs on it.

    Tegra devices are not considered: an author who packs for one names it, and its Linux takes no wheel for other
    processors.
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
            instead = f", or pack {family} instead of {first}" if family in KNOWN_ARCHS else ""
            yield (
                f"installers also select the wheel variant {variant.label} for compute capability {capabilities}, but "
                f"nothing in it runs there: wheel variants can't express that {first} is only for {first.major}."
                f"{first.minor}. Add {names}{instead}"
            )


def _most_specific(major: int, minor: int) -> str:
    """The most specific architecture of a device: ``sm_103a``, or ``sm_89``."""
    specific = f"sm_{major}{minor}a"
    return specific if specific in KNOWN_ARCHS else f"sm_{major}{minor}"


def _devices(variant: WheelVariant) -> list[tuple[int, int]]:
    """The compute capabilities of machines that select the wheel variant."""
    first = min(int(value.removesuffix("_real")) for value in variant.sm_archs)
    return [(first // 10, minor) for minor in range(first % 10, _LAST_MINOR + 1)]


def _groups(units: Sequence[CompiledUnit]) -> list[list[CompiledUnit]]:
    """Groups of units with the same function and arguments. A device selects one unit of a group."""
    groups: dict[object, list[CompiledUnit]] = {}
    for unit in units:
        groups.setdefault((unit.target.export, unit.signature), []).append(unit)
    return list(groups.values())


def _ptx_for(major: int, minor: int, cubins: Iterable[CompiledUnit], group: Iterable[CompiledUnit]) -> Arch | None:
    """The PTX of ``group`` that a device runs by the rule of ``choose.cpp``; None if a cubin runs, or nothing does."""
    if any(unit.target.arch.runs_on(major, minor) for unit in cubins):
        return None
    archs = {unit.target.arch for unit in group}
    return max((arch for arch in archs if arch.ptx and arch.runs_on(major, minor)), default=None)
