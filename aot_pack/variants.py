"""What tells the variants of a function apart, and which comes first where several fit.

A variant without an argument that another one has takes the constant for it that it has elsewhere, or None.

A variant parameter whose effect shows in the arguments (a dtype, a static size, an order of strides, a divisibility,
None or not) needs no mention at the call: the launcher looks at the arguments. Where two variants take exactly the
same arguments, the parameters in which they differ become keyword arguments of the packed function, appended to each
signature as constants. So do those that the author names in any case.

Variants for different architectures may take the same arguments: the device tells them apart.

Where the arguments of a call fit several variants, the most specific one is taken, in this order:

1. more fixed sizes, strides and constants;
2. more sizes and strides that must be equal to others;
3. larger divisibilities and alignments (the sum of their logarithms);
4. the order of kernels.py.

A variant that takes a subset of what another takes is always before it in this order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from aot_pack.errors import CompileError, assert_never
from aot_pack.model import CompiledUnit, Export, Variant
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimFormula,
    EnvStreamParam,
    EventParam,
    OutputParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TupleParam,
    UnpassedParam,
    Value,
    dims_of,
    is_fixed,
)
from aot_pack.values import keyword_param

Shape = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Specificity:
    """How narrow a signature is; the larger, the earlier it is tried."""

    fixed: int
    equal: int
    multiples: int


def resolve_variants(export: Export, units: Sequence[CompiledUnit]) -> tuple[tuple[CompiledUnit, ...], ...]:
    """The units of one function in groups that accept the same arguments, the most specific group first.

    Signatures are extended by the keyword arguments that the call needs. Within a group every unit has the same
    signature, and an architecture or GPU model of its own.

    Raises:
        CompileError: variants can't be told apart, or take different arguments.
    """
    units = _with_same_arguments(export, units)
    flags = _flags(export, units)
    groups = _by_shape([_with_flags(unit, export, flags) for unit in units])
    for group in groups:
        _check_told_apart(export, group)
    _check_outputs(export, units)
    groups = [part for group in groups for part in _by_shape(group, outputs=True)]
    groups.sort(key=_order)
    return tuple(tuple(replace(unit, signature=group[0].signature) for unit in group) for group in groups)


def _by_shape(units: Sequence[CompiledUnit], *, outputs: bool = False) -> list[list[CompiledUnit]]:
    groups: dict[Shape, list[CompiledUnit]] = {}
    for unit in units:
        groups.setdefault(accepted_shape(unit.signature, outputs=outputs), []).append(unit)
    return list(groups.values())


def _check_outputs(export: Export, units: Sequence[CompiledUnit]) -> None:
    first, *others = units
    for other in others:
        if len(other.signature.outputs) != len(first.signature.outputs):
            raise CompileError(
                f"{export.name} returns {len(first.signature.outputs)} tensors in variant "
                f"{first.target.variant.key!r}, but {len(other.signature.outputs)} in {other.target.variant.key!r}",
                target=str(other.target),
                hint="let all variants return the same, or export them under names of their own",
            )


def _rivals(group: Sequence[CompiledUnit]) -> list[tuple[CompiledUnit, CompiledUnit]]:
    """Pairs of different variants for one architecture. Those of one variant for several GPU models are no rivals: the
    device tells them apart."""
    by_arch: dict[str, dict[Variant, CompiledUnit]] = {}
    for unit in group:
        by_arch.setdefault(str(unit.target.arch), {}).setdefault(unit.target.variant, unit)
    pairs = []
    for units in by_arch.values():
        first, *others = units.values()
        pairs += [(first, other) for other in others]
    return pairs


def _order(group: Sequence[CompiledUnit]) -> tuple[int, int, int, int]:
    found = specificity(group[0].signature)
    return -found.fixed, -found.equal, -found.multiples, min(unit.target.variant.index for unit in group)


def specificity(signature: Signature) -> Specificity:
    """How narrow ``signature`` is."""
    fixed = equal = multiples = 0
    seen: set[int] = set()
    for leaf in signature.leaves():
        if isinstance(leaf, ConstParam):
            fixed += 1
        elif isinstance(leaf, TensorParam):
            multiples += leaf.align.bit_length() - 1
            fixed += len(leaf.shape) if leaf.order or not leaf.strides else 0
        elif isinstance(leaf, ScalarParam):
            multiples += leaf.divisibility.bit_length() - 1
        elif not isinstance(leaf, (ShapeParam, PointerParam, StreamParam, EventParam, TupleParam, UnpassedParam)):
            assert_never(leaf)
        for dim in dims_of(leaf):
            if isinstance(dim, int):
                fixed += 1
            elif isinstance(dim, DimFormula) or dim.id in seen:
                equal += 1
            else:
                seen.add(dim.id)
                multiples += dim.divisibility.bit_length() - 1
    return Specificity(fixed, equal, multiples)


def accepted_shape(signature: Signature, *, outputs: bool = False) -> Shape:
    """What a signature accepts, in a form that is equal for signatures that accept the same: names left out, size
    variables numbered by first appearance. With ``outputs`` also what it returns, and where among the arguments."""
    numbers: dict[int, int] = {}

    def dim(value: Dim) -> object:
        if isinstance(value, int):
            return value
        if isinstance(value, DimFormula):
            return (value.operation, dim(value.left), dim(value.right))
        return ("var", numbers.setdefault(value.id, len(numbers)), value.bits, value.divisibility)

    def param(value: Param) -> object:
        if isinstance(value, TensorParam):
            sizes, strides = tuple(map(dim, value.shape)), tuple(map(dim, value.strides))
            return (
                "tensor",
                value.dtype.compared_code,
                value.dtype.bits,
                value.dtype.lanes,
                sizes,
                strides,
                value.align,
                value.device_type,
                value.order,
            )
        if isinstance(value, OutputParam):
            return ("output", param(value.tensor))
        if isinstance(value, ShapeParam):
            return ("shape", tuple(map(dim, value.dims)))
        if isinstance(value, ScalarParam):
            return ("float",) if value.dtype.is_float else ("int", value.dtype.bits, value.divisibility)
        if isinstance(value, ConstParam):
            return ("const", type(value.value).__name__, value.value)
        if isinstance(value, TupleParam):
            return ("tuple", tuple(map(param, value.elements)))
        if isinstance(value, (PointerParam, StreamParam, EventParam, EnvStreamParam)):
            return (type(value).__name__,)
        assert_never(value)

    left_out = (EnvStreamParam,) if outputs else (EnvStreamParam, OutputParam)
    return tuple(param(value) for value in signature.params if not isinstance(value, left_out))


def _with_same_arguments(export: Export, units: Sequence[CompiledUnit]) -> list[CompiledUnit]:
    """The units with all arguments that any of them has, in the order of the one that has most.

    What a unit does not have is for it the constant that it is for another, else None.

    Raises:
        CompileError: of two units each has an argument that the other has not, or their orders differ.
    """
    widest = max(units, key=lambda unit: len(unit.signature.arguments))
    names = [param.name for param in widest.signature.arguments]
    constants: dict[str, Param] = {}
    for unit in units:
        mine = [param.name for param in unit.signature.arguments]
        if mine != [name for name in names if name in mine]:
            raise CompileError(
                f"{export.name} takes ({', '.join(names)}) in variant {widest.target.variant.key!r}, "
                f"but ({', '.join(mine)}) in {unit.target.variant.key!r}",
                target=str(unit.target),
                hint="give all variants the same parameters, or some of them; rename() gives those of a library other "
                "names",
            )
        for param in unit.signature.arguments:
            if is_fixed(param):
                constants.setdefault(param.name, param)
    if all(len(unit.signature.arguments) == len(names) for unit in units):
        return list(units)
    defaults = _common_defaults(units)
    return [replace(unit, signature=_filled_up(unit.signature, names, constants, defaults)) for unit in units]


def _common_defaults(units: Sequence[CompiledUnit]) -> tuple[tuple[str, Value], ...]:
    """The defaults that hold for all units."""
    return tuple(
        default for default in units[0].signature.defaults if all(default in unit.signature.defaults for unit in units)
    )


def _filled_up(
    signature: Signature,
    names: Sequence[str],
    constants: Mapping[str, Param],
    defaults: tuple[tuple[str, Value], ...],
) -> Signature:
    own = list(signature.params)
    mine = {param.name for param in signature.arguments}
    params: list[Param] = []
    for name in names:
        if name not in mine:
            params.append(constants.get(name, ConstParam(name=name, value=None)))
            continue
        while own[0].name != name:  # a stream of the environment
            params.append(own.pop(0))
        params.append(own.pop(0))
    return replace(signature, params=(*params, *own), defaults=defaults)


def _flags(export: Export, units: Sequence[CompiledUnit]) -> tuple[str, ...]:
    """The variant parameters that calls must give: what the arguments don't tell, and what the author says."""
    needed = set(export.keywords)
    for group in _by_shape(units):
        for one, other in _rivals(group):
            mine, theirs = one.target.variant.values_by_name, other.target.variant.values_by_name
            needed |= {name for name in (*mine, *theirs) if mine.get(name) != theirs.get(name)}
    names = dict.fromkeys(name for variant in export.variants for name in variant.values_by_name)
    return tuple(name for name in names if name in needed)


