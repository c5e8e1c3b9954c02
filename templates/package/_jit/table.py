"""jit.json: what the build saw of each call that the package answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

SCHEMA_VERSION = 1
FILE_NAME = "jit.json"

OF_THE_COMPILER = frozenset({"compiler", "space", "identity", "settings", "patch", "patch source"})
"""Kinds of facts that a traced program does not show: they decide how it is compiled."""


class Answer(NamedTuple):
    """One call that the package answers."""

    function: str
    """Name of the packed function in the library."""
    name: str
    """Module and name of what was compiled."""
    target: str
    """Id of the target that it was packed with, for reports."""
    arch: str
    root: str
    interface: str
    program: str
    """Empty if there is no key for the traced program."""
    facts: tuple[tuple[str, str, str], ...]
    """Kind, subject and digest."""
    doubts: tuple[str, ...]
    """Why the facts do not suffice; empty if they do."""
    figures: tuple[tuple[str, Any], ...]
    """Figures of the GPU that the build was told."""
    tvm_ffi: bool
    arguments: tuple[str, ...]
    """Names of the arguments of a call, in order."""
    defaults: tuple[tuple[str, Any], ...]
    keyword_only: tuple[str, ...]
    passes_fields: tuple[str, ...]
    """The arguments that are dataclasses."""
    streams: tuple[str, ...]
    """The arguments that are streams."""
    request: Any
    """The call as data, for reports."""

    def __repr__(self) -> str:
        return f"<answer {self.function}: {self.target}>"


class Table(NamedTuple):
    """The content of jit.json."""

    answers: tuple[Answer, ...]
    sources: Mapping[str, tuple[str, str, tuple[int, ...]]]
    """Hash, hash of the syntax tree, and first lines of functions, of each module of a library."""


class TableError(ValueError):
    """jit.json can't be read."""


def read_table(text: str | bytes) -> Table:
    """Reads jit.json.

    Raises:
        TableError: it is not a table of this version.
    """
    try:
        document = json.loads(text)
        _check_version(document["schema_version"])
        facts = [(str(kind), str(subject), str(digest)) for kind, subject, digest in document["facts"]]
        sources = {
            str(name): (str(each["sha256"]), str(each["tree"]), tuple(map(int, each["lines"])))
            for name, each in document["sources"].items()
        }
        return Table(tuple(_answer(each, facts) for each in document["answers"]), sources)
    except TableError:
        raise
    except Exception as error:
        raise TableError(f"jit.json can't be read: {type(error).__name__}: {error}") from None


def _check_version(found: object) -> None:
    if found != SCHEMA_VERSION:
        raise TableError(f"jit.json has schema version {found!r}; this package reads {SCHEMA_VERSION}")


def _answer(each: Mapping[str, Any], facts: list[Any]) -> Answer:
    indices = [int(index) for index in each["facts"]]
    if any(not 0 <= index < len(facts) for index in indices):
        raise TableError(f"{each['function']} names a fact that jit.json does not have")
    return Answer(
        function=str(each["function"]),
        name=str(each["name"]),
        target=str(each["target"]),
        arch=str(each["arch"]),
        root=str(each["root"]),
        interface=str(each["interface"]),
        program=str(each["program"]),
        facts=tuple(facts[index] for index in indices),
        doubts=tuple(map(str, each["doubts"])),
        figures=tuple((str(name), value) for name, value in each["figures"].items()),
        tvm_ffi=bool(each["tvm_ffi"]),
        arguments=tuple(map(str, each["arguments"])),
        defaults=tuple((str(name), value) for name, value in each["defaults"].items()),
        keyword_only=tuple(map(str, each["keyword_only"])),
        passes_fields=tuple(map(str, each["passes_fields"])),
        streams=tuple(map(str, each["streams"])),
        request=each["request"],
    )
