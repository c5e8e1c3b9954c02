"""Reads a finished wheel: file name, metadata, files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from aot_pack.documents import DEFAULT_MEMORY_BYTES
from aot_pack.errors import WheelError
from aot_pack.inspection.container import read_container
from aot_pack.inspection.files import StoredFiles
from aot_pack.inspection.findings import Finding
from aot_pack.inspection.zip_reader import LARGEST_BYTES, Source
from aot_pack.manifest import FILE_NAME, Manifest, read_manifest
from aot_pack.package.wheel_variants import split_label

_LONGEST_TEXT_BYTES = 4 << 20
"""The limit for METADATA, WHEEL and similar files. METADATA contains the README."""

_DOCUMENT_RATIO = 10
"""Bytes of memory that a document may take per byte of the archive. ``DEFAULT_MEMORY_BYTES`` is always allowed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelArchive:
    """A wheel or an installed package. It reads a file only when a caller asks for it."""

    file_name: str
    """The name of the wheel's file; for an installed package, of its ``.dist-info`` folder."""
    size_bytes: int
    sha256: str
    """SHA-256 of the wheel's file; empty for an installed package."""
    files: StoredFiles
    """All files, by path."""
    distribution: str
    version: str
    tag: str
    """The tag in the file's name, such as ``py3-none-manylinux_2_28_x86_64``."""
    dist_info: str
    """Name of its ``.dist-info`` folder."""
    source: Source | None = None
    """The wheel's file; None for an installed package."""
    label: str | None = None
    """The label of a wheel variant, None for other wheels. A wheel has it in its file name, an installed package in
    ``variant.json``."""
    findings: tuple[Finding, ...] = ()
    """Problems with entries of the archive: a wheel that aot-pack built has none."""

    @property
    def requires(self) -> tuple[str, ...]:
        return tuple(self.metadata().get_all("Requires-Dist", []))

    @property
    def requires_python(self) -> str:
        return str(next(iter(self.metadata().get_all("Requires-Python", [])), ""))

    @property
    def wheel_tags(self) -> tuple[str, ...]:
        """The tags in ``WHEEL``."""
        return tuple(self.headers("WHEEL").get_all("Tag", []))

    def metadata(self) -> Message:
        """The headers of ``METADATA``."""
        return self.headers("METADATA")

    def headers(self, name: str) -> Message:
        """The headers of a file of the ``.dist-info`` folder.

        Raises:
            WheelError: the file is missing, or is not UTF-8.
        """
        return HeaderParser().parsestr(self.text(f"{self.dist_info}/{name}"))

    def text(self, path: str, *, most_bytes: int = _LONGEST_TEXT_BYTES) -> str:
        """The content of a file as text.

        Raises:
            WheelError: the file is missing, is longer than ``most_bytes``, or is not UTF-8.
        """
        if path not in self.files:
            raise WheelError(f"{self.file_name}: {path} is missing")
        if self.files.size(path) > most_bytes:
            raise WheelError(f"{path} has {self.files.size(path)} bytes; aot-pack reads at most {most_bytes}")
        try:
            return self.files[path].decode()
        except UnicodeDecodeError as error:
            raise WheelError(f"{self.file_name}: {path} is not UTF-8: {error}") from error

    @property
    def document_bytes(self) -> int:
        """Bytes of memory that a document in it may take."""
        return max(DEFAULT_MEMORY_BYTES, _DOCUMENT_RATIO * self.size_bytes)

    def manifest(self) -> Manifest:
        """The manifest of its package.

        Raises:
            WheelError: aot-pack did not build it, or the manifest can't be read.
        """
        found = [name for name in self.files if name.count("/") == 1 and name.endswith(f"/{FILE_NAME}")]
        if len(found) != 1:
            raise WheelError(
                f"{self.file_name} was not built by aot-pack: it has no {FILE_NAME} beside its package",
                hint="give a wheel that `aot-pack build` wrote",
            )
        return read_manifest(self.files[found[0]], memory_bytes=self.document_bytes)


def read_wheel(path: Path) -> WheelArchive:
    """Reads a wheel.

    Raises:
        WheelError: the file does not exist, is not a wheel, or contains a file that can't be unpacked.
    """
    archive, unreadable = open_wheel(path)
    if unreadable:
        raise WheelError(f"{path} is damaged, or is not a wheel: {unreadable[0]}")
    return archive


def open_wheel(path: Path) -> tuple[WheelArchive, tuple[Finding, ...]]:
    """Reads the readable files of a wheel; also returns a finding for each unreadable one.

    Raises:
        WheelError: the file does not exist, or is not a wheel.
    """
    from packaging.utils import InvalidWheelFilename, parse_wheel_filename

    plain, label = split_label(path.name)
    try:
        name, version, _build, _tags = parse_wheel_filename(plain)
        source = Source(path)
    except (InvalidWheelFilename, ValueError) as error:  # ValueError: a version with thousands of digits, a NUL
        raise WheelError(
            f"{path} is not a wheel: expected a name such as my_kernels-1.0-py3-none-manylinux_2_28_x86_64.whl"
        ) from error
    except OSError as error:
        raise WheelError(f"{path} can't be read: {error.strerror or error}") from error
    if source.size_bytes > LARGEST_BYTES:
        raise WheelError(f"{path} is not a wheel: it is larger than 4 GiB")
    try:
        contents = read_container(source)
    except WheelError as error:
        raise WheelError(f"{path} is damaged, or is not a wheel: {error.message}") from error
    folders = {file.split("/", 1)[0] for file in contents.files}
    dist_infos = sorted(folder for folder in folders if folder.endswith(".dist-info"))
    if len(dist_infos) != 1:
        raise WheelError(f"{path} is not a wheel: expected one .dist-info folder, got {len(dist_infos)}")
    digest = hashlib.sha256()
    for piece in source.pieces(0, source.size_bytes):
        digest.update(piece)
    archive = WheelArchive(
        file_name=path.name,
        size_bytes=source.size_bytes,
        sha256=digest.hexdigest(),
        files=contents.files,
        distribution=str(name),
        version=str(version),
        tag="-".join(plain.removesuffix(".whl").split("-")[-3:]),
        dist_info=dist_infos[0],
        source=source,
        label=label,
        findings=contents.findings,
    )
    return archive, contents.unreadable
