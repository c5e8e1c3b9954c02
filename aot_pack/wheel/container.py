"""The zip archive of a finished wheel, in the one form that aot-pack writes, and a check for every byte of it.

Each byte of the archive is one of these, and each is checked:

- the content of a file: its hash is in ``RECORD``;
- ``RECORD`` itself: it follows from the other files, so it is written again and compared;
- a compressed stream: many streams unpack to the same content, so the hash of the one that is there is in the *seal*, a
  file of the ``.dist-info`` folder. The seal and ``RECORD`` are not compressed: they have only one form;
- a header, or the directory at the end: these follow from names, sizes, checksums and one time, so they are written
  again and compared. Gaps, comments, extra fields and bytes after the end have no place in that.

The format is PKWARE's APPNOTE 6.3.9, of which the binary distribution format allows stored and deflated files. The time
is SOURCE_DATE_EPOCH's, the mode of every file 0644, and there are no entries for folders.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from aot_pack.errors import WheelError
from aot_pack.wheel.findings import WHOLE, Finding

SEAL, RECORD = "aot-pack-seal.json", "RECORD"
"""Files of the ``.dist-info`` folder: hashes of compressed streams, and hashes of contents."""

SEAL_SCHEMA_VERSION = 1
_LEVEL = 9
_MODE = stat.S_IFREG | 0o644
_STORED, _DEFLATED = 0, 8
LARGEST_BYTES = 0xFFFF_FFFE
"""Beyond this a zip archive needs another form (zip64), which no index takes wheels of."""

_RATIO, _ALWAYS_BYTES = 50, 256 << 20
"""A wheel unpacks to about 4 times its size. What says that it unpacks to more than this is not unpacked."""

UNREADABLE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError,
    OverflowError, LookupError,
)  # fmt: skip
"""What ``zipfile`` raises for archives that are damaged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file of an archive as it is stored."""

    name: str
    crc: int
    size_bytes: int
    stream: bytes
    """Its compressed bytes; its content where it is not compressed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What could be read of an archive."""

    files: Mapping[str, bytes]
    unreadable: tuple[Finding, ...]
    """Files that can't be unpacked."""
    findings: tuple[Finding, ...]
    """Entries that no wheel of aot-pack has: folders, links, names outside of the archive, a name twice."""


# -- writing


def write_container(files: Mapping[str, bytes], *, dist_info: str, epoch: int) -> bytes:
    """A wheel of these files, with ``RECORD`` and the seal made for them; equal files give equal bytes.

    Args:
        files: content by path. A ``RECORD`` or seal among them is replaced.
        epoch: the time of all files, seconds since 1970; before 1980 it is 1980, the first that the format has.

    Raises:
        WheelError: it would be larger than the format allows.
    """
    made = _made(dist_info)
    order = file_order((name for name in files if name not in made), dist_info)
    contents = {name: files[name] for name in order}
    contents[made[0]] = seal_text([_deflated(name, files[name]) for name in order]).encode()
    contents[made[1]] = record_text(contents, made[1]).encode()
    return pack_container(contents, dist_info=dist_info, epoch=epoch)


def pack_container(files: Mapping[str, bytes], *, dist_info: str, epoch: int) -> bytes:
    """The archive of these files, ``RECORD`` and the seal among them, as they are.

    Raises:
        WheelError: it would be larger than the format allows.
    """
    made = _made(dist_info)
    members = [(_stored if name in made else _deflated)(name, files[name]) for name in file_order(files, dist_info)]
    data = b"".join(piece for _, piece in _layout(members, made, epoch))
    if len(data) > LARGEST_BYTES or len(members) > 0xFFFE or any(each.size_bytes > LARGEST_BYTES for each in members):
        raise WheelError(
            f"the wheel would have {len(members)} files and {len(data)} bytes; at most 65534 files and 4 GiB can be",
            hint="build a part of the targets into a wheel of their own, with --select",
        )
    return data


def _made(dist_info: str) -> tuple[str, str]:
    """The files that are not compressed, in their order at the archive's end."""
    return f"{dist_info}/{SEAL}", f"{dist_info}/{RECORD}"


