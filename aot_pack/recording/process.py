"""Begins to record in a process. ``site/sitecustomize.py`` calls it, in each process below ``aot-pack record``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from aot_pack.recording.hook import Hook, journal_in
from aot_pack.recording.playing import NotCompiled, played_gpu


def hook_process(cute: Any, folder: str) -> None:
    """Records in this process, until it ends.

    Args:
        cute: the module ``cutlass.cute``.
        folder: of the recording.
    """
    hook_into(Path(folder)).install(cute)


def hook_into(folder: Path) -> Hook:
    """A hook that writes into the journals of a recording. If a GPU model stands in for a GPU, nothing is compiled."""
    gpu = played_gpu(folder)
    return Hook(journal_in(folder)) if gpu is None else Hook(journal_in(folder), stand_in=NotCompiled, gpu=gpu)
