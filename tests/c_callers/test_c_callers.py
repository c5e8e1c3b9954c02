"""Programs in C and C++ that call a package over the fake driver: what they launch, and the errors that they get."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from fake_driver import Controls, FakeDriver, Launch, read_log
from synthetic import DTYPES, tensor
from synthetic.packages import BuiltPackage, build_package, passing_unit, single
from synthetic.service import GPUS, PACKAGE, write_units

from aot_pack.native.toolchain import Machine, find_toolchain
from aot_pack.signature import EnvStreamParam, ScalarParam, Signature
from c_callers.programs import COMPILERS, check_program, compile_program

HERE = Path(__file__).parent

ERRORS = """\
every: an event: every(): argument 'event': expected a CUDA event (its handle as an integer, or an opaque handle), got \
None
every: a text: every(): argument 'text': expected the value 'a "word"' that the kernel was compiled for, got None
every: another text: every(): argument 'text': expected the value 'a "word"' that the kernel was compiled for, got \
'a word'
every: a shape: every(): argument 'shape': expected item[1] = 7, got 6
every: no shape: every(): argument 'shape': expected a tuple of 3 integers, got another number, or other types
copy: a tensor on the CPU: copy(): argument 'x': expected a tensor on cuda, got one on cpu
copy: a wrong dtype: copy(): argument 'x': expected dtype float32, got float16
copy: NULL: copy(): argument 'x': expected a tensor, got a NULL pointer
copy: no shape: copy(): a tensor of 1 dimension has no shape: its member shape is NULL
copy: two devices: copy(): argument 'y': is on cuda:1, but 'x' is on cuda:0; all tensors must be on one device
scale: NULL: scale(): none of its 3 variants takes (x: a NULL pointer, alpha: 1.0); scale[hopper]: argument 'x': \
expected a tensor, got a NULL pointer; scale[float16]: argument 'x': expected a tensor, got a NULL pointer; \
scale[float32]: argument 'x': expected a tensor, got a NULL pointer
allocated: NULL for an output: allocated(): argument 'found': expected a tensor, got a NULL pointer
nothing: a stream: nothing(): its kernels run on the NULL stream: pass NULL as the stream
preload: no such device: preload(): there is no device cuda:99; this process sees 2
"""


def run(driver: FakeDriver, program: Path, log: Path) -> tuple[str, list[Launch]]:
    """Runs a program that must succeed over the fake driver; returns what it printed, and its launches."""
    environment = driver.environment(Controls(gpus=(GPUS[0], GPUS[0]), log_file=log), base=os.environ)
    done = subprocess.run([program], env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout, [call for call in read_log(log) if isinstance(call, Launch)] if log.exists() else []


def cuda(driver: FakeDriver) -> list[Path]:
    return [driver.folder / "libcuda.so.1"]


@pytest.mark.parametrize("compiler", COMPILERS)
def test_a_program_in_c(
    service: BuiltPackage, machine: Machine, driver: FakeDriver, tmp_path: Path, compiler: str
) -> None:
    source, output = HERE / "caller.c", tmp_path / "caller"
    program = compile_program(source, output, [service.folder], machine, compiler=compiler, libraries=cuda(driver))
    printed, launches = run(driver, program, tmp_path / "log.json")
    assert re.sub(r"; the signature.*", "", printed) == ERRORS
    stream = next(launch.stream for launch in launches)
    assert stream > 2
    assert [(launch.kernel, launch.stream) for launch in launches] == [
        ("kernel_every_0", stream),
        ("kernel_copy_0", stream),
        ("kernel_copy_0", 0),
        ("kernel_scale_1", stream),
        ("kernel_scale_2", 0),
        ("kernel_keyed_1", 0),
        ("nothing", 0),
        ("cooperative", stream),
        ("kernel_copy_0", stream),
        ("kernel_copy_0", stream),
    ]


def test_a_program_in_cpp_with_threads_on_two_gpus(
    service: BuiltPackage, machine: Machine, driver: FakeDriver, tmp_path: Path
) -> None:
    source, output = HERE / "caller.cpp", tmp_path / "caller"
    check_program(source, tmp_path / "caller.o", [service.folder], machine, compiler="clang")
    program = compile_program(source, output, [service.folder], machine, libraries=cuda(driver))
    printed, launches = run(driver, program, tmp_path / "log.json")
    refused, kept = printed.splitlines()
    assert refused.startswith("copy(): argument 'x': expected dtype float32, got float64; the signature is ")
    assert kept.startswith("unload(): a CUDA graph has captured a call of small_0()")
    captured, *launches = launches
    assert (captured.kernel, captured.captured) == ("kernel_small_0_0", True)
    assert sorted(Counter((launch.device, launch.kernel) for launch in launches).items()) == [
        ((device, kernel), 50) for device in (0, 1) for kernel in ("cooperative", "kernel_copy_0", "kernel_scale_2")
    ]
    assert len({(launch.device, launch.stream) for launch in launches}) == 2


def test_a_header_of_another_build(service: BuiltPackage, machine: Machine, driver: FakeDriver, tmp_path: Path) -> None:
    own, other = service.source.identity, "0123456789abcdef"
    (tmp_path / "include").mkdir()
    for path in (service.folder / "include").iterdir():
        (tmp_path / "include" / path.name).write_text(path.read_text().replace(own, other))
    source = tmp_path / "caller.cpp"
    source.write_text(
        '#include <iostream>\n#include "service.hpp"\nint main() {\n'
        "  try { service::nothing(nullptr); } catch (const service::error& error) { std::cout << error.what(); }\n"
        "  service_unload(0, nullptr);\n}\n"
    )
    flags = [f"-I{tmp_path / 'include'}"]
    program = compile_program(source, tmp_path / "caller", [service.folder], machine, flags=flags)
    printed, launches = run(driver, program, tmp_path / "log.json")
    assert printed == (
        f"service.h belongs to another build than the library: the header is of build {other}, the library of build "
        f"{own}. Compile the program again with the header that is installed beside the library"
    )
    assert launches == []


def test_another_tvm_ffi(service: BuiltPackage, machine: Machine, driver: FakeDriver, tmp_path: Path) -> None:
    """A library in front of libtvm_ffi says that it is of a later release."""
    source, later = tmp_path / "later.c", tmp_path / "later.so"
    source.write_text("void TVMFFIGetVersion(unsigned* out) { out[0] = 0; out[1] = 2; out[2] = 1; }\n")
    subprocess.run(["gcc", "-shared", "-fPIC", source, "-o", later], check=True)
    caller = tmp_path / "caller.c"
    caller.write_text(
        '#include <stdio.h>\n#include "service.h"\nint main(void) {\n  service_error error;\n'
        "  return service_nothing(NULL, &error) == 1 ? puts(error.text) < 0 : 2;\n}\n"
    )
    program = compile_program(caller, tmp_path / "caller", [service.folder], machine)
    environment = {**driver.environment(base=os.environ), "LD_PRELOAD": str(later)}
    done = subprocess.run([program], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (
        0,
        "service needs TVM FFI from 0.1.11 on, before 0.2.0, but this process has 0.2.1\n",
    )


def test_no_libtvm_ffi(service: BuiltPackage, tmp_path: Path) -> None:
    """The library alone can't be loaded; the loader names what is missing."""
    load = f"import ctypes; ctypes.CDLL({str(service.library)!r})"
    done = subprocess.run([sys.executable, "-S", "-c", load], capture_output=True, text=True, check=False)
    assert re.search(r"OSError: .*libservice.so: undefined symbol: TVMFFI\w+", done.stderr), done.stderr


