"""Random calls from a signature: ones that it declares right, and ones that break exactly one constraint.

A ``Drawn`` holds what chance decided: a value for each size variable, an address for each tensor, and so on. From it
the arguments are put together, so that a call can be made again with one thing changed. Whatever is random comes from
the ``random.Random`` that is passed in.
"""

from __future__ import annotations

import dataclasses
import math
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from aot_pack.signature import (
    ConstParam,
    Dim,
    DimVar,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
    variables_of,
)
from equivalence import rules
from equivalence.ffi import Opaque, Shape, Tensor, Text, Value
from equivalence.formulas import OPERATIONS
from equivalence.values import (
    Wrong,
    changed_constant,
    changed_scalar,
    changed_tensor,
    draw_scalar,
    draw_size,
    draw_stride,
    is_power_of_two,
    with_dim,
    with_value,
)

POINTER_ALIGN = 4096
"""Bytes that pointers are multiples of, and that no declaration exceeds."""

Place = tuple[int, ...]
"""Where an argument stands: its number, then the numbers of elements in tuples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The arguments of a call, and what must come of it."""

    values: tuple[Value, ...]
    what: str
    """What is special about it, for messages."""
    device: int = 0
    """Where its tensors are, and what its streams belong to."""
    accepted: bool | None = True
    """Whether it must be accepted; None where only both sides must agree."""
    argument: str = ""
    """Name of the argument that a refusal must name."""


@dataclass(slots=True, kw_only=True)
class Drawn:
    """What chance decided for one call."""

    device: int
    sizes: dict[int, int]
    """A value for each size variable, by its id."""
    addresses: dict[Place, tuple[int, int]] = field(default_factory=dict)
    """Data pointer and byte offset of each tensor."""
    scalars: dict[Place, Value] = field(default_factory=dict)
    free_strides: dict[tuple[Place, int], int] = field(default_factory=dict)
    """Strides that differ from what is declared, along dimensions of one element."""
    boxed: bool = True
    derived: Mapping[int, Dim] = field(default_factory=dict)
    """The formula of each variable that follows from others, by its id."""
    changed: int | None = None
    """A variable that has its value of ``sizes`` also where a compact tensor, or its formula, has another one."""

    def value(self, dim: Dim) -> int:
        """A size or stride."""
        if isinstance(dim, int):
            return dim
        if isinstance(dim, DimVar):
            formula = None if dim.id == self.changed else self.derived.get(dim.id)
            return self.sizes[dim.id] if formula is None else self.value(formula)
        return OPERATIONS[dim.operation](self.value(dim.left), self.value(dim.right))


