"""Names for the folders of this machine, so that keys and inputs mean the same on another machine.

A path below a known folder is written with the folder's name: ``{source}/helpers.py``, ``{site0}/quack/gemm.py``. The
other machine puts its own folder in place of the name. So a result of one machine is found on another one, in another
folder and by another user. The inputs still decide: the build compares the content of each file that it finds there.

A result may contain a path of the machine that made it, such as the text of an assertion. ``Places.are_in`` finds these
results, and the cache keeps them for the folders of this machine only.
"""

from __future__ import annotations

import functools
import getpass
import json
import os
import re
import site
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import aot_pack

_NAMED = re.compile(r"\{(\w+)\}(?=/|$)")
_SYSTEM = frozenset({"/", "/usr", "/usr/local", "/opt", "/lib", "/home", "/tmp", "/var/tmp"})
"""Folders that every machine has. A result that contains one of them does not depend on the machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The named folders of a machine. Without any, every path stays as it is."""

    folders: tuple[tuple[str, str], ...] = ()
    """Names and absolute paths, the longest path first. No path is there twice."""
    user: str = ""

    def portable(self, path: str) -> str:
        """``path`` with the name of its folder; unchanged if it is in no named folder."""
        for name, folder in self.folders:
            if path.startswith(folder) and path[len(folder) : len(folder) + 1] in ("", "/"):
                return f"{{{name}}}{path[len(folder) :]}"
        return path

    def here(self, text: str) -> str:
        """The path on this machine that another machine wrote by :meth:`portable`."""
        match = _NAMED.match(text)
        folder = None if match is None else dict(self.folders).get(match[1])
        return text if match is None or folder is None else f"{folder}{text[match.end() :]}"

    def portable_value(self, value: str) -> str:
        """The value of a variable: a path, a list of paths as in ``PATH``, the user's name, or another text."""
        if self.user and value == self.user:
            return "{user}"
        return os.pathsep.join(map(self.portable, value.split(os.pathsep)))

    def are_in(self, data: bytes) -> bool:
        """Whether ``data`` contains a path of this machine, as text or inside JSON."""
        pattern = _pattern(self)
        return pattern is not None and pattern.search(data) is not None


def find_places(source: Path | None, *, cache: Path | None = None) -> Places:
    """The places of this process and of a build.

    Args:
        source: kernels.py; None for none.
        cache: the folder of the cache; None for none.
    """
    named: dict[str, str] = {}
    for name, folder in [*_candidates(source), *([] if cache is None else [("cache", cache)])]:
        path = str(folder).rstrip("/")
        if path.startswith("/") and path not in named:  # the first name of a folder wins
            named[path] = name
    longest_first = sorted(named.items(), key=lambda item: (-len(item[0]), item[0]))
    return Places(folders=tuple((name, path) for path, name in longest_first), user=_user())


def site_folders() -> tuple[str, ...]:
    """The folders of installed distributions, in the order of ``sys.path``; then those that are not in ``sys.path``."""
    # An isolated build of pip adds such a folder of its own to sys.path.
    listed = [entry for entry in sys.path if Path(entry).name in ("site-packages", "dist-packages")]
    others = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), *site.getsitepackages()})
    return tuple(dict.fromkeys([*listed, *others, site.getusersitepackages()]))


def _candidates(source: Path | None) -> Iterator[tuple[str, Path | str]]:
    if source is not None:
        yield "source", source.parent
        yield "project", _project_folder(source)
    for number, folder in enumerate(site_folders()):
        yield f"site{number}", folder
    standard = sysconfig.get_path("stdlib")
    yield "stdlib", standard
    yield "platstdlib", sysconfig.get_path("platstdlib")
    yield "stdlib_zip", Path(standard).parent / f"python{sys.version_info[0]}{sys.version_info[1]}.zip"
    yield "scripts", sysconfig.get_path("scripts")
    yield "base_prefix", sys.base_prefix  # before the prefix, which is the same outside of a virtual environment
    yield "prefix", sys.prefix
    yield "aot_pack", Path(aot_pack.__file__).parent
    yield "aot_pack_root", Path(aot_pack.__file__).parent.parent
    yield "home", os.path.expanduser("~")  # noqa: PTH111 (Path raises where there is no home)
    yield "tmp", tempfile.gettempdir()


def _project_folder(source: Path) -> Path:
    """The repository that has ``source``, else the nearest folder with a pyproject.toml, else its own folder."""
    for mark in (".git", "pyproject.toml"):
        for folder in source.parents:
            if (folder / mark).exists():
                return folder
    return source.parent


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # this user has no name
        return ""


@functools.lru_cache(maxsize=8)
def _pattern(places: Places) -> re.Pattern[bytes] | None:
    paths = [path for _, path in places.folders if path not in _SYSTEM]
    texts = {form for path in paths for form in (path.encode(), json.dumps(path)[1:-1].encode())}
    if not texts:
        return None
    return re.compile(rb"(?<![\w.-])(?:%s)(?![\w.-])" % b"|".join(re.escape(text) for text in sorted(texts)))
