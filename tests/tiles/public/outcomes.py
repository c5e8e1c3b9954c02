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
    examples: tuple[tuple[int, Example], ...]
    """Numbered."""
    folder: Path
    most: int
    """Programs of one example."""
    timeout_s: float
    """For an example to run, and for each of its programs to compile."""
    backend: str | None = None
    """What compiles all programs, ``cutedsl`` or ``cuda``; None for what each says itself."""


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
