"""Draws the charts of the documentation from the figures of runs.

    python benchmarks/charts.py collect RUN [--wheels DIR] --device NAME --commit ID   reads RUN, writes figures.json
    python benchmarks/charts.py draw                                                     draws figures.json

RUN is a folder with the JSON files that ``gpu_session.py`` leaves: ``launch*.json`` (one for each process),
``cold_start.json`` and ``attention.json``. ``figures.json`` beside this file has their medians, and the place and date
of each. It is in git, so that each chart can be traced to its figures. A chart is an SVG file in docs/pictures, once
for light pages and once for dark ones.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from html import escape
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FIGURES = Path(__file__).with_name("figures.json")
PICTURES = ROOT / "docs" / "pictures"

OURS = "aot-pack wheel"
CALLS = {
    OURS: "aot-pack",
    "hand-written launcher": "launcher written by hand in C++",
    "CuTeDSL AOT .so": "CuTeDSL, ahead of time",
    "CuTeDSL JIT": "CuTeDSL, just in time",
    "torch.add(out=)": "torch.add(out=)",
    "Triton": "Triton",
}
"""The contenders of ``launch.py`` that the chart shows, and their words there."""

WIDTH, LEFT, RIGHT, ROW, TOP, BAR = 760, 260, 160, 34, 64, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A row of a chart."""

    name: str
    value: float
    text: str
    """The value and what it means, to the right of the bar."""
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart of horizontal bars, from 0."""

    name: str
    """Of its files."""
    title: str
    note: str
    bars: Sequence[Bar]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colors of one theme. The contrast of texts with ``page`` is 7 or more."""

    page: str
    text: str
    quiet: str
    ours: str
    others: str


PALETTES = {
    "light": Palette(page="#ffffff", text="#1b1f24", quiet="#4a5560", ours="#0b6b50", others="#a9b4c0"),
    "dark": Palette(page="#131416", text="#e6edf3", quiet="#aab6c2", ours="#4cc9a0", others="#55616d"),
}


def medians_of_calls(files: Sequence[Path]) -> dict[str, dict[str, float]]:
    """For each contender: microseconds, and the median ratio to ours within a round. Medians of the processes."""
    runs = [json.loads(path.read_text())["rows"] for path in files]
    missing = [name for name in CALLS if any(name not in run for run in runs)]
    if missing:
        raise SystemExit(f"charts.py: launch*.json lack {', '.join(missing)}; they have {', '.join(runs[0])}")
    found = {}
    for name in CALLS:
        ratios = [statistics.median(b / a for a, b in zip(run[OURS], run[name], strict=True)) for run in runs]
        found[name] = {
            "us": statistics.median(statistics.median(run[name]) for run in runs),
            "of_ours": statistics.median(ratios),
        }
    return found


def collect(options: argparse.Namespace) -> None:
    """Writes figures.json."""
    run: Path = options.run
    launches = sorted(run.glob("launch*.json"))
    if not launches:
        raise SystemExit(f"charts.py: no launch*.json in {run}; run gpu_session.py there")
    cold = json.loads((run / "cold_start.json").read_text())
    today = datetime.now(timezone.utc).date().isoformat()
    where = f"{options.device}, {today}, {options.commit}"
    sizes = {path.name.split("-")[0]: path.stat().st_size for path in sorted(options.wheels.glob("*.whl"))}
    figures = {
        "calls": {"where": where, "figures": medians_of_calls(launches)},
        "first_result": {
            "where": where,
            "seconds": {name: statistics.median(each["seconds"] for each in runs) for name, runs in cold.items()},
        },
        "attention": {"where": where, **json.loads((run / "attention.json").read_text())},
        "sizes": {"where": f"{today}, {options.commit}", "bytes": sizes},
    }
    FIGURES.write_text(json.dumps(figures, indent=2) + "\n")


