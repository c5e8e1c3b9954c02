"""``entry`` binds its arguments as Python binds those of a call: random signatures, in every form of a jit function.

``python -m tests.unit.test_binding 10000`` tries so many; the suite some hundreds.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from inspect import Parameter
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

import aot_pack
from aot_pack.author.binding import BindingError, Bound, bind
from aot_pack.author.mistakes import MistakeError

KINDS = ("plain", "decorated", "method", "classmethod", "staticmethod", "object", "decorated object", "partial")
ANNOTATIONS = (": Tensor", ": 'Tensor | None'", ": Constexpr", ": 'Constexpr[int]'", ": Float32", "")


class Tensor:
    """Stands for ``cute.Tensor``."""


class Constexpr:
    """Stands for ``cutlass.Constexpr``."""


class Float32:
    """Stands for ``cutlass.Float32``."""


@dataclass
class Case:
    """A function, and the arguments of one entry for it."""

    source: str
    function: Any
    """As it is given to the entry; a call of it returns its own ``locals()``."""
    positional: list[Any] = field(default_factory=list)
    named: dict[str, Any] = field(default_factory=dict)
    only_by_position: list[str] = field(default_factory=list)


@dataclass
class _Head:
    """The parameters of a function as source, in groups."""

    positional_only: list[str]
    ordinary: list[str]
    keyword_only: list[str]
    rest: bool
    others: bool
    defaults: set[str]
    words: dict[str, str]

    @property
    def by_position(self) -> list[str]:
        return [*self.positional_only, *self.ordinary]

    def text(self, first: str | None) -> str:
        words = [] if first is None else [first]
        words += [self.words[name] for name in self.positional_only]
        if self.positional_only:
            words.append("/")
        words += [self.words[name] for name in self.ordinary]
        if self.rest:
            words.append("*args")
        elif self.keyword_only:
            words.append("*")
        words += [self.words[name] for name in self.keyword_only]
        if self.others:
            words.append("**kwargs")
        return ", ".join(words)


@st.composite
def heads(draw: st.DrawFn) -> _Head:
    """A random signature: positional-only, ordinary and keyword-only parameters, defaults, ``*args``, ``**kwargs``."""
    counts = [draw(st.integers(0, 3)) for _ in range(3)]
    names = draw(st.permutations([f"p{i}" for i in range(sum(counts))]))
    positional_only, ordinary = names[: counts[0]], names[counts[0] : counts[0] + counts[1]]
    keyword_only = names[counts[0] + counts[1] :]
    by_position = [*positional_only, *ordinary]
    with_default = by_position[len(by_position) - draw(st.integers(0, len(by_position))) :]
    with_default += [name for name in keyword_only if draw(st.booleans())]
    words = {}
    for name in names:
        annotation = draw(st.sampled_from(ANNOTATIONS))
        default = draw(st.sampled_from(["None", f"'default of {name}'"])) if name in with_default else None
        words[name] = f"{name}{annotation}" + ("" if default is None else f" = {default}")
    return _Head(
        positional_only, ordinary, keyword_only, draw(st.booleans()), draw(st.booleans()), set(with_default), words
    )


def _decorated(function: Callable[..., Any]) -> Callable[..., Any]:
    """As ``cute.jit`` wraps a function: its own parameters say nothing."""

    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    return wrapper


def _make(kind: str, head: _Head) -> tuple[str, Any]:
    """Source of a function of this kind, and the function."""
    body = "return {name: value for name, value in locals().items() if name not in ('self', 'cls')}"
    decorator = "    @decorated\n" if "decorated" in kind else ""
    first = {"method": "self", "classmethod": "cls", "object": "self", "decorated object": "self"}.get(kind)
    name = "__call__" if "object" in kind else "function"
    if kind in ("classmethod", "staticmethod"):
        decorator = f"    @{kind}\n    @decorated\n"
    source = f"class Holder:\n{decorator}    def {name}({head.text(first)}):\n        {body}\n"
    scope = {"Tensor": Tensor, "Constexpr": Constexpr, "Float32": Float32, "decorated": _decorated}
    exec(source, scope)
    holder: Any = scope["Holder"]
    if "object" in kind:
        return source, holder()
    if kind in ("method", "classmethod"):
        return source, holder().function
    return source, holder.function


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A signature, and arguments that fit it: some by position, the others by name in any order, defaults left out."""
    kind, head = draw(st.sampled_from(KINDS)), draw(heads())
    source, function = _make(kind, head)
    count = draw(st.integers(0, len(head.by_position)))
    case = Case(source, function, [f"position {i}" for i in range(count)], {}, list(head.positional_only))
    if head.rest and count == len(head.by_position):
        case.positional += [f"more {i}" for i in range(draw(st.integers(0, 2)))]
    rest = [*head.by_position[count:], *head.keyword_only]
    names = [name for name in rest if name not in head.defaults or draw(st.booleans())]
    if head.others:
        names += draw(st.sampled_from([[], ["other"], ["other", "another"]]))
    for name in draw(st.permutations(names)):
        case.named[name] = draw(st.sampled_from([None, f"value of {name}"]))
    if kind == "partial":
        taken = draw(st.integers(0, len(case.positional)))
        early = {name: case.named.pop(name) for name in list(case.named) if draw(st.booleans())}
        overridden = {name: "overridden" for name in case.named if draw(st.booleans())}
        if not set(early | overridden) & set(case.only_by_position):  # Python's partial can't name these
            case.function = functools.partial(function, *case.positional[:taken], **early, **overridden)
            case.positional = case.positional[taken:]
        else:
            case.named.update(early)
    return case


