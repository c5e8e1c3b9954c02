"""A folder of entries, each one file: written whole or not at all, and checked when it is read.

    ROOT/CACHEDIR.TAG              tells backup programs to leave the folder out
    ROOT/v1/KIND/KEY[:2]/KEY       entries; KEY is a SHA-256 in hexadecimal
    ROOT/v1/staging/               files that are being written
    ROOT/v1/pruned                 empty; its time says when the store last pruned itself

The store does not use files that another user wrote, or can write. ``trust`` has the rules.

An entry starts with a line that has the format's number, its kind and its key. The SHA-256 of the rest follows, then
the fields as JSON, then the blobs. A file that is cut off, changed, of another format or under a wrong name is damaged.
The store reports it and removes it, and the build makes the entry again.

Errors of the disk raise nothing here. If a folder can't be written, the disk is full, or a file vanishes during a read,
the store reports the problem once. The build goes on without the cache. There are no locks. Two processes that write
the same key write the same content to different files, and the later rename wins. A reader gets one of the two. A
killed process leaves a file in ``staging``, and ``prune`` removes it.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aot_pack.cache.trust import NotTrusted, Trust, check_folders, find_trust, read_trusted
from aot_pack.documents import DEFAULT_MEMORY_BYTES, DocumentError, read_document

SCHEMA_VERSION = 1
"""Version of the entries' format. Entries of another version lie in another folder, so the store ignores them."""

KINDS = ("collection", "unit", "program", "inputs", "index", "wheel", "timings", "check")

DEFAULT_MAX_AGE_S = 90 * 24 * 3600.0
DEFAULT_MAX_BYTES = 5 * 10**9
_PRUNE_EVERY_S = 24 * 3600.0

_STAGING = "staging"
_PRUNED = "pruned"
"""A file whose time says when the store was last pruned by itself."""
_STAGING_MAX_AGE_S = 24 * 3600.0
KEY = re.compile(r"[0-9a-f]{64}")
_OWN_CACHE = "name your own folder with --cache-dir, or name a user whose entries you trust with --cache-trust"
_TAG = """Signature: 8a477f597d28d172789f06886806bc55
# Compiled kernels, kept by aot-pack. What is here is made again when it is missing: aot-pack cache clear.
"""  # https://bford.info/cachedir/


@dataclass(frozen=True, slots=True)
class CacheEntry:
    """The content under a key."""

    fields: dict[str, Any]
    """JSON."""
    blobs: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheFile:
    """An entry as the file system shows it."""

    path: Path
    kind: str
    size_bytes: int
    used_s: float
    """When it was last used, in seconds since 1970."""


class Files:
    """The store's steps on the file system, one method per step, so that a test can make each step fail."""

    def read(self, path: Path, trust: Trust) -> bytes:
        """The content of a file.

        Raises:
            NotTrusted: another user may have written the file.
        """
        return read_trusted(path, trust)

    def make_folder(self, path: Path) -> None:
        """Makes a folder and its parents. Other users can't write to them, whatever the umask."""
        for folder in (*reversed(path.parents), path):
            if not folder.is_dir():
                folder.mkdir(mode=0o755, exist_ok=True)

    def write(self, path: Path, data: bytes) -> None:
        """Writes a new file. Other users can't write to it, whatever the umask."""
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)

    def replace(self, old: Path, new: Path) -> None:
        """Renames a file; atomic within a file system (POSIX rename)."""
        old.replace(new)

    def remove(self, path: Path) -> None:
        """Removes a file, if it is there."""
        path.unlink(missing_ok=True)

    def touch(self, path: Path) -> None:
        """Marks a file as used now."""
        os.utime(path)


