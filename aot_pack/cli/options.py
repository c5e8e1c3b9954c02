"""Flags that several subcommands share. They are made from the settings, and read back into a request."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.setting import Kind
from aot_pack.settings import SETTINGS

if TYPE_CHECKING:
    from aot_pack.project.request import Request

REMOTE_SETTINGS = (
    "remote_cache",
    "remote_cache_key",
    "remote_cache_signing_key",
    "remote_cache_read_only",
    "remote_cache_timeout",
)
"""The settings of a shared cache."""

SOURCE_SETTINGS = (
    *("arch", "gpu", "gpu_file", "select", "name", "version"),
    *("cache_dir", "cache_trust", "no_cache", *REMOTE_SETTINGS),
)
"""The settings that decide which targets there are, and those of the caches."""


def add_source(parser: argparse.ArgumentParser) -> None:
    """The argument that names kernels.py or a project's folder."""
    parser.add_argument(
        "source",
        type=Path,
        nargs="?",
        metavar="kernels.py",
        help="the file that exports the kernels, or the folder of a project (default: the project in this folder)",
    )
    parser.add_argument("--debug", action="store_true", help="also show the traceback of an error")


def add_settings(parser: argparse.ArgumentParser, *names: str) -> None:
    """Adds the flags of these settings. A flag that is not given is None: then the next source decides."""
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


def add_gpu_file(parser: argparse.ArgumentParser) -> None:
    """Files with GPU models, for a command that reads no other setting. A list, empty if none is given."""
    parser.add_argument(
        "--gpu-file",
        action="append",
        type=Path,
        metavar="FILE",
        default=[],
        help="TOML file with GPU models of your own, for --gpu",
    )


def forget_secrets() -> None:
    """Takes secrets from this process's environment after they were read, so that no other process inherits them."""
    from aot_pack.native.process import SECRET_VARIABLES

    for name in SECRET_VARIABLES:
        os.environ.pop(name, None)


def request_of(options: argparse.Namespace) -> Request:
    """The request of the command line, the environment and pyproject.toml.

    Raises:
        UsageError: one of them asks for something unacceptable.
    """
    from aot_pack.project.request import read_request

    flags = {name: value for name, value in vars(options).items() if name in SETTINGS}
    return read_request(options.source, flags, os.environ, Path.cwd())
