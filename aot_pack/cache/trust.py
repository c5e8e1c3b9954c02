"""The users whose cache entries a build uses.

An entry becomes code of a wheel, so it needs the same trust as the programs that build the wheel. A build does not use
entries that another user wrote, or can write: a folder in ``/tmp`` or on a shared disk may belong to anybody. git has
the same rules for a repository (``safe.directory``), and ssh for a file of keys (``StrictModes``):

- An entry must belong to this user, to root, or to a user whom ``cache_trust`` names. Nobody else may write to it.
- The folders of the store must belong to these users too. Members of a folder's group may write to it: they can remove
  entries, but the build uses none of the entries that they add. Other users may not write to it.

aot-pack checks the open file, so that nobody can replace it meanwhile. It never follows a link to an entry.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from aot_pack.errors import UsageError

_ROOT = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """The users whose files a build uses."""

    users: frozenset[int]
    """Their numbers, with this process's own user and root."""

    def of_file(self, status: os.stat_result) -> str | None:
        """Why a build does not use a file; None if it does."""
        if not stat.S_ISREG(status.st_mode):
            return "is not a regular file"
        return self._of_owner(status) or ("can be written by others" if status.st_mode & 0o022 else None)

    def of_folder(self, status: os.stat_result) -> str | None:
        """Why a build does not use a folder; None if it does."""
        if stat.S_ISLNK(status.st_mode):
            return "is a symbolic link"
        if not stat.S_ISDIR(status.st_mode):
            return None  # the first use reports it
        return self._of_owner(status) or ("can be written by everybody" if status.st_mode & 0o002 else None)

    def _of_owner(self, status: os.stat_result) -> str | None:
        if status.st_uid in self.users:
            return None
        return f"belongs to {_user_name(status.st_uid)}"


def find_trust(named: Collection[str] = ()) -> Trust:
    """The trust of this process.

    Args:
        named: further users, by name or number.

    Raises:
        UsageError: this machine has no user of a given name.
    """
    return Trust(users=frozenset({os.geteuid(), _ROOT, *map(_user_number, named)}))


class NotTrusted(Exception):
    """A build must not use a file or folder. The text says why."""


def read_trusted(path: Path, trust: Trust) -> bytes:
    """The content of an entry.

    Raises:
        NotTrusted: another user may have written it.
        OSError: it can't be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        if path.is_symlink():
            raise NotTrusted("is a symbolic link") from None
        raise
    with os.fdopen(descriptor, "rb") as file:
        if reason := trust.of_file(os.fstat(descriptor)):
            raise NotTrusted(reason)
        return file.read()


def check_folders(folders: Iterable[Path], trust: Trust) -> None:
    """Refuses folders that others may change.

    Args:
        folders: the folders from the store's root down. The root may be a link, since this user named it.

    Raises:
        NotTrusted: names the first refused folder, and says why.
    """
    for number, folder in enumerate(folders):
        try:
            status = folder.lstat() if number else folder.stat()
        except OSError:
            return  # the folder does not exist, so it has no entries
        if reason := trust.of_folder(status):
            raise NotTrusted(f"{folder} {reason}")


def _user_number(name: str) -> int:
    import pwd

    if name.isdecimal() and len(name) < 11:
        return int(name)
    try:
        return pwd.getpwnam(name).pw_uid
    except (KeyError, ValueError):
        raise UsageError(
            f"--cache-trust {name!r}: this machine has no user of that name", hint="give a user's name or number"
        ) from None


def _user_name(number: int) -> str:
    import pwd

    try:
        return f"the user {pwd.getpwuid(number).pw_name}"
    except KeyError:
        return f"the user {number}"
