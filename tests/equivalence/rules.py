"""Where ours keeps rules that NVIDIA's wrapper does not: those of docs/calling.md, written here a second time.

Ours is stricter with numbers out of the range of their type, and with tensors that were declared compact. It is
more lenient with what addresses no element: strides along one element, and strides and addresses of tensors that have
none. There NVIDIA's is given what ours passes on instead. So both still must come to the same.
"""

from __future__ import annotations

import dataclasses
import importlib.metadata
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from aot_pack.compilers.installed import find_compiler
from aot_pack.front_ends.cutedsl.description import CUTEDSL
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimVar,
    Param,
    ScalarParam,
    ShapeParam,
    Signature,
    TensorParam,
    TupleParam,
)
from equivalence.ffi import Tensor, Value

COMPILER = Version(importlib.metadata.version("nvidia-cutlass-dsl"))
"""The compiler whose objects are compared with."""
_LIBRARIES = find_compiler(CUTEDSL, sys.path, driver=None).flavour
FLAVOUR = "" if _LIBRARIES is None else _LIBRARIES.name
"""``cu12`` or ``cu13``: the compiler's libraries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Something that holds for some releases of nvidia-cutlass-dsl."""

    reason: str
    releases: tuple[str, ...]
    """Version specifiers. It holds for a release that one of them contains: NVIDIA mends older releases, too."""

    def holds(self, compiler: Version | None = None) -> bool:
        """Whether it holds for a compiler, by default the installed one."""
        return any(SpecifierSet(each).contains(compiler or COMPILER, prereleases=True) for each in self.releases)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotBuilt(Rule):
    """Programs that a compiler does not compile: nothing can be compared."""

    names: tuple[str, ...]
    """Exports, or files of programs."""
    words: str
    """What its error must say."""
    flavours: tuple[str, ...] = ("cu12", "cu13")
    """The libraries with which it does not."""


BYTE_OFFSETS = Rule(
    releases=("<4.6.3", "==4.7.0"),
    reason="NVIDIA's wrapper refuses a tensor with a byte offset. Ours adds it to the address, as later wrappers do.",
)
SIGNS = Rule(
    releases=("<4.6",),
    reason="NVIDIA's wrapper tells signed from unsigned integers. Later ones do not, nor does ours.",
)

PACKED_DEVICES = Rule(
    releases=("<4.8",),
    reason="NVIDIA's wrapper does not compare the device of a tensor of packed elements. Ours does, as later ones do.",
)

NOT_BUILT = (
    NotBuilt(
        names=("programs_tensor_maps.py",), releases=("<4.8",), words="GridConstant",
        reason="GridConstant is new in 4.8.",
    ),
    NotBuilt(
        names=("floats", "float_math", "conversions", "halves"), releases=("<4.6",),
        words="Unsupported argument type: Float16",
        reason="Float16 and BFloat16 are no scalar arguments.",
    ),
    NotBuilt(
        names=("dataclasses",), releases=("<4.5",), words="is a dataclass, which nvidia-cutlass-dsl",
        reason="A dataclass is no argument.",
    ),
    NotBuilt(
        names=("named_tuples",), releases=("<4.5",), words="is a NamedTuple, which nvidia-cutlass-dsl",
        reason="A NamedTuple is no argument.",
    ),
    NotBuilt(
        names=("dtypes",), releases=("<4.5",), words="name 'T' is not defined",
        reason="The compiler's code for fake tensors of bools uses a name that it does not import.",
    ),
    NotBuilt(
        names=("extremes", "integer_math"), releases=("<4.5",), words="bad operand type for abs(): 'Int32'",
        reason="Integers have no abs().",
    ),
    NotBuilt(
        names=("functions",), releases=("<4.5",), words="no attribute 'floor'", reason="cute.math has no floor.",
    ),
    NotBuilt(
        names=("tuples", "named_tuples", "dataclasses"), releases=("<4.6",), words="EnvStream cannot be detected",
        reason="Tensors in tuples do not tell the device whose current stream is taken.",
    ),
    NotBuilt(
        names=("nested_shapes",), releases=("<4.6",), words="'tuple' object has no attribute 'dtype'",
        reason="A shape in a shape is no argument.",
    ),
    NotBuilt(
        names=("dynamic_attributes",), releases=("<4.6",), words="preferred_smem_carveout",
        reason="A launch has no preferred_smem_carveout.",
    ),
    NotBuilt(
        names=("functions",), releases=("<4.6",), words="no attribute 'ceil'", reason="cute.math has no ceil.",
    ),
    NotBuilt(
        names=("functions_of_doubles",), releases=("<4.6",), flavours=("cu12",), words="NVIDIA's own export failed",
        reason="NVIDIA's export can't translate functions of doubles in host code.",
    ),
)  # fmt: skip

