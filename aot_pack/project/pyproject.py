"""Reads an author's pyproject.toml: the package's metadata (PEP 621, PEP 639) and ``[tool.aot-pack]``."""

from __future__ import annotations

import ast
import contextlib
import dataclasses
import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packaging.utils import canonicalize_name

from aot_pack.errors import UsageError
from aot_pack.ffi_releases import DISTRIBUTION, OLDEST, REQUIREMENT, dotted, oldest_admitted
from aot_pack.package.escape import one_line
from aot_pack.package.metadata import requirements
from aot_pack.project_metadata import EntryPoint, Extra, Person, ProjectMetadata, Readme
from aot_pack.setting import TABLE
from aot_pack.settings import SETTINGS, check_keys

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from pyproject_metadata import StandardMetadata

FILE_NAME = "pyproject.toml"
SOURCE = "kernels.py"
"""The default of ``source``."""
_OWN_KEYS = ("source", "version", "sdist-include")
_DYNAMIC = ("dependencies", "description", "version")
_REGEX = "scikit_build_core.metadata.regex"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder with a pyproject.toml."""

    folder: Path
    source: Path
    """kernels.py."""
    name: str
    version: str
    license: str | None
    """SPDX expression."""
    license_files: tuple[Path, ...] | None
    """None if the file does not name them."""
    readme_file: Path | None
    about: ProjectMetadata
    options: Mapping[str, object]
    """The settings in ``[tool.aot-pack]``."""
    sdist_include: tuple[str, ...]
    """Patterns of further files of the source distribution."""
    core_metadata: bytes
    """PKG-INFO of the source distribution."""

    @property
    def import_name(self) -> str:
        """The name with underscores: file names of distributions begin with it (PEP 625)."""
        return canonicalize_name(self.name).replace("-", "_")


def read_project(folder: Path) -> Project:
    """Reads ``pyproject.toml`` in ``folder``.

    Raises:
        UsageError: the file is missing, is not TOML, or has an unacceptable value.
    """
    document = _read_toml(folder / FILE_NAME)
    table = _tool_table(document)
    source = folder / _text(table, "source", SOURCE)
    metadata = _read_metadata(document, folder)
    readme = metadata.readme
    about = _about(metadata, document["project"], source)
    if metadata.version is not None and _version_table(table):
        raise UsageError(
            f"{FILE_NAME}: [project] has a version, and [tool.aot-pack.version] says how to find another",
            hint='remove [tool.aot-pack.version], or replace the version in [project] by dynamic = ["version"]',
        )
    version = str(metadata.version) if metadata.version is not None else _dynamic_version(table, folder)
    return Project(
        folder=folder,
        source=source,
        name=metadata.name,
        version=version,
        license=metadata.license if isinstance(metadata.license, str) else None,
        license_files=None
        if metadata.license_files is None
        else tuple(folder / path for path in sorted(metadata.license_files)),
        readme_file=None if readme is None or readme.file is None else folder / readme.file,
        about=about,
        options={key: value for key, value in table.items() if key not in _OWN_KEYS},
        sdist_include=tuple(_texts(table, "sdist-include")),
        core_metadata=_core_metadata(metadata, version, about.description),
    )


def version_requirements(folder: Path) -> list[str]:
    """The requirements of the provider that finds a dynamic version.

    Raises:
        UsageError: as :func:`read_project`.
    """
    document = _read_toml(folder / FILE_NAME)
    if "version" not in _read_metadata(document, folder).dynamic or (folder / "PKG-INFO").is_file():
        return []
    provider = _provider(_version_table(_tool_table(document)))
    requirements = getattr(provider, "get_requires_for_dynamic_metadata", None)
    return list(requirements({})) if requirements is not None else []


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        document: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError(
            f"{path.parent} has no {FILE_NAME}",
            hint="name the file that exports the kernels (aot-pack build kernels.py), or make a project "
            "(aot-pack init DIR)",
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} can't be read: {error}") from error
    return document


def _tool_table(document: Mapping[str, Any]) -> dict[str, Any]:
    tool = document.get("tool", {})
    table = tool.get("aot-pack", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise UsageError(
            f"{FILE_NAME}: expected a table for tool.aot-pack, got {table!r}", hint=f"write a table: {TABLE}"
        )
    check_keys(table, [*_OWN_KEYS, *(setting.key for setting in SETTINGS.values() if setting.in_file)], TABLE)
    return table


def _read_metadata(document: Mapping[str, Any], folder: Path) -> StandardMetadata:
    from pyproject_metadata import ConfigurationError, StandardMetadata
    from pyproject_metadata.errors import ConfigurationWarning

    if "project" not in document:
        raise UsageError(f"{FILE_NAME} has no [project]", hint="add one with a name and a version (PEP 621)")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConfigurationWarning)  # it warns of old or doubtful values, all acceptable
            metadata = StandardMetadata.from_pyproject(document, folder, allow_extra_keys=False)
    except ConfigurationError as error:
        raise UsageError(
            f"{FILE_NAME}: {error}", hint="see https://packaging.python.org/specifications/pyproject-toml"
        ) from error
    refused = [field for field in metadata.dynamic if field not in _DYNAMIC]
    if refused:
        raise UsageError(
            f"{FILE_NAME}: {refused[0]} can't be dynamic", hint=f"only {', '.join(_DYNAMIC)} can be dynamic"
        )
    if metadata.license is not None and not _is_spdx(metadata.license):
        raise UsageError(
            f"{FILE_NAME}: expected an SPDX expression for license in [project], "
            f"got {document['project'].get('license')!r}",
            hint='write for example license = "MIT", and name files in license-files (PEP 639)',
        )
    _check_tvm_ffi(metadata)
    return metadata


def _check_tvm_ffi(metadata: StandardMetadata) -> None:
    """Checks that the project requires TVM FFI, and admits no release of it that is too old for every package."""
    if "dependencies" in metadata.dynamic:
        return
    oldest = oldest_admitted(metadata.dependencies)
    hint = f'write dependencies = ["{REQUIREMENT}"]; or write dynamic = ["dependencies"], and aot-pack adds it'
    if oldest is None:
        raise UsageError(
            f"{FILE_NAME}: the wheel needs {DISTRIBUTION}, but dependencies in [project] does not name it", hint=hint
        )
    if oldest < OLDEST:
        raise UsageError(
            f"{FILE_NAME}: dependencies in [project] admits {DISTRIBUTION} {dotted(oldest)}, but the wheel needs "
            f"{dotted(OLDEST)} or later",
            hint=hint,
        )


def _people(fields: Mapping[str, Any], key: str) -> tuple[Person, ...]:
    """The people as the file has them: ``StandardMetadata`` makes up a name for a bare address."""
    return tuple(Person(name=person.get("name"), email=person.get("email")) for person in fields.get(key, []))


def _is_spdx(license: object) -> bool:
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return isinstance(license, str) and bool(canonicalize_license_expression(license))
    except InvalidLicenseExpression:
        return False


def _about(metadata: StandardMetadata, fields: Mapping[str, Any], source: Path) -> ProjectMetadata:
    dependencies = [str(dependency) for dependency in metadata.dependencies]
    if "dependencies" in metadata.dynamic:
        dependencies[:0] = requirements(None)
    readme = metadata.readme
    return ProjectMetadata(
        description=_docstring(source) if "description" in metadata.dynamic else metadata.description,
        readme=None if readme is None else Readme(text=readme.text, content_type=readme.content_type),
        requires_python=None if metadata.requires_python is None else str(metadata.requires_python),
        dependencies=tuple(dependencies),
        extras=tuple(
            Extra(name=name, dependencies=tuple(map(str, needed)))
            for name, needed in metadata.optional_dependencies.items()
        ),
        authors=_people(fields, "authors"),
        maintainers=_people(fields, "maintainers"),
        keywords=tuple(metadata.keywords),
        classifiers=tuple(metadata.classifiers),
        urls=tuple(metadata.urls.items()),
        entry_points=tuple(_entry_points(metadata)),
    )


def _core_metadata(metadata: StandardMetadata, version: str, description: str | None) -> bytes:
    """PKG-INFO. A wheel has another license expression, as it holds more than the author's work."""
    from packaging.version import Version
    from pyproject_metadata.errors import ConfigurationWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConfigurationWarning)
        whole = dataclasses.replace(
            metadata,
            version=Version(version),
            description=description,
            dynamic=[],
            dynamic_metadata=["license-expression", "license-file"],
        )
        return bytes(whole.as_rfc822())