class CacheStore:
    """The entries in one folder.

    Args:
        root: the folder. The first write makes it.
        on_problem: gets the text of each problem once.
        trust: the users whose entries the store uses; default: this user and root.
        files: the file system.
    """

    def __init__(
        self,
        root: Path,
        on_problem: Callable[[str], None],
        *,
        trust: Trust | None = None,
        files: Files | None = None,
    ) -> None:
        self.root = root
        self._trust = trust or find_trust()
        self._folder = root / f"v{SCHEMA_VERSION}"
        self._on_problem = on_problem
        self._files = files or Files()
        self._told: set[str] = set()
        self._writable = True
        self._used: dict[tuple[str, str], None] = {}

    def get(self, kind: str, key: str) -> CacheEntry | None:
        """The entry, or None if there is none or it is damaged."""
        data = self.read(kind, key)
        if data is None:
            return None
        entry = decode_entry(entry_head(kind, key), data)
        if entry is None:
            self.drop(kind, key, "the build replaces a damaged cache entry")
            return None
        self._try(lambda: self._files.touch(self._path(kind, key)))
        self.note(kind, key)
        return entry

    def read(self, kind: str, key: str) -> bytes | None:
        """The file of an entry, unchecked; None if there is none."""
        path = self._path(kind, key)
        if not self._is_trusted(path):
            return None
        try:
            return self._files.read(path, self._trust)
        except NotTrusted as error:
            self._tell(f"entries of the cache {self.root} are not used: one of them {error} ({_OWN_CACHE})")
            return None
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            self._tell(f"the cache {self.root} can't be read: {error.strerror or error}")
            return None

    def drop(self, kind: str, key: str, problem: str) -> None:
        """Removes a bad entry, and reports ``problem``."""
        path = self._path(kind, key)
        self._tell(f"{problem}: {path}", always=True)
        self._try(lambda: self._files.remove(path))

    def put(self, kind: str, key: str, entry: CacheEntry, *, share: bool = True) -> None:
        """Keeps an entry under a key; replaces an older one.

        Args:
            share: whether :meth:`take_used` lists it.
        """
        self._write(kind, key, encode_entry(entry_head(kind, key), entry))
        if share:
            self.note(kind, key)

    def put_file(self, kind: str, key: str, data: bytes, *, keep: bool = True) -> CacheEntry | None:
        """Reads and keeps the file of an entry that another store wrote; None if it is not the file of this entry.

        Args:
            keep: whether to keep it; else it is only read.
        """
        entry = decode_entry(entry_head(kind, key), data)
        if entry is not None and keep:
            self._write(kind, key, data)
        return entry

    def has(self, kind: str, key: str) -> bool:
        """Whether there is a file of the entry."""
        return self._path(kind, key).is_file()

    def note(self, kind: str, key: str) -> None:
        """Adds an entry to those that :meth:`take_used` returns."""
        self._used[kind, key] = None

    def take_used(self) -> tuple[tuple[str, str], ...]:
        """The kinds and keys of the entries that were read or written since the last call, for a shared cache."""
        used, self._used = tuple(self._used), {}
        return used

    def _write(self, kind: str, key: str, data: bytes) -> None:
        path = self._path(kind, key)
        if not self._writable or not self._is_trusted(path):
            return
        staged = self._folder / _STAGING / f"{key[:16]}-{os.getpid()}-{uuid.uuid4().hex}"
        try:
            if not self._folder.is_dir():
                self._files.make_folder(self.root)
                self._write_tag()
            self._files.make_folder(staged.parent)
            self._files.make_folder(path.parent)
            self._files.write(staged, data)
            self._files.replace(staged, path)
        except OSError as error:
            self._writable = False
            self._try(lambda: self._files.remove(staged))
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            what = "has no room left" if full else f"can't be written: {error.strerror or error}"
            self._tell(f"the cache {self.root} {what}; the build goes on without it")

    def entries(self) -> Iterator[CacheFile]:
        """Yields all entries in no particular order. Skips an entry that vanishes meanwhile."""
        for kind in KINDS:
            for path in self._files_below(self._folder / kind):
                if not KEY.fullmatch(path.name):
                    continue
                with contextlib.suppress(OSError):
                    status = path.stat()
                    yield CacheFile(path=path, kind=kind, size_bytes=status.st_size, used_s=status.st_mtime)

    def prune(self, *, max_age_s: float | None = None, max_bytes: int | None = None) -> tuple[int, int]:
        """Removes entries that were not used for ``max_age_s``, then the least recently used beyond ``max_bytes``.

        Returns:
            the number of removed entries, and their bytes.
        """
        now = time.time()
        for path in self._files_below(self._folder / _STAGING):
            with contextlib.suppress(OSError):
                if now - path.stat().st_mtime > _STAGING_MAX_AGE_S:
                    self._files.remove(path)
        entries = sorted(self.entries(), key=lambda entry: entry.used_s)
        total = sum(entry.size_bytes for entry in entries)
        removed = freed = 0
        for entry in entries:
            too_old = max_age_s is not None and now - entry.used_s > max_age_s
            too_much = max_bytes is not None and total - freed > max_bytes
            if not (too_old or too_much):
                continue
            if self._try(lambda path=entry.path: self._files.remove(path)):  # type: ignore[misc]
                removed += 1
                freed += entry.size_bytes
        return removed, freed

    def prune_if_due(self) -> None:
        """Prunes to the defaults, once a day."""
        marker = self._folder / _PRUNED
        try:
            age_s = time.time() - marker.stat().st_mtime
        except OSError:
            age_s = None  # a new store has nothing to prune
        if self._writable and self._folder.is_dir() and (age_s is None or age_s > _PRUNE_EVERY_S):
            self._try(lambda: self._files.touch(marker) if age_s is not None else self._files.write(marker, b""))
            if age_s is not None:
                self.prune(max_age_s=DEFAULT_MAX_AGE_S, max_bytes=DEFAULT_MAX_BYTES)

    def _path(self, kind: str, key: str) -> Path:
        assert kind in KINDS, kind
        return self._folder / kind / key[:2] / key

    def _write_tag(self) -> None:
        tag = self.root / "CACHEDIR.TAG"
        if not tag.exists():
            with contextlib.suppress(FileExistsError):
                self._files.write(tag, _TAG.encode())

    def _is_trusted(self, path: Path) -> bool:
        """Whether the store may use the folders of an entry. Reports the reason if not."""
        try:
            check_folders((self.root, self._folder, self._folder / _STAGING), self._trust)
            check_folders((self.root, self._folder, path.parent.parent, path.parent), self._trust)
        except NotTrusted as error:
            self._tell(f"the cache {self.root} is not used: {error} ({_OWN_CACHE})")
            return False
        return True

    def _files_below(self, folder: Path) -> Iterator[Path]:
        """Yields the files in a folder of the store. A link yields none, since it may lead anywhere."""
        if folder.is_symlink() or self._folder.is_symlink():
            return
        for parent, _, names in os.walk(folder):
            for name in names:
                yield Path(parent) / name

    def _try(self, step: Callable[[], None]) -> bool:
        try:
            step()
        except OSError:
            return False
        return True

    def _tell(self, problem: str, *, always: bool = False) -> None:
        if always or problem not in self._told:
            self._told.add(problem)
            self._on_problem(problem)


