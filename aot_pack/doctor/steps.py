"""The steps of the self-check, as data. The child process writes one line of JSON per event, and its parent reads them.

A line is written when a step begins and when it ends. So the parent knows the step that ended the process.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from aot_pack.codec import CodecError, from_json, to_json

PRIVATE_API = "private API"
KERNELS = "kernels"
LAUNCHER = "launcher"
STEPS = (PRIVATE_API, KERNELS, LAUNCHER)
"""Names of the steps, in their order. A step of ``PRIVATE_API`` is one check, named after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepResult:
    """A step that ended."""

    step: str
    """An element of ``STEPS``."""
    name: str
    """The check, or the work of the step in words."""
    problem: str = ""
    """What failed; empty if nothing did."""
    use: str = ""
    """The reason why aot-pack needs it: a clause whose subject is aot-pack; may be empty."""
    detail: str = ""
    """A traceback, or the end of a tool's output; may be empty."""
    seconds: float = 0.0

    @property
    def sentence(self) -> str:
        """What failed, with the reason why aot-pack needs it."""
        return f"{self.problem} (aot-pack {self.use})" if self.use else self.problem


@dataclass(frozen=True, slots=True, kw_only=True)
class CompilerFacts:
    """What the compiler says of itself once it is imported."""

    architectures: tuple[str, ...]
    """The architectures that it makes code for."""
    cuda: str
    """The version of its CUDA libraries, such as ``12.9``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """All that a child process reported."""

    results: tuple[StepResult, ...]
    facts: CompilerFacts | None
    begun: StepResult | None
    """The step that had begun and did not end, with its names alone; None if all ended."""
    finished: bool
    """Whether the process came to its end."""


def begin_line(step: str, name: str) -> str:
    """The line for a step that begins."""
    return json.dumps({"begin": to_json(StepResult(step=step, name=name))}) + "\n"


def result_line(result: StepResult) -> str:
    """The line for a step that ended."""
    return json.dumps({"result": to_json(result)}) + "\n"


def facts_line(facts: CompilerFacts) -> str:
    """The line with the compiler's facts."""
    return json.dumps({"facts": to_json(facts)}) + "\n"


def end_line() -> str:
    """The last line."""
    return json.dumps({"end": True}) + "\n"


def read_events(lines: Iterable[str]) -> Events:
    """Reads what a child wrote. Skips a line that was cut off."""
    results: list[StepResult] = []
    facts: CompilerFacts | None = None
    begun: StepResult | None = None
    finished = False
    for line in lines:
        try:
            event: Any = json.loads(line)
            if "begin" in event:
                begun = from_json(StepResult, event["begin"])
            elif "result" in event:
                results.append(from_json(StepResult, event["result"]))
                begun = None
            elif "facts" in event:
                facts = from_json(CompilerFacts, event["facts"])
            else:
                finished = "end" in event
        except (ValueError, CodecError):
            continue
    return Events(results=tuple(results), facts=facts, begun=begun, finished=finished)
