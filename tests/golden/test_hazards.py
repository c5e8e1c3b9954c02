"""What differs between LLVM and C++, hazard by hazard, on the bytes that a launch really passes.

The comparison with the interpreter leaves out what LLVM leaves undefined; here it is said what we make of it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest

from golden import floats
from golden.cases import word_of
from golden.interpreter import Encode, Launch
from golden.memory import DEFINED, NANS
from golden.runs import RUN, Runs

Values = dict[str, float | int]


def launches(runs: Runs, name: str, kernel: str = "show") -> Iterator[tuple[Values, Launch, Launch | None]]:
    """For each run and compiler: arguments, the launch of ``kernel``, and the interpreter's if that is defined."""
    case = RUN[name]
    names = case.argument_names
    for at, (values, fail_at) in enumerate(runs.calls[name]):
        if fail_at is not None:
            continue
        expected = case.interpret(values)
        for compiler, seen in runs.seen.items():
            found = [event for event in seen[name][at].events if isinstance(event, Launch) and event.kernel == kernel]
            assert found, f"{compiler} did not launch {kernel} for {values}"
            wanted = [event for event in expected.events if isinstance(event, Launch) and event.kernel == kernel]
            yield dict(zip(names, values, strict=True)), found[0], wanted[0] if wanted else None


def undefined_bytes(runs: Runs, name: str, kernel: str) -> set[int]:
    """The values of all parameter bytes that LLVM leaves undefined."""
    found = set()
    for _, seen, wanted in launches(runs, name, kernel):
        assert wanted is not None
        for (data, _), (_, marks) in zip(seen.params, wanted.params, strict=True):
            found |= {byte for byte, mark in zip(data, _without_nans(marks), strict=True) if not mark}
    return found


