"""The last stage: from compiled, translated targets to a wheel in the output folder.

    package_files   what the package holds, as data
    write_project   puts it into a folder, with the launcher's sources
    build_raw_wheel compiles and packs it (scikit-build-core)
    repair_wheel    gives it its tag (auditwheel)
    check_wheel     looks at it once more
    publish         moves it into place, whole or not at all

Equal input gives equal bytes: files are sorted, times come from SOURCE_DATE_EPOCH, every tool runs under umask 022 and
without the settings of the user's shell.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.cubin import read_cubin
from aot_pack.errors import NativeError, OutputError, WheelError
from aot_pack.manifest import FILE_NAME, Manifest, ManifestCubin, ManifestTarget, Tool, write_manifest
from aot_pack.model import BuildSettings, Cubin, LauncherSource, Plan, Translated
from aot_pack.native.audit import LibraryInfo
from aot_pack.native.build import audit_rules, build_raw_wheel
from aot_pack.native.project import ProjectFile, checked_files, native_files, write_project
from aot_pack.native.toolchain import Machine, Toolchain
from aot_pack.wheel.check import check_wheel
from aot_pack.wheel.metadata import licence_files, metadata_files
from aot_pack.wheel.names import PackageName, check_function_name, parse_version
from aot_pack.wheel.repair import repair_wheel
from aot_pack.wheel.stub import StubFunction, init_py, init_pyi, stub_functions

PRELOAD, UNLOAD = "aot_pack_preload", "aot_pack_unload"
"""FFI functions that every launcher library has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltWheel:
    """A wheel in the output folder."""

    path: Path
    distribution: str
    version: str
    tag: str
    size_bytes: int
    sha256: str
    library: LibraryInfo
    manifest: Manifest


def build_wheel(
    plan: Plan,
    translated: tuple[Translated, ...],
    cubins: tuple[Cubin, ...],
    source: LauncherSource,
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
) -> BuiltWheel:
    """Builds the wheel of a plan.

    Args:
        translated: the targets of the plan, each compiled and translated.
        cubins: the device images of all targets, equal ones once.
        source: the launcher's C++, which exports a function for each export of the plan, and preload and unload.

    Raises:
        UsageError: a name, version or licence file is not acceptable.
        NativeError: the launcher does not compile, or the library is not what it must be.
        WheelError: the wheel is not what it must be.
        OutputError: the output folder can't be written.
    """
    name = PackageName.parse(plan.package)
    check_output_folder(settings.output)
    functions = stub_functions(plan.exports, [each.unit for each in translated])
    manifest = make_manifest(plan, translated, cubins, machine=machine, toolchain=toolchain)
    package = package_files(plan, manifest, cubins, functions, templates=machine.templates)
    about = metadata_files(
        manifest,
        templates=machine.templates,
        doc=package_doc(plan, name),
        functions=functions,
        licences=licence_files(settings.licence_files),
    )
    with _work_folder(machine) as work:
        project = work / "project" if settings.keep_build is None else settings.keep_build.resolve()
        inside = [ProjectFile(path=f"python/{name.import_name}/{file.path}", data=file.data) for file in package]
        write_project(project, checked_files([*native_files(source, machine.templates), *inside, *about]))
        raw, repaired = _new_folder(work / "raw"), _new_folder(work / "repaired")
        raw_wheel = build_raw_wheel(project, raw, toolchain=toolchain, machine=machine, jobs=settings.jobs)
        wheel = repair_wheel(raw_wheel, repaired, toolchain=toolchain, machine=machine)
        rules = audit_rules(
            machine, toolchain, required=(*(export.name for export in plan.exports), PRELOAD, UNLOAD), folder=project
        )
        archive, library = check_wheel(
            wheel,
            manifest=manifest,
            package_files=[*(file.path for file in package), manifest.library],
            rules=rules,
            platform=toolchain.platform,
        )
        path = publish(wheel, settings.output)
    return BuiltWheel(
        path=path,
        distribution=name.distribution,
        version=manifest.version,
        tag=archive.tag,
        size_bytes=archive.size_bytes,
        sha256=archive.sha256,
        library=library,
        manifest=manifest,
    )


