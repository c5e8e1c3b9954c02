"""What runs inside a worker process: kernels.py, its builders, and the compiler.

A worker compiles for one architecture and one GPU model only: the compiler reads the former from the environment when
it is imported, and libraries may ask for figures of the latter when they are (``device_facts.py``). What the author's
code prints goes to standard error, so that standard output stays the command's own.

A builder that calls ``cute.compile``, or a library that does, or that asks for figures of the GPU, runs in a fork of
the worker (``isolate.py``), so that what it is given depends on nothing that ran before. One that returns
``entry(...)`` leaves nothing behind and runs in the worker itself, which saves 0.07 s each. Which of the two an export
is, its first builder shows, in a fork.
"""

from __future__ import annotations

import dataclasses
import functools
import importlib.util
import inspect
import multiprocessing
import multiprocessing.connection
import os
import re
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import wrapt

from aot_pack.arch import Arch
from aot_pack.cache.entries import BuildCache, CacheSettings
from aot_pack.cache.facts import digest
from aot_pack.captures import begin_survey, current_survey
from aot_pack.compile import device_facts
from aot_pack.compile.device import DeviceFacts
from aot_pack.compile.environment import worker_environment
from aot_pack.compile.import_hints import import_hint
from aot_pack.compile.isolate import ChildDiedError, in_fork
from aot_pack.compile.sources import local_sources
from aot_pack.compile.watch import Watch
from aot_pack.errors import AotPackError, CollectError, CompileError, UsageError
from aot_pack.gpus import GpuModel
from aot_pack.model import BakedFact, CacheUse, Collection, CompiledUnit, Export, Target, Variant
from aot_pack.spec import ExportedBuilder, collecting, constant, variant_key, variant_values
from aot_pack.wheel.names import check_function_name


@dataclass(slots=True)
class _Builders:
    """What is known of the builders of this process."""

    plain: dict[str, bool]
    """By export: whether its builders compile nothing by themselves, as far as they ran."""
    spoilt: bool = False
    """Whether one that was taken for plain was not: what it left behind may show in others."""


_builders = _Builders({})


class WorkerSpoiltError(Exception):
    """This process can't be used for further targets; another one can."""


_loaded: dict[Path, tuple[ModuleType, tuple[ExportedBuilder, ...]]] = {}
"""kernels.py as this process ran it; a worker runs it once."""
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
_facts: DeviceFacts | None = None
"""What this process tells of the GPU; None where it is no worker."""


def start_worker(arch: str, settings: CacheSettings | None = None, gpu: GpuModel | None = None) -> None:
    """Prepares the process; must run before kernels.py is."""
    global _session, _facts
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    threading.Thread(target=_end_with_parent, daemon=True).start()
    environment = worker_environment(os.environ, arch)
    for name in set(os.environ) - set(environment):
        del os.environ[name]
    os.environ.update(environment)
    sys.stdout.flush()
    os.dup2(2, 1)
    wrapt.register_post_import_hook(_record_compiles, "cutlass")
    wrapt.register_post_import_hook(_take_programs, "tilelang")
    _facts = device_facts.install(Arch.parse(arch), gpu)
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


def _asked() -> tuple[BakedFact, ...]:
    return () if _facts is None else _facts.asked


def collect_and_keep(path: Path, arch: str) -> Collection:
    """``collect``, kept in the cache of this worker.

    Raises:
        CollectError: see ``collect``.
    """
    collection = collect(path)
    if _session is not None and (inputs := _session.watch.inputs()) is not None:
        gpu = _facts.gpu if _facts is not None and _asked() else None
        _session.cache.keep_collection(collection, arch, gpu, inputs)
    return collection


def collect(path: Path) -> Collection:
    """Runs kernels.py and lists what it exports.

    Raises:
        CollectError: it does not run, exports nothing, or exports something that can't be packed.
    """
    module, exported = _load(path)
    if not exported:
        raise CollectError(
            f"{path.name} exports nothing",
            hint="decorate a builder with @aot_pack.export and return aot_pack.entry(...) from it",
        )
    seen: dict[str, ExportedBuilder] = {}
    for builder in exported:
        if builder.name in seen:
            lines = f"{seen[builder.name].line} and {builder.line}"
            raise CollectError(
                f"{path.name} exports two functions of the name {builder.name!r}, in lines {lines}",
                hint="rename one, or give it @aot_pack.export(name=...)",
            )
        seen[builder.name] = builder
        _check_name(builder)
    return Collection(
        path=path,
        doc=(module.__doc__ or "").strip(),
        exports=tuple(_export(builder) for builder in exported),
        sources=local_sources(path, _imported[path]),
    )


