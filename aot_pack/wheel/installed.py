"""Reads an installed package, in the form in which wheels are read."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator
from pathlib import Path

from aot_pack.errors import WheelError
from aot_pack.manifest import FILE_NAME, read_manifest
from aot_pack.wheel.archive import WheelArchive
from aot_pack.wheel.check_metadata import added_by_installer
from aot_pack.wheel.findings import Finding
from aot_pack.wheel.wheel_variants import FILE_NAME as VARIANT_FILE
from aot_pack.wheel.wheel_variants import read_label


def read_installed(name: str) -> tuple[WheelArchive, tuple[Finding, ...]]:
    """Reads an installed package, and what of it can't be read.

    Args:
        name: its folder, or the name of the distribution, which is then looked for in this environment.

    Raises:
        WheelError: there is none, or aot-pack did not build it.
    """
    folder = package_folder(name)
    try:
        manifest = read_manifest((folder / FILE_NAME).read_bytes())
    except OSError as error:
        raise WheelError(
            f"{folder} is not a package that aot-pack built: {FILE_NAME} can't be read: {error.strerror or error}",
            hint="give a wheel, the folder of an installed package, or the name of its distribution",
        ) from error
    site = folder.parent
    info = f"{manifest.distribution.replace('-', '_')}-{manifest.version}.dist-info"
    if not (site / info).is_dir():
        raise WheelError(f"{folder} is not installed: {site / info} is not there", hint="unpacked wheels have it too")
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for path in sorted([*_walk(folder), *_walk(site / info)]):
        file = path.relative_to(site).as_posix()
        if path.is_symlink():
            findings.append(Finding(path=file, problem="is a symbolic link"))
        elif not path.is_file():
            findings.append(Finding(path=file, problem="is no ordinary file"))
        elif not added_by_installer(file, info):
            try:
                files[file] = path.read_bytes()
            except OSError as error:
                findings.append(Finding(path=file, problem=f"can't be read: {error.strerror or error}"))
    archive = WheelArchive(
        file_name=info,
        size_bytes=sum(map(len, files.values())),
        sha256="",
        files=files,
        distribution=manifest.distribution,
        version=manifest.version,
        tag="",
        dist_info=info,
        label=read_label(files.get(f"{info}/{VARIANT_FILE}")),
    )
    return _tagged(archive), tuple(findings)


def package_folder(name: str) -> Path:
    """The folder of an installed package, by its path or the name of its distribution.

    Raises:
        WheelError: there is none, or aot-pack did not build it.
    """
    folder = Path(name)
    return (folder if folder.is_dir() else _folder_of(name)).resolve()


def _tagged(archive: WheelArchive) -> WheelArchive:
    """With the tag that ``WHEEL`` names, several platforms of one wheel joined as in a wheel's name."""
    import dataclasses

    try:
        tags = [tag.split("-", 2) for tag in archive.wheel_tags]
    except WheelError:  # the checks will say so
        return archive
    if not tags or any(len(tag) != 3 or tag[:2] != tags[0][:2] for tag in tags):
        return archive
    platforms = ".".join(tag[2] for tag in tags)
    return dataclasses.replace(archive, tag=f"{tags[0][0]}-{tags[0][1]}-{platforms}")


def _walk(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _folder_of(name: str) -> Path:
    try:
        files = importlib.metadata.files(name)
    except (importlib.metadata.PackageNotFoundError, ValueError):
        raise WheelError(
            f"{name!r} is no wheel, no folder, and no distribution that is installed here",
            hint="give a wheel, the folder of an installed package, or the name of its distribution",
        ) from None
    for file in files or []:
        if len(file.parts) == 2 and file.name == FILE_NAME:
            return Path(str(file.locate())).parent
    raise WheelError(f"{name} was not built by aot-pack: it has no {FILE_NAME} beside its package")
