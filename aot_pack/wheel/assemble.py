"""The last stage: from compiled, translated targets to wheels in the output folder.

    package_files   makes the files of the package, as data
    write_project   writes them to a folder, with the launcher's sources
    build_raw_wheel compiles the launcher and packs a wheel (scikit-build-core)
    repair_wheel    gives the wheel its tag (auditwheel)
    split_wheel     splits the wheel, if the settings say so
    write_container writes each archive in the one form that aot-pack can check to the byte
    check_wheel     checks each wheel
    check_size      checks the size of each wheel
    publish_all     moves the wheels into place, all or none

Equal input gives equal bytes. Files are sorted, and times come from SOURCE_DATE_EPOCH. Each tool runs under umask 022
and without the settings of the user's shell.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aot_pack.errors import NativeError, OutputError, UsageError, WheelError, assert_never
from aot_pack.ffi_releases import ORDINARY, Need
from aot_pack.inspection.archive import read_wheel
from aot_pack.inspection.check import LAUNCHER_FUNCTIONS, CheckRules, check_wheel
from aot_pack.inspection.container import write_container
from aot_pack.inspection.nvidia import NvidiaFiles, find_nvidia_files, nvidia_findings
from aot_pack.manifest import Manifest
from aot_pack.model import BuildSettings, Image, LauncherSource, Plan, SplitBy, Translated
from aot_pack.names import PackageName
from aot_pack.native.audit import LibraryInfo
from aot_pack.native.build import audit_rules, build_raw_wheel, source_date_epoch
from aot_pack.native.paths import folder_for_cmake, is_path_for_cmake
from aot_pack.native.project import ProjectFile, checked_files, native_files, write_project
from aot_pack.native.toolchain import Machine, Toolchain, no_temporary_folder
from aot_pack.package.contents import make_manifest, package_doc, package_files, python_files
from aot_pack.package.jit_module import jit_files
from aot_pack.package.metadata import license_expression, license_files, metadata_files, split_families
from aot_pack.package.stub import stub_functions
from aot_pack.package.stub_model import StubFunction
from aot_pack.package.wheel_variants import FILE_NAME as WHEEL_VARIANT_FILE
from aot_pack.package.wheel_variants import WheelVariant, labelled, wheel_variants_text, write_index
from aot_pack.provenance import provenance_of
from aot_pack.wheel.budget import check_size
from aot_pack.wheel.publish import check_output_folder, publish_all
from aot_pack.wheel.repair import repair_wheel
from aot_pack.wheel.split import WheelContents, split_wheel


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltWheel:
    """A wheel in the output folder."""

    path: Path
    distribution: str
    version: str
    tag: str
    label: str | None
    """The label of a wheel variant; None for an ordinary wheel."""
    size_bytes: int
    sha256: str
    library: LibraryInfo | None
    """None if the wheel has no launcher."""
    manifest: Manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class WheelVariantContents:
    """The contents of a wheel variant: some of the package's targets, and a launcher for these."""

    variant: WheelVariant
    translated: tuple[Translated, ...]
    source: LauncherSource

    @property
    def images(self) -> tuple[Image, ...]:
        """The images of its targets. Equal images are there once."""
        return Image.of_units(each.unit for each in self.translated)


