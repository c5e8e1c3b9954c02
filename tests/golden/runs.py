"""All cases, translated, compiled by every compiler and run."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from aot_pack.native.toolchain import Machine
from golden import native
from golden.cases import FOLDER, Case, Native, Reader, entry, read_native, word_of
from golden.write.random_program import RandomProgram

CASES = {path.stem: Case(path.stem, path.read_text()) for path in sorted((FOLDER / "cases").glob("*.mlir"))}
GOOD = [name for name, case in CASES.items() if case.error is None]
BAD = [name for name, case in CASES.items() if case.error is not None]
RANDOM = {f"random_{seed}": Case(f"random_{seed}", RandomProgram(seed).text()) for seed in range(32)}
RUN = {name: CASES[name] for name in GOOD} | RANDOM


@dataclass(frozen=True)
class Runs:
    """All runs of all cases, and what every compiler's program wrote."""

    calls: dict[str, list[tuple[list[int | float], int | None]]]
    """For each case its runs: arguments, and the driver call that fails."""
    seen: dict[str, dict[str, list[Native]]]
    """For each compiler and case what its runs did; a case is missing if the program did not get that far."""


def run_all(wanted: Sequence[native.Compiler], machine: Machine, folder: Path) -> Runs:
    """Runs every case in a program of each compiler."""
    translations = {name: case.translation for name, case in RUN.items()}
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
