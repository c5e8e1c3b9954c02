"""Arguments that change while they are read, raise or call again; sizes and numbers at the edges; texts cut short."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from fake_driver import FakeDriver
from fake_driver.tensors import FrameworkTensor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from synthetic import DTYPES
from synthetic.packages import build_package, passing_unit, single

from aot_pack.native.toolchain import Machine, find_toolchain
from aot_pack.signature import ConstParam, DimVar, ScalarParam, Signature, StreamParam, TensorParam
from faults.arguments import TAKES_LARGE_INTS
from faults.world import answer_number

ADDRESS = 0x7F0000000000
LONG = "very_" * 100 + "long"
SIZES = tuple(DimVar(id=index, bits=32) for index in range(3))
STREAM = StreamParam(name="stream")
SIGNATURES = {
    "compact": Signature(
        params=(
            TensorParam(
                name="x",
                dtype=DTYPES["float16"],
                shape=SIZES,
                strides=(DimVar(id=10, bits=32), DimVar(id=11, bits=32), 1),
                align=2,
                order=(2, 1, 0),
            ),
            STREAM,
        )
    ),
    "numbers": Signature(
        params=(
            *(ScalarParam(name=name, dtype=DTYPES[name]) for name in ("int32", "uint64", "float16", "bfloat16")),
            ScalarParam(name="other", dtype=DTYPES["int32"]),
            STREAM,
        )
    ),
    "text": Signature(params=(ConstParam(name="mode", value="fast"), STREAM)),
    "long": Signature(params=(ScalarParam(name=LONG, dtype=DTYPES["int32"]), STREAM)),
    "wide": Signature(params=(ScalarParam(name="ö" * 190, dtype=DTYPES["int32"]), STREAM)),
}
STRUCTS = {"int32": "i", "uint64": "Q", "float16": "H", "bfloat16": "H", "other": "i"}


@pytest.fixture(scope="module")
def library(driver: FakeDriver, machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    import tvm_ffi

    folder = tmp_path_factory.mktemp("odd")
    units = {name: passing_unit(name, signature, kernel="kernel") for name, signature in SIGNATURES.items()}
    package = build_package(folder, "odd", single(units), machine, find_toolchain("zig", machine))
    driver.load()
    driver.reset(gpus=("h100",))
    library = tvm_ffi.load_module(str(package.library))
    library.get_function("compact")(tensor(1, 1, 1), 0)  # the driver is loaded, and a context current
    yield library
    library.get_function("aot_pack_unload")()


@pytest.fixture
def call(driver: FakeDriver, library: Any) -> Callable[..., list[bytes]]:
    """Calls a function: what its kernel gets."""
    library.get_function("aot_pack_on_number")(answer_number)
    driver.clear_log()

    def run(name: str, *arguments: Any) -> list[bytes]:
        library.get_function(name)(*arguments, 0)
        (launch,) = driver.launches()
        driver.clear_log()
        return list(launch.params)

    return run


def tensor(*shape: int, strides: tuple[int, ...] | None = None) -> FrameworkTensor:
    wanted = strides or tuple(math.prod(shape[index + 1 :]) for index in range(len(shape)))
    return FrameworkTensor(shape, "float16", strides=wanted, data=ADDRESS)


def scalars(call: Callable[..., list[bytes]], **changes: Any) -> dict[str, int]:
    given = {"int32": 0, "uint64": 0, "float16": 0, "bfloat16": 0, "other": 0, **changes}
    found = call("numbers", *given.values())
    return {name: struct.unpack(f"<{STRUCTS[name]}", value)[0] for name, value in zip(given, found, strict=False)}


class Changing:
    """Another number each time that it is asked; what is no number raises."""

    def __init__(self, *values: Any) -> None:
        self.values = list(values)

    def __index__(self) -> int:
        value = self.values.pop(0) if len(self.values) > 1 else self.values[0]
        if isinstance(value, BaseException):
            raise value
        return int(value)


# -- objects of Python


@settings(derandomize=True, max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.sampled_from([5, -5, 2**31, 2**63, 2**64, 10**30, ValueError("no"), MemoryError()]), min_size=1),
    st.sampled_from(["int32", "uint64", "float16", "other"]),
)
def test_an_object_that_changes(call: Callable[..., list[bytes]], values: list[Any], name: str) -> None:
    """What is launched is a number that it once was; else it is an error."""
    try:
        launched = scalars(call, **{name: Changing(*values), "int32" if name != "int32" else "other": np.int8(3)})
    except (TypeError, ValueError, OverflowError, RuntimeError):
        return
    numbers = [value for value in values if isinstance(value, int)]
    found = launched[name]
    if name == "float16":
        assert found in (0x4500, 0xC500), "5 or -5"
    else:
        assert found in numbers


def test_a_callback_that_raises(library: Any, call: Callable[..., list[bytes]]) -> None:
    def fail(value: object) -> None:
        raise SystemError("of the callback")

    library.get_function("aot_pack_on_number")(fail)
    with pytest.raises(TypeError, match=r"argument 'int32': expected an int \(int32\), got a Python object"):
        scalars(call, int32=Changing(1))


def test_an_object_that_calls_the_function(call: Callable[..., list[bytes]]) -> None:
    class Calling:
        depth = 0

        def __index__(self) -> int:
            Calling.depth += 1
            return scalars(call, int32=Calling() if Calling.depth < 5 else 7)["int32"] + 1

    assert scalars(call, int32=Calling())["int32"] > 7


# -- sizes


def test_a_stride_of_one_row_may_be_more_than_the_kernel_takes(call: Callable[..., list[bytes]]) -> None:
    """Nothing is addressed by it."""
    found = call("compact", tensor(1, 2**16, 2**16))
    assert struct.unpack("<i", found[1])[0] == 1
    assert struct.unpack("<i", found[5])[0] == 2**16


@pytest.mark.parametrize("shape", [(2, 2**16, 2**16), (0, 2**16, 2**16), (0, 3, 2**31 - 1)])
def test_a_stride_that_does_not_fit(library: Any, shape: tuple[int, ...]) -> None:
    expected = rf"has stride\[0\] = {shape[1] * shape[2]}, which does not fit the 32-bit integer"
    with pytest.raises(ValueError, match=expected):
        library.get_function("compact")(tensor(*shape), 0)


def test_strides_whose_product_wraps(library: Any) -> None:
    """No memory is so large, but a tensor can say so."""
    with pytest.raises(ValueError, match="argument 'x'"):
        library.get_function("compact")(tensor(2, 2**33, 2**33, strides=(0, 2**33, 1)), 0)


def test_empty_tensors_without_an_address(call: Callable[..., list[bytes]]) -> None:
    """As PyTorch's."""
    empty = FrameworkTensor((0, 4, 5), "float16", strides=(20, 5, 1), data=0)
    assert struct.unpack("<q", call("compact", empty)[0])[0] == 0


