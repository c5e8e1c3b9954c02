"""The wheel of example_kernels/tilelang_cuda.py on a GPU, against float64. It must be installed; TileLang need not be.

It is built where TileLang is (tests/tiles/run_tiles.py makes that environment)::

    build/tilelang-venv/bin/aot-pack build example_kernels/tilelang_cuda.py --arch sm_90a -o .device/gpu/wheels

Outputs are passed, and are full of NaN or of the largest integer before the call.
"""

from __future__ import annotations

import importlib
import statistics
import time
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from test_tilelang import error, normal

if TYPE_CHECKING:
    from torch import Tensor

__all__ = ["normal"]
pytestmark = pytest.mark.gpu

ROWS = pytest.mark.parametrize("rows", [1, 64, 100, 1000])
E2M1 = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0)


@pytest.fixture(scope="module")
def ops() -> ModuleType:
    return importlib.import_module("tilelang_cuda")


@pytest.fixture
def poisoned(torch: ModuleType) -> Callable[..., Tensor]:
    """Makes a tensor for an output."""

    def make(*shape: int, dtype: str) -> Tensor:
        value = torch.iinfo(torch.int32).max if dtype == "int32" else float("nan")
        return torch.full(shape, value, device="cuda", dtype=getattr(torch, dtype))

    return make


def nibbles(torch: ModuleType, packed: Tensor) -> Tensor:
    """The elements of 4 bits of a matrix of bytes, as int64."""
    return torch.stack((packed & 15, packed >> 4), dim=-1).flatten(1).long()


def random_bytes(torch: ModuleType, *shape: int) -> Tensor:
    generator = torch.Generator("cuda").manual_seed(11)
    return torch.randint(0, 256, shape, generator=generator, device="cuda", dtype=torch.uint8)


@ROWS
def test_int4_gemm(
    torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor], poisoned: Callable[..., Tensor], rows: int
) -> None:
    x, w, scale = normal(rows, 256), random_bytes(torch, 128, 128), normal(128, 4)
    y = ops.int4_gemm(x, w, scale, poisoned(rows, 128, dtype="float16"))
    signed = (nibbles(torch, w) ^ 8) - 8
    expected = x.double() @ (signed.double() * scale.double().repeat_interleave(64, 1)).T
    assert error(y, expected) < 2e-2


@ROWS
def test_w4a8_gemm(torch: ModuleType, ops: ModuleType, poisoned: Callable[..., Tensor], rows: int) -> None:
    x, w = random_bytes(torch, rows, 256).view(torch.int8), random_bytes(torch, 128, 128)
    y = ops.w4a8_gemm(x, w, poisoned(rows, 128, dtype="int32"))
    assert torch.equal(y.double(), x.double() @ ((nibbles(torch, w) ^ 8) - 8).double().T)


@ROWS
@pytest.mark.parametrize("scaled", [False, True])
def test_fp4_gemm(
    torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor], poisoned: Callable[..., Tensor], rows: int,
    scaled: bool,
) -> None:  # fmt: skip
    x, w = normal(rows, 256, dtype=torch.bfloat16), random_bytes(torch, 128, 128)
    exponents = 120 + random_bytes(torch, 128, 8) % 16
    table = torch.tensor([*E2M1, *(-value for value in E2M1)], device="cuda", dtype=torch.float64)
    weights = table[nibbles(torch, w)]
    y = poisoned(rows, 128, dtype="float32")
    if scaled:
        ops.mxfp4_gemm(x, w, exponents, y)
        weights = weights * torch.exp2(exponents.double() - 127).repeat_interleave(32, 1)
    else:
        ops.fp4_gemm(x, w, y)
    assert error(y, x.double() @ weights.T) < 1e-4


