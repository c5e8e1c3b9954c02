"""The command ``aot-pack``. One module a subcommand; what is heavy is imported when it runs.

Only here are errors printed and exit codes made: 0 done, 1 an error of aot-pack's own, 2 to 11 see ``errors``, 130
interrupted, 143 and 129 ended by SIGTERM and SIGHUP.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Sequence
from typing import NoReturn

from aot_pack import __version__
from aot_pack.cli import build, cache, diff, init, inspect, merge, plan, verify
from aot_pack.cli.output import printable, write_error
from aot_pack.cli.report import print_error
from aot_pack.cli.signals import Terminated, ending_politely
from aot_pack.cli.streams import prepare_streams


class _Parser(argparse.ArgumentParser):
    """Arguments are names of files too, which a shell's wildcard may have found."""

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
    for command in (init, build, merge, plan, inspect, verify, diff, cache):
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
