"""The report of ``aot-pack doctor``: a verdict, facts about the environment, and what works.

It is what a bug report needs. It names no user: the home folder is ``~``.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aot_pack.codec import JSON, to_json
from aot_pack.doctor.drivers import Driver
from aot_pack.doctor.facts import CompilerState, Facts, Trouble, Version
from aot_pack.doctor.self_check import SelfCheck
from aot_pack.doctor.steps import KERNELS, LAUNCHER, PRIVATE_API, StepResult
from aot_pack.sizes import size

SCHEMA_VERSION = 1
"""Version of the JSON form."""

_COLUMNS = 80
_LABEL = 15
_MOST_LISTED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """Everything that the doctor found."""

    facts: Facts
    driver: Driver
    check: SelfCheck | None
    """None if the compiler can't be imported, so that there is nothing to check."""

    @property
    def compiler(self) -> CompilerState:
        """The compiler that every build needs."""
        return self.facts.compilers[0]

    @property
    def problems(self) -> tuple[Trouble, ...]:
        """Why builds can't work; empty if they can."""
        failed: dict[str, Trouble] = {}
        for each in () if self.check is None else self.check.problems:
            failed.setdefault(each.problem, Trouble(what=each.sentence, hint=None))
        return (*self.compiler.problems, *failed.values())

    @property
    def works(self) -> bool:
        """Whether builds can work in this environment."""
        return not self.problems

    @property
    def warnings(self) -> tuple[str, ...]:
        """What may surprise the user, although builds work."""
        return tuple(_warnings(self))


def report_json(diagnosis: Diagnosis, environment: Mapping[str, str]) -> JSON:
    """The report for programs."""
    document: Any = {
        "schema_version": SCHEMA_VERSION,
        "works": diagnosis.works,
        "problems": to_json(diagnosis.problems),
        "warnings": list(diagnosis.warnings),
        "facts": to_json(diagnosis.facts),
        "driver": to_json(diagnosis.driver),
        "self_check": None if diagnosis.check is None else to_json(diagnosis.check),
    }
    return _without_home(document, environment)


def report_lines(diagnosis: Diagnosis, environment: Mapping[str, str]) -> Iterator[str]:
    """The report for people, at most 80 columns wide where words allow it."""
    for line in _lines(diagnosis):
        yield from hide_home(line, environment).split("\n")


def hide_home(text: str, environment: Mapping[str, str]) -> str:
    """``text`` with ``~`` in the place of the home folder: that of $HOME, and that of the user."""
    homes = [environment.get("HOME", "")]
    with contextlib.suppress(KeyError):  # a user without an entry
        homes.append(pwd.getpwuid(os.getuid()).pw_dir)
    for home in (each.rstrip("/") for each in homes):
        if home.startswith("/"):
            text = re.sub(rf"(?<![\w.-]){re.escape(home)}(?![\w.-])", "~", text)
    return text


def _without_home(document: Any, environment: Mapping[str, str]) -> Any:
    if isinstance(document, dict):
        return {name: _without_home(value, environment) for name, value in document.items()}
    if isinstance(document, list):
        return [_without_home(value, environment) for value in document]
    return hide_home(document, environment) if isinstance(document, str) else document


def _lines(diagnosis: Diagnosis) -> Iterator[str]:
    yield _verdict(diagnosis)
    yield ""
    for label, text in _rows(diagnosis):
        yield _row(label, text)
    yield ""
    yield "Checks"
    for mark, text in _checks(diagnosis):
        yield _row(f"  {mark}", text, width=8)
    for title, texts in (
        ("Problems", [each for trouble in diagnosis.problems for each in _trouble(trouble)]),
        ("Warnings", list(diagnosis.warnings)),
    ):
        if texts:
            yield f"\n{title}"
            for text in texts:
                yield _row("  -" if not text.startswith("hint: ") else "", text, width=4)


def _verdict(diagnosis: Diagnosis) -> str:
    compiler = f"{diagnosis.compiler.distribution} {diagnosis.compiler.version or '(not installed)'}"
    if diagnosis.works:
        return f"aot-pack can build here, with {compiler}{'' if diagnosis.compiler.tested else ' (untested)'}."
    count = len(diagnosis.problems)
    return f"aot-pack can't build here: {count} {'problem' if count == 1 else 'problems'}, listed below."


