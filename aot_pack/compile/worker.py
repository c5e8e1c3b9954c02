"""What runs inside a worker process: kernels.py, its builders, and the compiler.

A worker compiles for one architecture and one GPU model only: the compiler reads the former from the environment when
it is imported, and libraries may ask for figures of the latter when they are (``gpu_answers/answers.py``). What
the author's code prints goes to standard error, so that standard output stays the command's own.

A builder that calls ``cute.compile``, or a library that does, or that asks for figures of the GPU, runs in a fork of
the worker (``isolate.py``), so that what it is given depends on nothing that ran before. One that returns
``entry(...)`` leaves nothing behind and runs in the worker itself, which saves 0.07 s each. Which of the two an export
is, its first builder shows, in a fork.
"""

from __future__ import annotations

import dataclasses
import functools
import importlib.util
import multiprocessing
import multiprocessing.connection
import os
import re
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import wrapt

from aot_pack.arch import Arch
from aot_pack.author.captures import begin_survey, current_survey
from aot_pack.author.mistakes import MistakeError, mistake_hint
from aot_pack.author.spec import ExportedBuilder, collecting
from aot_pack.cache.entries import BuildCache, CacheSettings
from aot_pack.cache.facts import digest
from aot_pack.compile.collection import read_collection
from aot_pack.compile.import_hints import import_hint
from aot_pack.compile.isolate import ChildDiedError, in_fork
from aot_pack.compile.tracebacks import author_traceback, first_line, line_of
from aot_pack.compile.watch import Watch
from aot_pack.environment import worker_environment
from aot_pack.errors import AotPackError, CollectError, CompileError
from aot_pack.gpu_answers import answers
from aot_pack.gpu_answers.device import GpuFigures
from aot_pack.gpus import GpuModel
from aot_pack.model import BakedFigure, CacheUse, Collection, CompiledUnit, Outcome, Target


@dataclass(slots=True)
class _Builders:
    """What is known of the builders of this process."""

    plain: dict[tuple[str, ...], bool]
    """By the functions that a builder makes: whether it compiles nothing by itself, as far as it ran."""
    spoilt: bool = False
    """Whether one that was taken for plain was not: what it left behind may show in others."""


_builders = _Builders({})


class WorkerSpoiltError(Exception):
    """This process can't be used for further targets; another one can."""


_loaded: dict[Path, tuple[ModuleType, tuple[ExportedBuilder, ...]]] = {}
"""kernels.py as this process ran it; a worker runs it once."""
_unnamed: dict[Path, tuple[ExportedBuilder, ...]] = {}
"""The builders of modules that it imports without naming them."""
_imported: dict[Path, tuple[ModuleType, ...]] = {}
"""What running it imported that was not there before: a site's own modules (sitecustomize) are not the author's."""


@dataclass(slots=True)
class _Session:
    """A worker process's cache, and its record of what the author's code looks at."""

    cache: BuildCache
    watch: Watch
    problems: list[str]

    def take_problems(self) -> tuple[str, ...]:
        taken = tuple(self.problems)
        self.problems.clear()
        return taken


_session: _Session | None = None
_figures: GpuFigures | None = None
"""What this process tells of the GPU; None where it is no worker."""


def start_worker(
    arch: str, settings: CacheSettings | None = None, gpu: GpuModel | None = None, scratch: str | None = None
) -> None:
    """Prepares the process; must run before kernels.py is.

    Args:
        scratch: folder for temporary files, which the parent removes.
    """
    global _session, _figures
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
    wrapt.register_post_import_hook(_record_compiles, "cutlass")
    wrapt.register_post_import_hook(_take_programs, "tilelang")
    _figures = answers.install(Arch.parse(arch), gpu)
    if settings is not None:
        problems: list[str] = []
        _session = _Session(settings.open(problems.append), Watch(environment, cache=settings.root), problems)
        _session.watch.start()


