"""``python -m <package>.jit``: runs a program with answers for its calls of ``cute.compile``."""

from __future__ import annotations

import os
import runpy
import sys

USAGE = """\
usage: python -m {package}.jit [-m MODULE | PROGRAM] [ARGUMENT ...]
       python -m {package}.jit --site

Runs a program of Python whose calls of cute.compile get packed functions of {package}. --site prints a folder: with it
in PYTHONPATH, each program does. AOT_PACK_JIT=off, warn or error says what happens to functions that are not packed.
"""


def main(package: str, arguments: list[str]) -> int:
    """Runs the program that ``arguments`` name; returns an exit code if there is none.

    Args:
        package: import name of the package.
    """
    if arguments == ["--site"]:
        print(os.path.join(os.path.dirname(os.path.abspath(__file__)), "site"))  # noqa: T201
        return 0
    if not arguments or arguments[0] in ("-h", "--help"):
        stream = sys.stdout if arguments else sys.stderr
        stream.write(USAGE.format(package=package))
        return 0 if arguments else 2
    if arguments[0] == "-m":
        if len(arguments) < 2:
            sys.stderr.write(USAGE.format(package=package))
            return 2
        sys.argv = arguments[1:]
        sys.path.insert(0, os.getcwd())
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
        return 0
    sys.argv = arguments
    sys.path[0] = os.path.dirname(os.path.abspath(arguments[0]))
    runpy.run_path(arguments[0], run_name="__main__")
    return 0
