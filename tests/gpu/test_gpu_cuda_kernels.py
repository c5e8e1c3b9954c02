"""The wheel of example_kernels/cuda_ops.py on a GPU, against float64. It must be installed; NVRTC need not be.

Each output is full of NaN before the call, so that an element that no thread writes is seen.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from torch import Tensor

pytestmark = pytest.mark.gpu

ROUNDING = {"float32": 2.0**-23, "float16": 2.0**-10, "bfloat16": 2.0**-7}
"""The distance of 1 to the next number."""


@pytest.fixture(scope="module")
def ops() -> ModuleType:
    return importlib.import_module("cuda_ops")


@pytest.fixture
def normal(torch: ModuleType) -> Callable[..., Tensor]:
    """Makes tensors of numbers around 0, the same each time."""
    generator = torch.Generator("cuda").manual_seed(11)

    def make(*shape: int, dtype: str = "float32") -> Tensor:
        return torch.randn(shape, generator=generator, device="cuda", dtype=getattr(torch, dtype))

    return make


def poisoned(tensor: Tensor, *shape: int) -> Tensor:
    """A tensor of the same type that is full of NaN."""
    return tensor.new_full(shape, math.nan)


@pytest.mark.parametrize("dtype", ROUNDING)
@pytest.mark.parametrize("size", [8, 2048, 2056, 1_000_000])
def test_axpy(ops: ModuleType, normal: Callable[..., Tensor], dtype: str, size: int) -> None:
    x, y = normal(size, dtype=dtype), normal(size, dtype=dtype)
    out = poisoned(x, size)
    assert ops.axpy(0.75, x, y, out) is out
    expected = 0.75 * x.double() + y.double()
    largest = (0.75 * x.double().abs() + y.double().abs()) * ROUNDING[dtype]
    assert bool(((out.double() - expected).abs() <= largest).all())
    assert bool((ops.axpy(0.75, x, y) == out).all())


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (3, 31), (70, 40), (513, 4097), (2, 100_000)])
def test_row_sum(ops: ModuleType, normal: Callable[..., Tensor], rows: int, columns: int) -> None:
    x = normal(rows, columns)
    sums = poisoned(x, rows)
    ops.row_sum(x, sums)
    most = x.double().abs().sum(1) * columns**0.5 * ROUNDING["float32"]
    assert bool(((sums.double() - x.double().sum(1)).abs() <= most).all())


@pytest.mark.parametrize(("rows", "columns"), [(1, 4), (32, 32), (70, 40), (257, 1000), (4096, 4096)])
def test_transpose(ops: ModuleType, normal: Callable[..., Tensor], rows: int, columns: int) -> None:
    x = normal(rows, columns)
    out = poisoned(x, columns, rows)
    ops.transpose(x, out)
    assert bool((out == x.T).all())


def test_on_another_stream_and_in_a_graph(torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor]) -> None:
    x, y = normal(4096), normal(4096)
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        expected = ops.axpy(2.0, x, y)
    stream.synchronize()
    out, graph = poisoned(x, 4096), torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        ops.axpy(2.0, x, y, out)
    graph.replay()
    torch.cuda.synchronize()
    assert bool((out == expected).all())


def test_vmap_makes_one_call(torch: ModuleType, normal: Callable[..., Tensor]) -> None:
    importlib.import_module("cuda_ops.torch")
    x = normal(4, 6, 40)
    sums = torch.vmap(torch.ops.cuda_ops.row_sum)(x)
    assert bool(((sums.double() - x.double().sum(2)).abs() <= 1e-4).all())
