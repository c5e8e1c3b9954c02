"""Decides how a call selects a variant of a function, and which variant wins if several fit.

All variants of a function get the same arguments. A variant that lacks an argument accepts one constant for it: the
constant of another variant, or None.

Many variant parameters show in the arguments: a dtype, a fixed size, an order of strides, a divisibility, None or not.
A call does not mention them, because the launcher looks at the arguments. If two variants accept exactly the same
arguments, the parameters in which they differ become keyword arguments of the packed function. Each signature gets them
as constants at its end. The parameters in the author's ``keywords`` become keyword arguments too.

Variants for different architectures may accept the same arguments, because the device selects one.

If the arguments of a call fit several variants, the most specific one wins. These rules decide, in this order:

1. more fixed sizes, strides and constants;
2. more sizes and strides that must be equal to others;
3. larger divisibilities and alignments (the sum of their logarithms);
4. the order in kernels.py.

A variant that accepts a subset of another's calls always comes before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from aot_pack.errors import CompileError, assert_never
from aot_pack.model import CompiledUnit, Export, Variant
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimFormula,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    Signature,
    StreamParam,
    TensorParam,
    TensorRole,
    TupleParam,
    UnpassedParam,
    Value,
    dims_of,
    is_fixed,
    is_output,
    is_workspace,
)
from aot_pack.values import keyword_param

Shape = tuple[object, ...]


def units_by_export(units: Iterable[CompiledUnit]) -> dict[str, list[CompiledUnit]]:
    """The units of each function, in their order."""
    found: dict[str, list[CompiledUnit]] = {}
    for unit in units:
        found.setdefault(unit.target.export, []).append(unit)
    return found


@dataclass(frozen=True, slots=True)
class Specificity:
    """How specific a signature is. The launcher tries larger ones first."""

    fixed: int
    equal: int
    multiples: int


def resolve_variants(export: Export, units: Sequence[CompiledUnit]) -> tuple[tuple[CompiledUnit, ...], ...]:
    """Groups the units of one function by the arguments that they accept, the most specific group first.

    The signatures get the keyword arguments that a call needs. All units of a group have the same signature, and each
    has its own architecture or GPU model.

    Raises:
        CompileError: a call can't select between two variants, or two variants take different arguments.
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
    """Requires that all variants have the same outputs and workspaces, and write to the same tensors that they have in
    common."""
    first, *others = units
    for other in others:
        here, there = _roles(first.signature), _roles(other.signature)
        common = [name for name in here if name in there]
        for what, one, two in (
            ("returns", _names(first.signature.outputs), _names(other.signature.outputs)),
            (
                "reads and writes",
                *(", ".join(name for name in common if roles[name] is TensorRole.INOUT) for roles in (here, there)),
            ),
            ("uses as workspaces", _names(first.signature.workspaces), _names(other.signature.workspaces)),
        ):
            if one != two:
                raise CompileError(
                    f"{export.name} {what} {one or 'nothing'} in variant {first.target.variant.key!r}, "
                    f"but {two or 'nothing'} in {other.target.variant.key!r}",
                    target=str(other.target),
                    hint="let all variants have the same outputs, inouts and workspaces, or export each variant under "
                    "its own name",
                )


def _names(params: Sequence[TensorParam]) -> str:
    return ", ".join(param.name for param in params)


def _roles(signature: Signature) -> dict[str, TensorRole]:
    return {leaf.name: leaf.role for leaf in signature.leaves() if isinstance(leaf, TensorParam)}


