"""The metadata of a package: pyproject.toml, README, licenses, and the bill of materials (PEP 770).

scikit-build-core writes METADATA from pyproject.toml.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from aot_pack.arch import Arch
from aot_pack.errors import UsageError
from aot_pack.ffi_releases import ORDINARY, REQUIREMENT, Need, dotted, oldest_admitted
from aot_pack.manifest import Manifest, ManifestFile, ManifestImage
from aot_pack.model import SplitBy
from aot_pack.names import ALL_FAMILIES, GRADIENTS_FILE, PackageName
from aot_pack.native.project import ProjectFile
from aot_pack.native.templates import render
from aot_pack.package.about import extra_fields, project_fields, readme_file
from aot_pack.package.escape import clean_text, one_line, toml_string
from aot_pack.package.jax_module import EXTRA, REQUIREMENTS
from aot_pack.package.stub import sorted_archs
from aot_pack.package.stub_model import StubFunction
from aot_pack.project_metadata import Extra, ProjectMetadata

OUR_NOTICE, OUR_LICENSE = "NOTICE-aot-pack.txt", "LICENSE-aot-pack.txt"
_OUR_LICENSE_ID = "Apache-2.0"

_PROJECT_FILES = (
    "pyproject.toml",
    "CMakeLists.txt",
    "README.md",
    "README.rst",
    "README.txt",
    "exports.map",
    "sbom.cdx.json",
    OUR_NOTICE,
    OUR_LICENSE,
)


def metadata_files(
    manifest: Manifest,
    *,
    templates: Path,
    doc: str,
    functions: Sequence[StubFunction],
    licenses: Sequence[ProjectFile],
    about: ProjectMetadata | None = None,
    families: Sequence[str] = (),
) -> tuple[ProjectFile, ...]:
    """The files of the generated project that describe the package.

    Args:
        families: names of extras; see :func:`split_families`.
        about: metadata of the author's project. With None, the docstring and the functions describe the package.
    """
    aot_pack_version = tool_version(manifest, "aot-pack")
    names = {"name": manifest.distribution, "version": manifest.version, "package": manifest.package}
    described = description_files(
        PackageName.parse(manifest.distribution),
        manifest.version,
        templates=templates,
        doc=doc,
        requires=manifest.requires,
        license=manifest.license,
        licenses=licenses,
        about=about,
        families=families,
        aot_pack_version=aot_pack_version,
    )
    bill = ProjectFile.text("sbom.cdx.json", bill_of_materials(manifest))
    if about is not None:
        return (*described, bill)
    readme = render(
        templates,
        "project/README.md.j2",
        **names,
        doc=clean_text(doc).strip(),
        archs=", ".join(sorted_archs([target.arch for target in manifest.targets])),
        families=families,
        fence=markdown_fence([function.doc for function in functions]),
        functions=[
            {
                "name": function.name,
                "arguments": function.example,
                "results": "".join(f"{name}, " for name in function.outputs).removesuffix(", "),
                "lines": _commented(function.doc),
            }
            for function in functions
        ],
        aot_pack_version=aot_pack_version,
    )
    return (*described, ProjectFile.text("README.md", readme), bill)


def description_files(
    name: PackageName,
    version: str,
    *,
    templates: Path,
    doc: str,
    requires: Sequence[str],
    license: str | None,
    licenses: Sequence[ProjectFile],
    about: ProjectMetadata | None,
    families: Sequence[str] = (),
    aot_pack_version: str,
) -> tuple[ProjectFile, ...]:
    """The sources of METADATA: pyproject.toml, licenses, and the author's README.

    Their contents are known before anything is compiled. So a build front end can get the metadata before a build.

    Args:
        requires: unconditional requirements.
        license: SPDX expression for the whole wheel.
        families: names of extras of the package besides the author's.

    Raises:
        UsageError: the author's project has an extra with one of these names.
    """
    extras = [Extra(name=family, dependencies=()) for family in families]
    if about is None:
        extras.append(_jax_extra(Extra(name=EXTRA, dependencies=())))
    else:
        _check_extras(about, families)
        about = replace(about, extras=(*_with_jax(about.extras), *extras))
    names = {"name": name.distribution, "version": version, "package": name.import_name}
    notice = render(templates, "project/NOTICE-aot-pack.txt.j2", **names, aot_pack_version=aot_pack_version)
    own_license = (templates / "project/LICENSE-aot-pack.txt").read_bytes()
    ours = (ProjectFile.text(OUR_NOTICE, notice), ProjectFile(path=OUR_LICENSE, data=own_license))
    pyproject = render(
        templates,
        "project/pyproject.toml.j2",
        name=toml_string(name.distribution),
        version=toml_string(version),
        package=name.import_name,
        tvm_ffi=toml_string(REQUIREMENT),
        summary=toml_string(one_line(doc)),
        license=None if license is None else toml_string(license),
        requires=[toml_string(requirement) for requirement in requires],
        licenses=[toml_string(file.path) for file in (*licenses, *ours)],
        about=None if about is None else project_fields(about),
        extras=extra_fields(extras),
    )
    readme = None if about is None else readme_file(about)
    return (
        ProjectFile.text("pyproject.toml", pyproject),
        *ours,
        *licenses,
        *([] if readme is None else [readme]),
    )


def split_families(archs: Sequence[Arch], split_by: SplitBy) -> tuple[str, ...]:
    """The extras of a package that is split, or may be split later: one for each family, and one for all families."""
    if split_by is SplitBy.NONE:
        return ()
    families = {arch.major: arch.family for arch in archs if arch.family is not None}
    return (*(families[major] for major in sorted(families)), ALL_FAMILIES) if families else ()


def _with_jax(extras: Sequence[Extra]) -> Iterator[Extra]:
    """The author's extras, with the one for JAX. It is there even if JAX can't call the package: METADATA may be asked
    for before anything is compiled."""
    names = [canonicalize_name(extra.name) for extra in extras]
    for name, extra in zip(names, extras, strict=True):
        yield _jax_extra(extra) if name == EXTRA else extra
    if EXTRA not in names:
        yield _jax_extra(Extra(name=EXTRA, dependencies=()))


def _jax_extra(extra: Extra) -> Extra:
    """The extra with the requirements of JAX that it lacks."""
    named = {canonicalize_name(Requirement(each).name) for each in extra.dependencies}
    lacking = (each for each in REQUIREMENTS if canonicalize_name(Requirement(each).name) not in named)
    return replace(extra, dependencies=(*extra.dependencies, *lacking))


def _check_extras(about: ProjectMetadata, families: Sequence[str]) -> None:
    for extra in about.extras:
        if canonicalize_name(extra.name) in families:
            raise UsageError(
                f"the project has an extra {extra.name!r}, but --split-by adds an extra with the same name",
                hint=f"rename the project's extra; --split-by adds {', '.join(families)}",
            )


def requirements(about: ProjectMetadata | None, need: Need = ORDINARY) -> tuple[str, ...]:
    """The unconditional requirements, in the form of METADATA.

    A project that declares the same requirements has the same texts.

    Raises:
        UsageError: the author's project admits a release of TVM FFI that its functions do not work with.
    """
    if about is None:
        return (str(Requirement(need.requirement)),)
    oldest = oldest_admitted(map(Requirement, about.dependencies))
    if oldest is not None and oldest < need.release:
        raise UsageError(
            f"the package needs {need.requirement}, because {'; '.join(need.reasons)}. "
            f"[project] in pyproject.toml admits {dotted(oldest)}",
            hint=f'write dependencies = ["{need.requirement}"]. aot-pack can\'t add it, because installers ask for the '
            "metadata before the functions are compiled",
        )
    return about.dependencies


def license_files(paths: Sequence[Path]) -> tuple[ProjectFile, ...]:
    """The author's license files, for the package.

    Raises:
        UsageError: a file can't be read, has an unusable name, or has the name of another one.
    """
    found: dict[str, ProjectFile] = {}
    for path in paths:
        if path.name in found:
            raise UsageError(f"two license files have the name {path.name!r}", hint="rename one of them")
        if path.name in _PROJECT_FILES or not re.fullmatch(r"\w[\w.+-]*", path.name, re.ASCII):
            raise UsageError(
                f"a license file can't have the name {path.name!r} in a wheel",
                hint="rename it, for example to LICENSE or LICENSE-MIT.txt",
            )
        try:
            found[path.name] = ProjectFile(path=path.name, data=path.read_bytes())
        except OSError as error:
            raise UsageError(f"the license file {path} can't be read: {error.strerror or error}") from error
    return tuple(found.values())


def license_expression(author: str | None) -> str | None:
    """The SPDX expression of a whole wheel: the author's kernels, and aot-pack's launcher.

    Raises:
        UsageError: ``author`` is not an SPDX expression.
    """
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    if author is None:
        return None
    try:
        own = str(canonicalize_license_expression(author))
    except InvalidLicenseExpression as error:
        raise UsageError(
            f"--license must be an SPDX license expression, got {author!r}: {error}",
            hint="give MIT, 'Apache-2.0 OR MIT' or the like; use LicenseRef-Proprietary for a license that SPDX does "
            "not list",
        ) from error
    if own == _OUR_LICENSE_ID:
        return own
    return f"({own}) AND {_OUR_LICENSE_ID}" if " " in own else f"{own} AND {_OUR_LICENSE_ID}"


def bill_of_materials(manifest: Manifest) -> str:
    """A CycloneDX 1.6 document with the tools and the contents of the wheel. It has no time and no serial number."""
    made_by = [compiler for target in manifest.targets for compiler in target.compiler.all]
    tools = dict.fromkeys([*((tool.name, tool.version) for tool in manifest.tools), *made_by])
    own = component_of(manifest)
    linked = [] if manifest.library is None else list(_linked_components(manifest))
    parts = [*linked, *file_components(manifest)]
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": own,
            "tools": {"components": [_component("application", name, version) for name, version in tools]},
        },
        "components": parts,
        "dependencies": [
            {"ref": own["bom-ref"], "dependsOn": sorted(part["bom-ref"] for part in parts)},
            *({"ref": part["bom-ref"]} for part in parts),
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def component_of(manifest: Manifest) -> dict[str, Any]:
    """The entry for the wheel itself in its bill of materials."""
    purl = f"pkg:pypi/{manifest.distribution}@{quote(manifest.version, safe='')}"
    component = {"bom-ref": purl, **_component("library", manifest.distribution, manifest.version), "purl": purl}
    return component if manifest.license is None else {**component, "licenses": [{"expression": manifest.license}]}


def file_components(manifest: Manifest) -> list[dict[str, Any]]:
    """The entries for images, the author's modules and gradients in the bill of materials."""
    gradients = [file for file in manifest.files if file.file == GRADIENTS_FILE]
    files: list[ManifestImage | ManifestFile] = [*manifest.images, *gradients, *manifest.included]
    return [
        {
            "bom-ref": file.file,
            "type": "file",
            "name": file.file,
            "hashes": [{"alg": "SHA-256", "content": file.sha256}],
        }
        for file in files
    ]


