"""Checks the metadata of a wheel against its manifest and its name: METADATA, WHEEL, RECORD, licenses, the SBOM."""

from __future__ import annotations

import configparser
import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from packaging.requirements import Requirement

from aot_pack.arch import Arch
from aot_pack.documents import DocumentError, read_document
from aot_pack.errors import WheelError
from aot_pack.ffi_releases import DISTRIBUTION, Release, dotted, needed, oldest_admitted
from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.container import SEAL, record_line, record_text
from aot_pack.inspection.findings import WHOLE, Finding
from aot_pack.manifest import Manifest
from aot_pack.names import ALL_FAMILIES
from aot_pack.package.jax_module import EXTRA, FIXED, REQUIREMENTS
from aot_pack.package.metadata import OUR_LICENSE, OUR_NOTICE, component_of, file_components
from aot_pack.package.wheel_variants import FILE_NAME as WHEEL_VARIANT_FILE
from aot_pack.package.wheel_variants import find_wheel_variant, find_wheel_variants, wheel_variants_text

SBOM = "sboms/aot-pack.cdx.json"
LICENSES = "licenses"
ENTRY_POINTS = "entry_points.txt"
"""Places in the ``.dist-info`` folder: PEP 770, PEP 639 and the PyPA's "Entry points"."""

_MOST_REQUIREMENTS, _LONGEST_REQUIREMENT, _MOST_BRACKETS = 1000, 4096, 64
"""Limits for METADATA. ``packaging`` needs one stack frame per bracket."""

_SPARE_BYTES = 1 << 18
"""Bytes by which RECORD may be longer than the expected text."""

_SCRIPTS = ("console_scripts", "gui_scripts")
"""Groups of entry points that installers turn into commands."""

INSTALLER_FILES = ("INSTALLER", "REQUESTED", "direct_url.json", "provenance_url.json", "uv_cache.json", "uv_build.json")
"""Files that installers add to the ``.dist-info`` folder: those of the PyPA's "Recording installed projects", and two
more that uv 0.13.9 adds."""


def metadata_findings(archive: WheelArchive, manifest: Manifest, *, platform: str | None) -> Iterator[Finding]:
    """Problems of the ``.dist-info`` folder, without RECORD.

    Raises:
        WheelError: METADATA or WHEEL can't be read.
    """
    info = archive.dist_info
    expected = f"{manifest.distribution.replace('-', '_')}-{manifest.version}.dist-info"
    if info != expected:
        yield Finding(path=WHOLE, problem=f"its metadata is in {info}; expected {expected}")
    licenses = {name for name in archive.files if name.startswith(f"{info}/{LICENSES}/")}
    needed = {f"{info}/{name}" for name in ("METADATA", "RECORD", "WHEEL", SEAL, SBOM)}
    if archive.label is not None:
        needed.add(f"{info}/{WHEEL_VARIANT_FILE}")
        yield from _variant_findings(archive, manifest, archive.label)
    for name in sorted(name for name in archive.files if name.startswith(f"{info}/")):
        if name not in {*licenses, *needed, f"{info}/{ENTRY_POINTS}"}:
            yield Finding(path=name, problem="must not be in the wheel")
    for name in sorted(needed - set(archive.files)):
        yield Finding(path=name, problem="is missing")
    yield from _tag_findings(archive, manifest, platform)
    yield from _header_findings(archive, manifest)
    yield from _entry_point_findings(archive, manifest)
    yield from _license_findings(archive, licenses)
    yield from _sbom_findings(archive, manifest)


def _variant_findings(archive: WheelArchive, manifest: Manifest, label: str) -> Iterator[Finding]:
    archs = [Arch.parse(target.arch) for target in manifest.targets]
    variant = find_wheel_variant(label, archs)
    if variant is None:
        known = ", ".join(each.label for each in find_wheel_variants(archs)) or "none"
        yield Finding(path=WHOLE, problem=f"its variant label is {label!r}, but its images belong to {known}")
        return
    path = f"{archive.dist_info}/{WHEEL_VARIANT_FILE}"
    if path in archive.files and archive.text(path) != wheel_variants_text([variant]):
        right = f"{label} with {', '.join(variant.properties)}"
        yield Finding(path=path, problem=f"does not match the name and the images: expected {right}")


