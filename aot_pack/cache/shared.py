"""The cache of this machine with a shared cache behind it.

An entry that a build takes from the shared cache is kept on this machine, so that the next build and the worker
processes find it there. Only the process of the command talks to the shared cache. Workers never do: a library that
opens connections would count as an input of the author's code, and its threads do not survive a fork.
"""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from aot_pack.cache.merging import MERGED
from aot_pack.cache.store import CacheEntry, CacheStore

T = TypeVar("T")
R = TypeVar("R")

_AT_ONCE = 16
"""Requests to a shared cache at the same time. Each is short, so most of its time is the way to the server."""


class Remote(Protocol):
    """A shared cache, as a build uses it. It raises nothing."""

    def fetch(self, kind: str, key: str) -> bytes | None:
        """The file of an entry; None if there is none, or none that can be trusted."""

    def send(self, kind: str, key: str) -> None:
        """Sends the entry of this machine in the background."""

    def distrust(self, kind: str, key: str) -> None:
        """Makes the next :meth:`send` replace an entry."""

    def close(self, *, wait: bool) -> None:
        """Ends. With ``wait``, first sends what waits, within a bound."""


class Level(Protocol):
    """Where a build looks for a result: on this machine only, or in the shared cache."""

    kinds_of_keys: tuple[bool, ...]
    """Whether keys have the folders of this machine in them: for the shared cache never, else both are possible."""

    def index(self, key: str) -> CacheEntry | None:
        """The index under a key."""

    def get(self, kind: str, key: str) -> CacheEntry | None:
        """Another entry."""


class SharedStore:
    """A store, and the shared cache behind it.

    Args:
        store: the cache of this machine.
        remote: the shared cache; None for none.
    """

    def __init__(self, store: CacheStore, remote: Remote | None) -> None:
        self.local: Level = _Local(store)
        self.remote: Level = _Behind(self)
        self._store = store
        self._remote = remote

    @property
    def has_remote(self) -> bool:
        """Whether there is a shared cache."""
        return self._remote is not None

    @property
    def levels(self) -> tuple[Level, ...]:
        """Where to look, one after the other."""
        return (self.local, self.remote) if self.has_remote else (self.local,)

    def get(self, kind: str, key: str) -> CacheEntry | None:
        """An entry of this machine, or else of the shared cache."""
        return self._store.get(kind, key) or self.fetched(kind, key)

    def fetched(self, kind: str, key: str) -> CacheEntry | None:
        """An entry of the shared cache. This machine keeps it, unless it is one that each machine writes anew."""
        data = None if self._remote is None else self._remote.fetch(kind, key)
        if data is None:
            return None
        return self._store.put_file(kind, key, data, keep=kind not in MERGED)

    def put(self, kind: str, key: str, entry: CacheEntry) -> None:
        """Keeps an entry on this machine, and sends it to the shared cache."""
        self._store.put(kind, key, entry)
        self.share([(kind, key)])

    def drop(self, kind: str, key: str, problem: str) -> None:
        """Removes a bad entry of this machine, and reports ``problem``. The next one replaces it everywhere."""
        self._store.drop(kind, key, problem)
        if self._remote is not None:
            self._remote.distrust(kind, key)

    def share(self, entries: Iterable[tuple[str, str]]) -> None:
        """Sends entries of this machine to the shared cache, in the background."""
        if self._remote is not None:
            for kind, key in entries:
                self._remote.send(kind, key)

    def close(self, *, wait: bool) -> None:
        """Ends the work with the shared cache."""
        if self._remote is not None:
            self._remote.close(wait=wait)


class _Local:
    kinds_of_keys: tuple[bool, ...] = (False, True)

    def __init__(self, store: CacheStore) -> None:
        self._store = store

    def index(self, key: str) -> CacheEntry | None:
        return self._store.get("index", key)

    def get(self, kind: str, key: str) -> CacheEntry | None:
        return self._store.get(kind, key)


class _Behind:
    kinds_of_keys: tuple[bool, ...] = (False,)

    def __init__(self, shared: SharedStore) -> None:
        self._shared = shared

    def index(self, key: str) -> CacheEntry | None:
        return self._shared.fetched("index", key)

    def get(self, kind: str, key: str) -> CacheEntry | None:
        return self._shared.get(kind, key)


def in_parallel(call: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R]]:
    """Yields each item with the result of ``call``, in any order. An exception of ``call`` is raised here.

    The threads end with the process, even if a call hangs.
    """
    waiting = deque(items)
    total, done = len(waiting), deque[tuple[T, R] | BaseException]()
    ready = threading.Semaphore(0)

    def serve() -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        while True:
            try:
                item = waiting.popleft()
            except IndexError:
                return
            try:
                done.append((item, call(item)))
            except BaseException as error:
                done.append(error)
            ready.release()

    for _ in range(min(_AT_ONCE, total)):
        threading.Thread(target=serve, daemon=True).start()
    try:
        for _ in range(total):
            while not ready.acquire(timeout=0.2):
                pass  # wakes up for Ctrl-C
            result = done.popleft()
            if isinstance(result, BaseException):
                raise result
            yield result
    finally:
        waiting.clear()


SIGNALS = frozenset({signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
"""Only the main thread hears these."""
