"""The types of the LLVM dialect that host programs use, and their layout in memory.

Sizes, alignments and offsets are in bytes. They follow LLVM's data layout for x86-64 and AArch64 Linux, which agree on
every type here. Scalars are naturally aligned, and a struct has C's layout. A vector is aligned to its size, rounded up
to a power of two. An empty struct has size 0. In C++ its size is 1, so it must never reach a C++ declaration.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from aot_pack.errors import TranslateError, assert_never


@dataclass(frozen=True, slots=True)
class IntType:
    bits: int

    def __str__(self) -> str:
        return f"i{self.bits}"


@dataclass(frozen=True, slots=True)
class FloatType:
    name: str
    """``f16``, ``bf16``, ``f32`` or ``f64``."""

    @property
    def bits(self) -> int:
        return int(self.name.lstrip("bf"))

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class PointerType:
    """A 64-bit address of the host or the device. The host program treats all address spaces alike."""

    def __str__(self) -> str:
        return "ptr"


@dataclass(frozen=True, slots=True)
class VectorType:
    count: int
    element: ScalarType

    def __str__(self) -> str:
        return f"vector<{self.count}x{self.element}>"


@dataclass(frozen=True, slots=True)
class ArrayType:
    count: int
    element: Type

    def __str__(self) -> str:
        return f"array<{self.count} x {self.element}>"


@dataclass(frozen=True, slots=True)
class StructType:
    elements: tuple[Type, ...]
    packed: bool = False

    def __str__(self) -> str:
        inner = f"({', '.join(map(str, self.elements))})"
        return f"struct<packed {inner}>" if self.packed else f"struct<{inner}>"


ScalarType = IntType | FloatType | PointerType
Type = ScalarType | VectorType | ArrayType | StructType

I1, I8, I16, I32, I64 = (IntType(bits) for bits in (1, 8, 16, 32, 64))
F16, BF16, F32, F64 = (FloatType(name) for name in ("f16", "bf16", "f32", "f64"))
PTR = PointerType()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar inside an aggregate."""

    offset: int
    type: ScalarType


def _align_up(offset: int, align: int) -> int:
    return (offset + align - 1) // align * align


def _power_of_two(value: int) -> int:
    return 1 << max(value - 1, 0).bit_length()


@cache
def layout(type_: Type) -> tuple[int, int]:
    """Size and alignment of ``type_`` in memory."""
    if isinstance(type_, (IntType, FloatType)):
        size = _power_of_two((type_.bits + 7) // 8)
        return size, size
    if isinstance(type_, PointerType):
        return 8, 8
    if isinstance(type_, VectorType):
        if isinstance(type_.element, IntType) and type_.element.bits != 8 * layout(type_.element)[0]:
            raise TranslateError(f"{type_} in memory is not supported: its elements are not whole bytes")
        size = _power_of_two(type_.count * layout(type_.element)[0])
        return size, size
    if isinstance(type_, ArrayType):
        size, align = layout(type_.element)
        return type_.count * size, align
    if not isinstance(type_, StructType):
        assert_never(type_)
    offset, align = 0, 1
    for element in type_.elements:
        size, element_align = layout(element)
        if not type_.packed:
            align = max(align, element_align)
            offset = _align_up(offset, element_align)
        offset += size
    return _align_up(offset, align), align


@cache
def leaves(type_: Type) -> tuple[Leaf, ...]:
    """All scalars of ``type_`` in order. Empty structs have none."""
    return tuple(
        Leaf(base + leaf.offset, leaf.type)
        for base, element in members(type_)
        for leaf in ((Leaf(0, element),) if isinstance(element, ScalarType) else leaves(element))
    )


@cache
def members(type_: Type) -> tuple[tuple[int, Type], ...]:
    """The direct members of ``type_`` with their offsets. The only member of a scalar is the scalar itself."""
    if isinstance(type_, (VectorType, ArrayType)):
        stride = layout(type_.element)[0]
        return tuple((index * stride, type_.element) for index in range(type_.count))
    if isinstance(type_, StructType):
        found, offset = [], 0
        for element in type_.elements:
            size, align = layout(element)
            offset = offset if type_.packed else _align_up(offset, align)
            found.append((offset, element))
            offset += size
        return tuple(found)
    if isinstance(type_, ScalarType):
        return ((0, type_),)
    assert_never(type_)


def member(type_: Type, position: tuple[int, ...]) -> tuple[int, Type]:
    """Index of the first leaf and type of the member at ``position``, in the form of ``llvm.extractvalue``."""
    first = 0
    for index in position:
        for _, element in members(type_)[:index]:
            first += len(leaves(element))
        type_ = members(type_)[index][1]
    return first, type_


class TypeReader:
    """Reads types from MLIR text. A type inside another one may lack the prefix ``!llvm.``."""

    def __init__(self, text: str, position: int = 0) -> None:
        self.text = text
        self.position = position

    def read(self) -> Type:
        text = self.text
        if text.startswith("!llvm.", self.position):
            self.position += len("!llvm.")
        for prefix, read in _READERS:
            if text.startswith(prefix, self.position):
                self.position += len(prefix)
                return read(self)
        end = self.position
        while end < len(text) and (text[end].isalnum()):
            end += 1
        word = text[self.position : end]
        if word in ("f16", "bf16", "f32", "f64"):
            self.position = end
            return FloatType(word)
        if word[:1] == "i" and word[1:].isdigit() and 1 <= int(word[1:]) <= 64:
            self.position = end
            return IntType(int(word[1:]))
        raise TranslateError(f"unknown type {text[self.position : self.position + 40]!r} in the host program")

    def expect(self, token: str) -> None:
        if not self.text.startswith(token, self.position):
            seen = self.text[self.position : self.position + 40]
            raise TranslateError(f"expected {token!r} in a type of the host program, got {seen!r}")
        self.position += len(token)

    def accept(self, token: str) -> bool:
        found = self.text.startswith(token, self.position)
        if found:
            self.position += len(token)
        return found

    def _number(self) -> int:
        end = self.position
        while self.text[end : end + 1].isdigit():
            end += 1
        if end == self.position:
            self.expect("a number")
        number = int(self.text[self.position : end])
        self.position = end
        return number

    def _pointer(self) -> Type:
        if self.accept("<"):
            self._number()
            self.expect(">")
        return PTR

    def _array(self) -> Type:
        count = self._number()
        self.expect(" x ")
        element = self.read()
        self.expect(">")
        return ArrayType(count, element)

    def _vector(self) -> Type:
        count = self._number()
        self.expect("x")
        element = self.read()
        self.expect(">")
        if not isinstance(element, ScalarType):
            raise TranslateError(f"a vector of {element} in the host program is not supported")
        return VectorType(count, element)

    def _struct(self) -> Type:
        if self.accept('"'):  # an identified struct: its name carries no layout
            self.position = self.text.index('"', self.position) + 1
            self.accept(", ")
        packed = self.accept("packed ")
        self.expect("(")
        elements: list[Type] = []
        while not self.accept(")"):
            self.accept(", ")
            elements.append(self.read())
        self.expect(">")
        return StructType(tuple(elements), packed)


_READERS = (
    ("struct<", TypeReader._struct),
    ("array<", TypeReader._array),
    ("vector<", TypeReader._vector),
    ("ptr", TypeReader._pointer),
)


@cache
def parse_type(text: str) -> Type:
    """Reads one whole type.

    Raises:
        TranslateError: the type is not one that host programs use.
    """
    reader = TypeReader(text.strip())
    type_ = reader.read()
    if reader.position != len(reader.text):
        raise TranslateError(f"unknown type {text!r} in the host program")
    return type_
