"""MLIR in, C++ out: compared with the files of ``expected/``, compiled by every compiler, and run against the
interpreter of this folder, driver call by driver call and byte by byte."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from aot_pack.errors import TranslateError
from golden.cases import FOLDER, differences
from golden.runs import BAD, CASES, GOOD, RUN, Runs


def _compare(path: Path, text: str, refresh: bool) -> None:
    if refresh:
        path.write_text(text)
        return
    old = path.read_text() if path.exists() else ""
    if old != text:
        lines = difflib.unified_diff(old.splitlines(), text.splitlines(), path.name, "translated now", lineterm="")
        pytest.fail("\n".join([*lines, "", "if this is right: pytest tests/golden --refresh-golden"]), pytrace=False)


@pytest.mark.parametrize("name", GOOD)
def test_text(name: str, refresh: bool) -> None:
    translation = CASES[name].translation
    _compare(FOLDER / "expected" / f"{name}.cpp", translation.text, refresh)
    wanted = CASES[name].directives("warning")
    assert len(translation.program.warnings) == len(wanted)
    for text, warning in zip(wanted, translation.program.warnings, strict=True):
        assert text in warning


@pytest.mark.parametrize("name", BAD)
def test_error(name: str, refresh: bool) -> None:
    with pytest.raises(TranslateError) as caught:
        _ = CASES[name].translation
    _compare(FOLDER / "expected" / f"{name}.txt", f"{caught.value.message}\nhint: {caught.value.hint}\n", refresh)
    assert str(CASES[name].error) in caught.value.message


def test_no_expected_file_is_left_over() -> None:
    kept = {path.name for path in (FOLDER / "expected").iterdir()}
    assert kept == {f"{name}.cpp" for name in GOOD} | {f"{name}.txt" for name in BAD}


@pytest.mark.parametrize("name", RUN)
def test_behaviour(name: str, runs: Runs) -> None:
    case = RUN[name]
    wrong: list[str] = []
    defined = 0
    for at, (values, fail_at) in enumerate(runs.calls[name]):
        expected = case.interpret(values, fail_at)
        defined += not expected.undefined
        for compiler, seen in runs.seen.items():
            for text in differences(expected, seen[name][at]):
                wrong.append(f"{compiler}{'' if fail_at is None else f', call {fail_at} fails'}: {values}: {text}")
    assert not wrong, f"{len(wrong)} differences\n" + "\n".join(wrong[:12])
    assert defined, "no run has a defined result"
