"""The shared cache during one build: reads and checks entries, and sends new ones in the background."""

from __future__ import annotations

import hashlib
import re
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator

from aot_pack.cache.merging import MERGED, merged
from aot_pack.cache.remote.link import Link, LinkClosed, reason_of
from aot_pack.cache.remote.settings import RemoteSettings, shown_url
from aot_pack.cache.remote.signing import MAX_ENTRY_BYTES, MAX_ENVELOPE_BYTES, Refused, Signatures, Statement
from aot_pack.cache.remote.transport import Read, RemoteFile, Transport, check_protocol, open_transport
from aot_pack.cache.shared import SIGNALS
from aot_pack.cache.store import KEY, KINDS, SCHEMA_VERSION, CacheStore, decode_entry, encode_entry, entry_head

SHARED_KINDS = tuple(kind for kind in KINDS if kind != "check")
"""A check says that this very machine can build."""

DRAIN_S = 120.0
"""How long the end of a build waits for entries that are still to be sent."""

_SENDERS = 4
_FIRST_BYTES = 64 << 10
"""Most entries are shorter, so one request reads them."""
_CHUNK_BYTES = 1 << 20
_SLOWEST_BYTES_PER_S = 256 << 10
"""A write gets more time than other requests: as long as its bytes take at this rate."""
_NAME = re.compile(rf"v{SCHEMA_VERSION}/({'|'.join(SHARED_KINDS)})/([0-9a-f]{{2}})/([0-9a-f]{{64}})")


