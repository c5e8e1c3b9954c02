"""Keeps what the compiler makes of a traced program. Knows MLIR's Python objects by their methods, and imports none.

``MemoPasses`` stands in for MLIR's module ``passmanager``: it runs a pipeline, or puts in place what the same pipeline
made of the same program before. See ``aot_pack.cache`` for the key and why it suffices.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from aot_pack.cache.programs import CompiledProgram

CACHEABLE_OPTIONS = {
    "check-inline-asm": r"true|false",
    "cubin-format": r"bin",
    "opt-level": r"[0-3]",
    "enable-pyir": r"true|false",
    "rdc": r"false",
    "enable-assertions": r"false",
    "preserve-line-info": r"false",
    "cubin-chip": r"'?sm_\w+'?",
    "enable-cuda-dialect": r"true|false",
    "cuda-dialect-external-module": r"true|false",
    "ptx-options": r"'[-\w= ]*'",
    "dump-ptx-path": r"'[^']+'",
}
"""Options whose meaning is in their text alone, and the values for which nothing but the program decides the result.
``enable-assertions`` and ``preserve-line-info`` would bring source locations in; others name files. Of those,
``dump-ptx-path`` is where PTX is written to; it decides nothing else, and is not in the key."""

_PIPELINE = re.compile(r"builtin\.module\((?:[\w-]+, )?cute-to-nvvm\{(?P<options>.*)\}\)", re.DOTALL)
_OPTION = re.compile(r"(?P<name>[\w-]+)(?:=(?P<value>'[^']*'|\S+))?\s*")


class Programs(Protocol):
    """Compiled programs by key."""

    def get(self, key: str) -> CompiledProgram | None:
        """The program, if there is one."""

    def put(self, key: str, program: CompiledProgram) -> None:
        """Keeps it."""


class MemoPasses:
    """In place of the module ``passmanager``.

    Args:
        passmanager: the real one.
        parse: reads a module's bytecode in the current MLIR context.
        key: makes a key of the texts that it is given.
        programs: kept programs; None to keep nothing.
    """

    def __init__(
        self, passmanager: Any, parse: Callable[[bytes], Any], key: Callable[..., str], programs: Programs | None
    ) -> None:
        self.hits = self.misses = self.passed_by = 0
        self.PassManager = _Parser(self)
        self._real = passmanager
        self._parse = parse
        self._key = key
        self._programs = programs

    def run(self, pipeline: str, verify: bool | None, operation: Any) -> None:
        """Compiles ``operation``, a ``builtin.module``, in place.

        With and without kept programs the same is done to it: locations are taken away before, and the result goes
        through bytecode, so that a result from the cache is the same text as a fresh one.
        """
        if not is_cacheable(pipeline):
            self.passed_by += 1
            self._compile(pipeline, verify, operation)
            return
        located = operation.clone()
        self._real.PassManager.parse("builtin.module(strip-debuginfo)").run(operation)
        anywhere, ptx_path = _without_ptx_path(pipeline)
        key = self._key(anywhere, hashlib.sha256(bytecode(operation)).hexdigest())
        compiled = None if self._programs is None else self._programs.get(key)
        if compiled is not None:
            self.hits += 1
            for end, text in compiled.ptx:
                Path(f"{ptx_path}{end}").write_bytes(text)
        else:
            self.misses += 1
            try:
                self._compile(pipeline, verify, operation)
            except Exception:
                self._compile(pipeline, verify, located)  # for the error with the author's lines
                raise
            compiled = CompiledProgram(module=bytecode(operation), ptx=_read_ptx(ptx_path))
            if self._programs is not None:
                self._programs.put(key, compiled)
        _replace_content(operation, self._parse(compiled.module))

    def _compile(self, pipeline: str, verify: bool | None, operation: Any) -> None:
        manager = self._real.PassManager.parse(pipeline)
        if verify is not None:
            manager.enable_verifier(verify)
        manager.run(operation)


class _Parser:
    """``passmanager.PassManager``."""

    def __init__(self, memo: MemoPasses) -> None:
        self._memo = memo

    def parse(self, pipeline: str) -> _Manager:
        """A pass manager; its pipeline is parsed when it runs."""
        return _Manager(self._memo, pipeline)


class _Manager:
    """A pass manager."""

    def __init__(self, memo: MemoPasses, pipeline: str) -> None:
        self._memo = memo
        self._pipeline = pipeline
        self._verify: bool | None = None

    def enable_verifier(self, enable: bool) -> None:
        """See MLIR."""
        self._verify = enable

    def run(self, operation: Any) -> None:
        """See MLIR."""
        self._memo.run(self._pipeline, self._verify, operation)


def is_cacheable(pipeline: str) -> bool:
    """Whether the program and this text are all that decides what the pipeline makes."""
    match = _PIPELINE.fullmatch(pipeline)
    if match is None:
        return False
    text = match["options"].strip()
    position = 0
    while position < len(text):
        option = _OPTION.match(text, position)
        if option is None:
            return False
        accepted = CACHEABLE_OPTIONS.get(option["name"])
        if accepted is None or not re.fullmatch(accepted, option["value"] or "true"):
            return False
        position = option.end()
    return True


def _without_ptx_path(pipeline: str) -> tuple[str, str | None]:
    """The pipeline with PTX written to nowhere in particular, and where it was written to."""
    match = re.search(r"\bdump-ptx-path='([^']+)'", pipeline)
    if match is None:
        return pipeline, None
    return f"{pipeline[: match.start(1)]}{pipeline[match.end(1) :]}", match[1]


def _read_ptx(path: str | None) -> tuple[tuple[str, bytes], ...]:
    if path is None:
        return ()
    files = sorted(file for file in Path(path).parent.iterdir() if file.name.startswith(f"{Path(path).name}."))
    return tuple((file.name[len(Path(path).name) :], file.read_bytes()) for file in files if file.suffix == ".ptx")


def bytecode(operation: Any) -> bytes:
    """An operation in MLIR's bytecode; equal ones give equal bytes."""
    buffer = io.BytesIO()
    operation.write_bytecode(buffer)
    return buffer.getvalue()


def _replace_content(operation: Any, module: Any) -> None:
    block = operation.regions[0].blocks[0]
    for old in list(block.operations):
        old.operation.erase()
    for new in list(module.body.operations):
        block.append(new)
    attributes, new_attributes = operation.attributes, module.operation.attributes
    for name in [_name(attribute) for attribute in attributes]:
        del attributes[name]
    for name in [_name(attribute) for attribute in new_attributes]:
        attributes[name] = new_attributes[name]


def _name(attribute: Any) -> str:
    return str(getattr(attribute, "name", attribute))  # MLIR's bindings iterate names or named attributes, by version
