"""What a finished wheel must be, looked at once more from the outside, before anybody gets to see it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from packaging.requirements import Requirement

from aot_pack.errors import WheelError
from aot_pack.manifest import Manifest, read_manifest
from aot_pack.native.audit import AuditRules, LibraryInfo, audit_library, nvidia_names
from aot_pack.wheel.archive import WheelArchive, read_wheel, record_problems

_METADATA_FILES = ("METADATA", "RECORD", "WHEEL")


def check_wheel(
    path: Path, *, manifest: Manifest, package_files: Sequence[str], rules: AuditRules, platform: str | None
) -> tuple[WheelArchive, LibraryInfo]:
    """Reads the wheel and checks it.

    Args:
        package_files: every file that the package must have, relative to it, and no other.
        platform: the platform that the file's name must have; None for any but ``linux``.

    Raises:
        WheelError: lists everything that is wrong.
        NativeError: the library does not pass its audit.
    """
    archive = read_wheel(path)
    problems = [
        *_problems(archive, manifest, package_files, platform),
        *_path_problems(archive, manifest, rules.private_paths),
        *record_problems(archive),
    ]
    if problems:
        raise WheelError(
            f"the wheel {path.name} is not what it must be: {problems[0]}",
            detail="\n".join(f"- {problem}" for problem in problems),
            hint="this is a defect of aot-pack; please report it with this text",
        )
    library = archive.files[f"{manifest.package}/{manifest.library}"]
    return archive, audit_library(library, rules, name=manifest.library)


def _problems(
    archive: WheelArchive, manifest: Manifest, package_files: Sequence[str], platform: str | None
) -> Iterator[str]:
    expected = {f"{manifest.package}/{name}" for name in package_files}
    found = {name for name in archive.files if not name.startswith(f"{archive.dist_info}/")}
    for name in sorted(expected - found):
        yield f"{name} is missing"
    for name in sorted(found - expected):
        yield f"{name} should not be in it"
    for name in _METADATA_FILES:
        if f"{archive.dist_info}/{name}" not in archive.files:
            yield f"{archive.dist_info}/{name} is missing"
    yield from _tag_problems(archive, platform)
    if [Requirement(requirement).name for requirement in archive.requires] != ["apache-tvm-ffi"]:
        yield f"it requires {', '.join(archive.requires) or 'nothing'}; apache-tvm-ffi and nothing else is right"
    yield from _content_problems(archive, manifest)


def _tag_problems(archive: WheelArchive, platform: str | None) -> Iterator[str]:
    python, abi, platforms = archive.tag.split("-")
    if (python, abi) != ("py3", "none") or platforms.startswith("linux_") or platform not in (None, platforms):
        yield f"its tag is {archive.tag}; py3-none-{platform or 'manylinux_*'} is right"
    if sorted(archive.wheel_tags) != sorted(f"{python}-{abi}-{name}" for name in platforms.split(".")):
        yield f"its name says {archive.tag}, but WHEEL says {', '.join(archive.wheel_tags)}"


def _content_problems(archive: WheelArchive, manifest: Manifest) -> Iterator[str]:
    if read_manifest(archive.text(f"{manifest.package}/manifest.json")) != manifest:
        yield "manifest.json does not read as it was written"
    for cubin in manifest.cubins:
        data = archive.files.get(f"{manifest.package}/{cubin.file}", b"")
        if hashlib.sha256(data).hexdigest() != cubin.sha256:
            yield f"{cubin.file} is not what the manifest says"
    for included in manifest.included:
        data = archive.files.get(f"{manifest.package}/{included.file}", b"")
        if hashlib.sha256(data).hexdigest() != included.sha256:
            yield f"{included.file} is not what the manifest says"
    for name, data in archive.files.items():
        if name.endswith(".cubin") and (names := nvidia_names(data, code=True)):
            yield f"{name} contains {', '.join(names)}: names of NVIDIA's runtime libraries"


def _path_problems(archive: WheelArchive, manifest: Manifest, private_paths: Sequence[str]) -> Iterator[str]:
    text = archive.text(f"{manifest.package}/manifest.json")
    for path in private_paths:
        if f"{path}/" in text:
            yield f"manifest.json contains a path of this machine: {path}"
