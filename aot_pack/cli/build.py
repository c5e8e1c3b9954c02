"""``aot-pack build``: from kernels.py to a wheel."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aot_pack.cli.options import add_source_options, settings_of
from aot_pack.cli.report import print_warning, size, table

if TYPE_CHECKING:
    from aot_pack.compile.pool import Outcome
    from aot_pack.model import Plan, Target
    from aot_pack.pipeline import BuildResult


def add_parser(subparsers: Any) -> None:
    """Registers the subcommand."""
    parser: argparse.ArgumentParser = subparsers.add_parser("build", help="build a wheel", description=__doc__)
    add_source_options(parser)
    parser.add_argument("-o", "--output", default="dist", metavar="DIR", help="where the wheel goes (default: dist)")
    parser.add_argument("-j", "--jobs", type=int, metavar="N", help="processes at once (default: the cores at hand)")
    parser.add_argument(
        "--toolchain",
        default="zig",
        metavar="NAME",
        help="C++ compiler: zig (default; the same bytes on every machine) or system",
    )
    parser.add_argument("--keep-build", type=Path, metavar="DIR", help="keep the generated C++ project in DIR")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Builds; prints what is done as it goes, and a table at the end."""
    from aot_pack.native.toolchain import find_machine, find_toolchain
    from aot_pack.pipeline import Progress, build

    settings = settings_of(options)
    machine = find_machine(os.environ)
    toolchain = find_toolchain(settings.toolchain, machine)
    lines = _Lines()
    result = build(
        settings,
        machine,
        toolchain,
        Progress(planned=lines.planned, compiled=lines.compiled, stage=lines.stage),
    )
    for warning in result.warnings:
        print_warning(warning)
    print(_summary(result))  # noqa: T201
    return 0


class _Lines:
    """Progress as plain lines on standard error."""

    def __init__(self) -> None:
        self._total = self._done = 0

    def planned(self, plan: Plan) -> None:
        self._total = len(plan.targets)
        self._say(f"{plan.package} {plan.version}: {self._total} target{'s' if self._total != 1 else ''}")

    def compiled(self, target: Target, outcome: Outcome) -> None:
        from aot_pack.model import CompiledUnit

        self._done += 1
        state = f"{outcome.compile_s:.1f} s" if isinstance(outcome, CompiledUnit) else "failed"
        self._say(f"[{self._done}/{self._total}] {target}  {state}")

    def stage(self, name: str, seconds: float) -> None:
        self._say(f"{name}: {seconds:.1f} s")

    def _say(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)  # noqa: T201


def _summary(result: BuildResult) -> str:
    from aot_pack.cubin import read_cubin

    rows: list[tuple[str, ...]] = [("target", "compile", "cubin", "registers", "shared", "stack")]
    for each in result.translated:
        kernels = read_cubin(each.unit.cubin).kernels
        rows.append(
            (
                str(each.unit.target),
                f"{each.unit.compile_s:.2f} s",
                size(len(each.unit.cubin)),
                str(max(kernel.registers for kernel in kernels)),
                size(max(kernel.static_smem_bytes for kernel in kernels)),
                size(max(kernel.stack_bytes for kernel in kernels)),
            )
        )
    wheel = result.wheel
    path = os.path.relpath(wheel.path)
    return f"{table(rows, right=frozenset({1, 2, 3, 4, 5}))}\n\n{path}  {size(wheel.size_bytes)}"
