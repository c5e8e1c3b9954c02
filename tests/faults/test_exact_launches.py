"""Arguments so large that a host program, which computes with 32 bits, would launch something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tvm_ffi
from fake_driver import FakeDriver, Launch
from fake_driver.cubin_writer import FakeKernel, write_cubin
from fake_driver.tensors import FrameworkTensor
from golden.write.function import HostFunction, Ref
from synthetic import DTYPES, host_function, lift
from synthetic.packages import build_package, single

from aot_pack.launcher.package import LiftedUnit
from aot_pack.model import KernelHandle
from aot_pack.native.toolchain import Machine, find_toolchain
from aot_pack.signature import DimVar, EnvStreamParam, Signature, TensorParam
from faults.world import ADDRESS

GRID, BLOCK, SMEM, CLUSTER = "grid", "block", "smem", "cluster"
_CLUSTER_DIMENSION = 4


def truncated(f: HostFunction, value: Ref) -> Ref:
    return f.op("trunc", [value], "i32", "overflowFlags = #llvm.overflow<none>")


def divided(f: HostFunction, value: Ref, divisor: int) -> Ref:
    return f.op("sdiv", [value, f.number(divisor)], "i32")


def cluster(f: HostFunction, n: Ref, stream: Ref) -> Ref:
    config = f.config(grid=[f.number(8)], stream=stream)
    f.attribute(config, _CLUSTER_DIMENSION, truncated(f, n), f.number(1), f.number(1))
    return config


PROGRAMS: dict[str, tuple[int, Callable[[HostFunction, Ref, Ref, Ref], Ref]]] = {
    "rows": (64, lambda f, n, m, s: f.config(grid=[truncated(f, n)], stream=s)),
    "tiles": (64, lambda f, n, m, s: f.config(grid=[divided(f, truncated(f, n), 128)], stream=s)),
    "second": (64, lambda f, n, m, s: f.config(grid=[f.number(1), truncated(f, n)], stream=s)),
    "threads": (64, lambda f, n, m, s: f.config(block=[truncated(f, n)], stream=s)),
    "clustered": (64, lambda f, n, m, s: cluster(f, n, s)),
    "product": (32, lambda f, n, m, s: f.config(grid=[divided(f, f.mul(n, m), 128)], stream=s)),
}
"""For each function the bits of its sizes, and what writes its launch's configuration."""


def unit(name: str) -> LiftedUnit:
    bits, program = PROGRAMS[name]
    shape = (DimVar(id=0, bits=bits), DimVar(id=1, bits=bits))
    strides = (DimVar(id=2, bits=64), 1)
    x = TensorParam(name="x", dtype=DTYPES["float32"], shape=shape, strides=strides, align=4)
    signature = Signature(params=(x, EnvStreamParam(name="stream")))
    f, (data, n, m, _, stream) = host_function(signature)
    f.launch(program(f, n, m, stream), "kernel", data)
    f.ret()
    image = write_cubin([FakeKernel(symbol="kernel", parameters=(8,))], "sm_90a")
    return lift(name, "sm_90a", signature, f, kernels=[KernelHandle(symbol="kernel")], image=image)


@pytest.fixture(scope="module")
def built(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages")
    units = {name: unit(name) for name in PROGRAMS}
    return build_package(folder, "exact", single(units), machine, find_toolchain("zig", machine)).library


@pytest.fixture
def call(driver: FakeDriver, built: Path) -> Iterator[Callable[[str, int, int], Launch]]:
    cuda = driver.load()
    driver.reset(gpus=["h100"])
    cuda.ok("cuInit", 0)
    package: Any = tvm_ffi.load_module(str(built))

    def run(name: str, n: int, m: int = 1) -> Launch:
        driver.clear_log()
        package[name](FrameworkTensor((n, m), "float32", data=ADDRESS))
        (launch,) = driver.launches()
        return launch

    yield run
    package.aot_pack_unload()
    driver.reset()


def test_sizes_that_fit_are_launched(call: Callable[..., Launch]) -> None:
    assert call("rows", 2**31 - 1).grid == (2**31 - 1, 1, 1)
    assert call("tiles", 2**31 - 1).grid == ((2**31 - 1) // 128, 1, 1)
    assert call("second", 65535).grid == (1, 65535, 1)
    assert call("threads", 1024).block == (1024, 1, 1)
    assert call("clustered", 8).cluster == (8, 1, 1)
    assert call("product", 2**20, 2**10).grid == (2**23, 1, 1)


@pytest.mark.parametrize(
    ("name", "sizes", "text"),
    [
        ("rows", (2**32 + 1, 1), "x of the grid should be 4294967297, but .* as 1. .*Use smaller arguments"),
        ("rows", (2**31, 1), "x of the grid should be 2147483648, but .* as -2147483648"),
        (
            "tiles",
            (2**32 + 128, 1),
            "x of the grid should be 33554433, but .* as 1. .*or have the author compute it with",
        ),
        ("second", (2**32 + 1, 1), "y of the grid should be 4294967297"),
        ("threads", (2**32 + 32, 1), "x of the block should be 4294967328, but .* as 32"),
        ("clustered", (2**32 + 2, 1), "x of the cluster should be 4294967298, but .* as 2"),
        ("product", (2**20, 2**13), "x of the grid should be 67108864, but .* as 0"),
    ],
)
def test_sizes_that_do_not_are_an_error(
    call: Callable[..., Launch], name: str, sizes: tuple[int, int], text: str
) -> None:
    with pytest.raises(RuntimeError) as raised:
        call(name, *sizes)
    assert str(raised.value).startswith(f"{name}(): these arguments are too large: ")
    assert re.search(text, str(raised.value)), raised.value
