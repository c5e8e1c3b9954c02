"""Deals the runs of a build out to the workers of an engine, and takes the results.

- **A lost worker**: the run begins again elsewhere. A run that loses two workers is an error that names its targets.
- **A lost scheduler**: the dealer connects again, for a minute. All runs that were there begin again.
- **A slow worker**: a run that takes longer than ``ExecutorChoice.slow_s`` begins on a second worker, too. The first
  result counts.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import replace
from pathlib import Path

from aot_pack.cache.entries import BuildCache, CacheSettings
from aot_pack.cache.facts import KeyFacts, find_key_facts
from aot_pack.cache.inputs import Inputs
from aot_pack.cache.places import Places, find_places
from aot_pack.cache.store import decode_entry, entry_head
from aot_pack.codec import from_json
from aot_pack.compile.failures import named
from aot_pack.errors import AotPackError, CompileError, ExecutorError, ProcessDied
from aot_pack.executor_choice import ExecutorChoice
from aot_pack.executors.connect import connect
from aot_pack.executors.engine import Engine, EngineLost, WorkerLost
from aot_pack.executors.inputs import Again, Comparison, NotKept, refused_version
from aot_pack.executors.messages import Build, Reply, Request, body_of, encode, head_of
from aot_pack.executors.sources import Sources, pack_sources
from aot_pack.executors.versions import Versions, versions_of
from aot_pack.model import BuildSettings, CompiledUnit, Outcome, SourceHash, Target
from aot_pack.native.toolchain import find_templates

MOST_LOSSES = 2
"""Workers that a run may lose."""

RECONNECT_S = 60.0
"""How long the build waits for a scheduler that is gone."""

NO_WORKER_S = 300.0
"""How long the build waits for a worker while the engine has none."""

_LOOK_EVERY_S = 10.0
"""How often the build looks whether the engine has workers."""

_MOST_RECONNECTS = 5
_MOST_ROUNDS = 10
"""How often a run may be compiled again because its code looked at something new."""


class Dealer:
    """Compiles runs on the workers of an engine (``compile.pool.Elsewhere``).

    Args:
        choice: the engine.
        facts: facts about this machine.
        search_path: ``sys.path``.
        jit: whether units have what a wheel needs to answer ``cute.compile``.
        cache: keeps the units; None for no cache.
        tell: receives each event that a user wants to know of.
        open_engine: connects to the engine.
    """

    def __init__(
        self,
        choice: ExecutorChoice,
        facts: KeyFacts,
        search_path: Sequence[str],
        *,
        jit: bool,
        cache: BuildCache | None,
        tell: Callable[[str], None],
        open_engine: Callable[[ExecutorChoice], Engine] = connect,
    ) -> None:
        self._choice = choice
        self._facts = facts
        self._search_path = tuple(search_path)
        self._jit = jit
        self._cache = cache
        self._tell = tell
        self._versions: Versions = versions_of(facts)
        self._link = _Link(choice, open_engine, tell)
        self._id = uuid.uuid4().hex
        self._lock = threading.RLock()
        self._collected: tuple[SourceHash, ...] = ()
        self._sources: Sources | None = None
        self._variables: dict[str, str | None] = {
            name: facts.environment.get(name) for name, _ in facts.native_variables()
        }
        self._generation = 0
        places = Places() if cache is None else cache.places
        self._comparison = Comparison(facts.environment, places, search_path)
        self._known: dict[str, Inputs] = {}
        self._alike: set[str] = set()
        """Messages of errors that a compile on this machine has confirmed."""
        self._failed: dict[str, str] = {}
        self._fatal: AotPackError | None = None

    @property
    def jobs(self) -> int:
        """See the protocol. Connects to the engine.

        Raises:
            ExecutorError: there is none.
        """
        return self._choice.jobs or max(1, self._link.engine().workers())

    def collected(self, sources: tuple[SourceHash, ...]) -> None:
        """Says which modules kernels.py imports."""
        self._collected = sources

    def compile_run(self, path: Path, run: tuple[Target, ...], *, survey: bool) -> Sequence[Outcome] | None:
        """See the protocol."""
        losses = 0
        for _ in range(_MOST_ROUNDS + MOST_LOSSES + _MOST_RECONNECTS):
            if self._fatal is not None:
                return [self._fatal] * len(run)
            try:
                worker, reply = self._ask(path, run, survey=survey)
                outcomes = self._taken(path, run, worker, reply)
            except WorkerLost as lost:
                losses = MOST_LOSSES if lost.final else losses + 1
                if losses >= MOST_LOSSES:
                    return [_killed(run, lost)] * len(run)
                self._tell(f"{named(run)} runs again elsewhere: {lost}")
            except EngineLost as lost:
                self._tell(f"{named(run)} runs again: {lost}")
            except AotPackError as error:
                if isinstance(error, ExecutorError):
                    with self._lock:  # all targets share the first error
                        error = self._fatal = self._fatal or error
                return [error] * len(run)
            else:
                if not isinstance(outcomes, Again):
                    return outcomes
                self._send_more(outcomes)
        return [CompileError("its code looks at other files or variables each time that it runs", target=named(run),
                             hint="build it with --executor local")] * len(run)  # fmt: skip

    def compiled_here(self, run: tuple[Target, ...], outcomes: Sequence[Outcome]) -> None:
        """See the protocol."""
        for target, outcome in zip(run, outcomes, strict=True):
            there = self._failed.pop(str(target), None)
            if there is None:
                continue
            if isinstance(outcome, AotPackError):
                self._alike.add(outcome.message)
            else:
                self._tell(f"{target} was compiled on this machine, since it failed on a worker: {there}")

    def close(self) -> None:
        """See the protocol."""
        self._fatal = self._fatal or CompileError("the build was stopped")
        self._link.close()

    def _ask(self, path: Path, run: tuple[Target, ...], *, survey: bool) -> tuple[str, Reply]:
        """Has a worker compile a run; returns the worker's name and its reply.

        Raises:
            WorkerLost, EngineLost: see there.
            AotPackError: the worker can't be used, or could not even begin.
        """
        answer = self._link.first_of(self._payload(path, run, survey=survey), named(run))
        head = head_of(answer)
        worker = str(head["worker"])
        if "differs" in head:
            raise refused_version(worker, *head["differs"])
        if "lost" in head:
            raise WorkerLost(f"{head['lost']} on {worker}")
        reply = pickle.loads(body_of(answer))
        if isinstance(reply, AotPackError):
            raise reply
        if not isinstance(reply, Reply):
            raise CompileError(f"the worker {worker} failed: {reply}", target=named(run), hint="its log may say more")
        if reply.lost is not None:
            raise WorkerLost(f"{reply.lost} on {worker}")
        return worker, reply

    def _payload(self, path: Path, run: tuple[Target, ...], *, survey: bool) -> bytes:
        programs = () if self._cache is None else self._cache.programs_of(path, run)
        with self._lock:
            if self._sources is None:
                self._sources = pack_sources(
                    path, self._choice.folder or path.parent, self._collected, self._search_path
                )
            sources = self._sources
            environment = dict(self._facts.native_variables())
            build = Build(
                sources=sources.packed,
                source=sources.source,
                roots=tuple(map(str, sources.roots)),
                folders=sources.places.folders,
                search_path=tuple(map(sources.places.portable, self._search_path)),
                facts=replace(self._facts, environment=environment),
                jit=self._jit,
            )
            head = {
                "versions": dict(self._versions),
                "build": self._id,
                "generation": self._generation,
                "variables": dict(self._variables),
            }
            known = frozenset(self._known)
        return encode(head, Request(build=build, run=run, survey=survey, known_inputs=known, programs=programs))

    def _taken(
        self, path: Path, run: tuple[Target, ...], worker: str, reply: Reply
    ) -> Sequence[Outcome] | Again | None:
        """Takes the results of a run. None if this machine must compile it.

        Raises:
            ExecutorError: the worker has something else than this machine.
        """
        with self._lock:
            for key, data in reply.inputs.items():
                entry = decode_entry(entry_head("inputs", key), data)
                if entry is not None:
                    self._known[key] = from_json(Inputs, entry.fields)
            if any(each.has_paths for each in reply.compiled):
                return None
            taken: list[Outcome] = []
            for target, each in zip(run, reply.compiled, strict=True):
                if isinstance(each.outcome, AotPackError):
                    if each.outcome.message not in self._alike:
                        self._failed[str(target)] = f"{each.outcome.message} ({worker})"
                        return None
                    taken.append(each.outcome)
                    continue
                unit = self._unit(path, each.outcome, each.inputs, worker, reply)
                if isinstance(unit, Again):
                    return unit
                taken.append(unit)
            return taken

    def _unit(self, path: Path, unit: CompiledUnit, key: str | None, worker: str, reply: Reply) -> CompiledUnit | Again:
        """A unit of a worker, which the cache keeps from now on."""
        unit = replace(unit, worker=worker)
        inputs = None if key is None else self._known.get(key)
        assert self._sources is not None, "a request had them"
        if inputs is None:
            return unit
        compared = self._comparison.compare(inputs, str(unit.target.arch), worker, self._sources, self._variables)
        if isinstance(compared, Again):
            return compared
        if isinstance(compared, NotKept):
            return replace(unit, not_kept=compared.reason)
        if self._cache is None:
            return unit
        if reply.machine != self._machine():
            return replace(unit, not_kept=f"{worker} has another build of Python, another driver or other GPUs")
        self._cache.store.take_used()
        for program, data in reply.programs:
            self._cache.store.put_file("program", program, data)
            self._cache.store.note("program", program)
        self._cache.keep_unit(path, unit, compared.inputs)
        return replace(unit, cache_entries=self._cache.store.take_used())

    def _machine(self) -> tuple[str, ...]:
        return (self._facts.python, str(self._facts.driver), *self._facts.gpus)

    def _send_more(self, again: Again) -> None:
        with self._lock:
            assert self._sources is not None, "a request had them"
            variables = {**self._variables, **again.variables}
            files = {**self._sources.files, **again.sources.files}
            if len(again.sources.roots) >= len(self._sources.roots) and (
                variables != self._variables or files != self._sources.files
            ):
                self._variables = variables
                self._sources = Sources(again.sources.roots, again.sources.source, files)
                self._generation += 1


def open_dealer(settings: BuildSettings, cache: CacheSettings | None, tell: Callable[[str], None]) -> Dealer:
    """The dealer of a build. It connects to the engine when something must be compiled."""
    if cache is not None:
        return Dealer(
            settings.executor, cache.facts, sys.path, jit=settings.jit, cache=cache.for_workers().open(tell), tell=tell
        )
    facts = find_key_facts(os.environ, find_templates(), find_places(settings.source))
    return Dealer(settings.executor, facts, sys.path, jit=settings.jit, cache=None, tell=tell)


class _Link:
    """The connection to the engine, which is made again when it is lost."""

    def __init__(
        self, choice: ExecutorChoice, open_engine: Callable[[ExecutorChoice], Engine], tell: Callable[[str], None]
    ) -> None:
        self._choice = choice
        self._open = open_engine
        self._tell = tell
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._lost = 0
        self._closed = False
        self._look_at = time.monotonic() + _LOOK_EVERY_S
        self._alone_since: float | None = None
        self._refused: ExecutorError | None = None
        """Why there is no engine. Nobody tries again."""

    def engine(self) -> Engine:
        """The connected engine.

        Raises:
            ExecutorError: there is none.
        """
        with self._lock:
            if self._closed:
                raise ExecutorError("the build was stopped")
            if self._refused is not None:
                raise self._refused
            if self._engine is None:
                try:
                    self._engine = self._open_patiently() if self._lost else self._open(self._choice)
                except ExecutorError as error:
                    self._refused = error
                    raise
                if self._engine.workers() == 0:
                    self._tell(f"{self._choice} has no worker yet: the build waits for one")
            return self._engine

    def _open_patiently(self) -> Engine:
        deadline = time.monotonic() + RECONNECT_S
        while True:
            try:
                return self._open(self._choice)
            except ExecutorError:
                if time.monotonic() > deadline or self._closed:
                    raise
                time.sleep(1)

    def _drop(self, engine: Engine, error: EngineLost) -> None:
        """Forgets an engine that was lost; the next one that needs it connects again."""
        with self._lock:
            if self._engine is not engine:
                return
            self._engine = None
            self._lost += 1
            if self._lost > _MOST_RECONNECTS:
                raise ExecutorError(
                    f"the connection to {self._choice} was lost {self._lost} times: {error}",
                    hint="look at the logs of its scheduler, or build with --executor local",
                )
        engine.close()

    def first_of(self, payload: bytes, what: str) -> bytes:
        """Hands a payload to a worker, and to a second one if the first is slow; returns the first answer.

        Args:
            what: the targets, for messages.

        Raises:
            WorkerLost, EngineLost, ExecutorError: see ``Engine.failure``.
        """
        engine = self.engine()
        futures: set[Future[bytes]] = set()
        slow_at = time.monotonic() + self._choice.slow_s
        try:
            futures.add(self._submit(engine, payload))
            while True:
                done, _ = wait(
                    futures, timeout=max(0.05, min(1.0, slow_at - time.monotonic())), return_when=FIRST_COMPLETED
                )
                for future in done:
                    failed = _failure_of(future)
                    if failed is None:
                        return future.result()
                    futures.discard(future)
                    if not futures:
                        raise engine.failure(failed)
                if self._closed:
                    raise ExecutorError("the build was stopped")
                self._look_for_workers(engine)
                if time.monotonic() > slow_at and len(futures) == 1:
                    slow_at = float("inf")
                    self._tell(f"{what} takes more than {self._choice.slow_s:.0f} s: it also runs elsewhere now")
                    futures.add(self._submit(engine, payload))
        except EngineLost as error:
            self._drop(engine, error)
            raise
        finally:
            for future in futures:
                future.cancel()

    def _look_for_workers(self, engine: Engine) -> None:
        """Ends the wait for an engine that has had no worker for long.

        Raises:
            ExecutorError: it has none.
            EngineLost: see ``Engine.failure``.
        """
        with self._lock:
            now = time.monotonic()
            if now < self._look_at:
                return
            self._look_at = now + _LOOK_EVERY_S
            try:
                if engine.workers() > 0:
                    self._alone_since = None
                    return
            except Exception as error:
                raise engine.failure(error) from error
            self._alone_since = self._alone_since or now
            if now - self._alone_since >= NO_WORKER_S:
                raise ExecutorError(
                    f"{self._choice} has had no worker for {NO_WORKER_S:.0f} s",
                    hint="start its workers. Those of Dask end with their scheduler, so a new one needs new workers",
                )

    def _submit(self, engine: Engine, payload: bytes) -> Future[bytes]:
        try:
            return engine.submit(payload)
        except Exception as error:
            raise engine.failure(error) from error

    def close(self) -> None:
        """Ends the connection."""
        with self._lock:
            self._closed = True
            engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()


def _failure_of(future: Future[bytes]) -> BaseException | None:
    try:
        return future.exception()
    except BaseException as error:  # cancelled by the engine
        return error


def _killed(run: tuple[Target, ...], lost: WorkerLost) -> ProcessDied:
    return ProcessDied(
        f"it ended {'several' if lost.final else MOST_LOSSES} workers: {lost}",
        target=named(run),
        hint="its compile may need more memory than a worker has; build it with --executor local to see more",
    )
