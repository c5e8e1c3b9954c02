"""A launch passes the kernel's function in the primary context, and where that is the wrong one, the kernel."""

import re

import pytest
from fake_driver import Controls, Launch, Result, fail_directive

from .conftest import Clean

PRELUDE = """import ctypes, variant_kernels as v
cuda = ctypes.CDLL("libcuda.so.1")
cuda.cuInit(0)
primary, other, stream = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
cuda.cuDevicePrimaryCtxRetain(ctypes.byref(primary), 0)
cuda.cuCtxSetCurrent(primary)
v.fill(4096, 1, None)
"""


def results(clean: Clean, script: str) -> list[Result]:
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
    elementwise.scale(x, x, 2.0)
except RuntimeError as error:
    print(error)
cuda.cuCtxGetCurrent(ctypes.byref(seen))
assert seen.value == before
elementwise.scale(x, x, 2.0)
"""
    done = clean.run(
        PRELUDE.replace("v.fill(4096, 1, None)\n", "") + script,
        controls=Controls(gpus=("h100", "h100")),
        directives=(fail_directive("cuKernelGetFunction", Result.OUT_OF_MEMORY),),
    )
    assert done.code == 0, done.err
    assert "scale(): cuKernelGetFunction failed: CUDA_ERROR_OUT_OF_MEMORY" in done.out
