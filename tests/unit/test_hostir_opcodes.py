"""The tables that name ops agree: what is read from MLIR, what is computed with, and what C++ is written for."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

from aot_pack.hostir import described, description, exact, fold
from aot_pack.hostir.lift import _HANDLERS, Lifter
from aot_pack.hostir.opcodes import BINARY, COMPUTED, INTEGER_PREDICATES
from aot_pack.launcher import expressions, formulas
from aot_pack.signature import FORMULA_OPERATIONS

ROOT = Path(__file__).parents[2]

COMPUTES: dict[object, Callable[[str], str]] = {
    Lifter._arithmetic: lambda name: name,
    Lifter._math: lambda name: f"math.{name.removeprefix('intr.')}",
    Lifter._count_bits: lambda name: name.removeprefix("intr."),
    Lifter._abs: lambda _: "abs",
    Lifter._icmp: lambda _: "icmp",
    Lifter._fcmp: lambda _: "fcmp",
    Lifter._select: lambda _: "select",
}
"""Handlers that make a ``Compute``, and its opcode by the name of the op."""

COMPUTES_NOTHING = frozenset(
    """_constant _undefined _zero _addressof _extractvalue _insertvalue _extractelement _insertelement _alloca
    _getelementptr _load _store _call _br _cond_br _return _trap _unreachable""".split()
)
"""Handlers of constants, aggregates, memory, calls and control flow."""

MADE_LATER = {"ceil_div": "simplify.py", "floor_div": "simplify.py and description.py"}
"""Opcodes that no op of the dialect is."""


def lifted() -> dict[str, str]:
    """The opcodes that ``lift.py`` makes, by the names of the ops."""
    return {name: COMPUTES[handler](name) for name, handler in _HANDLERS.items() if handler in COMPUTES}


def test_every_handler_is_known_to_compute_or_not() -> None:
    unknown = {
        name: handler.__name__
        for name, handler in _HANDLERS.items()
        if handler not in COMPUTES and handler.__name__ not in COMPUTES_NOTHING
    }
    assert not unknown, f"{unknown}: say in COMPUTES which opcode it makes, or name it in COMPUTES_NOTHING"


def test_every_opcode_has_a_writer() -> None:
    missing = {name: opcode for name, opcode in lifted().items() if opcode not in expressions._WRITERS}
    assert not missing, f"launcher/expressions.py: _WRITERS has nothing for what lift.py makes of {missing}"
    assert set(expressions._WRITERS) == COMPUTED


def test_every_opcode_comes_from_somewhere() -> None:
    assert {*lifted().values(), *MADE_LATER} == COMPUTED


def test_tables_of_opcodes_name_only_what_there_is() -> None:
    assert fold._INTEGER < BINARY
    assert fold._NEGATED.keys() == set(INTEGER_PREDICATES)
    assert fold._SWAPPED.keys() == set(INTEGER_PREDICATES) - {"eq", "ne"}
    assert (exact._UNSIGNED | exact._SIGNED | expressions._WRAPPING) < COMPUTED


def test_the_operations_of_formulas_are_the_same_everywhere() -> None:
    assert description.OPERATIONS.keys() == FORMULA_OPERATIONS.keys()
    for name, opcode in description.OPERATIONS.items():
        if name in described._COMPARISONS:
            assert opcode in INTEGER_PREDICATES
        else:
            assert opcode in COMPUTED or name == "floor_mod"  # of which several ops are made
    assert formulas._STEPS.keys() == FORMULA_OPERATIONS.keys()
    assert {*formulas._SYMBOLS, *formulas._FUNCTIONS} == FORMULA_OPERATIONS.keys()
    assert not formulas._SYMBOLS.keys() & formulas._FUNCTIONS.keys()


def texts(node: ast.AST) -> Iterator[str]:
    """The text that an expression is, or those that it may be or holds."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        for element in node.elts:
            yield from texts(element)
    elif isinstance(node, ast.IfExp):
        yield from (*texts(node.body), *texts(node.orelse))


def named_opcodes() -> Iterator[tuple[str, str]]:
    """Opcodes that the code asks for, or makes, by their names; each with its place."""
    for path in sorted((ROOT / "aot_pack").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            found: list[ast.expr] = []
            if isinstance(node, ast.Compare) and ast.unparse(node.left).endswith(".opcode"):
                found = node.comparators
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "Compute":
                found = node.args[1:2]
            elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("self._compute", "self._cast", "self._new"):
                found = node.args[:1]
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).endswith(".opcode"):
                found = [node.value]
            for value in found:
                yield from ((text, f"{path.relative_to(ROOT)}:{value.lineno}") for text in texts(value))


def test_opcodes_in_the_code_are_spelled_right() -> None:
    found = list(named_opcodes())
    assert len(found) > 40, "the test no longer sees what it is for"
    wrong = [f"{place}: {opcode!r}" for opcode, place in found if opcode not in COMPUTED]
    assert not wrong, f"no such opcode in opcodes.COMPUTED: {wrong}"
