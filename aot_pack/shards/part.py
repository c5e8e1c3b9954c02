"""The part of a sharded build, as a file: what one machine compiled, and all that the rest of the build needs to know.

    line        aot-pack part 3
    32 bytes    SHA-256 of what follows
    the rest    fields as JSON, then blobs: images, host programs, the author's modules and licenses, each once

Equal parts are equal files: times and places are not in them. A file is named by package, version, shard and content.
"""

from __future__ import annotations

import hashlib
import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import aot_pack
from aot_pack.cache.entries import UnitRecord, unit_of_record, unit_record
from aot_pack.cache.facts import compiler_identities, hash_tree
from aot_pack.cache.store import CacheEntry, decode_entry, encode_entry
from aot_pack.codec import CodecError, from_json, to_json
from aot_pack.errors import AotPackError, CompileError, PartsError, WheelError
from aot_pack.gpus import GpuModel
from aot_pack.inspection.files import read_ordinary
from aot_pack.model import (
    BuildSettings,
    CacheUse,
    CompiledUnit,
    Export,
    IncludedFile,
    IncludedModule,
    Plan,
    ProjectMetadata,
    SourceHash,
    Target,
)
from aot_pack.shards.part_rules import part_problems
from aot_pack.shards.partition import Shard

SCHEMA_VERSION = 4
"""Of the file's form and fields."""

SUFFIX = ".aot-pack-part"

_MOST_BYTES = 16 << 30
"""A part is read as a whole, as the build would have it in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartTools:
    """What compiled a part. Parts of one build have equal ones."""

    aot_pack: str
    """Version, and a hash of its files."""
    python: str
    compiler: tuple[tuple[str, str], ...]
    """Distributions of the compiler, each with ``cache.facts.distribution_identity``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBlob:
    """A file of the author's: its name or path, and the SHA-256 of its content."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleRecord:
    """As :class:`aot_pack.model.IncludedModule`."""

    name: str
    files: tuple[NamedBlob, ...]
    exported: tuple[str, ...]
    eager: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for and planned, without what belongs to one machine. Parts of one build have equal ones."""

    source: str
    package: str
    version: str
    arch: tuple[str, ...]
    gpu: tuple[GpuModel, ...]
    select: tuple[str, ...]
    gpu_mismatch: str
    toolchain: str
    platform: str | None
    max_bytes: int | None
    split_by: str
    wheel_variants: bool
    source_date_epoch: int
    license: str | None
    license_files: tuple[NamedBlob, ...]
    about: ProjectMetadata | None
    doc: str
    sources: tuple[SourceHash, ...]
    included: tuple[ModuleRecord, ...]
    exports: tuple[Export, ...]
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartUnit:
    """A compiled target; image and host program by SHA-256."""

    planned: Target
    """As the plan has it."""
    target: Target
    """As it came out: without the GPU model if no figure was asked for."""
    record: UnitRecord
    image: str
    host_ir: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A target that did not compile and that the package may do without: PTX."""

    target: Target
    message: str
    hint: str | None
    detail: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFields:
    """What a part says beside its blobs."""

    index: int
    count: int
    tools: PartTools
    request: Request
    units: tuple[PartUnit, ...]
    left_out: tuple[LeftOut, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part, written or read."""

    fields: PartFields
    blobs: Mapping[str, bytes]
    """By SHA-256."""

    @property
    def shard(self) -> Shard:
        return Shard(index=self.fields.index, count=self.fields.count)

    @property
    def plan(self) -> Plan:
        """The plan of the whole build."""
        request = self.fields.request
        return Plan(
            source=Path(request.source),
            package=request.package,
            version=request.version,
            doc=request.doc,
            exports=request.exports,
            targets=request.targets,
            included=tuple(
                IncludedModule(
                    name=module.name,
                    files=tuple(IncludedFile(path=file.name, data=self.blobs[file.sha256]) for file in module.files),
                    exported=module.exported,
                    eager=module.eager,
                )
                for module in request.included
            ),
            sources=request.sources,
        )

    @property
    def outcomes(self) -> dict[Target, CompiledUnit | AotPackError]:
        """What became of the targets of this part, but for those that are the same for several GPU models."""
        found: dict[Target, CompiledUnit | AotPackError] = {}
        for unit in self.fields.units:
            found[unit.planned] = unit_of_record(
                unit.target, unit.record, self.blobs[unit.image], self.blobs[unit.host_ir], cached=CacheUse.PART
            )
        for one in self.fields.left_out:
            found[one.target] = CompileError(one.message, target=str(one.target), hint=one.hint, detail=one.detail)
        return found


