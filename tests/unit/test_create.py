"""``aot-pack init``: what it writes, and that it is all or nothing."""

import re
from pathlib import Path

import pytest

from aot_pack import cli
from aot_pack.errors import OutputError, UsageError
from aot_pack.names import PackageName
from aot_pack.native.project import ProjectFile
from aot_pack.native.toolchain import find_templates
from aot_pack.project.create import create_files, write_new_folder
from aot_pack.project.request import read_request
from aot_pack.project.sources import project_files

ROOT = Path(__file__).parent.parent.parent


def test_a_new_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "My.Kernels"
    assert cli.main(["init", str(folder), "--arch", "sm_80,sm_90a"]) == 0
    assert capsys.readouterr().out.endswith(f"{folder}/tests/test_import.py\n\nnext: cd {folder} && aot-pack build\n")
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) == [
        ".github/workflows/build-kernels.yml", ".github/workflows/wheels.yml", ".gitignore", "README.md", "kernels.py",
        "pyproject.toml", "tests/test_gpu.py", "tests/test_import.py",
    ]  # fmt: skip
    assert [path.name for path in folder.parent.iterdir()] == ["My.Kernels"]
    request = read_request(folder, {}, {}, tmp_path)
    assert request.project is not None
    assert (request.project.name, request.options.arch) == ("my-kernels", ("sm_80", "sm_90a"))
    assert list(project_files(request)) == [
        "README.md", "kernels.py", "pyproject.toml", "tests/test_gpu.py", "tests/test_import.py",
    ]  # fmt: skip
    for path in folder.rglob("*.py"):
        compile(path.read_text(), path, "exec")
    assert "import my_kernels\n" in (folder / "tests" / "test_import.py").read_text()
    workflow = ROOT / ".github" / "workflows" / "build-kernels.yml"
    assert (folder / ".github" / "workflows" / "build-kernels.yml").read_bytes() == workflow.read_bytes()


def test_its_kernel_is_that_of_the_readme(tmp_path: Path) -> None:
    block = re.search(r"```python\n# kernels\.py\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert block is not None
    files = {
        file.path: file.data.decode() for file in create_files(PackageName.parse("a"), ["sm_80"], find_templates())
    }
    assert files["kernels.py"].endswith(block[1])


@pytest.mark.parametrize(
    ("name", "message"), [("full", "full is not empty; aot-pack wrote nothing"), ("file", "file is a file")]
)
def test_what_is_there_is_kept(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a").touch()
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match=message):
        write_new_folder(tmp_path / name, [ProjectFile.text("b", "")])
    assert [path.name for path in sorted(tmp_path.rglob("*"))] == ["file", "full", "a"]


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    before = tmp_path.stat().st_ino
    write_new_folder(tmp_path, [ProjectFile.text("a", ""), ProjectFile.text("b/c", "")])
    assert tmp_path.stat().st_ino == before
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "c"]


@pytest.mark.parametrize("exists", [True, False])
def test_a_failure_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool) -> None:
    folder = tmp_path / "new"
    if exists:
        folder.mkdir()
    write, rename = Path.write_bytes, Path.rename

    def full(path: Path, data: bytes) -> int:
        if path.name == "b":
            raise OSError(28, "No space left on device")
        return write(path, data)

    def stuck(path: Path, target: Path) -> Path:
        if path.name == "b":
            raise OSError(5, "Input/output error")
        return rename(path, target)

    files = [ProjectFile.text("a", ""), ProjectFile.text("b", "")]
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(OutputError, match="new can't be written: No space left on device"):
            write_new_folder(folder, files)
    assert list(tmp_path.rglob("*")) == ([folder] if exists else [])
    if exists:
        monkeypatch.setattr(Path, "rename", stuck)
        with pytest.raises(OutputError, match="new can't be written: Input/output error"):
            write_new_folder(folder, files)
        assert list(tmp_path.rglob("*")) == [folder]
