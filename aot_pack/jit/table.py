"""Writes ``jit.json``, which ``templates/package/_jit/table.py`` reads, and names the functions that answer.

Each call that the build saw gets a function of the library of its own. It takes the arguments as the library that
compiles passes them. The author's export of the same kernel may have other names, outputs and limits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from aot_pack.jit_records import JitFact, JitRecord
from aot_pack.launcher.figures import compared_figures
from aot_pack.model import CompiledUnit
from aot_pack.requests.model import canonical
from aot_pack.signature import Signature, StreamParam

SCHEMA_VERSION = 1
FILE_NAME = "jit.json"
FACT_KINDS = ("compiler", "identity", "name", "patch", "patch source", "settings", "source", "space", "variable")
"""The kinds of facts; ``templates/package/_jit/facts.py`` explains them."""
_PREFIX = "aot_pack_jit_"


def jit_function_name(index: int) -> str:
    """The name of the function for the answer ``index`` of the table. No export can have it."""
    return f"{_PREFIX}{index}"


def answering_units(units: Iterable[CompiledUnit]) -> tuple[CompiledUnit, ...]:
    """The units that answer a call, with the signature that the caller expects. Equal ones are there once."""
    found: dict[object, CompiledUnit] = {}
    for unit in units:
        if unit.jit is not None and _is_answer(unit.jit):
            key = (unit.jit.root, unit.jit.interface, unit.jit.program, unit.jit.facts, unit.image, unit.figures)
            found.setdefault(key, replace(unit, signature=unit.jit.signature))
    return tuple(found.values())


def _is_answer(record: JitRecord) -> bool:
    return bool(record.program) or not record.doubts


def unanswered(units: Iterable[CompiledUnit]) -> tuple[str, ...]:
    """Warnings for the units that answer no call, and for those that need a trace."""
    lines = []
    for unit in units:
        if unit.jit is None:
            lines.append(f"{unit.target} answers no call of cute.compile: {_why_not(unit)}")
        elif unit.jit.doubts:
            how = "by its traced program only" if unit.jit.program else "no call of cute.compile"
            lines.append(f"{unit.target} answers {how}: {unit.jit.doubts[0]}")
    return tuple(lines)


def _why_not(unit: CompiledUnit) -> str:
    if unit.request is None:
        return "aot_pack.entry() compiles it, and not a call of a library"
    if not unit.request.tvm_ffi:
        return "the library compiles it without TVM FFI, so its callers pass other arguments"
    return "capture() replaced its stream; capture(explicit_stream=True) leaves it"


def table_text(units: Sequence[CompiledUnit]) -> str:
    """The text of ``jit.json``.

    Args:
        units: from :func:`answering_units`.
    """
    facts: dict[JitFact, int] = {}
    sources: dict[str, dict[str, object]] = {}
    answers = []
    for index, unit in enumerate(units):
        record = unit.jit
        assert record is not None, unit.target
        for source in record.sources:
            sources[source.module] = {"sha256": source.sha256, "tree": source.tree, "lines": list(source.lines)}
        used = [facts.setdefault(fact, len(facts)) for fact in record.facts]
        answers.append(_answer(index, unit, record, used))
    document = {
        "schema_version": SCHEMA_VERSION,
        "answers": answers,
        "facts": [[fact.kind, fact.subject, fact.digest] for fact in facts],
        "sources": dict(sorted(sources.items())),
    }
    return json.dumps(document, separators=(",", ":")) + "\n"


def _answer(index: int, unit: CompiledUnit, record: JitRecord, facts: list[int]) -> dict[str, object]:
    signature: Signature = unit.signature
    arguments = signature.arguments
    return {
        "function": jit_function_name(index),
        "name": record.function,
        "target": str(unit.target),
        "arch": record.arch,
        "root": record.root,
        "interface": record.interface,
        "program": record.program,
        "facts": facts,
        "doubts": list(record.doubts),
        "figures": {figure.name: figure.value for figure in compared_figures(unit)},
        "tvm_ffi": True,
        "arguments": [param.name for param in arguments],
        "defaults": dict(signature.defaults),
        "keyword_only": list(signature.keyword_only),
        "passes_fields": list(record.passes_fields),
        "streams": [param.name for param in arguments if isinstance(param, StreamParam)],
        "request": None if unit.request is None else json.loads(canonical(unit.request)),
    }