@ROWS
def test_fp8_gemm(
    torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor], poisoned: Callable[..., Tensor], rows: int
) -> None:
    x, w = (normal(count, 256).to(torch.float8_e4m3fn) for count in (rows, 128))
    x_scale, w_scale = (normal(*shape, dtype=torch.float32).abs() for shape in ((rows, 2), (1, 2)))
    y = ops.fp8_gemm(x, w, x_scale, w_scale, poisoned(rows, 128, dtype="bfloat16"))
    wide = w.double() * w_scale.double().repeat_interleave(128, 1).repeat_interleave(128, 0)
    expected = (x.double() * x_scale.double().repeat_interleave(128, 1)) @ wide.T
    assert error(y, expected) < 5e-2


def test_sparse_gemm(
    torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor], poisoned: Callable[..., Tensor]
) -> None:
    dense, w = normal(256, 256), normal(256, 128)
    kept = dense.view(256, 64, 4).abs().topk(2, dim=-1).indices.sort(dim=-1).values
    values = dense.view(256, 64, 4).gather(-1, kept)
    bits = (kept << torch.tensor([0, 2], device="cuda")).sum(-1).view(256, 16, 4)
    places = (bits << torch.tensor([0, 4, 8, 12], device="cuda")).sum(-1).to(torch.int16)
    y = ops.sparse_gemm(values.reshape(256, 128), places, w, poisoned(256, 128, dtype="float32"))
    sparse = torch.zeros(256, 64, 4, device="cuda", dtype=torch.float64).scatter(-1, kept, values.double())
    assert error(y, sparse.view(256, 256) @ w.double()) < 1e-4


def test_gemm_atomic(torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor]) -> None:
    a, b, y = normal(128, 1024), normal(1024, 128), normal(128, 128, dtype=torch.float32)
    expected = y.double() + a.double() @ b.double()
    ops.gemm_atomic(a, b, y)
    assert error(y, expected) < 1e-4


@ROWS
def test_softmax(
    torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor], poisoned: Callable[..., Tensor], rows: int
) -> None:
    x = normal(rows, 512, dtype=torch.float32) * 4
    y = ops.softmax(x, poisoned(rows, 512, dtype="float32"))
    assert error(y, x.double().softmax(-1)) < 1e-4


@ROWS
def test_normalized(
    torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor], poisoned: Callable[..., Tensor], rows: int
) -> None:
    x, inverse = normal(rows, 256, dtype=torch.float32), poisoned(rows, dtype="float32")
    y = ops.normalized(x, inverse, poisoned(rows, 256, dtype="float32"))
    expected = x.double().square().mean(-1).rsqrt()
    assert error(inverse, expected) < 1e-5
    assert error(y, x.double() * expected[:, None]) < 1e-5


@ROWS
@pytest.mark.parametrize("function", ["gemm_by_cuda", "gemm_by_cutedsl"])
def test_both_back_ends(
    ops: ModuleType, normal: Callable[..., Tensor], poisoned: Callable[..., Tensor], rows: int, function: str
) -> None:
    a, b = normal(rows, 256), normal(256, 512)
    c = getattr(ops, function)(a, b, poisoned(rows, 512, dtype="float16"))
    assert error(c, a.double() @ b.double()) < 4e-3


def test_a_call_costs_the_same_by_both(
    torch: ModuleType, ops: ModuleType, normal: Callable[..., Tensor], record_property: Callable[[str, object], None]
) -> None:
    """Medians over 41 rounds of 30 calls, in turn. The kernels are done before the clock starts."""
    a, b, c = normal(128, 256), normal(256, 512), normal(128, 512)
    taken: dict[str, list[float]] = {"gemm_by_cuda": [], "gemm_by_cutedsl": []}
    for _ in range(42):
        for name, times in taken.items():
            call = getattr(ops, name)
            torch.cuda.synchronize()
            start = time.perf_counter()
            for _ in range(30):
                call(a, b, c)
            times.append((time.perf_counter() - start) / 30 * 1e6)
    medians = {name: statistics.median(times[1:]) for name, times in taken.items()}
    record_property("microseconds", medians)
    print(medians)
    assert medians["gemm_by_cuda"] <= 1.05 * medians["gemm_by_cutedsl"], medians
