"""What passes between the command and the processes that compile. Both import it, since pickle needs that."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from aot_pack.gpus import GpuModel
from aot_pack.model import CompiledUnit

from .examples import Example


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to compile."""

    arch: str
    gpu: GpuModel
    backend: str
    """What compiles all programs: ``cutedsl`` or ``cuda``."""
    examples: tuple[Example, ...]
    folder: Path
    most: int
    """Programs of one example."""
    timeout_s: float
    """Of the processor: for an example to run, and for each of its programs to compile."""

    def answer(self, example: Example) -> Path:
        """The file of what came of an example: an ``Outcome``, pickled."""
        return self.folder / f"{example.name.replace('/', '.')}.pickle"


@dataclass(slots=True, kw_only=True)
class Built:
    """What came of one program."""

    name: str
    unit: CompiledUnit | None = None
    reason: str = ""
    """Why it did not compile."""
    who: str = ""
    """Who refused it, as in ``table.Result``."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What came of one example."""

    programs: list[Built] = field(default_factory=list)
    ended: str = ""
    """The error with which the example ended."""
