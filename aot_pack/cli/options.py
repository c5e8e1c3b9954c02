"""Options that several subcommands share, and the settings made of them."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from aot_pack.errors import UsageError
from aot_pack.model import BuildSettings


def add_source_options(parser: argparse.ArgumentParser) -> None:
    """``kernels.py``, ``--arch``, ``--name``, ``--version``, ``--debug``."""
    parser.add_argument("source", type=Path, metavar="kernels.py", help="the file whose exports are packed")
    parser.add_argument(
        "--arch",
        action="append",
        default=[],
        metavar="ARCH",
        help="GPU architecture such as sm_90a; repeat it or separate by commas",
    )
    parser.add_argument("--name", metavar="NAME", help="name of the package (default: the file's name)")
    parser.add_argument("--version", metavar="VERSION", help="version of the package, PEP 440 (default: 0.0.0)")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error of aot-pack's own")


def settings_of(options: argparse.Namespace) -> BuildSettings:
    """The settings that the command line asks for.

    Raises:
        UsageError: one of them is not acceptable.
    """
    from aot_pack.arch import parse_archs

    source: Path = options.source
    if not source.is_file():
        raise UsageError(
            f"{source} is {'a folder' if source.is_dir() else 'not there'}",
            hint="give the file that exports the kernels",
        )
    jobs = getattr(options, "jobs", None)
    if jobs is not None and jobs < 1:
        raise UsageError(f"-j {jobs}: at least one process is needed")
    return BuildSettings(
        source=source.resolve(),
        output=Path(getattr(options, "output", "dist")).absolute(),
        archs=parse_archs(tuple(options.arch)),
        name=options.name,
        version=options.version,
        jobs=jobs or _usable_cores(),
        toolchain=getattr(options, "toolchain", "zig"),
        keep_build=getattr(options, "keep_build", None),
        debug=options.debug,
        licence_files=_licences(source.resolve().parent),
    )


def _licences(folder: Path) -> tuple[Path, ...]:
    """The author's licence files beside kernels.py, by the names that packaging tools look for."""
    patterns = ("LICEN[CS]E*", "COPYING*", "NOTICE*", "AUTHORS*")
    return tuple(sorted(path for pattern in patterns for path in folder.glob(pattern) if path.is_file()))


def _usable_cores() -> int:
    return len(os.sched_getaffinity(0))
