"""The native build with real toolchains. A cold zig cache costs about 10 s once for each processor."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from kept_objects.zig import STORE
from standin import launcher_source

from aot_pack.errors import NativeError, OutputError, WheelError
from aot_pack.model import LauncherSource, SourceFile
from aot_pack.native.audit import NativeLibrary
from aot_pack.native.build import build_library
from aot_pack.native.process import Commands
from aot_pack.native.toolchain import Machine, Toolchain, find_machine, find_toolchain


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """This machine, with templates that have no launcher runtime: the stand-in brings its own."""
    found = find_machine(os.environ)
    templates = tmp_path_factory.mktemp("templates")
    shutil.copytree(found.templates / "project", templates / "project")
    return replace(found, templates=templates)


@pytest.fixture(scope="module")
def zig(machine: Machine) -> Toolchain:
    return find_toolchain("zig", machine)


@pytest.fixture(scope="module")
def library(machine: Machine, zig: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> NativeLibrary:
    folder = tmp_path_factory.mktemp("library") / "project"
    return build_library(launcher_source(), folder=folder, toolchain=zig, machine=machine, jobs=2)


def with_file(text: str, *, name: str = "more.cpp") -> LauncherSource:
    source = launcher_source()
    return replace(source, files=(*source.files, SourceFile(path=f"src/{name}", text=text)))


def failure(source: LauncherSource, folder: Path, toolchain: Toolchain, machine: Machine) -> NativeError:
    with pytest.raises(NativeError) as caught:
        build_library(source, folder=folder, toolchain=toolchain, machine=machine, jobs=2)
    return caught.value


def test_zig_for_this_processor(library: NativeLibrary) -> None:
    assert library.path.name == "libmy_kernels.so"
    assert library.toolchain.startswith("zig ")
    info = library.info
    assert set(info.needed) <= {"libc.so.6", "libm.so.6", "libdl.so.2"}
    assert info.exports == (
        "__tvm_ffi_aot_pack_find_provider",
        "__tvm_ffi_aot_pack_function", "__tvm_ffi_aot_pack_id", "__tvm_ffi_aot_pack_name",
        "__tvm_ffi_aot_pack_on_number", "__tvm_ffi_aot_pack_on_warning",
        "__tvm_ffi_aot_pack_preload", "__tvm_ffi_aot_pack_unload",
        "__tvm_ffi_everything", "__tvm_ffi_scale",
    )  # fmt: skip
    assert info.glibc <= (2, 28)
    assert info.size_bytes < 10_000
    assert b".debug" not in library.path.read_bytes()


def test_zig_for_aarch64(machine: Machine, tmp_path: Path) -> None:
    toolchain = find_toolchain("zig", machine, platform="manylinux_2_28_aarch64")
    built = build_library(launcher_source(), folder=tmp_path / "p", toolchain=toolchain, machine=machine, jobs=2)
    assert built.info.machine == "EM_AARCH64"
    assert built.info.glibc <= (2, 28)


def test_the_compiler_of_this_machine(machine: Machine, tmp_path: Path) -> None:
    toolchain = find_toolchain("system", machine)
    built = build_library(launcher_source(), folder=tmp_path / "p", toolchain=toolchain, machine=machine, jobs=2)
    assert toolchain.platform is None
    assert not any("stdc++" in needed or "gcc_s" in needed for needed in built.info.needed)


def test_equal_sources_give_equal_bytes_in_any_folder_and_shell(
    machine: Machine, zig: Toolchain, library: NativeLibrary, tmp_path: Path
) -> None:
    shell = {"CFLAGS": "-O0 -g", "CXXFLAGS": "-DX", "LDFLAGS": "-lnone", "CPATH": "/nowhere", "TZ": "Asia/Tokyo"}
    other = replace(machine, environment={**machine.environment, **shell, STORE: ""})
    folder = tmp_path / "a folder with spaces" / "p"
    before = os.umask(0o077)
    try:
        built = build_library(launcher_source(), folder=folder, toolchain=zig, machine=other)
    finally:
        os.umask(before)
    assert built.info.sha256 == library.info.sha256


def test_nothing_is_taken_from_path(machine: Machine, zig: Toolchain, library: NativeLibrary, tmp_path: Path) -> None:
    bare = replace(machine, environment={**machine.environment, "PATH": str(tmp_path), STORE: ""})
    built = build_library(launcher_source(), folder=tmp_path / "p", toolchain=zig, machine=bare, jobs=2)
    assert built.info.sha256 == library.info.sha256


def test_paths_of_source_files_are_relative(machine: Machine, zig: Toolchain, tmp_path: Path) -> None:
    text = """
