"""Runs other programs. Only this module does.

Each program runs in its own process group, under umask 022 unless the caller names another. Its environment is this
machine's plus the differences that the caller names; the module logs these. The module keeps the program's output. If
the program fails, the error has the command and the end of the output. If something interrupts this process, the module
ends the whole group before the interrupt continues.
"""

from __future__ import annotations

import logging
import os
import shlex
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from aot_pack.errors import AotPackError, NativeError, OutputError

SAFE_PATH = ("PYTHONSAFEPATH", "aot-pack")
"""Variable and value for child processes of Python 3.11 and later: Python then finds no modules in the current folder.
There, the author's ``types.py`` would hide Python's own. Any value has this effect; this one says who set it."""

logger = logging.getLogger(__name__)

_TAIL_LINES = 60
_GRACE_S = 2.0

BUILD_SETTING_VARIABLES = (
    # Read by compilers and linkers.
    "CFLAGS", "CXXFLAGS", "CPPFLAGS", "LDFLAGS", "CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "LIBRARY_PATH",
    "COMPILER_PATH", "GCC_EXEC_PREFIX", "LD_RUN_PATH", "LD_PRELOAD",
    # auditwheel copies libraries from this path into the wheel.
    "LD_LIBRARY_PATH", "AUDITWHEEL_LD_LIBRARY_PATH", "AUDITWHEEL_PLAT", "AUDITWHEEL_ZIP_COMPRESSION_LEVEL",
    # Read by CMake and scikit-build-core.
    "CC", "CXX", "CMAKE_ARGS", "CMAKE_GENERATOR", "CMAKE_TOOLCHAIN_FILE", "CMAKE_PREFIX_PATH", "CMAKE_BUILD_TYPE",
    "CMAKE_CXX_COMPILER_LAUNCHER", "CMAKE_INCLUDE_PATH", "CMAKE_LIBRARY_PATH", "CMAKE_EXPORT_COMPILE_COMMANDS",
    "ARCHFLAGS", "NINJAFLAGS", "NINJA_STATUS", "_PYTHON_HOST_PLATFORM",
)  # fmt: skip
"""Variables with which a user's shell configures build tools. A wheel must not depend on them: no program gets them."""

_BUILD_SETTING_PREFIXES = ("SKBUILD_",)

SECRET_VARIABLES = ("AOT_PACK_REMOTE_CACHE_SIGNING_KEY_PEM",)
"""Variables with secrets. No program gets them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The result of a program that ended with exit code 0."""

    output: str
    """Its stdout and stderr, in the order in which it wrote them."""
    seconds: float


@dataclass(frozen=True, slots=True)
class Commands:
    """Runs programs as the module's docstring describes. ``environment`` is the machine's."""

    environment: Mapping[str, str]

    def run(
        self,
        command: Sequence[str | Path],
        *,
        what: str,
        cwd: Path | None = None,
        environment: Mapping[str, str] | None = None,
        stdin: str | None = None,
        umask: int = 0o022,
        failure: type[AotPackError] = NativeError,
        hint: str | None = None,
        timeout_s: float | None = None,
    ) -> Finished:
        """Runs a program to its end.

        Args:
            command: program and arguments; no shell is involved.
            what: a name for the error's text: "the compiler", "auditwheel".
            environment: differences from the machine's environment.
            stdin: text for its standard input; none by default.
            failure: the error to raise if the program can't be started, takes too long, or exits with a code but 0.
            timeout_s: the longest that it may take; None for any time.

        Raises:
            OutputError: the program failed, and its output says that the disk is full.
        """
        words = [str(word) for word in command]
        differences = dict(environment or {})
        logger.debug("%s: %s", what, shlex.join([*(f"{name}={value}" for name, value in differences.items()), *words]))
        started = time.monotonic()
        process: subprocess.Popen[str] | None = None
        try:
            with _interrupts_held():
                process = subprocess.Popen(
                    words,
                    cwd=cwd,
                    env={**clean_environment(self.environment), **differences},
                    stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    encoding="utf-8",  # clean_environment sets it for the program, independent of this process
                    errors="replace",
                    start_new_session=True,
                    umask=umask,
                )
            output, _ = process.communicate(stdin, timeout_s)
        except BaseException as error:
            if process is not None:
                with process:  # closes its pipes
                    _end_group(process)
                if isinstance(error, subprocess.TimeoutExpired):
                    raise failure(f"{what} did not end in {timeout_s:.0f} s", hint=hint) from None
            elif isinstance(error, OSError):
                raise failure(f"{what} can't be run: {words[0]}: {error.strerror or error}", hint=hint) from error
            raise
        seconds = time.monotonic() - started
        logger.debug("%s: exit code %d after %.2f s", what, process.returncode, seconds)
        if process.returncode != 0:
            raise _failed(what, words, process.returncode, output, failure=failure, hint=hint)
        return Finished(output=output, seconds=seconds)


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The machine's environment without secrets, and without the variables that would change the bytes of a build."""
    harmless = {
        name: value
        for name, value in environment.items()
        if name not in (*BUILD_SETTING_VARIABLES, *SECRET_VARIABLES) and not name.startswith(_BUILD_SETTING_PREFIXES)
    }
    # Zip archives hold local times; compilers translate their messages.
    return {**harmless, "TZ": "UTC", "LC_ALL": "C.UTF-8", **dict([SAFE_PATH])}


def tail(output: str, lines: int = _TAIL_LINES) -> str:
    """The end of a program's output, after a line with the number of omitted lines."""
    every = output.rstrip().splitlines()
    if len(every) <= lines:
        return "\n".join(every)
    return "\n".join([f"... ({len(every) - lines} lines omitted)", *every[-lines:]])


def _failed(
    what: str, words: list[str], code: int, output: str, *, failure: type[AotPackError], hint: str | None
) -> AotPackError:
    detail = f"$ {shlex.join(words)}\n{tail(output)}".rstrip()
    if "No space left on device" in output or "Disk quota exceeded" in output or "NoSpaceLeft" in output:
        return OutputError(
            f"the disk is full: {what} could not write its output",
            detail=detail,
            hint="free some space, or set TMPDIR to a folder on another disk",
        )
    return failure(f"{what} {_how_it_ended(code)}", detail=detail, hint=hint)


def _how_it_ended(code: int) -> str:
    if code >= 0:
        return f"failed with exit code {code}"
    if -code == signal.SIGKILL:
        return "was killed (out of memory?)"
    return f"was ended by signal {-code} ({signal.strsignal(-code)})"


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Delays signals that end this process until the block ends.

    Otherwise a program could be started, and run on with nobody to end it. Blocking the signals would also delay them,
    but the program would inherit the block.
    """
    if threading.current_thread() is not threading.main_thread():  # signals raise exceptions only in the main thread
        yield
        return
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    held = {number: handler for number, handler in before.items() if callable(handler)}
    for number in held:
        signal.signal(number, lambda number, _: came.append(number))
    try:
        yield
    finally:
        for number, handler in held.items():
            signal.signal(number, handler)
        for received in came:
            signal.raise_signal(received)


def _end_group(process: subprocess.Popen[str]) -> None:
    """Ends a program and all its children: first with SIGTERM, then with SIGKILL."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
        except ProcessLookupError:
            break
        try:
            process.wait(_GRACE_S)
        except subprocess.TimeoutExpired:
            continue
    process.wait()
