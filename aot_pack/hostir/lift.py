"""Translates the compiler's MLIR to a :class:`HostProgram`: one small function for each op, aggregates taken apart.

An unknown op, type or call raises ``TranslateError`` with its name. The error also has the author's file and line if
the module was printed with locations. Nothing is guessed. The result is as literal as the input; ``simplify.py`` makes
it short.
"""

from __future__ import annotations

from collections.abc import Callable

from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.constants import constant_leaves
from aot_pack.hostir.mlir import MlirBlock, MlirFunction, MlirModule, MlirOp, integer, integers, unescape
from aot_pack.hostir.opcodes import BINARY, CASTS, FLOAT_PREDICATES, INTEGER_PREDICATES, MATH
from aot_pack.hostir.printf import Printed
from aot_pack.hostir.program import (
    Block,
    Branch,
    Compute,
    CondBranch,
    Const,
    Edge,
    EncodeCall,
    HostProgram,
    KernelRef,
    LaunchCall,
    Load,
    Op,
    Operand,
    PtrAdd,
    Return,
    StackSlot,
    Store,
    TextRef,
    Value,
)
from aot_pack.hostir.refusal import refusal
from aot_pack.hostir.types import (
    I32,
    I64,
    PTR,
    ArrayType,
    PointerType,
    ScalarType,
    StructType,
    Type,
    VectorType,
    layout,
    leaves,
    member,
    members,
    parse_type,
)

KERNEL_HANDLE_PREFIX = "kernels_"
"""Prefix of the globals that hold the handle of a kernel. The kernel's symbol follows."""

LAUNCH_CONFIG = parse_type("struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>")
"""Grid, block, dynamic shared memory, stream, attributes, number of attributes: the layout of cudaLaunchConfig_t."""

_DYNAMIC_INDEX = -(2**31)
"""``LLVM::GEPOp::kDynamicIndex``: the index is an operand."""

_ENCODE = {"_cuTensorMapEncodeTiled": False, "_cuTensorMapEncodeIm2col": True}
"""The compiler's names for the two encode functions of the driver, with True for im2col."""


