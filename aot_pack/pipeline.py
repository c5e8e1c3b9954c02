"""The build, as the list of its stages."""

from __future__ import annotations

import contextlib
import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aot_pack.cache.entries import BuildCache, CacheSettings
from aot_pack.cache.history import History, TargetHistory
from aot_pack.cache.shared import SharedStore
from aot_pack.compile.local import LocalWorkers
from aot_pack.compile.pool import CompilePool, Outcome
from aot_pack.compile.processes import ExecutorFactory, WorkerKey
from aot_pack.compilers.untested import untested_warnings
from aot_pack.cost import BEFORE, COLLECT, NATIVE, TRANSLATE
from aot_pack.errors import AotPackError, CompileError, TranslateError, UsageError
from aot_pack.ffi_releases import needed
from aot_pack.gradients import gradient_errors
from aot_pack.jit.table import answering_units, unanswered
from aot_pack.launcher.lifted import LiftedUnit
from aot_pack.model import BuildSettings, CompiledUnit, Image, Plan, Target, Translated
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.outcomes import judge, raise_all
from aot_pack.package.include import plan_with_modules, read_modules
from aot_pack.package.jit_module import check_jit_names
from aot_pack.package.wheel_variants import find_wheel_variants, index_file_name, overclaims, units_of
from aot_pack.plan import gpus_of, make_plan
from aot_pack.progress import Clock, Progress
from aot_pack.select import select_targets
from aot_pack.targets import compile_targets
from aot_pack.translate import lift_unit, write_launchers
from aot_pack.variants import resolve_variants, units_by_export
from aot_pack.wheel.assemble import BuiltWheel, WheelVariantContents, build_wheels
from aot_pack.wheel.kept import keep_wheels, take_wheels, wheel_key
from aot_pack.wheel.packed import packed_sizes
from aot_pack.wheel.publish import check_output_folder

if TYPE_CHECKING:
    from aot_pack.executors.dealer import Dealer


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """A finished build."""

    wheels: tuple[BuiltWheel, ...]
    """Users install the first one by the package's name."""
    plan: Plan
    translated: tuple[Translated, ...]
    warnings: tuple[str, ...]
    wheel_cached: bool
    """Whether an earlier build made the wheels from the same inputs."""
    cache_notes: tuple[str, ...] = ()
    """Why the build did not use existing cache entries, and why the cache does not keep some results."""

    @property
    def wheel(self) -> BuiltWheel:
        """The wheel that users install by the package's name."""
        return self.wheels[0]

    @property
    def wheel_variants_index(self) -> Path | None:
        """The index file that describes each wheel variant; None without wheel variants."""
        if not any(wheel.label for wheel in self.wheels):
            return None
        return self.wheel.path.with_name(index_file_name(self.wheel.distribution, self.wheel.version))


