"""The agent: a process on a worker's machine that has the files of a build, and compiles runs in processes of its own.

``task.py`` starts it with a socket as its first argument. Each packet on this socket brings the socket of one request,
with the request's pickle. The agent ends when the other end is closed, or when it had no request for a minute.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import re
import select
import shutil
import signal
import socket
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from aot_pack.cache.entries import CacheSettings
from aot_pack.cache.facts import find_key_facts
from aot_pack.cache.places import Places
from aot_pack.cache.store import CacheStore
from aot_pack.codec import Blobs, to_json
from aot_pack.compile.local import LocalWorkers
from aot_pack.compile.pool import CompilePool
from aot_pack.compile.processes import WorkerKey, make_scratch
from aot_pack.errors import AotPackError, ProcessDied
from aot_pack.executors.messages import Build, Compiled, Reply, Request, read_frame, write_frame
from aot_pack.executors.sources import places_of, unpack_sources
from aot_pack.model import CompiledUnit, Outcome
from aot_pack.native.toolchain import find_templates

IDLE_S = 60.0
"""Seconds without a request after which the agent ends."""


class Agent:
    """Serves the requests of one build.

    Args:
        build: what is the same in all of its requests.
        folder: an empty folder.
    """

    def __init__(self, build: Build, folder: Path) -> None:
        roots = unpack_sources(build.sources, len(build.roots), folder / "sources")
        self._places = places_of(roots)
        self._moved = dict(zip(map(str, roots), build.roots, strict=True))
        self._elsewhere = _differing(self._places, build.folders)
        number, name = build.source
        self.source = roots[number] / name
        sys.path[:] = map(self._places.here, build.search_path)
        settings = CacheSettings(root=folder / "cache", facts=build.facts, places=self._places)
        self._store = CacheStore(settings.root, lambda _: None)
        self.pool = CompilePool(1, LocalWorkers(settings, self.source, jit=build.jit))
        self._machine = machine_of(self._places)
        self._lock = threading.Lock()
        self._running = self._most = 0

    def serve(self, request: Request) -> Reply:
        """Compiles a run."""
        for key, data in request.programs:
            self._store.put_file("program", key, data)
        with self._lock:
            self._running += 1
            self._most = max(self._most, self._running)
        try:
            outcomes = self.pool.compile_run(self.source, request.run, survey=request.survey)
        finally:
            with self._lock:
                self._running -= 1
            self.pool.end_idle_but(self._most, WorkerKey.of(request.run[0]))
        if (died := next((each for each in outcomes if isinstance(each, ProcessDied)), None)) is not None:
            return Reply(lost=died.message)
        compiled = tuple(map(self._compiled, outcomes))
        known = {key for kind, key in _entries(outcomes) if kind == "program"} - {key for key, _ in request.programs}
        inputs = {each.inputs for each in compiled if each.inputs is not None} - request.known_inputs
        return Reply(
            compiled=compiled,
            inputs=dict(self._files("inputs", inputs)),
            programs=tuple(self._files("program", known)),
            machine=self._machine,
        )

    def _compiled(self, outcome: Outcome) -> Compiled:
        if not isinstance(outcome, CompiledUnit):
            return Compiled(outcome=self._with_own_paths(outcome))
        inputs = [key for kind, key in outcome.cache_entries if kind == "inputs"]
        blobs = Blobs()
        texts = json.dumps(to_json(outcome, blobs=blobs)).encode()
        has_paths = any(map(self._elsewhere.are_in, (texts, *blobs.contents)))
        known = inputs[-1] if inputs and outcome.not_kept is None else None
        return Compiled(outcome=replace(outcome, cache_entries=()), inputs=known, has_paths=has_paths)

    def _files(self, kind: str, keys: set[str]) -> list[tuple[str, bytes]]:
        files = [(key, self._store.read(kind, key)) for key in sorted(keys)]
        return [(key, data) for key, data in files if data is not None]

    def _with_own_paths(self, error: AotPackError) -> AotPackError:
        """The error with the paths of the submitting machine."""
        pattern = re.compile("|".join(map(re.escape, self._moved)))

        def own(text: str | None) -> str | None:
            return text if text is None else pattern.sub(lambda match: self._moved[match[0]], text)

        error.message = own(error.message) or ""
        error.hint, error.detail = own(error.hint), own(error.detail)
        return error


def machine_of(places: Places) -> tuple[str, ...]:
    """What the key of a cache says of this machine beside the versions that must be the same on all workers."""
    facts = find_key_facts({}, find_templates(), places)
    return (facts.python, str(facts.driver), *facts.gpus)


def _entries(outcomes: Sequence[Outcome]) -> set[tuple[str, str]]:
    return {entry for each in outcomes if isinstance(each, CompiledUnit) for entry in each.cache_entries}


def _differing(own: Places, submitted: tuple[tuple[str, str], ...]) -> Places:
    """The folders of this machine that the submitting machine has elsewhere."""
    theirs: Mapping[str, str] = dict(submitted)
    return Places(folders=tuple((name, path) for name, path in own.folders if theirs.get(name) != path))


class _Server:
    """Takes requests from the socket, each in a thread of its own."""

    def __init__(self, control: socket.socket, folder: Path) -> None:
        self._control = control
        self._folder = folder
        self._lock = threading.Lock()
        self._agent: Agent | None = None
        self._active = 0

    def run(self) -> None:
        """Serves until the other end is closed, or until there is nothing to do."""
        while True:
            ready, _, _ = select.select([self._control], [], [], IDLE_S)
            if not ready:
                with self._lock:
                    if self._active == 0:
                        return
                continue
            packet, handles, _, _ = socket.recv_fds(self._control, 16, 1)
            if not packet:
                return
            with self._lock:
                self._active += 1
            link = socket.socket(fileno=handles[0])
            threading.Thread(target=self._serve, args=(link,), daemon=True).start()

    def _serve(self, link: socket.socket) -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGHUP, signal.SIGINT})
        with link, link.makefile("rwb") as file:
            try:
                request: Request = pickle.loads(read_frame(file))
                answer: object = self._ready(request.build).serve(request)
            except Exception as error:
                answer = error if isinstance(error, AotPackError) else RuntimeError(f"{type(error).__name__}: {error}")
            with contextlib.suppress(OSError):  # the other end is gone
                write_frame(file, pickle.dumps(answer))
        with self._lock:
            self._active -= 1

    def _ready(self, build: Build) -> Agent:
        with self._lock:
            if self._agent is None:
                self._agent = Agent(build, self._folder)
            return self._agent

    def end(self) -> None:
        """Kills the workers."""
        agent = self._agent
        if agent is not None:
            agent.pool.__exit__(SystemExit, None, None)


def main(descriptor: int) -> None:
    """Runs the agent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the build decides
    folder = make_scratch()
    server = _Server(socket.socket(fileno=descriptor), folder)
    try:
        server.run()
    finally:
        server.end()
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
