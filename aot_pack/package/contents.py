"""The manifest and the files of a package, made before anything is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from aot_pack.cubin import read_image
from aot_pack.errors import WheelError
from aot_pack.ffi_releases import ORDINARY, Need
from aot_pack.flat import flat_functions
from aot_pack.manifest import (
    FILE_NAME,
    Manifest,
    ManifestFile,
    ManifestGradient,
    ManifestImage,
    ManifestKernel,
    ManifestTarget,
    Tool,
    write_manifest,
)
from aot_pack.model import GpuMismatch, Image, IncludedFile, Plan, Translated
from aot_pack.names import GRADIENTS_FILE, PackageName, check_function_name, parse_version
from aot_pack.native.project import ProjectFile, checked_files
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.operators import operators_of
from aot_pack.package.about import sorted_entry_points
from aot_pack.package.c_header import c_files
from aot_pack.package.c_packages import files_in_python
from aot_pack.package.covers import covers_files
from aot_pack.package.gradients import gradients_py
from aot_pack.package.jax_module import jax_files
from aot_pack.package.metadata import requirements
from aot_pack.package.stub import init_py, init_pyi
from aot_pack.package.stub_model import StubFunction
from aot_pack.package.torch_module import torch_files
from aot_pack.project_metadata import ProjectMetadata
from aot_pack.provenance import Provenance


def make_manifest(
    plan: Plan,
    translated: Sequence[Translated],
    images: Sequence[Image],
    *,
    machine: Machine,
    toolchain: Toolchain,
    gpu_mismatch: GpuMismatch = GpuMismatch.WARN,
    provenance: Provenance,
    identity: str,
    files: Sequence[ProjectFile],
    license: str | None = None,
    about: ProjectMetadata | None = None,
    need: Need = ORDINARY,
) -> Manifest:
    """The manifest of the wheel. Targets are in the order of the plan, images are sorted by file.

    Args:
        identity: the answer of the library to ``aot_pack_id``.
        files: the files from :func:`python_files`.
        license: SPDX expression for the whole wheel.
        about: metadata of the author's project.
        need: the releases of TVM FFI that the package needs.

    Raises:
        UsageError: the author's project admits a release of TVM FFI that is too old.
        WheelError: a target's image is not among ``images``, or lacks a kernel that the host program launches.
    """
    name = PackageName.parse(plan.package)
    for export in plan.exports:
        check_function_name(export.name)
    listed = {image.sha256: _manifest_image(image) for image in images}
    order = {str(target): index for index, target in enumerate(plan.targets)}
    targets = [_manifest_target(each, listed) for each in translated]
    return Manifest(
        package=name.import_name,
        distribution=name.distribution,
        version=parse_version(plan.version),
        library=f"lib{name.import_name}.so",
        identity=identity,
        front=None,
        providers=(),
        functions=tuple(export.name for export in plan.exports),
        gradients=_gradients(plan),
        gpu_mismatch=gpu_mismatch.value,
        requires=requirements(about, need),
        license=license,
        tools=(
            *(Tool(name=tool, version=version) for tool, version in machine.versions),
            Tool(name="toolchain", version=toolchain.version),
        ),
        provenance=provenance,
        files=listed_files(files),
        targets=tuple(sorted(targets, key=lambda target: (order.get(target.id, len(order)), target.id))),
        images=tuple(sorted(listed.values(), key=lambda image: image.file)),
        included=listed_files(_included(plan)),
        entry_points=() if about is None else sorted_entry_points(about),
    )


def python_files(
    plan: Plan,
    functions: Sequence[StubFunction],
    *,
    identity: str,
    templates: Path,
    warns: bool = False,
    split: bool = False,
    need: Need = ORDINARY,
    own: Sequence[Translated] = (),
) -> tuple[ProjectFile, ...]:
    """The generated Python files and C headers of the package, with paths relative to it.

    Args:
        identity: the answer of the library to ``aot_pack_id``.
        warns: whether the library may issue warnings.
        split: whether other distributions have the images.
        need: the releases of TVM FFI that the package needs.
        own: the targets of the library, if they are not those of ``functions``.
    """
    name, version = PackageName.parse(plan.package), parse_version(plan.version)
    doc = package_doc(plan, name)
    operators = operators_of(name.import_name, ((each.name, each.signatures) for each in functions))
    flat = flat_functions((each.name, each.signatures) for each in functions)
    return (
        ProjectFile.text(
            "__init__.py",
            init_py(
                templates,
                package=name.import_name,
                version=version,
                identity=identity,
                doc=doc,
                functions=functions,
                operators=operators.by_name,
                included=plan.included,
                warns=warns,
                split=name if split else None,
                need=need,
            ),
        ),
        ProjectFile.text(
            "__init__.pyi",
            init_pyi(templates, version=version, doc=doc, functions=functions, included=plan.included),
        ),
        *torch_files(templates, package=name.import_name, functions=functions, operators=operators),
        *jax_files(templates, package=name.import_name, functions=functions, flat=flat),
        *_private_modules(plan, name, templates),
        ProjectFile.text("py.typed", ""),
        *files_in_python(templates, name, version, doc=doc),
        *c_files(
            templates,
            name,
            version,
            identity=identity,
            doc=doc,
            functions=functions,
            own=[each.unit for each in own],
        ),
    )


def package_files(
    plan: Plan, manifest: Manifest, images: Sequence[Image], python: Sequence[ProjectFile]
) -> tuple[ProjectFile, ...]:
    """The files of the package except the library, with paths relative to the package."""
    return checked_files(
        [
            *python,
            ProjectFile.text(FILE_NAME, write_manifest(manifest)),
            *(ProjectFile(path=f"cubins/{image.file_name}", data=image.data) for image in images),
            *(ProjectFile(path=file.path, data=file.data) for file in _included(plan)),
        ]
    )


def listed_files(files: Iterable[ProjectFile | IncludedFile]) -> tuple[ManifestFile, ...]:
    """The entries of the manifest for files, sorted by path."""
    return tuple(
        ManifestFile(file=file.path, sha256=hashlib.sha256(file.data).hexdigest(), size_bytes=len(file.data))
        for file in sorted(files, key=lambda file: file.path)
    )


def _private_modules(plan: Plan, name: PackageName, templates: Path) -> list[ProjectFile]:
    text = gradients_py(name.import_name, plan.exports)
    gradients = [] if text is None else [ProjectFile.text(GRADIENTS_FILE, text)]
    return [*gradients, *covers_files(templates, (target.gpu for target in plan.targets))]


def _gradients(plan: Plan) -> tuple[ManifestGradient, ...]:
    declared = ((export.name, export.gradient) for export in plan.exports)
    return tuple(
        ManifestGradient(function=name, name=each.name, takes=each.takes) for name, each in declared if each is not None
    )


def _included(plan: Plan) -> list[IncludedFile]:
    return sorted((file for module in plan.included for file in module.files), key=lambda file: file.path)


def package_doc(plan: Plan, name: PackageName) -> str:
    """The docstring of kernels.py, or a sentence if it has none."""
    return plan.doc.strip() or f"GPU kernels of {name.distribution}, compiled ahead of time."


def _manifest_image(image: Image) -> ManifestImage:
    return ManifestImage(
        file=f"cubins/{image.file_name}",
        sha256=image.sha256,
        size_bytes=len(image.data),
        kernels=read_image(image.data).kernels,
    )


def _manifest_target(each: Translated, listed: dict[str, ManifestImage]) -> ManifestTarget:
    unit = each.unit
    image = listed.get(Image.of(unit.image).sha256)
    if image is None:
        raise WheelError(f"{unit.target}: its image is not among the images of the package", target=str(unit.target))
    missing = {handle.symbol for handle in unit.kernels} - {kernel.symbol for kernel in image.kernels}
    if missing:
        raise WheelError(
            f"{unit.target}: its image has no kernel {', '.join(sorted(missing))}", target=str(unit.target)
        )
    return ManifestTarget(
        id=str(unit.target),
        function=unit.target.export,
        variant=unit.target.variant.key,
        arch=str(unit.target.arch),
        signature=unit.signature,
        image=image.file,
        kernels=tuple(map(ManifestKernel.of, unit.kernels)),
        launches=each.launches,
        host_program=each.host_program_id,
        compiler=unit.compiler,
        gpu=None if unit.target.gpu is None else unit.target.gpu.name,
        figures=unit.figures,
        request=unit.request,
    )
