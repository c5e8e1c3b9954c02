"""The stand-in for zig with which the tests compile: what it takes from another build, and what it does not."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from kept_objects import stand_in
from kept_objects.zig import STORE
from standin import launcher_source

from aot_pack.errors import NativeError
from aot_pack.model import SourceFile
from aot_pack.native.build import build_library
from aot_pack.native.toolchain import Machine, find_machine, find_toolchain


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    """This machine, with a stand-in that has kept nothing yet, and without aot-pack's runtime."""
    stand_in.install(tmp_path / "stand-in", monkeypatch)
    found = find_machine(os.environ)
    shutil.copytree(found.templates / "project", tmp_path / "templates" / "project")
    return replace(found, templates=tmp_path / "templates")


def objects(machine: Machine) -> set[Path]:
    return set(Path(machine.environment[STORE]).iterdir())


def build(machine: Machine, folder: Path, *, package: str = "my_kernels", header: str = "", text: str = "") -> bytes:
    source = launcher_source()
    files = [replace(file, text=file.text + (header if file.path.endswith(".hpp") else "")) for file in source.files]
    files.append(SourceFile(path="src/more.cpp", text=text))
    source = replace(source, package=package, files=tuple(files))
    return build_library(
        source, folder=folder, toolchain=find_toolchain("zig", machine), machine=machine
    ).path.read_bytes()


def test_equal_sources_are_compiled_once(machine: Machine, tmp_path: Path) -> None:
    first = build(machine, tmp_path / "first")
    kept = objects(machine)
    assert len(kept) == len(list((tmp_path / "first").rglob("*.o")))
    for path in kept:
        path.chmod(0o444)
    assert build(machine, tmp_path / "second" / "deeper") == first
    assert objects(machine) == kept
    ninja = [str(machine.ninja), "-C", str(tmp_path / "second" / "deeper" / "build"), "-d", "explain"]
    assert "no work to do" in subprocess.run(ninja, capture_output=True, text=True, check=True).stdout
    build(machine, tmp_path / "third", package="other")
    assert objects(machine) == kept


def test_a_changed_source_and_a_changed_header_are_compiled(machine: Machine, tmp_path: Path) -> None:
    build(machine, tmp_path / "first", text="// one\n")
    count = len(objects(machine))
    build(machine, tmp_path / "second", text="// two\n")
    assert len(objects(machine)) == count + 1
    build(machine, tmp_path / "third", text="// two\n", header="// more\n")
    assert len(objects(machine)) == 2 * count + 1


def test_an_error_is_not_kept(machine: Machine, tmp_path: Path) -> None:
    for folder in ("first", "second"):
        with pytest.raises(NativeError) as caught:
            build(machine, tmp_path / folder, text="int f() { return wrong; }\n")
        assert "src/more.cpp:1:18: error: use of undeclared identifier 'wrong'" in (caught.value.detail or "")


def test_without_a_store_everything_is_compiled(machine: Machine, tmp_path: Path) -> None:
    bare = replace(machine, environment={**machine.environment, STORE: ""})
    assert build(bare, tmp_path / "first") == build(machine, tmp_path / "second")
    kept = objects(machine)
    for path in kept:
        path.write_bytes(b"")
    assert build(bare, tmp_path / "third")
    assert all(path.read_bytes() == b"" for path in kept)
