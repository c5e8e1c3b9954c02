"""Wheels of the stand-in package, made without any tool: what the stages before the archive would have given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from aot_pack.ffi_releases import ORDINARY, Need
from aot_pack.inspection.check import CheckRules
from aot_pack.inspection.container import write_container
from aot_pack.inspection.nvidia import NvidiaFiles
from aot_pack.launcher.table import describe
from aot_pack.manifest import Manifest
from aot_pack.model import CompiledUnit, Plan, Translated
from aot_pack.native.audit import AuditRules
from aot_pack.native.toolchain import find_templates
from aot_pack.package.contents import make_manifest, package_files, python_files
from aot_pack.package.metadata import license_expression, metadata_files
from aot_pack.package.stub import stub_functions
from aot_pack.provenance import provenance_of

from . import EXPORTS, UNITS, build_settings, images, plan, translated

TEMPLATES = find_templates()
IDENTITY = "0" * 16


def library_of(units: Sequence[CompiledUnit]) -> bytes:
    """A library with the texts of these units' signatures, and the id of the build last."""
    texts = [describe(unit.signature, unit.target.export).encode() + b"\0" for unit in units]
    return b"".join([_LIBRARY, *texts, IDENTITY.encode()])


_LIBRARY = (Path(__file__).parents[1] / "unit/data/libraries/libmy_kernels.so").read_bytes()
LIBRARY = library_of(UNITS)
MACHINE: Any = type("Machine", (), {"versions": (("aot-pack", "0.1.0"), ("apache-tvm-ffi", "0.1.15"))})
TOOLCHAIN: Any = type("Toolchain", (), {"version": "zig 0.17.1 (Clang 22.1.8)"})
NAME = "my_kernels-1.0-py3-none-manylinux_2_28_x86_64.whl"
INFO = "my_kernels-1.0.dist-info"
EPOCH = 1700000000
SETTINGS = build_settings()
RULES = CheckRules(
    audit=AuditRules(
        private_paths=("/home/author",),
        required_exports=("scale", "aot_pack_preload"),
        glibc=(2, 28),
    ),
    platform="manylinux_2_28_x86_64",
    nvidia=NvidiaFiles(by_sha256={}),
)


def standin_manifest(
    parts: tuple[Translated, ...] | None = None,
    license: str | None = "MIT",
    of: Plan | None = None,
    need: Need = ORDINARY,
    units: Sequence[CompiledUnit] = UNITS,
) -> Manifest:
    of = of or plan()
    return make_manifest(
        of,
        translated() if parts is None else parts,
        images(),
        machine=MACHINE,
        toolchain=TOOLCHAIN,
        provenance=provenance_of(SETTINGS, of.sources, source_date_epoch=EPOCH),
        identity=IDENTITY,
        files=python_files(of, stub_functions(EXPORTS, units), identity=IDENTITY, templates=TEMPLATES),
        license=license_expression(license),
        need=need,
    )


def make_files(of: Plan | None = None, units: Sequence[CompiledUnit] = UNITS) -> tuple[Manifest, dict[str, bytes]]:
    """The manifest and files of a wheel, but for RECORD and the seal; ``units`` have the signatures of the files."""
    of = of or plan()
    manifest = standin_manifest(of=of, units=units)
    functions = stub_functions(EXPORTS, units)
    python = python_files(of, functions, identity=IDENTITY, templates=TEMPLATES)
    files = {f"my_kernels/{file.path}": file.data for file in package_files(of, manifest, images(), python)}
    files["my_kernels/libmy_kernels.so"] = library_of(units)
    about = metadata_files(manifest, templates=TEMPLATES, doc="Kernels.", functions=functions, licenses=())
    texts = {file.path: file.data for file in about}
    for name in ("LICENSE-aot-pack.txt", "NOTICE-aot-pack.txt"):
        files[f"{INFO}/licenses/{name}"] = texts[name]
    files[f"{INFO}/sboms/aot-pack.cdx.json"] = texts["sbom.cdx.json"]
    files[f"{INFO}/METADATA"] = (
        b"Metadata-Version: 2.4\nName: my-kernels\nVersion: 1.0\nRequires-Python: >=3.10\n"
        b"License-Expression: MIT AND Apache-2.0\nLicense-File: NOTICE-aot-pack.txt\n"
        b"License-File: LICENSE-aot-pack.txt\n"
        b"Requires-Dist: apache-tvm-ffi<0.2,>=0.1.11\n\n# my-kernels\n"
    )
    files[f"{INFO}/WHEEL"] = b"Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: py3-none-manylinux_2_28_x86_64\n"
    return manifest, files


def make_wheel(path: Path, files: Mapping[str, bytes]) -> Path:
    """A wheel of these files as aot-pack writes it, in the order and with the RECORD that they ask for."""
    path.write_bytes(write_container(files, dist_info=INFO, epoch=EPOCH))
    return path
