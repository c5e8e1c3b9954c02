"""Files of an installed package that are missing, damaged, of another build or in an unusual place."""

import os
import re
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import ROOT, Clean, Finished, build

CALL = """from fake_driver.tensors import CudaTensor as T
import my_kernels
x = T((8,), "float16")
my_kernels.scale(x, 2.0, x)
"""


@pytest.fixture
def package(wheels: dict[str, Path], tmp_path: Path) -> Path:
    """The folder of the package, unpacked."""
    with zipfile.ZipFile(wheels["my_kernels"]) as archive:
        archive.extractall(tmp_path)
    return tmp_path / "my_kernels"


def run(clean: Clean, folder: Path, script: str = CALL) -> Finished:
    return clean.run(f"import sys; sys.path.insert(0, {str(folder)!r})\n{script}")


def image_of(package: Path) -> Path:
    (image,) = (package / "cubins").glob("*.cubin")
    return image


def flip(image: Path) -> None:
    data = bytearray(image.read_bytes())
    data[len(data) // 2] ^= 1
    image.write_bytes(data)


def loop(image: Path) -> None:
    """A file that can't be opened, also by root."""
    image.unlink()
    image.symlink_to(image.name)


def pipe(image: Path) -> None:
    image.unlink()
    os.mkfifo(image)


def folder(image: Path) -> None:
    image.unlink()
    image.mkdir()


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (Path.unlink, "can't be read: No such file or directory"),
        (lambda image: image.write_bytes(image.read_bytes()[:-1]), "has the wrong size"),
        (lambda image: image.write_bytes(b""), "has the wrong size"),
        (flip, "is damaged, or is that of another package"),
        (loop, "can't be read: Too many levels of symbolic links"),
        (pipe, "is not a file"),
        (folder, "is not a file"),
    ],
)
def test_an_image_that_is_not_what_it_was(
    clean: Clean, package: Path, damage: Callable[[Path], object], message: str
) -> None:
    """The error names the file; when the file is right again, so is the next call of the same process."""
    image = image_of(package)
    kept = shutil.copy(image, package / "kept")
    damage(image)
    script = f"""import contextlib, os, shutil
from fake_driver.tensors import CudaTensor as T
import my_kernels
x = T((8,), "float16")
try:
    my_kernels.scale(x, 2.0, x)
except RuntimeError as error:
    print(error)
for remove in (os.rmdir, os.unlink):
    with contextlib.suppress(OSError):
        remove({str(image)!r})
shutil.copy({str(kept)!r}, {str(image)!r})
my_kernels.scale(x, 2.0, x)
"""
    done = run(clean, package.parent, script)
    assert done.code == 0, done.err
    expected = f"scale(): the kernel image {image} {message}. Install the package again"
    assert done.out.replace("/./", "/").strip() == expected


def test_the_image_of_another_package(clean: Clean, package: Path, wheels: dict[str, Path]) -> None:
    with zipfile.ZipFile(wheels["hopper_gemm"]) as archive:
        (other,) = (name for name in archive.namelist() if name.endswith(".cubin"))
        image_of(package).write_bytes(archive.read(other))
    done = run(clean, package.parent)
    assert re.search(r"RuntimeError: scale\(\): the kernel image .* has the wrong size\. Install", done.err), done.err


def test_a_library_of_another_build(clean: Clean, package: Path, wheels: dict[str, Path]) -> None:
    with zipfile.ZipFile(wheels["elementwise"]) as archive:
        (package / "libmy_kernels.so").write_bytes(archive.read("elementwise/libelementwise.so"))
    done = run(clean, package.parent)
    assert re.search(
        r"ImportError: my_kernels mixes files of two builds: .*/libmy_kernels\.so does not belong to "
        r".*/__init__\.py\. Install it again",
        done.err,
    ), done.err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, r"my_kernels is incomplete: there is no .*/libmy_kernels\.so\. Install it again"),
        (b"\x7fELF", r"my_kernels can't load .*/libmy_kernels\.so: .*file too short.*\. Install it again"),
        (b"text" * 100, r"my_kernels can't load .*/libmy_kernels\.so: .*invalid ELF header.*\. Install it again"),
    ],
)
def test_a_library_that_is_none(clean: Clean, package: Path, content: bytes | None, message: str) -> None:
    library = package / "libmy_kernels.so"
    if content is None:
        library.unlink()
    else:
        library.write_bytes(content)
    done = run(clean, package.parent)
    assert re.search(f"ImportError: {message}", done.err), done.err


def test_an_archive_on_the_path(clean: Clean, wheels: dict[str, Path]) -> None:
    done = run(clean, wheels["my_kernels"])
    assert re.search(r"ImportError: my_kernels can't be imported from an archive: .* Unpack the archive", done.err), (
        done.err
    )


def test_a_folder_that_may_not_be_written(clean: Clean, package: Path) -> None:
    """Nothing is written into it, and no more than reading is allowed."""
    everything = [package, *package.rglob("*")]
    before = {path: path.stat().st_mtime_ns for path in everything}
    for path in everything:
        path.chmod(stat.S_IRUSR | (stat.S_IXUSR if path.is_dir() else 0))
    try:
        done = run(clean, package.parent)
    finally:
        for path in everything:
            path.chmod(stat.S_IRWXU)
    assert done.code == 0, done.err
    assert {path: path.stat().st_mtime_ns for path in [package, *package.rglob("*")]} == before


def test_two_versions_in_one_process(clean: Clean, package: Path, tmp_path: Path) -> None:
    """Each loads its own images, and is unloaded by itself."""
    source = tmp_path / "kernels.py"
    text = (ROOT / "README.md").read_text()
    match = re.search(r"```python\n(# kernels\.py\n.*?)```", text, re.DOTALL)
    assert match is not None
    source.write_text(match[1].replace("* alpha", "+ alpha"))
    output = tmp_path / "dist"
    output.mkdir()
    wheel = build(source, output, "--arch", "sm_90a", "--name", "my-kernels", "--version", "2.0")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "second")
    script = f"""from fake_driver.tensors import CudaTensor as T
import my_kernels as first
del sys.modules["my_kernels"]
sys.path[0] = {str(tmp_path / "second")!r}
import my_kernels as second
x = T((8,), "float16")
assert (first.__version__, second.__version__) == ("1.0", "2.0")
first.scale(x, 2.0, x)
second.scale(x, 2.0, x)
first.unload()
second.scale(x, 2.0, x)
first.scale(x, 2.0, x)
"""
    calls = clean.record(f"import sys; sys.path.insert(0, {str(package.parent)!r})\n{script}")
    images = [call.image_sha256 for call in calls if hasattr(call, "image_sha256")]
    assert len(set(images)) == 2
    assert images[0] == images[3] != images[1] == images[2]