def _with_flags(unit: CompiledUnit, export: Export, flags: tuple[str, ...]) -> CompiledUnit:
    if not flags:
        return unit
    signature = unit.signature
    taken = {param.name for param in signature.arguments}
    values = unit.target.variant.values_by_name
    extra: list[Param] = []
    for name in flags:
        if name in taken:
            raise CompileError(
                f"{export.name}: the variant parameter {name!r} is needed at the call, but an argument has that name",
                target=str(unit.target),
                hint="rename the parameter of the builder or that of the jit function",
            )
        if name not in values:
            raise CompileError(
                f"{export.name}: variant {unit.target.variant.key!r} has no value for {name!r}, which calls must give",
                target=str(unit.target),
                hint=f"give {name} in every variant",
            )
        extra.append(keyword_param(name, values[name]))
    defaults = tuple((name, value) for name, value in export.defaults if name in flags)
    return replace(
        unit,
        signature=Signature(
            params=(*signature.params, *extra),
            defaults=(*signature.defaults, *defaults),
            keyword_only=(*signature.keyword_only, *flags),
        ),
    )


def _check_told_apart(export: Export, group: Sequence[CompiledUnit]) -> None:
    for one, other in _rivals(group):
        first, second = one.target.variant.key, other.target.variant.key
        raise CompileError(
            f"nothing tells the variants {first!r} and {second!r} of {export.name} apart: they take the same arguments",
            target=str(other.target),
            hint="drop one, or let them differ in a parameter of the builder",
        )