def build_wheels(
    plan: Plan,
    translated: tuple[Translated, ...],
    images: tuple[Image, ...],
    source: LauncherSource,
    settings: BuildSettings,
    machine: Machine,
    toolchain: Toolchain,
    variants: Sequence[WheelVariantContents] = (),
    need: Need = ORDINARY,
) -> tuple[BuiltWheel, ...]:
    """Builds the wheels of a plan. Users install the first one by the package's name.

    With wheel variants, it also writes their index file beside the wheels.

    Args:
        translated: the targets of the plan, each compiled and translated.
        images: the images of all targets. Equal images are there once.
        source: the launcher's C++. It exports a function for each export of the plan, and preload and unload.
        variants: the contents of the wheel variants.
        need: the releases of TVM FFI that the package needs. All wheels require the same.

    Raises:
        UsageError: a name, version or license file is not acceptable, or a file is NVIDIA's.
        NativeError: the launcher does not compile, or its library fails the check.
        WheelError: a wheel fails the check, or is larger than ``max_bytes``.
        OutputError: the output folder can't be written.
    """
    check_output_folder(settings.output)
    taken = [name for module in plan.included for name in (module.name, *module.exported)]
    functions = stub_functions(plan.exports, [each.unit for each in translated], taken=taken)
    with _work_folder(machine) as work:
        # Killed tools leave temporary files behind. They go away with the folder.
        machine = replace(machine, environment={**machine.environment, "TMPDIR": str(_new_folder(work / "tmp"))})
        shared = _Shared(
            plan=plan, functions=functions, settings=settings, machine=machine, toolchain=toolchain,
            nvidia=find_nvidia_files(), need=need,
        )  # fmt: skip
        finished = _new_folder(work / "finished")
        place = _Place(work=_new_folder(work / "whole"), project=settings.keep_build)
        whole, rules = _pack_wheel(shared, translated, images, source, place)
        contents: tuple[WheelContents, ...] = (whole,)
        if _splits(whole, settings):
            front, providers = split_wheel(
                whole, _python_files(shared, translated, source, split=True), machine.templates
            )
            contents = (front, *providers) if providers else (whole,)  # all images are PTX
        wheels = [_finish(each, finished, rules, settings) for each in contents]
        for each in variants:
            label = each.variant.label
            kept = None if settings.keep_build is None else settings.keep_build / label
            place = _Place(work=_new_folder(work / label), project=kept)
            packed, rules = _pack_wheel(shared, each.translated, each.images, each.source, place)
            wheels.append(_finish(wheel_variant_archive(packed, each.variant), finished, rules, settings))
        index = [write_index(work, whole.manifest)] if variants else []
        paths = publish_all([*(each.path for each in wheels), *index], settings.output)
    return tuple(replace(each, path=path) for each, path in zip(wheels, paths, strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """The inputs that all wheels of a build share."""

    plan: Plan
    functions: tuple[StubFunction, ...]
    """The functions of the ordinary wheel. All wheels use these, so that Python sees the same functions in each."""
    settings: BuildSettings
    machine: Machine
    toolchain: Toolchain
    nvidia: NvidiaFiles
    need: Need


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """The folders in which a wheel is built."""

    work: Path
    """An empty folder."""
    project: Path | None
    """The folder to keep the generated project in; None to keep nothing."""


def _pack_wheel(
    shared: _Shared,
    translated: tuple[Translated, ...],
    images: tuple[Image, ...],
    source: LauncherSource,
    place: _Place,
) -> tuple[WheelContents, CheckRules]:
    """Compiles the launcher of these targets and packs the wheel. Returns also the rules to check it with."""
    plan, settings, machine, toolchain = shared.plan, shared.settings, shared.machine, shared.toolchain
    name = PackageName.parse(plan.package)
    python = _python_files(shared, translated, source, split=False)
    manifest = make_manifest(
        plan,
        translated,
        images,
        machine=machine,
        toolchain=toolchain,
        gpu_mismatch=settings.gpu_mismatch,
        provenance=provenance_of(settings, plan.sources, source_date_epoch=source_date_epoch(machine)),
        identity=source.identity,
        files=python,
        license=license_expression(settings.license),
        about=settings.about,
        need=shared.need,
    )
    package = package_files(plan, manifest, images, python)
    _refuse_nvidia_files(package, shared.nvidia)
    about = metadata_files(
        manifest,
        templates=machine.templates,
        doc=package_doc(plan, name),
        functions=shared.functions,
        licenses=license_files(settings.license_files),
        about=settings.about,
        families=split_families(settings.archs, settings.split_by),
    )
    inside = [ProjectFile(path=f"python/{name.import_name}/{file.path}", data=file.data) for file in package]
    project = _write_project(place, checked_files([*native_files(source, machine.templates), *inside, *about]))
    raw, repaired = _new_folder(place.work / "raw"), _new_folder(place.work / "repaired")
    raw_wheel = build_raw_wheel(project, raw, toolchain=toolchain, machine=machine, jobs=settings.jobs)
    wheel = repair_wheel(raw_wheel, repaired, toolchain=toolchain, machine=machine)
    required = (*(export.name for export in plan.exports), *LAUNCHER_FUNCTIONS)
    rules = CheckRules(
        audit=audit_rules(machine, toolchain, required=required, folder=project),
        platform=toolchain.platform,
        nvidia=shared.nvidia,
    )
    return _read_contents(wheel, manifest), rules


def _write_project(place: _Place, files: Sequence[ProjectFile]) -> Path:
    """Writes the generated project, and returns the folder to build it in.

    If CMake does not accept the path of the kept project, this is another folder.
    """
    project = place.work / "project"
    if place.project is not None:
        kept = place.project.resolve()
        write_project(kept, files)
        if is_path_for_cmake(kept):
            return kept
    write_project(project, files)
    return project


def _python_files(
    shared: _Shared, translated: Sequence[Translated], source: LauncherSource, *, split: bool
) -> tuple[ProjectFile, ...]:
    warns = shared.settings.gpu_mismatch.warns and any(each.unit.figures for each in translated)
    package = PackageName.parse(shared.plan.package).import_name
    answering = jit_files(shared.machine.templates, package=package, table=source.jit)
    generated = python_files(
        shared.plan,
        shared.functions,
        identity=source.identity,
        templates=shared.machine.templates,
        warns=warns,
        split=split,
        need=shared.need,
        own=translated,
    )
    return (*generated, *answering)


def wheel_variant_archive(wheel: WheelContents, variant: WheelVariant) -> WheelContents:
    """Makes ``wheel`` the wheel variant of ``variant``: changes its name and metadata."""
    metadata = {f"{wheel.dist_info}/{WHEEL_VARIANT_FILE}": wheel_variants_text([variant]).encode()}
    return replace(wheel, file_name=labelled(wheel.file_name, variant.label), files={**wheel.files, **metadata})


def _read_contents(wheel: Path, manifest: Manifest) -> WheelContents:
    archive = read_wheel(wheel)
    return WheelContents(
        manifest=manifest, file_name=archive.file_name, dist_info=archive.dist_info, files=archive.files
    )


def _splits(whole: WheelContents, settings: BuildSettings) -> bool:
    split_by = settings.split_by
    match split_by:
        case SplitBy.NONE:
            return False
        case SplitBy.ARCH:
            return True
        case SplitBy.ARCH_IF_NEEDED:
            return settings.max_bytes is not None and len(_packed(whole)) > settings.max_bytes
        case _:
            assert_never(split_by)


def _packed(wheel: WheelContents) -> bytes:
    return write_container(wheel.files, dist_info=wheel.dist_info, epoch=wheel.manifest.provenance.source_date_epoch)


def _finish(wheel: WheelContents, folder: Path, rules: CheckRules, settings: BuildSettings) -> BuiltWheel:
    """Writes a wheel into ``folder``, and checks its contents and size."""
    path = folder / wheel.file_name
    path.write_bytes(_packed(wheel))
    archive, library = check_wheel(path, manifest=wheel.manifest, rules=rules)
    check_size(path, wheel.manifest, settings.max_bytes)
    return BuiltWheel(
        path=path,
        distribution=wheel.manifest.distribution,
        version=wheel.manifest.version,
        tag=archive.tag,
        label=archive.label,
        size_bytes=archive.size_bytes,
        sha256=archive.sha256,
        library=library,
        manifest=wheel.manifest,
    )


def _refuse_nvidia_files(files: Sequence[ProjectFile], nvidia: NvidiaFiles) -> None:
    found = tuple(nvidia_findings({file.path: file.data for file in files}, nvidia))
    if found:
        raise UsageError(
            f"aot-pack can't pack a file: {found[0]}",
            detail="\n".join(f"- {finding}" for finding in found),
            hint="NVIDIA's license does not let you pass on its compiler's files; users install nvidia-cutlass-dsl",
        )


_NEARLY_FULL_BYTES = 1 << 20
"""If less is free when a tool fails, a full disk is the likely cause. CMake does not say so."""


@contextlib.contextmanager
def _work_folder(machine: Machine) -> Iterator[Path]:
    """Yields a temporary folder, and removes it in any case. If the disk is full, errors say so."""
    try:
        folder = folder_for_cmake(machine.temporary)
        work = tempfile.TemporaryDirectory(prefix="aot-pack-", dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise no_temporary_folder(str(machine.temporary), error) from error
    with work as name:
        path = Path(name).resolve()
        try:
            yield path
        except (NativeError, WheelError) as error:
            if shutil.disk_usage(path).free < _NEARLY_FULL_BYTES:
                raise OutputError(
                    f"the disk is full: {machine.temporary} has no room for the build ({error})",
                    detail=error.detail,
                    hint="free some space, or set TMPDIR to a folder on another disk",
                ) from error
            raise
        except OSError as error:
            raise OutputError(f"aot-pack can't write the build to {path}: {error.strerror or error}") from error


def _new_folder(path: Path) -> Path:
    path.mkdir()
    return path
