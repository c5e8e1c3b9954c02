"""What an author wrote survives the way into Python and TOML source."""

from __future__ import annotations

import ast
import inspect
import math
import sys

import pytest

from aot_pack.package.escape import (
    clean_text,
    one_line,
    python_docstring,
    python_identifier,
    python_literal,
    toml_string,
)

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TEXTS = [
    "",
    "plain",
    'ends with a "quote"',
    '"',
    '"""',
    'three """ in the middle, and four """"',
    "a \\ backslash, \\n that is none, and one at the end \\",
    "\\",
    '\\"',
    "µs × 2 → 日本 🎉",
    "tabs\tand\rreturns\x00and\x1bescapes",
    "left-to-right mark \u200e, override \u202e",
    "{{ braces }} {% and %} %s $HOME ${HOME} #",
    "lines\n\n    indented\n\tby a tab\nend",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("indent", [0, 4])
def test_docstrings_evaluate_to_the_text(text: str, indent: int) -> None:
    literal = python_docstring(text, indent=indent)
    assert inspect.cleandoc(ast.literal_eval(literal)) == inspect.cleandoc(text)


@pytest.mark.parametrize("text", TEXTS)
def test_docstrings_are_source_that_prints(text: str) -> None:
    assert all(character.isprintable() or character == "\n" for character in python_docstring(text))


def test_docstrings_read_like_the_text() -> None:
    assert python_docstring("One line.") == '"""One line."""'
    assert python_docstring("µs\n\nmore", indent=4) == '"""µs\n\n    more\n    """'


@pytest.mark.parametrize("value", [None, True, False, 0, -3, 2**70, 0.5, -0.0, 1e300, "text", *TEXTS])
def test_literals_evaluate_to_the_value(value: bool | float | str | None) -> None:
    found = ast.literal_eval(python_literal(value))
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_floats_without_a_literal(value: float) -> None:
    found = eval(python_literal(value), {"float": float})
    assert found == value or (math.isnan(found) and math.isnan(value))


@pytest.mark.parametrize("name", ["my-name", "1a", "class", "", "a b", 'a"', "a;b"])
def test_what_is_no_identifier_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is not a Python identifier"):
        python_identifier(name)


@pytest.mark.parametrize("text", [*TEXTS, "\x7f", "\ud800 alone"])
def test_toml_strings_read_back(text: str) -> None:
    assert tomllib.loads(f"value = {toml_string(text)}")["value"] == clean_text(text)


def test_one_line_is_the_first_paragraph() -> None:
    assert one_line("  Kernels for\n  tests.\n\nMore.") == "Kernels for tests."
    assert one_line("") == ""
    assert one_line("a\x1b[31m b") == "b"
    long = one_line("word " * 200)
    assert len(long) <= 512
    assert long.endswith("word…")
