"""Starts a worker process, and has the calls that the parent hands to it.

A worker compiles for one architecture and one GPU model only. Libraries may ask for figures of the GPU model when they
are imported (``gpu_answers/answers.py``). The compiler reads the architecture from the environment, and must know it
before kernels.py runs. A worker is a process of its own that imports the compiler (``start_worker``), or a fork of one
that has imported it (``nursery.py``). The author's code prints to standard error, since standard output belongs to the
command.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.cache.entries import CacheSettings
from aot_pack.compile.builders import Session, Worker
from aot_pack.compile.front_ends import FrontEnds
from aot_pack.compile.watch import Watch
from aot_pack.environment import worker_environment
from aot_pack.gpu_answers import answers
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gpus import GpuModel
from aot_pack.model import Collection, CompiledUnit, Outcome, Target

_worker: Worker | None = None
"""The worker of this process. It is global, since an executor's initializer can't pass it to later calls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A process in which libraries answer as on a machine with a GPU, and whose GPU may not be decided yet."""

    environment: Mapping[str, str]
    """The environment before the author's code ran, without the architecture."""
    front_ends: FrontEnds
    figures: GpuFigures
    settings: CacheSettings | None
    watch: Watch | None
    """None without a cache."""


def start_worker(
    arch: str, settings: CacheSettings | None = None, gpu: GpuModel | None = None, scratch: str | None = None
) -> None:
    """Prepares a new process, and makes it a worker. Must run before kernels.py runs.

    Args:
        scratch: the folder for temporary files. The parent removes it.
    """
    threading.Thread(target=_end_with_parent, daemon=True).start()
    become_worker(prepare(settings, scratch), Arch.parse(arch), gpu)


def prepare(settings: CacheSettings | None, scratch: str | None) -> Prepared:
    """Prepares this process for the compiler and the author's code. Call it once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGHUP})
    if scratch is not None:
        tempfile.tempdir = scratch
    environment = worker_environment(os.environ, None)
    for name in set(os.environ) - set(environment):
        del os.environ[name]
    os.environ.update(environment)
    sys.stdout.flush()
    os.dup2(2, 1)
    front_ends = FrontEnds(None)
    front_ends.register()
    figures = answers.install(None, None)
    watch = None
    if settings is not None:
        watch = Watch(environment, cache=settings.root, places=settings.places, scratch=scratch)
        watch.start()
    return Prepared(environment=environment, front_ends=front_ends, figures=figures, settings=settings, watch=watch)


def become_worker(
    prepared: Prepared, arch: Arch, gpu: GpuModel | None, *, scratch: str | None = None, forked: bool = False
) -> None:
    """Decides for which architecture and GPU model this process works.

    Args:
        scratch: the folder for temporary files of a fork. The parent removes it.
        forked: whether the process was forked from one that had imported the compiler.

    Raises:
        CompilerUnusable: the imported compiler can't be told the architecture.
    """
    global _worker
    os.environ["CUTE_DSL_ARCH"] = arch.compiler_name
    prepared.figures.decide(arch, gpu)
    prepared.front_ends.decide(arch)
    session = None
    if prepared.settings is not None and prepared.watch is not None:
        environment = worker_environment(prepared.environment, str(arch))
        prepared.watch.continue_in_worker(environment, scratch=scratch)
        problems: list[str] = []
        session = Session(prepared.settings.open(problems.append), prepared.watch, problems)
    _worker = Worker(prepared.figures, prepared.front_ends, session, compiler_imported=forked)


def collect(path: Path) -> Collection:
    """:meth:`Worker.collect` in this process."""
    return this_worker().collect(path)


def compile_together(path: Path, targets: Sequence[Target], *, survey: bool = False) -> tuple[Outcome, ...]:
    """:meth:`Worker.compile_together` in this process."""
    return this_worker().compile_together(path, targets, survey=survey)


def compile_here(path: Path, target: Target, *, locations: bool = False) -> CompiledUnit:
    """:meth:`Worker.compile_here` in this process."""
    return this_worker().compile_here(path, target, locations=locations)


def this_worker() -> Worker:
    """The worker that ``become_worker`` made."""
    assert _worker is not None, "start_worker is the executor's initializer"
    return _worker


def _end_with_parent() -> None:
    """Ends this process when its parent ends. A killed parent can't end its workers itself."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
