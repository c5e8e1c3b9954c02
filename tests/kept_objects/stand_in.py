"""Puts the stand-in for ``ziglang`` on the path."""

from __future__ import annotations

import importlib.util
import os
import shlex
import sys
from pathlib import Path

import pytest

from kept_objects.zig import STORE

_PROGRAM = """\
#!/bin/sh
'''exec' {python} -SEs "$0" "$@"
' '''
import sys

sys.path[0] = {tests!r}
from kept_objects.zig import main

main({zig!r}, sys.argv[1:])
"""
"""A program of the shell and of Python, as pip writes it: a path with blanks can't be in the first line."""


def install(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Writes the stand-in into ``folder``; this process and its children find it until ``patch`` is undone.

    Does nothing where there is no ``ziglang``: the tests that run on a GPU need none.
    """
    installed = importlib.util.find_spec("ziglang")
    if installed is None or installed.origin is None:
        return
    zig = Path(installed.origin).with_name("zig")
    package = folder / "path" / "ziglang"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(f"import os, sys\n\nos.execv({str(zig)!r}, ['zig', *sys.argv[1:]])\n")
    program = package / "zig"
    tests = str(Path(__file__).parents[1])
    program.write_text(_PROGRAM.format(python=shlex.quote(sys.executable), tests=tests, zig=str(zig)))
    program.chmod(0o755)
    objects = folder / "objects"
    objects.mkdir()
    patch.setenv(STORE, str(objects))
    patch.setenv("PYTHONPATH", str(package.parent), prepend=os.pathsep)
    patch.syspath_prepend(str(package.parent))