def collect_plan(settings: BuildSettings, pool: CompilePool, cache: BuildCache | None = None) -> tuple[Plan, bool]:
    """Plans the build of kernels.py. Runs kernels.py, unless ``cache`` has its collection; returns whether it ran.

    Raises:
        CollectError, UsageError: see ``compile.worker.collect``, ``plan.make_plan`` and ``select.select_targets``.
    """
    worker_key = WorkerKey(str(settings.archs[0]), next(iter(gpus_of(settings.archs[0], settings.gpus)), None))
    collection = None if cache is None else cache.collection(settings.source, worker_key.arch, worker_key.gpu)
    runs = collection is None
    if collection is None:
        collection = pool.collect(settings.source, worker_key)
        if cache is not None:
            cache.shared.share(collection.cache_entries)
    plan = make_plan(collection, settings.archs, gpus=settings.gpus, name=settings.name, version=settings.version)
    return select_targets(plan, settings.select, settings.archs), runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A build that has begun. It has a plan, and a pool of workers."""

    plan: Plan
    pool: CompilePool
    cache: BuildCache | None
    problems: list[str]
    """Problems with the cache, and targets that are left out. The list grows during the build."""
    collected: bool
    """Whether kernels.py ran to list its exports, and did not come from the cache."""


@contextlib.contextmanager
def opened(
    settings: BuildSettings,
    cache: CacheSettings | None,
    make_executor: ExecutorFactory | None = None,
    *,
    survey: bool = False,
) -> Iterator[Opened]:
    """Begins a build: reads the modules that go into the package, starts workers, runs kernels.py and plans.

    After a successful build, it prunes the cache if that is due.

    Args:
        cache: the build cache; None to build everything.
        make_executor: makes the executor of each worker; default: processes on this machine.
        survey: whether units list everything that the captures of their builders saw.

    Raises:
        AotPackError: with the stage's own class.
    """
    included = read_modules(settings.include, settings.eager)
    problems: list[str] = []
    if cache is not None:
        cache = dataclasses.replace(cache, facts=dataclasses.replace(cache.facts, jit=settings.jit))
    kept = None if cache is None else cache.open(problems.append)
    local = None if cache is None else cache.for_workers()
    make_executor = make_executor or LocalWorkers(local, settings.source, jit=settings.jit)
    dealer = _dealer(settings, cache, problems.append)
    try:
        with CompilePool(settings.jobs, make_executor, survey=survey, elsewhere=dealer) as pool:
            plan, collected = collect_plan(settings, pool, kept)
            if dealer is not None:
                dealer.collected(plan.sources)
            plan = plan_with_modules(plan, included)
            if settings.jit:
                check_jit_names(plan)
            yield Opened(plan=plan, pool=pool, cache=kept, problems=problems, collected=collected)
    except BaseException as error:
        if kept is not None:  # what compiled is of use to others, unless the user wants the build to end now
            kept.shared.close(wait=isinstance(error, AotPackError))
        raise
    if kept is not None:
        kept.shared.close(wait=True)
        kept.store.prune_if_due()


def _dealer(settings: BuildSettings, cache: CacheSettings | None, tell: Callable[[str], None]) -> Dealer | None:
    """What has the workers of an engine compile. A build on this machine has none, and imports nothing of it."""
    if settings.executor.is_local:
        return None
    from aot_pack.executors.dealer import open_dealer

    return open_dealer(settings, cache, tell)


def told(plan: Plan, units: Iterable[CompiledUnit], others: Iterable[str]) -> tuple[str, ...]:
    """All warnings of a build, each once: those of its plan, of its compilers and of its units, and ``others``."""
    units = tuple(units)
    of_units = (warning for unit in units for warning in (*unit.warnings, *unit.cache_problems))
    untested = untested_warnings(unit.compiler for unit in units)
    return tuple(dict.fromkeys([*plan.notes, *untested, *of_units, *others]))


def compile_plan(
    plan: Plan, pool: CompilePool, cache: BuildCache | None, progress: Progress, problems: list[str]
) -> tuple[Plan, tuple[CompiledUnit, ...]]:
    """Compiles the targets that ``cache`` does not have.

    Returns:
        the plan, in which a target has a GPU model only if its builder asked for figures; and the units in the order
        in which the launcher tries the variants. The units' signatures have the keyword arguments that calls need.

    Raises:
        CompileError, BuildFailed: targets failed, or the launcher can't tell variants apart.
        CollectError: a gradient does not fit its function.
    """
    return resolve_plan(plan, compile_targets(plan, pool, cache, progress), problems)


def resolve_plan(
    plan: Plan, outcomes: Mapping[Target, Outcome], problems: list[str]
) -> tuple[Plan, tuple[CompiledUnit, ...]]:
    """Returns and raises the same as :func:`compile_plan`, from the outcomes of all targets."""
    judged = judge(plan, outcomes)
    problems += judged.problems
    raise_all(judged.errors)
    units = tuple(judged.units.values())
    plan = dataclasses.replace(plan, targets=tuple(unit.target for unit in units))
    return plan, _resolve(plan, units)


def build(
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
    progress: Progress,
    *,
    cache: CacheSettings | None = None,
    make_executor: ExecutorFactory | None = None,
) -> BuildResult:
    """Builds the wheels of ``settings.source``.

    Args:
        cache: the build cache; None to build everything.
        make_executor: makes the executor of each worker; default: processes on this machine.

    Raises:
        AotPackError: with the stage's own class; ``BuildFailed`` when several targets failed. No partial wheel is left.
    """
    check_output_folder(settings.output)
    clock = Clock(progress)
    with opened(settings, cache, make_executor) as start:
        progress.planned(start.plan)
        clock.stage(COLLECT)
        plan, units = compile_plan(start.plan, start.pool, start.cache, progress, start.problems)
        clock.stage("compile")
        store = None if start.cache is None else start.cache.shared
        key = None if start.cache is None else wheel_key_of(start.cache, plan, units, settings, machine, toolchain)
        result = None
        if store is not None and key is not None:
            result = _kept_wheels(store, key, plan, units, settings, machine, toolchain)
        if result is None:
            result = make_wheels(plan, units, settings, machine, toolchain, clock, pool=start.pool)
            if store is not None and key is not None:
                keep_wheels(store, key, result.wheels, result.warnings)
        clock.stage("wheel" if result.wheel_cached else NATIVE)
        if start.cache is not None and not result.wheel_cached:
            _keep_history(start.cache, plan, result.wheels, clock, collected=start.collected)
    return dataclasses.replace(
        result,
        warnings=told(plan, units, [*result.warnings, *start.problems]),
        cache_notes=() if start.cache is None else (*start.cache.misses, *_not_kept(units)),
    )


def _keep_history(
    cache: BuildCache, plan: Plan, wheels: Sequence[BuiltWheel], clock: Clock, *, collected: bool
) -> None:
    """Keeps what this build took for estimates of later ones."""
    names = (*([COLLECT] if collected else []), TRANSLATE, NATIVE)
    seconds = {BEFORE: clock.before_s, **{name: clock.seconds[name] for name in names}}
    stages = tuple(sorted((name, round(each, 3)) for name, each in seconds.items()))
    sizes, rest_bytes = packed_sizes(wheels) or ({}, None)
    targets = tuple(TargetHistory(id=id_, packed_bytes=size) for id_, size in sizes.items())
    cache.keep_history(plan.source, History(targets=targets, stages=stages, rest_bytes=rest_bytes))
    cache.shared.share([("timings", cache.history_key(plan.source))])


def wheel_key_of(
    cache: BuildCache,
    plan: Plan,
    units: tuple[CompiledUnit, ...],
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
) -> str | None:
    """The key of the wheels; see ``wheel.kept.wheel_key``."""
    return wheel_key(cache.facts, plan, units, settings, machine, toolchain, cache.places)


def _not_kept(units: tuple[CompiledUnit, ...]) -> list[str]:
    return [f"{unit.target} is not kept in the cache: {unit.not_kept}" for unit in units if unit.not_kept is not None]


def _kept_wheels(
    store: SharedStore,
    key: str,
    plan: Plan,
    units: tuple[CompiledUnit, ...],
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
) -> BuildResult | None:
    found = take_wheels(store, key, units, settings, machine, toolchain)
    if found is None:
        return None
    return BuildResult(
        wheels=found.wheels, plan=plan, translated=found.translated, warnings=found.warnings, wheel_cached=True
    )


def make_wheels(
    plan: Plan,
    units: tuple[CompiledUnit, ...],
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
    clock: Clock,
    *,
    pool: CompilePool | None = None,
) -> BuildResult:
    """Runs the stages after the compiler, on the results of :func:`resolve_plan`.

    Raises:
        AotPackError: with the stage's own class. No partial wheel is left.
    """
    lifted = translate_units(units, settings, pool)
    translated = tuple(each.translated for each in lifted)
    answering = translate_units(answering_units(units), settings, pool) if settings.jit else None
    source = write_launchers(plan, lifted, settings.gpu_mismatch, answering)
    clock.stage(TRANSLATE)
    variants = wheel_variant_contents(plan, lifted, settings, answering) if settings.wheel_variants else []
    need = needed((unit.target.export, unit.signature) for unit in units)
    wheels = build_wheels(plan, translated, Image.of_units(units), source, settings, machine, toolchain, variants, need)
    if settings.keep_build is not None:
        keep_kernel_sources(units, settings.keep_build / "kernels")
    warnings = tuple(f"{each.unit.target}: {warning}" for each in lifted for warning in each.program.warnings)
    warnings += unanswered(units) if settings.jit else ()
    if need.note is not None and settings.about is None:
        warnings += (need.note,)
    if variants:
        warnings += tuple(overclaims(unit.target.arch for unit in units))
    return BuildResult(wheels=wheels, plan=plan, translated=translated, warnings=warnings, wheel_cached=False)


def keep_kernel_sources(units: Iterable[CompiledUnit], folder: Path) -> None:
    """Writes the kernels that a front end's library wrote, one file for each target, for the author to read."""
    for unit in units:
        if unit.kernel_source:
            folder.mkdir(parents=True, exist_ok=True)
            name = re.sub(r"[^\w@=.,-]", "_", str(unit.target))
            (folder / f"{name}.py").write_text(unit.kernel_source, encoding="utf-8")


