"""The build, as the list of its stages."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from aot_pack.compile.pool import CompilePool, ExecutorFactory, Outcome, local_executor
from aot_pack.errors import AotPackError, BuildFailed, TranslateError
from aot_pack.launcher.package import LiftedUnit, cubin_of
from aot_pack.model import BuildSettings, CompiledUnit, Cubin, Plan, Target, Translated
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.plan import make_plan
from aot_pack.translate import lift_unit, write_launchers
from aot_pack.variants import resolve_variants
from aot_pack.wheel.assemble import BuiltWheel, build_wheel
from aot_pack.wheel.publish import check_output_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What a build tells while it runs; each is called in the thread that called ``build``."""

    planned: Callable[[Plan], None]
    compiled: Callable[[Target, Outcome], None]
    stage: Callable[[str, float], None]
    """Name of a stage that ended, and its seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """A finished build."""

    wheel: BuiltWheel
    plan: Plan
    translated: tuple[Translated, ...]
    warnings: tuple[str, ...]


def collect_plan(settings: BuildSettings, pool: CompilePool) -> Plan:
    """Runs kernels.py and plans its build.

    Raises:
        CollectError, UsageError: see ``compile.worker.collect`` and ``plan.make_plan``.
    """
    collection = pool.collect(settings.source, str(settings.archs[0]))
    return make_plan(collection, settings.archs, name=settings.name, version=settings.version)


def build(
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
    progress: Progress,
    *,
    make_executor: ExecutorFactory = local_executor,
) -> BuildResult:
    """Builds the wheel of ``settings.source``.

    Raises:
        AotPackError: with the stage's own class; ``BuildFailed`` when several targets failed. No partial wheel is left.
    """
    check_output_folder(settings.output)
    clock = _Clock(progress)
    with CompilePool(settings.jobs, make_executor) as pool:
        plan = collect_plan(settings, pool)
        progress.planned(plan)
        clock.stage("collect")
        outcomes = pool.compile(settings.source, plan.targets, progress.compiled)
        units = _resolve(plan, _all_or_raise(plan, outcomes))
        clock.stage("compile")
        lifted, translated = _translate(units, settings, pool)
        source = write_launchers(plan, lifted)
        clock.stage("translate")
    cubins: dict[str, Cubin] = {}
    for unit in units:
        cubin = cubin_of(unit)
        cubins.setdefault(cubin.sha256, cubin)
    wheel = build_wheel(plan, translated, tuple(cubins.values()), source, settings, machine, toolchain)
    clock.stage("native build and wheel")
    warnings = [warning for unit in units for warning in unit.warnings]
    warnings += [f"{each.unit.target}: {warning}" for each in lifted for warning in each.program.warnings]
    return BuildResult(wheel=wheel, plan=plan, translated=translated, warnings=tuple(dict.fromkeys(warnings)))


def _all_or_raise(plan: Plan, outcomes: dict[Target, Outcome]) -> tuple[CompiledUnit, ...]:
    units = tuple(outcome for target in plan.targets if isinstance(outcome := outcomes[target], CompiledUnit))
    errors = tuple(outcome for target in plan.targets if isinstance(outcome := outcomes[target], AotPackError))
    _raise_all(errors)
    return units


def _resolve(plan: Plan, units: tuple[CompiledUnit, ...]) -> tuple[CompiledUnit, ...]:
    """The units in the order in which the launcher tries them, with the keyword arguments that calls need."""
    found: list[CompiledUnit] = []
    errors: list[AotPackError] = []
    for export in plan.exports:
        try:
            groups = resolve_variants(export, [unit for unit in units if unit.target.export == export.name])
        except AotPackError as error:
            errors.append(error)
            continue
        found += [unit for group in groups for unit in group]
    _raise_all(tuple(errors))
    return tuple(found)


def _translate(
    units: tuple[CompiledUnit, ...], settings: BuildSettings, pool: CompilePool
) -> tuple[list[LiftedUnit], tuple[Translated, ...]]:
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
    _raise_all(tuple(errors))
    return lifted, tuple(translated)


def _located(error: AotPackError, unit: CompiledUnit, settings: BuildSettings, pool: CompilePool) -> AotPackError:
    """The same error with the author's file and line, which a second compile with locations tells."""
    if not isinstance(error, TranslateError):
        return error
    try:
        lift_unit(pool.locate(settings.source, unit.target))
    except TranslateError as located:
        return located
    except AotPackError:
        pass
    return error


def _raise_all(errors: tuple[AotPackError, ...]) -> None:
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise BuildFailed(errors)


class _Clock:
    """Tells how long each stage took."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._started = time.perf_counter()

    def stage(self, name: str) -> None:
        now = time.perf_counter()
        self._progress.stage(name, now - self._started)
        self._started = now