# -- numbers


@pytest.mark.parametrize(
    ("value", "bits"),
    [
        (65519.99, 0x7BFF),
        (math.nextafter(65520.0, 0), 0x7BFF),  # a float of 32 bits would round it to 65520, and that to infinity
        (-65519.9999999999, 0xFBFF),
        (5e-324, 0x0000),
        (2.0**-24, 0x0001),
        (2.0**-25, 0x0000),
        (math.nextafter(2.0**-25, 1), 0x0001),
        (math.inf, 0x7C00),
        (-math.inf, 0xFC00),
        (65519, 0x7BFF),
        (np.float64(65504), 0x7BFF),
        (np.int64(-65504), 0xFBFF),
    ],
)
def test_float16(call: Callable[..., list[bytes]], value: Any, bits: int) -> None:
    assert scalars(call, float16=value)["float16"] == bits


@pytest.mark.parametrize("payload", [0x7FF8000000000000, 0x7FF0000000000001, 0xFFFFFFFFFFFFFFFF])
def test_not_a_number_stays_one(call: Callable[..., list[bytes]], payload: int) -> None:
    (value,) = struct.unpack("<d", struct.pack("<Q", payload))
    found = scalars(call, float16=value, bfloat16=value)
    assert found["float16"] & 0x7C00 == 0x7C00
    assert found["float16"] & 0x03FF
    assert found["bfloat16"] & 0x7F80 == 0x7F80
    assert found["bfloat16"] & 0x007F


@pytest.mark.parametrize("value", [65520, 65520.0, -65520.0, np.float32(65520), 2**64, 10**400])
def test_float16_is_too_small(library: Any, value: Any) -> None:
    is_taken = TAKES_LARGE_INTS or not isinstance(value, int) or value < 2**63
    error: type[Exception] = ValueError if is_taken else OverflowError
    text = "argument 'float16': .* is outside the range of float16" if is_taken else "too large"
    with pytest.raises(error, match=text):
        library.get_function("numbers")(0, 0, value, 0, 0, 0)


@pytest.mark.parametrize("value", [math.nextafter(float.fromhex("0x1.ffp127"), 0), -float.fromhex("0x1.fep127")])
def test_the_largest_bfloat16(call: Callable[..., list[bytes]], value: float) -> None:
    assert scalars(call, bfloat16=value)["bfloat16"] & 0x7FFF == 0x7F7F


# -- texts


@pytest.mark.parametrize("length", range(80, 100))
@pytest.mark.parametrize("character", ["é", "€", "𝄞"])
def test_a_text_that_is_cut(library: Any, character: str, length: int) -> None:
    """Python reads an error's text as UTF-8, which half a character is not."""
    with pytest.raises(ValueError, match=r"argument 'mode': expected the value 'fast' .* got 'x*[é€𝄞]*\?*\.\.\.'"):
        library.get_function("text")("x" * (length % 4) + character * length, 0)


def test_a_text_that_a_terminal_would_obey(library: Any) -> None:
    with pytest.raises(ValueError, match=r"got '\?\[31m\?\?31m\?\?'"):
        library.get_function("text")("\x1b[31m\x9b31m\x00\x7f", 0)


@pytest.mark.parametrize("name", ["long", "wide"])
def test_an_argument_with_a_long_name(library: Any, name: str) -> None:
    with pytest.raises(TypeError) as raised:
        library.get_function(name)("x", 0)
    assert SIGNATURES[name].params[0].name[:100] in str(raised.value)
