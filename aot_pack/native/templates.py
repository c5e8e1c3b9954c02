"""Renders the files of ``templates/``. A template holds only loops and values; Python code makes the values ready."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jinja2


def render(templates: Path, name: str, /, **values: object) -> str:
    """The text of ``templates/<name>`` with ``values`` filled in. Raises jinja2's error for a name without a value."""
    return _environment(templates).get_template(name).render(**values)


@functools.cache
def _environment(templates: Path) -> jinja2.Environment:
    """One for each folder, since it keeps the templates that it has compiled."""
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # not HTML: each value is escaped for the language that it goes into
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
