"""``aot-pack plan``: what a build would do, without doing it."""

from __future__ import annotations

import argparse
import json
import os
from typing import Any

from aot_pack.cli.options import (
    add_cache_options,
    add_select_option,
    add_source_options,
    cache_of,
    settings_of,
)
from aot_pack.cli.report import print_warning


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "plan", help="show what a build would do", description=__doc__
    )
    add_source_options(parser)
    add_select_option(parser)
    add_cache_options(parser)
    parser.add_argument("--json", action="store_true", help="print it as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints a target a line."""
    from aot_pack.compile.pool import CompilePool, local_executors
    from aot_pack.native.toolchain import find_templates
    from aot_pack.pipeline import collect_plan

    settings = settings_of(options)
    cache = cache_of(options, os.environ, find_templates())
    kept = None if cache is None else cache.open(print_warning)
    with CompilePool(1, local_executors(cache)) as pool:
        plan = collect_plan(settings, pool, kept)
    if options.json:
        content = {
            "package": plan.package,
            "version": plan.version,
            "exports": [{"name": export.name, "line": export.line} for export in plan.exports],
            "targets": [str(target) for target in plan.targets],
        }
        print(json.dumps(content, indent=2))  # noqa: T201
        return 0
    print(f"{plan.package} {plan.version}")  # noqa: T201
    for target in plan.targets:
        print(f"  {target}")  # noqa: T201
    return 0
