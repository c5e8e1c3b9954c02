"""The work for each target does not grow with the number of targets: counted, not timed.

The stages of a build run for some targets and for three times as many. No line of aot-pack may run more than three
times as often. A loop over all targets inside of a loop over all functions would, and the failure names it.
``python -m tests.scale`` has the times.
"""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from scale import stages
from scale.made import PER_FUNCTION, units

OURS = Path(__file__).parents[2] / "aot_pack"
ALONE = OURS / "hostir"
"""Works on one host program at a time, and takes most of the time."""

SOME, MANY = 2 * PER_FUNCTION, 6 * PER_FUNCTION


def lines_of(call: Callable[[], object], folder: Path, *, but: Path | None = None) -> Counter[str]:
    """How many lines of each function in ``folder`` the call runs. A round of a comprehension counts as a line."""
    counts: Counter[CodeType] = Counter()

    def in_function(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            counts[frame.f_code] += 1
        return in_function

    def at_call(frame: FrameType, event: str, _: Any) -> Any:
        file = frame.f_code.co_filename
        inside = file.startswith(f"{folder}/") and not (but and file.startswith(f"{but}/"))
        return in_function if inside else None

    before = sys.gettrace()
    sys.settrace(at_call)
    threading.settrace(at_call)
    try:
        call()
    finally:
        threading.settrace(None)
        sys.settrace(before)
    found: Counter[str] = Counter()
    for code, count in counts.items():
        found[f"{Path(code.co_filename).relative_to(folder)}:{code.co_firstlineno} {code.co_name}"] += count
    return found


def faster_than_linear(few: Counter[str], many: Counter[str], factor: float) -> list[str]:
    """The functions that ran more than ``factor`` times as many lines, with both numbers."""
    return [
        f"{name}: {few[name]} lines, then {count}"
        for name, count in sorted(many.items())
        if count > 1.05 * factor * few[name] + 60
    ]


def build(targets: int, folder: Path) -> None:
    """All stages for ``targets`` targets."""
    (folder / "parts").mkdir(parents=True)
    plan = stages.planning(targets)
    stages.dealing(plan)
    made = units(plan.targets)
    stages.keeping(made, folder / "cache", stages.inputs(8))
    stages.looking_up(plan, folder / "cache")
    stages.parting(plan, made, folder / "parts")
    plan, ordered = stages.merging(folder / "parts")
    lifted = stages.translating(ordered)
    source = stages.writing(plan, lifted)
    stages.packing(plan, lifted, source.identity)


def test_the_work_for_each_target_does_not_grow(tmp_path: Path) -> None:
    build(SOME, tmp_path / "warm")  # fills what is computed once
    few = lines_of(lambda: build(SOME, tmp_path / "few"), OURS, but=ALONE)
    many = lines_of(lambda: build(MANY, tmp_path / "many"), OURS, but=ALONE)
    assert sum(few.values()) > 500 * SOME, "the stages ran"
    assert faster_than_linear(few, many, MANY / SOME) == []


def test_a_loop_in_a_loop_is_found(tmp_path: Path) -> None:
    source = (
        "def linear(n):\n    return [i for i in range(9 * n)]\n"
        "def square(n):\n    return [j for i in range(n) for j in range(n)]\n"
    )
    namespace: dict[str, Any] = {}
    exec(compile(source, str(tmp_path / "made.py"), "exec"), namespace)
    few, many = (
        lines_of(lambda n=n: (namespace["linear"](n), namespace["square"](n)), tmp_path)  # type: ignore[misc]
        for n in (SOME, MANY)
    )
    found = faster_than_linear(few, many, MANY / SOME)
    assert found
    assert all(line.startswith(("made.py:3 square", "made.py:4 <listcomp>")) for line in found)
