"""Which engine compiles the targets of a build, as the setting ``executor`` names it."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from pathlib import Path

from aot_pack.errors import UsageError

DEFAULT_SLOW_S = 600
_FUNCTION = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)*:[^\W\d]\w*(\.[^\W\d]\w*)*")


class EngineKind(enum.Enum):
    """The engines."""

    LOCAL = "local"
    """Processes on this machine."""
    DASK = "dask"
    RAY = "ray"
    FUNCTION = "function"
    """A function of the user's that returns a ``concurrent.futures.Executor``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExecutorChoice:
    """An engine, and how a build uses it."""

    kind: EngineKind
    address: str = ""
    """The address of a scheduler; empty for an engine of this machine, for this build. Else ``module:function``."""
    folder: Path | None = None
    """The project's folder, or that of kernels.py: its files travel to the workers."""
    jobs: int | None = None
    """The most targets at once; None for as many as the engine has workers."""
    slow_s: float = DEFAULT_SLOW_S
    """A target that took longer is compiled on a second worker as well."""

    def __str__(self) -> str:
        if self.kind is EngineKind.FUNCTION:
            return self.address
        return f"{self.kind.value}:{self.address}" if self.address else self.kind.value

    @property
    def is_local(self) -> bool:
        """Whether this machine compiles everything, without an engine."""
        return self.kind is EngineKind.LOCAL


LOCAL = ExecutorChoice(kind=EngineKind.LOCAL)


def parse_executor(
    text: str | None, *, folder: Path, jobs: int | None = None, slow_s: int | None = None
) -> ExecutorChoice:
    """The engine that a setting names: ``local``, ``dask``, ``dask:tcp://host:8786``, ``ray`` or ``module:function``.

    Raises:
        UsageError: the text names none.
    """
    name, colon, rest = (text or EngineKind.LOCAL.value).partition(":")
    choice = {"folder": folder, "jobs": jobs, "slow_s": DEFAULT_SLOW_S if slow_s is None else slow_s}
    if name in (EngineKind.DASK.value, EngineKind.RAY.value) and bool(rest) == bool(colon):
        return ExecutorChoice(kind=EngineKind(name), address=rest, **choice)  # type: ignore[arg-type]
    if name == EngineKind.LOCAL.value and not colon:
        return ExecutorChoice(kind=EngineKind.LOCAL, **choice)  # type: ignore[arg-type]
    reserved = name in {kind.value for kind in EngineKind if kind is not EngineKind.FUNCTION}
    if text is None or reserved or not _FUNCTION.fullmatch(text):
        raise UsageError(
            f"--executor: expected local, dask, dask:ADDRESS, ray, ray:ADDRESS or MODULE:FUNCTION, got {text!r}",
            hint="for example dask:tcp://scheduler:8786, ray:auto, or my_cluster:executor for a function that returns "
            "a concurrent.futures.Executor",
        )
    return ExecutorChoice(kind=EngineKind.FUNCTION, address=text, **choice)  # type: ignore[arg-type]
