"""The golden cases: MLIR files with a few directives, and the arguments that each is run with.

Directives stand in comments at the top of a case:

    // arguments: x n               names of the scalars that the function takes, aggregates taken apart
    // values n: 0 1 7              the values that n takes in the runs
    // runs: 50                     how many runs
    // error: text                  the case is refused with a message that holds this text
    // warning: text                the case is translated with a warning that holds this text
"""

from __future__ import annotations

import math
import random
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from aot_pack.hostir import lift_host_program
from aot_pack.hostir import program as ir
from aot_pack.launcher.names import cpp_type
from aot_pack.launcher.statements import FunctionWriter
from aot_pack.launcher.structs import ParamStructs
from golden import floats
from golden.interpreter import Encode, Interpreter, Launch, Run
from golden.memory import DEFINED, NANS, places
from golden.mlir_text import Function, Module, Type, read_module

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Translation:
    """A case's C++, and what is needed to call it."""

    text: str
    program: ir.HostProgram


@dataclass(frozen=True)
class Case:
    name: str
    text: str

    def directives(self, key: str) -> list[str]:
        return re.findall(rf"^// {key}: ?(.*)$", self.text, re.MULTILINE)

    @property
    def error(self) -> str | None:
        return next(iter(self.directives("error")), None)

    @property
    def argument_names(self) -> list[str]:
        return " ".join(self.directives("arguments")).split()

    @cached_property
    def module(self) -> Module:
        return read_module(self.text)

    @property
    def function(self) -> Function:
        (function,) = self.module.functions.values()
        return function

    @cached_property
    def translation(self) -> Translation:
        """The case's C++, by the code under test."""
        program = lift_host_program(self.text, "host")
        names = self.argument_names
        assert len(names) in (0, len(program.parameters)), f"{len(program.parameters)} arguments, {len(names)} names"
        for parameter, name in zip(program.parameters, names, strict=False):
            parameter.name = name
        structs = ParamStructs()
        function = FunctionWriter(program, structs).write("host_program")
        warnings = "".join(f"// warning: {warning}\n" for warning in program.warnings)
        parts = [f'#include "aot_pack/launcher.hpp"\n\n{warnings}', structs.write(), function + "\n"]
        return Translation("\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n", program)

    # -- runs

    def leaves(self) -> list[Type]:
        """The scalars that the function takes."""
        return [leaf for _, type_ in self.function.entry.arguments for leaf in scalars(type_)]

    def stimuli(self) -> list[list[int | float]]:
        """Arguments of each run, scalar by scalar: the same ones every time."""
        source = random.Random(zlib.crc32(self.name.encode()))
        chosen = {
            name: [float(word) if "." in word else int(word, 0) for word in values.split()]
            for name, values in re.findall(r"^// values (\w+): (.*)$", self.text, re.MULTILINE)
        }
        kinds = self.leaves()
        names = self.argument_names or [f"#{number}" for number in range(len(kinds))]
        edges = [chosen.get(name) or edge_values(kind) for name, kind in zip(names, kinds, strict=True)]
        count = int((self.directives("runs") or ["48"])[0])
        runs: list[list[int | float]] = [[values[min(at, len(values) - 1)] for values in edges] for at in range(6)]
        while len(runs) < count:
            runs.append(
                [
                    source.choice(values) if name in chosen or source.random() < 0.6 else random_value(kind, source)
                    for name, kind, values in zip(names, kinds, edges, strict=True)
                ]
            )
        return runs[:count] if kinds else runs[:1]

    def interpret(self, values: list[int | float], fail_at: int | None = None) -> Run:
        rest = iter(values)
        arguments = [structured(type_, rest) for _, type_ in self.function.entry.arguments]
        return Interpreter(self.module, self.function, fail_at).call(arguments)


def scalars(type_: Type) -> Iterator[Type]:
    if type_[0] in "asv":
        for _, element in places(type_):
            yield from scalars(element)
    else:
        yield type_


def structured(type_: Type, values: Iterator[int | float]) -> Any:
    """A value of ``type_`` made of the next scalars."""
    return [structured(element, values) for _, element in places(type_)] if type_[0] in "asv" else next(values)