def charts(figures: Mapping[str, Any]) -> list[Chart]:
    """The charts of some figures."""
    calls, first, attention = figures["calls"]["figures"], figures["first_result"]["seconds"], figures["attention"]
    starts, sizes = attention["first"], figures["sizes"]
    return [
        Chart(
            name="call",
            title="A call from Python: add(x, y, z) of 1,024 floats, µs",
            note=f"Less is better. Measured on {figures['calls']['where']}. Ratios are medians within a round.",
            bars=[
                Bar(name=text, value=calls[name]["us"], text=_call_text(calls[name], name), ours=name == OURS)
                for name, text in CALLS.items()
            ],
        ),
        Chart(
            name="first-result",
            title="The first result in a new process, seconds after import torch",
            note=f"Less is better. Measured on {_places(figures['first_result']['where'], attention['where'])}.",
            bars=[
                bar
                for function in ("elementwise.add", "hopper_gemm.gemm")
                for bar in _pair(function, first[f"{function} wheel"], first[f"{function} jit"])
            ]
            + _pair("FlashAttention-4", starts["wheel"]["forward_s"], starts["jit"]["forward_s"]),
        ),
        Chart(
            name="attention",
            title="FlashAttention-4: time of a call, of the library's own just-in-time call",
            note=f"Less is better; 1.0 is the library. Measured on {attention['where']}. The kernels are the same.",
            bars=[
                Bar(
                    name=name,
                    value=times["wheel"] / times["jit"],
                    text=f"{times['wheel'] / times['jit']:.2f}: {times['wheel']:.0f} of {times['jit']:.0f} µs",
                    ours=True,
                )
                for name, times in attention["calls_us"].items()
            ],
        ),
        Chart(
            name="sizes",
            title="Sizes of wheels for sm_90a, kB",
            note=f"The compiler that a host does not need: 260 to 415 MB. {sizes['where']}.",
            bars=[
                Bar(name=name, value=count, text=f"{count / 1000:,.0f}", ours=True)
                for name, count in sizes["bytes"].items()
            ],
        ),
    ]


def _places(first: str, attention: str) -> str:
    """Where the bars were measured; those of attention may come from another session."""
    return first if first == attention else f"{first}; FlashAttention-4: {attention}"


def _call_text(figure: Mapping[str, float], name: str) -> str:
    return f"{figure['us']:.2f}" if name == OURS else f"{figure['us']:.2f} ({figure['of_ours']:.2f} x)"


def _pair(name: str, wheel: float, jit: float) -> list[Bar]:
    return [
        Bar(name=f"{name}: aot-pack", value=wheel, text=f"{wheel:.3f}", ours=True),
        Bar(name="just in time", value=jit, text=f"{jit:.1f}"),
    ]


def drawing(chart: Chart, palette: Palette) -> str:
    """A chart as SVG."""
    height = TOP + ROW * len(chart.bars) + 30
    scale = (WIDTH - LEFT - RIGHT) / max(bar.value for bar in chart.bars)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" font-size="14"',
        f' font-family="system-ui, sans-serif" fill="{palette.text}">',
        f"<title>{escape(chart.title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" rx="8" fill="{palette.page}"/>',
        f'<text x="16" y="30" font-size="16" font-weight="600">{escape(chart.title)}</text>',
    ]
    for index, bar in enumerate(chart.bars):
        top = TOP + ROW * index
        width = max(bar.value * scale, 1)
        color = palette.ours if bar.ours else palette.others
        middle = top + BAR / 2 + 5
        parts += [
            f'<text x="{LEFT - 10}" y="{middle}" text-anchor="end">{escape(bar.name)}</text>',
            f'<rect x="{LEFT}" y="{top}" width="{width:.1f}" height="{BAR}" rx="3" fill="{color}"/>',
            f'<text x="{LEFT + width + 8:.1f}" y="{middle}" font-size="13">{escape(bar.text)}</text>',
        ]
    parts.append(f'<text x="16" y="{height - 14}" font-size="12" fill="{palette.quiet}">{escape(chart.note)}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def draw() -> None:
    """Writes each chart in both themes."""
    for chart in charts(json.loads(FIGURES.read_text())):
        for theme, palette in PALETTES.items():
            (PICTURES / f"{chart.name}-{theme}.svg").write_text(drawing(chart, palette), encoding="utf-8")


def main() -> None:
    """Collects or draws."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    steps = parser.add_subparsers(dest="step", required=True)
    collecting = steps.add_parser("collect", help="read the figures of a run")
    collecting.add_argument("run", type=Path, metavar="RUN")
    collecting.add_argument("--wheels", type=Path, required=True, help="folder of the wheels that were measured")
    collecting.add_argument("--device", required=True, help="such as 'one NVIDIA H200'")
    collecting.add_argument("--commit", required=True)
    steps.add_parser("draw", help="draw figures.json")
    options = parser.parse_args()
    if options.step == "collect":
        collect(options)
    draw()


if __name__ == "__main__":
    main()
