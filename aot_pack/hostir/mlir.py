"""Reads an MLIR module in the LLVM dialect, printed in the generic form.

In the generic form (``Operation.get_asm(print_generic_op_form=True)``) every op has the same grammar: results, name,
operands, successors, properties, function type. So this reader knows no single op; ``lift.py`` has their meaning. It
reads a function or global only on demand, because most of a module is the compiler's FFI wrapper and loader, which
aot-pack replaces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from aot_pack.errors import TranslateError
from aot_pack.hostir.refusal import refusal
from aot_pack.hostir.types import TypeReader


@dataclass(slots=True)
class MlirOp:
    """One op in its printed form. Operands and results are SSA names such as ``%41``."""

    name: str
    results: tuple[str, ...]
    operands: tuple[str, ...]
    successors: tuple[str, ...]
    properties: Mapping[str, str]
    """The MLIR text of each property and attribute."""
    operand_types: tuple[str, ...]
    result_types: tuple[str, ...]
    location: str = ""


@dataclass(slots=True)
class MlirBlock:
    label: str
    arguments: tuple[tuple[str, str], ...]
    """Name and type text of each argument."""
    ops: list[MlirOp] = field(default_factory=list)


@dataclass(slots=True)
class MlirFunction:
    name: str
    blocks: list[MlirBlock]

    def reachable_blocks(self) -> list[MlirBlock]:
        """The blocks in reverse post-order, so that each value is defined before its uses."""
        by_label = {block.label: block for block in self.blocks}
        order: list[MlirBlock] = []
        seen = {self.blocks[0].label}
        stack = [(self.blocks[0], 0)]
        while stack:
            block, index = stack.pop()
            successors = block.ops[-1].successors if block.ops else ()
            if index == len(successors):
                order.append(block)
                continue
            stack.append((block, index + 1))
            if successors[index] not in seen:
                seen.add(successors[index])
                stack.append((by_label[successors[index]], 0))
        return order[::-1]


@dataclass(slots=True)
class MlirGlobal:
    name: str
    type: str
    value: bytes | None
    """The bytes of a string constant; None for any other global."""
    attributes: Mapping[str, str]


class MlirModule:
    """Functions and globals of a module, read on demand."""

    def __init__(self, text: str) -> None:
        self._lines = [line.strip() for line in text.split("\n")]
        self._functions: dict[str, int] = {}
        self._globals: dict[str, int] = {}
        self._locations = _Locations(self._lines)
        for number, line in enumerate(self._lines):
            if line.startswith('"llvm.func"('):
                self._functions[_symbol(line)] = number
            elif line.startswith('"llvm.mlir.global"('):
                self._globals[_symbol(line)] = number

    @property
    def global_names(self) -> tuple[str, ...]:
        return tuple(self._globals)

    def is_defined(self, function: str) -> bool:
        """True if the module has the body of the function, not only its declaration."""
        number = self._functions.get(function)
        return number is not None and not self._lines[number + 1].startswith("})")

    def function(self, name: str) -> MlirFunction:
        """Reads the body of function ``name``.

        Raises:
            TranslateError: the module has no such body, or the body has an unknown form.
        """
        if not self.is_defined(name):
            raise TranslateError(f"the module defines no function {name!r}")
        blocks: list[MlirBlock] = []
        for line in self._lines[self._functions[name] + 1 :]:
            if line.startswith("})"):
                break
            try:
                if line.startswith("^"):
                    blocks.append(_read_block(line))
                    continue
                if not blocks:  # an entry block without arguments has no label
                    blocks.append(MlirBlock("^entry", ()))
                blocks[-1].ops.append(self._read_op(line))
            except TranslateError as error:
                raise refusal(f"{error.message}: {line[:160]}", self._locations.resolve(_location(line))) from None
        return MlirFunction(name, blocks)

    def global_(self, name: str) -> MlirGlobal:
        """Reads global ``name``.

        Raises:
            TranslateError: the module has no such global.
        """
        if name not in self._globals:
            raise TranslateError(f"the module defines no global {name!r}")
        number = self._globals[name]
        properties = _read_dictionary(_between(self._lines[number], "<{"))
        end = self._lines[number + 1]
        attributes = _read_dictionary(_between(end, "{")) if "{" in end.partition("}")[2] else {}
        value = properties.get("value")
        data = unescape(value[1:-1]) if value is not None and value.startswith('"') else None
        return MlirGlobal(name, properties["global_type"], data, attributes)

    def _read_op(self, line: str) -> MlirOp:
        match = _OP.match(line)
        if match is None:
            raise TranslateError("a line of the host program has an unknown form")
        position = match.end()
        properties: dict[str, str] = {}
        if line.startswith(" <{", position):
            end = _closing(line, position + 2)
            properties = dict(_read_dictionary(line[position + 3 : end]))
            position = end + 2
        if line.startswith(" {", position):
            end = _closing(line, position + 1)
            properties.update(_read_dictionary(line[position + 2 : end]))
            position = end + 1
        if not line.startswith(" : ", position):
            raise TranslateError(f"op {match['name']!r} has an unknown form")
        operand_types, position = _read_type_list(line, position + 3)
        if not line.startswith(" -> ", position):
            raise TranslateError(f"op {match['name']!r} has an unknown form")
        result_types, position = _read_type_list(line, position + 4)
        return MlirOp(
            name=match["name"],
            results=_names(match["results"]),
            operands=_names(match["operands"]),
            successors=_names(match["successors"]),
            properties=properties,
            operand_types=operand_types,
            result_types=result_types,
            location=self._locations.resolve(line[position:]),
        )


_OP = re.compile(
    r'(?:(?P<results>%[\w:, %]+) = )?"(?P<name>[\w.]+)"\((?P<operands>[^)]*)\)(?:\[(?P<successors>[^\]]*)\])?'
)
_SYMBOL = re.compile(r'sym_name = "((?:[^"\\]|\\.)*)"')
_BLOCK = re.compile(r"(?P<label>\^\w+)(?:\((?P<arguments>.*?)\))?:(?:\s*//.*)?(?: loc.*)?$")


class _Locations:
    """Turns ``loc(#loc12)`` into ``file:line`` if the module was printed with its locations."""

    def __init__(self, lines: list[str]) -> None:
        self._aliases: dict[str, str] = {}
        for line in lines:
            if line.startswith("#loc"):
                alias, _, value = line.partition(" = ")
                self._aliases[alias] = value

    def resolve(self, text: str) -> str:
        for _ in range(8):  # aliases may refer to aliases
            match = re.search(r'"([^"]+\.py)":(\d+):\d+', text)
            if match is not None:
                return f"{match[1]}:{match[2]}"
            alias = re.search(r"#loc\d*", text)
            if alias is None or alias[0] not in self._aliases:
                return ""
            text = self._aliases[alias[0]]
        return ""


def _location(line: str) -> str:
    """The location at the end of a line that can't be read."""
    found = re.search(r" loc\((?!.* loc\().*\)$", line)
    return found[0] if found else ""


def unescape(text: str) -> bytes:
    """The bytes of an MLIR string: ``\\`` and two hexadecimal digits, or ``\\\\``, ``\\"``, ``\\n``, ``\\t``."""
    data = text.encode("utf-8", "surrogateescape")
    if b"\\" not in data:
        return data
    named = {b"\\": b"\\", b'"': b'"', b"n": b"\n", b"t": b"\t"}
    return re.sub(
        rb'\\([0-9A-Fa-f]{2}|[\\"nt])',
        lambda match: named.get(match[1]) or bytes((int(match[1], 16),)),
        data,
    )


def _symbol(line: str) -> str:
    match = _SYMBOL.search(line)
    assert match is not None, line[:200]
    return unescape(match[1]).decode("utf-8", "replace")


def _names(text: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",")) if text else ()