def _end_with_parent() -> None:
    """A parent that is killed can't end its workers; they see it and end themselves."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _asked() -> tuple[BakedFigure, ...]:
    return () if _figures is None else _figures.asked


def collect_and_keep(path: Path, arch: str) -> Collection:
    """``collect``, kept in the cache of this worker.

    Raises:
        CollectError: see ``collect``.
    """
    collection = collect(path)
    if _session is not None and (inputs := _session.watch.inputs()) is not None:
        gpu = _figures.gpu if _figures is not None and _asked() else None
        _session.cache.keep_collection(collection, arch, gpu, inputs)
    return collection


def collect(path: Path) -> Collection:
    """Runs kernels.py and lists what it exports.

    Raises:
        CollectError: it does not run, exports nothing, or exports something that can't be packed.
    """
    module, exported = _load(path)
    return read_collection(path, module, exported, _unnamed[path], _imported[path])


def compile_target(path: Path, target: Target) -> CompiledUnit:
    """:func:`compile_together` for one target.

    Raises:
        CompileError: it failed, or the process died.
        WorkerSpoiltError: it must be tried in another process.
    """
    return _one(compile_together(path, (target,)))


def survey_together(path: Path, targets: Sequence[Target]) -> tuple[Outcome, ...]:
    """:func:`compile_together`, with all that the builder's captures saw in ``calls``. No cache keeps any of it.

    Raises:
        WorkerSpoiltError: see there.
    """
    begin_survey()
    return compile_together(path, targets)


def compile_together(path: Path, targets: Sequence[Target]) -> tuple[Outcome, ...]:
    """What became of targets that one run of a builder makes, in their order: as if they were the first of this
    process.

    Raises:
        WorkerSpoiltError: it must be tried in another process.
    """
    from aot_pack.front_ends.cutedsl.recorder import recorder

    if _builders.spoilt:
        raise WorkerSpoiltError
    recorder()  # before kernels.py compiles anything
    _load(path)
    before = _traces()
    builder = targets[0].together or (targets[0].export,)
    if _builders.plain.get(builder):
        outcomes = compile_run(path, targets)
        if _traces() == before and not any(isinstance(each, AotPackError) for each in outcomes):
            return outcomes
        _builders.plain[builder] = False  # the fork will say again what failed
        if _traces() != before:
            _builders.spoilt = True
            raise WorkerSpoiltError
    if False in _builders.plain.values():
        answers.prepare()
    forking: AbstractContextManager[object] = nullcontext()
    if _session is not None:
        _session.watch.inputs()  # what was imported until now is looked at once, not in each fork
        forking = _session.watch.forking()
    try:
        with forking, tempfile.TemporaryDirectory(prefix="aot-pack-") as scratch:
            outcomes, after = in_fork(lambda: _compile_with_scratch(path, targets, scratch))
    except ChildDiedError as error:
        died = CompileError(
            f"the process that compiled it {error}",
            target=_named(targets),
            hint="it was killed, ran out of memory, or crashed; try fewer at once with -j 1",
        )
        return (died,) * len(targets)
    if not any(isinstance(each, AotPackError) for each in outcomes):
        _builders.plain.setdefault(builder, after == before)
    return outcomes


@dataclass(frozen=True, slots=True)
class _Traces:
    """What builders did in this process that may show in what others come to."""

    compiled: int
    """How many functions other code than ours compiled."""
    asked: tuple[BakedFigure, ...]
    refused: bool


def _traces() -> _Traces:
    from aot_pack.front_ends.cutedsl.recorder import recorder

    return _Traces(recorder().by_author, _asked(), _figures is not None and _figures.refused)


def _compile_with_scratch(path: Path, targets: Sequence[Target], scratch: str) -> tuple[tuple[Outcome, ...], _Traces]:
    """``compile_run`` where temporary files and caches of programs are in ``scratch``, and its traces. Libraries keep
    what they compiled there, and would not compile it again."""
    os.environ.update(TMPDIR=scratch, XDG_CACHE_HOME=scratch)
    tempfile.tempdir = None
    return compile_run(path, targets), _traces()


def compile_here(path: Path, target: Target, *, locations: bool = False) -> CompiledUnit:
    """:func:`compile_run` for one target.

    Raises:
        CompileError: the builder or the compiler failed; ``detail`` has the author's traceback.
    """
    return _one(compile_run(path, (target,), locations=locations))


def compile_run(path: Path, targets: Sequence[Target], *, locations: bool = False) -> tuple[Outcome, ...]:
    """Runs the builder of ``targets`` in this process, and compiles what it returns: all of its functions, whichever
    are asked for, so that no unit depends on that. An error of the builder is that of all of them.

    Args:
        targets: of one builder, variant and device.
        locations: print the host program with the author's files and lines; nothing else may follow in this process.
    """
    if locations:
        os.environ["CUTE_DSL_LINEINFO"] = "1"
    _, exported = _load(path)
    wanted = {target.export: target for target in targets}
    builder = next(found for found in exported if targets[0].export in dict(found.functions))
    build = functools.partial(builder.builder, **builder.variants[targets[0].variant.index])
    try:
        found = _build_units(path, builder, build, targets[0], locations=locations)
        _raise_refused_figure()
    except BaseException as error:
        failed = _as_compile_error(error, path, builder, targets)
        return (failed,) * len(targets)
    return tuple(
        each.with_target(str(wanted[name])) if isinstance(each := found[name], AotPackError) else each
        for name in wanted
    )


def _one(outcomes: tuple[Outcome, ...]) -> CompiledUnit:
    (outcome,) = outcomes
    if isinstance(outcome, AotPackError):
        raise outcome
    return outcome


def _named(targets: Sequence[Target]) -> str:
    return ", ".join(map(str, targets))


def _as_compile_error(
    error: BaseException, path: Path, builder: ExportedBuilder, targets: Sequence[Target]
) -> AotPackError:
    """What is told of an error that the author's code or the compiler raised."""
    if isinstance(error, MistakeError):
        detail = error.detail or line_of(builder.name, builder.line, path)
        return CompileError(error.message, target=_named(targets), hint=error.hint, detail=detail)
    if isinstance(error, AotPackError):
        return error.with_target(_named(targets))
    try:
        _raise_refused_figure()
    except AotPackError as refused:
        return refused.with_target(_named(targets))
    return CompileError(
        f"{type(error).__name__}: {first_line(error)}",
        target=_named(targets),
        detail=author_traceback(error, path),
        hint=import_hint(error) or _compile_hint(error, targets[0]),
    )


