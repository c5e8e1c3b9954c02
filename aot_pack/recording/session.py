"""A recording, from its start to its file: of a block of this process, or of a program and all that it starts."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aot_pack.errors import OutputError, UsageError
from aot_pack.paths import write_whole
from aot_pack.recording.hook import Hook
from aot_pack.recording.journal import read_journals
from aot_pack.recording.process import hook_into
from aot_pack.recording.site.sitecustomize import Finder
from aot_pack.requests.needs import Needs, merged, write_needs

_SITE = Path(__file__).parent / "site"
_COMPILER = "cutlass.cute"


NOTHING = merged(())
"""A recording without a compile."""


@contextlib.contextmanager
def recording_here(stand_in: StandIn | None) -> Iterator[Callable[[], Needs]]:
    """Records in this process, and in those that the block starts. Gives a function that reads what there is so far.

    Raises:
        UsageError: aot-pack does not know the GPU model.
    """
    with _folder() as folder, contextlib.ExitStack() as stack:
        if stand_in is not None:
            stack.enter_context(_standing_in(folder, stand_in))
        stack.enter_context(_environment(recording_environment(os.environ, folder)))
        hook = hook_into(folder)
        stack.callback(hook.remove)
        _hook_now_or_later(hook, stack)
        yield lambda: read_journals(folder)


def run_recorded(command: Sequence[str], path: Path, stand_in: StandIn | None = None) -> Recorded:
    """Runs a program, and records every ``cute.compile`` of it and of the processes that it starts.

    Signals to this process go on to the program.

    Raises:
        OutputError: the file can't be written. The program did not start then.
        UsageError: there is no such program, or aot-pack does not know the GPU model.
    """
    target = checked_target(path)
    with _folder() as folder:
        if stand_in is not None:
            _write_gpu(folder, stand_in)
        code = _run(command, recording_environment(os.environ, folder))
        needs = read_journals(folder)
    write(target, needs)
    return Recorded(needs=needs, code=code)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """The GPU that stands in on a machine without one."""

    gpu: str
    """Name of a GPU model."""
    arch: str | None = None
    """None for the architecture with all features of the model."""
    gpu_files: tuple[Path, ...] = ()
    """Files with the user's own models."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A recorded program that has ended."""

    needs: Needs
    code: int
    """Its exit code; negative if a signal ended it."""


def recording_environment(environment: Mapping[str, str], folder: Path) -> dict[str, str]:
    """An environment in which each Python records into ``folder``."""
    before = environment.get("PYTHONPATH")
    return {
        **environment,
        "PYTHONPATH": str(_SITE) if before is None else f"{_SITE}{os.pathsep}{before}",
        "AOT_PACK_RECORDING": str(folder),
    }


def _hook_now_or_later(hook: Hook, stack: contextlib.ExitStack) -> None:
    """Hooks ``cute.compile``; if nobody has imported CuTeDSL yet, when somebody does."""
    cute = sys.modules.get(_COMPILER)
    if cute is not None:
        hook.install(cute)
        return
    finder = Finder(hook.install)
    sys.meta_path.insert(0, finder)
    stack.callback(finder.remove)


@contextlib.contextmanager
def _environment(changed: Mapping[str, str]) -> Iterator[None]:
    """Processes that the block starts get this environment."""
    before = {name: os.environ.get(name) for name in changed}
    os.environ.update(changed)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextlib.contextmanager
def _standing_in(folder: Path, stand_in: StandIn) -> Iterator[None]:
    from aot_pack.recording.standins import begin, read_gpu

    _write_gpu(folder, stand_in)
    found = read_gpu(folder)
    assert found is not None
    with begin(*found):
        yield


def _write_gpu(folder: Path, stand_in: StandIn) -> None:
    """Writes which GPU stands in.

    Raises:
        UsageError: aot-pack does not know it, or it is not of this architecture.
    """
    from aot_pack.arch import KNOWN_ARCHS, Arch
    from aot_pack.gpus import arch_of, choose_models
    from aot_pack.recording.standins import write_gpu

    archs = [Arch.parse(name) for name in ([stand_in.arch] if stand_in.arch is not None else KNOWN_ARCHS)]
    models = choose_models([stand_in.gpu], stand_in.gpu_files, archs)
    if len(models) != 1:
        raise UsageError(f"one GPU can stand in, got {stand_in.gpu!r}", hint="give one model, such as --gpu h100")
    write_gpu(folder, archs[0] if stand_in.arch is not None else arch_of(models[0]), models[0])


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    """A folder for journals. A process that outlives the recording writes nothing any more."""
    folder = Path(tempfile.mkdtemp(prefix="aot-pack-record-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def checked_target(path: Path) -> Path:
    """The absolute path of the file, in a folder that can be written.

    Raises:
        OutputError: it can't.
    """
    target = Path(os.path.abspath(path))  # noqa: PTH100  links stay as they are
    if target.is_dir() or not os.access(target.parent, os.W_OK):
        reason = "it is a folder" if target.is_dir() else f"{target.parent} is not a folder that can be written"
        raise OutputError(f"can't write {target}: {reason}", hint="name a file, as in -o needs.json")
    return target


def write(target: Path, needs: Needs) -> None:
    """Writes the file whole, or not at all."""
    try:
        write_whole(target, write_needs(needs))
    except OSError as error:
        raise OutputError(f"can't write {target}: {error.strerror}") from error


# -- the program


def _run(command: Sequence[str], environment: Mapping[str, str]) -> int:
    try:
        process = subprocess.Popen(command, env=dict(environment))
    except OSError as error:
        raise UsageError(
            f"can't run {command[0]!r}: {error.strerror}",
            hint="give the program after --, as in aot-pack record -o needs.json -- python serve.py",
        ) from error
    with _passing_signals_to(process):
        return process.wait()


@contextlib.contextmanager
def _passing_signals_to(process: subprocess.Popen[Any]) -> Iterator[None]:
    """Signals that would end this process go to the program instead. It decides what they mean.

    A terminal sends its signals, such as Ctrl-C, to the program itself.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def pass_on(number: int, _: object) -> None:
        process.send_signal(number)

    passed = (signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2)
    before = {number: signal.getsignal(number) for number in (*passed, signal.SIGINT, signal.SIGQUIT)}
    for number in before:
        if before[number] != signal.SIG_IGN:
            signal.signal(number, pass_on if number in passed else lambda *_: None)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
