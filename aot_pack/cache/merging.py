"""Entries that several machines add to: indexes, and the history of a package.

An index lists keys, the latest first: of the inputs of results, or of the programs that a target used.
"""

from __future__ import annotations

from collections.abc import Iterable

from aot_pack.cache.history import History
from aot_pack.cache.store import KEY, CacheEntry
from aot_pack.codec import CodecError, from_json, to_json

MERGED = frozenset({"index", "timings"})
"""The kinds of these entries. Entries of the other kinds never change under their key."""

MAX_KEYS = 64
"""The most keys of an index: several branches of a project may share one cache."""


def keys_in(entry: CacheEntry | None) -> list[str]:
    """The keys in an index, the latest first."""
    listed = None if entry is None else entry.fields.get("keys")
    if not isinstance(listed, list):
        return []
    return [key for key in listed if isinstance(key, str) and KEY.fullmatch(key)][:MAX_KEYS]


def index_entry(keys: Iterable[str], *, shared: bool) -> CacheEntry:
    """An index of these keys, the latest first.

    Args:
        shared: whether it is of use on other machines.
    """
    return CacheEntry({"keys": list(dict.fromkeys(keys))[:MAX_KEYS], "shared": shared})


def read_history(entry: CacheEntry | None) -> History:
    """The history in an entry; an empty one if there is none, or if it is of another aot-pack."""
    try:
        return History() if entry is None else from_json(History, entry.fields)
    except CodecError:
        return History()


def merged(kind: str, older: CacheEntry | None, newer: CacheEntry) -> CacheEntry:
    """An entry with the content of both."""
    if kind == "index":
        return index_entry([*keys_in(newer), *keys_in(older)], shared=True)
    return CacheEntry(to_json(read_history(older).with_newer(read_history(newer))))
