"""Makes a ``HostProgram`` of the description of a simple host program (``description.py``)."""

from __future__ import annotations

from collections.abc import Iterable

from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.description import (
    OPERATIONS,
    TENSOR_MAP_BYTES,
    AccessWindow,
    Argument,
    DescribedBranch,
    DescribedLaunch,
    DescribedLoop,
    Formula,
    HostDescription,
    Number,
    Operation,
    Passed,
    PassedMap,
    PassedStruct,
    PassedValue,
    Step,
    launches_of,
)
from aot_pack.hostir.program import (
    CLUSTER_DIMENSION,
    COOPERATIVE,
    PROGRAMMATIC,
    Block,
    Branch,
    Compute,
    CondBranch,
    Const,
    Edge,
    EncodeTensorMap,
    HostArgument,
    HostProgram,
    KernelParam,
    KernelRef,
    Launch,
    LaunchAttribute,
    Op,
    Operand,
    Return,
    StackSlot,
    Value,
)
from aot_pack.hostir.simplify import simplify
from aot_pack.hostir.types import BF16, F16, F32, F64, I1, I32, I64, PTR, IntType, ScalarType, layout

_COMPARISONS = ("equal", "not_equal", "less", "less_equal")


def described_program(description: HostDescription, name: str, arguments: tuple[HostArgument, ...]) -> HostProgram:
    """The host program of a description.

    Args:
        arguments: the arguments of the host program, in order.

    Raises:
        TranslateError: a formula uses an unknown argument or operation, or a type does not fit.
    """
    values = {argument.name: Value(argument.type, argument.name) for argument in arguments}
    if len(values) != len(arguments):
        raise TranslateError(f"two arguments have the same name: {', '.join(argument.name for argument in arguments)}")
    builder = _Builder(dict(values), description)
    builder.steps(description.launches)
    builder.block.terminator = Return(Const(I32, 0))
    return simplify(HostProgram(name, list(values.values()), builder.blocks))


_TYPES: dict[str, ScalarType] = {
    "ptr": PTR, "i1": I1, "i8": IntType(8), "i16": IntType(16), "i32": I32, "i64": I64,
    "f16": F16, "bf16": BF16, "f32": F32, "f64": F64,
}  # fmt: skip


_ACCESS_POLICY_WINDOW = 1
"""CU_LAUNCH_ATTRIBUTE_ACCESS_POLICY_WINDOW (cuda.h)."""
_PRIORITY = 8
"""CU_LAUNCH_ATTRIBUTE_PRIORITY (cuda.h)."""
_STREAMING, _PERSISTING = 1, 2
"""CU_ACCESS_PROPERTY_STREAMING and CU_ACCESS_PROPERTY_PERSISTING (cuda.h)."""


