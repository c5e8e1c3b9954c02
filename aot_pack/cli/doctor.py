"""Checks whether builds can work in this environment, and describes it for a bug report."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.cli.options import add_settings
from aot_pack.cli.output import one_line, write, write_error, write_json
from aot_pack.errors import CompilerUnusable, UsageError

if TYPE_CHECKING:
    from aot_pack.doctor.report import Diagnosis


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "doctor",
        help="check this environment, and describe it for a bug report",
        description="Compiles a few kernels, translates them, compiles their C++ and checks everything that aot-pack "
        "relies on in the compiler, in at most a minute. Prints the versions and folders that a bug report needs. "
        f"Ends with exit code 0 if builds can work here, and with {CompilerUnusable.exit_code} if they can't.",
    )
    add_settings(parser, "cache_dir")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--debug", action="store_true", help="also show tracebacks and the output of failed tools")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the report; returns 0 if builds can work here."""
    from aot_pack.doctor.report import hide_home, report_json, report_lines

    diagnosis = _diagnose(options.cache_dir)
    if options.json:
        write_json(report_json(diagnosis, os.environ))
    else:
        for line in report_lines(diagnosis, os.environ):
            write(one_line(line))
        if options.debug and diagnosis.check is not None:
            for each in diagnosis.check.problems:
                write(hide_home(f"\n{each.name}: {each.problem}\n{each.detail}".rstrip(), os.environ))
    return 0 if diagnosis.works else CompilerUnusable.exit_code


def _diagnose(cache_dir: object) -> Diagnosis:
    from aot_pack.doctor.drivers import find_driver
    from aot_pack.doctor.facts import find_facts
    from aot_pack.doctor.report import Diagnosis
    from aot_pack.doctor.self_check import run_self_check
    from aot_pack.doctor.steps import STEPS
    from aot_pack.native.toolchain import find_machine
    from aot_pack.project.request import cache_folder
    from aot_pack.settings import options_without_file

    named = options_without_file({"cache_dir": cache_dir}, os.environ, Path.cwd()).cache_dir
    try:
        cache = cache_folder(named, os.environ)
    except UsageError:
        cache = None
    machine = find_machine(os.environ)
    facts = find_facts(machine, cache)
    usable = not facts.compilers[0].problems
    if usable:
        write_error("aot-pack: checks the compiler, and compiles a few kernels and their launcher: up to a minute")
    check = run_self_check(Path(sys.executable), os.environ, STEPS) if usable else None
    return Diagnosis(facts=facts, driver=find_driver(machine.environment), check=check)
