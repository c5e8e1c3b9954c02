"""Calls with keywords: Hypothesis strategies for them, and an oracle of which argument is which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from aot_pack.package.stub_model import StubParameter
from aot_pack.signature import Signature
from faults.arguments import OTHER_VALUES, Draw, calls, describe


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What stands between the brackets."""

    positional: tuple[Any, ...]
    keywords: Mapping[str, Any]

    def __str__(self) -> str:
        words = [describe(value) for value in self.positional]
        return ", ".join([*words, *(f"{name}={describe(value)}" for name, value in self.keywords.items())])


@dataclass(frozen=True, slots=True, kw_only=True)
class Misuse:
    """Why it can't be told which argument is which; an error must say one of these."""

    told: tuple[str, ...]


def bind(parameters: Sequence[StubParameter], call: Call) -> list[object] | Misuse:
    """The arguments in the order of the parameters, as the language reference has it ("Calls")."""
    by_position = [parameter.name for parameter in parameters if not parameter.keyword_only]
    given: dict[str, object] = dict(zip(by_position, call.positional, strict=False))
    told: list[str] = []
    if len(call.positional) > len(by_position):
        told.append(f"takes {len(by_position)} positional argument")
        told.append(f"takes from {sum(each.default is None for each in parameters if not each.keyword_only)} to ")
    names = {parameter.name for parameter in parameters}
    for name, value in call.keywords.items():
        if name not in names:
            told.append(f"unexpected keyword argument '{name}'")
        elif name in given:
            told.append(f"multiple values for argument '{name}'")
        given[name] = value
    missing = [each.name for each in parameters if each.name not in given and each.default is None]
    told += [f"'{name}'" for name in missing]
    if told:
        return Misuse(told=tuple(told))
    return [given[each.name] if each.name in given else eval(str(each.default)) for each in parameters]


@st.composite
def keyword_calls(draw: Draw, parameters: Sequence[StubParameter], signature: Signature) -> Call:
    """Right and wrong arguments, split at random into positional ones and keywords in any order, some of them left out
    that have a default; in a third of the calls a keyword is misspelt, doubled, missing or too many."""
    arguments = draw(calls(signature))
    names = [parameter.name for parameter in parameters]
    names += [f"more{index}" for index in range(len(arguments) - len(names))]
    values = dict(zip(names, arguments, strict=False))
    by_position = [
        parameter.name for parameter in parameters if not parameter.keyword_only and parameter.name in values
    ]
    count = draw(st.integers(0, len(by_position)))
    positional = [values.pop(name) for name in by_position[:count]]
    for parameter in parameters:
        if parameter.default is not None and draw(st.booleans()):
            values.pop(parameter.name, None)
    keywords = {name: values[name] for name in draw(st.permutations(list(values)))}
    if draw(st.integers(0, 2)) == 0:
        _misuse(draw, parameters, positional, keywords)
    return Call(positional=tuple(positional), keywords=keywords)


def _misuse(draw: Draw, parameters: Sequence[StubParameter], positional: list[Any], keywords: dict[str, Any]) -> None:
    """Spoils which argument is which; where there is nothing of the kind, it stays right."""
    what = draw(st.sampled_from(["misspelt", "doubled", "missing", "surplus", "one more"]))
    name = draw(st.sampled_from(sorted(keywords))) if keywords else ""
    if what == "misspelt" and keywords:
        value = keywords.pop(name)
        keywords[draw(st.sampled_from([name.upper(), f"{name}_", name[:-1], "self", "function", "é"]))] = value
    elif what == "doubled" and positional:
        doubled = draw(st.sampled_from([each.name for each in parameters if not each.keyword_only][: len(positional)]))
        keywords[doubled] = draw(OTHER_VALUES)
    elif what == "missing" and keywords:
        del keywords[name]
    elif what == "surplus":
        keywords[draw(st.sampled_from(["stream", "device", "out", "dtype", "args", "kwargs", ""]))] = draw(OTHER_VALUES)
    elif what == "one more":
        positional.append(draw(OTHER_VALUES))
