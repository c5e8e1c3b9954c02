"""The wheel of example_kernels/tilelang_ops.py on a GPU, against float64. It must be installed; TileLang need not be.

It is built where TileLang is (tests/tiles/run_tiles.py makes that environment)::

    build/tilelang-venv/bin/aot-pack build example_kernels/tilelang_ops.py --arch sm_90a -o .device/gpu/wheels
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from torch import Tensor, dtype

pytestmark = pytest.mark.gpu


@pytest.fixture(scope="module")
def ops() -> ModuleType:
    return importlib.import_module("tilelang_ops")


@pytest.fixture
def normal(torch: ModuleType) -> Callable[..., Tensor]:
    """Makes tensors of numbers around 0, the same each time."""
    generator = torch.Generator("cuda").manual_seed(7)

    def make(*shape: int, dtype: dtype | None = None) -> Tensor:
        return torch.randn(shape, generator=generator, device="cuda", dtype=dtype or torch.float16)

    return make


def error(result: Tensor, expected: Tensor) -> float:
    """The largest difference, in parts of the root mean square of what is expected."""
    return float(((result.double() - expected).abs().max() / expected.square().mean().sqrt()).item())


@pytest.mark.parametrize("dtype, tolerance", [("float16", 4e-3), ("bfloat16", 3e-2)])
def test_gemm(torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor], dtype: str, tolerance: float) -> None:
    a, b = (normal(1024, 1024, dtype=getattr(torch, dtype)) for _ in range(2))
    c = ops.gemm(a, b)
    assert (c.dtype, c.device, c.shape) == (a.dtype, a.device, (1024, 1024))
    assert error(c, a.double() @ b.double()) < tolerance


# PyTorch says so at the first product in its thread for gradients.
@pytest.mark.filterwarnings("ignore:Attempting to run cuBLAS")
@pytest.mark.parametrize("function, rows, depth, columns", [("gemm", 1024, 1024, 1024), ("gemm_rows", 129, 256, 512)])
def test_products_train(
    torch: ModuleType,
    ops: ModuleType,
    normal: Callable[..., Tensor],
    function: str,
    rows: int,
    depth: int,
    columns: int,
) -> None:
    importlib.import_module("tilelang_ops.torch")
    a, b, grad = normal(rows, depth), normal(depth, columns), normal(rows, columns)
    leaves = [a.requires_grad_(), b.requires_grad_()]
    found = torch.autograd.grad(getattr(ops, function)(a, b), leaves, grad)
    for mine, theirs in zip(found, (grad.double() @ b.double().T, a.double().T @ grad.double()), strict=True):
        assert error(mine, theirs) < 4e-3


@pytest.mark.parametrize("rows", [1, 7, 127, 128, 129, 1000, 4096])
def test_gemm_rows(ops: ModuleType, normal: Callable[..., Tensor], rows: int) -> None:
    a, b = normal(rows, 256), normal(256, 512)
    c = ops.gemm_rows(a, b)
    assert c.shape == (rows, 512)
    assert error(c, a.double() @ b.double()) < 4e-3


def test_convolution(torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor]) -> None:
    data, weight = normal(2, 32, 32, 128), normal(3, 3, 128, 128)
    out = ops.convolution(data, weight)
    expected = torch.nn.functional.conv2d(
        data.double().permute(0, 3, 1, 2), weight.double().permute(3, 2, 0, 1), padding=1
    ).permute(0, 2, 3, 1)
    assert error(out, expected) < 4e-3


@pytest.mark.parametrize("causal", [False, True])
def test_attention(torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor], causal: bool) -> None:
    q, k, v = (normal(2, 512, 8, 64) for _ in range(3))
    out = ops.attention(q, k, v, causal=causal)
    scores = torch.einsum("bqhd,bkhd->bhqk", q.double(), k.double()) / math.sqrt(64)
    if causal:
        scores = scores.masked_fill(torch.ones(512, 512, device="cuda", dtype=torch.bool).triu(1), -math.inf)
    expected = torch.einsum("bhqk,bkhd->bqhd", scores.softmax(-1), v.double())
    assert error(out, expected) < 2e-2


def test_split_k(torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor]) -> None:
    a, b = normal(256, 4096), normal(4096, 256)
    work = torch.empty(4, 256, 256, device="cuda")
    c = ops.gemm_split_k(a, b, work)
    assert error(c, a.double() @ b.double()) < 4e-3
    assert error(work.double().sum(0), a.double() @ b.double()) < 1e-4


def test_on_another_stream_and_in_a_graph(torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor]) -> None:
    a, b = normal(128, 256), normal(256, 512)
    expected = ops.gemm_rows(a, b)
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.stream(stream):
        assert torch.equal(ops.gemm_rows(a, b), expected)
    with torch.cuda.graph(graph):
        captured = ops.gemm_rows(a, b)
    b.mul_(2)
    graph.replay()
    torch.cuda.synchronize()
    assert torch.equal(captured, expected * 2)


def test_results_are_the_callers(torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor]) -> None:
    """Nothing keeps their memory when the caller lets go of them."""
    a, b = normal(1024, 1024), normal(1024, 1024)
    ops.gemm(a, b)
    torch.cuda.synchronize()
    before = torch.cuda.memory_allocated()
    for _ in range(50):
        ops.gemm(a, b)
    torch.cuda.synchronize()
    assert torch.cuda.memory_allocated() == before


def test_what_does_not_fit_is_refused(torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor]) -> None:
    a, b = normal(1024, 1024), normal(1024, 1024)
    with pytest.raises(ValueError, match=r"gemm\(\): none of its 2 variants takes"):
        ops.gemm(a[:512], b)
    with pytest.raises(ValueError, match=r"argument 'a': .*stride"):
        ops.gemm_rows(normal(256, 128).T, normal(256, 512))
