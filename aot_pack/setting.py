"""One setting of a build: its spellings, and functions that read its value from each source.

``settings.py`` has the settings themselves.
"""

from __future__ import annotations

import enum
import shlex
from dataclasses import dataclass
from pathlib import Path

from aot_pack.errors import UsageError, assert_never
from aot_pack.paths import absolute_path

PREFIX = "AOT_PACK_"
TABLE = "[tool.aot-pack]"

_VARIABLES = {"jit": "BUILD_JIT"}
"""The variables with another name than the setting: ``AOT_PACK_JIT`` is read by the packages that a service imports."""

_WORDS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


class Kind(enum.Enum):
    """The type of a setting's value."""

    TEXT = "text"
    TEXTS = "list of texts"
    PATH = "path"
    PATHS = "list of paths"
    NUMBER = "number"
    SWITCH = "true or false"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A setting: its spellings and its values."""

    name: str
    kind: Kind
    help: str
    metavar: str | None
    choices: tuple[str, ...]
    short: str | None
    """A second flag, such as ``-j``."""
    in_file: bool
    """Whether ``[tool.aot-pack]`` may have it. The table has no settings of a machine or of ``[project]``."""

    @property
    def key(self) -> str:
        """The spelling in pyproject.toml and in PEP 517's config settings."""
        return self.name.replace("_", "-")

    @property
    def flag(self) -> str:
        return f"--{self.key}"

    @property
    def variable(self) -> str:
        return PREFIX + _VARIABLES.get(self.name, self.name.upper())

    @property
    def is_list(self) -> bool:
        return self.kind in (Kind.TEXTS, Kind.PATHS)


def split_words(setting: Setting, text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError as error:
        raise UsageError(
            f"the variable {setting.variable}={text!r} can't be split into words: {error}",
            hint="separate values by blanks, and quote them as in a shell",
        ) from error


def of_text(setting: Setting, given: object, where: str, folder: Path) -> object:
    """The value of a setting given as text: by a flag, a config setting or a variable."""
    if isinstance(given, (list, tuple)) and not setting.is_list:
        raise UsageError(f"{where} is given {len(given)} times: {', '.join(map(str, given))}", hint="give it once")
    kind = setting.kind
    match kind:
        case Kind.TEXTS | Kind.PATHS:
            texts = [str(each) for each in given] if isinstance(given, (list, tuple)) else [str(given)]
            return _list(setting, texts, folder)
        case Kind.SWITCH:
            value = given if isinstance(given, bool) else _WORDS.get(str(given).lower())
            if value is None:
                raise UsageError(f"{where}: expected true or false, got {given!r}")
            return value
        case Kind.NUMBER:
            try:
                return _number(setting, int(str(given)), where)
            except ValueError:
                raise UsageError(f"{where}: expected a whole number, got {given!r}") from None
        case Kind.TEXT | Kind.PATH:
            return _one(setting, str(given), where, folder)
        case _:
            assert_never(kind)


def of_toml(setting: Setting, given: object, folder: Path) -> object:
    """The value of a setting in pyproject.toml. It must have the right TOML type."""
    where = f"pyproject.toml: {setting.key} in {TABLE}"
    kind = setting.kind
    match kind:
        case Kind.TEXTS | Kind.PATHS:
            if isinstance(given, list) and all(isinstance(each, str) for each in given):
                return _list(setting, given, folder)
            example = f'{setting.key} = ["..."]'
            raise UsageError(f"{where}: expected a list of texts, got {given!r}", hint=f"write it like {example}")
        case Kind.SWITCH:
            if isinstance(given, bool):
                return given
        case Kind.NUMBER:
            if isinstance(given, int) and not isinstance(given, bool):
                return _number(setting, given, where)
        case Kind.TEXT | Kind.PATH:
            if isinstance(given, str):
                return _one(setting, given, where, folder)
        case _:
            assert_never(kind)
    raise UsageError(f"{where}: expected {kind.value}, got {given!r}")


def _list(setting: Setting, texts: list[str], folder: Path) -> tuple[object, ...]:
    return tuple(_path(text, folder) for text in texts) if setting.kind is Kind.PATHS else tuple(texts)


def _one(setting: Setting, text: str, where: str, folder: Path) -> object:
    if setting.choices and text not in setting.choices:
        raise UsageError(f"{where}: expected {' or '.join(setting.choices)}, got {text!r}")
    return _path(text, folder) if setting.kind is Kind.PATH else text


def _number(setting: Setting, value: int, where: str) -> int:
    if value < 1:
        what = "at least one process is needed" if setting.name == "jobs" else "it must be 1 or more"
        raise UsageError(f"{where} is {value}: {what}")
    return value


def _path(text: str, folder: Path) -> Path:
    return absolute_path(Path(text).expanduser(), folder=folder)
