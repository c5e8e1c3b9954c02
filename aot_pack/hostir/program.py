"""The host program as data: the code that runs on the CPU between a call and its kernel launches.

This is the middle of aot-pack. A front end makes it (``lift.py`` from CuTeDSL's MLIR). ``launcher/`` makes C++ of it.
Every value is a scalar. Aggregates are already taken apart, so no C++ depends on empty structs, padding or vector
alignment. Control flow is a graph of blocks in SSA form with block arguments.

Invariants (``check`` asserts them): a value is defined once and before its uses. Every block ends in one terminator.
A branch passes as many operands as its target has arguments. Block 0 is the entry and has no predecessor.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from aot_pack.hostir.opcodes import COMPUTED
from aot_pack.hostir.types import PTR, ScalarType


@dataclass(slots=True, eq=False)
class Value:
    """A scalar computed once. ``name`` is a hint from the author's source."""

    type: ScalarType
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Const:
    """A literal. ``value`` is None if the compiler left it undefined; the C++ then has a zero."""

    type: ScalarType
    value: int | float | None

    def _key(self) -> tuple[object, ...]:
        return self.type, self.value, isinstance(self.value, float) and math.copysign(1, self.value)

    def __eq__(self, other: object) -> bool:
        """Equal literals have the same bits, so 0.0 and -0.0 are not equal."""
        return isinstance(other, Const) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())


@dataclass(frozen=True, slots=True)
class KernelRef:
    """The handle of a kernel of this unit's image."""

    symbol: str
    type: ScalarType = PTR


@dataclass(frozen=True, slots=True)
class TextRef:
    """The address of a constant, zero-terminated string."""

    text: bytes
    type: ScalarType = PTR


Operand = Value | Const | KernelRef | TextRef


@dataclass(slots=True, eq=False)
class Compute:
    """A pure operation with its name in the LLVM dialect: ``add``, ``icmp``, ``select``, ``math.sqrt``, ...

    ``opcode`` is one of ``opcodes.COMPUTED``. ``predicate`` belongs to ``icmp`` (``slt``) and ``fcmp`` (``olt``).
    """

    result: Value
    opcode: str
    operands: list[Operand]
    predicate: str = ""
    location: str = ""


@dataclass(slots=True, eq=False)
class PtrAdd:
    """``base + sum(index * scale) + offset`` in bytes. Indices are signed."""

    result: Value
    operands: list[Operand]
    """The base, then the indices."""
    scales: tuple[int, ...]
    offset: int
    location: str = ""


@dataclass(slots=True, eq=False)
class StackSlot:
    """Memory in the frame of the host program. It is outside of loops, and zeroed so that every byte is initialised."""

    result: Value
    size: int
    align: int
    is_launch_config: bool = False
    operands: list[Operand] = field(default_factory=list)
    location: str = ""


@dataclass(slots=True, eq=False)
class Load:
    result: Value
    operands: list[Operand]
    """The address."""
    location: str = ""


@dataclass(slots=True, eq=False)
class Store:
    operands: list[Operand]
    """The value, then the address."""
    location: str = ""


@dataclass(slots=True, eq=False)
class EncodeTensorMap:
    """Writes a 128-byte CUtensorMap with ``cuTensorMapEncodeTiled`` or ``cuTensorMapEncodeIm2col``.

    If the encoding fails, the host program ends with its error. ``operands`` are the parameters of the driver function
    in its order. The first one is the address to write. An array has one operand for each element: ``counts`` has the
    number of operands of each parameter.
    """

    result: Value
    """The CUresult. It is always 0 if the program goes on."""
    im2col: bool
    operands: list[Operand]
    counts: tuple[int, ...]
    location: str = ""


TENSOR_MAP_ARRAYS = {
    # parameter index -> (bytes of an element, elements: difference to the rank)
    False: {4: (8, 0), 5: (8, -1), 6: (4, 0), 7: (4, 0)},  # dims, strides, box, element strides
    True: {4: (8, 0), 5: (8, -1), 6: (4, -2), 7: (4, -2), 10: (4, 0)},  # dims, strides, corners, element strides
}
"""The parameters of the two encode functions that are arrays (CUDA Driver API, "Tensor Map Object Management")."""