def _entry_points(metadata: StandardMetadata) -> Iterator[EntryPoint]:
    groups = {"console_scripts": metadata.scripts, "gui_scripts": metadata.gui_scripts, **metadata.entrypoints}
    for group, points in groups.items():
        yield from (EntryPoint(group=group, name=name, object=value) for name, value in points.items())


def _docstring(source: Path) -> str | None:
    """The first paragraph of the docstring of kernels.py. This function parses the file and does not run it."""
    try:
        doc = ast.get_docstring(ast.parse(source.read_bytes()), clean=False)
    except (OSError, SyntaxError, ValueError) as error:
        raise UsageError(f"{FILE_NAME}: description is dynamic, and {source.name} can't be read: {error}") from error
    return None if doc is None else one_line(doc)


# -- dynamic versions


def _dynamic_version(table: Mapping[str, Any], folder: Path) -> str:
    """The version that the provider finds, or that PKG-INFO of an unpacked source distribution has."""
    written = folder / "PKG-INFO"
    if written.is_file():
        version = HeaderParser().parsestr(written.read_text(encoding="utf-8")).get("Version")
        if version:
            return str(version)
    settings = {key: value for key, value in _version_table(table).items() if key != "provider"}
    if "provider" not in _version_table(table):
        settings.setdefault("input", _text(table, "source", SOURCE))
    provider = _provider(_version_table(table))
    try:
        with _current_folder(folder):
            return str(provider.dynamic_metadata("version", settings))
    except Exception as error:
        raise UsageError(
            f"{FILE_NAME}: the dynamic version can't be found: {type(error).__name__}: {error}",
            hint="say in [tool.aot-pack.version] where it is: with input and regex, or with a provider",
        ) from error