def survey_target(path: Path, target: Target) -> CompiledUnit:
    """``compile_target``, with all that the builder's captures saw in ``calls``. Nothing of it is kept in a cache.

    Raises:
        CompileError, WorkerSpoiltError: see there.
    """
    begin_survey()
    return compile_target(path, target)


def compile_target(path: Path, target: Target) -> CompiledUnit:
    """``compile_here``, as if it were the first target of this process.

    Raises:
        CompileError: see there; or the process died.
        WorkerSpoiltError: it must be tried in another process.
    """
    from aot_pack.compile.recorder import recorder

    if _builders.spoilt:
        raise WorkerSpoiltError
    recorder()  # before kernels.py compiles anything
    _load(path)
    before = _traces()
    if _builders.plain.get(target.export):
        with suppress(CompileError):  # the fork will say it again
            unit = compile_here(path, target)
            if _traces() == before:
                return unit
        _builders.plain[target.export] = False
        if _traces() != before:
            _builders.spoilt = True
            raise WorkerSpoiltError
    if False in _builders.plain.values():
        device_facts.prepare()
    forking: AbstractContextManager[object] = nullcontext()
    if _session is not None:
        _session.watch.inputs()  # what was imported until now is looked at once, not in each fork
        forking = _session.watch.forking()
    try:
        with forking, tempfile.TemporaryDirectory(prefix="aot-pack-") as scratch:
            unit, after = in_fork(lambda: _compile_with_scratch(path, target, scratch))
    except ChildDiedError as error:
        raise CompileError(
            f"the process that compiled it {error}",
            target=str(target),
            hint="it was killed, ran out of memory, or crashed; try fewer at once with -j 1",
        ) from None
    _builders.plain.setdefault(target.export, after == before)
    return unit


@dataclass(frozen=True, slots=True)
class _Traces:
    """What builders did in this process that may show in what others come to."""

    compiled: int
    """How many functions other code than ours compiled."""
    asked: tuple[BakedFact, ...]
    refused: bool


def _traces() -> _Traces:
    from aot_pack.compile.recorder import recorder

    return _Traces(recorder().by_author, _asked(), _facts is not None and _facts.refused)


def _compile_with_scratch(path: Path, target: Target, scratch: str) -> tuple[CompiledUnit, _Traces]:
    """``compile_here`` where temporary files and caches of programs are in ``scratch``, and its traces. Libraries keep
    what they compiled there, and would not compile it again."""
    os.environ.update(TMPDIR=scratch, XDG_CACHE_HOME=scratch)
    tempfile.tempdir = None
    return compile_here(path, target), _traces()


def compile_here(path: Path, target: Target, *, locations: bool = False) -> CompiledUnit:
    """Runs the builder of ``target`` in this process, and compiles what it returns.

    Args:
        locations: print the host program with the author's files and lines; nothing else may follow in this process.

    Raises:
        CompileError: the builder or the compiler failed; ``detail`` has the author's traceback.
    """
    if locations:
        os.environ["CUTE_DSL_LINEINFO"] = "1"
    _, exported = _load(path)
    builder = next(found for found in exported if found.name == target.export)
    variant = builder.variants[target.variant.index]
    try:
        build = functools.partial(builder.builder, **variant)
        return _build_unit(path, target, build, builder.doc, locations=locations)
    except AotPackError as error:
        raise error.with_target(str(target)) from None
    except BaseException as error:
        _raise_refused_fact(target)
        raise CompileError(
            f"{type(error).__name__}: {_first_line(error)}",
            target=str(target),
            detail=_author_traceback(error, path),
            hint=_compile_hint(error, target),
        ) from None


def _raise_refused_fact(target: Target | None = None) -> None:
    """Raises what the GPU was asked for in vain, if it was: it is why the author's code failed, or did not see it."""
    if _facts is None:
        return
    try:
        _facts.check()
    except AotPackError as error:
        raise (error if target is None else error.with_target(str(target))) from None


