"""``aot-pack diff A.whl B.whl``: what differs between two builds, in kernels."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.cli.output import one_line, write, write_json
from aot_pack.cli.report import size

if TYPE_CHECKING:
    from aot_pack.wheel.diff import Change, FileChange, TargetChange, WheelDiff


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
    from aot_pack.wheel.archive import read_wheel
    from aot_pack.wheel.diff import diff_json, diff_wheels

    with reading(f"{options.before.name} or {options.after.name}"):
        diff = diff_wheels(read_wheel(options.before), read_wheel(options.after))
    if options.json:
        write_json(diff_json(diff))
    else:
        for line in diff_lines(diff):
            write(one_line(line))
    return 0 if diff.equal else 1


def diff_lines(diff: WheelDiff) -> Iterator[str]:
    """The difference for people; nothing if there is none."""
    targets = [line for change in diff.changed_targets for line in _target(change)]
    parts: tuple[tuple[str, Sequence[str]], ...] = (
        ("package", [_change(change) for change in diff.package]),
        ("functions", [line for change in diff.functions for line in _function(change)]),
        (
            "targets",
            [*map(_added_or_removed, diff.targets), *targets],
        ),
        ("tools", [_change(change) for change in diff.tools]),
        ("options", [_change(change) for change in diff.options]),
        ("sources", [_source(change) for change in diff.sources]),
        ("files", [_file(change) for change in diff.files]),
    )
    for title, lines in parts:
        if lines:
            yield title
            yield from (f"  {line}" for line in lines)
    if diff.archive:
        yield "all files are the same; the archives around them are not (aot-pack verify says which is as built)"


def _change(change: Change) -> str:
    if change.before is None or change.after is None:
        return f"{'+' if change.before is None else '-'} {change.what} {change.after or change.before}"
    return f"~ {change.what}: {change.before or 'none'} -> {change.after or 'none'}"


def _function(change: Change) -> Iterator[str]:
    if change.before is None or change.after is None:
        yield f"{'+' if change.before is None else '-'} {change.after or change.before}"
        return
    before, after = change.before.split("\n"), change.after.split("\n")
    yield f"~ {after[0]}" if before[0] == after[0] else f"~ {before[0]} -> {after[0]}"
    for line in before[1:]:
        if line not in after:
            yield f"    - {line.strip()}"
    for line in after[1:]:
        if line not in before:
            yield f"    + {line.strip()}"


def _added_or_removed(change: Change) -> str:
    return f"{'+' if change.before is None else '-'} {change.what}"


def _target(change: TargetChange) -> Iterator[str]:
    words = []
    if change.cubin_bytes is not None:
        words.append(f"image {size(change.cubin_bytes.before)} -> {size(change.cubin_bytes.after)}")
    words += [
        word for word, changed in (("host program", change.host_program), ("signature", change.signature)) if changed
    ]
    if change.compiler is not None:
        words.append(f"compiler {change.compiler.before} -> {change.compiler.after}")
    yield f"~ {change.id}: {', '.join(words)}"
    for kernel in change.kernels:
        figures = ", ".join(f"{each.name} {each.before} -> {each.after}" for each in kernel.figures)
        yield f"    {kernel.symbol}: {figures or 'other code, with the same figures'}"


def _source(change: Change) -> str:
    sign = "+" if change.before is None else "-" if change.after is None else "~"
    return f"{sign} {change.what}"


def _file(change: FileChange) -> str:
    if change.before_bytes is None or change.after_bytes is None:
        added = change.before_bytes is None
        return f"{'+' if added else '-'} {change.path}, {change.after_bytes if added else change.before_bytes} bytes"
    if change.differing_bytes is None:
        sizes = f"{change.before_bytes} -> {change.after_bytes} bytes"
    else:
        sizes = f"{change.differing_bytes} of {change.after_bytes} bytes"
    return f"~ {change.path}: {sizes}, from byte {change.first_difference} on"
