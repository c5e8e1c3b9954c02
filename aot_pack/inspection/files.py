"""Files of a wheel, or of an installed package, that are read when they are asked for.

A wheel may have gigabytes, and its files several times as much. So what is the same for every file (its size, its
SHA-256) is found in pieces, and only files whose content must be looked at are in memory as a whole, one at a time.
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
"""So much of what was read last is kept, of files of up to this size: most files of most wheels are read several
times."""


class StoredFiles(Mapping[str, bytes]):
    """Files by path, in their order.

    Args:
        sizes: how many bytes each has.
        pieces: the content of one, in pieces of about ``PIECE_BYTES``.
        whole_bytes: files of up to this size are read as a whole.
        sha256: of files of which it is known, in hexadecimal.
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
            KeyError: there is none.
            WheelError: it is too large to be read as a whole, or can't be read.
        """
        if name in self._kept:
            return self._kept[name]
        size = self._sizes[name]
        if size > self._whole_bytes:
            raise WheelError(f"{name} has {size} bytes; of such a wheel files of at most {self._whole_bytes} are read")
        data = joined(self._pieces(name))
        if len(data) <= _KEPT_FILE_BYTES:
            self._kept[name] = data
            while sum(map(len, self._kept.values())) > _KEPT_BYTES:
                del self._kept[next(iter(self._kept))]
        return data

    def size(self, name: str) -> int:
        """How many bytes a file has."""
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
    """How many bytes a file has."""
    return files.size(name) if isinstance(files, StoredFiles) else len(files[name])


def sha256_of(files: Mapping[str, bytes], name: str) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return files.sha256(name) if isinstance(files, StoredFiles) else hashlib.sha256(files[name]).hexdigest()


def joined(pieces: Iterator[bytes]) -> bytes:
    """The content of pieces. Takes little more memory than that: a list of them and their join would take twice."""
    buffer = io.BytesIO()
    for piece in pieces:
        buffer.write(piece)
    return buffer.getvalue()  # CPython hands its own memory on


def open_ordinary(path: Path) -> int:
    """Opens a file for reading and returns its descriptor; waits for nobody, as opening a pipe would.

    Raises:
        OSError: it can't be opened, or is no ordinary file.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is no ordinary file")
    return descriptor


def read_ordinary(path: Path, *, most_bytes: int) -> bytes:
    """The content of a file.

    Raises:
        WheelError: it can't be read, is no ordinary file, or has more bytes.
    """
    try:
        with os.fdopen(open_ordinary(path), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            data = file.read(size) if size <= most_bytes else b""  # read() takes memory for as much as it is asked for
    except OSError as error:
        raise WheelError(f"{path} can't be read: {error.strerror or error}") from error
    if size > most_bytes:
        raise WheelError(f"{path} has {size} bytes; at most {most_bytes} are read")
    return data


def file_pieces(path: Path) -> Iterator[bytes]:
    """The content of a file in pieces.

    Raises:
        WheelError: it can't be read, or is no ordinary file.
    """
    try:
        with os.fdopen(open_ordinary(path), "rb") as file:
            while piece := file.read(PIECE_BYTES):
                yield piece
    except OSError as error:
        raise WheelError(f"{path} can't be read: {error.strerror or error}") from error
