"""The author's statements about a project, as pyproject.toml has them (PEP 621)."""

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
    """What other programs find by name; ``console_scripts`` become commands."""

    group: str
    name: str
    object: str
    """Such as ``my_kernels.tool:main``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectMetadata:
    """What the author's pyproject.toml says of the package (PEP 621), besides its name, version and license."""

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
