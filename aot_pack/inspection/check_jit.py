"""Checks ``jit.json``, the table of a package that answers ``cute.compile``.

A wrong table could make a service run another kernel than the one that it asked for. The manifest has the file's hash.
Here each answer must be a target of the manifest, with its architecture and figures, and a function of the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from aot_pack.documents import DocumentError, read_document
from aot_pack.inspection.archive import WheelArchive
from aot_pack.inspection.findings import Finding
from aot_pack.jit.table import FACT_KINDS, FILE_NAME, SCHEMA_VERSION, jit_function_name
from aot_pack.manifest import FILE_NAME as MANIFEST
from aot_pack.manifest import Manifest, ManifestTarget

_MODULES = ("jit.py", "_jit/__init__.py", "_jit/requests/read.py")
_KEY = re.compile(r"[0-9a-f]{24}")
_MOST_BYTES = 256 << 20


def jit_findings(archive: WheelArchive, manifest: Manifest) -> Iterator[Finding]:
    """Problems of the table, and of the modules that read it."""
    listed = {file.file for file in manifest.files}
    if FILE_NAME not in listed:
        for name in sorted(listed.intersection(_MODULES)):
            yield Finding(path=f"{manifest.package}/{MANIFEST}", problem=f"lists {name}, but no {FILE_NAME}")
        return
    for name in _MODULES:
        if name not in listed:
            yield Finding(path=f"{manifest.package}/{MANIFEST}", problem=f"lists {FILE_NAME}, but no {name}")
    path = f"{manifest.package}/{FILE_NAME}"
    if path not in archive.files:
        return  # check.py reports a missing file
    try:
        document = read_document(archive.text(path), memory_bytes=_MOST_BYTES)
        for problem in _problems(document, {target.id: target for target in manifest.targets}):
            yield Finding(path=path, problem=problem)
    except DocumentError as error:
        yield Finding(path=path, problem=str(error))
    except (KeyError, TypeError, AttributeError) as error:
        yield Finding(path=path, problem=f"is not a table of answers: {type(error).__name__}: {error}")


def jit_functions(archive: WheelArchive, manifest: Manifest) -> tuple[str, ...]:
    """The functions of the library that answer ``cute.compile``, as the table names them; none if it can't be read."""
    path = f"{manifest.package}/{FILE_NAME}"
    if path not in archive.files:
        return ()
    try:
        answers = read_document(archive.text(path), memory_bytes=_MOST_BYTES)["answers"]
        return tuple(jit_function_name(index) for index, _ in enumerate(answers))
    except (DocumentError, KeyError, TypeError):
        return ()


def _problems(document: Any, targets: dict[str, ManifestTarget]) -> Iterator[str]:
    if document["schema_version"] != SCHEMA_VERSION:
        yield f"has schema version {document['schema_version']!r}; this aot-pack reads {SCHEMA_VERSION}"
        return
    facts, sources = document["facts"], document["sources"]
    for index, (kind, subject, digest) in enumerate(facts):
        if kind not in FACT_KINDS or not isinstance(subject, str) or not _KEY.fullmatch(digest):
            yield f"fact {index} is a {kind!r} with the hash {digest!r}; expected one of {', '.join(FACT_KINDS)}"
    for index, answer in enumerate(document["answers"]):
        yield from _answer_problems(index, answer, targets.get(answer["target"]), len(facts))
        used = {facts[each][1] for each in answer["facts"] if 0 <= each < len(facts) and facts[each][0] in _OF_SOURCES}
        if missing := sorted(used - set(sources)):
            yield f"answer {index} relies on the source of {missing[0]}, which the table does not have"


_OF_SOURCES = ("source", "patch source")


def _answer_problems(index: int, answer: Any, target: ManifestTarget | None, facts: int) -> Iterator[str]:
    where = f"answer {index}"
    if answer["function"] != jit_function_name(index):
        yield f"{where} is the function {answer['function']!r}; expected {jit_function_name(index)}"
    if target is None:
        yield f"{where} names the target {answer['target']!r}, which the manifest does not have"
    elif target.request is None or re.findall(r"\d+", answer["arch"]) != re.findall(r"\d+", target.arch):
        yield f"{where} is for {answer['arch']!r}, and {target.id} is not"
    else:
        known = {figure.name: figure.value for figure in target.figures}
        other = {name: value for name, value in answer["figures"].items() if known.get(name, value) != value}
        if other or (known and not answer["figures"]):
            yield f"{where} has other figures of the GPU than {target.id}"
    for name in ("root", "interface", "program"):
        if answer[name] and not _KEY.fullmatch(answer[name]):
            yield f"{where} has {answer[name]!r} as its {name}"
    if not answer["root"] or not (answer["program"] or not answer["doubts"]):
        yield f"{where} has no key"
    if any(not 0 <= each < facts for each in answer["facts"]):
        yield f"{where} names a fact that the table does not have"
    names = [*answer["arguments"], *answer["defaults"], *answer["keyword_only"], *answer["passes_fields"]]
    if not all(isinstance(name, str) and name.isidentifier() for name in names):
        yield f"{where} has an argument that is not an identifier"
    elif set(names) - set(answer["arguments"]):
        yield f"{where} has a default or keyword of no argument"
