"""How large a wheel may be."""

import zipfile
from pathlib import Path

import pytest
from standin.wheels import make_files

from aot_pack.errors import WheelError
from aot_pack.wheel.budget import check_size, space_table

MANIFEST, _ = make_files()


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """With the files of the stand-in's manifest: text that is easy to compress."""
    path = tmp_path / "my_kernels-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for image in MANIFEST.images:
            archive.writestr(f"my_kernels/{image.file}", b"x" * 100_000)
        archive.writestr("my_kernels/libmy_kernels.so", bytes(range(256)) * 20)
        archive.writestr("my_kernels/__init__.py", b"y = 1\n" * 10)
        archive.writestr("my_kernels-1.0.dist-info/METADATA", b"z" * 10)
    return path


def test_a_wheel_within_its_limit(wheel: Path) -> None:
    check_size(wheel, MANIFEST, None)
    check_size(wheel, MANIFEST, wheel.stat().st_size)


def test_one_byte_more_is_an_error_that_says_what_takes_the_space(wheel: Path) -> None:
    with pytest.raises(
        WheelError, match=r"the wheel my_kernels-1\.0-py3-none-any\.whl takes .*, but --max-size allows"
    ) as caught:
        check_size(wheel, MANIFEST, wheel.stat().st_size - 1)
    assert caught.value.detail == space_table(wheel, MANIFEST)
    assert "--arch" in (caught.value.hint or "")


def test_the_table_has_all_files_once_and_functions_by_size(wheel: Path) -> None:
    kinds, functions = (part.splitlines() for part in space_table(wheel, MANIFEST).split("\n\n"))
    assert kinds[0].split() == ["what", "files", "in", "the", "wheel", "installed"]
    names = {line.split("  ")[0].strip() for line in kinds[2:]}
    assert names == {"kernels for sm_80", "kernels for sm_90a", "launcher", "Python, manifest, licenses"}
    assert [line.split()[0] for line in functions[2:]] == ["scale", "everything"]
    assert functions[2].split()[1] == "2"