@dataclass(slots=True, eq=False)
class EncodeCall:
    """An encode in the compiler's form, with arrays in memory. It becomes an ``EncodeTensorMap``."""

    result: Value
    im2col: bool
    operands: list[Operand]
    location: str = ""


@dataclass(slots=True, eq=False)
class SetLaunchAttribute:
    """Sets an attribute of a launch configuration in memory. It replaces an attribute with the same id."""

    operands: list[Operand]
    """The configuration's address, then the leaves of the value."""
    id: int
    offsets: tuple[int, ...]
    """Offset of each leaf in the 64 bytes of the value."""
    limit: int
    """The number of attributes that the array can hold. The compiler's code traps if it is full."""
    location: str = ""


@dataclass(slots=True, eq=False)
class LaunchCall:
    """A launch in the compiler's form, with configuration and arguments in memory. It becomes a ``Launch``."""

    result: Value
    operands: list[Operand]
    """Address of the configuration, kernel, address of the array of arguments."""
    location: str = ""


COOPERATIVE, CLUSTER_DIMENSION, PROGRAMMATIC, PREFERRED_CLUSTER_DIMENSION = 2, 4, 6, 11
"""``CUlaunchAttributeID`` (cuda.h); the third is CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_STREAM_SERIALIZATION."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchAttribute:
    """A ``CUlaunchAttribute``: its ``CUlaunchAttributeID`` and the scalars of its value."""

    id: int
    leaves: tuple[tuple[int, Operand], ...]
    """Offset in the value, and operand, of each scalar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelParam:
    """A kernel parameter that is passed by value. Bytes that no leaf covers are padding, and zero."""

    size: int
    align: int
    leaves: tuple[tuple[int, Operand], ...]
    slot: Operand | None = None
    """The stack slot whose memory is the whole parameter, for example an encoded tensor map."""


@dataclass(slots=True, eq=False, kw_only=True)
class Launch:
    """A call of ``cuLaunchKernelEx``. If it fails, the host program ends with its error.

    ``grid`` is in blocks and ``block`` in threads, x first. ``smem`` is in bytes.
    """

    kernel: KernelRef
    grid: tuple[Operand, Operand, Operand]
    block: tuple[Operand, Operand, Operand]
    smem: Operand
    stream: Operand
    attributes: tuple[LaunchAttribute, ...]
    params: tuple[KernelParam, ...]
    location: str = ""

    @property
    def operands(self) -> list[Operand]:
        found = [*self.grid, *self.block, self.smem, self.stream]
        found += [operand for attribute in self.attributes for _, operand in attribute.leaves]
        for param in self.params:
            found += [operand for _, operand in param.leaves] if param.slot is None else [param.slot]
        return found


@dataclass(slots=True, eq=False)
class RequireExact:
    """Ends the host program with an error if a launch would get an inexact number.

    The first operand is the number that the program computes. The second is the result of exact arithmetic, in 64 bits.
    """

    operands: list[Operand]
    what: str
    """The name of the number: ``x of the grid``."""
    location: str = ""


UnresolvedOp = EncodeCall | SetLaunchAttribute | LaunchCall
"""What ``launches.resolve`` takes out of a program."""

ResolvedOp = Compute | PtrAdd | StackSlot | Load | Store | EncodeTensorMap | Launch | RequireExact
"""What C++ is written for."""

Op = ResolvedOp | UnresolvedOp
"""``effects.py`` says of each kind what it does to memory."""


@dataclass(slots=True, eq=False)
class Edge:
    """A branch: its target, and the operands for the target's block arguments."""

    target: Block
    operands: list[Operand] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Branch:
    edge: Edge

    @property
    def edges(self) -> tuple[Edge, ...]:
        return (self.edge,)

    @property
    def operands(self) -> list[Operand]:
        """Without those of its edges."""
        return []


@dataclass(slots=True, eq=False)
class CondBranch:
    condition: Operand
    then: Edge
    otherwise: Edge

    @property
    def edges(self) -> tuple[Edge, ...]:
        return (self.then, self.otherwise)

    @property
    def operands(self) -> list[Operand]:
        """Without those of its edges."""
        return [self.condition]


