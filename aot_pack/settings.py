"""What can be said about a build, and who has the last word: flags, then the environment, then pyproject.toml.

Each field of :class:`Options` is a setting. Its name gives all of its spellings: ``gpu_file`` is ``--gpu-file`` on the
command line, ``-C gpu-file=...`` for a PEP 517 front end, ``AOT_PACK_GPU_FILE`` in the environment, and ``gpu-file`` in
``[tool.aot-pack]``. The source with the last word gives the whole value: lists are not joined.

Pure: the environment and the content of the file are arguments. Nothing is looked up, no path is touched.
"""

from __future__ import annotations

import dataclasses
import difflib
import enum
import shlex
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aot_pack.errors import UsageError
from aot_pack.paths import absolute_path

PREFIX = "AOT_PACK_"
TABLE = "[tool.aot-pack]"
RUN_TIME_VARIABLES = frozenset({"AOT_PACK_LOG", "AOT_PACK_REBUILD"})
"""Read by packages when they are imported and called (``templates/launcher``, ``project/redirect.py``). None is a
setting of a build, or a misspelt one."""

_WORDS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


class Kind(enum.Enum):
    """What a setting's value is."""

    TEXT = "text"
    TEXTS = "list of texts"
    PATH = "path"
    PATHS = "list of paths"
    NUMBER = "number"
    SWITCH = "true or false"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A setting: how it is spelled and what it takes."""

    name: str
    kind: Kind
    help: str
    metavar: str | None
    choices: tuple[str, ...]
    short: str | None
    """A second flag, such as ``-j``."""
    in_file: bool
    """Whether ``[tool.aot-pack]`` may have it. What belongs to a machine, or to ``[project]``, is not for the file."""

    @property
    def key(self) -> str:
        """In pyproject.toml and in PEP 517's config settings."""
        return self.name.replace("_", "-")

    @property
    def flag(self) -> str:
        return f"--{self.key}"

    @property
    def variable(self) -> str:
        return PREFIX + self.name.upper()

    @property
    def is_list(self) -> bool:
        return self.kind in (Kind.TEXTS, Kind.PATHS)


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
    """What was asked for; None, empty or False where nobody said anything. Paths are absolute."""

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
            "GPU model such as h100, whose number of multiprocessors and the like kernels may be compiled with; "
            "repeat it or separate by commas",
            metavar="MODEL",
        ),
    )
    gpu_file: tuple[Path, ...] = field(
        default=(),
        metadata=_about(Kind.PATHS, "a TOML file with GPU models of your own; repeat it for more", metavar="FILE"),
    )
    gpu_mismatch: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "what a function does on a device whose figures are not those that it was compiled with (default: warn)",
            choices=("warn", "error"),
        ),
    )
    select: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            Kind.TEXTS,
            "only targets whose id matches, such as 'scale[*float16*]@sm_90*'; * and ? are wildcards, brackets are "
            "not; repeat it for more",
            metavar="PATTERN",
        ),
    )
    include: tuple[Path, ...] = field(
        default=(),
        metadata=_about(
            Kind.PATHS,
            "a Python module, or a folder that is a package, to go into the package; repeat it for more",
            metavar="PATH",
        ),
    )
    eager: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            Kind.TEXTS,
            "name of an included module that 'import <package>' imports as well, such as one that registers operators; "
            "repeat it or separate by commas",
            metavar="NAME",
        ),
    )
    toolchain: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "C++ compiler: zig (default; the same bytes on every machine) or system",
            metavar="NAME",
        ),
    )
    platform: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "what the wheel is for: manylinux_2_28_x86_64 or manylinux_2_28_aarch64 (default: this machine's)",
            metavar="TAG",
        ),
    )
    max_size: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "how large a wheel may be, such as 100MB or 1GiB; a larger one is an error that says what takes the space",
            metavar="SIZE",
        ),
    )
    split_by: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "arch: cubins go into wheels of their own, one an architecture family; arch-if-needed: only where one "
            "wheel would be larger than max-size (default: none)",
            choices=("none", "arch", "arch-if-needed"),
        ),
    )
    experimental_wheel_variants: bool = field(
        default=False,
        metadata=_about(
            Kind.SWITCH,
            "experimental: also make a wheel for each architecture family, of which an installer that knows wheel "
            "variants (PEP 825, a draft) takes the one for the GPU that it finds",
            in_file=False,
        ),
    )
    shard: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "compile a part of the targets, such as 3/8 for the third of eight; aot-pack merge makes the wheel",
            metavar="K/N",
            in_file=False,
        ),
    )
    jobs: int | None = field(
        default=None,
        metadata=_about(
            Kind.NUMBER,
            "processes at once (default: the cores at hand); never more than there is 1 GiB of free memory for each",
            metavar="N",
            short="-j",
        ),
    )
    name: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "name of the package (default: [project]'s, or the file's)",
            metavar="NAME",
            in_file=False,
        ),
    )
    version: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "version of the package, PEP 440 (default: [project]'s, or __version__ of the file, or 0.0.0)",
            metavar="VERSION",
            in_file=False,
        ),
    )
    license: str | None = field(
        default=None,
        metadata=_about(
            Kind.TEXT,
            "license of your kernels, an SPDX expression such as MIT (default: [project]'s); the wheel's adds the "
            "launcher's, Apache-2.0",
            metavar="EXPR",
            in_file=False,
        ),
    )
    license_file: tuple[Path, ...] = field(
        default=(),
        metadata=_about(
            Kind.PATHS,
            "license or notice to pack; repeat it for more (default: [project]'s, or LICENSE*, COPYING*, NOTICE*, "
            "AUTHORS* beside kernels.py)",
            metavar="FILE",
            in_file=False,
        ),
    )
    keep_build: Path | None = field(
        default=None, metadata=_about(Kind.PATH, "keep the generated C++ project in DIR", metavar="DIR", in_file=False)
    )
    cache_dir: Path | None = field(
        default=None,
        metadata=_about(
            Kind.PATH,
            "where builds are kept (default: aot-pack in $XDG_CACHE_HOME or ~/.cache)",
            metavar="DIR",
            in_file=False,
        ),
    )
    cache_trust: tuple[str, ...] = field(
        default=(),
        metadata=_about(
            Kind.TEXTS,
            "a user, by name or number, whose entries in the cache are taken as well as yours and root's; repeat it "
            "for more",
            metavar="USER",
            in_file=False,
        ),
    )
    no_cache: bool = field(default=False, metadata=_about(Kind.SWITCH, "build everything, keep nothing", in_file=False))


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
    """The options of a build: of each setting the value of the first source that has one.

    Args:
        flags: by the names of :class:`Options`: texts, lists of texts, or True for a switch. None is not given.
        environment: variables that begin with ``AOT_PACK_`` are read. Lists are separated by blanks and quoted as in a
            shell; an empty variable counts as not set.
        table: the settings in ``[tool.aot-pack]``.
        here: what relative paths of flags and variables are relative to.
        folder: what those of the file are relative to.

    Raises:
        UsageError: a value is not acceptable, or a name is not known.
    """
    _check_variables(environment)
    values: dict[str, Any] = {}
    for setting in SETTINGS.values():
        given = flags.get(setting.name)
        variable = environment.get(setting.variable)
        if given is not None:
            values[setting.name] = _of_text(setting, given, setting.flag, here)
        elif variable:
            words = _split(setting, variable) if setting.is_list else variable
            values[setting.name] = _of_text(setting, words, f"the variable {setting.variable}", here)
        elif setting.in_file and setting.key in table:
            values[setting.name] = _of_toml(setting, table[setting.key], folder)
    return Options(**values)


