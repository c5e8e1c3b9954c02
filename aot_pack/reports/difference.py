"""The page about the differences between two wheels."""

from __future__ import annotations

from pathlib import Path

from aot_pack.inspection.diff import WheelDiff
from aot_pack.reports.page import page
from aot_pack.sizes import size


def difference_page(templates: Path, diff: WheelDiff) -> str:
    """The page as HTML."""
    tables = (
        ("Package", diff.package),
        ("Functions", diff.functions),
        ("Targets that one wheel has", diff.targets),
        ("Tools", diff.tools),
        ("Options", diff.options),
        ("Sources", diff.sources),
    )
    return page(templates, "difference.html.j2", diff=diff, tables=tables, size=size)
