"""Runs a host function of MLIR in plain Python: what the generated C++ has to agree with.

Nothing of ``aot_pack`` is used. Integers are exact and unsigned (``arithmetic.py``), floats are in ``floats.py``,
memory is bytes (``memory.py``). What LLVM leaves undefined is ``UNDEFINED`` and spreads; a run that branches on it, or
launches with it, has no defined result.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from golden import floats
from golden.arithmetic import cast, integer_op, read_constant, signed
from golden.memory import DEFINED, UNDEFINED, Memory, UndefinedBehaviour, Value, places, size_align
from golden.mlir_text import Block, Function, Module, Op, Type, integer, integers, symbol, type_of


class Unsupported(Exception):
    """The interpreter does not know this."""


class Ended(Exception):
    """The host function ended with an error."""

    def __init__(self, kind: str, text: str = "", code: int = 0) -> None:
        super().__init__(kind, text, code)
        self.kind, self.text, self.code = kind, text, code


# -- what a run does


@dataclass
class Launch:
    kernel: str
    numbers: tuple[int, ...]
    """Grid, block, dynamic shared memory, stream."""
    attributes: list[tuple[int, bytes, bytes]]
    """Identifier, 64 bytes of value, their marks."""
    params: list[tuple[bytes, bytes]]
    """Bytes and their marks."""


@dataclass
class Encode:
    im2col: bool
    numbers: tuple[int, ...]
    """All parameters but the map's address, arrays element by element."""


@dataclass
class Run:
    """What a run did: driver calls in order, and how it ended."""

    events: list[Launch | Encode] = field(default_factory=list)
    error: Ended | None = None
    undefined: str = ""
    """Why the run has no defined result, where it has none."""


ENCODE_ARRAYS = {False: {4: 0, 5: -1, 6: 0, 7: 0}, True: {4: 0, 5: -1, 6: -2, 7: -2, 10: 0}}
"""Parameters of the encode functions that are arrays, and how many elements more than the rank (cuda.h)."""


def encoded_map(number: int) -> bytes:
    """What the fake driver writes for the ``number``-th encode of a run."""
    return bytes((37 * number + 11 * index + 5) & 0xFF for index in range(128))