def edge_values(type_: Type) -> list[int | float]:
    """The values that most often go wrong; integers unsigned."""
    if type_[0] == "p":
        return [0, 0x7F12_3456_7800, 0xFFFF_FFFF_FFFF_FFF0, 0x10]
    if type_[0] == "i":
        bits = type_[1]
        mask = (1 << bits) - 1
        found = [0, 1, mask, 1 << (bits - 1), mask >> 1, 2, 3, 5, 8, bits - 1, bits, bits + 1, mask - 1]
        return list(dict.fromkeys(value & mask for value in found))
    kind = type_[1]
    wanted = [0.0, 1.0, -1.0, -0.0, 0.5, -2.5, 3.0, 1.0 / 3, 1e-7, 65504.0, 2.0**31, -(2.0**63), 3.4e38, 1e-40, 5e-324]
    found_floats = [floats.round_to(value, kind) for value in wanted]
    return [*found_floats, float("inf"), float("-inf"), float("nan")]


def random_value(type_: Type, source: random.Random) -> int | float:
    if type_[0] == "p":
        return source.randrange(2**57) * 16 % 2**64
    if type_[0] == "i":
        width = source.randint(1, type_[1])
        number = source.getrandbits(width)
        return (-number if source.random() < 0.5 else number) & int((1 << type_[1]) - 1)
    value: float = source.choice((-1, 1)) * source.random() * 2.0 ** source.randint(-30, 40)
    return floats.round_to(value, type_[1])


def word_of(value: float, type_: Type) -> int:
    """The 64 bits that an argument travels in: an integer sign-extended, as C++ holds it, a float as its bits."""
    if type_[0] == "f":
        return floats.to_bits(float(value), type_[1])
    number = int(value)
    if type_[0] == "i" and type_[1] > 1 and number >> (type_[1] - 1):
        number -= 1 << type_[1]
    return number & (2**64 - 1)


def entry(name: str, include: str, translation: Translation) -> str:
    """C++ that includes a case in a namespace of its own and calls it from words."""
    program = translation.program
    arguments = ", ".join(
        f"golden::argument<{cpp_type(value.type)}>(words[{index}])" for index, value in enumerate(program.parameters)
    )
    sizes: dict[str, list[int]] = {}
    for op in program.ops():
        if isinstance(op, ir.Launch):
            sizes.setdefault(op.kernel.symbol, [param.size for param in op.params])
    rows = []
    lines = [f"namespace {name} {{", f'#include "{include}"']
    for index, symbol in enumerate(program.kernels):
        numbers = ", ".join(map(str, sizes[symbol] or [0]))
        lines.append(f"const uint32_t sizes{index}[] = {{{numbers}}};")
        rows.append(f"{{{len(sizes[symbol])}, sizes{index}}}")
    lines.append(f"const golden::KernelParams kernels[] = {{{', '.join(rows) or '{0, nullptr}'}}};")
    lines.append("int run(const aot::Call& call, [[maybe_unused]] const uint64_t* words) {")
    lines.append(f"  return host_program({', '.join(filter(None, ['call', arguments]))});")
    return "\n".join([*lines, "}", f"}}  // namespace {name}", ""])


# -- comparing a run of the C++ with the interpreter's