def entry_head(kind: str, key: str) -> bytes:
    """The first line of the file of an entry."""
    return f"aot-pack cache {SCHEMA_VERSION} {kind} {key}\n".encode()


def encode_entry(head: bytes, entry: CacheEntry) -> bytes:
    """The content of a file. It begins with the line ``head``, which identifies the file."""
    fields = json.dumps({"blobs": [len(blob) for blob in entry.blobs], "fields": entry.fields}, allow_nan=False)
    body = b"".join([len(fields.encode()).to_bytes(8, "little"), fields.encode(), *entry.blobs])
    return head + hashlib.sha256(body).digest() + body


def decode_entry(head: bytes, data: bytes) -> CacheEntry | None:
    """Reads the result of :func:`encode_entry`; None if ``data`` has another head, was cut off or changed.

    The checksum finds accidents, but not an attacker. So this function also checks the form of the fields and lengths.
    """
    view = memoryview(data)
    start = len(head) + 32
    if not data.startswith(head) or hashlib.sha256(view[start:]).digest() != data[len(head) : start]:
        return None
    end = start + 8 + int.from_bytes(data[start : start + 8], "little")
    if end > len(data):
        return None
    try:
        content = read_document(bytes(view[start + 8 : end]), memory_bytes=max(DEFAULT_MEMORY_BYTES, 10 * len(data)))
    except DocumentError:
        return None
    if not isinstance(content, dict) or set(content) != {"blobs", "fields"}:
        return None
    fields, lengths = content["fields"], content["blobs"]
    if not isinstance(fields, dict) or not isinstance(lengths, list):
        return None
    if any(type(length) is not int or length < 0 for length in lengths) or end + sum(lengths) != len(data):
        return None
    return CacheEntry(fields, tuple(_split(view, end, lengths)))


def _split(data: memoryview, start: int, lengths: Sequence[int]) -> Iterator[bytes]:
    for length in lengths:
        yield bytes(data[start : start + length])
        start += length
