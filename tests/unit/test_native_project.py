"""The generated project: which files it has, and which folders it may be written into."""

from __future__ import annotations

from pathlib import Path

import pytest
from standin import launcher_source

from aot_pack.errors import NativeError, OutputError
from aot_pack.model import LauncherSource, SourceFile
from aot_pack.native.project import MARKER, ProjectFile, checked_files, native_files, write_project
from aot_pack.native.toolchain import find_templates


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    for name in ("CMakeLists.txt.j2", "exports.map"):
        (folder / "project").mkdir(parents=True, exist_ok=True)
        (folder / "project" / name).write_bytes((find_templates() / "project" / name).read_bytes())
    (folder / "launcher/deep").mkdir(parents=True)
    (folder / "launcher/runtime.hpp").write_text("// runtime\n")
    (folder / "launcher/runtime.cpp").write_text("// runtime\n")
    (folder / "launcher/deep/detail.hpp").write_text("// detail\n")
    (folder / "launcher/notes.md").write_text("not shipped\n")
    return folder


def test_sources_and_runtime_are_put_together(templates: Path) -> None:
    files = {file.path: file.data.decode() for file in native_files(launcher_source(), templates)}
    assert list(files) == [
        "CMakeLists.txt", "exports.map", "include/aot_pack/deep/detail.hpp", "include/aot_pack/runtime.hpp",
        "src/common.hpp", "src/everything.cpp", "src/runtime.cpp", "src/scale.cpp",
        "src/signatures.cpp",
    ]  # fmt: skip
    assert (
        "  src/everything.cpp\n  src/runtime.cpp\n  src/scale.cpp\n  src/signatures.cpp\n)" in files["CMakeLists.txt"]
    )
    assert "add_library(my_kernels MODULE" in files["CMakeLists.txt"]
    assert str(templates) not in "".join(files.values())


def test_a_launcher_without_source_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NativeError, match="my_kernels: the launcher has no C"):
        native_files(LauncherSource(package="my_kernels", files=(), functions=(), identity=""), tmp_path)


def test_two_files_of_one_path_are_an_error(templates: Path) -> None:
    source = LauncherSource(
        package="p", files=(SourceFile(path="src/runtime.cpp", text=""),), functions=(), identity=""
    )
    with pytest.raises(NativeError, match=r"two files of the generated project have the path 'src/runtime\.cpp'"):
        native_files(source, templates)


@pytest.mark.parametrize("path", ["/etc/passwd", "../x.cpp", "a/../../x", "a b.cpp", "", "a;b.cpp", "$HOME.cpp"])
def test_paths_that_leave_the_project_are_an_error(path: str) -> None:
    with pytest.raises(NativeError, match="has the path"):
        checked_files([ProjectFile.text(path, "")])


def test_writing_twice_leaves_nothing_of_the_first(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "project"
    write_project(folder, [ProjectFile.text("a/old.txt", "old"), ProjectFile.text("b.txt", "old")])
    (folder / "link").symlink_to(tmp_path)
    write_project(folder, [ProjectFile.text("b.txt", "new")])
    assert sorted(path.name for path in folder.iterdir()) == [MARKER, "b.txt"]
    assert (folder / "b.txt").read_text() == "new"
    assert tmp_path.is_dir()


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine")
    with pytest.raises(OutputError, match="is not empty, and aot-pack did not write it"):
        write_project(tmp_path, [ProjectFile.text("a.txt", "")])
    assert [path.name for path in tmp_path.iterdir()] == ["precious.txt"]


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "project").write_text("")
    with pytest.raises(OutputError, match=r"expected a folder, but .*project is a file"):
        write_project(tmp_path / "project", [])
    with pytest.raises(OutputError, match=r"can't be written to .*: Not a directory"):
        write_project(tmp_path / "project" / "below", [])


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_project(tmp_path / "project", [ProjectFile.text("a.txt", "")])