#include "common.hpp"
extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_where(void*, const TVMFFIAny*, int32_t, TVMFFIAny*) {
  return refuse("RuntimeError", __FILE__);
}
"""
    built = build_library(with_file(text), folder=tmp_path / "p", toolchain=zig, machine=machine, jobs=2)
    data = built.path.read_bytes()
    assert b"\0src/more.cpp\0" in data
    assert str(tmp_path).encode() not in data


def test_an_error_in_the_code_comes_with_the_compilers_text(machine: Machine, zig: Toolchain, tmp_path: Path) -> None:
    error = failure(with_file("int f() { return wrong; }\n"), tmp_path / "p", zig, machine)
    assert str(error) == f"compiling the launcher with {zig.version} failed with exit code 1"
    assert "src/more.cpp:1:18: error: use of undeclared identifier 'wrong'" in (error.detail or "")
    assert error.exit_code == 6


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("static int unused = 0;\n", "unused"),  # warnings are errors
        ("#include <vector>\n", "'vector' file not found"),
        ("int f(int* p) { try { return *p; } catch (...) { return 0; } }\n", "exceptions disabled"),
        ("#include <no_such_header.h>\n", "'no_such_header.h' file not found"),
    ],
)
def test_what_a_launcher_may_not_use(machine: Machine, zig: Toolchain, tmp_path: Path, text: str, message: str) -> None:
    assert message in (failure(with_file(text), tmp_path / "p", zig, machine).detail or "")


def test_the_audit_sees_what_was_linked(machine: Machine, zig: Toolchain, tmp_path: Path) -> None:
    text = """
#include <stdio.h>
#include "common.hpp"
extern "C" int cudaMalloc(void**, unsigned long);
extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_bad(void*, const TVMFFIAny*, int32_t, TVMFFIAny*) {
  void* p = nullptr;
  return printf("printed %p", p) + cudaMalloc(&p, 1);
}
"""
    error = failure(with_file(text), tmp_path / "p", zig, machine)
    assert "it calls cudaMalloc, which is not in the list" in (error.detail or "")
    assert "it calls printf, which is not in the list" in (error.detail or "")


def test_functions_of_tvm_ffi_that_the_wheel_may_run_without(machine: Machine, zig: Toolchain, tmp_path: Path) -> None:
    text = """