def as_python_binds(case: Case) -> dict[str, Any]:
    """What the parameters are when Python itself calls the function.

    Python takes no names of positional-only parameters. So one that is named, and those before it that are left out,
    are passed by position here, the latter with their defaults.
    """
    signature = inspect.signature(case.function)
    early = [name for name in case.only_by_position if name in signature.parameters][len(case.positional) :]
    named = dict(case.named)
    last = max((index for index, name in enumerate(early) if name in named), default=-1)
    positional = list(case.positional)
    for name in early[: last + 1]:
        positional.append(named.pop(name, signature.parameters[name].default))
    result: dict[str, Any] = case.function(*positional, **named)
    return result


def as_the_compiler_binds(bound: Bound) -> dict[str, Any]:
    """What the parameters are when ``cute.compile`` gets what was bound.

    It takes the function of a method or an object, puts the object first, and binds with ``bind_partial``
    (``BaseDSL._get_function_bound_args``).
    """
    function: Any = bound.function
    first: list[object] = []
    if inspect.ismethod(function):
        function, first = function.__func__, [function.__self__]
    elif not inspect.isfunction(function):
        function, first = function.__call__.__func__, [function]
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    arguments = inspect.signature(function).bind_partial(
        *first,
        *(argument.value for argument in bound.positional),
        **{argument.name: argument.value for argument in bound.keyword},
    )
    arguments.apply_defaults()
    result: dict[str, Any] = function(*arguments.args, **arguments.kwargs)
    return result