class CallMaker:
    """Makes calls of one signature.

    Args:
        devices: ordinals of the devices that tensors may be on.
        streams: handles for each device that a stream argument may be.
        most: the largest size of random calls.
    """

    def __init__(self, signature: Signature, devices: tuple[int, ...], streams: list[list[int]], most: int) -> None:
        self._most = most
        self._arguments = signature.arguments
        self._devices = devices
        self._streams = streams
        self._leaves = [
            ((index, *path), leaf) for index, param in enumerate(self._arguments) for path, leaf in _walk(param)
        ]
        self._tensors = [(path, leaf) for path, leaf in self._leaves if isinstance(leaf, TensorParam)]
        self._variables = {dim.id: dim for _, leaf in self._leaves for dim in _dims(leaf) if isinstance(dim, DimVar)}
        self._derived = signature.derived_dims
        self._strides = {
            dim.id for _, leaf in self._tensors for dim in leaf.strides if isinstance(dim, DimVar)
        } - {dim.id for _, leaf in self._leaves for dim in _sizes(leaf) if isinstance(dim, DimVar)}  # fmt: skip

    # -- right calls

    def valid(self, rng: random.Random) -> Call:
        """A call that the signature declares right."""
        drawn = self._draw(rng, plain=False)
        return Call(values=self._assemble(drawn), what=f"random, sizes {drawn.sizes}", device=drawn.device)

    def shaken(self, rng: random.Random) -> Call:
        """A random call with one size or stride changed, right or wrong: both sides must agree."""
        call = self.valid(rng)
        places = [(path, position) for path, leaf in self._leaves for position in range(len(_dims(leaf)))]
        if not places:
            return call
        path, position = rng.choice(places)
        value = _at(call.values, path)
        old = (*value.shape, *(value.strides or ())) if isinstance(value, Tensor) else value
        if not isinstance(old, tuple):
            return call
        before = old[position]
        assert isinstance(before, int)
        new = rng.choice([0, 1, 2, before + 1, before - 1, 2 * before, 2**31, 2**40])
        if not all(is_power_of_two(dim.divisibility) for dim in self._variables.values()):
            new = max(new, 0)
        return Call(
            values=with_value(call.values, path, with_dim(value, position, new)),
            what=f"{call.what}; position {position} of {path} is {new}, not {before}",
            accepted=None,
            device=call.device,
        )

    def _draw(self, rng: random.Random, *, plain: bool) -> Drawn:
        """``plain``: every size is at least 2 and small, so that each stride counts and a launch is likely."""
        device = rng.choice(self._devices)
        drawn = Drawn(device=device, sizes={}, boxed=plain or rng.random() < 0.7, derived=self._derived)
        for id_, dim in self._variables.items():
            if id_ not in self._strides and id_ not in self._derived:
                drawn.sizes[id_] = draw_size(rng, dim, self._most, plain=plain)
        for path, leaf in self._leaves:
            if isinstance(leaf, TensorParam):
                self._draw_tensor(rng, path, leaf, drawn, plain=plain)
            elif isinstance(leaf, ScalarParam):
                drawn.scalars[path] = draw_scalar(rng, leaf, self._most, plain=plain)
            elif isinstance(leaf, PointerParam):
                # A host program may rely on the alignment of a pointer, which is not checked and not in a signature.
                address = rng.randrange(2**47 // POINTER_ALIGN) * POINTER_ALIGN
                drawn.scalars[path] = rng.choice([address, Opaque(address), 0, None])
            elif isinstance(leaf, StreamParam):
                handle = rng.choice([*self._streams[drawn.device], 0, 1, 2])
                drawn.scalars[path] = rng.choice([_signed(handle), Opaque(handle), None])
            elif isinstance(leaf, EventParam):
                drawn.scalars[path] = rng.choice([rng.randrange(1, 2**47), Opaque(rng.randrange(1, 2**47))])
        return drawn

    def _draw_tensor(self, rng: random.Random, path: Place, leaf: TensorParam, drawn: Drawn, *, plain: bool) -> None:
        offset = 0 if plain or rng.random() < 0.7 else rng.randrange(1, 4096)
        address = rng.randrange(1, 2**40) * leaf.align - offset
        drawn.addresses[path] = (max(address, 0), offset if address >= 0 else 0)
        sizes = [drawn.value(dim) for dim in leaf.shape]
        compact = _compact(sizes)
        for index, dim in enumerate(leaf.strides):
            if isinstance(dim, DimVar) and dim.id not in drawn.sizes and dim.id not in self._derived:
                drawn.sizes[dim.id] = draw_stride(rng, dim, compact[index], plain=plain)
            free = sizes[index] == 1 and not plain and rng.random() < 0.5
            if free and isinstance(dim, int):
                drawn.free_strides[path, index] = rng.choice([0, 1, 3, 2**40, -1])

    def _assemble(self, drawn: Drawn) -> tuple[Value, ...]:
        return tuple(self._argument(param, (index,), drawn) for index, param in enumerate(self._arguments))

    def _argument(self, param: Param, path: Place, drawn: Drawn) -> Value:
        if isinstance(param, TupleParam):
            return tuple(self._argument(element, (*path, index), drawn) for index, element in enumerate(param.elements))
        if isinstance(param, TensorParam):
            strides = [drawn.value(dim) for dim in param.strides]
            if not strides:
                strides = _compact([drawn.value(dim) for dim in param.shape])
            if param.order:
                compact = rules.compact_strides([drawn.value(dim) for dim in param.shape], param.order)
                for index, dim in enumerate(param.strides):
                    if not (isinstance(dim, DimVar) and dim.id == drawn.changed):
                        strides[index] = compact[index]
            for index in range(len(strides)):
                strides[index] = drawn.free_strides.get((path, index), strides[index])
            address, offset = drawn.addresses[path]
            return Tensor(
                address=address,
                byte_offset=offset,
                shape=tuple(drawn.value(dim) for dim in param.shape),
                strides=tuple(strides),
                dtype=(param.dtype.code, param.dtype.bits, param.dtype.lanes),
                device=drawn.device,
                device_type=param.device_type,
                boxed=drawn.boxed,
            )
        if isinstance(param, ShapeParam):
            sizes = tuple(drawn.value(dim) for dim in param.dims)
            return sizes if drawn.boxed else Shape(sizes)
        if isinstance(param, ConstParam):
            return Text(param.value) if isinstance(param.value, str) else param.value
        assert not isinstance(param, EnvStreamParam)
        return drawn.scalars[path]

    # -- calls that NVIDIA's wrapper does not take as it should

    def without_strides(self, rng: random.Random) -> tuple[Call, Call]:
        """A call whose tensors are compact, and the same with no strides, which DLPack has mean the same."""
        drawn = self._draw(rng, plain=True)
        values = self._assemble(drawn)
        compact, none = values, values
        for path, _ in self._tensors:
            tensor = _at(values, path)
            assert isinstance(tensor, Tensor)
            explicit = dataclasses.replace(tensor, strides=tuple(_compact(list(tensor.shape))), boxed=False)
            compact = with_value(compact, path, explicit)
            none = with_value(none, path, dataclasses.replace(explicit, strides=None))
        return (
            Call(values=compact, what="compact", device=drawn.device),
            Call(
                values=none,
                what=f"compact, no strides for {[leaf.name for _, leaf in self._tensors]}",
                device=drawn.device,
            ),
        )

    def negative_multiples(self, rng: random.Random) -> Iterator[Call]:
        """Scalars that must be multiples of what is no power of two."""
        drawn = self._draw(rng, plain=True)
        values = self._assemble(drawn)
        for path, leaf in self._leaves:
            if isinstance(leaf, ScalarParam) and not is_power_of_two(leaf.divisibility):
                for value in (-leaf.divisibility, -1):
                    yield Call(
                        values=with_value(values, path, value),
                        what=f"{leaf.name} = {value}",
                        accepted=value != -1,
                        device=drawn.device,
                    )

    # -- calls with one thing wrong

    def mutations(self, rng: random.Random) -> Iterator[Call]:
        """Calls that break one constraint each; all kinds, in a fixed order."""
        drawn = self._draw(rng, plain=True)
        for call in self._mutations(drawn):
            yield dataclasses.replace(call, device=drawn.device)

    def _mutations(self, drawn: Drawn) -> Iterator[Call]:
        values = self._assemble(drawn)
        yield Call(values=values, what="plain")
        yield Call(values=(*values, None), what="an argument too many", accepted=False)
        if values:
            yield Call(values=values[:-1], what="an argument too few", accepted=False)
        for path, leaf in self._leaves:
            for what, value, accepted in self._changed(leaf, _at(values, path), drawn):
                yield Call(
                    values=with_value(values, path, value),
                    what=f"{leaf.name}: {what}",
                    accepted=accepted,
                    argument=leaf.name,
                )
        for index, param in enumerate(self._arguments):
            if isinstance(param, TupleParam):
                yield from self._changed_tuples(param, (index,), values)
        yield from self._changed_variables(drawn)
        yield from self._mismatches(drawn)

    def _changed(self, leaf: Param, value: Value, drawn: Drawn) -> Iterator[Wrong]:
        if isinstance(leaf, TensorParam):
            assert isinstance(value, Tensor)
            yield from changed_tensor(leaf, value)
        elif isinstance(leaf, ScalarParam):
            yield from changed_scalar(leaf, self._most)
        elif isinstance(leaf, (PointerParam, StreamParam)):
            handle = self._streams[drawn.device][0] if isinstance(leaf, StreamParam) else 4096
            yield from (("a float", 1.5, False), ("a text", Text("text"), False), ("a tuple", (1, 2), False))
            yield from (("a bool", True, None), ("an integer", _signed(handle), True), ("NULL", Opaque(0), True))
        elif isinstance(leaf, ConstParam):
            yield from changed_constant(leaf)
        elif isinstance(leaf, ShapeParam):
            assert isinstance(value, tuple)
            sizes = tuple(size for size in value if isinstance(size, int))
            yield from (("None", None, False), ("an integer", 3, False), ("one size too many", (*sizes, 1), False))
            yield "a shape object", Shape(sizes), None
            if sizes:
                yield "one size too few", sizes[:-1], False
                yield "a float in it", (*sizes[:-1], 1.5), False
                yield "None in it", (*sizes[:-1], None), False
                yield "a bool in it", (*sizes[:-1], True), None
            for index, dim in enumerate(leaf.dims):
                if isinstance(dim, int):
                    yield f"size {index} not {dim}", with_value(sizes, (index,), dim + 1), False

    def _changed_tuples(self, param: TupleParam, path: Place, values: tuple[Value, ...]) -> Iterator[Call]:
        elements = _at(values, path)
        assert isinstance(elements, tuple)
        changed: list[Wrong] = [
            ("None", None, False), ("an integer", 7, False), ("one element too many", (*elements, 1), False),
        ]  # fmt: skip
        if elements:
            changed.append(("one element too few", elements[:-1], False))
            changed.append(("an element instead", elements[0], False if not isinstance(elements[0], tuple) else None))
        for what, value, accepted in changed:
            yield Call(
                values=with_value(values, path, value),
                what=f"{param.name}: {what}",
                accepted=accepted,
                argument=param.name,
            )
        for index, element in enumerate(param.elements):
            if isinstance(element, TupleParam):
                yield from self._changed_tuples(element, (*path, index), values)

    def _changed_variables(self, drawn: Drawn) -> Iterator[Call]:
        """A size that stands wherever it must, and is not what is declared of it."""
        sources = {each.id for formula in self._derived.values() for each in variables_of(formula)}
        for id_, dim in self._variables.items():
            name = next(leaf.name for _, leaf in self._leaves if any(_is(each, dim) for each in _dims(leaf)))
            what = f"{'stride' if id_ in self._strides else 'size'} n{id_}"
            wrong: list[tuple[str, int, bool | None]] = []
            if dim.divisibility > 1:
                wrong.append((f"{what} not divisible by {dim.divisibility}", drawn.value(dim) + 1, False))
            if is_power_of_two(dim.divisibility):
                wrong.append((f"{what} negative", -2 * dim.divisibility, None))
                wrong.append(
                    (f"{what} negative, not divisible", -dim.divisibility - 1, None if dim.divisibility == 1 else False)
                )
            over = math.ceil(2**31 / dim.divisibility) * dim.divisibility
            wrong.append((f"{what} = {over}", over, dim.bits == 64))
            if is_power_of_two(dim.divisibility):
                under = -over - dim.divisibility
                wrong.append((f"{what} = {under}", under, False if dim.bits == 32 else None))
            wrong.append((f"{what} = 2**32 and what divides", 2**32 + 2 * dim.divisibility, dim.bits == 64))
            places = [
                (leaf, index)
                for _, leaf in self._tensors
                for index, each in enumerate(leaf.strides)
                if id_ in self._strides and _is(each, dim)
            ]
            counting = [leaf for leaf, index in places if leaf.shape[index] != 1]
            for text, value, accepted in wrong:
                if places and not counting:
                    accepted = True  # along single elements
                elif any(leaf.order for leaf in counting) or id_ in self._derived:
                    accepted = False
                elif accepted and id_ in sources:
                    accepted = None  # a size that follows from it may be too large
                changed = dataclasses.replace(drawn, sizes={**drawn.sizes, id_: value}, changed=id_)
                yield Call(values=self._assemble(changed), what=text, accepted=accepted, argument=name)

    def _mismatches(self, drawn: Drawn) -> Iterator[Call]:
        """Two places that must be equal and are not."""
        values = self._assemble(drawn)
        if len(self._devices) > 1 and len([leaf for _, leaf in self._tensors if leaf.device_type != 1]) > 1:
            path, last = self._tensors[-1]
            tensor = _at(values, path)
            assert isinstance(tensor, Tensor)
            other = next(device for device in self._devices if device != tensor.device)
            moved = dataclasses.replace(tensor, device=other)
            yield Call(
                values=with_value(values, path, moved),
                what=f"{last.name} on another device",
                accepted=False,
                argument=last.name,
            )
        seen: set[int] = set()
        for path, leaf in self._leaves:
            value = _at(values, path)
            for position, dim in enumerate(_dims(leaf)):
                if not isinstance(dim, DimVar) or dim.id not in seen:
                    seen |= {dim.id} if isinstance(dim, DimVar) else set()
                    continue
                wrong = drawn.value(dim) + dim.divisibility
                index = position - len(leaf.shape) if isinstance(leaf, TensorParam) else -1
                along_one = isinstance(leaf, TensorParam) and index >= 0 and leaf.shape[index] == 1
                yield Call(
                    values=with_value(values, path, with_dim(value, position, wrong)),
                    what=f"{leaf.name}: position {position} is {wrong}, not n{dim.id}",
                    accepted=along_one,
                    argument=leaf.name,
                )


# -- leaves


def _walk(param: Param) -> Iterator[tuple[Place, Param]]:
    if not isinstance(param, TupleParam):
        yield (), param
        return
    for index, element in enumerate(param.elements):
        for path, leaf in _walk(element):
            yield (index, *path), leaf


def _sizes(leaf: Param) -> tuple[Dim, ...]:
    if isinstance(leaf, TensorParam):
        return leaf.shape
    return leaf.dims if isinstance(leaf, ShapeParam) else ()


def _dims(leaf: Param) -> tuple[Dim, ...]:
    return (*leaf.shape, *leaf.strides) if isinstance(leaf, TensorParam) else _sizes(leaf)


def _is(dim: Dim, variable: DimVar) -> bool:
    return isinstance(dim, DimVar) and dim.id == variable.id


def _compact(sizes: list[int]) -> list[int]:
    strides, stride = [0] * len(sizes), 1
    for index in reversed(range(len(sizes))):
        strides[index] = stride
        stride *= sizes[index]
    return strides


def _at(values: tuple[Value, ...], path: Place) -> Value:
    value: Value = values
    for index in path:
        assert isinstance(value, tuple)
        value = value[index]
    return value


def _signed(value: int) -> int:
    return value - 2**64 if value >= 2**63 else value
