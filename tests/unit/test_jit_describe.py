"""Texts of functions, classes and values (templates/package/_jit): equal where a trace can't tell, and only there."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from aot_pack.front_ends.cutedsl.jit_runtime import jit_module

Written = Callable[..., Any]


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Written]:
    """Imports a module that has this text; another text for each call."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    names: list[str] = []

    def write(text: str, name: str = "described") -> Any:
        folder = tmp_path / str(len(names))
        folder.mkdir()
        (folder / f"{name}.py").write_text(text)
        sys.modules.pop(name, None)
        importlib.invalidate_caches()
        monkeypatch.syspath_prepend(str(folder))
        names.append(name)
        return importlib.import_module(name)

    yield write
    for name in names:
        sys.modules.pop(name, None)


def described(name: str, module: str = "described") -> str:
    """The text of a name, and of everything that it refers to."""
    facts = jit_module("facts").Facts()
    left, found = [(module, name)], {}
    while left:
        subject = left.pop()
        if subject in found:
            continue
        description = facts.description()
        found[subject] = description.content(*subject)
        assert not description.doubts, description.doubts
        left += description.names
    return "\n".join(f"{key} {text}" for key, text in sorted(found.items()))


FUNCTION = '''
"""A module."""
import functools
FACTOR = 2

def helper(x, y=1, *, z=FACTOR):
    """Says what it does."""
    # a comment
    return x + y + z

def outer(value):
    def inner():
        return value
    return inner

closure = outer(3)
part = functools.partial(helper, 4, z=5)
'''


def test_comments_and_docstrings_do_not_count(module: Written) -> None:
    parse = jit_module("sources").parse
    other = FUNCTION.replace("# a comment", "# another\n    # and more").replace(
        "Says what it does.", "Does\n\n    it."
    )
    assert parse(FUNCTION.encode()).tree == parse(other.encode()).tree
    assert parse(FUNCTION.encode()).lines != parse(other.encode()).lines
    module(FUNCTION)
    before = [described(name) for name in ("helper", "closure", "part")]
    module(other)
    assert [described(name) for name in ("helper", "closure", "part")] == before


@pytest.mark.parametrize(
    ("old", "new"),
    [("return x + y + z", "return x - y + z"), ("y=1", "y=2"), ('"""A module."""', 'X = "text"'), ("2", "2.0"),
     ("outer(3)", "outer(True)")],
)  # fmt: skip
def test_each_part_of_the_syntax_counts(old: str, new: str) -> None:
    parse = jit_module("sources").parse
    assert parse(FUNCTION.encode()).tree != parse(FUNCTION.replace(old, new).encode()).tree


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("helper", lambda module: setattr(module.helper, "__defaults__", (9,))),
        ("helper", lambda module: setattr(module.helper, "__kwdefaults__", {"z": 9})),
        ("helper", lambda module: setattr(module.helper, "note", 9)),
        ("helper", lambda module: setattr(module, "helper", module.outer)),
        ("helper", lambda module: setattr(module, "helper", another)),
        ("closure", lambda module: setattr(module.closure.__closure__[0], "cell_contents", 9)),
        ("part", lambda module: setattr(module, "part", module.functools.partial(module.helper, 4, z=6))),
        ("FACTOR", lambda module: setattr(module, "FACTOR", 2.0)),
        ("FACTOR", lambda module: setattr(module, "FACTOR", True)),
        ("FACTOR", lambda module: delattr(module, "FACTOR")),
    ],
)
def test_what_runs_differently_has_another_text(module: Written, name: str, change: Callable[[Any], None]) -> None:
    written = module(FUNCTION)
    before = described(name)
    change(written)
    assert described(name) != before


def another(x: object) -> object:
    """A function of another module."""
    return x


CLASSES = """
import dataclasses, enum

class Base:
    size = 4
    def method(self): return self.size

class Kind(enum.Enum):
    ONE = 1

@dataclasses.dataclass
class Config:
    count: int = 3
    kind: Kind = Kind.ONE

class Own(Base):
    config = Config()
    @property
    def twice(self): return 2 * self.size

own = Own()
own.extra = {"a": (1, 2.0, None)}
"""


@pytest.mark.parametrize(
    "change",
    [
        lambda module: setattr(module.own, "extra", {"a": (1, 2, None)}),
        lambda module: setattr(module.own, "other", 1),
        lambda module: setattr(module.Own.config, "count", 4),
        lambda module: setattr(module, "own", module.Base()),
        lambda module: setattr(module.Own, "added", 1),
        lambda module: setattr(module.Base, "added", 1),
    ],
)
def test_an_object_has_its_class_and_state_as_text(module: Written, change: Callable[[Any], None]) -> None:
    written = module(CLASSES)
    before = described("own") + described("Own.config")
    change(written)
    assert described("own") + described("Own.config") != before


def test_members_of_a_class_are_facts_of_their_own(module: Written) -> None:
    written = module(CLASSES)
    before = described("Own"), described("Own.twice"), described("Base.method")
    written.Base.method = lambda self: 7
    assert described("Own") == before[0]
    assert described("Base.method") != before[2]


def test_two_functions_in_one_line_are_a_doubt(module: Written) -> None:
    module("one, two = (lambda: 1), (lambda: 2)\n")
    facts = jit_module("facts").Facts()
    description = facts.description()
    description.content("described", "one")
    assert description.doubts == ["described:<lambda> is one of 2 functions in line 1"]


@pytest.mark.parametrize("value", ["memoryview(b'')", "iter([1])", "__import__('threading').Lock()"])
def test_what_has_no_text_is_a_doubt(module: Written, value: str) -> None:
    module(f"value = {value}\n")
    description = jit_module("facts").Facts().description()
    description.content("described", "value")
    assert description.doubts
    assert "has no text" in description.doubts[0]


def test_an_object_in_itself_has_a_text(module: Written) -> None:
    written = module("table = {}\n")
    written.table["itself"] = written.table
    assert described("table").endswith("{'itself': ^1}")


def test_a_kept_result_is_noted(module: Written) -> None:
    module("import functools\n\n@functools.lru_cache\ndef kept(): return 1\n")
    description = jit_module("facts").Facts().description()
    description.content("described", "kept")
    assert len(description.caches) == 1


def test_a_file_that_changed_after_the_start_is_known(module: Written) -> None:
    module("x = 1\n")
    sources = jit_module("sources").Sources()
    written = Path(str(sys.modules["described"].__file__)).stat().st_mtime
    assert sources.changed_since("described", written)
    assert not sources.changed_since("described", written + 1)
    assert sources.changed_since("no.such.module", 0.0)
