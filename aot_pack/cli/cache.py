"""Shows and removes the results that earlier builds kept, and exchanges them with a shared cache."""

from __future__ import annotations

import argparse
import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.cli.options import REMOTE_SETTINGS, add_settings
from aot_pack.cli.output import write
from aot_pack.cli.report import print_note, print_warning
from aot_pack.errors import AotPackError, OutputError, UsageError
from aot_pack.paths import absolute_path
from aot_pack.sizes import parse_size, size
from aot_pack.tables import table

if TYPE_CHECKING:
    from aot_pack.cache.remote.cache import RemoteCache
    from aot_pack.cache.store import CacheStore
    from aot_pack.settings import Options

_DAY_S = 24 * 3600.0
DEFAULT_MAX_AGE, DEFAULT_MAX_SIZE = "90d", "5GB"
"""The same as ``store.DEFAULT_MAX_AGE_S`` and ``DEFAULT_MAX_BYTES``: builds prune to these limits once per day."""


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "cache", help="show, empty or share the build cache", description=__doc__
    )
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    info = actions.add_parser("info", help="show the folder of the cache and its size, and the shared cache")
    prune = actions.add_parser(
        "prune",
        help="remove entries that no build used for long, then the longest unused ones until the rest fits the size",
    )
    prune.add_argument(
        "--max-age",
        default=DEFAULT_MAX_AGE,
        metavar="AGE",
        help=f"remove entries not used for this long, such as 12h or 30d (default: {DEFAULT_MAX_AGE})",
    )
    prune.add_argument(
        "--max-size",
        default=DEFAULT_MAX_SIZE,
        metavar="SIZE",
        help=f"largest size of the cache, such as 500MB (default: {DEFAULT_MAX_SIZE})",
    )
    clear = actions.add_parser("clear", help="remove all entries")
    for action in (prune, clear):
        action.add_argument(
            "--remote",
            action="store_true",
            help="in the shared cache instead; there, the age of an entry counts from when it was written",
        )
    push = actions.add_parser("push", help="send all entries to the shared cache")
    pull = actions.add_parser("pull", help="fetch all entries of the shared cache")
    runs = ((info, run_info), (prune, run_prune), (clear, run_clear), (push, run_push), (pull, run_pull))
    for action, run in runs:
        add_settings(action, "cache_dir", *REMOTE_SETTINGS)
        action.set_defaults(run=run)
    _add_key_parsers(actions)


def _add_key_parsers(actions: Any) -> None:
    keygen = actions.add_parser("keygen", help="make a key that signs entries of a shared cache")
    keygen.add_argument("file", type=Path, metavar="FILE", help="new file for the private key")
    keygen.set_defaults(run=run_keygen)
    public = actions.add_parser("public-key", help="print the public key of a private key")
    public.add_argument("file", type=Path, metavar="FILE", help="file with the private key")
    public.set_defaults(run=run_public_key)


def run_info(options: argparse.Namespace) -> int:
    """Prints a line for each kind of entry."""
    store, remote = _caches(options)
    local = [(entry.kind, entry.size_bytes, entry.used_s) for entry in store.entries()]
    write(_info(str(store.root), local, "last used"))
    if remote is not None:
        with _reporting(remote):
            shared = [(kind, file.size_bytes, file.written_s) for kind, _, file in remote.entries()]
        write(f"\n{_info(remote.url, shared, 'last written')}")
    return 0


def run_prune(options: argparse.Namespace) -> int:
    """Removes old entries, then those that exceed the size."""
    return _remove(options, max_age_s=parse_age(options.max_age), max_bytes=parse_size(options.max_size))


def run_clear(options: argparse.Namespace) -> int:
    """Removes all entries; files that aot-pack did not write stay."""
    return _remove(options, max_age_s=None, max_bytes=0)


def run_push(options: argparse.Namespace) -> int:
    """Sends the entries that the shared cache lacks."""
    from aot_pack.cache.exchange import push

    store, remote = _caches(options)
    remote = _needed(remote, writes=True)
    with _reporting(remote):
        sent, others = push(store, remote)
    write(f"{sent} entries sent to {remote.url}, which had {others} others")
    return 0


def run_pull(options: argparse.Namespace) -> int:
    """Fetches the entries that this machine lacks."""
    from aot_pack.cache.exchange import pull

    store, remote = _caches(options)
    remote = _needed(remote)
    with _reporting(remote):
        fetched, refused = pull(store, remote)
    remote.close(wait=False)  # reports refused entries
    write(f"{fetched} entries fetched from {remote.url}")
    return 0 if not refused else OutputError.exit_code


