"""Makes the calls of one case on both sides, in a process of its own, and gathers what differs.

NVIDIA's host programs end the process where they meet an error of their own (a trap after a printf, a division by
zero). The process that makes the calls tells how far it came, so that the parent can go on behind such a call in a
new one, and can tell a process that died in NVIDIA's code from one that died in ours.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import random
import re
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from aot_pack.signature import TensorParam
from equivalence.build import Built, Case
from equivalence.calls import Call, CallMaker
from equivalence.compare import compare
from equivalence.sides import GPUS, POISONS, Outcome, Sides, Surroundings, devices_for

_MOST_DIFFERENCES = 20
_MOST_DEATHS = 200
_DEATHS = (signal.SIGILL, signal.SIGTRAP, signal.SIGFPE, signal.SIGABRT)
"""How NVIDIA's host programs may end: a trap, a division by zero, a failed assertion. A bad address is no such way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to check and how long."""

    built: Path
    """A pickled ``Built``."""
    fake_driver: Path
    seed: int
    random_calls: int
    mutation_rounds: int = 2


@dataclass(slots=True, kw_only=True)
class Report:
    """What came of a case."""

    differences: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    """accepted, refused, launches, launches_compared (with parameters), failed (at a launch), died (in NVIDIA's)."""


@dataclass(frozen=True, slots=True)
class _Progress:
    """Told before NVIDIA's code runs; ``ours`` is None before ours runs."""

    index: int
    what: str
    ours: Outcome | None


@dataclass(frozen=True, slots=True)
class _Done:
    report: Report


def check_case(plan: Plan, case: Case) -> Report:
    """Makes all calls of ``case``; never raises for what the libraries do."""
    context = multiprocessing.get_context("forkserver")
    total, start = Report(), 0
    while True:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_serve, args=(plan, str(case), start, sender), daemon=True)
        process.start()
        sender.close()
        last, report = _listen(receiver)
        process.join()
        if report is not None:
            total.differences += report.differences
            total.counts += report.counts
            return total
        died = _explain_death(last, process.exitcode or 0)
        total.counts["died"] += 1
        if died is not None:
            total.differences.append(died)
        if last is None or total.counts["died"] > _MOST_DEATHS or len(total.differences) > _MOST_DIFFERENCES:
            total.differences.append(f"stopped after {total.counts['died']} processes that died")
            return total
        start = last.index + 1


def _listen(receiver: Connection) -> tuple[_Progress | None, Report | None]:
    last: _Progress | None = None
    while True:
        try:
            message = receiver.recv()
        except EOFError:
            return last, None
        if isinstance(message, _Done):
            return last, message.report
        last = message


def _explain_death(last: _Progress | None, code: int) -> str | None:
    """None for a death that is right: NVIDIA's host program gave up, and ours had raised an error."""
    if last is None:
        return f"the process died with {_name(code)} before the first call"
    if last.ours is None:
        return f"{last.what}: ours died with {_name(code)}"
    if -code not in _DEATHS:
        return f"{last.what}: NVIDIA's died with {_name(code)}"
    if last.ours.error is None or last.ours.error.kind != "RuntimeError":
        hint = (
            ""
            if -code != signal.SIGILL or _has_avx512()
            else " (this CPU has no AVX-512, which NVIDIA's objects may use)"
        )
        return f"{last.what}: NVIDIA's died with {_name(code)}{hint}, but ours {last.ours.error or 'succeeded'}"
    return None


