"""The build, as the list of its stages."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.cache.entries import BuildCache, CacheSettings
from aot_pack.compile.pool import CompilePool, ExecutorFactory, Outcome, PoolProgress, WorkerKey, local_executors
from aot_pack.errors import AotPackError, BuildFailed, CompileError, TranslateError, UsageError
from aot_pack.launcher.package import LiftedUnit
from aot_pack.model import BuildSettings, CacheUse, CompiledUnit, Image, Plan, Target, Translated
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.package.include import plan_with_modules, read_modules
from aot_pack.package.wheel_variants import find_wheel_variants, index_file_name, overclaims, units_of
from aot_pack.plan import gpus_of, make_plan
from aot_pack.select import select_targets
from aot_pack.translate import lift_unit, write_launchers
from aot_pack.variants import resolve_variants
from aot_pack.wheel.assemble import BuiltWheel, WheelVariantContents, build_wheels
from aot_pack.wheel.kept import keep_wheels, take_wheels, wheel_key
from aot_pack.wheel.publish import check_output_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What a build tells while it runs; each is called in the thread that called ``build``."""

    planned: Callable[[Plan], None]
    started: Callable[[Target], None]
    """A worker begins with a target. Not called for one that is taken from the cache."""
    compiled: Callable[[Target, Outcome], None]
    spared: Callable[[Target], None]
    """A target is the same as that of another GPU model, as no figure was asked for: it is not built."""
    stage: Callable[[str, float], None]
    """Name of a stage that ended, and its seconds."""


