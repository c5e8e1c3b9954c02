"""Folders in which CMake can't build, and what is done about them; and where zig keeps its runtime."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aot_pack.errors import OutputError
from aot_pack.native import paths, toolchain
from aot_pack.native.paths import folder_for_cmake, is_path_for_cmake
from aot_pack.native.toolchain import Machine, usable_toolchain


@pytest.mark.parametrize("name", ["a b", "o'neil", "$x", "#", "%", "(x)", "[x]", "ü", "a@b", "a:b", "=", "&"])
def test_what_cmake_takes(name: str, tmp_path: Path) -> None:
    assert is_path_for_cmake(tmp_path / name)
    assert folder_for_cmake(tmp_path / name) == tmp_path / name


@pytest.mark.parametrize("name", ['"', ";", "\\", ",", "a\nb", "\x7f", "\udcff"])
def test_what_it_does_not(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_path_for_cmake(tmp_path / name)
    monkeypatch.setattr(paths, "_OTHERS", (str(tmp_path / "missing"), str(tmp_path)))
    assert folder_for_cmake(tmp_path / name) == tmp_path
    monkeypatch.setattr(paths, "_OTHERS", ())
    with pytest.raises(OutputError, match="CMake can't build in") as caught:
        folder_for_cmake(tmp_path / name)
    assert "set TMPDIR" in (caught.value.hint or "")
    assert caught.value.message.isprintable()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(
        cpu="x86_64", python=Path("python"), environment={}, templates=tmp_path, temporary=tmp_path, tvm_ffi=None,
        cuda_include=None, zig=None, cmake=None, ninja=None, patchelf=None, versions=(),
    )  # fmt: skip


@contextmanager
def used(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, cache: Path | None = None
) -> Iterator[tuple[Any, list[str]]]:
    """The folder that zig is given, None for its own, and what is told."""
    monkeypatch.setattr(toolchain, "find_toolchain", lambda *_, **__: None)
    told: list[str] = []
    with usable_toolchain("zig", machine, cache=cache, tell=told.append) as (found, _):
        yield found.environment.get("ZIG_GLOBAL_CACHE_DIR"), told


def test_zigs_own_folder_comes_first(machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = replace(machine, environment={"HOME": str(tmp_path)})
    with used(machine, monkeypatch, tmp_path / "cache") as (folder, told):
        assert (folder, told) == (None, [])
    assert (tmp_path / ".cache" / "zig").is_dir()
    # which the specification says to ignore, and zig does not
    machine = replace(machine, environment={"HOME": str(tmp_path), "XDG_CACHE_HOME": "relative"})
    with used(machine, monkeypatch) as (folder, told):
        assert (folder, told) == (str(tmp_path / ".cache" / "zig"), [])


@pytest.mark.parametrize("environment", [{}, {"HOME": "/dev/null"}, {"XDG_CACHE_HOME": "/dev/null"}])
def test_then_the_cache_of_builds_and_then_a_temporary_one(
    machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    machine = replace(machine, environment=environment)
    with used(machine, monkeypatch, tmp_path / "cache") as (folder, told):
        assert (folder, told) == (str(tmp_path / "cache" / "zig"), [])
    with used(machine, monkeypatch, Path("/dev/null")) as (folder, told):
        assert Path(folder).is_relative_to(tmp_path)
        (line,) = told
        assert "Name a folder with --cache-dir or ZIG_GLOBAL_CACHE_DIR" in line
    assert not Path(folder).exists()


def test_a_folder_that_was_named_is_not_replaced(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = replace(machine, environment={"ZIG_GLOBAL_CACHE_DIR": "/dev/null"})
    with used(machine, monkeypatch) as (folder, told):
        assert (folder, told) == ("/dev/null", [])
