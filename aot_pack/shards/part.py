"""A part of a sharded build, as a file: the results of one machine, and all data that the rest of the build needs.

    line        aot-pack part and SCHEMA_VERSION
    32 bytes    SHA-256 of the rest
    the rest    fields as JSON, then blobs: images, host programs, the author's modules and licenses, each once

A part has the plan, the units and the settings that decide bytes of the wheel. The codec writes all of their fields.
Equal parts are equal files, since a part has no times and no places. The file name has the package, version, shard and
a hash of the content.
"""

from __future__ import annotations

import dataclasses
import hashlib
import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aot_pack
from aot_pack.cache.facts import compiler_identities, hash_tree
from aot_pack.cache.store import CacheEntry, decode_entry, encode_entry
from aot_pack.codec import (
    JSON,
    Blobs,
    CodecError,
    MissingContent,
    Place,
    fields_from_json,
    fields_to_json,
    from_json,
    to_json,
)
from aot_pack.decides import Decides, names_deciding
from aot_pack.errors import AotPackError, CompileError, PartsError, WheelError
from aot_pack.inspection.files import read_ordinary
from aot_pack.model import BuildSettings, CacheUse, CompiledUnit, Outcome, Plan, Target
from aot_pack.shards.part_rules import part_problems
from aot_pack.shards.partition import Shard

SCHEMA_VERSION = 7
"""Version of the file's format and fields."""

SUFFIX = ".aot-pack-part"

CARRIED = names_deciding(BuildSettings, Decides.WHEEL)
"""The settings that a part carries. The others are in the plan, or belong to one machine."""

_MOST_BYTES = 16 << 30
"""The largest part to read. aot-pack reads a part as a whole into memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartTools:
    """The tools that compiled a part. All parts of one build have equal tools."""

    aot_pack: str
    """Version of aot-pack, and a hash of its files."""
    python: str
    compiler: tuple[tuple[str, str], ...]
    """Distributions of the compiler, each with ``cache.facts.distribution_identity``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartUnit:
    """A compiled target."""

    planned: Target
    """The target in the plan. The unit's own target has no GPU model if the builder asked for no figure."""
    unit: CompiledUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A PTX target that did not compile, and that the package does not need."""

    target: Target
    message: str
    hint: str | None
    detail: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFields:
    """The data of a part beside its blobs."""

    index: int
    count: int
    tools: PartTools
    settings: JSON
    """The settings that decide bytes of the wheel, as the codec writes them. They are equal in all parts of a build."""
    plan: Plan
    """The plan of the whole build. It is equal in all parts of a build."""
    source_date_epoch: int
    units: tuple[PartUnit, ...]
    left_out: tuple[LeftOut, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part, written or read."""

    fields: PartFields
    blobs: Blobs
    """Contents beside the fields: at least those that the settings name."""

    @property
    def shard(self) -> Shard:
        return Shard(index=self.fields.index, count=self.fields.count)

    @property
    def plan(self) -> Plan:
        """The plan of the whole build."""
        return self.fields.plan

    @property
    def outcomes(self) -> dict[Target, Outcome]:
        """The outcomes of this part's targets. Targets with the same result for several GPU models are there once."""
        found: dict[Target, Outcome] = {}
        for each in self.fields.units:
            found[each.planned] = dataclasses.replace(each.unit, cached=CacheUse.PART)
        for one in self.fields.left_out:
            found[one.target] = CompileError(one.message, target=str(one.target), hint=one.hint, detail=one.detail)
        return found

    def settings(self, place: Place | None = None) -> dict[str, Any]:
        """The settings that the part carries, by the names of their fields.

        Args:
            place: stores the author's files; by default a path is only the file's name.

        Raises:
            CodecError: the settings are damaged.
        """
        return fields_from_json(
            BuildSettings, CARRIED, self.fields.settings, where="settings", blobs=self.blobs, place=place
        )


def find_tools(templates: Path) -> PartTools:
    """Finds the versions of the tools on this machine."""
    own = hash_tree([Path(aot_pack.__file__).parent, templates])
    return PartTools(
        aot_pack=f"{aot_pack.__version__} {own[:16]}",
        python=platform.python_version(),
        compiler=compiler_identities(),
    )


def make_part(
    shard: Shard,
    plan: Plan,
    settings: BuildSettings,
    units: Mapping[Target, CompiledUnit],
    left_out: Mapping[Target, AotPackError],
    *,
    tools: PartTools,
    source_date_epoch: int,
    warnings: tuple[str, ...],
) -> Part:
    """Makes the part of ``shard``. The keys of ``units`` and ``left_out`` are targets of the plan."""
    blobs = Blobs()
    fields = PartFields(
        index=shard.index,
        count=shard.count,
        tools=tools,
        settings=fields_to_json(settings, CARRIED, blobs=blobs),
        plan=dataclasses.replace(plan, source=Path(plan.source.name), notes=()),
        source_date_epoch=source_date_epoch,
        units=tuple(PartUnit(planned=planned, unit=unit) for planned, unit in units.items()),
        left_out=tuple(
            LeftOut(target=target, message=error.message, hint=error.hint, detail=error.detail)
            for target, error in left_out.items()
        ),
        warnings=warnings,
    )
    return Part(fields, blobs)


def encode_part(part: Part) -> bytes:
    """The content of the file."""
    fields = to_json(part.fields, blobs=part.blobs)  # adds the units' contents to the blobs
    return encode_entry(_HEAD, CacheEntry({"part": fields}, part.blobs.contents))


def part_name(part: Part, data: bytes) -> str:
    """Name of the file with the content ``data``."""
    content = hashlib.sha256(data).hexdigest()[:16]
    shard = f"{part.fields.index}-of-{part.fields.count}"
    return f"{part.plan.package.replace('-', '_')}-{part.plan.version}-{shard}-{content}{SUFFIX}"


def read_part(path: Path) -> Part:
    """Reads a part.

    Raises:
        PartsError: the file can't be read or is damaged, or another version of aot-pack wrote it.
    """
    try:
        data = read_ordinary(path, most_bytes=_MOST_BYTES)
    except WheelError as error:
        raise PartsError(error.message) from error
    version = re.match(rb"aot-pack part (\d{1,9})\n", data)
    if version is not None and int(version[1]) != SCHEMA_VERSION:
        raise PartsError(
            f"another version of aot-pack wrote {path}: expected file format {SCHEMA_VERSION}, got {int(version[1])}",
            hint="build and merge all parts with the same version",
        )
    entry = decode_entry(_HEAD, data)
    if entry is None:
        raise PartsError(f"{path} is damaged: its content does not match its checksum", hint="build this part again")
    blobs = Blobs(entry.blobs)
    try:
        part = Part(from_json(PartFields, entry.fields.get("part"), blobs=blobs), blobs)
        settings = part.settings()
    except MissingContent as error:
        raise PartsError(f"{path} is damaged: {error}", hint="build this part again") from error
    except CodecError as error:
        raise PartsError(
            f"another version of aot-pack wrote {path}: {error}", hint="build and merge all parts with the same version"
        ) from error
    for problem in part_problems(part.fields, settings["archs"]):
        raise PartsError(f"{path} is damaged: {problem}", hint="build this part again")
    return part


_HEAD = f"aot-pack part {SCHEMA_VERSION}\n".encode()