def _rows(diagnosis: Diagnosis) -> Iterator[tuple[str, str]]:
    facts, driver = diagnosis.facts, diagnosis.driver
    yield "aot-pack", f"{facts.aot_pack}, {facts.aot_pack_folder}"
    yield "Python", f"{facts.python}, {facts.python_executable}"
    yield "System", f"{facts.system}, {facts.glibc or 'no glibc'}"
    for compiler in facts.compilers:
        yield compiler.name, _compiler(compiler)
    check = diagnosis.check
    if check is not None and check.facts is not None:
        yield "CUDA libraries", f"{check.facts.cuda} ({diagnosis.compiler.flavour})"
        yield "Architectures", " ".join(check.facts.architectures)
    yield "Tools", _versions(facts.tools)
    yield "cuda.h", facts.cuda_header or "not found"
    yield "Cache", _cache(diagnosis)
    yield "Driver", "none" if driver.cuda is None else f"{driver.version or 'unknown version'}, CUDA {driver.cuda}"
    yield "GPUs", "; ".join(driver.gpus) or "none found"
    yield "Libraries", _versions(facts.frameworks)
    if facts.variables:
        yield "Variables", " ".join(f"{name}={value}" for name, value in facts.variables)


def _compiler(compiler: CompilerState) -> str:
    if compiler.version is None:
        return "not installed"
    tested = "tested" if compiler.tested else f"not tested; tested are {', '.join(compiler.tested_versions)}"
    parts = [f"{each.name.removeprefix(compiler.distribution + '-')} {each.version}" for each in compiler.parts[1:]]
    several = len(compiler.flavours) > 1
    flavours = f"; it uses {compiler.flavour} of {' and '.join(compiler.flavours)}" if several else ""
    inside = f", with {', '.join(parts)}" if parts else ""
    return f"{compiler.distribution} {compiler.version} ({tested}){inside}{flavours}"


def _versions(versions: tuple[Version, ...]) -> str:
    there = [f"{each.name} {each.version}" for each in versions if each.version is not None]
    absent = [each.name for each in versions if each.version is None]
    return ", ".join([*there, *([f"not installed: {', '.join(absent)}"] if absent else [])])


def _cache(diagnosis: Diagnosis) -> str:
    cache = diagnosis.facts.cache
    state = "can be used" if cache.problem is None else f"not used: {cache.problem}"
    return f"{cache.folder or 'none'}, {cache.entries} entries, {size(cache.size_bytes)}, {state}"


def _checks(diagnosis: Diagnosis) -> Iterator[tuple[str, str]]:
    """A mark and a line for each thing that the doctor tried."""
    compiler = diagnosis.compiler
    changed = len(compiler.changed_files)
    if compiler.problems:
        yield "FAIL", "the compiler's installation"
    else:
        files = f"{changed} of its {compiler.files} files were changed" if changed else f"all {compiler.files} files"
        yield "note" if changed else "ok", f"the compiler's installation: {files}"
    if diagnosis.check is None:
        yield "-", "the self-check was not run, since the compiler can't be imported"
        return
    private = diagnosis.check.of(PRIVATE_API)
    failed = [each for each in private if each.problem]
    passed = len(private) - len(failed)
    text = f"{passed} of {len(private)} checks of the compiler's private API, {_seconds(private)}"
    yield ("FAIL" if failed else "ok"), text
    for step in (KERNELS, LAUNCHER):
        for each in diagnosis.check.of(step):
            yield ("FAIL" if each.problem else "ok"), f"{each.name}, {each.seconds:.1f} s"


def _seconds(results: tuple[StepResult, ...]) -> str:
    return f"{sum(each.seconds for each in results):.1f} s"


def _trouble(trouble: Trouble) -> Iterator[str]:
    yield trouble.what
    if trouble.hint is not None:
        yield f"hint: {trouble.hint}"


def _warnings(diagnosis: Diagnosis) -> Iterator[str]:
    compiler = diagnosis.compiler
    if compiler.version is not None and not compiler.tested:
        yield (
            f"aot-pack is not tested with {compiler.distribution} {compiler.version}. A first build checks it, and "
            "its wheels say that an untested compiler made them"
        )
    if compiler.changed_files:
        names = [Path(name).name for name in compiler.changed_files[:_MOST_LISTED]]
        more = ", ..." if len(compiler.changed_files) > _MOST_LISTED else ""
        yield (
            f"{len(compiler.changed_files)} files of {compiler.distribution} {compiler.version} are not as they were "
            f"installed: {', '.join(names)}{more}"
        )
    for each in diagnosis.facts.compilers:
        yield from each.warnings
        if each is not compiler:
            yield from (trouble.what for trouble in each.problems)
    if diagnosis.facts.cache.problem is not None:
        yield f"builds keep nothing for the next one: {diagnosis.facts.cache.problem}"


def _row(label: str, text: str, *, width: int = _LABEL) -> str:
    indent = " " * width
    lines = textwrap.wrap(
        text, _COLUMNS - width, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
    ) or [""]
    return "\n".join([f"{label:<{width}}{lines[0]}".rstrip(), *(f"{indent}{line}" for line in lines[1:])])
