"""The modules of a package that answer ``covers()``: a fixed one, and the table of GPU models that it knows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from aot_pack.gpus import GpuModel, known_models
from aot_pack.native.project import ProjectFile
from aot_pack.native.templates import render
from aot_pack.package.escape import python_literal


def covers_files(templates: Path, models: Iterable[GpuModel | None]) -> list[ProjectFile]:
    """``_covers.py`` and ``_gpus.py``.

    Args:
        models: the models of the package's targets: a user may have added them to those that aot-pack knows.
    """
    known = {model.name: model for model in (*known_models(), *models) if model is not None}
    rows: dict[str, str] = {}
    for model in known.values():
        figures = _figures(model)
        for name in (model.name, *model.aliases, *([model.product] if model.product else [])):
            rows.setdefault(python_literal(name), figures)
    table = render(templates, "package/_gpus.py.j2", models=list(rows.items()))
    fixed = (templates / "package" / "_covers.py").read_text(encoding="utf-8")
    return [ProjectFile.text("_covers.py", fixed), ProjectFile.text("_gpus.py", table)]


def _figures(model: GpuModel) -> str:
    numbers = [model.sm_count, model.l2_bytes or -1, model.memory_bytes or -1]
    return f"({', '.join(map(str, (*model.capability, *numbers)))}, {python_literal(model.product or '')})"
