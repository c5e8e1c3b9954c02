"""Builds a wheel from kernels.py or from a project."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.cli.options import add_settings, add_source, forget_secrets, request_of
from aot_pack.cli.output import write, write_json
from aot_pack.cli.report import print_note, print_warning
from aot_pack.errors import UsageError
from aot_pack.paths import absolute_path
from aot_pack.settings import SETTINGS
from aot_pack.sizes import size
from aot_pack.tables import table

if TYPE_CHECKING:
    from aot_pack.manifest import ManifestImage
    from aot_pack.model import BuildSettings, CompiledUnit
    from aot_pack.native.toolchain import Machine
    from aot_pack.pipeline import BuildResult
    from aot_pack.project.request import Request
    from aot_pack.shards.build import PartResult

JSON_SCHEMA_VERSION = 1
PART_COLUMNS = ("target", "compile", "cache", "image")
COLUMNS = (*PART_COLUMNS, "registers", "shared", "stack")
"""The headings of the table of targets, for a part and for a wheel."""


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser("build", help="build a wheel", description=__doc__)
    add_source(parser)
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="DIR",
        help="folder for the wheel (default: dist), or with --shard for the part (default: parts). In a project, the "
        "default is inside the project's folder",
    )
    add_settings(parser, *SETTINGS)
    parser.add_argument(
        "--check-reproducible",
        action="store_true",
        help="build a second time in another folder, without the cache; fail if the wheels differ",
    )
    add_prefix(parser)
    parser.add_argument("--json", action="store_true", help="print the result as JSON on standard output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Builds the wheel; prints progress, then a table of the targets."""
    from aot_pack.native.toolchain import find_machine
    from aot_pack.project.request import build_settings

    request = request_of(options)
    if request.options.shard is not None:
        return _run_shard(options, request, request.options.shard)
    output = options.output or ("dist" if request.project is None else request.project.folder / "dist")
    settings = build_settings(request, absolute_path(output))
    prefix = checked_prefix(options)
    machine = find_machine(os.environ)
    result, stages = build_with_progress(request, settings, machine)
    if options.check_reproducible:
        from aot_pack.reproduce import check_reproducible

        check_reproducible([wheel.path for wheel in result.wheels], settings, machine)
        print_note("a second build in another folder gave the same bytes")
    put_prefix(prefix, result, machine)
    if options.debug:
        for note in result.cache_notes:
            print_note(f"cache: {note}")
    print_result(result, stages, as_json=options.json)
    return 0


def add_prefix(parser: argparse.ArgumentParser) -> None:
    """Adds ``--prefix``."""
    parser.add_argument(
        "--prefix",
        type=Path,
        metavar="DIR",
        help="also write the library, its images and headers, and TVM FFI's library to DIR, for programs in C and C++ "
        "on machines without Python",
    )


def checked_prefix(options: argparse.Namespace) -> Path | None:
    """The folder that ``--prefix`` names; None without the flag.

    Raises:
        OutputError: it can't be the folder of a prefix.
    """
    from aot_pack.wheel.prefix import check_prefix_folder

    if options.prefix is None:
        return None
    prefix = absolute_path(options.prefix)
    check_prefix_folder(prefix)
    return prefix


def put_prefix(prefix: Path | None, result: BuildResult, machine: Machine) -> None:
    """Writes the prefix, if there is to be one."""
    from aot_pack.wheel.prefix import write_prefix

    if prefix is not None:
        write_prefix([wheel.path for wheel in result.wheels if wheel.label is None], prefix, machine)
        print_note(f"wrote the prefix {os.path.relpath(prefix)}")


def print_result(result: BuildResult, stages: dict[str, float], *, as_json: bool) -> None:
    """Prints the warnings, then the targets and the wheels."""
    for warning in result.warnings:
        print_warning(warning)
    if as_json:
        write_json(result_json(result, stages))
    else:
        write(_summary(result))


def _run_shard(options: argparse.Namespace, request: Request, text: str) -> int:
    from aot_pack.cli.progress import showing
    from aot_pack.doctor.gate import require_compiler
    from aot_pack.native.toolchain import find_machine
    from aot_pack.project.request import build_settings, cache_of
    from aot_pack.shards.build import build_part
    from aot_pack.shards.partition import Shard

    shard = Shard.parse(text)
    for given, flag in (
        (options.check_reproducible, "--check-reproducible"),
        (request.options.keep_build, "--keep-build"),
        (options.prefix, "--prefix"),
    ):
        if given:
            raise UsageError(
                f"{flag} needs the whole build, but --shard {shard} builds only a part of it",
                hint=f"leave out {flag} or --shard",
            )
    output = options.output or (Path("parts") if request.project is None else request.project.folder / "parts")
    settings = build_settings(request, absolute_path(output))
    machine = find_machine(os.environ)
    _tell_of_version(request)
    cache = cache_of(request, machine.environment, machine.templates, print_note)
    forget_secrets()
    require_compiler(machine.environment, cache, note=print_note, warn=print_warning)
    with showing(machine.environment) as (progress, stages):
        result = build_part(settings, shard, machine, progress, cache=cache)
    for warning in result.warnings:
        print_warning(warning)
    if options.json:
        write_json(part_json(result, stages))
    else:
        write(_part_summary(result))
    return 0


