"""Selects the targets of a plan that a build makes, by ``--select`` and by the architectures of the build."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Sequence

from aot_pack.arch import Arch
from aot_pack.errors import UsageError
from aot_pack.model import Export, Plan, Target, Unfit


def select_targets(plan: Plan, patterns: Sequence[str], archs: Sequence[Arch] = ()) -> Plan:
    """The part of ``plan`` whose targets match one of ``patterns``; the whole plan if there are no patterns.

    A pattern is a whole target id, such as ``scale[float16]@sm_90a``. ``*`` stands for any text, ``?`` for any
    character, and brackets for themselves. A pattern without a GPU model matches all models.

    An export or variant that fits no architecture of the build is left out. If it is selected, a note of the plan
    names it. So it does for a gradient that calls a function that is left out.

    Args:
        archs: the architectures of the build, for messages.

    Raises:
        UsageError: a pattern matches nothing, a pattern names an export that fits no architecture, or no target is
            left.
    """
    unfit, targets = plan.unfit, plan.targets
    if patterns:
        for pattern in patterns:
            _check_pattern(pattern, plan, archs)
        wanted = re.compile("|".join(map(_expression, patterns)))
        targets = tuple(target for target in targets if _matches(wanted, target))
        unfit = tuple(each for each in unfit if any(map(wanted.fullmatch, each.ids)))
    if not targets:
        raise _nothing_fits("no target is left to build", unfit, archs)
    notes = [
        f"{_names(own)} left out: archs= allows {_known(own)} only, but --arch gives {_named(archs)}"
        for own in _by_export(unfit).values()
    ]
    if not patterns:
        built = {target.arch for target in targets}
        notes += [f"nothing is built for {arch}: no export supports it" for arch in archs if arch not in built]
    exports, without_gradient = _without_gradients(_exports_of(plan, targets))
    return dataclasses.replace(
        plan, targets=targets, exports=exports, unfit=unfit, notes=(*plan.notes, *notes, *without_gradient)
    )


def _check_pattern(pattern: str, plan: Plan, archs: Sequence[Arch]) -> None:
    wanted = re.compile(_expression(pattern))
    if any(_matches(wanted, target) for target in plan.targets):
        return
    unfit = [each for each in plan.unfit if any(map(wanted.fullmatch, each.ids))]
    named = [each for each in unfit if each.export == re.split(r"[\[@]", pattern)[0]]
    if named:
        raise _nothing_fits(f"--select {pattern!r} can't be built", named, archs)
    if not unfit:
        ids = [*map(str, plan.targets), *(id_ for each in plan.unfit for id_ in each.ids)]
        near = difflib.get_close_matches(pattern, ids, n=3, cutoff=0.3) or ids[:3]
        raise UsageError(
            f"--select {pattern!r} matches none of the {len(plan.targets)} targets",
            hint=f"targets are {', '.join(near)}{', ...' if len(ids) > len(near) else ''}; aot-pack plan lists all",
        )


def _nothing_fits(what: str, unfit: Sequence[Unfit], archs: Sequence[Arch]) -> UsageError:
    why = ", ".join(f"{_names(own)} for {_known(own)} only" for own in _by_export(unfit).values())
    known = [arch for each in unfit for arch in each.variant.archs or ()]
    return UsageError(
        f"{what}: {why}, but --arch gives {_named(archs)}",
        hint=f"add --arch {known[0]}" if known else "give archs= an architecture, such as sm_90a, or leave it out",
    )


def _by_export(unfit: Sequence[Unfit]) -> dict[str, list[Unfit]]:
    found: dict[str, list[Unfit]] = {}
    for each in unfit:
        found.setdefault(each.export, []).append(each)
    return found


def _names(unfit: Sequence[Unfit]) -> str:
    """The export or its variants with the verb: ``gemm is``, ``gemm[a] and 2 other variants are``."""
    first, *others = unfit
    if first.whole:
        return f"{first.export} is"
    name = f"{first.export}[{first.variant.key}]"
    if not others:
        return f"{name} is"
    return f"{name} and {len(others)} other variant{'s' if len(others) > 1 else ''} are"


def _known(unfit: Sequence[Unfit]) -> str:
    return ", ".join(dict.fromkeys(arch for each in unfit for arch in each.variant.archs or ())) or "no architecture"


def _named(archs: Sequence[Arch]) -> str:
    return ", ".join(map(str, archs))


def _exports_of(plan: Plan, targets: Sequence[Target]) -> tuple[Export, ...]:
    """The exports and variants that have one of ``targets``."""
    variants = {(target.export, target.variant) for target in targets}
    exports = (
        dataclasses.replace(
            export, variants=tuple(variant for variant in export.variants if (export.name, variant) in variants)
        )
        for export in plan.exports
    )
    return tuple(export for export in exports if export.variants)


def _without_gradients(exports: Sequence[Export]) -> tuple[tuple[Export, ...], list[str]]:
    """The exports without the gradients that call a function that is left out, and a note for each of these."""
    names = {export.name for export in exports}
    found, notes = [], []
    for export in exports:
        missing = [] if export.gradient is None else [name for name in export.gradient.calls if name not in names]
        if missing:
            notes.append(f"the gradient of {export.name} is left out: it calls {missing[0]}, which is not built")
        found.append(dataclasses.replace(export, gradient=None) if missing else export)
    return tuple(found), notes


def _matches(wanted: re.Pattern[str], target: Target) -> bool:
    return any(wanted.fullmatch(name) for name in (str(target), target.without_gpu_id))


def _expression(pattern: str) -> str:
    return "".join({"*": ".*", "?": "."}.get(character, re.escape(character)) for character in pattern)
