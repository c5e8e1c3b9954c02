"""Compares what a program needs with the requests that a wheel answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aot_pack.requests.model import Request, canonical
from aot_pack.requests.needs import Need, Needs
from aot_pack.requests.words import Difference, differences, label, parameters

_MOST_DIFFERENCES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure of a GPU that a target was compiled with."""

    name: str
    value: int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A request that a wheel answers."""

    target: str
    """Id of the target, such as ``forward[head_dim=64]@sm_90a``."""
    request: Request
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """What a wheel has for one need."""

    name: str
    """The need: its function and the parameters that tell it from the others."""
    arch: str
    times: int
    target: str | None
    """The target that answers it; None for a miss."""
    nearest: str | None
    """The target that differs least, if there is one of the same function."""
    differences: tuple[Difference, ...]
    """What differs from the nearest target."""
    why: str
    """In words, why it is a miss; empty if it is covered."""


def compare(needs: Needs, answers: Sequence[Answer]) -> tuple[Covered, ...]:
    """What a wheel has for each need, in the order of the needs."""
    requests = [need.request for need in needs.needs]
    by_text: dict[str, list[Answer]] = {}
    for answer in answers:
        by_text.setdefault(canonical(answer.request), []).append(answer)
    return tuple(_covered(need, label(need.request, requests), by_text, answers) for need in needs.needs)


def _covered(need: Need, name: str, by_text: dict[str, list[Answer]], answers: Sequence[Answer]) -> Covered:
    request = need.request
    target: str | None = None
    nearest: str | None = None
    found: tuple[Difference, ...] = ()
    why = ""
    equal = by_text.get(canonical(request), [])
    fitting = [each for each in equal if not _other_figures(need, each)]
    if request.unknown:
        place, opaque = request.unknown[0]
        why = f"{place} is an object of {opaque.type}, and nobody can say whether another one is equal: {opaque.why}"
    elif fitting:
        target = fitting[0].target
    elif equal:
        nearest = equal[0].target
        why = f"{nearest} was compiled for another GPU: {_other_figures(need, equal[0])}"
    else:
        nearest, found, why = _nearest(request, answers)
    return Covered(
        name=f"{request.name.rpartition('.')[0]}.{name}",
        arch=request.arch,
        times=need.times,
        target=target,
        nearest=nearest,
        differences=found,
        why=why,
    )


def _other_figures(need: Need, answer: Answer) -> str:
    """The figures of the target that a GPU of the recording does not have, in words; empty if there is none."""
    for figure in answer.figures:
        for gpu in need.gpus:
            known = gpu.figure(figure.name)
            if known is not None and known != figure.value:
                return f"its {figure.name} is {figure.value}, and {known} on {gpu.name or 'the recorded GPU'}"
    return ""


def _nearest(request: Request, answers: Sequence[Answer]) -> tuple[str | None, tuple[Difference, ...], str]:
    """The answer that differs least, how it differs, and both in words."""
    same = [each for each in answers if each.request.name == request.name]
    if not same:
        others = len({each.request.name for each in answers})
        return None, (), f"nothing of {request.name} is there, but {others or 'no'} other function{'s' * (others != 1)}"
    best = min(same, key=lambda each: _distance(request, each.request))
    found = differences(request, best.request)
    return best.target, found, _in_words(found)


def _in_words(found: Sequence[Difference]) -> str:
    """The first difference, and the others in brackets."""
    if not found:
        return "it differs in something that has no words"
    others = [each.brief for each in found[1:_MOST_DIFFERENCES]]
    if len(found) > _MOST_DIFFERENCES:
        others.append(f"{len(found) - _MOST_DIFFERENCES} more")
    return f"{found[0]} (also: {', '.join(others)})" if others else str(found[0])


def _distance(wanted: Request, there: Request) -> tuple[int, int, float, str]:
    """Smaller for a request that is nearer: fewer parameters differ, then fewer details, then numbers differ less."""
    found = differences(wanted, there)
    ours, theirs = parameters(wanted), parameters(there)
    far = 0.0
    for name, value in ours.items():
        other = theirs.get(name)
        if type(value) is int and type(other) is int:
            far += abs(value - other)
    return wanted.arch != there.arch, len(found), far, canonical(there)
