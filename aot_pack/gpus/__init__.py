"""GPU models and their figures, from ``table.toml`` and from files of the same form that a user adds.

A figure is a number of the GPU. Host code may ask the device for figures while a kernel is traced. It then gets the
figures of the model that the build names. Every figure has a source. An unknown figure is None, and asking for it is
an error.

A file has one table ``[NAME]`` for each model, with these keys:

- ``capability``: compute capability, such as ``"9.0"``;
- ``sm_count``: number of multiprocessors;
- ``source``: source of the figures, such as the name of a data sheet, or ``"measured"``;
- optional: ``product`` (the driver's name for the model), ``l2_mib`` or ``l2_bytes``, ``memory_bytes``, ``aliases``,
  ``max_active_clusters`` (``{2 = 66}``: 66 clusters of 2 blocks run at once), and ``sources.FIGURE`` for a figure with
  another source.
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
"""The limit of ``cutlass.utils.HardwareInfo``."""

SM_COUNT, L2_BYTES, MEMORY_BYTES, NAME = "sm_count", "l2_bytes", "memory_bytes", "name"
"""Figures that the driver knows, by their names in :class:`aot_pack.model.BakedFigure`."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_FIGURES = ("sm_count", "l2_bytes", "memory_bytes", "max_active_clusters")
_KEYS = ("aliases", "capability", "l2_mib", "product", "source", "sources", *_FIGURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class GpuModel:
    """A GPU model that kernels may be compiled for."""

    name: str
    """Name in ``--gpu`` and in target ids: ``h100``."""
    capability: tuple[int, int]
    sm_count: int
    l2_bytes: int | None = None
    memory_bytes: int | None = None
    product: str | None = None
    """The driver's name for the model: ``NVIDIA H100 80GB HBM3``."""
    max_active_clusters: tuple[tuple[int, int], ...] = ()
    """For each measured cluster size in blocks, the number of clusters that run at once with one block on each
    multiprocessor."""
    sources: tuple[tuple[str, str], ...] = ()
    """Each figure and its source."""
    aliases: tuple[str, ...] = ()

    def clusters_of(self, size: int) -> int:
        """The number of clusters of ``size`` blocks that run at once with one block on each multiprocessor.

        It is the measured number. Without one it is the upper bound, ``sm_count // size``. A GPU runs fewer if the
        number of multiprocessors in a processing cluster (GPC) is not a multiple of ``size``. A persistent kernel is
        still correct with too many clusters: the last ones start when others have ended.
        """
        return dict(self.max_active_clusters).get(size, self.sm_count // size)

    def fits(self, arch: Arch) -> bool:
        """Whether a build for ``arch`` uses this model: both must have exactly the same compute capability.

        Code for ``sm_80`` also runs on 8.6, but it is compiled for 8.0. Build for ``sm_86`` to use a model of 8.6.
        """
        return self.capability == (arch.major, arch.minor)

    @property
    def capability_text(self) -> str:
        return f"{self.capability[0]}.{self.capability[1]}"


@functools.cache
def known_models() -> tuple[GpuModel, ...]:
    """The models of aot-pack's own table."""
    return read_models(TABLE)


def read_models(path: Path) -> tuple[GpuModel, ...]:
    """Reads and checks a file of models.

    Raises:
        UsageError: the file can't be read, or has a value that is not acceptable.
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
    """The models that ``--gpu`` names for a build, in the same order and without repeats.

    Args:
        options, files: see :func:`find_models`.
        archs: the architectures of the build.

    Raises:
        UsageError: as :func:`find_models`, or a model fits none of ``archs``.
    """
    found = find_models(options, files)
    for model in found:
        if not any(model.fits(arch) for arch in archs):
            raise UsageError(
                f"--gpu {model.name} has compute capability {model.capability_text}, but the build is for --arch "
                f"{', '.join(map(str, archs))}",
                hint=f"add --arch {arch_of(model)}, or leave out --gpu {model.name}",
            )
    return found


def find_models(options: Sequence[str], files: Sequence[Path] = ()) -> tuple[GpuModel, ...]:
    """The models that ``--gpu`` names, in the same order and without repeats.

    Args:
        options: repeated and comma-separated names or aliases; upper and lower case are equal.
        files: files with the user's own models.

    Raises:
        UsageError: a file is not acceptable, or a name is unknown.
    """
    models = known_models() + tuple(model for path in files for model in read_models(path))
    _check_names(models, f"{', '.join(path.name for path in files)} and aot-pack's own table")
    by_name = {name: model for model in models for name in (model.name, *model.aliases)}
    names = [name.strip().lower() for option in options for name in option.split(",") if name.strip()]
    for name in names:
        if name not in by_name:
            raise UsageError(
                f"unknown GPU model {name!r}; known: {', '.join(model.name for model in models)}",
                hint=_near(name, sorted(by_name)),
            )
    return tuple(dict.fromkeys(by_name[name] for name in names))


def names_for(arch: Arch) -> tuple[str, ...]:
    """Names of the models in aot-pack's table that a build for ``arch`` may use."""
    return tuple(model.name for model in known_models() if model.fits(arch))


def arch_of(model: GpuModel) -> Arch:
    """The architecture with all features of a model: ``sm_90a`` for an H100."""
    major, minor = model.capability
    return Arch(major=major, minor=minor, suffix="a" if major >= 9 else "")


def _near(name: str, names: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
    own = "add your own model with --gpu-file FILE"
    return f"did you mean {' or '.join(near)}? Or {own}" if near else own


def _check_names(models: Sequence[GpuModel], where: str) -> None:
    seen: set[str] = set()
    for model in models:
        for name in (model.name, *model.aliases):
            if name in seen:
                raise UsageError(f"two GPU models in {where} have the name {name!r}", hint="rename one of them")
            seen.add(name)


def _model(path: Path, name: str, table: object) -> GpuModel:
    where = f"{path.name}: [{name}]"
    if not isinstance(table, dict):
        raise UsageError(
            f"{path.name}: the key {name} is not in the table of a model",
            hint="begin each model with a line [its-name]",
        )
    unknown = sorted(set(table) - set(_KEYS))
    if unknown:
        raise UsageError(f"{where} has an unknown key {unknown[0]!r}; known: {', '.join(sorted(_KEYS))}")
    if "l2_mib" in table and "l2_bytes" in table:
        raise UsageError(f"{where} has both l2_mib and l2_bytes", hint="give one of them")
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
        raise UsageError(f"{where} has no sm_count", hint="give the number of multiprocessors, such as sm_count = 132")
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
        raise UsageError(
            f"{where}: capability must be a string such as '9.0', got {value!r}", hint='write capability = "9.0"'
        )
    return int(match[1]), int(match[2])


def _count(table: Mapping[str, Any], key: str, where: str) -> int | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise UsageError(f"{where}: {key} must be a positive integer, got {value!r}")
    return value


def _text(table: Mapping[str, Any], key: str, where: str) -> str | None:
    value = table.get(key)
    if value is not None and (not isinstance(value, str) or not value or not value.isprintable()):
        raise UsageError(f"{where}: {key} must be a string of one line, got {value!r}")
    return value


def _texts(table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    values = table.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise UsageError(f"{where}: {key} must be a list of strings, got {values!r}")
    return tuple(values)


def _clusters(
    table: Mapping[str, Any], capability: tuple[int, int], sm_count: int, where: str
) -> tuple[tuple[int, int], ...]:
    given = table.get("max_active_clusters", {})
    if not isinstance(given, dict):
        raise UsageError(
            f"{where}: max_active_clusters must be a table, got {given!r}",
            hint="write max_active_clusters = {2 = 66, 4 = 32}",
        )
    if given and not has_clusters(capability):
        raise UsageError(
            f"{where} has max_active_clusters, but only GPUs of compute capability 9.0 and later have clusters",
            hint="remove max_active_clusters",
        )
    found = []
    for key in given:
        size, count = int(key) if key.isdecimal() else 0, _count(given, key, f"{where}: max_active_clusters")
        if not 1 <= size <= MAX_CLUSTER_SIZE or count is None or size * count > sm_count:
            raise UsageError(
                f"{where}: max_active_clusters has {key} = {given[key]!r}, which is impossible",
                hint=f"a size must be 1 to {MAX_CLUSTER_SIZE}, and size x count at most sm_count, which is {sm_count}",
            )
        found.append((size, count))
    return tuple(sorted(found))


def _sources(table: Mapping[str, Any], where: str) -> tuple[tuple[str, str], ...]:
    common = _text(table, "source", where)
    given = table.get("sources", {})
    if not isinstance(given, dict):
        raise UsageError(f"{where}: sources must be a table, got {given!r}", hint='write sources.l2_mib = "..."')
    found = []
    for figure in _FIGURES:
        key = "l2_mib" if figure == "l2_bytes" and "l2_mib" in table else figure
        if key not in table:
            continue
        source = _text(given, key, f"{where}: sources") or common
        if source is None:
            raise UsageError(f"{where} has no source for {key}", hint='add one, such as source = "measured"')
        found.append((figure, source))
    stray = sorted(set(given) - set(table))
    if stray:
        raise UsageError(
            f"{where} has a source for {stray[0]!r}, but no such figure", hint=f"remove sources.{stray[0]}"
        )
    return tuple(found)
