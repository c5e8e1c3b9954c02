"""Whether this process records calls of ``cute.compile`` for a wheel that answers them."""

from __future__ import annotations

_on = False


def begin_recording() -> None:
    """From now on, the recorder makes a ``JitRecord`` of each call. A worker calls this before kernels.py runs."""
    global _on
    _on = True


def is_recording() -> bool:
    """Whether it does."""
    return _on
