"""``aot-pack diff A.whl B.whl``: the differences between two builds, kernel by kernel."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from aot_pack.cli.output import one_line, write, write_json
from aot_pack.cli.report import print_note
from aot_pack.paths import absolute_path


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "diff",
        help="compare two wheels, kernel by kernel",
        description="Compares two wheels: functions and signatures; images with their registers, shared memory, stack "
        "and sizes; host programs; tools, options, sources and files. The exit code is 0 if the wheels are equal and 1 "
        "if they differ.",
    )
    parser.add_argument("before", type=Path, metavar="A.whl")
    parser.add_argument("after", type=Path, metavar="B.whl")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page for browsers to FILE")
    parser.add_argument("--debug", action="store_true", help="also show the traceback of an error")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compares the wheels; prints the differences, or nothing if there are none."""
    from aot_pack.damage import reading
    from aot_pack.inspection.archive import read_wheel
    from aot_pack.inspection.diff import diff_json, diff_wheels
    from aot_pack.inspection.diff_lines import diff_lines

    with reading(f"{options.before.name} or {options.after.name}"):
        diff = diff_wheels(read_wheel(options.before), read_wheel(options.after))
    if options.html is not None:
        from aot_pack.native.toolchain import find_templates
        from aot_pack.reports.difference import difference_page
        from aot_pack.reports.page import write_page

        path = absolute_path(options.html)
        write_page(path, difference_page(find_templates(), diff))
        print_note(f"the page is in {path}")
    if options.json:
        write_json(diff_json(diff))
    else:
        for line in diff_lines(diff):
            write(one_line(line))
    return 0 if diff.equal else 1
