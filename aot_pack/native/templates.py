"""Renders the files of ``templates/``. A template holds only loops and values; Python code makes the values ready."""

from __future__ import annotations

from pathlib import Path


def render(templates: Path, name: str, /, **values: object) -> str:
    """The text of ``templates/<name>`` with ``values`` filled in. Raises jinja2's error for a name without a value."""
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # not HTML: each value is escaped for the language that it goes into
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name).render(**values)
