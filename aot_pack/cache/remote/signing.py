"""Signs and checks the envelopes of entries. All cryptography is that of securesystemslib and pyca/cryptography.

securesystemslib belongs to the projects in-toto and TUF, which sign software for others. Its DSSE envelope signs the
payload together with the payload's type, so a signature of another program's document is never one of an entry.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aot_pack.documents import DocumentError, read_document
from aot_pack.errors import UsageError

if TYPE_CHECKING:
    from securesystemslib.signer import CryptoSigner, SSlibKey

PAYLOAD_TYPE = "application/vnd.aot-pack.cache-entry+json"
STATEMENT_SCHEMA = 1
MAX_ENVELOPE_BYTES = 4096
"""An envelope of ours has some 600 bytes."""
MAX_ENTRY_BYTES = 2 << 30

_MAX_SIGNATURES = 8
_PREFIX = "ed25519:"


class Refused(Exception):
    """A build must not take an entry. The text says why, to follow the entry's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Everything that a signature says about an entry."""

    kind: str
    key: str
    size_bytes: int
    sha256: str


class Signatures:
    """Signs with one private key, and trusts some public keys.

    Args:
        trusted: public keys; that of the private key is trusted too.
        private: the private key in PEM; None to sign nothing.

    Raises:
        UsageError: a library is missing, or the private key is not one.
    """

    def __init__(self, trusted: Sequence[str], private: bytes | None) -> None:
        self._signer = None if private is None else load_signer(private)
        keys = [_public_key(text) for text in trusted]
        if self._signer is not None:
            keys.append(self._signer.public_key)
        self._keys = {key.keyid: key for key in keys}

    def sign(self, statement: Statement) -> bytes:
        """The envelope of a statement: one line of JSON."""
        from securesystemslib.dsse import Envelope

        assert self._signer is not None, "a read-only cache signs nothing"
        content = {
            "schema": STATEMENT_SCHEMA,
            "kind": statement.kind,
            "key": statement.key,
            "size": statement.size_bytes,
            "sha256": statement.sha256,
        }
        envelope = Envelope(json.dumps(content, sort_keys=True).encode(), PAYLOAD_TYPE, {})
        envelope.sign(self._signer)
        return json.dumps(envelope.to_dict(), sort_keys=True).encode() + b"\n"

    def verified(self, line: bytes, kind: str, key: str) -> Statement:
        """The statement of an envelope, if a trusted key signed it and it is about this entry.

        Raises:
            Refused: it is not.
        """
        payload = self._verified_payload(line)
        content = _document(payload)
        if content.get("schema") != STATEMENT_SCHEMA:
            raise Refused(f"has the format {content.get('schema')!r:.40}, and this aot-pack reads {STATEMENT_SCHEMA}")
        if (content.get("kind"), content.get("key")) != (kind, key):
            raise Refused("is the signed entry of another name")
        size, sha256 = content.get("size"), content.get("sha256")
        if type(size) is not int or not 0 <= size <= MAX_ENTRY_BYTES or not isinstance(sha256, str):
            raise Refused(f"has a signed size of {size!r:.40} bytes, and at most {MAX_ENTRY_BYTES} are accepted")
        return Statement(kind=kind, key=key, size_bytes=size, sha256=sha256)

    def _verified_payload(self, line: bytes) -> bytes:
        from securesystemslib.dsse import Envelope
        from securesystemslib.exceptions import Error

        content = _document(line)
        signatures = content.get("signatures")
        if not isinstance(signatures, list) or not 1 <= len(signatures) <= _MAX_SIGNATURES:
            raise Refused("is not signed")
        if content.get("payloadType") != PAYLOAD_TYPE:
            raise Refused("is the signed document of another program")
        try:
            envelope = Envelope.from_dict(content)
        except (KeyError, TypeError, ValueError, AttributeError, Error) as error:
            raise Refused("has an envelope that is damaged") from error
        if not set(envelope.signatures) & set(self._keys):
            raise Refused("is signed by no key that you trust")
        try:
            envelope.verify(list(self._keys.values()), 1)
        except (Error, ValueError) as error:
            raise Refused("has a signature that does not fit its content") from error
        return bytes(envelope.payload)


def load_signer(pem: bytes) -> CryptoSigner:
    """The signer of a private key in PEM.

    Raises:
        UsageError: it is not a private key for Ed25519, or a password protects it. The text has nothing of the key.
    """
    need_libraries()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key
    from securesystemslib.signer import CryptoSigner

    problem = "it is a key of another kind"
    try:
        private = load_pem_private_key(pem, password=None)
    except TypeError:
        private, problem = None, "a password protects it"
    except Exception:  # the library's own text might quote the key
        private, problem = None, "it is not PEM of a private key"
    if not isinstance(private, Ed25519PrivateKey):
        raise UsageError(
            f"the private key of the shared cache can't be used: {problem}",
            hint="expected an Ed25519 key in PEM (PKCS #8) without a password; make one with aot-pack cache keygen",
        ) from None
    return CryptoSigner(private)


def new_private_key() -> bytes:
    """A new private key in PEM.

    Raises:
        UsageError: a library is missing.
    """
    need_libraries()
    from securesystemslib.signer import CryptoSigner

    return bytes(CryptoSigner.generate_ed25519().private_bytes)


def public_text(pem: bytes) -> str:
    """The public key of a private key, as settings have it."""
    return f"{_PREFIX}{load_signer(pem).public_key.keyval['public']}"


def need_libraries() -> None:
    """Refuses to go on without fsspec and securesystemslib.

    Raises:
        UsageError: names the extra that has them.
    """
    try:
        import cryptography  # noqa: F401
        import fsspec  # noqa: F401
        import securesystemslib.dsse  # noqa: F401
    except ImportError as error:
        raise UsageError(
            f"a shared cache needs {error.name or 'a library'}, which is not installed",
            hint="install aot-pack[remote], and the library of your server, such as s3fs for s3://",
        ) from error


def _public_key(text: str) -> SSlibKey:
    need_libraries()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from securesystemslib.signer import SSlibKey

    return SSlibKey.from_crypto(Ed25519PublicKey.from_public_bytes(bytes.fromhex(text.removeprefix(_PREFIX))))


def _document(data: bytes) -> dict[str, Any]:
    try:
        content = read_document(data)
    except DocumentError as error:
        raise Refused("has an envelope that is damaged") from error
    if not isinstance(content, dict):
        raise Refused("has an envelope that is damaged")
    return content
