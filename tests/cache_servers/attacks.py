"""Entries of a shared cache that a build must refuse, each with the reason that it gives."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from securesystemslib.dsse import Envelope

from aot_pack.cache.remote.signing import PAYLOAD_TYPE, Signatures, Statement, load_signer, new_private_key
from aot_pack.cache.store import CacheEntry, encode_entry, entry_head

PRIVATE = new_private_key()
FOREIGN = new_private_key()
KEY, OTHER_KEY = "ab" * 32, "cd" * 32
ENTRY = CacheEntry({"n": 1}, (bytes(range(256)) * 1000,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """Bytes in the place of the entry ``unit``/``KEY``."""

    make: Callable[[], bytes]
    reason: str


def signed(
    data: bytes, *, kind: str = "unit", key: str = KEY, private: bytes = PRIVATE, size: int | None = None
) -> bytes:
    """An entry with the envelope of this statement."""
    statement = Statement(
        kind=kind,
        key=key,
        size_bytes=len(data) if size is None else size,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return Signatures((), private).sign(statement) + data


def file_of(kind: str = "unit", key: str = KEY) -> bytes:
    """The file of the entry, as in the cache of a machine."""
    return encode_entry(entry_head(kind, key), ENTRY)


def valid() -> bytes:
    """The entry as it must be."""
    return signed(file_of())


def _with_payload(change: Callable[[dict[str, Any]], object], *, payload_type: str = PAYLOAD_TYPE) -> bytes:
    """An entry whose statement is changed, and signed."""
    data = file_of()
    content = json.loads(Envelope.from_dict(json.loads(signed(data).split(b"\n")[0])).payload)
    change(content)
    envelope = Envelope(json.dumps(content).encode(), payload_type, {})
    envelope.sign(load_signer(PRIVATE))
    return json.dumps(envelope.to_dict()).encode() + b"\n" + data


def _with_envelope(change: Callable[[dict[str, Any]], object]) -> bytes:
    """An entry whose envelope is changed after it was signed."""
    line, _, data = valid().partition(b"\n")
    envelope = json.loads(line)
    change(envelope)
    return json.dumps(envelope).encode() + b"\n" + data


def _forged(envelope: dict[str, Any]) -> None:
    content = json.loads(base64.b64decode(envelope["payload"]))
    content["sha256"] = hashlib.sha256(b"x").hexdigest()
    envelope["payload"] = base64.b64encode(json.dumps(content).encode()).decode()


def _flipped() -> bytes:
    data = bytearray(valid())
    data[-1000] ^= 1
    return bytes(data)


ATTACKS = {
    "a changed byte": Attack(make=_flipped, reason="does not have the content that its signature says"),
    "cut off in its content": Attack(make=lambda: valid()[:-7], reason="is cut off"),
    "cut off after the envelope": Attack(make=lambda: valid().split(b"\n")[0] + b"\n", reason="is cut off"),
    "cut off in the envelope": Attack(make=lambda: valid()[:100], reason="is not signed"),
    "empty": Attack(make=lambda: b"", reason="is not signed"),
    "an entry without an envelope": Attack(make=file_of, reason="has an envelope that is damaged"),
    "no signature": Attack(make=lambda: _with_envelope(lambda e: e.update(signatures=[])), reason="is not signed"),
    "a foreign key": Attack(
        make=lambda: signed(file_of(), private=FOREIGN), reason="is signed by no key that you trust"
    ),
    "a foreign signature under a trusted name": Attack(
        make=lambda: _with_envelope(
            lambda e: e["signatures"][0].update(
                sig=json.loads(signed(file_of(), private=FOREIGN).split(b"\n")[0])["signatures"][0]["sig"]
            )
        ),
        reason="has a signature that does not fit its content",
    ),
    "a statement changed after it was signed": Attack(
        make=lambda: _with_envelope(_forged), reason="has a signature that does not fit its content"
    ),
    "the entry of another key": Attack(
        make=lambda: signed(file_of(key=OTHER_KEY), key=OTHER_KEY), reason="is the signed entry of another name"
    ),
    "the entry of another kind": Attack(
        make=lambda: signed(file_of("program"), kind="program"), reason="is the signed entry of another name"
    ),
    "another entry's content": Attack(
        make=lambda: signed(file_of()).split(b"\n")[0] + b"\n" + file_of(key=OTHER_KEY),
        reason="does not have the content that its signature says",
    ),
    "a file of another entry, signed as this": Attack(
        make=lambda: signed(file_of(key=OTHER_KEY)), reason="is signed, and damaged: its writer is broken"
    ),
    "an older format": Attack(
        make=lambda: _with_payload(lambda content: content.update(schema=0)),
        reason="has the format 0, and this aot-pack reads 1",
    ),
    "a format without a number": Attack(
        make=lambda: _with_payload(lambda content: content.pop("schema")),
        reason="has the format None, and this aot-pack reads 1",
    ),
    "the document of another program": Attack(
        make=lambda: _with_payload(lambda _: None, payload_type="application/vnd.in-toto+json"),
        reason="is the signed document of another program",
    ),
    "a size below zero": Attack(
        make=lambda: _with_payload(lambda content: content.update(size=-1)),
        reason="has a signed size of -1 bytes, and at most",
    ),
    "a size that is too large": Attack(
        make=lambda: _with_payload(lambda content: content.update(size=1 << 60)),
        reason=f"has a signed size of {1 << 60} bytes, and at most",
    ),
    "a size that is no number": Attack(
        make=lambda: _with_payload(lambda content: content.update(size="9" * 1000)),
        reason="has a signed size of '99",
    ),
    "megabytes without an end of a line": Attack(make=lambda: b"{" * (8 << 20), reason="is not signed"),
    "nested brackets": Attack(make=lambda: b"[" * 4000 + b"\n", reason="has an envelope that is damaged"),
    "a name of a key that is a list": Attack(
        make=lambda: _with_envelope(lambda e: e["signatures"][0].update(keyid=[1])),
        reason="has an envelope that is damaged",
    ),
    "a signature that is no text": Attack(
        make=lambda: _with_envelope(lambda e: e["signatures"][0].update(sig=7)),
        reason="has an envelope that is damaged",
    ),
    "signatures that are no list": Attack(
        make=lambda: _with_envelope(lambda e: e.update(signatures={"a": 1})), reason="is not signed"
    ),
    "too many signatures": Attack(
        make=lambda: _with_envelope(lambda e: e.update(signatures=e["signatures"] * 9)), reason="is not signed"
    ),
}
