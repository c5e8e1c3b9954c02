"""The description of a simple host program, made by a front end.

It lists tensor maps to encode and kernels to launch, with branches and counted loops. Its numbers are formulas of the
arguments. Front ends use it if their host code does no more than that (TileLang; raw cubins). A description is data, so
it passes from a worker to the build and through the cache as text. ``described.py`` makes a ``HostProgram`` of it, like
one that was lifted from MLIR.

Formulas are computed in 64-bit integers for arguments of any width. They wrap, and never trap.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, cast

from aot_pack.codec import from_json, to_json
from aot_pack.errors import assert_never

TENSOR_MAP_BYTES = 128
"""Size of a ``CUtensorMap``, which is aligned to half of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A constant."""

    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of the host program, with its name in ``launcher.arguments.host_arguments``.

    ``x`` is the address of a tensor or the value of a scalar, ``x_shape_0`` a size, ``x_stride_0`` a stride.
    """

    name: str
    signed: bool = True
    """Whether an integer of fewer than 64 bits is sign-extended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """An operation on two formulas, one of ``OPERATIONS``."""

    name: str
    left: Formula
    right: Formula


Formula = Number | Argument | Operation

OPERATIONS = {
    "add": "add",
    "sub": "sub",
    "mul": "mul",
    "floor_div": "floor_div",
    "floor_mod": "floor_mod",
    "truncate_div": "sdiv",
    "truncate_mod": "srem",
    "min": "intr.smin",
    "max": "intr.smax",
    "shift_left": "shl",
    "shift_right": "ashr",
    "and": "and",
    "or": "or",
    "xor": "xor",
    "equal": "eq",
    "not_equal": "ne",
    "less": "slt",
    "less_equal": "sle",
}
"""Names of operations and their opcodes, or the predicates of comparisons. A comparison gives 1 or 0. A division by
zero gives 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TensorMap:
    """The arguments of ``cuTensorMapEncodeTiled``, or of ``cuTensorMapEncodeIm2col`` if ``im2col`` is True.

    Enumerators are numbers. Source: CUDA Driver API, "Tensor Map Object Management".
    """

    data_type: int
    address: Formula
    dims: tuple[Formula, ...]
    strides: tuple[Formula, ...]
    """Strides in bytes, from the second dimension on."""
    element_strides: tuple[Formula, ...]
    box: tuple[Formula, ...] = ()
    im2col: bool = False
    lower_corner: tuple[Formula, ...] = ()
    upper_corner: tuple[Formula, ...] = ()
    channels: Formula = Number(value=0)
    pixels: Formula = Number(value=0)
    interleave: int = 0
    swizzle: int = 0
    l2_promotion: int = 0
    fill: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedValue:
    """A kernel parameter that is a scalar or an address."""

    value: Formula
    type: str
    """``ptr``, ``i1`` to ``i64``, ``f16``, ``bf16``, ``f32`` or ``f64``. A float must be an argument, not a formula."""

    @property
    def size_bytes(self) -> int:
        """The size of the parameter."""
        return 8 if self.type == "ptr" else max(int(self.type.lstrip("ibf")) // 8, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedMap:
    """A kernel parameter that is a tensor map, by value."""

    index: int

    @property
    def size_bytes(self) -> int:
        """The size of the parameter."""
        return TENSOR_MAP_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedField:
    """A scalar or an address in a struct."""

    offset: int
    """Bytes from the start of the struct."""
    value: PassedValue


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedStruct:
    """A kernel parameter that is a struct, by value. The bytes that no field covers are zero."""

    size_bytes: int
    align: int
    """In bytes."""
    fields: tuple[PassedField, ...]
    """By offset."""


Passed = PassedValue | PassedMap | PassedStruct


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessWindow:
    """The launch attribute that keeps a part of global memory in the L2 cache (``CUaccessPolicyWindow``)."""

    address: Formula
    num_bytes: Formula
    hit_ratio: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedLaunch:
    """A launch: ``cuLaunchKernelEx`` with exactly the attributes that are set here."""

    kernel: str
    """Symbol in the cubin."""
    grid: tuple[Formula, Formula, Formula]
    """Number of blocks, x first."""
    block: tuple[Formula, Formula, Formula]
    """Number of threads, x first."""
    arguments: tuple[Passed, ...]
    smem: Formula = Number(value=0)
    """Dynamic shared memory in bytes."""
    cluster: tuple[int, int, int] | None = None
    cooperative: bool = False
    programmatic: bool = False
    """Programmatic dependent launch: the kernel may begin before the previous kernel in the stream has ended."""
    window: AccessWindow | None = None
    priority: int | None = None
    """A lower number is more urgent; None for the priority of the stream."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedBranch:
    """Steps that are taken if a number is not 0, and others that are taken if it is."""

    condition: Formula
    then: tuple[Step, ...]
    otherwise: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedLoop:
    """Steps that are repeated ``count`` times. They may use the loop's ``counter`` as an argument of 64 bits."""

    counter: str
    start: Formula
    count: Formula
    """Nothing is done if it is 0 or less."""
    steps: tuple[Step, ...]


Step = DescribedLaunch | DescribedBranch | DescribedLoop


@dataclass(frozen=True, slots=True, kw_only=True)
class HostDescription:
    """A host program: each call encodes the tensor maps, and then takes the steps in order.

    A tensor map that only steps of branches and loops use is encoded before each of these steps.
    """

    launches: tuple[Step, ...]
    tensor_maps: tuple[TensorMap, ...] = ()
    stream: str | None = None
    """Name of the argument that is the stream of the launches; None for the NULL stream."""


def launches_of(steps: Iterable[Step]) -> Iterator[DescribedLaunch]:
    """All launches in the steps, in order."""
    for step in steps:
        if isinstance(step, DescribedLaunch):
            yield step
        elif isinstance(step, DescribedBranch):
            yield from launches_of((*step.then, *step.otherwise))
        elif isinstance(step, DescribedLoop):
            yield from launches_of(step.steps)
        else:
            assert_never(step)


def with_symbols(steps: Iterable[Step], symbols: Iterator[str]) -> tuple[Step, ...]:
    """A copy of the steps in which the launches have other kernels.

    Args:
        symbols: one for each launch, in the order of :func:`launches_of`.
    """

    def changed(step: Step) -> Step:
        if isinstance(step, DescribedLaunch):
            return replace(step, kernel=next(symbols))
        if isinstance(step, DescribedBranch):
            then = with_symbols(step.then, symbols)
            return replace(step, then=then, otherwise=with_symbols(step.otherwise, symbols))
        if isinstance(step, DescribedLoop):
            return replace(step, steps=with_symbols(step.steps, symbols))
        assert_never(step)

    return tuple(map(changed, steps))


def with_arguments(description: HostDescription, names: Mapping[str, str]) -> HostDescription:
    """A copy whose arguments have other names.

    Args:
        names: the new name of each renamed argument, by its old name.
    """

    def renamed(part: Any) -> Any:
        if isinstance(part, Argument):
            return replace(part, name=names.get(part.name, part.name))
        if isinstance(part, tuple):
            return tuple(map(renamed, part))
        if is_dataclass(part) and not isinstance(part, type):
            return replace(part, **{each.name: renamed(getattr(part, each.name)) for each in fields(part)})
        return part

    stream = None if description.stream is None else names.get(description.stream, description.stream)
    return cast("HostDescription", replace(renamed(description), stream=stream))


def write_description(description: HostDescription) -> str:
    """The description as text."""
    return json.dumps(to_json(description), indent=1)


def read_description(text: str) -> HostDescription:
    """Reads what :func:`write_description` wrote.

    Raises:
        CodecError: the text is not a description.
    """
    return from_json(HostDescription, json.loads(text))
