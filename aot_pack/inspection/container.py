"""Writes the zip archive of a finished wheel in one fixed form, and checks every byte of such an archive.

Each byte of the archive belongs to one of these, and each has its check:

- The content of a file. ``RECORD`` has its hash.
- ``RECORD`` itself. It follows from the other files, so the check writes it again and compares.
- A compressed stream. Many streams unpack to the same content, so the *seal*, a file of the ``.dist-info`` folder, has
  the hash of this one. The seal and ``RECORD`` are not compressed, so each has only one form.
- A header, or the directory at the end. These follow from names, sizes, checksums and one time, so the check writes
  them again and compares. The form has no gaps, comments or extra fields, and no bytes after the end.

The format is PKWARE's APPNOTE 6.3.9. The binary distribution format allows only stored and deflated files. All files
have the time of SOURCE_DATE_EPOCH and the mode 0644. Folders have no entries.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import stat
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from aot_pack.documents import DocumentError, read_document
from aot_pack.errors import WheelError
from aot_pack.inspection.files import StoredFiles, sha256_of, size_of
from aot_pack.inspection.findings import WHOLE, Finding
from aot_pack.inspection.zip_reader import (
    DEFLATED,
    LARGEST_BYTES,
    STORED,
    Source,
    ZipEntry,
    ZipError,
    read_directory,
    unpacked,
    unpacked_again,
    whole_limit,
)

SEAL, RECORD = "aot-pack-seal.json", "RECORD"
"""Files of the ``.dist-info`` folder: hashes of compressed streams, and hashes of contents."""

SEAL_SCHEMA_VERSION = 1
_LEVEL = 9
_MODE = stat.S_IFREG | 0o644


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file of an archive, as the archive stores it."""

    name: str
    crc: int
    size_bytes: int
    packed_bytes: int
    sha256_packed: str
    """SHA-256 of its compressed bytes, or of its content if it is not compressed."""
    stream: bytes = b""
    """These bytes, for writing the archive; empty for a check."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The readable content of an archive."""

    files: StoredFiles
    unreadable: tuple[Finding, ...]
    """Files that can't be unpacked."""
    findings: tuple[Finding, ...]
    """Entries that no wheel of aot-pack has: folders, links, names that leave the archive, repeated names."""


# -- writing


def write_container(files: Mapping[str, bytes], *, dist_info: str, epoch: int) -> bytes:
    """A wheel of these files, with a new ``RECORD`` and seal; equal files give equal bytes.

    Args:
        files: content by path. This function replaces a ``RECORD`` or seal among them.
        epoch: the time of all files, seconds since 1970. The format begins at 1980, so an earlier time becomes 1980.

    Raises:
        WheelError: the wheel would be larger than the format allows.
    """
    made = _made(dist_info)
    order = file_order((name for name in files if name not in made), dist_info)
    contents = {name: files[name] for name in order}
    contents[made[0]] = seal_text([_deflated(name, files[name]) for name in order]).encode()
    contents[made[1]] = record_text(contents, made[1]).encode()
    return pack_container(contents, dist_info=dist_info, epoch=epoch)


def pack_container(files: Mapping[str, bytes], *, dist_info: str, epoch: int) -> bytes:
    """The archive of exactly these files, which include ``RECORD`` and the seal.

    Raises:
        WheelError: the wheel would be larger than the format allows.
    """
    made = _made(dist_info)
    members = [(_stored if name in made else _deflated)(name, files[name]) for name in file_order(files, dist_info)]
    pieces = (piece for _, piece in _layout(members, made, epoch))
    data = b"".join(piece.stream if isinstance(piece, Member) else piece for piece in pieces)
    if len(data) > LARGEST_BYTES or len(members) > 0xFFFE or any(each.size_bytes > LARGEST_BYTES for each in members):
        raise WheelError(
            f"the wheel would have {len(members)} files and {len(data)} bytes; at most 65534 files and 4 GiB are "
            "possible",
            hint="build some of the targets into a separate wheel, with --select",
        )
    return data


def _made(dist_info: str) -> tuple[str, str]:
    """The files that aot-pack makes and does not compress, in their order at the archive's end."""
    return f"{dist_info}/{SEAL}", f"{dist_info}/{RECORD}"


def file_order(names: Iterable[str], dist_info: str) -> list[str]:
    """The names in the order of the archive: sorted, with the metadata last and ``RECORD`` at the very end."""

    def rank(name: str) -> int:
        if not name.startswith(f"{dist_info}/"):
            return 0
        return {f"{dist_info}/{SEAL}": 2, f"{dist_info}/{RECORD}": 3}.get(name, 1)

    return sorted(names, key=lambda name: (rank(name), name))


