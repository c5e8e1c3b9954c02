"""Which targets of a plan are whose, in a build on several machines. Pure."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from aot_pack.errors import UsageError
from aot_pack.model import Plan, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One of the machines that share a build; ``parse`` and ``str`` round-trip: ``3/8``."""

    index: int
    """From 1."""
    count: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Reads ``3/8``.

        Raises:
            UsageError: it is not of that form, or there is no such shard.
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

    Every target is one shard's. What differs by the GPU model only goes together, since it may turn out to be the same,
    and so does what one run of a builder makes. These groups are dealt out in turn, in the order of a hash of their
    ids: no shard has more than one more than another, and each gets some of every function and architecture. Nothing
    but the ids counts, so all machines agree.
    """
    groups = {target.run_id for target in plan.targets}
    order = sorted(groups, key=lambda group: (hashlib.sha256(group.encode()).digest(), group))
    own = set(order[shard.index - 1 :: shard.count])
    return tuple(target for target in plan.targets if target.run_id in own)