class Lifter:
    """Lifts one function. The value of an SSA name is a tuple of operands, one for each leaf of its type."""

    def __init__(self, module: MlirModule, function: MlirFunction) -> None:
        self._module = module
        self._function = function
        self._values: dict[str, tuple[Operand, ...]] = {}
        self._types: dict[str, Type] = {}
        self._blocks = {block.label: Block() for block in function.blocks}
        self._handles: dict[Value, KernelRef] = {}
        self._block = Block()
        self._location = ""
        self._printed = Printed()
        self._warnings: list[str] = []

    def lift(self) -> HostProgram:
        parameters: list[Value] = []
        for number, block in enumerate(self._function.blocks):
            target = self._blocks[block.label]
            for name, type_text in block.arguments:
                self._types[name] = parse_type(type_text)
                fresh = [Value(leaf.type) for leaf in leaves(self._types[name])]
                self._values[name] = tuple(fresh)
                (parameters if number == 0 else target.arguments).extend(fresh)
        for block in self._function.reachable_blocks():
            self._lift_block(block)
        return HostProgram(
            name=self._function.name,
            parameters=parameters,
            blocks=[self._blocks[block.label] for block in self._function.blocks],
            warnings=self._warnings,
        )

    def _lift_block(self, block: MlirBlock) -> None:
        self._block = self._blocks[block.label]
        self._printed = Printed()
        for op in block.ops:
            self._location = op.location
            name = op.name.removeprefix("llvm.")
            try:
                _HANDLERS.get(name, Lifter._unknown)(self, op)
            except TranslateError as error:
                what = error.message if op.name in error.message else f"{error.message}, in op {op.name!r}"
                raise refusal(what, self._location) from None

    # -- reading and defining values

    def _all(self, name: str) -> tuple[Operand, ...]:
        return self._values[name]

    def _one(self, name: str) -> Operand:
        operands = self._values[name]
        if len(operands) != 1:
            raise TranslateError(f"expected a scalar operand, got one of type {self._types[name]}")
        return operands[0]

    def _define(self, op: MlirOp, operands: tuple[Operand, ...]) -> None:
        self._types[op.results[0]] = parse_type(op.result_types[0])
        self._values[op.results[0]] = operands

    def _new(self, op: MlirOp) -> Value:
        type_ = parse_type(op.result_types[0])
        if not isinstance(type_, ScalarType):
            raise TranslateError(f"op {op.name!r} on {type_} is not supported")
        value = Value(type_)
        self._define(op, (value,))
        return value

    def _emit(self, op: Op) -> None:
        op.location = self._location
        self._block.ops.append(op)

    def _compute(self, op: MlirOp, opcode: str, predicate: str = "") -> None:
        operands = [self._one(name) for name in op.operands]
        self._emit(Compute(self._new(op), opcode, operands, predicate))

    def _unknown(self, op: MlirOp) -> None:
        raise TranslateError(f"the host program uses op {op.name!r}, which is not supported")

    # -- constants and aggregates

    def _constant(self, op: MlirOp) -> None:
        type_ = parse_type(op.result_types[0])
        self._define(op, constant_leaves(op.properties["value"], type_))

    def _undefined(self, op: MlirOp) -> None:
        type_ = parse_type(op.result_types[0])
        self._define(op, tuple(Const(leaf.type, None) for leaf in leaves(type_)))

    def _zero(self, op: MlirOp) -> None:
        type_ = parse_type(op.result_types[0])
        self._define(op, tuple(Const(leaf.type, 0) for leaf in leaves(type_)))

    def _extractvalue(self, op: MlirOp) -> None:
        (source,) = op.operands
        first, type_ = member(self._types[source], integers(op.properties["position"]))
        self._define(op, self._all(source)[first : first + len(leaves(type_))])

    def _insertvalue(self, op: MlirOp) -> None:
        container, value = op.operands
        first, type_ = member(self._types[container], integers(op.properties["position"]))
        old = self._all(container)
        self._define(op, old[:first] + self._all(value) + old[first + len(leaves(type_)) :])

    def _extractelement(self, op: MlirOp) -> None:
        index = self._constant_index(op.operands[1])
        self._define(op, (self._all(op.operands[0])[index],))

    def _insertelement(self, op: MlirOp) -> None:
        index = self._constant_index(op.operands[2])
        old = self._all(op.operands[0])
        self._define(op, old[:index] + self._all(op.operands[1]) + old[index + 1 :])

    def _constant_index(self, name: str) -> int:
        index = self._one(name)
        if not isinstance(index, Const) or not isinstance(index.value, int):
            raise TranslateError("the index of a vector element is known only at run time, which is not supported")
        return index.value

    def _addressof(self, op: MlirOp) -> None:
        name = op.properties["global_name"].removeprefix("@").strip('"')
        name = unescape(name).decode("utf-8", "replace")
        global_ = self._module.global_(name)
        if global_.value is not None:
            self._define(op, (TextRef(global_.value.rstrip(b"\0")),))
        elif name.startswith(KERNEL_HANDLE_PREFIX) and isinstance(parse_type(global_.type), PointerType):
            value = Value(PTR)
            self._handles[value] = KernelRef(name.removeprefix(KERNEL_HANDLE_PREFIX))
            self._define(op, (value,))
        else:
            raise TranslateError(
                f"the host program uses the global {name!r} of type {global_.type}, which is not supported"
            )

    # -- arithmetic

    def _arithmetic(self, op: MlirOp) -> None:
        self._compute(op, op.name.removeprefix("llvm."))

    def _icmp(self, op: MlirOp) -> None:
        self._compute(op, "icmp", INTEGER_PREDICATES[integer(op.properties["predicate"])])

    def _fcmp(self, op: MlirOp) -> None:
        self._compute(op, "fcmp", FLOAT_PREDICATES[integer(op.properties["predicate"])])

    def _select(self, op: MlirOp) -> None:
        condition, then, otherwise = op.operands
        results: list[Operand] = []
        for left, right in zip(self._all(then), self._all(otherwise), strict=True):
            result = Value(left.type)
            self._emit(Compute(result, "select", [self._one(condition), left, right]))
            results.append(result)
        self._define(op, tuple(results))

    def _math(self, op: MlirOp) -> None:
        name = op.name.removeprefix("llvm.")
        if len(op.operands) != MATH[name]:
            raise TranslateError(f"op {op.name!r} with {len(op.operands)} operands is not supported")
        self._compute(op, "math." + name.removeprefix("intr."))

    def _abs(self, op: MlirOp) -> None:
        self._compute(op, "abs")

    def _count_bits(self, op: MlirOp) -> None:
        self._compute(op, op.name.removeprefix("llvm.intr."))

    # -- memory

    def _alloca(self, op: MlirOp) -> None:
        count = self._one(op.operands[0])
        if not isinstance(count, Const) or not isinstance(count.value, int):
            raise TranslateError(
                "the host program allocates stack memory whose size is known only at run time, which is not supported"
            )
        type_ = parse_type(op.properties["elem_type"])
        size, align = layout(type_)
        align = max(align, integer(op.properties.get("alignment", "1")))
        self._emit(StackSlot(self._new(op), size * count.value, align, type_ == LAUNCH_CONFIG and count.value == 1))

    def _getelementptr(self, op: MlirOp) -> None:
        type_ = parse_type(op.properties["elem_type"])
        dynamic = list(op.operands[1:])
        offset, indices, scales = 0, [], []
        for level, raw in enumerate(integers(op.properties["rawConstantIndices"])):
            if level == 0:
                stride = layout(type_)[0]
            elif isinstance(type_, StructType):
                member_offset, type_ = members(type_)[raw]
                offset += member_offset
                continue
            elif isinstance(type_, (ArrayType, VectorType)):
                type_ = type_.element
                stride = layout(type_)[0]
            elif isinstance(type_, ScalarType):
                raise TranslateError(f"getelementptr into a value of type {type_} is not supported")
            else:
                assert_never(type_)
            index = self._one(dynamic.pop(0)) if raw == _DYNAMIC_INDEX else Const(I64, raw)
            if isinstance(index, Const) and isinstance(index.value, int):
                offset += index.value * stride
            else:
                indices.append(index)
                scales.append(stride)
        base = self._one(op.operands[0])
        if isinstance(base, TextRef):
            if offset or indices:
                raise TranslateError("the host program computes an address inside a string, which is not supported")
            self._define(op, (base,))
            return
        self._emit(PtrAdd(self._new(op), [base, *indices], tuple(scales), offset))

    def _load(self, op: MlirOp) -> None:
        self._refuse_ordering(op)
        address = self._one(op.operands[0])
        if isinstance(address, Value) and address in self._handles:
            self._define(op, (self._handles[address],))
            return
        type_ = parse_type(op.result_types[0])
        results: list[Operand] = []
        for leaf in leaves(type_):
            result = Value(leaf.type)
            self._emit(Load(result, [self._at(address, leaf.offset)]))
            results.append(result)
        self._define(op, tuple(results))

    def _store(self, op: MlirOp) -> None:
        self._refuse_ordering(op)
        source, target = op.operands
        address = self._one(target)
        for leaf, operand in zip(leaves(self._types[source]), self._all(source), strict=True):
            self._emit(Store([operand, self._at(address, leaf.offset)]))

    def _at(self, address: Operand, offset: int) -> Operand:
        if offset == 0:
            return address
        result = Value(PTR)
        self._emit(PtrAdd(result, [address], (), offset))
        return result

    def _refuse_ordering(self, op: MlirOp) -> None:
        if "volatile_" in op.properties or integer(op.properties.get("ordering", "0")) != 0:
            raise TranslateError(f"op {op.name!r} is volatile or atomic, which is not supported")

    # -- calls

    def _call(self, op: MlirOp) -> None:
        callee = op.properties.get("callee", "").removeprefix("@").strip('"')
        if callee == "_cudaLaunchKernelEx":
            self._emit(LaunchCall(self._new(op), [self._one(name) for name in op.operands]))
        elif callee == "printf":
            arguments = [operand for name in op.operands[1:] for operand in self._all(name)]
            self._printed.add(self._one(op.operands[0]), arguments, self._location)
            self._define(op, (Const(I32, 0),))
        elif callee in _ENCODE:
            self._emit(EncodeCall(self._new(op), _ENCODE[callee], [self._one(name) for name in op.operands]))
        elif callee == "cuda_dialect_assert_success":
            self._check_asserted(op)
        else:
            what = repr(callee) if callee else "a function pointer"
            raise TranslateError(f"the host program calls {what}, which is not supported")

    def _check_asserted(self, op: MlirOp) -> None:
        """Accepts an assertion on the result of an encode: a failed encode ends the program anyway."""
        code = self._one(op.operands[0])
        if not any(isinstance(seen, EncodeCall) and seen.result is code for seen in self._block.ops):
            raise TranslateError(
                "the host program asserts the success of a call that does not encode a tensor map: not supported"
            )

    # -- terminators

    def _edge(self, label: str, operands: tuple[str, ...]) -> Edge:
        return Edge(self._blocks[label], [operand for name in operands for operand in self._all(name)])

    def _br(self, op: MlirOp) -> None:
        self._warnings += self._printed.as_warnings()
        self._block.terminator = Branch(self._edge(op.successors[0], op.operands))

    def _cond_br(self, op: MlirOp) -> None:
        self._warnings += self._printed.as_warnings()
        segments = integers(op.properties["operandSegmentSizes"])
        then = op.operands[1 : 1 + segments[1]]
        otherwise = op.operands[1 + segments[1] :]
        self._block.terminator = CondBranch(
            self._one(op.operands[0]), self._edge(op.successors[0], then), self._edge(op.successors[1], otherwise)
        )

    def _return(self, op: MlirOp) -> None:
        self._warnings += self._printed.as_warnings()
        self._block.terminator = Return(self._one(op.operands[0]) if op.operands else Const(I32, 0))

    def _trap(self, _: MlirOp) -> None:
        self._block.terminator = self._printed.as_error()

    def _unreachable(self, _: MlirOp) -> None:
        pass  # the trap before it has ended the block


