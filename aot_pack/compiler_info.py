"""What compiled a unit. Pure data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CompilerInfo:
    """The compiler of a unit, for the manifest."""

    name: str
    version: str
    cuda: str
    """The CUDA libraries with which the compiler made the image, such as ``cu12``."""
    options: str = ""
    backend: str = ""
    """The compiler below it, which compiled what it wrote, with its version: ``nvidia-cuda-nvrtc 13.0.88``. Empty if it
    has none."""
    tested: bool = True
    """Whether aot-pack is tested with these versions of the compilers."""

    @property
    def all(self) -> tuple[tuple[str, str], ...]:
        """Names and versions of the compiler and of the one below it."""
        name, _, version = self.backend.partition(" ")
        return ((self.name, self.version), *([(name, version)] if name else []))

    def __str__(self) -> str:
        below = f" with {self.backend}" if self.backend else ""
        return f"{self.name} {self.version}{below} ({self.cuda}){'' if self.tested else ', untested compiler'}"
