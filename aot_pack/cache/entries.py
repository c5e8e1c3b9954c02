"""Collections, units and timings as entries of the store. The package's docstring explains the keys."""

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
    """The folder of the cache, and the facts about this machine in its keys. The parent sends it to workers."""

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
    """The cached form of a unit. The codec writes the unit's own fields."""

    inputs: str
    """Key of the unit's inputs."""
    unit: CompiledUnit


class BuildCache:
    """The cache during one build. It checks each input once."""

    def __init__(self, store: CacheStore, facts: KeyFacts) -> None:
        self.store = store
        self.facts = facts
        self.misses: list[str] = []
        """Why the build did not use existing entries, for ``--debug``."""
        self._inputs: dict[str, Inputs | None] = {}
        self._kept: tuple[Inputs, str] | None = None
        self._checkers: dict[str, Checker] = {}
        self._changed: dict[tuple[str, str], str | None] = {}
        """The first changed input, by the key of the inputs and the architecture."""

    def collection(self, source: Path, arch: str, gpu: GpuModel | None) -> Collection | None:
        """The collection of ``source``, if running it again for ``gpu`` would give the same; else None."""
        for asked in _with_or_without(gpu):
            entry = self.store.get("collection", self._collection_key(source, arch, asked))
            record = self._record(_CollectionRecord, entry)
            if record is not None and self._holds(record.inputs, arch, source.name):
                return Collection(
                    path=source, doc=record.doc, exports=record.exports, sources=record.sources, notes=record.notes
                )
        return None

    def keep_collection(self, collection: Collection, arch: str, asked: GpuModel | None, inputs: Inputs) -> None:
        """Keeps the collection that a worker for ``arch`` made.

        Args:
            asked: the GPU model if kernels.py asked for figures of it, else None.
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
        """The cached unit of ``target``, if compiling again would give the same; else None.

        If the builder asked for no figure, the unit's target has no GPU model.
        """
        for asked in dict.fromkeys((target.without_gpu(), target)):
            entry = self.store.get("unit", self._unit_key(source, asked))
            record = self._record(UnitRecord, entry)
            if record is not None and self._holds(record.inputs, str(target.arch), str(target)):
                # The key does not say whether the build has other GPU models of the architecture.
                return dataclasses.replace(record.unit, target=asked, cached=CacheUse.UNIT)
        return None

    def keep_unit(self, source: Path, unit: CompiledUnit, inputs: Inputs) -> None:
        """Keeps a unit. ``unit.target`` has a GPU model if the builder asked for figures of it."""
        blobs = Blobs()
        fields = to_json(UnitRecord(inputs=self._keep_inputs(inputs), unit=unit), blobs=blobs)
        self.store.put("unit", self._unit_key(source, unit.target), CacheEntry(fields, blobs.contents))

    @property
    def programs(self) -> StoredPrograms:
        """Compiled programs, for ``front_ends/cutedsl/memo.py``."""
        return StoredPrograms(self.store)

    def timings(self, source: Path) -> dict[str, float]:
        """Seconds of the last compile of each target of ``source``, by target id."""
        entry = self.store.get("timings", digest("timings", str(source)))
        fields = {} if entry is None else entry.fields
        return {name: float(seconds) for name, seconds in fields.items() if isinstance(seconds, (int, float))}

    def keep_timings(self, source: Path, seconds: Mapping[str, float]) -> None:
        """Adds timings of ``source``, or replaces them."""
        if seconds:
            merged = {**self.timings(source), **{name: round(value, 3) for name, value in seconds.items()}}
            self.store.put("timings", digest("timings", str(source)), CacheEntry(merged))

    def _collection_key(self, source: Path, arch: str, asked: GpuModel | None) -> str:
        return self.facts.compile_key("collection", str(source), arch, json.dumps(to_json(asked), sort_keys=True))

    def _unit_key(self, source: Path, target: Target) -> str:
        # Other GPU models of the architecture in the same build do not change the unit.
        alone = dataclasses.replace(target, one_of_several=False)
        return self.facts.compile_key("unit", str(source), json.dumps(to_json(alone), sort_keys=True))

    def _keep_inputs(self, inputs: Inputs) -> str:
        if self._kept is not None and self._kept[0] is inputs:  # most units of a worker have the same inputs
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
        if (key, arch) not in self._changed:
            if arch not in self._checkers:
                self._checkers[arch] = Checker(worker_environment(self.facts.environment, arch))
            self._changed[key, arch] = self._checkers[arch].changed(inputs)
        changed = self._changed[key, arch]
        if changed is not None:
            self.misses.append(f"{what} is not taken from the cache: {changed} changed")
        return changed is None

    def _record(self, declared: type[T], entry: CacheEntry | None) -> T | None:
        if entry is None:
            return None
        try:
            return from_json(declared, entry.fields, blobs=Blobs(entry.blobs))
        except CodecError:  # impossible, since the key has a hash of aot-pack; but no reason to fail
            return None


def unit_digest(unit: CompiledUnit) -> str:
    """Hash of all parts of a unit that go into a wheel."""
    return digest(json.dumps(to_json(unit, blobs=Blobs()), sort_keys=True))


def _with_or_without(gpu: GpuModel | None) -> tuple[GpuModel | None, ...]:
    return (None,) if gpu is None else (None, gpu)