def _tag_findings(archive: WheelArchive, manifest: Manifest, platform: str | None) -> Iterator[Finding]:
    python, abi, platforms = (*archive.tag.split("-"), "", "", "")[:3]
    pure = manifest.library is None
    if pure:
        platform = "any"
    if (python, abi) != ("py3", "none") or platforms.startswith("linux_") or platform not in (None, platforms):
        yield Finding(path=WHOLE, problem=f"its tag is {archive.tag}; expected py3-none-{platform or 'manylinux_*'}")
    path = f"{archive.dist_info}/WHEEL"
    headers = archive.headers("WHEEL")
    if sorted(archive.wheel_tags) != sorted(f"{python}-{abi}-{name}" for name in platforms.split(".")):
        tags = ", ".join(archive.wheel_tags)
        yield Finding(path=path, problem=f"its name says {archive.tag}, but WHEEL says {tags}")
    for name, value in (("Wheel-Version", "1.0"), ("Root-Is-Purelib", str(pure).lower())):
        if headers.get_all(name) != [value]:
            yield Finding(path=path, problem=f"{name} is {headers.get(name)}; expected {value}")


def _header_findings(archive: WheelArchive, manifest: Manifest) -> Iterator[Finding]:
    path = f"{archive.dist_info}/METADATA"
    headers = archive.metadata()
    expected = (
        ("Name", [manifest.distribution]),
        ("Version", [manifest.version]),
        ("License-Expression", [manifest.license] if manifest.license else None),
    )
    for name, values in expected:
        if headers.get_all(name) != values:
            found, wanted = (", ".join(each or ["nothing"]) for each in (headers.get_all(name), values))
            yield Finding(path=path, problem=f"{name} is {found}, but the manifest says {wanted}")
    if _requirements(archive.requires) != _requirements(manifest.requires):
        yield Finding(
            path=path,
            problem=f"it requires {', '.join(archive.requires) or 'nothing'}; "
            f"expected {', '.join(manifest.requires) or 'nothing'}",
        )
    yield from _needs_findings(archive, manifest, path)
    if (archive.distribution, archive.version) != (manifest.distribution, manifest.version):
        yield Finding(
            path=WHOLE,
            problem=f"its name says {archive.distribution} {archive.version}, but "
            f"the manifest says {manifest.distribution} {manifest.version}",
        )


def _needs_findings(archive: WheelArchive, manifest: Manifest, path: str) -> Iterator[Finding]:
    """Problems of the requirements that do not depend on the manifest.

    A package requires TVM FFI, and its extras require its providers. A provider requires its package.
    """
    if manifest.front is not None:
        wanted = f"{manifest.front.distribution}=={manifest.version}"
        if manifest.requires != (wanted,):
            yield Finding(path=path, problem=f"a provider must require {wanted} and nothing else")
    else:
        yield from _tvm_ffi_findings(manifest, path)
    yield from _jax_findings(archive, manifest, path)
    required = _of_extras(archive.requires) if manifest.providers else set()
    for provider in manifest.providers:
        wanted = f"{provider.distribution}=={manifest.version}"
        for extra in (provider.family, ALL_FAMILIES):
            if (extra, wanted) not in required:
                yield Finding(path=path, problem=f"its extra {extra} does not require {wanted}")


def _jax_findings(archive: WheelArchive, manifest: Manifest, path: str) -> Iterator[Finding]:
    """Problems of the extra for JAX, in a package that JAX can call."""
    if FIXED[0] not in {file.file for file in manifest.files}:
        return
    named = {Requirement(text).name for extra, text in _of_extras(archive.requires) if extra == EXTRA}
    for name in (Requirement(text).name for text in REQUIREMENTS):
        if name not in named:
            yield Finding(path=path, problem=f"its extra {EXTRA} does not require {name}")


def _tvm_ffi_findings(manifest: Manifest, path: str) -> Iterator[Finding]:
    oldest = admitted_tvm_ffi(manifest)
    need = needed((target.function, target.signature) for target in manifest.targets)
    if oldest is None:
        yield Finding(path=path, problem=f"a package must require {DISTRIBUTION}")
    elif oldest < need.release:
        why = f", because {'; '.join(need.reasons)}" if need.reasons else ""
        problem = f"it admits {DISTRIBUTION} {dotted(oldest)}, but it needs {dotted(need.release)} or later{why}"
        yield Finding(path=path, problem=problem)