def _raise_refused_figure() -> None:
    """Raises what the GPU was asked for in vain, if it was: it is why the author's code failed, or did not see it."""
    if _figures is not None:
        _figures.check()


def _build_units(
    path: Path, builder: ExportedBuilder, build: Callable[[], object], target: Target, *, locations: bool
) -> dict[str, Outcome]:
    """What became of the functions that a builder makes, by their names; the units are kept in the cache.

    Args:
        target: one of them.
    """
    from aot_pack import front_ends
    from aot_pack.front_ends.cutedsl import front_end as cutedsl

    session = _session
    key = digest if session is None else session.cache.facts.program_key
    programs = None if session is None or locations else session.cache.programs
    found: dict[str, Outcome] = {}
    with nullcontext() if locations else cutedsl.memoised(key, programs) as passes:
        started = time.perf_counter()
        built = front_ends.run_builder(target, build, builder.name, builder.together)
        builder_s = (time.perf_counter() - started) / len(built)
        for name, doc in builder.functions:
            own = dataclasses.replace(target, export=name)
            try:
                unit = front_ends.build_unit(own, built[name], doc, locations=locations)
            except BaseException as error:
                found[name] = _as_compile_error(error, path, builder, (own,))
            else:
                found[name] = dataclasses.replace(unit, compile_s=unit.compile_s + builder_s)
    if passes is None:
        return found
    _raise_refused_figure()
    asked = _asked()
    cached = CacheUse.PROGRAM if passes.hits and not passes.misses and not passes.passed_by else CacheUse.NONE
    not_kept = "its options are not of the kind that is cached" if passes.passed_by else None
    for name, outcome in found.items():
        if isinstance(outcome, CompiledUnit):
            own = outcome.target if asked else outcome.target.without_gpu()
            unit = dataclasses.replace(outcome, target=own, figures=asked)
            keeping = None if current_survey() is not None else session
            found[name] = unit if keeping is None else _kept(path, unit, keeping, cached, not_kept)
    return found


