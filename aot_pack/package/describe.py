"""Signatures in words and as type hints, for docstrings, the type stub, the README and ``inspect``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aot_pack.dim_names import DimNames
from aot_pack.errors import assert_never
from aot_pack.package.escape import BUILTINS, python_literal
from aot_pack.package.records import RecordNames, hint_of, key_of
from aot_pack.signature import (
    KDL_CPU,
    ConstParam,
    Dim,
    DimVar,
    EnvStreamParam,
    EventParam,
    Param,
    PointerParam,
    ScalarParam,
    ShapeParam,
    StreamParam,
    TensorParam,
    TensorRole,
    TupleParam,
    dim_text,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentText:
    """The text of an argument. ``str`` joins both parts."""

    dtype: str
    """The part in which variants usually differ. It may be empty."""
    rest: str

    def __str__(self) -> str:
        return f"{self.dtype}{self.rest}"


def describe(param: Param, names: DimNames) -> ArgumentText:
    """The text of a parameter, in one line."""
    match param:
        case TensorParam():
            written = ", read and written" if param.role is TensorRole.INOUT else ""
            written = ", or None" if param.optional else written
            return ArgumentText(dtype=str(param.dtype), rest=f" tensor {_layout(param, names)}{written}")
        case ScalarParam():
            rest = f", a multiple of {param.divisibility}" if param.divisibility > 1 else ""
            return ArgumentText(dtype=str(param.dtype), rest=rest)
        case ShapeParam():
            return ArgumentText(
                dtype="", rest=f"tuple of integers {_tuple(param.dims, names)}{_rules(param.dims, names)}"
            )
        case PointerParam():
            return ArgumentText(dtype="", rest="address in GPU memory, as an int, or None")
        case StreamParam():
            return ArgumentText(dtype="", rest="CUDA stream, or its handle as an int; None is the default stream")
        case EventParam():
            return ArgumentText(dtype="", rest="CUDA event, or its handle as an int")
        case EnvStreamParam():
            return ArgumentText(dtype="", rest="the caller's current stream")
        case ConstParam():
            return ArgumentText(dtype="", rest=f"always {python_literal(param.value)}")
        case TupleParam():
            kind = f"{param.record or 'object'} with the fields" if param.fields else "tuple"
            return ArgumentText(dtype="", rest=f"{kind} ({', '.join(_elements(param, names))})")
        case _:
            assert_never(param)


def annotation(param: Param, records: RecordNames) -> str:
    """The type hint of a parameter. It uses only names of ``__init__.pyi`` that no export can have.

    Args:
        records: names of the package's classes for arguments with fields.
    """
    match param:
        case TensorParam():
            return "_Tensor"
        case ScalarParam(dtype=dtype):
            return f"{BUILTINS}.{dtype.python_type}"
        case ShapeParam(dims=dims):
            return f"{BUILTINS}.tuple[{', '.join(f'{BUILTINS}.int' for _ in dims) or '()'}]"
        case PointerParam():
            return "_Address"
        case StreamParam():
            return "_Stream"
        case EventParam():
            return "_Event"
        case EnvStreamParam():
            raise ValueError(f"{param.name!r} is not an argument")
        case ConstParam(value=None):
            return "None"
        case ConstParam(value=float()):
            return f"{BUILTINS}.float"
        case ConstParam(value=value):
            return f"_Literal[{python_literal(value)}]"
        case TupleParam(elements=elements):
            inner = [annotation(each, records) for each in elements if not isinstance(each, EnvStreamParam)]
            if param.fields:
                return hint_of(param, records[key_of(param)], inner)
            return f"{BUILTINS}.tuple[{', '.join(inner) or '()'}]"
        case _:
            assert_never(param)


def _elements(param: TupleParam, names: DimNames) -> Iterator[str]:
    for index, element in enumerate(param.elements):
        label = f"{param.fields[index]}: " if index < len(param.fields) else ""
        yield f"{label}{describe(element, names)}"


def _layout(param: TensorParam, names: DimNames) -> str:
    place = " on the CPU" if param.device_type == KDL_CPU else ""
    packed = "" if param.packed_dim is None else f", two elements per byte along dimension {param.packed_dim}"
    aligned = f", aligned to {param.align} bytes" if param.align > 1 else ""
    strides = (
        "" if not param.shape else f", strides {_tuple(param.strides, names)}" if param.strides else ", contiguous"
    )
    if param.order:
        strides = f"{strides}, compact"
    dims = (*param.shape, *(() if param.order else param.strides))
    return f"{_tuple(param.shape, names)}{place}{strides}{packed}{aligned}{_rules(dims, names)}"


def _tuple(dims: tuple[Dim, ...], names: DimNames) -> str:
    words = [dim_text(dim, names) for dim in dims]
    return f"({words[0]},)" if len(words) == 1 else f"({', '.join(words)})"


def _rules(dims: tuple[Dim, ...], names: DimNames) -> str:
    rules = {
        names[dim.id]: f"{names[dim.id]} % {dim.divisibility} == 0"
        for dim in dims
        if isinstance(dim, DimVar) and dim.divisibility > 1 and names[dim.id].isidentifier()
    }
    return f"; {', '.join(rules.values())}" if rules else ""


def gradient_text(takes: Sequence[str], outputs: Sequence[str]) -> str:
    """The outputs that a function's gradient differentiates, and the values that it saves.

    Args:
        takes: names of the gradient's parameters.
        outputs: names of the function's outputs.
    """
    differentiable = [name for name in outputs if f"grad_{name}" in takes]
    saved = [name for name in takes[1:] if name not in {f"grad_{output}" for output in outputs}]
    uses = f" The backward pass uses {', '.join(saved)}." if saved else ""
    return f"Has a gradient: {', '.join(differentiable)} can be differentiated.{uses}"
