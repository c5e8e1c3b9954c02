"""The provenance of a wheel, for its manifest. It says nothing about the build machine or the time of the build.

Equal sources, options and tools give equal provenance, wherever and whenever the build runs.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from aot_pack.arch import Arch
from aot_pack.decides import provenance_names
from aot_pack.gpus import GpuModel
from aot_pack.model import BuildSettings, SourceHash


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An option of the build that decides bytes."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The inputs of the build."""

    source_date_epoch: int
    """The time of all files of the wheel, seconds since 1970."""
    options: tuple[Option, ...]
    sources: tuple[SourceHash, ...]
    """kernels.py first, then the modules of the author's own that it imports, sorted."""


def provenance_of(settings: BuildSettings, sources: tuple[SourceHash, ...], *, source_date_epoch: int) -> Provenance:
    """The provenance of a build. Its options are the settings that have a name in the manifest."""
    named = provenance_names(BuildSettings)
    return Provenance(
        source_date_epoch=source_date_epoch,
        options=tuple(Option(name=said, values=_texts(getattr(settings, name))) for name, said in named.items()),
        sources=sources,
    )


def _texts(value: object) -> tuple[str, ...]:
    """The value of a setting as texts for the manifest: one per element."""
    if isinstance(value, tuple):
        return tuple(_text(each) for each in value)
    return () if value is None else (_text(value),)


def _text(value: object) -> str:
    if isinstance(value, GpuModel):
        return value.name
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, (str, int, Arch)):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no text for the manifest")
