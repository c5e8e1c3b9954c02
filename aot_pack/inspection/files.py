"""Files of a wheel or of an installed package. Each file is read only when a caller asks for it.

A wheel may have gigabytes, and its unpacked files several times as much. So this module computes the SHA-256 of a file
piece by piece. It holds a whole file in memory only if a caller needs the content.
"""

from __future__ import annotations

import errno
import hashlib
import io
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from aot_pack.errors import WheelError

PIECE_BYTES = 1 << 20
_KEPT_BYTES, _KEPT_FILE_BYTES = 32 << 20, 8 << 20
"""Bytes of recently read files that stay in memory, and the largest file among them. Checks read most files several
times."""


class StoredFiles(Mapping[str, bytes]):
    """Files by path, in their order.

    Args:
        sizes: the size of each file in bytes.
        pieces: returns the content of a file, in pieces of about ``PIECE_BYTES``.
        whole_bytes: the largest file that may be read as a whole.
        sha256: the known SHA-256 of files, in hexadecimal.
    """

    def __init__(
        self,
        sizes: Mapping[str, int],
        pieces: Callable[[str], Iterator[bytes]],
        *,
        whole_bytes: int,
        sha256: Mapping[str, str] | None = None,
    ) -> None:
        self._sizes = dict(sizes)
        self._pieces = pieces
        self._whole_bytes = whole_bytes
        self._sha256 = dict(sha256 or {})
        self._kept: dict[str, bytes] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._sizes)

    def __len__(self) -> int:
        return len(self._sizes)

    def __contains__(self, name: object) -> bool:
        return name in self._sizes

    def __getitem__(self, name: str) -> bytes:
        """The content of a file.

        Raises:
            KeyError: there is no such file.
            WheelError: the file is too large to be read as a whole, or can't be read.
        """
        if name in self._kept:
            return self._kept[name]
        size = self._sizes[name]
        if size > self._whole_bytes:
            raise WheelError(
                f"{name} has {size} bytes; in a wheel of this size, aot-pack reads files of at most {self._whole_bytes}"
            )
        data = joined(self._pieces(name))
        if len(data) <= _KEPT_FILE_BYTES:
            self._kept[name] = data
            while sum(map(len, self._kept.values())) > _KEPT_BYTES:
                del self._kept[next(iter(self._kept))]
        return data

    def size(self, name: str) -> int:
        """The size of a file in bytes."""
        return self._sizes[name]

    def sha256(self, name: str) -> str:
        """SHA-256 of a file, in hexadecimal."""
        if name not in self._sha256:
            found = hashlib.sha256()
            for piece in self._pieces(name):
                found.update(piece)
            self._sha256[name] = found.hexdigest()
        return self._sha256[name]

    def pieces(self, name: str) -> Iterator[bytes]:
        """The content of a file in pieces."""
        return self._pieces(name)


def size_of(files: Mapping[str, bytes], name: str) -> int:
    """The size of a file in bytes."""
    return files.size(name) if isinstance(files, StoredFiles) else len(files[name])


def sha256_of(files: Mapping[str, bytes], name: str) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return files.sha256(name) if isinstance(files, StoredFiles) else hashlib.sha256(files[name]).hexdigest()


def joined(pieces: Iterator[bytes]) -> bytes:
    """The pieces as one value. Needs little extra memory; joining a list of the pieces would need twice as much."""
    buffer = io.BytesIO()
    for piece in pieces:
        buffer.write(piece)
    return buffer.getvalue()  # CPython returns the buffer's own memory, without a copy


def open_ordinary(path: Path) -> int:
    """Opens a file for reading and returns its descriptor. Never waits, unlike a plain open of a named pipe.

    Raises:
        OSError: the file can't be opened, or is not an ordinary file.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is not an ordinary file")
    return descriptor


def read_ordinary(path: Path, *, most_bytes: int) -> bytes:
    """The content of a file.

    Raises:
        WheelError: the file can't be read, is not an ordinary file, or is larger than ``most_bytes``.
    """
    try:
        with os.fdopen(open_ordinary(path), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            data = file.read(size) if size <= most_bytes else b""  # read() reserves memory for the requested size
    except OSError as error:
        raise WheelError(f"{path} can't be read: {error.strerror or error}") from error
    if size > most_bytes:
        raise WheelError(f"{path} has {size} bytes; aot-pack reads at most {most_bytes}")
    return data


def file_pieces(path: Path) -> Iterator[bytes]:
    """The content of a file in pieces.

    Raises:
        WheelError: the file can't be read, or is not an ordinary file.
    """
    try:
        with os.fdopen(open_ordinary(path), "rb") as file:
            while piece := file.read(PIECE_BYTES):
                yield piece
    except OSError as error:
        raise WheelError(f"{path} can't be read: {error.strerror or error}") from error
