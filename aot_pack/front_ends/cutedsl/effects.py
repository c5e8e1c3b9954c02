"""The outputs that an author declares, in an entry or for a captured unit, as parts of a signature.

The compiler takes a computed size as a variable of its own. So a signature gets the relation between that variable and
the sizes of the inputs (``Signature.derived``).
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from aot_pack.author.captures import Unit
from aot_pack.author.descriptions import TensorSpec
from aot_pack.author.dims import Formula, SizeOf, SymbolicDim, key_of
from aot_pack.batches import check_batch_dim, with_batch
from aot_pack.errors import CompileError
from aot_pack.front_ends.cutedsl.layouts import map_described
from aot_pack.outputs import check_effects, known_variables, with_effects
from aot_pack.signature import (
    ConstParam,
    DerivedDim,
    Dim,
    DimFormula,
    DimVar,
    ScalarParam,
    Signature,
    TensorParam,
    TensorRole,
    is_output,
    leaves_of,
)
from aot_pack.values import shown

_FORMULA = "_aot_pack_formula"
"""The attribute of a ``SymInt`` that keeps the formula of its making."""

_FOLDED: dict[str, Callable[[int, int], int]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "floor_div": operator.floordiv,
    "floor_mod": operator.mod,
    "min": min,
    "max": max,
}
"""The operations of the author's formulas."""

_SYM_INT_METHODS = {"__mul__": "mul", "__rmul__": "mul", "__floordiv__": "floor_div", "__mod__": "floor_mod"}


def remember_formulas(sym_int: type) -> None:
    """From now on, a ``SymInt`` that an operator makes of another one keeps its formula.

    Operators of ``SymInt``, seen in nvidia-cutlass-dsl 4.8.1: ``*``, ``//`` and ``%``. The result is a new ``SymInt``,
    which has nothing to do with its operands.
    """
    for name, operation in _SYM_INT_METHODS.items():
        if (method := getattr(sym_int, name, None)) is not None:
            setattr(sym_int, name, _remembering(method, operation))


def _remembering(method: Callable[[Any, Any], Any], operation: str) -> Callable[[Any, Any], Any]:
    @functools.wraps(method)
    def compute(self: Any, other: Any) -> Any:
        result = method(self, other)
        if type(result) is type(self):
            setattr(result, _FORMULA, Formula(operation, self, other))
        return result

    return compute


# -- entries


def with_declared_effects(signature: Signature, arguments: Mapping[str, Any]) -> Signature:
    """``signature`` with the roles of the tensors of an entry, and the relations between their sizes.

    Args:
        arguments: the author's description of each argument, by name.

    Raises:
        CompileError: see ``outputs.check_effects``; or a size is computed from one that no input shows.
    """
    described: list[tuple[TensorParam, TensorSpec]] = []

    def with_role(param: TensorParam, value: Any) -> TensorParam:
        if not isinstance(value, TensorSpec):
            return param
        changed = replace(param, role=value.role)
        described.append((changed, value))
        return changed

    params = tuple(
        map_described(param, arguments[param.name], with_role) if param.name in arguments else param
        for param in signature.params
    )
    found = replace(signature, params=params, batch=_batch_variable(described))
    pairs = [(param, dim) for param, spec in described for dim in _described_dims(param, spec)]
    relations = _Relations(known_variables(found))
    for param, dim in pairs:
        if not is_output(param):
            relations.show(dim)
    for param, dim in pairs:
        relations.add(param, dim)
    return check_effects(replace(found, derived=tuple(relations.derived.values())))


def _batch_variable(described: Sequence[tuple[TensorParam, TensorSpec]]) -> int | None:
    """The variable that the compiler made of the author's batch dim.

    Raises:
        CompileError: two elements of a tensor share a byte along the batch dimension.
    """
    found = None
    for param, spec in described:
        for index, (dim, size) in enumerate(zip(param.shape, spec.shape, strict=True)):
            if isinstance(size, SymbolicDim) and size.batch and isinstance(dim, DimVar):
                check_batch_dim(param, index)
                found = dim.id if found is None else found
    return found


@dataclass(frozen=True, slots=True)
class _Described:
    """A variable of the compiler's, and the author's size for it."""

    variable: DimVar
    size: Any
    halved: bool
    """Whether the variable is half of the size, because two elements share a byte."""
    is_stride: bool


def _described_dims(param: TensorParam, spec: TensorSpec) -> Iterator[_Described]:
    packed = param.packed_dim
    for index, (dim, size) in enumerate(zip(param.shape, spec.shape, strict=True)):
        if isinstance(dim, DimVar):
            yield _Described(dim, size, index == packed, False)
    for index, (dim, size) in enumerate(zip(param.strides, spec.stride or (), strict=False)):
        if isinstance(dim, DimVar):
            yield _Described(dim, size, packed is not None and index != packed, True)


