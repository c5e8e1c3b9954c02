"""Runs a call in a fork of this process, so that its changes in memory are gone afterwards.

A library keeps its compiled functions and does not compile them again, and its counters keep their values. The parent
runs kernels.py and no builder. So each builder, in its own fork, finds the state right after kernels.py ran.
"""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import sys
import warnings
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_PR_SET_PDEATHSIG = 1
"""prctl(2): the signal that this process gets when its parent dies."""


class ChildDiedError(Exception):
    """The fork ended without a result; the text says how."""


def in_fork(call: Callable[[], T]) -> T:
    """Runs ``call`` in a fork, and returns or raises its result here. The result or error must be picklable.

    Raises:
        ChildDiedError: the fork was killed, or crashed.
    """
    read_end, write_end = os.pipe()
    parent = os.getpid()
    sys.stdout.flush()
    sys.stderr.flush()
    with warnings.catch_warnings():
        # Python 3.12 warns where there are threads. Those of a worker wait for its parent, and hold no lock.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        os.close(read_end)
        end_with(parent)
        _report(call, write_end)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as pipe:
        report = pipe.read()
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code != 0 or not report:
        raise ChildDiedError(how_it_ended(code))
    returned, value = pickle.loads(report)
    if returned:
        result: T = value
        return result
    raise value


def how_it_ended(code: int) -> str:
    """Says how a process ended. ``code`` is as ``subprocess`` and ``multiprocessing`` give it: -11 for SIGSEGV."""
    if code >= 0:
        return f"ended with exit code {code}"
    known = {member.value: member.name for member in signal.Signals}
    return f"was ended by {known.get(-code, f'signal {-code}')}"


def _report(call: Callable[[], object], pipe: int) -> None:
    """Sends the result and ends the fork. Never returns, since the fork must not run the parent's cleanup."""
    code = 1
    try:
        try:
            report = pickle.dumps((True, call()))
        except Exception as error:
            report = pickle.dumps((False, error))
        with os.fdopen(pipe, "wb") as file:
            file.write(report)
        sys.stdout.flush()
        sys.stderr.flush()
        code = 0
    finally:
        os._exit(code)


def end_with(parent: int) -> None:
    """Has the system kill this process as soon as ``parent``, the process that forked it, is gone."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # the parent died before the call above
        os._exit(1)
