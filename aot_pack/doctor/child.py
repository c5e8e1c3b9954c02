"""The program that takes the steps of the self-check: ``python -m aot_pack.doctor.child REPORT STEP...``.

It first checks the compiler's private API, in this process. Then it compiles a few kernels as a build does, in a
worker, and translates their host programs to C++. The last step, which a build does not ask for, compiles the C++.
"""

from __future__ import annotations

import contextlib
import functools
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from aot_pack.doctor.steps import (
    KERNELS,
    LAUNCHER,
    PRIVATE_API,
    CompilerFacts,
    StepResult,
    begin_line,
    end_line,
    facts_line,
    result_line,
)
from aot_pack.errors import AotPackError, BuildFailed

if TYPE_CHECKING:
    from aot_pack.model import BuildSettings, LauncherSource

ARCH = "sm_90a"
"""The architecture of the self-check: the first one with tensor maps and clusters."""


class _Report:
    """Writes the events of this process."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a", encoding="utf-8", buffering=1)

    def write(self, line: str) -> None:
        self._file.write(line)
        self._file.flush()

    def take(self, step: str, name: str, work: Callable[[], str], use: str = "") -> bool:
        """Takes a step; returns whether it passed.

        Args:
            work: does the work. It returns what failed in the first line, with more lines of detail, or raises.
        """
        self.write(begin_line(step, name))
        started = time.monotonic()
        problem = detail = ""
        try:
            problem, _, detail = work().partition("\n")
        except BuildFailed as error:
            problem, detail = str(error.errors[0]), "\n".join(f"{each.target}: {each}" for each in error.errors)
        except AotPackError as error:
            problem, detail = str(error), error.detail or ""
        except Exception as error:
            problem, detail = f"{type(error).__name__}: {error}", traceback.format_exc(limit=-4)
        seconds = round(time.monotonic() - started, 3)
        self.write(
            result_line(StepResult(step=step, name=name, problem=problem, use=use, detail=detail, seconds=seconds))
        )
        return not problem


def check_private_api(report: _Report) -> None:
    """Compares the compiler with everything that aot-pack relies on and that no document promises."""
    from aot_pack.front_ends.cutedsl.private_api import (
        CHECKS,
        compiler_facts,
        import_compiler,
        missing_names,
        run_check,
    )

    if not report.take(PRIVATE_API, "import of the compiler", import_compiler):
        return
    # A name that is gone comes first: it may be the reason why other checks fail.
    gone = [check for check in CHECKS.values() if _answer(functools.partial(missing_names, check))]
    for check in (*gone, *(each for each in CHECKS.values() if each not in gone)):
        report.take(PRIVATE_API, check.name, functools.partial(run_check, check), check.use)
    with contextlib.suppress(Exception):  # what is missing for them is among the results
        architectures, cuda = compiler_facts()
        report.write(facts_line(CompilerFacts(architectures=architectures, cuda=cuda)))


def _answer(question: Callable[[], str]) -> str:
    """The answer, or an empty text if the question fails: then the check itself says why."""
    try:
        return question()
    except Exception:
        return ""


def check_kernels(report: _Report, folder: Path, *, launcher: bool) -> None:
    """Compiles kernels and translates their host programs; with ``launcher``, compiles the C++ as well."""
    from aot_pack.launcher.lifted import LiftedUnit
    from aot_pack.model import CompiledUnit, Plan
    from aot_pack.native.toolchain import find_machine
    from aot_pack.pipeline import compile_plan, opened, translate_units
    from aot_pack.progress import silent
    from aot_pack.translate import write_launchers

    machine = find_machine(os.environ)
    settings = _settings(machine.templates / "doctor" / "kernels.py", folder)
    compiled: list[tuple[Plan, tuple[CompiledUnit, ...]]] = []
    lifted: list[LiftedUnit] = []
    sources: list[LauncherSource] = []

    def compile_all() -> str:
        with opened(settings, None) as start:
            compiled.append(compile_plan(start.plan, start.pool, start.cache, silent(), start.problems))
        return ""

    def translate_all() -> str:
        plan, units = compiled[0]
        lifted.extend(translate_units(units, settings, None))
        sources.append(write_launchers(plan, lifted, settings.gpu_mismatch))
        return ""

    def build_all() -> str:
        from aot_pack.native.build import build_library
        from aot_pack.native.toolchain import usable_toolchain

        with usable_toolchain(settings.toolchain, machine, tell=lambda _: None) as (usable, toolchain):
            build_library(sources[0], folder=folder / "launcher", toolchain=toolchain, machine=usable)
        return ""

    report.take(KERNELS, f"compile kernels for {ARCH}", compile_all)
    if compiled:
        report.take(KERNELS, "translate their host programs", translate_all)
    if sources and launcher:
        report.take(LAUNCHER, "compile the C++ of the launcher", build_all)


def _settings(source: Path, output: Path) -> BuildSettings:
    """The settings of a build of ``source`` in which the user chose nothing but the architecture."""
    from aot_pack.project.request import build_settings, read_request

    request = read_request(source, {"arch": (ARCH,), "jobs": 1}, {}, output)
    return build_settings(request, output)


def main(path: Path, steps: list[str]) -> None:
    """Takes the steps, and writes the report to ``path``."""
    from aot_pack.environment import worker_environment

    report = _Report(path)
    os.environ.update(worker_environment(os.environ, ARCH))
    with tempfile.TemporaryDirectory(prefix="aot-pack-") as folder:
        if PRIVATE_API in steps:
            check_private_api(report)
        if KERNELS in steps:
            check_kernels(report, Path(folder), launcher=LAUNCHER in steps)
    report.write(end_line())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
