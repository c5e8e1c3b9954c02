"""Calls from Python: arguments of all kinds, results, streams, errors, preload and unload, and what is left over."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib.metadata
import struct
import sys
import weakref
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import tvm_ffi
from fake_driver import Result
from fake_driver.tensors import CudaTensor, FrameworkTensor, lent_count
from faults.world import World, matrix, vector
from packaging.version import Version
from synthetic.service import ARCHS, build_service

from aot_pack.ffi_releases import FUNCTIONS, OLDEST, release_of
from aot_pack.native.audit import read_library
from aot_pack.native.toolchain import Machine, find_toolchain

RELEASE = Version(importlib.metadata.version("apache-tvm-ffi"))
LATE = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""TVM FFI before 0.1.14 releases tensors while the error for a large int is set. These deleters are in Python."""


def every(**changes: Any) -> list[Any]:
    """Arguments of ``every``, in the order of the library."""
    values: dict[str, Any] = {
        "x": FrameworkTensor((8,), "float16"),
        "y": FrameworkTensor((8, 2, 4), "bfloat16"),
        "packed": FrameworkTensor((2, 8), "float4_e2m1fnx2"),
        "cpu": np.zeros(2),
        "s_bool": True, "s_int8": -128, "s_uint16": 65535, "s_int32": -(2**31), "s_uint64": 2**63 - 1,
        "s_float16": 1.5, "s_bfloat16": -2, "s_float32": float("inf"), "s_float64": 1e300,
        "multiple": 32, "shape": (8, 7, 2), "pointer": 4096, "event": 16,
        "pair": (FrameworkTensor((2,), "float32"), None),
        "flag": True, "number": -(2**63), "ratio": float("inf"), "text": 'a "word"',
    }  # fmt: skip
    return list((values | changes).values())


def scalars(world: World, service: ModuleType, **changes: Any) -> tuple[bytes, ...]:
    (launch,) = world.launches(lambda: service.every(*every(**changes)))
    return launch.params


def test_the_release_is_the_one_asked_for(built: Path) -> None:
    assert Path(tvm_ffi.__file__).parents[1].name in (str(RELEASE), "site-packages")
    assert tvm_ffi.__version__ == str(RELEASE)
    exported = read_library((Path(tvm_ffi.__file__).parent / "lib/libtvm_ffi.so").read_bytes()).exports
    own = {name for name in exported if name.startswith("TVMFFI")}
    assert own == {name for name, since in FUNCTIONS.items() if since <= release_of(str(RELEASE))}


@pytest.mark.skipif(release_of(str(RELEASE)) < OLDEST, reason="aot-pack needs newer headers")
def test_the_headers_of_each_release_give_the_same_bytes(machine: Machine, library: Path, tmp_path: Path) -> None:
    """So the release that a wheel is built with does not matter."""
    again = build_service(tmp_path / "service", machine, find_toolchain("zig", machine))
    assert again.read_bytes() == library.read_bytes()


def test_a_call_without_results(world: World, service: ModuleType) -> None:
    x, y = vector(), vector()
    for none in (0, None):
        (launch,) = world.launches(lambda none=none: service.copy(y=y, x=x, stream=none))  # type: ignore[misc]
        assert launch.stream == 0
    (launch,) = world.launches(lambda: service.copy(x, y, stream=1))
    assert launch.stream == 1
    (launch,) = world.launches(lambda: service.copy(x, y, world.stream))
    assert launch.stream == world.stream.value


def test_the_current_stream(world: World, service: ModuleType) -> None:
    assert world.stream.value is not None
    FrameworkTensor.current_streams[0] = world.stream.value
    (launch,) = world.launches(lambda: service.scale(vector(), 2.0))
    assert launch.stream == world.stream.value
    FrameworkTensor.current_streams.clear()
    (launch,) = world.launches(lambda: service.scale(vector(), 2.0))
    assert launch.stream == 0
    with tvm_ffi.use_raw_stream(tvm_ffi.device("cuda:0"), world.stream.value):
        (launch,) = world.launches(lambda: service.scale(CudaTensor((72,), data=0x7F0000000000), 2.0))
        assert launch.stream == world.stream.value


def test_the_other_device(world: World, service: ModuleType) -> None:
    (launch,) = world.launches(lambda: service.copy(vector(2), vector(2), 0))
    assert launch.device == 2


def test_every_kind_of_argument(world: World, service: ModuleType) -> None:
    params = scalars(world, service)
    floats = {struct.pack("<e", 1.5), struct.pack("<f", float("inf")), struct.pack("<d", 1e300)}
    ints = {
        struct.pack("<b", -128),
        struct.pack("<H", 65535),
        struct.pack("<i", -(2**31)),
        struct.pack("<Q", 2**63 - 1),
    }
    assert floats | ints <= {*params}


