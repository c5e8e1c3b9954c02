"""Shows the results that earlier builds kept, and removes them."""

from __future__ import annotations

import argparse
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.cli.options import add_settings
from aot_pack.cli.output import write
from aot_pack.cli.report import print_warning
from aot_pack.errors import UsageError
from aot_pack.sizes import parse_size, size
from aot_pack.tables import table

if TYPE_CHECKING:
    from aot_pack.cache.store import CacheStore

_DAY_S = 24 * 3600.0
DEFAULT_MAX_AGE, DEFAULT_MAX_SIZE = "90d", "5GB"
"""The same as ``store.DEFAULT_MAX_AGE_S`` and ``DEFAULT_MAX_BYTES``: builds prune to these limits once per day."""


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "cache", help="show or empty the build cache", description=__doc__
    )
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    info = actions.add_parser("info", help="show the folder of the cache and its size")
    prune = actions.add_parser(
        "prune",
        help="remove entries that no build used for long, then the longest unused ones until the rest fits the size",
    )
    prune.add_argument(
        "--max-age",
        default=DEFAULT_MAX_AGE,
        metavar="AGE",
        help=f"remove entries not used for this long, such as 12h or 30d (default: {DEFAULT_MAX_AGE})",
    )
    prune.add_argument(
        "--max-size",
        default=DEFAULT_MAX_SIZE,
        metavar="SIZE",
        help=f"largest size of the cache, such as 500MB (default: {DEFAULT_MAX_SIZE})",
    )
    clear = actions.add_parser("clear", help="remove all entries")
    for action, run in ((info, run_info), (prune, run_prune), (clear, run_clear)):
        add_settings(action, "cache_dir")
        action.set_defaults(run=run)


def run_info(options: argparse.Namespace) -> int:
    """Prints a line for each kind of entry."""
    from aot_pack.cache.store import KINDS

    store = _store(options)
    entries = list(store.entries())
    rows: list[tuple[str, ...]] = [("entries", "number", "size", "last used")]
    for kind in KINDS:
        own = [entry for entry in entries if entry.kind == kind]
        last = max((entry.used_s for entry in own), default=None)
        shown = "" if last is None else time.strftime("%Y-%m-%d %H:%M", time.localtime(last))
        rows.append((kind, str(len(own)), size(sum(entry.size_bytes for entry in own)), shown))
    total = sum(entry.size_bytes for entry in entries)
    write(f"{store.root}\n\n{table(rows, right=frozenset({1, 2}))}\n\n{len(entries)} entries, {size(total)}")
    return 0


def run_prune(options: argparse.Namespace) -> int:
    """Removes old entries, then those that exceed the size."""
    return _remove(options, max_age_s=parse_age(options.max_age), max_bytes=parse_size(options.max_size))


def run_clear(options: argparse.Namespace) -> int:
    """Removes all entries; files that aot-pack did not write stay."""
    return _remove(options, max_age_s=None, max_bytes=0)


def parse_age(text: str) -> float:
    """Seconds of ``90d``, ``12h``, ``30m`` or ``10s``.

    Raises:
        UsageError: the text has another form.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([dhms])", text.strip())
    if match is None:
        raise UsageError(
            f"expected an age such as 90d, 12h or 30m, got {text!r}", hint="write a number with d, h, m or s"
        )
    return float(match[1]) * {"d": _DAY_S, "h": 3600.0, "m": 60.0, "s": 1.0}[match[2]]


def _remove(options: argparse.Namespace, *, max_age_s: float | None, max_bytes: int) -> int:
    count, freed = _store(options).prune(max_age_s=max_age_s, max_bytes=max_bytes)
    write(f"{count} entries removed, {size(freed)}")
    return 0


def _store(options: argparse.Namespace) -> CacheStore:
    from aot_pack.cache.store import CacheStore
    from aot_pack.project.request import cache_folder
    from aot_pack.settings import options_without_file

    named = options_without_file({"cache_dir": options.cache_dir}, os.environ, Path.cwd()).cache_dir
    return CacheStore(cache_folder(named, os.environ), print_warning)
