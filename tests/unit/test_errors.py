"""The tree of errors: each class has a test of its text, and a ladder that forgot a member says so."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from aot_pack.errors import BuildFailed, CompileError, TranslateError, assert_never
from aot_pack.outcomes import raise_all

TESTS = Path(__file__).parents[1]


def classes() -> set[str]:
    """Names of the classes of the tree, wherever in aot_pack they are."""
    bases = {
        node.name: {ast.unparse(base).split(".")[-1] for base in node.bases}
        for path in (TESTS.parent / "aot_pack").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef)
    }
    found = {"AotPackError"}
    while more := {name for name, of in bases.items() if of & found} - found:
        found |= more
    return found - {"AotPackError"}


def matched() -> set[str]:
    """Names of the errors whose text some test matches: ``pytest.raises(NAME, match=...)``."""
    found = set()
    for path in TESTS.rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call) or ast.unparse(node.func).split(".")[-1] != "raises":
                continue
            if any(keyword.arg == "match" for keyword in node.keywords):
                found |= {each.id for each in ast.walk(node.args[0]) if isinstance(each, ast.Name)}
    return found


def test_each_error_class_has_a_test_of_its_text() -> None:
    assert len(classes()) > 10, "the test no longer sees what it is for"
    missing = classes() - matched()
    assert not missing, f"no test has pytest.raises({min(missing)}, match=...)"


def test_several_failures_are_one_error() -> None:
    one, two = TranslateError("one"), CompileError("two")
    with pytest.raises(BuildFailed, match=r"^2 targets failed$") as caught:
        raise_all([one, two, one])
    assert caught.value.errors == (one, two)
    assert caught.value.exit_code == TranslateError.exit_code


def test_one_failure_is_itself() -> None:
    raise_all([])
    error = TranslateError("one")
    with pytest.raises(TranslateError) as caught:
        raise_all([error, error])
    assert caught.value is error


def test_a_member_that_mypy_was_not_asked_about_is_named() -> None:
    with pytest.raises(AssertionError, match=r"^'new' was forgotten$"):
        assert_never("new")  # type: ignore[arg-type]
