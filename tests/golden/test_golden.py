"""MLIR in, C++ out: compared with the files of ``expected/``, compiled by every compiler, and run against the
interpreter of this folder, driver call by driver call and byte by byte."""

from __future__ import annotations

import difflib
import os
import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from aot_pack.errors import TranslateError
from aot_pack.native.toolchain import find_machine
from golden import native
from golden.cases import FOLDER, Case, Native, Reader, differences, entry, read_native, word_of
from golden.write.random_program import RandomProgram

CASES = {path.stem: Case(path.stem, path.read_text()) for path in sorted((FOLDER / "cases").glob("*.mlir"))}
GOOD = [name for name, case in CASES.items() if case.error is None]
BAD = [name for name, case in CASES.items() if case.error is not None]
RANDOM = {f"random_{seed}": Case(f"random_{seed}", RandomProgram(seed).text()) for seed in range(32)}
RUN = {name: CASES[name] for name in GOOD} | RANDOM


def _compare(path: Path, text: str, refresh: bool) -> None:
    if refresh:
        path.write_text(text)
        return
    old = path.read_text() if path.exists() else ""
    if old != text:
        lines = difflib.unified_diff(old.splitlines(), text.splitlines(), path.name, "translated now", lineterm="")
        pytest.fail("\n".join([*lines, "", "if this is right: pytest tests/golden --refresh-golden"]), pytrace=False)


@pytest.fixture(scope="session")
def refresh(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--refresh-golden", default=False))


@pytest.mark.parametrize("name", GOOD)
def test_text(name: str, refresh: bool) -> None:
    translation = CASES[name].translate()
    _compare(FOLDER / "expected" / f"{name}.cpp", translation.text, refresh)
    wanted = CASES[name].directives("warning")
    assert len(translation.program.warnings) == len(wanted)
    for text, warning in zip(wanted, translation.program.warnings, strict=True):
        assert text in warning


@pytest.mark.parametrize("name", BAD)
def test_error(name: str, refresh: bool) -> None:
    with pytest.raises(TranslateError) as caught:
        CASES[name].translate()
    _compare(FOLDER / "expected" / f"{name}.txt", f"{caught.value.message}\nhint: {caught.value.hint}\n", refresh)
    assert str(CASES[name].error) in caught.value.message


def test_no_expected_file_is_left_over() -> None:
    kept = {path.name for path in (FOLDER / "expected").iterdir()}
    assert kept == {f"{name}.cpp" for name in GOOD} | {f"{name}.txt" for name in BAD}


@dataclass(frozen=True)
class Runs:
    """All runs of all cases, and what every compiler's program wrote."""

    calls: dict[str, list[tuple[list[int | float], int | None]]]
    """For each case its runs: arguments, and the driver call that fails."""
    seen: dict[str, dict[str, list[Native]]]
    """For each compiler and case what its runs did; a case is missing if the program did not get that far."""


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    machine = find_machine(os.environ)
    wanted = native.compilers(shutil.which("g++"), machine.zig)
    assert wanted, "no C++ compiler: neither g++ nor the package ziglang"
    folder = tmp_path_factory.mktemp("golden")
    translations = {name: case.translate() for name, case in RUN.items()}
    parts = ['#include "harness.hpp"\n']
    for name, translation in translations.items():
        include = f"expected/{name}.cpp"
        if name in RANDOM:
            (folder / f"{name}.cpp").write_text(translation.text)
            include = f"{folder}/{name}.cpp"
        parts.append(entry(f"case_{name}", include, translation))
    rows = "".join(f"    {{case_{name}::run, case_{name}::kernels}},\n" for name in RUN)
    parts.append(f"const golden::Case golden::kCases[] = {{\n{rows}}};\n")
    source = folder / "cases.cpp"
    source.write_text("\n".join(parts))
    programs = native.build_all(wanted, source, folder, native.prepare(folder), machine.include_dirs)
    calls = {name: list(_calls(case)) for name, case in RUN.items()}
    data = b"".join(_encoded(number, case, calls[name]) for number, (name, case) in enumerate(RUN.items()))
    seen = {}
    for compiler, program in programs.items():
        reader = Reader(native.run(program, data))
        seen[compiler] = {
            name: [read_native(reader, translations[name].program.kernels) for _ in calls[name]] for name in RUN
        }
    return Runs(calls, seen)


def _calls(case: Case) -> Iterator[tuple[list[int | float], int | None]]:
    stimuli = case.stimuli()
    for values in stimuli:
        yield values, None
    for fail_at in range(3):
        yield stimuli[1 % len(stimuli)], fail_at


def _encoded(number: int, case: Case, calls: list[tuple[list[int | float], int | None]]) -> bytes:
    kinds = case.leaves()
    out = bytearray()
    for values, fail_at in calls:
        words = [word_of(value, kind) for value, kind in zip(values, kinds, strict=True)]
        out += struct.pack(f"<III{len(words)}Q", number, 0xFFFFFFFF if fail_at is None else fail_at, len(words), *words)
    return bytes(out)


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
