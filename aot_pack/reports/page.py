"""Writes a page: one file with its styles and pictures inside. It runs no script and loads nothing.

Each value that goes into a page may come from a wheel of anybody. So Jinja escapes every value, and the page forbids
scripts and connections (``Content-Security-Policy``).
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import jinja2

from aot_pack.errors import OutputError


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
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            staged = Path(file.name)
            try:
                file.write(text)
                file.flush()
                staged.chmod(0o666 & ~_umask())
                staged.replace(path)
            except BaseException:
                staged.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise OutputError(
            f"the page {path} can't be written: {error.strerror or error}",
            hint="name a file in a folder that exists and that you can write to",
        ) from error


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
