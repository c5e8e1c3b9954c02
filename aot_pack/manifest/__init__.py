"""``manifest.json``: what a wheel holds, for programs and for ``aot-pack inspect`` and ``verify``.

This module owns writing and reading it. The file has a ``schema_version``; a version that is not known is an error, and
so is a field that is missing or unknown. It holds nothing that differs between two builds of the same input: no times,
no paths of the build machine.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from aot_pack.codec import CodecError, from_json, to_json
from aot_pack.cubin import KernelInfo
from aot_pack.documents import DEFAULT_MEMORY_BYTES, DocumentError, read_document
from aot_pack.errors import WheelError
from aot_pack.manifest.rules import manifest_problems, unprintable_text
from aot_pack.model import BakedFigure, CompilerInfo, DynamicSmem, EntryPoint, KernelHandle, KernelLaunch
from aot_pack.provenance import Provenance
from aot_pack.signature import Signature

SCHEMA_VERSION = 6
FILE_NAME = "manifest.json"

_DYNAMIC_SMEM = {DynamicSmem.LEAVE: None, DynamicSmem.DEVICE_LIMIT: -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """Something whose version decides the wheel's bytes."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestFile:
    """A Python file of the package."""

    file: str
    """Relative to the package: ``__init__.py``."""
    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestImage:
    """A device image of the wheel."""

    file: str
    """Relative to the package: ``cubins/0123456789abcdef.cubin``."""
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
        smem = handle.max_dynamic_smem
        return cls(
            symbol=handle.symbol,
            max_dynamic_smem=_DYNAMIC_SMEM[smem] if isinstance(smem, DynamicSmem) else smem,
            non_portable_cluster=handle.non_portable_cluster,
            smem_carveout=handle.smem_carveout,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestTarget:
    """One function in one variant for one architecture."""

    id: str
    """Such as ``scale[float16]@sm_90a``."""
    function: str
    variant: str
    arch: str
    signature: Signature
    image: str
    """``file`` of its :class:`ManifestCubin`."""
    kernels: tuple[ManifestKernel, ...]
    """The kernels that its host program launches."""
    launches: tuple[KernelLaunch, ...]
    """What the host program passes to each of them."""
    host_program: str
    """Hash of the host program; targets with equal ones share their launcher."""
    compiler: CompilerInfo
    gpu: str | None
    """The GPU model whose figures it was compiled with; None if it asked for none."""
    figures: tuple[BakedFigure, ...]
    """Those figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestProvider:
    """A distribution that has the cubins of one architecture family for this one."""

    family: str
    """Such as ``sm90``; also the name of the extra that installs it."""
    distribution: str
    package: str
    """Where its cubins are; nobody imports it."""
    images: tuple[ManifestImage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestFront:
    """The distribution that a provider has cubins for."""

    distribution: str
    package: str
    """What is imported."""
    family: str
    """Of the cubins in the provider."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything in a wheel that aot-pack made: a whole package; one whose cubins are in providers; or a provider."""

    package: str
    """What is imported; of a provider the folder of its cubins."""
    distribution: str
    version: str
    library: str | None
    """The launcher library, relative to the package; None for a provider."""
    identity: str
    """What the library answers to ``aot_pack_id``; a provider has that of its package."""
    front: ManifestFront | None
    """The package that this provider is for; None for a package."""
    providers: tuple[ManifestProvider, ...]
    """What has the cubins that are not in the package, by family."""
    functions: tuple[str, ...]
    """In the order of kernels.py."""
    gpu_mismatch: str
    """``warn`` or ``error``: what a device with other figures than a target's is."""
    requires: tuple[str, ...]
    """What must be installed beside it, PEP 508."""
    license: str | None
    """SPDX expression of all that is in the wheel; None if the author named no license."""
    tools: tuple[Tool, ...]
    provenance: Provenance
    files: tuple[ManifestFile, ...]
    """Those that were generated, sorted by file."""
    targets: tuple[ManifestTarget, ...]
    images: tuple[ManifestImage, ...]
    included: tuple[ManifestFile, ...]
    """Python files of the author's, sorted by file."""
    entry_points: tuple[EntryPoint, ...]
    """What other programs find by name, commands among them; sorted."""

    @property
    def targets_by_function(self) -> dict[str, list[ManifestTarget]]:
        """The targets of each function, in their order."""
        found: dict[str, list[ManifestTarget]] = {name: [] for name in self.functions}
        for target in self.targets:
            found.setdefault(target.function, []).append(target)
        return found

    @property
    def all_images(self) -> tuple[ManifestImage, ...]:
        """Those in the wheel, and those in its providers."""
        return (*self.images, *(image for provider in self.providers for image in provider.images))


def write_manifest(manifest: Manifest) -> str:
    """The text of manifest.json: keys in the order of the dataclasses, an indent of two spaces."""
    document = {"schema_version": SCHEMA_VERSION, **to_json(manifest)}
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def read_manifest(text: str | bytes, *, memory_bytes: int = DEFAULT_MEMORY_BYTES) -> Manifest:
    """Reads what :func:`write_manifest` wrote.

    Args:
        memory_bytes: how much memory it may take, as ``documents`` estimates it.

    Raises:
        WheelError: it is not JSON, of another schema version, or a field is not what it must be.
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
            hint="read it with the version of aot-pack that wrote it, or a later one",
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
