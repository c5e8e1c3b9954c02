"""Makes the calls of one case on both sides, in a process of its own, and gathers what differs."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import random
import re
import signal
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from aot_pack.signature import Param, TensorParam
from equivalence import rules
from equivalence.build import Built, Case, Variant
from equivalence.calls import Call, CallMaker
from equivalence.compare import compare
from equivalence.sides import GPUS, POISONS, Outcome, Sides, Surroundings, devices_for

_MOST_DIFFERENCES = 20
_STARTING = threading.Lock()
"""A start finds the server's address in two steps, between which another thread's start may be replacing it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to check and how long."""

    built: Path
    """A pickled ``Built``."""
    fake_driver: Path
    seed: int
    random_calls: int

    @property
    def mutation_rounds(self) -> int:
        """How often all calls that break one constraint are made, each time from another right call."""
        return max(1, self.random_calls // 60)


@dataclass(slots=True, kw_only=True)
class Report:
    """What came of a case."""

    differences: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    """accepted, refused, launches, launches_compared (with parameters), failed (at a launch), died (in NVIDIA's)."""


def check_case(plan: Plan, case: Case) -> Report:
    """Makes all calls of ``case``; never raises for what the libraries do."""
    context = multiprocessing.get_context("forkserver")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(plan, str(case), sender), daemon=True)
    with _STARTING:
        process.start()
    sender.close()
    message: Report | str
    last = "the start"
    try:
        while isinstance(message := receiver.recv(), str):
            last = message
    except EOFError:
        process.join()
        code = process.exitcode or 0
        how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        message = Report(differences=[f"the process died with {how} in {last}"])
    process.join()
    return message


# -- in the process that makes the calls


def _serve(plan: Plan, name: str, sender: Connection) -> None:
    os.dup2(os.memfd_create("stdout"), 1)  # NVIDIA's host programs print; ours must not
    built: Built = pickle.loads(plan.built.read_bytes())
    case = next(case for case in built.cases if str(case) == name)
    checker = _Checker(Sides(built, case, plan.fake_driver), sender)
    for index, call in enumerate(_calls(plan, checker.makers, name)):
        try:
            checker.check(index, call, random.Random(f"{plan.seed} {name} {index} around"))
        except AssertionError as error:
            checker.report.differences.append(f"call {index}, {call.what}: {error}\n    {call.values}")
        if len(checker.report.differences) >= _MOST_DIFFERENCES:
            break
    try:
        checker.finish()
    except AssertionError as error:
        checker.report.differences.append(f"at the end: {error}")
    sender.send(checker.report)
    sender.close()


def _calls(plan: Plan, makers: Sequence[CallMaker], name: str) -> Iterator[Call]:
    for number, maker in enumerate(makers):
        for round_ in range(plan.mutation_rounds):
            yield from maker.mutations(random.Random(f"{plan.seed} {name} {number} {round_} mutations"))
        for each in range(plan.random_calls):
            rng = random.Random(f"{plan.seed} {name} {number} {each}")
            yield maker.shaken(rng) if each % 3 == 2 else maker.valid(rng)


class _Checker:
    def __init__(self, sides: Sides, sender: Connection) -> None:
        self.sides = sides
        self.report = Report()
        self._case = sides.case
        self._sender = sender
        devices, streams = devices_for(self._case.arch), sides.driver.streams
        self.makers = [
            CallMaker(variant.signature, devices, streams, self._case.most) for variant in self._case.variants
        ]
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
        self._sender.send(f"ours: {what}, {call.values}")
        ours = self.sides.call_ours(call.values, around)
        again = self.sides.call_ours(call.values, around, poison=POISONS[1])
        self._attributes["ours"] |= ours.kernel_attributes
        failed = [(i, each.result) for i, each in enumerate(ours.launches) if each.result]
        self._sender.send(f"NVIDIA's: {what}, {call.values}")

        def nvidias(poison: int, *, lenient: bool) -> tuple[Variant, Outcome]:
            failing = failed[0] if failed else (-1, 0)
            return self.sides.call_nvidia(call.values, around, failing=failing, poison=poison, lenient=lenient)

        special = rules.addresses_nothing(call.values)
        for lenient in (False, True):  # where ours keeps a rule that NVIDIA's does not, what ours passes on is taken
            variant, nvidia = nvidias(POISONS[0], lenient=lenient)
            other = nvidias(POISONS[1], lenient=lenient)[1]
            different = list(compare(variant, ours, again, nvidia, other, addresses_nothing=special))
            if not different:
                break
        self._attributes["NVIDIA's"] |= nvidia.kernel_attributes
        self._launched |= {(launch.kernel, launch.device) for launch in nvidia.launches}
        found = [*different, *self._expected(call, ours)]
        self.report.differences += [f"{what}: {text}\n    {call.values}" for text in found]
        self._count(ours)
        self.report.counts["died"] += nvidia.died != 0

    def _expected(self, call: Call, ours: Outcome) -> Iterator[str]:
        alone = len(self._case.variants) == 1 and not self._case.foreign
        if call.accepted is not None and ours.accepted != call.accepted and (alone or call.accepted):
            yield f"it should be {_accepted(call.accepted)}: {ours.error}"
        if ours.accepted or ours.error is None:
            return
        message = ours.error.message
        if not re.search(rf"{self._case.function}(\[[^]]+\])?\(\)", message) or "please report" in message:
            yield f"the error does not name the function: {message}"
        if "of another type" in message:
            yield f"the error does not say what it got: {message}"
        if alone and call.argument and not re.search(rf"'{re.escape(call.argument)}['.\[]", message):
            yield f"the error does not name the argument {call.argument!r}: {message}"

    def finish(self) -> None:
        """What is left: kernel attributes, and where ours does better than NVIDIA's."""
        self._compare_attributes()
        for maker in self.makers:
            rng = random.Random(0)
            compact, without = maker.without_strides(rng)
            ours, other = self._alone(compact), self._alone(without)
            if (ours.accepted, ours.launches) != (other.accepted, other.launches):
                self.report.differences.append(f"{without.what}: {other.error or other}, not {ours.error or ours}")
            for call in maker.negative_multiples(rng):
                if self._alone(call).accepted != call.accepted:
                    self.report.differences.append(f"{call.what}: it should be {_accepted(call.accepted)}")
            call = next(maker.mutations(rng))
            others = [device for device in range(len(GPUS)) if device != call.device]
            if any(isinstance(leaf, TensorParam) for leaf in self._leaves(maker)):
                ours = self._alone(call, current=rng.choice(others))
                if any(launch.device != call.device for launch in ours.launches):
                    self.report.differences.append(f"launched on another device than the tensors': {ours}")

    def _leaves(self, maker: CallMaker) -> Iterator[Param]:
        return self._case.variants[self.makers.index(maker)].signature.leaves()

    def _alone(self, call: Call, *, current: int | None = None) -> Outcome:
        device = call.device if current is None else current
        return self.sides.call_ours(call.values, Surroundings(current_device=device, target_device=call.device))

    def _compare_attributes(self) -> None:
        """Those that were set for the kernels, on the devices that ours has used."""
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


def _accepted(accepted: bool | None) -> str:
    return "accepted" if accepted else "refused"
