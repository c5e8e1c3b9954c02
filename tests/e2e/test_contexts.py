"""Which context a call runs in, and what it says where that one is not usable any more.

A launch passes the kernel's function in the primary context, and where that is the wrong one, the kernel.
"""

import re

import pytest
from fake_driver import Controls, Gpu, Launch, Result, fail_directive

from .conftest import Clean

PRELUDE = """import ctypes, variant_kernels as v
cuda = ctypes.CDLL("libcuda.so.1")
cuda.cuInit(0)
primary, other, stream = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
cuda.cuDevicePrimaryCtxRetain(ctypes.byref(primary), 0)
cuda.cuCtxSetCurrent(primary)
v.fill(4096, 1, None)
"""


def results(clean: Clean, script: str) -> list[int]:
    """How the launches of a script went."""
    return [call.result for call in clean.record(PRELUDE + script) if isinstance(call, Launch)]


def test_a_stream_of_another_context(clean: Clean) -> None:
    script = """
cuda.cuCtxCreate_v2(ctypes.byref(other), 0, 0)
cuda.cuStreamCreate(ctypes.byref(stream), 0)
cuda.cuCtxSetCurrent(primary)
v.fill(4096, 1, stream)
v.fill(4096, 1, None)
"""
    assert results(clean, script) == [Result.SUCCESS, Result.INVALID_HANDLE, Result.SUCCESS, Result.SUCCESS]


def test_after_a_reset_of_the_device(clean: Clean) -> None:
    script = """
cuda.cuDevicePrimaryCtxReset_v2(0)
cuda.cuDevicePrimaryCtxRetain(ctypes.byref(primary), 0)
cuda.cuCtxSetCurrent(primary)
v.fill(4096, 1, None)
"""
    assert results(clean, script) == [Result.SUCCESS, Result.INVALID_HANDLE, Result.SUCCESS]


def test_a_stream_that_is_none(clean: Clean) -> None:
    done = clean.run(PRELUDE + "v.fill(4096, 1, 0x1230)")
    assert re.search(r"RuntimeError: fill\(\): cuLaunchKernelEx failed: CUDA_ERROR_INVALID_HANDLE", done.err), done.err


@pytest.mark.parametrize("device", [0, 1])
def test_a_function_that_can_not_be_had(clean: Clean, device: int) -> None:
    """The context that was current is current again, and the next call works."""
    script = f"""
from fake_driver.tensors import CudaTensor as T
import elementwise
seen, x = ctypes.c_void_p(), T((8,), "float16", device={device})
cuda.cuCtxGetCurrent(ctypes.byref(seen))
before = seen.value
try:
    elementwise.scale(x, 2.0, x)
except RuntimeError as error:
    print(error)
cuda.cuCtxGetCurrent(ctypes.byref(seen))
assert seen.value == before
elementwise.scale(x, 2.0, x)
"""
    done = clean.run(
        PRELUDE.replace("v.fill(4096, 1, None)\n", "") + script,
        controls=Controls(gpus=("h100", "h100")),
        directives=(fail_directive("cuKernelGetFunction", Result.OUT_OF_MEMORY),),
    )
    assert done.code == 0, done.err
    assert "scale(): cuKernelGetFunction failed: CUDA_ERROR_OUT_OF_MEMORY" in done.out


@pytest.mark.parametrize("stream", ["None", "stream"])
def test_a_context_that_the_caller_made(clean: Clean, stream: str) -> None:
    """It is of the device, so the call runs in it, on its NULL stream too, and leaves it current."""
    script = f"""
cuda.cuCtxCreate_v2(ctypes.byref(other), 0, 0)
cuda.cuStreamCreate(ctypes.byref(stream), 0)
v.fill(4096, 1, {stream})
seen = ctypes.c_void_p()
cuda.cuCtxGetCurrent(ctypes.byref(seen))
assert seen.value == other.value != primary.value
print(other.value)
"""
    first, refused, launched = [call for call in clean.record(PRELUDE + script) if isinstance(call, Launch)]
    assert (refused.result, launched.result) == (Result.INVALID_HANDLE, Result.SUCCESS)
    assert launched.args["context"] == refused.args["context"] != first.args["context"]


@pytest.mark.parametrize("call", ["cuCtxGetCurrent", "cuCtxSetCurrent"])
def test_a_context_that_can_not_be_looked_at_or_set(clean: Clean, call: str) -> None:
    script = """
cuda.cuCtxSetCurrent(None)
from fake_driver.tensors import CudaTensor as T
import elementwise
x = T((8,), "float16")
elementwise.scale(x, 2.0, x)
driver.fail(CALL, 2)
try:
    elementwise.scale(x, 2.0, x)
except RuntimeError as error:
    print(error)
seen = ctypes.c_void_p()
cuda.cuCtxGetCurrent(ctypes.byref(seen))
assert seen.value is None
elementwise.scale(x, 2.0, x)
"""
    done = clean.run(PRELUDE + driver(clean) + script.replace("CALL", repr(call)))
    assert done.code == 0, done.err
    assert f"scale(): {call} failed: CUDA_ERROR_OUT_OF_MEMORY" in done.out


