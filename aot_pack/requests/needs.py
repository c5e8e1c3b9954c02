"""The file of a recording, ``needs.json``: the requests of a program, who made them, how often, and what they took.

The file has a ``schema_version``. An unknown version is an error, and so is a missing or unknown field. The needs are
in the order of their names and texts, so two recordings of the same calls differ in times alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from aot_pack.codec import CodecError, from_json, to_json
from aot_pack.documents import DocumentError, read_document
from aot_pack.errors import NeedsError
from aot_pack.requests.model import Request, canonical

SCHEMA_VERSION = 1
_MOST_BYTES = 256 << 20


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Asker:
    """Code that called ``cute.compile``: the first frame outside of CuTeDSL."""

    module: str
    function: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gpu:
    """A GPU that a recorded process used. A figure is None if nobody knows it."""

    name: str | None
    """The driver's name of the device."""
    sm_count: int | None
    l2_bytes: int | None
    memory_bytes: int | None

    def figure(self, name: str) -> int | str | None:
        """A figure by its name in manifests, such as ``sm_count``."""
        figures = {"name": self.name, "sm_count": self.sm_count, "l2_bytes": self.l2_bytes}
        return {**figures, "memory_bytes": self.memory_bytes}.get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A request of a recorded program."""

    request: Request
    askers: tuple[Asker, ...]
    """Sorted."""
    times: int
    """How often the program asked. Each time it waited for the compiler."""
    failures: int
    """How often the compiler raised an exception."""
    seconds: float
    """Time of all calls together; 0 if nothing was compiled."""
    gpus: tuple[Gpu, ...]
    """The GPUs of the processes that asked, as far as they are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """Everything that a program asked ``cute.compile`` for."""

    compilers: tuple[str, ...]
    """The compilers of the recorded processes, such as ``nvidia-cutlass-dsl 4.8.1``. Sorted."""
    compiled: bool
    """Whether the compiler ran. Without a GPU it does not."""
    needs: tuple[Need, ...]

    @property
    def seconds(self) -> float:
        """Time of all compiles together."""
        return sum(each.seconds for each in self.needs)

    @property
    def times(self) -> int:
        """The number of compiles."""
        return sum(each.times for each in self.needs)


def merged(recordings: Sequence[Needs]) -> Needs:
    """Several recordings as one: equal requests become one need."""
    found: dict[str, Need] = {}
    for need in (need for recording in recordings for need in recording.needs):
        key = canonical(need.request)
        known = found.get(key)
        found[key] = need if known is None else _sum(known, need)
    order = sorted(found.items(), key=lambda item: (item[1].request.name, item[0]))
    return Needs(
        compilers=tuple(sorted({each for recording in recordings for each in recording.compilers})),
        compiled=all(recording.compiled for recording in recordings),
        needs=tuple(need for _, need in order),
    )


def _sum(known: Need, other: Need) -> Need:
    return replace(
        known,
        askers=tuple(sorted({*known.askers, *other.askers})),
        times=known.times + other.times,
        failures=known.failures + other.failures,
        seconds=known.seconds + other.seconds,
        gpus=tuple(dict.fromkeys([*known.gpus, *other.gpus])),
    )


def write_needs(needs: Needs) -> str:
    """The text of needs.json."""
    document = {"schema_version": SCHEMA_VERSION, **to_json(needs)}
    return json.dumps(document, indent=1, ensure_ascii=True, allow_nan=False) + "\n"


def read_needs(text: str | bytes, *, place: str = "needs.json") -> Needs:
    """Reads a text that :func:`write_needs` wrote.

    Args:
        place: the file, for errors.

    Raises:
        NeedsError: the text is not JSON, has another schema version, or has an invalid field.
    """
    hint = "record it again: aot-pack record -o needs.json -- python serve.py"
    try:
        document: Any = read_document(text, memory_bytes=_MOST_BYTES)
    except DocumentError as error:
        raise NeedsError(f"{place} is not JSON: {error}", hint=hint) from error
    if not isinstance(document, dict) or "schema_version" not in document:
        raise NeedsError(f"{place} has no schema_version: it is not a recording of aot-pack", hint=hint)
    version = document.pop("schema_version")
    if version != SCHEMA_VERSION or isinstance(version, bool):
        raise NeedsError(
            f"{place} has the schema version {version!r}; this aot-pack reads {SCHEMA_VERSION}",
            hint="use the version of aot-pack that wrote it, or record again",
        )
    try:
        needs = from_json(Needs, document)
    except CodecError as error:
        raise NeedsError(f"{place} is damaged: {error}", hint=hint) from error
    for need in needs.needs:
        for problem in need.request.problems:
            raise NeedsError(f"{place} is damaged: a request of {need.request.name}: {problem}", hint=hint)
    return needs


def read_files(paths: Iterable[Path]) -> Needs:
    """Reads and merges several files.

    Raises:
        NeedsError: a file can't be read, or is not a recording.
    """
    found = []
    for path in paths:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise NeedsError(
                f"can't read {path}: {error.strerror}",
                hint="aot-pack record writes such a file: aot-pack record -o needs.json -- python serve.py",
            ) from error
        found.append(read_needs(content, place=str(path)))
    return merged(found)
