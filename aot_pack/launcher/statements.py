"""Writes a host program as one C++ function.

A pure value with a single use is folded into the expression that uses it. Other values become constants, with names of
the author's arguments if they come from one. Blocks are written along the dominator tree. So a branch becomes ``if``
and ``else``, and every value is in the scope of its uses. Only a join or a loop needs a label.
"""

from __future__ import annotations

import re

from aot_pack.errors import TranslateError, assert_never
from aot_pack.hostir.cfg import dominator_children, reverse_postorder
from aot_pack.hostir.program import (
    Block,
    Branch,
    Compute,
    CondBranch,
    Const,
    Edge,
    EncodeTensorMap,
    HostProgram,
    Launch,
    Load,
    Op,
    Operand,
    PtrAdd,
    Raise,
    RequireExact,
    Return,
    StackSlot,
    Store,
    UnresolvedOp,
    Value,
    predecessors,
    terminator_operands,
    use_counts,
)
from aot_pack.hostir.refusal import refusal
from aot_pack.hostir.types import I1, I32, IntType
from aot_pack.launcher.expressions import Expressions
from aot_pack.launcher.hints import name_values
from aot_pack.launcher.launches import LOCAL_NAMES, LaunchWriter
from aot_pack.launcher.messages import raise_arguments
from aot_pack.launcher.names import Scope, constant_type, cpp_type
from aot_pack.launcher.operands import PRIMARY, UNARY, Expr, memory_type
from aot_pack.launcher.structs import ParamStructs
from aot_pack.launcher.text import Lines

_MAX_FOLDED = 64
"""Number of characters. A longer expression gets its own name, so that lines stay readable."""


