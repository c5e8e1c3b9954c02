"""Made-up installations of nvidia-cutlass-dsl: folders for ``sys.path`` with the metadata of its distributions.

``install_compiler`` makes one without any code, for tests of the metadata. ``copy_compiler`` copies the installed one,
and the copy says that it is another version.
"""

from __future__ import annotations

import importlib.machinery
import importlib.metadata
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from aot_pack.compilers.installed import InstalledCompiler, find_compiler
from aot_pack.front_ends.cutedsl.description import CUTEDSL

NAME = "nvidia-cutlass-dsl"
SUFFIX = importlib.machinery.EXTENSION_SUFFIXES[0]
LIBS = "nvidia_cutlass_dsl/dsl_packages/cutlass/_mlir/_mlir_libs"
OLD_BINDINGS = f"nvidia_cutlass_dsl/python_packages/cutlass/_mlir/_mlir_libs/_cutlass_ir{SUFFIX}"


def bindings(flavour: str, suffix: str = SUFFIX) -> str:
    """The path of the library that Python imports, from 4.6 on."""
    return f"{LIBS}/_cutlass_ir.{flavour}{suffix}"


def install(
    site: Path, name: str, version: str, requires: Sequence[str] = (), files: Mapping[str, bytes] | None = None
) -> Path:
    """Writes a distribution into a folder, as an installer does; returns its ``.dist-info``."""
    info = site / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    lines = [f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\n"]
    (info / "METADATA").write_text("".join([*lines, *(f"Requires-Dist: {each}\n" for each in requires)]))
    record = []
    for path, data in (files or {}).items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
        record.append(f"{path},sha256=abc,{len(data)}\n")
    (info / "RECORD").write_text("".join([*record, f"{info.name}/RECORD,,\n", f"{info.name}/METADATA,sha256=x,5\n"]))
    return info


def install_compiler(
    site: Path, version: str = "4.8.1", flavours: Sequence[str] = ("cu12",), suffix: str = SUFFIX
) -> None:
    """The distributions of a release from 4.6 on."""
    base, core = f"{NAME}-libs-base", f"{NAME}-libs-core"
    needs = [f"{base}=={version}", f"{NAME}-libs-cu12=={version}", f'{NAME}-libs-cu13=={version}; extra == "cu13"']
    install(site, NAME, version, needs)
    install(site, base, version, [f"{core}=={version}", "protobuf>=4"])
    install(site, core, version, files={f"{LIBS}/__init__.py": b"# loads a flavour\n"})
    for flavour in flavours:
        files = {
            bindings(flavour, suffix): flavour.encode() * 9,
            f"nvidia_cutlass_dsl/{flavour}/lib/libcute_dsl_runtime.so": b"rt",
        }
        install(site, f"{NAME}-libs-{flavour}", version, [f"{base}=={version}"], files)


def found(site: Path, driver: int | None = None) -> InstalledCompiler:
    """The compiler in a folder."""
    return find_compiler(CUTEDSL, [str(site)], driver=driver)


def copy_compiler(site: Path, version: str) -> Path:
    """Copies the installed compiler to ``site``, with another version in its metadata; returns its folder of modules.

    The files are links where the file system allows it. So write to none of them: remove it first.
    """
    installed = importlib.metadata.distribution(NAME)
    own = Path(str(installed.locate_file("")))
    shutil.copytree(own / "nvidia_cutlass_dsl", site / "nvidia_cutlass_dsl", copy_function=_link)
    for info in own.glob("nvidia_cutlass_dsl*.dist-info"):
        new = site / info.name.replace(installed.version, version)
        new.mkdir()
        for name in ("METADATA", "RECORD"):
            (new / name).write_text((info / name).read_text().replace(installed.version, version))
    (modules,) = (site / "nvidia_cutlass_dsl").glob("*_packages")
    return modules / "cutlass"


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copy2(source, target)
