"""The sizes of aot_pack's modules and functions, and that no kind of a thing is forgotten.

A ladder is two or more "if isinstance(x, A)" for different members of one union (such as Param = TensorParam | ...), or
"if x is Kind.A" for different members of one enumeration, about the same x in one function. The cases of a "match" are
one too. If it ends in assert_never(x), mypy names the ladder when a member is added. If not, the new member falls
through in silence.
"""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
LARGEST_MODULE = 450
LARGEST_FUNCTION = 60

OPEN_LADDERS = frozenset(
    {
        "aot_pack/cli/progress.py: outcome_text(outcome.cached)",
        "aot_pack/front_ends/tilelang/signature.py: _from_formula(formula)",
        "aot_pack/hostir/constants.py: _number(type_)",
        "aot_pack/hostir/description.py: _wide(formula)",
        "aot_pack/hostir/exact.py: _depends(op)",
        "aot_pack/hostir/fold.py: _fold_compare(left)",
        "aot_pack/hostir/fold.py: _fold_pointer_cast(operand)",
        "aot_pack/hostir/launches.py: is_bookkeeping(op)",
        "aot_pack/hostir/launches.py: resolve(op)",
        "aot_pack/hostir/launches.py: use_slots(op)",
        "aot_pack/hostir/lift.py: _getelementptr(type_)",
        "aot_pack/hostir/liveness.py: _unread_slots(op)",
        "aot_pack/hostir/liveness.py: drop_dead(block.terminator)",
        "aot_pack/hostir/memory.py: _escaped(op)",
        "aot_pack/hostir/memory.py: addresses(op)",
        "aot_pack/hostir/memory.py: step(op)",
        "aot_pack/hostir/program.py: edges(self.terminator)",
        "aot_pack/hostir/program.py: terminator_operands(terminator)",
        "aot_pack/hostir/rewrite.py: replace_values(terminator)",
        "aot_pack/hostir/types.py: layout(type_)",
        "aot_pack/hostir/types.py: members(type_)",
        "aot_pack/launcher/decode.py: _arguments_of(leaf)",
        "aot_pack/launcher/decode.py: param(param)",
        "aot_pack/launcher/decode.py: write_decode(param)",
        "aot_pack/launcher/dispatch.py: _facts(param)",
        "aot_pack/launcher/expressions.py: _compare(left.type)",
        "aot_pack/launcher/hints.py: name_values(op)",
        "aot_pack/launcher/messages.py: _value(type_)",
        "aot_pack/launcher/names.py: cpp_type(type_)",
        "aot_pack/launcher/operands.py: _constant(type_)",
        "aot_pack/launcher/operands.py: operand(operand)",
        "aot_pack/launcher/statements.py: _write_known_op(op)",
        "aot_pack/launcher/statements.py: _write_terminator(terminator)",
        "aot_pack/launcher/table.py: _write_param(param)",
        "aot_pack/launcher/table.py: one(param)",
        "aot_pack/package/describe.py: annotation(param)",
        "aot_pack/package/describe.py: describe(param)",
        "aot_pack/settings.py: _of_text(setting.kind)",
        "aot_pack/settings.py: _of_toml(setting.kind)",
        "aot_pack/signature.py: _all_dims(leaf)",
        "aot_pack/signature.py: variables_of(dim)",
        "aot_pack/variants.py: dims_of(leaf)",
        "aot_pack/variants.py: param(value)",
        "aot_pack/variants.py: specificity(leaf)",
    }
)
"""Ladders without assert_never, known when the rule was set. None may be added."""


@functools.cache
def trees() -> dict[str, ast.Module]:
    """The modules of aot_pack, by their paths."""
    paths = sorted((ROOT / "aot_pack").rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text()) for path in paths}


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """All functions, each with the path of its module."""
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield path, node


def test_no_module_is_too_long() -> None:
    lengths = {path: len((ROOT / path).read_text().splitlines()) for path in trees()}
    long = [f"{path} has {length} lines" for path, length in lengths.items() if length > LARGEST_MODULE]
    assert not long, "\n".join([*long, f"{LARGEST_MODULE} are allowed: move the second thing that it does elsewhere"])


def test_no_function_is_too_long() -> None:
    long = []
    for path, function in functions():
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        if length > LARGEST_FUNCTION:
            long.append(f"{path}:{function.lineno}: {function.name} has {length} lines")
    assert not long, "\n".join([*long, f"{LARGEST_FUNCTION} are allowed: give its second step a function"])


# -- ladders


@functools.cache
def families() -> dict[str, frozenset[str]]:
    """By member, such as TensorParam or Kind.SWITCH, the unions and enumerations that it is of."""
    aliases = {name: frozenset(members_of(value)) for tree in trees().values() for name, value in aliases_of(tree)}
    classes = {node.name for tree in trees().values() for node in tree.body if isinstance(node, ast.ClassDef)}
    found: dict[str, frozenset[str]] = {}
    for name, members in aliases.items():
        flat = flatten(members, {alias: of for alias, of in aliases.items() if alias not in classes})
        if len(flat & classes) >= 2:
            found |= {member: found.get(member, frozenset()) | {name} for member in flat & classes}
    for tree in trees().values():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and any(ast.unparse(base).endswith("Enum") for base in node.bases):
                found |= {f"{node.name}.{member}": frozenset({node.name}) for member in enum_members(node)}
    return found


