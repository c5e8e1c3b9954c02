"""Reads an untrusted zip archive. The archive's size limits time and memory, whatever the archive claims.

Python's ``zipfile`` trusts an archive. An entry of a few bytes may unpack to terabytes, many entries may share one
stream, and a directory may have millions of entries. This module sets limits:

- No entry unpacks to more bytes than the directory says. All entries together unpack to at most ``unpacked_limit``.
- The streams of all entries together are no longer than the archive, so entries can't share streams.
- There are at most 65535 entries: the format allows no more without zip64.

The format is PKWARE's APPNOTE 6.3.9. Like other readers, this module skips bytes before the archive and a comment at
its end; the checks report both. It refuses zip64, encryption and methods other than "stored" and "deflated".
"""

from __future__ import annotations

import os
import struct
import weakref
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aot_pack.errors import WheelError
from aot_pack.inspection.files import PIECE_BYTES, open_ordinary

STORED, DEFLATED = 0, 8
LARGEST_BYTES = 0xFFFF_FFFE
"""A larger zip archive needs another form (zip64), and no index accepts wheels in that form."""

_RATIO, _ALWAYS_BYTES = 16, 96 << 20
"""A wheel unpacks to about 4 times its size."""

_WHOLE_RATIO, _ALWAYS_WHOLE_BYTES = 4, 64 << 20

_END = struct.Struct("<4sHHHHIIH")
_ENTRY = struct.Struct("<4sBBHHHIIIIHHHHHII")
_LOCAL = struct.Struct("<4sHHHIIIIHH")
_LONGEST_COMMENT = 0xFFFF
_ENCRYPTED, _UTF8 = 0x1, 0x800


class ZipError(ValueError):
    """The archive or one of its entries can't be read. The text gives the reason."""


def unpacked_limit(archive_bytes: int) -> int:
    """The largest allowed size in bytes of all unpacked files together, for an archive of this size."""
    return max(_ALWAYS_BYTES, _RATIO * archive_bytes)


def whole_limit(archive_bytes: int) -> int:
    """The largest size in bytes of a file that is read as a whole: an image, the library, a document."""
    return max(_ALWAYS_WHOLE_BYTES, _WHOLE_RATIO * archive_bytes)


class Source:
    """An open file for reading at any offset. It stays the same file even if another file takes its name.

    Raises:
        OSError: the file can't be opened, or is not an ordinary file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = open_ordinary(path)
        weakref.finalize(self, os.close, self._descriptor)
        self.size_bytes = os.fstat(self._descriptor).st_size

    def read(self, offset: int, size: int) -> bytes:
        """Bytes of the file; fewer than ``size`` at its end.

        Raises:
            WheelError: the file can't be read.
        """
        try:
            return os.pread(self._descriptor, size, offset)
        except OSError as error:
            raise WheelError(f"{self._path} can't be read: {error.strerror or error}") from error

    def pieces(self, offset: int, size: int) -> Iterator[bytes]:
        """The same bytes as :meth:`read`, in pieces."""
        while size > 0 and (piece := self.read(offset, min(size, PIECE_BYTES))):
            yield piece
            offset += len(piece)
            size -= len(piece)


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """An entry of the directory."""

    name: str
    method: int
    flags: int
    crc: int
    packed_bytes: int
    size_bytes: int
    mode: int
    """Type and permissions on Unix; 0 if another system wrote the archive."""
    offset: int
    """Offset of its local header in the file."""

    @property
    def is_folder(self) -> bool:
        return self.name.endswith("/")


def read_directory(source: Source) -> tuple[ZipEntry, ...]:
    """The entries of an archive.

    Raises:
        ZipError: the file is not a zip archive, is cut off, or has entries that share bytes.
        WheelError: the archive claims to unpack to far more than a wheel does.
    """
    end, count, size, offset = _read_end(source)
    start = end - size
    shift = start - offset  # bytes before the archive
    if start < 0 or shift < 0:
        raise ZipError("its directory is cut off")
    directory = source.read(start, size)
    entries = tuple(_entries(directory, shift))
    if len(entries) != count:
        raise ZipError(f"its directory has {len(entries)} entries, but the record at the end says {count}")
    if sum(entry.packed_bytes + _LOCAL.size for entry in entries) > source.size_bytes:
        raise ZipError("its files share bytes")
    total, limit = sum(entry.size_bytes for entry in entries), unpacked_limit(source.size_bytes)
    if total > limit:
        raise WheelError(f"it would unpack to {total} bytes; an archive of its size may unpack to at most {limit}")
    return entries


def stream_offset(source: Source, entry: ZipEntry) -> int:
    """The offset of an entry's first byte.

    Raises:
        ZipError: the entry has no header, or its header belongs to another entry.
    """
    head = source.read(entry.offset, _LOCAL.size)
    if len(head) != _LOCAL.size or head[:4] != b"PK\3\4":
        raise ZipError("it has no header")
    _, _, flags, _, _, _, _, _, name_bytes, extra_bytes = _LOCAL.unpack(head)
    if _name(source.read(entry.offset + _LOCAL.size, name_bytes), flags) != entry.name:
        raise ZipError("its header has another name than its entry in the directory")
    return entry.offset + _LOCAL.size + int(name_bytes) + int(extra_bytes)


def unpacked(source: Source, entry: ZipEntry) -> Iterator[bytes]:
    """The content of an entry in pieces, never more than the directory says.

    Raises:
        ZipError: the entry can't be unpacked, is encrypted, or has another size or checksum than the directory says.
    """
    if entry.method not in (STORED, DEFLATED):
        raise ZipError(f"its compression method {entry.method} is not supported")
    if entry.flags & _ENCRYPTED:
        raise ZipError("it is encrypted")
    offset = stream_offset(source, entry)
    packed = source.pieces(offset, entry.packed_bytes)
    crc = found = 0
    for piece in packed if entry.method == STORED else _inflated(packed):
        found += len(piece)
        if found > entry.size_bytes:
            raise ZipError(f"it has more bytes than the {entry.size_bytes} that the directory says")
        crc = zlib.crc32(piece, crc)
        yield piece
    if found != entry.size_bytes:
        raise ZipError(f"it has {found} bytes, but the directory says {entry.size_bytes}")
    if crc != entry.crc:
        raise ZipError("it has another checksum than the directory says")


def _inflated(packed: Iterator[bytes]) -> Iterator[bytes]:
    """The unpacked content of a stream, in pieces of at most ``PIECE_BYTES``."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for piece in packed:
            while piece and not inflate.eof:
                if part := inflate.decompress(piece, PIECE_BYTES):
                    yield part
                piece = inflate.unconsumed_tail
            if inflate.unused_data or (inflate.eof and piece):
                raise ZipError("it has bytes after the end of its stream")
        while not inflate.eof and (part := inflate.decompress(b"", PIECE_BYTES)):
            yield part
    except zlib.error as error:
        raise ZipError(str(error)) from error
    if not inflate.eof:
        raise ZipError("its stream is cut off")


