"""``aot-pack build``: from kernels.py to a wheel."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.cli.options import (
    add_cache_options,
    add_select_option,
    add_source_options,
    cache_of,
    settings_of,
)
from aot_pack.cli.report import print_note, print_warning, size, table

if TYPE_CHECKING:
    from aot_pack.manifest import ManifestCubin
    from aot_pack.model import CompiledUnit
    from aot_pack.pipeline import BuildResult

JSON_SCHEMA_VERSION = 1


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser("build", help="build a wheel", description=__doc__)
    add_source_options(parser)
    add_select_option(parser)
    parser.add_argument(
        "--include",
        action="append",
        default=[],
        type=Path,
        metavar="PATH",
        help="a Python module, or a folder that is a package, to go into the package; repeat it for more",
    )
    parser.add_argument("-o", "--output", default="dist", metavar="DIR", help="where the wheel goes (default: dist)")
    parser.add_argument(
        "-j",
        "--jobs",
        type=int,
        metavar="N",
        help="processes at once (default: the cores at hand); never more than there is 1 GiB of free memory for each",
    )
    parser.add_argument(
        "--toolchain",
        default="zig",
        metavar="NAME",
        help="C++ compiler: zig (default; the same bytes on every machine) or system",
    )
    parser.add_argument(
        "--gpu-mismatch",
        choices=["warn", "error"],
        default="warn",
        help="what a function does on a device whose figures are not those that it was compiled with (default: warn)",
    )
    parser.add_argument(
        "--license",
        metavar="EXPR",
        help="licence of your kernels, an SPDX expression such as MIT; the wheel's adds the launcher's, Apache-2.0",
    )
    parser.add_argument(
        "--license-file",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="licence or notice to pack; repeat it for more (default: LICENSE*, COPYING*, NOTICE*, AUTHORS* beside "
        "kernels.py)",
    )
    parser.add_argument("--keep-build", type=Path, metavar="DIR", help="keep the generated C++ project in DIR")
    parser.add_argument(
        "--check-reproducible",
        action="store_true",
        help="build again, in another place and without the cache, and fail if the wheels differ",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON on standard output")
    add_cache_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Builds; prints what is done as it goes, and a table at the end."""
    from aot_pack.cli.progress import showing
    from aot_pack.native.toolchain import find_machine, find_toolchain
    from aot_pack.pipeline import build

    settings = settings_of(options)
    machine = find_machine(os.environ)
    toolchain = find_toolchain(settings.toolchain, machine)
    cache = cache_of(options, os.environ, machine.templates)
    with showing(os.environ) as (progress, stages):
        result = build(settings, machine, toolchain, progress, cache=cache)
    if options.check_reproducible:
        from aot_pack.reproduce import check_reproducible

        check_reproducible(result.wheel.path, settings, machine)
        print_note("a second build, in another place, gave the same bytes")
    for warning in result.warnings:
        print_warning(warning)
    if options.debug:
        for note in result.cache_notes:
            print_note(f"cache: {note}")
    print(json.dumps(result_json(result, stages), indent=2) if options.json else _summary(result))  # noqa: T201
    return 0


def result_json(result: BuildResult, stages: dict[str, float]) -> dict[str, Any]:
    """What ``--json`` prints."""
    wheel = result.wheel
    return {
        "schema_version": JSON_SCHEMA_VERSION,
        "package": wheel.distribution,
        "version": wheel.version,
        "wheel": str(wheel.path),
        "sha256": wheel.sha256,
        "size_bytes": wheel.size_bytes,
        "wheel_cached": result.wheel_cached,
        "targets": [
            {
                "id": str(unit.target),
                "seconds": round(unit.compile_s, 3),
                "cached": unit.cached.value,
                "cubin_bytes": len(unit.cubin),
                "registers": max(kernel.registers for kernel in cubin.kernels),
                "static_smem_bytes": max(kernel.static_smem_bytes for kernel in cubin.kernels),
                "stack_bytes": max(kernel.stack_bytes for kernel in cubin.kernels),
            }
            for unit, cubin in _units(result)
        ],
        "warnings": list(result.warnings),
        "stage_seconds": {name: round(seconds, 3) for name, seconds in stages.items()},
    }


def _units(result: BuildResult) -> list[tuple[CompiledUnit, ManifestCubin]]:
    """The units in the plan's order, each with what the manifest says of its cubin."""
    by_file = {cubin.file: cubin for cubin in result.wheel.manifest.cubins}
    by_target = {target.id: by_file[target.cubin] for target in result.wheel.manifest.targets}
    units = {each.unit.target: each.unit for each in result.translated}
    return [(units[target], by_target[str(target)]) for target in result.plan.targets]


def _summary(result: BuildResult) -> str:
    rows: list[tuple[str, ...]] = [("target", "compile", "cache", "cubin", "registers", "shared", "stack")]
    for unit, cubin in _units(result):
        rows.append(
            (
                str(unit.target),
                f"{unit.compile_s:.2f} s",
                unit.cached.value,
                size(len(unit.cubin)),
                str(max(kernel.registers for kernel in cubin.kernels) or "-"),
                size(max(kernel.static_smem_bytes for kernel in cubin.kernels)),
                size(max(kernel.stack_bytes for kernel in cubin.kernels)),
            )
        )
    wheel = result.wheel
    path = os.path.relpath(wheel.path)
    cached = "  (cached)" if result.wheel_cached else ""
    return f"{table(rows, right=frozenset({1, 3, 4, 5, 6}))}\n\n{path}  {size(wheel.size_bytes)}{cached}"