#include "common.hpp"
extern "C" int TVMFFIBigIntFromByteArray(const TVMFFIByteArray*, TVMFFIAny*);
extern "C" int TVMFFINoSuchThing(void);
extern "C" TVM_FFI_DLL_EXPORT int __tvm_ffi_new(void*, const TVMFFIAny*, int32_t, TVMFFIAny* result) {
  return TVMFFIBigIntFromByteArray(nullptr, result) + TVMFFINoSuchThing();
}
"""
    error = failure(with_file(text), tmp_path / "p", zig, machine)
    later, unknown = (error.detail or "").splitlines()
    assert later == (
        "- it calls TVMFFIBigIntFromByteArray, which came with apache-tvm-ffi 0.1.14, but the wheel may run with 0.1.11"
    )
    assert unknown == "- it calls TVMFFINoSuchThing, which no release of apache-tvm-ffi up to 0.1.15 has"


def test_a_function_that_was_promised_must_be_there(machine: Machine, zig: Toolchain, tmp_path: Path) -> None:
    source = replace(launcher_source(), functions=("scale", "gemm"))
    assert "it does not export __tvm_ffi_gemm" in str(failure(source, tmp_path / "p", zig, machine))


def test_further_flags_are_used_and_keep_symbols(machine: Machine, tmp_path: Path) -> None:
    toolchain = find_toolchain("system", machine)
    built = build_library(
        launcher_source(), folder=tmp_path / "p", toolchain=toolchain, machine=machine, jobs=2,
        extra_flags=["-g", "-fsanitize=undefined"],
    )  # fmt: skip
    assert any("ubsan" in needed for needed in built.info.needed)
    assert b".debug_info" in built.path.read_bytes()


def test_a_compiler_that_knows_no_cpp20(machine: Machine, tmp_path: Path) -> None:
    fake = tmp_path / "oldcc"
    fake.write_text('#!/bin/sh\ncase "$*" in *--version*) echo "oldcc 4.8.5";; *) echo "no c++20" >&2; exit 1;; esac\n')
    fake.chmod(0o755)
    old = replace(machine, environment={**machine.environment, "CXX": str(fake)})
    with pytest.raises(
        NativeError, match=r"the test of the compiler .*oldcc for C\+\+20 failed with exit code 1"
    ) as caught:
        find_toolchain("system", old)
    assert "no c++20" in (caught.value.detail or "")
    assert "--toolchain zig" in (caught.value.hint or "")


# The one place that starts programs.


@pytest.fixture
def commands() -> Commands:
    return Commands({"PATH": os.environ["PATH"], "HOME": "/root", "CFLAGS": "-O0"})


def test_programs_see_the_environment_and_what_differs(commands: Commands) -> None:
    output = commands.run(["sh", "-c", "echo $HOME $CFLAGS $MORE; umask"], what="sh", environment={"MORE": "m"}).output
    assert output == "/root m\n0022\n"
    assert commands.run(["cat"], what="cat", stdin="in").output == "in"


def test_a_failed_program_is_an_error_with_its_command_and_output(commands: Commands) -> None:
    with pytest.raises(NativeError, match=r"^the tool failed with exit code 3$") as caught:
        commands.run(["sh", "-c", "echo out; echo err >&2; exit 3"], what="the tool", hint="do this")
    assert caught.value.detail == "$ sh -c 'echo out; echo err >&2; exit 3'\nout\nerr"
    assert caught.value.hint == "do this"
    with pytest.raises(WheelError, match="was killed"):
        commands.run(["sh", "-c", "kill -9 $$"], what="the tool", failure=WheelError)
    with pytest.raises(NativeError, match=r"was ended by signal 15 \(Terminated\)"):
        commands.run(["sh", "-c", "kill $$"], what="the tool")
    with pytest.raises(NativeError, match=r"the tool can't be run: /no/such/tool: No such file"):
        commands.run(["/no/such/tool"], what="the tool")


def test_a_program_that_takes_too_long_is_ended(commands: Commands) -> None:
    with pytest.raises(WheelError, match=r"^the nap did not end in 1 s$") as caught:
        commands.run(["sleep", "1000"], what="the nap", failure=WheelError, hint="wake it", timeout_s=1)
    assert caught.value.hint == "wake it"


def test_a_full_disk_is_said_to_be_one(commands: Commands) -> None:
    with pytest.raises(OutputError, match="the disk is full: the tool could not write its output"):
        commands.run(["sh", "-c", "echo x | cat > /dev/full"], what="the tool")


INTERRUPTED = """
import os, sys
from aot_pack.native.process import Commands
# A child that ignores polite signals, with a grandchild.
script = "trap '' INT TERM; sleep 1000 & echo $! > {folder}/grandchild; echo $$ > {folder}/child; wait"
Commands(dict(os.environ)).run(["sh", "-c", script], what="sh")
"""


def pid_in(path: Path) -> Iterator[int]:
    for _ in range(1200):
        if path.is_file() and path.read_text().strip():
            yield int(path.read_text())
            return
        time.sleep(0.05)
    raise AssertionError(f"{path} was not written")


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_ctrl_c_ends_every_child(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED.format(folder=tmp_path)],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    (child,), (grandchild,) = pid_in(tmp_path / "child"), pid_in(tmp_path / "grandchild")
    assert is_running(child)
    assert is_running(grandchild)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert "KeyboardInterrupt" in stderr
    assert process.returncode != 0
    assert not is_running(child)
    for _ in range(1200):  # it was killed, and needs a moment on a processor to end
        if not is_running(grandchild):
            break
        time.sleep(0.05)
    assert not is_running(grandchild)


def test_ctrl_c_while_a_program_starts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It comes when the program runs and nobody has its number yet: it is ended all the same."""
    start = subprocess.Popen

    def interrupted(*arguments: Any, **options: Any) -> Any:
        process = start(*arguments, **options)
        started.append(process)
        signal.raise_signal(signal.SIGINT)
        return process

    started: list[Any] = []
    monkeypatch.setattr(subprocess, "Popen", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Commands(dict(os.environ)).run(["sleep", "1000"], what="sleep")
    (process,) = started
    assert process.returncode == -signal.SIGTERM
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
