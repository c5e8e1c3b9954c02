"""``aot-pack inspect --html`` and ``aot-pack diff --html`` over wheels that the command built."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from aot_pack.inspection.archive import read_wheel

from .conftest import aot_pack

VOID = {"meta", "link", "br", "rect"}


class Page(HTMLParser):
    """Checks that tags are closed in order; collects ids, links and whatever a browser would load."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.add(value or "")
            elif name == "href":
                self.links.add(value or "")
            elif name in ("src", "srcset", "data", "action") or name.startswith("on"):
                self.loads.append(f"{tag} {name}={value}")
        if tag == "script":
            self.loads.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID


def read(path: Path) -> tuple[Page, str]:
    text = path.read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert page.open == []
    assert page.loads == []
    assert {link for link in page.links if link.startswith("#")} <= {f"#{name}" for name in page.ids}
    assert {link for link in page.links if not link.startswith("#")} == {"data:,"}
    return page, re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))


def test_the_page_about_a_wheel(wheels: dict[str, Path], tmp_path: Path) -> None:
    wheel = wheels["elementwise"]
    done = aot_pack("inspect", wheel, "--html", "report.html", cwd=tmp_path)
    assert done.code == 0, done.err
    assert done.err == f"aot-pack: the page is in {tmp_path / 'report.html'}\n"
    page, text = read(tmp_path / "report.html")
    assert page.ids == {"functions", "coverage", "kernels", "sizes", "provenance", "licenses"}
    manifest = read_wheel(wheel).manifest()
    for target in manifest.targets:
        assert target.id in text
    for function in manifest.functions:
        assert f"{function}(" in text
    for words in ("(output)", "h100", "registers", "launcher library", "Apache-2.0", wheel.name):
        assert words in text, words
    assert re.search(r"9\.0: \d+ %, \d+ blocks by (threads|registers)", text)


def test_the_page_about_two_wheels(wheels: dict[str, Path], tmp_path: Path) -> None:
    pair = (wheels["elementwise"], wheels["rmsnorm"])
    assert aot_pack("diff", *pair, "--html", "diff.html", cwd=tmp_path).code == 1
    _, text = read(tmp_path / "diff.html")
    assert "Functions" in text
    assert "not there" in text
    assert aot_pack("diff", pair[0], pair[0], "--html", "equal.html", cwd=tmp_path).code == 0
    _, text = read(tmp_path / "equal.html")
    assert "The wheels are equal, to the byte." in text


def test_a_page_that_can_not_be_written(wheels: dict[str, Path], tmp_path: Path) -> None:
    done = aot_pack("inspect", wheels["elementwise"], "--html", "no/report.html", cwd=tmp_path)
    assert done.code == 8
    assert "report.html can't be written: No such file or directory" in done.err
    assert list(tmp_path.iterdir()) == []
