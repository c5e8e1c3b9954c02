"""Undeclared writes and unwritten outputs are found. Functions of Python write to memory of the host."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import numpy
import pytest
import tvm_ffi
from fake_driver.tensors import CudaTensor
from standin import FLOAT32, N

from aot_pack.gpu_check.guards import Report, guarded
from aot_pack.gpu_check.regions import GUARD_BYTES, PATTERNS, Bytes, Layout, Watched, findings, share_memory
from aot_pack.signature import Param, PointerParam, ScalarParam, Signature, TensorParam, TensorRole, TupleParam

INPUT, OUTPUT, INOUT = TensorRole.INPUT, TensorRole.OUTPUT, TensorRole.INOUT


class HostMemory:
    """The host's memory, as a device's."""

    device = 0

    def __init__(self) -> None:
        self.live: dict[int, Any] = {}

    def allocate(self, size_bytes: int) -> int:
        memory = ctypes.create_string_buffer(size_bytes + 256)
        address = (ctypes.addressof(memory) + 255) // 256 * 256
        self.live[address] = memory
        return address

    def free(self, address: int) -> None:
        del self.live[address]

    def write(self, address: int, content: Bytes) -> None:
        ctypes.memmove(address, content.ctypes.data, len(content))

    def read(self, address: int, size_bytes: int) -> Bytes:
        return numpy.frombuffer(ctypes.string_at(address, size_bytes), dtype=numpy.uint8)

    def synchronize(self) -> None: ...


def tensor(name: str, role: TensorRole = INPUT) -> TensorParam:
    return TensorParam(name=name, dtype=FLOAT32, shape=(N,), strides=(1,), align=4, role=role)


def floats(value: Any, count: int = 8, offset: int = 0) -> Any:
    """The elements of a tensor, to read and to write."""
    address = tvm_ffi.from_dlpack(value).data_ptr() + 4 * offset
    return (ctypes.c_float * count).from_address(address)


def look(function: Callable[..., Any], *params: Param, arguments: tuple[Any, ...]) -> tuple[list[str], list[str]]:
    """The findings and notes of one call."""
    report, memory = Report(), HostMemory()
    guarded("f", function, [Signature(params=params)], memory, report)(*arguments)
    assert not memory.live
    return list(report.findings), list(report.notes)


def double(x: Any, y: Any) -> Any:
    floats(y)[:] = [2 * each for each in floats(x)]
    return y


X, Y = tensor("x"), tensor("y", OUTPUT)


def a() -> CudaTensor:
    made = CudaTensor((8,), "float32")
    floats(made)[:] = range(8)
    return made


def test_a_clean_function_has_no_finding_and_its_arguments_see_one_call() -> None:
    x, y, cache = a(), a(), a()

    def add(x: Any, cache: Any, y: Any) -> Any:
        floats(cache)[:] = [each + 1 for each in floats(cache)]
        return double(x, y)

    found = look(add, X, tensor("cache", INOUT), Y, arguments=(x, cache, y))
    assert found == ([], [])
    assert list(floats(y)) == [2 * each for each in range(8)]
    assert list(floats(cache)) == [each + 1 for each in range(8)]


def test_an_output_that_the_caller_leaves_out() -> None:
    def make(x: Any, y: Any = None) -> Any:
        return double(x, a() if y is None else y)

    assert look(make, X, Y, arguments=(a(),)) == ([], [])


def test_a_write_to_an_input() -> None:
    def wrong(x: Any, y: Any) -> Any:
        double(x, y)
        floats(x)[3] = -1.0
        return y

    (finding,), notes = look(wrong, X, Y, arguments=(a(), a()))
    assert finding == "f() wrote to the input 'x': 1 of 8 elements changed, the first at index [3]"
    assert not notes


@pytest.mark.parametrize(
    ("offset", "where"),
    [(-1, "4 bytes before its start"), (8, "0 bytes after its end"), (20, "48 bytes after its end")],
)
@pytest.mark.parametrize("role", [INPUT, OUTPUT, INOUT])
def test_a_write_outside(role: TensorRole, offset: int, where: str) -> None:
    def wrong(*arguments: Any) -> Any:
        floats(arguments[0], 1, offset)[0] = 3.0
        return double(arguments[0] if role is INOUT else a(), arguments[-1])

    params = (tensor("x", role), Y) if role is not OUTPUT else (tensor("x", OUTPUT),)

    def named(x: Any, y: Any) -> Any:
        return wrong(x, y)

    def alone(x: Any) -> Any:
        return wrong(x)

    function: Callable[..., Any] = alone if role is OUTPUT else named
    big = [CudaTensor((64,), "float32") for _ in params]
    windows = [CudaTensor((8,), "float32", data=each.data + 128) for each in big]  # its own memory is around it
    found, _ = look(function, *params, arguments=tuple(windows))
    assert found == [f"f() wrote outside of 'x': 4 bytes changed, the first {where}"]


def test_an_output_that_is_not_written_whole() -> None:
    def partial(x: Any, y: Any) -> Any:
        floats(y, 6)[:] = list(floats(x, 6))
        return y

    (finding,), _ = look(partial, X, Y, arguments=(a(), a()))
    assert finding == (
        "f() did not write all of the output 'y': 2 of 8 elements kept their bytes, the first at index [6]"
    )


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_result_may_look_like_a_pattern(pattern: int) -> None:
    def fill(y: Any) -> Any:
        ctypes.memset(ctypes.addressof(floats(y)), pattern, 32)
        return y

    assert look(fill, Y, arguments=(a(),)) == ([], [])


def test_tensors_in_tuples() -> None:
    pair = TupleParam(name="pair", elements=(tensor("pair.a"), tensor("pair.b", INOUT)), fields=("a", "b"))

    def swap(pair: Any) -> None:
        one, other = pair if isinstance(pair, tuple) else (pair.a, pair.b)
        floats(other)[:] = list(floats(one))
        floats(one)[0] = 9.0

    class Pair:
        def __init__(self) -> None:
            self.a, self.b = a(), a()

    (finding,), _ = look(swap, pair, arguments=(Pair(),))
    assert finding.startswith("f() wrote to the input 'pair.a': 1 of 8 elements changed")


def test_a_function_that_declares_nothing_may_write_to_its_tensors() -> None:
    def wrong(x: Any, y: Any) -> None:
        double(x, y)

    found, notes = look(wrong, X, tensor("y"), arguments=(a(), a()))
    assert (found, notes) == ([], ["f() writes to 'y', and declares no output and no inout"])

    def outside(x: Any) -> None:
        floats(x, 9)[8] = 1.0

    window = CudaTensor((8,), "float32", data=CudaTensor((64,), "float32").data)
    keep = CudaTensor((64,), "float32")
    window = CudaTensor((8,), "float32", data=keep.data)
    found, _ = look(outside, X, arguments=(window,))
    assert found == ["f() wrote outside of 'x': 4 bytes changed, the first 0 bytes after its end"]


def test_what_is_not_looked_at_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def f(x: Any, address: int = 0) -> None: ...

    _, notes = look(f, X, PointerParam(name="address"), arguments=(a(), 1))
    assert notes == ["f() takes a raw pointer, so it was not called with guard bytes"]
    _, notes = look(f, tensor("x", INOUT), ScalarParam(name="address", dtype=FLOAT32), arguments=("no tensor",))
    assert notes[0].startswith("a call of f() was not looked at: ")
    monkeypatch.setattr("aot_pack.gpu_check.guards.LARGEST_CALL_BYTES", 16)
    _, notes = look(f, X, arguments=(a(),))
    assert notes == ["a call of f() was not looked at: 'x' takes 32 bytes, more than 16"]


def test_the_error_of_a_call_is_the_callers() -> None:
    def refuse(x: Any) -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match=r"^no$"):
        look(refuse, X, arguments=(a(),))


def test_tensors_on_the_host_are_passed_as_they_are() -> None:
    seen = []

    def f(x: Any, y: Any) -> Any:
        seen.append(x)
        return double(a(), y)

    host = CudaTensor((8,), "float32", device_type=1)
    assert look(f, X, Y, arguments=(host, a())) == ([], [])
    assert all(each is host for each in seen)
    assert len(seen) == 1 + len(PATTERNS)


def test_tensors_that_share_memory_are_noted() -> None:
    x = a()
    found, notes = look(double, X, Y, arguments=(x, x))
    assert not found
    assert notes == ["a call of f() passed 'x' and 'y' on the same memory; the calls with guard bytes did not"]

    def read(x: Any, cache: Any, y: Any) -> Any:
        return double(x, y)

    assert look(read, X, tensor("cache"), Y, arguments=(x, x, a())) == ([], [])


# -- layouts


@pytest.mark.parametrize(
    ("shape", "strides", "start", "shared"),
    [
        ((8,), (1,), 1024 + 28, True),
        ((8,), (1,), 1024 + 32, False),
        ((8,), (1,), 1024 - 32, False),
        ((4, 2), (4, 1), 1024, True),
        ((8,), (-1,), 1024 + 28, True),
        ((0, 8), (8, 1), 1024, False),
        ((), (), 1024 + 4, True),
    ],
)
def test_memory_in_common(shape: tuple[int, ...], strides: tuple[int, ...], start: int, shared: bool) -> None:
    one = Layout(shape=(8,), strides=(1,), item_bytes=4), 1024
    other = Layout(shape=shape, strides=strides, item_bytes=4), start
    assert share_memory(one, other) is shared
    assert share_memory(other, one) is shared


def test_parts_of_one_tensor_share_no_memory() -> None:
    """q, k and v of one tensor lie between each other."""
    parts = [(Layout(shape=(5, 3, 8), strides=(96, 8, 1), item_bytes=2), 4096 + 48 * index) for index in range(3)]
    assert not any(share_memory(parts[i], parts[j]) for i in range(3) for j in range(i))
    assert share_memory(parts[0], (parts[0][0], 4096 + 46))


def watched(layout: Layout, role: TensorRole) -> Watched:
    content = None if role is OUTPUT else numpy.arange(layout.span_bytes, dtype=numpy.uint8)
    return Watched(name="x", role=role, layout=layout, content=content)


@pytest.mark.parametrize(
    "layout",
    [
        Layout(shape=(3, 4), strides=(4, 1), item_bytes=2),
        Layout(shape=(3, 4), strides=(6, 1), item_bytes=2),
        Layout(shape=(3, 4), strides=(1, 5), item_bytes=4),
        Layout(shape=(3, 4), strides=(-6, 1), item_bytes=2),
        Layout(shape=(3, 4), strides=(0, 1), item_bytes=1),
        Layout(shape=(), strides=(), item_bytes=8),
        Layout(shape=(0, 4), strides=(4, 1), item_bytes=4),
    ],
)
@pytest.mark.parametrize("role", [INPUT, OUTPUT, INOUT])
def test_each_byte_is_an_element_or_outside(layout: Layout, role: TensorRole) -> None:
    subject = watched(layout, role)
    before = [subject.buffer(pattern) for pattern in PATTERNS]
    assert len(before[0]) == layout.span_bytes + 2 * GUARD_BYTES
    written = [each.copy() for each in before]
    if role is OUTPUT and layout.elements:
        for each in written:
            layout.view(each[GUARD_BYTES:-GUARD_BYTES])[...] = 0
    assert list(findings("f", subject, before, written)) == []
    kinds = set()
    for index in range(GUARD_BYTES - 2, len(before[0]) - GUARD_BYTES + 2):
        after = [each.copy() for each in written]
        for each in after:
            each[index] ^= 0xFF
        kinds |= {text.split(" 'x'")[0] for text in findings("f", subject, before, after)}
    inside = {"f() wrote to the input"} if role is INPUT and layout.elements else set()
    assert kinds == {"f() wrote outside of", *inside}


def test_gaps_between_rows_belong_to_somebody_else() -> None:
    subject = watched(Layout(shape=(2, 3), strides=(5, 1), item_bytes=4), INOUT)
    before = [subject.buffer(pattern) for pattern in PATTERNS]
    after = [each.copy() for each in before]
    after[1][GUARD_BYTES + 12 : GUARD_BYTES + 20] = 0
    assert list(findings("f", subject, before, after)) == [
        "f() wrote outside of 'x': 8 bytes changed, the first in a gap between its elements, 12 bytes after its start"
    ]
