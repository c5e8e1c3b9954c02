"""Splits a finished package by architecture family (``--split-by arch``). The results are a front with everything but
cubins, and for each family a provider with its cubins. Pure: it turns the files of one wheel into those of several.

- The front is the whole wheel without its cubins. It keeps PTX, which is for devices of any family. When a call first
  needs an image that is not beside the library, ``__init__.py`` finds providers by their entry points.
- A provider (``my-kernels-sm90``) is ``py3-none-any``. It has cubins and their description. It requires the front in
  exactly its version. The front's extra with the family's name requires the provider in exactly that version.
  ``identity.txt`` has the answer of the front's library to ``aot_pack_id``, so two builds of one version never mix.

The launcher library has the same bytes as in the whole wheel. So aot-pack can decide about a split after the build.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.inspection.check_metadata import ENTRY_POINTS, LICENSES, SBOM
from aot_pack.inspection.container import RECORD, SEAL
from aot_pack.manifest import (
    FILE_NAME,
    Manifest,
    ManifestFront,
    ManifestImage,
    ManifestProvider,
    ManifestTarget,
    write_manifest,
)
from aot_pack.names import ALL_FAMILIES, ENTRY_POINT_GROUP, IDENTITY, provider_name
from aot_pack.native.project import ProjectFile
from aot_pack.native.templates import render
from aot_pack.package.contents import listed_files
from aot_pack.package.escape import python_docstring, python_literal
from aot_pack.package.metadata import OUR_NOTICE, bill_of_materials, tool_version
from aot_pack.project_metadata import EntryPoint

_KEPT_HEADERS = re.compile(
    r"(Metadata-Version|Version|Author|Author-email|Maintainer|Maintainer-email|License-Expression|License-File|Keywords"
    r"|Classifier|Project-URL|Requires-Python):",
    re.IGNORECASE,
)
"""The headers of METADATA that a provider copies from its front."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelContents:
    """The contents of a wheel, before they are in an archive."""

    manifest: Manifest
    file_name: str
    dist_info: str
    files: Mapping[str, bytes]
    """Contents by path, without the files that the archive's writer adds."""


def split_wheel(
    whole: WheelContents, python: Sequence[ProjectFile], templates: Path
) -> tuple[WheelContents, tuple[WheelContents, ...]]:
    """Makes the front and one provider per family. Without cubins, there is no provider.

    Args:
        python: the front's generated Python files.
    """
    families = _families(whole.manifest)
    providers = tuple(_provider(whole, family, images, templates) for family, images in families.items())
    return _front(whole, python, tuple(each.manifest for each in providers)), providers


def _families(manifest: Manifest) -> dict[str, tuple[ManifestImage, ...]]:
    """The cubins by family, the oldest first."""
    names: dict[str, str] = {}
    for target in manifest.targets:
        family = Arch.parse(target.arch).family
        if family is not None:
            names.setdefault(target.image, family)
    ordered = sorted(set(names.values()), key=lambda family: int(family.removeprefix("sm")))
    return {family: tuple(image for image in manifest.images if names.get(image.file) == family) for family in ordered}


def _front(whole: WheelContents, python: Sequence[ProjectFile], providers: Sequence[Manifest]) -> WheelContents:
    package, info = whole.manifest.package, whole.dist_info
    away = {image.file for provider in providers for image in provider.images}
    manifest = replace(
        whole.manifest,
        images=tuple(image for image in whole.manifest.images if image.file not in away),
        providers=tuple(map(_described, providers)),
        files=listed_files(python),
    )
    files = {path: data for path, data in whole.files.items() if path.removeprefix(f"{package}/") not in away}
    files |= {f"{package}/{file.path}": file.data for file in python}
    files[f"{package}/{FILE_NAME}"] = write_manifest(manifest).encode()
    files[f"{info}/{SBOM}"] = bill_of_materials(manifest).encode()
    files[f"{info}/METADATA"] = _front_metadata(whole.files[f"{info}/METADATA"].decode(), providers).encode()
    return replace(whole, manifest=manifest, files=_plain(files, info))


def _provider(whole: WheelContents, family: str, images: tuple[ManifestImage, ...], templates: Path) -> WheelContents:
    front = whole.manifest
    targets = tuple(target for target in front.targets if target.image in {image.file for image in images})
    init = render(
        templates,
        "package/provider.py.j2",
        doc=python_docstring(f"{_summary(front, targets)}\n\nNothing is imported from here."),
        version=python_literal(front.version),
    )
    python = (ProjectFile.text("__init__.py", init), ProjectFile.text(IDENTITY, front.identity))
    manifest = _provider_manifest(front, family, targets, images, python)
    info = f"{manifest.package}-{front.version}.dist-info"
    files = {
        **{f"{manifest.package}/{file.path}": file.data for file in python},
        **{f"{manifest.package}/{each.file}": whole.files[f"{front.package}/{each.file}"] for each in images},
        f"{manifest.package}/{FILE_NAME}": write_manifest(manifest).encode(),
        **{f"{info}/{path}": data for path, data in _provider_metadata(whole, manifest, templates).items()},
    }
    name = f"{manifest.package}-{front.version}-py3-none-any.whl"
    return WheelContents(manifest=manifest, file_name=name, dist_info=info, files=files)