_INTEGERS = (0, 1)
"""Codes of the types int and uint (``DLDataTypeCode``)."""

_INFINITE_FROM = {"float16": 65520.0, "bfloat16": (2 - 2**-8) * 2.0**127, "float32": (2 - 2**-24) * 2.0**127}
"""What a type rounds to infinity, and all above it."""


def not_built(name: str, compiler: Version | None = None, flavour: str = FLAVOUR) -> NotBuilt | None:
    """Why a compiler does not build a program.

    Args:
        name: a case, such as ``floats@sm_90a``, or the name of a file.
        compiler: by default the installed one.
        flavour: ``cu12`` or ``cu13``, its libraries.
    """
    rules = (rule for rule in NOT_BUILT if name.partition("@")[0] in rule.names and rule.holds(compiler))
    return next((rule for rule in rules if flavour in rule.flavours), None)


def addresses_nothing(values: Sequence[Value]) -> bool:
    """Whether a tensor has no elements, or a stride along one element."""
    return any(0 in tensor.shape or 1 in tensor.shape for tensor in _tensors(values))


def is_refused(signature: Signature, values: Sequence[Value]) -> bool:
    """Whether ours refuses arguments by a rule that NVIDIA's wrapper does not have. False says nothing else of them."""
    bound = _bound(signature, values)
    pairs = tuple(_pairs(signature.arguments, values))
    return any(_is_wrong(leaf, value, bound) for leaf, value in pairs) or (
        PACKED_DEVICES.holds() and _is_on_another_device(pairs)
    )


def passed_on(signature: Signature, values: Sequence[Value]) -> tuple[Value, ...]:
    """``values``, where what addresses nothing has been given a value that fits its declaration."""
    values = for_wrapper(signature, values)
    bound = _bound(signature, values)
    return tuple(
        _passed_on(param, value, bound) for param, value in zip(signature.arguments, values, strict=False)
    ) + tuple(values[len(signature.arguments) :])


def for_wrapper(signature: Signature, values: Sequence[Value]) -> tuple[Value, ...]:
    """``values`` as the installed compiler's wrapper takes them, with the same meaning."""
    own = len(signature.arguments)
    pairs = zip(signature.arguments, values, strict=False)
    return (*(_for_wrapper(param, value) for param, value in pairs), *values[own:])


def counts(tensor: Tensor, index: int) -> bool:
    """Whether an element is addressed by the stride along a dimension."""
    return 0 not in tensor.shape and tensor.shape[index] != 1


def compact_strides(shape: Sequence[int], order: Sequence[int]) -> list[int]:
    """The strides of a compact tensor; ``order`` is that of ``TensorParam``."""
    return [math.prod(size for size, rank in zip(shape, order, strict=True) if rank < own) for own in order]


def in_range(leaf: ScalarParam, value: Value) -> bool:
    """Whether a number is in the range of its type. True for what is no number."""
    if not isinstance(value, (bool, int, float)):
        return True
    name = leaf.dtype.name
    if leaf.dtype.is_float:
        return not math.isfinite(value) or abs(value) < _INFINITE_FROM.get(name, math.inf)
    if name == "bool":
        return value in (0, 1)
    return not (leaf.dtype.is_unsigned and value < 0)


def _is_wrong(leaf: Param, value: Value, bound: dict[int, int]) -> bool:
    if isinstance(leaf, ScalarParam):
        return not in_range(leaf, value)
    if not isinstance(leaf, TensorParam) or not isinstance(value, Tensor) or not _has_rank(leaf, value):
        return False
    strides = value.strides or ()
    if leaf.order and any(
        counts(value, index) and stride != expected
        for index, (stride, expected) in enumerate(zip(strides, compact_strides(value.shape, leaf.order), strict=True))
    ):
        return True
    # NVIDIA's looks at the divisibility where a variable stands first, which need not be where it counts.
    return any(
        isinstance(dim, DimVar) and counts(value, index) and strides[index] % dim.divisibility != 0
        for index, dim in enumerate(leaf.strides)
    )


