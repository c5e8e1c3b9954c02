"""Writes what build tools for C and C++ find a package by: a CMake package and a pkg-config file.

They name no absolute path, so the package may be moved. A package is in one of two places: in Python's site-packages,
beside the folder ``tvm_ffi``; or in a prefix, which has TVM FFI's library and DLPack's header itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aot_pack.names import PackageName
from aot_pack.native.project import ProjectFile
from aot_pack.native.templates import render
from aot_pack.package.escape import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The places of a package's files, relative to its folder."""

    cmake: str
    """The folder of the CMake package."""
    pkgconfig: str
    """The folder of the pkg-config file."""
    libraries: str
    """The folder of the library: empty, or beginning with a slash."""
    tvm_ffi: str
    """The folder with TVM FFI's lib/ and DLPack's include/: empty, or beginning with a slash."""
    tvm_ffi_words: str

    @property
    def library(self) -> str:
        """The folder of the library, followed by a slash unless it is empty."""
        return f"{self.libraries}/".removeprefix("/")


IN_PYTHON = Layout(
    cmake="cmake",
    pkgconfig="pkgconfig",
    libraries="",
    tvm_ffi="/../tvm_ffi",
    tvm_ffi_words="in the folder beside this package",
)
"""The layout of a package in site-packages."""


def in_prefix(package: str) -> Layout:
    """The layout of a prefix."""
    return Layout(
        cmake=f"lib/cmake/{package}",
        pkgconfig="lib/pkgconfig",
        libraries="/lib",
        tvm_ffi="",
        tvm_ffi_words="in this prefix",
    )


def files_in_python(templates: Path, name: PackageName, version: str, *, doc: str) -> tuple[ProjectFile, ...]:
    """The CMake package and the pkg-config file of a package in site-packages, and what tells where they are."""
    main = render(templates, "package/__main__.py.j2", package=name.import_name)
    tools = build_tool_files(templates, name, version, doc=doc, layout=IN_PYTHON)
    return (ProjectFile.text("__main__.py", main), *tools)


def build_tool_files(
    templates: Path, name: PackageName, version: str, *, doc: str, layout: Layout
) -> tuple[ProjectFile, ...]:
    """The CMake package and the pkg-config file.

    Args:
        version: PEP 440. CMake gets its numbers only.
        doc: docstring of the package.
    """
    package = name.import_name
    values = {
        "package": package,
        "version": version,
        "release": _release(version),
        "summary": one_line(doc),
        "libdir": layout.libraries,
        "library": f"{layout.library}lib{package}.so",
        "tvm_ffi": layout.tvm_ffi,
        "tvm_ffi_words": layout.tvm_ffi_words,
    }

    def file(path: str, template: str, folder: str) -> ProjectFile:
        root = "/".join([".."] * len(folder.split("/")))
        return ProjectFile.text(f"{folder}/{path}", render(templates, f"package/c/{template}.j2", **values, root=root))

    return (
        file(f"{package}Config.cmake", "Config.cmake", layout.cmake),
        file(f"{package}ConfigVersion.cmake", "ConfigVersion.cmake", layout.cmake),
        file(f"{package}.pc", "package.pc", layout.pkgconfig),
    )


def _release(version: str) -> str:
    """The numbers of a version, of which CMake takes four."""
    from packaging.version import Version

    return ".".join(map(str, Version(version).release[:4]))
