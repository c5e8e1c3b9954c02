"""Writes the fields of the author's pyproject.toml (PEP 621) into the pyproject.toml of the generated project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aot_pack.native.project import ProjectFile
from aot_pack.package.escape import toml_string
from aot_pack.project_metadata import EntryPoint, Extra, Person, ProjectMetadata

_READMES = {"text/markdown": "README.md", "text/x-rst": "README.rst", "text/plain": "README.txt"}
_SCRIPTS = {"console_scripts": "scripts", "gui_scripts": "gui-scripts"}


def project_fields(about: ProjectMetadata) -> tuple[str, ...]:
    """Lines of ``[project]`` without name, version, license and dependencies. Fields that the author left out are not
    there."""
    fields: dict[str, object] = {
        "description": about.description,
        "readme": None
        if about.readme is None
        else {"file": _readme_name(about.readme.content_type), "content-type": about.readme.content_type},
        "requires-python": about.requires_python,
        "authors": [_person(person) for person in about.authors],
        "maintainers": [_person(person) for person in about.maintainers],
        "keywords": about.keywords,
        "classifiers": about.classifiers,
        "urls": dict(about.urls),
        **_entry_points(about.entry_points),
    }
    return (*(f"{key} = {_toml(value)}" for key, value in fields.items() if value), *extra_fields(about.extras))


def extra_fields(extras: Sequence[Extra]) -> tuple[str, ...]:
    """The line of ``[project]`` with the extras; nothing if there are none."""
    return (f"optional-dependencies = {_toml({extra.name: extra.dependencies for extra in extras})}",) if extras else ()


def readme_file(about: ProjectMetadata) -> ProjectFile | None:
    """The file of the long description, with the name in ``project_fields``."""
    if about.readme is None:
        return None
    return ProjectFile.text(_readme_name(about.readme.content_type), about.readme.text)


def sorted_entry_points(about: ProjectMetadata) -> tuple[EntryPoint, ...]:
    """The entry points, sorted by group and name."""
    return tuple(sorted(about.entry_points, key=lambda point: (point.group, point.name)))


def _readme_name(content_type: str) -> str:
    return _READMES.get(content_type.partition(";")[0].strip(), "README.txt")


def _person(person: Person) -> dict[str, str]:
    return {key: value for key, value in (("name", person.name), ("email", person.email)) if value}


def _entry_points(points: Sequence[EntryPoint]) -> dict[str, object]:
    groups: dict[str, dict[str, str]] = {}
    for point in points:
        groups.setdefault(point.group, {})[point.name] = point.object
    found: dict[str, object] = {_SCRIPTS[group]: groups.pop(group) for group in _SCRIPTS if group in groups}
    return {**found, "entry-points": groups}


def _toml(value: object) -> str:
    if isinstance(value, str):
        return toml_string(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{toml_string(key)} = {_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    raise TypeError(f"{type(value).__name__} has no place in pyproject.toml")
