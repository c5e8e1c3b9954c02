"""Where a wheel came from, as its manifest says it: nothing of the machine that built it, nothing of the moment.

Equal sources, options and tools give equal provenance, wherever and whenever the build runs.
"""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.model import BuildSettings, SourceHash


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An option of the build that decides bytes."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What was given to the build."""

    source_date_epoch: int
    """The time of all files of the wheel, seconds since 1970."""
    options: tuple[Option, ...]
    sources: tuple[SourceHash, ...]
    """kernels.py first, then the modules of the author's own that it imports, sorted."""


def provenance_of(settings: BuildSettings, sources: tuple[SourceHash, ...], *, source_date_epoch: int) -> Provenance:
    """The provenance of a build. What decides no byte (output folder, processes) is not in it."""
    return Provenance(
        source_date_epoch=source_date_epoch,
        options=(
            Option(name="arch", values=tuple(map(str, settings.archs))),
            Option(name="gpu", values=tuple(gpu.name for gpu in settings.gpus)),
            Option(name="select", values=settings.select),
            Option(name="toolchain", values=(settings.toolchain,)),
            Option(name="split-by", values=(settings.split_by.value,)),
        ),
        sources=sources,
    )
