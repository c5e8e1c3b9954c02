"""Wheels of the command in a clean environment: what is in them, what they import, what they pass to the driver."""

import hashlib
import json
import re
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from fake_driver import Call, Controls, FakeDriver, Launch, Result, fail_directive, newer_than

from .conftest import EXAMPLES, Clean, aot_pack

PRELUDE = "from fake_driver.tensors import CudaTensor as T\n"


def launches(calls: list[Call]) -> list[Launch]:
    return [call for call in calls if isinstance(call, Launch)]


# -- what is in them


def test_one_wheel_of_the_promised_tag(wheels: dict[str, Path]) -> None:
    assert {wheel.name.split("-", 2)[2] for wheel in wheels.values()} == {"py3-none-manylinux_2_28_x86_64.whl"}


def test_other_tools_find_nothing_wrong(wheels: dict[str, Path]) -> None:
    for tool in (["twine", "check", "--strict"], ["check_wheel_contents"]):
        done = subprocess.run(
            [sys.executable, "-m", *tool, *wheels.values()], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_name_of_nvidias_runtime_is_in_any_file(wheels: dict[str, Path], name: str) -> None:
    forbidden = re.compile(rb"CuteDSLRT|cuda_dialect|(?<![A-Za-z0-9])_cuda[A-Z]|libcudart|libcute")
    with zipfile.ZipFile(wheels[name]) as archive:
        for member in archive.namelist():
            assert forbidden.search(archive.read(member)) is None, member


def test_inspect_shows_targets_and_registers(wheels: dict[str, Path], tmp_path: Path) -> None:
    text = aot_pack("inspect", wheels["hopper_gemm"], cwd=tmp_path)
    assert text.code == 0, text.err
    assert "gemm@sm_90a" in text.out
    assert "  includes     doubling.py\n" in aot_pack("inspect", wheels["variant_kernels"], cwd=tmp_path).out
    content = json.loads(aot_pack("inspect", wheels["variant_kernels"], "--json", cwd=tmp_path).out)
    assert "scale[float16]@sm_90a" in json.dumps(content)


def test_plan_shows_the_order_of_variants(tmp_path: Path) -> None:
    source = Path(__file__).parent / "variant_kernels.py"
    options = ("--arch", "sm_90a", "--select", "sized*", "--select", "shifted*", "--dispatch", "--json")
    done = aot_pack("plan", source, *options, cwd=tmp_path)
    assert done.code == 0, done.err
    order = json.loads(done.out)["dispatch"]
    sized = [entry["targets"] for entry in order if entry["function"] == "sized"]
    assert sized == [[f"sized[n={n}]@sm_90a"] for n in (64, 128, 256, None)]
    shifted = [entry["takes"] for entry in order if entry["function"] == "shifted"]
    assert shifted[0] == "shifted(x: float16[n0%8], y: float16[n0%8], alpha: float32, shift: False, mode: 'fast')"


# -- installing and importing


def test_only_tvm_ffi_is_installed_beside_them(wheels: dict[str, Path], clean: Clean) -> None:
    done = subprocess.run(
        [clean.python, "-m", "pip", "list", "--format", "json", "--disable-pip-version-check"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    names = {entry["name"].replace("_", "-") for entry in json.loads(done.stdout)}
    names -= {"pip", "setuptools", *(name.replace("_", "-") for name in wheels)}
    assert names == {"apache-tvm-ffi", "typing-extensions"}


def test_they_import_without_a_driver_and_the_first_call_says_what_is_missing(clean: Clean) -> None:
    imports = "\n".join(f"import {name}" for name in EXAMPLES)
    done = clean.run(f"{PRELUDE}{imports}\nx = T((8,), 'float16')\nelementwise.scale(x, 2.0, x)", driver=False)
    assert done.code == 1
    assert "RuntimeError: scale(): no CUDA driver: libcuda.so.1 can't be loaded" in done.err


def test_importing_reads_no_cubin(wheels: dict[str, Path], clean: Clean, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheels["elementwise"]) as archive:
        archive.extractall(tmp_path, [name for name in archive.namelist() if not name.endswith(".cubin")])
    script = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import elementwise; print(elementwise.__file__)"
    done = clean.run(script)
    assert (done.code, Path(done.out).parent) == (0, tmp_path / "elementwise"), done.err


def test_a_driver_too_old_is_named(clean: Clean) -> None:
    old = FakeDriver(FakeDriver.build(without=newer_than(11080)))
    environment = Clean(python=clean.python, driver=old, logs=clean.logs)
    script = f"{PRELUDE}import elementwise\nx = T((8,), 'float16')\nelementwise.scale(x, 2.0, x)"
    done = environment.run(script, controls=Controls(driver_version=11080))
    assert re.search(r"the NVIDIA driver is too old: it supports CUDA 11\.8 and has no cu\w+", done.err), done.err


def test_signatures_are_real(clean: Clean) -> None:
    done = clean.run(
        "import inspect, my_kernels, variant_kernels as v\n"
        "print(inspect.signature(my_kernels.scale), inspect.signature(v.shifted))\n"
        "print(my_kernels.scale.__doc__.splitlines()[0])\n"
    )
    assert done.out == "(x, alpha, y=None) (x, y, alpha, *, shift=False, mode='fast')\ny = alpha * x, elementwise.\n", (
        done.err
    )


# -- calls


def test_a_launch_to_the_byte(clean: Clean) -> None:
    script = f"""{PRELUDE}import elementwise
x, y = T((20000,), "float16", data=0x10000), T((20000,), "float16", data=0x20000, byte_offset=32)
elementwise.scale(x, 2.5, y)
"""
    (launch,) = launches(clean.record(script))
    assert (launch.grid, launch.block, launch.smem_bytes, launch.stream) == ((3, 1, 1), (256, 1, 1), 0, 0)
    assert launch.params == (
        struct.pack("<QiI", 0x10000, 20000, 0),
        struct.pack("<f", 2.5),
        struct.pack("<QiI", 0x20020, 20000, 0),
    )
    assert launch.attributes == ()


def test_the_authors_own_module_is_imported_when_it_is_asked_for(clean: Clean) -> None:
    script = f"""{PRELUDE}import sys, types, variant_kernels as v
assert "double" in v.__all__ and "variant_kernels.doubling" not in sys.modules
try:
    v.double
except ModuleNotFoundError as error:
    assert error.name == "absent_framework"
else:
    raise AssertionError("it was imported without what it needs")
sys.modules["absent_framework"] = types.ModuleType("stands in for it")
x, y = T((8,), "float16"), T((8,), "float16")
v.double(x, y)
assert v.double is v.doubling.double
"""
    (launch,) = launches(clean.record(script))
    assert struct.pack("<f", 2.0) in launch.params


def test_the_authors_own_module_is_listed(wheels: dict[str, Path]) -> None:
    source = (Path(__file__).parent / "doubling.py").read_bytes()
    with zipfile.ZipFile(wheels["variant_kernels"]) as archive:
        assert archive.read("variant_kernels/doubling.py") == source
        manifest = json.loads(archive.read("variant_kernels/manifest.json"))
    sha256 = hashlib.sha256(source).hexdigest()
    assert manifest["included"] == [{"file": "doubling.py", "sha256": sha256, "size_bytes": len(source)}]


EMPTY = {
    "elementwise.scale(h(0), 2.0, h(0))": 0,
    "elementwise.add(f(0), f(0), f(0))": 0,
    "elementwise.silu_mul(b(0), b(0), b(0))": 0,
    "elementwise.silu_mul_backward(b(0), b(0), b(0), b(0))": 0,
    "my_kernels.scale(h(0), 2.0, h(0))": 0,
    "rmsnorm.rmsnorm_bf16(b(0, 4096), f(4096), 1e-5, b(0, 4096))": 0,
    "rmsnorm.rmsnorm_bf16_backward(b(0, 4096), f(4096), b(0, 4096), 1e-5, b(0, 4096), f(0, 4096))": 0,
    "softmax_two_pass.softmax(f(0, 8), f(0, 1, 2), f(0, 8))": 0,
    "softmax_two_pass.softmax(f(3, 0), f(3, 1, 2), f(3, 0))": 2,
    "launch_modes.square_add(f(0), f(0), f(0), f(0))": 0,
    "launch_modes.unit_norm(f(0), f(8), T((2,), 'int32'), f(0))": 0,
    "launch_modes.transpose(f(0, 8), f(8, 0))": 0,
    "hopper_gemm.gemm(b(0, 8), b(16, 8), b(0, 16))": 0,
    "hopper_gemm.gemm(b(4, 8), b(0, 8), b(4, 0))": 0,
    "hopper_gemm.gemm(b(4, 0), b(16, 0), b(4, 16))": 1,
}
"""Calls with empty tensors, and how many kernels run: a product over nothing is 0, and must be written."""


def test_empty_tensors(clean: Clean) -> None:
    script = f"""{PRELUDE}import {", ".join(EXAMPLES)}, my_kernels
h, f, b = (lambda *shape, dtype=dtype: T(shape, dtype) for dtype in ("float16", "float32", "bfloat16"))
"""
    ran = [len([each for each in launches(clean.record(script + call)) if each.result == 0]) for call in EMPTY]
    assert dict(zip(EMPTY, ran, strict=True)) == EMPTY


def test_a_tensor_that_is_not_compact(clean: Clean) -> None:
    script = f"""{PRELUDE}import softmax_two_pass
x = T((3, 8), "float32")
softmax_two_pass.softmax(x, T((3, 2, 2), "float32", strides=(6, 2, 1)), x)
"""
    done = clean.run(script, controls=Controls(gpus=("h100",)))
    assert "argument 'workspace': must be compact: expected stride[0] = 4, got 6" in done.err


def test_images_load_once_and_attributes_are_set_once_a_device(clean: Clean) -> None:
    script = f"""{PRELUDE}import elementwise
for device in (0, 1, 0, 1, 1):
    x = T((8,), "float16", device=device)
    elementwise.scale(x, 2.0, x)
"""
    calls = clean.record(script, gpus=("h100", "h200"))
    names = [call.name for call in calls]
    assert names.count("cuLibraryLoadData") == 1
    assert names.count("cuDevicePrimaryCtxRetain") == 2
    assert [launch.device for launch in launches(calls)] == [0, 1, 0, 1, 1]
    assert names.count("cuKernelSetAttribute") == 4  # two attributes on two devices


def test_a_warm_call_makes_no_call_but_these(clean: Clean) -> None:
    script = f"""{PRELUDE}import elementwise
x = T((8,), "float16")
elementwise.scale(x, 2.0, x)
elementwise.scale(x, 2.0, x)
"""
    names = [call.name for call in clean.record(script)]
    warm = names[names.index("cuLaunchKernelEx") + 1 :]
    assert "cuLaunchKernelEx" in warm
    assert set(warm) <= {"cuCtxGetCurrent", "cuCtxSetCurrent", "cuLaunchKernelEx"}


def test_the_current_context_is_left_as_it_was(clean: Clean) -> None:
    script = f"""{PRELUDE}import ctypes, elementwise
cuda = ctypes.CDLL("libcuda.so.1")
cuda.cuInit(0)
context, device, seen = ctypes.c_void_p(), ctypes.c_int(), ctypes.c_void_p()
cuda.cuDevicePrimaryCtxRetain(ctypes.byref(context), 1)
cuda.cuCtxSetCurrent(context)
x = T((8,), "float16", device=0)
elementwise.scale(x, 2.0, x)
cuda.cuCtxGetCurrent(ctypes.byref(seen))
assert seen.value == context.value
"""
    (launch,) = launches(clean.record(script, gpus=("h100", "h100")))
    assert launch.device == 0


def test_each_architecture_gets_its_image(clean: Clean) -> None:
    gpus = ("a100", "l4", "h100", "b300", "rtx5090", "t4", "thor")
    script = f"""{PRELUDE}import variant_kernels as v
for device in range(7):
    x = T((64,), "float16", device=device)
    try:
        v.scale(x, x, 2.0)
    except RuntimeError as error:
        print(error)
"""
    log = clean.logs / "log.json"
    log.unlink(missing_ok=True)
    done = clean.run(script, controls=Controls(gpus=gpus, log_file=log))
    assert "no image for device cuda:5 (" in done.out, done.err
    assert "sm_75); this package has it for sm_80, sm_90a, compute_90, sm_100f, sm_120" in done.out
    from fake_driver import read_log

    found = launches(read_log(log))
    images = {launch.device: launch.image_sha256 for launch in found}
    assert set(images) == {0, 1, 2, 3, 4, 6}
    assert images[0] == images[1]  # sm_80 serves the L4's sm_89
    assert len(set(images.values())) == 5  # Thor's sm_110 gets the PTX of compute_90


def test_variants_are_chosen_by_the_arguments(clean: Clean) -> None:
    script = f"""{PRELUDE}import variant_kernels as v
for dtype in ("float16", "bfloat16", "float32"):
    v.scale(T((64,), dtype), T((64,), dtype), 2.0)
f = T((64,), "float32")
for keywords in ({{}}, {{"shift": True}}, {{"mode": "exact"}}, {{"shift": False, "mode": "fast"}}):
    v.shifted(f, f, 2.0, **keywords)
for n in (64, 128, 256, 192, 1):
    x = T((n,), "float32")
    v.sized(x, x, 2.0)
"""
    found = [launch.image_sha256 for launch in launches(clean.record(script))]
    assert len(set(found[:3])) == 3
    assert found[3] == found[6]
    assert len({found[3], found[4], found[5]}) == 3
    assert len(set(found[7:11])) == 4
    assert found[11] == found[10]


def test_a_tuple_and_a_name_choose_among_variants_of_functions_of_one_builder(clean: Clean) -> None:
    """A frozen dataclass is the tuple of its fields, an enum's member is its name."""
    script = f"""{PRELUDE}import variant_kernels as v
f = T((64,), "float32")
for function in (v.raised, v.lowered):
    for tile in (((64, 32), "NEAREST"), ((64, 64), "NEAREST"), ((64, 32), "ZERO"), [[64, 32], "NEAREST"]):
        function(f, f, 2.0, tile=tile)
for tile in (((64, 32), "UP"), ((64, 32),), (64, 32, "ZERO"), (64, "ZERO"), "ZERO", None):
    try:
        v.raised(f, f, 2.0, tile=tile)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
"""
    log = clean.logs / "log.json"
    log.unlink(missing_ok=True)
    found = [launch.image_sha256 for launch in launches(clean.record(script))]
    assert len(found) == 8
    assert len(set(found)) == 6
    assert (found[3], found[7]) == (found[0], found[4])


def test_a_variant_for_another_architecture_is_passed_over(clean: Clean) -> None:
    script = f"""{PRELUDE}import variant_kernels as v
for device in (0, 1, 2):
    x = T((8,), "float32", device=device)
    try:
        v.tuned(x, x, 1.0)
    except RuntimeError as error:
        print(error)
v.preload(0)
"""
    log = clean.logs / "log.json"
    log.unlink(missing_ok=True)
    done = clean.run(script, controls=Controls(gpus=("h100", "a100", "b200"), log_file=log))
    assert "tuned(): no image for device cuda:2" in done.out, done.err
    assert "this package has it for sm_90a, sm_80, sm_120" in done.out


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("v.scale(h, f, 1.0)", r"TypeError: scale\(\): none of its 3 variants takes \(x: float16\[64\], y: float32"),
        ("v.scale(d, d, 1.0)", r"none of its 3 .*scale\[float16\]: argument 'x': expected dtype float16, got float64"),
        ("v.shifted(f, f, 1.0, mode='slow')", r"expected one of 'fast', 'exact', got 'slow'"),
        ("v.shifted(f, f, 1.0, shift=True, mode='exact')", r"none of its 6 variants takes .*shift: True"),
        ("v.shifted(f, f, 1.0, shift=1)", r"argument 'shift'"),
        ("v.scale(h, h)", r"TypeError: scale\(\) missing 1 required positional argument: 'alpha'"),
        ("v.scale(T((7,), 'float16'), T((7,), 'float16'), 1.0)", r"expected shape\[0\] divisible by 8, got 7"),
        ("v.fill('a', 1, None)", r"TypeError: fill\(\): argument 'out': expected an address \(.*\), got str"),
        ("v.fill(4096, 2**40, None)", r"ValueError: fill\(\): argument 'value': 1099511627776 is outside the range"),
    ],
)  # fmt: skip
def test_a_call_that_no_variant_takes(clean: Clean, call: str, message: str) -> None:
    tensors = "h, f, d = (T((64,), dtype) for dtype in ('float16', 'float32', 'float64'))\n"
    done = clean.run(f"{PRELUDE}import variant_kernels as v\n{tensors}{call}")
    assert done.code == 1
    assert re.search(message, done.err), done.err


def test_an_address_and_a_stream_are_passed_as_they_are(clean: Clean) -> None:
    script = """import variant_kernels as v, ctypes
cuda = ctypes.CDLL("libcuda.so.1")
cuda.cuInit(0)
context, stream = ctypes.c_void_p(), ctypes.c_void_p()
cuda.cuDevicePrimaryCtxRetain(ctypes.byref(context), 0)
cuda.cuCtxSetCurrent(context)
cuda.cuStreamCreate(ctypes.byref(stream), 0)
v.fill(0x12340, -7, stream)
v.fill(0x12344, 8, None)
"""
    first, second = launches(clean.record(script))
    assert first.params == (struct.pack("<Q", 0x12340), struct.pack("<i", -7))
    assert first.stream != 0
    assert second.stream == 0


def test_a_first_call_inside_a_capture(clean: Clean) -> None:
    script = f"""{PRELUDE}import ctypes, variant_kernels as v
cuda = ctypes.CDLL("libcuda.so.1")
cuda.cuInit(0)
context, stream, graph = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
cuda.cuDevicePrimaryCtxRetain(ctypes.byref(context), 0)
cuda.cuCtxSetCurrent(context)
cuda.cuStreamCreate(ctypes.byref(stream), 1)
assert cuda.cuStreamBeginCapture_v2(stream, 1) == 0
v.fill(4096, 1, stream)
assert cuda.cuStreamEndCapture(stream, ctypes.byref(graph)) == 0
"""
    (launch,) = launches(clean.record(script))
    assert launch.captured


# -- faults


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("cuInit", Result.NO_DEVICE),
        ("cuDevicePrimaryCtxRetain", Result.OUT_OF_MEMORY),
        ("cuLibraryLoadData", Result.OUT_OF_MEMORY),
        ("cuLibraryGetKernel", Result.NOT_FOUND),
        ("cuKernelSetAttribute", Result.INVALID_VALUE),
        ("cuLaunchKernelEx", Result.LAUNCH_OUT_OF_RESOURCES),
    ],
)
def test_a_failed_driver_call_is_told_and_the_next_call_works(clean: Clean, call: str, code: Result) -> None:
    script = f"""{PRELUDE}import elementwise
x = T((8,), "float16")
try:
    elementwise.scale(x, 2.0, x)
except RuntimeError as error:
    print(error)
elementwise.scale(x, 2.0, x)
"""
    done = clean.run(script, directives=(fail_directive(call, code),))
    assert done.code == 0, done.err
    assert re.search(rf"scale\(\): {call} failed: CUDA_ERROR_{code.name} \({int(code)}\)", done.out), done.out
    if call == "cuLaunchKernelEx":
        assert re.search(r"grid \(1, 1, 1\), block \(256, 1, 1\), 0 bytes .* sm_90\), kernel kernel_", done.out), (
            done.out
        )


def test_preload_loads_all_and_unload_gives_all_back(clean: Clean) -> None:
    script = f"""{PRELUDE}import elementwise, ctypes
from fake_driver import FakeDriver
from pathlib import Path
driver = FakeDriver(Path({str(clean.driver.folder)!r}))
driver.load()
elementwise.preload(0)
before = driver.live().libraries
x = T((8,), "float16")
elementwise.scale(x, 2.0, x)
assert driver.live().libraries == before == 4, before
elementwise.unload()
assert driver.live().libraries == 0
elementwise.scale(x, 2.0, x)
assert driver.live().libraries == 1
"""
    done = clean.run(script)
    assert done.code == 0, done.err
