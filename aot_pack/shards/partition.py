"""Assigns the targets of a plan to the shards of a build on several machines. Pure."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from aot_pack.errors import UsageError
from aot_pack.model import Plan, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One share of a build on several machines. ``parse`` and ``str`` round-trip: ``3/8``."""

    index: int
    """From 1."""
    count: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Reads ``3/8``.

        Raises:
            UsageError: the text has another form, or there is no such shard.
        """
        match = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text.strip())
        if match is None or not 1 <= int(match[1]) <= int(match[2]):
            raise UsageError(
                f"--shard: expected a shard and the number of shards, got {text!r}",
                hint="of eight shards, the first is 1/8, the third is 3/8, and the last is 8/8",
            )
        return cls(index=int(match[1]), count=int(match[2]))

    def __str__(self) -> str:
        return f"{self.index}/{self.count}"


def targets_of(plan: Plan, shard: Shard) -> tuple[Target, ...]:
    """The targets of ``plan`` that ``shard`` compiles, in the plan's order.

    Each target belongs to exactly one shard. Two kinds of targets stay together as a group: targets that differ only in
    the GPU model, since they may be the same, and targets that one run of a builder makes. The groups are sorted by a
    hash of their ids, and the shards take them in turn. So the shards have equally many groups, give or take one, and
    each shard gets a mix of functions and architectures. Only the ids count, so all machines agree.
    """
    groups = {target.run_id for target in plan.targets}
    order = sorted(groups, key=lambda group: (hashlib.sha256(group.encode()).digest(), group))
    own = set(order[shard.index - 1 :: shard.count])
    return tuple(target for target in plan.targets if target.run_id in own)
