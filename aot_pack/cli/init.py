"""Writes a new kernel project: kernels.py, pyproject.toml, tests, README and a GitHub workflow."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from aot_pack.cli.output import write
from aot_pack.paths import absolute_path

DEFAULT_ARCH = "sm_90a"


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser("init", help="write a new project", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder")
    parser.add_argument("--name", metavar="NAME", help="name of the package (default: the folder's)")
    parser.add_argument(
        "--arch",
        action="append",
        default=[],
        metavar="ARCH",
        help=f"GPU architecture to build for (default: {DEFAULT_ARCH}); repeat it or separate by commas",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the project; prints its files and the next command."""
    from aot_pack.arch import parse_archs
    from aot_pack.names import PackageName
    from aot_pack.native.toolchain import find_templates
    from aot_pack.project.create import create_files, write_new_folder

    folder: Path = options.folder
    name = PackageName.parse(options.name or absolute_path(folder).name)
    archs = [str(arch) for arch in parse_archs(tuple(options.arch or [DEFAULT_ARCH]))]
    files = create_files(name, archs, find_templates())
    write_new_folder(absolute_path(folder), files)
    for file in files:
        write(str(folder / file.path))
    write(f"\nnext: cd {folder} && aot-pack build")
    return 0