BY_NAME = """
import sys
import tvm_ffi
first, second = (tvm_ffi.load_module(path, keep_module_alive=True) for path in sys.argv[1:])
assert tvm_ffi.get_global_func("service.copy", allow_missing=True) is None
for _ in range(2):
    first.get_function("aot_pack_register_global")()
copy = tvm_ffi.get_global_func("service.copy")
try:
    copy(1, 2, None)
except TypeError as error:
    print(error)
for metadata in (tvm_ffi.registry.get_global_func_metadata("service.scale"), first.get_function_metadata("scale")):
    print(tvm_ffi.core.TypeSchema.from_json_str(metadata["type_schema"]))
print(first.get_function_doc("copy"), first.get_function("aot_pack_id")())
try:
    second.get_function("aot_pack_register_global")()
except ValueError as error:
    print(error)
"""


def test_functions_by_name(service: BuiltPackage, driver: FakeDriver, tmp_path: Path) -> None:
    """Two copies of a package can't both have the names."""
    other = Path(shutil.copy(service.library, tmp_path / "libother.so"))
    command: list[str | Path] = [sys.executable, "-c", BY_NAME, service.library, other]
    environment = driver.environment(base=os.environ)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    refused, schema, same, doc, wrong = done.stdout.splitlines()
    assert refused.startswith("copy(): argument 'x': expected a tensor, got int")
    assert schema == same == "Callable[[Tensor, float], None]"
    assert doc == f"Launches copy. {service.source.identity}"
    assert wrong == (
        "register_global(): TVM FFI has a global function service.every already; rename one of the two packages"
    )


SANITIZERS = ("-g1", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all")


def test_sanitizers_find_nothing(machine: Machine, driver: FakeDriver, tmp_path: Path) -> None:
    folder = tmp_path / PACKAGE
    package = build_package(
        folder, PACKAGE, write_units(), machine, find_toolchain("system", machine), extra_flags=SANITIZERS
    )
    package.write_headers()
    for name in ("caller.c", "caller.cpp"):
        program = compile_program(
            HERE / name, tmp_path / f"{name}.out", [folder], machine, flags=SANITIZERS, libraries=cuda(driver)
        )
        printed, _ = run(driver, program, tmp_path / "log.json")
        assert printed


def test_two_packages_from_cpp_and_python_at_once(
    service: BuiltPackage, machine: Machine, driver: FakeDriver, tmp_path: Path
) -> None:
    x = tensor("x", "float16")
    signature = Signature(params=(x, ScalarParam(name="times", dtype=DTYPES["int32"]), EnvStreamParam(name="stream")))
    units = single({"copy": passing_unit("copy", signature, kernel="copy_of_other")})
    other = build_package(tmp_path / "other", "other", units, machine, find_toolchain("zig", machine))
    other.write_headers()
    folders = [service.folder, other.folder]
    library = compile_program(HERE / "both.cpp", tmp_path / "both.so", folders, machine, flags=["-shared", "-fPIC"])
    log = tmp_path / "log.json"
    environment = driver.environment(Controls(gpus=(GPUS[0],), log_file=log), base=os.environ)
    environment["PYTHONPATH"] = str(HERE.parent)
    command: list[str | Path] = [sys.executable, HERE / "both.py", library, service.library, other.library]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert [re.sub(r"; the signature.*", "", line) for line in done.stdout.splitlines()] == [
        "copy(): argument 'x': expected dtype float16, got float32",
        "copy(): argument 'x': expected dtype float32, got float16",
    ]
    launches = [call for call in read_log(log) if isinstance(call, Launch)]
    assert Counter(launch.kernel for launch in launches) == {"kernel_copy_0": 200, "copy_of_other": 200}