def _kept(path: Path, unit: CompiledUnit, session: _Session, cached: CacheUse, not_kept: str | None) -> CompiledUnit:
    """The unit, put into the cache unless it is said why not."""
    if not_kept is None:
        inputs = session.watch.inputs()
        not_kept = session.watch.unknown
        if inputs is not None:
            session.cache.keep_unit(path, unit, inputs)
    return dataclasses.replace(unit, cached=cached, not_kept=not_kept, cache_problems=session.take_problems())


def _load(path: Path) -> tuple[ModuleType, tuple[ExportedBuilder, ...]]:
    if path in _loaded:
        return _loaded[path]
    usable = path.stem.isidentifier() and path.stem not in sys.stdlib_module_names  # which others import
    name = path.stem if usable else "kernels"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise CollectError(f"{path} is not a Python file", hint="its name must end in .py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    sys.path.insert(0, str(path.parent))
    sys.dont_write_bytecode = True
    before = set(sys.modules)
    try:
        with collecting() as found:
            spec.loader.exec_module(module)
    except AotPackError:
        raise
    except BaseException as error:
        _raise_refused_figure()
        raise CollectError(
            f"{path.name} does not run: {type(error).__name__}: {first_line(error)}",
            detail=author_traceback(error, path),
            hint=import_hint(error)
            or mistake_hint(str(error))
            or (None if isinstance(error, SystemExit) else "run it with python to see the same error"),
        ) from None
    in_namespace = {id(value) for value in vars(module).values() if isinstance(value, ExportedBuilder)}
    exported = tuple(builder for builder in found if builder.module == name or id(builder) in in_namespace)
    _loaded[path] = (module, exported)
    _unnamed[path] = tuple(builder for builder in found if builder not in exported)
    _imported[path] = tuple(loaded for key, loaded in list(sys.modules.items()) if key not in before)
    return module, exported


def _record_compiles(_: ModuleType) -> None:
    """What kernels.py compiles while it is read may be returned by its builders."""
    if "aot_pack.front_ends.cutedsl.recorder" not in sys.modules:  # else it imports cutlass just now
        from aot_pack.front_ends.cutedsl.recorder import recorder

        recorder()


def _take_programs(_: ModuleType) -> None:
    """TileLang's programs are taken as they are, and not compiled for this machine."""
    from aot_pack.front_ends.tilelang import front_end as tilelang

    if _figures is not None:
        tilelang.install(_figures.arch)


def _compile_hint(error: BaseException, target: Target) -> str | None:
    text = str(error)
    match = re.search(r"expects arch to be.*?(sm_\w+)", text)
    if match is not None and match[1] != str(target.arch):
        return f"build it with --arch {match[1]}, or narrow the export with archs=[{match[1]!r}]"
    missing = type(error).__name__ == "DynamicLibNotFoundError" or isinstance(error, OSError)
    if missing and re.search(r"\blibcuda\.so\b|\"cuda\"|'cuda'", text):
        return "the builder asks the driver of a GPU, and there is none; give it the figures as constants"
    return mistake_hint(text)