class Reader:
    """Reads what the harness wrote."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def take(self, count: int) -> bytes:
        assert self.position + count <= len(self.data), "the program ended in the middle of a run"
        self.position += count
        return self.data[self.position - count : self.position]

    def words(self, count: int) -> tuple[int, ...]:
        return struct.unpack(f"<{count}I", self.take(4 * count))

    def wide(self, count: int) -> tuple[int, ...]:
        return struct.unpack(f"<{count}Q", self.take(8 * count))


@dataclass(frozen=True)
class Native:
    """What a run of the C++ did."""

    result: int
    error_kind: str
    error_code: int
    error_text: str
    events: tuple[Launch | Encode, ...]


def read_native(reader: Reader, kernels: tuple[str, ...]) -> Native:
    result, kind, code, length = reader.words(4)
    text = reader.take(length).decode()
    (count,) = reader.words(1)
    events = tuple(_read_event(reader, kernels) for _ in range(count))
    return Native(result, chr(kind) if kind else "", code, text, events)


def _read_event(reader: Reader, kernels: tuple[str, ...]) -> Launch | Encode:
    kind, first = reader.words(2)
    if chr(kind) in "TI":
        return Encode(chr(kind) == "I", reader.wide(first))
    numbers = (*reader.words(7), *reader.wide(1))
    attributes = []
    for _ in range(reader.words(1)[0]):
        (identifier,) = reader.words(1)
        attributes.append((identifier, reader.take(64), b""))
    params = []
    for _ in range(reader.words(1)[0]):
        (size,) = reader.words(1)
        params.append((reader.take(size), b""))
    return Launch(kernels[first], numbers, attributes, params)


def differences(expected: Run, seen: Native) -> list[str]:
    """Where a run of the C++ differs from what the interpreter did; bytes that LLVM leaves undefined may differ."""
    if expected.undefined:
        return []
    found: list[str] = []
    if expected.error is None:
        if seen.result != 0 or seen.error_kind:
            found.append(f"it failed: {seen.error_kind} {seen.error_code} {seen.error_text!r}")
    elif expected.error.kind == "code":
        if (seen.error_kind, seen.error_code) != ("C", expected.error.code):
            found.append(f"it should fail with {expected.error.code}: {seen}")
    elif seen.error_kind != "H" or seen.error_text not in (expected.error.text.strip(), _plain(expected.error.text)):
        found.append(f"it should fail with {expected.error.text!r}, not {seen.error_text!r}")
    if len(expected.events) != len(seen.events):
        return [*found, f"{len(seen.events)} driver calls, not {len(expected.events)}"]
    for number, (want, got) in enumerate(zip(expected.events, seen.events, strict=True)):
        found += [f"driver call {number}: {text}" for text in _event_differences(want, got)]
    return found


def _plain(text: str) -> str:
    return re.sub(r"^\s*(ERROR|Error):", "", text).strip() or "the host program of the kernel trapped"


def _event_differences(want: Launch | Encode, got: Launch | Encode) -> Iterator[str]:
    if isinstance(want, Encode) or isinstance(got, Encode):
        if want != got:
            yield f"{got}, not {want}"
        return
    if (want.kernel, want.numbers) != (got.kernel, got.numbers):
        yield f"launch of {got.kernel} {got.numbers}, not {want.kernel} {want.numbers}"
    wanted = _expected_attributes(want, got)
    if [item[0] for item in wanted] != [item[0] for item in got.attributes]:
        yield f"attributes {[item[0] for item in got.attributes]}, not {[item[0] for item in want.attributes]}"
        return
    for (identifier, data, marks), (_, other, _) in zip(wanted, got.attributes, strict=True):
        if at := byte_differences(data, marks, other):
            yield f"attribute {identifier}: {other.hex()} not {data.hex()} at {at}"
    if [len(param[0]) for param in want.params] != [len(param[0]) for param in got.params]:
        yield f"parameters of {[len(p[0]) for p in got.params]} bytes, not {[len(p[0]) for p in want.params]}"
        return
    for number, ((data, marks), (other, _)) in enumerate(zip(want.params, got.params, strict=True)):
        if at := byte_differences(data, marks, other):
            yield f"parameter {number}: {other.hex()} not {data.hex()} at {at}"


def _expected_attributes(want: Launch, got: Launch) -> list[tuple[int, bytes, bytes]]:
    """Those wanted, but for cooperative (2) and dependent (6) ones that are 0 and not passed, which is the same."""
    passed = {item[0] for item in got.attributes}
    return [item for item in want.attributes if item[0] in passed or item[0] not in (2, 6) or any(item[1][:4])]


def byte_differences(data: bytes, marks: bytes, other: bytes) -> list[int]:
    """Offsets of the defined bytes that differ. Where a NaN is wanted, any NaN will do."""
    return [
        at
        for at, (want, mark) in enumerate(zip(data, marks, strict=True))
        if (mark == DEFINED and other[at] != want) or (mark in _NAN_KINDS and not _is_nan(other[at:], _NAN_KINDS[mark]))
    ]


_NAN_KINDS = {mark: kind for kind, mark in NANS.items()}


def _is_nan(data: bytes, kind: str) -> bool:
    return math.isnan(floats.from_bits(int.from_bytes(data[: floats.BITS[kind] // 8], "little"), kind))
