"""Sends all entries of a machine to a shared cache, fetches all, and removes old ones there."""

from __future__ import annotations

import time

from aot_pack.cache.facts import digest
from aot_pack.cache.merging import MERGED, keys_in, merged
from aot_pack.cache.remote.cache import SHARED_KINDS, RemoteCache
from aot_pack.cache.shared import in_parallel
from aot_pack.cache.store import CacheStore

_INDEXED = ("unit", "collection")
"""Kinds of results that are found through an index. Those that depend on the folders of this machine are not shared."""


def push(store: CacheStore, remote: RemoteCache) -> tuple[int, int]:
    """Sends the entries that the shared cache lacks.

    Returns:
        how many entries were sent, and how many the shared cache had.

    Raises:
        LinkClosed: the server failed too often.
        Exception: a library's error.
    """
    listed = {(entry.kind, entry.path.name) for entry in store.entries()}
    wanted = {
        (kind, key) for kind, key in listed if kind in SHARED_KINDS and kind not in (*_INDEXED, "index", "inputs")
    }
    for kind, key in listed:
        entry = store.get(kind, key) if kind == "index" else None
        if entry is not None and entry.fields.get("shared"):
            inputs = keys_in(entry)
            results = {(of, digest(key, each)) for of in _INDEXED for each in inputs} & listed
            wanted |= {(kind, key), *(("inputs", each) for each in inputs), *results}
    sent = [sent for _, sent in in_parallel(lambda name: remote.push(*name), sorted(wanted & listed))]
    return sum(sent), len(sent) - sum(sent)


def pull(store: CacheStore, remote: RemoteCache) -> tuple[int, int]:
    """Fetches the entries that this machine lacks, and adds to those that machines add to.

    Returns:
        how many entries were fetched, and how many were not taken.

    Raises:
        LinkClosed: the server failed too often.
        Exception: a library's error, such as for a server that can't list.
    """
    names = [(kind, key) for kind, key, _ in remote.entries() if kind in MERGED or not store.has(kind, key)]
    done = [fetched for _, fetched in in_parallel(lambda name: _pull(store, remote, *name), sorted(names))]
    return sum(done), len(done) - sum(done)


def prune(remote: RemoteCache, *, max_age_s: float | None, max_bytes: int) -> tuple[int, int]:
    """Removes the entries that were written longer than ``max_age_s`` ago, then the oldest beyond ``max_bytes``.

    Entries of which the server does not tell the age count as old.

    Returns:
        the number of removed entries, and their bytes.

    Raises:
        LinkClosed: the server failed too often.
        Exception: a library's error.
    """
    now = time.time()
    entries = sorted(remote.entries(), key=lambda entry: entry[2].written_s or 0.0)
    total = sum(file.size_bytes for _, _, file in entries)
    freed, chosen = 0, []
    for kind, key, file in entries:
        too_old = max_age_s is not None and file.written_s is not None and now - file.written_s > max_age_s
        if too_old or total - freed > max_bytes:
            chosen.append((kind, key))
            freed += file.size_bytes
    for _ in in_parallel(lambda name: remote.remove(*name), chosen):
        pass
    return len(chosen), freed


def _pull(store: CacheStore, remote: RemoteCache, kind: str, key: str) -> bool:
    data = remote.fetch(kind, key)
    if data is None:
        return False
    theirs = store.put_file(kind, key, data, keep=kind not in MERGED)
    if theirs is not None and kind in MERGED:
        own = store.get(kind, key)
        store.put(kind, key, theirs if own is None else merged(kind, theirs, own))
    return theirs is not None
