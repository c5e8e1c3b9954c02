"""What ends a command from outside: SIGTERM and SIGHUP end it as Ctrl-C does, so that nothing is left behind."""

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
        self.exit_code = 128 + number  # as a shell says it


@contextlib.contextmanager
def ending_politely() -> Iterator[None]:
    """While this is entered, SIGTERM and SIGHUP raise :class:`Terminated` in the main thread, once: a second one does
    not disturb what the first one cleans up. One that was ignored (``nohup``) stays so."""
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
