"""The API of a recording: ``aot_pack.record``. It imports the rest when it is used."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aot_pack.requests.needs import Needs


@dataclass(slots=True)
class Recording:
    """What ``with aot_pack.record(...) as needs`` gives. ``needs`` is complete when the block has ended."""

    path: Path
    needs: Needs

    def summary(self) -> str:
        """What was compiled and what it took, in lines for people."""
        from aot_pack.recording.summary import summary_of

        return summary_of(self.needs)


@contextlib.contextmanager
def record(path: str | os.PathLike[str], *, gpu: str | None = None, arch: str | None = None) -> Iterator[Recording]:
    """Records every ``cute.compile`` in this block, and in the Python processes that it starts, in a file::

        with aot_pack.record("needs.json"):
            serve_some_requests()

    The block runs as it would without. The file is written when the block ends, also by an exception, and a summary
    goes to standard error. Compiled functions that a library made before the block are not in it.

    Args:
        path: the file, such as ``needs.json``. ``aot-pack needs`` and ``aot-pack coverage --needs`` read it.
        gpu: a GPU model that stands in for a GPU, such as ``h100``. Nothing is compiled or launched in the block, and
            tensors on ``cuda`` have no elements. Give it before PyTorch is used. The process can't use a real GPU then.
        arch: the architecture of ``gpu``; by default the one with all features of the model.

    Raises:
        OutputError: the file can't be written.
        UsageError: aot-pack does not know the GPU model.
    """
    from aot_pack.recording import session

    target = session.checked_target(Path(path))
    stand_in = None if gpu is None else session.StandIn(gpu=gpu, arch=arch)
    recording = Recording(path=target, needs=session.NOTHING)
    with session.recording_here(stand_in) as read:
        try:
            yield recording
        finally:
            recording.needs = read()
            session.write(target, recording.needs)
            sys.stderr.write(f"{recording.summary()}\n")
