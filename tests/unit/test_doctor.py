"""The report of the doctor, the self-check's events, and what a build says of a compiler that failed it."""

from __future__ import annotations

import dataclasses
import json
import os
import pwd
import sys
from pathlib import Path

import pytest
from fake_compiler import found, install_compiler

from aot_pack.cache.entries import CacheSettings
from aot_pack.cache.facts import KeyFacts
from aot_pack.doctor import gate
from aot_pack.doctor.drivers import Driver
from aot_pack.doctor.facts import CacheState, CompilerState, Facts, Trouble, Version, changed_files, find_cache
from aot_pack.doctor.gate import check_key, refusal, require_compiler
from aot_pack.doctor.report import Diagnosis, hide_home, report_json, report_lines
from aot_pack.doctor.self_check import SelfCheck
from aot_pack.doctor.steps import (
    KERNELS,
    LAUNCHER,
    PRIVATE_API,
    CompilerFacts,
    StepResult,
    begin_line,
    end_line,
    facts_line,
    read_events,
    result_line,
)
from aot_pack.errors import CompilerUnusable

PASSED = SelfCheck(
    results=(
        StepResult(step=PRIVATE_API, name="spec_classes", use="reads signatures from these classes", seconds=1.0),
        StepResult(step=KERNELS, name="compile kernels for sm_90a", seconds=2.0),
        StepResult(step=LAUNCHER, name="compile the C++ of the launcher", seconds=3.0),
    ),
    facts=CompilerFacts(architectures=("sm_80", "sm_90a"), cuda="12.9"),
)
GONE = StepResult(
    step=PRIVATE_API,
    name="spec_classes",
    problem="`spec.ConstInt` is gone",
    use="reads constants of signatures from it",
)
COMPILER = CompilerState(
    name="CuTeDSL",
    distribution="nvidia-cutlass-dsl",
    version="4.8.1",
    tested=True,
    tested_versions=("4.8.0", "4.8.1"),
    parts=(Version(name="nvidia-cutlass-dsl", version="4.8.1"), Version(name="nvidia-cutlass-dsl-libs-x", version="4")),
    flavours=("cu12",),
    flavour="cu12",
    files=310,
    changed_files=(),
    problems=(),
    warnings=(),
)
TILELANG = dataclasses.replace(COMPILER, name="TileLang", distribution="tilelang", version=None, parts=(), files=0)
HOME = {"HOME": "/home/someone"}
DIAGNOSIS = Diagnosis(
    facts=Facts(
        aot_pack="0.1.0",
        aot_pack_folder="/home/someone/venv/lib/aot_pack",
        python="CPython 3.12.1",
        python_executable="/home/someone/venv/bin/python",
        system="Debian, Linux 6.1, x86_64",
        glibc="glibc 2.36",
        compilers=(COMPILER, TILELANG),
        tools=(Version(name="zig", version="0.17.1"), Version(name="CMake", version=None)),
        cuda_header="13.5",
        cache=CacheState(folder="/home/someone/.cache/aot-pack", entries=3, size_bytes=5000, problem=None),
        frameworks=(Version(name="torch", version="2.13.0"), Version(name="jax", version=None)),
        variables=(("AOT_PACK_CACHE_DIR", "/home/someone/c"),),
    ),
    driver=Driver(cuda="13.1", version="590.1", gpus=("NVIDIA H100 (compute capability 9.0)",)),
    check=PASSED,
)


def with_compiler(**changes: object) -> Diagnosis:
    """The diagnosis with another compiler."""
    compiler = dataclasses.replace(COMPILER, **changes)  # type: ignore[arg-type]
    return dataclasses.replace(DIAGNOSIS, facts=dataclasses.replace(DIAGNOSIS.facts, compilers=(compiler, TILELANG)))


def text_of(diagnosis: Diagnosis) -> str:
    lines = list(report_lines(diagnosis, HOME))
    assert all(len(line) <= 80 for line in lines), max(lines, key=len)
    return "\n".join(lines)


