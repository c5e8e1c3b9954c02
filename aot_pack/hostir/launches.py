"""Gives launches and encodes their operands. It reads them from the memory that the compiler wrote."""

from __future__ import annotations

from dataclasses import replace

from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.attributes import CONFIG_NUM_ATTRS_OFFSET
from aot_pack.hostir.effects import effects
from aot_pack.hostir.memory import SlotMemory
from aot_pack.hostir.program import (
    COOPERATIVE,
    PROGRAMMATIC,
    TENSOR_MAP_ARRAYS,
    Compute,
    Const,
    EncodeCall,
    EncodeTensorMap,
    HostProgram,
    KernelParam,
    KernelRef,
    Launch,
    LaunchAttribute,
    LaunchCall,
    Load,
    Op,
    Operand,
    PtrAdd,
    RequireExact,
    ResolvedOp,
    SetLaunchAttribute,
    StackSlot,
    Store,
    Value,
    is_zero,
)
from aot_pack.hostir.refusal import refusal
from aot_pack.hostir.rewrite import remove_ops, replace_values
from aot_pack.hostir.types import I32

_GRID, _BLOCK, _SMEM, _STREAM = (0, 4, 8), (12, 16, 20), 24, 32
"""Offsets in ``lift.LAUNCH_CONFIG``."""


def resolve(program: HostProgram) -> None:
    """Turns every ``LaunchCall`` and ``EncodeCall`` into an op that has its operands.

    Both end the host program when they fail, so their result is 0 in the code after them.

    Raises:
        TranslateError: an operand is in memory that can't be followed.
    """
    memory = SlotMemory(program)
    replacements: dict[Value, Operand] = {}
    for block in program.blocks:
        memory.enter_block()
        attributes: dict[Value, dict[int, LaunchAttribute]] = {}
        ops: list[Op] = []
        for op in block.ops:
            if isinstance(op, SetLaunchAttribute):
                _set_attribute(op, memory, attributes)
            elif isinstance(op, LaunchCall):
                ops.append(_launch(op, memory, attributes))
                replacements[op.result] = Const(I32, 0)
            elif isinstance(op, EncodeCall):
                ops.append(_encode(op, memory))
                replacements[op.result] = Const(I32, 0)
                memory.step(op)
            elif isinstance(op, ResolvedOp):
                memory.step(op)
                _forget_attributes(op, memory, attributes)
                ops.append(op)
            else:
                assert_never(op)
        block.ops = ops
    replace_values(program, replacements)
    _drop_configs(program)


def _set_attribute(
    op: SetLaunchAttribute, memory: SlotMemory, attributes: dict[Value, dict[int, LaunchAttribute]]
) -> None:
    where = memory.address(op.operands[0])
    if where is None or not memory.slots[where[0]].is_launch_config:
        raise _untraceable("a launch attribute", op.location)
    leaves = tuple(zip(op.offsets, op.operands[1:], strict=True))
    known = attributes.setdefault(where[0], {})
    known[op.id] = LaunchAttribute(id=op.id, leaves=leaves)
    if len(known) > op.limit:
        raise refusal(
            f"the host program sets {len(known)} launch attributes, but a launch has room for {op.limit}", op.location
        )


def _forget_attributes(op: Op, memory: SlotMemory, attributes: dict[Value, dict[int, LaunchAttribute]]) -> None:
    """Empties the list of attributes if ``op`` stores their number."""
    if not isinstance(op, Store):
        return
    where = memory.address(op.operands[1])
    if where is not None and memory.slots[where[0]].is_launch_config and where[1] == CONFIG_NUM_ATTRS_OFFSET:
        if not (isinstance(op.operands[0], Const) and op.operands[0].value == 0):
            raise _untraceable("the number of a launch's attributes", op.location)
        attributes[where[0]] = {}


def _launch(op: LaunchCall, memory: SlotMemory, attributes: dict[Value, dict[int, LaunchAttribute]]) -> Launch:
    config, kernel, arguments = op.operands
    where = memory.address(config)
    if where is None or not memory.is_private(where[0]) or where[0] not in attributes:
        raise _untraceable("the configuration of a launch", op.location)
    if not isinstance(kernel, KernelRef):
        raise _untraceable("the kernel of a launch", op.location)
    known = memory.contents.get(where[0], {})

    def field(offset: int) -> Operand:
        if offset not in known:
            raise _untraceable("the configuration of a launch", op.location)
        return known[offset]

    return Launch(
        kernel=kernel,
        grid=(field(_GRID[0]), field(_GRID[1]), field(_GRID[2])),
        block=(field(_BLOCK[0]), field(_BLOCK[1]), field(_BLOCK[2])),
        smem=field(_SMEM),
        stream=field(_STREAM),
        attributes=tuple(each for each in attributes[where[0]].values() if not _is_default(each)),
        params=_params(arguments, memory, op.location),
        location=op.location,
    )


def _is_default(attribute: LaunchAttribute) -> bool:
    """Whether the attribute has its default value. The compiler sets both of these attributes at every launch."""
    return attribute.id in (COOPERATIVE, PROGRAMMATIC) and all(is_zero(leaf) for _, leaf in attribute.leaves)


