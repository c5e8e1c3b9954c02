"""What a wheel must be: the rules for its contents. A build holds its own result to them before anybody gets to see it,
and ``aot-pack verify`` any wheel or installed package.

    check.py           which files there are, the library, what may be in none
    check_images.py    cubins and PTX against the manifest and the host programs
    check_metadata.py  METADATA, WHEEL, RECORD, licenses, the bill of materials
    container.py       the zip archive around them
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.cubin import CubinInfo, read_image
from aot_pack.errors import AotPackError, WheelError
from aot_pack.inspection.archive import WheelArchive, read_wheel
from aot_pack.inspection.check_images import image_findings
from aot_pack.inspection.check_metadata import SBOM, metadata_findings, record_findings
from aot_pack.inspection.container import container_findings
from aot_pack.inspection.findings import WHOLE, Finding, guarded, no_more
from aot_pack.inspection.nvidia import NvidiaFiles, nvidia_findings
from aot_pack.manifest import FILE_NAME, Manifest, ManifestFile, ManifestImage, read_manifest
from aot_pack.manifest.rules import has_right_id, id_of
from aot_pack.names import ENTRY_POINT_GROUP, IDENTITY, check_function_name, provider_name
from aot_pack.native.audit import (
    EXPORT_PREFIX,
    AuditRules,
    LibraryInfo,
    audit_library,
    library_problems,
    read_library,
)

LAUNCHER_FUNCTIONS = (
    "aot_pack_find_provider",
    "aot_pack_function",
    "aot_pack_id",
    "aot_pack_name",
    "aot_pack_on_number",
    "aot_pack_on_warning",
    "aot_pack_preload",
    "aot_pack_unload",
)
"""FFI functions that every launcher library has."""

_BUILD_PATH = re.compile(
    rb"(?<![\w./-])/(?:home|root|tmp|opt|mnt|work|workspace|builds?|Users|github|__w|var/\w+|usr/(?:local|src|lib))"
    rb"/[\w.+-]+[\w.+/-]*"
)
"""Absolute paths of the kind that build machines have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """How files are read. Whoever checks many wheels with mostly the same files may remember what came out."""

    image: Callable[[bytes], CubinInfo] = read_image
    library: Callable[[bytes], LibraryInfo] = read_library


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRules:
    """What is known besides the wheel."""

    audit: AuditRules
    platform: str | None
    """The platform that the file's name must have; None for any but ``linux``."""
    nvidia: NvidiaFiles
    readers: Readers = Readers()


def check_wheel(path: Path, *, manifest: Manifest, rules: CheckRules) -> tuple[WheelArchive, LibraryInfo | None]:
    """Reads a wheel that a build made and checks it; returns also its library, if it has one.

    Raises:
        WheelError: lists everything that is wrong.
        NativeError: the library does not pass its audit.
    """
    archive = read_wheel(path)
    findings = list(archive.findings)
    if _read(archive, manifest.package) != manifest:
        findings.append(Finding(path=f"{manifest.package}/{FILE_NAME}", problem="does not read as it was written"))
    findings += no_more(content_findings(archive, manifest, rules))
    if archive.source is not None:
        epoch = manifest.provenance.source_date_epoch
        findings += container_findings(archive.source, archive.files, dist_info=archive.dist_info, epoch=epoch)
    if findings:
        raise WheelError(
            f"the wheel {path.name} is not what it must be: {findings[0]}",
            detail="\n".join(f"- {finding}" for finding in findings),
            hint="this is a defect of aot-pack; please report it with this text",
        )
    if manifest.library is None:
        return archive, None
    library = archive.files[f"{manifest.package}/{manifest.library}"]
    return archive, audit_library(library, rules.audit, name=manifest.library)


def _read(archive: WheelArchive, package: str) -> Manifest | None:
    try:
        return read_manifest(archive.text(f"{package}/{FILE_NAME}"))
    except WheelError:
        return None


def content_findings(archive: WheelArchive, manifest: Manifest, rules: CheckRules) -> Iterator[Finding]:
    """What is wrong with the files of a wheel, but for the library's audit. A file may be named more than once."""
    info, package = archive.dist_info, f"{manifest.package}/{FILE_NAME}"
    yield from guarded(lambda: _file_findings(archive, manifest), package)
    yield from guarded(lambda: _id_findings(manifest), package)
    yield from guarded(lambda: _split_findings(archive, manifest), package)
    yield from guarded(lambda: _path_findings(archive, manifest, rules.audit.private_paths), WHOLE)
    yield from guarded(lambda: image_findings(archive, manifest, rules.readers.image), package)
    yield from guarded(lambda: metadata_findings(archive, manifest, platform=rules.platform), f"{info}/METADATA")
    yield from guarded(lambda: nvidia_findings(archive.files, rules.nvidia), WHOLE)
    yield from guarded(lambda: record_findings(archive), f"{info}/RECORD")