@dataclass(slots=True)
class _Relations:
    """The relations between the sizes of an entry."""

    shown: set[int]
    """Ids of the variables that inputs show."""
    values: dict[tuple[object, ...], Dim] = field(default_factory=dict)
    """The author's symbols that inputs show."""
    derived: dict[int, DerivedDim] = field(default_factory=dict)

    def show(self, dim: _Described) -> None:
        """An input shows a symbol."""
        if not isinstance(dim.size, Formula):
            value = DimFormula(operation="mul", left=dim.variable, right=2) if dim.halved else dim.variable
            self.values.setdefault(key_of(dim.size), value)

    def add(self, param: TensorParam, dim: _Described) -> None:
        """Adds the relation of a computed size, and of an output's size that the inputs do not show."""
        if not isinstance(dim.size, Formula) and (dim.variable.id in self.shown or not is_output(param)):
            return
        value = self.value(dim.size)
        if value is None and isinstance(dim.size, Formula):
            raise CompileError(
                f"a {'stride' if dim.is_stride else 'size'} of {param.name!r} is computed from one that no input shows",
                hint="an input must have each size of a formula as a whole size of its own",
            )
        if value is not None:
            value = folded("floor_div", value, 2) if dim.halved else value
            self.derived.setdefault(dim.variable.id, DerivedDim(id=dim.variable.id, dim=value))

    def value(self, size: Any) -> Dim | None:
        """The author's size in terms of the inputs; None if they do not show it."""
        if isinstance(size, int):
            return size
        if not isinstance(size, Formula):
            if (found := self.values.get(key_of(size))) is not None:
                return found
            size = getattr(size, _FORMULA, None)
        if size is None:
            return None
        left, right = self.value(size.left), self.value(size.right)
        return None if left is None or right is None else folded(size.operation, left, right)


def folded(operation: str, left: Dim, right: Dim) -> Dim:
    """The formula, or its value if both operands are numbers."""
    if isinstance(left, int) and isinstance(right, int) and not (operation.startswith("floor_") and right == 0):
        return _FOLDED[operation](left, right)
    return DimFormula(operation=operation, left=left, right=right)


# -- captured units


def with_unit_effects(signature: Signature, unit: Unit) -> Signature:
    """``signature``, whose arguments are renamed, with everything that ``unit.outputs()``, ``.mutates()``, ``.batch()``
    and ``.fix()`` say.

    Raises:
        CompileError: see ``outputs.with_effects`` and ``batches.with_batch``; or the given sizes do not fit those of
            the output; or a fixed argument does not exist, or can't have the value.
    """
    if not unit.results and not unit.mutated and not unit.batches and not unit.fixed:
        return signature
    present = {param.name for param in (*signature.params, *signature.leaves())}

    def new(name: str) -> str:
        return name if name in present else unit.names.get(name, name)

    outputs, inouts = [new(name) for name in unit.results], [new(name) for name in unit.mutated]
    batches = {new(name): index for name, index in unit.batches.items()}
    signature = _with_fixed(signature, {new(name): value for name, value in unit.fixed.items()})
    derived: dict[int, DerivedDim] = {}
    for name, sizes in unit.sizes.items():
        param = next((param for param in signature.params if param.name == new(name)), None)
        if isinstance(param, TensorParam):  # with_effects refuses the others
            _add_sizes(signature, unit, param, sizes, derived)
    found = with_effects(replace(signature, derived=tuple(derived.values())), outputs, inouts)
    return with_batch(found, batches) if batches else found


def _with_fixed(signature: Signature, fixed: Mapping[str, int]) -> Signature:
    numbers = {
        param.name: param.dtype
        for param in signature.params
        if isinstance(param, ScalarParam) and param.dtype.python_type == "int"
    }
    for name, value in fixed.items():
        if name not in numbers:
            raise CompileError(
                f"fix({name}={value}): the function has no integer argument {name!r}",
                hint=f"its integer arguments are {', '.join(numbers) or 'none'}",
            )
        low, high = numbers[name].integers or (0, 0)
        if not low <= value <= min(high, 2**63 - 1):
            raise CompileError(
                f"fix({name}={value}): {name!r} can't have this value", hint=f"give a number of {numbers[name]}"
            )
    return replace(
        signature,
        params=tuple(
            ConstParam(name=param.name, value=fixed[param.name], dtype=numbers[param.name])
            if param.name in fixed
            else param
            for param in signature.params
        ),
    )


def _add_sizes(
    signature: Signature, unit: Unit, param: TensorParam, sizes: tuple[Any, ...], derived: dict[int, DerivedDim]
) -> None:
    if len(sizes) != len(param.shape):
        raise CompileError(
            f"outputs({param.name}=...): expected {len(param.shape)} sizes, got {len(sizes)}",
            hint="give a size for each dimension of the tensor",
        )
    for index, (dim, size) in enumerate(zip(param.shape, sizes, strict=True)):
        value = _size_of_unit(signature, unit, size)
        if isinstance(dim, DimVar):
            if value != dim:
                derived.setdefault(dim.id, DerivedDim(id=dim.id, dim=value))
        elif value != dim:
            raise CompileError(
                f"outputs({param.name}=...): size {index} is {shown(size)}, but the compiled function has {dim} there",
                hint=f"give {dim}",
            )


def _size_of_unit(signature: Signature, unit: Unit, size: Any) -> Dim:
    """A size that ``unit.outputs()`` got, in terms of the inputs."""
    if isinstance(size, int):
        return size
    if isinstance(size, Formula):
        left, right = (_size_of_unit(signature, unit, each) for each in (size.left, size.right))
        return folded(size.operation, left, right)
    if not isinstance(size, SizeOf):
        raise CompileError(
            f"outputs(): a captured function has no size {shown(size)}",
            hint='give an int, aot_pack.size("x", 0), or a formula of these',
        )
    tensors = {leaf.name: leaf for leaf in leaves_of(signature.params) if isinstance(leaf, TensorParam)}
    tensor = tensors.get(size.argument) or tensors.get(unit.names.get(size.argument, ""))
    if tensor is None or size.index >= len(tensor.shape) or tensor.role is TensorRole.OUTPUT:
        raise CompileError(
            f"size({size.argument!r}, {size.index}): the function has no such size",
            hint=f"its tensors are {', '.join(f'{name} ({len(one.shape)} sizes)' for name, one in tensors.items())}",
        )
    return tensor.shape[size.index]
