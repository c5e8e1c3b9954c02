"""``aot-pack record``: runs a program, and writes down everything that it asks ``cute.compile`` for."""

from __future__ import annotations

import argparse
import contextlib
import os
import shlex
import signal
from pathlib import Path
from typing import Any

from aot_pack.cli.options import add_gpu_file
from aot_pack.cli.output import write_error
from aot_pack.errors import UsageError


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "record",
        help="run a program, and write down which kernels it compiles",
        description="Runs a program unchanged, and writes down each call of cute.compile in it and in the Python "
        "processes that it starts. Prints a summary to standard error. Ends with the program's exit code. "
        "aot-pack needs makes a kernels.py of the file, and aot-pack coverage --needs compares it with a wheel.",
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="needs.json", help="the file to write")
    parser.add_argument(
        "--gpu",
        metavar="MODEL",
        help="for a machine without a GPU: this model stands in for one, such as h100. Nothing is compiled or "
        "launched, and tensors on the GPU have no elements",
    )
    add_gpu_file(parser)
    parser.add_argument(
        "--arch", metavar="ARCH", help="the architecture of --gpu; default: the one with all its features"
    )
    parser.add_argument("--debug", action="store_true", help="also show the traceback of an error")
    parser.add_argument(
        "command", nargs=argparse.REMAINDER, metavar="-- PROGRAM ...", help="the program and its arguments"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Runs the program; returns its exit code. If a signal ended the program, it ends this process as well."""
    from aot_pack.recording.session import StandIn, run_recorded
    from aot_pack.recording.summary import summary_of

    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    if not command:
        raise UsageError(
            "aot-pack record got no program to run",
            hint="give it after --, as in aot-pack record -o needs.json -- python serve.py",
        )
    stand_in = None
    if options.gpu is not None:
        stand_in = StandIn(gpu=options.gpu, arch=options.arch, gpu_files=tuple(options.gpu_file))
    elif options.arch is not None or options.gpu_file:
        raise UsageError(
            "--arch and --gpu-file are for --gpu, which is not given", hint="add --gpu, such as --gpu h100"
        )
    recorded = run_recorded(command, options.output, stand_in)
    write_error(f"{summary_of(recorded.needs)}\n{options.output} has them all")
    if recorded.needs.needs:
        write_error(f"next: {shlex.join(['aot-pack', 'needs', str(options.output), '-o', 'kernels.py'])}")
    if recorded.code < 0:
        _end_by(-recorded.code)
    return recorded.code


def _end_by(number: int) -> None:
    """Ends this process as the program ended, without a core file of its own."""
    import resource

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        if number != signal.SIGKILL:
            signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
