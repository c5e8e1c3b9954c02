"""What passes between a build and the workers of an engine.

A payload is a line of JSON, then a pickle. The line means the same to every aot-pack, so that a worker with another one
can still say so. The worker gives the rest to its agent, unread.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from aot_pack.cache.facts import KeyFacts
from aot_pack.model import Outcome, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What is the same in all requests to one agent."""

    sources: bytes = field(repr=False)
    """The author's files, as ``sources.py`` packs them."""
    source: tuple[int, str]
    """Where kernels.py is: the number of its root, and its path there."""
    roots: tuple[str, ...]
    """The folders of the submitting machine that have the files."""
    folders: tuple[tuple[str, str], ...]
    """All named folders of the submitting machine."""
    search_path: tuple[str, ...]
    """``sys.path``, with names for the folders."""
    facts: KeyFacts
    """Facts about the submitting machine. Their environment has no variable but those of compilers and libraries."""
    jit: bool
    """Whether units have what a wheel needs to answer ``cute.compile``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A run of a builder."""

    build: Build
    run: tuple[Target, ...]
    survey: bool
    known_inputs: frozenset[str]
    """Keys of inputs that need not be sent again."""
    programs: tuple[tuple[str, bytes], ...] = ()
    """Cache entries of programs that the run used in an earlier build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """The outcome of one target of a run."""

    outcome: Outcome
    inputs: str | None = None
    """The key of everything that the author's code looked at; None if that is not known, or if it failed."""
    has_paths: bool = False
    """Whether the unit contains the path of a folder that the submitting machine has elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The result of a request."""

    compiled: tuple[Compiled, ...] = ()
    inputs: Mapping[str, bytes] = field(default_factory=dict)
    """The inputs that the request does not know: their cache entries, by key."""
    programs: tuple[tuple[str, bytes], ...] = ()
    """Cache entries of the programs that the compiler made."""
    machine: tuple[str, ...] = ()
    """What a cache key says of the worker's machine beside versions."""
    lost: str | None = None
    """How the process ended that compiled the run."""


def encode(head: Mapping[str, Any], body: object) -> bytes:
    """A payload."""
    return json.dumps(head).encode() + b"\n" + (body if isinstance(body, bytes) else pickle.dumps(body))


def head_of(payload: bytes) -> dict[str, Any]:
    """The line of JSON."""
    head: dict[str, Any] = json.loads(payload[: payload.index(b"\n")])
    return head


def body_of(payload: bytes) -> bytes:
    """The rest."""
    return payload[payload.index(b"\n") + 1 :]


class Stream(Protocol):
    """A socket as a file."""

    def read(self, size: int, /) -> bytes:
        """Up to so many bytes; fewer if the other end is gone."""

    def write(self, data: bytes, /) -> int:
        """Keeps bytes to send."""

    def flush(self) -> None:
        """Sends them."""


def write_frame(file: Stream, data: bytes) -> None:
    """Sends bytes between a worker and its agent."""
    file.write(len(data).to_bytes(8, "little"))
    file.write(data)
    file.flush()


def read_frame(file: Stream) -> bytes:
    """The bytes that the other end sent.

    Raises:
        EOFError: the other end is gone.
    """
    size = file.read(8)
    data = file.read(int.from_bytes(size, "little"))
    if len(size) < 8 or len(data) < int.from_bytes(size, "little"):
        raise EOFError
    return data
