"""Compares the inputs of a worker with this machine's, and writes them in terms of this machine.

A worker records what the author's code looked at (``compile/watch.py``). If all of it is the same here, the unit is
that of a local build, and the cache of this machine can keep it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aot_pack.cache.inputs import (
    ABSENT,
    BinaryInput,
    Change,
    ChangeKind,
    Checker,
    FileInput,
    ImportInput,
    Inputs,
    find_module,
    variable_state,
)
from aot_pack.cache.places import Places
from aot_pack.compile.watch import is_local_file
from aot_pack.environment import worker_environment
from aot_pack.errors import ExecutorError, assert_never
from aot_pack.executors.sources import Sources
from aot_pack.executors.versions import in_words

_OF_MACHINES = re.compile(
    r"PATH|HOME|USER|LOGNAME|HOST|HOSTNAME|SHELL|PWD|OLDPWD|SHLVL|_|TMPDIR|TEMP|TMP|TERM|COLUMNS|LINES|DISPLAY|LANG"
    r"|LANGUAGE|LC_\w+|TZ|LD_LIBRARY_PATH|MANPATH|PYTHONPATH|PYTHONHOME|VIRTUAL_ENV\w*|CONDA\w*|XDG_\w+|SSH_\w+|DBUS_\w+"
    r"|CUDA_VISIBLE_DEVICES|NVIDIA_VISIBLE_DEVICES|\w+_NUM_THREADS|MALLOC_TRIM_THRESHOLD_|KMP_\w+|DASK_\w+|RAY_\w+"
    r"|SLURM_\w+|KUBERNETES_\w+"
)
"""Variables that belong to a machine. They don't travel."""

_SECRET = re.compile(r"TOKEN|SECRET|PASSW|CREDENTIAL|AUTH|PRIVATE|_KEY", re.IGNORECASE)
"""In the names of variables with secrets. They don't travel, either."""

_OF_THE_SYSTEM = ("/etc/", "/usr/", "/lib/", "/lib64/", "/var/", "/run/")


@dataclass(frozen=True, slots=True)
class Same:
    """The inputs are the same here."""

    inputs: Inputs
    """In terms of this machine."""


@dataclass(frozen=True, slots=True)
class NotKept:
    """The inputs differ in something that is no reason to refuse the unit. The text says why it is not kept."""

    reason: str


@dataclass(frozen=True, slots=True)
class Again:
    """The run must be compiled again, with more from this machine."""

    variables: Mapping[str, str | None]
    sources: Sources


def travels(name: str) -> bool:
    """Whether the value of a variable of this machine may be sent to a worker."""
    return not _OF_MACHINES.fullmatch(name) and not _SECRET.search(name)


