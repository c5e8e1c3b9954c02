"""Reads an installed package into the same form as a wheel."""

from __future__ import annotations

import importlib.metadata
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from aot_pack.errors import WheelError
from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.check_metadata import added_by_installer
from aot_pack.inspection.files import StoredFiles, file_pieces, open_ordinary, read_ordinary
from aot_pack.inspection.findings import Finding
from aot_pack.inspection.zip_reader import LARGEST_BYTES, whole_limit
from aot_pack.manifest import FILE_NAME, Manifest, read_manifest
from aot_pack.package.wheel_variants import FILE_NAME as WHEEL_VARIANT_FILE
from aot_pack.package.wheel_variants import read_label

_MOST_FILES = 0xFFFF
"""The limit of a wheel."""

_LARGEST_MANIFEST_BYTES = 1 << 30
"""aot-pack does not read a larger manifest. ``documents`` limits the memory for a smaller one."""


def read_installed(name: str) -> tuple[WheelArchive, tuple[Finding, ...]]:
    """Reads an installed package; also returns a finding for each unreadable file.

    Args:
        name: the package's folder, or the name of a distribution in this environment.

    Raises:
        WheelError: there is no such package, or aot-pack did not build it.
    """
    folder = package_folder(name)
    manifest = read_installed_manifest(folder)
    site = folder.parent
    info = f"{manifest.distribution.replace('-', '_')}-{manifest.version}.dist-info"
    if not (site / info).is_dir():
        raise WheelError(
            f"{folder} is not installed: {site / info} is not there",
            hint="to check an unpacked wheel, keep its .dist-info folder beside the package",
        )
    sizes: dict[str, int] = {}
    findings: list[Finding] = []
    for path in sorted([*_walk(folder), *_walk(site / info)]):
        file = path.relative_to(site).as_posix()
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            findings.append(Finding(path=file, problem="is a symbolic link"))
        elif not stat.S_ISREG(status.st_mode):
            findings.append(Finding(path=file, problem="is not an ordinary file"))
        elif not added_by_installer(file, info):
            try:
                os.close(open_ordinary(path))
                sizes[file] = status.st_size
            except OSError as error:
                findings.append(Finding(path=file, problem=f"can't be read: {error.strerror or error}"))
    total = sum(sizes.values())
    if total > LARGEST_BYTES or len(sizes) > _MOST_FILES:
        raise WheelError(
            f"{folder} has {len(sizes)} files and {total} bytes; aot-pack reads at most {_MOST_FILES} files and 4 GiB"
        )
    files = StoredFiles(sizes, lambda file: file_pieces(site / file), whole_bytes=whole_limit(total))
    variant = f"{info}/{WHEEL_VARIANT_FILE}"
    archive = WheelArchive(
        file_name=info,
        size_bytes=total,
        sha256="",
        files=files,
        distribution=manifest.distribution,
        version=manifest.version,
        tag="",
        dist_info=info,
        label=read_label(files[variant]) if variant in files else None,
    )
    return _tagged(archive), tuple(findings)


def read_installed_manifest(folder: Path) -> Manifest:
    """The manifest of the package in a folder.

    Raises:
        WheelError: the folder has no readable manifest.
    """
    try:
        return read_manifest(read_ordinary(folder / FILE_NAME, most_bytes=_LARGEST_MANIFEST_BYTES))
    except WheelError as error:
        raise WheelError(
            f"{folder} is not a package that aot-pack built: {error.message.removeprefix(f'{folder}/')}",
            hint="give a wheel, the folder of an installed package, or the name of its distribution",
        ) from error


def package_folder(name: str) -> Path:
    """The folder of an installed package, given its path or the name of its distribution.

    Raises:
        WheelError: there is no such package, or aot-pack did not build it.
    """
    folder = Path(name)
    return (folder if folder.is_dir() else _folder_of(name)).resolve()


def _tagged(archive: WheelArchive) -> WheelArchive:
    """The archive with the tag in its ``WHEEL``. Several platforms are joined as in a wheel's name."""
    import dataclasses

    try:
        tags = [tag.split("-", 2) for tag in archive.wheel_tags]
    except WheelError:  # the checks report the problem
        return archive
    if not tags or any(len(tag) != 3 or tag[:2] != tags[0][:2] for tag in tags):
        return archive
    platforms = ".".join(tag[2] for tag in tags)
    return dataclasses.replace(archive, tag=f"{tags[0][0]}-{tags[0][1]}-{platforms}")


def _walk(folder: Path) -> Iterator[Path]:
    """All entries below a folder except folders. Does not follow links. Its depth is limited only by paths.

    Raises:
        WheelError: a folder can't be read, or there are more entries than a package has.
    """
    left = [folder]
    found = 0
    while left:
        try:
            with os.scandir(left.pop()) as entries:
                for entry in entries:
                    found += 1
                    if found > 2 * _MOST_FILES:
                        raise WheelError(f"{folder} has more than {2 * _MOST_FILES} files and folders")
                    if entry.is_dir(follow_symlinks=False):
                        left.append(Path(entry.path))
                    else:
                        yield Path(entry.path)
        except OSError as error:
            raise WheelError(f"{folder} can't be read: {error.strerror or error}") from error


def _folder_of(name: str) -> Path:
    try:
        files = importlib.metadata.files(name)
    except (importlib.metadata.PackageNotFoundError, ValueError):
        raise WheelError(
            f"{name!r} is not a wheel, a folder or an installed distribution",
            hint="give a wheel, the folder of an installed package, or the name of its distribution",
        ) from None
    for file in files or []:
        if len(file.parts) == 2 and file.name == FILE_NAME:
            return Path(str(file.locate())).parent
    raise WheelError(f"{name} was not built by aot-pack: it has no {FILE_NAME} beside its package")
