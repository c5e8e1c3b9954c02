"""What a package says about itself: pyproject.toml (from which scikit-build-core writes METADATA), README, licences,
and the bill of materials (PEP 770).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from aot_pack.errors import UsageError
from aot_pack.manifest import Manifest
from aot_pack.native.project import ProjectFile
from aot_pack.native.templates import render
from aot_pack.wheel.escape import clean_text, one_line, toml_string
from aot_pack.wheel.stub import StubFunction, sorted_archs

OUR_NOTICE, OUR_LICENCE = "NOTICE-aot-pack.txt", "LICENSE-aot-pack.txt"

_PROJECT_FILES = (
    "pyproject.toml",
    "CMakeLists.txt",
    "README.md",
    "exports.map",
    "sbom.cdx.json",
    OUR_NOTICE,
    OUR_LICENCE,
)


def metadata_files(
    manifest: Manifest,
    *,
    templates: Path,
    doc: str,
    functions: Sequence[StubFunction],
    licences: Sequence[ProjectFile],
) -> tuple[ProjectFile, ...]:
    """The files of the generated project that are about the package."""
    names = {"name": manifest.distribution, "version": manifest.version, "package": manifest.package}
    aot_pack_version = next(tool.version for tool in manifest.tools if tool.name == "aot-pack")
    notice = render(templates, "project/NOTICE-aot-pack.txt.j2", **names, aot_pack_version=aot_pack_version)
    licence = (templates / "project/LICENSE-aot-pack.txt").read_bytes()
    ours = (ProjectFile.text(OUR_NOTICE, notice), ProjectFile(path=OUR_LICENCE, data=licence))
    pyproject = render(
        templates,
        "project/pyproject.toml.j2",
        name=toml_string(manifest.distribution),
        version=toml_string(manifest.version),
        package=manifest.package,
        summary=toml_string(one_line(doc)),
        licences=[toml_string(file.path) for file in (*licences, *ours)],
    )
    readme = render(
        templates,
        "project/README.md.j2",
        **names,
        doc=clean_text(doc).strip(),
        archs=", ".join(sorted_archs([target.arch for target in manifest.targets])),
        fence=markdown_fence([function.doc for function in functions]),
        functions=[
            {"name": function.name, "arguments": function.example, "lines": _commented(function.doc)}
            for function in functions
        ],
        aot_pack_version=aot_pack_version,
    )
    return (
        ProjectFile.text("pyproject.toml", pyproject),
        ProjectFile.text("README.md", readme),
        *ours,
        *licences,
        ProjectFile.text("sbom.cdx.json", bill_of_materials(manifest)),
    )


def licence_files(paths: Sequence[Path]) -> tuple[ProjectFile, ...]:
    """The author's licence files, as they go into the package.

    Raises:
        UsageError: a file can't be read, or two have one name.
    """
    found: dict[str, ProjectFile] = {}
    for path in paths:
        if path.name in found:
            raise UsageError(f"two licence files are named {path.name!r}", hint="rename one of them")
        if path.name in _PROJECT_FILES or not re.fullmatch(r"\w[\w.+-]*", path.name, re.ASCII):
            raise UsageError(
                f"a licence file can't be packed under the name {path.name!r}",
                hint="such as LICENSE or LICENSE-MIT.txt",
            )
        try:
            found[path.name] = ProjectFile(path=path.name, data=path.read_bytes())
        except OSError as error:
            raise UsageError(f"the licence file {path} can't be read: {error.strerror or error}") from error
    return tuple(found.values())


def bill_of_materials(manifest: Manifest) -> str:
    """CycloneDX 1.6: what the wheel was made with and what it holds. Has no time and no random serial number."""
    compilers = dict.fromkeys((target.compiler.name, target.compiler.version) for target in manifest.targets)
    tools = [*((tool.name, tool.version) for tool in manifest.tools), *compilers]
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": _component("library", manifest.distribution, manifest.version, pypi=True),
            "tools": {"components": [_component("application", name, version) for name, version in tools]},
        },
        "components": [
            {
                **_component("library", "aot-pack launcher runtime", _version(manifest, "aot-pack")),
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
            *(_file(cubin.file, cubin.sha256) for cubin in manifest.cubins),
            *(_file(module.file, module.sha256) for module in manifest.included),
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def markdown_fence(texts: Sequence[str]) -> str:
    """A code fence that nothing in ``texts`` ends: longer than the longest run of backticks."""
    longest = max((len(run) for text in texts for run in re.findall(r"`+", text)), default=0)
    return "`" * max(3, longest + 1)


def _file(name: str, sha256: str) -> dict[str, object]:
    return {"type": "file", "name": name, "hashes": [{"alg": "SHA-256", "content": sha256}]}


def _component(kind: str, name: str, version: str, *, pypi: bool = False) -> dict[str, str]:
    component = {"type": kind, "name": name, "version": version}
    return {**component, "purl": f"pkg:pypi/{name}@{version}"} if pypi else component


def _version(manifest: Manifest, tool: str) -> str:
    return next((each.version for each in manifest.tools if each.name == tool), "0")


def _commented(doc: str) -> list[str]:
    return [f"# {line}".rstrip() for line in clean_text(doc).splitlines()]
