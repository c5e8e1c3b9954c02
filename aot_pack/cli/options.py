"""Flags that several subcommands share: made of the settings, and read back as what was given."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.settings import SETTINGS, Kind

if TYPE_CHECKING:
    from aot_pack.project.request import Request

SOURCE_SETTINGS = ("arch", "gpu", "gpu_file", "select", "name", "version", "cache_dir", "cache_trust", "no_cache")
"""What decides which targets there are, and what is known of them."""


def add_source(parser: argparse.ArgumentParser) -> None:
    """``kernels.py``, or a project's folder."""
    parser.add_argument(
        "source",
        type=Path,
        nargs="?",
        metavar="kernels.py",
        help="the file whose exports are packed, or the folder of a project; default: the project in this folder, as "
        "its pyproject.toml says",
    )
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error of aot-pack's own")


def add_settings(parser: argparse.ArgumentParser, *names: str) -> None:
    """The flags of settings. One that is not given is None, so that the next source has its say."""
    for name in names:
        setting = SETTINGS[name]
        words: dict[str, Any] = {"dest": name, "help": setting.help, "default": None}
        if setting.kind is Kind.SWITCH:
            words["action"] = "store_true"
        elif setting.is_list:
            words |= {"action": "append", "metavar": setting.metavar}
        elif setting.choices:
            words["choices"] = setting.choices
        else:
            words["metavar"] = setting.metavar
        parser.add_argument(*([setting.short] if setting.short else []), setting.flag, **words)


def request_of(options: argparse.Namespace) -> Request:
    """What the command line, the environment and pyproject.toml ask for.

    Raises:
        UsageError: something of it is not acceptable.
    """
    from aot_pack.project.request import read_request

    flags = {name: value for name, value in vars(options).items() if name in SETTINGS}
    return read_request(options.source, flags, os.environ, Path.cwd())