def _provider_manifest(
    front: Manifest,
    family: str,
    targets: tuple[ManifestTarget, ...],
    images: tuple[ManifestImage, ...],
    python: Sequence[ProjectFile],
) -> Manifest:
    name = provider_name(front.distribution, family)
    return replace(
        front,
        package=name.import_name,
        distribution=name.distribution,
        library=None,
        front=ManifestFront(distribution=front.distribution, package=front.package, family=family),
        functions=tuple(name for name in front.functions if name in {target.function for target in targets}),
        gradients=(),
        requires=(f"{front.distribution}=={front.version}",),
        files=listed_files(python),
        targets=targets,
        images=images,
        included=(),
        entry_points=(EntryPoint(group=ENTRY_POINT_GROUP, name=front.package, object=name.import_name),),
    )


def _provider_metadata(whole: WheelContents, manifest: Manifest, templates: Path) -> dict[str, bytes]:
    """The files of a provider's ``.dist-info`` folder."""
    front, made_by = whole.manifest, tool_version(manifest, "aot-pack")
    assert manifest.front is not None
    values = {
        "front": front,
        "family": manifest.front.family,
        "name": manifest.distribution,
        "archs": _archs(manifest.targets),
        "aot_pack_version": made_by,
    }
    folder = f"{whole.dist_info}/"
    metadata = _provider_headers(whole.files[f"{folder}METADATA"].decode(), manifest, _summary(front, manifest.targets))
    wheel = f"Wheel-Version: 1.0\nGenerator: aot-pack {made_by}\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    texts = {
        f"{LICENSES}/{OUR_NOTICE}": render(templates, "project/NOTICE-provider.txt.j2", **values),
        SBOM: bill_of_materials(manifest),
        ENTRY_POINTS: f"[{ENTRY_POINT_GROUP}]\n{front.package} = {manifest.package}\n",
        "METADATA": f"{metadata}\n{render(templates, 'project/README-provider.md.j2', **values)}",
        "WHEEL": wheel,
    }
    licenses = f"{folder}{LICENSES}/"
    kept = {path.removeprefix(folder): data for path, data in whole.files.items() if path.startswith(licenses)}
    return {**kept, **{path: text.encode() for path, text in texts.items()}}


def _described(provider: Manifest) -> ManifestProvider:
    assert provider.front is not None
    return ManifestProvider(
        family=provider.front.family,
        distribution=provider.distribution,
        package=provider.package,
        images=provider.images,
    )


def _front_metadata(text: str, providers: Sequence[Manifest]) -> str:
    """Adds requirements on the providers to METADATA, which already names the extras."""
    lines = []
    for provider in providers:
        assert provider.front is not None
        for extra in (provider.front.family, ALL_FAMILIES):
            lines.append(f'Requires-Dist: {provider.distribution}=={provider.version}; extra == "{extra}"\n')
    head, separator, body = text.partition("\n\n")
    return f"{head.rstrip()}\n{''.join(sorted(lines))}{separator[1:]}{body}"


def _provider_headers(front: str, manifest: Manifest, summary: str) -> str:
    """The headers of a provider's METADATA: those of its front about authors, license and so on, and its own."""
    kept: list[str] = []
    keeping = False
    for line in front.partition("\n\n")[0].splitlines():
        if not line.startswith((" ", "\t")):
            keeping = _KEPT_HEADERS.match(line) is not None
        if keeping:
            kept.append(line)
    (requirement,) = manifest.requires
    first, *others = kept  # Metadata-Version comes first
    own = [f"Summary: {summary}", f"Requires-Dist: {requirement}", "Description-Content-Type: text/markdown"]
    return "".join(f"{line}\n" for line in [first, f"Name: {manifest.distribution}", *others, *own])


def _summary(front: Manifest, targets: Sequence[ManifestTarget]) -> str:
    return f"Kernels of {front.distribution} {front.version}, compiled for {_archs(targets)}."


def _archs(targets: Sequence[ManifestTarget]) -> str:
    return ", ".join(map(str, sorted({Arch.parse(target.arch) for target in targets})))


def _plain(files: Mapping[str, bytes], dist_info: str) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path not in (f"{dist_info}/{RECORD}", f"{dist_info}/{SEAL}")}
