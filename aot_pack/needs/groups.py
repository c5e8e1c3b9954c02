"""Makes exports of needs: requests of one function whose calls differ in constants alone are variants of one export."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from aot_pack.names import RESERVED_FUNCTIONS
from aot_pack.needs.code import Code, identifier
from aot_pack.needs.expressions import Expression, Slot, skeleton
from aot_pack.requests.model import Request
from aot_pack.requests.needs import Asker


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A need and the code that makes it."""

    request: Request
    askers: tuple[Asker, ...]
    times: int
    seconds: float
    code: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of a builder, with its value in each variant."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A builder of the written file."""

    name: str
    parameters: tuple[Parameter, ...]
    archs: tuple[tuple[str, ...], ...]
    """The architectures of each variant."""
    setup: tuple[tuple[str, Expression], ...]
    expression: Expression
    """Both with the names of parameters in the place of slots."""
    calls: tuple[Call, ...]
    imports: frozenset[str]
    helpers: frozenset[str]


def exports_of(calls: Iterable[Call]) -> tuple[Export, ...]:
    """The exports that make all calls, in the order of their functions and constants."""
    groups: dict[tuple[str, ...], list[Call]] = {}
    for each in sorted(calls, key=lambda each: (each.request.name, _order(each.code))):
        groups.setdefault((each.request.name, *_skeletons(each.code)), []).append(each)
    named = _names(list(groups.values()))
    return tuple(_export(name, group) for name, group in zip(named, groups.values(), strict=True))


def _order(code: Code) -> list[tuple[int, int, str]]:
    """An order in which 64 comes before 128."""
    texts = [slot.text for slot in _slots(code) if slot.rank < 2]
    return [(0, int(text), "") if text.isdecimal() else (1, 0, text) for text in texts]


def _skeletons(code: Code) -> tuple[str, ...]:
    return (*(f"{name}={skeleton(value)}" for name, value in code.setup), skeleton(code.expression))


def _export(name: str, group: Sequence[Call]) -> Export:
    variants = _Variants()
    for each in group:
        variants.add(_slots(each.code), each.request.arch)
    parameters, chosen = variants.parameters(taken={*variants.used(group[0].code), name})
    left = iter(chosen)

    code = group[0].code
    setup = tuple((variable, value.replaced(left)) for variable, value in code.setup)
    return Export(
        name=name,
        parameters=parameters,
        archs=tuple(variants.archs.values()),
        setup=setup,
        expression=code.expression.replaced(left),
        calls=tuple(group),
        imports=frozenset().union(*(each.code.imports for each in group)),
        helpers=frozenset().union(*(each.code.helpers for each in group)),
    )


def _slots(code: Code) -> list[Slot]:
    return [slot for value in (*(value for _, value in code.setup), code.expression) for slot in value.slots()]


@dataclass(slots=True)
class _Variants:
    """The constants of the calls of one export. Calls that differ in the architecture alone are one variant."""

    slots: list[Slot] = field(default_factory=list)
    archs: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    """By the constants of the variant."""

    def add(self, slots: list[Slot], arch: str) -> None:
        """Adds a call."""
        self.slots = self.slots or slots
        key = tuple(slot.text for slot in slots)
        self.archs[key] = tuple(dict.fromkeys((*self.archs.get(key, ()), arch)))

    def used(self, code: Code) -> set[str]:
        """Names that the builder uses itself."""
        names = {variable.partition(".")[0] for variable, _ in code.setup}
        imported = {each.rpartition(":")[2].partition(".")[0] for each in code.imports}
        return names | imported | {"units", "archs"}

    def parameters(self, taken: set[str]) -> tuple[tuple[Parameter, ...], list[str | None]]:
        """The parameters, and for each slot the name of its parameter; None for one that never differs."""
        columns = list(zip(*self.archs, strict=True)) if self.slots else []
        order = sorted(range(len(columns)), key=lambda index: (self.slots[index].rank, index))
        names: dict[tuple[str, tuple[str, ...]], str] = {}
        chosen: list[str | None] = [None] * len(columns)
        for index in order:
            values, slot = columns[index], self.slots[index]
            if len(set(values)) < 2:
                continue
            key = _shared_name(names, values, slot)
            if key not in names:
                names[key] = _unused(identifier(slot.hint), {*taken, *names.values()})
            chosen[index] = names[key]
        parameters = tuple(Parameter(name=name, values=values) for (_, values), name in names.items())
        return parameters, chosen


def _shared_name(
    names: Mapping[tuple[str, tuple[str, ...]], str], values: tuple[str, ...], slot: Slot
) -> tuple[str, tuple[str, ...]]:
    """The key of the parameter for a slot. Sizes and dtypes share the parameter of the kernel's class that has their
    values; two parameters of the class are never one."""
    if slot.rank:
        for key in names:
            if key[1] == values and (key[0] == "layout") == (slot.rank == 2):
                return key
    return ("layout" if slot.rank == 2 else slot.hint if not slot.rank else "size", values)


def _unused(name: str, taken: set[str]) -> str:
    numbered = (f"{name}_{number}" for number in itertools.count(2))
    return next(each for each in itertools.chain([name], numbered) if each not in taken)


# -- names of exports


def _names(groups: Sequence[Sequence[Call]]) -> list[str]:
    """A name for each group: that of its function. Of several groups of a function, the one whose calls pass the fewest
    arguments has it, and the names of others say what they pass besides."""
    bases = [_base(group[0].request) for group in groups]
    given = [len(_given(group[0].request)) for group in groups]
    found: dict[int, str] = {}
    for index in sorted(range(len(groups)), key=lambda index: (given[index], index)):
        request, base = groups[index][0].request, bases[index]
        siblings = [groups[other] for other in range(len(groups)) if other != index and bases[other] == base]
        name = base
        if base in found.values():
            same = any(sibling[0].request.name == request.name for sibling in siblings)
            full = identifier(request.name.rpartition(".")[2])
            name = f"{base}{_telling(groups[index], siblings)}" if same else full
        if name in RESERVED_FUNCTIONS:
            name = f"{name}_kernel"
        found[index] = _unused(name, set(found.values()))
    return [found[index] for index in range(len(groups))]


def _base(request: Request) -> str:
    name = request.name.rpartition(".")[2]
    if name == "__call__":
        name = request.name.split(".")[-2]
    return identifier(re.sub(r"_?[Ss][Mm]\d+[af]?$", "", name))


def _telling(group: Sequence[Call], siblings: Sequence[Sequence[Call]]) -> str:
    """The arguments that a call passes and one of the others leaves out, as the end of a name."""
    own = _given(group[0].request)
    others = set.intersection(*(set(_given(sibling[0].request)) for sibling in siblings))
    more = [identifier(re.sub(r"^m(?=[A-Z])", "", name)) for name in own if name not in others]
    return f"_with_{'_'.join(more[:2])}" if more else ""


def _given(request: Request) -> list[str]:
    return [name for name, spec in (*request.positional, *request.keywords) if spec is not None]
