"""The command ``aot-pack``. Each subcommand has its own module, which imports heavy modules only when it runs.

Only this package prints errors and chooses exit codes. 0 is success, and 1 is a bug of aot-pack. ``errors`` lists 2 to
15. 130 means interrupted; 143 and 129 mean that SIGTERM or SIGHUP ended the command.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Sequence
from typing import NoReturn

from aot_pack import __version__
from aot_pack.cli import build, cache, coverage, diff, doctor, init, inspect, merge, needs, plan, record, verify
from aot_pack.cli.output import printable, write_error
from aot_pack.cli.report import print_error
from aot_pack.cli.signals import Terminated, ending_politely
from aot_pack.cli.streams import prepare_streams


class _Parser(argparse.ArgumentParser):
    """Escapes unprintable characters in its errors: an argument may be a file name that a shell's wildcard found."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))


def make_parser() -> argparse.ArgumentParser:
    """The parser of all subcommands."""
    parser = _Parser(
        prog="aot-pack",
        description="Packs CuTeDSL GPU kernels, compiled ahead of time, into wheels that need no compiler.",
    )
    parser.add_argument("--version", action="version", version=f"aot-pack {__version__}")
    subparsers = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in (init, build, merge, plan, record, needs, inspect, coverage, verify, diff, cache, doctor):
        command.add_parser(subparsers)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code."""
    prepare_streams()
    options = make_parser().parse_args(arguments)
    try:
        with ending_politely():
            return int(options.run(options))
    except KeyboardInterrupt:
        write_error("aot-pack: interrupted; nothing was written")
        return 130
    except Terminated as end:
        with contextlib.suppress(OSError):  # the terminal may be gone
            write_error(f"aot-pack: ended by {end.name}; nothing was written")
        return end.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 141
    except Exception as error:
        return print_error(error, debug=getattr(options, "debug", False))
