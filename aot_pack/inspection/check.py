"""The rules for the content of a wheel.

A build checks its own wheel by these rules before it publishes the wheel. ``aot-pack verify`` checks any wheel or
installed package by the same rules.

    check.py           the list of files, the library, and the content that no file may have
    check_c.py         the header for C against the manifest and the library
    check_coverage.py  the signatures of the manifest against the library
    check_gradients.py the author's gradients
    check_images.py    images against the manifest and the host programs
    check_metadata.py  METADATA, WHEEL, RECORD, licenses, the bill of materials
    container.py       the zip archive around them
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.cubin import CubinInfo, read_image
from aot_pack.errors import AotPackError, WheelError
from aot_pack.inspection.archive import WheelArchive, read_wheel
from aot_pack.inspection.check_c import header_findings, library_build_findings
from aot_pack.inspection.check_coverage import coverage_findings
from aot_pack.inspection.check_gradients import gradient_findings
from aot_pack.inspection.check_images import image_findings
from aot_pack.inspection.check_metadata import SBOM, admitted_tvm_ffi, metadata_findings, record_findings
from aot_pack.inspection.container import container_findings
from aot_pack.inspection.findings import WHOLE, Finding, guarded, no_more
from aot_pack.inspection.nvidia import NvidiaFiles, nvidia_findings
from aot_pack.manifest import FILE_NAME, Manifest, ManifestFile, ManifestImage, read_manifest
from aot_pack.manifest.rules import has_right_id, id_of
from aot_pack.names import ENTRY_POINT_GROUP, GRADIENTS_FILE, IDENTITY, check_function_name, provider_name
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

_OPERATOR_FUNCTIONS = (
    "aot_pack_log",
    "aot_pack_operator_gradient",
    "aot_pack_register_operators",
    "aot_pack_torch_watch",
)
"""FFI functions that the package's ``_torch`` calls. Libraries made before it existed lack them."""

_JAX_FUNCTIONS = ("aot_pack_flat_function",)
"""FFI functions that the package's ``_jax`` calls. Libraries made before it existed lack them."""

_COVERS_FUNCTIONS = ("aot_pack_covers",)
"""FFI functions that the package's ``_covers.py`` calls. Libraries made before it existed lack them."""

_C_FUNCTION = "aot_pack_c_"
"""The FFI function that the headers call; the package's name follows. Libraries made before it existed lack it, and
``aot_pack_register_global``, and the texts of functions for TVM FFI's tools."""

_BUILD_PATH = re.compile(
    rb"(?<![\w./-])/(?:home|root|tmp|opt|mnt|work|workspace|builds?|Users|github|__w|var/\w+|usr/(?:local|src|lib))"
    rb"/[\w.+-]+[\w.+/-]*"
)
"""Absolute paths that are typical of build machines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """Functions that read files. A caller that checks many similar wheels may pass functions with a memo."""

    image: Callable[[bytes], CubinInfo] = read_image
    library: Callable[[bytes], LibraryInfo] = read_library


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRules:
    """The facts that a check needs besides the wheel."""

    audit: AuditRules
    platform: str | None
    """The platform that the file's name must have; None for any except ``linux_*``."""
    nvidia: NvidiaFiles
    readers: Readers = Readers()


def check_wheel(path: Path, *, manifest: Manifest, rules: CheckRules) -> tuple[WheelArchive, LibraryInfo | None]:
    """Reads and checks a wheel that a build made; also returns its library, or None.

    Raises:
        WheelError: the wheel breaks a rule; ``detail`` lists all problems.
        NativeError: the library does not pass its audit.
    """
    archive = read_wheel(path)
    findings = list(archive.findings)
    if _read(archive, manifest.package) != manifest:
        findings.append(
            Finding(path=f"{manifest.package}/{FILE_NAME}", problem="reads differently than the build wrote it")
        )
    findings += no_more(content_findings(archive, manifest, rules))
    if archive.source is not None:
        epoch = manifest.provenance.source_date_epoch
        findings += container_findings(archive.source, archive.files, dist_info=archive.dist_info, epoch=epoch)
    if findings:
        raise WheelError(
            f"the wheel {path.name} breaks a rule: {findings[0]}",
            detail="\n".join(f"- {finding}" for finding in findings),
            hint="this is a defect of aot-pack; please report it with this text",
        )
    if manifest.library is None:
        return archive, None
    library = archive.files[f"{manifest.package}/{manifest.library}"]
    return archive, audit_library(library, audit_for(manifest, rules.audit), name=manifest.library)


def audit_for(manifest: Manifest, rules: AuditRules) -> AuditRules:
    """``rules`` with the oldest release of TVM FFI that the package admits."""
    admitted = admitted_tvm_ffi(manifest)
    return rules if admitted is None else replace(rules, tvm_ffi=admitted)


def _read(archive: WheelArchive, package: str) -> Manifest | None:
    try:
        return read_manifest(archive.text(f"{package}/{FILE_NAME}"))
    except WheelError:
        return None