def _version_table(table: Mapping[str, Any]) -> dict[str, Any]:
    version = table.get("version", {})
    if not isinstance(version, dict):
        raise UsageError(
            f"{FILE_NAME}: expected a table for version in {TABLE}, got {version!r}",
            hint="write the version into [project]; [tool.aot-pack.version] says how to find a dynamic one",
        )
    return version


def _provider(table: Mapping[str, Any]) -> Any:
    """The provider's module. It has ``dynamic_metadata(field, settings)``, like the providers of scikit-build-core."""
    import importlib

    name = table.get("provider", _REGEX)
    try:
        return importlib.import_module(name)
    except (ImportError, TypeError, AttributeError) as error:
        raise UsageError(
            f"{FILE_NAME}: the provider {name!r} of the dynamic version can't be imported: {error}",
            hint=f"name a module such as {_REGEX} (the default) or scikit_build_core.metadata.setuptools_scm",
        ) from error


@contextlib.contextmanager
def _current_folder(folder: Path) -> Iterator[None]:
    """Changes the current folder while the block runs: providers read relative paths."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


# -- values


def _text(table: Mapping[str, Any], key: str, default: str) -> str:
    value = table.get(key, default)
    if not isinstance(value, str):
        raise UsageError(f"{FILE_NAME}: expected a text for {key} in {TABLE}, got {value!r}")
    return value


def _texts(table: Mapping[str, Any], key: str) -> list[str]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise UsageError(f"{FILE_NAME}: expected a list of texts for {key} in {TABLE}, got {value!r}")
    return value
