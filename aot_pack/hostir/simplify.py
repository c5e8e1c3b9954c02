"""Makes a lifted host program short and explicit: launches have all their operands, and memory has no bookkeeping.

The compiler stores launch configurations, attributes, kernel arguments and tensor maps in stack memory, and reads them
back a few ops later. It finds the place of an attribute with a small loop. This module follows the memory at
translation time. Loads become the stored values, the loop becomes one op (``attributes.py``), a launch gets its
operands (``launches.py``), and unread values are dropped.

Every step keeps the meaning for all inputs. Memory that can't be followed stays memory in the C++. A launch whose
configuration can't be followed raises a ``TranslateError``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aot_pack.hostir import attributes, fold, launches
from aot_pack.hostir.cfg import dominator_children, reverse_postorder
from aot_pack.hostir.liveness import drop_dead, drop_trivial_arguments, drop_unread_memory
from aot_pack.hostir.loops import refuse_kept_slots
from aot_pack.hostir.memory import forward_loads
from aot_pack.hostir.program import (
    Block,
    Branch,
    Compute,
    CondBranch,
    Const,
    Edge,
    HostProgram,
    Operand,
    PtrAdd,
    Value,
    check,
    predecessors,
    result_of,
    terminator_operands,
)
from aot_pack.hostir.rewrite import current, remove_ops, replace_values


def simplify(program: HostProgram) -> HostProgram:
    """Simplifies ``program`` in place and returns it.

    Raises:
        TranslateError: an operand of a launch or an encode is in memory that can't be followed.
    """
    _repeat(program, (*_GENERAL, attributes.recognise))
    launches.resolve(program)
    _repeat(program, (*_GENERAL, _rounded_divisions, _share))
    launches.use_slots(program)
    while drop_dead(program) or drop_unread_memory(program):
        pass
    refuse_kept_slots(program)
    check(program)
    return program


def _repeat(program: HostProgram, steps: Sequence[Step]) -> None:
    """Repeats the steps, in order, until none of them changes the program."""
    while any([step(program) for step in steps]):
        pass


def _fold_values(program: HostProgram) -> bool:
    """Folds constants and identities, and merges address arithmetic into one op."""
    definitions: dict[Value, object] = {}
    replacements: dict[Value, Operand] = {}

    for block in reverse_postorder(program):
        for op in block.ops:
            if isinstance(op, (Compute, PtrAdd)):
                op.operands[:] = [current(operand, replacements) for operand in op.operands]
                found = fold.fold(op, definitions) if isinstance(op, Compute) else _fold_address(op, definitions)
                if found is not None:
                    replacements[op.result] = found
            result = result_of(op)
            if result is not None:
                definitions[result] = op
    replace_values(program, replacements)
    if replacements:
        remove_ops(program, lambda op: result_of(op) in replacements)
    return bool(replacements)


def _fold_address(op: PtrAdd, definitions: dict[Value, object]) -> Operand | None:
    terms = []
    for index, scale in zip(op.operands[1:], op.scales, strict=True):
        if isinstance(index, Const) and isinstance(index.value, int):
            op.offset += index.value * scale
        else:
            terms.append((index, scale))
    inner = definitions.get(op.operands[0]) if isinstance(op.operands[0], Value) else None
    base = op.operands[0]
    if isinstance(inner, PtrAdd) and len(inner.operands) == 1:
        base, op.offset = inner.operands[0], op.offset + inner.offset
    op.operands = [base, *(index for index, _ in terms)]
    op.scales = tuple(scale for _, scale in terms)
    return base if not terms and op.offset == 0 else None


def _merge_blocks(program: HostProgram) -> bool:
    """Folds decided branches, skips empty blocks, joins chains of blocks, and drops unreachable blocks."""
    changed = False
    replacements: dict[Value, Operand] = {}
    for block in program.blocks:
        changed |= _decide_branch(block)
        for edge in block.edges():
            changed |= _pass_through(edge)
    reachable = reverse_postorder(program)
    changed |= len(reachable) != len(program.blocks)
    program.blocks = reachable
    merged: set[int] = set()
    sources = predecessors(program)
    for block in program.blocks:
        if id(block) in merged:
            continue
        while isinstance(block.terminator, Branch):
            edge = block.terminator.edge
            target = edge.target
            if len(sources[id(target)]) != 1 or target is block or target is program.blocks[0]:
                break
            replacements.update(zip(target.arguments, edge.operands, strict=True))
            block.ops.extend(target.ops)
            block.terminator = target.terminator
            merged.add(id(target))
            changed = True
    program.blocks = [block for block in program.blocks if id(block) not in merged]
    replace_values(program, replacements)
    return changed


def _decide_branch(block: Block) -> bool:
    terminator = block.terminator
    if not isinstance(terminator, CondBranch):
        return False
    then, otherwise = terminator.then, terminator.otherwise
    if isinstance(terminator.condition, Const):
        block.terminator = Branch(then if terminator.condition.value else otherwise)
        return True
    if then.target is otherwise.target and then.operands == otherwise.operands:
        block.terminator = Branch(then)
        return True
    return False


def _pass_through(edge: Edge) -> bool:
    """Makes an edge skip a block that only branches to another one."""
    target = edge.target
    if target.ops or not isinstance(target.terminator, Branch) or target.terminator.edge.target is target:
        return False
    following = target.terminator.edge
    passed = dict(zip(target.arguments, edge.operands, strict=True))
    if any(
        isinstance(operand, Value) and operand not in passed and operand in target.arguments
        for operand in following.operands
    ):
        return False
    if target.arguments and _used_elsewhere(target):
        return False
    edge.operands = [
        passed.get(operand, operand) if isinstance(operand, Value) else operand for operand in following.operands
    ]
    edge.target = following.target
    return True


def _used_elsewhere(block: Block) -> bool:
    """True if a later block uses an argument of this block. Then the block must stay, because it defines it."""
    assert isinstance(block.terminator, Branch)
    own = set(block.arguments)
    seen: set[int] = {id(block)}
    waiting = [block.terminator.edge.target]
    while waiting:
        current = waiting.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        operands = [operand for op in current.ops for operand in op.operands] + terminator_operands(current.terminator)
        if any(isinstance(operand, Value) and operand in own for operand in operands):
            return True
        waiting.extend(edge.target for edge in current.edges())
    return False


def _rounded_divisions(program: HostProgram) -> bool:
    """Replaces ``x / c`` rounded up or down by one op. The compiler writes it as seven ops."""
    definitions = {op.result: op for op in program.ops() if isinstance(op, Compute)}
    changed = False
    for op in list(definitions.values()):
        match = _match_rounded_division(op, definitions)
        if match is not None:
            op.opcode, op.operands = match[0], [match[1], match[2]]
            changed = True
    return changed


def _match_rounded_division(op: Compute, definitions: dict[Value, Compute]) -> tuple[str, Operand, Operand] | None:
    """Matches, with a positive constant c,

    ``ceil_div``: ``select((x != (x / c) * c) & (x >= 0), x / c + 1, x / c)``, and
    ``floor_div``: ``select((x != (x / c) * c) & (x < 0), x / c - 1, x / c)``.
    """

    def definition(operand: Operand, opcode: str) -> Compute | None:
        found = definitions.get(operand) if isinstance(operand, Value) else None
        return found if found is not None and found.opcode == opcode else None

    if op.opcode != "select":
        return None
    both, adjusted, quotient = (
        definition(op.operands[0], "and"),
        definition(op.operands[1], "add"),
        definition(op.operands[2], "sdiv"),
    )
    if both is None or adjusted is None or quotient is None or adjusted.operands[0] is not quotient.result:
        return None
    x, c = quotient.operands
    if not (isinstance(c, Const) and isinstance(c.value, int) and c.value > 0):
        return None
    inexact, sign = (definition(operand, "icmp") for operand in both.operands)
    if inexact is None or sign is None or inexact.predicate != "ne" or inexact.operands[0] != x:
        return None
    product = definition(inexact.operands[1], "mul")
    if product is None or set(product.operands) != {quotient.result, c}:
        return None
    if sign.operands[0] != x or not _is_constant(sign.operands[1], 0):
        return None
    if sign.predicate == "sge" and _is_constant(adjusted.operands[1], 1):
        return "ceil_div", x, c
    if sign.predicate == "slt" and _is_constant(adjusted.operands[1], -1):
        return "floor_div", x, c
    return None


def _is_constant(operand: Operand, value: int) -> bool:
    return isinstance(operand, Const) and operand.value == value


def _share(program: HostProgram) -> bool:
    """Computes equal values only once, if the block of one dominates the block of the other."""
    order = reverse_postorder(program)
    children = dominator_children(order)
    replacements: dict[Value, Operand] = {}
    scopes: list[tuple[Block, dict[object, Value]]] = [(order[0], {})]
    while scopes:
        block, known = scopes.pop()
        for op in block.ops:
            if not isinstance(op, (Compute, PtrAdd)):
                continue
            operands = tuple(
                replacements.get(operand, operand) if isinstance(operand, Value) else operand for operand in op.operands
            )
            extra = (op.opcode, op.predicate) if isinstance(op, Compute) else (op.scales, op.offset)
            key = (extra, operands, op.result.type)
            if key in known:
                replacements[op.result] = known[key]
            else:
                known[key] = op.result
        scopes.extend((child, dict(known)) for child in children[id(block)])
    replace_values(program, replacements)
    remove_ops(program, lambda op: result_of(op) in replacements)
    return bool(replacements)


Step = Callable[[HostProgram], bool]
_GENERAL: tuple[Step, ...] = (_fold_values, drop_dead, drop_trivial_arguments, _merge_blocks, forward_loads)
