"""The two ends of a sharded build: one compiles a shard's targets to a part, the other makes the wheel of all parts."""

from __future__ import annotations

import dataclasses
import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.cache.entries import CacheSettings
from aot_pack.compile.processes import ExecutorFactory
from aot_pack.compilers.untested import untested_warnings
from aot_pack.damage import using_parts
from aot_pack.model import BuildSettings, CompiledUnit, Outcome, Plan, Target
from aot_pack.native.build import source_date_epoch
from aot_pack.native.toolchain import Machine, usable_toolchain
from aot_pack.outcomes import judge, raise_all
from aot_pack.pipeline import (
    BuildResult,
    make_wheels,
    opened,
    resolve_plan,
    told,
    translate_units,
)
from aot_pack.progress import Clock, Progress
from aot_pack.shards.merge import MergeOptions, merged_settings, read_parts
from aot_pack.shards.part import Part, encode_part, find_tools, make_part, part_name
from aot_pack.shards.partition import Shard, targets_of
from aot_pack.targets import compile_targets
from aot_pack.wheel.publish import check_output_folder, publish


@dataclass(frozen=True, slots=True, kw_only=True)
class PartResult:
    """A finished part."""

    path: Path
    sha256: str
    size_bytes: int
    shard: Shard
    plan: Plan
    """The plan of the whole build."""
    units: tuple[CompiledUnit, ...]
    warnings: tuple[str, ...]


def build_part(
    settings: BuildSettings,
    shard: Shard,
    machine: Machine,
    progress: Progress,
    *,
    cache: CacheSettings | None = None,
    make_executor: ExecutorFactory | None = None,
) -> PartResult:
    """Compiles the targets of ``shard`` and writes its part into the output folder, whole or not at all.

    The arguments are those of ``pipeline.build``.

    Raises:
        AotPackError: with the stage's own class; ``BuildFailed`` when several targets failed.
    """
    check_output_folder(settings.output)
    clock = Clock(progress)
    with opened(settings, cache, make_executor) as start:
        plan = start.plan
        own = dataclasses.replace(plan, targets=targets_of(plan, shard))
        progress.planned(own)
        clock.stage("collect")
        outcomes = compile_targets(own, start.pool, start.cache, progress)
        clock.stage("compile")
        judged = judge(plan, outcomes, elsewhere=set(plan.targets) - set(own.targets))
        raise_all(judged.errors)
        units = tuple(judged.units.values())
        translate_units(units, settings, start.pool)  # the merge has no source, so it can't locate errors
        clock.stage("translate")
    part = make_part(
        shard,
        plan,
        settings,
        judged.units,
        judged.left_out,
        tools=find_tools(machine.templates),
        source_date_epoch=source_date_epoch(machine),
        warnings=tuple(dict.fromkeys([*plan.notes, *(warning for unit in units for warning in unit.warnings)])),
    )
    path, data = _publish_part(part, settings.output, machine)
    return PartResult(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        size_bytes=len(data),
        shard=shard,
        plan=plan,
        units=units,
        warnings=told(plan, units, start.problems),
    )


def _publish_part(part: Part, output: Path, machine: Machine) -> tuple[Path, bytes]:
    """Writes the file of a part, whole or not at all. Returns its path and its content."""
    data = encode_part(part)
    with tempfile.TemporaryDirectory(prefix="aot-pack-", dir=machine.temporary) as folder:
        file = Path(folder) / part_name(part, data)
        file.write_bytes(data)
        return publish(file, output), data


def merge_parts(
    paths: Sequence[Path],
    output: Path,
    machine: Machine,
    progress: Progress,
    said: MergeOptions | None = None,
) -> BuildResult:
    """Makes the wheel of a sharded build. It needs neither kernels.py nor the compiler.

    Args:
        paths: parts, and folders to search for parts.
        said: options that the parts do not have, or that replace theirs; default: none.

    Raises:
        PartsError: the parts are not of one build, not complete, damaged, or not of this aot-pack.
        AotPackError: see ``pipeline.make_wheels``.
    """
    check_output_folder(output)
    clock = Clock(progress)
    parts = read_parts(paths, find_tools(machine.templates))
    outcomes: dict[Target, Outcome] = {}
    problems: list[str] = []
    with using_parts("the parts"):
        for part in parts:
            outcomes |= part.outcomes
        plan, units = resolve_plan(parts[0].plan, outcomes, problems)
    environment = {**machine.environment, "SOURCE_DATE_EPOCH": str(parts[0].fields.source_date_epoch)}
    machine = dataclasses.replace(machine, environment=environment)
    with tempfile.TemporaryDirectory(prefix="aot-pack-", dir=machine.temporary) as folder:
        with using_parts("the parts"):
            settings = merged_settings(parts[0], output, Path(folder), said=said or MergeOptions())
        clock.stage("reading the parts")
        with (
            usable_toolchain(settings.toolchain, machine, platform=settings.platform, tell=problems.append) as (
                machine,
                toolchain,
            ),
            using_parts("the parts"),
        ):
            result = make_wheels(plan, units, settings, machine, toolchain, clock)
    clock.stage("native build and wheel")
    untested = untested_warnings(unit.compiler for unit in units)
    of_parts = [warning for part in parts for warning in part.fields.warnings]
    return dataclasses.replace(result, warnings=told(plan, (), [*untested, *of_parts, *result.warnings, *problems]))