def find_tools(templates: Path) -> PartTools:
    """Looks at what is installed here."""
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
    left_out: Iterable[tuple[Target, AotPackError]],
    *,
    tools: PartTools,
    source_date_epoch: int,
    warnings: tuple[str, ...],
) -> Part:
    """The part of ``shard``, which compiled ``units``, by the plan's targets."""
    blobs: dict[str, bytes] = {}

    def keep(data: bytes) -> str:
        key = hashlib.sha256(data).hexdigest()
        blobs[key] = data
        return key

    request = Request(
        source=settings.source.name,
        package=plan.package,
        version=plan.version,
        arch=tuple(map(str, settings.archs)),
        gpu=settings.gpus,
        select=settings.select,
        gpu_mismatch=settings.gpu_mismatch.value,
        toolchain=settings.toolchain,
        platform=settings.platform,
        max_bytes=settings.max_bytes,
        split_by=settings.split_by.value,
        wheel_variants=settings.wheel_variants,
        source_date_epoch=source_date_epoch,
        license=settings.license,
        license_files=tuple(
            NamedBlob(name=path.name, sha256=keep(path.read_bytes())) for path in settings.license_files
        ),
        about=settings.about,
        doc=plan.doc,
        sources=plan.sources,
        included=tuple(
            ModuleRecord(
                name=module.name,
                files=tuple(NamedBlob(name=file.path, sha256=keep(file.data)) for file in module.files),
                exported=module.exported,
                eager=module.eager,
            )
            for module in plan.included
        ),
        exports=plan.exports,
        targets=plan.targets,
    )
    fields = PartFields(
        index=shard.index,
        count=shard.count,
        tools=tools,
        request=request,
        units=tuple(
            PartUnit(
                planned=planned,
                target=unit.target,
                record=unit_record(unit),
                image=keep(unit.image),
                host_ir=keep(unit.host_ir.encode()),
            )
            for planned, unit in units.items()
        ),
        left_out=tuple(
            LeftOut(target=target, message=error.message, hint=error.hint, detail=error.detail)
            for target, error in left_out
        ),
        warnings=warnings,
    )
    return Part(fields, blobs)


def encode_part(part: Part) -> bytes:
    """The content of the file."""
    keys = sorted(part.blobs)
    entry = CacheEntry({"part": to_json(part.fields)}, tuple(part.blobs[key] for key in keys))
    return encode_entry(_HEAD, entry)


def part_name(part: Part, data: bytes) -> str:
    """Name of the file with the content ``data``."""
    request = part.fields.request
    content = hashlib.sha256(data).hexdigest()[:16]
    shard = f"{part.fields.index}-of-{part.fields.count}"
    return f"{request.package.replace('-', '_')}-{request.version}-{shard}-{content}{SUFFIX}"


def read_part(path: Path) -> Part:
    """Reads a part.

    Raises:
        PartsError: it can't be read, is damaged, or was written by another version of aot-pack.
    """
    try:
        data = read_ordinary(path, most_bytes=_MOST_BYTES)
    except WheelError as error:
        raise PartsError(error.message) from error
    version = re.match(rb"aot-pack part (\d{1,9})\n", data)
    if version is not None and int(version[1]) != SCHEMA_VERSION:
        raise PartsError(
            f"{path} was written by another version of aot-pack: its form is {int(version[1])}, not {SCHEMA_VERSION}",
            hint="build all parts and merge them with one version",
        )
    entry = decode_entry(_HEAD, data)
    if entry is None:
        raise PartsError(f"{path} is damaged: its content is not what its checksum says", hint="build this part again")
    blobs = {hashlib.sha256(blob).hexdigest(): blob for blob in entry.blobs}
    try:
        fields = from_json(PartFields, entry.fields.get("part"))
    except CodecError as error:
        raise PartsError(
            f"{path} was written by another aot-pack: {error}", hint="build all parts and merge them with one version"
        ) from error
    if missing := sorted(_named_blobs(fields) - set(blobs)):
        raise PartsError(f"{path} is damaged: it lacks the content {missing[0][:64]!r}", hint="build this part again")
    for problem in part_problems(fields, blobs):
        raise PartsError(f"{path} is damaged: {problem}", hint="build this part again")
    return Part(fields, blobs)


def _named_blobs(fields: PartFields) -> set[str]:
    """What the fields say is among the blobs."""
    modules = (file for module in fields.request.included for file in module.files)
    files = {file.sha256 for file in (*fields.request.license_files, *modules)}
    return files.union(*({unit.image, unit.host_ir} for unit in fields.units))


_HEAD = f"aot-pack part {SCHEMA_VERSION}\n".encode()
