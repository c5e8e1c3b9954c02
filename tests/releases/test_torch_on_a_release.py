"""PyTorch's tensors in both ways: DLPack's C exchange API, and ``__dlpack__``."""

from __future__ import annotations

import gc
import struct
import weakref
from types import ModuleType
from typing import Any

import pytest
import torch
from fake_driver import FakeDriver
from faults.world import World

from releases import on_gpu
from releases.on_gpu import Exchanged, Wrapped

WAYS: list[Any] = [lambda tensor: tensor.as_subclass(Exchanged), Wrapped]
IDS = ["exchange-api", "dlpack"]


def address(tensor: torch.Tensor) -> bytes:
    return struct.pack("<Q", tensor.data_ptr())


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_tensors(world: World, service: ModuleType, way: Any) -> None:
    x, y = torch.zeros(72), torch.zeros(72)
    (launch,) = world.launches(lambda: service.copy(way(x), way(y), 0))
    assert address(x) in launch.params
    assert address(y) in launch.params


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_views(world: World, service: ModuleType, way: Any) -> None:
    x = torch.zeros(4, 96)
    (launch,) = world.launches(lambda: service.scale(way(x[1, 8:80]), 2.0))
    assert address(x[1, 8:80]) in launch.params
    with pytest.raises(ValueError, match="argument 'x'"):
        service.scale(way(x[:, 3]), 2.0)
    with pytest.raises((TypeError, ValueError), match=r"argument 'x'|no variant"):
        service.scale(way(torch.zeros(72, dtype=torch.float64)), 2.0)


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_narrow_dtypes(world: World, narrow: ModuleType, way: Any) -> None:
    dtypes = [
        torch.float8_e4m3fn, torch.float8_e5m2, torch.float8_e8m0fnu, torch.float4_e2m1fn_x2, torch.bool, torch.uint16,
    ]  # fmt: skip
    tensors = [torch.zeros(4, dtype=torch.uint8).view(dtype) if dtype.itemsize == 1 else torch.zeros(4, dtype=dtype)
               for dtype in dtypes]  # fmt: skip
    assert len(world.launches(lambda: narrow.low(*map(way, tensors)))) == 1


def test_the_current_stream_is_pytorchs(world: World, service: ModuleType) -> None:
    assert world.stream.value is not None
    on_gpu.streams[0] = world.stream.value
    try:
        (launch,) = world.launches(lambda: service.scale(torch.zeros(72).as_subclass(Exchanged), 2.0))
    finally:
        on_gpu.streams.clear()
    assert launch.stream == world.stream.value


def test_results_are_pytorchs(world: World, narrow: ModuleType) -> None:
    x = torch.zeros(8).as_subclass(Exchanged)
    one = narrow.one(x)
    assert isinstance(one, torch.Tensor)
    assert (one.dtype, tuple(one.shape)) == (torch.int32, (8,))
    a, b = narrow.two(x)
    assert (type(a).__module__, a.dtype, b.dtype) == ("torch", torch.bfloat16, torch.bool)
    seen = [weakref.ref(each) for each in (one, a, b)]
    del one, a, b
    gc.collect()
    assert all(each() is None for each in seen)


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_tensors_are_given_back(service: ModuleType, way: Any) -> None:
    x, y = torch.zeros(72), torch.zeros(72)
    storage = x.untyped_storage()
    before = torch._C._storage_Use_Count(storage._cdata)
    for _ in range(20):
        service.copy(way(x), way(y), 0)
        with pytest.raises((TypeError, ValueError)):
            service.copy(way(x), way(torch.zeros(72, dtype=torch.int32)), 0)
        with pytest.raises(TypeError):
            service.copy(way(x), None, 0)
    gc.collect()
    assert torch._C._storage_Use_Count(storage._cdata) == before


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_large_numbers(world: World, service: ModuleType, narrow: ModuleType, way: Any) -> None:
    x = torch.zeros(72)
    before = torch._C._storage_Use_Count(x.untyped_storage()._cdata)
    (launch,) = world.launches(lambda: narrow.seeded(way(x), 2**64 - 1))
    assert struct.pack("<Q", 2**64 - 1) in launch.params
    (launch,) = world.launches(lambda: service.scale(way(x), 2**70))
    assert struct.pack("<f", 2.0**70) in launch.params
    with pytest.raises(ValueError, match=r"argument 'seed': 18446744073709551616 is outside"):
        narrow.seeded(way(x), 2**64)
    with pytest.raises(ValueError, match=r"argument 'alpha': .* is outside the range of float32"):
        service.scale(way(x), 10**400)
    with pytest.raises((TypeError, OverflowError), match=r"stream|too large"):  # OverflowError before 0.1.14
        service.copy(way(x), way(x), 2**64)
    gc.collect()
    assert torch._C._storage_Use_Count(x.untyped_storage()._cdata) == before


def test_tensors_on_the_cpu(world: World, service: ModuleType, driver: FakeDriver) -> None:
    with pytest.raises(ValueError, match=r"argument 'x': .*cpu"):
        service.copy(torch.zeros(72), torch.zeros(72), 0)
    x = torch.zeros(72).as_subclass(Exchanged)
    for number in (torch.tensor(2.5), torch.tensor(2.5, dtype=torch.float64), torch.nn.Parameter(torch.tensor(2.5))):
        (launch,) = world.launches(lambda number=number: service.scale(x, number))  # type: ignore[misc]
        assert struct.pack("<f", 2.5) in launch.params
    with pytest.raises((TypeError, ValueError), match="argument 'alpha'"):
        service.scale(x, torch.tensor([2.5, 1.0]))


def test_a_tensor_that_needs_a_gradient(world: World, service: ModuleType) -> None:
    """PyTorch refuses to export it through ``__dlpack__``; the exchange API does not ask."""
    x = torch.zeros(72, requires_grad=True)
    assert len(world.launches(lambda: service.scale(x.as_subclass(Exchanged), 2.0))) == 1
    with pytest.raises(Exception, match="gradient"):
        service.scale(Wrapped(x), 2.0)
