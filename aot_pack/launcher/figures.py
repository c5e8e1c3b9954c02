"""The figures of a GPU model that a build was compiled with, as the launcher compares them with those of a device."""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.gpus import L2_BYTES, MEMORY_BYTES, NAME, SM_COUNT
from aot_pack.launcher.names import string_literal
from aot_pack.model import CompiledUnit

_FIGURES = {SM_COUNT: "kSmCount", L2_BYTES: "kL2Bytes", MEMORY_BYTES: "kMemoryBytes", NAME: "kName"}
"""``aot::Figure`` of launcher.hpp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedFigure:
    """A figure that the driver can be asked for."""

    name: str
    value: int | str

    def row(self) -> str:
        """Its ``aot::Fact``."""
        figure = f"aot::Figure::{_FIGURES[self.name]}"
        if isinstance(self.value, str):
            return f"{{{figure}, 0, {string_literal(self.value.encode())}}}"
        return f"{{{figure}, {self.value}, nullptr}}"


def compared_figures(unit: CompiledUnit) -> tuple[ComparedFigure, ...]:
    """What a device must have to be as the model that ``unit`` was compiled for.

    How many clusters run at once follows from the multiprocessors, which are compared in its place: the driver tells it
    for one kernel and launch only.
    """
    if not unit.figures:
        return ()
    assert unit.target.gpu is not None, unit.target
    found: dict[str, int | str] = {}
    for figure in unit.figures:
        if figure.name in _FIGURES:
            found[figure.name] = figure.value
        else:
            found[SM_COUNT] = unit.target.gpu.sm_count
    return tuple(ComparedFigure(name=name, value=value) for name, value in sorted(found.items()))
