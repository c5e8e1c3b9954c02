"""The second build of ``--check-reproducible``: from where, and with what."""

from __future__ import annotations

from pathlib import Path

import pytest
from standin import build_settings

from aot_pack import reproduce
from aot_pack.arch import Arch
from aot_pack.errors import NotReproducible, UsageError
from aot_pack.model import BuildSettings


def settings(folder: Path, jobs: int = 4) -> BuildSettings:
    return build_settings(
        source=folder / "kernels.py",
        output=folder / "dist",
        archs=(Arch.parse("sm_90a"),),
        jobs=jobs,
        keep_build=folder / "kept",
        license_files=(folder / "LICENSE", Path("/usr/share/license")),
    )


@pytest.fixture
def author(tmp_path: Path) -> Path:
    folder = tmp_path / "author"
    for name in (
        "kernels.py",
        "LICENSE",
        "data/table.bin",
        "dist/old.whl",
        ".git/config",
        "build/x",
        "a/__pycache__/y",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


def test_it_builds_from_a_copy_with_another_number_of_processes(author: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    again = reproduce._settings_elsewhere(settings(author), place)
    copied = {path.relative_to(again.source.parent).as_posix() for path in again.source.parent.rglob("*.*")}
    assert copied == {"kernels.py", "data/table.bin"}
    assert again.source.read_text() == "kernels.py"
    assert again.license_files == (again.source.parent / "LICENSE", Path("/usr/share/license"))
    assert (again.jobs, again.keep_build, again.output) == (1, None, place / "dist")
    (tmp_path / "other").mkdir()
    assert reproduce._settings_elsewhere(settings(author, jobs=1), tmp_path / "other").jobs == 2


def test_a_folder_that_is_too_large_to_copy(author: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reproduce, "_LARGEST_FOLDER_BYTES", 10)
    with pytest.raises(UsageError, match=r"--check-reproducible can't copy .*author: it has more than"):
        reproduce._settings_elsewhere(settings(author), tmp_path / "place")


def test_the_second_process_has_nothing_of_the_first_users(tmp_path: Path) -> None:
    environment = {"HOME": "/home/author", "PYTHONPATH": "lib:/opt/lib", "LANG": "de_DE.UTF-8"}
    changed = reproduce._environment_elsewhere(environment, tmp_path)
    assert changed["HOME"] == str(tmp_path / "home")
    assert (tmp_path / "home").is_dir()
    assert changed["PYTHONPATH"] == f"{Path('lib').absolute()}:/opt/lib"
    assert changed["LC_ALL"] == "C"


def test_a_second_build_that_makes_other_wheels() -> None:
    with pytest.raises(NotReproducible, match=r"in another folder gave b\.whl, but the first gave a\.whl") as caught:
        reproduce._compare_names(["a.whl"], ["b.whl"])
    assert str(caught.value.hint).startswith("make sure that kernels.py does not depend on the time")