def part_json(result: PartResult, stages: dict[str, float]) -> dict[str, Any]:
    """The document that ``--json`` prints for a shard."""
    return {
        "schema_version": JSON_SCHEMA_VERSION,
        "package": result.plan.package,
        "version": result.plan.version,
        "shard": str(result.shard),
        "part": str(result.path),
        "sha256": result.sha256,
        "size_bytes": result.size_bytes,
        "targets": [
            {
                "id": str(unit.target),
                "seconds": round(unit.compile_s, 3),
                "cached": unit.cached.value,
                "image_bytes": len(unit.image),
                "captured": unit.captured or None,
            }
            for unit in result.units
        ],
        "warnings": list(result.warnings),
        "stage_seconds": {name: round(seconds, 3) for name, seconds in stages.items()},
    }


def _part_summary(result: PartResult) -> str:
    rows: list[tuple[str, ...]] = [PART_COLUMNS]
    rows += [
        (str(unit.target), f"{unit.compile_s:.2f} s", unit.cached.value, size(len(unit.image))) for unit in result.units
    ]
    path = os.path.relpath(result.path)
    return f"{table(rows, right=frozenset({1, 3}))}\n\n{path}  {size(result.size_bytes)}"


def build_with_progress(
    request: Request, settings: BuildSettings, machine: Machine
) -> tuple[BuildResult, dict[str, float]]:
    """Builds the request and shows progress; also returns the seconds of each stage.

    Raises:
        AotPackError: see ``pipeline.build``.
    """
    from aot_pack.cli.progress import showing
    from aot_pack.doctor.gate import require_compiler
    from aot_pack.native.toolchain import usable_toolchain
    from aot_pack.pipeline import build
    from aot_pack.project.request import cache_of

    _tell_of_version(request)
    cache = cache_of(request, machine.environment, machine.templates, print_note)
    forget_secrets()
    require_compiler(machine.environment, cache, note=print_note, warn=print_warning)
    root = None if cache is None else cache.root
    with (
        usable_toolchain(settings.toolchain, machine, platform=settings.platform, cache=root, tell=print_note) as (
            machine,
            toolchain,
        ),
        showing(machine.environment) as (progress, stages),
    ):
        return build(settings, machine, toolchain, progress, cache=cache), stages


def _tell_of_version(request: Request) -> None:
    from aot_pack.project.request import version_note

    if (note := version_note(request)) is not None:
        print_warning(note)


def result_json(result: BuildResult, stages: dict[str, float]) -> dict[str, Any]:
    """The document that ``--json`` prints."""
    wheel = result.wheel
    return {
        "schema_version": JSON_SCHEMA_VERSION,
        "package": wheel.distribution,
        "version": wheel.version,
        "wheel": str(wheel.path),
        "sha256": wheel.sha256,
        "size_bytes": wheel.size_bytes,
        "wheels": [
            {"wheel": str(each.path), "label": each.label, "sha256": each.sha256, "size_bytes": each.size_bytes}
            for each in result.wheels
        ],
        "variants_index": None if result.wheel_variants_index is None else str(result.wheel_variants_index),
        "wheel_cached": result.wheel_cached,
        "targets": [
            {
                "id": str(unit.target),
                "seconds": round(unit.compile_s, 3),
                "cached": unit.cached.value,
                "image_bytes": len(unit.image),
                "captured": unit.captured or None,
                "registers": max(kernel.registers for kernel in image.kernels),
                "static_smem_bytes": max(kernel.static_smem_bytes for kernel in image.kernels),
                "stack_bytes": max(kernel.stack_bytes for kernel in image.kernels),
            }
            for unit, image in _units(result)
        ],
        "warnings": list(result.warnings),
        "stage_seconds": {name: round(seconds, 3) for name, seconds in stages.items()},
    }


def _units(result: BuildResult) -> list[tuple[CompiledUnit, ManifestImage]]:
    """The units in the plan's order, each with the manifest's description of its image."""
    by_file = {image.file: image for image in result.wheel.manifest.all_images}
    by_target = {target.id: by_file[target.image] for target in result.wheel.manifest.targets}
    units = {each.unit.target: each.unit for each in result.translated}
    return [(units[target], by_target[str(target)]) for target in result.plan.targets]


def _summary(result: BuildResult) -> str:
    units = _units(result)
    some_captured = any(unit.captured for unit, _ in units)
    captured = ("captured",) if some_captured else ()
    rows: list[tuple[str, ...]] = [(*COLUMNS, *captured)]
    for unit, image in units:
        rows.append(
            (
                str(unit.target),
                f"{unit.compile_s:.2f} s",
                unit.cached.value,
                size(len(unit.image)),
                str(max(kernel.registers for kernel in image.kernels) or "-"),
                size(max(kernel.static_smem_bytes for kernel in image.kernels)),
                size(max(kernel.stack_bytes for kernel in image.kernels)),
                *((unit.captured or "-",) if some_captured else ()),
            )
        )
    cached = "  (cached)" if result.wheel_cached else ""
    wheels = [f"{os.path.relpath(wheel.path)}  {size(wheel.size_bytes)}{cached}" for wheel in result.wheels]
    index = [] if result.wheel_variants_index is None else [os.path.relpath(result.wheel_variants_index)]
    return "\n".join([table(rows, right=frozenset({1, 3, 4, 5, 6})), "", *wheels, *index])
