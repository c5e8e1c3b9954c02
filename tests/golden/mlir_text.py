"""Reads MLIR's generic form for the interpreter. Shares nothing with ``aot_pack.hostir``, which it checks.

Types are tuples: ``("i", bits)``, ``("f", "bf16")``, ``("p",)``, ``("v", count, element)``, ``("a", count, element)``
and ``("s", elements, packed)``. Attributes stay text and are read by whoever knows what they mean.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

Type = tuple[Any, ...]


@dataclass
class Op:
    name: str
    results: list[str]
    operands: list[str]
    successors: list[str]
    attributes: dict[str, str]
    operand_types: list[Type]
    result_types: list[Type]


@dataclass
class Block:
    label: str
    arguments: list[tuple[str, Type]]
    ops: list[Op] = field(default_factory=list)


@dataclass
class Function:
    name: str
    blocks: dict[str, Block]

    @property
    def entry(self) -> Block:
        return next(iter(self.blocks.values()))


@dataclass
class Global:
    name: str
    type: Type
    value: bytes | None


@dataclass
class Module:
    functions: dict[str, Function]
    """Those with a body."""
    globals: dict[str, Global]


_SPACE = re.compile(r"(?:\s+|//[^\n]*)+")
_WORD = re.compile(r"[A-Za-z_][\w.$]*")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_NAME = re.compile(r"[%^][\w$.#-]+")


class Cursor:
    """A place in a text, with the few things that the grammar needs."""

    def __init__(self, text: str, position: int = 0) -> None:
        self.text = text
        self.position = position
        self._skip()

    def _skip(self) -> None:
        if found := _SPACE.match(self.text, self.position):
            self.position = found.end()

    def at(self, token: str) -> bool:
        return self.text.startswith(token, self.position)

    def accept(self, token: str) -> bool:
        found = self.at(token)
        if found:
            self.position += len(token)
            self._skip()
        return found

    def expect(self, token: str) -> None:
        if not self.accept(token):
            line = self.text.count("\n", 0, self.position) + 1
            raise SyntaxError(f"line {line}: expected {token!r} at {self.text[self.position : self.position + 40]!r}")

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self.text, self.position)
        if found:
            self.position = found.end()
            self._skip()
        return found

    def balanced(self, stops: str) -> str:
        """Text up to one of ``stops`` outside brackets and strings."""
        start, depth = self.position, 0
        while self.position < len(self.text):
            character = self.text[self.position]
            if depth == 0 and character in stops:
                break
            if string := _STRING.match(self.text, self.position):
                self.position = string.end()
                continue
            arrow = character == ">" and self.text[self.position - 1] == "-"
            depth += (character in "<([{") - (character in ">)]}" and not arrow)
            self.position += 1
        found = self.text[start : self.position].strip()
        self._skip()
        return found


def read_type(cursor: Cursor) -> Type:
    cursor.accept("!llvm.")
    if found := cursor.match(re.compile(r"(i)(\d+)\b|(bf16|f16|f32|f64)\b")):
        return ("i", int(found[2])) if found[1] else ("f", found[3])
    if cursor.accept("ptr"):
        if cursor.accept("<"):
            cursor.balanced(">")
            cursor.expect(">")
        return ("p",)
    if found := cursor.match(re.compile(r"(vector|array)<\s*(\d+)\s*x\s*")):
        element = read_type(cursor)
        cursor.expect(">")
        return ("v" if found[1] == "vector" else "a", int(found[2]), element)
    cursor.expect("struct<")
    if cursor.match(_STRING):
        cursor.accept(",")
    packed = cursor.accept("packed")
    cursor.expect("(")
    elements = []
    while not cursor.accept(")"):
        elements.append(read_type(cursor))
        cursor.accept(",")
    cursor.expect(">")
    return ("s", tuple(elements), packed)


def type_of(text: str) -> Type:
    return read_type(Cursor(text))


def _read_dictionary(cursor: Cursor, end: str) -> dict[str, str]:
    found = {}
    while not cursor.accept(end):
        quoted = cursor.match(_STRING)
        word = quoted[1] if quoted else (cursor.match(_WORD) or [""])[0]
        found[word] = cursor.balanced(",}") if cursor.accept("=") else "unit"
        cursor.accept(",")
    return found


def _read_names(cursor: Cursor, end: str) -> list[str]:
    names = []
    while not cursor.accept(end):
        found = cursor.match(_NAME)
        assert found, cursor.text[cursor.position : cursor.position + 60]
        names.append(found[0])
        cursor.accept(",")
    return names


def _read_types(cursor: Cursor) -> list[Type]:
    if not cursor.accept("("):
        return [read_type(cursor)]
    types = []
    while not cursor.accept(")"):
        types.append(read_type(cursor))
        cursor.accept(",")
    return types


def _read_op(cursor: Cursor) -> Op:
    results = []
    while cursor.at("%"):
        found = cursor.match(_NAME)
        assert found
        results.append(found[0])
        if not cursor.accept(","):
            cursor.expect("=")
    name = cursor.match(_STRING)
    assert name, cursor.text[cursor.position : cursor.position + 60]
    cursor.expect("(")
    operands = _read_names(cursor, ")")
    successors = _read_names(cursor, "]") if cursor.accept("[") else []
    attributes = {}
    if cursor.accept("<{"):
        attributes = _read_dictionary(cursor, "}")
        cursor.expect(">")
    if cursor.accept("{"):
        attributes |= _read_dictionary(cursor, "}")
    cursor.expect(":")
    operand_types = _read_types(cursor)
    cursor.expect("->")
    result_types = _read_types(cursor)
    _skip_location(cursor)
    return Op(name[1], results, operands, successors, attributes, operand_types, result_types)


def _skip_location(cursor: Cursor) -> None:
    if cursor.accept("loc("):
        cursor.balanced(")")
        cursor.expect(")")


def _read_region(cursor: Cursor) -> dict[str, Block]:
    blocks: dict[str, Block] = {}
    while not cursor.accept("}"):
        if cursor.at("^"):
            label = cursor.match(_NAME)
            assert label
            arguments = []
            if cursor.accept("("):
                while not cursor.accept(")"):
                    name = cursor.match(_NAME)
                    assert name
                    cursor.expect(":")
                    arguments.append((name[0], read_type(cursor)))
                    _skip_location(cursor)
                    cursor.accept(",")
            cursor.expect(":")
            blocks[label[0]] = Block(label[0], arguments)
            continue
        if not blocks:
            blocks["^entry"] = Block("^entry", [])
        list(blocks.values())[-1].ops.append(_read_op(cursor))
    return blocks


_HEAD = re.compile(r'^ *"(llvm\.func|llvm\.mlir\.global)"\(\) <\{', re.MULTILINE)


def read_module(text: str, functions: set[str] | None = None) -> Module:
    """Reads globals and functions with a body; with ``functions`` only those."""
    module = Module({}, {})
    for head in _HEAD.finditer(text):
        cursor = Cursor(text, head.end())
        attributes = _read_dictionary(cursor, "}")
        name = string_bytes(attributes["sym_name"]).decode()
        if head[1] == "llvm.mlir.global":
            value = attributes.get("value", "")
            data = string_bytes(value) if value.startswith('"') else None
            module.globals[name] = Global(name, type_of(attributes["global_type"]), data)
        elif functions is None or name in functions:
            cursor.expect(">")
            cursor.expect("(")
            cursor.expect("{")
            if blocks := _read_region(cursor):
                module.functions[name] = Function(name, blocks)
    return module


def string_bytes(text: str) -> bytes:
    """The bytes of a string attribute."""
    inner = text.strip()
    inner = inner[1 : inner.rindex('"')]
    out = bytearray()
    index = 0
    while index < len(inner):
        if inner[index] != "\\":
            out += inner[index].encode()
            index += 1
        elif inner[index + 1] in '\\"nt':
            out += {"\\": b"\\", '"': b'"', "n": b"\n", "t": b"\t"}[inner[index + 1]]
            index += 2
        else:
            out.append(int(inner[index + 1 : index + 3], 16))
            index += 3
    return bytes(out)


def symbol(text: str) -> str:
    """The name that ``@name`` or ``@"name"`` refers to."""
    return string_bytes(text[1:]).decode() if text.startswith('@"') else text[1:]


def integer(text: str) -> int:
    word = text.split(" : ")[0]
    return {"true": 1, "false": 0}[word] if word in ("true", "false") else int(word, 0)


def integers(text: str) -> list[int]:
    """``array<i32: 0, 4>``"""
    return [int(word) for word in text[text.index("<") + 1 : -1].partition(":")[2].split(",") if word.strip()]
