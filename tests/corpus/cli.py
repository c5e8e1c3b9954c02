"""The command line of the harness."""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fake_driver import FakeDriver

from aot_pack.arch import KNOWN_ARCHS
from aot_pack.native.toolchain import find_machine, find_toolchain
from aot_pack.project.request import cache_settings
from aot_pack.settings import options_without_file
from corpus.architecture import Bench, run_architecture
from corpus.cases import CASE_FILES, CaseFile
from corpus.results import Result, from_text, to_text
from corpus.table import summary, tables, write_tables


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 0; 1 where a unit that compiled failed later, as what does not compile is the compiler's word; or 2 where
    no unit was chosen."""
    options = _parser().parse_args(arguments)
    if options.from_:
        read = [result for file in options.from_ for result in from_text(file.read_text(encoding="utf-8"))]
        results = list({str(result): result for result in read}.values())
    else:
        for file in CASE_FILES:
            if file.missing:
                _say(f"left out: {file.path}, which needs {', '.join(file.missing)}")
        files = [file for file in CASE_FILES if not file.missing]
        results = run(files, options.arch or KNOWN_ARCHS, jobs=options.jobs, select=options.select, say=_say)
    if not results:
        _say("no unit was chosen: a pattern is a whole id, such as elementwise/*@sm_90a")
        return 2
    print(to_text(results) if options.json else tables(results), flush=True)
    _say(summary(results))
    if options.write:
        write_tables(options.write, results)
    return int(any(result.failed not in ("", "compile") for result in results))


def run(
    files: Sequence[CaseFile],
    archs: Sequence[str],
    *,
    jobs: int = 1,
    select: Sequence[str] = (),
    say: Callable[[str], None] = lambda _: None,
) -> list[Result]:
    """What comes of all cases of ``files`` for all of ``archs``, ``jobs`` of which run at once.

    Args:
        select: patterns of ids such as ``elementwise/scale@sm_90a``, of which a unit must match one; empty for all.
    """
    # The libraries warn much while they trace; what they fail with is kept.
    os.environ.update(PYTHONWARNINGS="ignore", TORCH_CPP_LOG_LEVEL="ERROR")
    machine = find_machine(os.environ)
    with tempfile.TemporaryDirectory(prefix="corpus-") as folder:
        bench = Bench(
            folder=Path(folder),
            machine=machine,
            toolchain=find_toolchain("zig", machine),
            fake_driver=FakeDriver.build(),
            cache=cache_settings(options_without_file({}, os.environ, Path.cwd()), os.environ, machine.templates),
            selected=_selection(select),
        )

        def turn(arch: str) -> list[Result]:
            started = time.monotonic()
            results = run_architecture(arch, files, bench)
            say(f"{arch}: {summary(results)} ({time.monotonic() - started:.0f} s)")
            return results

        with ThreadPoolExecutor(jobs) as threads:
            return [result for results in threads.map(turn, archs) for result in results]


def _selection(patterns: Sequence[str]) -> Callable[[Result], bool]:
    if not patterns:
        return lambda _: True
    expressions = [
        "".join({"*": ".*", "?": "."}.get(character, re.escape(character)) for character in pattern)
        for pattern in patterns
    ]
    wanted = re.compile("|".join(expressions))
    return lambda result: any(wanted.fullmatch(text) for text in (str(result), f"{result.case}@{result.arch}"))


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description="Every case for every architecture.")
    parser.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="PATTERN",
        help="only units whose id, such as elementwise/scale@sm_90a or scale@sm_90a, matches; * and ? are wildcards",
    )
    parser.add_argument("--arch", action="append", choices=KNOWN_ARCHS, help="only this architecture; repeatable")
    parser.add_argument("-j", "--jobs", type=int, default=1, help="architectures at once (default: 1)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument(
        "--from",
        dest="from_",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="show what earlier runs printed as JSON; the last counts",
    )
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the tables into this document")
    return parser