def file_order(names: Iterable[str], dist_info: str) -> list[str]:
    """Sorted, and as the format wants it: metadata last, ``RECORD`` at the very end."""

    def rank(name: str) -> int:
        if not name.startswith(f"{dist_info}/"):
            return 0
        return {f"{dist_info}/{SEAL}": 2, f"{dist_info}/{RECORD}": 3}.get(name, 1)

    return sorted(names, key=lambda name: (rank(name), name))


def seal_text(members: Sequence[Member]) -> str:
    """The seal: the SHA-256 of each compressed stream, by path, in the order of the archive."""
    hashes = {member.name: hashlib.sha256(member.stream).hexdigest() for member in members}
    return json.dumps({"schema_version": SEAL_SCHEMA_VERSION, "sha256_compressed": hashes}, indent=1) + "\n"


def record_text(files: Mapping[str, bytes], path: str) -> str:
    """``RECORD`` of these files, which is ``path``: a line a file in their order, and one for itself."""
    lines = [record_line(name, data) for name, data in files.items() if name != path]
    return "".join(f"{line}\n" for line in [*lines, f"{path},,"])


def record_line(path: str, data: bytes) -> str:
    """A line of ``RECORD``. No path needs quotes: ``unsafe_name`` sees to that."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"{path},sha256={digest},{len(data)}"


def unsafe_name(name: str) -> bool:
    """Whether a file may not have this path: it leaves the folder it is unpacked in, or is not the same everywhere."""
    parts = name.split("/")
    return not re.fullmatch(r"[\w.+/-]+", name, re.ASCII) or any(part in ("", ".", "..") for part in parts)


def _deflated(name: str, data: bytes) -> Member:
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    stream = compressor.compress(data) + compressor.flush()
    return Member(name=name, crc=zlib.crc32(data), size_bytes=len(data), stream=stream)


def _stored(name: str, data: bytes) -> Member:
    return Member(name=name, crc=zlib.crc32(data), size_bytes=len(data), stream=data)


def _layout(members: Sequence[Member], stored: Sequence[str], epoch: int) -> Iterator[tuple[str, bytes]]:
    """The archive in pieces, each with what it is, for people."""
    date = _dos_time(epoch)
    directory: list[tuple[str, bytes]] = []
    offset = 0
    for member in members:
        method = _STORED if member.name in stored else _DEFLATED
        name = member.name.encode()
        # version needed 2.0, no flags; no extra field, no comment
        common = struct.pack(
            "<HHHIIIIHH", 20, 0, method, date, member.crc, len(member.stream), member.size_bytes, len(name), 0
        )
        local = b"PK\3\4" + common + name
        yield f"the header of {member.name}", local
        yield f"the {'content' if method == _STORED else 'compressed form'} of {member.name}", member.stream
        entry = b"PK\1\2" + struct.pack("<BB", 20, 3) + common  # made by version 2.0, on Unix
        entry += struct.pack("<HHHII", 0, 0, 0, _MODE << 16, min(offset, 0xFFFFFFFF)) + name
        directory.append((f"the directory's entry of {member.name}", entry))
        offset += len(local) + len(member.stream)
    yield from directory
    size = sum(len(entry) for _, entry in directory)
    count = min(len(members), 0xFFFF)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, size, min(offset, 0xFFFFFFFF), 0)
    yield "the record at the archive's end", b"PK\5\6" + end


def _dos_time(epoch: int) -> int:
    """Date and time as zip archives hold them, in steps of two seconds."""
    import datetime

    first, last = 315532800, 4354819198  # 1980-01-01, 2107-12-31
    when = datetime.datetime.fromtimestamp(min(max(epoch, first), last), datetime.timezone.utc)
    date = (when.year - 1980) << 9 | when.month << 5 | when.day
    return date << 16 | when.hour << 11 | when.minute << 5 | when.second // 2


# -- reading


def read_container(data: bytes) -> Contents:
    """Unpacks an archive into memory, as far as it can be: no more than a wheel of its size unpacks to.

    Raises:
        WheelError: it is not a zip archive, or says that it unpacks to far more than a wheel does.
    """
    findings: list[Finding] = []
    unreadable: list[Finding] = []
    files: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            limit = max(_ALWAYS_BYTES, _RATIO * len(data))
            total = sum(info.file_size for info in infos)
            if total > limit:
                raise WheelError(f"it says that it unpacks to {total} bytes; for its size at most {limit} are accepted")
            for info in infos:
                findings += _entry_findings(info, files)
                if info.is_dir() or info.filename in files:
                    continue
                try:
                    if info.compress_type not in (_STORED, _DEFLATED):
                        raise NotImplementedError(f"compression method {info.compress_type}")
                    files[info.filename] = archive.read(info)
                except UNREADABLE as error:
                    unreadable.append(Finding(path=info.filename, problem=f"can't be unpacked: {_text(error)}"))
    except UNREADABLE as error:
        raise WheelError(f"it is not a zip archive, or is damaged: {_text(error)}") from error
    return Contents(files=files, unreadable=tuple(unreadable), findings=tuple(findings))


def _entry_findings(info: zipfile.ZipInfo, seen: Mapping[str, bytes]) -> Iterator[Finding]:
    if info.filename in seen:
        yield Finding(path=info.filename, problem="is in the archive twice")
    if info.is_dir():
        yield Finding(path=info.filename, problem="is an entry for a folder; aot-pack writes none")
    elif unsafe_name(info.filename):
        yield Finding(path=info.filename, problem="is not a name that a file of a wheel may have")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        what = "a symbolic link" if kind == stat.S_IFLNK else "no ordinary file"
        yield Finding(path=info.filename, problem=f"is {what}")


def _text(error: BaseException) -> str:
    return str(error) or type(error).__name__


def container_findings(data: bytes, files: Mapping[str, bytes], *, dist_info: str, epoch: int) -> Iterator[Finding]:
    """Where the archive is not of the form that :func:`write_container` gives these files at this time.

    What the directory says of a file (size, checksum) is taken from there: that its content has both was seen when it
    was unpacked, and what the content must be is for ``RECORD`` to say.
    """
    made = _made(dist_info)
    order = file_order(files, dist_info)
    members = _members(data, order, made)
    if members is None:
        yield Finding(path=WHOLE, problem="the archive's directory names files that are not there")
        return
    position = 0
    for what, piece in _layout(members, made, epoch):
        found = data[position : position + len(piece)]
        if found != piece:
            at = position + _first_difference(found, piece)
            name = next((member.name for member in members if what.endswith(f" of {member.name}")), WHOLE)
            yield Finding(path=name, problem=f"{what} is not as aot-pack writes it, from byte {at} of the archive on")
            return  # what comes after may be right at another place
        position += len(piece)
    if position != len(data):
        yield Finding(path=WHOLE, problem=f"the archive has {len(data) - position} bytes after its end")
    expected = seal_text([member for member in members if member.name not in made])
    if files.get(made[0]) != expected.encode():
        yield from _seal_findings(files.get(made[0]), expected, made[0])


def _members(data: bytes, order: Sequence[str], stored: Sequence[str]) -> list[Member] | None:
    """The members with their streams, where they are if the form is right."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = {info.filename: info for info in archive.infolist()}
    members: list[Member] = []
    offset = 0
    for name in order:
        info = infos[name]
        if info.compress_size > len(data) or (name in stored and info.compress_size != info.file_size):
            return None
        offset += 30 + len(name.encode())
        stream = data[offset : offset + info.compress_size]
        members.append(Member(name=name, crc=info.CRC, size_bytes=info.file_size, stream=stream))
        offset += info.compress_size
    return members


def _seal_findings(found: bytes | None, expected: str, path: str) -> Iterator[Finding]:
    if found is None:
        yield Finding(path=path, problem="is missing")
        return
    wrong = []
    try:
        hashes = json.loads(found)["sha256_compressed"]
        wrong = [name for name, value in json.loads(expected)["sha256_compressed"].items() if hashes.get(name) != value]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        pass
    for name in wrong:
        yield Finding(path=name, problem="its compressed form is not the one that was sealed")
    if not wrong:
        yield Finding(path=path, problem="is not as aot-pack writes it")


def _first_difference(one: bytes, other: bytes) -> int:
    return next(
        (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