def test_a_part_of_a_gpu(clean: Clean) -> None:
    """An instance of a partitioned GPU (MIG) is a device of fewer multiprocessors, and the ordinals are what counts."""
    script = """
from fake_driver.tensors import CudaTensor as T
import elementwise
for device in (1, 0):
    x = T((8,), "float16", device=device)
    elementwise.scale(x, 2.0, x)
"""
    part = Gpu(model="h100", attributes={16: 16})
    calls = clean.record(script, gpus=(str(part), str(part)))
    assert [call.device for call in calls if isinstance(call, Launch)] == [1, 0]


# -- devices that are lost


def driver(clean: Clean) -> str:
    """A script's own driver, to let it fail in the middle."""
    return f"""
from pathlib import Path
from fake_driver import FakeDriver
driver = FakeDriver(Path({str(clean.driver.folder)!r}))
driver.load()
"""


LOST = """
from fake_driver.tensors import CudaTensor as T
import elementwise
x = T((8,), "float16")
elementwise.scale(x, 2.0, x)
driver.lose(CODE)
for call in (lambda: elementwise.scale(x, 2.0, x), lambda: v.scale(x, x, 2.0)):
    try:
        call()
    except RuntimeError as error:
        print(error)
elementwise.unload()
"""


@pytest.mark.parametrize(
    "code",
    [
        Result.ILLEGAL_ADDRESS,
        Result.LAUNCH_FAILED,
        Result.MISALIGNED_ADDRESS,
        Result.ILLEGAL_INSTRUCTION,
    ],
)
def test_an_error_of_an_earlier_kernel(clean: Clean, code: Result) -> None:
    """It is told as such, with the kernel of this package that was launched last, if one was."""
    done = clean.run(PRELUDE + driver(clean) + LOST.replace("CODE", str(int(code))))
    assert done.code == 0, done.err
    own, other = done.out.splitlines()
    assert re.search(
        rf"^scale\(\): cuLaunchKernelEx failed: CUDA_ERROR_{code.name} \({int(code)}\): .*, kernel kernel_\w+\. A "
        r"kernel that ran before did this, of this package or of another, and this process can't use the device any "
        r"more: restart the process\. The last kernel of this package there was kernel_\w*_map_kernel_\w+\. "
        r"CUDA_LAUNCH_BLOCKING=1 or compute-sanitizer tell which kernel it was$",
        own,
    ), own
    assert "scale[float16](): " in other
    assert "The last kernel of this package there was kernel_cutlass__fill" in other


def test_hardware_that_failed(clean: Clean) -> None:
    done = clean.run(PRELUDE + driver(clean) + LOST.replace("CODE", str(int(Result.ECC_UNCORRECTABLE))))
    assert done.code == 0, done.err
    assert re.search(r"CUDA_ERROR_ECC_UNCORRECTABLE .*\. The hardware failed, not this call, .*nvidia-smi", done.out)


def test_a_device_that_was_reset_for_good(clean: Clean) -> None:
    """The error says what to do, and that works."""
    script = """
cuda.cuDevicePrimaryCtxReset_v2(0)
try:
    v.fill(4096, 1, None)
except RuntimeError as error:
    print(error)
v.unload()
cuda.cuDevicePrimaryCtxRetain(ctypes.byref(primary), 0)
cuda.cuCtxSetCurrent(primary)
v.fill(4096, 1, None)
"""
    done = clean.run(PRELUDE + script)
    assert done.code == 0, done.err
    assert re.search(r"CUDA_ERROR_CONTEXT_IS_DESTROYED .*\. The device was reset, .*: call unload\(\) of", done.out)


@pytest.mark.parametrize(
    ("call", "code", "advice"),
    [
        ("cuLaunchKernelEx", Result.DEINITIALIZED, "The process is ending, and CUDA has ended before this call"),
        ("cuLaunchKernelEx", Result.NOT_INITIALIZED, "If this process was forked from one that had used CUDA"),
        ("cuLibraryGetKernel", Result.INVALID_IMAGE, r"The driver supports CUDA 13\.0, and the image may have been"),
        ("cuLibraryLoadData", Result.NO_BINARY_FOR_GPU, r"The driver supports CUDA 13\.0, and the image may have been"),
    ],
)
def test_what_to_do_about_an_error(clean: Clean, call: str, code: Result, advice: str) -> None:
    done = clean.run(PRELUDE, directives=(fail_directive(call, code, times=9),))  # of each image
    assert re.search(rf"fill\(\): {call} failed: CUDA_ERROR_{code.name} .*\. {advice}", done.err), done.err
