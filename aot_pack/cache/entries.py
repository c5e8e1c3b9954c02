"""Collections, units and timings as entries of the store. The package's docstring explains the keys."""

from __future__ import annotations

import dataclasses
import itertools
import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from aot_pack.cache.facts import KeyFacts, digest
from aot_pack.cache.history import History, history_of_seconds
from aot_pack.cache.inputs import Checker, Inputs, hash_file
from aot_pack.cache.merging import index_entry, keys_in, read_history
from aot_pack.cache.places import Places
from aot_pack.cache.programs import StoredPrograms
from aot_pack.cache.remote.settings import RemoteSettings
from aot_pack.cache.shared import Level, Remote, SharedStore, in_parallel
from aot_pack.cache.store import CacheEntry, CacheStore
from aot_pack.cache.trust import Trust, find_trust
from aot_pack.codec import Blobs, CodecError, from_json, to_json
from aot_pack.environment import worker_environment
from aot_pack.gpus import GpuModel
from aot_pack.model import CacheUse, Collection, CompiledUnit, Export, SourceHash, Target

T = TypeVar("T")

MAX_CHOICES = 16
"""The most results that a build looks at for one kernels.py, target and compiler. They differ in their inputs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheSettings:
    """The folder of the cache, and the facts about this machine in its keys. The parent sends it to workers."""

    root: Path
    facts: KeyFacts
    trust: Trust = field(default_factory=find_trust)
    places: Places = field(default_factory=Places)
    """The folders that have names in keys and inputs."""
    package: str = ""
    """The name of the package, for its history."""
    remote: RemoteSettings | None = None
    """The shared cache behind the folder. Workers do not get it."""

    def for_workers(self) -> CacheSettings:
        """The settings that a worker process gets: without the shared cache and its private key."""
        return dataclasses.replace(self, remote=None)

    def open(self, on_problem: Callable[[str], None]) -> BuildCache:
        """The cache, for one process."""
        store = CacheStore(self.root, on_problem, trust=self.trust)
        remote = None
        if self.remote is not None:
            from aot_pack.cache.remote.cache import RemoteCache

            remote = RemoteCache(self.remote, store, on_problem)
        return BuildCache(store, self.facts, self.places, self.package, remote)


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
    """The cache during one build. It checks each input once.

    Args:
        places: the folders that have names in keys and inputs; default: none.
        package: the name of the package, for its history.
        remote: the shared cache behind ``store``; None for none.
    """

    def __init__(
        self,
        store: CacheStore,
        facts: KeyFacts,
        places: Places | None = None,
        package: str = "",
        remote: Remote | None = None,
    ) -> None:
        self.store = store
        self.facts = facts
        self.shared = SharedStore(store, remote)
        self.misses: list[str] = []
        """Why the build did not use existing entries, for ``--debug``."""
        self.places = places or Places()
        """The folders that have names in keys and inputs."""
        self._package = package
        self._sources: dict[Path, str] = {}
        self._inputs: dict[str, Inputs | None] = {}
        self._kept: tuple[Inputs, str] | None = None
        self._checkers: dict[str, Checker] = {}
        self._changed: dict[tuple[str, str], str | None] = {}
        """The first changed input, by the key of the inputs and the architecture."""
        self._lock = threading.Lock()

    def collection(self, source: Path, arch: str, gpu: GpuModel | None) -> Collection | None:
        """The collection of ``source``, if running it again for ``gpu`` would give the same; else None."""
        for level in self.shared.levels:
            for asked, here in itertools.product(_with_or_without(gpu), level.kinds_of_keys):
                key = self._collection_key(source, arch, asked, here=here)
                record = self._taken(_CollectionRecord, "collection", key, level, arch, source.name)
                if record is not None:
                    return Collection(
                        path=source, doc=record.doc, exports=record.exports, sources=record.sources, notes=record.notes
                    )
        return None

    def keep_collection(self, collection: Collection, arch: str, asked: GpuModel | None, inputs: Inputs) -> None:
        """Keeps the collection that a worker for ``arch`` made.

        Args:
            asked: the GPU model if kernels.py asked for figures of it, else None.
        """
        inputs_key = self._keep_inputs(inputs)
        record = _CollectionRecord(
            inputs=inputs_key,
            doc=collection.doc,
            exports=collection.exports,
            sources=collection.sources,
            notes=collection.notes,
        )
        entry = CacheEntry(to_json(record))
        here = self._depends_on_places(entry)
        key = self._collection_key(collection.path, arch, asked, here=here)
        self._keep("collection", key, inputs_key, entry, share=not here)

    def unit(self, source: Path, target: Target) -> CompiledUnit | None:
        """The unit of ``target`` in the cache of this machine, if compiling again would give the same; else None.

        If the builder asked for no figure, the unit's target has no GPU model.
        """
        return self._unit(source, target, self.shared.local)

    def shared_units(self, source: Path, targets: Sequence[Target]) -> Iterator[tuple[Target, CompiledUnit]]:
        """The units of ``targets`` in the shared cache, as :meth:`unit`; several at a time, in any order."""
        if not self.shared.has_remote:
            return
        for target, unit in in_parallel(lambda target: self._unit(source, target, self.shared.remote), targets):
            if unit is not None:
                yield target, unit

    def keep_unit(self, source: Path, unit: CompiledUnit, inputs: Inputs) -> None:
        """Keeps a unit. ``unit.target`` has a GPU model if the builder asked for figures of it."""
        blobs = Blobs()
        inputs_key = self._keep_inputs(inputs)
        fields = to_json(UnitRecord(inputs=inputs_key, unit=unit), blobs=blobs)
        entry = CacheEntry(fields, blobs.contents)
        here = self._depends_on_places(entry)
        self._keep("unit", self._unit_key(source, unit.target, here=here), inputs_key, entry, share=not here)

    @property
    def programs(self) -> StoredPrograms:
        """Compiled programs, for ``front_ends/cutedsl/memo.py``."""
        return StoredPrograms(self.store)

    def history(self, source: Path) -> History:
        """What earlier builds of the package took, on this machine and in the shared cache."""
        key = self.history_key(source)
        local = read_history(self.store.get("timings", key))
        return read_history(self.shared.fetched("timings", key)).with_newer(local)

    def keep_history(self, source: Path, newer: History) -> None:
        """Adds to the history of the package."""
        if newer != History():
            key = self.history_key(source)
            older = read_history(self.store.get("timings", key))
            self.store.put("timings", key, CacheEntry(to_json(older.with_newer(newer))))

    def timings(self, source: Path) -> dict[str, float]:
        """Seconds of the last compile of each target of ``source``, by target id."""
        return self.history(source).seconds

    def keep_timings(self, source: Path, seconds: Mapping[str, float]) -> None:
        """Adds timings of ``source``, or replaces them."""
        self.keep_history(source, history_of_seconds(seconds))

    def history_key(self, source: Path) -> str:
        """The key of the package's history."""
        return digest("timings", self._package, self.places.portable(str(source)))

    def keep_programs(self, source: Path, target: Target, keys: Sequence[str]) -> None:
        """Keeps which programs ``target`` used, and tells the shared cache."""
        key = self._programs_key(source, target)
        known = keys_in(self.store.get("index", key))
        if keys and known[: len(keys)] != list(keys):
            self.store.put("index", key, index_entry([*keys, *known], shared=True))
        self.shared.share([("index", key)])

    def fetch_programs(self, source: Path, targets: Sequence[Target]) -> None:
        """Brings the programs that ``targets`` used from the shared cache to this machine, where workers find them."""
        if not self.shared.has_remote:
            return
        indexes = in_parallel(lambda each: self.shared.fetched("index", self._programs_key(source, each)), targets)
        keys = dict.fromkeys(key for _, index in indexes for key in keys_in(index))
        missing = [key for key in keys if not self.store.has("program", key)]
        for _ in in_parallel(lambda key: self.shared.get("program", key), missing):
            pass

    def programs_of(self, source: Path, targets: Iterable[Target]) -> tuple[tuple[str, bytes], ...]:
        """The files of the programs on this machine that ``targets`` used, by key."""
        keys = dict.fromkeys(
            key for each in targets for key in keys_in(self.store.get("index", self._programs_key(source, each)))
        )
        files = [(key, self.store.read("program", key)) for key in keys]
        return tuple((key, data) for key, data in files if data is not None)

    def _programs_key(self, source: Path, target: Target) -> str:
        return digest("programs", self._package, self.places.portable(str(source)), target.without_gpu_id)

    def _unit(self, source: Path, target: Target, level: Level) -> CompiledUnit | None:
        for asked, here in itertools.product(dict.fromkeys((target.without_gpu(), target)), level.kinds_of_keys):
            key = self._unit_key(source, asked, here=here)
            record = self._taken(UnitRecord, "unit", key, level, str(target.arch), str(target))
            if record is not None:
                # The key does not say whether the build has other GPU models of the architecture.
                return dataclasses.replace(record.unit, target=asked, cached=CacheUse.UNIT)
        return None

    def _taken(self, declared: type[T], kind: str, key: str, level: Level, arch: str, what: str) -> T | None:
        """The first result under ``key`` whose inputs are unchanged."""
        for inputs_key in keys_in(level.index(key))[:MAX_CHOICES]:
            if self._holds(inputs_key, level, arch, what):
                record = self._record(declared, level.get(kind, digest(key, inputs_key)))
                if record is not None:
                    if level is self.shared.remote:
                        self._add_choice(key, inputs_key, share=True)
                    return record
        return None

    def _keep(self, kind: str, key: str, inputs_key: str, entry: CacheEntry, *, share: bool) -> None:
        self.store.put(kind, digest(key, inputs_key), entry, share=share)
        self._add_choice(key, inputs_key, share=share)

    def _add_choice(self, key: str, inputs_key: str, *, share: bool) -> None:
        known = keys_in(self.store.get("index", key))
        if known[:1] != [inputs_key]:
            self.store.put("index", key, index_entry([inputs_key, *known], shared=share), share=share)

    def _depends_on_places(self, entry: CacheEntry) -> bool:
        """Whether a result has a path of this machine in it. Then it is of no use on another machine."""
        return self.places.are_in(json.dumps(entry.fields).encode()) or any(map(self.places.are_in, entry.blobs))

    def _collection_key(self, source: Path, arch: str, asked: GpuModel | None, *, here: bool) -> str:
        gpu = json.dumps(to_json(asked), sort_keys=True)
        return self.facts.compile_key("collection", *self._source_parts(source, here=here), arch, gpu)

    def _unit_key(self, source: Path, target: Target, *, here: bool) -> str:
        # Other GPU models of the architecture in the same build do not change the unit.
        alone = dataclasses.replace(target, one_of_several=False)
        text = json.dumps(to_json(alone), sort_keys=True)
        return self.facts.compile_key("unit", *self._source_parts(source, here=here), text)

    def _source_parts(self, source: Path, *, here: bool) -> tuple[str, str, str]:
        """The parts of a key that identify kernels.py; with ``here``, also the folders of this machine.

        The content is one of the inputs. In the key, it keeps results of other versions apart.
        """
        if source not in self._sources:
            self._sources[source] = hash_file(source)
        places = digest(*(f"{name} {folder}" for name, folder in self.places.folders)) if here else ""
        return self.places.portable(str(source)), self._sources[source], places

    def _keep_inputs(self, inputs: Inputs) -> str:
        if self._kept is None or self._kept[0] is not inputs:  # most units of a worker have the same inputs
            fields = to_json(inputs)
            key = digest(json.dumps(fields, sort_keys=True))
            if key not in self._inputs:
                self._inputs[key] = inputs
                self.store.put("inputs", key, CacheEntry(fields))
            self._kept = (inputs, key)
        self.store.note("inputs", self._kept[1])
        return self._kept[1]

    def _holds(self, key: str, level: Level, arch: str, what: str) -> bool:
        if self._inputs.get(key) is None:
            self._inputs[key] = self._record(Inputs, level.get("inputs", key))
        inputs = self._inputs[key]
        if inputs is None:
            return False
        with self._lock:
            if (key, arch) not in self._changed:
                if arch not in self._checkers:
                    self._checkers[arch] = Checker(worker_environment(self.facts.environment, arch), self.places)
                self._changed[key, arch] = self._checkers[arch].changed(inputs)
            changed = self._changed[key, arch]
        miss = f"{what} is not taken from the cache: {changed} changed"
        if changed is not None and miss not in self.misses:
            self.misses.append(miss)
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
