"""Tensors that functions allocate and return: which, with whose memory, and what becomes of them when a call fails."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from fake_driver import FakeDriver, Result
from fake_driver.tensors import CudaTensor, FrameworkTensor, lent_count
from synthetic import DTYPES
from synthetic.packages import build_package, passing_unit, single

from aot_pack.launcher.package import LiftedUnit
from aot_pack.native.toolchain import Machine, find_toolchain
from aot_pack.outputs import with_effects
from aot_pack.signature import DimVar, EnvStreamParam, Param, Signature, TensorParam

N, M = DimVar(id=0, bits=32), DimVar(id=1, bits=64)


def tensor(name: str, dtype: str, *shape: int | DimVar, strides: Sequence[int | DimVar] = ()) -> TensorParam:
    return TensorParam(name=name, dtype=DTYPES[dtype], shape=shape, strides=tuple(strides), align=16)


def unit(name: str, *params: Param, outputs: Sequence[str]) -> LiftedUnit:
    """A function that passes all its tensors and their sizes to one kernel."""
    return passing_unit(name, with_effects(Signature(params=(*params, EnvStreamParam(name="stream"))), outputs))


UNITS = {
    "one": unit("one", tensor("x", "float16", N, M, 4), tensor("y", "int32", M, N), outputs=["y"]),
    "two": unit(
        "two",
        tensor("a", "bfloat16", N),
        tensor("x", "float32", N, strides=[1]),
        tensor("b", "bool"),
        outputs=["a", "b"],
    ),
}


@pytest.fixture(scope="module")
def functions(driver: FakeDriver, machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The functions of a package."""
    import tvm_ffi

    folder = tmp_path_factory.mktemp("results")
    package = build_package(folder, "results", single(UNITS), machine, find_toolchain("zig", machine))
    driver.load()
    driver.reset(gpus=("h100", "h100"))
    library = tvm_ffi.load_module(str(package.library))
    return {name: library.get_function(name) for name in [*UNITS, "aot_pack_unload"]}


@pytest.fixture(autouse=True)
def nothing_is_left(driver: FakeDriver, functions: dict[str, Any]) -> Iterator[None]:
    driver.clear_log()
    before = lent_count()
    yield
    functions["aot_pack_unload"]()
    FrameworkTensor.out_of_memory = False
    gc.collect()
    assert lent_count() == before


def test_one(driver: FakeDriver, functions: dict[str, Any]) -> None:
    y = functions["one"](FrameworkTensor((3, 5, 4), "float16", device=1))
    assert isinstance(y, FrameworkTensor)
    assert (y.shape, y.strides, y.dtype.code, y.dtype.bits, y.device) == ((5, 3), (3, 1), 0, 32, (2, 1))
    (launch,) = driver.launches()
    assert (launch.device, launch.params[3]) == (1, y.address.to_bytes(8, "little"))
    sizes = [int.from_bytes(param, "little") for param in launch.params[4:]]
    assert sizes[:2] == [5, 3]


def test_two_in_the_order_of_the_signature(driver: FakeDriver, functions: dict[str, Any]) -> None:
    a, b = tuple(functions["two"](FrameworkTensor((7,), "float32")))
    assert isinstance(a, FrameworkTensor)
    assert (a.shape, a.dtype.code, b.shape, b.dtype.code) == ((7,), 4, (), 6)
    (launch,) = driver.launches()
    assert launch.params[0] == a.address.to_bytes(8, "little")
    assert b.address.to_bytes(8, "little") in launch.params


def test_each_call_has_memory_of_its_own(functions: dict[str, Any]) -> None:
    x = FrameworkTensor((2, 2, 4), "float16")
    first, second = functions["one"](x), functions["one"](x)
    assert first.address != second.address


def test_a_launch_that_fails_returns_nothing(driver: FakeDriver, functions: dict[str, Any]) -> None:
    for name, x in (("one", FrameworkTensor((2, 2, 4), "float16")), ("two", FrameworkTensor((7,), "float32"))):
        driver.fail("cuLaunchKernelEx", Result.LAUNCH_OUT_OF_RESOURCES)
        with pytest.raises(RuntimeError, match="cuLaunchKernelEx"):
            functions[name](x)


def test_the_framework_is_out_of_memory(driver: FakeDriver, functions: dict[str, Any]) -> None:
    FrameworkTensor.out_of_memory = True
    with pytest.raises(MemoryError, match="the framework is out of memory"):
        functions["one"](FrameworkTensor((2, 2, 4), "float16"))
    assert driver.launches() == []


def test_nothing_is_allocated_for_arguments_that_do_not_fit(driver: FakeDriver, functions: dict[str, Any]) -> None:
    FrameworkTensor.out_of_memory = True
    with pytest.raises(ValueError, match=r"one\(\): argument 'x': must be contiguous \(row-major, without gaps\)"):
        functions["one"](FrameworkTensor((3, 5, 4), "float16", strides=(40, 4, 1)))
    with pytest.raises(ValueError, match=r"expected shape\[2\] = 4, got 8; the signature is one\(x: .*\) -> y: int32"):
        functions["one"](FrameworkTensor((3, 5, 8), "float16"))


@pytest.mark.parametrize(
    ("shape", "strides"),
    [((3, 5, 4), (20, 4, 1)), ((1, 5, 4), (99, 4, 1)), ((3, 1, 4), (4, 99, 1)), ((0, 5, 4), (7, 7, 7))],
)
def test_contiguous(functions: dict[str, Any], shape: tuple[int, ...], strides: tuple[int, ...]) -> None:
    assert functions["one"](FrameworkTensor(shape, "float16", strides=strides)).shape == (shape[1], shape[0])


def test_without_a_framework_that_allocates(functions: dict[str, Any]) -> None:
    """In a thread in which no tensor of a framework was passed yet: TVM FFI remembers its allocator a call long."""
    with pytest.raises(RuntimeError, match=r"one\(\): 'y' can't be allocated: .* pass 'y', or pass PyTorch's tensors"):
        functions["one"](CudaTensor((2, 2, 4), "float16"))