def test_an_environment_that_works() -> None:
    text = text_of(DIAGNOSIS)
    assert text.startswith(
        "aot-pack can build here, with nvidia-cutlass-dsl 4.8.1.\n\naot-pack       0.1.0, ~/venv/lib"
    )
    for line in (
        "CuTeDSL        nvidia-cutlass-dsl 4.8.1 (tested), with libs-x 4",
        "TileLang       not installed",
        "CUDA libraries 12.9 (cu12)",
        "Architectures  sm_80 sm_90a",
        "Tools          zig 0.17.1, not installed: CMake",
        "Cache          ~/.cache/aot-pack, 3 entries, 5.0 kB, can be used",
        "Driver         590.1, CUDA 13.1",
        "GPUs           NVIDIA H100 (compute capability 9.0)",
        "Variables      AOT_PACK_CACHE_DIR=~/c",
        "  ok    1 of 1 checks of the compiler's private API, 1.0 s",
        "  ok    compile the C++ of the launcher, 3.0 s",
    ):
        assert f"\n{line}" in text, line
    assert "Problems" not in text
    assert "someone" not in text + json.dumps(report_json(DIAGNOSIS, HOME))


def test_the_form_for_programs() -> None:
    document = report_json(DIAGNOSIS, HOME)
    assert isinstance(document, dict)
    assert (document["schema_version"], document["works"], document["problems"]) == (1, True, [])
    assert list(document) == ["schema_version", "works", "problems", "warnings", "facts", "driver", "self_check"]


def test_a_failed_check_is_a_problem_once() -> None:
    results = (GONE, dataclasses.replace(GONE, name="other", use="does more"), *PASSED.results[1:])
    diagnosis = dataclasses.replace(DIAGNOSIS, check=SelfCheck(results=results, facts=None))
    assert not diagnosis.works
    text = text_of(diagnosis)
    assert text.startswith("aot-pack can't build here: 1 problem, listed below.\n")
    assert "  FAIL  0 of 2 checks of the compiler's private API" in text
    assert "  - `spec.ConstInt` is gone (aot-pack reads constants of signatures from it)" in text


def test_a_compiler_that_can_not_be_imported_is_not_checked() -> None:
    trouble = Trouble(what="nvidia-cutlass-dsl 4.3.5 is too old", hint="install a version that aot-pack is tested with")
    diagnosis = dataclasses.replace(with_compiler(problems=(trouble,)), check=None)
    text = text_of(diagnosis)
    assert "  FAIL  the compiler's installation" in text
    assert "Problems\n  - nvidia-cutlass-dsl 4.3.5 is too old\n    hint: install a version" in text


def test_warnings() -> None:
    text = text_of(with_compiler(tested=False, version="4.9.0", changed_files=("/x/dsl.py",), warnings=("it is old",)))
    assert text.startswith("aot-pack can build here, with nvidia-cutlass-dsl 4.9.0 (untested).")
    assert "(not tested; tested are 4.8.0, 4.8.1)" in text
    assert "  note  the compiler's installation: 1 of its 310 files were changed" in text
    warnings = " ".join(text.partition("Warnings")[2].split())
    assert "1 files of nvidia-cutlass-dsl 4.9.0 are not as they were installed: dsl.py" in warnings
    assert "- it is old" in warnings


@pytest.mark.parametrize(
    ("home", "text", "shown"),
    [
        ("/", "/a/b", "/a/b"), ("", "/a/b", "/a/b"), ("a", "/a/b", "/a/b"), ("/a", "/a/b x=/a", "~/b x=~"),
        ("/home/ab", "/home/abc/d", "/home/abc/d"), ("/home/ab/", "'/home/ab/c'", "'~/c'"),
        ("/ab", "/home/ab/c", "/home/ab/c"),
    ],
)  # fmt: skip
def test_homes(home: str, text: str, shown: str) -> None:
    assert hide_home(text, {"HOME": home}) == shown


def test_the_home_of_the_user_without_a_variable() -> None:
    home = pwd.getpwuid(os.getuid()).pw_dir
    assert hide_home(f"{home}/venv", {}) == ("~/venv" if home.strip("/") else f"{home}/venv")


def test_events_of_a_process_that_ended_too_early() -> None:
    lines = [begin_line(PRIVATE_API, "import"), facts_line(CompilerFacts(architectures=("sm_80",), cuda="12.9"))]
    lines += [result_line(GONE), begin_line(PRIVATE_API, "spec_tensor"), '{"result": {"st']
    events = read_events(lines)
    assert (events.finished, events.results) == (False, (GONE,))
    assert events.begun == StepResult(step=PRIVATE_API, name="spec_tensor")
    assert events.facts is not None
    assert read_events([end_line()]).finished