def wheel_variant_contents(
    plan: Plan,
    lifted: Sequence[LiftedUnit],
    settings: BuildSettings,
    answering: Sequence[LiftedUnit] | None = None,
) -> list[WheelVariantContents]:
    """The contents of each wheel variant.

    Args:
        answering: the units that answer ``cute.compile``; None for packages that do not.

    Raises:
        UsageError: no target has an architecture that a wheel variant can name.
    """
    found = []
    units = [each.unit for each in lifted]
    for variant in find_wheel_variants(unit.target.arch for unit in units):
        targets = {unit.target for unit in units_of(variant, units)}
        own = [each for each in lifted if each.unit.target in targets]
        translated = tuple(each.translated for each in own)
        answers = None if answering is None else [each for each in answering if each.unit.target in targets]
        source = write_launchers(plan, own, settings.gpu_mismatch, answers)
        found.append(WheelVariantContents(variant=variant, translated=translated, source=source))
    if not found:
        raise UsageError(
            "can't make a wheel variant: all images are PTX, and NVIDIA's variant provider has no name for PTX",
            hint="name an architecture with --arch, such as sm_90a, or leave --experimental-wheel-variants out",
        )
    return found


def _resolve(plan: Plan, units: tuple[CompiledUnit, ...]) -> tuple[CompiledUnit, ...]:
    """The units in the order in which the launcher tries them, with the keyword arguments that calls need."""
    found: list[CompiledUnit] = []
    errors: list[AotPackError] = []
    by_export = units_by_export(units)
    for export in plan.exports:
        try:
            own = by_export.get(export.name, [])
            if not own:
                raise CompileError(f"nothing was compiled for {export.name}", hint="build its targets again")
            groups = resolve_variants(export, own)
        except AotPackError as error:
            errors.append(error)
            continue
        found += [unit for group in groups for unit in group]
    raise_all([*errors, *gradient_errors(plan.exports, found)])
    return tuple(found)


def translate_units(
    units: Iterable[CompiledUnit], settings: BuildSettings, pool: CompilePool | None
) -> tuple[LiftedUnit, ...]:
    """Lifts the host programs of all units.

    Args:
        pool: finds the place of an error in the author's source; None if the source is not available.

    Raises:
        TranslateError, BuildFailed: a host program has an op that aot-pack does not support.
    """
    lifted: list[LiftedUnit] = []
    errors: list[AotPackError] = []
    for unit in units:
        try:
            lifted.append(lift_unit(unit))
        except AotPackError as error:
            errors.append(_located(error, unit, settings, pool))
    raise_all(errors)
    return tuple(lifted)


def _located(
    error: AotPackError, unit: CompiledUnit, settings: BuildSettings, pool: CompilePool | None
) -> AotPackError:
    """Adds the author's file and line to an error. A second compile with locations finds them."""
    if pool is None or not isinstance(error, TranslateError):
        return error
    try:
        lift_unit(pool.locate(settings.source, unit.target))
    except TranslateError as located:
        return located
    except AotPackError:
        pass
    return error
