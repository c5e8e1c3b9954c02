"""The charts of the documentation are those of the figures in benchmarks/figures.json."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
CHARTS = runpy.run_path(str(ROOT / "benchmarks" / "charts.py"))
FIGURES = json.loads((ROOT / "benchmarks" / "figures.json").read_text())


def test_pictures_are_up_to_date() -> None:
    for chart in CHARTS["charts"](FIGURES):
        for theme, palette in CHARTS["PALETTES"].items():
            path = ROOT / "docs" / "pictures" / f"{chart.name}-{theme}.svg"
            assert path.read_text(encoding="utf-8") == CHARTS["drawing"](chart, palette), (
                f"{path.name} is old: python benchmarks/charts.py draw"
            )


def test_each_picture_is_whole_and_loads_nothing() -> None:
    for path in (ROOT / "docs" / "pictures").glob("*.svg"):
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        assert root.find("{http://www.w3.org/2000/svg}title") is not None
        assert not [each for each in root.iter() for name in each.attrib if name.endswith("href")]
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        for each in root.iter("{http://www.w3.org/2000/svg}rect"):
            assert float(each.get("x", "0")) + float(each.get("width", "0")) <= width
            assert float(each.get("y", "0")) + float(each.get("height", "0")) <= height


def test_texts_of_charts_are_inside() -> None:
    """0.56 of its size is how wide a character of a usual font is."""
    for chart in CHARTS["charts"](FIGURES):
        root = ElementTree.fromstring(CHARTS["drawing"](chart, CHARTS["PALETTES"]["light"]))
        for each in root.iter("{http://www.w3.org/2000/svg}text"):
            text, left = each.text or "", float(each.attrib["x"])
            wide = 0.56 * float(each.get("font-size", root.attrib["font-size"])) * len(text)
            left -= wide if each.get("text-anchor") == "end" else 0.0
            assert left >= 0, f"{chart.name}: {text} begins outside"
            assert left + wide <= CHARTS["WIDTH"], f"{chart.name}: {text} ends outside"


def test_figures_name_where_they_were_measured() -> None:
    assert all(part["where"] for part in FIGURES.values())
