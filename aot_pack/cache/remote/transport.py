"""Reads and writes objects by name through fsspec: S3, GCS, Azure, HTTP(S), SSH, folders and whatever else it knows.

The names of objects come from aot-pack alone, never from a server. A listing of a server is only compared with them.
Libraries for a server, such as s3fs, are the user's choice; fsspec's own configuration has credentials and endpoints
(filesystem-spec.readthedocs.io/en/latest/features.html#configuration).
"""

from __future__ import annotations

import contextlib
import datetime
import errno
import io
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from aot_pack.cache.remote.settings import shown_url
from aot_pack.errors import UsageError

Read = Callable[[int], bytes]
"""Reads the next bytes of an object, at most as many as asked for; none at its end."""

_TIMES = ("LastModified", "mtime", "last_modified", "updated")
"""The names under which fsspec's file systems list the time of a change: S3, local and SFTP, Azure, GCS."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFile:
    """An object in a listing."""

    name: str
    """Relative to the root of the cache."""
    size_bytes: int
    written_s: float | None
    """Seconds since 1970; None if the server does not say."""


class Transport(Protocol):
    """Objects by name. They raise any exception of a library, and ``FileNotFoundError`` for a missing object."""

    def open(self, name: str) -> AbstractContextManager[Read]:
        """Opens an object for reading."""

    def write(self, name: str, data: bytes) -> None:
        """Writes an object whole, or not at all."""

    def remove(self, name: str) -> None:
        """Removes an object."""

    def list(self) -> list[RemoteFile]:
        """All objects."""


def check_protocol(url: str) -> None:
    """Refuses a URL that fsspec can't open. Makes no connection.

    Raises:
        UsageError: fsspec does not know the protocol, or its library is not installed.
    """
    import fsspec

    try:
        fsspec.get_filesystem_class(_protocol(url))
    except (ImportError, ValueError) as error:
        raise UsageError(
            f"--remote-cache {shown_url(url)}: {error}",
            hint="install fsspec's library for this protocol: s3fs for s3, gcsfs for gs, adlfs for az, aiohttp for "
            "http, paramiko for sftp",
        ) from error


def open_transport(url: str, timeout_s: float) -> Transport:
    """The transport for a URL. Some protocols connect here, such as SSH."""
    import fsspec

    protocol = _protocol(url)
    system, root = fsspec.core.url_to_fs(url, **_options(protocol, timeout_s))
    kind = _Http if protocol in ("http", "https") else _Folder if protocol in _FOLDERS else _Objects
    return kind(system, str(root).rstrip("/"))


_FOLDERS = frozenset({"file", "local", "sftp", "ssh", "smb", "memory"})
"""Protocols with folders, in which a file that is being written can be seen."""


def _protocol(url: str) -> str:
    return url.partition("://")[0] if "://" in url else "file"


def _options(protocol: str, timeout_s: float) -> dict[str, Any]:
    """Options of a file system. It keeps no listings, and its library's own waiting has the same time-out as ours.

    fsspec's configuration of the user goes before.
    """
    import fsspec

    options: dict[str, Any] = {"skip_instance_cache": True, "use_listings_cache": False}
    if protocol in ("http", "https"):
        import aiohttp

        timeout = aiohttp.ClientTimeout(total=None, connect=timeout_s, sock_read=timeout_s)
        options |= {"client_kwargs": {"timeout": timeout}}
    elif protocol in ("s3", "s3a"):
        limits = {"connect_timeout": timeout_s, "read_timeout": timeout_s, "retries": {"max_attempts": 1}}
        options |= {"config_kwargs": limits}
    elif protocol in ("sftp", "ssh"):
        options |= {"timeout": timeout_s}
    elif protocol in _FOLDERS:
        options = {"skip_instance_cache": True}
    configured = fsspec.config.conf.get(protocol, {})
    for name, value in options.items():
        if isinstance(value, dict) and isinstance(configured.get(name), dict):
            options[name] = {**value, **configured[name]}
    return options


class _Objects:
    """A store of objects, such as S3: a write is whole or not at all."""

    def __init__(self, system: Any, root: str) -> None:
        self._system = system
        self._root = root

    @contextmanager
    def open(self, name: str) -> Iterator[Read]:
        path, position = self._path(name), 0

        def read(size: int) -> bytes:
            nonlocal position
            try:
                data: bytes = self._system.cat_file(path, start=position, end=position + size)
            except OSError as error:
                if error.errno == errno.EINVAL:  # the server says that the object ends before this range
                    return b""
                raise
            position += len(data)
            return data

        yield read

    def write(self, name: str, data: bytes) -> None:
        self._system.pipe_file(self._path(name), data)

    def remove(self, name: str) -> None:
        self._system.rm_file(self._path(name))

    def list(self) -> list[RemoteFile]:
        try:
            found = self._system.find(self._root, detail=True)
        except FileNotFoundError:
            return []
        return [
            RemoteFile(
                name=str(path)[len(self._root) :].lstrip("/"), size_bytes=info.get("size") or 0, written_s=_time(info)
            )
            for path, info in found.items()
            if str(path).startswith(self._root)
        ]

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"


class _Folder(_Objects):
    """A folder of this machine, of a network disk or over SSH: a file gets its name when it is whole."""

    @contextmanager
    def open(self, name: str) -> Iterator[Read]:
        with self._system.open(self._path(name), "rb") as file:
            yield file.read

    def write(self, name: str, data: bytes) -> None:
        path = self._path(name)
        staged = f"{path}.{uuid.uuid4().hex}"
        self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
        try:
            self._system.pipe_file(staged, data)
            self._system.mv(staged, path)
        except BaseException:
            with contextlib.suppress(Exception):
                self._system.rm_file(staged)
            raise


class _Http(_Objects):
    """A server for GET and PUT. Its answer is read as a stream, since it may ignore a range."""

    @contextmanager
    def open(self, name: str) -> Iterator[Read]:
        # With a size, fsspec does not ask for it; with a block size of 0, it reads the answer as it comes.
        with self._system.open(self._path(name), "rb", block_size=0, size=1) as file:
            yield file.read

    def write(self, name: str, data: bytes) -> None:
        self._system.pipe_file(self._path(name), _Body(data))


class _Body(io.BytesIO):
    """The body of a PUT. fsspec asks for its length, and aiohttp sends a file in pieces, but bytes all at once."""

    def __len__(self) -> int:
        return self.getbuffer().nbytes


def _time(info: dict[str, Any]) -> float | None:
    for name in _TIMES:
        value = info.get(name)
        if isinstance(value, datetime.datetime):
            return value.timestamp()
        if isinstance(value, (int, float)):
            return float(value)
        if isinstance(value, str):
            with contextlib.suppress(ValueError):
                return datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp()
    return None