def _read_block(line: str) -> MlirBlock:
    match = _BLOCK.match(line)
    if match is None:
        raise TranslateError("a block of the host program has an unknown form")
    arguments = []
    text = match["arguments"] or ""
    position = 0
    while position < len(text):
        name, _, _ = text[position:].partition(":")
        reader = TypeReader(text, position + len(name) + 2)
        start = reader.position
        reader.read()
        arguments.append((name.strip(), text[start : reader.position]))
        position = reader.position
        location = re.match(r" loc\([^,]*\)", text[position:])
        position += (location.end() if location else 0) + len(", ")
    return MlirBlock(match["label"], tuple(arguments))


def _read_type_list(line: str, position: int) -> tuple[tuple[str, ...], int]:
    """Reads ``(a, b)``, ``()`` or a single type."""
    if not line.startswith("(", position):
        reader = TypeReader(line, position)
        reader.read()
        return (line[position : reader.position],), reader.position
    types: list[str] = []
    reader = TypeReader(line, position + 1)
    while not reader.accept(")"):
        reader.accept(", ")
        start = reader.position
        reader.read()
        types.append(line[start : reader.position])
    return tuple(types), reader.position


def _closing(text: str, position: int) -> int:
    """Index of the bracket that closes the one at ``position``. Brackets in strings do not count."""
    pairs = {"{": "}", "<": ">", "(": ")", "[": "]"}
    depth = 0
    opening, closing = text[position], pairs[text[position]]
    index = position
    while index < len(text):
        character = text[index]
        if character == '"':
            index = _string_end(text, index)
        elif character == opening:
            depth += 1
        elif character == closing and not (closing == ">" and text[index - 1] == "-"):
            depth -= 1
            if depth == 0:
                return index
        index += 1
    raise TranslateError(f"unbalanced {opening!r} in the host program: {text[:160]!r}")


def _string_end(text: str, position: int) -> int:
    """Index of the quote that ends the string whose opening quote is at ``position``."""
    index = position + 1
    while text[index] != '"':
        index += 2 if text[index] == "\\" else 1
    return index


def _between(line: str, opening: str) -> str:
    start = line.index(opening)
    bracket = start + opening.index("{")
    return line[bracket + 1 : _closing(line, bracket)]


def _read_dictionary(text: str) -> dict[str, str]:
    """Reads ``key = value, flag, ...``. A value keeps its MLIR text; a flag gets the value ``unit``."""
    entries: dict[str, str] = {}
    index = start = 0
    parts: list[str] = []
    while index < len(text):
        character = text[index]
        if character == '"':
            index = _string_end(text, index)
        elif character in "<({[":
            index = _closing(text, index)
        elif character == ",":
            parts.append(text[start:index])
            start = index + 1
        index += 1
    parts.append(text[start:])
    for part in parts:
        key, separator, value = part.strip().partition(" = ")
        if key:
            entries[key.strip('"')] = value if separator else "unit"
    return entries


def integer(text: str) -> int:
    """Reads an integer attribute such as ``64 : i64``, ``true`` or ``-1 : i32``."""
    word = text.partition(" : ")[0]
    return {"true": 1, "false": 0}[word] if word in ("true", "false") else int(word, 0)


def integers(text: str) -> tuple[int, ...]:
    """Reads ``array<i32: 0, 4>``."""
    _, _, inner = text.strip().removesuffix(">").partition(":")
    return tuple(int(number) for number in inner.split(",") if number.strip())