def _rivals(group: Sequence[CompiledUnit]) -> list[tuple[CompiledUnit, CompiledUnit]]:
    """Pairs of different variants for one architecture.

    Units of one variant for several GPU models are not rivals, because the device selects one of them.
    """
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
    """How specific ``signature`` is."""
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
    """A key that is equal for signatures that accept the same arguments.

    It has no names, and numbers the size variables in the order of their first appearance.

    Args:
        outputs: include the outputs, with their positions among the parameters, the roles of the other tensors, and the
            batch variable.
    """
    numbers: dict[int, int] = {}
    derived = signature.derived_dims

    def dim(value: Dim) -> object:
        if isinstance(value, int):
            return value
        if isinstance(value, DimFormula):
            return (value.operation, dim(value.left), dim(value.right))
        computed = dim(derived[value.id]) if value.id in derived else None
        return ("var", numbers.setdefault(value.id, len(numbers)), value.bits, value.divisibility, computed)

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
                value.role if outputs else None,
                value.optional,
            )
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

    left_out = [(is_output(value) or is_workspace(value)) and not outputs for value in signature.params]
    found = tuple(
        param(value)
        for value, out in zip(signature.params, left_out, strict=True)
        if not out and not isinstance(value, EnvStreamParam)
    )
    batch = None if signature.batch is None else numbers.get(signature.batch)
    return (*found, signature.returns, batch) if outputs else found


def _with_same_arguments(export: Export, units: Sequence[CompiledUnit]) -> list[CompiledUnit]:
    """Gives every unit the arguments of the unit that has the most, in its order.

    An argument that a unit lacks becomes a constant of it: the constant of another unit, or None.

    Raises:
        CompileError: a unit has an argument that the longest signature lacks, or another order of arguments.
    """
    widest = max(units, key=lambda unit: len(unit.signature.inputs))
    names = [param.name for param in widest.signature.inputs]
    constants: dict[str, Param] = {}
    for unit in units:
        mine = [param.name for param in unit.signature.inputs]
        if mine != [name for name in names if name in mine]:
            raise CompileError(
                f"{export.name} takes ({', '.join(names)}) in variant {widest.target.variant.key!r}, "
                f"but ({', '.join(mine)}) in {unit.target.variant.key!r}",
                target=str(unit.target),
                hint="give each variant the same parameters in the same order, or a part of them; rename() changes the "
                "names of a library's parameters",
            )
        for param in unit.signature.inputs:
            if is_fixed(param):
                constants.setdefault(param.name, param)
    if all(len(unit.signature.inputs) == len(names) for unit in units):
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
    mine = {param.name for param in signature.inputs}
    params: list[Param] = []
    for name in names:
        if name not in mine:
            params.append(constants.get(name, ConstParam(name=name, value=None)))
            continue
        while own[0].name != name:  # an output, or a stream of the environment
            params.append(own.pop(0))
        params.append(own.pop(0))
    return replace(signature, params=(*params, *own), defaults=defaults)


def _flags(export: Export, units: Sequence[CompiledUnit]) -> tuple[str, ...]:
    """The variant parameters that each call must give: those that arguments do not show, and the author's keywords."""
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
                f"{export.name}: each call must give the variant parameter {name!r}, but an argument has the same name",
                target=str(unit.target),
                hint="rename the parameter of the builder or the parameter of the jit function",
            )
        if name not in values:
            raise CompileError(
                f"{export.name}: each call must give {name!r}, but variant {unit.target.variant.key!r} has no value "
                "for it",
                target=str(unit.target),
                hint=f"give {name} a value in every variant",
            )
        extra.append(keyword_param(name, values[name]))
    defaults = tuple((name, value) for name, value in export.defaults if name in flags)
    return replace(
        unit,
        signature=replace(
            signature,
            params=(*signature.params, *extra),
            defaults=(*signature.defaults, *defaults),
            keyword_only=(*signature.keyword_only, *flags),
        ),
    )


def _check_told_apart(export: Export, group: Sequence[CompiledUnit]) -> None:
    for one, other in _rivals(group):
        first, second = one.target.variant.key, other.target.variant.key
        raise CompileError(
            f"no call can select between the variants {first!r} and {second!r} of {export.name}: they take the same "
            "arguments",
            target=str(other.target),
            hint="remove one of them, or give them different values of a parameter of the builder",
        )