@dataclass(slots=True, eq=False)
class Return:
    """Ends the host program with a CUresult, 0 for success."""

    code: Operand

    @property
    def edges(self) -> tuple[Edge, ...]:
        return ()

    @property
    def operands(self) -> list[Operand]:
        return [self.code]


@dataclass(slots=True, eq=False)
class Raise:
    """Ends the host program with an error. ``format`` is a format of printf for ``operands``."""

    format: bytes
    operands: list[Operand]

    @property
    def edges(self) -> tuple[Edge, ...]:
        return ()


Terminator = Branch | CondBranch | Return | Raise


@dataclass(slots=True, eq=False)
class Block:
    arguments: list[Value] = field(default_factory=list)
    ops: list[Op] = field(default_factory=list)
    terminator: Terminator = field(default_factory=lambda: Raise(b"unreachable", []))

    def edges(self) -> tuple[Edge, ...]:
        return self.terminator.edges


@dataclass(frozen=True, slots=True)
class HostArgument:
    """An argument of a host program: one value of a leaf of the signature."""

    name: str
    type: ScalarType
    is_size: bool = False
    """Whether the argument is the size of a dimension, so it is never negative."""


@dataclass(slots=True, eq=False)
class HostProgram:
    """One host function.

    ``parameters`` follow the leaves of the signature, in order. A tensor has its address, then its dynamic sizes, then
    its dynamic strides. A stream or a pointer has an address, and a scalar has its value.
    """

    name: str
    parameters: list[Value]
    blocks: list[Block]
    warnings: list[str] = field(default_factory=list)

    def ops(self) -> Iterator[Op]:
        for block in self.blocks:
            yield from block.ops

    @property
    def kernels(self) -> tuple[str, ...]:
        """Symbols of the launched kernels, in the order of their first launch."""
        return tuple(dict.fromkeys(op.kernel.symbol for op in self.ops() if isinstance(op, Launch)))


def terminator_operands(terminator: Terminator) -> list[Operand]:
    """All operands of a terminator, those of its edges as well."""
    return [*terminator.operands, *(operand for edge in terminator.edges for operand in edge.operands)]


def result_of(op: Op) -> Value | None:
    """The value that ``op`` defines; None if it defines none."""
    return None if isinstance(op, (Store, SetLaunchAttribute, Launch, RequireExact)) else op.result


def predecessors(program: HostProgram) -> dict[int, list[Edge]]:
    """The edges that lead to each block, by the block's ``id``."""
    found: dict[int, list[Edge]] = {id(block): [] for block in program.blocks}
    for block in program.blocks:
        for edge in block.edges():
            found[id(edge.target)].append(edge)
    return found


def use_counts(program: HostProgram) -> dict[Value, int]:
    """The number of uses of each value."""
    counts: dict[Value, int] = {}
    for block in program.blocks:
        for operands in (*(op.operands for op in block.ops), terminator_operands(block.terminator)):
            for operand in operands:
                if isinstance(operand, Value):
                    counts[operand] = counts.get(operand, 0) + 1
    return counts


def check(program: HostProgram) -> None:
    """Asserts the invariants that can be checked without dominance."""
    known = set(program.parameters)
    known |= {argument for block in program.blocks for argument in block.arguments}
    for op in program.ops():
        result = result_of(op)
        if result is not None:
            assert result not in known, f"{result} is defined twice"
            known.add(result)
        assert not isinstance(op, Compute) or op.opcode in COMPUTED, f"{op.opcode!r} is not in COMPUTED"
    for value in use_counts(program):
        assert value in known, f"{value} is used and never defined"
    blocks = {id(block) for block in program.blocks}
    for block in program.blocks:
        for edge in block.edges():
            assert id(edge.target) in blocks, "a branch leaves the program"
            assert len(edge.operands) == len(edge.target.arguments), "a branch passes the wrong number of operands"
            for operand, argument in zip(edge.operands, edge.target.arguments, strict=True):
                assert operand.type == argument.type, f"{operand.type} is passed for {argument.type}"
    assert not program.blocks[0].arguments


def is_zero(operand: Operand) -> bool:
    """True for a literal with only zero bits, or with an undefined value."""
    if not isinstance(operand, Const):
        return False
    return operand.value is None or operand == Const(operand.type, type(operand.value)(0))
