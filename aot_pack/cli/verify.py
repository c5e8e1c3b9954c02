"""``aot-pack verify``: checks that a wheel or an installed package is unchanged since aot-pack built it."""

from __future__ import annotations

import argparse
import os
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.cli.output import one_line, write, write_json
from aot_pack.codec import to_json
from aot_pack.errors import CheckFailed, UsageError, WheelError

if TYPE_CHECKING:
    from aot_pack.gpu_check.run import GpuChecks
    from aot_pack.inspection.verify import Verification


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "verify",
        help="check every byte of a wheel or an installed package",
        description="Checks every byte of a wheel or of an installed package, without a GPU. Compares the files with "
        "RECORD and the manifest, and the parameters of the kernels with the host programs. Also checks the launcher "
        "library, the metadata, the licenses, the bill of materials and the zip archive itself. The exit code is 7 if "
        "anything is wrong.",
    )
    parser.add_argument(
        "subjects",
        nargs="+",
        metavar="WHEEL_OR_PACKAGE",
        help="a wheel, the folder of an installed package, or the package's name. Give all wheels of a split package "
        "to check that they belong together",
    )
    parser.add_argument(
        "--gpu",
        action="store_true",
        help="also run the checks of --checks on a GPU of this machine; the exit code is 10 if one fails",
    )
    parser.add_argument(
        "--checks",
        type=Path,
        metavar="FILE",
        help="a Python file with functions marked @aot_pack.check; it must not import cutlass",
    )
    parser.add_argument(
        "--no-guards",
        action="store_true",
        help="with --gpu: do not repeat the calls of packed functions with guard bytes, which finds undeclared writes",
    )
    parser.add_argument("--device", type=int, default=0, metavar="N", help="CUDA's number of the GPU (default: 0)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--debug", action="store_true", help="also show the traceback of an error")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Verifies the subjects; prints the findings."""
    from aot_pack.inspection.verify import make_rules, verification_json, verify_together

    if options.gpu and (options.checks is None or not options.checks.is_file()):
        raise UsageError(
            f"--checks {options.checks} is not there" if options.checks else "--gpu needs --checks FILE",
            hint="write checks with @aot_pack.check into a separate file, and name it with --checks",
        )
    found = verify_together(options.subjects, make_rules())
    wrong = any(each.findings for each in found)
    checks = _run_checks(options) if options.gpu and not wrong else None
    if options.json:
        gpu = None if checks is None else {"passed": checks.passed, **to_json(checks)}
        first, *others = map(verification_json, found)
        document = {**first, "others": others, "gpu": gpu}
        write_json(document)
    else:
        lines = [line for each in found for line in _lines(each)]
        write("\n".join([*lines, *_check_lines(checks)]))
    if wrong:
        return WheelError.exit_code
    return 0 if checks is None or checks.passed else CheckFailed.exit_code


def _run_checks(options: argparse.Namespace) -> GpuChecks:
    from aot_pack.gpu_check.run import run_checks
    from aot_pack.inspection.verify import open_subjects

    archives = [archive for archive, _ in open_subjects(options.subjects)]
    return run_checks(
        archives, options.checks, device=options.device, environment=os.environ, guards=not options.no_guards
    )


def _lines(verification: Verification) -> Iterator[str]:
    found, subject = verification.findings, one_line(verification.subject)
    for finding in found:
        yield f"- {one_line(str(finding))}"
    if found:
        yield f"{subject}: {len(found)} problem{'s' if len(found) > 1 else ''}"
        return
    yield f"{subject}: {verification.files} files, {len(verification.targets)} targets, nothing wrong"
    if verification.sha256:
        yield f"sha256 {verification.sha256}"


def _check_lines(checks: GpuChecks | None) -> Iterator[str]:
    if checks is None:
        return
    yield f"on {checks.device}:"
    for result in checks.results:
        if result.traceback:
            yield textwrap.indent(result.traceback.rstrip(), "    ")
        yield f"  {result.name}: {result.outcome}" + (
            f": {result.text}" if result.text else f", {result.seconds:.1f} s"
        )
        yield from (f"    - {finding}" for finding in result.findings)
    yield from (f"  {note}" for note in checks.notes)
    if checks.unchecked:
        yield f"  no check covers {', '.join(checks.unchecked)}"
    if not checks.passed and not any(result.outcome == "failed" for result in checks.results):
        yield "  no check ran on this device"