def library_findings(archive: WheelArchive, manifest: Manifest, rules: CheckRules) -> Iterator[Finding]:
    """What is wrong with the launcher library, if there is to be one."""
    if manifest.library is None:
        return
    path = f"{manifest.package}/{manifest.library}"
    if path not in archive.files:
        return  # a missing file is named elsewhere
    try:
        data = archive.files[path]
        info = rules.readers.library(data)
    except AotPackError as error:
        yield Finding(path=path, problem=error.message)
        return
    for problem in library_problems(info, data, rules.audit):
        yield Finding(path=path, problem=problem)
    known = {*manifest.functions, *LAUNCHER_FUNCTIONS}
    for symbol in info.exports:
        name = symbol.removeprefix(EXPORT_PREFIX)
        if symbol.startswith(EXPORT_PREFIX) and name not in known:
            yield Finding(path=path, problem=f"it exports {symbol}, a function that the manifest does not have")


def expected_files(manifest: Manifest) -> Sequence[str]:
    """The files of the package, relative to it."""
    return (
        FILE_NAME,
        *([] if manifest.library is None else [manifest.library]),
        *(file.file for file in (*manifest.files, *manifest.included)),
        *(image.file for image in manifest.images),
    )


def _file_findings(archive: WheelArchive, manifest: Manifest) -> Iterator[Finding]:
    expected = {f"{manifest.package}/{name}" for name in expected_files(manifest)}
    found = {name for name in archive.files if not name.startswith(f"{archive.dist_info}/")}
    for name in sorted(expected - found):
        yield Finding(path=name, problem="is missing")
    for name in sorted(found - expected):
        yield Finding(path=name, problem="should not be in it")
    needed = ("__init__.py", "__init__.pyi", "py.typed") if manifest.front is None else ("__init__.py", IDENTITY)
    generated = {file.file for file in manifest.files}
    for name in needed:
        if name not in generated:
            yield Finding(path=f"{manifest.package}/{FILE_NAME}", problem=f"does not list {name}")
    listed: list[ManifestFile | ManifestImage] = [*manifest.files, *manifest.included, *manifest.images]
    for file in listed:
        path = f"{manifest.package}/{file.file}"
        if path not in archive.files:
            continue
        size = archive.files.size(path)
        if size != file.size_bytes:
            yield Finding(path=path, problem=f"has {size} bytes; the manifest says {file.size_bytes}")
        elif archive.files.sha256(path) != file.sha256:
            yield Finding(path=path, problem="is not what the manifest says")


def _id_findings(manifest: Manifest) -> Iterator[Finding]:
    """Ids are what every other program goes by: a target may be called only what it is."""
    path = f"{manifest.package}/{FILE_NAME}"
    for target in manifest.targets:
        if not has_right_id(target):
            yield Finding(path=path, problem=f"the target {target.id} is called so; {id_of(target)} is right")
    for name in manifest.functions:
        yield from guarded(functools.partial(_name_findings, name), path)


def _name_findings(name: str) -> Iterator[Finding]:
    check_function_name(name)
    return iter(())


def _split_findings(archive: WheelArchive, manifest: Manifest) -> Iterator[Finding]:
    """What is wrong with how a package says that it is split."""
    path = f"{manifest.package}/{FILE_NAME}"
    if (manifest.front is None) != (manifest.library is not None):
        yield Finding(path=path, problem="a package has a library, and a provider has none")
    if manifest.front is None:
        for provider in manifest.providers:
            name = provider_name(manifest.distribution, provider.family)
            if (provider.distribution, provider.package) != (name.distribution, name.import_name):
                yield Finding(path=path, problem=f"names the provider {provider.distribution}; {name} is right")
        return
    name = provider_name(manifest.front.distribution, manifest.front.family)
    if (manifest.distribution, manifest.package) != (name.distribution, name.import_name):
        yield Finding(path=path, problem=f"is {manifest.distribution}; {name} is right")
    points = [(point.group, point.name, point.object) for point in manifest.entry_points]
    if points != [(ENTRY_POINT_GROUP, manifest.front.package, manifest.package)] or manifest.providers:
        yield Finding(path=path, problem=f"does not say that it is a provider for {manifest.front.package}")
    identity = f"{manifest.package}/{IDENTITY}"
    if identity not in archive.files or archive.text(identity) != manifest.identity:
        yield Finding(path=identity, problem="is not what the manifest says")
    for target in manifest.targets:
        if Arch.parse(target.arch).family != manifest.front.family:
            yield Finding(path=path, problem=f"{target.id} is not of the family {manifest.front.family}")


def _text_free(archive: WheelArchive, manifest: Manifest) -> set[str]:
    """Files that hold no text of the author's, who may well write of paths."""
    names = (FILE_NAME, manifest.library or IDENTITY, *(image.file for image in manifest.images))
    return {*(f"{manifest.package}/{name}" for name in names), f"{archive.dist_info}/{SBOM}"}


def _path_findings(archive: WheelArchive, manifest: Manifest, private_paths: Sequence[str]) -> Iterator[Finding]:
    text_free = _text_free(archive, manifest)
    for name in archive.files:
        if name not in text_free:
            continue
        data = archive.files[name]
        own = next((path for path in private_paths if path.encode() + b"/" in data), None)
        if own is not None:
            yield Finding(path=name, problem=f"contains a path of this machine: {own}")
        elif found := _BUILD_PATH.search(data):
            yield Finding(path=name, problem=f"contains a path of the machine that built it: {found[0][:160].decode()}")
