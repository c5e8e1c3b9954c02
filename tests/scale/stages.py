"""The stages of a build that cost time for each target, with made units. Each returns what the next one needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

from standin import build_settings
from standin.wheels import MACHINE, TEMPLATES, TOOLCHAIN

from aot_pack.cache.entries import BuildCache, CacheSettings
from aot_pack.cache.facts import KeyFacts
from aot_pack.cache.inputs import FileInput, ImportInput, Inputs, hash_file
from aot_pack.compile.pool import CompilePool
from aot_pack.ffi_releases import needed
from aot_pack.launcher.lifted import LiftedUnit
from aot_pack.manifest import Manifest, read_manifest, write_manifest
from aot_pack.model import CompiledUnit, Image, LauncherSource, Outcome, Plan, Target
from aot_pack.package.contents import make_manifest, package_files, python_files
from aot_pack.package.stub import stub_functions
from aot_pack.pipeline import resolve_plan, translate_units
from aot_pack.progress import silent
from aot_pack.provenance import provenance_of
from aot_pack.select import select_targets
from aot_pack.shards.merge import read_parts
from aot_pack.shards.part import encode_part, find_tools, make_part, part_name
from aot_pack.shards.partition import Shard, targets_of
from aot_pack.targets import compile_targets
from aot_pack.translate import write_launchers

from .made import ARCHS, unit
from .made import plan as plan_of

SHARDS = 4
SETTINGS = build_settings(archs=ARCHS, jobs=4)


class MadeCompiler(Executor):
    """Gives the made unit of each target at once."""

    def submit(self, call: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Only ``worker.compile_together`` is asked for."""
        future: Future[Any] = Future()
        future.set_result(tuple(map(unit, args[1])))
        return future


def planning(targets: int) -> Plan:
    """Plan and ``--select``."""
    everything = plan_of(targets)
    return select_targets(everything, ["function_*@sm_*"], ARCHS)


def dealing(plan: Plan) -> dict[Target, Outcome]:
    """The pool with four workers, the timings of an earlier build, and the targets of one shard."""
    assert len(targets_of(plan, Shard(index=1, count=SHARDS))) * SHARDS == len(plan.targets)
    with CompilePool(SETTINGS.jobs, lambda _: MadeCompiler()) as pool:
        return compile_targets(plan, pool, None, silent())


def cache_in(folder: Path) -> BuildCache:
    """A cache for one build."""
    facts = KeyFacts(
        tool="t", tool_distributions=(), compiler_distributions=(), python="p", cpu="c", driver=None, gpus=(),
        search_path=tuple(sys.path), environment=dict(os.environ),
    )  # fmt: skip
    return CacheSettings(root=folder, facts=facts).open(_fail)


def _fail(problem: str) -> None:
    raise AssertionError(problem)


def inputs(count: int = 600) -> Inputs:
    """Inputs of a unit, by default as many as those of a kernels.py that imports the compiler.

    Args:
        count: the number of files; half as many imports are beside them.
    """
    paths = sorted(path for path in Path(os.__file__).parent.rglob("*.py") if path.stat().st_size)[:count]
    files = tuple(
        FileInput(
            path=str(path), sha256=hash_file(path), size=path.stat().st_size, mtime_ns=path.stat().st_mtime_ns,
            installed=True,
        )
        for path in paths
    )  # fmt: skip
    imports = tuple(ImportInput(name=f"missing_{number}", search=0, found="") for number in range(count // 2))
    return Inputs(files=files, binaries=(), searches=(("/nowhere",),), imports=imports, variables=(), distributions=())


def keeping(units: Mapping[Target, CompiledUnit], folder: Path, found: Inputs) -> None:
    """Writes the units into the cache, as workers do."""
    cache = cache_in(folder)
    for each in units.values():
        cache.keep_unit(Path("kernels.py"), each, found)


def looking_up(plan: Plan, folder: Path) -> list[CompiledUnit]:
    """Takes all units from the cache."""
    cache = cache_in(folder)
    found = [cache.unit(plan.source, target) for target in plan.targets]
    assert all(found), cache.misses[:1]
    return [each for each in found if each is not None]


def parting(plan: Plan, units: Mapping[Target, CompiledUnit], folder: Path) -> None:
    """Writes the parts of four shards."""
    for index in range(1, SHARDS + 1):
        shard = Shard(index=index, count=SHARDS)
        own = {target: units[target] for target in targets_of(plan, shard)}
        part = make_part(shard, plan, SETTINGS, own, {}, tools=find_tools(TEMPLATES), source_date_epoch=0, warnings=())
        data = encode_part(part)
        (folder / part_name(part, data)).write_bytes(data)


def merging(folder: Path) -> tuple[Plan, tuple[CompiledUnit, ...]]:
    """Reads and checks the parts, and puts the units in order."""
    parts = read_parts([folder], find_tools(TEMPLATES))
    outcomes: dict[Target, Outcome] = {}
    for part in parts:
        outcomes |= part.outcomes
    return resolve_plan(parts[0].plan, outcomes, [])


def translating(units: Sequence[CompiledUnit]) -> tuple[LiftedUnit, ...]:
    """Lifts the host programs."""
    return translate_units(units, SETTINGS, None)


def writing(plan: Plan, lifted: Sequence[LiftedUnit]) -> LauncherSource:
    """Writes the C++."""
    return write_launchers(plan, lifted)


def packing(plan: Plan, lifted: Sequence[LiftedUnit], identity: str) -> Manifest:
    """The manifest, written and read again, and the Python of the package."""
    units = [each.unit for each in lifted]
    images = Image.of_units(units)
    functions = stub_functions(plan.exports, units)
    python = python_files(plan, functions, identity=identity, templates=TEMPLATES)
    manifest = make_manifest(
        plan,
        tuple(each.translated for each in lifted),
        images,
        machine=MACHINE,
        toolchain=TOOLCHAIN,
        provenance=provenance_of(SETTINGS, plan.sources, source_date_epoch=0),
        identity=identity,
        files=python,
        need=needed((each.target.export, each.signature) for each in units),
    )
    package_files(plan, manifest, images, python)
    return read_manifest(write_manifest(manifest), memory_bytes=1 << 36)
