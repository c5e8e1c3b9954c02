"""The table of a function's parameters, and the signature in words.

``aot::refuse`` reads the table to explain why arguments do not fit. The table has the same rules as the decode
(``decode.py``), which only answers yes or no.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from aot_pack.errors import assert_never
from aot_pack.hostir.types import F64, I64
from aot_pack.launcher.formulas import formula_steps
from aot_pack.launcher.names import Scope, float_literal, integer_literal, string_literal
from aot_pack.signature import (
    ConstParam,
    Dim,
    DimFormula,
    DimVar,
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
    dim_text,
    leaves_of,
    sizes_of,
    variables_of,
)


def write_table(signature: Signature) -> tuple[str, Mapping[int, int]]:
    """The definition of ``kParams`` with the arrays that it uses, and the number of each size variable by its id."""
    variables = _Variables(shown=_shown_numbers(signature), derived=signature.derived_dims)
    definitions: list[str] = []
    scope = Scope()
    _write_params("kParams", signature.arguments, definitions, variables, scope)
    return "\n".join(definitions), variables.numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class _Variables:
    """The numbers of the size variables, by their ids."""

    numbers: dict[int, int] = field(default_factory=dict)
    """The number of each variable in the launcher, in the order of the table."""
    shown: dict[int, int]
    """The number in each variable's name: first the variables that ``describe`` shows, then those of strides only."""
    derived: Mapping[int, Dim]
    """The value of each derived variable."""


def _shown_numbers(signature: Signature) -> dict[int, int]:
    """The numbers in the names of the variables in sizes, in the order of ``describe``."""
    numbers: dict[int, int] = {}
    derived = signature.derived_dims
    for leaf in leaves_of(signature.arguments):
        for dim in sizes_of(leaf):
            _number(derived.get(dim.id, dim) if isinstance(dim, DimVar) else dim, numbers)
    return numbers


def _number(dim: Dim, numbers: dict[int, int]) -> None:
    """Gives a number to each variable of ``dim`` without one."""
    for variable in variables_of(dim):
        numbers.setdefault(variable.id, len(numbers))


def _write_params(
    name: str, params: tuple[Param, ...], definitions: list[str], variables: _Variables, scope: Scope
) -> None:
    rows = [_write_param(param, definitions, variables, scope) for param in params]
    body = "\n".join(f"    {row}," for row in rows) or "    {},"
    definitions.append(f"constexpr aot::Param {name}[] = {{\n{body}\n}};")


def _write_param(param: Param, definitions: list[str], variables: _Variables, scope: Scope) -> str:
    fields = {"kind": "", "dtype": "{}", "count": "0", "shape": "nullptr", "strides": "nullptr", "align": "1",
              "device": "0", "elements": "nullptr", "constant": "{}", "order": "",
              "optional": ""}  # fmt: skip
    if isinstance(param, TensorParam):
        fields["kind"] = "kTensor"
        fields["dtype"] = f"{{{param.dtype.code}, {param.dtype.bits}, {param.dtype.lanes}}}"
        fields["count"] = str(len(param.shape))
        fields["shape"] = _write_dims(f"{param.name}_shape", param.shape, definitions, variables, scope)
        fields["strides"] = _write_dims(f"{param.name}_strides", param.strides, definitions, variables, scope)
        fields["align"] = str(param.align)
        fields["device"] = str(param.device_type)
        fields["order"] = _write_order(f"{param.name}_order", param.order, definitions, scope)
        if param.optional:
            fields |= {"order": fields["order"] or "nullptr", "optional": "true"}
    elif isinstance(param, ScalarParam):
        fields["kind"] = "kScalar"
        fields["dtype"] = f"{{{param.dtype.code}, {param.dtype.bits}, {param.dtype.lanes}}}"
        fields["align"] = str(param.divisibility)
    elif isinstance(param, ShapeParam):
        fields["kind"] = "kShape"
        fields["count"] = str(len(param.dims))
        fields["shape"] = _write_dims(f"{param.name}_dims", param.dims, definitions, variables, scope)
    elif isinstance(param, PointerParam):
        fields["kind"] = "kPointer"
    elif isinstance(param, StreamParam):
        fields["kind"] = "kStream"
    elif isinstance(param, EventParam):
        fields["kind"] = "kEvent"
    elif isinstance(param, ConstParam):
        fields["kind"] = "kNone" if param.value is None else "kConst"
        fields["constant"] = _constant_any(param)
    elif isinstance(param, TupleParam):
        fields["kind"] = "kTuple"
        fields["count"] = str(len(param.elements))
        elements = scope.name(f"kElements_{param.name}")
        _write_params(elements, param.elements, definitions, variables, scope)
        fields["elements"] = elements
    elif isinstance(param, UnpassedParam):
        raise AssertionError(f"{type(param).__name__} is no argument")
    else:
        assert_never(param)
    kind = fields.pop("kind")
    cells = [value for value in fields.values() if value]
    return f"{{aot::ParamKind::{kind}, {string_literal(param.name.encode())}, {', '.join(cells)}}}"