def _is_on_another_device(pairs: Sequence[tuple[Param, Value]]) -> bool:
    """Whether a tensor of packed elements is on another device than the first tensor."""
    devices = [
        (value.device, leaf.packed_dim is not None)
        for leaf, value in pairs
        if isinstance(leaf, TensorParam) and isinstance(value, Tensor)
    ]
    return any(packed and device != devices[0][0] for device, packed in devices)


def _passed_on(param: Param, value: Value, bound: dict[int, int]) -> Value:
    if isinstance(param, TupleParam) and isinstance(value, tuple) and len(value) == len(param.elements):
        return tuple(_passed_on(*pair, bound) for pair in zip(param.elements, value, strict=True))
    if isinstance(param, ConstParam) and isinstance(param.value, float) and type(value) in (bool, int):
        return float(value) if isinstance(value, (bool, int)) and value == param.value else value
    if not isinstance(param, TensorParam) or not isinstance(value, Tensor) or not _has_rank(param, value):
        return value
    strides = list(value.strides or ())
    compact = compact_strides(value.shape, param.order) if param.order else None
    for index, dim in enumerate(param.strides):
        if not counts(value, index):
            strides[index] = (
                compact[index] if compact and isinstance(dim, DimVar) else _free(dim, strides[index], bound)
            )
    address = value.address + value.byte_offset
    if 0 in value.shape and address % param.align:
        aligned = address // param.align * param.align
        return dataclasses.replace(value, address=aligned, byte_offset=0, strides=tuple(strides))
    return dataclasses.replace(value, strides=tuple(strides))


def _for_wrapper(param: Param, value: Value) -> Value:
    if isinstance(param, TupleParam) and isinstance(value, tuple) and len(value) == len(param.elements):
        return tuple(_for_wrapper(*pair) for pair in zip(param.elements, value, strict=True))
    if not isinstance(param, TensorParam) or not isinstance(value, Tensor):
        return value
    if BYTE_OFFSETS.holds():
        value = dataclasses.replace(value, address=value.address + value.byte_offset, byte_offset=0)
    own = (param.dtype.code, param.dtype.bits, param.dtype.lanes)
    if SIGNS.holds() and {own[0], value.dtype[0]} <= set(_INTEGERS) and own[1:] == value.dtype[1:]:
        value = dataclasses.replace(value, dtype=own)
    return value


def _free(dim: Dim, given: int, bound: dict[int, int]) -> int:
    """A stride by which nothing is addressed: as it is where that can be, else the least that can be."""
    if isinstance(dim, int):
        return dim
    assert isinstance(dim, DimVar)
    fits = dim.bits == 64 or -(2**31) <= given < 2**31
    return bound.setdefault(dim.id, given if fits and given % dim.divisibility == 0 else dim.divisibility)


def _bound(signature: Signature, values: Sequence[Value]) -> dict[int, int]:
    """The value of each variable, by the first place that counts."""
    bound: dict[int, int] = {}
    for leaf, value in _pairs(signature.arguments, values):
        if isinstance(leaf, TensorParam) and isinstance(value, Tensor) and _has_rank(leaf, value):
            for dim, size in zip(leaf.shape, value.shape, strict=True):
                if isinstance(dim, DimVar):
                    bound.setdefault(dim.id, size)
            for index, dim in enumerate(leaf.strides):
                if isinstance(dim, DimVar) and counts(value, index):
                    bound.setdefault(dim.id, (value.strides or ())[index])
        elif isinstance(leaf, ShapeParam) and isinstance(value, tuple) and len(value) == len(leaf.dims):
            for dim, item in zip(leaf.dims, value, strict=True):
                if isinstance(dim, DimVar) and isinstance(item, int):
                    bound.setdefault(dim.id, item)
    return bound


def _has_rank(leaf: TensorParam, value: Tensor) -> bool:
    """Whether the tensor's strides can be told, and are those that are declared."""
    return value.strides is not None and len(value.shape) == len(value.strides) == len(leaf.shape) == len(leaf.strides)


def _pairs(params: Sequence[Param], values: Sequence[Value]) -> Iterator[tuple[Param, Value]]:
    """The leaves that an argument can be told for."""
    for param, value in zip(params, values, strict=False):
        if not isinstance(param, TupleParam):
            yield param, value
        elif isinstance(value, tuple) and len(value) == len(param.elements):
            yield from _pairs(param.elements, value)


def _tensors(values: Sequence[Value]) -> Iterator[Tensor]:
    for value in values:
        if isinstance(value, Tensor):
            yield value
        elif isinstance(value, tuple):
            yield from _tensors(value)
