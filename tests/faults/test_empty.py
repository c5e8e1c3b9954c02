"""Calls with tensors of no elements: what there is to do is done, and nothing else fails or is passed on wrong."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from fake_driver import FakeDriver, Launch, Result
from fake_driver.cubin_writer import FakeKernel, write_cubin
from fake_driver.tensors import FrameworkTensor
from golden.write.function import HostFunction, Ref
from golden.write.launches import MAP, WORDS
from synthetic import DTYPES, host_function, lift
from synthetic.packages import build_package, single

from aot_pack.launcher.package import LiftedUnit
from aot_pack.model import KernelHandle
from aot_pack.native.toolchain import Machine, find_toolchain
from aot_pack.signature import DimVar, EnvStreamParam, Signature, TensorParam

ADDRESS = 0x7F0000000000
COOPERATIVE, CLUSTER, PROGRAMMATIC = 2, 4, 6
"""CUlaunchAttributeID."""
ROWS, COLUMNS = DimVar(id=0, bits=32), DimVar(id=1, bits=32, divisibility=8)
STRIDE = DimVar(id=2, bits=64, divisibility=8)
X = TensorParam(name="x", dtype=DTYPES["float16"], shape=(ROWS, COLUMNS), strides=(STRIDE, 1), align=16)
SIGNATURE = Signature(params=(X, EnvStreamParam(name="stream")))

Write = Callable[[HostFunction, Ref, Ref, Ref, Ref], None]
"""Writes a host program for x, its two sizes, and the stride of its rows."""


def unit(name: str, kernels: Sequence[tuple[str, Sequence[int]]], write: Write) -> LiftedUnit:
    f, (x, rows, columns, stride, stream) = host_function(SIGNATURE)
    del stream
    write(f, x, rows, columns, stride)
    f.ret()
    image = write_cubin([FakeKernel(symbol=symbol, parameters=sizes) for symbol, sizes in kernels], "sm_90a")
    handles = [KernelHandle(symbol=symbol) for symbol, _ in kernels]
    return lift(name, "sm_90a", SIGNATURE, f, kernels=handles, image=image)


def three(f: HostFunction, x: Ref, rows: Ref, columns: Ref, stride: Ref) -> None:
    """Over rows, once, and over columns."""
    del stride
    for kernel, grid in (("by_row", [rows]), ("once", []), ("by_column", [f.number(2), columns])):
        f.launch(f.config(grid=grid, stream=f["a4"]), kernel, x)


def modes(f: HostFunction, x: Ref, rows: Ref, columns: Ref, stride: Ref) -> None:
    """In clusters and cooperatively, one that does not wait for the one before."""
    del columns, stride
    config = f.config(grid=[f.mul(rows, f.number(2))])
    f.attribute(config, CLUSTER, f.number(2), f.number(1), f.number(1))
    f.launch(config, "clustered", x)
    config = f.config(grid=[rows])
    f.attribute(config, COOPERATIVE, f.number(1))
    f.attribute(config, PROGRAMMATIC, f.number(1))
    f.launch(config, "cooperative", x)


def mapped(f: HostFunction, x: Ref, rows: Ref, columns: Ref, stride: Ref) -> None:
    """A tensor map of x, for one block, whatever its size."""
    wide = [f.op("sext", [size], "i64") for size in (columns, rows)]
    slot = f.alloca(WORDS, align=64)
    dims, strides = array(f, "i64", wide), array(f, "i64", [f.mul(stride, f.number(2, "i64"))])
    box, steps = (array(f, "i32", [f.number(value) for value in values]) for values in ((8, 1), (1, 1)))
    flags = [f.number(value) for value in (0, 0, 2, 0)]
    code = f.call("_cuTensorMapEncodeTiled", [slot, f.number(6), f.number(2), x, dims, strides, box, steps, *flags])
    f.call("cuda_dialect_assert_success", [code], "")
    f.launch(f.config(), "mapped", f.load(slot, MAP))


def array(f: HostFunction, type_: str, values: Sequence[Ref]) -> Ref:
    made = f.alloca(f"!llvm.array<{len(values)} x {type_}>")
    for index, value in enumerate(values):
        f.store(value, f.gep(made, f"!llvm.array<{len(values)} x {type_}>", 0, index))
    return made


UNITS = {
    "three": unit("three", [(name, [8]) for name in ("by_row", "once", "by_column")], three),
    "modes": unit("modes", [("clustered", [8]), ("cooperative", [8])], modes),
    "mapped": unit("mapped", [("mapped", [128])], mapped),
}


@pytest.fixture(scope="module")
def functions(driver: FakeDriver, machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The functions of a package."""
    import tvm_ffi

    folder = tmp_path_factory.mktemp("empty")
    package = build_package(folder, "empty", single(UNITS), machine, find_toolchain("zig", machine))
    driver.load()
    driver.reset(gpus=("h100",))
    library = tvm_ffi.load_module(str(package.library))
    return {name: library.get_function(name) for name in [*UNITS, "aot_pack_unload"]}