def _write_dims(name: str, dims: tuple[Dim, ...], definitions: list[str], variables: _Variables, scope: Scope) -> str:
    if not dims:
        return "nullptr"
    array = scope.name(f"kDims_{name}")
    rows = []
    for dim in dims:
        if isinstance(dim, int):
            rows.append(f"{{-1, 64, {dim}}}")
        elif isinstance(dim, DimFormula):
            rows.append(f"{{-2, 64, 0, &{_write_formula(name, dim, definitions, variables, scope)}}}")
        else:
            number = variables.numbers.setdefault(dim.id, len(variables.numbers))
            formula = ""
            if dim.id in variables.derived:
                formula = f", &{_write_formula(name, variables.derived[dim.id], definitions, variables, scope)}"
            rows.append(f"{{{number}, {dim.bits}, {dim.divisibility}{formula}}}")
    definitions.append(f"constexpr aot::Dim {array}[] = {{{', '.join(rows)}}};")
    return array


def _write_order(name: str, order: tuple[int, ...], definitions: list[str], scope: Scope) -> str:
    """The last cell of a row; empty for a tensor that need not be compact."""
    if not order:
        return ""
    array = scope.name(f"kOrder_{name}")
    definitions.append(f"constexpr int {array}[] = {{{', '.join(map(str, order))}}};")
    return array


def _write_formula(name: str, formula: Dim, definitions: list[str], variables: _Variables, scope: Scope) -> str:
    steps, name = scope.name(f"kSteps_{name}"), scope.name(f"kFormula_{name}")
    rows = list(formula_steps(formula, variables.numbers))
    text = string_literal(_text(formula, variables.shown).encode())
    definitions.append(f"constexpr aot::FormulaStep {steps}[] = {{{', '.join(rows)}}};")
    definitions.append(f"constexpr aot::Formula {name} = {{{text}, {steps}, {len(rows)}}};")
    return name


def _text(dim: Dim, numbers: dict[int, int]) -> str:
    """A size or stride in words. Variables without a number get one."""
    _number(dim, numbers)
    return dim_text(dim, {identifier: f"n{number}" for identifier, number in numbers.items()})


def _constant_any(param: ConstParam) -> str:
    if param.value is None:
        return "{}"
    if isinstance(param.value, bool):
        return f"{{kTVMFFIBool, {{}}, {{{int(param.value)}}}}}"
    if isinstance(param.value, int):
        return f"{{kTVMFFIInt, {{}}, {{{integer_literal(param.value, I64)}}}}}"
    if isinstance(param.value, str):
        return f"{{kTVMFFIRawStr, {{}}, {{.v_c_str = {string_literal(param.value.encode())}}}}}"
    return f"{{kTVMFFIFloat, {{}}, {{.v_float64 = {float_literal(param.value, F64)}}}}}"


def describe(signature: Signature, name: str) -> str:
    """The signature in words: ``scale(x: float16[n0], alpha: float32) -> y: float16[n0]``."""
    numbers = _shown_numbers(signature)

    derived = signature.derived_dims

    def dim(value: Dim) -> str:
        if isinstance(value, DimVar) and value.id in derived:
            return _text(derived[value.id], numbers)
        text = _text(value, numbers)
        return f"{text}%{value.divisibility}" if isinstance(value, DimVar) and value.divisibility > 1 else text

    def one(param: Param) -> str:
        if isinstance(param, TensorParam):
            written = f"{param.role.value} " if param.role in (TensorRole.INOUT, TensorRole.WORKSPACE) else ""
            none = " | None" if param.optional else ""
            return f"{written}{param.dtype}[{', '.join(dim(size) for size in param.shape)}]{none}"
        if isinstance(param, ScalarParam):
            return str(param.dtype)
        if isinstance(param, ShapeParam):
            return f"({', '.join(dim(size) for size in param.dims)})"
        if isinstance(param, TupleParam):
            names = param.fields or ("",) * len(param.elements)
            words = (
                f"{name}: {one(each)}" if name else one(each) for name, each in zip(names, param.elements, strict=True)
            )
            return f"({', '.join(words)})"
        if isinstance(param, ConstParam):
            return repr(param.value)
        if isinstance(param, StreamParam):
            return "stream"
        if isinstance(param, EventParam):
            return "event"
        if isinstance(param, PointerParam):
            return "pointer"
        if isinstance(param, UnpassedParam):
            raise AssertionError(f"{type(param).__name__} is no argument")
        assert_never(param)

    passed = (*signature.inputs, *signature.workspaces)
    text = f"{name}({', '.join(f'{param.name}: {one(param)}' for param in passed)})"
    returned = ", ".join(f"{param.name}: {one(param)}" for param in signature.outputs)
    return f"{text} -> {returned}" if returned else text