class Interpreter:
    """Runs one function; ``fail_at`` makes the driver call of that number fail."""

    def __init__(self, module: Module, function: Function, fail_at: int | None = None) -> None:
        self._module = module
        self._function = function
        self._fail_at = fail_at
        self._memory = Memory()
        self._globals: dict[int, str] = {}
        self._values: dict[str, Value] = {}
        self._types: dict[str, Type] = {}
        self._printed = ""
        self.run = Run()

    def call(self, arguments: list[Value], *, max_steps: int = 400_000) -> Run:
        try:
            code = self._execute(arguments, max_steps)
            if code is UNDEFINED:
                self.run.undefined = "the result is undefined"
            elif code:
                self.run.error = Ended("code", code=code)
        except Ended as error:
            self.run.error = error
        except UndefinedBehaviour as error:
            self.run.undefined = str(error)
        return self.run

    def _execute(self, arguments: list[Value], max_steps: int) -> Value:
        block = self._function.entry
        self._enter(block, arguments)
        index = 0
        for _ in range(max_steps):
            op = block.ops[index]
            index += 1
            if op.name == "llvm.return":
                return self._get(op.operands[0]) if op.operands else 0
            if op.name in ("llvm.br", "llvm.cond_br"):
                label, passed = self._branch(op)
                block, index = self._function.blocks[label], 0
                self._enter(block, [self._get(name) for name in passed])
                continue
            self._step(op)
        raise AssertionError(f"more than {max_steps} steps")

    def _enter(self, block: Block, values: list[Value]) -> None:
        for (name, type_), value in zip(block.arguments, values, strict=True):
            self._values[name], self._types[name] = value, type_

    def _branch(self, op: Op) -> tuple[str, list[str]]:
        if op.name == "llvm.br":
            return op.successors[0], op.operands
        condition = self._get(op.operands[0])
        if condition is UNDEFINED:
            raise UndefinedBehaviour("a branch depends on an undefined value")
        _, count, _ = integers(op.attributes["operandSegmentSizes"])
        then, otherwise = op.operands[1 : 1 + count], op.operands[1 + count :]
        return (op.successors[0], then) if condition else (op.successors[1], otherwise)

    def _get(self, name: str) -> Value:
        return self._values[name]

    def _step(self, op: Op) -> None:
        handler = _HANDLERS.get(op.name.removeprefix("llvm."))
        if handler is None:
            raise Unsupported(op.name)
        values = [self._get(name) for name in op.operands]
        found = handler(self, op, values)
        if op.results:
            self._values[op.results[0]], self._types[op.results[0]] = found, op.result_types[0]

    # -- values

    def _constant(self, op: Op, _: list[Value]) -> Value:
        return read_constant(op.attributes["value"], op.result_types[0])

    def _undefined(self, op: Op, _: list[Value]) -> Value:
        return filled(op.result_types[0], UNDEFINED)

    def _zero(self, op: Op, _: list[Value]) -> Value:
        return filled(op.result_types[0], 0)

    def _extract(self, op: Op, values: list[Value]) -> Value:
        found = values[0]
        for index in integers(op.attributes["position"]):
            found = found[index]
        return found

    def _insert(self, op: Op, values: list[Value]) -> Value:
        return _inserted(values[0], values[1], integers(op.attributes["position"]))

    def _extract_element(self, op: Op, values: list[Value]) -> Value:
        return values[0][values[1]]

    def _insert_element(self, op: Op, values: list[Value]) -> Value:
        return _inserted(values[0], values[1], [values[2]])

    def _address_of(self, op: Op, _: list[Value]) -> Value:
        name = symbol(op.attributes["global_name"])
        address = 0x1000_0000 + 0x1000 * list(self._module.globals).index(name)
        self._globals[address] = name
        return address

    # -- memory

    def _alloca(self, op: Op, values: list[Value]) -> Value:
        size, align = size_align(type_of(op.attributes["elem_type"]))
        align = max(align, integer(op.attributes.get("alignment", "1")))
        return self._memory.allocate(size * values[0], align)

    def _get_element(self, op: Op, values: list[Value]) -> Value:
        base, dynamic = values[0], values[1:]
        widths = [type_[1] for type_ in op.operand_types[1:]]
        type_ = type_of(op.attributes["elem_type"])
        offset = 0
        for level, raw in enumerate(integers(op.attributes["rawConstantIndices"])):
            index: Value = raw
            if raw == -(2**31):
                value, width = dynamic.pop(0), widths.pop(0)
                if value is UNDEFINED:
                    return UNDEFINED
                index = signed(value, width)
            if level == 0:
                offset += index * size_align(type_)[0]
            else:
                if type_[0] == "s":
                    place, type_ = places(type_)[index]
                    offset += place
                else:
                    type_ = type_[2]
                    offset += index * size_align(type_)[0]
        return UNDEFINED if base is UNDEFINED else (base + offset) & (2**64 - 1)

    def _load(self, op: Op, values: list[Value]) -> Value:
        if values[0] in self._globals:
            return values[0]  # a kernel's handle is known by its global
        return self._memory.load(values[0], op.result_types[0])

    def _store(self, op: Op, values: list[Value]) -> Value:
        self._memory.store(values[1], values[0], op.operand_types[0])
        return None

    # -- calls

    def _call(self, op: Op, values: list[Value]) -> Value:
        callee = symbol(op.attributes["callee"])
        if callee == "printf":
            self._printed += self._formatted(op, values)
            return len(self._printed)
        if callee == "_cudaLaunchKernelEx":
            launch = self._launch(*values)
            if 0 in launch.numbers[:3]:  # a grid of no blocks, for which the driver is not asked
                return 0
            self.run.events.append(launch)
            return self._driver_result()
        if callee in ("_cuTensorMapEncodeTiled", "_cuTensorMapEncodeIm2col"):
            self.run.events.append(self._encode(values, im2col=callee.endswith("Im2col")))
            return self._driver_result()
        if callee == "cuda_dialect_assert_success":
            if values[0]:
                raise Ended("code", code=values[0])
            return None
        raise Unsupported(callee)

    def _driver_result(self) -> int:
        return 719 if self._fail_at == len(self.run.events) - 1 else 0

    def _launch(self, config: int, kernel: int, arguments: int) -> Launch:
        read = self._memory.load
        numbers = [read(config + offset, ("i", 32)) for offset in (0, 4, 8, 12, 16, 20)]
        numbers += [read(config + 24, ("i", 64)), read(config + 32, ("p",))]
        count, attributes = read(config + 48, ("i", 32)), read(config + 40, ("p",))
        if UNDEFINED in numbers or count is UNDEFINED:
            raise UndefinedBehaviour("a launch is configured with undefined values")
        found = []
        for entry in range(attributes, attributes + 72 * count, 72):
            found.append((read(entry, ("i", 32)), *self._memory.read(entry + 8, 64)))
        params = []
        allocation, offset = self._memory.find(arguments, 0)
        for place in range(allocation.base + offset, allocation.base + len(allocation.data), 8):
            pointer = read(place, ("p",))
            target, inside = self._memory.find(pointer, 0)
            params.append((bytes(target.data[inside:]), bytes(target.marks[inside:])))
        return Launch(self._globals[kernel].removeprefix("kernels_"), tuple(numbers), found, params)

    def _encode(self, values: list[Value], *, im2col: bool) -> Encode:
        numbers: list[Value] = []
        for index, value in enumerate(values[1:], 1):
            more = ENCODE_ARRAYS[im2col].get(index)
            if more is None:
                numbers.append(value)
                continue
            size = 8 if index in (4, 5) else 4
            numbers += [self._memory.load(value + size * at, ("i", 8 * size)) for at in range(values[2] + more)]
        if UNDEFINED in numbers:
            raise UndefinedBehaviour("a tensor map is encoded from undefined values")
        self._memory.write(values[0], encoded_map(len(self.run.events)), bytes([DEFINED]) * 128)
        return Encode(im2col, tuple(numbers))

    def _formatted(self, op: Op, values: list[Value]) -> str:
        rest = list(zip(values[1:], op.operand_types[1:], strict=True))

        def one(found: re.Match[str]) -> str:
            if found[0] == "%%":
                return "%"
            value, type_ = rest.pop(0)
            if found[2] == "s":
                return self._text(value)
            if found[2] in "di":
                value = signed(value, type_[1])
            return str(f"%{found[1]}{found[2]}" % value)

        return re.sub(r"%([-+ #0-9.]*)(?:hh|h|ll|l|z)?([a-zA-Z%])", one, self._text(values[0]))

    def _text(self, address: int) -> str:
        data = self._module.globals[self._globals[address]].value
        assert data is not None
        return data.rstrip(b"\0").decode()

    def _trap(self, op: Op, _: list[Value]) -> Value:
        raise Ended("trap", text=self._printed)

    # -- arithmetic

    def _integers(self, op: Op, values: list[Value]) -> Value:
        if UNDEFINED in values:
            return UNDEFINED
        bits = op.result_types[0][1]
        return integer_op(op.name.removeprefix("llvm.").removeprefix("intr."), values, bits, op.attributes)

    def _compare(self, op: Op, values: list[Value]) -> Value:
        if UNDEFINED in values:
            return UNDEFINED
        type_ = op.operand_types[0]
        left, right = values
        predicate = integer(op.attributes["predicate"])
        if 2 <= predicate <= 5:
            bits = 64 if type_[0] == "p" else type_[1]
            left, right = signed(left, bits), signed(right, bits)
        return int(
            (
                left == right, left != right, left < right, left <= right, left > right, left >= right,
                left < right, left <= right, left > right, left >= right,
            )[predicate]
        )  # fmt: skip

    def _compare_floats(self, op: Op, values: list[Value]) -> Value:
        if UNDEFINED in values:
            return UNDEFINED
        return int(floats.compare(integer(op.attributes["predicate"]), values[0], values[1]))

    def _select(self, _: Op, values: list[Value]) -> Value:
        if values[0] is UNDEFINED:
            return filled(_.result_types[0], UNDEFINED)
        return values[1] if values[0] else values[2]

    def _floats(self, op: Op, values: list[Value]) -> Value:
        if UNDEFINED in values:
            return UNDEFINED
        return floats.arithmetic(op.name.removeprefix("llvm."), values[0], values[1], op.result_types[0][1])

    def _negate(self, _: Op, values: list[Value]) -> Value:
        return UNDEFINED if values[0] is UNDEFINED else -values[0]

    def _intrinsic(self, op: Op, values: list[Value]) -> Value:
        name = op.name.removeprefix("llvm.intr.")
        if UNDEFINED in values:
            return UNDEFINED
        if name in ("maxnum", "minnum") and values[0] == values[1] == 0:
            return values[0] if math.copysign(1, values[0]) == math.copysign(1, values[1]) else UNDEFINED
        return floats.intrinsic(name, op.result_types[0][1], values)

    def _cast(self, op: Op, values: list[Value]) -> Value:
        (value,) = values
        if value is UNDEFINED:
            return UNDEFINED
        source, target = op.operand_types[0], op.result_types[0]
        return cast(op.name.removeprefix("llvm."), value, source, target)