@pytest.fixture(autouse=True)
def unloaded(driver: FakeDriver, functions: dict[str, Any]) -> Iterator[None]:
    driver.clear_log()
    yield
    functions["aot_pack_unload"](True)


def matrix(rows: int, columns: int, *, stride: int | None = None, data: int = ADDRESS) -> FrameworkTensor:
    return FrameworkTensor((rows, columns), "float16", strides=(columns if stride is None else stride, 1), data=data)


def launched(driver: FakeDriver) -> list[Launch]:
    """What ran."""
    return [each for each in driver.launches() if each.result == Result.SUCCESS]


@pytest.mark.parametrize(
    ("rows", "columns", "kernels"),
    [
        (3, 8, ["by_row", "once", "by_column"]),
        (0, 8, ["once", "by_column"]),
        (3, 0, ["by_row", "once"]),
        (0, 0, ["once"]),
    ],
)
def test_a_launch_of_no_blocks_does_nothing_and_others_run(
    driver: FakeDriver, functions: dict[str, Any], rows: int, columns: int, kernels: list[str]
) -> None:
    functions["three"](matrix(rows, columns))
    assert [launch.kernel for launch in launched(driver)] == kernels


def test_no_blocks_in_clusters_cooperatively_and_with_a_dependency(
    driver: FakeDriver, functions: dict[str, Any]
) -> None:
    functions["modes"](matrix(1, 8))
    assert len(launched(driver)) == 2
    driver.clear_log()
    functions["modes"](matrix(0, 8))
    assert launched(driver) == []


def test_the_driver_is_not_asked_to_launch_no_blocks(driver: FakeDriver, functions: dict[str, Any]) -> None:
    functions["three"](matrix(0, 0))
    functions["modes"](matrix(0, 8))
    assert [launch.kernel for launch in driver.launches()] == ["once"]


def test_no_blocks_while_a_stream_is_captured(
    driver: FakeDriver, functions: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A launch that the driver refuses makes the capture invalid."""
    cuda = driver.load()
    functions["three"](matrix(3, 8))  # the driver is loaded, and the device's context current
    context = ctypes.c_void_p()
    cuda.ok("cuDevicePrimaryCtxRetain", ctypes.byref(context), 0)
    cuda.ok("cuCtxSetCurrent", context)
    stream, graph, status = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_int()
    cuda.ok("cuStreamCreate", ctypes.byref(stream), 1)
    x = matrix(0, 8)
    monkeypatch.setitem(FrameworkTensor.current_streams, 0, stream.value or 0)
    for mode in (0, 1, 2):
        cuda.ok("cuStreamBeginCapture_v2", stream, mode)
        driver.clear_log()
        functions["three"](x)
        assert [(launch.kernel, launch.stream) for launch in launched(driver)] == [
            ("once", stream.value),
            ("by_column", stream.value),
        ]
        cuda.ok("cuStreamIsCapturing", stream, ctypes.byref(status))
        assert status.value == 1, "active"
        cuda.ok("cuStreamEndCapture", stream, ctypes.byref(graph))
        cuda.ok("cuGraphDestroy", graph)
    cuda.ok("cuStreamDestroy_v2", stream)
    cuda.ok("cuCtxSetCurrent", None)
    cuda.ok("cuDevicePrimaryCtxRelease_v2", 0)


def test_a_launch_of_too_many_blocks_is_an_error(functions: dict[str, Any]) -> None:
    with pytest.raises(
        RuntimeError, match=r"cuLaunchKernelEx failed: CUDA_ERROR_INVALID_VALUE .* grid \(2, 65536, 1\)"
    ):
        functions["three"](matrix(1, 65536))


@pytest.mark.parametrize("data", [0, ADDRESS, ADDRESS + 2])
@pytest.mark.parametrize(("rows", "columns", "stride"), [(0, 64, 64), (0, 64, 3), (5, 0, 1), (0, 0, 2**45)])
def test_a_tensor_map_of_no_elements(
    driver: FakeDriver, functions: dict[str, Any], rows: int, columns: int, stride: int, data: int
) -> None:
    """The driver takes none; so it is of one element where there is none, at an address that can be."""
    functions["mapped"](matrix(rows, columns, stride=stride, data=data))
    (launch,) = launched(driver)
    assert launch.kernel == "mapped"


@pytest.mark.parametrize("stride", [3, 2**39, 2**45, -8])
def test_a_tensor_map_of_one_row(driver: FakeDriver, functions: dict[str, Any], stride: int) -> None:
    """The stride of the only row addresses nothing."""
    functions["mapped"](matrix(1, 64, stride=stride))
    assert len(launched(driver)) == 1


def test_a_tensor_map_that_can_not_be_is_an_error(driver: FakeDriver, functions: dict[str, Any]) -> None:
    with pytest.raises(RuntimeError, match=r"mapped\(\): cuTensorMapEncodeTiled failed: CUDA_ERROR_INVALID_VALUE"):
        functions["mapped"](matrix(2, 64, stride=2**45))
    assert launched(driver) == []
