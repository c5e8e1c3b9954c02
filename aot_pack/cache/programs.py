"""Compiled programs as entries of the store. The compiler made each from a traced program."""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.cache.store import CacheEntry, CacheStore


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledProgram:
    """The output of the compiler's pipeline for one traced program."""

    module: bytes
    """Bytecode of the compiled module."""
    ptx: tuple[tuple[str, bytes], ...] = ()
    """PTX files by the end of their path after ``dump-ptx-path``, such as ``.sm_90.ptx``."""


class StoredPrograms:
    """Compiled programs by key, in a store."""

    def __init__(self, store: CacheStore) -> None:
        self._store = store

    def get(self, key: str) -> CompiledProgram | None:
        """The program under ``key``; None if there is none."""
        entry = self._store.get("program", key)
        ends = None if entry is None else entry.fields.get("ptx")
        if entry is None or not isinstance(ends, list) or len(entry.blobs) != len(ends) + 1:
            return None
        module, *texts = entry.blobs
        return CompiledProgram(module=module, ptx=tuple(zip(map(str, ends), texts, strict=True)))

    def put(self, key: str, program: CompiledProgram) -> None:
        """Keeps a program under ``key``."""
        entry = CacheEntry(
            {"ptx": [end for end, _ in program.ptx]}, (program.module, *(text for _, text in program.ptx))
        )
        self._store.put("program", key, entry)