def _without_nans(marks: bytes) -> bytes:
    """The marks, with all bytes of a NaN defined."""
    out = bytearray(marks)
    for at, mark in enumerate(marks):
        for kind, number in NANS.items():
            if mark == number:
                out[at : at + floats.BITS[kind] // 8] = bytes([DEFINED]) * (floats.BITS[kind] // 8)
    return bytes(out)


def test_empty_structs_take_no_space(runs: Runs) -> None:
    for values, seen, _ in launches(runs, "aggregate_nested_structs", "k"):
        first = seen.params[0][0]
        assert len(first) == 24  # {ptr, {{}, i32, i64}, {}}
        wanted = b"".join(int(values[name]).to_bytes(8, "little") for name in ("x", "x_n", "x_m"))
        assert first == wanted


def test_a_struct_of_nothing_is_a_parameter_of_no_bytes(runs: Runs) -> None:
    for _, seen, _ in launches(runs, "launch_params", "structs"):
        assert seen.params[4][0] == b""


def test_vectors_are_aligned_to_their_size(runs: Runs) -> None:
    for values, seen, _ in launches(runs, "launch_params", "structs"):
        wanted = bytes([int(values["v0"])]) + bytes(15) + b"".join(n.to_bytes(4, "little") for n in (1, 2, 3, 4))
        assert seen.params[2][0] == wanted


def test_a_bool_is_one_byte(runs: Runs) -> None:
    for values, seen, _ in launches(runs, "launch_params", "scalars"):
        assert seen.params[0][0] == bytes([int(values["v0"])])


def test_padding_of_parameters_is_zero(runs: Runs) -> None:
    assert undefined_bytes(runs, "launch_params", "structs") == {0}


def test_odd_widths_are_zero_extended_in_memory(runs: Runs) -> None:
    for values, seen, _ in launches(runs, "launch_params", "scalars"):
        assert seen.params[5][0] == bytes([int(values["v5"])])
        assert seen.params[6][0] == int(values["v6"]).to_bytes(8, "little")


def test_poison_and_undef_are_zero(runs: Runs) -> None:
    assert undefined_bytes(runs, "aggregate_undefined", "k") == {0}


@pytest.mark.parametrize("name", ["map_inline", "map_tiled_2"])
def test_descriptor_bytes_that_nobody_wrote_are_zero(runs: Runs, name: str) -> None:
    for _, seen, wanted in launches(runs, name, "k"):
        assert wanted is not None
        data, marks = seen.params[0][0], wanted.params[0][1]
        assert len(data) == 128
        assert not any(byte for byte, mark in zip(data, marks, strict=True) if not mark)
        if name == "map_inline":
            assert not any(data[64:])


def _result(seen: Launch, type_: str, index: int) -> int:
    """Of a case of write/ops.py's ``integer_op`` (one array a type): a result as an unsigned integer."""
    order = ["i1", "i4", "i8", "i16", "i32", "i33", "i64"]
    arrays = [param[0] for param in seen.params]
    size = {"i1": 1, "i4": 1, "i8": 1, "i16": 2, "i32": 4, "i33": 8, "i64": 8}[type_]
    data = arrays[order.index(type_) - (len(order) - len(arrays))]
    return int.from_bytes(data[size * index : size * (index + 1)], "little")


@pytest.mark.parametrize("op", ["shl", "lshr", "ashr"])
def test_shifts_by_the_width_and_more(runs: Runs, op: str) -> None:
    seen_any = False
    for values, seen, _ in launches(runs, f"int_{op}"):
        for bits in (4, 8, 16, 32, 33, 64):
            a, b = int(values[f"a_i{bits}"]), int(values[f"b_i{bits}"])
            if b >= bits:
                negative = op == "ashr" and a >> (bits - 1)
                assert _result(seen, f"i{bits}", 0) == ((1 << bits) - 1 if negative else 0)
                seen_any = True
    assert seen_any


@pytest.mark.parametrize("op", ["udiv", "sdiv", "urem", "srem"])
def test_divisions_by_zero_and_of_the_lowest_by_minus_one(runs: Runs, op: str) -> None:
    by_zero = overflows = 0
    for values, seen, _ in launches(runs, f"int_{op}"):
        for bits in (4, 8, 16, 32, 33, 64):
            a, b = int(values[f"a_i{bits}"]), int(values[f"b_i{bits}"])
            if b == 0:
                assert _result(seen, f"i{bits}", 0) == 0
                by_zero += 1
            elif op[0] == "s" and b == (1 << bits) - 1 and a == 1 << (bits - 1):
                assert _result(seen, f"i{bits}", 0) == (a if op == "sdiv" else 0)
                overflows += 1
    assert by_zero
    assert overflows or op[0] == "u"


def test_stack_memory_of_a_loop_is_not_used_up(runs: Runs) -> None:
    rounds = {int(values["n"]) for values, _, _ in launches(runs, "memory_loop_stack")}
    assert max(rounds) * 1024 > 16 * 2**20  # twice the usual limit of a stack


@pytest.mark.parametrize(("index", "kind"), [(7, "f16"), (8, "bf16")])
def test_floats_of_16_bits_are_passed_as_their_bits(runs: Runs, index: int, kind: str) -> None:
    for values, seen, _ in launches(runs, "launch_params", "scalars"):
        value = float(values[f"v{index}"])
        data = seen.params[index][0]
        assert len(data) == 2
        if not math.isnan(value):
            assert int.from_bytes(data, "little") == word_of(value, ("f", kind)) == floats.to_bits(value, kind)


def test_a_failed_call_ends_the_host_program(runs: Runs) -> None:
    for name in ("launch_several", "map_tiled_2"):
        for at, (_, fail_at) in enumerate(runs.calls[name]):
            for seen in runs.seen.values():
                native = seen[name][at]
                assert (native.result == 0) == (fail_at is None or fail_at >= len(native.events))
                if fail_at is not None and native.result:
                    assert len(native.events) == fail_at + 1
                    assert all(isinstance(event, (Launch, Encode)) for event in native.events)