def _build_unit(path: Path, target: Target, build: Callable[[], object], doc: str, *, locations: bool) -> CompiledUnit:
    from aot_pack.compile import cutedsl, front_ends

    if locations:
        return front_ends.build_unit(target, build, doc, locations=True)
    session = _session
    key = digest if session is None else session.cache.facts.program_key
    with cutedsl.memoised(key, None if session is None else session.cache.programs) as passes:
        unit = front_ends.build_unit(target, build, doc)
    _raise_refused_fact()
    unit = dataclasses.replace(unit, target=target if _asked() else target.without_gpu(), facts=_asked())
    if session is None or current_survey() is not None:
        return unit
    not_kept: str | None = "its options are not of the kind that is cached" if passes.passed_by else None
    if not_kept is None:
        inputs = session.watch.inputs()
        not_kept = session.watch.unknown
        if inputs is not None:
            session.cache.keep_unit(path, unit, inputs)
    cached = CacheUse.PROGRAM if passes.hits and not passes.misses and not passes.passed_by else CacheUse.NONE
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
        _raise_refused_fact()
        raise CollectError(
            f"{path.name} does not run: {type(error).__name__}: {_first_line(error)}",
            detail=_author_traceback(error, path),
            hint=import_hint(error)
            or (None if isinstance(error, SystemExit) else "run it with python to see the same error"),
        ) from None
    in_namespace = {id(value) for value in vars(module).values() if isinstance(value, ExportedBuilder)}
    exported = tuple(builder for builder in found if builder.module == name or id(builder) in in_namespace)
    _loaded[path] = (module, exported)
    _imported[path] = tuple(loaded for key, loaded in list(sys.modules.items()) if key not in before)
    return module, exported


def _record_compiles(_: ModuleType) -> None:
    """What kernels.py compiles while it is read may be returned by its builders."""
    if "aot_pack.compile.recorder" not in sys.modules:  # else it imports cutlass just now
        from aot_pack.compile.recorder import recorder

        recorder()


def _take_programs(_: ModuleType) -> None:
    """TileLang's programs are taken as they are, and not compiled for this machine."""
    from aot_pack.compile import tilelang

    tilelang.install()


def _check_name(builder: ExportedBuilder) -> None:
    try:
        check_function_name(builder.name)
    except UsageError as error:
        hint = error.hint or "rename it, or give it @aot_pack.export(name=...)"
        raise CollectError(f"line {builder.line}: {error.message}", hint=hint) from None


def _export(builder: ExportedBuilder) -> Export:
    variants = tuple(
        Variant(
            index=index,
            key=variant_key(variant),
            archs=_checked_archs(builder, builder.archs[index]),
            values=variant_values(variant),
        )
        for index, variant in enumerate(builder.variants)
    )
    keys = [variant.key for variant in variants]
    repeated = sorted({key for key in keys if keys.count(key) > 1})
    if repeated:
        raise CollectError(
            f"{builder.name} (line {builder.line}) has two variants {repeated[0]!r}",
            hint="every variant needs values of its own",
        )
    defaults = tuple(
        (parameter.name, constant(parameter.name, parameter.default))
        for parameter in inspect.signature(builder.builder).parameters.values()
        if parameter.default is not inspect.Parameter.empty and parameter.name in builder.variants[0]
    )
    return Export(
        name=builder.name,
        doc=builder.doc,
        variants=variants,
        line=builder.line,
        defaults=defaults,
        keywords=builder.keywords,
    )


def _checked_archs(builder: ExportedBuilder, archs: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if archs is None:
        return None
    try:
        return tuple(str(Arch.parse(arch)) for arch in archs)
    except UsageError as error:
        raise CollectError(f"{builder.name} (line {builder.line}): {error.message}", hint=error.hint) from None


_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def _first_line(error: BaseException) -> str:
    text = _ANSI.sub("", str(error)).strip()
    return text.split("\n", 1)[0] if text else "(no message)"


def _author_traceback(error: BaseException, path: Path) -> str:
    """The traceback from the author's file on, without the frames of aot-pack and of import."""
    frames = traceback.extract_tb(error.__traceback__)
    start = next((index for index, frame in enumerate(frames) if Path(frame.filename) == path), len(frames))
    kept = traceback.StackSummary.from_list(frames[start:]).format()
    head = ["Traceback (most recent call last):\n", *kept] if kept else []
    lines = [*head, *traceback.format_exception_only(error)]
    return _ANSI.sub("", "".join(lines)).rstrip()


def _compile_hint(error: BaseException, target: Target) -> str | None:
    text = str(error)
    match = re.search(r"expects arch to be.*?(sm_\w+)", text)
    if match is not None and match[1] != str(target.arch):
        return f"build it with --arch {match[1]}, or narrow the export with archs=[{match[1]!r}]"
    missing = type(error).__name__ == "DynamicLibNotFoundError" or isinstance(error, OSError)
    if missing and re.search(r"\blibcuda\.so\b|\"cuda\"|'cuda'", text):
        return "the builder asks the driver of a GPU, and there is none; give it the figures as constants"
    return None
