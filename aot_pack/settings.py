"""The settings of a build, and their sources: flags win over the environment, which wins over pyproject.toml.

Each field of :class:`Options` is a setting. All spellings of a setting follow from its name. ``gpu_file`` is
``--gpu-file`` on the command line and ``-C gpu-file=...`` for a PEP 517 front end. It is ``AOT_PACK_GPU_FILE`` in the
environment and ``gpu-file`` in ``[tool.aot-pack]``. The winning source gives the whole value: lists are not joined.

This module is pure: the environment and the content of the file are arguments, and no function touches a path.
"""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aot_pack.errors import UsageError
from aot_pack.setting import PREFIX, Kind, Setting, of_text, of_toml, split_words

RUN_TIME_VARIABLES = frozenset({"AOT_PACK_JIT", "AOT_PACK_LOG", "AOT_PACK_REBUILD", "AOT_PACK_STRICT"})
"""Read by packages when they are imported and called (``templates/launcher``, ``project/redirect.py``). None is a
setting of a build, or a misspelt one."""


SECRET_VARIABLES = frozenset({"AOT_PACK_REMOTE_CACHE_SIGNING_KEY_PEM"})
"""Read where they are used (``cache/remote/settings.py``). A flag would show them to other users of the machine."""


def _about(
    kind: Kind,
    text: str,
    *,
    metavar: str | None = None,
    choices: tuple[str, ...] = (),
    short: str | None = None,
    in_file: bool = True,
) -> dict[str, object]:
    return {"kind": kind, "help": text, "metavar": metavar, "choices": choices, "short": short, "in_file": in_file}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The values of all settings. A setting that no source gives is None, empty or False. Paths are absolute."""

    arch: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            Kind.TEXTS,
            "GPU architecture such as sm_90a; repeat it or separate by commas",
            metavar="ARCH",
        ),
    )
    gpu: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            Kind.TEXTS,
            "GPU model such as h100: your code gets the figures of this model, such as its number of multiprocessors; "
            "repeat it or separate by commas",
            metavar="MODEL",
        ),
    )
    gpu_file: tuple[Path, ...] = field(
        default=(),
        metadata=_about(Kind.PATHS, "TOML file with your own GPU models; repeat it for more", metavar="FILE"),
    )
    gpu_mismatch: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "reaction of a function on a device with other figures than those it was compiled with (default: warn)",
            choices=("warn", "error"),
        ),
    )
    select: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            Kind.TEXTS,
            "build only targets whose id matches the pattern, such as 'scale[float16*]@sm_90*'; * and ? are "
            "wildcards, brackets are not; repeat it for more",
            metavar="PATTERN",
        ),
    )
    include: tuple[Path, ...] = field(
        default=(),
        metadata=_about(
            Kind.PATHS,
            "add this Python module, or the folder of a Python package, to the package; repeat it for more",
            metavar="PATH",
        ),
    )
    eager: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            Kind.TEXTS,
            "'import <package>' also imports this included module, for example to register operators; repeat it or "
            "separate by commas",
            metavar="NAME",
        ),
    )
    toolchain: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "C++ compiler: zig (default, gives the same bytes on every machine) or system",
            metavar="NAME",
        ),
    )
    platform: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "platform tag of the wheel: manylinux_2_28_x86_64 or manylinux_2_28_aarch64 "
            "(default: this machine's; of merge: the parts')",
            metavar="TAG",
        ),
    )
    max_size: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "largest allowed size of a wheel, such as 100MB or 1GiB; for a larger wheel the build fails and lists what "
            "takes the space",
            metavar="SIZE",
        ),
    )
    split_by: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "arch: put the cubins of each architecture family into a separate wheel; arch-if-needed: do so only if one "
            "wheel would be larger than max-size (default: none)",
            choices=("none", "arch", "arch-if-needed"),
        ),
    )
    experimental_wheel_variants: bool = field(
        default=False,
        metadata=_about(
            Kind.SWITCH,
            "experimental: also make one wheel per architecture family; an installer that knows wheel variants (PEP "
            "825, a draft) picks the wheel for its GPU",
            in_file=False,
        ),
    )
    jit: bool = field(
        default=False,
        metadata=_about(
            Kind.SWITCH,
            "the wheel also answers calls of cute.compile: a library that asks for a function which it packs gets that "
            "function, and nothing is compiled",
        ),
    )
    shard: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "compile only a share of the targets, such as 3/8 for shard 3 of 8; aot-pack merge then makes the wheel",
            metavar="K/N",
            in_file=False,
        ),
    )
    jobs: int | None = field(
        default=None,
        metadata=_about(
            Kind.NUMBER,
            "number of parallel processes (default: one per usable core); at most one per GiB of free memory",
            metavar="N",
            short="-j",
        ),
    )
    executor: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "engine for compiles: local (default), dask or dask:ADDRESS of a scheduler, ray or ray:ADDRESS, "
            "or MODULE:FUNCTION that returns a concurrent.futures.Executor",
            metavar="ENGINE",
        ),
    )
    executor_slow_after: int | None = field(
        default=None,
        metadata=_about(
            Kind.NUMBER,
            "seconds after which a target that an engine's worker still compiles also begins on a second worker "
            "(default: 600)",
            metavar="SECONDS",
        ),
    )
    name: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "name of the package (default: the name in [project], or the name of the file)",
            metavar="NAME",
            in_file=False,
        ),
    )
    version: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "version of the package, PEP 440 (default: the version in [project], or __version__ in the file, or 0.0.0)",
            metavar="VERSION",
            in_file=False,
        ),
    )
    license: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "license of your kernels, an SPDX expression such as MIT (default: the license in [project]); aot-pack "
            "adds Apache-2.0, the launcher's license",
            metavar="EXPR",
            in_file=False,
        ),
    )
    license_file: tuple[Path, ...] = field(
        default=(),
        metadata=_about(
            Kind.PATHS,
            "license or notice file to pack; repeat it for more (default: license-files in [project], or LICENSE*, "
            "COPYING*, NOTICE*, AUTHORS* beside kernels.py)",
            metavar="FILE",
            in_file=False,
        ),
    )
    keep_build: Path | None = field(
        default=None,
        metadata=_about(
            Kind.PATH,
            "keep the generated C++ project in DIR, and the kernels that TileLang wrote",
            metavar="DIR",
            in_file=False,
        ),
    )
    cache_dir: Path | None = field(
        default=None,
        metadata=_about(
            Kind.PATH,
            "folder of the build cache (default: aot-pack in $XDG_CACHE_HOME or ~/.cache)",
            metavar="DIR",
            in_file=False,
        ),
    )
    cache_trust: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            Kind.TEXTS,
            "also use cache entries of this user (name or number), besides yours and root's; repeat it for more",
            metavar="USER",
            in_file=False,
        ),
    )
    remote_cache: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "shared cache behind the build cache: a URL such as s3://bucket/folder or https://host/folder, or the "
            "absolute path of a folder",
            metavar="URL",
        ),
    )
    remote_cache_key: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            Kind.TEXTS,
            "take entries of the shared cache that this public key signed, such as ed25519:0f3c...; repeat it or "
            "separate by commas",
            metavar="KEY",
        ),
    )
    remote_cache_signing_key: Path | None = field(
        default=None,
        metadata=_about(
            Kind.PATH,
            "file with the private key that signs your entries of the shared cache; without one, builds only read it",
            metavar="FILE",
            in_file=False,
        ),
    )
    remote_cache_read_only: bool = field(
        default=False,
        metadata=_about(Kind.SWITCH, "send nothing to the shared cache, even with a private key"),
    )
    remote_cache_timeout: int | None = field(
        default=None,
        metadata=_about(
            Kind.NUMBER,
            "seconds that a request to the shared cache may take without progress (default: 10)",
            metavar="SECONDS",
        ),
    )
    no_cache: bool = field(
        default=False,
        metadata=_about(Kind.SWITCH, "compile everything again, and keep nothing for later builds", in_file=False),
    )


SETTINGS: Mapping[str, Setting] = {
    each.name: Setting(name=each.name, **each.metadata) for each in dataclasses.fields(Options)
}


def resolve_options(
    *,
    flags: Mapping[str, object],
    environment: Mapping[str, str],
    table: Mapping[str, object],
    here: Path,
    folder: Path,
) -> Options:
    """The options of a build: each setting takes its value from the first source that gives one.

    Args:
        flags: by the names of :class:`Options`: texts, lists of texts, or True for a switch. None means not given.
        environment: variables that begin with ``AOT_PACK_`` are read. Blanks separate the values of a list; they are
            quoted as in a shell. An empty variable counts as not set.
        table: the settings in ``[tool.aot-pack]``.
        here: the folder that paths in flags and variables are relative to.
        folder: the folder that paths in the file are relative to.

    Raises:
        UsageError: a value is not acceptable, or a name is not known.
    """
    _check_variables(environment)
    values: dict[str, Any] = {}
    for setting in SETTINGS.values():
        given = flags.get(setting.name)
        variable = environment.get(setting.variable)
        if given is not None:
            values[setting.name] = of_text(setting, given, setting.flag, here)
        elif variable:
            words = split_words(setting, variable) if setting.is_list else variable
            values[setting.name] = of_text(setting, words, f"the variable {setting.variable}", here)
        elif setting.in_file and setting.key in table:
            values[setting.name] = of_toml(setting, table[setting.key], folder)
    return Options(**values)


def options_without_file(flags: Mapping[str, object], environment: Mapping[str, str], here: Path) -> Options:
    """The options of a build without a pyproject.toml; see :func:`resolve_options`."""
    return resolve_options(flags=flags, environment=environment, table={}, here=here, folder=here)


def flags_of_config(config: Mapping[str, object] | None) -> dict[str, object]:
    """PEP 517's config settings (``-C arch=sm_90a``) as flags for :func:`resolve_options`.

    Raises:
        UsageError: a key is not known.
    """
    by_key = {setting.key: setting for setting in SETTINGS.values()}
    flags = {}
    for key, value in (config or {}).items():
        if key not in by_key:
            raise UsageError(f"unknown config setting {key!r}", hint=_suggestion(key, by_key))
        flags[by_key[key].name] = value
    return flags


def command_line(flags: Mapping[str, object], here: Path) -> list[str]:
    """Flags as arguments of the command, such as ``--arch=sm_90a``. They mean the same in any folder."""
    arguments: list[str] = []
    for name, value in flags.items():
        setting = SETTINGS[name]
        read = of_text(setting, value, setting.flag, here)
        if setting.kind is Kind.SWITCH:
            arguments += [setting.flag] if read else []
        else:
            arguments += [f"{setting.flag}={each}" for each in (read if isinstance(read, tuple) else (read,))]
    return arguments


def check_keys(table: Mapping[str, object], known: Iterable[str], where: str) -> None:
    """Refuses a table with a key that is not in ``known``.

    Raises:
        UsageError: the text names the first unknown key; the hint names the known key most like it.
    """
    known = list(known)
    for key in table:
        if key not in known:
            raise UsageError(f"pyproject.toml: unknown key {key!r} in {where}", hint=_suggestion(key, known))


def _check_variables(environment: Mapping[str, str]) -> None:
    known = {setting.variable.removeprefix(PREFIX): setting for setting in SETTINGS.values()}
    for variable in environment:
        name = variable.removeprefix(PREFIX)
        if variable.startswith(PREFIX) and name not in known and variable not in RUN_TIME_VARIABLES | SECRET_VARIABLES:
            close = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
            if close:  # others are not ours to judge
                raise UsageError(f"unknown variable {variable}", hint=f"did you mean {PREFIX}{close[0]}?")


def _suggestion(key: str, known: Iterable[str]) -> str:
    names = sorted(known)
    close = difflib.get_close_matches(key.replace("_", "-"), names, n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else f"known are {', '.join(names)}"