def options_without_file(flags: Mapping[str, object], environment: Mapping[str, str], here: Path) -> Options:
    """The options where no pyproject.toml counts; see :func:`resolve_options`."""
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
    """Flags as arguments of the command that mean the same in any folder, such as ``--arch=sm_90a``."""
    arguments: list[str] = []
    for name, value in flags.items():
        setting = SETTINGS[name]
        read = _of_text(setting, value, setting.flag, here)
        if setting.kind is Kind.SWITCH:
            arguments += [setting.flag] if read else []
        else:
            arguments += [f"{setting.flag}={each}" for each in (read if isinstance(read, tuple) else (read,))]
    return arguments


def check_keys(table: Mapping[str, object], known: Iterable[str], where: str) -> None:
    """Refuses what is not in ``known``.

    Raises:
        UsageError: names the first unknown key, and the known one that it is most like.
    """
    known = list(known)
    for key in table:
        if key not in known:
            raise UsageError(f"pyproject.toml: unknown key {key!r} in {where}", hint=_suggestion(key, known))


def _check_variables(environment: Mapping[str, str]) -> None:
    known = {setting.variable.removeprefix(PREFIX): setting for setting in SETTINGS.values()}
    for variable in environment:
        name = variable.removeprefix(PREFIX)
        if variable.startswith(PREFIX) and name not in known and variable not in RUN_TIME_VARIABLES:
            close = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
            if close:  # others are not ours to judge
                raise UsageError(f"unknown variable {variable}", hint=f"did you mean {PREFIX}{close[0]}?")


