"""``aot-pack diff A.whl B.whl``: what differs between two builds, in kernels."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from aot_pack.cli.output import one_line, write, write_json


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "diff",
        help="say what differs between two wheels, in kernels",
        description="Says what differs between two wheels: functions and signatures, images with registers, shared "
        "memory, stack and sizes, host programs, tools, options, sources, files. Exit code 0 if nothing does, 1 if "
        "something does.",
    )
    parser.add_argument("before", type=Path, metavar="A.whl")
    parser.add_argument("after", type=Path, metavar="B.whl")
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error of aot-pack's own")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compares; prints what differs, nothing if nothing does."""
    from aot_pack.damage import reading
    from aot_pack.inspection.archive import read_wheel
    from aot_pack.inspection.diff import diff_json, diff_wheels
    from aot_pack.inspection.diff_lines import diff_lines

    with reading(f"{options.before.name} or {options.after.name}"):
        diff = diff_wheels(read_wheel(options.before), read_wheel(options.after))
    if options.json:
        write_json(diff_json(diff))
    else:
        for line in diff_lines(diff):
            write(one_line(line))
    return 0 if diff.equal else 1
