"""The modules of a package that register its functions as operators of PyTorch.

``torch.py`` has the tables of the package. ``_torch`` is the same in every package: templates/package/_torch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from aot_pack.errors import assert_never
from aot_pack.native.project import ProjectFile
from aot_pack.native.templates import render
from aot_pack.operators import Argument, Operator, OperatorKind, Operators
from aot_pack.package.escape import python_literal, python_tuple
from aot_pack.package.python_tables import accepted_names, dim_cell, limit_cells, reasons_cell
from aot_pack.package.stub_model import StubFunction
from aot_pack.signature import (
    KDL_CPU,
    ConstParam,
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
)

_TORCH_NAMES = {"float4_e2m1fnx2": "float4_e2m1fn_x2"}
"""PyTorch's names of dtypes that DLPack names otherwise."""


def torch_files(
    templates: Path, *, package: str, functions: Sequence[StubFunction], operators: Operators
) -> tuple[ProjectFile, ...]:
    """``torch.py`` and the modules of ``_torch``, with paths relative to the package. See :func:`torch_py`."""
    fixed = sorted((templates / "package" / "_torch").glob("*.py"))
    return (
        ProjectFile.text("torch.py", torch_py(templates, package=package, functions=functions, operators=operators)),
        *(ProjectFile(path=f"_torch/{path.name}", data=path.read_bytes()) for path in fixed),
    )


def torch_py(templates: Path, *, package: str, functions: Sequence[StubFunction], operators: Operators) -> str:
    """The text of ``torch.py``.

    Args:
        package: import name of the package.
        operators: those of ``functions``.
    """
    by_name = operators.by_name
    return render(
        templates,
        "package/torch.py.j2",
        package=package,
        example=next(iter(by_name), "scale"),
        missing=reasons_cell(operators.missing),
        operators=[
            _operator_values(by_name[function.name], function) for function in functions if function.name in by_name
        ],
    )


def _operator_values(operator: Operator, function: StubFunction) -> dict[str, object]:
    signatures = function.signatures
    variants = dict.fromkeys(map(_variant, signatures))
    inputs = signatures[0].inputs
    passed = dict(pair for argument, param in zip(operator.arguments, inputs, strict=True)
                  for pair in _passed(argument, param, param.name))  # fmt: skip
    positional = [passed[place] for place, each in enumerate(operator.parameters) if not each.keyword_only]
    by_keyword = [
        f"{python_literal(each.name)}: {passed[place]}"
        for place, each in enumerate(operator.parameters)
        if each.keyword_only
    ]
    streams = [param.name for param in inputs if isinstance(param, StreamParam)]
    return {
        "function": operator.name,
        "header": function.header(types=False),
        "stream": streams[0] if streams else "",
        "args": python_tuple(positional),
        "kwargs": f"{{{', '.join(by_keyword)}}}",
        "names": python_tuple(map(python_literal, operator.outputs)),
        "outputs": python_tuple(each.name for each in signatures[0].outputs),
        "name": python_literal(operator.name),
        "schema": python_literal(operator.schema),
        "out_schema": "None" if operator.out_schema is None else python_literal(operator.out_schema),
        "parameters": _list(f"({python_literal(each.name)}, {each.default or 'None'})" for each in operator.parameters),
        "places": _list(map(_place, operator.arguments)),
        "variants": list(variants),
    }


def _list(items: Iterable[str]) -> str:
    return f"[{', '.join(items)}]"


def _passed(argument: Argument, param: Param, expression: str) -> Iterator[tuple[int, str]]:
    """The expression of each argument of the operator, by its place.

    Args:
        param: the argument of the function.
        expression: its expression.
    """
    fields = param.fields if isinstance(param, TupleParam) else ()
    if argument.place is not None:
        names = python_tuple(map(python_literal, fields))
        yield argument.place, f"_aot_tracing.elements({expression}, {names})" if fields else expression
    for index, element in enumerate(argument.elements):
        assert isinstance(param, TupleParam)
        label = python_literal(fields[index]) if fields else "None"
        yield from _passed(element, param.elements[index], f"_aot_tracing.element({expression}, {index}, {label})")


def _place(argument: Argument) -> str:
    if argument.kind is OperatorKind.TUPLE:
        return python_tuple(map(_place, argument.elements))
    return {OperatorKind.STREAM: '"stream"'}.get(argument.kind, str(argument.place))


def _variant(signature: Signature) -> str:
    inputs, outputs = map(_param, signature.inputs), map(_output, signature.outputs)
    derived = (f"({each.id}, {dim_cell(each.dim)})" for each in signature.derived)
    tensors = [leaf for leaf in signature.leaves() if isinstance(leaf, TensorParam)]
    batches = ((leaf.name, index) for leaf in tensors if (index := signature.batch_dim(leaf)) is not None)
    by_name = ", ".join(f"{python_literal(name)}: {index}" for name, index in batches)
    return f"({_list(inputs)}, {_list(outputs)}, {_list(derived)}, {{{by_name}}})"


def _output(param: TensorParam) -> str:
    """A tensor, with the order of its dimensions in memory."""
    return f"{_param(param)[:-1]}, {python_tuple(map(str, param.order))})"


def _param(param: Param) -> str:
    name = python_literal(param.name)
    if isinstance(param, TensorParam):
        cells = [
            '"optional"' if param.optional else '"tensor"',
            name,
            python_tuple(
                map(python_literal, accepted_names(param.dtype, _TORCH_NAMES.get(str(param.dtype), str(param.dtype))))
            ),
            python_tuple(map(dim_cell, param.shape)),
            python_tuple(map(dim_cell, param.strides)) if param.strides or not param.shape else "None",
            str(param.device_type != KDL_CPU),
        ]
    elif isinstance(param, ScalarParam):
        cells = ['"number"', name, str(param.dtype.is_float), *limit_cells(param)]
    elif isinstance(param, ConstParam):
        cells = ['"constant"', name, python_literal(param.value)]
    elif isinstance(param, ShapeParam):
        cells = ['"shape"', name, python_tuple(map(dim_cell, param.dims))]
    elif isinstance(param, TupleParam):
        cells = ['"tuple"', name, python_tuple(map(_param, param.elements))]
    elif isinstance(param, StreamParam):
        cells = ['"stream"', name]
    elif isinstance(param, (PointerParam, EventParam, EnvStreamParam)):
        raise AssertionError(f"an operator has no {type(param).__name__}")
    else:
        assert_never(param)
    return python_tuple(cells)