def admitted_tvm_ffi(manifest: Manifest) -> Release | None:
    """The oldest release of TVM FFI that a package admits; None if it does not require TVM FFI."""
    return oldest_admitted(_parsed(manifest.requires) or ())


def _of_extras(texts: tuple[str, ...]) -> set[tuple[str, str]]:
    """Pairs of an extra and its requirement. Reads only the form of marker that build backends write for extras."""
    found = set()
    for each in _parsed(texts) or ():
        match = re.fullmatch(r"extra == \"([\w.-]+)\"", str(each.marker))
        if match is not None:
            found.add((match[1], f"{each.name}{each.specifier}"))
    return found


def _requirements(texts: tuple[str, ...]) -> list[tuple[str, str]] | None:
    """The requirements without those of extras: pairs of the name and the rest of the text."""
    found = _parsed(texts)
    if found is None:
        return None
    return sorted((each.name, str(each).removeprefix(each.name)) for each in found if not _of_extra(each))


def _parsed(texts: tuple[str, ...]) -> list[Requirement] | None:
    """The requirements; None if one is invalid, too long or too deeply nested, or if there are too many."""
    if len(texts) > _MOST_REQUIREMENTS or any(
        len(text) > _LONGEST_REQUIREMENT or text.count("(") > _MOST_BRACKETS for text in texts
    ):
        return None
    try:
        return [Requirement(text) for text in texts]
    except ValueError:  # InvalidRequirement, and versions with thousands of digits
        return None


class _EntryPoints(configparser.ConfigParser):
    def optionxform(self, optionstr: str) -> str:
        """Names keep their case."""
        return optionstr


def _read_entry_points(text: str) -> set[tuple[str, str, str]]:
    """Group, name and object of each entry point.

    Raises:
        WheelError: the text is not in the format of entry points.
    """
    parser = _EntryPoints(delimiters=("=",), interpolation=None)
    try:
        parser.read_string(text)
    except configparser.Error as error:
        raise WheelError(f"{ENTRY_POINTS} can't be read: {error}") from error
    return {(group, name, value) for group in parser.sections() for name, value in parser.items(group)}


def _entry_point_findings(archive: WheelArchive, manifest: Manifest) -> Iterator[Finding]:
    path = f"{archive.dist_info}/{ENTRY_POINTS}"
    if path not in archive.files:
        if manifest.entry_points:
            yield Finding(path=path, problem="is missing")
        return
    if not manifest.entry_points:
        yield Finding(path=path, problem="must not be in the wheel")
        return
    try:
        found = _read_entry_points(archive.text(path))
    except WheelError as error:
        yield Finding(path=path, problem=error.message)
        return
    if found != {(point.group, point.name, point.object) for point in manifest.entry_points}:
        yield Finding(path=path, problem="has other entry points than the manifest")


def _of_extra(requirement: Requirement) -> bool:
    return requirement.marker is not None and "extra" in str(requirement.marker)


def _license_findings(archive: WheelArchive, found: set[str]) -> Iterator[Finding]:
    folder = f"{archive.dist_info}/{LICENSES}"
    named = {f"{folder}/{name}" for name in archive.metadata().get_all("License-File", [])}
    for name in sorted({*named, f"{folder}/{OUR_LICENSE}", f"{folder}/{OUR_NOTICE}"} - found):
        yield Finding(path=name, problem="is missing")
    for name in sorted(found - named):
        yield Finding(path=name, problem="is a license file that METADATA does not name")


def _sbom_findings(archive: WheelArchive, manifest: Manifest) -> Iterator[Finding]:
    path = f"{archive.dist_info}/{SBOM}"
    if path not in archive.files:
        return
    try:
        document: Any = read_document(archive.files[path], memory_bytes=archive.document_bytes)
        kind = (document["bomFormat"], document["specVersion"])
        component = document["metadata"]["component"]
        files = [each for each in document["components"] if each["type"] == "file"]
    except (DocumentError, LookupError, TypeError) as error:
        yield Finding(path=path, problem=f"is not a bill of materials: {type(error).__name__}: {error}")
        return
    if kind != ("CycloneDX", "1.6"):
        yield Finding(path=path, problem=f"is {kind[0]} {kind[1]}; expected CycloneDX 1.6")
    if component != component_of(manifest):
        yield Finding(path=path, problem="describes another package than the manifest")
    if files != file_components(manifest):
        yield Finding(path=path, problem="does not list the images and modules that the manifest lists")