def silent() -> Progress:
    """Tells nothing."""
    return Progress(
        planned=lambda _: None,
        started=lambda _: None,
        compiled=lambda _, __: None,
        spared=lambda _: None,
        stage=lambda _, __: None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """A finished build."""

    wheels: tuple[BuiltWheel, ...]
    """The first is the one that is installed by the package's name."""
    plan: Plan
    translated: tuple[Translated, ...]
    warnings: tuple[str, ...]
    wheel_cached: bool
    """The wheels are those that an earlier build made of the same."""
    cache_notes: tuple[str, ...] = ()
    """Why what the cache has was not taken, and why what was made is not kept."""

    @property
    def wheel(self) -> BuiltWheel:
        """The one that is installed by the package's name."""
        return self.wheels[0]

    @property
    def wheel_variants_index(self) -> Path | None:
        """The file for the index that says what each wheel variant is for; None without variants."""
        if not any(wheel.label for wheel in self.wheels):
            return None
        return self.wheel.path.with_name(index_file_name(self.wheel.distribution, self.wheel.version))


def collect_plan(settings: BuildSettings, pool: CompilePool, cache: BuildCache | None = None) -> Plan:
    """Runs kernels.py, unless ``cache`` knows what that gives, and plans its build.

    Raises:
        CollectError, UsageError: see ``compile.worker.collect``, ``plan.make_plan`` and ``select.select_targets``.
    """
    worker_key = WorkerKey(str(settings.archs[0]), next(iter(gpus_of(settings.archs[0], settings.gpus)), None))
    collection = None if cache is None else cache.collection(settings.source, worker_key.arch, worker_key.gpu)
    if collection is None:
        collection = pool.collect(settings.source, worker_key)
    plan = make_plan(collection, settings.archs, gpus=settings.gpus, name=settings.name, version=settings.version)
    return select_targets(plan, settings.select, settings.archs)


def compile_plan(
    plan: Plan, pool: CompilePool, cache: BuildCache | None, progress: Progress, problems: list[str]
) -> tuple[Plan, tuple[CompiledUnit, ...]]:
    """Compiles what ``cache`` does not have.

    Returns:
        the plan, in which a target has a GPU model only if it asked for figures of it; and the units in the order in
        which the launcher tries the variants of a function, with the keyword arguments that calls need in their
        signatures.

    Raises:
        CompileError, BuildFailed: targets failed, or variants can't be told apart.
    """
    return resolve_plan(plan, compile_targets(plan, pool, cache, progress), problems)


def resolve_plan(
    plan: Plan, outcomes: Mapping[Target, Outcome], problems: list[str]
) -> tuple[Plan, tuple[CompiledUnit, ...]]:
    """What :func:`compile_plan` returns and raises, of all ``outcomes``."""
    units = _all_or_raise(plan, outcomes, problems)
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
        cache: where what was built is kept and taken from; None to build everything.
        make_executor: of the workers, each for an architecture; default: processes of this machine.

    Raises:
        AotPackError: with the stage's own class; ``BuildFailed`` when several targets failed. No partial wheel is left.
    """
    check_output_folder(settings.output)
    included = read_modules(settings.include, settings.eager)
    clock = Clock(progress)
    problems: list[str] = []
    kept = None if cache is None else cache.open(problems.append)
    with CompilePool(settings.jobs, make_executor or local_executors(cache)) as pool:
        plan = plan_with_modules(collect_plan(settings, pool, kept), included)
        progress.planned(plan)
        clock.stage("collect")
        plan, units = compile_plan(plan, pool, kept, progress, problems)
        clock.stage("compile")
        result = _kept_wheels(plan, units, settings, machine, toolchain, kept)
        if result is None:
            result = make_wheels(plan, units, settings, machine, toolchain, clock, cache=kept, pool=pool)
    if kept is not None:
        kept.store.prune_if_due()
    clock.stage("wheel" if result.wheel_cached else "native build and wheel")
    unit_warnings = [warning for unit in units for warning in (*unit.warnings, *unit.cache_problems)]
    return dataclasses.replace(
        result,
        warnings=tuple(dict.fromkeys([*plan.notes, *unit_warnings, *result.warnings, *problems])),
        cache_notes=() if kept is None else (*kept.misses, *_not_kept(units)),
    )


def compile_targets(
    plan: Plan, pool: CompilePool, cache: BuildCache | None, progress: Progress
) -> dict[Target, Outcome]:
    """What became of the targets. One is compiled for a second GPU model only if it asked for figures of the first."""
    first: dict[Target, Target] = {}
    for target in plan.targets:
        first.setdefault(target.without_gpu(), target)
    outcomes = _compile_targets(plan, list(first.values()), pool, cache, progress)
    others = []
    for target in plan.targets:
        outcome = outcomes[first[target.without_gpu()]]
        if target in outcomes:
            continue
        if isinstance(outcome, CompiledUnit) and outcome.figures:
            others.append(target)
        else:
            progress.spared(target)
    outcomes.update(_compile_targets(plan, others, pool, cache, progress))
    return outcomes


def _compile_targets(
    plan: Plan, targets: Sequence[Target], pool: CompilePool, cache: BuildCache | None, progress: Progress
) -> dict[Target, Outcome]:
    outcomes: dict[Target, Outcome] = {}
    if cache is not None:
        for target in targets:
            if (unit := cache.unit(plan.source, target)) is not None:
                outcomes[target] = unit
                progress.compiled(target, unit)
    missing = [target for target in targets if target not in outcomes]
    timings = {} if cache is None or not missing else cache.timings(plan.source)
    told = PoolProgress(started=progress.started, done=progress.compiled)
    outcomes.update(pool.compile(plan.source, missing, told, timings))
    if cache is not None:
        compiled = [outcome for outcome in outcomes.values() if isinstance(outcome, CompiledUnit)]
        seconds = {str(unit.target): unit.compile_s for unit in compiled if unit.cached is CacheUse.NONE}
        cache.keep_timings(plan.source, seconds)
    return outcomes


def _not_kept(units: tuple[CompiledUnit, ...]) -> list[str]:
    return [f"{unit.target} is not kept: {unit.not_kept}" for unit in units if unit.not_kept is not None]


def _kept_wheels(
    plan: Plan,
    units: tuple[CompiledUnit, ...],
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
    cache: BuildCache | None,
) -> BuildResult | None:
    key = None if cache is None else wheel_key(cache.facts, plan, units, settings, machine, toolchain)
    if cache is None or key is None:
        return None
    found = take_wheels(cache.store, key, units, settings, machine, toolchain)
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
    cache: BuildCache | None = None,
    pool: CompilePool | None = None,
) -> BuildResult:
    """The stages after the compiler, of what :func:`resolve_plan` returned.

    Raises:
        AotPackError: with the stage's own class. No partial wheel is left.
    """
    lifted, translated = translate_units(units, settings, pool)
    source = write_launchers(plan, lifted, settings.gpu_mismatch)
    clock.stage("translate")
    variants = wheel_variant_contents(plan, units, lifted, translated, settings) if settings.wheel_variants else []
    wheels = build_wheels(plan, translated, Image.of_units(units), source, settings, machine, toolchain, variants)
    warnings = tuple(f"{each.unit.target}: {warning}" for each in lifted for warning in each.program.warnings)
    if variants:
        warnings += tuple(overclaims(unit.target.arch for unit in units))
    key = None if cache is None else wheel_key(cache.facts, plan, units, settings, machine, toolchain)
    if cache is not None and key is not None:
        keep_wheels(cache.store, key, wheels, translated, warnings)
    return BuildResult(wheels=wheels, plan=plan, translated=translated, warnings=warnings, wheel_cached=False)


def wheel_variant_contents(
    plan: Plan,
    units: Sequence[CompiledUnit],
    lifted: Sequence[LiftedUnit],
    translated: Sequence[Translated],
    settings: BuildSettings,
) -> list[WheelVariantContents]:
    """What the wheel of each variant is made of; ``lifted`` and ``translated`` are those of ``units``, in their order.

    Raises:
        UsageError: no target has an architecture that a variant could be for.
    """
    found = []
    for variant in find_wheel_variants(unit.target.arch for unit in units):
        own = {id(unit) for unit in units_of(variant, units)}
        source = write_launchers(plan, [each for each in lifted if id(each.unit) in own], settings.gpu_mismatch)
        of_variant = tuple(each for each in translated if id(each.unit) in own)
        found.append(WheelVariantContents(variant=variant, translated=of_variant, source=source))
    if not found:
        raise UsageError(
            "no wheel variant can be made: all that is packed is PTX, which NVIDIA's variant provider has no name for",
            hint="name an architecture with --arch, such as sm_90a, or leave --experimental-wheel-variants out",
        )
    return found


def _all_or_raise(plan: Plan, outcomes: Mapping[Target, Outcome], problems: list[str]) -> tuple[CompiledUnit, ...]:
    """All units. PTX is extra: that a kernel is too specific for it is a problem to be told, not an error."""
    found = [(target, outcomes[target]) for target in plan.targets if target in outcomes]
    units = tuple(outcome for _, outcome in found if isinstance(outcome, CompiledUnit))
    built = {(unit.target.export, unit.target.variant) for unit in units}
    errors: list[AotPackError] = []
    for target, outcome in found:
        if isinstance(outcome, CompiledUnit):
            continue
        if target.arch.ptx and (target.export, target.variant) in built:
            problems.append(f"{target} is left out: {outcome.message}")
        else:
            errors.append(outcome)
    raise_all(errors)
    return units


def _resolve(plan: Plan, units: tuple[CompiledUnit, ...]) -> tuple[CompiledUnit, ...]:
    """The units in the order in which the launcher tries them, with the keyword arguments that calls need."""
    found: list[CompiledUnit] = []
    errors: list[AotPackError] = []
    for export in plan.exports:
        try:
            own = [unit for unit in units if unit.target.export == export.name]
            if not own:
                raise CompileError(f"nothing was compiled for {export.name}", hint="build its targets again")
            groups = resolve_variants(export, own)
        except AotPackError as error:
            errors.append(error)
            continue
        found += [unit for group in groups for unit in group]
    raise_all(errors)
    return tuple(found)


def translate_units(
    units: tuple[CompiledUnit, ...], settings: BuildSettings, pool: CompilePool | None
) -> tuple[list[LiftedUnit], tuple[Translated, ...]]:
    """Lifts the host programs of all units.

    Args:
        pool: finds the place in the author's source of what is not known; None where the source is not at hand.

    Raises:
        TranslateError, BuildFailed: a host program holds something that is not known.
    """
    lifted: list[LiftedUnit] = []
    translated: list[Translated] = []
    errors: list[AotPackError] = []
    for unit in units:
        try:
            one, record = lift_unit(unit)
        except AotPackError as error:
            errors.append(_located(error, unit, settings, pool))
            continue
        lifted.append(one)
        translated.append(record)
    raise_all(errors)
    return lifted, tuple(translated)


def _located(
    error: AotPackError, unit: CompiledUnit, settings: BuildSettings, pool: CompilePool | None
) -> AotPackError:
    """The same error with the author's file and line, which a second compile with locations tells."""
    if pool is None or not isinstance(error, TranslateError):
        return error
    try:
        lift_unit(pool.locate(settings.source, unit.target))
    except TranslateError as located:
        return located
    except AotPackError:
        pass
    return error


def raise_all(errors: Sequence[AotPackError]) -> None:
    """Raises what is to be raised for these errors, if there are any. One that several targets share is told once."""
    errors = list({id(error): error for error in errors}.values())
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise BuildFailed(tuple(errors))


class Clock:
    """Tells how long each stage took."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._started = time.perf_counter()

    def stage(self, name: str) -> None:
        now = time.perf_counter()
        self._progress.stage(name, now - self._started)
        self._started = now