class FunctionWriter:
    """Writes one host program. ``write`` may be called once."""

    def __init__(self, program: HostProgram, structs: ParamStructs) -> None:
        self._program = program
        self._scope = Scope(LOCAL_NAMES)
        self._expressions = Expressions(self._lookup)
        self._launches = LaunchWriter(self._expressions, structs)
        self._known: dict[Value, Expr] = {}
        self._counts = use_counts(program)
        self._order = reverse_postorder(program)
        self._children = dominator_children(self._order)
        self._sources = predecessors(program)
        self._used_in = _home_blocks(program)
        self._labels: dict[int, str] = {}
        self._jumped_to: set[int] = set()
        self._kernels = {symbol: index for index, symbol in enumerate(program.kernels)}
        name_values(program)
        self._out = Lines()

    def write(self, name: str) -> str:
        """The text of the function ``int name(const aot::Call& call, ...)``. It returns 0, or raises and returns -1."""
        parameters = []
        for value in self._program.parameters:
            text = self._scope.name(value.name or "argument")
            self._known[value] = Expr(text, PRIMARY, value.type)
            unused = "[[maybe_unused]] " if value not in self._counts else ""
            parameters.append(f"{unused}{cpp_type(value.type)} {text}")
        # Every stack slot lives as long as the function.
        for op in (op for block in self._order[1:] for op in block.ops if isinstance(op, StackSlot)):
            self._write_slot(op)
        self._write_tree(self._order[0], None)
        head = Lines(depth=0)
        unused = "" if self._uses_call() else "[[maybe_unused]] "
        head.add_list(f"int {name}(", [f"{unused}const aot::Call& call", *parameters], ") {")
        return "\n".join([*head.lines, *self._place_labels(), "}"])

    def _uses_call(self) -> bool:
        ends = [block.terminator for block in self._order if not isinstance(block.terminator, (Branch, CondBranch))]
        succeeds = all(isinstance(end, Return) and _is_success(end) for end in ends)
        return not succeeds or any(
            isinstance(op, (Launch, EncodeTensorMap, RequireExact)) for op in self._program.ops()
        )

    def _place_labels(self) -> list[str]:
        """The lines without unused labels."""
        unused = {label for key, label in self._labels.items() if key not in self._jumped_to}
        return [line for line in self._out.lines if line.strip().removesuffix(":;") not in unused]

    # -- values

    def _lookup(self, value: Value) -> Expr:
        return self._known[value]

    def _text(self, operand: Operand) -> str:
        return self._expressions.operand(operand).text

    def _bind(self, value: Value, expression: Expr, block: Block) -> None:
        """Folds ``expression`` into its one use, or gives it a name."""
        used_once_here = self._counts.get(value, 0) == 1 and self._used_in.get(value) is block
        trivial = expression.literal or (expression.precedence == PRIMARY and expression.text.isidentifier())
        if trivial or (used_once_here and len(expression.text) <= _MAX_FOLDED):
            self._known[value] = expression
            return
        name = self._scope.name(value.name or _hint(expression))
        self._out.add(f"{constant_type(value.type, unsigned=expression.unsigned)} {name} = {expression.text};")
        self._known[value] = Expr(name, PRIMARY, value.type, expression.unsigned)

    # -- blocks

    def _write_tree(self, block: Block, following: Block | None) -> None:
        """Writes ``block`` and the blocks that it dominates. The text of ``following`` comes directly after them."""
        children = self._children[id(block)]
        inline = {id(child) for child in children if self._is_inline(child)}
        joins = [child for child in children if id(child) not in inline]
        for join in joins:
            self._labels[id(join)] = self._scope.name("join" if not self._is_loop(join) else "loop")
        for op in block.ops:
            self._write_op(op, block)
        terminator = block.terminator
        entered = terminator.edge if isinstance(terminator, Branch) and terminator.edge.target in joins else None
        for join in joins:
            self._declare_arguments(join, entered if entered is not None and entered.target is join else None)
        if entered is not None:
            self._write_jump(entered.target, joins[0])
        else:
            self._write_terminator(block, joins[0] if joins else following)
        for index, join in enumerate(joins):
            after = joins[index + 1] if index + 1 < len(joins) else following
            self._out.add(f"{self._labels[id(join)]}:;")
            last = index + 1 == len(joins)
            if not last:
                self._out.add("{")
                self._out.depth += 1
            self._write_tree(join, after)
            if not last:
                self._out.depth -= 1
                self._out.add("}")

    def _declare_arguments(self, join: Block, entered: Edge | None) -> None:
        """Declares the variables of a join, with the values that the edge ``entered`` gives them."""
        names = [self._scope.name(argument.name or "value") for argument in join.arguments]
        for index, (argument, name) in enumerate(zip(join.arguments, names, strict=True)):
            value = "" if entered is None else f" = {self._expressions.initializer(entered.operands[index])}"
            self._out.add(f"{cpp_type(argument.type)} {name}{value};")
        for argument, name in zip(join.arguments, names, strict=True):
            self._known[argument] = Expr(name, PRIMARY, argument.type)

    def _is_inline(self, block: Block) -> bool:
        return len(self._sources[id(block)]) == 1

    def _is_loop(self, block: Block) -> bool:
        """True if a branch leads back to ``block``."""
        inside, waiting = {id(block)}, [block]
        while waiting:
            for child in self._children[id(waiting.pop())]:
                inside.add(id(child))
                waiting.append(child)
        return any(edge.target is block for other in self._order if id(other) in inside for edge in other.edges())

    def _write_terminator(self, block: Block, following: Block | None) -> None:
        terminator = block.terminator
        if isinstance(terminator, Branch):
            self._write_edge(terminator.edge, following)
        elif isinstance(terminator, CondBranch):
            self._write_condition(terminator, following)
        elif isinstance(terminator, Return):
            code = self._expressions.initializer(terminator.code)
            self._out.add("return 0;" if _is_success(terminator) else f"return aot::finish(call, {code});")
        elif isinstance(terminator, Raise):
            self._out.add(f"return aot::raise_host_error({raise_arguments(terminator, self._expressions)});")
        else:
            assert_never(terminator)

    def _write_condition(self, terminator: CondBranch, following: Block | None) -> None:
        condition = self._expressions.operand(terminator.condition)
        then, otherwise = (self._edge_lines(edge, following) for edge in (terminator.then, terminator.otherwise))
        if not then or (_only_returns(otherwise) and not _only_returns(then) and not _jumps(then)):
            then, otherwise = otherwise, then
            condition = Expr(f"!{condition.within(PRIMARY)}", UNARY, I1)
        if not then:
            return
        self._out.add(f"if ({condition.text}) {{")
        self._out.lines.extend(then)
        if _only_returns(then) and not _jumps(otherwise):
            # The rest needs no else. With jumps it would: a jump must not skip its declarations.
            self._out.add("}")
            self._out.lines.extend(line.removeprefix("  ") for line in otherwise)
            return
        if otherwise:
            self._out.add("} else {")
            self._out.lines.extend(otherwise)
        self._out.add("}")

    def _edge_lines(self, edge: Edge, following: Block | None) -> list[str]:
        outer = self._out
        self._out = Lines(depth=outer.depth + 1)
        self._write_edge(edge, following)
        lines, self._out = self._out.lines, outer
        return lines

    def _write_edge(self, edge: Edge, following: Block | None) -> None:
        target = edge.target
        if self._is_inline(target):
            for argument, operand in zip(target.arguments, edge.operands, strict=True):
                self._bind(argument, self._expressions.operand(operand), target)
            self._write_tree(target, following)
            return
        self._write_assignments(edge)
        self._write_jump(target, following)

    def _write_jump(self, target: Block, following: Block | None) -> None:
        if target is not following:
            self._jumped_to.add(id(target))
            self._out.add(f"goto {self._labels[id(target)]};")

    def _write_assignments(self, edge: Edge) -> None:
        """Assigns all block arguments at once, as SSA requires."""
        pairs = [
            (self._known[argument].text, self._expressions.initializer(operand))
            for argument, operand in zip(edge.target.arguments, edge.operands, strict=True)
        ]
        waiting = [(name, text) for name, text in pairs if name != text]
        start, swapped = len(self._out.lines), False
        while waiting:
            free = next((pair for pair in waiting if not _is_read(pair[0], waiting, but=pair)), None)
            if free is None:  # the values swap places: keep the old value of one
                name = waiting[0][0]
                kept = self._scope.name(f"old_{name}")
                self._out.add(f"const auto {kept} = {name};")
                swapped = True
                waiting = [(other, _renamed(text, name, kept)) for other, text in waiting]
                continue
            waiting.remove(free)
            self._out.add(f"{free[0]} = {free[1]};")
        if swapped:  # in its own scope, so that no jump skips its declarations
            inside = [f"  {line}" for line in self._out.lines[start:]]
            del self._out.lines[start:]
            self._out.open()
            self._out.lines += inside
            self._out.close()

    # -- ops

    def _write_op(self, op: Op, block: Block) -> None:
        try:
            self._write_known_op(op, block)
        except TranslateError as error:
            raise refusal(error.message, op.location) from None

    def _write_known_op(self, op: Op, block: Block) -> None:
        if isinstance(op, Compute):
            self._bind(op.result, self._expressions.compute(op), block)
        elif isinstance(op, PtrAdd):
            self._bind(op.result, self._expressions.pointer_add(op), block)
        elif isinstance(op, StackSlot):
            self._write_slot(op)
        elif isinstance(op, Load):
            name = self._scope.name(op.result.name or "loaded")
            text = self._expressions.loaded(op.result.type, self._text(op.operands[0]))
            self._out.add(f"{constant_type(op.result.type)} {name} = {text};")
            self._known[op.result] = Expr(name, PRIMARY, op.result.type)
        elif isinstance(op, Store):
            value, target = op.operands
            text = f"{self._text(target)}, {self._expressions.stored(value)}"
            self._out.add(f"aot::store<{memory_type(value.type)}>({text});")
        elif isinstance(op, EncodeTensorMap):
            self._launches.encode(op, self._out)
            self._known[op.result] = Expr("0", PRIMARY, I32)
        elif isinstance(op, Launch):
            self._launches.launch(op, self._kernels[op.kernel.symbol], self._out)
        elif isinstance(op, RequireExact):
            self._launches.require_exact(op, self._out)
        elif isinstance(op, UnresolvedOp):
            raise AssertionError(f"{type(op).__name__} is left in a simplified program")
        else:
            assert_never(op)

    def _write_slot(self, op: StackSlot) -> None:
        if op.result in self._known:
            return
        name = self._scope.name(op.result.name or ("tensor_map" if op.size == 128 else "slot"))
        self._out.add(f"alignas({max(op.align, 8)}) unsigned char {name}[{max(op.size, 1)}] = {{}};")
        self._known[op.result] = Expr(name, PRIMARY, op.result.type)


