"""The journal of a recorded process: a file with a line of JSON for each compile, and how the lines become needs.

A line is written as soon as its compile ends. So nothing is lost if the process is killed, and a process that forks
needs no care: a child has a journal of its own.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aot_pack.codec import CodecError, from_json, to_json
from aot_pack.requests.model import Request
from aot_pack.requests.needs import Asker, Gpu, Need, Needs, merged

_ENDING = ".journal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One call of ``cute.compile``."""

    request: Request
    asker: Asker
    seconds: float
    failed: bool
    compiled: bool
    """Whether the compiler ran."""
    compiler: str
    gpu: Gpu | None


def write_entry(folder: Path, entry: Entry) -> None:
    """Adds an entry to the journal of this process. A journal that can't be written does not stop a service."""
    line = json.dumps(to_json(entry), ensure_ascii=True) + "\n"
    with contextlib.suppress(OSError):
        opened = os.open(folder / f"{os.getpid()}{_ENDING}", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(opened, line.encode())
        finally:
            os.close(opened)


def read_journals(folder: Path) -> Needs:
    """What the processes wrote, merged. A line that a killed process did not finish is left out."""
    needs = []
    for path in sorted(folder.glob(f"*{_ENDING}")):
        for entry in _entries(path):
            need = Need(
                request=entry.request,
                askers=(entry.asker,),
                times=1,
                failures=int(entry.failed),
                seconds=entry.seconds,
                gpus=() if entry.gpu is None else (entry.gpu,),
            )
            needs.append(Needs(compilers=(entry.compiler,), compiled=entry.compiled, needs=(need,)))
    return merged(needs)


def _entries(path: Path) -> Iterator[Entry]:
    for line in path.read_text(encoding="ascii", errors="replace").splitlines():
        with contextlib.suppress(ValueError, CodecError):
            yield from_json(Entry, json.loads(line))