def _inserted(container: list[Value], value: Value, position: list[int]) -> list[Value]:
    copy = list(container)
    head, *rest = position
    copy[head] = _inserted(copy[head], value, rest) if rest else value
    return copy


def filled(type_: Type, value: Value) -> Value:
    """A value of ``type_`` made of ``value`` throughout."""
    if type_[0] in "av":
        return [filled(type_[2], value) for _ in range(type_[1])]
    if type_[0] == "s":
        return [filled(element, value) for element in type_[1]]
    return float(value) if type_[0] == "f" and value is not UNDEFINED else value


_HANDLERS: dict[str, Callable[[Interpreter, Op, list[Value]], Value]] = {
    "mlir.constant": Interpreter._constant,
    "mlir.poison": Interpreter._undefined,
    "mlir.undef": Interpreter._undefined,
    "mlir.zero": Interpreter._zero,
    "mlir.addressof": Interpreter._address_of,
    "extractvalue": Interpreter._extract,
    "insertvalue": Interpreter._insert,
    "extractelement": Interpreter._extract_element,
    "insertelement": Interpreter._insert_element,
    "alloca": Interpreter._alloca,
    "getelementptr": Interpreter._get_element,
    "load": Interpreter._load,
    "store": Interpreter._store,
    "call": Interpreter._call,
    "intr.trap": Interpreter._trap,
    "unreachable": Interpreter._trap,
    "icmp": Interpreter._compare,
    "fcmp": Interpreter._compare_floats,
    "select": Interpreter._select,
    "fneg": Interpreter._negate,
    **dict.fromkeys(
        (
            "add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "and", "or", "xor", "shl", "lshr", "ashr",
            "intr.smax", "intr.smin", "intr.umax", "intr.umin", "intr.abs", "intr.ctlz", "intr.cttz", "intr.ctpop",
        ),
        Interpreter._integers,
    ),
    **dict.fromkeys(("fadd", "fsub", "fmul", "fdiv", "frem"), Interpreter._floats),
    **dict.fromkeys((f"intr.{name}" for name in floats._FUNCTIONS), Interpreter._intrinsic),
    **dict.fromkeys(
        (
            "trunc", "zext", "sext", "fptrunc", "fpext", "sitofp", "uitofp", "fptosi", "fptoui", "ptrtoint",
            "inttoptr", "bitcast",
        ),
        Interpreter._cast,
    ),
}  # fmt: skip