_HANDLERS: dict[str, Callable[[Lifter, MlirOp], None]] = {
    "mlir.constant": Lifter._constant,
    "mlir.poison": Lifter._undefined,
    "mlir.undef": Lifter._undefined,
    "mlir.zero": Lifter._zero,
    "mlir.addressof": Lifter._addressof,
    "extractvalue": Lifter._extractvalue,
    "insertvalue": Lifter._insertvalue,
    "extractelement": Lifter._extractelement,
    "insertelement": Lifter._insertelement,
    "icmp": Lifter._icmp,
    "fcmp": Lifter._fcmp,
    "fneg": Lifter._arithmetic,
    "select": Lifter._select,
    "intr.abs": Lifter._abs,
    "intr.ctlz": Lifter._count_bits,
    "intr.cttz": Lifter._count_bits,
    "intr.ctpop": Lifter._count_bits,
    "alloca": Lifter._alloca,
    "getelementptr": Lifter._getelementptr,
    "load": Lifter._load,
    "store": Lifter._store,
    "call": Lifter._call,
    "br": Lifter._br,
    "cond_br": Lifter._cond_br,
    "return": Lifter._return,
    "intr.trap": Lifter._trap,
    "unreachable": Lifter._unreachable,
    **dict.fromkeys(BINARY | CASTS, Lifter._arithmetic),
    **dict.fromkeys(MATH, Lifter._math),
}
