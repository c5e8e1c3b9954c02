"""The settings of a shared cache. Making them checks their form, and reads the private key."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from aot_pack.errors import UsageError

SIGNING_KEY_VARIABLE = "AOT_PACK_REMOTE_CACHE_SIGNING_KEY_PEM"
"""Has the private key itself, for CI services. Neither workers nor tools get it."""

DEFAULT_TIMEOUT_S = 10
_KEY = re.compile(r"ed25519:[0-9a-f]{64}")
_MAX_PEM_BYTES = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteSettings:
    """A shared cache, and what this user may do with it."""

    url: str
    keys: tuple[str, ...]
    """Trusted public keys, such as ``ed25519:`` and 64 hexadecimal digits."""
    signing_key: bytes | None = field(default=None, repr=False)
    """The private key in PEM; None to write nothing."""
    read_only: bool = False
    timeout_s: float = DEFAULT_TIMEOUT_S
    """How long a request may take without progress."""

    @property
    def writes(self) -> bool:
        """Whether builds send entries to it."""
        return self.signing_key is not None and not self.read_only


def remote_settings(
    *,
    url: str | None,
    keys: Sequence[str],
    signing_key: Path | None,
    read_only: bool,
    timeout_s: int | None,
    environment: Mapping[str, str],
) -> RemoteSettings | None:
    """The settings of a shared cache; None without a URL.

    Raises:
        UsageError: a setting is not acceptable, or no key is trusted.
    """
    if url is None:
        return None
    check_url(url)
    for key in keys:
        if not _KEY.fullmatch(key):
            raise UsageError(
                f"--remote-cache-key: expected ed25519: and 64 hexadecimal digits, got {key!r}",
                hint="aot-pack cache keygen prints the public key of a new key, and aot-pack cache public-key that of "
                "an old one",
            )
    if timeout_s is not None and timeout_s < 1:
        raise UsageError(f"--remote-cache-timeout: expected at least 1 second, got {timeout_s}", hint="leave it out")
    private = None if read_only else read_private_key(signing_key, environment)
    if not keys and private is None:
        raise UsageError(
            f"--remote-cache {shown_url(url)} needs a key: a build takes no entry that nobody signed",
            hint="name a public key that you trust with --remote-cache-key, or your private key with "
            "--remote-cache-signing-key. A folder that only you can write to needs neither as --cache-dir",
        )
    return RemoteSettings(
        url=url,
        keys=tuple(keys),
        signing_key=private,
        read_only=read_only,
        timeout_s=DEFAULT_TIMEOUT_S if timeout_s is None else timeout_s,
    )


def check_url(url: str) -> None:
    """Refuses anything but a URL or the absolute path of a folder.

    Raises:
        UsageError: names the accepted forms.
    """
    if "::" in url or not (url.startswith("/") or re.match(r"[a-z][a-z0-9+.-]*://.", url)):
        raise UsageError(
            f"--remote-cache: expected a URL or the absolute path of a folder, got {shown_url(url)!r}",
            hint="write s3://bucket/folder, gs://bucket/folder, https://host/folder, sftp://host/folder or /mnt/folder",
        )


def shown_url(url: str) -> str:
    """A URL without a user, a password and a query, since these may be secrets."""
    return re.sub(r"^([a-z][a-z0-9+.-]*://)[^/@]*@", r"\1", url).partition("?")[0]


def read_private_key(path: Path | None, environment: Mapping[str, str]) -> bytes | None:
    """The private key in a file, or else in the environment; None if neither has one.

    Raises:
        UsageError: the file can't be read, or other users can read it. No text of an error has the key in it.
    """
    if path is None:
        text = environment.get("AOT_PACK_REMOTE_CACHE_SIGNING_KEY_PEM", "")
        return text.encode() if text.strip() else None
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            data = file.read(_MAX_PEM_BYTES + 1)
    except OSError as error:
        raise UsageError(
            f"the private key {path} can't be read: {error.strerror or error}",
            hint="make one with aot-pack cache keygen",
        ) from error
    if stat.S_IMODE(status.st_mode) & 0o077:
        raise UsageError(
            f"other users may read or write the private key {path} (mode {stat.S_IMODE(status.st_mode):04o})",
            hint=f"run chmod 600 {path}; if others could read it, make another key",
        )
    if len(data) > _MAX_PEM_BYTES:
        raise UsageError(
            f"expected a private key in PEM in {path}, got more than {_MAX_PEM_BYTES} bytes",
            hint="make one with aot-pack cache keygen",
        )
    return data