@pytest.mark.parametrize(
    "changes",
    [
        {"s_bool": np.True_}, {"s_bool": 1}, {"s_bool": np.array(True)},
        {"s_int8": np.int8(-128)}, {"s_int32": np.int64(-(2**31))}, {"s_int8": np.array(-128)},
        {"s_float16": np.float16(1.5)}, {"s_float64": np.float64(1e300)}, {"s_bfloat16": np.int32(-2)},
        {"shape": tvm_ffi.Shape((8, 7, 2))}, {"shape": [8, 7, 2]}, {"shape": tuple(map(np.int64, (8, 7, 2)))},
        {"pointer": ctypes.c_void_p(4096)}, {"text": tvm_ffi.core.String('a "word"')},
        {"pair": [FrameworkTensor((2,), "float32"), None]},
        {"x": CudaTensor((8,), "float16")}, {"cpu": CudaTensor((2,), "float64", device_type=1)},
    ],
    ids=lambda changes: ",".join(f"{name}:{type(value).__name__}" for name, value in changes.items()),
)  # fmt: skip
def test_other_forms_of_an_argument(world: World, service: ModuleType, changes: dict[str, Any]) -> None:
    before, after = (scalars(world, service, **each) for each in ({}, changes))
    same = [one == other for one, other in zip(before, after, strict=True)]
    assert sum(same) >= len(same) - 4, "only addresses of tensors may differ"


def test_a_tuple_of_tvm_ffi(world: World, service: ModuleType) -> None:
    pair = tvm_ffi.convert((FrameworkTensor((2,), "float32"), None))
    assert len(scalars(world, service, pair=pair)) > 10


@pytest.mark.parametrize("value", [2**63, 2**64 - 1, np.uint64(2**64 - 1), np.uint64(2**63)])
def test_a_large_number_through_the_package(world: World, service: ModuleType, value: Any) -> None:
    assert struct.pack("<Q", int(value)) in scalars(world, service, s_uint64=value)


def test_a_large_number_holds_no_tensor(world: World, narrow: ModuleType) -> None:
    """TVM FFI before 0.1.14 releases tensors while the error for such an int is set. The package passes it none."""
    before = lent_count()
    (launch,) = world.launches(lambda: narrow.seeded(CudaTensor((8,)), 2**64 - 1))
    assert struct.pack("<Q", 2**64 - 1) in launch.params
    gc.collect()
    assert lent_count() == before


@pytest.mark.parametrize(
    ("changes", "kind", "text"),
    [
        ({"x": None}, TypeError, "argument 'x': expected a .*tensor.*, got None"),
        ({"x": "text"}, TypeError, "argument 'x'"),
        ({"x": b"bytes"}, TypeError, "argument 'x'"),
        ({"x": object()}, TypeError, "argument 'x'"),
        ({"x": FrameworkTensor((8,), "float32")}, (TypeError, ValueError), "argument 'x': expected .*float16"),
        ({"x": FrameworkTensor((8,), "float16", device_type=1)}, ValueError, "argument 'x'"),
        ({"x": np.zeros(8, "float16")}, ValueError, "argument 'x'"),
        ({"packed": FrameworkTensor((2, 8), "int8")}, (TypeError, ValueError), "argument 'packed'"),
        ({"s_int8": 128}, ValueError, "argument 's_int8': .*128"),
        ({"s_int8": 1.0}, TypeError, "argument 's_int8'"),
        ({"s_int8": None}, TypeError, "argument 's_int8'"),
        pytest.param({"s_int8": 2**64}, ValueError, "argument 's_int8': .*18446744073709551616", marks=LATE),
        ({"s_uint64": -1}, ValueError, "argument 's_uint64': .*-1"),
        ({"s_uint64": 2**64}, ValueError, "argument 's_uint64'"),
        ({"s_bool": 2}, (TypeError, ValueError), "argument 's_bool'"),
        ({"s_float32": "1"}, TypeError, "argument 's_float32'"),
        pytest.param({"s_float32": 10**400}, ValueError, "argument 's_float32'", marks=LATE),
        ({"shape": (8, 7)}, (TypeError, ValueError), "argument 'shape'"),
        ({"shape": (8, 7, 3)}, ValueError, "argument 'shape"),
        ({"shape": 8}, TypeError, "argument 'shape'"),
        (
            {"pair": (FrameworkTensor((2,), "float32"), 1)},
            (TypeError, ValueError),
            r"argument 'pair\[1\]'|'pair'|'none'",
        ),
        ({"pair": None}, TypeError, "argument 'pair'"),
        ({"flag": False}, ValueError, "argument 'flag'"),
        pytest.param({"number": 2**63}, ValueError, "argument 'number'", marks=LATE),
        ({"text": 'a "wörd"'}, ValueError, "argument 'text': .*wörd"),
        ({"text": b'a "word"'}, (TypeError, ValueError), "argument 'text'"),
    ],
)
def test_refused(world: World, service: ModuleType, changes: dict[str, Any], kind: Any, text: str) -> None:
    launches = world.driver.counts().get("cuLaunchKernelEx", 0)
    with pytest.raises(kind, match=text) as raised:
        service.every(*every(**changes))
    assert type(raised.value) in (TypeError, ValueError)
    assert str(raised.value).startswith("every(): ")
    assert world.driver.counts().get("cuLaunchKernelEx", 0) == launches
    del raised