def make_manifest(
    plan: Plan,
    translated: Sequence[Translated],
    cubins: Sequence[Cubin],
    *,
    machine: Machine,
    toolchain: Toolchain,
) -> Manifest:
    """What the wheel will hold. Targets are in the order of the plan, cubins sorted by file.

    Raises:
        WheelError: a target's image is not among ``cubins``, or lacks a kernel that the host program launches.
    """
    name = PackageName.parse(plan.package)
    for export in plan.exports:
        check_function_name(export.name)
    listed = {
        cubin.sha256: ManifestCubin(
            file=f"cubins/{cubin.file_name}",
            sha256=cubin.sha256,
            size_bytes=len(cubin.data),
            kernels=read_cubin(cubin.data).kernels,
        )
        for cubin in cubins
    }
    order = {str(target): index for index, target in enumerate(plan.targets)}
    targets = [_manifest_target(each, listed) for each in translated]
    return Manifest(
        package=name.import_name,
        distribution=name.distribution,
        version=parse_version(plan.version),
        library=f"lib{name.import_name}.so",
        functions=tuple(export.name for export in plan.exports),
        tools=(
            *(Tool(name=tool, version=version) for tool, version in machine.versions),
            Tool(name="toolchain", version=toolchain.version),
        ),
        targets=tuple(sorted(targets, key=lambda target: (order.get(target.id, len(order)), target.id))),
        cubins=tuple(sorted(listed.values(), key=lambda cubin: cubin.file)),
    )


def package_files(
    plan: Plan, manifest: Manifest, cubins: Sequence[Cubin], functions: Sequence[StubFunction], *, templates: Path
) -> tuple[ProjectFile, ...]:
    """The files of the package but for the library, with paths relative to the package."""
    doc = package_doc(plan, PackageName.parse(plan.package))
    init = init_py(templates, package=manifest.package, version=manifest.version, doc=doc, functions=functions)
    stub = init_pyi(templates, version=manifest.version, doc=doc, functions=functions)
    return checked_files(
        [
            ProjectFile.text("__init__.py", init),
            ProjectFile.text("__init__.pyi", stub),
            ProjectFile.text("py.typed", ""),
            ProjectFile.text(FILE_NAME, write_manifest(manifest)),
            *(ProjectFile(path=f"cubins/{cubin.file_name}", data=cubin.data) for cubin in cubins),
        ]
    )


def package_doc(plan: Plan, name: PackageName) -> str:
    """The docstring of kernels.py, or a sentence in its place."""
    return plan.doc.strip() or f"GPU kernels of {name.distribution}, compiled ahead of time."


def check_output_folder(folder: Path) -> None:
    """Says at the start of a build what would otherwise fail at its end.

    Raises:
        OutputError: ``folder`` is a file, or can't be written.
    """
    existing = folder
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    if not existing.is_dir():
        raise OutputError(f"the output folder {folder} can't be used: {existing} is a file",
                          hint="name a folder with -o")  # fmt: skip
    if not os.access(existing, os.W_OK | os.X_OK):
        raise OutputError(f"the output folder {folder} can't be written: no permission to write to {existing}",
                          hint="name another folder with -o")  # fmt: skip


def publish(wheel: Path, output: Path) -> Path:
    """Copies a finished wheel into the output folder under its name: all of it or nothing. Replaces an older one.

    Raises:
        OutputError: the folder can't be written, or the disk is full.
    """
    check_output_folder(output)
    final = output / wheel.name
    try:
        output.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".aot-pack-", dir=output))
        try:
            # The same file system as its final place, so that the last step is a rename.
            staged = staging / wheel.name
            shutil.copyfile(wheel, staged)
            with staged.open("rb") as file:
                os.fsync(file.fileno())
            staged.replace(final)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        with contextlib.suppress(OSError):
            output.rmdir()  # only if nothing is in it
        raise _output_error(error, output) from error
    return final


def _output_error(error: OSError, folder: Path) -> OutputError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(f"the disk is full: {folder} has no room for the wheel", hint="free some space")
    return OutputError(f"the output folder {folder} can't be written: {error.strerror or error}",
                       hint="name another folder with -o")  # fmt: skip


def _manifest_target(each: Translated, listed: dict[str, ManifestCubin]) -> ManifestTarget:
    unit = each.unit
    cubin = listed.get(Cubin.of(unit.cubin).sha256)
    if cubin is None:
        raise WheelError(f"{unit.target}: its device image was not passed on", target=str(unit.target))
    missing = {handle.symbol for handle in unit.kernels} - {kernel.symbol for kernel in cubin.kernels}
    if missing:
        raise NativeError(
            f"{unit.target}: its device image has no kernel {', '.join(sorted(missing))}", target=str(unit.target)
        )
    return ManifestTarget(
        id=str(unit.target),
        function=unit.target.export,
        variant=unit.target.variant.key,
        arch=str(unit.target.arch),
        signature=unit.signature,
        cubin=cubin.file,
        kernels=unit.kernels,
        host_program=each.host_program_id,
        compiler=unit.compiler,
    )


@contextlib.contextmanager
def _work_folder(machine: Machine) -> Iterator[Path]:
    try:
        work = tempfile.TemporaryDirectory(prefix="aot-pack-", dir=machine.temporary, ignore_cleanup_errors=True)
    except OSError as error:
        raise OutputError(
            f"no temporary folder can be made in {machine.temporary}: {error.strerror or error}",
            hint="set TMPDIR to a folder that can be written",
        ) from error
    with work as path:
        yield Path(path).resolve()


def _new_folder(path: Path) -> Path:
    path.mkdir()
    return path
