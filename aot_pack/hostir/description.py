"""The description of a simple host program, made by a front end.

It lists tensor maps to encode and kernels to launch, one after the other. Its numbers are formulas of the arguments.
Front ends use it if their host code does no more than that (TileLang; raw cubins). A description is data, so it passes
from a worker to the build and through the cache as text. It becomes a ``HostProgram`` like one that was lifted from
MLIR.

Formulas are computed in 64-bit integers for arguments of any width. They wrap, and never trap.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from aot_pack.codec import from_json, to_json
from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.program import (
    CLUSTER_DIMENSION,
    COOPERATIVE,
    PROGRAMMATIC,
    Block,
    Compute,
    Const,
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

TENSOR_MAP_BYTES = 128
"""Size of a ``CUtensorMap``, which is aligned to half of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A constant."""

    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of the host program, with its name in ``launcher.decode.host_arguments``.

    ``x`` is the address of a tensor or the value of a scalar, ``x_shape_0`` a size, ``x_stride_0`` a stride.
    """

    name: str
    signed: bool = True
    """Whether an integer of fewer than 64 bits is sign-extended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """An operation on two formulas, one of ``OPERATIONS``."""

    name: str
    left: Formula
    right: Formula


Formula = Number | Argument | Operation

OPERATIONS = {
    "add": "add",
    "sub": "sub",
    "mul": "mul",
    "floor_div": "floor_div",
    "floor_mod": "floor_mod",
    "truncate_div": "sdiv",
    "truncate_mod": "srem",
    "min": "intr.smin",
    "max": "intr.smax",
    "shift_left": "shl",
    "shift_right": "ashr",
    "and": "and",
    "or": "or",
    "xor": "xor",
    "equal": "eq",
    "not_equal": "ne",
    "less": "slt",
    "less_equal": "sle",
}
"""Names of operations and their opcodes, or the predicates of comparisons. A comparison gives 1 or 0. A division by
zero gives 0."""

_COMPARISONS = ("equal", "not_equal", "less", "less_equal")


@dataclass(frozen=True, slots=True, kw_only=True)
class TensorMap:
    """The arguments of ``cuTensorMapEncodeTiled``, or of ``cuTensorMapEncodeIm2col`` if ``im2col`` is True.

    Enumerators are numbers. Source: CUDA Driver API, "Tensor Map Object Management".
    """

    data_type: int
    address: Formula
    dims: tuple[Formula, ...]
    strides: tuple[Formula, ...]
    """Strides in bytes, from the second dimension on."""
    element_strides: tuple[Formula, ...]
    box: tuple[Formula, ...] = ()
    im2col: bool = False
    lower_corner: tuple[Formula, ...] = ()
    upper_corner: tuple[Formula, ...] = ()
    channels: Formula = Number(value=0)
    pixels: Formula = Number(value=0)
    interleave: int = 0
    swizzle: int = 0
    l2_promotion: int = 0
    fill: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedValue:
    """A kernel parameter that is a scalar or an address."""

    value: Formula
    type: str
    """``ptr``, ``i1`` to ``i64``, ``f16``, ``bf16``, ``f32`` or ``f64``. A float must be an argument, not a formula."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedMap:
    """A kernel parameter that is a tensor map, by value."""

    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedLaunch:
    """A launch: ``cuLaunchKernelEx`` with exactly the attributes that are set here."""

    kernel: str
    """Symbol in the cubin."""
    grid: tuple[Formula, Formula, Formula]
    """Number of blocks, x first."""
    block: tuple[Formula, Formula, Formula]
    """Number of threads, x first."""
    arguments: tuple[PassedValue | PassedMap, ...]
    smem: Formula = Number(value=0)
    """Dynamic shared memory in bytes."""
    cluster: tuple[int, int, int] | None = None
    cooperative: bool = False
    programmatic: bool = False
    """Programmatic dependent launch: the kernel may begin before the previous kernel in the stream has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostDescription:
    """A host program: each call encodes all tensor maps, and then makes the launches in order."""

    launches: tuple[DescribedLaunch, ...]
    tensor_maps: tuple[TensorMap, ...] = ()
    stream: str | None = None
    """Name of the argument that is the stream of the launches; None for the NULL stream."""


def write_description(description: HostDescription) -> str:
    """The description as text."""
    return json.dumps(to_json(description), indent=1)


def read_description(text: str) -> HostDescription:
    """Reads what :func:`write_description` wrote.

    Raises:
        CodecError: the text is not a description.
    """
    return from_json(HostDescription, json.loads(text))


def described_program(description: HostDescription, name: str, arguments: tuple[HostArgument, ...]) -> HostProgram:
    """The host program of a description.

    Args:
        arguments: the arguments of the host program, in order.

    Raises:
        TranslateError: a formula uses an unknown argument or operation, or a type does not fit.
    """
    builder = _Builder({argument.name: Value(argument.type, argument.name) for argument in arguments})
    if len(builder.values) != len(arguments):
        raise TranslateError(f"two arguments have the same name: {', '.join(argument.name for argument in arguments)}")
    stream = Const(PTR, 0) if description.stream is None else builder.address(Argument(name=description.stream))
    slots = [builder.tensor_map(tensor_map) for tensor_map in description.tensor_maps]
    for launch in description.launches:
        builder.launch(launch, slots, stream)
    block = Block(ops=builder.ops, terminator=Return(Const(I32, 0)))
    return simplify(HostProgram(name, list(builder.values.values()), [block]))


_TYPES: dict[str, ScalarType] = {
    "ptr": PTR, "i1": I1, "i8": IntType(8), "i16": IntType(16), "i32": I32, "i64": I64,
    "f16": F16, "bf16": BF16, "f32": F32, "f64": F64,
}  # fmt: skip


class _Builder:
    """Gathers the ops of a host program without control flow."""

    def __init__(self, values: dict[str, Value]) -> None:
        self.values = values
        self.ops: list[Op] = []

    def tensor_map(self, tensor_map: TensorMap) -> Value:
        """Encodes a tensor map, and returns its slot."""
        slot = Value(PTR, "tensor_map")
        self.ops.append(StackSlot(slot, TENSOR_MAP_BYTES, TENSOR_MAP_BYTES // 2))
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
        return slot

    def launch(self, launch: DescribedLaunch, slots: list[Value], stream: Operand) -> None:
        """Adds a launch."""
        attributes = []
        if launch.cluster is not None:
            leaves = tuple((4 * index, Const(I32, size)) for index, size in enumerate(launch.cluster))
            attributes.append(LaunchAttribute(id=CLUSTER_DIMENSION, leaves=leaves))
        for wanted, identifier in ((launch.cooperative, COOPERATIVE), (launch.programmatic, PROGRAMMATIC)):
            if wanted:
                attributes.append(LaunchAttribute(id=identifier, leaves=((0, Const(I32, 1)),)))
        grid_x, grid_y, grid_z = (self.number(size, I32) for size in launch.grid)
        block_x, block_y, block_z = (self.number(size, I32) for size in launch.block)
        self.ops.append(
            Launch(
                kernel=KernelRef(launch.kernel),
                grid=(grid_x, grid_y, grid_z),
                block=(block_x, block_y, block_z),
                smem=self.number(launch.smem, I64),
                stream=stream,
                attributes=tuple(attributes),
                params=tuple(self._param(argument, slots) for argument in launch.arguments),
            )
        )

    def _param(self, argument: PassedValue | PassedMap, slots: list[Value]) -> KernelParam:
        if isinstance(argument, PassedMap):
            size = TENSOR_MAP_BYTES
            return KernelParam(size=size, align=size // 2, leaves=(), slot=slots[argument.index])
        type_ = _TYPES[argument.type]
        if isinstance(type_, IntType):
            operand = self.number(argument.value, type_)
        else:
            operand = self._argument(argument.value, type_)
        size, align = layout(type_)
        return KernelParam(size=size, align=align, leaves=((0, operand),))

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
