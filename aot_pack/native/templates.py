"""Renders the files of ``templates/``. A template holds loops and values; what it is given is ready to be written."""

from __future__ import annotations

from pathlib import Path


def render(templates: Path, name: str, /, **values: object) -> str:
    """The text of ``templates/<name>`` with ``values`` filled in; a name that has no value is an error."""
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
