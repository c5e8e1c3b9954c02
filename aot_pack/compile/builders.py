"""Collecting and compiling inside one process: kernels.py, its builders, and the compiler.

There are two kinds of builders:

- A builder may call the compiler, call a library that compiles, or ask for figures of the GPU. It runs in a fork of
  the process (``isolate.py``), so that its result does not depend on earlier runs.
- A builder may only return ``entry(...)``. It leaves nothing behind and runs in the process itself, which saves 0.07 s
  per run.

The first run of each builder is in a fork, to find out which kind it is.
"""

from __future__ import annotations

import dataclasses
import functools
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path

from aot_pack.author.captures import begin_survey, current_survey
from aot_pack.author.spec import ExportedBuilder
from aot_pack.cache.entries import BuildCache
from aot_pack.cache.facts import digest
from aot_pack.compile.collection import read_collection
from aot_pack.compile.failures import compile_error, named
from aot_pack.compile.front_ends import FrontEnds, ProgramUses
from aot_pack.compile.isolate import ChildDiedError, in_fork
from aot_pack.compile.kernels_file import KernelsFile, run_kernels
from aot_pack.compile.returned import by_function
from aot_pack.compile.watch import Watch
from aot_pack.errors import AotPackError, ProcessDied
from aot_pack.front_ends import FRONT_ENDS
from aot_pack.gpu_answers import answers
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.model import BakedFigure, CacheUse, Collection, CompiledUnit, Outcome, Target

_MOST_GROWTH_BYTES = 512 << 20
"""Memory that a worker may add before another one takes its place. nvidia-cutlass-dsl (4.8.1) keeps the MLIR context of
each compile, 2 MB or more, even after the compiled function is gone."""


class WorkerSpoiltError(Exception):
    """This process can't compile further targets. The caller must use another process."""


class CompilerImportedTooSoonError(Exception):
    """kernels.py sets a variable of the compiler, which this process imported before. A process must do it again that
    imports the compiler when kernels.py does."""


@dataclass(slots=True)
class Session:
    """The cache of a worker process, and its record of the inputs that the author's code reads."""

    cache: BuildCache
    watch: Watch
    problems: list[str]

    def take_problems(self) -> tuple[str, ...]:
        """Returns the problems with the cache since the last call."""
        taken = tuple(self.problems)
        self.problems.clear()
        return taken


@dataclass(frozen=True, slots=True)
class _Traces:
    """Effects of builders in this process that may change the results of later builders."""

    compiled: int
    """How many functions the author's code or a library compiled, without aot-pack."""
    asked: tuple[BakedFigure, ...]
    refused: bool


