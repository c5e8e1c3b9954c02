"""Writes a page: one file with its styles and pictures inside. It runs no script and loads nothing.

Each value that goes into a page may come from a wheel of anybody. So Jinja escapes every value, and the page forbids
scripts and connections (``Content-Security-Policy``).
"""

from __future__ import annotations

from pathlib import Path

import jinja2

from aot_pack.errors import OutputError
from aot_pack.paths import write_whole


def page(templates: Path, name: str, /, **values: object) -> str:
    """The text of ``templates/report/<name>`` with ``values`` filled in."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates / "report"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name).render(**values)


def write_page(path: Path, text: str) -> None:
    """Writes the page whole or not at all.

    Raises:
        OutputError: the file can't be written.
    """
    try:
        write_whole(path, text)
    except OSError as error:
        raise OutputError(
            f"the page {path} can't be written: {error.strerror or error}",
            hint="name a file in a folder that exists and that you can write to",
        ) from error
