"""Collections, units and timings as entries of the store. See the package's text for what is in a key and why."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from aot_pack.cache.facts import KeyFacts, digest
from aot_pack.cache.inputs import Checker, Inputs
from aot_pack.cache.programs import StoredPrograms
from aot_pack.cache.store import CacheEntry, CacheStore
from aot_pack.cache.trust import Trust, find_trust
from aot_pack.codec import Blobs, CodecError, from_json, to_json
from aot_pack.environment import worker_environment
from aot_pack.gpus import GpuModel
from aot_pack.model import CacheUse, Collection, CompiledUnit, Export, SourceHash, Target

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheSettings:
    """Where the cache is, and what of this machine is in its keys. Goes to workers."""

    root: Path
    facts: KeyFacts
    trust: Trust = field(default_factory=find_trust)

    def open(self, on_problem: Callable[[str], None]) -> BuildCache:
        """The cache, for one process."""
        return BuildCache(CacheStore(self.root, on_problem, trust=self.trust), self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _CollectionRecord:
    inputs: str
    doc: str
    exports: tuple[Export, ...]
    sources: tuple[SourceHash, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRecord:
    """What is kept of a unit: the codec makes it of the unit's own fields."""

    inputs: str
    """Key of what decided it."""
    unit: CompiledUnit


class BuildCache:
    """What earlier builds kept, for one build: things that are looked at are looked at once."""

    def __init__(self, store: CacheStore, facts: KeyFacts) -> None:
        self.store = store
        self.facts = facts
        self.misses: list[str] = []
        """Why entries that are there were not taken, for ``--debug``."""
        self._inputs: dict[str, Inputs | None] = {}
        self._kept: tuple[Inputs, str] | None = None
        self._checkers: dict[str, Checker] = {}

    def collection(self, source: Path, arch: str, gpu: GpuModel | None) -> Collection | None:
        """What running ``source`` found, if running it again, for ``gpu``, would find the same."""
        for asked in _with_or_without(gpu):
            entry = self.store.get("collection", self._collection_key(source, arch, asked))
            record = self._record(_CollectionRecord, entry)
            if record is not None and self._holds(record.inputs, arch, source.name):
                return Collection(
                    path=source, doc=record.doc, exports=record.exports, sources=record.sources, notes=record.notes
                )
        return None

    def keep_collection(self, collection: Collection, arch: str, asked: GpuModel | None, inputs: Inputs) -> None:
        """Keeps what a worker for ``arch`` found.

        Args:
            asked: the model of which kernels.py asked for figures; None if it asked for none.
        """
        record = _CollectionRecord(
            inputs=self._keep_inputs(inputs),
            doc=collection.doc,
            exports=collection.exports,
            sources=collection.sources,
            notes=collection.notes,
        )
        self.store.put("collection", self._collection_key(collection.path, arch, asked), CacheEntry(to_json(record)))

    def unit(self, source: Path, target: Target) -> CompiledUnit | None:
        """What ``target`` compiled to, if it would again. Its target then is without a GPU model if it asked for no
        figure of one."""
        for asked in dict.fromkeys((target.without_gpu(), target)):
            entry = self.store.get("unit", self._unit_key(source, asked))
            record = self._record(UnitRecord, entry)
            if record is not None and self._holds(record.inputs, str(target.arch), str(target)):
                # The key leaves out whether others of its architecture are built for.
                return dataclasses.replace(record.unit, target=asked, cached=CacheUse.UNIT)
        return None

    def keep_unit(self, source: Path, unit: CompiledUnit, inputs: Inputs) -> None:
        """Keeps what a worker made of a target. ``unit.target`` has a GPU model if it asked for figures of it."""
        blobs = Blobs()
        fields = to_json(UnitRecord(inputs=self._keep_inputs(inputs), unit=unit), blobs=blobs)
        self.store.put("unit", self._unit_key(source, unit.target), CacheEntry(fields, blobs.contents))

    @property
    def programs(self) -> StoredPrograms:
        """Compiled programs, for ``front_ends/cutedsl/memo.py``."""
        return StoredPrograms(self.store)

    def timings(self, source: Path) -> dict[str, float]:
        """Seconds that targets of ``source`` took when they were last compiled."""
        entry = self.store.get("timings", digest("timings", str(source)))
        fields = {} if entry is None else entry.fields
        return {name: float(seconds) for name, seconds in fields.items() if isinstance(seconds, (int, float))}

    def keep_timings(self, source: Path, seconds: Mapping[str, float]) -> None:
        """Adds to, or replaces, the timings of ``source``."""
        if seconds:
            merged = {**self.timings(source), **{name: round(value, 3) for name, value in seconds.items()}}
            self.store.put("timings", digest("timings", str(source)), CacheEntry(merged))

    def _collection_key(self, source: Path, arch: str, asked: GpuModel | None) -> str:
        return self.facts.compile_key("collection", str(source), arch, json.dumps(to_json(asked), sort_keys=True))

    def _unit_key(self, source: Path, target: Target) -> str:
        # Whether others of its architecture are built for changes nothing of it.
        alone = dataclasses.replace(target, one_of_several=False)
        return self.facts.compile_key("unit", str(source), json.dumps(to_json(alone), sort_keys=True))

    def _keep_inputs(self, inputs: Inputs) -> str:
        if self._kept is not None and self._kept[0] is inputs:  # a worker's units mostly have the same
            return self._kept[1]
        fields = to_json(inputs)
        key = digest(json.dumps(fields, sort_keys=True))
        if key not in self._inputs:
            self._inputs[key] = inputs
            self.store.put("inputs", key, CacheEntry(fields))
        self._kept = (inputs, key)
        return key

    def _holds(self, key: str, arch: str, what: str) -> bool:
        if key not in self._inputs:
            self._inputs[key] = self._record(Inputs, self.store.get("inputs", key))
        inputs = self._inputs[key]
        if inputs is None:
            return False
        if arch not in self._checkers:
            self._checkers[arch] = Checker(worker_environment(self.facts.environment, arch))
        changed = self._checkers[arch].changed(inputs)
        if changed is not None:
            self.misses.append(f"{what} is not taken from the cache: {changed} changed")
        return changed is None

    def _record(self, declared: type[T], entry: CacheEntry | None) -> T | None:
        if entry is None:
            return None
        try:
            return from_json(declared, entry.fields, blobs=Blobs(entry.blobs))
        except CodecError:  # by an aot-pack whose sources had the same hash: can't be, but is no reason to fail
            return None


def unit_digest(unit: CompiledUnit) -> str:
    """Hash of everything that a unit brings into a wheel."""
    return digest(json.dumps(to_json(unit, blobs=Blobs()), sort_keys=True))


def _with_or_without(gpu: GpuModel | None) -> tuple[GpuModel | None, ...]:
    return (None,) if gpu is None else (None, gpu)
