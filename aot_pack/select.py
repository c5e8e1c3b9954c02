"""``--select``: which targets of a plan are built."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Sequence

from aot_pack.errors import UsageError
from aot_pack.model import Plan, Target


def select_targets(plan: Plan, patterns: Sequence[str]) -> Plan:
    """The part of ``plan`` whose targets match one of ``patterns``; all of it if there is none.

    A pattern is a whole target id, such as ``scale[float16]@sm_90a``, in which ``*`` stands for any text and ``?`` for
    any character. Brackets stand for themselves, as ids have them. Without a GPU model it means all models.

    Raises:
        UsageError: a pattern matches no target.
    """
    if not patterns:
        return plan
    ids = [str(target) for target in plan.targets]
    for pattern in patterns:
        if not any(_matches(re.compile(_expression(pattern)), target) for target in plan.targets):
            near = difflib.get_close_matches(pattern, ids, n=3, cutoff=0.3) or ids[:3]
            raise UsageError(
                f"--select {pattern!r} matches none of the {len(ids)} targets",
                hint=f"there are {', '.join(near)}{', ...' if len(ids) > len(near) else ''}; aot-pack plan lists all",
            )
    wanted = re.compile("|".join(map(_expression, patterns)))
    targets = tuple(target for target in plan.targets if _matches(wanted, target))
    variants = {(target.export, target.variant) for target in targets}
    exports = tuple(
        dataclasses.replace(
            export, variants=tuple(variant for variant in export.variants if (export.name, variant) in variants)
        )
        for export in plan.exports
        if any(target.export == export.name for target in targets)
    )
    return dataclasses.replace(plan, exports=exports, targets=targets)


def _matches(wanted: re.Pattern[str], target: Target) -> bool:
    return any(wanted.fullmatch(name) for name in (str(target), target.without_gpu_id))


def _expression(pattern: str) -> str:
    return "".join({"*": ".*", "?": "."}.get(character, re.escape(character)) for character in pattern)