class RemoteCache:
    """A shared cache. Problems go to ``on_problem``, and no method raises.

    Args:
        store: the cache of this machine, from which entries are sent.
        on_problem: gets the text of each problem once.
        transport: the objects; default: those of the URL.

    Raises:
        UsageError: a library is missing, or a key can't be used.
    """

    def __init__(
        self,
        settings: RemoteSettings,
        store: CacheStore,
        on_problem: Callable[[str], None],
        transport: Transport | None = None,
    ) -> None:
        self.url = shown_url(settings.url)
        self.taken = self.sent = 0
        """How many entries this build took and sent."""
        self._signatures = Signatures(settings.keys, settings.signing_key)
        check_protocol(settings.url)
        self._settings = settings
        self._opened = transport
        self._opening = threading.Lock()
        self._link = Link(settings.timeout_s, self._gave_up)
        self._store = store
        self._writes = settings.writes
        self._on_problem = on_problem
        self._lock = threading.Condition()
        self._refused: dict[str, list[str]] = {}
        self._bad: set[tuple[str, str]] = set()
        self._waiting: deque[tuple[str, str]] = deque()
        self._seen: set[tuple[str, str]] = set()
        self._unfinished = self._senders = 0
        self._unsent: str | None = None

    @property
    def writes(self) -> bool:
        """Whether entries can be sent."""
        return self._writes

    @property
    def _transport(self) -> Transport:
        """The objects. The first request opens the way to them, in its thread and with its time-out."""
        with self._opening:
            if self._opened is None:
                self._opened = open_transport(self._settings.url, self._settings.timeout_s)
            return self._opened

    def fetch(self, kind: str, key: str) -> bytes | None:
        """The file of an entry; None if there is none, or none that can be trusted."""
        data = self._fetched(kind, key)
        if data is not None:
            with self._lock:
                self.taken += 1
        return data

    def send(self, kind: str, key: str) -> None:
        """Sends the entry of this machine in the background, unless the shared cache has it."""
        if not self._writes or kind not in SHARED_KINDS or self._link.closed:
            return
        with self._lock:
            if (kind, key) in self._seen and kind not in MERGED:
                return
            self._seen.add((kind, key))
            if (kind, key) not in self._waiting:
                self._waiting.append((kind, key))
                self._unfinished += 1
            if self._senders < min(_SENDERS, len(self._waiting)):
                self._senders += 1
                threading.Thread(target=self._serve, daemon=True).start()

    def distrust(self, kind: str, key: str) -> None:
        """Makes the next :meth:`send` replace an entry, although a trusted key signed it."""
        with self._lock:
            self._bad.add((kind, key))

    def close(self, *, wait: bool) -> None:
        """Ends. With ``wait``, first sends what waits, for :data:`DRAIN_S` at most."""
        deadline = time.monotonic() + (DRAIN_S if wait else 0.0)
        with self._lock:
            while self._unfinished and not self._link.closed and (left_s := deadline - time.monotonic()) > 0:
                self._lock.wait(min(left_s, 0.2))
            unfinished, self._unfinished = self._unfinished, 0
            self._waiting.clear()
        if unfinished and wait and not self._link.closed:
            late = f"{unfinished} entries were not sent to the shared cache {self.url} within {DRAIN_S:.0f} s"
            self._on_problem(f"{late}; send them with aot-pack cache push")
        elif self._unsent is not None and not self._link.closed:
            self._on_problem(f"some entries were not sent to the shared cache {self.url}: {self._unsent}")
        for reason, names in self._refused.items():
            if len(names) > 1:
                self._on_problem(f"{len(names)} entries of the shared cache {self.url} were not taken: each {reason}")

    def push(self, kind: str, key: str) -> bool:
        """Sends an entry of this machine now; returns whether the shared cache lacked it.

        Raises:
            LinkClosed: the server failed too often.
            Exception: a library's error.
        """
        return self._send(kind, key)

    def entries(self) -> Iterator[tuple[str, str, RemoteFile]]:
        """Yields the kind, key and file of all entries. Other objects in the shared cache are left out.

        Raises:
            LinkClosed: the server failed too often.
            Exception: a library's error, such as for a server that can't list.
        """
        for file in self._link.call(lambda _: self._transport.list(), allowance_s=DRAIN_S):
            match = _NAME.fullmatch(file.name)
            if match and match[3].startswith(match[2]):
                yield match[1], match[3], file

    def remove(self, kind: str, key: str) -> None:
        """Removes an entry.

        Raises:
            LinkClosed, Exception: see :meth:`entries`.
        """
        self._link.call(lambda _: self._transport.remove(_name(kind, key)))

    def _fetched(self, kind: str, key: str) -> bytes | None:
        if kind not in SHARED_KINDS or not KEY.fullmatch(key):
            return None
        try:
            data = self._link.call(lambda progress: self._read(kind, key, progress))
        except Exception:  # there is none, or the link counts and reports it
            return None
        if isinstance(data, Refused):
            self._refuse(kind, key, data)
            return None
        return data

    def _read(self, kind: str, key: str, progress: Callable[[], None]) -> bytes | Refused:
        """Reads an entry to its signed size, and no further."""
        with self._transport.open(_name(kind, key)) as read:
            try:
                statement, start = self._read_envelope(read, kind, key)
            except Refused as refused:
                return refused
            data = bytearray(start)
            while len(data) < statement.size_bytes:
                progress()
                part = read(min(_CHUNK_BYTES, statement.size_bytes - len(data)))
                if not part:
                    return Refused("is cut off")
                data += part
        file = bytes(data[: statement.size_bytes])
        if hashlib.sha256(file).hexdigest() != statement.sha256:
            return Refused("does not have the content that its signature says")
        if decode_entry(entry_head(kind, key), file) is None:
            return Refused("is signed, and damaged: its writer is broken")
        return file

    def _read_envelope(self, read: Read, kind: str, key: str) -> tuple[Statement, bytes]:
        """The checked statement of an entry, and the first bytes of its file.

        Raises:
            Refused: a build must not take it.
        """
        start = b""
        while b"\n" not in start[:MAX_ENVELOPE_BYTES] and len(start) < MAX_ENVELOPE_BYTES:
            part = read(_FIRST_BYTES - len(start))
            if not part:
                break
            start += part
        line, newline, rest = start.partition(b"\n")
        if not newline or len(line) > MAX_ENVELOPE_BYTES:
            raise Refused("is not signed")
        return self._signatures.verified(line, kind, key), rest

    def _serve(self) -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        while True:
            with self._lock:
                if not self._waiting:
                    self._senders -= 1
                    return
                kind, key = self._waiting.popleft()
            try:
                sent = self._send(kind, key)
            except LinkClosed:
                sent = False
            except Exception as error:
                sent, self._unsent = False, reason_of(error)
            with self._lock:
                self.sent += sent
                self._unfinished -= 1
                self._lock.notify_all()

    def _send(self, kind: str, key: str) -> bool:
        data = self._store.read(kind, key)
        own = None if data is None else decode_entry(entry_head(kind, key), data)
        if data is None or own is None or len(data) > MAX_ENTRY_BYTES:
            return False
        if kind in MERGED:
            theirs = self._fetched(kind, key)
            older = None if theirs is None else decode_entry(entry_head(kind, key), theirs)
            both = merged(kind, older, own)
            if both == older:
                return False
            data = encode_entry(entry_head(kind, key), both)
        elif (kind, key) not in self._bad and self._has(kind, key):
            return False
        statement = Statement(kind=kind, key=key, size_bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
        whole = self._signatures.sign(statement) + data
        allowance_s = len(whole) / _SLOWEST_BYTES_PER_S
        self._link.call(lambda _: self._transport.write(_name(kind, key), whole), allowance_s=allowance_s)
        return True

    def _has(self, kind: str, key: str) -> bool:
        """Whether the shared cache has a trusted entry. One that is not trusted is replaced."""

        def request(_: Callable[[], None]) -> bool:
            try:
                with self._transport.open(_name(kind, key)) as read:
                    self._read_envelope(read, kind, key)
            except (FileNotFoundError, Refused):
                return False
            return True

        return self._link.call(request)

    def _refuse(self, kind: str, key: str, refused: Refused) -> None:
        reason = str(refused)
        with self._lock:
            names = self._refused.setdefault(reason, [])
            names.append(_name(kind, key))
            self._bad.add((kind, key))
        if len(names) == 1:
            self._on_problem(f"an entry of the shared cache {self.url} is not taken: {names[0]} {reason}")

    def _gave_up(self, reason: str) -> None:
        self._on_problem(f"the build goes on without the shared cache {self.url}: {reason}")


def _name(kind: str, key: str) -> str:
    assert kind in SHARED_KINDS, kind
    assert KEY.fullmatch(key), key
    return f"v{SCHEMA_VERSION}/{kind}/{key[:2]}/{key}"