def _name(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _has_avx512() -> bool:
    return "avx512f" in Path("/proc/cpuinfo").read_text()


# -- in the process that makes the calls


def _serve(plan: Plan, name: str, start: int, sender: Connection) -> None:
    os.dup2(os.memfd_create("stdout"), 1)  # NVIDIA's host programs print; ours must not
    built: Built = pickle.loads(plan.built.read_bytes())
    case = next(case for case in built.cases if str(case) == name)
    checker = _Checker(Sides(built, case, plan.fake_driver), sender)
    for index, call in enumerate(_calls(plan, checker.makers, name)):
        if index >= start and len(checker.report.differences) < _MOST_DIFFERENCES:
            try:
                checker.check(index, call, random.Random(f"{plan.seed} {name} {index} around"))
            except AssertionError as error:
                checker.report.differences.append(f"call {index}, {call.what}: {error}\n    {call.values}")
    checker.finish()
    sender.send(_Done(checker.report))
    sender.close()


def _calls(plan: Plan, makers: Sequence[CallMaker], name: str) -> Iterator[Call]:
    for number, maker in enumerate(makers):
        for round_ in range(plan.mutation_rounds):
            yield from maker.mutations(random.Random(f"{plan.seed} {name} {number} {round_} mutations"))
        for each in range(plan.random_calls):
            yield maker.valid(random.Random(f"{plan.seed} {name} {number} {each}"))


class _Checker:
    def __init__(self, sides: Sides, sender: Connection) -> None:
        self.sides = sides
        self.report = Report()
        self._case = sides.case
        self._sender = sender
        devices, streams = devices_for(self._case.arch), sides.driver.streams
        self.makers = [CallMaker(variant.signature, devices, streams) for variant in self._case.variants]
        # NVIDIA's wrapper looks at tensors in tuples for the stream's device, and then launches on the current device.
        self._tells_device = all(
            any(isinstance(param, TensorParam) for param in variant.signature.params) for variant in self._case.variants
        )
        self._attributes: dict[str, set[tuple[str, int, int, int]]] = {"ours": set(), "NVIDIA's": set()}
        self._launched: set[tuple[str, int]] = set()
        self._warm_up()

    def _warm_up(self) -> None:
        """The first call loads, which leaves bytes on the stack that later pass for written."""
        for maker in self.makers:
            call = next(maker.mutations(random.Random(0)))
            around = self._around(call, random.Random(0))
            self._attributes["NVIDIA's"] |= self.sides.call_nvidia(call.values, around)[1].kernel_attributes

    def check(self, index: int, call: Call, rng: random.Random) -> None:
        around = self._around(call, rng)
        what = f"call {index}, {call.what}"
        self._sender.send(_Progress(index, what, None))
        ours = self.sides.call_ours(call.values, around)
        again = self.sides.call_ours(call.values, around, poison=POISONS[1])
        self._attributes["ours"] |= ours.kernel_attributes
        failing = next(((i, launch.result) for i, launch in enumerate(ours.launches) if launch.result != 0), (-1, 0))
        self._sender.send(_Progress(index, what, ours))
        variant, nvidia = self.sides.call_nvidia(call.values, around, failing=failing)
        _, other = self.sides.call_nvidia(call.values, around, failing=failing, poison=POISONS[1])
        self._attributes["NVIDIA's"] |= nvidia.kernel_attributes
        self._launched |= {(launch.kernel, launch.device) for launch in nvidia.launches}
        found = [*compare(variant, ours, again, nvidia, other), *self._expected(call, ours)]
        self.report.differences += [f"{what}: {text}\n    {call.values}" for text in found]
        self._count(ours)

    def _expected(self, call: Call, ours: Outcome) -> Iterator[str]:
        alone = len(self._case.variants) == 1
        if call.accepted is not None and ours.accepted != call.accepted and (alone or call.accepted):
            yield f"it should be {'accepted' if call.accepted else 'refused'}: {ours.error}"
        if ours.accepted or ours.error is None:
            return
        message = ours.error.message
        if f"{self._case.function}()" not in message or "please report" in message:
            yield f"the error does not name the function: {message}"
        if alone and call.argument and not re.search(rf"'{re.escape(call.argument)}['.\[]", message):
            yield f"the error does not name the argument {call.argument!r}: {message}"

    def finish(self) -> None:
        """Compares the attributes that were set for the kernels, on the devices that ours has used."""
        ours = self._attributes["ours"]
        used = {(kernel, device) for kernel, _, _, device in ours}
        nvidia = {each for each in self._attributes["NVIDIA's"] if (each[0], each[3]) in used}
        if ours != nvidia or not self._launched <= used:
            self.report.differences.append(
                f"kernel attributes: ours {sorted(ours)}, NVIDIA's {sorted(nvidia)}, launched {sorted(self._launched)}"
            )

    def _around(self, call: Call, rng: random.Random) -> Surroundings:
        streams = {device: rng.choice([*each, 0, 1, 2]) for device, each in enumerate(self.sides.driver.streams)}
        current = rng.choice(range(len(GPUS))) if self._tells_device else call.device
        return Surroundings(current_device=current, target_device=call.device, env_streams=streams)

    def _count(self, ours: Outcome) -> None:
        counts = self.report.counts
        counts["accepted" if ours.accepted else "refused"] += 1
        counts["launches"] += len(ours.launches)
        counts["launches_compared"] += sum(launch.params is not None for launch in ours.launches)
        counts["failed"] += ours.accepted and ours.error is not None
