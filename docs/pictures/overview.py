"""Draws overview-light.svg and overview-dark.svg: ``python docs/pictures/overview.py``."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

WIDTH, HEIGHT = 900, 330


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colors of one theme."""

    text: str
    quiet: str
    line: str
    box: str
    panel: str
    accent: str


PALETTES = {
    "light": Palette(text="#1b1f24", quiet="#57606a", line="#8c959f", box="#ffffff", panel="#f3f5f8", accent="#0b6b50"),
    "dark": Palette(text="#e6edf3", quiet="#9aa7b4", line="#6e7b88", box="#1f262e", panel="#161b22", accent="#4cc9a0"),
}

PANELS = (
    (10, 400, "build machine", "no GPU", "compiler: 260 to 415 MB"),
    (430, 130, "wheel", "your index", "one for all Pythons"),
    (580, 310, "host", "GPU and driver", "no compiler, no CUDA toolkit"),
)
BOXES = (
    (24, 110, 116, 80, "kernels.py", "CuTeDSL, TileLang, CUDA C++"),
    (190, 70, 200, 60, "cubins", "for sm_80, sm_90a, sm_100a ..."),
    (190, 170, 200, 60, "launchers", "C++, generated and compiled"),
    (445, 110, 100, 80, "my_kernels", ".whl"),
    (600, 120, 120, 60, "my_kernels", "import, call"),
    (750, 70, 120, 60, "TVM FFI", "from PyPI"),
    (750, 170, 120, 60, "CUDA driver", "libcuda.so.1"),
)
ARROWS = (
    ((140, 150), (190, 100)),
    ((140, 150), (190, 200)),
    ((390, 100), (445, 135)),
    ((390, 200), (445, 165)),
    ((545, 150), (600, 150)),
    ((720, 150), (750, 100)),
    ((720, 150), (750, 200)),
)


def wrapped(text: str, width: int) -> list[str]:
    """The words of ``text`` in lines that fit a box of ``width`` pixels."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(f"{lines[-1]} {word}") * 5.8 <= width - 8:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def drawing(palette: Palette) -> str:
    """The picture as SVG."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-size="14"',
        ' font-family="system-ui, sans-serif" text-anchor="middle">',
        "<title>What happens on the build machine, in the wheel and on the host</title>",
        '<defs><marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
        f'<path d="M0 0L8 4L0 8z" fill="{palette.line}"/></marker></defs>',
    ]
    for x, width, title, top, bottom in PANELS:
        middle = x + width / 2
        parts += [
            f'<rect x="{x}" y="10" width="{width}" height="{HEIGHT - 20}" rx="10" fill="{palette.panel}"/>',
            f'<text x="{middle}" y="34" font-weight="600" fill="{palette.accent}">{escape(title)}</text>',
            f'<text x="{middle}" y="54" font-size="12" fill="{palette.quiet}">{escape(top)}</text>',
        ]
        parts += [
            f'<text x="{middle}" y="{290 + 16 * line}" font-size="12" fill="{palette.quiet}">{escape(text)}</text>'
            for line, text in enumerate(wrapped(bottom, width))
        ]
    parts += [
        f'<path d="M{x1} {y1}L{x2} {y2}" stroke="{palette.line}" fill="none" marker-end="url(#end)"/>'
        for (x1, y1), (x2, y2) in ARROWS
    ]
    for x, y, width, height, title, text in BOXES:
        middle, lines = x + width / 2, wrapped(text, width)
        top = y + height / 2 - 7 * len(lines) + 2
        parts += [
            f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="6" fill="{palette.box}"',
            f' stroke="{palette.line}"/>',
            f'<text x="{middle}" y="{top}" font-weight="600" fill="{palette.text}">{escape(title)}</text>',
        ]
        parts += [
            f'<text x="{middle}" y="{top + 16 + 14 * line}" font-size="11" fill="{palette.quiet}">{escape(each)}</text>'
            for line, each in enumerate(lines)
        ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def main() -> None:
    """Writes both pictures beside this file."""
    for name, palette in PALETTES.items():
        (Path(__file__).parent / f"overview-{name}.svg").write_text(drawing(palette), encoding="utf-8")


if __name__ == "__main__":
    main()
