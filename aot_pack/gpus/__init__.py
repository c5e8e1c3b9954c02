"""GPU models and their figures: ``table.toml``, and files of the same form that a user adds.

Kernels whose host code asks the device for its properties while they are traced get those of a model that the build
names. Every figure has its source; one that is not known is None, and asking for it is an error.

The form of a file: a table a model, ``[NAME]``, with

- ``capability``: compute capability, ``"9.0"``;
- ``sm_count``: multiprocessors;
- ``source``: where the figures come from, such as a data sheet's name or ``"measured"``;
- and where they are known: ``product`` (what the driver calls it), ``l2_mib`` or ``l2_bytes``, ``memory_bytes``,
  ``max_active_clusters`` (``{2 = 66}``: blocks in a cluster, clusters that run at once), ``aliases``,
  ``sources.FIGURE`` for one that is from elsewhere.
"""

from __future__ import annotations

import difflib
import functools
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aot_pack.arch import Arch
from aot_pack.errors import UsageError
from aot_pack.gpus.limits import has_clusters

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TABLE = Path(__file__).parent / "table.toml"
MAX_CLUSTER_SIZE = 32
"""As ``cutlass.utils.HardwareInfo`` has it."""

SM_COUNT, L2_BYTES, MEMORY_BYTES, NAME = "sm_count", "l2_bytes", "memory_bytes", "name"
"""Figures of a model that a driver tells, as :class:`aot_pack.model.BakedFigure` names them."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_FIGURES = ("sm_count", "l2_bytes", "memory_bytes", "max_active_clusters")
_KEYS = ("aliases", "capability", "l2_mib", "product", "source", "sources", *_FIGURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class GpuModel:
    """A GPU as kernels may be compiled for it."""

    name: str
    """As ``--gpu`` and target ids have it: ``h100``."""
    capability: tuple[int, int]
    sm_count: int
    l2_bytes: int | None = None
    memory_bytes: int | None = None
    product: str | None = None
    """What the driver calls it: ``NVIDIA H100 80GB HBM3``."""
    max_active_clusters: tuple[tuple[int, int], ...] = ()
    """Size of a cluster in blocks, and how many of one block a multiprocessor run at once, where that was measured."""
    sources: tuple[tuple[str, str], ...] = ()
    """For each figure where it comes from."""
    aliases: tuple[str, ...] = ()

    def clusters_of(self, size: int) -> int:
        """How many clusters of ``size`` blocks run at once, each block alone on its multiprocessor.

        What was measured, else multiprocessors // size: the most there can be. A GPU has less where its processing
        clusters (GPC) have a number of multiprocessors that is no multiple of ``size``; a persistent kernel launched
        with that many clusters is right, and its last ones start when others have ended.
        """
        return dict(self.max_active_clusters).get(size, self.sm_count // size)

    def fits(self, arch: Arch) -> bool:
        """Whether a build for ``arch`` is told of this model: it must have that very compute capability.

        Code for ``sm_80`` runs on 8.6 too, but is compiled as for 8.0; build for ``sm_86`` to have the figures of one.
        """
        return self.capability == (arch.major, arch.minor)

    @property
    def capability_text(self) -> str:
        return f"{self.capability[0]}.{self.capability[1]}"


@functools.cache
def known_models() -> tuple[GpuModel, ...]:
    """The models of the table."""
    return read_models(TABLE)


def read_models(path: Path) -> tuple[GpuModel, ...]:
    """Reads and checks a file of models.

    Raises:
        UsageError: it can't be read, or what it says is not acceptable.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"the file of GPU models {path} can't be read: {error.strerror or error}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} is not TOML: {error}", hint="docs/building.md shows a file of GPU models") from error
    models = tuple(_model(path, name, table) for name, table in document.items())
    if not models:
        raise UsageError(f"{path} has no GPU model", hint="docs/building.md shows a file of GPU models")
    _check_names(models, f"{path.name}")
    return models


def choose_models(options: Sequence[str], files: Sequence[Path], archs: Sequence[Arch]) -> tuple[GpuModel, ...]:
    """The models that ``--gpu`` names, in its order, once each.

    Args:
        options: repeated and comma-separated names or aliases, of any case.
        files: of the user's own models.
        archs: that will be built for.

    Raises:
        UsageError: a file is not acceptable, a name is not known, or its model is of none of ``archs``.
    """
    models = known_models() + tuple(model for path in files for model in read_models(path))
    _check_names(models, f"{', '.join(path.name for path in files)} and aot-pack's own table")
    by_name = {name: model for model in models for name in (model.name, *model.aliases)}
    names = [name.strip().lower() for option in options for name in option.split(",") if name.strip()]
    found: list[GpuModel] = []
    for name in names:
        if name not in by_name:
            raise UsageError(
                f"unknown GPU model {name!r}; known: {', '.join(model.name for model in models)}",
                hint=_near(name, sorted(by_name)),
            )
        model = by_name[name]
        if not any(model.fits(arch) for arch in archs):
            raise UsageError(
                f"--gpu {model.name} has compute capability {model.capability_text}, which none of --arch "
                f"{', '.join(map(str, archs))} is for",
                hint=f"add --arch {_arch_of(model)}, or leave out --gpu {model.name}",
            )
        found.append(model)
    return tuple(dict.fromkeys(found))