def _params(arguments: Operand, memory: SlotMemory, location: str) -> tuple[KernelParam, ...]:
    if is_zero(arguments):
        return ()
    where = memory.address(arguments)
    if where is None or where[1] != 0:
        raise _untraceable("the arguments of a launch", location)
    pointers = memory.contents.get(where[0], {})
    params = []
    for number in range(memory.slots[where[0]].size // 8):
        pointer = pointers.get(8 * number)
        target = memory.address(pointer) if pointer is not None else None
        if target is None or target[1] != 0:
            raise _untraceable(f"argument {number} of a launch", location)
        slot = memory.slots[target[0]]
        known = memory.all_of(target[0])
        if known is None:  # the kernel gets the memory itself
            params.append(KernelParam(size=slot.size, align=slot.align, leaves=(), slot=target[0]))
        else:
            leaves = tuple((offset, known[offset]) for offset in sorted(known))
            params.append(KernelParam(size=slot.size, align=slot.align, leaves=leaves))
    return tuple(params)


def _encode(op: EncodeCall, memory: SlotMemory) -> EncodeTensorMap:
    rank = op.operands[2]
    if not isinstance(rank, Const) or not isinstance(rank.value, int):
        raise _untraceable("the rank of a tensor map", op.location)
    arrays = TENSOR_MAP_ARRAYS[op.im2col]
    operands: list[Operand] = []
    counts: list[int] = []
    for index, operand in enumerate(op.operands):
        if index not in arrays:
            operands.append(operand)
            counts.append(1)
            continue
        size, difference = arrays[index]
        elements = _elements(operand, size, rank.value + difference, memory, op.location)
        operands.extend(elements)
        counts.append(len(elements))
    return EncodeTensorMap(op.result, op.im2col, operands, tuple(counts), op.location)


def _elements(operand: Operand, size: int, count: int, memory: SlotMemory, location: str) -> list[Operand]:
    where = memory.address(operand)
    known = memory.contents.get(where[0], {}) if where is not None and memory.is_private(where[0]) else {}
    base = where[1] if where is not None else 0
    found = [known.get(base + size * number) for number in range(count)]
    if any(element is None for element in found):
        raise _untraceable("the sizes of a tensor map", location)
    return [element for element in found if element is not None]


def _untraceable(what: str, location: str) -> TranslateError:
    return refusal(
        f"aot-pack can't follow {what} through memory",
        location,
        hint="compute it from the function's arguments; please report it to aot-pack",
    )


def _drop_configs(program: HostProgram) -> None:
    """Drops the configurations and the stores to them. The launches have their contents."""
    memory = SlotMemory(program)
    configs = {slot for slot, op in memory.slots.items() if op.is_launch_config}

    def in_config(operand: Operand) -> bool:
        where = memory.address(operand)
        return where is not None and where[0] in configs

    def is_bookkeeping(op: Op) -> bool:
        match op:
            case StackSlot() | PtrAdd():
                return in_config(op.result)
            case Load() | Store():
                return in_config(op.operands[-1])
            case Compute() | EncodeTensorMap() | Launch() | RequireExact():
                return False
            case EncodeCall() | SetLaunchAttribute() | LaunchCall():
                raise AssertionError(f"{type(op).__name__} is left in a program whose launches are resolved")
            case _:
                assert_never(op)

    remove_ops(program, is_bookkeeping)


def use_slots(program: HostProgram) -> None:
    """Passes a slot itself if a parameter is only a copy of it, for example of an encoded tensor map."""
    memory = SlotMemory(program)
    for block in program.blocks:
        loads: dict[Value, tuple[Value, int]] = {}
        for op in block.ops:
            if isinstance(op, Launch):
                op.params = tuple(_as_slot(param, loads, memory) for param in op.params)
            _note_loads(op, loads, memory)


def _note_loads(op: Op, loads: dict[Value, tuple[Value, int]], memory: SlotMemory) -> None:
    """Keeps ``loads`` to the values that were loaded from a place of a slot and are still what is there."""
    for target in effects(op).writes:
        written = memory.address(target)
        if written is not None:
            for value in [value for value, where in loads.items() if where[0] is written[0]]:
                del loads[value]
    where = memory.address(op.operands[0]) if isinstance(op, Load) else None
    if isinstance(op, Load) and where is not None:
        loads[op.result] = where


def _as_slot(param: KernelParam, loads: dict[Value, tuple[Value, int]], memory: SlotMemory) -> KernelParam:
    sources = [(offset, loads.get(leaf)) for offset, leaf in param.leaves if isinstance(leaf, Value)]
    if not sources or len(sources) != len(param.leaves):
        return param
    first = sources[0][1]
    if first is None or memory.slots[first[0]].size != param.size:
        return param
    slot = first[0]
    if any(where is None or where != (slot, offset) for offset, where in sources):
        return param
    return replace(param, slot=slot, leaves=())


def bases(program: HostProgram) -> dict[Value, Value]:
    """The stack slot of each value that is an address inside one."""
    found = {op.result: op.result for op in program.ops() if isinstance(op, StackSlot)}
    changed = True
    while changed:
        changed = False
        for op in program.ops():
            base = op.operands[0] if isinstance(op, PtrAdd) else None
            if isinstance(op, PtrAdd) and isinstance(base, Value) and base in found and op.result not in found:
                found[op.result] = found[base]
                changed = True
    return found