def _read_end(source: Source) -> tuple[int, int, int, int]:
    """Offset of the record at the end, and its content: number of entries, size and offset of the directory."""
    tail_bytes = min(source.size_bytes, _END.size + _LONGEST_COMMENT)
    tail = source.read(source.size_bytes - tail_bytes, tail_bytes)
    at = tail.rfind(b"PK\5\6")
    while at >= 0 and at > len(tail) - _END.size:
        at = tail.rfind(b"PK\5\6", 0, at)
    if at < 0:
        raise ZipError("it has no record at its end")
    _, disk, first_disk, count_here, count, size, offset, _ = _END.unpack_from(tail, at)
    if disk or first_disk or count_here != count:
        raise ZipError("it is one part of an archive on several disks")
    if 0xFFFFFFFF in (size, offset):
        raise ZipError("it uses zip64, which is not allowed in wheels")
    return source.size_bytes - tail_bytes + at, int(count), int(size), int(offset)


def _entries(directory: bytes, shift: int) -> Iterator[ZipEntry]:
    at = 0
    while at < len(directory):
        if len(directory) - at < _ENTRY.size or directory[at : at + 4] != b"PK\1\2":
            raise ZipError("its directory is damaged")
        (_, _, _, _, flags, method, _, crc, packed, size, name_bytes, extra_bytes, comment_bytes, _, _, mode,
         offset) = _ENTRY.unpack_from(directory, at)  # fmt: skip
        at += _ENTRY.size
        name = directory[at : at + name_bytes]
        at += name_bytes + extra_bytes + comment_bytes
        if at > len(directory):
            raise ZipError("its directory is cut off")
        if 0xFFFFFFFF in (packed, size, offset):
            raise ZipError("one of its entries uses zip64, which is not allowed in wheels")
        yield ZipEntry(_name(name, flags), method, flags, crc, packed, size, mode >> 16, offset + shift)


def _name(data: bytes, flags: int) -> str:
    """The name as Python's ``zipfile`` decodes it; bytes that are not UTF-8 are escaped."""
    return data.decode("utf-8" if flags & _UTF8 else "cp437", errors="backslashreplace")


def unpacked_again(source: Source, entry: ZipEntry) -> Iterator[bytes]:
    """Unpacks an entry again, like :func:`unpacked`.

    Raises:
        WheelError: the entry can no longer be unpacked.
    """
    try:
        yield from unpacked(source, entry)
    except ZipError as error:
        raise WheelError(f"{entry.name} changed while aot-pack read it: {error}") from error
