"""Handles SIGTERM and SIGHUP as Python handles Ctrl-C, so that a command cleans up before it ends."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType
from typing import NoReturn

SIGNALS = (signal.SIGTERM, signal.SIGHUP)


class Terminated(BaseException):
    """A signal asks the process to end. No ``except Exception`` stops it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.name = signal.Signals(number).name
        self.exit_code = 128 + number  # a shell's convention


@contextlib.contextmanager
def ending_politely() -> Iterator[None]:
    """Makes SIGTERM and SIGHUP raise :class:`Terminated` in the main thread while the block runs.

    Only the first signal raises: a second one must not disturb the cleanup. A signal that was ignored (``nohup``) stays
    ignored.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {each: signal.getsignal(each) for each in SIGNALS}
    taken = [each for each in SIGNALS if before[each] == signal.SIG_DFL]

    def end(number: int, _: FrameType | None) -> NoReturn:
        for each in taken:
            signal.signal(each, signal.SIG_IGN)
        raise Terminated(number)

    for each in taken:
        signal.signal(each, end)
    try:
        yield
    finally:
        for each in taken:
            signal.signal(each, signal.SIG_DFL)