def check(case: Case) -> None:
    """Python, the entry and the compiler agree."""
    expected = as_python_binds(case)
    bound = bind(case.function, case.positional, case.named)
    assert as_the_compiler_binds(bound) == expected, case.source
    by_name = {argument.name: argument.value for argument in bound.arguments}
    flat = {name: value for name, value in expected.items() if name not in ("args", "kwargs")}
    flat |= {f"args[{index}]": value for index, value in enumerate(expected.get("args", ()))}
    flat |= expected.get("kwargs", {})
    assert by_name == flat, case.source
    left_out = {argument.name for argument in bound.arguments if not argument.given}
    assert not left_out & set(case.named)
    assert all("default" in str(by_name[name]) or by_name[name] is None for name in left_out)


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(cases())
def test_random_signatures_are_bound_as_python_binds_them(case: Case) -> None:
    check(case)


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(cases(), st.data())
def test_what_python_refuses_is_refused(case: Case, data: st.DataObject) -> None:
    signature = inspect.signature(case.function)
    kinds = {parameter.kind for parameter in signature.parameters.values()}
    change = data.draw(st.sampled_from(["unknown", "too many", "missing"]))
    if change == "unknown" and Parameter.VAR_KEYWORD not in kinds:
        case.named["no_such_parameter"] = 1
    elif change == "too many" and Parameter.VAR_POSITIONAL not in kinds:
        case.positional += ["surplus"] * 20
    elif change == "missing":
        needed = [
            name
            for name in case.named
            if name in signature.parameters
            and signature.parameters[name].default is Parameter.empty
            and signature.parameters[name].kind not in (Parameter.VAR_KEYWORD, Parameter.VAR_POSITIONAL)
        ]
        if not needed:
            return
        del case.named[data.draw(st.sampled_from(needed))]
    else:
        return
    with pytest.raises(BindingError):
        bind(case.function, case.positional, case.named)


# -- what is said


def _function(x: Any, tile: int = 128, num_stages: int = 2, *, stream: Any) -> None: ...


class _Holder:
    def __call__(self, x: Any, tile: int = 128) -> None: ...


def _strict(a: Any, /, b: Any = 1) -> None: ...


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        ((_function, (), {"x": 1, "tiel": 4, "stream": 0}), "no parameter 'tiel'", "did you mean 'tile'?"),
        ((_function, (), {"tile": 4}), "needs 'x', 'stream', which the entry", "x, tile, num_stages, stream"),
        ((_function, (1,), {"x": 1, "stream": 0}), "gets 'x' twice, once by position and", "its parameters are"),
        ((_function, (1, 2, 3, 4), {"stream": 0}), "takes 3 arguments by position, but the entry gives 4", "its param"),
        ((_strict, (1,), {"a": 1}), "gets 'a' twice", "a, b"),
        ((_Holder, (), {"x": 1}), "_Holder is a class", r"_Holder\(\.\.\.\)"),
        ((_Holder(), (), {"y": 1}), "_Holder has no parameter 'y'", "its parameters are: x, tile"),
        ((3, (), {"y": 1}), "3 is not a function", "@cute.jit"),
        (("scale", (), {"y": 1}), "'scale' is not a function", "@cute.jit"),
        ((int, (), {}), "int is a class", r"int\(\.\.\.\)"),
    ],
)  # fmt: skip
def test_messages(arguments: tuple[Any, ...], message: str, hint: str) -> None:
    with pytest.raises(BindingError, match=message) as caught:
        bind(*arguments)
    assert hint.replace("\\", "") in str(caught.value.hint)


def test_a_default_that_is_left_out_moves_nothing() -> None:
    bound = aot_pack.entry(_function, x=1, num_stages=4, stream=0).bound
    assert [(argument.name, argument.value) for argument in bound.arguments] == [
        ("x", 1), ("tile", 128), ("num_stages", 4), ("stream", 0),
    ]  # fmt: skip


def test_an_entry_that_does_not_fit_names_the_authors_line() -> None:
    with pytest.raises(MistakeError, match=r"entry\(\): _function has no parameter 'y'") as caught:
        aot_pack.entry(_function, y=1)
    assert "aot_pack.entry(_function, y=1)" in str(caught.value.detail)


def main(count: int) -> None:
    """Tries so many random signatures."""

    @settings(max_examples=count, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(cases())
    def run(case: Case) -> None:
        check(case)
        tried.append(1)

    tried: list[int] = []
    run()
    print(f"{len(tried)} random signatures were bound as Python binds them")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