def _home_blocks(program: HostProgram) -> dict[Value, Block]:
    """A block that uses each value. For a value with one use it is the only one."""
    found: dict[Value, Block] = {}
    for block in program.blocks:
        uses = [operand for op in block.ops for operand in op.operands] + terminator_operands(block.terminator)
        found.update((operand, block) for operand in uses if isinstance(operand, Value))
    return found


def _is_success(end: Return) -> bool:
    return isinstance(end.code, Const) and not end.code.value


def _only_returns(lines: list[str]) -> bool:
    """True if a branch always ends the function, and never with a jump."""
    return bool(lines) and lines[-1].lstrip().startswith("return ") and not _jumps(lines)


def _jumps(lines: list[str]) -> bool:
    return any(line.lstrip().startswith("goto ") for line in lines)


def _is_read(name: str, pairs: list[tuple[str, str]], *, but: tuple[str, str]) -> bool:
    return any(re.search(rf"\b{name}\b", text) for pair in pairs if pair is not but for text in pair[1:])


def _renamed(text: str, name: str, new: str) -> str:
    return re.sub(rf"\b{name}\b", new, text)


def _hint(expression: Expr) -> str:
    """A name for a value without a better one."""
    if expression.type == I1:
        return "flag"
    return "n" if isinstance(expression.type, IntType) else "v"
