"""Runs the self-check in a child process. Neither an error nor a crash of the compiler ends this process."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.doctor.steps import CompilerFacts, StepResult, read_events
from aot_pack.errors import CompilerUnusable
from aot_pack.native.process import Commands

TIMEOUT_S = 900.0
"""When a self-check hangs. It takes about 10 s on an idle machine, and took 190 s on one with 15 times its work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheck:
    """The results of a self-check."""

    results: tuple[StepResult, ...]
    """The steps that ended, in order. The last one may stand for the end of the process."""
    facts: CompilerFacts | None
    """None if the compiler could not be imported."""

    @property
    def problems(self) -> tuple[StepResult, ...]:
        """The steps that failed."""
        return tuple(result for result in self.results if result.problem)

    def of(self, step: str) -> tuple[StepResult, ...]:
        """The results of one of ``steps.STEPS``."""
        return tuple(result for result in self.results if result.step == step)


def run_self_check(python: Path, environment: Mapping[str, str], steps: Sequence[str]) -> SelfCheck:
    """Takes steps of the self-check in a child process.

    Args:
        python: the interpreter of this environment.
        environment: this machine's environment.
        steps: elements of ``steps.STEPS``.
    """
    with tempfile.TemporaryDirectory(prefix="aot-pack-") as folder:
        report = Path(folder) / "report.jsonl"
        report.touch()
        ended: CompilerUnusable | None = None
        try:
            Commands(environment).run(
                [python, "-m", "aot_pack.doctor.child", report, *steps],
                what="the self-check",
                cwd=Path(folder),
                environment={"TMPDIR": folder, "PYTHONPATH": _absolute(environment.get("PYTHONPATH", ""))},
                failure=CompilerUnusable,
                timeout_s=TIMEOUT_S,
            )
        except CompilerUnusable as error:
            ended = error
        events = read_events(report.read_text(encoding="utf-8").splitlines())
    results = list(events.results)
    if ended is not None or not events.finished:
        results.append(_end(steps[0], events.begun, ended))
    return SelfCheck(results=tuple(results), facts=events.facts)


def _end(first: str, begun: StepResult | None, error: CompilerUnusable | None) -> StepResult:
    """The result that stands for a process that ended too early."""
    what = "the self-check ended without a report" if error is None else error.message
    return StepResult(
        step=begun.step if begun else first,
        name=begun.name if begun else "the process",
        problem=f"{what}, in the step: {begun.name}" if begun else what,
        detail="" if error is None or error.detail is None else error.detail,
    )


def _absolute(search: str) -> str:
    return os.pathsep.join(str(Path(entry).absolute()) for entry in search.split(os.pathsep) if entry)