def run_keygen(options: argparse.Namespace) -> int:
    """Writes a private key, and prints its public key."""
    from aot_pack.cache.remote.signing import new_private_key, public_text

    path, pem = absolute_path(options.file), new_private_key()
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(pem)
    except FileExistsError:
        raise UsageError(f"{options.file} is there already", hint="name a new file: keygen replaces none") from None
    except OSError as error:
        raise OutputError(
            f"{options.file} can't be written: {error.strerror or error}", hint="name a file that you can write"
        ) from error
    write(public_text(pem))
    print_note(f"the private key is in {options.file}, and only you can read it. The line above is its public key")
    return 0


def run_public_key(options: argparse.Namespace) -> int:
    """Prints the public key of a private key."""
    from aot_pack.cache.remote.settings import read_private_key
    from aot_pack.cache.remote.signing import public_text

    pem = read_private_key(absolute_path(options.file), {})
    assert pem is not None
    write(public_text(pem))
    return 0


def parse_age(text: str) -> float:
    """Seconds of ``90d``, ``12h``, ``30m`` or ``10s``.

    Raises:
        UsageError: the text has another form.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([dhms])", text.strip())
    if match is None:
        raise UsageError(
            f"expected an age such as 90d, 12h or 30m, got {text!r}", hint="write a number with d, h, m or s"
        )
    return float(match[1]) * {"d": _DAY_S, "h": 3600.0, "m": 60.0, "s": 1.0}[match[2]]


def _info(where: str, entries: Iterable[tuple[str, int, float | None]], when: str) -> str:
    from aot_pack.cache.store import KINDS

    entries = list(entries)
    rows: list[tuple[str, ...]] = [("entries", "number", "size", when)]
    for kind in KINDS:
        own = [entry for entry in entries if entry[0] == kind]
        last = max((time_s for _, _, time_s in own if time_s is not None), default=None)
        shown = "" if last is None else time.strftime("%Y-%m-%d %H:%M", time.localtime(last))
        rows.append((kind, str(len(own)), size(sum(size_bytes for _, size_bytes, _ in own)), shown))
    total = sum(size_bytes for _, size_bytes, _ in entries)
    return f"{where}\n\n{table(rows, right=frozenset({1, 2}))}\n\n{len(entries)} entries, {size(total)}"


def _remove(options: argparse.Namespace, *, max_age_s: float | None, max_bytes: int) -> int:
    store, remote = _caches(options)
    if options.remote:
        from aot_pack.cache.exchange import prune

        remote = _needed(remote)
        with _reporting(remote):
            count, freed = prune(remote, max_age_s=max_age_s, max_bytes=max_bytes)
    else:
        count, freed = store.prune(max_age_s=max_age_s, max_bytes=max_bytes)
    write(f"{count} entries removed, {size(freed)}")
    return 0


def _caches(options: argparse.Namespace) -> tuple[CacheStore, RemoteCache | None]:
    """The cache of this machine, and the shared cache of flags, variables and the pyproject.toml in this folder."""
    from aot_pack.cache.remote.cache import RemoteCache
    from aot_pack.cache.store import CacheStore
    from aot_pack.project.request import cache_folder, shared_cache

    found = _options(options)
    store = CacheStore(cache_folder(found.cache_dir, os.environ), print_warning)
    settings = shared_cache(found, os.environ)
    return store, None if settings is None else RemoteCache(settings, store, print_warning)


def _options(options: argparse.Namespace) -> Options:
    from aot_pack.project.pyproject import read_project
    from aot_pack.settings import SETTINGS, resolve_options

    here = Path.cwd()
    flags = {name: value for name, value in vars(options).items() if name in SETTINGS}
    project = read_project(here) if _is_project(here) else None
    return resolve_options(
        flags=flags, environment=os.environ, table={} if project is None else project.options, here=here, folder=here
    )


def _is_project(folder: Path) -> bool:
    try:
        return "[tool.aot-pack]" in (folder / "pyproject.toml").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False


def _needed(remote: RemoteCache | None, *, writes: bool = False) -> RemoteCache:
    if remote is None:
        raise UsageError("no shared cache is named", hint="name it with --remote-cache URL")
    if writes and not remote.writes:
        raise UsageError(
            f"the shared cache {remote.url} is only read: there is no private key, or it is read only",
            hint="name your private key with --remote-cache-signing-key",
        )
    return remote


@contextmanager
def _reporting(remote: RemoteCache) -> Iterator[None]:
    """Makes an error of a library one for the user."""
    from aot_pack.cache.remote.link import reason_of

    try:
        yield
    except AotPackError:
        raise
    except Exception as error:
        raise OutputError(
            f"the shared cache {remote.url} can't be used: {reason_of(error)}",
            hint="check the URL and your access to it. A server for HTTP may not list its files",
        ) from error