class _Builder:
    """Gathers the blocks of a host program.

    Args:
        values: what names stand for. Loops add their counters.
    """

    def __init__(self, values: dict[str, Value], description: HostDescription) -> None:
        self.values = values
        self.block = Block()
        self.blocks = [self.block]
        stream = description.stream
        self._stream = Const(PTR, 0) if stream is None else self.address(Argument(name=stream))
        self._maps = description.tensor_maps
        self._slots = [Value(PTR, "tensor_map") for _ in self._maps]
        self.ops.extend(StackSlot(slot, TENSOR_MAP_BYTES, TENSOR_MAP_BYTES // 2) for slot in self._slots)
        always = [step for step in description.launches if isinstance(step, DescribedLaunch)]
        nested = {index for launch in launches_of(description.launches) for index in _maps_of(launch)}
        nested -= {index for launch in always for index in _maps_of(launch)}
        self._encoded = [index for index in range(len(self._maps)) if index not in nested]
        for index in self._encoded:
            self._encode(index)

    @property
    def ops(self) -> list[Op]:
        """The ops of the block that is being written."""
        return self.block.ops

    def steps(self, steps: Iterable[Step]) -> None:
        """Adds steps to the block, and ends in a block that is not yet terminated."""
        for step in steps:
            if isinstance(step, DescribedLaunch):
                self._launch(step)
            elif isinstance(step, DescribedBranch):
                self._branch(step)
            elif isinstance(step, DescribedLoop):
                self._loop(step)
            else:
                assert_never(step)

    def _branch(self, step: DescribedBranch) -> None:
        condition = self._condition(step.condition)
        then, otherwise, after = Block(), Block(), Block()
        self.block.terminator = CondBranch(condition, Edge(then), Edge(otherwise))
        for block, steps in ((then, step.then), (otherwise, step.otherwise)):
            self._inside(block, steps)
            self.block.terminator = Branch(Edge(after))
        self._begin(after)

    def _loop(self, step: DescribedLoop) -> None:
        start, count = self._wide(step.start), self._wide(step.count)
        end = self._compute("add", start, count)
        counter = Value(I64, step.counter)
        head, body, after = Block(arguments=[counter]), Block(), Block()
        self.block.terminator = Branch(Edge(head, [start]))
        self._begin(head)
        self.block.terminator = CondBranch(self._compare("slt", counter, end), Edge(body), Edge(after))
        self.values[step.counter] = counter
        self._inside(body, step.steps)
        self.block.terminator = Branch(Edge(head, [self._compute("add", counter, Const(I64, 1))]))
        del self.values[step.counter]
        self._begin(after)

    def _inside(self, block: Block, steps: Iterable[Step]) -> None:
        """Adds steps to a new block. What they encode is not encoded after them."""
        self._begin(block)
        before = list(self._encoded)
        self.steps(steps)
        self._encoded = before

    def _begin(self, block: Block) -> None:
        self.blocks.append(block)
        self.block = block

    def _encode(self, index: int) -> None:
        tensor_map, slot = self._maps[index], self._slots[index]
        rank = len(tensor_map.dims)
        dims, strides = ([self.number(each, I64) for each in sizes] for sizes in (tensor_map.dims, tensor_map.strides))
        steps = [self.number(each, I32) for each in tensor_map.element_strides]
        parts: list[list[Operand]] = [
            [slot], [Const(I32, tensor_map.data_type)], [Const(I32, rank)], [self.address(tensor_map.address)], dims,
            strides,
        ]  # fmt: skip
        if tensor_map.im2col:
            parts += [[self.number(each, I32) for each in tensor_map.lower_corner]]
            parts += [[self.number(each, I32) for each in tensor_map.upper_corner]]
            parts += [[self.number(tensor_map.channels, I32)], [self.number(tensor_map.pixels, I32)], steps]
        else:
            parts += [[self.number(each, I32) for each in tensor_map.box], steps]
        modes = (tensor_map.interleave, tensor_map.swizzle, tensor_map.l2_promotion, tensor_map.fill)
        parts += [[Const(I32, mode)] for mode in modes]
        operands = [operand for part in parts for operand in part]
        counts = tuple(len(part) for part in parts)
        self.ops.append(EncodeTensorMap(Value(I32), tensor_map.im2col, operands, counts))

    def _launch(self, launch: DescribedLaunch) -> None:
        for index in dict.fromkeys(_maps_of(launch)):
            if index not in self._encoded:
                self._encode(index)
                self._encoded.append(index)
        attributes = []
        if launch.window is not None:
            attributes.append(self._window(launch.window))
        if launch.cluster is not None:
            leaves = tuple((4 * index, Const(I32, size)) for index, size in enumerate(launch.cluster))
            attributes.append(LaunchAttribute(id=CLUSTER_DIMENSION, leaves=leaves))
        for wanted, identifier in ((launch.cooperative, COOPERATIVE), (launch.programmatic, PROGRAMMATIC)):
            if wanted:
                attributes.append(LaunchAttribute(id=identifier, leaves=((0, Const(I32, 1)),)))
        if launch.priority is not None:
            attributes.append(LaunchAttribute(id=_PRIORITY, leaves=((0, Const(I32, launch.priority)),)))
        grid_x, grid_y, grid_z = (self.number(size, I32) for size in launch.grid)
        block_x, block_y, block_z = (self.number(size, I32) for size in launch.block)
        self.ops.append(
            Launch(
                kernel=KernelRef(launch.kernel),
                grid=(grid_x, grid_y, grid_z),
                block=(block_x, block_y, block_z),
                smem=self.number(launch.smem, I64),
                stream=self._stream,
                attributes=tuple(attributes),
                params=tuple(map(self._param, launch.arguments)),
            )
        )

    def _window(self, window: AccessWindow) -> LaunchAttribute:
        leaves: tuple[Operand, ...] = (
            self.address(window.address),
            self.number(window.num_bytes, I64),
            Const(F32, window.hit_ratio),
            Const(I32, _PERSISTING),
            Const(I32, _STREAMING),
        )
        return LaunchAttribute(id=_ACCESS_POLICY_WINDOW, leaves=tuple(zip((0, 8, 16, 20, 24), leaves, strict=True)))

    def _param(self, argument: Passed) -> KernelParam:
        if isinstance(argument, PassedMap):
            size = TENSOR_MAP_BYTES
            return KernelParam(size=size, align=size // 2, leaves=(), slot=self._slots[argument.index])
        if isinstance(argument, PassedStruct):
            leaves = tuple((field.offset, self._operand(field.value)) for field in argument.fields)
            return KernelParam(size=argument.size_bytes, align=argument.align, leaves=leaves)
        if not isinstance(argument, PassedValue):
            assert_never(argument)
        size, align = layout(_TYPES[argument.type])
        return KernelParam(size=size, align=align, leaves=((0, self._operand(argument)),))

    def _operand(self, passed: PassedValue) -> Operand:
        type_ = _TYPES[passed.type]
        if isinstance(type_, IntType):
            return self.number(passed.value, type_)
        return self._argument(passed.value, type_)

    def address(self, formula: Formula) -> Operand:
        return self._argument(formula, PTR)

    def _argument(self, formula: Formula, type_: ScalarType) -> Operand:
        """An argument, unchanged."""
        if not isinstance(formula, Argument):
            raise TranslateError(f"a value of type {type_} must be an argument, got {formula}")
        value = self._value(formula)
        if value.type != type_:
            raise TranslateError(f"argument {formula.name!r} has type {value.type}, but is passed as {type_}")
        return value

    def _value(self, argument: Argument) -> Value:
        if argument.name not in self.values:
            raise TranslateError(
                f"a formula uses the unknown argument {argument.name!r}; known: {', '.join(self.values)}"
            )
        return self.values[argument.name]

    def number(self, formula: Formula, type_: IntType) -> Operand:
        """A formula as an integer of ``type_``."""
        if isinstance(formula, Argument) and self._value(formula).type == type_:
            return self._value(formula)
        return self._cast("trunc", self._wide(formula), type_)

    def _wide(self, formula: Formula) -> Operand:
        if isinstance(formula, Number):
            return Const(I64, formula.value)
        if isinstance(formula, Argument):
            value = self._value(formula)
            if not isinstance(value.type, IntType):
                raise TranslateError(f"a formula computes with {formula.name!r}, which has type {value.type}")
            return self._cast("sext" if formula.signed and value.type != I1 else "zext", value, I64)
        if not isinstance(formula, Operation):
            assert_never(formula)
        if formula.name not in OPERATIONS:
            raise TranslateError(
                f"a formula has the unknown operation {formula.name!r}; known: {', '.join(OPERATIONS)}"
            )
        left, right = self._wide(formula.left), self._wide(formula.right)
        if formula.name == "floor_div":
            return self._floor_div(left, right)
        if formula.name == "floor_mod":
            return self._compute("sub", left, self._compute("mul", self._floor_div(left, right), right))
        if formula.name in _COMPARISONS:
            return self._cast("zext", self._compare(OPERATIONS[formula.name], left, right), I64)
        return self._compute(OPERATIONS[formula.name], left, right)

    def _condition(self, formula: Formula) -> Operand:
        """Whether a formula is not 0."""
        if isinstance(formula, Operation) and formula.name in _COMPARISONS:
            return self._compare(OPERATIONS[formula.name], self._wide(formula.left), self._wide(formula.right))
        return self._compare("ne", self._wide(formula), Const(I64, 0))

    def _compute(self, opcode: str, *operands: Operand) -> Value:
        result = Value(I64)
        self.ops.append(Compute(result, opcode, list(operands)))
        return result

    def _compare(self, predicate: str, left: Operand, right: Operand) -> Value:
        result = Value(I1)
        self.ops.append(Compute(result, "icmp", [left, right], predicate))
        return result

    def _floor_div(self, left: Operand, right: Operand) -> Operand:
        """A division that rounds down. The op ``floor_div`` takes only constant, positive divisors."""
        if isinstance(right, Const) and isinstance(right.value, int) and right.value > 0:
            return self._compute("floor_div", left, right)
        zero = Const(I64, 0)
        inexact = self._compare("ne", self._compute("srem", left, right), zero)
        opposite = self._compare("slt", self._compute("xor", left, right), zero)
        down = Value(I1)
        self.ops.append(Compute(down, "and", [inexact, opposite]))
        return self._compute("sub", self._compute("sdiv", left, right), self._cast("zext", down, I64))

    def _cast(self, opcode: str, operand: Operand, type_: ScalarType) -> Operand:
        if operand.type == type_:
            return operand
        if isinstance(operand, Const):
            return Const(type_, operand.value)
        result = Value(type_)
        self.ops.append(Compute(result, opcode, [operand]))
        return result


def _maps_of(launch: DescribedLaunch) -> list[int]:
    """The tensor maps that a launch passes."""
    return [argument.index for argument in launch.arguments if isinstance(argument, PassedMap)]