def test_what_a_build_says_of_a_compiler_that_failed(tmp_path: Path) -> None:
    install_compiler(tmp_path, "4.9.0")
    other = dataclasses.replace(GONE, name="kernels", problem="it does not compile", use="")
    check = SelfCheck(results=(GONE, dataclasses.replace(GONE, use="again"), other), facts=None)
    error = refusal(found(tmp_path), check)
    assert (
        error.message
        == "nvidia-cutlass-dsl 4.9.0: `spec.ConstInt` is gone (aot-pack reads constants of signatures from it)"
    )
    assert error.detail == "These checks failed too:\n- it does not compile"
    assert "pip install 'nvidia-cutlass-dsl==4.8.1'" in str(error.hint)


# -- the gate of builds


FACTS = KeyFacts(
    tool="t", tool_distributions=(), compiler_distributions=(("nvidia-cutlass-dsl", "4.9.0 aa"),), python="3", cpu="x",
    driver=None, gpus=(), search_path=(), environment={},
)  # fmt: skip


class World:
    """A made-up compiler on sys.path, and a self-check that counts its runs."""

    def __init__(self, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.check, self.runs, self.notes = PASSED, 0, list[str]()
        monkeypatch.setattr(sys, "path", [str(site)])
        monkeypatch.setattr(gate, "run_self_check", self._run)
        monkeypatch.setattr(gate, "cuda_driver", lambda: None)

    def _run(self, *_: object) -> SelfCheck:
        self.runs += 1
        return self.check

    def require(self, cache: CacheSettings | None, *, self_check: bool = True) -> None:
        require_compiler({}, cache, note=self.notes.append, warn=self.notes.append, self_check=self_check)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    install_compiler(folder, "4.9.0")
    return folder


@pytest.fixture
def world(site: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    return World(site, monkeypatch)


def test_an_untested_compiler_is_checked_once(world: World, tmp_path: Path) -> None:
    cache = CacheSettings(root=tmp_path / "cache", facts=FACTS)
    for _ in range(3):
        world.require(cache)
    assert world.runs == 1
    assert world.notes == [
        "untested compiler nvidia-cutlass-dsl 4.9.0: aot-pack checks it first, which takes up to a minute"
    ]


def test_without_a_cache_it_is_checked_each_time(world: World) -> None:
    for _ in range(2):
        world.require(None)
    assert world.runs == 2
    world.require(None, self_check=False)
    assert world.runs == 2


def test_a_failed_check_is_not_kept(world: World, tmp_path: Path) -> None:
    cache = CacheSettings(root=tmp_path / "cache", facts=FACTS)
    world.check = SelfCheck(results=(GONE,), facts=None)
    for _ in range(2):
        with pytest.raises(CompilerUnusable, match="is gone"):
            world.require(cache)
    world.check = PASSED
    world.require(cache)
    assert world.runs == 3


def test_a_tested_compiler_is_not_checked(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_compiler(tmp_path / "tested", "4.8.1")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "tested")])
    world.require(None)
    assert (world.runs, world.notes) == (0, [])


def test_what_the_key_of_a_check_covers(site: Path, tmp_path: Path) -> None:
    cache = CacheSettings(root=tmp_path, facts=FACTS)
    before = check_key(found(site), cache)
    assert check_key(found(site), cache) == before
    changed = dataclasses.replace(FACTS, compiler_distributions=(("nvidia-cutlass-dsl", "4.9.0 bb"),))
    assert check_key(found(site), CacheSettings(root=tmp_path, facts=changed)) != before
    (module,) = site.rglob("_mlir_libs/__init__.py")
    module.write_bytes(module.read_bytes().replace(b"loads", b"Loads"))
    assert check_key(found(site), cache) != before


# -- facts


def test_files_of_a_compiler_that_were_changed(site: Path) -> None:
    # The recorded hashes are made up, so every file differs.
    assert len(list(changed_files(found(site)))) == 3


def test_the_state_of_the_cache(tmp_path: Path) -> None:
    assert find_cache(None).problem == "$HOME names no folder for it"
    assert find_cache(tmp_path / "none" / "cache").problem is None
    (tmp_path / "cache").mkdir(mode=0o777)
    (tmp_path / "cache").chmod(0o777)
    assert find_cache(tmp_path / "cache").problem is not None