def aliases_of(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Names of a module that stand for a type: ``Param = A | B``, ``Param: TypeAlias = "A | B"``."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            yield node.target.id, node.value


def members_of(value: ast.expr) -> Iterator[str]:
    """The names in ``A | B`` and ``Union[A, B]``; none of another expression."""
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.BitOr):
        for side in (value.left, value.right):
            yield from [side.id] if isinstance(side, ast.Name) else members_of(side)
    elif isinstance(value, ast.Subscript) and ast.unparse(value.value).endswith("Union"):
        elements = value.slice.elts if isinstance(value.slice, ast.Tuple) else [value.slice]
        for element in elements:
            is_text = isinstance(element, ast.Constant) and isinstance(element.value, str)
            yield element.value if is_text else ast.unparse(element)  # type: ignore[attr-defined]
    elif isinstance(value, ast.Constant) and isinstance(value.value, str) and "|" in value.value:
        try:
            yield from members_of(ast.parse(value.value, mode="eval").body)
        except SyntaxError:
            return


def flatten(members: frozenset[str], aliases: dict[str, frozenset[str]]) -> frozenset[str]:
    """Members of unions of unions; one that has itself as a member is looked at once."""
    found: set[str] = set()
    waiting, seen = list(members), set[str]()
    while waiting:
        member = waiting.pop()
        if aliases.get(member):
            waiting += [] if member in seen else aliases[member]
            seen.add(member)
        else:
            found.add(member)
    return frozenset(found)


def enum_members(node: ast.ClassDef) -> Iterator[str]:
    """The names of an enumeration's members."""
    for statement in node.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            yield statement.targets[0].id


@dataclass(frozen=True)
class Ladder:
    """What one function asks of one expression."""

    path: str
    line: int
    function: str
    subject: str
    rungs: tuple[str, ...]
    ends_in_assert_never: bool

    @property
    def name(self) -> str:
        """For OPEN_LADDERS; without a line, which changes."""
        return f"{self.path}: {self.function}({self.subject})"


def ladders() -> Iterator[Ladder]:
    """All ladders of aot_pack."""
    for path, function in functions():
        asked: dict[str, dict[str, int]] = {}
        closed = set()
        for node in own_nodes(function):
            for subject, member, line in [*asked_by(node), *cases_of(node)]:
                if member in families():
                    asked.setdefault(subject, {}).setdefault(member, line)
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("assert_never"):
                closed.add(ast.unparse(node.args[0]))
        for subject, rungs in asked.items():
            shared = (
                frozenset.intersection(*(families()[member] for member in rungs)) if len(rungs) > 1 else frozenset()
            )
            if shared and len(set(rungs.values())) > 1:  # one "if" with several members is a filter
                yield Ladder(path, min(rungs.values()), function.name, subject, tuple(rungs), subject in closed)


def own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function, without those of functions inside it."""
    for child in ast.iter_child_nodes(function):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            yield child
            yield from own_nodes(child)


def asked_by(node: ast.AST) -> Iterator[tuple[str, str, int]]:
    """Subjects, members and lines of the test of an "if"; also of a part of it: ``isinstance(x, A) and x.wide``."""
    if not isinstance(node, (ast.If, ast.IfExp)):
        return
    parts = node.test.values if isinstance(node.test, ast.BoolOp) else [node.test]
    for part in parts:
        if isinstance(part, ast.Call) and ast.unparse(part.func) == "isinstance":
            kinds = part.args[1].elts if isinstance(part.args[1], ast.Tuple) else [part.args[1]]
            yield from (
                (ast.unparse(part.args[0]), kind.id, node.lineno) for kind in kinds if isinstance(kind, ast.Name)
            )
        elif isinstance(part, ast.Compare) and isinstance(part.ops[0], (ast.Is, ast.Eq)):
            yield ast.unparse(part.left), ast.unparse(part.comparators[0]), node.lineno


def cases_of(node: ast.AST) -> Iterator[tuple[str, str, int]]:
    """Subjects, members and lines of the cases of a "match"."""
    if isinstance(node, ast.Match):
        for case in node.cases:
            for pattern in ast.walk(case.pattern):
                if isinstance(pattern, ast.MatchClass):
                    yield ast.unparse(node.subject), ast.unparse(pattern.cls), case.pattern.lineno
                elif isinstance(pattern, ast.MatchValue):
                    yield ast.unparse(node.subject), ast.unparse(pattern.value), case.pattern.lineno


def test_every_ladder_ends_in_assert_never() -> None:
    found = list(ladders())
    assert found, "none was found: the test no longer sees what it is for"
    open_ladders = {each.name: each for each in found if not each.ends_in_assert_never}
    added = [
        f"{each.path}:{each.line}: {each.function} asks whether {each.subject} is {', '.join(each.rungs)}"
        for name, each in sorted(open_ladders.items())
        if name not in OPEN_LADDERS
    ]
    assert not added, "\n".join(
        [*added, "Name the other members in a last branch, and end with assert_never(x): a new member then fails mypy."]
    )
    mended = sorted(OPEN_LADDERS - set(open_ladders))
    assert not mended, f"take {mended} out of OPEN_LADDERS, so that it can't open again"


def test_the_unions_are_seen() -> None:
    members = families()
    assert {"Param"} <= members["TensorParam"]
    assert {"Op"} <= members["Launch"]
    assert {"Type", "ScalarType"} <= members["IntType"]
    assert {"HostForm"} <= members["HostForm.MLIR"]
