"""Writes and reads ``manifest.json``: it describes the content of a wheel for programs, ``aot-pack inspect`` and
``verify``.

The file has a ``schema_version``. An unknown version is an error, and so is a missing or unknown field. The content is
equal for two builds of the same input: it has no times and no paths of the build machine.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from aot_pack.codec import CodecError, from_json, to_json
from aot_pack.compiler_info import CompilerInfo
from aot_pack.cubin import KernelInfo
from aot_pack.documents import DEFAULT_MEMORY_BYTES, DocumentError, read_document
from aot_pack.errors import WheelError
from aot_pack.manifest.rules import manifest_problems, unprintable_text
from aot_pack.model import BakedFigure, KernelHandle, KernelLaunch
from aot_pack.project_metadata import EntryPoint
from aot_pack.provenance import Provenance
from aot_pack.requests.model import Request
from aot_pack.signature import Signature

SCHEMA_VERSION = 10
"""The version of the format. A reader refuses every other one."""

FILE_NAME = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool whose version decides the wheel's bytes."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestFile:
    """A Python file of the package."""

    file: str
    """Path relative to the package: ``__init__.py``."""
    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestImage:
    """An image (a cubin or PTX) of the wheel."""

    file: str
    """Path relative to the package: ``cubins/0123456789abcdef.cubin``."""
    sha256: str
    size_bytes: int
    kernels: tuple[KernelInfo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestKernel:
    """A kernel that a host program launches, as :class:`aot_pack.model.KernelHandle`."""

    symbol: str
    max_dynamic_smem: int | None
    """Bytes; -1 for ``DynamicSmem.DEVICE_LIMIT``, None for ``DynamicSmem.LEAVE``."""
    non_portable_cluster: bool
    smem_carveout: int | None

    @classmethod
    def of(cls, handle: KernelHandle) -> ManifestKernel:
        """The kernel of a unit."""
        return cls(
            symbol=handle.symbol,
            max_dynamic_smem=handle.recorded_smem,
            non_portable_cluster=handle.non_portable_cluster,
            smem_carveout=handle.smem_carveout,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestTarget:
    """One function in one variant for one architecture."""

    id: str
    """An id such as ``scale[float16]@sm_90a``."""
    function: str
    variant: str
    arch: str
    signature: Signature
    image: str
    """``file`` of its :class:`ManifestImage`."""
    kernels: tuple[ManifestKernel, ...]
    """The kernels that its host program launches."""
    launches: tuple[KernelLaunch, ...]
    """The parameters that the host program passes to each kernel."""
    host_program: str
    """Hash of the host program. Targets with equal hashes share their launcher."""
    compiler: CompilerInfo
    gpu: str | None
    """The GPU model whose figures the target was compiled with; None if its code asked for no figure."""
    figures: tuple[BakedFigure, ...]
    """The figures that the target's code asked for."""
    request: Request | None
    """The call of ``cute.compile`` that the target answers, if the author's code or a library made it; else None. Also
    None if the call has an absolute path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestProvider:
    """A distribution with the cubins of one architecture family for this package."""

    family: str
    """A name such as ``sm90``; also the name of the extra that installs the provider."""
    distribution: str
    package: str
    """The folder of its cubins; nobody imports it."""
    images: tuple[ManifestImage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestFront:
    """The distribution that a provider has cubins for."""

    distribution: str
    package: str
    """The import name of the package."""
    family: str
    """The architecture family of the cubins in the provider."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestGradient:
    """The gradient of a function, which ``_gradients.py`` has."""

    function: str
    name: str
    """Name of the author's function, which computes it."""
    takes: tuple[str, ...]
    """Names of its parameters, as :class:`aot_pack.model.Gradient`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The content of a wheel that aot-pack built.

    The wheel is a whole package, a package whose cubins are in providers, or a provider.
    """

    package: str
    """The import name of the package; for a provider, the folder of its cubins."""
    distribution: str
    version: str
    library: str | None
    """The launcher library, relative to the package; None for a provider."""
    identity: str
    """The library's answer to ``aot_pack_id``. A provider has the identity of its package."""
    front: ManifestFront | None
    """The package that this provider serves; None for a package."""
    providers: tuple[ManifestProvider, ...]
    """The distributions with the cubins that are not in the package, one per family."""
    functions: tuple[str, ...]
    """The functions in the order of kernels.py."""
    gradients: tuple[ManifestGradient, ...]
    """In the order of ``functions``."""
    gpu_mismatch: str
    """``warn`` or ``error``: the reaction to a device with other figures than a target's."""
    requires: tuple[str, ...]
    """The requirements of the wheel, PEP 508."""
    license: str | None
    """SPDX expression for the whole wheel; None if the author named no license."""
    tools: tuple[Tool, ...]
    provenance: Provenance
    files: tuple[ManifestFile, ...]
    """The generated Python files, sorted by file."""
    targets: tuple[ManifestTarget, ...]
    images: tuple[ManifestImage, ...]
    included: tuple[ManifestFile, ...]
    """The author's Python files, sorted by file."""
    entry_points: tuple[EntryPoint, ...]
    """The entry points that other programs find by name, including commands; sorted."""

    @property
    def targets_by_function(self) -> dict[str, list[ManifestTarget]]:
        """The targets of each function, in their order."""
        found: dict[str, list[ManifestTarget]] = {name: [] for name in self.functions}
        for target in self.targets:
            found.setdefault(target.function, []).append(target)
        return found

    @property
    def gradients_by_function(self) -> dict[str, tuple[str, ...]]:
        """The names of the parameters of each gradient, by its function."""
        return {gradient.function: gradient.takes for gradient in self.gradients}

    @property
    def all_images(self) -> tuple[ManifestImage, ...]:
        """The images in the wheel, then those in its providers."""
        return (*self.images, *(image for provider in self.providers for image in provider.images))


def write_manifest(manifest: Manifest) -> str:
    """The text of manifest.json: keys in the order of the dataclasses, an indent of two spaces."""
    document = {"schema_version": SCHEMA_VERSION, **to_json(manifest)}
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def read_manifest(text: str | bytes, *, memory_bytes: int = DEFAULT_MEMORY_BYTES) -> Manifest:
    """Reads a text that :func:`write_manifest` wrote.

    Args:
        memory_bytes: the memory that it may take, as ``documents`` estimates it.

    Raises:
        WheelError: the text is not JSON, has another schema version, or has an invalid field.
    """
    try:
        document: Any = read_document(text, memory_bytes=memory_bytes)
    except DocumentError as error:
        raise WheelError(f"{FILE_NAME} is not JSON: {error}") from error
    if not isinstance(document, dict) or "schema_version" not in document:
        raise WheelError(f"{FILE_NAME} has no schema_version: it is not a manifest of aot-pack")
    version = document.pop("schema_version")
    if version != SCHEMA_VERSION or isinstance(version, bool):
        raise WheelError(
            f"{FILE_NAME} has the schema version {version!r}; this aot-pack reads {SCHEMA_VERSION}",
            hint="use the version of aot-pack that wrote it, or a later one",
        )
    try:
        manifest = from_json(Manifest, document)
    except CodecError as error:
        raise WheelError(f"{FILE_NAME} is damaged: {error}") from error
    text_that_does_not_print = unprintable_text(document)
    if text_that_does_not_print is not None:
        raise WheelError(
            f"{FILE_NAME} is damaged: the text {text_that_does_not_print[:80]!r} has characters that do not print"
        )
    for problem in manifest_problems(manifest):
        raise WheelError(f"{FILE_NAME} is damaged: {problem}")
    return manifest
