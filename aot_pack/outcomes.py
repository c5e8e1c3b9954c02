"""Decides about failed targets. A whole build, a shard and a merge share one rule. Pure.

PTX is extra: some kernels are too specific for it. If PTX of a variant fails and the variant has another image, the
build leaves the PTX out. A shard knows only its own outcomes, so it assumes that the others succeed. The merge knows
them all, and decides as a whole build does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from aot_pack.errors import AotPackError, BuildFailed
from aot_pack.model import CompiledUnit, Outcome, Plan, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The decision about each target, in the order of the plan."""

    units: Mapping[Target, CompiledUnit]
    """The compiled units, by the targets of the plan."""
    left_out: Mapping[Target, AotPackError]
    """Failed PTX targets that the package does not need."""
    errors: tuple[AotPackError, ...]
    """The errors that end the build."""

    @property
    def problems(self) -> tuple[str, ...]:
        """A warning for each target that is left out."""
        return tuple(f"{target} is left out: {error.message}" for target, error in self.left_out.items())


def judge(plan: Plan, outcomes: Mapping[Target, Outcome], *, elsewhere: Iterable[Target] = ()) -> Judged:
    """Decides what each outcome means for the build.

    Args:
        outcomes: outcomes by target of ``plan``. A target without an outcome is the same as for another GPU model.
        elsewhere: targets that another machine compiles.
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
    """Raises these errors, if there are any. It reports an error that several targets share once.

    Raises:
        AotPackError: the one error, or ``BuildFailed`` with all of them.
    """
    errors = list({id(error): error for error in errors}.values())
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise BuildFailed(tuple(errors))
