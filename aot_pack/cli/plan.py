"""Lists the targets of a build, and what it costs. Compiles nothing, except with --dispatch or --captures."""

from __future__ import annotations

import argparse
import dataclasses
import itertools
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from aot_pack.cli.cost import cost_json, cost_lines, find_cost
from aot_pack.cli.options import SOURCE_SETTINGS, add_settings, add_source, forget_secrets, request_of
from aot_pack.cli.output import write, write_json
from aot_pack.cli.report import print_note, print_warning
from aot_pack.paths import absolute_path

if TYPE_CHECKING:
    from aot_pack.model import CompiledUnit, Plan


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "plan", help="list the targets of a build", description=__doc__
    )
    add_source(parser)
    add_settings(parser, *SOURCE_SETTINGS, "jobs", "executor", "executor_slow_after")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--dispatch",
        action="store_true",
        help="compile, and list the variants in the order in which a call tries them, each with its arguments",
    )
    parser.add_argument(
        "--captures",
        action="store_true",
        help="compile, and list every kernel that the libraries compile inside capture(), with its arguments",
    )
    parser.add_argument(
        "--cost",
        action="store_true",
        help="estimate how long a build takes on -j processes, what the caches have of it, and how large the wheel is",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints one target per line; with ``--dispatch`` the variants, with ``--captures`` the captured kernels."""
    from aot_pack.cli.progress import showing
    from aot_pack.doctor.gate import require_compiler
    from aot_pack.native.toolchain import find_templates
    from aot_pack.pipeline import compile_plan, opened
    from aot_pack.project.request import build_settings, cache_of, version_note

    request = request_of(options)
    settings = build_settings(request, absolute_path("dist"))
    if (note := version_note(request)) is not None:
        print_warning(note)
    cache = cache_of(request, os.environ, find_templates(), print_note)
    forget_secrets()
    compiles = options.dispatch or options.captures
    require_compiler(os.environ, cache, note=print_note, warn=print_warning, self_check=compiles)
    units: tuple[CompiledUnit, ...] = ()
    cost = None
    with opened(settings, cache, survey=options.captures) as start:
        plan, problems = start.plan, start.problems
        if options.cost:
            cost = find_cost(plan, start.cache, settings, workers=start.pool.jobs)
        if compiles:
            with showing(os.environ) as (progress, _):
                progress.planned(plan)
                # The cache does not hold what a library compiled besides.
                taken = None if options.captures else start.cache
                plan, units = compile_plan(plan, start.pool, taken, progress, problems)
    for problem in (*plan.notes, *problems):
        print_warning(problem)
    order = _dispatch_order(plan, units)
    if options.json:
        content: dict[str, Any] = {
            "package": plan.package,
            "version": plan.version,
            "exports": [{"name": export.name, "line": export.line} for export in plan.exports],
            "targets": [str(target) for target in plan.targets],
            "left_out": [{"id": id_, "export": each.export} for each in plan.unfit for id_ in each.ids],
            "notes": list(plan.notes),
        }
        if options.dispatch:
            content["dispatch"] = [dataclasses.asdict(entry) for entry in order]
        if cost is not None:
            content["cost"] = cost_json(cost)
        if options.captures:
            content["captures"] = {str(unit.target): list(unit.calls) for unit in units}
        write_json(content)
        return 0
    write(f"{plan.package} {plan.version}")
    for line in _lines(plan, units, order, options):
        write(line)
    if cost is not None:
        write("\n".join(["", *cost_lines(cost)]))
    return 0


def _lines(
    plan: Plan, units: tuple[CompiledUnit, ...], order: list[DispatchEntry], options: argparse.Namespace
) -> Iterator[str]:
    if options.captures:
        for unit in units:
            yield f"  {unit.target}"
            yield from (f"    {line}" for line in unit.calls or ("no library was captured",))
    if options.dispatch:
        yield from _dispatch_lines(order)
    if not options.captures and not options.dispatch:
        yield from (f"  {target}" for target in plan.targets)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class DispatchEntry:
    """Targets with one signature: the device decides between them. A call tries its function's entries in order."""

    function: str
    takes: str
    targets: tuple[str, ...]


def _dispatch_order(plan: Plan, units: tuple[CompiledUnit, ...]) -> list[DispatchEntry]:
    from aot_pack.launcher.table import describe
    from aot_pack.variants import units_by_export

    found = []
    by_export = units_by_export(units)
    for export in plan.exports:
        own = by_export.get(export.name, [])
        for signature, group in itertools.groupby(own, key=lambda unit: unit.signature):
            targets = tuple(str(unit.target) for unit in group)
            found.append(DispatchEntry(function=export.name, takes=describe(signature, export.name), targets=targets))
    return found


def _dispatch_lines(order: list[DispatchEntry]) -> Iterator[str]:
    for function, entries in itertools.groupby(order, key=lambda entry: entry.function):
        yield f"  {function}: a call uses the first entry that accepts its arguments and has an image for the device"
        for number, entry in enumerate(entries, start=1):
            yield f"    {number}. {entry.takes}"
            yield f"       {', '.join(entry.targets)}"
