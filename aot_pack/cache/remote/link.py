"""Requests to a shared cache, with time-outs and retries. After failures, no further request is made in this build.

A request runs in a thread of its own, since not every library has time-outs. A request that hangs is left behind, and
its thread ends with the process.
"""

from __future__ import annotations

import re
import signal
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from aot_pack.cache.shared import SIGNALS

T = TypeVar("T")
Request = Callable[[Callable[[], None]], T]
"""A request. It calls its argument when it has made progress."""

_ATTEMPTS = 3
_FIRST_PAUSE_S = 0.2
_FAILURES = 4
"""A request that failed counts 1, and one that timed out counts 2. A request that succeeds makes the count 0."""
_FINAL = (FileNotFoundError, NotImplementedError, ImportError, TypeError)
"""Errors that another attempt does not change."""


class LinkClosed(Exception):
    """The server failed too often, so this build makes no more requests."""


class TimedOut(Exception):
    """A request took too long."""


class Link:
    """The way to a server.

    Args:
        timeout_s: how long a step of a request may take.
        on_close: gets the reason when the link gives up, once.
    """

    def __init__(self, timeout_s: float, on_close: Callable[[str], None]) -> None:
        self.timeout_s = timeout_s
        self._on_close = on_close
        self._lock = threading.Lock()
        self._failures = 0
        self._worked = False
        self._closed = False

    @property
    def closed(self) -> bool:
        """Whether the link gave up."""
        return self._closed

    def call(self, request: Request[T], *, allowance_s: float = 0.0) -> T:
        """Makes a request, up to three times.

        Args:
            allowance_s: how much longer than usual a step of it may take.

        Raises:
            FileNotFoundError: the server has no such object.
            LinkClosed: the link gave up, now or earlier.
            Exception: the request failed; the next one may succeed.
        """
        started = time.monotonic()
        for attempt in range(_ATTEMPTS):
            if self._closed:
                raise LinkClosed
            try:
                result = self.once(request, self.timeout_s + allowance_s)
            except FileNotFoundError:
                self._succeeded()
                raise
            except Exception as error:
                last = attempt == _ATTEMPTS - 1 or time.monotonic() - started > self.timeout_s
                if last or isinstance(error, (TimedOut, PermissionError, *_FINAL)):
                    self._failed(error)
                    raise
                time.sleep(_FIRST_PAUSE_S * 4**attempt)
            else:
                self._succeeded()
                return result
        raise AssertionError("the last attempt returns or raises")

    def once(self, request: Request[T], timeout_s: float) -> T:
        """Makes one attempt, in a thread of its own.

        Raises:
            TimedOut: it made no progress for so long; it may go on.
            Exception: as ``request``.
        """
        results: list[T] = []
        errors: list[BaseException] = []
        moved_s = time.monotonic()

        def progress() -> None:
            nonlocal moved_s
            moved_s = time.monotonic()

        def run() -> None:
            signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
            try:
                results.append(request(progress))
            except BaseException as error:
                errors.append(error)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        while thread.is_alive() and (left_s := moved_s + timeout_s - time.monotonic()) > 0:
            thread.join(left_s)
        if errors:
            raise errors[0]
        if not results:
            raise TimedOut(f"no answer within {timeout_s:.0f} s")
        return results[0]

    def _succeeded(self) -> None:
        with self._lock:
            self._failures, self._worked = 0, True

    def _failed(self, error: Exception) -> None:
        with self._lock:
            self._failures += 2 if isinstance(error, TimedOut) else 1
            gives_up = not self._closed and (not self._worked or self._failures >= _FAILURES)
            self._closed = self._closed or gives_up
        if gives_up:
            self._on_close(reason_of(error))


def reason_of(error: BaseException) -> str:
    """One line about an error of a library. Its text may have a URL: a user, a password and a query are cut off."""
    text = re.sub(r"//[^/@\s]*@", "//", str(error).partition("\n")[0].partition("?")[0])
    if isinstance(error, TimedOut):
        return text
    if isinstance(error, PermissionError):
        return f"it refuses access ({text[:120]})" if text else "it refuses access"
    return f"{type(error).__name__}: {text[:160]}" if text else type(error).__name__
