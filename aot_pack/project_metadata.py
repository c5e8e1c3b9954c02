"""The author's metadata of a project, from pyproject.toml (PEP 621)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Readme:
    """The long description of a package."""

    text: str
    content_type: str
    """Such as ``text/markdown``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An author or maintainer; one of the two may be missing."""

    name: str | None
    email: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """Optional dependencies under a name."""

    name: str
    dependencies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPoint:
    """An object that other programs find by name. Those in ``console_scripts`` become commands."""

    group: str
    name: str
    object: str
    """Such as ``my_kernels.tool:main``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectMetadata:
    """The metadata in the author's pyproject.toml (PEP 621), without the name, version and license."""

    description: str | None
    readme: Readme | None
    requires_python: str | None
    dependencies: tuple[str, ...]
    extras: tuple[Extra, ...]
    authors: tuple[Person, ...]
    maintainers: tuple[Person, ...]
    keywords: tuple[str, ...]
    classifiers: tuple[str, ...]
    urls: tuple[tuple[str, str], ...]
    entry_points: tuple[EntryPoint, ...]
