"""Makes the documentation site with Sphinx: ``sphinx-build -W -c docs . build/site``.

The source folder is the repository, so that the pages link to benchmarks, examples and each other by their paths, as
readers of the repository follow them. Only the pages of ``include_patterns`` become pages of the site.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]

import aot_pack  # noqa: E402

project = "aot-pack"
author = "The aot-pack authors"
project_copyright = author
version = release = aot_pack.__version__

root_doc = "docs/index"
include_patterns = ["docs/**.md", "benchmarks/*.md", "*.md"]
exclude_patterns = ["build", "dist", "tests", "templates", "aot_pack", "example_kernels", ".*"]

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinxarg.ext",
]
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 4  # as GitHub names them
copybutton_prompt_text = "$ "
copybutton_exclude = ".linenos, .gp, .go"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
suppress_warnings = ["myst.domains", "myst.header"]  # of sphinx-argparse's domain; COVERAGE.md skips a level
highlight_language = "text"
smartquotes = False  # options begin with two hyphens

html_theme = "furo"
html_title = "aot-pack"
html_show_sphinx = False
html_extra_path = ["site/index.html"]
html_static_path: list[str] = []
html_theme_options = {"navigation_with_keys": True}


def leave_out_notes(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Some pages tell their readers on GitHub what the site adds."""
    source[0] = "\n".join(line for line in source[0].split("\n") if not line.startswith("The site generates parts of"))


def for_keyboards_and_readers(_app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object) -> None:
    """Lets keyboards scroll code and tables, and gives Sphinx's captions the level that screen readers ask for."""
    for part in ("body", "furo_navigation_tree"):
        if part in context:
            html = context[part].replace('role="heading"', 'role="heading" aria-level="2"')
            html = html.replace("<pre>", '<pre tabindex="0">')
            context[part] = html.replace('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper')


def copy_pictures(app: Sphinx, error: Exception | None) -> None:
    """README.md shows a picture by an element of HTML, whose file Sphinx doesn't copy."""
    if error is None:
        shutil.copytree(ROOT / "docs" / "pictures", app.outdir / "docs" / "pictures", dirs_exist_ok=True)


def setup(app: Sphinx) -> None:
    """AGENTS.md has a graph of Mermaid, which needs a program in the browser. The site shows its text."""
    app.add_lexer("mermaid", TextLexer)
    app.connect("source-read", leave_out_notes)
    app.connect("html-page-context", for_keyboards_and_readers, priority=900)  # after Furo's
    app.connect("build-finished", copy_pictures)
