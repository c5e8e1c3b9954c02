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
FOLDERS = ("aot_pack", "templates/package/_torch")
LARGEST_MODULE = 450
LARGEST_FUNCTION = 60


@functools.cache
def trees() -> dict[str, ast.Module]:
    """The modules of aot_pack, and those that it copies into packages, by their paths."""
    paths = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
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


Place = tuple[int, int]
"""Line and column of the "if" or "case" that asks."""


def ladders() -> Iterator[Ladder]:
    """All ladders of aot_pack."""
    for path, function in functions():
        asked: dict[str, dict[str, Place]] = {}
        closed = set()
        for node in own_nodes(function):
            for subject, member, place in [*asked_by(node), *cases_of(node)]:
                if member in families():
                    asked.setdefault(subject, {}).setdefault(member, place)
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("assert_never"):
                closed.add(ast.unparse(node.args[0]))
        for subject, rungs in asked.items():
            shared = (
                frozenset.intersection(*(families()[member] for member in rungs)) if len(rungs) > 1 else frozenset()
            )
            if shared and len(set(rungs.values())) > 1:  # one "if" with several members is a filter
                yield Ladder(path, min(rungs.values())[0], function.name, subject, tuple(rungs), subject in closed)


def own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function, without those of functions inside it."""
    for child in ast.iter_child_nodes(function):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            yield child
            yield from own_nodes(child)


def asked_by(node: ast.AST) -> Iterator[tuple[str, str, Place]]:
    """Subjects, members and places of the test of an "if"; also of a part of it: ``isinstance(x, A) and x.wide``."""
    if not isinstance(node, (ast.If, ast.IfExp)):
        return
    place = (node.lineno, node.col_offset)
    parts = node.test.values if isinstance(node.test, ast.BoolOp) else [node.test]
    for part in parts:
        if isinstance(part, ast.Call) and ast.unparse(part.func) == "isinstance":
            kinds = part.args[1].elts if isinstance(part.args[1], ast.Tuple) else [part.args[1]]
            yield from ((ast.unparse(part.args[0]), kind.id, place) for kind in kinds if isinstance(kind, ast.Name))
        elif isinstance(part, ast.Compare) and isinstance(part.ops[0], (ast.Is, ast.Eq)):
            yield ast.unparse(part.left), ast.unparse(part.comparators[0]), place


def cases_of(node: ast.AST) -> Iterator[tuple[str, str, Place]]:
    """Subjects, members and places of the cases of a "match"."""
    if isinstance(node, ast.Match):
        for case in node.cases:
            place = (case.pattern.lineno, case.pattern.col_offset)
            for pattern in ast.walk(case.pattern):
                if isinstance(pattern, ast.MatchClass):
                    yield ast.unparse(node.subject), ast.unparse(pattern.cls), place
                elif isinstance(pattern, ast.MatchValue):
                    yield ast.unparse(node.subject), ast.unparse(pattern.value), place


def test_every_ladder_ends_in_assert_never() -> None:
    found = list(ladders())
    assert found, "none was found: the test no longer sees what it is for"
    open_ladders = [
        f"{each.path}:{each.line}: {each.function} asks whether {each.subject} is {', '.join(each.rungs)}"
        for each in found
        if not each.ends_in_assert_never
    ]
    advice = "Name the other members in a last branch, and end with assert_never(x): a new member then fails mypy."
    assert not open_ladders, "\n".join([*open_ladders, advice])


def test_the_unions_are_seen() -> None:
    members = families()
    assert {"Param"} <= members["TensorParam"]
    assert {"Op"} <= members["Launch"]
    assert {"Type", "ScalarType"} <= members["IntType"]
    assert {"HostForm"} <= members["HostForm.MLIR"]
