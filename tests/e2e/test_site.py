"""The documentation site: it builds without a warning, needs no server, and its words are spelled right."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "AGENTS.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "docs", "benchmarks")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    output = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-c", "docs", "-d", str(output / "trees")]
    done = subprocess.run([*command, ".", str(output / "html")], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return output / "html"


def test_the_site_has_a_page_for_each_document(site: Path) -> None:
    for page in (*ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")):
        assert (site / page.relative_to(ROOT)).with_suffix(".html").is_file(), page.name
    assert "docs/index.html" in (site / "index.html").read_text()


def test_the_pages_load_nothing_from_a_server(site: Path) -> None:
    loading = re.compile(
        r"<(?:script|img|link rel=\"(?:stylesheet|preload|icon)\")[^>]*?(?:src|href)=\"https?://[^\"]*\""
    )
    for page in site.rglob("*.html"):
        assert not loading.findall(page.read_text(encoding="utf-8")), page.name


def test_every_page_is_in_the_navigation(site: Path) -> None:
    navigation = (site / "docs" / "index.html").read_text(encoding="utf-8")
    for page in ROOT.glob("docs/**/*.md"):
        name = page.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
        assert name == "index.html" or f'href="{name}"' in navigation, f"{name} is in no toctree of docs/index.md"


def test_words_are_spelled_right() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "codespell_lib", *PAGES], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