def content_findings(archive: WheelArchive, manifest: Manifest, rules: CheckRules) -> Iterator[Finding]:
    """Problems of the files of a wheel, without the library's audit. A file may have several findings."""
    info, package = archive.dist_info, f"{manifest.package}/{FILE_NAME}"
    yield from guarded(lambda: _file_findings(archive, manifest), package)
    yield from guarded(lambda: _id_findings(manifest), package)
    yield from guarded(lambda: _split_findings(archive, manifest), package)
    yield from guarded(lambda: gradient_findings(archive, manifest), f"{manifest.package}/{GRADIENTS_FILE}")
    yield from guarded(lambda: _path_findings(archive, manifest, rules.audit.private_paths), WHOLE)
    yield from guarded(lambda: image_findings(archive, manifest, rules.readers.image), package)
    yield from guarded(lambda: metadata_findings(archive, manifest, platform=rules.platform), f"{info}/METADATA")
    yield from guarded(lambda: header_findings(archive, manifest), WHOLE)
    yield from guarded(lambda: nvidia_findings(archive.files, rules.nvidia), WHOLE)
    yield from guarded(lambda: record_findings(archive), f"{info}/RECORD")


def library_findings(archive: WheelArchive, manifest: Manifest, rules: CheckRules) -> Iterator[Finding]:
    """Problems of the launcher library, if the manifest names one."""
    if manifest.library is None:
        return
    path = f"{manifest.package}/{manifest.library}"
    if path not in archive.files:
        return  # _file_findings reports a missing file
    try:
        data = archive.files[path]
        info = rules.readers.library(data)
    except AotPackError as error:
        yield Finding(path=path, problem=error.message)
        return
    for problem in library_problems(info, data, audit_for(manifest, rules.audit)):
        yield Finding(path=path, problem=problem)
    yield from library_build_findings(data, manifest)
    yield from coverage_findings(data, manifest)
    known = {*manifest.functions, *LAUNCHER_FUNCTIONS, *_OPERATOR_FUNCTIONS, *_JAX_FUNCTIONS, *_COVERS_FUNCTIONS}
    known |= {f"{_C_FUNCTION}{manifest.package}", "aot_pack_register_global"}
    known |= {f"_{text}_{name}" for name in manifest.functions for text in ("doc", "metadata")}
    for symbol in info.exports:
        name = symbol.removeprefix(EXPORT_PREFIX)
        if symbol.startswith(EXPORT_PREFIX) and name not in known:
            yield Finding(path=path, problem=f"it exports {symbol}, which the manifest does not list")


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
        yield Finding(path=name, problem="must not be in the wheel")
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
            yield Finding(path=path, problem="has another SHA-256 than the manifest says")


def _id_findings(manifest: Manifest) -> Iterator[Finding]:
    """Problems of names: programs find targets by their ids, so an id must follow from its target's fields."""
    path = f"{manifest.package}/{FILE_NAME}"
    for target in manifest.targets:
        if not has_right_id(target):
            yield Finding(path=path, problem=f"the id of a target is {target.id}; expected {id_of(target)}")
    for name in manifest.functions:
        yield from guarded(functools.partial(_name_findings, name), path)


def _name_findings(name: str) -> Iterator[Finding]:
    check_function_name(name)
    return iter(())


def _split_findings(archive: WheelArchive, manifest: Manifest) -> Iterator[Finding]:
    """Problems between the manifest of a split package, its providers and their names."""
    path = f"{manifest.package}/{FILE_NAME}"
    if (manifest.front is None) != (manifest.library is not None):
        yield Finding(path=path, problem="a package must have a library, and a provider must have none")
    if manifest.front is None:
        for provider in manifest.providers:
            name = provider_name(manifest.distribution, provider.family)
            if (provider.distribution, provider.package) != (name.distribution, name.import_name):
                yield Finding(path=path, problem=f"names the provider {provider.distribution}; expected {name}")
        return
    name = provider_name(manifest.front.distribution, manifest.front.family)
    if (manifest.distribution, manifest.package) != (name.distribution, name.import_name):
        yield Finding(path=path, problem=f"names the distribution {manifest.distribution}; expected {name}")
    points = [(point.group, point.name, point.object) for point in manifest.entry_points]
    if points != [(ENTRY_POINT_GROUP, manifest.front.package, manifest.package)] or manifest.providers:
        yield Finding(path=path, problem=f"does not describe a provider for {manifest.front.package}")
    identity = f"{manifest.package}/{IDENTITY}"
    if identity not in archive.files or archive.text(identity) != manifest.identity:
        yield Finding(path=identity, problem="differs from the identity in the manifest")
    for target in manifest.targets:
        if Arch.parse(target.arch).family != manifest.front.family:
            yield Finding(path=path, problem=f"{target.id} does not belong to the family {manifest.front.family}")


def _text_free(archive: WheelArchive, manifest: Manifest) -> set[str]:
    """Files without text of the author: the author's own text may mention any path."""
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