class Comparison:
    """Compares inputs during one build. It looks at each input once.

    Args:
        environment: the variables of this machine.
        places: the folders of this machine that have names in the cache.
        search_path: ``sys.path``.
    """

    def __init__(self, environment: Mapping[str, str], places: Places, search_path: Sequence[str]) -> None:
        self._environment = environment
        self._own = places
        self._search_path = search_path
        self._checkers: dict[tuple[str, str], Checker] = {}
        self._found: dict[tuple[str, tuple[str, ...]], str] = {}

    def compare(
        self, inputs: Inputs, arch: str, worker: str, sources: Sources, sent: Mapping[str, str | None]
    ) -> Same | NotKept | Again:
        """Compares the inputs of a unit for ``arch``.

        Args:
            worker: the name of the worker that recorded them.
            sources: the files that it had.
            sent: the variables that it got from this machine.

        Raises:
            ExecutorError: an input differs, and nothing can be sent to change that.
        """
        environment = worker_environment(self._environment, arch)
        key = (arch, sources.digest)
        if key not in self._checkers:
            self._checkers[key] = Checker(environment, sources.places)
        variables: dict[str, str | None] = {}
        more, reason = sources, ""
        for change in self._checkers[key].changes(inputs):
            kind = change.kind
            match kind:
                case ChangeKind.VARIABLE:
                    if travels(change.name) and change.name not in sent:
                        variables[change.name] = environment.get(change.name)
                    else:
                        reason = f"the variable {change.name} has another value on {worker}"
                case ChangeKind.DISTRIBUTION:
                    raise refused_version(worker, change.name, change.recorded, change.now)
                case ChangeKind.FILE:
                    found = self._adding(more, change.name) if change.recorded == ABSENT else None
                    reason = reason if found else _why_not_kept(change, worker, sources)
                    more = found or more
                case ChangeKind.MODULE:
                    found = self._adding(more, change.now) if change.recorded == ABSENT else None
                    if found is None:
                        raise _other_module(change, worker)
                    more = found
                case _:
                    assert_never(kind)
        if variables or more is not sources:
            return Again(variables, more)
        return NotKept(reason) if reason else Same(self._in_own_terms(inputs, environment, sources.places))

    def _adding(self, sources: Sources, path: str) -> Sources | None:
        """The sources with a file of this machine that the worker lacks; None if there is none that can travel."""
        own = path != ABSENT and is_local_file(Path(path))
        return sources.adding(Path(path), self._search_path) if own else None

    def _in_own_terms(self, inputs: Inputs, environment: Mapping[str, str], travel: Places) -> Inputs:
        """The same inputs, with the names that the cache of this machine uses."""

        def own(path: str) -> str:
            return self._own.portable(travel.here(path))

        searches = tuple(tuple(map(travel.here, search)) for search in inputs.searches)
        return Inputs(
            files=tuple(
                sorted((_file(each, travel, own(each.path)) for each in inputs.files), key=lambda each: each.path)
            ),
            binaries=tuple(
                sorted(
                    (BinaryInput(path=own(each.path), size=each.size) for each in inputs.binaries),
                    key=lambda each: each.path,
                )
            ),
            searches=tuple(tuple(map(self._own.portable, search)) for search in searches),
            imports=tuple(
                ImportInput(name=each.name, search=each.search, found=self._find(each.name, searches[each.search]))
                for each in inputs.imports
            ),
            variables=tuple((name, variable_state(environment, name, self._own)) for name, _ in inputs.variables),
            distributions=inputs.distributions,
        )

    def _find(self, name: str, search: tuple[str, ...]) -> str:
        if (name, search) not in self._found:
            self._found[name, search] = find_module(name, search, self._own)
        return self._found[name, search]


def _file(each: FileInput, travel: Places, own: str) -> FileInput:
    """The file with this machine's size and time, which an installed file has for a fast comparison."""
    path = Path(travel.here(each.path))
    if not each.installed:
        return replace(each, path=own)
    try:
        status = path.stat()
    except OSError:
        return replace(each, path=own)
    return replace(each, path=own, size=status.st_size, mtime_ns=status.st_mtime_ns)


def _why_not_kept(change: Change, worker: str, sources: Sources) -> str:
    """Why a unit is good although a file differs.

    Raises:
        ExecutorError: it is not.
    """
    if sources.sha256(Path(change.name)) == change.recorded:
        return f"{change.name} changed during the build"
    if change.name.startswith(_OF_THE_SYSTEM):
        return f"{change.name} differs on {worker}"
    raise ExecutorError(
        f"the worker {worker} is refused: your code reads {change.name}, which differs there from this machine's",
        hint="move the file into the folder of the project, or make the worker's file the same",
    )


def _other_module(change: Change, worker: str) -> ExecutorError:
    """The error for a worker that imports something else."""
    there, here = (text or "not installed" for text in (change.recorded, change.now))
    return ExecutorError(
        f"the worker {worker} is refused: your code imports {change.name}, which is {there} there and {here} here",
        hint="install the same distributions on the worker and on this machine, in the same way",
    )


def refused_version(worker: str, name: str, theirs: str, ours: str) -> ExecutorError:
    """The error for a worker with another version."""
    return ExecutorError(
        f"the worker {worker} is refused: it has {name} {in_words(theirs, ours)}, "
        f"and this machine has {in_words(ours, theirs)}",
        hint="install the same versions on all workers and on this machine, for example from one lock file; "
        "--executor local builds on this machine alone",
    )