class Worker:
    """Compiles in one process, for one architecture and GPU model.

    Args:
        figures: the figures of the GPU that this process answers.
        front_ends: for the architecture of ``figures``.
        session: None for a build without a cache.
        compiler_imported: whether the process imported the compiler before it became a worker.
    """

    def __init__(
        self,
        figures: GpuFigures,
        front_ends: FrontEnds,
        session: Session | None = None,
        *,
        compiler_imported: bool = False,
    ) -> None:
        self.session = session
        self._compiler_imported = compiler_imported
        self._figures = figures
        self._front_ends = front_ends
        self._files: dict[Path, KernelsFile] = {}
        self._plain: dict[tuple[str, ...], bool] = {}
        """Whether a builder compiled nothing by itself in its runs so far. The key is the functions that it makes."""
        self._spoilt = False
        """Whether a builder that looked plain left something behind, which may change later results."""
        self._begun_bytes: int | None = None
        """The memory of this process before it compiled anything."""

    def kernels(self, path: Path) -> KernelsFile:
        """Returns kernels.py after this process ran it. It runs once per process.

        Raises:
            CollectError, CompileError: see ``run_kernels``.
            CompilerImportedTooSoonError: the caller must use another process.
        """
        if path not in self._files:
            before = _compilers_variables()
            self._files[path] = run_kernels(path, self._figures)
            if self._compiler_imported and _compilers_variables() != before:
                raise CompilerImportedTooSoonError
        return self._files[path]

    def collect(self, path: Path) -> Collection:
        """Runs kernels.py and lists what it exports. The cache of the session keeps the list.

        Raises:
            CollectError: kernels.py does not run, exports nothing, or exports something that aot-pack can't pack.
        """
        kernels = self.kernels(path)
        collection = read_collection(path, kernels)
        if self.session is not None and (inputs := self.session.watch.inputs()) is not None:
            gpu = self._figures.gpu if self._figures.asked else None
            self.session.cache.keep_collection(collection, str(self._figures.arch), gpu, inputs)
            collection = dataclasses.replace(collection, cache_entries=self.session.cache.store.take_used())
        return collection

    def compile_together(self, path: Path, targets: Sequence[Target], *, survey: bool = False) -> tuple[Outcome, ...]:
        """Compiles the targets that one run of a builder makes, and returns their outcomes in the same order.

        The outcomes are the same as in a new process.

        Args:
            survey: put everything that the builder's captures saw into ``calls``; the cache keeps nothing of this run.

        Raises:
            WorkerSpoiltError: the caller must try again in another process.
        """
        if survey:
            begin_survey()
        if self._begun_bytes is None:
            self._begun_bytes = _resident_bytes()
        if self._spoilt or _resident_bytes() - self._begun_bytes > _MOST_GROWTH_BYTES:
            raise WorkerSpoiltError
        self._front_ends.load_last()  # before kernels.py compiles anything
        self.kernels(path)
        before = self._traces()
        builder = targets[0].together or (targets[0].export,)
        if self._plain.get(builder):
            outcomes = self.compile_run(path, targets)
            if self._traces() == before and not _any_failed(outcomes):
                return outcomes
            self._plain[builder] = False  # the fork raises the same error again
            if self._traces() != before:
                self._spoilt = True
                raise WorkerSpoiltError
        if False in self._plain.values():
            answers.prepare()
        try:
            outcomes, after = self._compile_in_fork(path, targets)
        except ChildDiedError as error:
            died = ProcessDied(
                f"the process that compiled it {error}",
                target=named(targets),
                hint="it was killed, ran out of memory, or crashed; run fewer processes at once with -j 1",
            )
            return (died,) * len(targets)
        if not _any_failed(outcomes):
            self._plain.setdefault(builder, after == before)
        return outcomes

    def compile_here(self, path: Path, target: Target, *, locations: bool = False) -> CompiledUnit:
        """:meth:`compile_run` for one target.

        Raises:
            CompileError: the builder or the compiler failed; ``detail`` has the author's traceback.
        """
        (outcome,) = self.compile_run(path, (target,), locations=locations)
        if isinstance(outcome, AotPackError):
            raise outcome
        return outcome

    def compile_run(self, path: Path, targets: Sequence[Target], *, locations: bool = False) -> tuple[Outcome, ...]:
        """Runs the builder of ``targets`` in this process, and compiles everything that it returns.

        It compiles all functions of the builder, so that no unit depends on the choice of targets. An error of the
        builder is the outcome of all ``targets``.

        Args:
            targets: of one builder, variant and device.
            locations: print the host program with the author's files and lines. The process must not compile anything
                else afterwards.
        """
        if locations:
            os.environ["CUTE_DSL_LINEINFO"] = "1"
        builder = self.kernels(path).by_function[targets[0].export]
        try:
            outcomes = self._build_units(path, builder, targets[0], locations=locations)
            self._figures.check()
        except BaseException as error:
            failed = compile_error(error, path, builder, targets, self._figures)
            return (failed,) * len(targets)
        return tuple(_with_target(outcomes[target.export], target) for target in targets)

    def _compile_in_fork(self, path: Path, targets: Sequence[Target]) -> tuple[tuple[Outcome, ...], _Traces]:
        """Calls :meth:`compile_run` in a fork of this process; returns its result and the traces of the fork.

        Raises:
            ChildDiedError: the fork ended without a result.
        """
        forking: AbstractContextManager[object] = nullcontext()
        if self.session is not None:
            self.session.watch.inputs()  # hash the modules imported so far once, not in each fork
            forking = self.session.watch.forking()
        with forking, tempfile.TemporaryDirectory(prefix="aot-pack-") as scratch:
            return in_fork(lambda: self._compile_with_scratch(path, targets, scratch))

    def _compile_with_scratch(
        self, path: Path, targets: Sequence[Target], scratch: str
    ) -> tuple[tuple[Outcome, ...], _Traces]:
        """Calls :meth:`compile_run` with temporary files and program caches in ``scratch``; returns also the traces.

        Libraries cache compiled code in these folders. With an old cache, they would not compile again.
        """
        os.environ.update(TMPDIR=scratch, XDG_CACHE_HOME=scratch)
        tempfile.tempdir = None
        return self.compile_run(path, targets), self._traces()

    def _traces(self) -> _Traces:
        compiled = sum(front_end.compiled_by_author() for front_end in self._front_ends.loaded())
        return _Traces(compiled, self._figures.asked, self._figures.refused)

    def _build_units(
        self, path: Path, builder: ExportedBuilder, target: Target, *, locations: bool
    ) -> dict[str, Outcome]:
        """Compiles the functions of a builder; returns their outcomes by name. The cache keeps the units.

        Args:
            target: one of the targets that the builder makes.
        """
        session = self.session
        key = digest if session is None else session.cache.facts.program_key
        programs = None if session is None or locations else session.cache.programs
        self._front_ends.load_last()
        build = functools.partial(builder.builder, **builder.variants[target.variant.index])
        with ExitStack() as memoising:
            if locations:
                return self._run_builder(path, builder, build, target, locations=True)
            entered = [
                memoising.enter_context(front_end.memoised(key, programs)) for front_end in self._front_ends.loaded()
            ]
            outcomes = self._run_builder(path, builder, build, target, locations=False)
        self._figures.check()
        uses = [use for use in entered if use is not None]
        return {
            name: self._finished(path, outcome, uses) if isinstance(outcome, CompiledUnit) else outcome
            for name, outcome in outcomes.items()
        }

    def _run_builder(
        self, path: Path, builder: ExportedBuilder, build: Callable[[], object], target: Target, *, locations: bool
    ) -> dict[str, Outcome]:
        """Runs a builder, and compiles each of its functions.

        Args:
            build: the builder with its arguments.
            target: one of the targets that it makes.
        """
        for front_end in self._front_ends.loaded():
            front_end.prepare(target)
        started = time.perf_counter()
        built = by_function(build(), builder.name, target.export, builder.together)
        builder_s = (time.perf_counter() - started) / len(built)
        outcomes: dict[str, Outcome] = {}
        for name, doc in builder.functions:
            of_function = dataclasses.replace(target, export=name)
            started = time.perf_counter()
            try:
                front_end = self._front_ends.accepting(built[name])
                unit = front_end.build_unit(of_function, built[name], doc, locations=locations)
            except BaseException as error:
                outcomes[name] = compile_error(error, path, builder, (of_function,), self._figures)
            else:
                outcomes[name] = dataclasses.replace(unit, compile_s=time.perf_counter() - started + builder_s)
        return outcomes

    def _finished(self, path: Path, unit: CompiledUnit, uses: Sequence[ProgramUses]) -> CompiledUnit:
        """Adds the figures that the builder asked for to the unit, and stores it in the cache if its inputs are known.

        Args:
            uses: the uses of cached programs, one per front end.
        """
        asked = self._figures.asked
        target = unit.target if asked else unit.target.without_gpu()
        unit = dataclasses.replace(unit, target=target, figures=asked)
        session = self.session
        if session is None or current_survey() is not None:
            return unit
        hits, misses = sum(use.hits for use in uses), sum(use.misses for use in uses)
        passed_by = sum(use.passed_by for use in uses)
        not_kept = "the cache does not keep programs with its compile options" if passed_by else None
        if not_kept is None:
            inputs = session.watch.inputs()
            not_kept = session.watch.unknown
            if inputs is not None:
                session.cache.keep_unit(path, unit, inputs)
        cached = CacheUse.PROGRAM if hits and not misses and not passed_by else CacheUse.NONE
        return dataclasses.replace(
            unit,
            cached=cached,
            not_kept=not_kept,
            cache_problems=session.take_problems(),
            cache_entries=session.cache.store.take_used(),
        )


def _resident_bytes() -> int:
    """Memory of this process."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _compilers_variables() -> dict[bytes, bytes]:
    """The variables that the compiler may have read when it was imported. To the watch, this is no read."""
    prefixes = tuple(map(os.fsencode, FRONT_ENDS[-1].variables))
    return {name: value for name, value in os.environb.items() if name.startswith(prefixes)}


def _any_failed(outcomes: Sequence[Outcome]) -> bool:
    return any(isinstance(outcome, AotPackError) for outcome in outcomes)


def _with_target(outcome: Outcome, target: Target) -> Outcome:
    """Names the requested target in an error of a function."""
    return outcome.with_target(str(target)) if isinstance(outcome, AotPackError) else outcome