def record_findings(archive: WheelArchive) -> Iterator[Finding]:
    """Differences between ``RECORD`` and the files; see the PyPA's "Recording installed projects".

    In a wheel, the other files determine every byte of RECORD. An installer writes RECORD again: it keeps the lines and
    adds lines for its own files.

    Raises:
        WheelError: RECORD is missing, or is not UTF-8.
    """
    path = f"{archive.dist_info}/RECORD"
    expected = record_text(archive.files, path)
    # A line takes a hundred times its size in memory, so the length is limited. An installer adds its own lines.
    text = archive.text(path, most_bytes=(1 if archive.source is not None else 3) * len(expected) + _SPARE_BYTES)
    lines = set(text.splitlines())
    try:
        rows = list(csv.reader(io.StringIO(text)))
    except csv.Error as error:
        raise WheelError(f"is not a table: {error}") from error
    listed = {row[0] for row in rows if row}
    commands = _scripts(archive)
    for name in sorted(listed - set(archive.files) - {path}):
        of_installer = added_by_installer(name, archive.dist_info) or _is_script(name, commands)
        if archive.source is not None or not of_installer:
            yield Finding(path=name, problem="is in RECORD but not in the wheel")
    for name in archive.files:
        if name != path and record_line(archive.files, name) not in lines:
            yield Finding(
                path=name,
                problem="differs from RECORD" if name in listed else "is in the wheel but not in RECORD",
            )
    if archive.source is not None and text != expected:
        yield Finding(path=path, problem=_difference(text, expected))
    elif archive.source is None:
        yield from _installed_record_findings(text, rows, archive)


def _installed_record_findings(text: str, rows: list[list[str]], archive: WheelArchive) -> Iterator[Finding]:
    """Problems of an installed RECORD. It must have a form that Python's ``csv`` writes, and only expected lines."""
    path = f"{archive.dist_info}/RECORD"
    forms = []
    for end in ("\n", "\r\n"):
        buffer = io.StringIO()
        csv.writer(buffer, lineterminator=end).writerows(rows)
        forms.append(buffer.getvalue())
    if text not in forms:
        yield Finding(path=path, problem="is not in a form that installers write")
    for row in rows:
        of_installer = bool(row) and added_by_installer(row[0], archive.dist_info)
        if len(row) != 3 or (not all(row) and row[0] != path and not of_installer):
            yield Finding(path=path, problem=f"has a line without a hash: {','.join(row)[:160]!r}")
    if [path, "", ""] not in rows:
        yield Finding(path=path, problem="does not list itself")
    names = [row[0] for row in rows if row]
    if len(names) != len(set(names)):
        yield Finding(path=path, problem="lists a file twice")


def added_by_installer(name: str, dist_info: str) -> bool:
    """Whether an installer adds this file to a package."""
    return name in {f"{dist_info}/{file}" for file in INSTALLER_FILES} or (
        "/__pycache__/" in name and name.endswith(".pyc")
    )


def _scripts(archive: WheelArchive) -> set[str]:
    """Names of the commands that an installer makes from the entry points."""
    path = f"{archive.dist_info}/{ENTRY_POINTS}"
    if archive.source is not None or path not in archive.files:
        return set()
    return {point for group, point, _ in _read_entry_points(archive.text(path)) if group in _SCRIPTS}


def _is_script(name: str, commands: set[str]) -> bool:
    """Whether a file is a command that an installer made from an entry point. Its folder is beside the packages'."""
    return name.startswith("../") and name.rpartition("/")[2] in commands


def _difference(text: str, expected: str) -> str:
    found, right = text.split("\n"), expected.split("\n")
    number = next(
        (index for index, (a, b) in enumerate(zip(found, right, strict=False)) if a != b),
        min(len(found), len(right)),
    )
    return f"is not as aot-pack writes it: the first difference is in line {number + 1}"
