"""The examples of docs/cpp.md: built as users build them, against a wheel in an environment and against a prefix."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver, Launch, read_log

from aot_pack.native.toolchain import find_machine
from e2e.conftest import ROOT, aot_pack

WARNINGS = ("-Wall", "-Wextra", "-Werror", "-pedantic")


def example(name: str) -> str:
    """A block of docs/cpp.md that begins with a comment with its file's name."""
    text = (ROOT / "docs" / "cpp.md").read_text()
    block = re.search(rf"```\w+\n((?://|#|/\*) {re.escape(name)}(?: \*/)?\n.*?)```", text, re.DOTALL)
    assert block is not None, name
    return block[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A package that programs are built against, and the fake driver."""

    site: Path
    """site-packages of an environment that has the package and TVM FFI."""
    prefix: Path
    python: Path
    driver: FakeDriver
    cuda: Path
    """A folder with cuda.h and libcuda.so."""

    def run(self, program: Path, log: Path) -> list[Launch]:
        """Runs a program that must succeed, without Python; returns its launches."""
        log.unlink(missing_ok=True)
        environment = self.driver.environment(Controls(log_file=log), base={"PATH": "/nowhere"})
        done = subprocess.run([program], env=environment, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return [call for call in read_log(log) if isinstance(call, Launch)]


def run(command: Sequence[str | Path], cwd: Path, **variables: str) -> str:
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, env={**os.environ, **variables}, check=False
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    folder = tmp_path_factory.mktemp("cpp")
    block = re.search(r"```python\n(# kernels\.py\n.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert block is not None
    (folder / "kernels.py").write_text(block[1])
    names = ("--name", "my-kernels", "--version", "1.0", "--arch", "sm_90a")
    done = aot_pack("build", "kernels.py", *names, "--prefix", "made/first", cwd=folder)
    assert done.code == 0, done.err
    (wheel,) = (folder / "dist").glob("*.whl")
    uv = [sys.executable, "-m", "uv"]
    run([*uv, "venv", "-q", "--python", sys.executable, "venv"], folder)
    python = folder / "venv" / "bin" / "python"
    run([*uv, "pip", "install", "-q", "--python", python, wheel, "scikit-build-core"], folder)
    (site,) = (folder / "venv" / "lib").glob("python*/site-packages")
    driver = FakeDriver(FakeDriver.build())
    cuda = folder / "cuda"
    cuda.mkdir()
    (cuda / "libcuda.so").symlink_to(driver.folder / "libcuda.so.1")
    (cuda / "cuda.h").symlink_to(find_machine(os.environ).include_dirs[-1] / "cuda.h")
    prefix = folder / "moved" / "prefix"
    prefix.parent.mkdir()
    shutil.move(folder / "made" / "first", prefix)
    return Place(site=site, prefix=prefix, python=python, driver=driver, cuda=cuda)


def cmake(place: Place, folder: Path, *options: str) -> Path:
    """Builds the example of docs/cpp.md with CMake; returns the program."""
    for name in ("program.cpp", "CMakeLists.txt"):
        (folder / name).write_text(example(name))
    flags = f"-isystem {place.cuda} {' '.join(WARNINGS)}"
    command = ["cmake", "-B", "build", f"-DCMAKE_CXX_FLAGS={flags}", f"-DCMAKE_EXE_LINKER_FLAGS=-L{place.cuda}"]
    run([*command, *options], folder)
    run(["cmake", "--build", "build"], folder)
    return folder / "build" / "program"


def check(launches: list[Launch]) -> None:
    (launch,) = launches
    assert (launch.grid, launch.block) == ((4, 1, 1), (256, 1, 1))
    assert launch.stream > 2


@pytest.mark.parametrize("way", ["the folder that python -m tells", "an environment", "a prefix that was moved"])
def test_cmake_finds_a_package(place: Place, tmp_path: Path, way: str) -> None:
    if way == "a prefix that was moved":
        option = f"-DCMAKE_PREFIX_PATH={place.prefix}"
    elif way == "an environment":
        option = f"-DCMAKE_PREFIX_PATH={place.site}"
    else:
        told = run([place.python, "-m", "my_kernels", "--cmakedir"], tmp_path).strip()
        option = f"-Dmy_kernels_DIR={told}"
    check(place.run(cmake(place, tmp_path, option), tmp_path / "log.json"))


def test_cmake_says_that_tvm_ffi_is_missing(place: Place, tmp_path: Path) -> None:
    shutil.copytree(place.site / "my_kernels", tmp_path / "elsewhere" / "my_kernels")
    for name in ("program.cpp", "CMakeLists.txt"):
        (tmp_path / name).write_text(example(name))
    command = ["cmake", "-B", "build", f"-DCMAKE_PREFIX_PATH={tmp_path / 'elsewhere'}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    said = " ".join(done.stderr.split())
    assert done.returncode != 0
    assert f"my_kernels needs lib/libtvm_ffi.so and dlpack/dlpack.h of TVM FFI, which are not in {tmp_path}" in said
    assert "set tvm_ffi_ROOT to the folder tvm_ffi of an installation" in said
    run([*command, f"-Dtvm_ffi_ROOT={place.site / 'tvm_ffi'}"], tmp_path)


def test_cmake_compares_versions(place: Place, tmp_path: Path) -> None:
    ask = "cmake_minimum_required(VERSION 3.18)\nproject(p LANGUAGES C)\nfind_package(my_kernels {} REQUIRED)\n"
    command = ["cmake", "-B", "build", f"-DCMAKE_PREFIX_PATH={place.prefix}"]
    (tmp_path / "CMakeLists.txt").write_text(ask.format("0.9"))
    run(command, tmp_path)
    (tmp_path / "CMakeLists.txt").write_text(ask.format("1.1"))
    done = subprocess.run([*command, "--fresh"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "version: 1.0" in done.stderr


@pytest.mark.parametrize("way", ["python -m", "pkg-config", "pkg-config of a prefix"])
def test_flags_for_other_build_tools(place: Place, tmp_path: Path, way: str) -> None:
    (tmp_path / "program.c").write_text(example("program.c"))
    if way == "python -m":
        flags = [
            run([place.python, "-m", "my_kernels", f"--{name}"], tmp_path).split() for name in ("includes", "libs")
        ]
    else:
        told = run([place.python, "-m", "my_kernels", "--pkgconfigdir"], tmp_path).strip()
        path = told if way == "pkg-config" else str(place.prefix / "lib" / "pkgconfig")
        assert shutil.which("pkg-config"), "install pkg-config, as with apt-get install pkg-config"
        ask = ("pkg-config", "--cflags", "my_kernels"), ("pkg-config", "--libs", "my_kernels")
        flags = [run(command, tmp_path, PKG_CONFIG_PATH=path).split() for command in ask]
    includes, libraries = flags
    run(["gcc", "-std=c99", *WARNINGS, *includes, "program.c", *libraries, "-o", "program"], tmp_path)
    assert place.run(tmp_path / "program", tmp_path / "log.json") == []  # no elements, so nothing is launched


def test_a_project_of_scikit_build_core(place: Place, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["scikit-build-core", "my-kernels"]\nbuild-backend = "scikit_build_core.build"\n'
        '[project]\nname = "consumer"\nversion = "1"\n'
    )
    (tmp_path / "program.cpp").write_text(example("program.cpp"))
    text = example("CMakeLists.txt").replace(" cuda)", f" {place.driver.folder / 'libcuda.so.1'})")
    text += f"target_include_directories(program SYSTEM PRIVATE {place.cuda})\n"
    (tmp_path / "CMakeLists.txt").write_text(f"{text}install(TARGETS program DESTINATION consumer)\n")
    uv: list[str | Path] = [
        sys.executable,
        "-m",
        "uv",
        "build",
        "-q",
        "--wheel",
        "--no-build-isolation",
        "--python",
        place.python,
    ]
    run([*uv, "."], tmp_path)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert "consumer/program" in archive.namelist()


def test_a_prefix_is_whole_and_replaced_only_if_it_is_ours(place: Place, tmp_path: Path) -> None:
    run(["sha256sum", "--quiet", "-c", "share/my_kernels/SHA256SUMS"], place.prefix)
    listed = {line.split("  ")[1] for line in (place.prefix / "share/my_kernels/SHA256SUMS").read_text().splitlines()}
    found = {str(path.relative_to(place.prefix)) for path in place.prefix.rglob("*") if path.is_file()}
    assert found == {*listed, "share/my_kernels/SHA256SUMS", ".aot-pack-prefix"}
    assert {"share/licenses/apache-tvm-ffi/LICENSE", "share/licenses/my_kernels/LICENSE-aot-pack.txt"} <= listed
    assert str(place.prefix.parent.parent).encode() not in (place.prefix / "lib/libmy_kernels.so").read_bytes()
    other = tmp_path / "other"
    other.mkdir()
    (other / "file").touch()
    done = aot_pack("build", "kernels.py", "--arch", "sm_90a", "--prefix", other, cwd=place.cuda.parent)
    assert done.code == 8
    assert f"--prefix {other}: the folder is not empty, and aot-pack did not write it" in done.err
    assert [path.name for path in other.iterdir()] == ["file"]


def test_a_prefix_in_a_process_of_python(place: Place, tmp_path: Path) -> None:
    """The library of a prefix uses the TVM FFI that Python loaded."""
    script = (
        "import ctypes, my_kernels\n"
        f"ctypes.CDLL({str(place.prefix / 'lib' / 'libmy_kernels.so')!r})\n"
        "print(*sorted({line.split()[-1] for line in open('/proc/self/maps') if 'libtvm_ffi.so' in line}))\n"
    )
    assert run([place.python, "-c", script], tmp_path).split() == [
        str(place.site / "tvm_ffi" / "lib" / "libtvm_ffi.so")
    ]


def test_the_example_by_name(place: Place, tmp_path: Path) -> None:
    """C++ finds a function by its global name, with TVM FFI's own headers."""
    text = (ROOT / "docs" / "cpp.md").read_text()
    assert 'tvm::ffi::Function scale = tvm::ffi::Function::GetGlobalRequired("my_kernels.scale");' in text
    (tmp_path / "program.cpp").write_text(
        '#include <tvm/ffi/function.h>\n\n#include <iostream>\n\n#include "my_kernels.hpp"\n\n'
        "int main() {\n  my_kernels::register_global();\n"
        '  tvm::ffi::Function scale = tvm::ffi::Function::GetGlobalRequired("my_kernels.scale");\n'
        "  try {\n    scale(1, 2.0, 3);\n  } catch (const tvm::ffi::Error& error) {\n"
        "    std::cout << error.message();\n  }\n}\n"
    )
    flags = [run([place.python, "-m", "my_kernels", f"--{name}"], tmp_path).split() for name in ("includes", "libs")]
    run(["g++", "-std=c++17", *flags[0], "program.cpp", *flags[1], "-o", "program"], tmp_path)
    assert run([tmp_path / "program"], tmp_path).startswith("scale(): argument 'x': expected a tensor, got int")