def test_names_and_counts(service: ModuleType) -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        service.copy(vector(), vector())
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        service.copy(vector(), vector(), 0, z=1)
    function = tvm_ffi.load_module(str(Path(service.__file__ or "").parent / "libservice.so")).get_function("copy")
    with pytest.raises(TypeError, match=r"copy\(\) takes 3 arguments but 1 was given"):
        function(vector())


def test_errors_of_the_driver(world: World, service: ModuleType) -> None:
    world.driver.fail("cuLaunchKernelEx", Result.LAUNCH_OUT_OF_RESOURCES)
    with pytest.raises(RuntimeError, match=r"copy\(\): cuLaunchKernelEx failed: CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES"):
        service.copy(vector(), vector(), 0)
    with pytest.raises(RuntimeError, match="no image for device cuda:1"):
        service.tiled(matrix(1), 0)
    service.copy(vector(), vector(), 0)


def test_an_error_has_a_traceback_and_no_tensor(service: ModuleType) -> None:
    """The error that is dropped drops the arguments as well."""
    x = vector()
    seen = weakref.ref(x)
    with pytest.raises(ValueError, match="argument 'y'") as raised:
        service.copy(x, vector(size=9), 0)
    assert raised.value.__traceback__ is not None
    del x, raised
    gc.collect()
    assert seen() is None


def test_results(world: World, service: ModuleType, narrow: ModuleType) -> None:
    before = lent_count()
    found = service.allocated(FrameworkTensor((8,), "float32"), 2.0)
    assert isinstance(found, FrameworkTensor)
    assert (found.shape, found.dtype.code, found.dtype.bits) == ((4,), 0, 32)
    one = narrow.one(FrameworkTensor((5,)))
    assert isinstance(one, FrameworkTensor)
    a, b = narrow.two(FrameworkTensor((7,)))
    assert isinstance(a, FrameworkTensor)
    assert isinstance(b, FrameworkTensor)
    assert (a.dtype.code, b.dtype.code, b.shape) == (4, 6, (7,))
    del found, one, a, b
    gc.collect()
    assert lent_count() == before


def test_results_that_can_not_be_allocated(service: ModuleType) -> None:
    FrameworkTensor.out_of_memory = True
    try:
        with pytest.raises(MemoryError, match="the framework is out of memory"):
            service.allocated(FrameworkTensor((8,), "float32"), 2.0)
    finally:
        FrameworkTensor.out_of_memory = False
    with pytest.raises(RuntimeError, match=r"allocated\(\): 'found' can't be allocated"):
        service.allocated(CudaTensor((8,), "float32"), 2.0)


@pytest.mark.parametrize("kind", [FrameworkTensor, CudaTensor])
def test_narrow_dtypes(world: World, narrow: ModuleType, kind: type[CudaTensor]) -> None:
    names = ("float8_e4m3fn", "float8_e5m2", "float8_e8m0fnu", "float4_e2m1fnx2", "bool", "uint16")
    before = lent_count()
    assert len(world.launches(lambda: narrow.low(*(kind((4,), name) for name in names)))) == 1
    for index in range(len(names)):
        turned = [*names[index:], *names[:index]]
        if turned != [*names]:
            with pytest.raises((TypeError, ValueError), match="argument 'e4m3': expected"):
                narrow.low(*(kind((4,), name) for name in turned))
    gc.collect()
    assert lent_count() == before


def test_calls_hold_nothing(world: World, service: ModuleType) -> None:
    """References and memory stay, over calls that are made and calls that are refused."""
    arguments = every()
    wrong = every(s_int8=1000)
    for _ in range(50):
        service.every(*arguments)
    counts = [sys.getrefcount(each) for each in (*arguments, *wrong)]
    for _ in range(200):
        service.every(*arguments)
        with pytest.raises(ValueError, match="s_int8"):
            service.every(*wrong)
    gc.collect()
    assert [sys.getrefcount(each) for each in (*arguments, *wrong)] == counts


def test_preload_and_unload(world: World, service: ModuleType) -> None:
    told: list[tuple[int, int]] = []
    service.preload(0, progress=lambda done, total, name: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == len(told)
    assert "cuLibraryLoadData" not in world.recorded(lambda: service.copy(vector(), vector(), 0))
    service.unload()
    assert "cuLibraryLoadData" in world.recorded(lambda: service.copy(vector(), vector(), 0))
    service.preload(tvm_ffi.device("cuda:2"))
    with pytest.raises(ValueError, match="there is no device cuda:9"):
        service.preload(9)
    assert ARCHS


def test_the_memory_stays(world: World, service: ModuleType) -> None:
    """A leak of a tensor, an error or a tuple for each call would be megabytes."""
    x, y = vector(), vector()

    def calls(count: int) -> int:
        for _ in range(count):
            service.copy(x, y, 0)
            service.keyed(x, y, alpha=2.0)
            service.allocated(FrameworkTensor((8,), "float32", data=0x7F0000000000), 1.0)
            with contextlib.suppress(TypeError):
                service.copy(x, None, 0)
        world.driver.clear_log()
        gc.collect()
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

    calls(3000)
    before = calls(3000)
    assert calls(3000) - before < 1_500_000
