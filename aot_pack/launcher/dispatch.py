"""A decision tree over the arguments of a call that finds the variants that may fit. It is built at build time.

A node reads one property of the arguments (a type, a size, a constant) and branches on its exact value with a
``switch``. A leaf lists the remaining variants, the most specific first; their decodes find the one that fits. The tree
only excludes variants that can't fit, so it never decides on its own. It does not read strides, divisibility and
alignment, because they are ranges, or do not count along a dimension of one element.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from aot_pack.errors import assert_never
from aot_pack.signature import (
    Constant,
    ConstParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
    UnpassedParam,
)

_TENSOR, _NONE, _TUPLE, _INT, _FLOAT = 1 << 56, 2 << 56, 3 << 56, 6 << 56, 7 << 56
_WORD = (1 << 64) - 1

Path = tuple[int, ...]
"""The position of a parameter: its index, followed by its indices inside tuples."""


@dataclass(frozen=True, slots=True)
class Key:
    """The kind of an argument: type, rank and device of a tensor, length of a tuple, or value of a constant."""

    path: Path

    def read(self) -> str:
        return f"aot::key_of({_argument(self.path)})"


@dataclass(frozen=True, slots=True)
class Size:
    """One size of a tensor whose rank is known."""

    path: Path
    dim: int

    def read(self) -> str:
        return f"static_cast<uint64_t>(aot::as_tensor({_argument(self.path)})->shape[{self.dim}])"


Property = Key | Size


@dataclass(frozen=True, slots=True)
class Node:
    """Branches on ``property``. ``otherwise`` is the branch for every value without a case."""

    property: Property
    cases: tuple[tuple[int, Tree], ...]
    otherwise: Tree


@dataclass(frozen=True, slots=True)
class Attempts:
    """The variants to try, in this order."""

    variants: tuple[int, ...]


Tree = Node | Attempts


def build_tree(signatures: Sequence[Signature]) -> Tree:
    """The tree for variants of these signatures, the most specific first."""
    facts = [dict(_facts(signature.inputs, ())) for signature in signatures]
    return _build(facts, tuple(range(len(facts))), frozenset(), {})


def _build(
    facts: Sequence[dict[Property, int]], left: tuple[int, ...], read: frozenset[Property], known: dict[Property, int]
) -> Tree:
    best = _best_property(facts, left, read, known)
    if best is None:
        return Attempts(left)
    values = dict.fromkeys(facts[variant][best] for variant in left if best in facts[variant])
    cases = tuple(
        (
            value,
            _build(
                facts,
                tuple(variant for variant in left if facts[variant].get(best, value) == value),
                read | {best},
                {**known, best: value},
            ),
        )
        for value in values
    )
    rest = tuple(variant for variant in left if best not in facts[variant])
    return Node(best, cases, _build(facts, rest, read | {best}, known) if rest else Attempts(()))


def _best_property(
    facts: Sequence[dict[Property, int]], left: tuple[int, ...], read: frozenset[Property], known: dict[Property, int]
) -> Property | None:
    """The property that splits best: it has the most values, then the fewest variants that accept any value.

    If it can't be read yet, the property that must be known first.
    """
    best: tuple[int, int, Property] | None = None
    for candidate in dict.fromkeys(found for variant in left for found in facts[variant]):
        if candidate in read:
            continue
        values = {facts[variant][candidate] for variant in left if candidate in facts[variant]}
        indifferent = sum(candidate not in facts[variant] for variant in left)
        if len(values) < 2 and not indifferent:
            continue
        if best is None or (len(values), -indifferent) > best[:2]:
            best = (len(values), -indifferent, candidate)
    if best is None:
        return None
    return next((needed for needed in _needed_first(best[2]) if needed not in known), best[2])


def _needed_first(property_: Property) -> Iterator[Property]:
    """The properties that must be known before this one: the rank of its tensor, and the lengths of its tuples."""
    for end in range(1, len(property_.path)):
        yield Key(property_.path[:end])
    if isinstance(property_, Size):
        yield Key(property_.path)


def _facts(params: Sequence[Param], prefix: Path) -> Iterator[tuple[Property, int]]:
    """The properties that a variant requires, with their exact values."""
    for index, param in enumerate(params):
        path = (*prefix, index)
        if isinstance(param, TensorParam) and not param.optional:
            yield Key(path), tensor_key(param)
            for dim, size in enumerate(param.shape):
                if isinstance(size, int):
                    yield Size(path, dim), size
        elif isinstance(param, ConstParam):
            yield Key(path), constant_key(param.value)
        elif isinstance(param, TupleParam):
            yield Key(path), _TUPLE | len(param.elements)
            yield from _facts(param.elements, path)
        elif not isinstance(
            param, (TensorParam, ScalarParam, ShapeParam, PointerParam, StreamParam, EventParam, UnpassedParam)
        ):
            assert_never(param)


def tensor_key(param: TensorParam) -> int:
    """The result of ``aot::key_of`` (templates/launcher/launcher.hpp) for a tensor that fits.

    Signed and unsigned integers count as one type.
    """
    return (
        _TENSOR
        | len(param.shape) << 48
        | param.device_type << 40
        | param.dtype.lanes << 16
        | param.dtype.bits << 8
        | param.dtype.compared_code
    )


def constant_key(value: Constant) -> int:
    """The result of ``aot::key_of`` (templates/launcher/launcher.hpp) for a constant."""
    if value is None:
        return _NONE
    if isinstance(value, int):  # also bool: 1 and True have the same key, and the decode distinguishes them
        return (_INT ^ value) & _WORD
    if isinstance(value, float):
        return _FLOAT ^ int.from_bytes(struct.pack("<d", value), "little")
    hashed = 14695981039346656037
    for byte in value.encode():
        hashed = ((hashed ^ byte) * 1099511628211) & _WORD
    return hashed


def _argument(path: Path) -> str:
    text = f"args[{path[0]}]"
    for index in path[1:]:
        text = f"aot::elements_of({text})[{index}]"
    return text


def write_tree(tree: Tree, attempt: Callable[[int], str], indent: str = "  ") -> Iterator[str]:
    """The tree as C++ statements. ``attempt`` writes the call of a variant's decode."""
    if isinstance(tree, Attempts):
        for variant in tree.variants:
            yield f"{indent}if (const int code = {attempt(variant)}; code != aot::kRefused) return code;"
        return
    yield f"{indent}switch ({tree.property.read()}) {{"
    for value, branch in tree.cases:
        yield f"{indent}  case 0x{value:x}u:"
        yield from write_tree(branch, attempt, indent + "    ")
        yield f"{indent}    break;"
    yield f"{indent}  default:"
    yield from write_tree(tree.otherwise, attempt, indent + "    ")
    yield f"{indent}    break;"
    yield f"{indent}}}"