def seal_text(members: Sequence[Member]) -> str:
    """The seal: the SHA-256 of each compressed stream, by path, in the order of the archive."""
    hashes = {member.name: member.sha256_packed for member in members}
    return json.dumps({"schema_version": SEAL_SCHEMA_VERSION, "sha256_compressed": hashes}, indent=1) + "\n"


def record_text(files: Mapping[str, bytes], path: str) -> str:
    """The text of ``RECORD``: one line per file in their order, and one for itself.

    Args:
        path: the path of ``RECORD``.
    """
    return "".join([*(f"{record_line(files, name)}\n" for name in files if name != path), f"{path},,\n"])


def record_line(files: Mapping[str, bytes], name: str) -> str:
    """The line of a file in ``RECORD``. No path needs quotes, as ``unsafe_name`` refuses such a path."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256_of(files, name))).rstrip(b"=").decode()
    return f"{name},sha256={digest},{size_of(files, name)}"


def unsafe_name(name: str) -> bool:
    """Whether a path is forbidden: it would leave the folder that it is unpacked into, or differ between systems."""
    parts = name.split("/")
    return not re.fullmatch(r"[\w.+/-]+", name, re.ASCII) or any(part in ("", ".", "..") for part in parts)


def _deflated(name: str, data: bytes) -> Member:
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _member(name, data, compressor.compress(data) + compressor.flush())


def _stored(name: str, data: bytes) -> Member:
    return _member(name, data, data)


def _member(name: str, data: bytes, stream: bytes) -> Member:
    return Member(
        name=name,
        crc=zlib.crc32(data),
        size_bytes=len(data),
        packed_bytes=len(stream),
        sha256_packed=hashlib.sha256(stream).hexdigest(),
        stream=stream,
    )


def _layout(members: Sequence[Member], stored: Sequence[str], epoch: int) -> Iterator[tuple[str, bytes | Member]]:
    """The archive in pieces, each with a name for people; a member stands for its stream."""
    date = _dos_time(epoch)
    directory: list[tuple[str, bytes]] = []
    offset = 0
    for member in members:
        method = STORED if member.name in stored else DEFLATED
        name = member.name.encode()
        # version needed 2.0, no flags; no extra field, no comment
        common = struct.pack(
            "<HHHIIIIHH", 20, 0, method, date, member.crc, member.packed_bytes, member.size_bytes, len(name), 0
        )
        local = b"PK\3\4" + common + name
        yield f"the header of {member.name}", local
        yield f"the {'content' if method == STORED else 'compressed form'} of {member.name}", member
        entry = b"PK\1\2" + struct.pack("<BB", 20, 3) + common  # made by version 2.0, on Unix
        entry += struct.pack("<HHHII", 0, 0, 0, _MODE << 16, min(offset, 0xFFFFFFFF)) + name
        directory.append((f"the directory's entry of {member.name}", entry))
        offset += len(local) + member.packed_bytes
    yield from directory
    size = sum(len(entry) for _, entry in directory)
    count = min(len(members), 0xFFFF)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, size, min(offset, 0xFFFFFFFF), 0)
    yield "the record at the archive's end", b"PK\5\6" + end


def _dos_time(epoch: int) -> int:
    """Date and time in the form of zip archives, in steps of two seconds."""
    import datetime

    first, last = 315532800, 4354819198  # 1980-01-01, 2107-12-31
    when = datetime.datetime.fromtimestamp(min(max(epoch, first), last), datetime.timezone.utc)
    date = (when.year - 1980) << 9 | when.month << 5 | when.day
    return date << 16 | when.hour << 11 | when.minute << 5 | when.second // 2


# -- reading


def read_container(source: Source) -> Contents:
    """Reads the readable files of an archive. Unpacks every file once, in pieces, and keeps only its hash.

    Raises:
        WheelError: ``source`` is not a zip archive, or claims to unpack to far more than a wheel does.
    """
    findings: list[Finding] = []
    unreadable: list[Finding] = []
    entries: dict[str, ZipEntry] = {}
    hashes: dict[str, str] = {}
    try:
        directory = read_directory(source)
    except ZipError as error:
        raise WheelError(f"it is damaged, or is not a zip archive: {error}") from error
    for entry in directory:
        findings += _entry_findings(entry, entries)
        if entry.is_folder or entry.name in entries:
            continue
        try:
            found = hashlib.sha256()
            for piece in unpacked(source, entry):
                found.update(piece)
        except ZipError as error:
            unreadable.append(Finding(path=entry.name, problem=f"can't be unpacked: {error}"))
        else:
            entries[entry.name], hashes[entry.name] = entry, found.hexdigest()
    files = StoredFiles(
        {name: entry.size_bytes for name, entry in entries.items()},
        lambda name: unpacked_again(source, entries[name]),
        whole_bytes=whole_limit(source.size_bytes),
        sha256=hashes,
    )
    return Contents(files=files, unreadable=tuple(unreadable), findings=tuple(findings))


def _entry_findings(entry: ZipEntry, seen: Mapping[str, ZipEntry]) -> Iterator[Finding]:
    if entry.name in seen:
        yield Finding(path=entry.name, problem="is in the archive twice")
    if entry.is_folder:
        yield Finding(path=entry.name, problem="is an entry for a folder, but aot-pack writes none")
    elif unsafe_name(entry.name):
        yield Finding(path=entry.name, problem="is not a name that a file of a wheel may have")
    kind = stat.S_IFMT(entry.mode)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        what = "a symbolic link" if kind == stat.S_IFLNK else "not an ordinary file"
        yield Finding(path=entry.name, problem=f"is {what}")


def container_findings(source: Source, files: Mapping[str, bytes], *, dist_info: str, epoch: int) -> Iterator[Finding]:
    """Differences between the archive and the one that :func:`write_container` would write of these files.

    This function trusts the sizes and checksums in the archive's directory. :func:`read_container` compared them with
    the content when it unpacked the file, and the check of ``RECORD`` compares the content.
    """
    made = _made(dist_info)
    if any(unsafe_name(name) for name in files):
        return  # read_container reports such a name, and this form can't have it
    members = _members(source, file_order(files, dist_info), made)
    if members is None:
        yield Finding(path=WHOLE, problem="the archive's directory names files that the archive does not have")
        return
    position = 0
    for what, piece in _layout(members, made, epoch):
        if isinstance(piece, Member):
            position += piece.packed_bytes
            continue
        found = source.read(position, len(piece))
        if found != piece:
            at = position + _first_difference(found, piece)
            name = next((member.name for member in members if what.endswith(f" of {member.name}")), WHOLE)
            problem = f"{what} is not as aot-pack writes it: the first difference is at byte {at} of the archive"
            yield Finding(path=name, problem=problem)
            return  # the following pieces may be correct at another offset
        position += len(piece)
    if position != source.size_bytes:
        yield Finding(path=WHOLE, problem=f"the archive has {source.size_bytes - position} bytes after its end")
    expected = seal_text([member for member in members if member.name not in made])
    found_bytes = size_of(files, made[0]) if made[0] in files else None
    if found_bytes != len(expected.encode()) or files[made[0]] != expected.encode():
        yield from _seal_findings(files, expected, made[0])


def _members(source: Source, order: Sequence[str], stored: Sequence[str]) -> list[Member] | None:
    """The members with the hashes of their streams, read from the places that the fixed form gives them."""
    try:
        entries = {entry.name: entry for entry in read_directory(source)}
    except ZipError:  # the file has changed since it was first read
        return None
    members: list[Member] = []
    offset = 0
    for name in order:
        entry = entries.get(name)
        if entry is None or (name in stored and entry.packed_bytes != entry.size_bytes):
            return None
        offset += 30 + len(name.encode())
        digest = hashlib.sha256()
        for piece in source.pieces(offset, entry.packed_bytes):
            digest.update(piece)
        members.append(
            Member(
                name=name,
                crc=entry.crc,
                size_bytes=entry.size_bytes,
                packed_bytes=entry.packed_bytes,
                sha256_packed=digest.hexdigest(),
            )
        )
        offset += entry.packed_bytes
    return members


def _seal_findings(files: Mapping[str, bytes], expected: str, path: str) -> Iterator[Finding]:
    if path not in files:
        yield Finding(path=path, problem="is missing")
        return
    wrong = []
    try:
        hashes = read_document(files[path], memory_bytes=len(expected) * 8 + (1 << 20))["sha256_compressed"]
        wrong = [name for name, value in json.loads(expected)["sha256_compressed"].items() if hashes.get(name) != value]
    except (DocumentError, WheelError, LookupError, TypeError, AttributeError):
        pass
    for name in wrong:
        yield Finding(path=name, problem="its compressed form differs from the sealed one")
    if not wrong:
        yield Finding(path=path, problem="is not as aot-pack writes it")


def _first_difference(one: bytes, other: bytes) -> int:
    return next(
        (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
