"""The differences between two wheels as lines, for people: ``aot-pack diff`` prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aot_pack.inspection.diff import Change, FileChange, TargetChange, WheelDiff
from aot_pack.sizes import size


def diff_lines(diff: WheelDiff) -> Iterator[str]:
    """The differences for people; no lines if the wheels are equal."""
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
        yield "all files are equal, but the archives around them differ (aot-pack verify shows which one changed)"


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
    if change.image_bytes is not None:
        words.append(f"image {size(change.image_bytes.before)} -> {size(change.image_bytes.after)}")
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
