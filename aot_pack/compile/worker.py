"""Starts a worker process, and has the calls that the parent hands to it.

A worker compiles for one architecture and one GPU model only. The compiler reads the architecture from the environment
when it is imported. Libraries may ask for figures of the GPU model when they are imported
(``gpu_answers/answers.py``). The author's code prints to standard error, since standard output belongs to the command.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.cache.entries import CacheSettings
from aot_pack.compile.builders import Session, Worker
from aot_pack.compile.front_ends import FrontEnds
from aot_pack.compile.watch import Watch
from aot_pack.environment import worker_environment
from aot_pack.gpu_answers import answers
from aot_pack.gpus import GpuModel
from aot_pack.jit.recording import begin_recording
from aot_pack.model import Collection, CompiledUnit, Outcome, Target

_worker: Worker | None = None
"""The worker of this process. It is global, since an executor's initializer can't pass it to later calls."""


def start_worker(
    arch: str,
    settings: CacheSettings | None = None,
    gpu: GpuModel | None = None,
    scratch: str | None = None,
    jit: bool = False,
) -> None:
    """Prepares the process. Must run before kernels.py runs.

    Args:
        scratch: the folder for temporary files. The parent removes it.
        jit: record calls of ``cute.compile``, for a wheel that answers them.
    """
    global _worker
    if jit:
        begin_recording()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGHUP})
    if scratch is not None:
        tempfile.tempdir = scratch
    threading.Thread(target=_end_with_parent, daemon=True).start()
    environment = worker_environment(os.environ, arch)
    for name in set(os.environ) - set(environment):
        del os.environ[name]
    os.environ.update(environment)
    sys.stdout.flush()
    os.dup2(2, 1)
    front_ends = FrontEnds(Arch.parse(arch))
    front_ends.register()
    figures = answers.install(Arch.parse(arch), gpu)
    session = None
    if settings is not None:
        problems: list[str] = []
        session = Session(settings.open(problems.append), Watch(environment, cache=settings.root), problems)
        session.watch.start()
    _worker = Worker(figures, front_ends, session)


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
    """The worker that ``start_worker`` made."""
    assert _worker is not None, "start_worker is the executor's initializer"
    return _worker


def _end_with_parent() -> None:
    """Ends this process when its parent ends. A killed parent can't end its workers itself."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
