"""The C++ structs of kernel parameters, laid out byte for byte as the kernel reads them.

Each leaf has the offset that LLVM gave it, and padding is an explicit member. So all bytes are defined, and no layout
rule of C++ (empty structs, vector alignment) moves a leaf. The C++ asserts sizes and offsets at compile time.
"""

from __future__ import annotations

from dataclasses import dataclass

from aot_pack.hostir.program import KernelParam, Operand, is_zero
from aot_pack.hostir.types import I64, ScalarType, layout
from aot_pack.launcher.expressions import Expressions
from aot_pack.launcher.operands import memory_type
from aot_pack.launcher.text import Lines

_ARRAY_FROM = 4
"""This number of equal scalars in a row, or more, becomes an array, such as the 16 words of a tensor map."""


@dataclass(frozen=True, slots=True)
class _Member:
    """``count`` scalars of ``type`` at ``offset``. Padding has no type."""

    offset: int
    type: ScalarType | None
    count: int = 1


class ParamStructs:
    """Gives out one struct for each distinct layout, and writes all of them."""

    def __init__(self) -> None:
        self._names: dict[tuple[int, int, tuple[_Member, ...]], str] = {}

    def write_variable(self, name: str, param: KernelParam, expressions: Expressions, out: Lines) -> None:
        """Writes the definition of variable ``name`` with the value of ``param``."""
        if len(param.leaves) == 1 and param.leaves[0][0] == 0:
            operand = param.leaves[0][1]
            if layout(operand.type) == (param.size, param.align):
                out.add(f"{memory_type(operand.type)} {name} = {expressions.stored(operand)};")
                return
        members = _members(param)
        key = (param.size, param.align, members)
        struct = self._names.setdefault(key, f"Param{len(self._names)}")
        by_offset = dict(param.leaves)
        values = [_values(member, by_offset, expressions) for member in members]
        if len(values) == 1 and members[0].count > 1:
            out.add_list(f"{struct} {name} = {{{{", values[0], "}};")
            return
        texts = [
            f"{{{', '.join(value)}}}" if member.count > 1 or member.type is None else value[0]
            for member, value in zip(members, values, strict=True)
        ]
        out.add_list(f"{struct} {name} = {{", texts, "};")

    def write(self) -> str:
        """The definitions of all structs that were given out."""
        return "\n\n".join(_definition(name, *key) for key, name in self._names.items())


def _members(param: KernelParam) -> tuple[_Member, ...]:
    found: list[_Member] = []
    end = 0
    leaves = list(param.leaves)
    while leaves:
        offset, operand = leaves.pop(0)
        if offset > end:
            found.append(_Member(end, None, offset - end))
        size = layout(operand.type)[0]
        count = 1
        while leaves and leaves[0][0] == offset + count * size and leaves[0][1].type == operand.type:
            leaves.pop(0)
            count += 1
        if count >= _ARRAY_FROM:
            found.append(_Member(offset, operand.type, count))
        else:
            found.extend(_Member(offset + index * size, operand.type) for index in range(count))
        end = offset + count * size
    if param.size > end:
        found.append(_Member(end, None, param.size - end))
    return tuple(found)


def _is_words(member: _Member) -> bool:
    """Whether a member is unsigned. An array of 64-bit words is, because it has bit fields."""
    return member.count > 1 and member.type == I64


def _values(member: _Member, by_offset: dict[int, Operand], expressions: Expressions) -> list[str]:
    if member.type is None:
        return []
    size = layout(member.type)[0]
    operands = [by_offset[member.offset + index * size] for index in range(member.count)]
    while len(operands) > 1 and is_zero(operands[-1]):  # the rest of a braced list is zero
        operands.pop()
    if _is_words(member):
        return [expressions.initializer(operand, unsigned=True) for operand in operands]
    return [expressions.stored(operand) for operand in operands]


def _definition(name: str, size: int, align: int, members: tuple[_Member, ...]) -> str:
    aligns = [(member.offset, layout(member.type)[1]) for member in members if member.type is not None]
    packed = any(natural > align or offset % natural for offset, natural in aligns)
    lines = [f"struct alignas({align}) {'[[gnu::packed]] ' if packed else ''}{name} {{"]
    checks = [f"static_assert(sizeof({name}) == {max(size, 1)});"]
    for member in members:
        if member.type is None:
            lines.append(f"  unsigned char padding{member.offset}[{member.count}];")
            continue
        array = f"[{member.count}]" if member.count > 1 else ""
        lines.append(f"  {'uint64_t' if _is_words(member) else memory_type(member.type)} at{member.offset}{array};")
        checks.append(f"static_assert(offsetof({name}, at{member.offset}) == {member.offset});")
    return "\n".join([*lines, "};", *checks])
