"""``aot-pack verify``: is a wheel, or an installed package, what aot-pack built?"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from aot_pack.errors import WheelError

if TYPE_CHECKING:
    from aot_pack.wheel.verify import Verification


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "verify",
        help="check every byte of a wheel or an installed package",
        description="Checks every byte of a wheel, or of an installed package, without a GPU: files against RECORD and "
        "the manifest, cubins against what the host programs pass to them, the launcher library, metadata, licences, "
        "the bill of materials, and the zip archive itself. Exit code 7 if anything is wrong.",
    )
    parser.add_argument(
        "subject", metavar="WHEEL_OR_PACKAGE", help="a wheel, the folder of an installed package, or its name"
    )
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error of aot-pack's own")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Verifies; prints what was found."""
    from aot_pack.native.toolchain import tvm_ffi_symbols
    from aot_pack.wheel.verify import make_rules, verification_json, verify

    verification = verify(options.subject, make_rules(tvm_ffi_symbols()))
    if options.json:
        print(json.dumps(verification_json(verification), indent=2, ensure_ascii=False))  # noqa: T201
    else:
        print("\n".join(_lines(verification)))  # noqa: T201
    return WheelError.exit_code if verification.findings else 0


def _lines(verification: Verification) -> Iterator[str]:
    found = verification.findings
    for finding in found:
        yield f"- {finding}"
    if found:
        yield f"{verification.subject}: {len(found)} problem{'s' if len(found) > 1 else ''}"
        return
    yield f"{verification.subject}: {verification.files} files, {len(verification.targets)} targets, nothing wrong"
    if verification.sha256:
        yield f"sha256 {verification.sha256}"