def _suggestion(key: str, known: Iterable[str]) -> str:
    names = sorted(known)
    close = difflib.get_close_matches(key.replace("_", "-"), names, n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else f"known are {', '.join(names)}"


def _split(setting: Setting, text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError as error:
        raise UsageError(
            f"the variable {setting.variable}={text!r} can't be split into words: {error}",
            hint="separate values by blanks, and quote them as in a shell",
        ) from error


def _of_text(setting: Setting, given: object, where: str, folder: Path) -> object:
    """The value of what is spelled as text: a flag, a config setting, a variable."""
    if setting.is_list:
        texts = [str(each) for each in given] if isinstance(given, (list, tuple)) else [str(given)]
        return _list(setting, texts, folder)
    if isinstance(given, (list, tuple)):
        raise UsageError(f"{where} is given {len(given)} times: {', '.join(map(str, given))}", hint="give one")
    if setting.kind is Kind.SWITCH:
        value = given if isinstance(given, bool) else _WORDS.get(str(given).lower())
        if value is None:
            raise UsageError(f"{where} is {given!r}; true or false is right")
        return value
    if setting.kind is Kind.NUMBER:
        try:
            return _number(setting, int(str(given)), where)
        except ValueError:
            raise UsageError(f"{where} is {given!r}; a whole number is right") from None
    return _one(setting, str(given), where, folder)


def _of_toml(setting: Setting, given: object, folder: Path) -> object:
    """The value of what pyproject.toml says; TOML's types are taken as they are."""
    where = f"pyproject.toml: {setting.key} in {TABLE}"
    right: Callable[[object], bool] = {
        Kind.SWITCH: lambda value: isinstance(value, bool),
        Kind.NUMBER: lambda value: isinstance(value, int) and not isinstance(value, bool),
    }.get(setting.kind, lambda value: isinstance(value, str))
    if setting.is_list:
        if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
            raise UsageError(f"{where} is {given!r}", hint=f'a list of texts is right, such as {setting.key} = ["..."]')
        return _list(setting, given, folder)
    if not right(given):
        raise UsageError(f"{where} is {given!r}; {setting.kind.value} is right")
    if setting.kind is Kind.NUMBER:
        return _number(setting, int(str(given)), where)
    return given if setting.kind is Kind.SWITCH else _one(setting, str(given), where, folder)


def _list(setting: Setting, texts: list[str], folder: Path) -> tuple[object, ...]:
    return tuple(_path(text, folder) for text in texts) if setting.kind is Kind.PATHS else tuple(texts)


def _one(setting: Setting, text: str, where: str, folder: Path) -> object:
    if setting.choices and text not in setting.choices:
        raise UsageError(f"{where} is {text!r}; {' or '.join(setting.choices)} is right")
    return _path(text, folder) if setting.kind is Kind.PATH else text


def _number(setting: Setting, value: int, where: str) -> int:
    if value < 1:
        what = "at least one process is needed" if setting.name == "jobs" else "it must be 1 or more"
        raise UsageError(f"{where} is {value}: {what}")
    return value


def _path(text: str, folder: Path) -> Path:
    return absolute_path(Path(text).expanduser(), folder=folder)
