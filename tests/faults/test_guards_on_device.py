"""The guard bytes of tests/gpu, over the memory of the fake driver."""

from __future__ import annotations

import ctypes
import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy
import pytest
import tvm_ffi
from fake_driver import FakeDriver
from fake_driver.tensors import CudaTensor
from standin import FLOAT32, N

from aot_pack.gpu_check.guards import Memory, Report, guarded
from aot_pack.signature import Signature, TensorParam, TensorRole

X = TensorParam(name="x", dtype=FLOAT32, shape=(N,), strides=(1,), align=4)
ROWS = TensorParam(name="y", dtype=FLOAT32, shape=(N, 3), strides=(5, 1), align=4, role=TensorRole.OUTPUT)
"""Two elements lie between the rows."""


@pytest.fixture
def memory(driver: FakeDriver, monkeypatch: pytest.MonkeyPatch) -> Iterator[Memory]:
    """Memory of a fake GPU, whose primary context is current."""
    monkeypatch.setattr(sys, "path", [str(Path(__file__).parents[1] / "gpu"), *sys.path])
    cuda = driver.load().library
    driver.reset(gpus=["h100"])
    context = ctypes.c_void_p()
    assert cuda.cuInit(0) == 0
    assert cuda.cuDevicePrimaryCtxRetain(ctypes.byref(context), 0) == 0
    assert cuda.cuCtxSetCurrent(context) == 0
    made: Memory = importlib.import_module("driver_memory").DriverMemory()
    yield made
    cuda.cuCtxSetCurrent(None)
    driver.reset()


def test_memory_is_written_and_read(memory: Memory) -> None:
    address = memory.allocate(300)
    assert address % 256 == 0
    memory.write(address, numpy.arange(300, dtype=numpy.uint8))
    assert memory.read(address + 10, 5).tolist() == [10, 11, 12, 13, 14]
    memory.synchronize()
    with pytest.raises(RuntimeError, match=r"^cuMemcpyDtoH_v2 failed with CUDA's error 1$"):
        memory.read(address, 5000)
    memory.free(address)
    with pytest.raises(RuntimeError, match=r"^cuMemFree_v2 failed with CUDA's error 1$"):
        memory.free(address)


def floats(value: Any, count: int, offset: int = 0) -> Any:
    """Elements in the memory of a tensor."""
    address = tvm_ffi.from_dlpack(value).data_ptr() + 4 * offset
    return (ctypes.c_float * count).from_address(address)


def fill_rows(y: Any, *, count: int) -> None:
    for row in range(count):
        floats(y, 3, 5 * row)[:] = [1.0, 2.0, 3.0]


def right(x: Any, y: Any) -> Any:
    fill_rows(y, count=4)
    return y


def writes_the_gap(x: Any, y: Any) -> Any:
    fill_rows(y, count=4)
    floats(y, 1, 3)[0] = 9.0
    return y


def leaves_out_a_row(x: Any, y: Any) -> Any:
    fill_rows(y, count=3)
    return y


def writes_its_input(x: Any, y: Any) -> Any:
    fill_rows(y, count=4)
    floats(x, 1, 2)[0] = 9.0
    return y


GAP = "4 bytes changed, the first in a gap between its elements, 12 bytes after its start"
KEPT = "3 of 12 elements kept their bytes, the first at index [3, 0]"


@pytest.mark.parametrize(
    "function, findings",
    [
        (right, []),
        (writes_the_gap, [f"wrote outside of 'y': {GAP}"]),
        (leaves_out_a_row, [f"did not write all of the output 'y': {KEPT}"]),
        (writes_its_input, ["wrote to the input 'x': 1 of 4 elements changed, the first at index [2]"]),
    ],
)
def test_gaps_between_rows_are_no_part_of_an_output(
    memory: Memory, function: Callable[..., Any], findings: list[str]
) -> None:
    x, y = memory.allocate(64), memory.allocate(256)
    report = Report()
    arguments = CudaTensor((4,), "float32", data=x), CudaTensor((4, 3), "float32", strides=(5, 1), data=y)
    guarded("f", function, [Signature(params=(X, ROWS))], memory, report)(*arguments)
    assert list(report.findings) == [f"f() {text}" for text in findings]
    assert not report.notes
    for each in (x, y):
        memory.free(each)
