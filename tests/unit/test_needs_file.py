"""needs.json: what is written is read again, recordings are merged, and a foreign file is an error with a reason."""

from __future__ import annotations

import ast
import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fuzz import changes
from standin.requests import H100, attention, need, needs_of, norm

from aot_pack.errors import NeedsError
from aot_pack.needs.writer import write_kernels
from aot_pack.recording.journal import Entry, read_journals, write_entry
from aot_pack.recording.summary import summary_of
from aot_pack.requests.compare import Answer, compare
from aot_pack.requests.model import Function
from aot_pack.requests.needs import Asker, merged, read_files, read_needs, write_needs


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    needs = merged([needs_of(norm(64), need(attention(96), gpus=(H100,)))])
    text = write_needs(needs)
    assert read_needs(text) == needs
    path = tmp_path / "needs.json"
    path.write_text(text)
    assert read_files([path]) == needs
    assert write_needs(merged([needs_of(need(attention(96), gpus=(H100,)), norm(64))])) == text, (
        "the order decides no byte"
    )


def test_equal_requests_are_one_need() -> None:
    first, second = need(norm(64), times=2, seconds=3.0, line=7), need(norm(64), seconds=0.5, line=3, gpus=(H100,))
    together = merged([needs_of(first), needs_of(second, norm(128))])
    assert [each.request for each in together.needs] == [norm(128), norm(64)]
    (found,) = (each for each in together.needs if each.request == norm(64))
    assert (found.times, found.seconds, found.gpus) == (3, 3.5, (H100,))
    assert [asker.line for asker in found.askers] == [3, 7]
    assert (together.times, together.seconds) == (4, 5.0)


def changed(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (lambda _: "nonsense", r"needs\.json is not JSON: Expecting value"),
        (lambda _: b"\xff", r"needs\.json is not JSON: it is not UTF-8"),
        (lambda _: "[" * 100, r"needs\.json is not JSON: its brackets are nested more than"),
        (lambda _: "[]", r"needs\.json has no schema_version: it is not a recording of aot-pack"),
        (changed('"schema_version": 1', '"schema_version": 2'), r"the schema version 2; this aot-pack reads 1"),
        (changed('"times": 1', '"times": "often"'), r"damaged: needs\[0\]\.times: expected int, found 'often'"),
        (changed('"kind": "tensor"', '"kind": "matrix"'), r"damaged: .*kind: expected one of .*'matrix'"),
        (changed("(?0,64):", "(?0,6 4):"), r"damaged: a request of library\.norm\.RowNorm: '6 4' is no size"),
        (changed('"arch"', '"ark"'), r"damaged: needs\[0\]\.request\.ark: unknown field"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_recording(change: Callable[[str], str | bytes], match: str) -> None:
    text = write_needs(needs_of(norm(64)))
    with pytest.raises(NeedsError, match=match) as caught:
        read_needs(change(text))
    assert caught.value.hint is not None
    assert "record" in caught.value.hint


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NeedsError, match=r"can't read .*needs\.json: No such file or directory"):
        read_files([tmp_path / "needs.json"])


def entry(seconds: float = 1.0, *, failed: bool = False) -> Entry:
    asker = Asker(module="library", function="run", line=3)
    return Entry(request=norm(64), asker=asker, seconds=seconds, failed=failed, compiled=True, compiler="c 1", gpu=H100)


def test_journals_become_needs_and_half_a_line_is_left_out(tmp_path: Path) -> None:
    write_entry(tmp_path, entry())
    write_entry(tmp_path, entry(2.0, failed=True))
    (journal,) = tmp_path.glob("*.journal")
    with journal.open("a") as file:
        file.write(json.dumps({"request": None})[:9])
    (tmp_path / "1.journal").write_text(journal.read_text())
    (found,) = read_journals(tmp_path).needs
    assert (found.times, found.failures, found.seconds, found.gpus) == (4, 2, 6.0, (H100,))
    assert read_journals(tmp_path).compilers == ("c 1",)


def test_a_journal_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    write_entry(tmp_path / "gone", entry())


def test_the_summary_names_what_took_most_of_the_time() -> None:
    needs = needs_of(
        need(norm(64), seconds=0.5), need(norm(128), seconds=30.0), need(attention(96), times=3, seconds=9.5)
    )
    assert summary_of(merged([needs])).split("\n") == [
        "aot-pack record: 5 compiles of 3 requests, 40.0 s; these 2 are 99 %:",
        "    30.0 s  RowNorm(n=128)  for library.interface:7 forward",
        "     9.5 s 3x  AttentionForwardSm90  for library.interface:7 forward",
    ]
    assert summary_of(merged([])).startswith("aot-pack record: nothing was compiled by cute.compile. A function that")


ROUNDS = 600


def test_a_damaged_recording_is_an_error_or_harmless() -> None:
    """Whatever it has: it is read or refused, compared, and written as a file that Python can parse."""
    good = json.loads(write_needs(needs_of(norm(64), attention(96, ends=True), need(norm(128), gpus=(H100,)))))
    answers = [Answer(target="t", request=each, figures=()) for each in (norm(64), attention(64))]
    rng = random.Random(18)
    read = 0
    for _ in range(ROUNDS):
        content = changes.write_document(rng, changes.change_document(rng, good))
        try:
            needs = read_needs(content)
        except NeedsError:
            continue
        read += 1
        assert len(compare(needs, answers)) == len(needs.needs)
        summary_of(needs)
        tree = ast.parse(write_kernels(needs, {}, build="aot-pack build").text)
        kinds = {type(node) for node in tree.body}
        assert kinds <= {ast.Expr, ast.Import, ast.ImportFrom, ast.FunctionDef}
        assert sum(isinstance(node, ast.Expr) for node in tree.body) == 1, "the docstring"
    assert read > 40, "the test no longer sees what it is for"


@pytest.mark.parametrize("name", ["x; import os", 'x"""', "x\nimport os", "class", "", "a.b-c"])
def test_names_of_a_recording_are_no_code(name: str) -> None:
    request = replace(norm(64), function=Function(module="library", name=name, line=None, fields=()))
    written = write_kernels(needs_of(request, norm(128)), {}, build="aot-pack build")
    (left_out,) = written.left_out
    assert left_out.why.endswith("is no name of Python")
    ast.parse(written.text)
