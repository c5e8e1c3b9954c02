"""Combines the parts of a sharded build into a wheel. The wheel has the same bytes as a build on one machine."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from aot_pack.cli.build import add_prefix
from aot_pack.cli.options import add_settings
from aot_pack.paths import absolute_path


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "merge", help="combine the parts of a sharded build into a wheel", description=__doc__
    )
    parser.add_argument(
        "parts", type=Path, nargs="+", metavar="PART", help="a part that aot-pack build --shard wrote, or its folder"
    )
    parser.add_argument(
        "-o", "--output", default="dist", type=Path, metavar="DIR", help="folder for the wheel (default: dist)"
    )
    add_settings(parser, *MERGE_SETTINGS)
    add_prefix(parser)
    parser.add_argument("--json", action="store_true", help="print the result as JSON on standard output")
    parser.add_argument("--debug", action="store_true", help="also show the traceback of an error")
    parser.set_defaults(run=run)


MERGE_SETTINGS = ("platform", "max_size", "split_by", "keep_build", "jobs")
"""Settings that the parts do not hold, or that the user may set anew."""


def run(options: argparse.Namespace) -> int:
    """Merges the parts; prints the same report as ``aot-pack build``."""
    from aot_pack.cli.build import checked_prefix, print_result, put_prefix
    from aot_pack.cli.progress import showing
    from aot_pack.model import SplitBy
    from aot_pack.native.toolchain import find_machine
    from aot_pack.project.request import usable_jobs
    from aot_pack.settings import resolve_options
    from aot_pack.shards.build import merge_parts
    from aot_pack.shards.merge import MergeOptions
    from aot_pack.sizes import parse_size

    here = Path.cwd()
    flags = {name: getattr(options, name) for name in MERGE_SETTINGS}
    asked = resolve_options(flags=flags, environment=os.environ, table={}, here=here, folder=here)
    said = MergeOptions(
        platform=asked.platform,
        max_bytes=None if asked.max_size is None else parse_size(asked.max_size),
        split_by=None if asked.split_by is None else SplitBy(asked.split_by),
        keep_build=asked.keep_build,
        jobs=usable_jobs(asked),
    )
    prefix = checked_prefix(options)
    machine = find_machine(os.environ)
    with showing(os.environ) as (progress, stages):
        result = merge_parts(options.parts, absolute_path(options.output), machine, progress, said)
    put_prefix(prefix, result, machine)
    print_result(result, stages, as_json=options.json)
    return 0
