"""The report of ``aot-pack inspect`` about a wheel. The figures of kernels come from its images, not its manifest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aot_pack.arch import Arch
from aot_pack.codec import JSON, to_json
from aot_pack.compiler_info import CompilerInfo
from aot_pack.cubin import CubinInfo, read_image
from aot_pack.damage import reading
from aot_pack.errors import WheelError
from aot_pack.inspection.archive import WheelArchive, read_wheel
from aot_pack.manifest import Manifest, ManifestFront, ManifestImage, Tool
from aot_pack.model import BakedFigure
from aot_pack.native.audit import LibraryInfo, read_library
from aot_pack.package.describe import gradient_text
from aot_pack.package.stub import stub_function
from aot_pack.package.stub_model import StubVariant
from aot_pack.package.wheel_variants import find_wheel_variant
from aot_pack.signature import Signature

SCHEMA_VERSION = 4
"""Version of the JSON form of a report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentReport:
    """An argument of a function, in words."""

    name: str
    takes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GradientReport:
    """The gradient of a function."""

    takes: tuple[str, ...]
    """Names of its parameters."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionReport:
    """A function of the package."""

    name: str
    header: str
    """The parameters as in its ``def``: ``x, alpha=2.0, y=None``."""
    returns: tuple[str, ...]
    """Names of the outputs, which are the last positional parameters."""
    arguments: tuple[ArgumentReport, ...]
    gradient: GradientReport | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageReport:
    """An image: a cubin or PTX."""

    file: str
    sha256: str
    info: CubinInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvidedImage:
    """An image in a provider, not in the wheel."""

    distribution: str
    """The provider that has the image."""
    image: ManifestImage


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetReport:
    """One function in one variant for one architecture."""

    id: str
    function: str
    variant: str
    arch: str
    image: str
    kernels: tuple[str, ...]
    """Symbols of the kernels that it launches."""
    signature: Signature
    compiler: CompilerInfo
    gpu: str | None
    figures: tuple[BakedFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelReport:
    """Everything about a wheel."""

    wheel: str
    distribution: str
    version: str
    package: str
    tag: str
    variant_label: str | None
    """The label of a wheel variant; None for other wheels."""
    variant_properties: tuple[str, ...]
    """The properties of a wheel variant, in the form of PEP 825. A machine must accept one of them."""
    size_bytes: int
    sha256: str
    requires: tuple[str, ...]
    requires_python: str
    library_file: str | None
    library: LibraryInfo | None
    """None for a provider, which has only cubins."""
    front: ManifestFront | None
    """The package that a provider serves; None for a package."""
    tools: tuple[Tool, ...]
    included: tuple[str, ...]
    """The author's Python files, relative to the package."""
    functions: tuple[FunctionReport, ...]
    targets: tuple[TargetReport, ...]
    images: tuple[ImageReport, ...]
    elsewhere: tuple[ProvidedImage, ...]
    """The cubins in the package's providers, as the package's manifest describes them."""


def report_wheel(path: Path) -> WheelReport:
    """Reads a wheel that aot-pack built.

    Raises:
        WheelError: the file is not a wheel, aot-pack did not build it, or it is damaged.
    """
    with reading(path.name):
        return report_archive(read_wheel(path))


def report_archive(archive: WheelArchive) -> WheelReport:
    """The report about an opened wheel.

    Raises:
        WheelError: aot-pack did not build the wheel, or it is damaged.
    """
    manifest = archive.manifest()
    library_file = None if manifest.library is None else f"{manifest.package}/{manifest.library}"
    archs = [Arch.parse(target.arch) for target in manifest.targets]
    variant = None if archive.label is None else find_wheel_variant(archive.label, archs)
    return WheelReport(
        wheel=archive.file_name,
        distribution=manifest.distribution,
        version=archive.version,
        package=manifest.package,
        tag=archive.tag,
        variant_label=archive.label,
        variant_properties=() if variant is None else variant.properties,
        size_bytes=archive.size_bytes,
        sha256=archive.sha256,
        requires=archive.requires,
        requires_python=archive.requires_python,
        library_file=library_file,
        library=None if library_file is None else read_library(_file(archive, library_file)),
        front=manifest.front,
        tools=manifest.tools,
        included=tuple(file.file for file in manifest.included),
        functions=_functions(manifest),
        targets=tuple(
            TargetReport(
                id=target.id,
                function=target.function,
                variant=target.variant,
                arch=target.arch,
                image=target.image,
                kernels=tuple(kernel.symbol for kernel in target.kernels),
                signature=target.signature,
                compiler=target.compiler,
                gpu=target.gpu,
                figures=target.figures,
            )
            for target in manifest.targets
        ),
        images=tuple(
            _image(archive, f"{manifest.package}/{image.file}", image.file, image.sha256) for image in manifest.images
        ),
        elsewhere=tuple(
            ProvidedImage(distribution=provider.distribution, image=image)
            for provider in manifest.providers
            for image in provider.images
        ),
    )


def report_json(report: WheelReport) -> JSON:
    """The report for programs."""
    return {"schema_version": SCHEMA_VERSION, **to_json(report)}


def _functions(manifest: Manifest) -> tuple[FunctionReport, ...]:
    found = []
    targets = manifest.targets_by_function
    for name in manifest.functions:
        variants = [
            StubVariant(target=target.id, key=target.variant, arch=target.arch, signature=target.signature)
            for target in targets[name]
        ]
        function = stub_function(name, "", variants)
        arguments = tuple(
            ArgumentReport(name=parameter.name, takes=parameter.description) for parameter in function.parameters
        )
        takes, returned = manifest.gradients_by_function.get(name), function.outputs
        found.append(
            FunctionReport(
                name=name,
                header=function.header(types=False),
                returns=returned,
                arguments=arguments,
                gradient=None if takes is None else GradientReport(takes=takes, text=gradient_text(takes, returned)),
            )
        )
    return tuple(found)


def _image(archive: WheelArchive, path: str, file: str, sha256: str) -> ImageReport:
    data = _file(archive, path)
    found = archive.files.sha256(path)
    if found != sha256:
        raise WheelError(
            f"{archive.file_name} is damaged: {path} has the SHA-256 {found}, but the manifest says {sha256}"
        )
    return ImageReport(file=file, sha256=sha256, info=read_image(data))


def _file(archive: WheelArchive, path: str) -> bytes:
    if path not in archive.files:
        raise WheelError(f"{archive.file_name} is damaged: {path} is missing")
    return archive.files[path]
