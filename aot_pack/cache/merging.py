"""Entries that several machines add to: an index of results, and the history of a package."""

from __future__ import annotations

from collections.abc import Iterable

from aot_pack.cache.history import History
from aot_pack.cache.store import KEY, CacheEntry
from aot_pack.codec import CodecError, from_json, to_json

MERGED = frozenset({"index", "timings"})
"""The kinds of these entries. Entries of the other kinds never change under their key."""

MAX_CHOICES = 16
"""The most results that an index lists. Each has the same kernels.py, target and compiler, and other inputs."""


def choices(entry: CacheEntry | None) -> list[str]:
    """The keys of the inputs in an index, the latest first."""
    listed = None if entry is None else entry.fields.get("inputs")
    if not isinstance(listed, list):
        return []
    return [key for key in listed if isinstance(key, str) and KEY.fullmatch(key)][:MAX_CHOICES]


def index_entry(keys: Iterable[str], *, shared: bool) -> CacheEntry:
    """An index of results: the keys of their inputs, the latest first.

    Args:
        shared: whether the results are of use on other machines.
    """
    return CacheEntry({"inputs": list(dict.fromkeys(keys))[:MAX_CHOICES], "shared": shared})


def read_history(entry: CacheEntry | None) -> History:
    """The history in an entry; an empty one if there is none, or if it is of another aot-pack."""
    try:
        return History() if entry is None else from_json(History, entry.fields)
    except CodecError:
        return History()


def merged(kind: str, older: CacheEntry | None, newer: CacheEntry) -> CacheEntry:
    """An entry with the content of both."""
    if kind == "index":
        return index_entry([*choices(newer), *choices(older)], shared=True)
    return CacheEntry(to_json(read_history(older).with_newer(read_history(newer))))
