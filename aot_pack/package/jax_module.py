"""The modules of a package that let JAX call its functions: ``jax.py`` with its tables, and the fixed ``_jax``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from aot_pack.errors import assert_never
from aot_pack.flat import JAX_DTYPES, FlatFunction, FlatFunctions, is_packed, layout_of
from aot_pack.native.project import ProjectFile
from aot_pack.native.templates import render
from aot_pack.package.escape import python_docstring, python_identifier, python_literal, python_tuple
from aot_pack.package.python_tables import accepted_names, dim_cell, limit_cells, reasons_cell
from aot_pack.package.stub_model import StubFunction
from aot_pack.signature import (
    ConstParam,
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
    TensorRole,
    TupleParam,
    leaves_of,
    variables_of,
)

MODULE = "jax.py"
FIXED = ("_jax/__init__.py", "_jax/axes.py", "_jax/calls.py", "_jax/choice.py", "_jax/transforms.py")
"""The fixed modules. A package that JAX can't call has none."""

REQUIREMENTS = ("jax>=0.9.1", "jax-tvm-ffi>=0.1.3,<0.2")
"""The requirements of the package's extra ``jax``; ``templates/package/_jax`` refuses others.

With an older JAX, calls fail with "No FFI handler registered". Seen with JAX 0.10.2 and 0.11.2, jax-tvm-ffi 0.1.3.
"""

EXTRA = "jax"


def jax_files(
    templates: Path, *, package: str, functions: Sequence[StubFunction], flat: FlatFunctions
) -> tuple[ProjectFile, ...]:
    """The files, with paths relative to the package.

    Args:
        package: import name of the package.
        flat: those of ``functions`` that JAX can call.
    """
    text = jax_py(templates, package=package, functions=functions, flat=flat)
    fixed = FIXED if flat.by_name else ()
    return (
        ProjectFile.text(MODULE, text),
        *(ProjectFile(path=name, data=(templates / "package" / name).read_bytes()) for name in fixed),
    )


def jax_py(templates: Path, *, package: str, functions: Sequence[StubFunction], flat: FlatFunctions) -> str:
    """The text of ``jax.py``."""
    by_name = flat.by_name
    return render(
        templates,
        "package/jax.py.j2",
        package=package,
        example=next(iter(by_name), "scale"),
        missing=reasons_cell(flat.missing),
        gradients=any(function.gradient for function in functions if function.name in by_name),
        exported=[python_literal(name) for name in sorted([*by_name, "export_checks", "register_targets"])],
        functions=[_values(by_name[function.name], function) for function in functions if function.name in by_name],
    )


def _values(flat: FlatFunction, function: StubFunction) -> dict[str, object]:
    inputs = function.inputs
    called = replace(function, parameters=inputs)
    first, _ = flat.variants[0]
    return {
        "name": python_literal(flat.name),
        "identifier": python_identifier(flat.name),
        "header": called.header(types=False),
        "doc": python_docstring(function.doc, indent=4),
        "arguments": python_tuple(parameter.name for parameter in inputs),
        "inputs": python_tuple(python_literal(param.name) for param in first.inputs),
        "outputs": python_tuple(python_literal(param.name) for param in first.outputs),
        "forms": ", ".join(f"{python_literal(form)}: {count}" for form, count in flat.forms.items()),
        "variants": list(dict.fromkeys(_variant(signature, form) for signature, form in flat.variants)),
    }


def _variant(signature: Signature, form: str) -> str:
    inputs, outputs = (_params(signature, params) for params in (signature.inputs, signature.outputs))
    derived = python_tuple(f"({each.id}, {dim_cell(each.dim)})" for each in signature.derived)
    workspaces = f", {_params(signature, signature.workspaces)}" if signature.workspaces else ""
    return f"{inputs}, {outputs}, {derived}, {python_literal(form)}, {_folds(signature)}{workspaces}"


def _folds(signature: Signature) -> bool:
    """Whether vmap may fold a dimension into the batch dimension: no tuple of sizes has the batch size."""
    equal = (each.id for each in signature.derived if isinstance(each.dim, DimVar) and each.dim.id == signature.batch)
    same = {signature.batch, *equal}
    shapes = (leaf for leaf in leaves_of(signature.inputs) if isinstance(leaf, ShapeParam))
    return signature.batch is not None and not any(
        each.id in same for shape in shapes for dim in shape.dims for each in variables_of(dim)
    )


def _params(signature: Signature, params: Iterable[Param]) -> str:
    return python_tuple(python_tuple(_cells(signature, param)) for param in params)


def _cells(signature: Signature, param: Param) -> Iterable[str]:
    name = python_literal(param.name)
    if isinstance(param, TensorParam):
        layout = layout_of(param)
        return [
            '"tensor"',
            name,
            python_tuple(map(python_literal, accepted_names(param.dtype, JAX_DTYPES[str(param.dtype)]))),
            python_tuple(map(dim_cell, param.shape)),
            python_tuple(map(dim_cell, param.strides)) if param.strides and not param.order else "None",
            "None" if layout is None else python_tuple(map(str, layout)),
            str(param.role is TensorRole.INOUT),
            str(is_packed(param.dtype)),
            str(signature.batch_dim(param)),
        ]
    if isinstance(param, ScalarParam):
        return ['"number"', name, '"float"' if param.dtype.is_float else '"int"', *limit_cells(param)]
    if isinstance(param, ConstParam):
        return ['"constant"', name, python_literal(param.value, generated=True)]
    if isinstance(param, ShapeParam):
        return ['"shape"', name, python_tuple(map(dim_cell, param.dims))]
    if isinstance(param, TupleParam):
        return ['"tuple"', name, _params(signature, param.elements), python_tuple(map(python_literal, param.fields))]
    if isinstance(param, StreamParam):
        return ['"stream"', name]
    if isinstance(param, (PointerParam, EventParam, EnvStreamParam)):
        raise AssertionError(f"JAX passes no {type(param).__name__}")
    assert_never(param)
