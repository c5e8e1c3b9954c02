"""The figures of a GPU model that a build used. The launcher compares them with the figures of the device."""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.gpus import L2_BYTES, MEMORY_BYTES, NAME, SM_COUNT
from aot_pack.launcher.names import string_literal
from aot_pack.model import CompiledUnit

_FIGURES = {SM_COUNT: "kSmCount", L2_BYTES: "kL2Bytes", MEMORY_BYTES: "kMemoryBytes", NAME: "kName"}
"""``aot::Figure`` of launcher.hpp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedFigure:
    """A figure that the launcher can ask the driver for."""

    name: str
    value: int | str

    def row(self) -> str:
        """The C++ of its ``aot::Fact``."""
        figure = f"aot::Figure::{_FIGURES[self.name]}"
        if isinstance(self.value, str):
            return f"{{{figure}, 0, {string_literal(self.value.encode())}}}"
        return f"{{{figure}, {self.value}, nullptr}}"


def compared_figures(unit: CompiledUnit) -> tuple[ComparedFigure, ...]:
    """The figures that a device must have to match the model that ``unit`` was compiled for.

    The number of clusters that run at once is not compared, because the driver knows it only for one kernel and launch.
    It depends on the number of multiprocessors, which is compared instead.
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