def names_for(arch: Arch) -> tuple[str, ...]:
    """The table's models of an architecture."""
    return tuple(model.name for model in known_models() if model.fits(arch))


def _arch_of(model: GpuModel) -> Arch:
    major, minor = model.capability
    return Arch(major=major, minor=minor, suffix="a" if major >= 9 else "")


def _near(name: str, names: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
    own = "add your own by --gpu-file FILE"
    return f"did you mean {' or '.join(near)}? Or {own}" if near else own


def _check_names(models: Sequence[GpuModel], where: str) -> None:
    seen: set[str] = set()
    for model in models:
        for name in (model.name, *model.aliases):
            if name in seen:
                raise UsageError(f"two GPU models of {where} are called {name!r}", hint="rename one")
            seen.add(name)


def _model(path: Path, name: str, table: object) -> GpuModel:
    where = f"{path.name}: [{name}]"
    if not isinstance(table, dict):
        raise UsageError(f"{path.name}: {name} stands outside of a model", hint="begin a model with [its-name]")
    unknown = sorted(set(table) - set(_KEYS))
    if unknown:
        raise UsageError(f"{where} has an unknown key {unknown[0]!r}; known: {', '.join(sorted(_KEYS))}")
    if "l2_mib" in table and "l2_bytes" in table:
        raise UsageError(f"{where} gives l2_mib and l2_bytes", hint="give one of them")
    for one in (name, *_texts(table, "aliases", where)):
        if not _NAME.fullmatch(one):
            raise UsageError(
                f"{where}: the name {one!r} is not acceptable", hint="use lower-case letters, digits and hyphens"
            )
    capability = _capability(table.get("capability"), where)
    l2_mib = _count(table, "l2_mib", where)
    l2_bytes = _count(table, "l2_bytes", where) if l2_mib is None else l2_mib << 20
    sm_count = _count(table, "sm_count", where)
    if sm_count is None:
        raise UsageError(f"{where} has no sm_count", hint="it is the number of multiprocessors, such as 132")
    return GpuModel(
        name=name,
        capability=capability,
        sm_count=sm_count,
        l2_bytes=l2_bytes,
        memory_bytes=_count(table, "memory_bytes", where),
        product=_text(table, "product", where),
        max_active_clusters=_clusters(table, capability, sm_count, where),
        sources=_sources(table, where),
        aliases=_texts(table, "aliases", where),
    )


def _capability(value: object, where: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d+)\.(\d)", value) if isinstance(value, str) else None
    if match is None:
        raise UsageError(f"{where}: capability is {value!r}", hint='give it as a text, such as capability = "9.0"')
    return int(match[1]), int(match[2])


def _count(table: Mapping[str, Any], key: str, where: str) -> int | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise UsageError(f"{where}: {key} is {value!r}; it must be a positive integer")
    return value


def _text(table: Mapping[str, Any], key: str, where: str) -> str | None:
    value = table.get(key)
    if value is not None and (not isinstance(value, str) or not value or not value.isprintable()):
        raise UsageError(f"{where}: {key} is {value!r}; it must be a text of one line")
    return value


def _texts(table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    values = table.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise UsageError(f"{where}: {key} is {values!r}; it must be a list of texts")
    return tuple(values)


def _clusters(
    table: Mapping[str, Any], capability: tuple[int, int], sm_count: int, where: str
) -> tuple[tuple[int, int], ...]:
    given = table.get("max_active_clusters", {})
    if not isinstance(given, dict):
        raise UsageError(f"{where}: max_active_clusters is {given!r}", hint="give it as {2 = 66, 4 = 32}")
    if given and not has_clusters(capability):
        raise UsageError(f"{where}: max_active_clusters is given, but clusters need compute capability 9.0")
    found = []
    for key in given:
        size, count = int(key) if key.isdecimal() else 0, _count(given, key, f"{where}: max_active_clusters")
        if not 1 <= size <= MAX_CLUSTER_SIZE or count is None or size * count > sm_count:
            raise UsageError(
                f"{where}: max_active_clusters has {key} = {given[key]!r}",
                hint=f"cluster sizes are 1 to {MAX_CLUSTER_SIZE}, and size x count is at most sm_count, {sm_count}",
            )
        found.append((size, count))
    return tuple(sorted(found))


def _sources(table: Mapping[str, Any], where: str) -> tuple[tuple[str, str], ...]:
    common = _text(table, "source", where)
    given = table.get("sources", {})
    if not isinstance(given, dict):
        raise UsageError(f"{where}: sources is {given!r}", hint='give it as sources.l2_mib = "..."')
    found = []
    for figure in _FIGURES:
        key = "l2_mib" if figure == "l2_bytes" and "l2_mib" in table else figure
        if key not in table:
            continue
        source = _text(given, key, f"{where}: sources") or common
        if source is None:
            raise UsageError(f"{where} does not say where {key} comes from", hint='add source = "measured"')
        found.append((figure, source))
    stray = sorted(set(given) - set(table))
    if stray:
        raise UsageError(f"{where}: sources names {stray[0]!r}, which is not given")
    return tuple(found)
