"""Variants on a real GPU: chosen by dtype, size and keyword, from a cubin and from PTX, against PyTorch in float64."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from torch import Tensor

pytestmark = pytest.mark.gpu

PACKAGES = ("variant_kernels", "ptx_kernels")
"""The second has sm_80 and compute_80 only, which a Hopper GPU runs by compiling the PTX."""


@pytest.fixture(params=PACKAGES)
def kernels(request: pytest.FixtureRequest) -> ModuleType:
    return importlib.import_module(request.param)


def expected(x: Tensor, alpha: float, offset: float) -> Tensor:
    return (x.double() * alpha + offset).to(x.dtype)


def poisoned(x: Tensor) -> Tensor:
    return x.new_full(x.shape, float("nan"))


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float32"])
@pytest.mark.parametrize("n", [8, 64, 1000, 100_000])
def test_dtypes(kernels: ModuleType, torch: ModuleType, dtype: str, n: int) -> None:
    x = torch.randn(n, device="cuda").to(getattr(torch, dtype))
    y = poisoned(x)
    kernels.scale(x, y, 1.5)
    torch.testing.assert_close(y, expected(x, 1.5, 0.0))


@pytest.mark.parametrize(
    ("keywords", "offset"),
    [({}, 1), ({"shift": True}, 2), ({"mode": "exact"}, 3), ({"shift": False, "mode": "fast"}, 1)],
)
@pytest.mark.parametrize("dtype", ["float16", "float32"])
def test_keywords(
    kernels: ModuleType, torch: ModuleType, dtype: str, keywords: dict[str, object], offset: float
) -> None:
    x = torch.randn(512, device="cuda").to(getattr(torch, dtype))
    y = poisoned(x)
    kernels.shifted(x, y, -0.5, **keywords)
    torch.testing.assert_close(y, expected(x, -0.5, offset))


@pytest.mark.parametrize(("n", "offset"), [(64, 64), (128, 128), (256, 256), (1, 0), (100, 0), (257, 0)])
def test_static_sizes_before_any_size(kernels: ModuleType, torch: ModuleType, n: int, offset: float) -> None:
    x = torch.randn(n, device="cuda")
    y = poisoned(x)
    kernels.sized(x, y, 2.0)
    torch.testing.assert_close(y, expected(x, 2.0, offset))


def test_an_address_and_a_stream(kernels: ModuleType, torch: ModuleType) -> None:
    out = torch.zeros(2, dtype=torch.int32, device="cuda")
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    kernels.fill(out.data_ptr(), 41, stream.cuda_stream)
    stream.synchronize()
    kernels.fill(out.data_ptr() + 4, -7, None)
    torch.cuda.synchronize()
    assert out.tolist() == [41, -7]


def test_a_refused_call_names_the_nearest_variants(kernels: ModuleType, torch: ModuleType) -> None:
    x = torch.randn(64, device="cuda", dtype=torch.float64)
    with pytest.raises(
        TypeError, match=r"none of its 3 variants takes \(x: float64\[64\].*expected dtype float16, got float64"
    ):
        kernels.scale(x, x, 1.0)