def _linked_components(manifest: Manifest) -> Iterator[dict[str, Any]]:
    """The entries for the parts of the launcher library, except the author's host programs."""
    runtime = _component("library", "aot-pack launcher runtime", tool_version(manifest, "aot-pack"))
    yield {"bom-ref": "aot-pack", **runtime, "licenses": [{"license": {"id": _OUR_LICENSE_ID}}]}
    tvm_ffi = _component("library", "apache-tvm-ffi", tool_version(manifest, "apache-tvm-ffi"))
    yield {
        "bom-ref": "apache-tvm-ffi",
        **tvm_ffi,
        "description": "Declarations of tvm/ffi/c_api.h and dlpack/dlpack.h. Its library is needed to run, and not in "
        "the wheel.",
        "licenses": [{"license": {"id": "Apache-2.0"}}],
        "purl": f"pkg:pypi/apache-tvm-ffi@{tvm_ffi['version']}",
    }
    yield {
        "bom-ref": "cuda.h",
        **_component("library", "cuda.h", tool_version(manifest, "cuda.h")),
        "description": "Declarations of the CUDA driver API. The driver is needed to run, and not in the wheel.",
        "licenses": [
            {
                "license": {
                    "name": "CUDA Toolkit End User License Agreement",
                    "url": "https://docs.nvidia.com/cuda/eula/",
                }
            }
        ],
    }
    toolchain = tool_version(manifest, "toolchain")
    if toolchain.startswith("zig "):
        yield {
            "bom-ref": "zig-compiler-rt",
            **_component("library", "zig compiler runtime", toolchain.split()[1]),
            "description": "Helper functions that the linker takes where the machine code needs them.",
            "licenses": [{"license": {"id": "MIT"}}],
        }


def markdown_fence(texts: Sequence[str]) -> str:
    """A code fence that is longer than any run of backticks in ``texts``."""
    longest = max((len(run) for text in texts for run in re.findall(r"`+", text)), default=0)
    return "`" * max(3, longest + 1)


def _component(kind: str, name: str, version: str) -> dict[str, str]:
    return {"type": kind, "name": name, "version": version}


def tool_version(manifest: Manifest, tool: str) -> str:
    """The version of a tool that made a wheel; ``0`` if the manifest does not have it."""
    return next((each.version for each in manifest.tools if each.name == tool), "0")


def _commented(doc: str) -> list[str]:
    return [f"# {line}".rstrip() for line in clean_text(doc).splitlines()]
