"""What becomes of a build whose targets did not all compile: one rule for a whole build, a shard and a merge. Pure.

PTX is extra: some kernels are too specific for it. A variant of a function may do without the PTX that failed if the
variant has another image. A shard knows only its own outcomes, so it assumes that the others succeed. The merge knows
them all, and decides as a whole build does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from aot_pack.errors import AotPackError, BuildFailed
from aot_pack.model import CompiledUnit, Outcome, Plan, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of the targets, each in the order of the plan."""

    units: Mapping[Target, CompiledUnit]
    """By the targets as they were planned."""
    left_out: Mapping[Target, AotPackError]
    """PTX that failed, and that the package may do without."""
    errors: tuple[AotPackError, ...]
    """What ends the build."""

    @property
    def problems(self) -> tuple[str, ...]:
        """What the author is told of the targets that are left out."""
        return tuple(f"{target} is left out: {error.message}" for target, error in self.left_out.items())


def judge(plan: Plan, outcomes: Mapping[Target, Outcome], *, elsewhere: Iterable[Target] = ()) -> Judged:
    """Says of each outcome what it means for the build.

    Args:
        outcomes: of targets of ``plan``. One that has none is the same as that of another GPU model.
        elsewhere: targets of which another machine has, or will have, the outcomes.
    """
    found = {target: outcomes[target] for target in plan.targets if target in outcomes}
    units = {target: outcome for target, outcome in found.items() if isinstance(outcome, CompiledUnit)}
    failed = {target: outcome for target, outcome in found.items() if isinstance(outcome, AotPackError)}
    with_image = {(target.export, target.variant) for target in (*units, *elsewhere)}
    left_out = {
        target: error
        for target, error in failed.items()
        if target.arch.ptx and (target.export, target.variant) in with_image
    }
    errors = tuple(error for target, error in failed.items() if target not in left_out)
    return Judged(units=units, left_out=left_out, errors=errors)


def raise_all(errors: Sequence[AotPackError]) -> None:
    """Raises what is to be raised for these errors, if there are any. One that several targets share is told once.

    Raises:
        AotPackError: the one error, or ``BuildFailed`` with all of them.
    """
    errors = list({id(error): error for error in errors}.values())
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise BuildFailed(tuple(errors))
